"""From the HTML of a page to its article. The only module that knows trafilatura."""

from bot.errors import UnreadablePageError
from bot.model.page import Page
from bot.reading.metadata import read_metadata

HTML_LIMIT = 5_000_000
"""Characters, or bytes, of HTML that are looked at: the heaviest news pages have about two million."""
LEAST_TEXT = 80
"""Code points under which what was extracted is a menu or a notice, and no article."""


def extract_page(html: bytes | str, *, url: str | None) -> Page:
    """Return the article of a page, with what the page says of itself.

    Args:
        html: The page as it came; bytes are decoded by what they declare.
        url: The address it came from, ``None`` where that is not known.

    Raises:
        UnreadablePageError: There is no article in it, or it is too large or too broken to be read.
    """
    import trafilatura  # takes 0.5 s to load

    if len(html) > HTML_LIMIT:
        raise UnreadablePageError(f"it is larger than {HTML_LIMIT // 1_000_000} MB")
    if not html.strip():
        raise UnreadablePageError("it is empty")
    try:
        tree = trafilatura.load_html(html)
        if tree is None:
            raise UnreadablePageError("it is no HTML")
        metadata = read_metadata(tree, url=url)
        found = trafilatura.bare_extraction(tree, url=url, include_comments=False, with_metadata=True)
    except (RecursionError, ValueError) as error:
        raise UnreadablePageError(f"its HTML is broken ({type(error).__name__})") from error
    text = "\n".join(line.strip() for line in (getattr(found, "text", None) or "").splitlines() if line.strip())
    if len(text) < LEAST_TEXT:
        raise UnreadablePageError("it has no running text")
    return Page(
        url=url,
        canonical=metadata.canonical,
        aliases=metadata.aliases,
        title=metadata.title or getattr(found, "title", None),
        text=text,
        published=metadata.published or getattr(found, "date", None),
        byline=metadata.byline or getattr(found, "author", None),
        outlet=metadata.outlet or getattr(found, "sitename", None),
        labels=metadata.labels,
    )
