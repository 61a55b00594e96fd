"""The few reservations that this reader makes: cues that cannot mean anything else, charged to what they speak of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.model.record import Caveat, CaveatKind, Severity, Span
from bot.reading.prose import Prose
from bot.reading.statements import Draft

CUE_WORDS_MOST = 8

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
    r"(?:did|do|has|have|had)(?: not|n['’]t|not) (?:immediately |yet |promptly )?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?) "
    r"(?:[\w’'-]+ ){0,6}?(?:for comment|seeking comment|requests?|inquir(?:y|ies)|enquir(?:y|ies)|calls?|emails?|messages?)\b"
    r"|declined (?:to comment|requests? for comment|an interview request)\b|could not be reached for comment\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?:reached out to|contacted|approached|asked) [^.!?]{2,100}? for (?:a |further )?comments?\b", re.IGNORECASE)



@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """A caveat before the statements have their numbers.

    ``covers`` are the stretches whose statements bear it, ``None`` for the whole page. ``speaker`` limits them to
    one voice: the place of the words that name it.
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
    for number, paragraph in enumerate(prose.paragraphs):
        start, end = paragraph.paragraph.start, paragraph.paragraph.end
        place = _Place(prose, number, drafts)
        found += filter(None, map(place.unverified, _UNVERIFIED.finditer(prose.veiled, start, end)))
        found += filter(None, map(place.anonymous, _ANONYMITY.finditer(prose.veiled, start, end)))
        found += map(place.no_comment, _NO_REPLY.finditer(prose.veiled, start, end))
        if number == len(prose.paragraphs) - 1:
            found += map(place.only_asked, _ASKED.finditer(prose.veiled, start, end))
    return found


def caveat_of(text: str, reservation: Reservation, covers: tuple[str, ...]) -> Caveat:
    """Return a reservation as a caveat of the record; its cue is cut to :data:`CUE_WORDS_MOST` words."""
    words = list(re.finditer(r"\S+", text[reservation.cue.start : reservation.cue.end]))[:CUE_WORDS_MOST]
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
    """A paragraph in which cues are looked at, with what stands around it."""

    prose: Prose
    number: int
    drafts: Sequence[Draft]

    def unverified(self, found: re.Match[str]) -> Reservation | None:
        """Charge "could not be independently confirmed" to what it points back to, else to its own sentence."""
        sentence, before = self._sentence_at(found.start())
        subject = self.prose.veiled[sentence.start : found.start()]
        thing = self.prose.veiled[found.end() : sentence.end]
        points_back = _POINTS_BACK.fullmatch(subject.strip()) or (_POINTS_BACK.fullmatch(thing.strip(" .")))
        covers = (before or self._paragraph_before()) if points_back else (sentence,)
        return self._reservation("unverified", "high", "not_confirmed", found, covers) if covers else None

    def anonymous(self, found: re.Match[str]) -> Reservation | None:
        """Charge "on condition of anonymity" to what this speaker says; not at all where that is not read."""
        sentence, _ = self._sentence_at(found.start())
        named = [draft.voice for draft in self.drafts if draft.voice is not None and draft.voice.naming != "named"]
        inside = [voice for voice in named if sentence.start <= voice.start < found.start()]
        if not inside:
            return None
        speaker = Span(start=inside[-1].start, end=inside[-1].end)
        everywhere = (Span(start=0, end=len(self.prose.veiled)),)
        return self._reservation("anonymous_source", "high", "condition", found, everywhere, speaker)

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
            sentence=self._sentence_at(found.start())[0],
            cue=Span(start=found.start(), end=found.end()),
            paragraph=self.prose.paragraphs[self.number].paragraph.number,
            covers=covers,
            speaker=speaker,
        )

    def _sentence_at(self, at: int) -> tuple[Span, tuple[Span, ...]]:
        """Return the sentence around an offset, and those before it in its paragraph."""
        sentences = self.prose.sentences_of(self.number)
        i = max((i for i, span in enumerate(sentences) if span.start <= at), default=0)
        return sentences[i], sentences[:i]

    def _paragraph_before(self) -> tuple[Span, ...]:
        return self.prose.sentences_of(self.number - 1) if self.number else ()
