"""Whose voice a cue is: its subject led back to a name, as far as only one can be meant."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.model.record import Basis, Naming, NodeKind
from bot.reading.cues import Cue
from bot.reading.lexicon import NOT_NAMES
from bot.reading.nouns import Pronoun, plural_of
from bot.reading.outlet_names import is_outlet_name
from bot.reading.people import People, persons_in
from bot.reading.phrases import Phrase
from bot.reading.tokens import Token

_ARTICLES = frozenset({"the", "a", "an", "one"})
SIGHT = 1500
"""Code points before a pronoun in which the one it means is looked for: a paragraph or two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody who speaks. ``words`` are those of the text that name them, not the pronoun, from ``start`` to ``end``.

    ``key`` is the last word of the name or the role, in lower case. ``basis`` is "stated" where these words stand in
    the attribution itself, "resolved" where they were led back to.
    """

    words: str
    start: int
    end: int
    key: str
    kind: NodeKind
    naming: Naming
    basis: Basis
    is_plural: bool = False
    is_person: bool = False
    gender: Pronoun = ""

    def is_same(self, other: "Voice") -> bool:
        """Say whether both are surely the same: the same words, or one the bare surname of the other."""
        if _without_article(self.words) == _without_article(other.words):
            return True
        is_bare = " " not in self.words or " " not in other.words
        return is_bare and self.naming == other.naming == "named" and self.key == other.key


class Hearing:
    """Goes through the cues of a text in order and tells each one's voice; remembers who spoke last."""

    def __init__(self, text: str, people: People, tokens: Sequence[Token]) -> None:
        """Begin before the first cue. ``tokens`` are those of the whole prose, in order."""
        self._text = text
        self._people = people
        self._tokens = tokens
        self._starts = [token.start for token in tokens]
        self._last: Voice | None = None
        self._last_at = 0
        self._has_heard = False

    def hear(self, cue: Cue, *, paragraph: int, floor: int) -> Voice | None:
        """Return the voice of ``cue``; ``None`` where its subject was not read or could be several.

        ``paragraph`` is the start of its paragraph, ``floor`` of the one before: a pronoun's meaning is not looked
        for above it.
        """
        phrase = cue.subject
        voice = None
        if phrase is not None:
            voice = self._resolve(phrase, paragraph, floor) if phrase.pronoun else self._name(phrase)
        self._last, self._last_at, self._has_heard = voice, cue.end, True
        return voice

    def _name(self, phrase: Phrase) -> Voice:
        words = self._text[phrase.start : phrase.end]
        key = words.rpartition(" ")[2].lower()
        kind = "outlet" if phrase.naming == "named" and is_outlet_name(words) else phrase.kind
        voice = Voice(
            words=words,
            start=phrase.start,
            end=phrase.end,
            key=key,
            kind=kind,
            naming=phrase.naming,
            basis="stated",
            is_plural=phrase.is_plural,
            is_person=phrase.is_person and kind == "person",
            gender=phrase.gender,
        )
        if phrase.naming != "named" or kind not in ("person", "unknown"):
            return voice
        if " " in words and not phrase.gender:
            is_person = voice.is_person or self._people.is_person(words)
            return replace(voice, is_person=is_person, kind="person" if is_person else kind)
        full = self._people.full_name(key, phrase.start)
        if full is None:
            return voice
        return replace(
            voice,
            words=self._text[full.start : full.end],
            start=full.start,
            end=full.end,
            basis="resolved",
            kind="person",
            is_person=True,
        )

    def _resolve(self, phrase: Phrase, paragraph: int, floor: int) -> Voice | None:
        """Lead a pronoun back to who spoke last, if nobody else who could be meant stands between."""
        floor = max(floor, phrase.start - SIGHT)
        last = self._last
        if last is None or self._last_at < floor:
            floor = max(floor, paragraph) if self._has_heard else floor
            return self._only_person(phrase, floor) if phrase.is_person else None
        between = self._tokens_in(self._last_at, phrase.start)
        if not _fits(last, phrase) or _is_disturbed(last, phrase, between):
            return None
        if phrase.is_person and any(mention.key != last.key for mention in persons_in(between, self._people)):
            return None
        return replace(last, basis="resolved", gender=phrase.gender)

    def _only_person(self, phrase: Phrase, floor: int) -> Voice | None:
        """Lead "he" back to the one person named between ``floor`` and it.

        Once somebody has spoken, only within the paragraph: in the next one he may mean whoever spoke before.
        """
        mentions = list(persons_in(self._tokens_in(floor, phrase.start), self._people))
        if len({mention.key for mention in mentions}) != 1 or not mentions[0].is_known:
            return None
        span = self._people.full_name(mentions[0].key, phrase.start) or mentions[0]
        key = mentions[0].key
        return Voice(
            words=self._text[span.start : span.end],
            start=span.start,
            end=span.end,
            key=key,
            kind="person",
            naming="named",
            basis="resolved",
            is_person=True,
            gender=phrase.gender,
        )

    def _tokens_in(self, start: int, end: int) -> Sequence[Token]:
        return self._tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _without_article(words: str) -> str:
    first, _, rest = words.lower().partition(" ")
    return rest if rest and first in _ARTICLES else words.lower()


def _is_disturbed(last: Voice, pronoun: Phrase, between: Sequence[Token]) -> bool:
    """Say whether another word between a voice and a pronoun could be what the pronoun means."""
    if pronoun.is_person:
        opposite = {"she", "her"} if pronoun.pronoun == "he" else {"he", "his", "him"}
        return not last.gender and any(token.key in opposite for token in between)
    if pronoun.is_plural:
        return any(plural_of(token.key) is not None and token.key != last.key for token in between)
    return any(token.text[0].isupper() and token.key not in NOT_NAMES and token.key != last.key for token in between)


def _fits(voice: Voice, pronoun: Phrase) -> bool:
    if pronoun.is_person:
        return voice.is_person and not voice.is_plural and voice.gender in ("", pronoun.gender)
    if pronoun.is_plural:
        return voice.is_plural
    return voice.kind in ("organisation", "outlet", "document") and not voice.is_plural
