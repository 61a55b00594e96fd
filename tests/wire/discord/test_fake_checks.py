"""What the fake finds wrong with bodies: Discord's description, and the checks beside it."""

from typing import Any

import pytest

from tests.wire.discord.fake.checks import check_choices, check_commands, check_message, check_modal
from tests.wire.discord.fake.schema import PATH, Schema

QUIET = {"parse": list[str]()}


def message(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - any part of a message
    return {"content": "words", "allowed_mentions": QUIET} | more


def row(*parts: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"type": 1, "components": list(parts)}]


def button(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - any part of a button
    return {"type": 2, "style": 1, "label": "Share", "custom_id": "a"} | more


SELECT = {"type": 3, "custom_id": "s", "options": [{"label": "One", "value": "1"}]}
FIELD = {"name": "Where", "value": "There"}


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (message(embeds=[{"title": "t" * 256, "description": "d" * 4096}, {"description": "d" * 1700}]), "embed_sum"),
        (message(embeds=[{"color": 1}]), "empty_embed"),
        (message(embeds=[{"fields": [FIELD | {"value": " "}]}]), "empty_field"),
        (message(embeds=[{"title": "t", "url": "javascript:0"}]), "url"),
        (message(content="x" * 2001), "content"),
        (message(content=" "), "empty_message"),
        (message(components=row(*[button(custom_id=str(n)) for n in range(6)])), "row"),
        (message(components=row(button(), SELECT)), "row"),
        (message(components=[row(button(custom_id=str(n)))[0] for n in range(6)]), "rows"),
        (message(components=row(button(), button())), "duplicate_custom_id"),
        (message(components=row(button(style=5))), "button"),
        (message(components=row(button(label=""))), "empty_label"),
        (message(components=row(SELECT | {"options": []})), "select"),
        (message(components=row(SELECT | {"options": SELECT["options"] * 2})), "select"),  # type: ignore[operator]
        (message(flags=1 << 15, components=[{"type": 10, "content": "text"}]), "components_v2"),
        (message(allowed_mentions=None), "allowed_mentions"),
        (message(allowed_mentions={"parse": ["users"]}), "allowed_mentions"),
        (message(allowed_mentions=QUIET | {"replied_user": True}), "allowed_mentions"),
    ],
)
def test_a_message_that_breaks_a_rule_is_told(body: dict[str, Any], rule: str) -> None:
    assert [one.rule for one in check_message(body, is_new=True)] == [rule]


def test_a_message_at_every_limit_is_clean() -> None:
    embeds = [{"title": "t" * 256, "description": "d" * 4096, "fields": [FIELD], "url": "https://example.org"}]
    buttons = [button(custom_id=str(n)) for n in range(5)]

    assert list(check_message(message(content="x" * 2000, embeds=embeds, components=row(*buttons)), is_new=True)) == []


@pytest.mark.parametrize(
    "command",
    [
        {"name": "Source", "description": "d"},
        {"name": "source", "description": ""},
        {"name": "Check", "type": 3, "description": "d"},
        {"name": "a", "description": "d", "options": [{"name": "b"}, {"name": "c", "required": True}]},
        {"name": "a", "description": "d", "options": [{"name": "b", "description": "d" * 8000}]},
        {"name": "a", "description": "d", "name_localizations": {"de": "Quelle"}},
    ],
)
def test_a_command_that_discord_would_not_take_is_told(command: dict[str, Any]) -> None:
    assert [one.rule for one in check_commands([command])] == ["command"]


def test_two_commands_of_one_name_are_told() -> None:
    command = {"name": "source", "description": "d"}

    assert [one.rule for one in check_commands([command, command])] == ["command"]


def test_forms_and_choices_are_checked() -> None:
    field = {"type": 1, "components": [{"type": 4, "custom_id": "a"}]}

    assert [one.rule for one in check_modal({"components": [field, field]})] == ["duplicate_custom_id"]
    assert [one.rule for one in check_modal({"components": []})] == ["modal"]
    assert [one.rule for one in check_choices({"choices": [{"name": " ", "value": "a"}]})] == ["choices"]


@pytest.mark.parametrize(
    ("operation", "body", "says"),
    [
        ("create_message", message(), ""),
        ("create_message", message(message_reference={"message_id": 1}), ""),
        ("create_message", message(embeds=[{"title": "t" * 257}]), "$.embeds[0].title"),
        ("create_interaction_response", {"type": 5, "data": {"flags": 64}}, ""),
        ("create_interaction_response", {"type": 9, "data": {"title": "t" * 46}}, "$"),
        ("get_my_user", {"a": 1}, "a body where none is described"),
        ("no_such", None, "no operation"),
    ],
)
def test_bodies_are_held_against_discords_description(operation: str, body: object, says: str) -> None:
    schema = Schema()
    if not schema.operations:
        pytest.skip(f"NOT CHECKED: {PATH} is missing; set FIRSTHAND_SHARED to the folder that holds data/")
    found = schema.check(operation, body)

    assert bool(found) == bool(says)
    assert all(one.detail.startswith(says) for one in found)
