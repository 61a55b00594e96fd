"""The caveats of an answer: those charged to what was asked about, the gravest first, each with its sentence."""

from bot.answer.places import quote_sentence
from bot.model.answer import About, AnswerCaveat
from bot.model.article import Article, Dossier
from bot.model.record import Caveat, Severity, Statement
from bot.wording import CAVEAT_ORDER, say_caveat

LEAD_PARAGRAPHS = 3
"""Paragraphs at the front of a page that tell what its headline says; further down it is about other things too."""
_ORDER: dict[Severity, int] = {"high": 0, "medium": 1, "low": 2}


def compose_caveats(
    article: Article,
    dossier: Dossier,
    statements: tuple[Statement, ...],
    *,
    whole_page: bool,
    is_publisher_known: bool = False,
    interested: tuple[AnswerCaveat, ...] = (),
) -> tuple[AnswerCaveat, ...]:
    """Return the caveats on ``statements`` and on the page, the gravest first, those on the words before the page's.

    Those on the others, where the whole page was asked about, come last, and first of them those in its lead.

    Args:
        article: The article.
        dossier: What is known of it.
        statements: What was asked about.
        whole_page: Whether the page as a whole was asked about: then those on its other statements follow.
        is_publisher_known: Whether it is known from elsewhere: then the page's own silence on it is no caveat.
        interested: Those that the registry has on ``statements``; they stand among the words' own.
    """
    asked = {statement.id for statement in statements}
    words, page, lead, others = [*interested], [], [], []
    for caveat in dossier.record.caveats:
        if caveat.kind == "outlet_unstated" and is_publisher_known:
            continue
        if asked.intersection(caveat.covers):
            words.append(_show_caveat(article, dossier, caveat, "words"))
        elif not caveat.covers:
            page.append(_show_caveat(article, dossier, caveat, "page"))
        elif whole_page and caveat.paragraph is not None and caveat.paragraph <= LEAD_PARAGRAPHS:
            lead.append(_show_caveat(article, dossier, caveat, "lead"))
        elif whole_page:
            others.append(_show_caveat(article, dossier, caveat, "elsewhere"))
    return tuple(caveat for group in (words, page, lead, others) for caveat in sorted(group, key=_gravity))


def _gravity(caveat: Caveat) -> tuple[int, int, int]:
    # Of two of a kind, the one said of fewer statements says more of each.
    return _ORDER[caveat.severity], CAVEAT_ORDER[caveat.kind], len(caveat.covers)


def _show_caveat(article: Article, dossier: Dossier, caveat: Caveat, about: About) -> AnswerCaveat:
    place = None
    if caveat.start is not None and caveat.end is not None:
        place = quote_sentence(article, caveat.start, caveat.end)
    return AnswerCaveat(
        kind=caveat.kind,
        basis=caveat.basis,
        severity=caveat.severity,
        rule=caveat.rule,
        covers=caveat.covers,
        start=caveat.start,
        end=caveat.end,
        paragraph=caveat.paragraph,
        cue=caveat.cue,
        cue_start=caveat.cue_start,
        cue_end=caveat.cue_end,
        source=caveat.source,
        text=say_caveat(caveat, _note_text(dossier, caveat), with_place=about in ("lead", "elsewhere")),
        article_id=article.id,
        sentence_text=place.text if place else None,
        about=about,
    )


def _note_text(dossier: Dossier, caveat: Caveat) -> str | None:
    """Return what is known from outside behind an external caveat: the note with its source and its statements."""
    if caveat.basis != "external" or caveat.source is None:
        return None
    for note in dossier.notes:
        is_same = note.source.url == caveat.source.url
        if is_same and (not note.covers or set(note.covers).intersection(caveat.covers) or not caveat.covers):
            return note.text
    return None
