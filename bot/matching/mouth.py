"""Whether the paste puts words into another mouth than its source does."""

from dataclasses import replace

from bot.matching.claim import Claim
from bot.matching.speaker import ClaimedSpeaker, is_same_speaker
from bot.model.answer import Change
from bot.model.finding import Finding


def compare_speaker(claim: Claim, finding: Finding, speakers: tuple[str, ...]) -> Finding:
    """Return ``finding`` with a change more where the paste puts the words into another mouth.

    ``speakers`` are the names that the source gives for the words, the speaker first; none known, none compared. A
    name that the source has in the same place is the source's own.
    """
    claimed = claim.speaker
    if claimed is None or not speakers or finding.kind == "link":
        return finding
    # A paraphrase is of the whole paste: its place says nothing of single words.
    if finding.kind != "paraphrase" and _is_in_source(claimed, finding):
        return finding
    # What differs in the naming of the speaker is said once, as that.
    changes = tuple(change for change in finding.changes if not _is_inside(change, claimed))
    if is_same_speaker(claimed.name, speakers):
        is_now_same = finding.kind == "altered" and finding.changes and not changes and not finding.stray
        kind = "verbatim" if is_now_same else finding.kind
        return replace(finding, kind=kind, changes=changes)
    change = Change(
        kind="speaker",
        pasted=claimed.name,
        source=speakers[0],
        paste_start=claimed.name_start,
        paste_end=claimed.name_end,
    )
    kind = "paraphrase" if finding.kind == "paraphrase" else "altered"
    return replace(finding, kind=kind, changes=(change, *changes))


def _is_in_source(claimed: ClaimedSpeaker, finding: Finding) -> bool:
    stands = any(
        piece.paste_start <= claimed.name_start and claimed.name_end <= piece.paste_end for piece in finding.pieces
    )
    return stands and not any(_is_inside(change, claimed) for change in finding.changes)


def _is_inside(change: Change, claimed: ClaimedSpeaker) -> bool:
    start, end = change.paste_start, change.paste_end
    return start is not None and end is not None and claimed.start <= start and end <= claimed.end
