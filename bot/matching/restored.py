"""A paste with the words that a scanner or another script disguised put back as an article has them."""

from collections.abc import Collection
from dataclasses import replace

from bot.matching.claim import Claim
from bot.matching.scans import is_scanned, restore_scanned
from bot.matching.scripts import restore_names


def is_disguised(claim: Claim) -> bool:
    """Return whether any word may be another than it looks: misread, or in another script."""
    return not claim.text.isascii() or is_scanned(claim.words.norms)


def restore_words(claim: Claim, source: Collection[str]) -> Claim:
    """Return ``claim`` with its disguised words as ``source``, an article's normalised words in order, has them.

    Places stay those of the paste as it came. A paste in which nothing is disguised is returned as it is.
    """
    found = dict(restore_names(claim, source))
    if is_scanned(claim.words.norms):
        found.update(restore_scanned(claim.words.norms, source))
    if not found:
        return claim
    norms = tuple(found.get(at, norm) for at, norm in enumerate(claim.words.norms))
    return replace(claim, words=replace(claim.words, norms=norms))
