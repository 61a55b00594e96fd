"""When a page's title, date, address, authors and text are right.

* Title, exactly: the same words in the same order; case, punctuation and spacing aside.
* Title: exactly, or another wording of the same headline, since a page often shows one and declares another: six in ten
  of both titles' words in common. A title with more before or behind it, a kicker or the site's name, is wrong. Or the
  page's other title (:func:`is_own_title`), in four words or more.
* Date: the same calendar day as the page writes it. Where the set gives a moment, a day is right on which that moment
  falls somewhere on earth, and a moment if it is the same.
* Canonical: the address that the page declares, read by a second, independent reader (regular expressions over the
  source, no tree): ``rel=canonical``, else ``og:url``; one that is a site's front page counts as not declared, since no
  article lives there. Right is the same address, or none where none is declared. Apart from that, *leads back*: of the
  pages with one, those whose canonical address is the one that the set gives, but for scheme, "www.", query, ending
  slash and percent signs. Pages that moved since fail it rightly declared.
* Byline: the same people, by the words of their names, in any order.
* Text: shingles of four words, as scrapinghub's ``evaluate.py`` counts them; or wanted and unwanted stretches, as
  trafilatura's ``eval_common.py`` does. Texts and answers are compared with each accented letter as one code point:
  some pages, and answers copied from them, write two.
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from html import unescape
from statistics import mean
from unicodedata import normalize
from urllib.parse import unquote, urljoin, urlsplit

SHINGLE = 4
ALIKE_LEAST = 0.6
OWN_LEAST = 4
EARLIEST, LATEST = timedelta(hours=-14), timedelta(hours=36)
"""From the first midnight of a day on earth to its last moment, against its midnight in UTC."""
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<(?:link|meta)\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE)
_SKIPPED = re.compile(r"<!--.*?-->|<(script|style|template)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_SKIPPED_COMMENTS = re.compile(r"<!--.*?-->", re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")
_SHOWN = re.compile(r"<h1\b[^>]*>(.*?)</h1\s*>", re.IGNORECASE | re.DOTALL)
_SHOWN_SECOND = re.compile(r"<h2\b[^>]*>(.*?)</h2\s*>", re.IGNORECASE | re.DOTALL)
_DECLARED = re.compile(
    r"""<meta\b(?=[^>]*["'](?:og|twitter):title["'])[^>]*\bcontent=["']([^>]*?)["']\s*(?:/?>|\w+=)"""
)
_SITE = re.compile(r"""<meta\b(?=[^>]*["']og:site_name["'])[^>]*\bcontent=["']([^>]*?)["']\s*(?:/?>|\w+=)""")
_HEADLINE = re.compile(r'"headline"\s*:\s*"((?:[^"\\]|\\.)*)"')
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_JOINING = frozenset({"and", "by", "von", "und", "et", "y", "di", "de", "e", "with"})


def is_title(found: str | None, gold: str) -> bool:
    """Tell whether two titles are the same headline, however it is worded."""
    ours, theirs = words_of(found or ""), words_of(gold)
    if ours == theirs:
        return True
    if len(ours) > len(theirs) and theirs in (ours[: len(theirs)], ours[-len(theirs) :]):
        return False
    return 2 * (Counter(ours) & Counter(theirs)).total() >= ALIKE_LEAST * (len(ours) + len(theirs))


def is_own_title(found: str | None, gold: str, source: str) -> bool:
    """Tell whether a page names itself both ways: one title shown and the other declared.

    Right is what is shown in a heading of the first rank and declared as a title, in either direction; and what is
    declared where people wrote down a heading of the second rank, unless it is declared as the site's name too.
    """
    plain = _SKIPPED_COMMENTS.sub(" ", source)
    shown = {tuple(words_of(_TAGS.sub(" ", heading))) for heading in _SHOWN.findall(plain)}
    second = {tuple(words_of(_TAGS.sub(" ", heading))) for heading in _SHOWN_SECOND.findall(plain)}
    declared = {tuple(words_of(text)) for text in (*_DECLARED.findall(plain), *_HEADLINE.findall(plain))}
    ours, theirs = tuple(words_of(found or "")), tuple(words_of(gold))
    both = shown | declared
    sites = {tuple(words_of(name)) for name in _SITE.findall(plain)}
    return len(ours) >= OWN_LEAST and (
        (ours in both and theirs in both) or (ours in declared - sites and theirs in second)
    )


def is_exact_title(found: str | None, gold: str) -> bool:
    return found is not None and words_of(found) == words_of(gold)


def is_day(found: str | None, gold: str) -> bool:
    """Tell whether an ISO date or date-time means the day, or the moment, of another."""
    if found is None:
        return False
    if found[:10] == gold[:10]:
        return True
    try:
        moment = datetime.fromisoformat(gold)
        ours = datetime.fromisoformat(found)
    except ValueError:
        return False
    if len(gold) == len("2022-05-09") or moment.tzinfo is None:
        return False
    if ours.tzinfo is not None:
        return abs(ours - moment) < timedelta(minutes=1)
    day = date.fromisoformat(found[:10])
    return EARLIEST <= moment - datetime(day.year, day.month, day.day, tzinfo=UTC) < LATEST


def is_byline(found: str | None, gold: Sequence[str]) -> bool:
    return found is not None and _people(found) == _people(" ".join(gold))


def declared_address(source: str, url: str | None) -> str | None:
    """Return the canonical address that a page's source declares, ``None`` where it declares none."""
    canonical, graph = None, None
    for tag in _TAG.findall(_SKIPPED.sub(" ", source)):
        told = {name.lower(): unescape(one or two or three) for name, one, two, three in _ATTRIBUTE.findall(tag)}
        if "canonical" in told.get("rel", "").lower().split():
            canonical = canonical or _page_address(told.get("href"), url)
        elif "og:url" in (told.get("property", "").lower(), told.get("name", "").lower()):
            graph = graph or _page_address(told.get("content"), url)
    return canonical or graph


def is_address(found: str | None, gold: str | None) -> bool:
    return (found or "").strip() == (gold or "").strip()


def leads_back(found: str, url: str) -> bool:
    return _bare(found) == _bare(url)


def shingle_shares(found: str, gold: str) -> tuple[float, float, float]:
    """Return the shares of right, surplus and missing shingles, which add up to one."""
    ours, theirs = _shingles(found), _shingles(gold)
    right = sum((ours & theirs).values())
    surplus, missing = sum((ours - theirs).values()), sum((theirs - ours).values())
    every = right + surplus + missing or 1
    return right / every, surplus / every, missing / every


def shingle_f(shares: Sequence[tuple[float, float, float]]) -> float:
    """Return the harmonic mean of the pages' mean precision and mean recall."""
    precision = mean(right / (right + surplus) if right else 0.0 for right, surplus, _ in shares)
    recall = mean(right / (right + missing) if right else 0.0 for right, _, missing in shares)
    return 2 * precision * recall / ((precision + recall) or 1.0)


def count_stretches(found: str, present: Sequence[str], absent: Sequence[str]) -> tuple[int, int, int]:
    """Return how many stretches are rightly there, there although unwanted, and missing."""
    text = _evened(found)
    right = sum(_evened(stretch) in text for stretch in present)
    return right, sum(_evened(stretch) in text for stretch in absent), len(present) - right


def stretch_f(counts: Sequence[tuple[int, int, int]]) -> float:
    right, surplus, missing = (sum(column) for column in zip(*counts, strict=True))
    return float(2 * right / ((2 * right + surplus + missing) or 1))


def words_of(text: str) -> list[str]:
    return _WORD.findall(normalize("NFKC", unescape(text)).casefold())


def _people(names: str) -> list[str]:
    return sorted(set(words_of(names)) - _JOINING)


def _page_address(address: str | None, url: str | None) -> str | None:
    try:
        joined = urljoin(url or "", (address or "").strip()) if address else ""
        parts = urlsplit(joined)
        own = urlsplit(url or "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    is_front = parts.path in ("", "/") and not parts.query and (own.path not in ("", "/") or own.query != "")
    return None if is_front else joined


def _bare(address: str) -> str:
    parts = urlsplit(unquote(address))
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}"


def _evened(text: str) -> str:
    return " ".join(normalize("NFC", text).split())


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(normalize("NFC", text))
    grams = (tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))
    return Counter(gram for gram in grams if gram)
