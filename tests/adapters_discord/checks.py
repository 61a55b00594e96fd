"""Discord's limits, its own description, and what of a message is more than its letters."""

import json
import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from adapters.discord.payload import Message
from adapters.discord.render import GREY_BLUE
from adapters.shaping.lengths import count_units
from tests.look.discord_markdown import list_kinds, parse_message

SHARED = Path(os.environ.get("FIRSTHAND_SHARED") or Path(__file__).parents[2].parent / "shared")
DESCRIPTION = SHARED / "data" / "discord-openapi.json"
OURS = {"strong", "subtext", "quote", "masked", "autolink", "time", "mention"}


@cache
def load_description() -> dict[str, Any]:
    if not DESCRIPTION.exists():
        pytest.skip(f"NOT CHECKED: {DESCRIPTION} is missing; set FIRSTHAND_SHARED to the folder that holds data/")
    return dict(json.loads(DESCRIPTION.read_text("utf-8")))


@cache
def validator_of(name: str) -> Draft202012Validator:
    description = load_description()
    return Draft202012Validator({"$ref": f"#/components/schemas/{name}", "components": description["components"]})


def check_schema(message: Message) -> None:
    for kind in ("IncomingWebhookInteractionRequest", "IncomingWebhookUpdateRequestPartial", "MessageCreateRequest"):
        assert [error.message[:200] for error in validator_of(kind).iter_errors(message)] == []


def check_limits(message: Message) -> None:
    """Check a message against the limits, and against what Discord's description does not say."""
    assert message["allowed_mentions"] == {"parse": []}
    assert count_units(message["content"]) <= 2000
    total = 0
    for embed in message["embeds"]:
        assert embed["color"] == GREY_BLUE
        values = [embed.get("title", ""), embed.get("description", ""), embed.get("footer", {"text": ""})["text"]]
        for field in embed.get("fields", []):
            assert field["name"].strip()
            assert field["value"].strip()
            assert count_units(field["name"]) <= 256
            assert count_units(field["value"]) <= 1024
            values += [field["name"], field["value"]]
        assert any(value.strip() for value in values)
        assert count_units(values[0]) <= 256
        assert count_units(values[1]) <= 4096
        assert count_units(values[2]) <= 2048
        total += sum(map(count_units, values))
    assert total <= 6000
    assert message["embeds"] or message["content"].strip()
    assert len(message["components"]) <= 5
    assert all(0 < len(row["components"]) <= 5 for row in message["components"])
    names = [cell["custom_id"] for row in message["components"] for cell in row["components"] if "custom_id" in cell]
    assert len(set(names)) == len(names)
    for row in message["components"]:
        for cell in row["components"]:
            assert count_units(cell.get("custom_id", "")) <= 100
            if cell["type"] == 3:
                assert 0 < len(cell["options"]) <= 25
                assert all(0 < count_units(option["label"]) <= 100 for option in cell["options"])
                assert all(0 < count_units(option.get("description", "-")) <= 100 for option in cell["options"])
                continue
            assert 0 < count_units(cell["label"].strip()) <= 80
            assert count_units(cell.get("url", "")) <= 512
            assert ("url" in cell) != ("custom_id" in cell)
    for text in list_strings(message):
        text.encode()


def list_strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from list_strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from list_strings(inner)


def list_markdown(message: Message) -> Iterator[str]:
    yield message["content"]
    for embed in message["embeds"]:
        yield embed.get("description", "")
        for field in embed.get("fields", []):
            yield field["value"]


def check_markup(message: Message, *, mentions: frozenset[str] = frozenset()) -> None:
    """Check that all that is active in a message is ours, and that a link shows the host to which it leads."""
    for text in list_markdown(message):
        assert "@everyone" not in text
        assert "@here" not in text
        for kind, source in list_kinds(parse_message(text)):
            assert kind in OURS, (kind, source)
            if kind == "mention":
                assert source in mentions
            if kind == "masked":
                shown, _, target = source[1:].partition("](<")
                assert target.removesuffix(">)").split("/")[2].removeprefix("www.").partition(":")[0] == shown.replace(
                    "\\", ""
                )
            if kind == "autolink":
                assert source.startswith(("<https://", "<http://"))
