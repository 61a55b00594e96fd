"""What the fake finds wrong with bodies: slack_sdk's own models, and the checks beside them."""

from typing import Any

import pytest

from tests.wire.slack.fake.checks import check_message, check_view
from tests.wire.slack.probe import MODAL

Json = dict[str, Any]


def plain(text: str = "words") -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str = "words") -> Json:
    return {"type": "mrkdwn", "text": text}


def section(**more: Any) -> Json:  # noqa: ANN401 - any part of a section
    return {"type": "section", "text": mrkdwn()} | more


def button(**more: Any) -> Json:  # noqa: ANN401 - any part of a button
    return {"type": "button", "text": plain(), "action_id": "a"} | more


def option(value: str = "1", **more: Any) -> Json:  # noqa: ANN401 - any part of an option
    return {"text": plain(), "value": value} | more


def select(**more: Any) -> Json:  # noqa: ANN401 - any part of a select
    return {"type": "static_select", "action_id": "s", "options": [option()]} | more


def actions(*elements: Json, **more: Any) -> Json:  # noqa: ANN401 - any part of a block
    return {"type": "actions", "elements": list(elements)} | more


def message(*blocks: Json, **more: Any) -> Json:  # noqa: ANN401 - any part of a message
    return {"text": "words", "blocks": list(blocks)} | more


def list_rules(body: Json) -> set[str]:
    return {one.rule for one in check_message(body)}


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        (section(text=mrkdwn("x" * 3001)), "long_text"),
        (section(text=mrkdwn(" ")), "empty_text"),
        (section(text=None), "empty_text"),
        (section(fields=[mrkdwn()] * 11), "fields"),
        (section(fields=[mrkdwn("x" * 2001)]), "long_text"),
        (section(colour="red"), "unknown_field"),
        (section(block_id="b" * 256), "length"),
        (section(accessory=button(url="javascript:0")), "url"),
        ({"type": "header", "text": plain("x" * 151)}, "long_text"),
        ({"type": "header", "text": mrkdwn()}, "text_object"),
        ({"type": "context", "elements": [mrkdwn()] * 11}, "count"),
        ({"type": "context", "elements": []}, "count"),
        ({"type": "no_such"}, "sdk"),
        (actions(), "count"),
        (actions(*[button(action_id=str(n)) for n in range(26)]), "count"),
        (actions(button(), button()), "duplicate_action_id"),
        (actions(button(action_id="")), "action_id"),
        (actions(button(action_id="a" * 256)), "length"),
        (actions(button(text=plain("x" * 76))), "long_text"),
        (actions(button(text=mrkdwn())), "text_object"),
        (actions(button(value="v" * 2001)), "length"),
        (actions(button(url="https://example.org/" + "x" * 3000)), "length"),
        (actions(button(style="green")), "style"),
        (actions(select(options=[])), "count"),
        (actions(select(options=[option(str(n)) for n in range(101)])), "count"),
        (actions(select(options=[option(), option()])), "duplicate_value"),
        (actions(select(options=[option(text=plain("x" * 76))])), "long_text"),
        (actions(select(options=[option("v" * 151)])), "length"),
        (actions(select(options=[option(description=plain("x" * 76))])), "long_text"),
        (actions(select(placeholder=plain("x" * 151))), "long_text"),
        (actions(select(initial_option=option("2"))), "initial_option"),
        (actions(button(confirm={"title": plain(), "text": plain("x" * 301), "confirm": plain()})), "text_object"),
    ],
)
def test_a_block_that_breaks_a_rule_is_told(block: Json, rule: str) -> None:
    assert rule in list_rules(message(block))


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ({}, "no_text"),
        ({"text": " "}, "no_text"),
        ({"text": 5}, "text"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"blocks": [section()]}, "plain_text"),
        (message(*[section()] * 51), "too_many_blocks"),
        (message(section(block_id="b"), section(block_id="b")), "duplicate_block_id"),
        ({"text": "a", "blocks": {"type": "section"}}, "blocks"),
        ({"text": "a", "link_names": True}, "ping"),
        ({"text": "a", "parse": "full"}, "ping"),
    ],
)
def test_a_message_that_breaks_a_rule_is_told(body: Json, rule: str) -> None:
    assert list_rules(body) == {rule}


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("<!channel>", {"ping"}),
        ("<!here|here>", {"ping"}),
        ("<!subteam^S01>", {"ping"}),
        ("<@U012AB3CD>", {"ping"}),
        ("<@U012AB3CD", {"ping"}),
        ("a < b", {"unescaped"}),
        ("a > b", {"unescaped"}),
        ("a & b", {"unescaped"}),
        ("<javascript:0|here>", {"unescaped"}),
        ("<https://example.org|a>b>", {"unescaped"}),
        ("&amp; &lt;!channel&gt; <https://example.org/?a=1&amp;b=2|a label>", set()),
        ("<!date^1392734382^{date}|18 February 2014> <#C012AB3CD>", set()),
        ("> a quotation\n>and more", set()),
    ],
)
def test_pings_and_unescaped_signs_are_told_in_texts_and_blocks(text: str, rules: set[str]) -> None:
    assert list_rules({"text": text}) == rules
    assert list_rules(message(section(text=mrkdwn(text)))) == rules
    assert list_rules(message({"type": "context", "elements": [mrkdwn(text)]})) == rules
    assert list_rules(message({"type": "header", "text": plain(text)})) == set()


