"""The statement on which a page's headline stands: what a link is asked about, where its claims were not summed up.

Wrong is worse than none: it must say most of what the headline says, near the front, and better than any sentence
there that nobody is read to have said.
"""

from collections.abc import Iterator

from bot.matching.claims.terms import STOP_WORDS
from bot.model.article import Article, Dossier
from bot.model.record import Statement
from bot.text.sentences import sentences_at
from bot.text.words import read_words

LEAD_MOST = 1_200
"""Code points of a text in which its lead is looked for: some four paragraphs."""
SHARE_LEAST = 0.5
"""Share of a headline's words that the statement's sentence has; at least ``STEMS_LEAST`` of them."""
STEMS_LEAST = 3
KEPT_LEAST = 0.8
"""Share of those words that the statement itself must have: of 170 articles 18 then have a lead."""
FIRST_AHEAD = 0.15
"""Share that the first sentence of a text, where it is told by somebody, has for being the first: that is the lead."""
_STEM = 5
"""Letters by which words are alike: "spend" and "spends", "arrest" and "arrested"."""


def find_lead(article: Article, dossier: Dossier) -> Statement | None:
    """Return the statement that a page's headline repeats; ``None`` where no one surely is, or no text is held.

    Where no headline came with the article it is the one that was read in its text.
    """
    title = article.title or dossier.record.title
    if title is None or article.text is None:
        return None
    stems = _stems(title)
    best: Statement | None = None
    most = 0.0
    for at, (start, end) in enumerate(_list_sentences(article.text, title)):
        share = _share(stems, article.text[start:end])
        if share > most:
            most, best = share, _find_told(dossier, article.text, start, end, stems)
        if at == 0 and best is not None:
            most += FIRST_AHEAD
    return best


def _find_told(dossier: Dossier, text: str, start: int, end: int, stems: frozenset[str]) -> Statement | None:
    """Return the statement in a sentence that has nearly all that the sentence has of a headline; whose it is is known.

    "Though officials say the risk is low" is a part of its sentence, and not what the headline says.
    """
    least = KEPT_LEAST * _share(stems, text[start:end])
    for one in dossier.record.statements:
        told = text[max(one.start, start) : min(one.end, end)]
        is_known = one.form != "narrator" and bool(one.chain) and one.chain[0].naming != "none"
        if is_known and told and _share(stems, told) >= least:
            return one
    return None


def _share(stems: frozenset[str], text: str) -> float:
    """Return the share of a headline's words that a stretch has; 0 where that is too little to tell."""
    shared = len(stems & _stems(text))
    share = shared / len(stems) if shared >= STEMS_LEAST else 0.0
    return share if share >= SHARE_LEAST else 0.0


def _list_sentences(text: str, title: str) -> Iterator[tuple[int, int]]:
    for sentence in sentences_at(text, 0, min(len(text), LEAD_MOST)):
        if read_words(text[sentence.start : sentence.end]).norms != read_words(title).norms:
            yield sentence.start, sentence.end


def _stems(text: str) -> frozenset[str]:
    return frozenset(norm[:_STEM] for norm in read_words(text).norms if norm not in STOP_WORDS)
