"""What the rules look at: an article with all that was read in it, and its own words apart from those it quotes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from bot.model.article import Article
from bot.model.record import DateMention, Span, Statement
from bot.reading.caveats.sources import Source, find_sources
from bot.reading.caveats.tellers import Teller, find_tellers
from bot.reading.chains.closing import Closing
from bot.reading.examined import Examined
from bot.reading.parsed import Parsed
from bot.reading.prose import Prose
from bot.reading.reprints import FoundReprint
from bot.reading.statements import Draft
from bot.reading.voices import Voice

_WORD = re.compile(r"[a-z]+")
_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)} | {ord("’"): "'", ord("\xa0"): " "}
_BLANK = " "
_HEADING_WORDS_MOST = 20
_PERSONS = ("i", "you", "your", "my")
_KITCHEN = tuple("tsp tbsp teaspoon teaspoons tablespoon tablespoons preheat dough simmer oven saucepan whisk".split())
SENTENCE_MOST = 2_000
"""Code points of a sentence: rules look around in it at each of their words, and a text without a full stop, a megabyte
of one word, would take hours."""
_KITCHEN_LEAST = 3
"""Different words of cooking from which on a page is a recipe."""
PERSONAL_SHARE = 0.3
"""Share of a page's sentences with "I" or "you" outside quotations from which on it is a diary or an advice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneSentence:
    """A sentence of the prose, quotations whole; its place, its paragraph's number and that paragraph's index.

    One of more than :data:`SENTENCE_MOST` code points is none, and cut into several.
    """

    start: int
    end: int
    paragraph: int
    paragraph_index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An article as the rules see it.

    ``own`` is as long as the text of the prose: its own words stand at their places, quotations are veiled, title and
    noise are blank; ``low`` is the same in small letters (A to Z) with straight apostrophes. ``words`` tells the
    indices of the ``sentences`` whose own words have a word (a-z, small letters); those of headings inside the text
    are left out. ``is_personal`` says that the page speaks of its writer or to its reader: a diary, an advice, or,
    where ``is_recipe``, how something is cooked.

    ``statements`` are the ``drafts`` with their chains, in the same order; their ids are not yet the record's.
    ``voices`` are those of the drafts by the place of the words that name them, ``sources`` the attributions outside
    headings, both in order, ``tellers`` the noun phrases that stand as a source does; ``examined`` are the claims that
    the page refutes. ``parsed`` is ``None``, and there are no tellers, where no parser was at work.
    """

    article: Article
    labels: tuple[str, ...]
    title: Span | None
    prose: Prose
    own: str
    low: str
    sentences: tuple[SceneSentence, ...]
    words: Mapping[str, Sequence[int]]
    is_personal: bool
    is_recipe: bool
    drafts: tuple[Draft, ...]
    statements: tuple[Statement, ...]
    voices: tuple[Voice, ...]
    sources: tuple[Source, ...]
    tellers: tuple[Teller, ...]
    parsed: Parsed | None
    dates: tuple[DateMention, ...]
    closing: Closing
    reprint: FoundReprint
    examined: tuple[Examined, ...]

    @property
    def text(self) -> str:
        """The text of the prose, quotations and all."""
        return self.prose.text

    def index_at(self, at: int) -> int:
        """Return the index of the sentence in which the code point ``at`` stands; of the one before a gap."""
        return _index_at(self.sentences, at)

    def sentence_at(self, at: int) -> SceneSentence:
        """Return the sentence in which the code point ``at`` stands."""
        return self.sentences[self.index_at(at)]

    def drafts_in(self, start: int, end: int) -> Sequence[Draft]:
        """Return the drafts that begin in this stretch, in order."""
        return self.drafts[
            bisect_left(self.drafts, start, key=attrgetter("start")) : bisect_left(
                self.drafts, end, key=attrgetter("start")
            )
        ]

    def voices_in(self, start: int, end: int) -> Sequence[Voice]:
        """Return the voices of the drafts whose naming words begin in this stretch, in order."""
        return self.voices[
            bisect_left(self.voices, start, key=attrgetter("start")) : bisect_left(
                self.voices, end, key=attrgetter("start")
            )
        ]

    def find_words(self, words: Sequence[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the matches of ``pattern`` in ``low``, in order, in the sentences that have one of ``words``."""
        yield from self._find(self.low, words, pattern)

    def find_names(self, words: Sequence[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the same in ``own``, where names have their capitals."""
        yield from self._find(self.own, words, pattern)

    def _find(self, text: str, words: Sequence[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        for index in sorted({index for word in words for index in self.words.get(word, ())}):
            yield from pattern.finditer(text, self.sentences[index].start, self.sentences[index].end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read in an article before its caveats. The fields are those of :class:`Scene`."""

    article: Article
    labels: tuple[str, ...]
    title: Span | None
    prose: Prose
    drafts: Sequence[Draft]
    statements: Sequence[Statement]
    dates: tuple[DateMention, ...]
    closing: Closing
    reprint: FoundReprint
    parsed: Parsed | None
    examined: tuple[Examined, ...]


def set_scene(reading: Reading) -> Scene:
    """Return what was read as the rules see it. Linear in the length of the text."""
    prose = reading.prose
    sentences: list[SceneSentence] = []
    pieces: list[str] = []
    reached = 0
    for index, paragraph in enumerate(prose.paragraphs):
        start, end, number = paragraph.paragraph.start, paragraph.paragraph.end, paragraph.paragraph.number
        pieces += (_BLANK * (start - reached), prose.veiled[start:end])
        reached = end
        sentences += [
            SceneSentence(start=start, end=end, paragraph=number, paragraph_index=index)
            for span in prose.sentences_of(index)
            for start, end in _cut_long(prose.veiled, span)
        ]
    pieces.append(_BLANK * (len(prose.text) - reached))
    own = "".join(pieces)
    low = own.translate(_LOWER)
    words: dict[str, list[int]] = {}
    headings: set[int] = set()
    for index, sentence in enumerate(sentences):
        if _is_heading(own, sentence, prose):
            headings.add(index)
            continue
        for word in set(_WORD.findall(low, sentence.start, sentence.end)):
            words.setdefault(word, []).append(index)
    return Scene(
        article=reading.article,
        labels=reading.labels,
        title=reading.title,
        prose=prose,
        own=own,
        low=low,
        sentences=tuple(sentences),
        words=words,
        is_personal=_is_recipe(words) or _is_personal(words, len(sentences)),
        is_recipe=_is_recipe(words),
        drafts=tuple(reading.drafts),
        statements=tuple(reading.statements),
        voices=tuple(sorted(filter(None, (draft.voice for draft in reading.drafts)), key=attrgetter("start"))),
        sources=tuple(
            source
            for source in find_sources(prose, reading.drafts, reading.parsed)
            if _index_at(sentences, source.cue.start) not in headings
        ),
        tellers=tuple(
            teller
            for teller in (find_tellers(reading.parsed) if reading.parsed is not None else ())
            if _index_at(sentences, teller.cue.start) not in headings
        ),
        parsed=reading.parsed,
        dates=reading.dates,
        closing=reading.closing,
        reprint=reading.reprint,
        examined=reading.examined,
    )


def _cut_long(text: str, sentence: Span) -> Iterator[tuple[int, int]]:
    """Yield the places of the pieces of a sentence, cut between words where that can be; mostly there is one."""
    start = sentence.start
    while sentence.end - start > SENTENCE_MOST:
        gap = text.rfind(_BLANK, start + SENTENCE_MOST // 2, start + SENTENCE_MOST)
        stop = gap if gap >= 0 else start + SENTENCE_MOST
        yield start, stop
        start = max(stop, gap + 1)
    yield start, sentence.end


def _index_at(sentences: Sequence[SceneSentence], at: int) -> int:
    return max(0, bisect_right(sentences, at, key=attrgetter("start")) - 1)


def _is_heading(own: str, sentence: SceneSentence, prose: Prose) -> bool:
    """Say whether a sentence is a line of a few words that does not end as a sentence does."""
    paragraph = prose.paragraphs[sentence.paragraph_index].paragraph
    if (sentence.start, sentence.end) != (paragraph.start, paragraph.end):
        return False
    words = own[sentence.start : sentence.end]
    return words[-1:].isalnum() and len(words.split()) <= _HEADING_WORDS_MOST


def _is_personal(words: Mapping[str, Sequence[int]], sentences: int) -> bool:
    told = {index for person in _PERSONS for index in words.get(person, ())}
    return len(told) > PERSONAL_SHARE * sentences


def _is_recipe(words: Mapping[str, Sequence[int]]) -> bool:
    return sum(word in words for word in _KITCHEN) >= _KITCHEN_LEAST
