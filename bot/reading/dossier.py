"""What is known of an article: from its metadata, from its text, or with what was known of it before."""

from dataclasses import replace

from bot.model.article import Article, Dossier, Note, Relation
from bot.model.record import PageOutlet, Reader, Record, Reprint
from bot.reading.parsing import Parser
from bot.reading.read import read_article

UNREAD = "unread"
"""The version of the reader in the record of an article whose text was not read yet, or is not held."""


def leave_unread(article: Article, *, labels: tuple[str, ...] = (), relations: tuple[Relation, ...] = ()) -> Dossier:
    """Return what is known of ``article`` without reading it: what its page says of itself, for the reading to keep."""
    record = Record(
        reader=Reader(version=UNREAD),
        text_sha256=article.text_sha256,
        article_id=article.id,
        url=article.url,
        published=article.published,
        byline=article.byline,
        labels=labels,
        title=article.title,
        outlet=PageOutlet(name=article.outlet, domain=None, basis="external"),
        reprint=Reprint(is_reprint=False),
    )
    return Dossier(record=record, relations=relations)


def is_unread(article: Article, dossier: Dossier) -> bool:
    """Return whether the text of ``article`` is held, and ``dossier`` was made without reading it."""
    return article.text is not None and dossier.record.reader.version == UNREAD


def read_dossier(article: Article, *, parser: Parser | None = None) -> Dossier:
    """Return what the text of ``article`` says; where no text is held, what its metadata says."""
    if article.text is None:
        return leave_unread(article)
    return Dossier(record=read_article(article, parser=parser))


def renew_dossier(article: Article, earlier: Dossier | None, *, parser: Parser | None = None) -> Dossier:
    """Return what the text of ``article`` says, and of ``earlier`` (``None``: nothing is known) what outlasts that.

    Labels are the page's, and hold while the text is the same. Notes on an earlier text are marked as such; those on
    this one too are about the page as a whole now, as the statements are numbered anew.
    """
    if earlier is None:
        return read_dossier(article, parser=parser)
    is_same = earlier.record.text_sha256 == article.text_sha256
    if article.text is not None:
        labels = earlier.record.labels if is_same else ()
        fresh = Dossier(record=read_article(article, labels=labels, parser=parser))
    else:
        fresh = leave_unread(article)
    if is_same and earlier.record.reader.version == UNREAD:
        return replace(fresh, notes=earlier.notes, relations=earlier.relations)
    return inherit_notes(fresh, earlier)


def inherit_notes(fresh: Dossier, earlier: Dossier) -> Dossier:
    """Return ``fresh`` with the notes and relations of ``earlier``, none of which are about single statements now."""
    is_same = earlier.record.text_sha256 == fresh.record.text_sha256
    notes = tuple(_loosen_note(note, is_same=is_same) for note in earlier.notes)
    relations = tuple(replace(relation, covers=()) for relation in earlier.relations)
    return replace(
        fresh,
        notes=(*fresh.notes, *notes),
        relations=(*fresh.relations, *(one for one in relations if one not in fresh.relations)),
    )


def _loosen_note(note: Note, *, is_same: bool) -> Note:
    return replace(note, covers=(), before=None, earlier_text=note.earlier_text or not is_same)
