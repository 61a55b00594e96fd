"""The shingles by which a paste is looked up: those of all its words, and those of each of its sentences."""

from collections.abc import Iterator, Sequence

from bot.matching.claim import LEAST_WORDS, Claim
from bot.matching.scans import is_scanned, undo_scan
from bot.matching.units import Unit
from bot.model.finding import Finding, Findings
from bot.model.place import Passage
from bot.text.shingles import hash_shingles
from bot.text.words import read_words

SENTENCES_MOST = 4
"""Sentences that are looked up by themselves."""


def list_shingles(claim: Claim) -> list[int]:
    """Return the shingles by which a paste's words are looked up; of a scanned one also as they are likely meant."""
    norms = claim.words.norms
    shingles = hash_shingles(norms)
    if is_scanned(norms):
        shingles = list(dict.fromkeys([*shingles, *hash_shingles(undo_scan(norms))]))
    return shingles


def list_found_shingles(claim: Claim, finding: Finding) -> list[int]:
    """Return the shingles of those pasted words that were found: others who have them may lack the rest as well.

    Beside "…", said X" the words in quotation marks are anybody's, and "said X" may be another article's.
    """
    words, shingles = claim.words, list[int]()
    for piece in finding.pieces:
        places = [at for at in range(len(words)) if piece.paste_start <= words.starts[at] < piece.paste_end]
        norms = [words.norms[at] for at in places]
        shingles += hash_shingles(norms)
        shingles += hash_shingles(undo_scan(norms)) if is_scanned(norms) else ()
    return list(dict.fromkeys(shingles))


def list_sentence_shingles(claim: Claim, found: Findings) -> Iterator[list[int]]:
    """Yield the shingles of each sentence of a paste of which not all was found, the longest first.

    Asked for all at once, the rarest words of one sentence may leave the others without any: two sentences from two
    places of an article would be half found.
    """
    sentences = [unit for unit in claim.units if len(unit) >= LEAST_WORDS and not unit.is_frame]
    if len(sentences) < 2:  # noqa: PLR2004 - one is the whole
        return
    missing = [unit for unit in sentences if not _is_found(claim, unit, found)]
    for unit in sorted(missing, key=len, reverse=True)[:SENTENCES_MOST]:
        norms = claim.words.norms[unit.first : unit.last]
        yield hash_shingles(undo_scan(norms) if is_scanned(norms) else norms)


def list_source_shingles(finding: Finding, passages: Sequence[Passage]) -> list[int]:
    """Return the shingles of the source's own words where a paste was found, those of its longest piece."""
    piece = max(finding.pieces, key=lambda one: one.source_end - one.source_start)
    for one in passages:
        if one.article_id != finding.article_id or one.field != piece.field or one.text is None:
            continue
        if one.start <= piece.source_start and piece.source_end <= one.start + len(one.text):
            words = one.text[piece.source_start - one.start : piece.source_end - one.start]
            return hash_shingles(read_words(words).norms)
    return []


def _is_found(claim: Claim, unit: Unit, found: Findings) -> bool:
    """Return whether a piece of what was found lies in a sentence."""
    start, end = claim.words.starts[unit.first], claim.words.ends[unit.last - 1]
    pieces = found.best.pieces if found.best is not None else ()
    return any(piece.paste_start < end and start < piece.paste_end for piece in pieces)