def test_a_message_at_every_limit_is_clean() -> None:
    buttons = [button(action_id=f"{n}" + "a" * 250, text=plain("x" * 75), value="v" * 2000) for n in range(24)]
    options = [option(f"{n:0150}", text=plain("x" * 75)) for n in range(100)]
    big = [
        section(text=mrkdwn("x" * 3000), fields=[mrkdwn("x" * 2000)] * 10, block_id="b" * 255),
        {"type": "header", "text": plain("x" * 150)},
        {"type": "context", "elements": [mrkdwn("x" * 3000)] * 10},
        actions(*buttons, select(options=options, placeholder=plain("x" * 150))),
    ]

    assert list_rules(message(*[section()] * 49, {"type": "divider"})) == set()
    for block in big:
        assert list_rules(message(block)) <= {"msg_blocks_too_long"}


def rich(*pieces: Json, part: str = "rich_text_section") -> Json:
    return {"type": "rich_text", "elements": [{"type": part, "elements": list(pieces)}]}


@pytest.mark.parametrize(
    ("block", "rules"),
    [
        (rich({"type": "text", "text": "<!channel> & so on"}), set()),
        (rich({"type": "link", "url": "https://example.org/", "text": "a"}, part="rich_text_quote"), set()),
        (rich({"type": "user", "user_id": "U012AB3CD"}), {"ping"}),
        (rich({"type": "broadcast", "range": "channel"}), {"ping"}),
        (rich({"type": "usergroup", "usergroup_id": "S01"}), {"ping"}),
        (rich({"type": "text", "text": ""}), {"empty_text"}),
        (rich({"type": "link", "url": "javascript:0"}), {"url"}),
        ({"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "bullet", "elements": []}]}, set()),
    ],
)
def test_rich_text_pings_by_its_pieces_alone(block: Json, rules: set[str]) -> None:
    assert list_rules(message(block)) >= rules
    assert list_rules(message(block)) - rules <= {"unknown_field"}


def test_blocks_are_too_long_together_before_any_of_them_is() -> None:
    assert list_rules(message(*[section(text=mrkdwn("x" * 2900))] * 4)) == set()
    assert list_rules(message(*[section(text=mrkdwn("x" * 2900))] * 5)) == {"msg_blocks_too_long"}


def input_block(**more: Any) -> Json:  # noqa: ANN401 - any part of an element
    element = {"type": "plain_text_input", "action_id": "reason"} | more
    return {"type": "input", "label": plain(), "element": element}


@pytest.mark.parametrize(
    ("more", "rule"),
    [
        ({"title": None}, "title"),
        ({"title": plain("x" * 25)}, "long_text"),
        ({"submit": plain("x" * 25)}, "long_text"),
        ({"submit": None}, "submit"),
        ({"close": mrkdwn()}, "text_object"),
        ({"callback_id": "c" * 256}, "sdk"),
        ({"private_metadata": "m" * 3001}, "sdk"),
        ({"external_id": "e" * 256}, "external_id"),
        ({"type": "home"}, "view_type"),
        ({"blocks": []}, "view_blocks"),
        ({"blocks": [section()] * 101}, "too_many_blocks"),
        ({"blocks": [input_block(max_length=3001)]}, "length"),
        ({"blocks": [input_block(initial_value="long", max_length=3)]}, "length"),
        ({"blocks": [input_block() | {"hint": plain("x" * 2001)}]}, "long_text"),
    ],
)
def test_a_form_that_breaks_a_rule_is_told(more: Json, rule: str) -> None:
    assert rule in {one.rule for one in check_view(MODAL | more, "modal")}


def test_a_form_and_a_home_tab_in_order_are_clean() -> None:
    assert list(check_view(MODAL, "modal")) == []
    assert list(check_view({"type": "home", "blocks": [section()] * 100}, "home")) == []


def test_a_home_tab_has_nothing_to_submit() -> None:
    body = {"type": "home", "blocks": [section()], "submit": plain()}

    assert [one.rule for one in check_view(body, "home")] == ["sdk"]
