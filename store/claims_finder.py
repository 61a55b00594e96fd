"""From a paste to candidates: what is found by words and by meaning, with the stored words at those places."""

import sqlite3
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from bot.matching.claims import read_query, read_terms
from bot.model.candidates import Candidate, Candidates, ClaimQuery, Nearness, Statistics
from store.claim_texts import find_summary, list_claim_texts
from store.claims_index import ClaimHit, ClaimIndex
from store.indexed import keep_visible, load_indexed_texts
from store.journal import Pending, find_changed, read_pending
from store.nearness import Asked, NearnessMeter, Statement
from store.stems import stem_word
from store.strange_words import read_meant
from store.vector_segment import VectorKey

PENDING_MOST = 100
"""Changes that are scanned because the index has not followed yet, the latest first: some 0.25 s of work where they are
articles of 55 sentences each, as every sentence is brought to its stems."""
BEFORE = 400
"""Code points loaded in front of a statement: two or three sentences, in which somebody is named whom it calls "he"."""
WIDEN = 2
"""Hits looked at for each candidate wanted: some are of articles that changed."""
WIDEST_SEARCH = 2_000
"""Hits looked through at most for those that count, where others' articles, or changed ones, take up the first."""


class _Loaded(NamedTuple):
    """A place with the stored words there, or with our own that stand for them (``is_summary``)."""

    place: VectorKey
    article_id: str
    title: str
    piece: str
    before: str
    published: str | None
    is_summary: bool = False


