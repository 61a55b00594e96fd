"""Whose voice a subject is: its words led back to a name, as far as only one can be meant."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model.record import Span
from bot.reading.antecedents import antecedent_of, head_of_words, spelled_out
from bot.reading.bystanders import Bystanders, Roles
from bot.reading.called import Called
from bot.reading.epithets import Epithets
from bot.reading.given_names import gender_of_given
from bot.reading.grammar.quoting import Passage
from bot.reading.outlet_names import is_outlet_name
from bot.reading.people import Mention, People
from bot.reading.phrases import Phrase
from bot.reading.pronouns import NAME_MOST, is_disturbed, may_be_person
from bot.reading.tokens import Token
from bot.reading.voices import Voice

if TYPE_CHECKING:
    from bot.reading.nouns import Pronoun

SIGHT = 1500
"""Code points before a pronoun in which the one it means is looked for: a paragraph or two."""
KNOWN_MOST = 24
"""Voices that a role or an acronym can lead back to; the bound keeps the time linear."""
_SOLE = frozenset({"governor", "lieutenant governor", "mayor", "sheriff", "attorney general", "archbishop"})
"""Titles that one has at a place; of officers a page may name one and mean another, presidents all the world knows."""
_FOREMOST = frozenset("highest leading only ranking top".split())
"""With these a role is one person's."""
_RECENT_MOST = 3
"""Voices before a pronoun that are looked at; those that it cannot mean for their type are passed over."""


