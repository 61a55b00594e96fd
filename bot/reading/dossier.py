"""What is known of an article, from its text alone, or with what was known of an earlier version of the text."""

from dataclasses import replace

from bot.model.article import Article, Dossier, Note
from bot.model.record import PageOutlet, Reader, Record, Reprint
from bot.reading.read import read_article

UNREAD = "unread"
"""The version of the reader in a record of an article whose text is not held, and which came without a dossier."""


def read_dossier(article: Article) -> Dossier:
    """Return what the text of ``article`` says; where no text is held, what its metadata says."""
    if article.text is not None:
        return Dossier(record=read_article(article))
    return Dossier(
        record=Record(
            reader=Reader(version=UNREAD),
            text_sha256=article.text_sha256,
            article_id=article.id,
            url=article.url,
            published=article.published,
            byline=article.byline,
            title=article.title,
            outlet=PageOutlet(name=article.outlet, domain=None, basis="external"),
            reprint=Reprint(is_reprint=False),
        )
    )


def renew_dossier(article: Article, stale: Dossier) -> Dossier:
    """Return what the new text of ``article`` says, and the notes on the earlier one, each marked as such."""
    fresh = read_dossier(article)
    notes = tuple(_mark_note(note) for note in stale.notes)
    relations = tuple(replace(relation, covers=()) for relation in stale.relations)
    return replace(fresh, notes=(*fresh.notes, *notes), relations=(*fresh.relations, *relations))


def _mark_note(note: Note) -> Note:
    return replace(note, covers=(), before=None, earlier_text=True)
