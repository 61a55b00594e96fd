"""Whose voice a subject is: its words led back to a name, as far as only one can be meant."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.model.record import Span
from bot.reading.antecedents import antecedent_of, spelled_out
from bot.reading.called import Called
from bot.reading.given_names import gender_of_given
from bot.reading.lexicon import NOT_NAMES, ORGANISATIONS
from bot.reading.nouns import Pronoun, plural_of
from bot.reading.outlet_names import is_outlet_name
from bot.reading.people import Mention, People, persons_in
from bot.reading.phrases import Phrase
from bot.reading.tokens import Token
from bot.reading.voices import Voice

SIGHT = 1500
"""Code points before a pronoun in which the one it means is looked for: a paragraph or two."""
KNOWN_MOST = 24
"""Voices that a role or an acronym can lead back to; the bound keeps the time linear."""
_SOLE = frozenset({"governor", "lieutenant governor", "mayor", "sheriff", "attorney general", "archbishop"})
"""Titles that one has at a place; of officers a page may name one and mean another, presidents all the world knows."""
_OTHERS = {"he": {"he", "his", "him", "himself"}, "she": {"she", "her", "hers", "herself"}}
_NAME_MOST = 3
"""Words of a name that is a person's, whether its surname stands alone elsewhere or not."""
_RECENT_MOST = 3
"""Voices before a pronoun that are looked at; those that it cannot mean for their type are passed over."""


