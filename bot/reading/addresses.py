"""The addresses that a page gives itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

ADDRESS_MOST = 2000
ALIASES_MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """The address a page names as its own, ``None`` for none, and its further ones (AMP, short link), without that."""

    canonical: str | None
    aliases: tuple[str, ...]


def find_addresses(
    links: Mapping[str, Iterable[str]], own: Iterable[str], others: Iterable[str], *, url: str | None
) -> Addresses:
    """Return the addresses of a page, made absolute by ``url``, as they are written. Only http and https are kept.

    Whoever names a site's front page as the address of an article is mistaken, and every article of such a site would
    have one address: it is left out, unless ``url`` is a front page itself.

    Args:
        links: The link elements' addresses by their ``rel``.
        own: What else names the page's own address, the most trusted first.
        others: Further addresses of the page.
        url: The address it came from.
    """
    named = _absolute([*links.get("canonical", ()), *own], url)
    more = _absolute([*links.get("amphtml", ()), *links.get("shortlink", ()), *others], url)
    canonical = next(iter(named), None)
    aliases = [address for address in dict.fromkeys([*named, *more]) if address not in (canonical, url)]
    return Addresses(canonical=canonical, aliases=tuple(aliases[:ALIASES_MOST]))


def _absolute(addresses: Iterable[str], url: str | None) -> list[str]:
    is_front = url is not None and _is_front(url)
    joined = (_join(address, url) for address in addresses)
    return [address for address in joined if address is not None and (is_front or not _is_front(address))]


def _join(address: str, url: str | None) -> str | None:
    if not address or len(address) > ADDRESS_MOST:
        return None
    try:
        joined = urljoin(url or "", address.strip())
        parts = urlsplit(joined)
    except ValueError:
        return None
    return joined if parts.scheme in ("http", "https") and parts.hostname else None


def _is_front(address: str) -> bool:
    """Tell whether an address is a site's front page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.path in ("", "/") and not parts.query
