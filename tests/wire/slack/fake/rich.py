"""What is wrong with rich text: its parts and pieces, and those of them that would ping.

https://docs.slack.dev/reference/block-kit/blocks/rich-text-block. No length is given there for a text; a link's is that
of a button's. Of the pieces, ``user``, ``usergroup`` and ``broadcast`` notify: told, not refused.
"""

from collections.abc import Iterator

from tests.wire.slack.fake.errors import Json
from tests.wire.slack.fake.journal import Violation

_PARTS = {"rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"}
_PIECES = {"text", "link", "emoji", "date", "color", "channel", "user", "usergroup", "broadcast"}
_PINGS = {"user", "usergroup", "broadcast"}
_URL = 3000


def check_rich_text(block: Json) -> Iterator[Violation]:
    """What is wrong with a rich_text block."""
    parts = block.get("elements")
    if not parts:
        yield Violation(rule="count", detail="rich_text has elements")
    for part in parts or []:
        yield from _check_part(part)


def _check_part(part: Json) -> Iterator[Violation]:
    if part.get("type") not in _PARTS:
        yield Violation(rule="rich_text", detail=f"no part of rich text: {part.get('type')!r}")
        return
    for piece in part.get("elements") or []:
        yield from _check_part(piece) if part["type"] == "rich_text_list" else _check_piece(piece)


def _check_piece(piece: Json) -> Iterator[Violation]:
    kind = piece.get("type")
    if kind not in _PIECES:
        yield Violation(rule="rich_text", detail=f"no piece of rich text: {kind!r}")
    if kind in _PINGS:
        yield Violation(rule="ping", detail=f"{piece} would notify"[:300], is_refused=False)
    if kind == "text" and not piece.get("text"):
        yield Violation(rule="empty_text", detail="a text of rich text")
    if kind == "link":
        url = str(piece.get("url", ""))
        if not url.startswith(("http://", "https://", "mailto:")) or len(url) > _URL:
            yield Violation(rule="url", detail=f"not a link to the web: {url}"[:300])
