"""From shingles to passages: what the index finds, what it has not seen yet, and the stored words at those places."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from bot.model.place import Passage
from bot.reading.dossier import UNREAD
from store.claims_index import ClaimHit
from store.fingerprints import unpack_fingerprints
from store.index import Hit, ShingleIndex
from store.indexed import keep_visible, load_indexed_texts
from store.journal import Pending, read_pending

PENDING_MOST = 2_000
"""Changes that are scanned because the index has not followed yet, the latest first: about 0.2 s of work."""
WEAKEST_SHARE = 0.5
"""Articles whose hits score less than this share of the best one's are left: they share a phrase."""
HITS_A_BLOCK = 2
"""Hits looked at for each block that is fetched: the halves of a sentence cut in two come after many a set phrase."""
ARTICLES_MOST = 4
"""Articles looked at: by all its hits the source was among the first three for every paste (``bench/README.md``).
Further copies of what is found are looked for by themselves (:meth:`PassageFinder.find_holders`)."""
HOLDER_TERMS = 6
WIDEST_SEARCH = 2_000
"""Hits looked through at most for those that count, where others' articles, or changed ones, take up the first."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    article: int
    start: int
    end: int
    is_title: bool
    closeness: float


class PassageFinder:
    """Looks words up. One for each reading connection; not for several threads at once."""

    def __init__(self, connection: sqlite3.Connection, index: ShingleIndex) -> None:
        """Take a reading connection and an open index."""
        self._connection = connection
        self._index = index

    def find_any(self, shingles: Sequence[int], *, tenant: str, limit: int, reach: int) -> tuple[Passage, ...]:
        """Return the passages that share most with ``shingles``, each widened by ``reach`` code points either side."""
        pending = self._read_pending()
        chosen = self._index.choose_shingles(shingles)
        hits = self._choose_hits(partial(self._index.search_any, chosen), pending, tenant, HITS_A_BLOCK * limit)
        kept = _keep_strongest(hits, limit)
        kept += self._scan(pending, frozenset(shingles), tenant, least=1)[:limit]
        return self._load(kept, tenant=tenant, reach=reach)

    def find_holders(self, shingles: Sequence[int], *, tenant: str, limit: int, reach: int) -> tuple[Passage, ...]:
        """Return the passages that hold the rarest of ``shingles`` all together, those of the earliest day first."""
        pending = self._read_pending()
        chosen = self._index.choose_shingles(shingles, HOLDER_TERMS)
        hits = self._choose_hits(partial(self._index.search_all, chosen), pending, tenant, limit)
        wanted = frozenset(shingles)
        new = self._scan(pending, wanted, tenant, least=max(1, min(HOLDER_TERMS, len(wanted) // 2)))[:limit]
        found = self._load(hits + new, tenant=tenant, reach=reach)
        return tuple(sorted(found, key=lambda at: (at.day is None, at.day or 0))) if new else found

    def open_places(self, hits: Sequence[ClaimHit], *, tenant: str, reach: int) -> tuple[Passage, ...]:
        """Return sentences that were found by single words as passages, each widened by ``reach`` either side."""
        most = max((hit.score for hit in hits), default=0.0)
        blocks = [Hit(hit.score / most, hit.article, hit.start, hit.end, is_title=not hit.end) for hit in hits]
        return self._load(blocks, tenant=tenant, reach=reach)

    def is_whole(self) -> bool:
        """Return whether every article is looked through: those that the index has, and those it has not yet."""
        return self._read_pending().is_whole

    def _read_pending(self) -> Pending:
        return read_pending(self._connection, self._index, most=PENDING_MOST)

    def _choose_hits(self, search: Callable[..., list[Hit]], pending: Pending, tenant: str, limit: int) -> list[Hit]:
        """Return the best ``limit`` of the hits that ``tenant`` may see and that are of the articles as they are."""
        if not pending.is_of_use:
            return []
        changed = frozenset(pending.numbers)
        wide = limit
        while True:
            hits = search(limit=wide)
            kept = [hit for hit in hits if hit.article not in changed]
            kept = self._keep_visible(kept, tenant)[:limit]
            if len(kept) == limit or len(hits) < wide or wide >= WIDEST_SEARCH:
                return kept
            wide = min(8 * wide, WIDEST_SEARCH)

    def _keep_visible(self, hits: list[Hit], tenant: str) -> list[Hit]:
        """Return the hits of articles that ``tenant`` can see; a community's own article hides the shared one."""
        visible = keep_visible(self._connection, {hit.article for hit in hits}, tenant)
        return [hit for hit in hits if hit.article in visible]

    def _scan(self, pending: Pending, wanted: frozenset[int], tenant: str, *, least: int) -> list[Hit]:
        """Return the blocks of changed articles that share at least ``least`` with ``wanted``, best first."""
        if not pending.numbers:
            return []
        hits = []
        for stored in load_indexed_texts(self._connection, pending.numbers, tenant=tenant):
            for block, is_title in stored.cut():
                shared = len(wanted.intersection(block.shingles))
                if shared >= least:
                    hits.append(Hit(float(shared), stored.number, block.start, block.end, is_title))
        return self._keep_visible(sorted(hits, key=lambda hit: -hit.score), tenant)

    def _load(self, hits: Sequence[Hit], *, tenant: str, reach: int) -> tuple[Passage, ...]:
        loaded = (self._load_stretch(stretch, tenant=tenant) for stretch in _join_hits(hits, reach))
        return tuple(passage for passage in loaded if passage is not None)

    def _load_stretch(self, stretch: _Stretch, *, tenant: str) -> Passage | None:
        row = self._connection.execute(
            """SELECT a.id, a.day, a.is_reprint, d.reader, a.title, f.body, t.id IS NOT NULL,
                substr(t.body, ?, ?) FROM articles a
               LEFT JOIN texts t ON t.id = a.text_id
               LEFT JOIN dossiers d ON d.article = a.number
               LEFT JOIN fingerprints f ON f.article = a.number AND a.text_id IS NULL
               WHERE a.number = ? AND a.tenant IN ('', ?)""",
            (stretch.start + 1, stretch.end - stretch.start, stretch.article, tenant),
        ).fetchone()
        if row is None:
            return None
        article_id, day, is_reprint, reader, title, body, held, text = row
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
            closeness=stretch.closeness,
            day=day,
            is_reprint=bool(is_reprint) if reader not in (None, UNREAD) else None,
        )


def _keep_strongest(hits: Sequence[Hit], most: int) -> list[Hit]:
    """Return at most ``most`` hits, article by article, of those that share most first; scores become closeness.

    An article counts by all its hits together: a sentence may lie across two blocks, and a paste across many.
    """
    by_article: dict[int, list[Hit]] = {}
    for hit in hits:
        by_article.setdefault(hit.article, []).append(hit)
    ranked = sorted(((sum(hit.score for hit in own), own) for own in by_article.values()), key=lambda one: -one[0])
    kept: list[Hit] = []
    for total, own in ranked[:ARTICLES_MOST]:
        closeness = total / ranked[0][0]
        if closeness >= WEAKEST_SHARE:
            kept += [hit._replace(score=closeness) for hit in own]
    return kept[:most]


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
                start, end = stretches[-1].start, max(end, stretches[-1].end)
                stretches.pop()
            stretches.append(_Stretch(article, start, end, is_title, min(1.0, block.score)))
        yield from stretches
