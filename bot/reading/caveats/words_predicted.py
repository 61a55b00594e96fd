"""What the page predicts: is expected to, is anticipated on Monday, should peak, ought to be back by June."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from bot.reading.caveats.on_fact import is_on_fact
from bot.reading.caveats.rule import Reservation, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_hedged import rule_of
from bot.reading.caveats.words_modals import is_embedded
from bot.reading.lexicon import PERSONS

_EXPECTED_WORDS = tuple(
    "expected forecast forecasted predicted projected anticipated tipped estimated likely thought bound".split()
)
_OFTEN = (
    r"(?:also |now |still |widely |not |largely |currently |generally |initially |originally |only |[a-z]+ly |all |"
    r"both )?"
)
_EXPECTED = re.compile(
    rf"\b(?:is|are|was|were|be|been|'s|'re) {_OFTEN}(?:expected|forecast|forecasted|predicted|projected|anticipated|"
    r"tipped) to\b"
    r"|(?:, |\b(?:is|are|was|were|been) (?:[a-z]+ ){1,2})(?:expected|forecast|projected|predicted) to\b"
    rf"|\b(?:is|are|was|were) {_OFTEN}(?:expected|forecast|projected|predicted|"
    rf"anticipated)(?<!than expected)(?<!that was expected)(?<!that were expected)(?<!as was expected)"
    r"(?= (?:across|throughout|over|for (?:the|parts|much|most|all)|this|next|again|from|between|around|on|later|"
    r"soon|shortly|in (?:the (?:coming|next)|mid|early|late)|at (?:the|around|about))\b|[.;]| [a-z]+day (?:and|"
    r"through|night|evening|morning|afternoon))"
    r"|\b(?:is|are)(?: not|n't) expected (?=until\b|before\b)"
    r"|\b(?:is|are) bound to\b|\bit(?: is|'s) (?:now |also |widely |generally )?(?:expected|anticipated) that\b"
    r"|\b(?:storms?|thunderstorms?|rain|rains|showers?|snow|snowfall|flurries|winds?|gusts?|temperatures|highs|lows|"
    r"sunshine|clouds|fog|frost|flooding|hail|heat|tornado(?:es)?|delays?|outages?|losses|casualties|gains|"
    r"shortages) (?:is|are) expected\b(?! to\b| by\b)"
)
_IS_EXPECTED = re.compile(r"(?<= )(?:is|are) expected$")
_PLANNED = re.compile(
    r"(?:expected|anticipated) to (?:attend|pay|follow|wear|behave|work|know|live|do|be able|abide|comply|speak|"
    r"appear in court|make his|make her)\b"
)
_ABLE_BEFORE = re.compile(r"\b(?:can|could|might|may|would|should) $")
"""Before "be expected to": what anybody may count on, and no forecast."""
_HOLDER = re.compile(
    r"\b(?:expected|forecast|projected|predicted|anticipated|tipped) (?:[a-z]+ ){0,2}?by (?:the |some |many |most |"
    r"a |his |her |their )?(?:[A-Z]|[a-z]+(?:ists|ers|ors|yers|perts|ysts)\b)"
)
_WAS = re.compile(r"(?:, )?(?:was|were|been)\b")
_TURNED_OUT = re.compile(r"\s*(?:But|Instead|Yet|However|In the event|In the end)\b")
"""Behind what was expected: how it went, so that nothing is left open."""
_TURN = (
    "peak rise fall drop ease grow shrink increase decrease decline improve worsen subside recede reach climb dip "
    "last arrive clear result taper diminish dissipate remain stay continue begin end return"
).split()
_SHOULD = re.compile(
    rf"\bshould (?:also |soon |then |now |again |[a-z]+ly )?(?:{'|'.join(_TURN)})\b(?= |\.)"
    r"|\bshould (?:by then |soon )?have [a-z]+(?:ed|en|own)?\b(?= .*\b(?:by|before) (?:then|the|next|late|early|\d))"
    r"|(?<=\bby )the (?:\d{4}s|end of [\w ]{3,20}|time [\w ]{3,30}),? [\w' ]{2,40}should have [a-z]+\b"
)
_THING_BEFORE = re.compile(
    r"\b(?:rain|rains|snow|showers?|storms?|temperatures?|highs?|lows?|winds?|skies|conditions|weather|prices?|"
    r"costs?|rates?|inflation|growth|sales|demand|supply|profits?|revenues?|traffic|delays?|levels?|cases|numbers?|"
    r"clouds?|waters?|rivers?|flames|smoke|fog|heat|market|markets|economy|figure|figures|work|test|"
    r"tests|process|service|services|\d{4}s|population)(?: [\w'-]+){0,3} $|(?<!whether )(?<!or not )\b(?:it|that|"
    r"this) $"
)
_WILL_DO = re.compile(
    r"\bshould (?:also |soon |then |now |still |easily |comfortably |[a-z]+ly )?(?:be (?:able to|available|ready|"
    r"enough|out|faster|quicker|easier|cheaper|back|complete|completed|finished|here|on sale|capable)|deliver|offer|"
    r"last|hit|do|take|cost|help|make|allow|mean|go on sale|give|provide|arrive|come(?! as)|get|produce|keep|run|"
    r"work|ship|land|launch|become|prove|translate|boost|save|bring|lead|result|add up|pay off|hold|survive)\b"
)
_BODIES = frozenset(
    "stimulus spending policy reform government state country company firm team party court congress parliament "
    "council city board school university police army public world nation society industry "
    "management administration department ministry agency union "
    "club media press everyone everybody nobody someone one anyone somebody child parent side leadership community "
    "family owner reader player user person law system".split()
)
"""What ought to do something, and is no thing of which something is predicted."""


_WHEN = (
    r"(?:(?:by|before|until|on|from|from|after|around) (?:the )?(?:next |late |early |mid-?|this |middle of |end of |"
    r"start of |beginning of |following )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|"
    r"may|june|july|august|september|october|november|december|spring|summer|autumn|winter|fall|christmas|easter|"
    r"weekend|week|month|year|evening|morning|noon|nightfall|dawn|midnight|then|tomorrow|tonight|20\d\d)\b|"
    r"\bwithin\b|\bsoon\b|\bshortly\b|\bnext (?:week|month|year|spring|summer|season)|\bin the (?:coming|next|near|"
    r"days|weeks|months)|\btomorrow\b|\btonight\b|\blater (?:this|in|today)|\bthis (?:week|weekend|evening|autumn|"
    r"year|month|summer|afternoon)\b|\bin (?:a few|several|two|three|about) (?:days|weeks|months|years|hours)\b)"
)
_DUE = re.compile(
    rf"\b(?:should|ought to) (?:all |also |now |then |again |at last |finally |[a-z]+ly )?(?:be (?:back|open|over|up|"
    rf"out|clear|dry|home|known|through|complete|completed|finished|done|ready|running|restored|resolved|repaired|"
    rf"reopened|fixed|lifted|cleared|delivered|operational|in place|available|able|there|here|visible|on sale|"
    rf"under control|on the market)\b|(?!be\b|have\b|apply\b|contact\b|consider\b|stay\b|remain\b|go\b|get\b|not\b|"
    rf"never\b|do\b|take place)[a-z]+)\b(?=[^.;]{{0,90}}?\b{_WHEN})"
)
_NORM = re.compile(
    r"\b(?:beliefs?|principles?|philosophy|conviction|notion|ideals?|rule|credo|motto|maxim) (?:is |was )?that "
    r"[^,.;]{2,60} $"
)
_OUGHT = re.compile(
    r"\bought to (?:be (?:back|enough|able|over|ready|available|complete|open|clear|safe|possible|easier|cheaper|"
    r"faster|quicker)|reach|help|make it|bring|rise|fall|recover|improve|suffice|last|arrive|produce|cut|raise|boost|"
    r"ease)\b"
)


def find_expected(scene: Scene) -> Iterator[Reservation]:
    """Yield "is expected to", "is forecast to"; not with a holder, and not what somebody has to do."""
    for found in scene.find_words(_EXPECTED_WORDS, _EXPECTED):
        end = scene.sentence_at(found.start()).end
        is_norm = _ABLE_BEFORE.search(scene.low, max(0, found.start() - 12), found.start()) is not None
        is_other = (
            is_norm
            or _PLANNED.search(scene.low, found.start(), found.end() + 16)
            or _HOLDER.search(scene.own, found.start(), end)
            or (_WAS.match(found.group()) and _TURNED_OUT.match(scene.own, end))
        )
        if not is_other and is_on_fact(scene, found):
            bare = _IS_EXPECTED.search(found.group())
            start = found.start() + bare.start() if bare else found.end() - len(found.group().lstrip(", "))
            yield reserve_words(scene, start, found.end())


def find_should(scene: Scene) -> Iterator[Reservation]:
    """Yield "should peak on Wednesday", "should have grown by the spring": of a thing, and not what one ought to do."""
    for found in scene.find_words(("should",), _WILL_DO):
        is_wish = scene.is_personal or is_embedded(scene, found) or _is_norm(scene, found)
        if not is_wish and _is_of_thing(scene, found.start()) and is_on_fact(scene, found):
            yield reserve_words(scene, *found.span())
    for pattern in (_DUE, _OUGHT):
        for found in scene.find_words(("should", "ought"), pattern):
            is_wish = scene.is_personal or is_embedded(scene, found) or _is_norm(scene, found)
            if not is_wish and _is_of_thing(scene, found.start()) and is_on_fact(scene, found):
                yield reserve_words(scene, *found.span())
    for found in scene.find_words(("should",), _SHOULD):
        sentence = scene.sentence_at(found.start())
        is_of_thing = found.group().endswith(("peak", "peak ")) or _THING_BEFORE.search(
            scene.low, max(sentence.start, found.start() - 60), found.start()
        )
        if (is_of_thing or "have" in found.group()) and is_on_fact(scene, found):
            yield reserve_words(scene, *found.span())


def _is_norm(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether somebody's principle is told: "his belief that good ropes should hold"."""
    return _NORM.search(scene.low, scene.sentence_at(found.start()).start, found.start()) is not None


def _is_of_thing(scene: Scene, at: int) -> bool:
    """Say whether the subject of the modal at ``at`` is a thing, by its tree: a thing ought to do nothing."""
    if scene.parsed is None:
        return False
    passages = scene.parsed.passages
    words = passages[max(0, bisect_right(passages, at, key=attrgetter("start")) - 1)].tree.words
    modal = next((word for word in words if word.start == at), None)
    if modal is None:
        return False
    heads = {modal.head, *([words[modal.head].head] if words[modal.head].dep == "conj" else [])}
    subject = next((w for w in words if w.dep in ("nsubj", "nsubjpass") and w.head in heads), None)
    if subject is None:
        return False
    is_body = subject.lemma in _BODIES or subject.lemma in PERSONS or subject.tag in ("NNP", "NNPS", "NNS", "WP")
    if subject.pos == "PRON":
        return subject.key in ("it", "that", "this", "which")
    is_model = any(letter.isdigit() for letter in subject.text)
    return is_model or not is_body


RULES = (
    rule_of("expected", find_expected),
    rule_of("should", find_should),
)
