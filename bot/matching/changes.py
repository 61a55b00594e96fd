"""What a segment of the paste has otherwise than its source, named by what it does to the meaning.

The differing words are found by aligning the words of both; differences that do nothing to the meaning (spelling, a
contraction written out, an article, "two" for "2") are passed over in silence.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA, Indel

from bot.matching.align import Segment
from bot.matching.claim import Claim
from bot.matching.cues import (
    ATTRIBUTIONS,
    FUNCTION_WORDS,
    HEDGE_PHRASES,
    HEDGES,
    MONTHS,
    NEGATING_PREFIXES,
    NEGATIONS,
    QUALIFIERS,
    WEEKDAYS,
    is_amount,
    read_amount,
)
from bot.matching.cuts import Source, find_cuts, find_joins
from bot.matching.weigh import Weight
from bot.model.answer import Change, ChangeKind
from bot.model.place import Passage
from bot.text.words import Words

SPELLING_LENGTH = 4
"""Letters a word needs for one slip of the keyboard (Damerau's four kinds) to be taken as such. Two slips are not:
at that distance English has too many pairs of real words ("convicted", "convinced")."""

_CONTRACTIONS = {
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "wont": "will not",
    "wouldnt": "would not",
    "isnt": "is not",
    "arent": "are not",
    "wasnt": "was not",
    "werent": "were not",
    "hasnt": "has not",
    "havent": "have not",
    "hadnt": "had not",
    "shouldnt": "should not",
    "couldnt": "could not",
    "cant": "can not",
    "cannot": "can not",
    "its": "it is",
    "theyre": "they are",
    "theyve": "they have",
    "weve": "we have",
    "youve": "you have",
    "ive": "i have",
    "im": "i am",
    "hes": "he is",
    "shes": "she is",
    "thats": "that is",
    "theyll": "they will",
    "lets": "let us",
}


@dataclass(frozen=True, slots=True)
class Hunk:
    """A differing stretch: words ``first:last`` of the paste for words ``source_first:source_last`` of the source."""

    first: int
    last: int
    source_first: int
    source_last: int


def find_hunks(paste: Words, source: Words, segment: Segment) -> tuple[Hunk, ...]:
    """Return the differing stretches of a segment, in order; neighbours with nothing equal between them are one."""
    pasted = paste.norms[segment.first : segment.last]
    original = source.norms[segment.source_first : segment.source_last]
    hunks: list[Hunk] = []
    for step in Indel.opcodes(pasted, original):
        if step.tag == "equal":
            continue
        hunk = Hunk(
            segment.first + step.src_start,
            segment.first + step.src_end,
            segment.source_first + step.dest_start,
            segment.source_first + step.dest_end,
        )
        before = hunks[-1] if hunks else None
        if before and (before.last, before.source_last) == (hunk.first, hunk.source_first):
            hunk = Hunk(before.first, hunk.last, before.source_first, hunk.source_last)
            hunks.pop()
        hunks.append(hunk)
    return tuple(hunks)


def find_changes(claim: Claim, weight: Weight, sources: tuple[Source, ...]) -> tuple[Change, ...]:
    """Return all that a paste has otherwise than its source, in the paste's order, what was left out last.

    Args:
        claim: The paste.
        weight: What it shares with one article.
        sources: The passage and its words for each of the segments.
    """
    changes: list[Change] = [_name_added(claim, first, last) for first, last in weight.added]
    for segment, (passage, words) in zip(weight.segments, sources, strict=True):
        if words is not None and passage.text is not None:
            changes += _name_changes(claim, segment, passage, words)
            changes += find_cuts(claim, segment, (passage, words))
    changes += find_joins(claim, weight.segments, sources)
    return tuple(sorted(changes, key=lambda change: (change.paste_start is None, change.paste_start or 0)))


def _name_added(claim: Claim, first: int, last: int) -> Change:
    start, end = claim.words.starts[first], claim.words.ends[last - 1]
    kind = _name_hunk(list(claim.words.norms[first:last]), [])
    return Change(kind=kind or "wording", pasted=claim.text[start:end], paste_start=start, paste_end=end)


def _name_changes(claim: Claim, segment: Segment, passage: Passage, originals: Words) -> Iterator[Change]:
    text, words = claim.text, claim.words
    original_text, offset = passage.text or "", passage.start
    for hunk in find_hunks(words, originals, segment):
        pasted = list(words.norms[hunk.first : hunk.last])
        original = list(originals.norms[hunk.source_first : hunk.source_last])
        kind = _name_hunk(pasted, original)
        if kind is None:
            continue
        first, last = _with_qualifier(words, hunk.first, hunk.last, segment.first, kind)
        source_first, source_last = _with_qualifier(
            originals, hunk.source_first, hunk.source_last, segment.source_first, kind
        )
        start, end = _places(words, first, last)
        source_start, source_end = _places(originals, source_first, source_last)
        yield Change(
            kind=kind,
            pasted=text[start:end] if start is not None else None,
            source=original_text[source_start - offset : source_end - offset]
            if source_start is not None and source_end is not None
            else None,
            paste_start=start,
            paste_end=end,
            source_start=source_start,
            source_end=source_end,
        )


def _places(words: Words, first: int, last: int) -> tuple[int, int] | tuple[None, None]:
    return (words.starts[first], words.ends[last - 1]) if first < last else (None, None)


def _with_qualifier(words: Words, first: int, last: int, floor: int, kind: ChangeKind) -> tuple[int, int]:
    """Take the word before a number along ("almost 100"), and the scale behind it ("33 billion")."""
    if kind != "number" or first == last:
        return first, last
    if first > floor and words.norms[first - 1] in QUALIFIERS:
        first -= 1
    while last < len(words) and words.norms[last] in ("hundred", "thousand", "million", "billion", "trillion"):
        last += 1
    return first, last


def _name_hunk(pasted: list[str], original: list[str]) -> ChangeKind | None:  # noqa: PLR0911 - one line a kind
    """Return what a differing stretch does to the meaning; ``None`` for nothing."""
    pasted, original = _without_slips(pasted, original)
    if pasted == original:
        return None
    if _count_negations(pasted) % 2 != _count_negations(original) % 2 or _is_negated_twin(pasted, original):
        return "negation"
    if _is_date(pasted) and _is_date(original):
        return "date"
    pasted_amounts, source_amounts = _amounts(pasted), _amounts(original)
    if pasted_amounts != source_amounts:
        return "number"
    if _hedges(original) - _hedges(pasted):
        return "hedge_dropped"
    if ATTRIBUTIONS & set(original) and not ATTRIBUTIONS & set(pasted):
        return "attribution_dropped"
    meaning = [word for word in (*pasted, *original) if word not in FUNCTION_WORDS and not is_amount(word)]
    return "wording" if meaning else None


def _without_slips(pasted: list[str], original: list[str]) -> tuple[list[str], list[str]]:
    """Return both sides with contractions written out and words that differ only in spelling taken off both."""
    pasted, original = _expand(pasted), _expand(original)
    if "".join(pasted) == "".join(original):
        return [], []
    left = list(original)
    kept: list[str] = []
    for word in pasted:
        twin = next((other for other in left if is_slip(word, other)), None)
        if twin is None:
            kept.append(word)
        else:
            left.remove(twin)
    return kept, left


def _expand(norms: list[str]) -> list[str]:
    return [part for norm in norms for part in _CONTRACTIONS.get(norm, norm).split()]


def is_slip(word: str, other: str) -> bool:
    """Return whether two words are one word misspelt, and not two numbers, negations or dates."""
    if word == other:
        return True
    if is_amount(word) or is_amount(other) or {word, other} & (NEGATIONS | MONTHS | WEEKDAYS | HEDGES):
        return False
    if min(len(word), len(other)) < SPELLING_LENGTH or word[0] != other[0]:
        return False
    return OSA.distance(word, other, score_cutoff=1) <= 1


def _count_negations(norms: list[str]) -> int:
    return sum(norm in NEGATIONS for norm in norms)


def _is_negated_twin(pasted: list[str], original: list[str]) -> bool:
    """Return whether one side has a word of the other with a prefix that turns it round ("likely", "unlikely")."""
    return any(
        prefix + word == other or prefix + other == word
        for word in pasted
        for other in original
        for prefix in NEGATING_PREFIXES
    )


def _is_date(norms: list[str]) -> bool:
    return bool(norms) and any(word in MONTHS or word in WEEKDAYS for word in norms)


def _amounts(norms: list[str]) -> list[float | str]:
    """Return the amounts of a stretch by value, those without one ("dozens") as their word."""
    found: list[float | str] = []
    run: list[str] = []
    for norm in [*norms, ""]:
        if norm and is_amount(norm):
            run.append(norm)
            continue
        if run:
            value = read_amount(run)
            found += [value] if value is not None else run
            run = []
    return found


def _hedges(norms: list[str]) -> set[str]:
    found = {norm for norm in norms if norm in HEDGES}
    for phrase in HEDGE_PHRASES:
        if any(tuple(norms[at : at + len(phrase)]) == phrase for at in range(len(norms))):
            found.add(" ".join(phrase))
    return found
