"""From the HTML of a page to its article. The only module that knows trafilatura, and lxml behind it."""

from dataclasses import replace
from itertools import islice
from typing import Any
from unicodedata import normalize

from bot.errors import UnreadablePageError
from bot.model.page import Page
from bot.reading.decoding import decode_html
from bot.reading.leading import choose_leading
from bot.reading.metadata import Metadata, read_metadata
from bot.reading.published import read_date
from bot.reading.sections import find_labels

HTML_LIMIT = 5_000_000
"""Characters, or bytes, of HTML that are looked at: the heaviest news pages have about two million."""
ELEMENTS_MOST = 20_000
"""Elements of a page that is taken apart. Extraction takes time by their square, up to 19 s for so many in a paragraph:
whoever is brought pages by others sets a time limit besides. Of the 2,613 pages of the sets in
``tests/eval/page_sets.py`` none has more than 12,815, half have under 760."""
DATED_MOST = 1_500_000
"""Characters of HTML in which a date is looked for that the page does not declare; it takes up to a second."""
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
    lines = [line.strip() for line in (_compose(text) or "").splitlines()]
    body = "\n".join(filter(None, lines))
    if len(body) < LEAST_TEXT:
        raise UnreadablePageError("it has no running text")
    title = choose_leading(
        metadata.title, metadata.outline, text=body, declared=metadata.titles, url=url or metadata.canonical
    )
    return Page(
        url=url,
        canonical=metadata.canonical,
        aliases=metadata.aliases,
        title=_compose(title),
        text=body,
        published=metadata.published,
        byline=_compose(metadata.byline),
        outlet=_compose(metadata.outlet),
        labels=find_labels(
            metadata.said,
            titles=metadata.titles,
            addresses=(url, metadata.canonical),
            lines=(*metadata.notices, *body.split("\n")),
        ),
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
        if metadata.published is None and len(source) <= DATED_MOST:
            metadata = replace(metadata, published=_find_shown_date(tree, url))
        found = trafilatura.bare_extraction(tree, url=url, include_comments=False)
    except (LxmlError, RecursionError, ValueError) as error:
        raise UnreadablePageError(f"its HTML is broken ({type(error).__name__})") from error
    return getattr(found, "text", None) or "", metadata


def _compose(text: str | None) -> str | None:
    """Return a text as it is typed: each letter with its accents one code point, as trafilatura writes it too."""
    return normalize("NFC", text) if text is not None else text


def _find_shown_date(tree: Any, url: str | None) -> str | None:  # noqa: ANN401 - lxml has no types
    """Return the day of publication that a page shows without declaring it: in its address, a ``<time>``, its text.

    Marked places come first; where there is none, the text is searched, and then the first of January is no day but a
    year without one. Only a day that is the earliest and the latest at once is believed. Right on the sets of
    ``tests/eval/pages.py``, looked at and not: marked 126 of 147 and 147 of 169, in the text 28 of 30 and 23 of 26;
    where the two differ, 6 of 13 and 1 of 9.
    """
    from htmldate import find_date  # noqa: PLC0415 - comes with trafilatura

    for is_text in (False, True):
        days = [find_date(tree, original_date=first, url=url, extensive_search=is_text) for first in (True, False)]
        if days[0] is not None:
            is_sure = days[0] == days[1] and not (is_text and days[0].endswith("-01-01"))
            return read_date(days[0]) if is_sure else None
    return None
