"""A hedge that a headline lost on the way from its own text: "will soon pay more" over "could soon pay more".

Whoever pastes the headline has changed nothing; the loss lies one hop before, and is named so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.matching.claims.terms import STOP_WORDS
from bot.matching.cues import ATTRIBUTIONS, HEDGES
from bot.matching.said import SPEAKING
from bot.model.answer import Change
from bot.model.article import Article
from bot.model.finding import Finding
from bot.text.sentences import sentences_at
from bot.text.words import Words, read_words

_LOST = frozenset(
    "could may might allegedly alleged reportedly purportedly possibly perhaps potentially presumably supposedly "
    "suspected unconfirmed unverified likely probably believed".split()
)
"""Hedges that tell of the whole matter; "about" and "almost" are of a number."""
_TELLING = (
    HEDGES
    | ATTRIBUTIONS
    | SPEAKING
    | frozenset("would can if why how what should claim rumored rumoured feared fears accused expected".split())
)
"""Words with which a headline keeps a distance of its own, in whatever way."""
_MARKS = "?:\"'‘“«"
"""Signs of another's words, or of a question."""
_STEM = 5
"""Letters by which words are alike: "spend" and "spends", "arrest" and "arrested"."""
_STEMS_LEAST = 4
_ALIKE_LEAST = 0.6
"""Share of a headline's words that a sentence of its text needs to say the same. With :data:`_WINDOW_LEAST`, of 1,106
articles four have such a headline, all four rightly."""
_AS_GOOD = 0.15
"""Less than the best by so much, another sentence says the same too: where it is flat, the headline has it from it."""
_WINDOW, _WINDOW_LEAST = 4, 2
"""Words that say something behind a hedge, and how many of them the headline has, unless it has the first."""
_TEXT_MOST = 60_000
"""Code points of a text that are looked at."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence that says what the headline says, with the share of words in common.

    ``hedge`` are the numbers of a hedge's word and of the last word it is said of; ``None``: there is none.
    """

    share: float
    words: Words
    hedge: tuple[int, int] | None


def add_headline_hedge(finding: Finding, article: Article) -> Finding:
    """Return ``finding`` with the hedge that the pasted headline lost from its own text, if it lost one."""
    is_pasted = finding.kind == "verbatim" and any(piece.field == "title" for piece in finding.pieces)
    if not is_pasted or article.text is None or article.title is None:
        return finding
    lost = find_headline_hedge(article.title, article.text[:_TEXT_MOST])
    return replace(finding, changes=(*finding.changes, lost)) if lost is not None else finding


def find_headline_hedge(title: str, text: str) -> Change | None:
    """Return what a headline states flatly and its text hedges; ``None`` where some sentence states it flatly too."""
    norms = read_words(title).norms
    stems = _stems(norms)
    if len(stems) < _STEMS_LEAST or any(mark in title for mark in _MARKS) or not _TELLING.isdisjoint(norms):
        return None
    tellings = list(_list_tellings(stems, norms, text))
    best = max(tellings, key=lambda one: one.share, default=None)
    if best is None or best.hedge is None:
        return None
    if any(one.hedge is None and one.share >= best.share - _AS_GOOD for one in tellings):
        return None
    first, last = best.hedge
    start, end = best.words.starts[first], best.words.ends[last]
    return Change(kind="hedge_dropped", source=text[start:end], source_start=start, source_end=end, hop="headline")


def _list_tellings(stems: frozenset[str], norms: Sequence[str], text: str) -> Iterator[_Telling]:
    for sentence in sentences_at(text, 0, len(text)):
        words = read_words(text[sentence.start : sentence.end], offset=sentence.start)
        share = len(stems & _stems(words.norms)) / len(stems)
        if share >= _ALIKE_LEAST - _AS_GOOD and tuple(words.norms) != tuple(norms):
            hedge = next(_find_hedges(stems, words), None) if share >= _ALIKE_LEAST else None
            yield _Telling(share, words, hedge)


def _find_hedges(stems: frozenset[str], words: Words) -> Iterator[tuple[int, int]]:
    """Yield the hedges that are said of what the headline has, each with the last of its words."""
    telling = [at for at, norm in enumerate(words.norms) if norm not in STOP_WORDS]
    for at, norm in enumerate(words.norms):
        if norm in _LOST:
            behind = [place for place in telling if place > at][:_WINDOW]
            shared = [place for place in behind if words.norms[place][:_STEM] in stems]
            if len(shared) >= _WINDOW_LEAST or (shared and shared[0] == behind[0]):
                yield at, shared[-1]


def _stems(norms: Sequence[str]) -> frozenset[str]:
    return frozenset(norm[:_STEM] for norm in norms if norm not in STOP_WORDS)
