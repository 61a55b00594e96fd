"""Which of several articles with nearly the words of a paste has them from whom the paste says they are."""

from collections.abc import Sequence

from bot.matching.claim import Claim
from bot.matching.cues import ATTRIBUTIONS, FUNCTION_WORDS, SAYING
from bot.matching.speaker import list_telling
from bot.model.finding import Finding
from bot.model.place import Passage
from bot.text.words import read_words

NAMING_MOST = 6
"""Words at the front of a paste in which a verb of saying tells whose words follow: "the mayor of Orrin says …"."""
BESIDE = 160
"""Code points before and behind the words in which an article names who says them; as in :mod:`bot.matching.beside`."""


def list_credited(claim: Claim) -> frozenset[str]:
    """Return the words by which a paste names whose words it has, normalised; none where it names nobody.

    A name where there is one, else what somebody is: "mayor". "The mayor says the dam …" names one too.
    """
    if claim.speaker is not None:
        norms: Sequence[str] = read_words(claim.speaker.name).norms
    else:
        front = claim.words.norms[:NAMING_MOST]
        verb = next((at for at, norm in enumerate(front) if norm in ATTRIBUTIONS | SAYING), 0)
        norms = front[:verb]
    told = frozenset(norms) - FUNCTION_WORDS
    return list_telling(told) or told


def is_credited(credited: frozenset[str], finding: Finding, passages: Sequence[Passage]) -> bool:
    """Return whether an article has all of ``credited`` right beside the words that were found in it.

    ``passages`` are those of the finding's pieces, in their order.
    """
    near: set[str] = set()
    for piece, passage in zip(finding.pieces, passages, strict=True):
        if passage.text is not None:
            start, end = piece.source_start - passage.start - BESIDE, piece.source_end - passage.start + BESIDE
            near.update(read_words(passage.text[max(0, start) : end]).norms)
    return bool(credited) and credited <= near
