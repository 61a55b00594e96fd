"""Whether the paste puts words into another mouth than its source does."""

from dataclasses import replace

from bot.matching.claim import Claim
from bot.matching.speaker import is_same_speaker
from bot.model.answer import Change
from bot.model.finding import Finding


def compare_speaker(claim: Claim, finding: Finding, speakers: tuple[str, ...]) -> Finding:
    """Return ``finding`` with a change more where the paste puts the words into another mouth.

    ``speakers`` are the names that the source gives for the words, the speaker first; none known, none compared.
    """
    claimed = claim.speaker
    if claimed is None or not speakers or finding.kind == "link" or is_same_speaker(claimed.name, speakers):
        return finding
    start = claim.text.find(claimed.name)
    change = Change(
        kind="speaker",
        pasted=claimed.name,
        source=speakers[0],
        paste_start=start,
        paste_end=start + len(claimed.name),
    )
    return replace(finding, kind="altered", changes=(change, *finding.changes))
