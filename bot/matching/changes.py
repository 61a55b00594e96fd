"""What a paste has otherwise than its source, each thing named by what it does to the meaning."""

from collections.abc import Iterator
from itertools import chain

from bot.matching.align import Segment
from bot.matching.attributed import is_attribution
from bot.matching.beside import find_other_speaker, find_swapped_behind
from bot.matching.claim import Claim
from bot.matching.cues import NEGATIONS, QUALIFIERS
from bot.matching.cuts import find_cuts
from bot.matching.denials import turns_cyrillic
from bot.matching.exchanged import find_exchanges
from bot.matching.framed import is_denial, is_frame
from bot.matching.hunks import Hunk, find_equals, find_hunks, find_pairs, read_sign
from bot.matching.joins import find_joins, name_left_out
from bot.matching.kept import Kept, Source, find_kept, stands_near
from bot.matching.misread import is_scan
from bot.matching.naming import name_difference, name_omission
from bot.matching.places import PLACES
from bot.matching.restored import find_restored
from bot.matching.said import TITLES_MOST, is_name, names_speaker
from bot.matching.shortened import shortens_naming
from bot.matching.weigh import Weight
from bot.model.answer import Change, ChangeKind
from bot.model.place import Passage
from bot.text.words import Words

OPEN_OMISSION = 4
"""Words up to which a negation among them counts although the paste marks them as left out: "did … approve"."""
NAME_MOST = 4
"""Words of a name that is looked for where the paste has another."""
_MONEY = tuple("$\u00a3\u20ac\u00a5")
_ASIDE = frozenset(",()[]\u2013\u2014-")
_SCALE_WORDS = frozenset("hundred thousand million billion trillion".split())


def find_changes(claim: Claim, weight: Weight, sources: tuple[Source, ...]) -> tuple[Change, ...]:
    """Return all that a paste has otherwise than its source, in the paste's order, what was left out last.

    Args:
        claim: The paste.
        weight: What it shares with one article.
        sources: The passage and its words for each of the segments.
    """
    kept = find_kept(claim, weight.segments, sources)
    is_scanned = _is_scanned(claim, weight, sources)
    put_in = [*weight.added, *((unit.first, unit.last) for unit in weight.stray)]
    put_in = [at for at in put_in if not stands_near(claim.words.norms[slice(*at)], weight.segments, sources, kept)]
    changes: list[Change] = [
        _name_replaced(claim, first, last, weight, sources) or _name_added(claim, first, last) for first, last in put_in
    ]
    for segment, (passage, words) in zip(weight.segments, sources, strict=True):
        if words is not None and passage.text is not None:
            changes += _name_changes(claim, segment, passage, words, kept, is_scanned=is_scanned)
            changes += _name_units(claim, segment, passage, words)
    told = [(at, source) for at, source in zip(weight.segments, sources, strict=True) if not is_attribution(claim, at)]
    changes += (cut for segment, source in told for cut in find_cuts(claim, segment, source, kept))
    speakers = [*_name_speaker(claim, weight, sources), *_name_behind(claim, weight, sources)]
    changes += speakers[:1] if not any(change.kind == "speaker" for change in changes) else ()
    changes += find_joins(claim, tuple(at for at, _ in told), tuple(source for _, source in told))
    for exchange in find_exchanges(claim, weight.segments, sources):
        changes = [change for change in changes if not exchange.explains(change, claim)]
        changes += [exchange.change] if exchange.change is not None else []
    if any(change.kind == "negation" for change in changes):
        # "has not accused him of any" and "has accused him of": the word goes with the denial.
        changes = [change for change in changes if not _is_any(change)]
    return tuple(sorted(changes, key=lambda change: (change.paste_start is None, change.paste_start or 0)))


def _is_any(change: Change) -> bool:
    """Return whether a change is no more than that an "any" is left out or put in."""
    words = {*(change.pasted or "").lower().split(), *(change.source or "").lower().split()}
    return change.kind == "wording" and "any" in words and words <= {"any", "a", "an", "some"}


def _is_scanned(claim: Claim, weight: Weight, sources: tuple[Source, ...]) -> bool:
    """Return whether so many words are misread that the paste was read by a scanner."""
    replaced = (
        find_pairs(claim.words, words, segment)
        for segment, (_, words) in zip(weight.segments, sources, strict=True)
        if words is not None
    )
    return is_scan(chain(find_restored(claim), *replaced))


