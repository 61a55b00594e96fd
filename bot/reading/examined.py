"""Claims that a page tells in order to refute them: which sentences tell one, and where the page says it is not so.

A page that only passes on what goes round examines nothing: there is no claim here without the page's own word
against it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.model.record import Span
from bot.reading.prose import Prose
from bot.reading.refutals import Refutal, is_verdict_heading, read_refutal
from bot.reading.rumours import Rumour, goes_on, is_claim_heading, read_rumour, voice_of_rumour
from bot.reading.statements import Draft

NEAR_MOST = 2
"""Sentences from a claim to "That is not true"."""
TOLD_MOST = 60
"""Claims that one refutal can be about, the last before it: no page has more, and nonsense may have thousands."""
_HINT = re.compile(
    r"\b(?:false|fake|incorrect|inaccurate|untrue|misleading|wrong|baseless|unfounded|unsubstantiated|fabricated|"
    r"unproven|unsupported|debunked|doctored|altered|miscaptioned|hoax|lie|not|n['’]t|no|fabrication|pants)\b",
    re.IGNORECASE,
)
_SPEAKING = ("speech", "according")
_WORD = re.compile(r"\w+")
_LONG_WORD = re.compile(r"[a-z]{4,}")
_STEM = 5
"""Letters by which "collapse" and "collapsed" are one word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A sentence that tells a claim, and the page's word against it.

    ``rumour`` is ``None`` where a named source makes the claim. ``is_beside`` marks a sentence right behind a claim, in
    its paragraph: it may be part of it or not.
    """

    sentence: Span
    rumour: Rumour | None
    refutal: Refutal
    is_beside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A sentence, its paragraph's index, and what it was read as."""

    sentence: Span
    paragraph: int
    rumour: Rumour | None
    refutal: Refutal | None
    is_attributed: bool


def find_examined(prose: Prose) -> tuple[Examined, ...]:
    """Return the claims of a page that it refutes itself, in order; none on a page that refutes nothing."""
    if not _HINT.search(prose.veiled):
        return ()
    read = list(_read_all(prose))
    refutals = [(at, one.refutal) for at, one in enumerate(read) if one.refutal is not None]
    rumours = [at for at, one in enumerate(read) if one.rumour is not None]
    verdicts = [at for at, one in refutals if one.scope == "verdict"]
    refuted: dict[int, Refutal] = {}
    for at, refutal in refutals:
        for place in _claims_of(prose.veiled, read, _Known(rumours, verdicts), at, refutal):
            refuted.setdefault(place, refutal)
    found = [Examined(sentence=read[at].sentence, rumour=read[at].rumour, refutal=refuted[at]) for at in refuted]
    for at, refutal in refuted.items():
        found += _beside(prose, read, at, refutal) if read[at].rumour is not None else []
    return tuple(sorted(found, key=lambda one: one.sentence.start))


def with_examined(prose: Prose, drafts: Sequence[Draft], examined: Sequence[Examined]) -> list[Draft]:
    """Return ``drafts`` with the sentences of ``examined``, where nothing was read in them.

    They are no words of the page's own: whoever spreads the claim says them, else the speaker is left open.
    """
    added = []
    ends = [draft.end for draft in drafts]
    for one in examined:
        following = bisect_right(ends, one.sentence.start)
        if following == len(drafts) or drafts[following].start >= one.sentence.end:
            voice = voice_of_rumour(prose.text, one.rumour) if one.rumour is not None else None
            start, end = one.sentence.start, one.sentence.end
            added.append(Draft(start=start, end=end, form="indirect", voice=voice, cue=None))
    return sorted([*drafts, *added], key=lambda draft: draft.start)


