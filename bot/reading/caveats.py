"""The few reservations that this reader makes: cues that cannot mean anything else, charged to what they speak of."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter

from bot.model.record import Caveat, CaveatKind, Severity, Span
from bot.reading.prose import Prose
from bot.reading.statements import Draft
from bot.reading.voices import Voice

CUE_WORDS_MOST = 8
_SUBJECT_MOST = 120
_SENTENCES_BACK_MOST = 12
"""Sentences of a paragraph to which "the reports" can point back; more is a list, of which nobody says so."""

_CHECKED = r"(?:confirm|verif|corroborat|authenticat)(?:ied|ed|y|e)?"
_UNVERIFIED = re.compile(
    rf"(?:could|can|have|has|had|were|was|did|do|does)(?: not|n['’]t|not) (?:yet )?(?:been )?(?:be )?(?:able to )?"
    rf"(?:(?:be )?(?:independently|immediately) (?:be )?{_CHECKED}\b|{_CHECKED} independently\b)"
    rf"|(?:unable|not able|impossible|no way) to independently {_CHECKED}\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"(?:however, |but )?(?:the|these|those|this|that|his|her|their|its|such|none of (?:the|these))?\s*"
    r"(?:[a-z]+ ){0,2}(?:reports?|claims?|accounts?|figures?|allegations?|numbers?|statements?|information|footage|"
    r"videos?|photos?|images?|recordings?|details|tolls?|assertions?|it|they|this|that)\b",
    re.IGNORECASE,
)
_ANONYMITY = re.compile(
    r"on (?:the )?condition of anonymity|(?:asked|asking|requested|requesting|declined|wished|wanted|preferred) "
    r"(?:not )?to (?:not )?be (?:named|identified|quoted by name)|(?:asked|requested|asking for|requesting) anonymity",
    re.IGNORECASE,
)
_NO_REPLY = re.compile(
    r"(?:did|do|has|have|had)(?: not|n['’]t) (?:immediately |yet )?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?)"
    r" (?:[\w’'-]+ ){0,6}?(?:(?:for|seeking) comment|requests?|[ei]nquir(?:y|ies)|calls?|emails?|messages?)\b"
    r"|declined (?:to comment|requests? for comment|an interview request)\b|could not be reached for comment\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:reached out to|contacted|approached|asked) [^.!?]{2,100}? for (?:a |further )?comments?\b", re.IGNORECASE
)
_HINT = re.compile(
    r"independently|immediately|anonym|be named|be identified|by name|comment|respon|repl|return", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """A caveat before the statements have their numbers.

    ``covers`` are the stretches whose statements bear it, ``None`` for the whole page. Where ``speaker`` is set,
    the statements of this voice bear it instead: the place of the words that name it.
    """

    kind: CaveatKind
    severity: Severity
    rule: str
    sentence: Span
    cue: Span
    paragraph: int
    covers: tuple[Span, ...] | None
    speaker: Span | None = None


def find_reservations(prose: Prose, drafts: Sequence[Draft]) -> list[Reservation]:
    """Return what the page's own words, quotations left out, say of how sure they are, in order."""
    found: list[Reservation] = []
    last = len(prose.paragraphs) - 1
    nameless = [draft.voice for draft in drafts if draft.voice is not None and draft.voice.naming != "named"]
    nameless.sort(key=lambda voice: voice.start)
    for number, paragraph in enumerate(prose.paragraphs):
        start, end = paragraph.paragraph.start, paragraph.paragraph.end
        if not _HINT.search(prose.veiled, start, end):
            continue
        before = prose.sentences_of(number - 1) if number else ()
        place = _Place(prose.veiled, paragraph.paragraph.number, prose.sentences_of(number), before, nameless)
        found += filter(None, map(place.unverified, _UNVERIFIED.finditer(prose.veiled, start, end)))
        found += filter(None, map(place.anonymous, _ANONYMITY.finditer(prose.veiled, start, end)))
        found += map(place.no_comment, _NO_REPLY.finditer(prose.veiled, start, end))
        if number == last:
            found += map(place.only_asked, _ASKED.finditer(prose.veiled, start, end))
    return found


