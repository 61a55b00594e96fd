"""An article as the store keeps it, and the passages of it that a paste would be given."""

from collections.abc import Iterator, Sequence

from bench.excerpts.corpus import Held
from bot.matching.claim import Claim
from bot.matching.lookup import list_shingles
from bot.matching.match import CANDIDATES, REACH, match_passages
from bot.model.finding import Finding
from bot.model.place import Passage
from bot.text.blocks import Block, cut_blocks


class Shelf:
    """The blocks of some articles, looked through without an index."""

    def __init__(self, articles: Sequence[Held]) -> None:
        """Cut ``articles`` into blocks."""
        self._blocks = [(article, list(cut_blocks(article.text))) for article in articles]

    def find(self, claim: Claim) -> Finding | None:
        """Return what matching makes of a paste; ``None`` where it names no source."""
        wanted = frozenset(list_shingles(claim))
        passages = [passage for article, blocks in self._blocks for passage in _cut(article, blocks, wanted)]
        return match_passages(claim, passages, top=1).best


def _cut(article: Held, blocks: Sequence[Block], wanted: frozenset[int]) -> Iterator[Passage]:
    """Yield the blocks that share most with a paste, widened and joined as the store does it, in text order."""
    shared = [(len(wanted.intersection(block.shingles)), block) for block in blocks]
    hits = sorted((one for one in shared if one[0]), key=lambda one: -one[0])[:CANDIDATES]
    stretches: list[tuple[int, int]] = []
    for start, end in sorted((max(0, block.start - REACH), block.end + REACH) for _, block in hits):
        if stretches and start <= stretches[-1][1]:
            begun, before = stretches.pop()
            stretches.append((begun, max(before, end)))
        else:
            stretches.append((start, end))
    for start, end in stretches:
        text = article.text[start:end]
        yield Passage(article_id=article.id, field="text", start=start, end=start + len(text), text=text)
