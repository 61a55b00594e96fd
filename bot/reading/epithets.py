"""Whom an epithet means, by who is named right before it: "the striker", "the 28-year-old host", "the lender".

A newspaper calls one whom it has just named by what he is. That is no source without a name. Who is meant is sure only
where one alone is named right before; else it is left open who it is, and only that the page names him is kept.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from bot.model.record import Span
from bot.reading.bystanders import Bystanders
from bot.reading.grammar.quoting import Passage
from bot.reading.people import Mention, People
from bot.reading.voices import Voice

SIGHT = 700
"""Code points before an epithet in which the one it means is looked for: some sentences."""
SENTENCES_MOST = 3
_INTRODUCED_SIGHT = 4000
_DESCRIBED = r"(?:[\w.’'-]+ ){0,5}"
_STARS = (
    r"(?:all-rounder|athlete|batsman|billionaire|bowler|boxer|businessman|businesswoman|champion|comedian|comic|"
    r"cricketer|cyclist|decathlete|defender|entrepreneur|film-?maker|finalist|flanker|fly-half|footballer|forward|"
    r"full-back|gymnast|golfer|goalkeeper|heptathlete|hooker|hurdler|jumper|keeper|lock|magnate|medallist|medalist|"
    r"midfielder|millionaire|model|novelist|number eight|playmaker|playwright|presenter|prop|rapper|runner|scrum-half|"
    r"seed|singer|sprinter|star|striker|swimmer|teenager|thrower|tycoon|winger|winner)"
)
_ACTORS = r"(?:actor|actress|author|film director|DJ|host|musician|pop star|rower|skater|skier|writer|youngster)"
_PEOPLES = (
    r"(?:American|Argentine|Argentinian|Australian|Austrian|Belgian|Brazilian|Briton|Canadian|Croat|Croatian|Czech|Dane|"
    r"Dutchman|Dutchwoman|Englishman|Englishwoman|Ethiopian|Finn|Frenchman|Frenchwoman|German|Greek|Irishman|"
    r"Irishwoman|Italian|Jamaican|Kenyan|New Zealander|Norwegian|Pole|Russian|Scot|Scotsman|Serb|Slovak|South African|"
    r"Spaniard|Swede|Swiss|Swiss star|Turk|Ukrainian|Welshman|Welshwoman|Zimbabwean)"
)
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_PERSON = re.compile(
    rf"[Tt]he {_DESCRIBED}(?:{_STARS}|{_ACTORS}|{_PEOPLES})|[Tt]he \d\d?-year-old(?: [\w-]+){{0,3}}", re.ASCII
)
_NATIONAL = re.compile(rf"(?:\d\d?-year-old )?{_PEOPLES}")
_COUNTRYMAN = re.compile(rf"[Tt]he (?:\d\d?-year-old )?{_PEOPLES}")
_BODIES = (
    r"(?:airline|bank|brewer|carmaker|car ?maker|company|distributor|drugmaker|drug ?maker|firm|giant|group|insurer|"
    r"lender|manufacturer|operator|phone ?maker|producer|publisher|retailer|software ?maker|steelmaker|supermarket|"
    r"supplier|telecoms group|chipmaker)"
)
_BODY = re.compile(rf"[Tt]he {_DESCRIBED}{_BODIES}")
_NAMED_BODY = re.compile(
    rf"\b{_BODIES} (?P<name>(?!{_MONTHS}\b)"
    r"[A-Z][\w&.-]*(?: [A-Z][\w&-]*){0,3})"
)
_TITLED = re.compile(
    r"\b(?:Sen|Rep|Gov|Lt|Gen|Col|Dr|Mr|Mrs|Ms)\.? "
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){1,2})(?! and\b)"
)
_OWNER_MOST = 30
_OWNER = re.compile(r"[A-Z]\w+['’]s \Z")
_WRITTEN = re.compile(r", by (?:(?:Mr|Mrs|Ms|Dr|Sir|Lord) )?[A-Z]\w+ [A-Z]\w+, ")
_LED_MOST = 20
_LED = re.compile(r"\b[Tt]he (?:\d\d?-year-old )?\Z")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Epithets:
    """Leads epithets back. ``passages`` are the sentences of the text with their trees, in order; none, no leading."""

    text: str
    people: People
    beside: Bystanders
    passages: Sequence[Passage] = ()

    def typed(self, voice: Voice) -> Voice:
        """Return a voice as what it is by its words: "the Frenchman" is no name, "the lender" no person.

        "Independent Sen. Jo Roe of Orrin" is Jo Roe, and "Roe's Ellery, by Tom Fenn," a book.
        """
        titled = _TITLED.search(voice.words) if voice.naming == "role" and voice.is_person else None
        if titled is not None and not voice.is_plural:
            start, end = (voice.start + place for place in titled.span("name"))
            return replace(voice, words=titled["name"], start=start, end=end, naming="named", key=_key(titled["name"]))
        owner = _OWNER.search(self.text, max(0, voice.start - _OWNER_MOST), voice.start)
        if voice.naming == "named" and owner is not None and _WRITTEN.match(self.text, voice.end):
            words = self.text[owner.start() : voice.end]
            return replace(voice, words=words, start=owner.start(), kind="document", is_person=False, gender="")
        is_national = voice.naming == "named" and _NATIONAL.fullmatch(voice.words) is not None
        led = _LED.search(self.text, max(0, voice.start - _LED_MOST), voice.start) if is_national else None
        if led is not None:
            words = self.text[led.start() : voice.end]
            return replace(voice, words=words, start=led.start(), naming="role", kind="person", is_person=True)
        if voice.naming == "role" and voice.kind == "person" and _BODY.fullmatch(voice.words):
            return replace(voice, kind="organisation", is_person=False, gender="")
        return voice

    def is_epithet(self, voice: Voice) -> bool:
        """Say whether a role calls somebody by what he is whom the page named before, be it sure or not who."""
        is_one = voice.naming == "role" and voice.is_person and not voice.is_plural
        if not is_one or not _PERSON.fullmatch(voice.words):
            return False
        if _COUNTRYMAN.fullmatch(voice.words):
            return True
        named = (span.start for names in self.people.full.values() for span in names.values())
        return not self._is_introduced(voice) and any(start < voice.start for start in named)

    def holder_of(self, voice: Voice, last: tuple[Voice | None, int] | None) -> Voice | None:
        """Return who an epithet surely is; ``None`` where that is not sure. ``last`` is who spoke last, and where."""
        if not self.passages:
            return None
        if voice.kind == "organisation" and _BODY.fullmatch(voice.words):
            return self._body_of(voice, last)
        if not self.is_epithet(voice) or self._named_in(*self._own(voice), voice):
            return None
        for span in self._sentences_before(voice):
            named = self._named_in(span.start, span.end, voice)
            if named:
                is_one = len({one.key for one in named}) == 1
                told = last[0].key if last is not None and last[0] is not None else ""
                is_subject = named[0].is_known and any(self.beside.subject_at(one) for one in named)
                return self._person(named, voice) if is_one and (is_subject or named[0].key == told) else None
        if last is None or last[0] is None or voice.start - last[1] > SIGHT:
            return None
        is_person = last[0].naming == "named" and last[0].kind == "person" and not last[0].is_plural
        fits = last[0].gender in ("", voice.gender) or not voice.gender
        return last[0] if is_person and fits and not self._named_in(last[1], voice.start, voice) else None

    def _person(self, named: Sequence[Mention], voice: Voice) -> Voice:
        full = self.people.full_name(named[0].key, voice.start) or named[0]
        words = self.text[full.start : full.end]
        return replace(voice, words=words, start=full.start, end=full.end, key=named[0].key, naming="named")

    def _body_of(self, voice: Voice, last: tuple[Voice | None, int] | None) -> Voice | None:
        """Return the company that "the company" is: who spoke right before, or the only one called one there."""
        first = next((span.start for span in [*self._sentences_before(voice)][-1:]), self._own(voice)[0])
        named = {found["name"]: found for found in _NAMED_BODY.finditer(self.text, first, voice.start)}
        others = self._subjects_in(first, voice.start)
        if last is not None and last[0] is not None and last[1] > first:
            spoke = last[0]
            is_body = spoke.naming == "named" and not spoke.is_person and not spoke.is_plural
            is_body = is_body and spoke.kind in ("organisation", "unknown") and not self.people.is_person(spoke.words)
            is_alone = all(words in spoke.words for words in self._subjects_in(last[1], voice.start))
            return replace(spoke, kind="organisation") if is_body and is_alone and _fits(named, spoke.words) else None
        if len(named) != 1 or any(words not in next(iter(named)) for words in others):
            return None
        (found,) = named.values()
        start, end = found.span("name")
        return replace(voice, words=self.text[start:end], start=start, end=end, naming="named", key=_key(found["name"]))

    def _own(self, voice: Voice) -> tuple[int, int]:
        at = bisect_right(self.passages, voice.start, key=attrgetter("start")) - 1
        return (self.passages[at].start if at >= 0 else voice.start), voice.start

    def _sentences_before(self, voice: Voice) -> Iterator[Span]:
        """Yield the sentences before an epithet's own, the nearest first, no further than a paragraph back."""
        own = bisect_right(self.passages, voice.start, key=attrgetter("start")) - 1
        for passage in reversed(self.passages[max(0, own - SENTENCES_MOST) : max(0, own)]):
            between = self.text[passage.end : voice.start]
            if len(between) > SIGHT or len(re.findall(r"\n\s*", between)) > 1:
                return
            yield Span(start=passage.start, end=passage.end)

    def _named_in(self, start: int, end: int, voice: Voice) -> list[Mention]:
        found = self.beside.named_in(start, end, voice.gender)
        return [one for one in found if self.text[one.start].isupper()]

    def _subjects_in(self, start: int, end: int) -> list[str]:
        """Return the names that are subjects in a stretch, outside of quotations."""
        first = bisect_right(self.passages, start, key=attrgetter("end"))
        found: list[str] = []
        for passage in self.passages[first:]:
            if passage.start >= end:
                break
            quoted = passage.quoted_words()
            found += [
                word.text
                for at, word in enumerate(passage.tree.words)
                if start <= word.start < end and word.dep in _SUBJECTS and word.pos == "PROPN" and at not in quoted
            ]
        return found

    def _is_introduced(self, voice: Voice) -> bool:
        """Say whether the page brought in somebody else so before: "a presenter", and then "the presenter"."""
        noun = re.escape(voice.words.rpartition(" ")[2])
        first = max(0, voice.start - _INTRODUCED_SIGHT)
        unknown = re.compile(
            rf"(?<!, )(?<!is )(?<!was )(?<!as )\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w’'-]+ ){{0,3}}{noun}\b(?! [A-Z])"
        )
        return unknown.search(self.text, first, voice.start) is not None


def _fits(named: dict[str, re.Match[str]], words: str) -> bool:
    return all(name in words or words in name for name in named)


def _key(name: str) -> str:
    return name.rpartition(" ")[2].lower()
