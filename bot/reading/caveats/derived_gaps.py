"""A claim whose speaker is missing: passives of holding and of saying without anybody who holds or says it."""

import re
from collections.abc import Iterator
from typing import Final

from bot.reading.caveats.naming import describe_source
from bot.reading.caveats.own_names import is_own_name, own_keys
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.lexicon import PERSONS

_BY = re.compile(
    r"[^.;!?]{0,80}?\bby (?!(?:\d+\b(?! ?(?:%|percent|per cent))|the (?:end|start|time|spring|summer|autumn|fall|"
    r"winter|weekend|week|month|year)|"
    r"(?:mid)?(?:spring|summer|autumn|winter|day|night|noon)|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday|january|february|march|april|may|june|july|august|september|october|november|december|then|now|next|"
    r"far|all|and large|default|[a-z]+ing\b))"
)
_HOLDER = re.compile(
    r"\b(?:to|for|among|by) (?:many|some|most|others|critics|supporters|experts)\b|\b(?:percent|per cent|polls?)\b"
)
_POLLED = re.compile(
    r"\b(?:polls?|voters said|respondents|per ?cent of (?:[a-z]+ ){0,3}(?:voters|people|adults|americans|those))\b"
)
"""Behind such words: those who were asked hold it."""
_AGENTS_DOING = re.compile(
    r"\b(?:way of|aimed at|hop(?:e|es|ed|ing) to|tr(?:y|ies|ied|ying) to|bent on|intent on|by) (?:[a-z]+ )?$"
)
"""Before doubts that the sentence's own subject raises."""
_HARDLY = re.compile(r"\b(?:barely|hardly|scarcely|rarely|seldom|never|not|no longer) $")
"""Before "seen as": how it went, and nobody's view."""
_BE = r"(?:is|are|was|were|been|'s|'re)"
_OFTEN = (
    r"(?:also|widely|generally|often|largely|commonly|sometimes|frequently|broadly|long|now|once|still|usually|"
    r"increasingly)"
)
_HELD_WORDS = (
    "mentioned described seen considered regarded viewed hailed touted billed heralded lauded acclaimed perceived "
    "portrayed "
    "credited thought looked deemed recognised recognized dubbed reckoned rated tipped feted derided dismissed mocked "
    "branded".split()
)
_HELD = re.compile(
    rf"\b{_BE} (?:{_OFTEN} )?(?:(?:described|seen|regarded|viewed|hailed|heralded|lauded|acclaimed|touted|billed|"
    r"perceived|portrayed|"
    r"looked (?:at|on|upon)|thought of) as|(?:often |frequently |widely )?mentioned as (?:an?|one of|(?:possible |"
    r"potential |"
    r"likely )?(?:contenders?|candidates?|successors?|replacements?))|recogni[sz]ed as one of|"
    r"credited with)\b"
    rf"|(?<!have )(?<!has )(?<!had )(?<!be )\b(?:{_OFTEN} )?(?<!-)(?:seen|regarded|viewed|hailed|touted|"
    r"perceived|looked (?:at|on|upon)|thought of) as (?:an?|the|one)\b"
    rf"|, (?:{_OFTEN} )?considered (?:one of|the [a-z]+est|the most|among)\b"
    rf"|\b{_BE} {_OFTEN} (?:considered|regarded|thought|believed|seen(?= (?:as|to)\b))\b"
    r"|\b(?:is|are|was|were) (?:reckoned|deemed|rated) (?:the|one of|among)\b"
    r"|\b(?:once|long|often|widely) (?:tipped|touted|hailed|feted|derided|dismissed|mocked|branded) as\b"
    r"|, (?:[a-z]+ly )?dubbed (?:the|an?) (?:[a-z]+est|most|least) [a-z]+"
    r"|\b(?:is|are|was|were) considered (?:to be|one of|among|the [a-z]+est|the most)\b"
    r"|\b[a-z]+s? considered (?:an? (?:strong|leading|major|key|prime|serious|top|likely|possible|potential|good|"
    r"real)|one of|among)\b"
    rf"|, (?:{_OFTEN} )?(?:seen|regarded|viewed|perceived|hailed|touted) as\b"
    r"|(?:, |(?<=[a-z] ))(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!be )(?:thought|believed) to (?:be|have|"
    r"represent|contain|"
    r"hold|date|number|include|come|cause|involve)\b"
)
_SAID_WORDS = "announced revealed disclosed confirmed".split()
_SAID = re.compile(
    r"\bit (?:was|has been|had been|is being|was also|has also been) (?:[a-z]+ly )?"
    r"(?:announced|revealed|disclosed|confirmed)\b(?! by)(?: that)?"
)
_TOLD_WORDS = ["told"]
_TOLD = re.compile(
    r"(?<!\bi )(?<!\byou )(?<!\bwe )\b(?:was|were|are(?= told that)|is(?= told that)|has been|have been|had been) "
    r"told (?!(?:to|off|about|not|in|at|"
    r"on|i|you|we)\b)"
)
_FEARS_WORDS = "questions fears concerns concern worries speculation suspicion suspicions doubts".split()
_FEARS = re.compile(
    r"\b(?:rais(?:ed?|es|ing) (?:[a-z]+ )?(?:fears|concerns|suspicions|doubts)|(?:spark|fuell?|prompt)(?:ed?|"
    r"s|es|ing) (?:[a-z]+ )?(?:fears|concerns|speculation(?! about\b))) (?:that|of|about|over)\b"
    r"|\bthere (?:is|are|was|were|have been|has been) (?:[a-z]+ ){0,2}(?:fears|concerns?|worries|speculation|"
    r"suspicions?|doubts) "
    r"(?:(?:that|about|over|of)\b|(?=the [a-z]+ (?:could|might|may|will|would)\b))|\bamid (?:[a-z]+ ){0,2}(?:fears|"
    r"concerns|worries|speculation|suspicions) (?:that|"
    r"over|about|of)\b"
    r"|(?:(?<!.)|(?<=  )|(?<=[.!?”\"] ))fears (?:that|of|over)\b|(?<=, )leading to (?:[a-z]+ )?(?:fears|concerns|"
    r"worries|"
    r"suspicions|speculation) (?:that|about|over)\b|, raising (?:[a-z]+ )?questions (?:about|over|as to)\b"
    r"|\b(?:there has|there have|there's) (?:also )?been (?:[a-z]+ ){0,2}speculation (?:that|about|over)\b"
)
_SUBJECT_MOST = 60
_NO_MOOD = re.compile(r"\b(?:nothing|never|not|no|without|would|might|may|could|can|if) (?:[a-z]+ )?(?:to )?$")
"""Before fears and doubts that nobody has, or has not yet, or that are only supposed."""
_TOLD_BY = re.compile(
    r", (?!as |though |but |which |who |that |and )(?:[\w.’'-]+ ){1,8}(?:said|says|stated|argued|noted|added|"
    r"told [\w ]{2,20})(?:,|[.]?\s*$)"
)
"""Somebody tells the whole sentence: "There is concern about fraud, Orla Fenn said"."""
_WHEN = re.compile(r"\b(?:after|since|before|when|until|once) $")
"""Before a passive that only tells the time: "a year after it was announced"."""
_THING = re.compile(
    r"((?:\b[Ii]t|\b[Tt]his|\b[Tt]hat|\bwhich|\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|"
    r"[Tt]heir|[\w.-]+['’]s)(?: [\w'-]+){1,3}))"
    r"(?: (?:has|have|had|also))* $"
)
_WRITERS = frozenset({"agency", "court", "journals", "magazine", "ministry", "newspaper", "newspapers", "outlets"})
"""More that raises doubts itself."""
_ESTIMATED = re.compile(r"\ban estimated \$?£?€?[\d,.]+(?: (?:million|billion|thousand|percent|per cent))?")
_LEARNED = re.compile(
    r"\b(?:(?:In|But|And|Now|The) )?(?P<who>[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,3}) (?:has|have) (?:exclusively "
    r")?learned(?: that)?(?= "
    r"[\w$])(?! (?:to|how|from)\b)"
)
_TELLERS = re.compile(r"\b(?:according to|sources?|officials|insiders|told|citing|documents|records)\b")
_CAPTURED_WORDS = "intercepted leaked wiretapped recorded overheard".split()
_CAPTURED = re.compile(
    r"\b(?:calls?|conversations?|messages?|audio|tapes?|recordings?|emails?|memos?|documents?|phones?|voice notes?|"
    r"videos?|footage) (?:(?:that|which) )?(?:(?:was|were|has been|have been|had been) )(?:[a-z]+ly )?"
    r"(?:intercepted|leaked|wiretapped|recorded|overheard)\b"
)


