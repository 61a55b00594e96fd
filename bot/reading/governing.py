"""Which attribution of its own sentence a quotation stands under.

The one it runs on into (“…,” she said), else the nearest before it, else the one that closes the sentence. Two that
speak of the same words and do not agree leave it open: better nobody than the wrong one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.reading.cues import Cue
from bot.reading.prose import Sentence
from bot.reading.voices import Voice
from bot.text.quotations import Quotation

Voices = Mapping[int, Voice | None]
"""The voice of each cue, by the offset at which its verb ends."""
_ENDS_OR_GOES_ON = re.compile(
    r"\s*(?:\Z|[.,;:—–“\"‘']|(?:in|on|at|to|of|as|after|before|during|when|with|from|last)\b)"
)
_CARRIED_ON = (",", "?", "!", "—", "–", "-", "…", "...")


@dataclass(frozen=True, slots=True)
class Governing:
    """The cue over a quotation. ``is_free`` where its sentence has none, so that what stands before may hold on."""

    cue: Cue | None
    is_free: bool = False


def governing_cue(
    text: str, sentence: Sentence, quotation: Quotation, following: Sentence | None, voices: Voices
) -> Governing:
    """Return the cue that gives ``quotation`` its voice; ``following`` is the next sentence of the paragraph."""
    before = [cue for cue in sentence.cues if cue.verb_end <= quotation.outer_start]
    behind = [cue for cue in sentence.cues if cue.start >= quotation.outer_end and cue.kind != "judging"]
    preceding = before[-1] if before else None
    closing = next((cue for cue in behind if cue.is_final), None)
    near = _run_on_into(text, sentence, quotation, behind, following)
    if preceding is None:
        found = near or closing
        return Governing(found, is_free=found is None and not behind)
    touches = not text[preceding.verb_end : quotation.outer_start].strip(" ,:")
    if touches and preceding.verb == "told":
        return Governing(None)  # "Roe told “The Morning Show” …": a listener in marks
    if near is not None:
        reaches = not any(preceding.verb_end <= other.start < quotation.start for other in sentence.quotations)
        is_heard = reaches and voices.get(preceding.verb_end) is not None
        is_disputed = (is_heard or touches or preceding.kind == "judging") and not _agree(preceding, near, voices)
        return Governing(None if is_disputed else near)
    if closing is None or _agree(preceding, closing, voices):
        return Governing(preceding)
    # "It put this down to “…”, the ministry added": an unread pronoun before, a name behind.
    is_pronoun = preceding.subject is not None and voices.get(preceding.verb_end) is None
    return Governing(closing if is_pronoun else None)


def _run_on_into(
    text: str, sentence: Sentence, quotation: Quotation, behind: Sequence[Cue], following: Sentence | None
) -> Cue | None:
    """Return the cue right behind a quotation that its sentence carries on."""
    words = text[quotation.start : quotation.end]
    if behind:
        cue = behind[0]
        gap = text[quotation.outer_end : cue.start].strip()
        is_asked = words.endswith(("?", "!")) and gap == "" and not cue.is_inverted and cue.verb != "asked"
        if is_asked and not _ENDS_OR_GOES_ON.match(text, max(cue.end, cue.verb_end), sentence.end):
            return None  # “Why?” Roe said the pier was shut.
        runs_on = words.endswith(_CARRIED_ON) or gap == "," or cue.is_inverted
        return cue if cue.kind == "speech" and gap in ("", ",") and runs_on else None
    is_last = quotation.outer_end == sentence.end and words.endswith(("?", "!"))
    if not is_last or following is None or following.quotations or len(following.cues) != 1:
        return None
    # “Why?” Roe said. - two sentences to a splitter, one to a reader.
    cue = following.cues[0]
    is_bare = not text[cue.verb_end : following.end].strip(" .") or (cue.verb == "asked" and words.endswith("?"))
    return cue if cue.start == following.start and is_bare else None


def _agree(one: Cue, other: Cue, voices: Voices) -> bool:
    first, second = voices.get(one.verb_end), voices.get(other.verb_end)
    return first is not None and second is not None and first.is_same(second)