class ClaimFinder:
    """Looks claims up. One for each reading connection; not for several threads at once."""

    def __init__(self, connection: sqlite3.Connection, index: ClaimIndex, meter: NearnessMeter | None = None) -> None:
        """Take a reading connection and an open index; without a ``meter`` words alone are compared."""
        self._connection = connection
        self._index = index
        self._meter = meter

    def look_up(self, text: str, *, tenant: str, limit: int) -> Candidates:
        """Return the statements that a paste may repeat, with the paste as it was looked up.

        At most ``limit`` share most words with it, as many more are of articles kept a moment ago, and as many nearest
        in meaning. All of them have a nearness, or none has.
        """
        query = read_query(text, stem_word)
        found = self._find_by_words(query.terms, tenant, limit)
        compared = self._compare_meaning(query, found, tenant, limit)
        candidates = tuple(map(_make_candidate, found)) if compared is None else compared
        size, counts = self._index.count_terms(query.terms)
        lengths = [len(one.title_terms) + len(one.piece_terms) for one in candidates]
        mean = sum(lengths) / len(lengths) if lengths else 1.0
        statistics = Statistics(size=max(size, len(candidates), 1), mean_terms=mean, counts=counts)
        return Candidates(query=query, found=candidates, statistics=statistics, by_meaning=compared is not None)

    def find_places(self, norms: Sequence[str], *, tenant: str, limit: int) -> tuple[list[ClaimHit], frozenset[str]]:
        """Return the sentences that share most single words with a paste, read as they were likely meant, best first.

        Beside them stand the words of the paste that no article has, but would if they were misread.
        """
        meant = read_meant(norms, self._index)
        known, new = self._search_all(meant.terms, tenant, limit)
        visible = keep_visible(self._connection, {hit.article for hit in new}, tenant)
        return known[:limit] + [hit for hit in new if hit.article in visible][:limit], meant.strange

    def _find_by_words(self, terms: Sequence[str], tenant: str, limit: int) -> list[_Loaded]:
        known, new = self._search_all(terms, tenant, limit)
        return self._load(known, tenant, limit) + self._load(new, tenant, limit)

    def _search_all(self, terms: Sequence[str], tenant: str, limit: int) -> tuple[list[ClaimHit], list[ClaimHit]]:
        """Return the best hits of the index, and those in what it has not followed yet."""
        pending = read_pending(self._connection, self._index, most=PENDING_MOST)
        known = self._search(terms, tenant, limit) if pending.is_of_use else []
        return known, self._scan(pending, frozenset(terms), tenant)

    def _search(self, terms: Sequence[str], tenant: str, limit: int) -> list[ClaimHit]:
        """Return the best hits that ``tenant`` may see and that are of the articles as they are."""
        watermark = self._index.watermark
        wide = WIDEN * limit
        while True:
            hits = self._index.search(terms, limit=wide)
            numbers = {hit.article for hit in hits}
            changed = find_changed(self._connection, numbers, after=watermark.seq if watermark else 0)
            visible = keep_visible(self._connection, numbers - changed, tenant)
            kept = [hit for hit in hits if hit.article in visible]
            if len(kept) >= limit or len(hits) < wide or wide >= WIDEST_SEARCH:
                return kept
            wide = min(8 * wide, WIDEST_SEARCH)

    def _search_near(self, meter: NearnessMeter, asked: Asked, tenant: str, limit: int) -> list[ClaimHit]:
        """Return the places nearest in meaning that ``tenant`` may see."""
        wide = limit
        while True:
            places = meter.search(asked, limit=wide)
            visible = keep_visible(self._connection, {place.article for place in places}, tenant)
            kept = [ClaimHit(0.0, *place) for place in places if place.article in visible]
            if len(kept) >= limit or len(kept) == len(places) or wide >= WIDEST_SEARCH:
                return kept
            wide = min(8 * wide, WIDEST_SEARCH)

    def _compare_meaning(
        self, query: ClaimQuery, found: Collection[_Loaded], tenant: str, limit: int
    ) -> tuple[Candidate, ...] | None:
        """Return what was found by words and what is near in meaning, all with a nearness; ``None`` where it cannot."""
        asked = self._meter.read(query) if self._meter is not None else None
        if self._meter is None or asked is None:
            return None
        known = {one.place for one in found}
        near = self._load(self._search_near(self._meter, asked, tenant, limit), tenant, limit)
        loaded = [*found, *(one for one in near if one.place not in known)]
        measured = self._meter.measure(asked, [Statement(one.place, one.title, one.piece) for one in loaded])
        return tuple(map(_make_candidate, loaded, measured)) if measured is not None else None

    def _scan(self, pending: Pending, wanted: frozenset[str], tenant: str) -> list[ClaimHit]:
        """Return the sentences of changed articles that share most with ``wanted``, best first."""
        if not pending.numbers:
            return []
        hits = []
        for stored in load_indexed_texts(self._connection, pending.numbers, tenant=tenant):
            title = frozenset(read_terms(stored.title or "", stem_word))
            for piece in list_claim_texts(stored):
                shared = len(wanted & (title | frozenset(piece.terms)))
                if shared:
                    hits.append(ClaimHit(float(shared), stored.number, piece.start, piece.end))
        return sorted(hits, key=lambda hit: -hit.score)

    def _load(self, hits: Sequence[ClaimHit], tenant: str, limit: int) -> list[_Loaded]:
        loaded = (self._load_hit(hit, tenant) for hit in hits)
        return list(islice((one for one in loaded if one is not None), limit))

    def _load_hit(self, hit: ClaimHit, tenant: str) -> _Loaded | None:
        """Return the words at a place; ``None`` where ``tenant`` does not see it. Its own hides the shared one."""
        before = max(0, hit.start - BEFORE)
        row = self._connection.execute(
            """SELECT a.id, a.title, a.published, substr(t.body, ?, ?), substr(t.body, ?, ?), o.body
               FROM articles a LEFT JOIN texts t ON t.id = a.text_id
               LEFT JOIN dossiers o ON o.article = a.number AND a.text_id IS NULL AND NOT o.stale
               WHERE a.number = ? AND (a.tenant = ? OR a.tenant = '' AND NOT EXISTS (
                   SELECT 1 FROM articles own WHERE own.tenant = ? AND own.id = a.id AND own.number <> a.number))""",
            (hit.start + 1, hit.end - hit.start, before + 1, hit.start - before, hit.article, tenant, tenant),
        ).fetchone()
        if row is None:
            return None
        article_id, title, published, sentence, text_before, dossier = row
        summary = find_summary(dossier, hit.start, hit.end)
        place = VectorKey(hit.article, hit.start, hit.end)
        piece = sentence or summary or ""
        return _Loaded(place, article_id, title or "", piece, text_before or "", published, summary is not None)


def _make_candidate(loaded: _Loaded, nearness: Nearness | None = None) -> Candidate:
    return Candidate(
        article_id=loaded.article_id,
        start=loaded.place.start,
        end=loaded.place.end,
        title=loaded.title,
        piece=loaded.piece,
        title_terms=_read_terms(loaded.title),
        piece_terms=_read_terms(loaded.piece),
        before=loaded.before,
        published=loaded.published,
        number=loaded.place.article,
        is_summary=loaded.is_summary,
        nearness=nearness,
    )


@lru_cache(maxsize=1 << 12)
def _read_terms(text: str) -> tuple[str, ...]:
    """Return the terms of a headline or a sentence: what is asked of a lively corpus is often about the same."""
    return read_terms(text, stem_word)