def find_held(scene: Scene) -> Iterator[Reservation]:
    """Yield "is widely seen as …" without anybody who sees it so."""
    yield from _agentless(scene, _HELD_WORDS, _HELD)


def find_said(scene: Scene) -> Iterator[Reservation]:
    """Yield "it was announced that …" without anybody who announced it."""
    yield from _agentless(scene, _SAID_WORDS, _SAID)


def find_fears(scene: Scene) -> Iterator[Reservation]:
    """Yield "raised fears that …" without anybody who fears."""
    for found in scene.find_words(_FEARS_WORDS, _FEARS):
        sentence = scene.sentence_at(found.start())
        is_none = _NO_MOOD.search(scene.low, max(sentence.start, found.start() - _SUBJECT_MOST), found.start())
        is_done = _AGENTS_DOING.search(scene.low, max(sentence.start, found.start() - _SUBJECT_MOST), found.start())
        if is_none or is_done or _TOLD_BY.search(scene.own, sentence.start, sentence.end):
            continue
        subject = _THING.search(scene.own, max(sentence.start, found.start() - _SUBJECT_MOST), found.start())
        if found.group().startswith("rais") and (subject is None or _is_somebody(subject[1])):
            continue
        yield reserve_words(scene, *found.span())


def _is_somebody(subject: str) -> bool:
    head = subject.rsplit(maxsplit=1)[-1].lower()
    described = describe_source(subject)
    is_told = described is not None and described.sort not in ("crowd", "document")
    return is_told or head in PERSONS or head in _WRITERS


