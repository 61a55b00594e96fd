"""A text cut into blocks, the units that an index finds: whole lines of some dozens of words, with their shingles.

Blocks need no knowledge of sentences, so cutting is quick and right in any language. A shingle belongs to the block
in which it begins; its other words may stand in the next, so no run of words falls between two blocks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.text.shingles import SHINGLE_WORDS, hash_raw_word, join_hashes
from bot.text.words import WORD

BLOCK_WORDS = 24
"""Short lines are put together until a block has this many words."""
BLOCK_WORDS_MOST = 64
"""A longer line is cut into blocks of this many words."""


@dataclass(frozen=True, slots=True)
class Block:
    """A half-open stretch of a text in code points, and the shingles that begin in it."""

    start: int
    end: int
    shingles: list[int]


def cut_blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of ``text`` in order; none for a text of fewer than three words. Linear in its length."""
    hashes: list[tuple[int, int, int]] = []
    cuts: list[tuple[int, int, int]] = []  # the first word of a block, its start and end in the text
    line_start = 0
    first, start = 0, 0
    for line in text.split("\n"):
        line_end = line_start + len(line)
        raw = WORD.findall(line)
        if len(raw) > BLOCK_WORDS_MOST:
            if len(hashes) > first:
                cuts.append((first, start, line_start))
            starts = [found.start() for found in WORD.finditer(line)]
            for at in range(0, len(raw), BLOCK_WORDS_MOST):
                stop = at + BLOCK_WORDS_MOST
                end = starts[stop] if stop < len(raw) else len(line)
                cuts.append((len(hashes) + at, line_start + starts[at], line_start + end))
            hashes += map(hash_raw_word, raw)
            first, start = len(hashes), line_end + 1
        else:
            hashes += map(hash_raw_word, raw)
            if len(hashes) - first >= BLOCK_WORDS:
                cuts.append((first, start, line_end))
                first, start = len(hashes), line_end + 1
        line_start = line_end + 1
    if len(hashes) > first:
        cuts.append((first, start, len(text)))
    shingles = join_hashes(hashes)
    following_words = [*(word for word, _, _ in cuts), len(hashes)][1:]
    for (word, begin, end), following in zip(cuts, following_words, strict=True):
        if word <= len(hashes) - SHINGLE_WORDS:
            yield Block(begin, end, shingles[word:following])
