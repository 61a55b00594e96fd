"""What others do to find a claim in other words, and our own ranking; any claims can be left out of an ask.

Every engine sees the same corpus and answers with ids and scores, the best first. The scores of one engine can be
compared with one another and with nothing else.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from bench.claim_sets import CheckedClaim
from bot.matching.claims import (
    Candidate,
    ClaimQuery,
    Nearness,
    Ranking,
    Statistics,
    decide,
    rank_candidates,
    read_query,
    read_terms,
)
from bot.matching.claims.terms import STOP_WORDS
from bot.text.words import read_words
from store.stems import stem_word

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

POOL = 60
"""Candidates taken from each of the two searches for our own ranking."""
RRF_CONSTANT = 60
TERM_SHARE, DICE_LEAST = 0.70, 0.70
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Ids with scores, best first; ``is_found``: the first was called the source, where an engine says so."""

    ranked: tuple[tuple[str, float], ...]
    is_found: bool = False


Engine = Callable[[str, Collection[str]], Reply]
"""Takes a tweet and the ids that are left out."""


class Words:
    """FTS5 with Porter's stemmer over headline and claim, asked for any of the tweet's words but stop words."""

    def __init__(self, claims: Mapping[str, CheckedClaim]) -> None:
        """Index all claims."""
        self._base = sqlite3.connect(":memory:")
        self._base.execute("CREATE VIRTUAL TABLE c USING fts5(id UNINDEXED, body, tokenize='porter unicode61')")
        rows = ((one.id, f"{one.title} {one.claim}") for one in claims.values())
        self._base.executemany("INSERT INTO c VALUES (?, ?)", rows)

    def search(self, tweet: str, without: Collection[str], limit: int = POOL) -> list[tuple[str, float]]:
        """Return ids with BM25 scores, the higher the better."""
        words = dict.fromkeys(norm for norm in read_words(read_query(tweet, _same).whole).norms)
        asked = " OR ".join(f'"{word}"' for word in words if word not in STOP_WORDS)
        if not asked:
            return []
        found = self._base.execute(
            "SELECT id, -bm25(c) FROM c WHERE c MATCH ? ORDER BY rank LIMIT ?", (asked, limit + len(without))
        )
        return [(at, score) for at, score in found if at not in without][:limit]

    def ask(self, tweet: str, without: Collection[str]) -> Reply:
        """Answer by BM25 alone."""
        return Reply(ranked=tuple(self.search(tweet, without)))


class Vectors:
    """A sentence encoder over headline and claim; the nearer of the two counts."""

    def __init__(self, claims: Mapping[str, CheckedClaim], encode: Callable[[Sequence[str]], Any]) -> None:
        """Encode all claims, each text once."""
        self._encode = encode
        self._ids = list(claims)
        self._places = {at: place for place, at in enumerate(self._ids)}
        self._titles = encode([one.title for one in claims.values()])
        self._pieces = encode([one.claim for one in claims.values()])
        self._known: dict[str, tuple[Scores, Scores, Scores, Scores]] = {}

    def measure(self, tweet: str) -> "tuple[Scores, Scores, Scores, Scores]":
        """Return how near each claim is: claim to signed and plain tweet, then headline to both."""
        if tweet not in self._known:
            query = read_query(tweet, _same)
            signed, plain = self._encode([query.signed, query.plain])
            self._known[tweet] = (
                self._pieces @ signed, self._pieces @ plain, self._titles @ signed, self._titles @ plain
            )  # fmt: skip
        return self._known[tweet]

    def near(self, tweet: str, article: str) -> Nearness:
        """Return how near one claim is."""
        columns = (float(column[self._places[article]]) for column in self.measure(tweet))
        signed, plain, title_signed, title_plain = columns
        return Nearness(piece_signed=signed, piece_plain=plain, title_signed=title_signed, title_plain=title_plain)

    def search(self, tweet: str, without: Collection[str], limit: int = POOL) -> list[tuple[str, float]]:
        """Return ids with the larger inner product of claim and headline."""
        _, piece, _, title = self.measure(tweet)
        scores = [max(pair) for pair in zip(piece.tolist(), title.tolist(), strict=True)]
        order = sorted(range(len(scores)), key=lambda at: -scores[at])[: limit + len(without)]
        return [(self._ids[at], scores[at]) for at in order if self._ids[at] not in without][:limit]

    def ask(self, tweet: str, without: Collection[str]) -> Reply:
        """Answer by nearness alone."""
        return Reply(ranked=tuple(self.search(tweet, without)))


def remember(encode: Callable[[Sequence[str]], Any]) -> Callable[[Sequence[str]], Any]:
    """Return ``encode`` with a memory: the sets share most of their claims, and encoding takes most of the time."""
    import numpy as np  # noqa: PLC0415 - an option, as the model is

    known: dict[str, Any] = {}

    def recall(texts: Sequence[str]) -> Any:  # noqa: ANN401 - an array of a library that is an option
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, encode(new), strict=True))
        return np.array([known[text] for text in texts])

    return recall


