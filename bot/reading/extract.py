"""From the HTML of a page to its article. The only module that knows trafilatura, and lxml behind it."""

from itertools import islice

from bot.errors import UnreadablePageError
from bot.model.page import Page
from bot.reading.decoding import decode_html
from bot.reading.metadata import Metadata, read_metadata

HTML_LIMIT = 5_000_000
"""Characters, or bytes, of HTML that are looked at: the heaviest news pages have about two million."""
ELEMENTS_MOST = 50_000
"""Elements of a page that is taken apart, which takes up to 2 s; heavy news pages have ten thousand."""
LEAST_TEXT = 80
"""Code points under which what was extracted is a menu or a notice, and no article."""


def extract_page(html: bytes | str, *, url: str | None) -> Page:
    """Return the article of a page, with what the page says of itself. Reads nothing from the network.

    Args:
        html: The page as it came; bytes are decoded by what they are and declare (:mod:`bot.reading.decoding`).
        url: The address it came from, ``None`` where that is not known.

    Raises:
        UnreadablePageError: There is no article in it, or it is too large or too broken to be read.
    """
    if len(html) > HTML_LIMIT:
        raise UnreadablePageError(f"it is larger than {HTML_LIMIT // 1_000_000} MB")
    source = decode_html(html) if isinstance(html, bytes) else html
    if not source.strip():
        raise UnreadablePageError("it is empty")
    text, metadata = _take_apart(source, url)
    lines = [line.strip() for line in text.splitlines()]
    body = "\n".join(filter(None, lines))
    if len(body) < LEAST_TEXT:
        raise UnreadablePageError("it has no running text")
    return Page(
        url=url,
        canonical=metadata.canonical,
        aliases=metadata.aliases,
        title=metadata.title,
        text=body,
        published=metadata.published,
        byline=metadata.byline,
        outlet=metadata.outlet,
        labels=metadata.labels,
    )


def _take_apart(source: str, url: str | None) -> tuple[str, Metadata]:
    """Return the running text of a page, "" for none, and its metadata. libxml2 cuts nesting off at a depth of 255."""
    import trafilatura  # takes 0.4 s to load
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415 - comes with it

    try:
        tree = trafilatura.load_html(source)
        if tree is None:
            raise UnreadablePageError("it is no HTML")
        if next(islice(tree.iter(), ELEMENTS_MOST, None), None) is not None:
            raise UnreadablePageError(f"it has more than {ELEMENTS_MOST:,} elements")
        metadata = read_metadata(tree, url=url)  # before the text: extraction prunes the tree
        found = trafilatura.bare_extraction(tree, url=url, include_comments=False)
    except (LxmlError, RecursionError, ValueError) as error:
        raise UnreadablePageError(f"its HTML is broken ({type(error).__name__})") from error
    return getattr(found, "text", None) or "", metadata