def _read_all(prose: Prose) -> Iterator[_Read]:
    before = ""
    stood: set[str] = set()
    for index, paragraph in enumerate(prose.paragraphs):
        place = paragraph.paragraph
        line = prose.veiled[place.start : place.end]
        cues = sorted(cue.start for sentence in paragraph.sentences for cue in sentence.cues if cue.kind in _SPEAKING)
        for number, sentence in enumerate(prose.sentences_of(index)):
            is_headed = number == 0 and is_verdict_heading(before)
            is_labelled = number == 0 and is_claim_heading(before) and not is_claim_heading(line)
            refutal = read_refutal(prose.veiled, sentence, is_line=number == 0, is_headed=is_headed)
            rumour = None
            if refutal is None or refutal.scope in ("near", "counter"):
                rumour = read_rumour(prose.veiled, sentence, is_labelled=is_labelled)
            if rumour is not None and rumour.is_again and stood.isdisjoint({rumour.noun, f"{rumour.noun}s"}):
                rumour = None
            if rumour is not None:
                stood.update(_WORD.findall(prose.text[rumour.sentence.start : rumour.sentence.end].lower()))
            yield _Read(
                sentence=rumour.sentence if rumour is not None else sentence,
                paragraph=index,
                rumour=rumour,
                refutal=refutal,
                is_attributed=bisect_left(cues, sentence.start) < bisect_left(cues, sentence.end),
            )
        before = line


class _Known(NamedTuple):
    """The indices of the sentences that tell a claim, and of those that are a rating of the page's."""

    rumours: Sequence[int]
    verdicts: Sequence[int]


def _claims_of(veiled: str, read: Sequence[_Read], known: _Known, at: int, refutal: Refutal) -> Sequence[int]:
    """Return the indices of the sentences whose claim the refutal at index ``at`` is about."""
    if refutal.scope == "near":
        near = known.rumours[bisect_left(known.rumours, at - NEAR_MOST) : bisect_right(known.rumours, at)]
        return near[-1:] if near else [at - 1] if at and _is_right_before(read, at) else []
    before = bisect_left(known.verdicts, at)
    last = known.verdicts[before - 1] if before else -1
    told = known.rumours[bisect_right(known.rumours, last) : bisect_left(known.rumours, at)][-TOLD_MOST:]
    if refutal.scope == "thing":
        noun = re.compile(rf"\b{re.escape(refutal.noun)}s?\b", re.IGNORECASE)
        return [place for place in told if _has(read[place], noun)]
    if refutal.scope == "counter":
        return [place for place in told if _is_countered(veiled, read[place], refutal)]
    if refutal.scope == "verdict" and not told and at == known.verdicts[0]:
        until = known.verdicts[1] if len(known.verdicts) > 1 else len(read)
        return known.rumours[bisect_right(known.rumours, at) : bisect_left(known.rumours, until)]
    return told


def _has(one: _Read, noun: re.Pattern[str]) -> bool:
    return one.rumour is not None and noun.search(one.rumour.words) is not None


def _is_countered(veiled: str, one: _Read, refutal: Refutal) -> bool:
    """Say whether a claim has the verb that a refutal negates, and a noun of what stands before that."""
    if one.rumour is None:
        return False
    told = {word[:_STEM] for word in _LONG_WORD.findall(one.rumour.words.lower())}
    subject = _LONG_WORD.findall(veiled[refutal.sentence.start : refutal.cue.start].lower())
    return refutal.noun[:_STEM] in told and any(word[:_STEM] in told for word in subject)


def _is_right_before(read: Sequence[_Read], at: int) -> bool:
    """Say whether somebody's word stands right before a sentence, in its paragraph: "Roe says so. That is false"."""
    return read[at - 1].is_attributed and read[at - 1].paragraph == read[at].paragraph


def _is_refutal(one: _Read) -> bool:
    return one.refutal is not None and one.refutal.scope != "counter"


def _beside(prose: Prose, read: Sequence[_Read], at: int, refutal: Refutal) -> Iterator[Examined]:
    """Yield the sentences behind a claim that may tell more of it, up to a word of the page's or of somebody else's."""
    for following in range(at + 1, len(read)):
        one = read[following]
        words = prose.veiled[one.sentence.start : one.sentence.end]
        is_other = _is_refutal(one) or one.rumour is not None or one.is_attributed
        if one.paragraph != read[at].paragraph or is_other or not goes_on(words):
            return
        yield Examined(sentence=one.sentence, rumour=None, refutal=refutal, is_beside=True)
