"""The flow from a text to its record, top to bottom."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.article import Article
from bot.model.record import Caveat, Node, Reader, Record, Reprint, Span, Statement
from bot.reading.caveats import Reservation, caveat_of, find_reservations
from bot.reading.chains import Closing
from bot.reading.dates import find_dates
from bot.reading.noise import find_noise
from bot.reading.people import find_people
from bot.reading.prose import Prose, read_prose
from bot.reading.publisher import find_publisher, find_self_name, host_of
from bot.reading.reprints import FoundReprint, find_reprint
from bot.reading.speakers import Speakers
from bot.reading.statements import Draft, draft_statements, number_statement
from bot.reading.voices import Listener, Voice
from bot.text.paragraphs import find_title, guess_title, number_paragraphs

READER_VERSION = "patterns-1"


def read_article(article: Article, *, labels: tuple[str, ...] = ()) -> Record:
    """Return what the text of ``article`` says. Linear in its length; the same text gives the same record.

    An article without a title has its first line for one, if that looks like a headline. ``labels`` are those of its
    page, and pass through.

    Raises:
        ValueError: The article's text is not held.
    """
    text = article.text
    if text is None:
        raise ValueError(f"the text of article {article.id} is not held")
    title = find_title(text, article.title) if article.title else guess_title(text)
    noise = find_noise(text)
    found = find_reprint(text, noise, byline=article.byline, own=_own_names(article))
    closing = _closing(article, text, found.reprint)
    prose = read_prose(text, title=title, noise=noise)
    drafts = _draft(text, prose)
    reservations = find_reservations(prose, drafts)
    drafts = _with_narrators(prose, drafts, reservations)
    statements = tuple(number_statement(text, draft, n, closing) for n, draft in enumerate(drafts, 1))
    return Record(
        article_id=article.id,
        text_sha256=article.text_sha256,
        reader=Reader(version=READER_VERSION),
        url=article.url,
        published=article.published,
        byline=article.byline,
        labels=labels,
        title=article.title or (text[title.start : title.end] if title else None),
        title_span=title,
        outlet=closing.publisher.outlet,
        reprint=closing.reprint,
        noise=noise,
        statements=statements,
        caveats=(
            *_reprint_caveats(text, title, found),
            *(caveat_of(text, one, _covered(one, drafts, statements)) for one in reservations),
        ),
        dates=find_dates(text),
    )


def _own_names(article: Article) -> tuple[str, ...]:
    return tuple(filter(None, (article.outlet, host_of(article.url))))


def _closing(article: Article, text: str, reprint: Reprint) -> Closing:
    """Return how the chains of this page end. The name a reprint's text gives itself is that of its original."""
    publisher = find_publisher(text, outlet=article.outlet, url=article.url, is_reprint=reprint.is_reprint)
    original = None
    if reprint.is_reprint:
        span = find_self_name(text) if reprint.of is None else _place_in(text, reprint)
        if span is not None:
            name = text[span.start : span.end]
            reprint = replace(reprint, of=name)
            original = Node(
                name=name, kind="outlet", naming="named", basis="stated", start=span.start, end=span.end
            )
    return Closing(text=text, publisher=publisher, reprint=reprint, original=original)


def _place_in(text: str, reprint: Reprint) -> Span | None:
    """Return where the mark of a reprint names the original."""
    if reprint.of is None or reprint.evidence is None:
        return None
    at = text.rfind(reprint.of, reprint.evidence.start, reprint.evidence.end)
    return Span(start=at, end=at + len(reprint.of)) if at >= 0 else None


def _draft(text: str, prose: Prose) -> list[Draft]:
    """Return the statements of the prose, each with the voice that its cue surely has."""
    people = find_people(paragraph.tokens for paragraph in prose.paragraphs)
    listener = Listener(text, people, [token for paragraph in prose.paragraphs for token in paragraph.tokens])
    voices: dict[int, Voice | None] = {}
    speakers = Speakers(text, voices)
    floor = 0
    for paragraph in prose.paragraphs:
        for sentence in paragraph.sentences:
            for cue in sentence.cues:
                voices[cue.verb_end] = listener.hear(cue, floor=floor)
        speakers.read(paragraph)
        if not paragraph.is_only_quoted:
            floor = paragraph.paragraph.start
    return list(draft_statements(text, prose.paragraphs, speakers.found, voices))


def _with_narrators(prose: Prose, drafts: list[Draft], reservations: Sequence[Reservation]) -> list[Draft]:
    """Return the drafts with those of the page's own voice that a reservation is about, where it is about no other."""
    added: dict[int, Draft] = {}
    for reservation in reservations:
        spans = reservation.covers or ()
        if reservation.speaker is None and not any(_is_inside(draft, span) for draft in drafts for span in spans):
            for span in spans:
                added[span.start] = Draft(start=span.start, end=span.end, form="narrator", voice=None, cue=None)
    return sorted([*drafts, *added.values()], key=lambda draft: draft.start)


def _covered(reservation: Reservation, drafts: Sequence[Draft], statements: Sequence[Statement]) -> tuple[str, ...]:
    if reservation.covers is None:
        return ()
    return tuple(
        statement.id
        for draft, statement in zip(drafts, statements, strict=True)
        if any(_is_inside(draft, span) for span in reservation.covers)
        and (reservation.speaker is None or _is_voice(draft, reservation.speaker))
    )


def _is_inside(draft: Draft, span: Span) -> bool:
    return draft.start < span.end and span.start < draft.end


def _is_voice(draft: Draft, place: Span) -> bool:
    return draft.voice is not None and (draft.voice.start, draft.voice.end) == (place.start, place.end)


def _reprint_caveats(text: str, title: Span | None, found: FoundReprint) -> tuple[Caveat, ...]:
    """Return the caveat of a reprint, on the whole page."""
    evidence = found.reprint.evidence
    if evidence is None or found.rule is None:
        return ()
    paragraphs = number_paragraphs(text, title)
    number = next((p.number for p in paragraphs if p.start <= evidence.start < p.end), 1)
    reservation = Reservation(
        kind="reprint",
        severity="medium",
        rule=f"patterns.{found.rule}",
        sentence=evidence,
        cue=evidence,
        paragraph=number,
        covers=None,
    )
    return (caveat_of(text, reservation, ()),)
