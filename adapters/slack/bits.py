"""A message's text in bits: what a person wrote, freed from Slack's ways of writing it.

Slack gives a message twice: as ``text``, in which links, mentions and three signs are written its own way, and, what a
person typed, as a rich text in ``blocks``. The rich text is preferred: in it, code and quotes are told apart for
certain, and nothing needs to be unescaped.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from adapters.slack.data import take_list, take_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Bit:
    """A stretch of a text. ``text`` is what is read.

    ``url`` is where a link leads, ``user`` whom a mention names; ``is_aside`` is whether it stands in code or a quote.
    """

    text: str
    url: str | None = None
    user: str | None = None
    is_aside: bool = False


_TOKEN = re.compile(
    r"<(?:(?P<url>(?:https?|ftps?|mailto|tel):[^<>|\s]*)|@(?P<user>[A-Z0-9]+)|#(?P<channel>[A-Z0-9]+)"
    r"|!(?P<command>[^<>|]+))(?:\|(?P<label>[^<>]*))?>"
)
_ASIDE = re.compile(
    r"```.*?```|`[^`\n]+`"  # code; a fence that is never closed is none
    r"|^[ \t]*&gt;&gt;&gt;.*\Z"  # a quote to the end
    r"|^[ \t]*&gt;(?!&gt;&gt;)[^\n]*",  # one line of it
    re.DOTALL | re.MULTILINE,
)
_SIGNS = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_SIGN = re.compile("|".join(_SIGNS))
_SHOWN_AS_TEXT = {"here", "channel", "everyone"}


def list_text_bits(text: str) -> Iterator[Bit]:
    """Yield the bits of a ``text``. An angle bracket that opens none of Slack's own signs is one that was typed."""
    asides = [found.span() for found in _ASIDE.finditer(text)]
    at = 0
    for found in _TOKEN.finditer(text):
        yield Bit(text=_unescape(text[at : found.start()]))
        is_aside = any(start <= found.start() < end for start, end in asides)
        yield _read_token(found, is_aside=is_aside)
        at = found.end()
    yield Bit(text=_unescape(text[at:]))


def _unescape(text: str) -> str:
    return _SIGN.sub(lambda found: _SIGNS[found[0]], text)


def _read_token(found: re.Match[str], *, is_aside: bool) -> Bit:
    label = _unescape(found["label"] or "")
    if found["url"]:
        url = _unescape(found["url"])
        return Bit(text=label or url, url=url, is_aside=is_aside)
    if found["user"]:
        return Bit(text=f"@{label}" if label else "", user=found["user"], is_aside=is_aside)
    if found["channel"]:
        return Bit(text=f"#{label}" if label else "", is_aside=is_aside)
    command = found["command"].partition("^")[0]
    return Bit(text=f"@{command}" if command in _SHOWN_AS_TEXT else label, is_aside=is_aside)


def list_block_bits(blocks: list[Mapping[str, object]]) -> Iterator[Bit]:
    """Yield the bits of a message's rich texts; none where it has no rich text."""
    for block in blocks:
        if block.get("type") == "rich_text":
            for part in take_list(block, "elements"):
                yield from _list_part_bits(part, is_aside=False)


def _list_part_bits(part: Mapping[str, object], *, is_aside: bool) -> Iterator[Bit]:
    kind = part.get("type")
    is_aside = is_aside or kind in ("rich_text_quote", "rich_text_preformatted")
    for inner in take_list(part, "elements"):
        if str(inner.get("type")).startswith("rich_text_"):
            yield from _list_part_bits(inner, is_aside=is_aside)
        else:
            yield _read_piece(inner, is_aside=is_aside)
    if kind != "rich_text_list":
        yield Bit(text="\n")


def _read_piece(piece: Mapping[str, object], *, is_aside: bool) -> Bit:
    kind, text = piece.get("type"), take_text(piece, "text")
    style = piece.get("style")
    is_aside = is_aside or (isinstance(style, Mapping) and style.get("code") is True)
    if kind == "link":
        url = take_text(piece, "url")
        return Bit(text=text or url, url=url or None, is_aside=is_aside)
    if kind == "user":
        return Bit(text="", user=take_text(piece, "user_id"), is_aside=is_aside)
    if kind == "emoji":
        text = _read_emoji(piece)
    elif kind == "broadcast":
        text = f"@{take_text(piece, 'range')}"
    elif kind in ("date", "color"):
        text = take_text(piece, "fallback") or take_text(piece, "value")
    return Bit(text=text, is_aside=is_aside)


def _read_emoji(piece: Mapping[str, object]) -> str:
    try:
        return "".join(chr(int(one, 16)) for one in take_text(piece, "unicode").split("-"))
    except (ValueError, OverflowError):
        return f":{take_text(piece, 'name')}:"
