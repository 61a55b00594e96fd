"""Who reads the pages: this project, and the libraries it is measured beside."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from bot.errors import UnreadablePageError
from bot.reading.decoding import decode_html
from bot.reading.extract import extract_page
from tests.eval.page_sets import Sample


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an engine read from a page; ``None`` is what it did not find, ``error`` what it raised."""

    text: str = ""
    title: str | None = None
    published: str | None = None
    canonical: str | None = None
    byline: str | None = None
    seconds: float = 0.0
    error: str | None = None


Engine = Callable[[Sample], Found]


def read_ours(sample: Sample) -> Found:
    """Return what :func:`bot.reading.extract.extract_page` reads."""
    try:
        page = extract_page(sample.html, url=sample.url)
    except UnreadablePageError as error:
        return Found(error=str(error))
    return Found(
        text=page.text,
        title=page.title,
        published=page.published,
        canonical=page.canonical,
        byline=page.byline,
    )


def read_trafilatura(sample: Sample) -> Found:
    """Return what trafilatura reads with the settings of its own evaluation."""
    from trafilatura import extract, load_html
    from trafilatura.metadata import extract_metadata

    text = extract(sample.html, include_comments=False, include_tables=True, include_formatting=False) or ""
    tree = load_html(sample.html)
    told = extract_metadata("" if tree is None else tree)
    return Found(text=text, title=told.title, published=told.date, canonical=told.url, byline=told.author)


def read_newspaper(sample: Sample) -> Found:
    """Return what newspaper4k reads."""
    article = import_module("newspaper").Article(sample.url or "https://page.example.org/")
    article.download(input_html=decode_html(sample.html))
    article.parse()
    published = article.publish_date.isoformat() if article.publish_date else None
    byline = ", ".join(article.authors) or None
    return Found(
        text=article.text,
        title=article.title or None,
        published=published,
        canonical=article.canonical_link or None,
        byline=byline,
    )


def read_readability(sample: Sample) -> Found:
    """Return what readability-lxml reads: a text and a title."""
    document = import_module("readability").Document(decode_html(sample.html))
    return Found(
        text=import_module("lxml.html").fromstring(document.summary()).text_content(),
        title=document.short_title() or None,
    )


def list_engines() -> dict[str, Engine]:
    """Return the engines that can be run here."""
    engines: dict[str, Engine] = {"Firsthand": read_ours, "trafilatura": read_trafilatura}
    if find_spec("newspaper"):
        engines["newspaper4k"] = read_newspaper
    if find_spec("readability"):
        engines["readability-lxml"] = read_readability
    return engines
