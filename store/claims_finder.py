"""From a paste's terms to candidates: what the index of claims finds, with the stored words at those places."""

import sqlite3
from collections.abc import Sequence
from itertools import islice

from bot.matching.claims import Candidate, Statistics, rank_candidates, read_query, read_terms
from bot.matching.claims.pieces import cut_pieces
from bot.model.answer import Alternative
from store.claims_index import ClaimHit, ClaimIndex
from store.follow import Pending, load_indexed_texts, read_pending
from store.stems import stem_word

PENDING_MOST = 100
"""Changes that are scanned because the index has not followed yet, the latest first: some 0.25 s of work where they are
articles of 55 sentences each, as every sentence is brought to its stems."""
WIDEN = 2
"""Hits looked at for each candidate wanted: some are of articles that changed, or of other communities."""


class ClaimFinder:
    """Looks claims up by their words. One for each reading connection; not for several threads at once."""

    def __init__(self, connection: sqlite3.Connection, index: ClaimIndex) -> None:
        """Take a reading connection and an open index."""
        self._connection = connection
        self._index = index

    def list_misses(self, text: str, *, tenant: str, limit: int) -> tuple[Alternative, ...]:
        """Return the articles, best first, one of whose statements a paste may repeat, ranked by words alone."""
        query = read_query(text, stem_word)
        candidates, statistics = self.find(query.terms, tenant=tenant, limit=limit)
        return rank_candidates(query, candidates, statistics).list_misses()

    def find(self, terms: Sequence[str], *, tenant: str, limit: int) -> tuple[tuple[Candidate, ...], Statistics]:
        """Return the candidates that share most with ``terms``, and how rare the terms are.

        At most ``limit`` come from the index, and as many from articles kept a moment ago. None has a nearness.
        """
        pending = read_pending(self._connection, self._index, most=PENDING_MOST)
        hits = self._index.search(terms, limit=WIDEN * limit) if pending.is_of_use else []
        changed = frozenset(pending.numbers)
        known = [hit for hit in hits if hit.article not in changed]
        new = self._scan(pending, frozenset(terms), tenant)
        candidates = self._load(known, tenant, limit) + self._load(new, tenant, limit)
        size, counts = self._index.count_terms(terms)
        lengths = [len(one.title_terms) + len(one.piece_terms) for one in candidates]
        mean = sum(lengths) / len(lengths) if lengths else 1.0
        return candidates, Statistics(size=max(size, len(candidates), 1), mean_terms=mean, counts=counts)

    def _scan(self, pending: Pending, wanted: frozenset[str], tenant: str) -> list[ClaimHit]:
        """Return the sentences of changed articles that share most with ``wanted``, best first."""
        if not pending.numbers:
            return []
        hits = []
        for stored in load_indexed_texts(self._connection, pending.numbers, tenant=tenant):
            title = frozenset(read_terms(stored.title or "", stem_word))
            for piece in cut_pieces(stored.title, stored.text, stem_word):
                shared = len(wanted & (title | frozenset(piece.terms)))
                if shared:
                    hits.append(ClaimHit(float(shared), stored.number, piece.start, piece.end))
        return sorted(hits, key=lambda hit: -hit.score)

    def _load(self, hits: Sequence[ClaimHit], tenant: str, limit: int) -> tuple[Candidate, ...]:
        loaded = (self._load_hit(hit, tenant) for hit in hits)
        return tuple(islice((candidate for candidate in loaded if candidate is not None), limit))

    def _load_hit(self, hit: ClaimHit, tenant: str) -> Candidate | None:
        """Return the candidate at a place; ``None`` where ``tenant`` does not see it. Its own hides the shared one."""
        row = self._connection.execute(
            """SELECT a.id, a.title, substr(t.body, ?, ?) FROM articles a LEFT JOIN texts t ON t.id = a.text_id
               WHERE a.number = ? AND (a.tenant = ? OR a.tenant = '' AND NOT EXISTS (
                   SELECT 1 FROM articles own WHERE own.tenant = ? AND own.id = a.id AND own.number <> a.number))""",
            (hit.start + 1, hit.end - hit.start, hit.article, tenant, tenant),
        ).fetchone()
        if row is None:
            return None
        article_id, title, piece = row
        return Candidate(
            article_id=article_id,
            start=hit.start,
            end=hit.end,
            title=title or "",
            piece=piece or "",
            title_terms=read_terms(title or "", stem_word),
            piece_terms=read_terms(piece or "", stem_word),
        )