class Hearing:
    """Goes through the cues of a text in order and tells each one's voice; remembers who spoke last.

    With a parser ``roles`` are what the words are to their sentences. Only a person who is the subject of something
    comes between a pronoun and whoever spoke last: "“We stay,” Roe told Doe. “We wait,” she added." The subject of a
    sentence takes over: "Doe came in. “We wait,” she added." Of who is only named right before it is not sure whether
    he is meant, and whoever spoke earlier is not: "The vote hurt Doe. “We wait,” she said."
    """

    def __init__(
        self,
        text: str,
        people: People,
        tokens: Sequence[Token],
        roles: Roles | None = None,
        called: Called | None = None,
        passages: Sequence[Passage] = (),
    ) -> None:
        """Begin before the first cue. ``tokens`` are those of the whole prose, in order."""
        self.text = text
        self._people = people
        self._called = called or Called()
        self._beside = Bystanders(text, people, tokens, roles)
        self._epithets = Epithets(text, people, self._beside, passages)
        self._has_trees = roles is not None
        self._recent: list[tuple[Voice | None, int]] = []
        self._known: list[Voice] = []
        self._genders: dict[str, Pronoun] = {}
        self._roles: dict[str, set[str]] = {}

    def hear(
        self,
        phrase: Phrase | None,
        at: int,
        *,
        paragraph: int,
        floor: int,
        lasts: bool = True,
        goes_on: bool = False,
    ) -> Voice | None:
        """Return the voice of a cue that ends at ``at``; ``None`` where its subject was not read or could be several.

        ``phrase`` is its subject. ``paragraph`` is the start of its paragraph, ``floor`` of the one before: a pronoun's
        meaning is not looked for above it. One that does not last is no one whom a later pronoun can mean. Where the
        verb ``goes_on`` ("added"), whoever spoke last is meant by it rather than one named since.
        """
        voice = None
        if phrase is not None:
            named = self._known_as(self._name(phrase)) if not phrase.pronoun else None
            voice = named or self._resolve(phrase, paragraph, floor, goes_on=goes_on)
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
        voice = self._epithets.typed(voice)
        if voice.naming in ("role", "collective"):
            near = [one for one in self._known if not one.is_plural or voice.start - one.mention.start <= SIGHT]
            fuller = antecedent_of(voice.words, voice.kind, near) or self._holder_of(voice)
            if fuller is None or fuller.naming != "named":
                last = self._recent[-1] if self._recent else None
                fuller = self._named_beside(voice) or self._epithets.holder_of(voice, last) or fuller
        elif voice.kind == "organisation":
            fuller = spelled_out(voice.words, self._known)
        else:
            return voice
        if fuller is None:
            return replace(voice, is_named_elsewhere=True) if self._is_named_elsewhere(voice) else voice
        return replace(fuller, basis="resolved", mention=voice.mention)

    def _holder_of(self, voice: Voice) -> Voice | None:
        """Return who has the title that a role is, where the text gives it to one person: "the mayor".

        Who has not spoken yet must be named before, and alone have such a title at a place.
        """
        article, _, title = voice.words.lower().partition(" ")
        holders = self._people.holders.get(title, {}) if article == "the" and voice.is_person else {}
        if len(holders) != 1:
            return None
        spoken = [*self._known, *(one for one, _ in self._recent if one is not None)]
        named = [one for one in spoken if one.is_person and one.naming == "named"]
        named = [one for one in named if self._people.is_holder(title, one.words)]
        if named or title not in _SOLE:
            return named[-1] if named else None
        (key,) = holders
        full = self._people.full_name(key, voice.start)
        if full is None or not self._people.is_holder(title, self.text[full.start : full.end]):
            return None
        words = self.text[full.start : full.end]
        return replace(voice, words=words, start=full.start, end=full.end, key=key, naming="named")

    def _is_named_elsewhere(self, voice: Voice) -> bool:
        """Say whether a role is one's whom the page names by it, or whose sentence stands right before."""
        if voice.naming != "role" or not voice.is_person or voice.is_plural:
            return False
        if self._called.is_named(voice.words) or self._epithets.is_epithet(voice):
            return True
        words = voice.words.lower()
        is_held = head_of_words(words) in {held.rpartition(" ")[2] for held in self._people.holders}
        if not words.startswith("the "):
            return is_held and _is_owned(words)
        is_told_of = self._beside.subject_before(0, voice.start, voice.gender, ()) is not None
        is_first = words.split()[1] in _FOREMOST and self._beside.subject_after(voice.start) is not None
        return is_held or is_told_of or is_first

    def _named_beside(self, voice: Voice) -> Voice | None:
        """Return who a role is by the name that stands beside it elsewhere: "the pilot, Don Fenn"."""
        found = self._called.name_of(voice.words, voice.start) if voice.is_person and not voice.is_plural else None
        if found is None:
            return None
        start, end = found.name.start, found.name.end
        self._roles.setdefault(found.surname, set()).add(found.head)
        return replace(voice, words=self.text[start:end], start=start, end=end, key=found.surname, naming="named")

    def _name(self, phrase: Phrase) -> Voice:
        words = self.text[phrase.start : phrase.end]
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
            gender = gender_of_given(words) if len(words.split()) <= NAME_MOST else ""
            is_person = voice.is_person or self._people.is_person(words) or (kind == "unknown" and gender != "")
            return replace(voice, is_person=is_person, kind="person" if is_person else kind, gender=gender)
        full = self._people.full_name(key, phrase.start)
        if full is None:
            return voice
        return replace(
            voice,
            words=self.text[full.start : full.end],
            start=full.start,
            end=full.end,
            basis="resolved",
            kind="person",
            is_person=True,
            gender=voice.gender or gender_of_given(self.text[full.start : full.end]),
        )

    def _is_surname(self, phrase: Phrase, key: str) -> bool:
        """Say whether a name that an outlet bears too is a speaker's: Mayor Ann Guardian spoke, and now "Guardian"."""
        has_article = self.text.endswith(("the ", "The "), 0, phrase.start)
        has_spoken = any(voice.key == key and voice.is_person for voice in self._known)
        return not has_article and has_spoken and self._people.full_name(key, phrase.start) is not None

    def _is_beside(self, phrase: Phrase) -> bool:
        """Say whether a role only describes somebody else: "Ann Doe, a victim of the flood". No pronoun means it."""
        is_role = self._has_trees and phrase.naming == "role" and not phrase.pronoun
        is_apart = self.text.endswith(", ", 0, phrase.start)
        return is_role and is_apart and not self._beside.has_subject(phrase.start, phrase.end)

    def _resolve(self, phrase: Phrase, paragraph: int, floor: int, *, goes_on: bool) -> Voice | None:
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
            between = self._beside.tokens_in(at, phrase.start)
            if is_disturbed(last, phrase, between):
                return None
            same = {last.key, *passed, *self._roles.get(last.key, ())}
            others = self._beside.others_in(between, same) if phrase.is_person else []
            if others:
                return self._subject_of(others, phrase)
            met = self._beside.met_before(at, phrase.start, phrase.gender, same) if phrase.is_person else None
            if met is not None and not goes_on:
                return self._person([met.moved], phrase) if met.moved is not None else None
            is_bare = phrase.is_person and last.naming != "named"
            is_overtaken = is_bare and self._beside.is_overtaken(between)
            return replace(last, basis="resolved", gender=phrase.gender) if not is_overtaken else None
        within = max(floor, paragraph) if recent else floor
        since = max(floor, recent[-1][1]) if recent else floor
        named = self._only_person(phrase, within) if phrase.is_person else None
        return named or (self._subject_before(phrase, since) if phrase.is_person else None)

    def _fits(self, voice: Voice, pronoun: Phrase) -> bool:
        if pronoun.is_person:
            gender = voice.gender or self._genders.get(voice.key, "")
            is_person = voice.is_person or (self._has_trees and may_be_person(voice))
            return is_person and not voice.is_plural and gender in ("", pronoun.gender)
        if pronoun.is_plural:
            return voice.is_plural
        return voice.kind in ("organisation", "outlet", "document", "dataset") and not voice.is_plural

    def _subject_of(self, others: Sequence[Mention], phrase: Phrase) -> Voice | None:
        """Return the one who did something since the last voice, where all of it was one known person."""
        if len({one.key for one in others}) > 1 or not others[-1].is_known or not self._beside.subject_at(others[-1]):
            return None
        gender = self._genders.get(others[-1].key, "")
        return self._person(others, phrase) if gender in ("", phrase.gender) else None

    def _only_person(self, phrase: Phrase, floor: int) -> Voice | None:
        """Lead "he" back to the one person named between ``floor`` and it.

        Once somebody has spoken, only within the paragraph: in the next one he may mean whoever spoke before.
        """
        mentions = self._beside.named_in(floor, phrase.start, phrase.gender)
        is_known = bool(mentions) and (mentions[0].is_known or self._beside.gender_of(mentions[0]) == phrase.gender)
        if len({mention.key for mention in mentions}) != 1 or not is_known:
            return None
        has_spoken = any(voice.key == mentions[0].key for voice in self._known)
        if self._has_trees and not has_spoken and all(self._beside.subject_at(mention) is None for mention in mentions):
            return None  # "In her talk with Roe she spoke of the pier"
        gender = self._genders.get(mentions[0].key, "")
        return self._person(mentions, phrase) if gender in ("", phrase.gender) else None

    def _subject_before(self, phrase: Phrase, since: int) -> Voice | None:
        """Lead "he" back to the one person of the sentence right before, whose subject he is, wherever that stands."""
        told = {voice.key for voice in self._known if voice.mention.start >= since}
        found = self._beside.subject_before(since, phrase.start, phrase.gender, told)
        gender = self._genders.get(found.key, "") if found is not None else ""
        return self._person([found], phrase) if found is not None and gender in ("", phrase.gender) else None

    def _person(self, mentions: Sequence[Mention], phrase: Phrase) -> Voice:
        key = mentions[0].key
        span = self._people.full_name(key, phrase.start) or mentions[0]
        return Voice(
            words=self.text[span.start : span.end],
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


def _is_owned(words: str) -> bool:
    return "'s " in words or "’s " in words
