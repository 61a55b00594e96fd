"""Damage from copying that may change what is said, or who says it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.text.quotations import Quotation

_ENDS = (".", "!", "?", "…", ":", ",", ";", "'", "’", ")")
_DOUBLE = frozenset('"“”„')

_UNIT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_RUN_TOGETHER = re.compile(
    rf"\b(?=[tfsen])(?<!-){_UNIT} (?:{_UNIT}|\d{{1,2}})(?= (?!(?:minute|hour|second|day|week|month|year|foot|mile|inch|"
    rf"point|yard|"
    r"pound|ounce|page|man|person|star|bedroom|cent|percent)\b)[a-z]{3,})"
)
_STOP = re.compile(r"[.!?] +[A-Z]")
_TOLD = re.compile(r", (?:said|says|[\w.]+ (?:said|says))\b|[<>]")
_SIGHT = 12
_LATER = 4
"""Paragraphs behind an open quotation in which its end may stand."""
_WHATEVER = re.compile(r"\b(?:what|that|how|all|when|if|as)(?:ever)? $")
"""Before "he does he does": the first belongs to it."""
_AMOUNTS = re.compile(
    r"(?P<sign>[$£€₦₹¥])(?<![\w.,].)\d[\d.,]* (?P=sign)\d[\d.,]*(?: (?:million|billion|trillion|thousand))?\b"
)
_LONG_GROUP = re.compile(r",\d{4}")
_WELDED_NUMBER = re.compile(r"(?<![\w.,/:-])\d{1,3},\d{4,},\d{3}\b(?![,/-])")
_SEAM = re.compile(r"[a-z’'-][A-Z]")
"""Where a name may run into itself: in most sentences there is none."""
_WELDED_NAME = re.compile(r"\b((?:[A-Z][\w’'.-]{1,30} ){1,3}[A-Z][\w’'-]{2,30})\1")
_LOST = re.compile(
    r"\b(?:the|an|of|for|from|with|at|into|by|and|but|or|than) (?:[,;]|[.](?=\s*(?:$|[A-Z“\"])))", re.MULTILINE
)
_SAID_TWICE = re.compile(
    r",[”\"’'] (?:said|says) (?P<one>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?), "
    r"(?P<other>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:said|says|added)\b"
)
_TOLD_TWICE = re.compile(
    r"\b(?:said|(?<!the )(?<!an )(?<!of )(?<!with )added|explained|noted|"
    r"stressed) (?:that )?[^“”\"\ufffc.!?;\n]{12,300}?, "
    r"(?P<again>(?:he|she|they) (?:said|added))"
    r"(?=\.(?:\s|$))"
)
_VERB_TWICE = re.compile(r"\b(is|was|are|were|has|have|had|will|would|could|can) not \1\b(?! not)")
_TWICE = re.compile(r"\b((?:he|she|they|it|who|[a-z]{4,}) (?!and\b)[a-z]{3,}) \1\b")


def find_open(scene: Scene) -> Iterator[Reservation]:
    """Yield quotations of several sentences that are opened and never closed: where they end, nobody can tell."""
    groups: dict[int, list[Quotation]] = {}
    for quotation in _quotations(scene):
        groups.setdefault(quotation.group, []).append(quotation)
    for group in groups.values():
        last = group[-1]
        if not last.is_closed and scene.text[last.outer_start] in _DOUBLE:
            words = scene.text[last.outer_start : last.outer_end]
            if not words.rstrip().endswith(_ENDS):
                continue  # a line that was broken off, and what follows it is still the speaker's
            if _is_closed_later(scene, last):
                continue
            if _STOP.search(words) is None or _TOLD.search(words):
                continue  # one sentence: a mark that was forgotten, and where it belongs is plain
            yield reserve_words(scene, last.outer_start, last.outer_start + len(words))


def _is_closed_later(scene: Scene, quotation: Quotation) -> bool:
    """Say whether a mark that closes nothing else stands at the end of one of the next paragraphs."""
    index = scene.sentence_at(quotation.outer_start).paragraph_index
    return any(
        scene.text[one.paragraph.start : one.paragraph.end].rstrip().endswith("”")
        and scene.text.count("”", one.paragraph.start, one.paragraph.end)
        > scene.text.count("“", one.paragraph.start, one.paragraph.end)
        for one in scene.prose.paragraphs[index + 1 : index + 1 + _LATER]
    )


def find_advert(scene: Scene) -> Iterator[Reservation]:
    """Yield quotations with a line between their parts that is no prose: an advert, a link to another story."""
    groups: dict[int, list[Quotation]] = {}
    for quotation in _quotations(scene):
        groups.setdefault(quotation.group, []).append(quotation)
    for group in groups.values():
        for one, next_one in pairwise(group):
            between = scene.own[one.outer_end : next_one.outer_start]
            told = scene.text[one.outer_end : next_one.outer_start]
            if not between.strip() and told.strip():
                yield reserve_words(scene, next_one.outer_start, next_one.outer_end)


def find_doubled(scene: Scene) -> Iterator[Reservation]:
    """Yield what an edit left beside what it put in: two numbers run together, two words that stand twice."""
    for pattern in (_RUN_TOGETHER, _TWICE):
        for found in pattern.finditer(scene.own):
            if not _WHATEVER.search(scene.low, max(0, found.start() - _SIGHT), found.start()):
                yield reserve_words(scene, *found.span())


def find_welded(scene: Scene) -> Iterator[Reservation]:
    """Yield what ran together where something was left out: two numbers, two amounts, a name and itself."""
    for found in (*_AMOUNTS.finditer(scene.own), *scene.find_names(("not",), _VERB_TWICE)):
        yield reserve_words(scene, *found.span())
    if _LONG_GROUP.search(scene.own):
        for found in _WELDED_NUMBER.finditer(scene.own):
            yield reserve_words(scene, *found.span())
    for index in sorted({scene.index_at(seam.start()) for seam in _SEAM.finditer(scene.own)}):
        sentence = scene.sentences[index]
        for found in _WELDED_NAME.finditer(scene.own, sentence.start, sentence.end):
            yield reserve_words(scene, *found.span())


def find_lost(scene: Scene) -> Iterator[Reservation]:
    """Yield "pulling for , and ." where a word that must follow is gone with the link that it was."""
    last = -1
    for found in _LOST.finditer(scene.own):
        index = scene.index_at(found.start())
        if index != last:
            last = index
            yield reserve_words(scene, *found.span())


def find_said_twice(scene: Scene) -> Iterator[Reservation]:
    """Yield a quotation that is given to two speakers: “…,” said Roe, Doe said."""
    for found in _SAID_TWICE.finditer(scene.text):
        if found["one"] != found["other"] and scene.own.startswith(found["other"], found.start("other")):
            yield reserve_words(scene, found.start("one"), found.end())


def find_told_twice(scene: Scene) -> Iterator[Reservation]:
    """Yield the end of "Roe said that the pier was old, he said": a sentence that was attributed twice."""
    for index in sorted({index for word in ("said", "added") for index in scene.words.get(word, ())}):
        sentence = scene.sentences[index]
        found = _TOLD_TWICE.search(scene.own, sentence.start, sentence.end)
        if found is not None:
            yield reserve_words(scene, *found.span("again"))


def _quotations(scene: Scene) -> Iterator[Quotation]:
    for paragraph in scene.prose.paragraphs:
        for sentence in paragraph.sentences:
            yield from sentence.quotations


RULES = (
    Rule(
        id="derived.text_damage.doubled",
        kind="text_damage",
        basis="derived",
        severity="low",
        means="Two numbers, or the same words twice, stand side by side: which of them holds is not sure.",
        find=find_doubled,
    ),
    Rule(
        id="derived.text_damage.welded",
        kind="text_damage",
        basis="derived",
        severity="low",
        means="Two numbers, amounts or names ran together, and which of them holds is not sure.",
        find=find_welded,
    ),
    Rule(
        id="derived.text_damage.lost_word",
        kind="text_damage",
        basis="derived",
        severity="low",
        means="A word that must stand here is gone.",
        find=find_lost,
    ),
    Rule(
        id="derived.text_damage.said_twice",
        kind="text_damage",
        basis="derived",
        severity="medium",
        means="A quotation is given to two speakers.",
        find=find_said_twice,
    ),
    Rule(
        id="derived.text_damage.told_twice",
        kind="text_damage",
        basis="derived",
        severity="low",
        means="A sentence is attributed twice: an edit left one of two endings.",
        find=find_told_twice,
    ),
    Rule(
        id="derived.text_damage.open_quotation",
        kind="text_damage",
        basis="derived",
        severity="low",
        means="A quotation is opened and not closed, so that where it ends is not sure.",
        find=find_open,
    ),
    Rule(
        id="derived.text_damage.advert_in_quotation",
        kind="text_damage",
        basis="derived",
        severity="low",
        means="A line that is no prose stands inside a quotation.",
        find=find_advert,
    ),
)