def caveat_of(text: str, reservation: Reservation, covers: tuple[str, ...]) -> Caveat:
    """Return a reservation as a caveat of the record; its cue is cut to :data:`CUE_WORDS_MOST` words."""
    words = list(islice(re.finditer(r"\S+", text[reservation.cue.start : reservation.cue.end]), CUE_WORDS_MOST))
    end = reservation.cue.start + (words[-1].end() if words else 0)
    return Caveat(
        kind=reservation.kind,
        basis="words",
        severity=reservation.severity,
        rule=reservation.rule,
        covers=covers,
        start=reservation.sentence.start,
        end=reservation.sentence.end,
        paragraph=reservation.paragraph,
        cue=text[reservation.cue.start : end],
        cue_start=reservation.cue.start,
        cue_end=end,
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph in which cues are looked at: its sentences, those of the one before, and the nameless voices."""

    veiled: str
    number: int
    sentences: Sequence[Span]
    before: Sequence[Span]
    nameless: Sequence[Voice]

    def unverified(self, found: re.Match[str]) -> Reservation | None:
        """Charge "could not be independently confirmed" to what it points back to, else to its own sentence."""
        i = self._sentence_at(found.start())
        sentence = self.sentences[i]
        subject = self.veiled[max(sentence.start, found.start() - _SUBJECT_MOST) : found.start()].strip()
        thing = self.veiled[found.end() : min(sentence.end, found.end() + _SUBJECT_MOST)].strip(" .")
        if not (_POINTS_BACK.fullmatch(subject) or _POINTS_BACK.fullmatch(thing)):
            return self._reservation("unverified", "high", "not_confirmed", found, (sentence,))
        covers = tuple(self.sentences[max(0, i - _SENTENCES_BACK_MOST) : i] or self.before[-_SENTENCES_BACK_MOST:])
        return self._reservation("unverified", "high", "not_confirmed", found, covers) if covers else None

    def anonymous(self, found: re.Match[str]) -> Reservation | None:
        """Charge "on condition of anonymity" to what this speaker says; not at all where that is not read."""
        sentence = self.sentences[self._sentence_at(found.start())]
        i = bisect_left(self.nameless, found.start(), key=attrgetter("start"))
        if i == 0 or self.nameless[i - 1].start < sentence.start:
            return None
        speaker = Span(start=self.nameless[i - 1].start, end=self.nameless[i - 1].end)
        return self._reservation("anonymous_source", "high", "condition", found, (), speaker)

    def no_comment(self, found: re.Match[str]) -> Reservation:
        """Charge an unanswered or refused question to the page."""
        rule = "declined" if found.group().lower().startswith("declined") else "no_reply"
        return self._reservation("comment_not_obtained", "medium", rule, found, None)

    def only_asked(self, found: re.Match[str]) -> Reservation:
        """Charge a question that ends the article, no answer behind it, to the page."""
        return self._reservation("comment_not_obtained", "medium", "no_reply_mentioned", found, None)

    def _reservation(
        self,
        kind: CaveatKind,
        severity: Severity,
        rule: str,
        found: re.Match[str],
        covers: tuple[Span, ...] | None,
        speaker: Span | None = None,
    ) -> Reservation:
        return Reservation(
            kind=kind,
            severity=severity,
            rule=f"patterns.{kind}.{rule}",
            sentence=self.sentences[self._sentence_at(found.start())],
            cue=Span(start=found.start(), end=found.end()),
            paragraph=self.number,
            covers=covers,
            speaker=speaker,
        )

    def _sentence_at(self, at: int) -> int:
        return max(0, bisect_right(self.sentences, at, key=attrgetter("start")) - 1)