def _name_speaker(claim: Claim, weight: Weight, sources: tuple[Source, ...]) -> Iterator[Change]:
    """Yield that the paste names another speaker than its source does beside the words, once."""
    speaker, words = claim.speaker, claim.words
    if speaker is None:
        return
    for segment, (passage, originals) in zip(weight.segments, sources, strict=True):
        if words.starts[segment.first] <= speaker.name_start < words.ends[segment.last - 1] or originals is None:
            continue
        first, last = _without_frame(words, originals, segment, speaker.start, speaker.end)
        if first >= last:
            continue
        change = find_other_speaker(claim, passage, originals.starts[first], originals.ends[last - 1])
        if change is not None:
            yield change
            return


def _name_behind(claim: Claim, weight: Weight, sources: tuple[Source, ...]) -> Iterator[Change]:
    """Yield that a paste says "X said" right behind words that are its source's, where that says "Y said"."""
    following = [segment.first for segment in weight.segments[1:]]
    for at, (segment, (passage, originals)) in enumerate(zip(weight.segments, sources, strict=True)):
        unit = next(unit for unit in claim.units if unit.first < segment.last <= unit.last)
        stop = min([unit.last, *following[at : at + 1]])
        if originals is not None and segment.last < stop:
            change = find_swapped_behind(claim, segment, stop, passage, originals)
            if change is not None:
                yield change


def _without_frame(words: Words, originals: Words, segment: Segment, start: int, end: int) -> tuple[int, int]:
    """Return the source's words of a segment without those that it shares with the frame ``start:end`` of the paste."""
    first, last = segment.source_first, segment.source_last
    at = segment.last - 1
    while at >= segment.first and start <= words.starts[at] < end and words.norms[at] == originals.norms[last - 1]:
        at, last = at - 1, last - 1
    at = segment.first
    while at < segment.last and start <= words.starts[at] < end and words.norms[at] == originals.norms[first]:
        at, first = at + 1, first + 1
    return first, last


def _name_replaced(claim: Claim, first: int, last: int, weight: Weight, sources: tuple[Source, ...]) -> Change | None:
    """Return that a name put in before a verb of saying stands where the source has another; ``None`` for no such."""
    if not names_speaker(claim.text, claim.words, first, last):
        return None
    for segment, (passage, originals) in zip(weight.segments, sources, strict=True):
        if segment.first == last and originals is not None and passage.text is not None:
            at = segment.source_first
            for begin in range(max(0, at - NAME_MOST), at):
                if names_speaker(passage.text, originals, begin, at, offset=passage.start):
                    return _show(claim, (first, last), passage, originals, (begin, at), "speaker")
    return None


def _name_added(claim: Claim, first: int, last: int) -> Change:
    start, end = claim.words.starts[first], claim.words.ends[last - 1]
    norms = claim.words.norms[first:last]
    kind = "negation" if is_frame(norms) and is_denial(norms) else name_difference(norms, ())
    return Change(kind=kind or "wording", pasted=claim.text[start:end], paste_start=start, paste_end=end)


def _name_changes(
    claim: Claim, segment: Segment, passage: Passage, originals: Words, kept: Kept, *, is_scanned: bool
) -> Iterator[Change]:
    words = claim.words
    for hunk in find_hunks(words, originals, segment):
        if hunk.first == hunk.last and _is_marked(claim, hunk, originals):
            continue
        left_out = name_left_out(claim, hunk, passage, originals) if hunk.first == hunk.last else None
        if left_out is not None:
            yield from left_out
            continue
        if shortens_naming(claim, hunk, passage, originals):
            continue
        if turns_cyrillic(claim, hunk, passage, originals):
            both = (hunk.first, hunk.last), (hunk.source_first, hunk.source_last)
            yield _show(claim, both[0], passage, originals, both[1], "negation")
            continue
        omitted = slice(hunk.source_first, hunk.source_last)
        if hunk.first == hunk.last and kept.is_moved(passage, originals.norms[omitted], originals.starts[omitted]):
            continue
        is_aside = hunk.first == hunk.last and _is_aside(hunk, passage, originals)
        kind = (
            name_omission(originals.norms[omitted])
            if is_aside
            else name_difference(
                words.norms[hunk.first : hunk.last],
                originals.norms[hunk.source_first : hunk.source_last],
                before=originals.norms[hunk.source_first - 1] if hunk.source_first > segment.source_first else "",
                after=originals.norms[hunk.source_last] if hunk.source_last < segment.source_last else "",
                is_scanned=is_scanned,
            )
        )
        if kind in ("wording", "number", "place") and _is_other_speaker(claim, hunk, passage, originals):
            kind = "speaker"
        if kind is not None:
            yield _show(
                claim,
                _with_qualifier(words, hunk.first, hunk.last, segment.first, kind),
                passage,
                originals,
                _with_qualifier(originals, hunk.source_first, hunk.source_last, segment.source_first, kind),
                kind,
            )


