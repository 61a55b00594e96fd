"""Seams of a paste that only step over an advert or a form: what lies between is no part of the article."""

from dataclasses import replace

from bot.model.answer import Change
from bot.model.article import Article
from bot.model.finding import Finding
from bot.model.record import Record
from bot.text.words import read_words


def close_seams(finding: Finding, article: Article, record: Record) -> Finding:
    """Return ``finding`` without the ``joined`` changes that pass over nothing but noise."""
    changes = tuple(change for change in finding.changes if not _is_over_noise(change, article, record))
    if len(changes) == len(finding.changes):
        return finding
    return replace(finding, changes=changes, kind="altered" if changes or finding.stray else "verbatim")


def _is_over_noise(change: Change, article: Article, record: Record) -> bool:
    if change.kind != "joined" or change.source_start is None or change.source_end is None or article.text is None:
        return False
    words = read_words(article.text[change.source_start : change.source_end], offset=change.source_start)
    return all(any(noise.start <= start < noise.end for noise in record.noise) for start in words.starts)
