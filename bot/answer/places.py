"""Where something stands in an article, and the sentence around it as far as its text is held."""

from bot.model.answer import Evidence, Sentence
from bot.model.article import Article
from bot.text.sentences import sentences_at


def quote_sentence(article: Article, start: int, end: int) -> Sentence | None:
    """Return the sentence, or the run of sentences, that ``start:end`` touches; ``None`` where no place is known."""
    if article.text is None:
        touched = [place for place in article.outline if place.start < end and start < place.end]
        return Sentence(start=touched[0].start, end=touched[-1].end, text=None) if touched else None
    if not 0 <= start < end <= len(article.text):
        return None
    spans = sentences_at(article.text, start, end)
    first, last = (spans[0].start, spans[-1].end) if spans else (start, end)
    return Sentence(start=first, end=last, text=article.text[first:last])


def quote_evidence(article: Article, start: int | None, end: int | None) -> Evidence | None:
    """Return the sentence on which something stands; ``None`` where nothing of the article shows it."""
    if start is None or end is None:
        return None
    found = quote_sentence(article, start, end)
    if found is None:
        return Evidence(start=start, end=end, text=None)
    return Evidence(start=found.start, end=found.end, text=found.text)