def find_told(scene: Scene) -> Iterator[Reservation]:
    """Yield "investors were told …" without anybody who told them."""
    if not scene.is_personal:
        yield from _agentless(scene, _TOLD_WORDS, _TOLD)


def find_estimated(scene: Scene) -> Iterator[Reservation]:
    """Yield "an estimated 300" in a sentence that names nobody who estimated."""
    for found in scene.find_words(("estimated",), _ESTIMATED):
        sentence = scene.sentence_at(found.start())
        rest = scene.low[sentence.start : found.start()] + scene.low[found.end() : sentence.end]
        if not _SOURCED.search(rest):
            yield reserve_words(scene, *found.span())


_SOURCED = re.compile(
    r"\b(?:according|said|says|say|told|data|study|report|survey|figures|cit(?:ed|es|ing)|estimates?|(?:by|from) "
    r"(?:the )?"
    r"(?:police|officials|organisers|organizers|authorities|government|ministry|researchers|company|group|un|agency))\b"
)


def find_learned(scene: Scene) -> Iterator[Reservation]:
    """Yield "the Harbour Wire has learned that": from whom is not said."""
    for index in scene.words.get("learned", ()):
        sentence = scene.sentences[index]
        is_told = _TELLERS.search(scene.low, sentence.start, sentence.end)
        for found in _LEARNED.finditer(scene.own, sentence.start, sentence.end):
            if is_own_name(found["who"], own_keys(scene)) and is_told is None:
                yield reserve_words(scene, found.start("who"), found.end())


def find_captured(scene: Scene) -> Iterator[Reservation]:
    """Yield calls, tapes and papers that "were intercepted", "leaked", "recorded" by nobody who is named."""
    yield from _agentless(scene, _CAPTURED_WORDS, _CAPTURED)


def _agentless(scene: Scene, words: list[str], pattern: re.Pattern[str]) -> Iterator[Reservation]:
    for found in scene.find_words(words, pattern):
        sentence = scene.sentence_at(found.start())
        before = scene.low[sentence.start : found.start()]
        is_held = (
            _BY.match(scene.low, found.end(), sentence.end)
            or _HOLDER.search(before)
            or _HARDLY.search(before)
            or _POLLED.search(scene.low, found.end(), sentence.end)
        )
        is_time = _WHEN.search(before) is not None and not found.group().endswith("that")
        if not (is_held or is_time) and not _TOLD_BY.search(scene.own, sentence.start, sentence.end):
            yield reserve_words(scene, *found.span())


_GAP: Final = "attribution_gap"
RULES = (
    Rule(
        id=f"derived.{_GAP}.held",
        kind=_GAP,
        basis="derived",
        severity="medium",
        means="Something is seen so, and who sees it so is not said.",
        find=find_held,
    ),
    Rule(
        id=f"derived.{_GAP}.said",
        kind=_GAP,
        basis="derived",
        severity="medium",
        means="Something was announced or reported, and by whom is not said.",
        find=find_said,
    ),
    Rule(
        id=f"derived.{_GAP}.told",
        kind=_GAP,
        basis="derived",
        severity="medium",
        means="Somebody was told this, and by whom is not said.",
        find=find_told,
    ),
    Rule(
        id=f"derived.{_GAP}.fears",
        kind=_GAP,
        basis="derived",
        severity="medium",
        means="There are fears, and whose they are is not said.",
        find=find_fears,
    ),
    Rule(
        id=f"derived.{_GAP}.estimated",
        kind=_GAP,
        basis="derived",
        severity="medium",
        means="A number is an estimate, and whose it is is not said.",
        find=find_estimated,
    ),
    Rule(
        id=f"derived.{_GAP}.learned",
        kind=_GAP,
        basis="derived",
        severity="medium",
        means="The outlet has learned this, and from whom is not said.",
        find=find_learned,
    ),
    Rule(
        id=f"derived.{_GAP}.captured",
        kind=_GAP,
        basis="derived",
        severity="high",
        means="A call, tape or paper was intercepted, recorded or leaked, and by whom is not said.",
        find=find_captured,
    ),
)
