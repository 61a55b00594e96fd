"""Slack's limits, its SDK's own checks, and what of a payload is more than its letters."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View as SdkView

from adapters.shaping.lengths import count_units
from adapters.slack.payload import Message, View

ACTIVE = {"user", "usergroup", "broadcast", "team", "mrkdwn", "markdown", "emoji"}
"""What could ping, or be read as markup."""
OURS = {
    *("rich_text", "rich_text_section", "rich_text_quote", "text", "link", "date", "channel"),
    *("header", "context", "section", "actions", "input", "plain_text"),
    *("button", "static_select", "conversations_select", "plain_text_input", "number_input"),
}
MOST = {"header": 150, "button": 75, "section": 3000}
ENTITY = re.compile(r"&(?:amp|lt|gt);")


def check_message(message: Message) -> None:
    """Check a message against the limits, and that nothing in it is markup."""
    assert 0 < count_units(message["text"]) <= 3000
    assert message["text"].strip()
    assert not re.search("[<>&]", ENTITY.sub("", message["text"]))
    assert 0 < len(message["blocks"]) <= 50
    assert len(json.dumps(message["blocks"], ensure_ascii=False)) <= 12_000
    assert (message["unfurl_links"], message["unfurl_media"]) == (False, False)
    check_blocks([*message["blocks"]])


def check_view(view: View) -> None:
    """Check a form, a page or App Home."""
    taken: dict[str, Any] = {**view}
    SdkView(**taken).validate_json()
    assert 0 < len(view["blocks"]) <= 100
    assert (view["type"] == "modal") == ("title" in view)
    for name in ("title", "submit", "close"):
        shown = view.get(name)
        if isinstance(shown, dict):
            assert 0 < count_units(shown["text"]) <= 24
    assert any(block["type"] == "input" for block in view["blocks"]) == ("submit" in view)
    check_blocks([*view["blocks"]])


def check_blocks(blocks: list[Any]) -> None:
    """Check blocks by the SDK's own rules, and by those it does not know."""
    names = []
    for block in blocks:
        parsed = Block.parse(block)
        assert parsed is not None
        assert parsed.to_dict() == block  # which checks it, and shows that the SDK knows all of it
    for one in list_objects(blocks):
        names += [one["action_id"]] if "action_id" in one else []
        check_kind(one, one.get("type"))
        check_words(one, one.get("type"))
    assert len(set(names)) == len(names)
    assert all(0 < len(name) <= 255 for name in names)
    places = [block["block_id"] for block in blocks if "block_id" in block]
    assert len(set(places)) == len(places)
    for text in list_strings(blocks):
        text.encode()


def check_kind(one: dict[str, Any], kind: str | None) -> None:
    """Check an object of a payload: that it is one of ours, and how much is in it."""
    assert kind is None or kind in OURS - ACTIVE, kind
    assert len(one.get("url", "")) <= 3000
    if kind in ("actions", "context", "rich_text_section", "rich_text_quote", "rich_text"):
        assert one["elements"]
    if kind in ("actions", "context"):
        assert len(one["elements"]) <= {"actions": 25, "context": 10}[kind]
    if kind == "static_select":
        assert 0 < len(one["options"]) <= 100
        assert all(0 < count_units(line["text"]["text"]) <= 75 for line in one["options"])
        assert all(count_units(line.get("description", {"text": "-"})["text"]) <= 75 for line in one["options"])


def check_words(one: dict[str, Any], kind: str | None) -> None:
    """Check the words of an object: that there are some, and that a link leads where it says."""
    if kind in ("text", "plain_text"):
        assert one["text"]
    if kind == "plain_text":
        assert one["emoji"] is False
    if kind in MOST:
        assert count_units(one["text"]["text"]) <= MOST[kind]
    if kind == "link":
        host = one["url"].split("/")[2].removeprefix("www.").partition(":")[0]
        assert one["url"].startswith(("https://", "http://"))
        assert one["url"].isascii()
        assert host == one["text"]


def list_objects(value: object) -> Iterator[dict[str, Any]]:
    """Yield all objects of a payload, at any depth."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from list_objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from list_objects(inner)


def list_strings(value: object) -> Iterator[str]:
    """Yield all texts of a payload."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from list_strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from list_strings(inner)


def read_plainly(blocks: object) -> list[str]:
    """Return what a reader sees, a line a paragraph, a label or a button."""
    lines = []
    for one in list_objects(blocks):
        if one.get("type") in ("rich_text_section", "rich_text_quote"):
            lines.append("".join(piece.get("text", piece.get("fallback", "")) for piece in one["elements"]))
        elif one.get("type") == "plain_text":
            lines.append(one["text"])
    return lines
