"""A paste with the words that a scanner or another script disguised put back as an article has them."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from bot.matching.claim import Claim
from bot.matching.scans import is_scanned, restore_scanned
from bot.matching.scripts import restore_cyrillic, restore_names
from bot.text.words import normalise_word


def is_disguised(claim: Claim) -> bool:
    """Return whether any word may be another than it looks: misread, or in another script."""
    return not claim.text.isascii() or is_scanned(claim.words.norms)


def restore_words(
    claim: Claim, source: Collection[str], raws: Collection[str] = (), *, strange: Collection[str] = frozenset()
) -> Claim:
    """Return ``claim`` with its disguised words as ``source``, an article's normalised words in order, has them.

    ``raws`` are the article's words as they stand there, by which its names in Cyrillic are told; ``strange`` the
    pasted words that are in no article at all unless they were misread.
    Places stay those of the paste as it came. A paste in which nothing is disguised is returned as it is.
    """
    found = {**dict(restore_names(claim, source)), **dict(restore_cyrillic(claim, raws))}
    if strange or is_scanned(claim.words.norms):
        found.update(restore_scanned(claim.words.norms, source, strange))
    if not found:
        return claim
    norms = tuple(found.get(at, norm) for at, norm in enumerate(claim.words.norms))
    return replace(claim, words=replace(claim.words, norms=norms))


def find_restored(claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield the words of a paste that were put back, as they stand there and as they are meant, normalised."""
    words = claim.words
    for norm, start, end in zip(words.norms, words.starts, words.ends, strict=True):
        read = normalise_word(claim.text[start:end])
        if read != norm:
            yield read, norm