def fuse_ranks(words: Words, vectors: Vectors) -> Engine:
    """Return the engine that adds up reciprocal ranks of both (Cormack, Clarke and Büttcher, 2009)."""

    def ask(tweet: str, without: Collection[str]) -> Reply:
        scores: Counter[str] = Counter()
        for ranked in (words.search(tweet, without), vectors.search(tweet, without)):
            for place, (at, _) in enumerate(ranked, 1):
                scores[at] += 1 / (RRF_CONSTANT + place)  # type: ignore[assignment]  # a Counter adds floats as well
        return Reply(ranked=tuple(scores.most_common()))

    return ask


def share_terms(claims: Mapping[str, CheckedClaim]) -> Engine:
    """Return the engine that wants 70 % of a claim's terms in the tweet."""
    terms = {at: frozenset(read_terms(one.claim, stem_word)) for at, one in claims.items()}

    def ask(tweet: str, without: Collection[str]) -> Reply:
        asked = frozenset(read_query(tweet, stem_word).terms)
        scored = [(at, len(asked & own) / len(own)) for at, own in terms.items() if own and at not in without]
        kept = [one for one in scored if one[1] >= TERM_SHARE]
        return Reply(ranked=tuple(sorted(kept, key=lambda one: -one[1])[:POOL]), is_found=bool(kept))

    return ask


def compare_pairs(claims: Mapping[str, CheckedClaim]) -> Engine:
    """Return the engine of chat bots: Dice's coefficient of letter pairs with a claim or a headline, from 0.70."""
    import numpy as np  # noqa: PLC0415 - an option, as the model is

    ids = list(claims)
    tables = [np.array([_count_pairs(text) for text in texts], np.int16) for texts in (
        [one.claim for one in claims.values()], [one.title for one in claims.values()]
    )]  # fmt: skip
    sizes = [table.sum(axis=1) for table in tables]

    def ask(tweet: str, without: Collection[str]) -> Reply:
        counts = np.array(_count_pairs(read_query(tweet, _same).bare), np.int16)
        used = np.flatnonzero(counts)
        dice = np.maximum(*(
            2 * np.minimum(table[:, used], counts[used]).sum(axis=1) / (size + counts.sum() + 1e-9)
            for table, size in zip(tables, sizes, strict=True)
        ))  # fmt: skip
        order = np.argsort(-dice, kind="stable")[: POOL + len(without)]
        ranked = [(ids[at], float(dice[at])) for at in order if ids[at] not in without and dice[at] >= DICE_LEAST]
        return Reply(ranked=tuple(ranked), is_found=bool(ranked))

    return ask


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A tweet as it was looked up, what was made of it, and how rare words are in that corpus."""

    query: ClaimQuery
    ranking: Ranking
    statistics: Statistics


def weigh_ours(
    claims: Mapping[str, CheckedClaim], words: Words, vectors: Vectors | None
) -> Callable[[str, Collection[str]], Weighed]:
    """Return our own ranking over what both searches find; without ``vectors`` over what words find."""
    titles = {at: read_terms(one.title, stem_word) for at, one in claims.items()}
    pieces = {at: read_terms(one.claim, stem_word) for at, one in claims.items()}
    counts = Counter(term for at in claims for term in {*titles[at], *pieces[at]})
    terms = sum(len(titles[at]) + len(pieces[at]) for at in claims)
    statistics = Statistics(size=len(claims), mean_terms=terms / len(claims), counts=counts)
    numbers = {at: number for number, at in enumerate(claims)}

    def weigh(tweet: str, without: Collection[str]) -> Weighed:
        ids = dict.fromkeys(at for at, _ in words.search(tweet, without))
        if vectors is not None:
            ids.update(dict.fromkeys(at for at, _ in vectors.search(tweet, without)))
        candidates = [
            Candidate(
                article_id=at,
                start=0,
                end=len(claims[at].claim),
                title=claims[at].title,
                piece=claims[at].claim,
                title_terms=titles[at],
                piece_terms=pieces[at],
                published=claims[at].published,
                number=numbers[at],
                nearness=None if vectors is None else vectors.near(tweet, at),
            )
            for at in ids
        ]
        query = read_query(tweet, stem_word)
        ranking = rank_candidates(query, candidates, statistics)
        return Weighed(query=query, ranking=ranking, statistics=statistics)

    return weigh


def rank_ours(claims: Mapping[str, CheckedClaim], words: Words, vectors: Vectors | None) -> Engine:
    """Return the engine that our own ranking makes."""
    weigh = weigh_ours(claims, words, vectors)

    def ask(tweet: str, without: Collection[str]) -> Reply:
        ranking = weigh(tweet, without).ranking
        scores = [ranking.confidence, *(0.0 for _ in ranking.ranked[1:])]
        ranked = tuple((one.candidate.article_id, score) for one, score in zip(ranking.ranked, scores, strict=False))
        return Reply(ranked=ranked, is_found=decide(ranking) == "found")

    return ask


def _count_pairs(text: str) -> list[int]:
    letters = "".join(letter for letter in text.lower() if letter in _LETTERS)
    counts = [0] * len(_LETTERS) ** 2
    for one, other in pairwise(letters):
        counts[_LETTERS.index(one) * len(_LETTERS) + _LETTERS.index(other)] += 1
    return counts


def _same(word: str) -> str:
    return word
