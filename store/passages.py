"""From shingles to passages: what the index finds, what it has not seen yet, and the stored words at those places."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model.place import Passage
from store.fingerprints import unpack_fingerprints
from store.follow import load_indexed_texts, pending_articles
from store.index import Hit, ShingleIndex

PENDING_MOST = 2_000
"""Articles that are scanned because the index has not followed yet: about 0.2 s of work; with more, it must follow."""
WEAKEST_SHARE = 0.25
"""Hits of other articles than the best one's that score less than this share of it are left: they share a phrase."""
HOLDER_TERMS = 6


@dataclass(frozen=True, slots=True)
class _Stretch:
    article: int
    start: int
    end: int
    is_title: bool


class PassageFinder:
    """Looks words up. One for each reading connection; not for several threads at once."""

    def __init__(self, connection: sqlite3.Connection, index: ShingleIndex) -> None:
        """Take a reading connection and an open index."""
        self._connection = connection
        self._index = index

    def find_any(self, shingles: Sequence[int], *, tenant: str, limit: int, reach: int) -> tuple[Passage, ...]:
        """Return the passages that share most with ``shingles``, each widened by ``reach`` code points either side."""
        pending = self._pending()
        hits = self._index.search_any(self._index.choose_shingles(shingles), limit=limit)
        hits = [hit for hit in hits if hit.article not in pending]
        kept = [hit for hit in hits if hit.score >= WEAKEST_SHARE * hits[0].score or hit.article == hits[0].article]
        wanted = frozenset(shingles)
        kept += self._scan(pending, wanted, least=max(1, len(wanted) // 4))
        return self._load(kept, tenant=tenant, reach=reach)

    def find_holders(self, shingles: Sequence[int], *, tenant: str, limit: int, reach: int) -> tuple[Passage, ...]:
        """Return the passages that hold the rarest of ``shingles`` all together, those of the earliest day first."""
        pending = self._pending()
        hits = self._index.search_all(self._index.choose_shingles(shingles, HOLDER_TERMS), limit=limit)
        hits = [hit for hit in hits if hit.article not in pending]
        wanted = frozenset(shingles)
        hits += self._scan(pending, wanted, least=max(1, len(wanted) // 2))
        return self._load(hits, tenant=tenant, reach=reach)

    def _pending(self) -> frozenset[int]:
        numbers = pending_articles(self._connection, self._index, most=PENDING_MOST)
        return frozenset(numbers or ())

    def _scan(self, pending: frozenset[int], wanted: frozenset[int], *, least: int) -> list[Hit]:
        if not pending:
            return []
        hits = []
        for stored in load_indexed_texts(self._connection, sorted(pending)):
            for block, is_title in stored.cut():
                shared = len(wanted.intersection(block.shingles))
                if shared >= least:
                    hits.append(Hit(float(shared), stored.number, block.start, block.end, is_title))
        return hits

    def _load(self, hits: Sequence[Hit], *, tenant: str, reach: int) -> tuple[Passage, ...]:
        loaded = (self._load_stretch(stretch, tenant=tenant) for stretch in _join_hits(hits, reach))
        return tuple(passage for passage in loaded if passage is not None)

    def _load_stretch(self, stretch: _Stretch, *, tenant: str) -> Passage | None:
        row = self._connection.execute(
            """SELECT a.id, a.day, a.is_reprint, a.title, f.body, t.id IS NOT NULL,
                substr(t.body, ?, ?) FROM articles a
               LEFT JOIN texts t ON t.id = a.text_id
               LEFT JOIN fingerprints f ON f.article = a.number AND a.text_id IS NULL
               WHERE a.number = ? AND a.tenant IN ('', ?)""",
            (stretch.start + 1, stretch.end - stretch.start, stretch.article, tenant),
        ).fetchone()
        if row is None:
            return None
        article_id, day, is_reprint, title, body, held, text = row
        if stretch.is_title:
            start, end, text, body = 0, len(title or ""), title, None
        elif held:
            start, end = stretch.start, stretch.start + len(text)
        else:
            start, end, text = stretch.start, stretch.end, None
        return Passage(
            article_id=article_id,
            field="title" if stretch.is_title else "text",
            start=start,
            end=end,
            text=text,
            fingerprints=unpack_fingerprints(body) if body else (),
            day=day,
            is_reprint=bool(is_reprint),
        )


def _join_hits(hits: Sequence[Hit], reach: int) -> Iterator[_Stretch]:
    """Yield the hits widened by ``reach``, those of one article that then touch as one; in the order of the best."""
    order: dict[tuple[int, bool], list[Hit]] = {}
    for hit in hits:
        order.setdefault((hit.article, hit.is_title), []).append(hit)
    for (article, is_title), blocks in order.items():
        stretches: list[_Stretch] = []
        for block in sorted(blocks, key=lambda hit: hit.start):
            start, end = max(0, block.start - reach), block.end + reach
            if stretches and start <= stretches[-1].end:
                stretches[-1] = _Stretch(article, stretches[-1].start, max(end, stretches[-1].end), is_title)
            else:
                stretches.append(_Stretch(article, start, end, is_title))
        yield from stretches
