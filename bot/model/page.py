"""A web page with an article on it, taken apart."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says of itself, and its article's text: one line a paragraph, LF.

    ``url`` is the address it was fetched from, ``canonical`` the one it names for itself (it may be on another site),
    ``aliases`` its other addresses (AMP, short link). ``published`` is an ISO date, or a date-time with its offset.
    ``labels`` are such as "opinion" or "sponsored". ``None`` is what the page does not say.
    """

    text: str = field(repr=False)
    url: str | None = None
    canonical: str | None = None
    aliases: tuple[str, ...] = ()
    title: str | None = None
    published: str | None = None
    byline: str | None = None
    outlet: str | None = None
    labels: tuple[str, ...] = ()