class Hearing:
    """Goes through the cues of a text in order and tells each one's voice; remembers who spoke last.

    With a parser ``subjects`` are the places where a word of a subject begins, and whether that is its sentence's
    own. Only a person who is the subject of something comes between a pronoun and whoever spoke last: "“We stay,” Roe
    told Doe. “We wait,” she added." The subject of a sentence takes over: "Doe came in. “We wait,” she added."
    """

    def __init__(
        self,
        text: str,
        people: People,
        tokens: Sequence[Token],
        subjects: Mapping[int, bool] | None = None,
        called: Called | None = None,
    ) -> None:
        """Begin before the first cue. ``tokens`` are those of the whole prose, in order."""
        self._text = text
        self._people = people
        self._called = called or Called()
        self._tokens = tokens
        self._starts = [token.start for token in tokens]
        self._has_trees = subjects is not None
        self._subjects = subjects or {}
        self._subject_starts = sorted(self._subjects)
        self._recent: list[tuple[Voice | None, int]] = []
        self._known: list[Voice] = []
        self._genders: dict[str, Pronoun] = {}
        self._roles: dict[str, set[str]] = {}

    def hear(self, phrase: Phrase | None, at: int, *, paragraph: int, floor: int, lasts: bool = True) -> Voice | None:
        """Return the voice of a cue that ends at ``at``; ``None`` where its subject was not read or could be several.

        ``phrase`` is its subject. ``paragraph`` is the start of its paragraph, ``floor`` of the one before: a pronoun's
        meaning is not looked for above it. One that does not last is no one whom a later pronoun can mean.
        """
        voice = None
        if phrase is not None:
            voice = self._resolve(phrase, paragraph, floor) if phrase.pronoun else self._known_as(self._name(phrase))
            if voice is not None and not phrase.pronoun:
                self._known = [*self._known[1 - KNOWN_MOST :], voice]
            if voice is not None and voice.gender:
                self._genders.setdefault(voice.key, voice.gender)
        if lasts:
            meant = None if phrase is not None and self._is_beside(phrase) else voice
            self._recent = [*self._recent[1 - _RECENT_MOST :], (meant, at)]
        return voice

    def _known_as(self, voice: Voice) -> Voice:
        """Return the voice as it was named more fully before, where a role or an acronym surely leads back to that."""
        if voice.naming in ("role", "collective"):
            fuller = antecedent_of(voice.words, voice.kind, self._known) or self._holder_of(voice)
            if fuller is None or fuller.naming != "named":
                fuller = self._named_beside(voice) or fuller
        elif voice.kind == "organisation":
            fuller = spelled_out(voice.words, self._known)
        else:
            return voice
        if fuller is None:
            return voice
        return replace(fuller, basis="resolved", mention=voice.mention)

    def _holder_of(self, voice: Voice) -> Voice | None:
        """Return who has the title that a role is, where the text gives it to one person: "the mayor".

        Who has not spoken yet must be named before, and alone have such a title at a place.
        """
        article, _, title = voice.words.lower().partition(" ")
        holders = self._people.holders.get(title, set()) if article == "the" and voice.is_person else set()
        if len(holders) != 1:
            return None
        spoken = [*self._known, *(one for one, _ in self._recent if one is not None)]
        named = [one for one in spoken if one.is_person and one.naming == "named" and one.key in holders]
        if named or title not in _SOLE:
            return named[-1] if named else None
        (key,) = holders
        full = self._people.full_name(key, voice.start)
        if full is None:
            return None
        words = self._text[full.start : full.end]
        return replace(voice, words=words, start=full.start, end=full.end, key=key, naming="named")

    def _named_beside(self, voice: Voice) -> Voice | None:
        """Return who a role is by the name that stands beside it elsewhere: "the pilot, Don Fenn"."""
        found = self._called.name_of(voice.words, voice.start) if voice.is_person and not voice.is_plural else None
        if found is None:
            return None
        start, end = found.name.start, found.name.end
        self._roles.setdefault(found.surname, set()).add(found.head)
        return replace(voice, words=self._text[start:end], start=start, end=end, key=found.surname, naming="named")

    def _name(self, phrase: Phrase) -> Voice:
        words = self._text[phrase.start : phrase.end]
        key = words.rpartition(" ")[2].lower()
        is_outlet = phrase.naming == "named" and is_outlet_name(words) and not self._is_surname(phrase, key)
        kind = "outlet" if is_outlet else phrase.kind
        voice = Voice(
            words=words,
            start=phrase.start,
            end=phrase.end,
            key=key,
            kind=kind,
            naming=phrase.naming,
            basis="stated",
            mention=Span(start=phrase.start, end=phrase.end),
            is_plural=phrase.is_plural,
            is_person=phrase.is_person and kind == "person",
            gender=phrase.gender,
        )
        if phrase.naming != "named" or kind not in ("person", "unknown"):
            return voice
        if " " in words and not phrase.gender:
            is_person = voice.is_person or self._people.is_person(words)
            gender = gender_of_given(words)
            return replace(voice, is_person=is_person, kind="person" if is_person else kind, gender=gender)
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
            gender=voice.gender or gender_of_given(self._text[full.start : full.end]),
        )

    def _is_surname(self, phrase: Phrase, key: str) -> bool:
        """Say whether a name that an outlet bears too is a speaker's: Mayor Ann Guardian spoke, and now "Guardian"."""
        has_article = self._text.endswith(("the ", "The "), 0, phrase.start)
        has_spoken = any(voice.key == key and voice.is_person for voice in self._known)
        return not has_article and has_spoken and self._people.full_name(key, phrase.start) is not None

    def _is_beside(self, phrase: Phrase) -> bool:
        """Say whether a role only describes somebody else: "Ann Doe, a victim of the flood". No pronoun means it."""
        is_role = self._has_trees and phrase.naming == "role" and not phrase.pronoun
        is_apart = self._text.endswith(", ", 0, phrase.start)
        return is_role and is_apart and not self._has_subject(phrase.start, phrase.end)

    def _resolve(self, phrase: Phrase, paragraph: int, floor: int) -> Voice | None:
        """Lead a pronoun back to who spoke last, if nobody else who could be meant stands between."""
        floor = max(floor, phrase.start - SIGHT)
        recent = self._recent if self._has_trees else self._recent[-1:]
        passed: set[str] = set()
        for last, at in reversed(recent):
            if last is None or at < floor:
                break
            if not self._fits(last, phrase):
                if not phrase.is_person or not self._has_trees:
                    return None
                passed.add(last.key)  # "he" is not the ministry: who spoke before it?
                continue
            between = self._tokens_in(at, phrase.start)
            if _is_disturbed(last, phrase, between):
                return None
            same = {last.key, *passed, *self._roles.get(last.key, ())}
            others = self._others(between, same) if phrase.is_person else []
            if others:
                return self._subject_of(others, phrase)
            if phrase.is_person and last.naming != "named" and self._is_overtaken(between):
                return None
            return replace(last, basis="resolved", gender=phrase.gender)
        floor = max(floor, paragraph) if self._recent else floor
        return self._only_person(phrase, floor) if phrase.is_person else None

    def _fits(self, voice: Voice, pronoun: Phrase) -> bool:
        if pronoun.is_person:
            gender = voice.gender or self._genders.get(voice.key, "")
            is_person = voice.is_person or (self._has_trees and _may_be_person(voice))
            return is_person and not voice.is_plural and gender in ("", pronoun.gender)
        if pronoun.is_plural:
            return voice.is_plural
        return voice.kind in ("organisation", "outlet", "document", "dataset") and not voice.is_plural

    def _others(self, tokens: Sequence[Token], keys: Collection[str]) -> list[Mention]:
        """Return who else stands in a stretch; with a parser, who is the subject of something there."""
        mentions = [mention for mention in persons_in(tokens, self._people) if mention.key not in keys]
        return [mention for mention in mentions if not self._has_trees or self._subject_at(mention) is not None]

    def _is_overtaken(self, between: Sequence[Token]) -> bool:
        """Say whether a bare name that may be a person's opens a subject since somebody spoke who has no name."""
        before = 0
        for token in between:
            opens = token.start in self._subjects and before not in self._subjects
            before = token.start
            is_name = token.text[0].isupper() and token.key in self._people.alone
            if opens and is_name and token.key not in ORGANISATIONS:
                return True
        return False

    def _has_subject(self, start: int, end: int) -> bool:
        """Say whether a word of a subject begins in a stretch."""
        at = bisect_left(self._subject_starts, start)
        return at < len(self._subject_starts) and self._subject_starts[at] < end

    def _subject_at(self, mention: Mention) -> bool | None:
        """Say whether a mention is the subject of its sentence; ``None`` where it is no subject at all."""
        at = bisect_left(self._subject_starts, mention.start)
        is_subject = at < len(self._subject_starts) and self._subject_starts[at] < mention.end
        return self._subjects[self._subject_starts[at]] if is_subject else None

    def _subject_of(self, others: Sequence[Mention], phrase: Phrase) -> Voice | None:
        """Return the one who did something since the last voice, where all of it was one known person."""
        if len({one.key for one in others}) > 1 or not others[-1].is_known or not self._subject_at(others[-1]):
            return None
        gender = self._genders.get(others[-1].key, "")
        return self._person(others, phrase) if gender in ("", phrase.gender) else None

    def _only_person(self, phrase: Phrase, floor: int) -> Voice | None:
        """Lead "he" back to the one person named between ``floor`` and it.

        Once somebody has spoken, only within the paragraph: in the next one he may mean whoever spoke before.
        """
        found = list(persons_in(self._tokens_in(floor, phrase.start), self._people))
        mentions = [one for one in found if self._gender_of(one) in ("", phrase.gender) and not self._is_outlet(one)]
        is_known = bool(mentions) and (mentions[0].is_known or self._gender_of(mentions[0]) == phrase.gender)
        if len({mention.key for mention in mentions}) != 1 or not is_known:
            return None
        has_spoken = any(voice.key == mentions[0].key for voice in self._known)
        if self._has_trees and not has_spoken and all(self._subject_at(mention) is None for mention in mentions):
            return None  # "In her talk with Roe she spoke of the pier"
        gender = self._genders.get(mentions[0].key, "")
        return self._person(mentions, phrase) if gender in ("", phrase.gender) else None

    def _gender_of(self, mention: Mention) -> Pronoun:
        return gender_of_given(self._text[mention.start : mention.end])

    def _is_outlet(self, mention: Mention) -> bool:
        return is_outlet_name(self._text[mention.start : mention.end])

    def _person(self, mentions: Sequence[Mention], phrase: Phrase) -> Voice:
        key = mentions[0].key
        span = self._people.full_name(key, phrase.start) or mentions[0]
        return Voice(
            words=self._text[span.start : span.end],
            start=span.start,
            end=span.end,
            key=key,
            kind="person",
            naming="named",
            basis="resolved",
            mention=Span(start=mentions[-1].start, end=mentions[-1].end),
            is_person=True,
            gender=phrase.gender,
        )

    def _tokens_in(self, start: int, end: int) -> Sequence[Token]:
        return self._tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _may_be_person(voice: Voice) -> bool:
    """Say whether a name that spoke may be a person's: "Fenn", "Ann Doe", and not "Harbour Wire" or "the UN"."""
    words = voice.words.split()
    is_name = voice.kind == "unknown" and voice.naming == "named" and len(words) <= _NAME_MOST
    return is_name and all(word[0].isupper() and word.lower() not in ORGANISATIONS for word in words)


def _is_disturbed(last: Voice, pronoun: Phrase, between: Sequence[Token]) -> bool:
    """Say whether another word between a voice and a pronoun could be what the pronoun means."""
    if pronoun.is_person:
        opposite = _OTHERS["she" if pronoun.pronoun == "he" else "he"]
        return not last.gender and any(token.key in opposite for token in between)
    if pronoun.is_plural:
        return any(plural_of(token.key) is not None and token.key != last.key for token in between)
    return any(token.text[0].isupper() and token.key not in NOT_NAMES and token.key != last.key for token in between)
