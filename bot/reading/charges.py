"""Which statements bear a reservation: caveats are charged to what they were said of, and to nothing else."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bot.model.record import Caveat, Span
from bot.reading.caveats import Reservation, caveat_of
from bot.reading.reprints import FoundReprint
from bot.reading.statements import Draft, statement_id
from bot.text.paragraphs import number_paragraphs


def with_narrators(drafts: Sequence[Draft], reservations: Sequence[Reservation]) -> list[Draft]:
    """Return the drafts with those of the page's own voice that a reservation is about, where it is about no other.

    A caveat that covers nothing would hold for the whole page.
    """
    starts = [draft.start for draft in drafts]
    added: dict[int, Draft] = {}
    for reservation in reservations:
        spans = reservation.covers or ()
        if not any(_inside(drafts, starts, span) for span in spans):
            for span in spans:
                added[span.start] = Draft(start=span.start, end=span.end, form="narrator", voice=None, cue=None)
    return sorted([*drafts, *added.values()], key=lambda draft: draft.start)


def charge_caveats(text: str, drafts: Sequence[Draft], reservations: Sequence[Reservation]) -> Iterator[Caveat]:
    """Yield the reservations as caveats on the numbered ``drafts``."""
    starts = [draft.start for draft in drafts]
    voiced: dict[tuple[int, int], list[int]] = {}
    for i, draft in enumerate(drafts):
        if draft.voice is not None:
            voiced.setdefault((draft.voice.start, draft.voice.end), []).append(i)
    for one in reservations:
        if one.speaker is not None:
            covered = voiced.get((one.speaker.start, one.speaker.end), [])
        else:
            covered = [i for span in one.covers or () for i in _inside(drafts, starts, span)]
        yield caveat_of(text, one, tuple(statement_id(i + 1) for i in dict.fromkeys(covered)))


def reserve_reprint(found: FoundReprint, text: str, title: Span | None) -> list[Reservation]:
    """Return the reservation that a reprint is, on the whole page; none where it is no reprint."""
    evidence = found.reprint.evidence
    if evidence is None or found.rule is None:
        return []
    paragraphs = number_paragraphs(text, title)
    number = next((p.number for p in paragraphs if p.start <= evidence.start < p.end), 1)
    return [
        Reservation(
            kind="reprint",
            severity="medium",
            rule=f"patterns.{found.rule}",
            sentence=evidence,
            cue=evidence,
            paragraph=number,
            covers=None,
        )
    ]


def _inside(drafts: Sequence[Draft], starts: Sequence[int], span: Span) -> range:
    """Return the indices of the drafts that share a code point with ``span``; drafts do not overlap."""
    first = bisect_left(starts, span.start)
    if first and drafts[first - 1].end > span.start:
        first -= 1
    return range(first, max(first, bisect_left(starts, span.end)))
