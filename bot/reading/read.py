"""The flow from a text to its record, top to bottom."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from bot.model.article import Article
from bot.model.record import Node, PageOutlet, Reader, Record, Reprint, Span
from bot.reading.agencies import find_agency
from bot.reading.caveats.find import find_reservations
from bot.reading.caveats.scene import Reading, set_scene
from bot.reading.chains.closing import Closing
from bot.reading.charges import charge_caveats, with_narrators
from bot.reading.dates import find_dates
from bot.reading.echoes import hear_echoes
from bot.reading.examined import Examined, find_examined, with_examined
from bot.reading.noise import find_noise
from bot.reading.numbered import add_narrators, number_statements
from bot.reading.parsed import Parsed, parse_prose
from bot.reading.parsing import Parser
from bot.reading.prose import Prose, read_prose
from bot.reading.publisher import Publisher, find_publisher, find_self_name, host_of
from bot.reading.pull_quotes import find_pull_quotes
from bot.reading.reprints import FoundReprint, find_reprint
from bot.reading.speakers import Speakers
from bot.reading.statements import Draft, draft_statements
from bot.reading.tellers import find_tellers
from bot.text.paragraphs import find_title, guess_title

READER_VERSION = "patterns-7"
GRAMMAR_VERSION = "grammar-7"
STATEMENTS_MOST = 5000
"""Statements of one record. The development article with most has 79; noise made of marks has a hundred thousand."""


def read_article(article: Article, *, labels: tuple[str, ...] = (), parser: Parser | None = None) -> Record:
    """Return what the text of ``article`` says. Linear in its length; the same text gives the same record.

    An article without a title has its first line for one, if that looks like a headline. ``labels`` are those of its
    page, and pass through. With a ``parser`` sentences are read by grammar where patterns read nothing.

    Raises:
        ValueError: The article's text is not held.
    """
    text = article.text
    if text is None:
        raise ValueError(f"the text of article {article.id} is not held")
    title = find_title(text, article.title) if article.title else guess_title(text)
    noise = find_noise(text)
    own = tuple(filter(None, (article.outlet, host_of(article.url))))
    reprint = find_reprint(text, noise, byline=article.byline, own=own)
    agency = find_agency(text, noise, own) if not reprint.reprint.is_reprint else None
    if agency is not None and own:
        name = text[agency.name.start : agency.name.end]
        copied = Reprint(is_reprint=True, of=name, evidence=agency.evidence)
        reprint = FoundReprint(reprint=copied, rule=agency.rule)
    prose = read_prose(text, title=title, noise=noise)
    parsed = parse_prose(prose, parser) if parser is not None else None
    prose = parsed.prose if parsed is not None else prose
    examined = find_examined(prose)
    drafts = draft_prose(prose, parsed, examined)
    closing = _close(article, text, reprint.reprint, agency.name if agency is not None and not own else None)
    reading = Reading(
        article=article,
        labels=labels,
        title=title,
        prose=prose,
        drafts=drafts,
        statements=number_statements(drafts, closing, parsed),
        dates=find_dates(
            text,
            published=article.published,
            is_reprint=closing.reprint.is_reprint and agency is None,  # an agency's text is of the page's own day
            veiled=prose.veiled,
            noise=noise,
        ),
        closing=closing,
        reprint=reprint,
        parsed=parsed,
        examined=examined,
    )
    scene = set_scene(reading)
    reserved = find_reservations(scene)
    known, drafts = drafts, with_narrators(scene, reserved, STATEMENTS_MOST)
    return Record(
        article_id=article.id,
        text_sha256=article.text_sha256,
        reader=Reader(version=READER_VERSION)
        if parser is None
        else Reader(version=GRAMMAR_VERSION, parser=parser.name),
        url=article.url,
        published=article.published,
        byline=article.byline,
        labels=labels,
        title=article.title or (text[title.start : title.end] if title else None),
        title_span=title,
        outlet=closing.publisher.outlet,
        reprint=closing.reprint,
        noise=noise,
        statements=add_narrators(reading.statements, known, drafts, closing),
        caveats=tuple(charge_caveats(text, title, drafts, reserved)),
        dates=reading.dates,
    )


def draft_prose(prose: Prose, parsed: Parsed | None, examined: Sequence[Examined]) -> list[Draft]:
    """Return the statements of the prose, each with the voice that its cue or its attribution surely has.

    ``examined`` are the claims that the page refutes.
    """
    tellers = find_tellers(prose, parsed)
    speakers = Speakers(prose.text, tellers, find_pull_quotes(prose))
    for paragraph in prose.paragraphs:
        speakers.read(paragraph)
    drafts = list(islice(draft_statements(prose, speakers, tellers, parsed), STATEMENTS_MOST))
    drafts = with_examined(prose, drafts, examined)
    # Without grammar an echo's speaker may be called by other words than those that name him.
    return drafts if parsed is None else hear_echoes(prose.text, drafts)


def _close(article: Article, text: str, reprint: Reprint, agency: Span | None) -> Closing:
    """Return how the chains of this page end. The name that a reprint's text gives itself is its original's.

    ``agency`` is where an agency's text names that, which came without a word on where it stood.
    """
    publisher = find_publisher(text, outlet=article.outlet, url=article.url, is_reprint=reprint.is_reprint)
    if agency is not None and publisher.named_at is None:
        outlet = PageOutlet(name=text[agency.start : agency.end], domain=None, basis="stated")
        publisher = Publisher(outlet=outlet, named_at=agency)
    original = None
    span = _place_of_original(text, reprint) if reprint.is_reprint else None
    if span is not None:
        name = text[span.start : span.end]
        reprint = replace(reprint, of=name)
        original = Node(name=name, kind="outlet", naming="named", basis="stated", start=span.start, end=span.end)
    return Closing(text=text, publisher=publisher, reprint=reprint, original=original)


def _place_of_original(text: str, reprint: Reprint) -> Span | None:
    """Return where a reprint names its original: in its mark, else where the text calls itself by name."""
    if reprint.of is None or reprint.evidence is None:
        return find_self_name(text)
    at = text.rfind(reprint.of, reprint.evidence.start, reprint.evidence.end)
    return Span(start=at, end=at + len(reprint.of)) if at >= 0 else None
