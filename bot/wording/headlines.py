"""The first line of an answer: what was found, as a plain fact."""

from dataclasses import dataclass

from bot.model.answer import Status
from bot.model.article import PublishedRange
from bot.text.indefinite import add_indefinite
from bot.wording.dates import say_date, say_range


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What a headline is made of. Only ``status``, ``reason`` and ``corpus_size`` count where nothing was found."""

    status: Status
    corpus_size: int
    reason: str = ""
    kind: str = ""
    page: str = ""
    published: str | None = None
    published_range: PublishedRange | None = None
    is_reprint: bool = False
    reprint_of: str | None = None
    has_stray: bool = False
    has_changes: bool = False
    text_held: bool = True
    main_claim: str | None = None
    summary: str | None = None
    title: str | None = None


def say_headline(head: Headline) -> str:
    """Return the first line of an answer: what was found, as a plain fact."""
    if head.status == "found":
        return _say_found(head)
    if head.status == "several":
        return _SEVERAL.get(head.reason, _SEVERAL["loose_link"])
    if head.status == "none":
        among = f"among {say_articles(head.corpus_size)}"
        what = f"The linked page is not {among} held here" if head.reason == "link_only" else f"Not found {among}"
        return f"{what}. That says nothing about whether it is true."
    if head.status == "refused" and head.reason == "unsafe_link":
        return "This is no address of a web page: paste an http or https link, or a quotation."
    if head.status == "refused":
        return "This is too long to be looked up: paste a link, or the sentences in question."
    return "Paste a link, or at least six words of a quotation or claim."


_SEVERAL = {
    "several_links": "Several pages held are linked here; choose one.",
    "loose_link": "Not found under exactly this address; a page under a similar one is held.",
    "near_claims": "Not surely found: what is held on this may say something else.",
}


def say_articles(count: int) -> str:
    """Return a number of articles in words."""
    return f"{count:,} article" if count == 1 else f"{count:,} articles"


def _say_found(head: Headline) -> str:
    page = _say_page(head)
    if head.kind != "link" and head.page.startswith((_UNNAMED, NO_PAGE)):
        page = _begin(page)
    if head.kind == "link":
        what = f"Its main claim: {head.main_claim}" if head.main_claim else _say_title(head.title)
        return f"This is {page.removesuffix(',')}. {what}".strip()
    if head.kind == "paraphrase":
        held = f" Summed up: {head.summary}" if head.summary else ""
        return f"{page} reports this, in other words.{held}"
    if not head.text_held:
        part = "a part of these words" if head.has_stray else "these words"
        return f"{page} has {part}, as far as can be told without its text, which is not held."
    if head.has_changes:
        return f"{page} has the rest of these words."
    return f"{page} has a part of these words." if head.has_stray else f"{page} has these words."


def _say_title(title: str | None) -> str:
    return f"Its headline: {title}" if title else ""


def say_host(name: str) -> str:
    """Return how a page is called that names no outlet, by the site it was found on."""
    return f"{_UNNAMED} {name}, no outlet named"


_UNNAMED = "a page on"
NO_PAGE = "a text given without its outlet"


def _begin(words: str) -> str:
    return words[:1].upper() + words[1:]


def _say_page(head: Headline) -> str:
    if head.is_reprint and head.reprint_of:
        dates = _say_dates(head, page="page ")
        return f"{_begin(add_indefinite(head.reprint_of))} text, reprinted on {head.page} ({dates}),"
    if head.published_range is not None:
        return f"{head.page} ({_say_dates(head)})"
    return f"{head.page}, {say_date(head.published)}" if head.published else f"{head.page} (undated)"


def _say_dates(head: Headline, page: str = "") -> str:
    on_page = f"{page}dated {say_date(head.published)}" if head.published else f"{page}undated"
    if head.published_range is None:
        return on_page
    sure = ", inferred" if head.published_range.basis == "inferred" else ""
    return f"{on_page}; the text is from about {say_range(head.published_range)}{sure}"