def _is_other_speaker(claim: Claim, hunk: Hunk, passage: Passage, originals: Words) -> bool:
    """Return whether the paste has another's name where its source names who speaks, with or without titles."""
    if all(norm.removesuffix("s") in PLACES for norm in originals.norms[hunk.source_first : hunk.source_last]):
        return False
    return is_name(claim.text, claim.words, hunk.first, hunk.last) and any(
        names_speaker(passage.text or "", originals, first, hunk.source_last, offset=passage.start)
        for first in range(hunk.source_first, min(hunk.source_last, hunk.source_first + TITLES_MOST + 1))
    )


def _is_aside(hunk: Hunk, passage: Passage, originals: Words) -> bool:
    """Return whether what is left out is set apart in its sentence, by brackets, dashes or commas on both sides."""
    if hunk.source_last - hunk.source_first < OPEN_OMISSION or not hunk.source_first > 0 or passage.text is None:
        return False
    offset = passage.start
    before = passage.text[originals.ends[hunk.source_first - 1] - offset : originals.starts[hunk.source_first] - offset]
    if hunk.source_last == len(originals):
        return False
    behind = passage.text[originals.ends[hunk.source_last - 1] - offset : originals.starts[hunk.source_last] - offset]
    return bool(_ASIDE.intersection(before)) and bool(_ASIDE.intersection(behind))


def _is_marked(claim: Claim, hunk: Hunk, originals: Words) -> bool:
    """Return whether the paste shows that it left something out, and loses nothing by it."""
    places = [hunk.first, *_shifted(claim.words, hunk, originals)]
    if any(at in claim.holes for at in places):
        return True
    omitted = originals.norms[hunk.source_first : hunk.source_last]
    loses_negation = len(omitted) <= OPEN_OMISSION and NEGATIONS & set(omitted)
    return any(at in claim.gaps for at in places) and not loses_negation


def _shifted(words: Words, hunk: Hunk, originals: Words) -> Iterator[int]:
    """Yield the other places at which the same omission can be seen, where its words repeat around it."""
    at, last = hunk.first, hunk.source_last
    while at and last > hunk.source_first and words.norms[at - 1] == originals.norms[last - 1]:
        at, last = at - 1, last - 1
        yield at
    at, first = hunk.first, hunk.source_first
    while at < len(words) and first < hunk.source_last and words.norms[at] == originals.norms[first]:
        at, first = at + 1, first + 1
        yield at


def _name_units(claim: Claim, segment: Segment, passage: Passage, originals: Words) -> Iterator[Change]:
    """Yield the numbers that are the same but count something else: percent for dollars."""
    for at, source_at in find_equals(claim.words, originals, segment):
        if not claim.words.norms[at][0].isdecimal():
            continue
        pasted = read_sign(claim.text, claim.words, at)
        original = read_sign(passage.text or "", originals, source_at, offset=passage.start)
        if pasted is not None and original is not None and pasted != original:
            yield _show(claim, (at, at + 1), passage, originals, (source_at, source_at + 1), "number")


def _show(
    claim: Claim,
    pasted: tuple[int, int],
    passage: Passage,
    originals: Words,
    original: tuple[int, int],
    kind: ChangeKind,
) -> Change:
    start, end = _places(claim.words, *pasted)
    source_start, source_end = _places(originals, *original)
    text, offset = passage.text or "", passage.start
    if kind == "number" and start is not None and source_start is not None and source_end is not None:
        source_end = _end_amount(text, source_start - offset, source_end - offset) + offset
        if (
            claim.text[start - 1 : start] in _MONEY
            and text[source_start - offset - 1 : source_start - offset] in _MONEY
        ):
            start, source_start = start - 1, source_start - 1
    return Change(
        kind=kind,
        pasted=claim.text[start:end] if start is not None else None,
        source=text[source_start - offset : source_end - offset]
        if source_start is not None and source_end is not None
        else None,
        paste_start=start,
        paste_end=end,
        source_start=source_start,
        source_end=source_end,
    )


def _end_amount(text: str, start: int, end: int) -> int:
    """Return the end of an amount without what it is in other money, in brackets that are cut: "5bn (£2.6bn"."""
    opens = text.find(" (", start, end)
    return opens if opens > start and ")" not in text[opens:end] else end


def _places(words: Words, first: int, last: int) -> tuple[int, int] | tuple[None, None]:
    return (words.starts[first], words.ends[last - 1]) if first < last else (None, None)


def _with_qualifier(words: Words, first: int, last: int, floor: int, kind: ChangeKind) -> tuple[int, int]:
    """Take the word before a number along ("almost 100"), and the scale behind it ("33 billion")."""
    if kind != "number" or first == last:
        return first, last
    if first > floor and words.norms[first - 1] in QUALIFIERS:
        first -= 1
    while last < len(words) and words.norms[last] in _SCALE_WORDS:
        last += 1
    return first, last
