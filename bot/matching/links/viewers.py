"""Wrappers that need a rule of their own: translators, Google's cache, short and embedded forms of the platforms."""

import re
from urllib.parse import unquote

from bot.matching.links.parts import Parts, as_target

_CACHED = re.compile(r"cache:(?:[\w-]+:(?!//))?([^\s+]+)")
_TRANSLATED_DOT = re.compile(r"\b-\b")
_TRANSLATOR_PARAMETER = re.compile(r"(?<=[?&])_x_tr_\w+=[^&#]*&?")
_VIDEO_PATH = re.compile(r"/(?:shorts|embed|live|v)/([\w-]{6,20})(?:[/?#]|\Z)")
_VIDEO_ID = re.compile(r"/([\w-]{6,20})(?:[/?#]|\Z)")
_TELEGRAM_PREVIEW = re.compile(r"/s/(\w+/\d+)")
_HASH = re.compile(r":[\w-]{20,}\Z")


def cached_by_google(parts: Parts) -> str | None:
    """``…/search?q=cache:AbC123:www.example.com/a+words``: after the id, up to the words that were searched."""
    found = next(filter(None, map(_CACHED.match, parts.values("q"))), None)
    return as_target(found.group(1)) if found else None


def translated_by_google(parts: Parts) -> str | None:
    """``www-example-com.translate.goog/a?_x_tr_sl=ru``; two hyphens stand for one, one stands for a dot.

    The rules: https://developers.google.com/search/docs/appearance/ad-network-and-translation
    """
    encodings = ",".join(parts.values("_x_tr_enc")).split(",")
    name = "".join(parts.values("_x_tr_hp")[:1]) + parts.host.partition(".")[0]
    if "1" in encodings:
        name = name.removeprefix("1-")
    punycode = "0" in encodings and name.startswith("0-")
    name = _TRANSLATED_DOT.sub(".", name.removeprefix("0-") if punycode else name).replace("--", "-")
    scheme = "http" if parts.values("_x_tr_sch") == ["http"] else "https"
    rest = _TRANSLATOR_PARAMETER.sub("", parts.rest).replace("?#", "#").rstrip("?&")
    return as_target(f"{scheme}://{'xn--' if punycode else ''}{name}{rest}") if "." in name else None


def proxied_by_yandex(parts: Parts) -> str | None:
    """``translated.turbopages.org/proxy_u/ru-en.en.1a2b/https/www.example.com/a``."""
    found = re.match(r"/proxy_u/[^/]+/(https?)/", parts.rest)
    return as_target(f"{found.group(1)}://{parts.rest[found.end() :]}") if found else None


def turbo_page(parts: Parts) -> str | None:
    """``yandex.ru/turbo/www.example.com/s/a``, once ``/turbo/s/www.example.com/a``; also on ``….turbopages.org``."""
    found = re.match(r"/turbo/(?:[sh]/)?([^/?#]+\.[^/?#]+)/(?:[sh]/)?", parts.rest)
    return as_target(f"{found.group(1)}/{parts.rest[found.end() :]}") if found else None


def shared_on_disqus(parts: Parts) -> str | None:
    """``disq.us/url?url=https%3A%2F%2Fwww.example.com%2Fa%3A<hash>``."""
    values = parts.values("url")
    return as_target(_HASH.sub("", values[0])) if values else None


def counted_by_yahoo(parts: Parts) -> str | None:
    """``r.search.yahoo.com/_ylt=…/RU=https%3a%2f%2fwww.example.com%2fa/RK=2/…``."""
    found = re.search(r"/RU=([^/]+)/", parts.path)
    return as_target(unquote(found.group(1))) if found else None


def short_video(parts: Parts) -> str | None:
    """``youtu.be/<id>``: the id is in it, no request is needed."""
    found = _VIDEO_ID.match(parts.rest)
    return f"https://www.youtube.com/watch?v={found.group(1)}" if found else None


def embedded_video(parts: Parts) -> str | None:
    """``youtube.com/embed/<id>``, ``/shorts/``, ``/live/``, ``/v/``."""
    found = _VIDEO_PATH.match(parts.rest)
    return f"https://www.youtube.com/watch?v={found.group(1)}" if found else None


def previewed_message(parts: Parts) -> str | None:
    """``t.me/s/<channel>/<number>``: the preview of a Telegram message in the browser."""
    found = _TELEGRAM_PREVIEW.match(parts.path)
    return f"https://t.me/{found.group(1)}" if found else None
