"""The same pastes answered as others do it: each peer gets the articles and names one, or none.

All get the same lower-case words. None of them names what a paste changed, so that stays empty in their rows.
"""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

from bench.excerpts.corpus import Held, list_sentences

Peer = Callable[[str], str | None]
"""Returns the id of the article that it takes for the source of a paste; ``None`` for none."""

DICE_LEAST = 0.70
TERMS_LEAST = 0.70
SHINGLES_LEAST = 0.50
_SHINGLE = 3
_COMPARED = 200
"""Sentences that share most words with a paste, for which the coefficient is worked out; others cannot reach it."""
_WORD = re.compile(r"\w+")


def make_peers(articles: Sequence[Held]) -> dict[str, Peer]:
    """Return the peers by the name that tables have, filled with ``articles``."""
    return {
        "Dice of letter pairs >= 0.70, by sentence": _compare_dice(articles),
        "70 % of the paste's words in an article": _count_terms(articles),
        "FTS5, any word, the best by BM25": _search_any(articles),
        "half of the three-word shingles": _count_shingles(articles),
    }


def ask_peer(peer: Peer, pastes: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return a peer's answers by the pastes' ids, in the form of Firsthand's own."""
    answers: dict[str, Any] = {}
    for name, text in pastes:
        found = peer(text)
        answers[name] = {"match": None if found is None else {"article_id": found, "changes": ()}}
    return answers


def _compare_dice(articles: Sequence[Held]) -> Peer:
    sentences = [(article.id, one) for article in articles for one in list_sentences(article.text)]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, sentence) in enumerate(sentences):
        for word in set(_split(sentence)):
            holders[word].append(number)

    def find(paste: str) -> str | None:
        shared: Counter[int] = Counter()
        for word in sorted(set(_split(paste)), key=lambda word: len(holders.get(word, ())))[: _SHINGLE * 4]:
            shared.update(holders.get(word, ()))
        pairs = _pair_letters(paste)
        best, found = 0.0, None
        for number, _ in shared.most_common(_COMPARED):
            name, sentence = sentences[number]
            likeness = _dice(pairs, _pair_letters(sentence))
            if likeness > best:
                best, found = likeness, name
        return found if best >= DICE_LEAST else None

    return find


def _count_terms(articles: Sequence[Held]) -> Peer:
    return _make_counter(articles, lambda words: words, TERMS_LEAST)


def _count_shingles(articles: Sequence[Held]) -> Peer:
    return _make_counter(
        articles, lambda words: [" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)],
        SHINGLES_LEAST,
    )  # fmt: skip


def _make_counter(articles: Sequence[Held], cut: Callable[[list[str]], list[str]], least: float) -> Peer:
    """Return a peer that names the article with the most of a paste's terms, the first stored of equals."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        for term in set(cut(_split(f"{article.title}\n{article.text}"))):
            holders[term].append(number)

    def find(paste: str) -> str | None:
        terms = set(cut(_split(paste)))
        counts = Counter(number for term in terms for number in holders.get(term, ()))
        if not counts:
            return None
        number, shared = min(counts.items(), key=lambda one: (-one[1], one[0]))
        return articles[number].id if shared >= least * len(terms) else None

    return find


def _search_any(articles: Sequence[Held]) -> Peer:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE found USING fts5(title, text, tokenize='porter')")
    db.executemany(
        "INSERT INTO found (rowid, title, text) VALUES (?, ?, ?)",
        ((number, article.title, article.text) for number, article in enumerate(articles)),
    )

    def find(paste: str) -> str | None:
        query = " OR ".join(f'"{word}"' for word in dict.fromkeys(_split(paste)))
        if not query:
            return None
        rows = db.execute("SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT 1", (query,))
        return next((articles[number].id for (number,) in rows), None)

    return find


def _split(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _pair_letters(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise("".join(text.lower().split())))


def _dice(one: Counter[tuple[str, str]], other: Counter[tuple[str, str]]) -> float:
    return 2 * (one & other).total() / max(1, one.total() + other.total())
