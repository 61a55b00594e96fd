"""Reported statements by grammar: which parts of a sentence are whose words, in the page's own.

A sentence that one source carries is one statement: "Roe said the pier was shut and added that it would stay so." Two
sources make two, each the part that is its own: "Roe said the pier was shut, while Doe denied that it was."
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.model.record import Span
from bot.reading.claims import is_claim, span_of_claim
from bot.reading.grammar.attributions import Attribution
from bot.reading.grammar.quoting import Passage
from bot.reading.tellers import Tellers
from bot.reading.voices import Voice

WHOLE_SHARE = 0.75
"""Share of a sentence from which on one source's part is all of it: the rest says when, where, on what occasion."""
_EDGES = " ,;:–—-"
_ENDS = ".!?…;,:"
_WORDS_LEAST = 3
_CLAIMING = frozenset({"VERB", "AUX", "NOUN", "NUM"})
"""One word of these must stand in what is reported beside a quotation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A reported statement: its place, whose it is, and the attribution that carries it."""

    start: int
    end: int
    voice: Voice
    attribution: Attribution


def find_reported(text: str, passage: Passage, tellers: Tellers, taken: Sequence[Span] = ()) -> list[Reported]:
    """Return the reported statements of a sentence, in order; they overlap neither one another nor ``taken``.

    ``taken`` are the statements that the sentence has in quotation marks.
    """
    found: list[Reported] = []
    for one in tellers.by_sentence.get(passage.start, ()):
        voice = tellers.heard.get(one)
        if one.is_quoted or voice is None or not is_claim(passage, one):
            continue
        span = _clear_of(text, span_of_claim(passage, one), one, taken)
        if span is not None and not (taken and _is_bare(passage, one, span)):
            _take(found, Reported(start=span.start, end=span.end, voice=voice, attribution=one))
    found.sort(key=lambda one: one.start)
    if taken or not found:
        return [_trimmed(text, one, passage.end) for one in found]
    voices = [one.voice for one in found]
    is_one = all(voice.is_same(voices[0]) for voice in voices)
    covered = sum(one.end - one.start for one in found)
    if is_one and (len(found) > 1 or covered >= WHOLE_SHARE * (passage.end - passage.start)):
        first = max(found, key=_size)
        return [replace(first, start=passage.start, end=passage.end)]
    return [_trimmed(text, one, passage.end) for one in found]


def _is_bare(passage: Passage, one: Attribution, span: Span) -> bool:
    """Say whether a stretch beside a quotation tells only who says that: "After all, he said, “…”"."""
    own = [] if one.cue is None else [one.cue]
    inside = [word for word in passage.tree.words if span.start <= word.start < span.end]
    told = [word for word in inside if not any(place.start <= word.start < place.end for place in (one.mention, *own))]
    return one.kind == "speech" and not any(word.pos in _CLAIMING for word in told)


def _take(found: list[Reported], new: Reported) -> None:
    """Add a statement; of two that overlap, the longer stays, grown over the other where both have one voice."""
    over = [one for one in found if one.start < new.end and new.start < one.end]
    for one in over:
        if not one.voice.is_same(new.voice) and _size(one) >= _size(new):
            return
    same = [one for one in over if one.voice.is_same(new.voice)]
    found[:] = [one for one in found if one not in over]
    longest = max([*same, new], key=_size)
    grown = [*same, new]
    found.append(replace(longest, start=min(one.start for one in grown), end=max(one.end for one in grown)))


def _size(one: Reported) -> int:
    return one.end - one.start


def _clear_of(text: str, span: Span, one: Attribution, taken: Iterable[Span]) -> Span | None:
    """Return the part of ``span`` outside of ``taken`` that holds what is reported; ``None`` if that is too little."""
    start, end = span.start, span.end
    content = one.content[0].start
    for other in taken:
        if other.start <= content < other.end:
            return None
        if other.end <= content:
            start = max(start, other.end)
        else:
            end = min(end, other.start)
    if one.cue is not None and start < one.cue.start and start > span.start:
        start = min(one.cue.start, content)  # “…,” Roe said, adding that …: from "adding" on
    return Span(start=start, end=end) if len(text[start:end].split()) >= _WORDS_LEAST else None


def _trimmed(text: str, one: Reported, stop: int) -> Reported:
    """Return a part of a sentence without signs before it, with the one that ends it."""
    words = text[one.start : one.end]
    start = one.start + len(words) - len(words.lstrip(_EDGES))
    end = one.start + len(words.rstrip(_EDGES))
    rest = text[end:stop]
    if rest and not rest.strip(_ENDS + " ”’\"'"):
        end = stop
    return replace(one, start=start, end=end)
