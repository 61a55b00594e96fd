"""Modals of what may be so: may have, could raise, should peak, is expected to; not those of leave and ability."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from bot.reading.caveats.on_fact import is_on_fact
from bot.reading.caveats.rule import Reservation, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_hedged import rule_of
from bot.reading.lexicon import PERSONS

_MAY_WORDS = ("may", "might")
_MAY = re.compile(
    r"\b(?:may|might)(?: be)? (?:not |also |well |already |still |even |never |only |soon |actually |in fact |yet |"
    r"simply |just |possibly |potentially |at some point |[a-z]+ly )*"
    r"(?:(?:have (?:been )?|be )[a-z]+|[a-z]+)"
)
_INSERTED = re.compile(r"\b(?:may|might|could),[^,.;]{3,40}, (?!or\b|and\b)[a-z]+")
_ARTICLE = re.compile(r" (?:the|an?|as|in|to|on|of|no|from|at)$")
_NOT_MAY = re.compile(
    r"\b(?:may|might) (?:not |also |only )?(?:be (?:used|submitted|made available|asked|required|subject|reproduced|"
    r"obtained|found|reached|sent|purchased|ordered|directed|left|published|broadcast|rewritten|redistributed|"
    r"contacted|emailed|replaced by|substituted|charged|fined)|apply|contact|want|wish|choose|use|submit|and|or|"
    r"i|the|god|you|we|as well|opt|prefer|ask|request|file|remember|recall|earn|receive an?|notice|concern\.|"
    r"think|say|argue|expect|be (?:one of |among )?(?:the|its) "
    r"(?:[\w.'-]+ )?(?:best|most|worst|greatest|biggest|no|first|last|only)|be (?:[a-z]+ )?enough|otherwise)\b"
)
_FORBIDDEN = re.compile(
    r"may not (?:also |only |even )?(?!be\b|have\b|[a-z]+ the same\b|always\b|necessarily\b|know\b|need\b|seem\b|"
    r"look\b|sound\b|feel\b|want\b|survive\b|last\b|happen\b|come\b|matter\b|work\b|realis|realiz|understand\b|exist\b|"
    r"last\b|agree\b|reflect\b|materiali|[a-z]+ (?:much|enough|as)\b)"
)
"""What somebody has no leave to do: "may not enter"."""
_CONCEDED = re.compile(
    r"(?:may|might) (?:not )?(?:have been|be|have|seem|look|sound|lack)\b[^.;]{1,90}?,? (?:but|yet)\b|(?:may|might) "
    r"[^.;]{3,90}? only to\b"
)
"""What is granted, and no probability: "it may be small, but it is ours"."""
_COULD_WORDS = ("could",)
_COULD = re.compile(
    r"\bcould (?:also |well |possibly |potentially |still |soon |eventually |even |yet |in turn |just |[a-z]+ly )*"
    r"(?:have been|have|be)? ?[a-z]+"
)
_ABLE = re.compile(
    r"\bcould (?:also |still |only |just |even )*(?:be (?:seen|heard|used|found|done|told|felt|reached|made|so|"
    r"trapped|established|viewed|interpreted|represented|argued|forgiven|said)|not|see|hear|feel|get|do|tell|go|find|"
    r"afford|say|remember|barely|hardly|never|no|now|only|easily|just|sense|face (?:up to|charges|"
    r"[\w ]{0,20}(?:years|prison|jail|fines?))|accommodate|come|take|walk|use|read|play|write|think|imagine|"
    r"understand|care|sit|stand|speak|buy|smell|watch|look|ask|work|and|or|the|have imagined|choose|manage|agree|"
    r"recall|identify|handle|carry|reach|always|sleep|eat|move to|be to|breathe|run|swim|fly|drive(?! up| down| "
    r"away)|enjoy|share|access|"
    r"potentially not|we|he|she|they|it|i|maintain)\b"
)
_ABLE_BEFORE = re.compile(
    r"\b(?:(?:who|few|what|all|so|as|whatever|anything|where|how|only one)(?: that)?(?: \w+){0,2}|where(?: "
    r"[\w'-]+){3,5}) $"
)
_SURELY_OPEN = re.compile(r"could (?:potentially|possibly|conceivably|eventually) [a-z]")
"""A could of what may be, whatever stands before it: "what could potentially be cut"."""
_SOMEBODY = re.compile(r"\b(?:he|she|i|we) (?:also |still )?$")
_OF_FATE = re.compile(
    r"could (?:also |still |yet |even |soon |now |[a-z]+ly )*"
    r"(?:have|be|become|face|lose|win|end|miss|return|end up|sue|join|leave|die|suffer|remain|stay|seek|run for|need|"
    r"start|appear)\b"
)
"""Behind "she could": what may come to her; the rest is what she was able to do."""
_EXPECTED_WORDS = tuple(
    "expected forecast forecasted predicted projected anticipated tipped estimated likely thought bound".split()
)
_OFTEN = (
    r"(?:also |now |still |widely |not |largely |currently |generally |initially |originally |only |[a-z]+ly |"
    r"all |both )?"
)
_EXPECTED = re.compile(
    rf"\b(?:is|are|was|were|be|been|'s|'re) {_OFTEN}(?:expected|forecast|forecasted|predicted|projected|anticipated|"
    r"tipped) to\b"
    r"|(?:, |\b(?:is|are|was|were|been) (?:[a-z]+ ){1,2})(?:expected|forecast|projected|predicted) to\b"
    rf"|\b(?:is|are|was|were) {_OFTEN}(?:expected|forecast|projected|predicted|anticipated)(?<!than "
    rf"expected)(?<!that was expected)(?<!that were expected)(?<!as was expected)"
    r"(?= (?:across|throughout|over|for (?:the|parts|much|most|all)|this|next|again|from|between|around)\b|[.;]| "
    r"[a-z]+day (?:and|through|night|evening|morning|afternoon))"
    r"|\b(?:is|are) bound to\b|\bit(?: is|'s) (?:now |also |widely |generally )?(?:expected|anticipated) that\b"
    r"|\b(?:storms?|thunderstorms?|rain|rains|showers?|snow|snowfall|flurries|winds?|gusts?|temperatures|highs|lows|"
    r"sunshine|clouds|fog|frost|flooding|hail|heat|tornado(?:es)?|delays?|outages?|losses|casualties|gains|shortages)"
    r" (?:is|are) expected\b(?! to\b| by\b)"
)
_IS_EXPECTED = re.compile(r"(?<= )(?:is|are) expected$")
_PLANNED = re.compile(
    r"(?:expected|anticipated) to (?:attend|pay|follow|wear|behave|work|know|live|do|be able|abide|comply|speak|"
    r"appear in court|make his|make her)\b"
)
_HOLDER = re.compile(
    r"\b(?:expected|forecast|projected|predicted|anticipated|tipped)\b[^.,;]{0,60}? by (?:the |some |many |most "
    r")?(?:[A-Z]|[a-z]+(?:ists|ers|ors|yers|perts|ysts)\b)"
)
_TURN = (
    "peak rise fall drop ease grow shrink increase decrease decline improve worsen subside recede reach climb dip last "
    "arrive clear result taper diminish dissipate remain stay continue begin end return"
).split()
_SHOULD = re.compile(
    rf"\bshould (?:also |soon |then |now |again |[a-z]+ly )?(?:{'|'.join(_TURN)})\b(?= |\.)"
    r"|\bshould (?:by then |soon )?have [a-z]+(?:ed|en|own)?\b(?= .*\b(?:by|before) (?:then|the|next|late|early|\d))"
    r"|(?<=\bby )the (?:\d{4}s|end of [\w ]{3,20}|time [\w ]{3,30}),? [\w' ]{2,40}should have [a-z]+\b"
)
_THING_BEFORE = re.compile(
    r"\b(?:rain|rains|snow|showers?|storms?|temperatures?|highs?|lows?|winds?|skies|conditions|weather|prices?|costs?|"
    r"rates?|inflation|growth|sales|demand|supply|profits?|revenues?|traffic|delays?|levels?|cases|numbers?|clouds?|"
    r"it|that|this|waters?|rivers?|flames|smoke|fog|heat|market|markets|economy|figure|figures|work|test|tests|"
    r"process|service|services|\d{4}s|population)(?: [\w'-]+){0,3} $"
)
_WILL_DO = re.compile(
    r"\bshould (?:also |soon |then |now |still |easily |comfortably |[a-z]+ly )?(?:be (?:able to|available|ready|"
    r"enough|out|faster|"
    r"quicker|easier|cheaper|back|complete|completed|finished|here|on sale|capable)|deliver|offer|last|hit|do|take|"
    r"cost|help|make|"
    r"allow|mean|go on sale|give|provide|arrive|come(?! as)|get|produce|keep|run|work|ship|land|launch|become|prove|"
    r"translate|boost|"
    r"save|bring|lead|result|add up|pay off|hold|survive)\b"
)
_BODIES = frozenset(
    "government state country company firm team party court congress parliament council city board school university "
    "police army public world nation society industry management administration department ministry agency union club "
    "media press everyone everybody nobody someone one anyone somebody child parent side leadership community family "
    "owner reader player user person law system".split()
)
"""What ought to do something, and is no thing of which something is predicted."""
_EMBEDDED = re.compile(
    r"\b(?:what|why|how|who else)(?: (?!is\b|was\b)[a-z]+){0,3} $|\bfor (?:example|instance)\b|^or "
    r"an? |"
    r"^one (?!(?:(?:[a-z]+ )?(?:explanation|reason|possibility|cause|theory|factor|answer|risk|danger|result|"
    r"effect)) $)"
    r"(?:[a-z]+ ){1,6}$"
)
"""A modal in a question inside a sentence, or of a case that is only imagined."""
_MUST_WORDS = ("must",)
_MUST = re.compile(
    r"\bmust (?:surely |also |certainly )?have (?:been|come|known|seen|felt|thought|gone|done|had|taken|left)\b"
)


def find_may(scene: Scene) -> Iterator[Reservation]:
    """Yield may and might of a fact; not those of leave, not what is granted ("may be small, but"), not the month."""
    for found in scene.find_words(_MAY_WORDS, _INSERTED):
        if not scene.own[found.start()].isupper() and is_on_fact(scene, found):
            yield reserve_words(scene, *found.span())
    for found in scene.find_words(_MAY_WORDS, _MAY):
        is_month = scene.own[found.start()].isupper()
        end = scene.sentence_at(found.start()).end
        is_other = any(pattern.match(scene.low, found.start(), end) for pattern in (_NOT_MAY, _FORBIDDEN, _CONCEDED))
        if not is_month and not is_other and not _is_embedded(scene, found) and is_on_fact(scene, found):
            yield reserve_words(scene, found.start(), found.start() + len(_ARTICLE.sub("", found.group())))


def find_could(scene: Scene) -> Iterator[Reservation]:
    """Yield "could raise prices"; not the could of ability ("could see", "could not", "she could run")."""
    for found in scene.find_words(_COULD_WORDS, _COULD):
        before = scene.low[max(0, found.start() - 40) : found.start()]
        is_open = _SURELY_OPEN.match(scene.low, found.start()) is not None
        is_able = _ABLE.match(scene.low, found.start()) or (not is_open and _ABLE_BEFORE.search(before))
        is_somebodys = _SOMEBODY.search(before) is not None and _OF_FATE.match(scene.low, found.start()) is None
        is_other = is_able or is_somebodys or (not is_open and _is_embedded(scene, found))
        if not is_other and is_on_fact(scene, found):
            yield reserve_words(scene, *found.span())


def _is_embedded(scene: Scene, found: re.Match[str]) -> bool:
    start = scene.sentence_at(found.start()).start
    return _EMBEDDED.search(scene.low[start : found.start()]) is not None


def find_expected(scene: Scene) -> Iterator[Reservation]:
    """Yield "is expected to", "is forecast to"; not with a holder, and not what somebody has to do."""
    for found in scene.find_words(_EXPECTED_WORDS, _EXPECTED):
        end = scene.sentence_at(found.start()).end
        is_other = _PLANNED.search(scene.low, found.start(), found.end() + 16) or _HOLDER.search(
            scene.own, found.start(), end
        )
        if not is_other and is_on_fact(scene, found):
            bare = _IS_EXPECTED.search(found.group())
            start = found.start() + bare.start() if bare else found.end() - len(found.group().lstrip(", "))
            yield reserve_words(scene, start, found.end())


def find_should(scene: Scene) -> Iterator[Reservation]:
    """Yield "should peak on Wednesday", "should have grown by the spring": of a thing, and not what one ought to do."""
    for found in scene.find_words(("should",), _WILL_DO):
        is_wish = scene.is_personal or _is_embedded(scene, found)
        if not is_wish and _is_of_thing(scene, found.start()) and is_on_fact(scene, found):
            yield reserve_words(scene, *found.span())
    for found in scene.find_words(("should",), _SHOULD):
        sentence = scene.sentence_at(found.start())
        is_of_thing = found.group().endswith(("peak", "peak ")) or _THING_BEFORE.search(
            scene.low, max(sentence.start, found.start() - 60), found.start()
        )
        if (is_of_thing or "have" in found.group()) and is_on_fact(scene, found):
            yield reserve_words(scene, *found.span())


def _is_of_thing(scene: Scene, at: int) -> bool:
    """Say whether the subject of the modal at ``at`` is a thing, by its tree: a thing ought to do nothing."""
    if scene.parsed is None:
        return False
    passages = scene.parsed.passages
    words = passages[max(0, bisect_right(passages, at, key=attrgetter("start")) - 1)].tree.words
    modal = next((word for word in words if word.start == at), None)
    if modal is None:
        return False
    subject = next((w for w in words if w.dep in ("nsubj", "nsubjpass") and w.head == modal.head), None)
    if subject is None:
        return False
    is_body = subject.lemma in _BODIES or subject.lemma in PERSONS or subject.tag in ("NNP", "NNPS", "NNS", "WP")
    if subject.pos == "PRON":
        return subject.key in ("it", "that", "this", "which")
    is_model = any(letter.isdigit() for letter in subject.text)
    return is_model or not is_body


def find_must(scene: Scene) -> Iterator[Reservation]:
    """Yield "must have been": what the page infers."""
    for found in scene.find_words(_MUST_WORDS, _MUST):
        if is_on_fact(scene, found):
            yield reserve_words(scene, *found.span())


RULES = (
    rule_of("may", find_may),
    rule_of("could", find_could),
    rule_of("expected", find_expected),
    rule_of("should", find_should),
    rule_of("must", find_must),
)
