"""Whatever an answer says, what Discord gets keeps its limits, pings no one and links nowhere but where it says."""

import json
import os
import types
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from adapters.discord.commands import list_commands
from adapters.discord.limits import count_units
from adapters.discord.payload import Message
from adapters.discord.render import GREY_BLUE, render_details, render_others, render_reply
from adapters.discord.rows import make_choices, make_form
from bot.community.offers import list_actions
from bot.labels import LANGUAGES, Labels, choose_language
from bot.model.answer import (
    Alternative,
    Answer,
    AnswerCaveat,
    AnswerDates,
    Change,
    KnownDate,
    Match,
    Origin,
    OriginNode,
    Related,
    Sentence,
)
from bot.model.article import PublishedRange
from bot.model.chat import Action, Notice, Reply
from bot.model.community import Recent
from bot.model.record import Citation
from tests.look.discord_markdown import list_kinds, parse_message

SHARED = Path(os.environ.get("FIRSTHAND_SHARED") or Path(__file__).parents[2].parent / "shared")
DESCRIPTION = SHARED / "data" / "discord-openapi.json"
ENGLISH = LANGUAGES["en"]
BARBS = (
    "@everyone <@80351110224678912> [x](https://evil.example) https://evil.example discord.gg/x **b** ||s|| `c` "
    "<t:0:R> :smile: \\ \u202e \u200b \u05d0 \U0001f600"
)
EVIL = "# " + BARBS * 90
"""More than 10,000 characters."""
OURS = {"strong", "subtext", "quote", "masked", "autolink", "time", "mention"}

texts = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=60),
    st.text(st.sampled_from("\\*_~`|<>[]()#-+:@/. 1\n\u202e\u05d0\ud83dabc"), max_size=60),
    st.sampled_from(
        [BARBS, EVIL, "", "\u200b", "9 May", "2022-05-09", "2022-05-09T22:00:00-04:00", "a" * 9000, "*" * 9000]
    ),
    st.sampled_from(["https://www.bbc.com/a?b=c", "https://a.example/" + "x" * 600, "https://a.example/" + "*" * 3000]),
    st.sampled_from(["2022-04-29/2022-04-30", "2022/x", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"]),
)


PLAIN: dict[object, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(0, 10**9),
    float: st.floats(0, 1),
    bool: st.booleans(),
    type(None): st.none(),
    PublishedRange: st.builds(PublishedRange, start=texts, end=texts, basis=st.just("inferred")),
}


def values_of(kind: object) -> st.SearchStrategy[Any]:
    """Return any value of a type of the model: any text in every text."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, types.UnionType):
        return st.one_of(*map(values_of, arguments))
    if origin is tuple:
        return st.lists(values_of(arguments[0]), max_size=30 if arguments[0] is Alternative else 7).map(tuple)
    assert isinstance(kind, type)
    assert is_dataclass(kind)
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: values_of(hints[field.name]) for field in fields(kind)})


ANSWERS = values_of(Answer)
LABELS = st.sampled_from(tuple(LANGUAGES.values()))
NO_HURRY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


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


@given(answer=ANSWERS, labels=LABELS, can_embed=st.booleans(), is_shared=st.booleans())
@NO_HURRY
def test_any_answer_is_a_message_that_discord_takes(
    *, answer: Answer, labels: Labels, can_embed: bool, is_shared: bool
) -> None:
    reply = Reply(
        body=answer,
        actions=list_actions(answer, may_share=True),
        visibility="public" if is_shared else "ephemeral",
    )
    message = render_reply(reply, labels, can_embed=can_embed, shared_by="80351110224678912" if is_shared else None)
    check_limits(message)
    check_markup(message, mentions=frozenset({"<@80351110224678912>"}) if is_shared else frozenset())
    assert bool(message["embeds"]) is can_embed
    assert bool(message["flags"] & 64) is not is_shared


@given(answer=ANSWERS, labels=LABELS, can_embed=st.booleans())
@NO_HURRY
def test_any_message_is_as_discord_describes_it(*, answer: Answer, labels: Labels, can_embed: bool) -> None:
    reply = Reply(body=answer, actions=list_actions(answer, may_share=True))
    check_schema(render_reply(reply, labels, can_embed=can_embed))
    check_schema(render_details(answer, labels))
    check_schema(render_others(answer, labels))
    check_schema(render_reply(Reply(body=Notice(text=answer.headline)), labels))


@given(ANSWERS, LABELS)
@NO_HURRY
def test_any_second_page_is_a_message_that_discord_takes(answer: Answer, labels: Labels) -> None:
    for message in (render_details(answer, labels), render_others(answer, labels)):
        check_limits(message)
        check_markup(message)
        assert message["flags"] & 64


@given(texts)
def test_any_notice_is_a_message_that_discord_takes(text: str) -> None:
    message = render_reply(Reply(body=Notice(text=text)), ENGLISH)
    check_limits(message)
    check_markup(message)
    assert list(list_kinds(parse_message(message["content"]))) == []
    assert message["flags"] == 64 | 4


@given(st.lists(st.builds(Recent, answer_id=texts, headline=texts), max_size=30), texts)
@NO_HURRY
def test_any_form_and_any_recent_lookups_are_taken(recent: list[Recent], answer_id: str) -> None:
    for labels in LANGUAGES.values():
        for form in (make_form(answer_id, labels), make_form("092f0e81085f", labels)):
            if form is not None:
                assert not list(validator_of("ModalInteractionCallbackRequestData").iter_errors(form))
    choices = make_choices(tuple(recent))
    callback = {"type": 8, "data": choices}
    assert not list(validator_of("ApplicationCommandAutocompleteCallbackRequest").iter_errors(callback))
    assert all(0 < count_units(choice["name"]) <= 100 >= len(choice["value"]) for choice in choices["choices"])


@pytest.mark.parametrize("name", ["source", "x" * 20])
def test_the_commands_are_taken(name: str) -> None:
    for command in list_commands(name):
        assert not [error.message for error in validator_of("ApplicationCommandUpdateRequest").iter_errors(command)]


NODE = OriginNode(
    name="Mediazona",
    kind="outlet",
    naming="named",
    basis="stated",
    relation=None,
    start=0,
    end=9,
    article_id="a1",
    evidence=None,
    source=None,
)
FOUND = Answer(
    answer_id="092f0e81085f",
    status="found",
    headline="Newsweek, 9 May 2022 has these words.",
    asked_at="2026-11-22T17:44:24Z",
    corpus_size=8,
    match=Match(
        kind="verbatim",
        confidence=1.0,
        article_id="a1",
        url="https://www.newsweek.com/a_b",
        title="A title",
        published="2022-05-09",
        published_range=None,
        sentence=Sentence(start=0, end=4, text="Words."),
        spans=(),
        statement_id=None,
        changes=(),
    ),
    origin=Origin(chain=(NODE, replace(NODE, name="Newsweek")), earliest=None, copies=(), independent_origins=None),
    alternatives=(Alternative(article_id="b", url="https://b.example/", title="Another", confidence=0.4),),
)


def show(answer: Answer, *, labels: Labels = ENGLISH) -> Message:
    return render_reply(Reply(body=answer, actions=list_actions(answer, may_share=True)), labels)


def list_labels(message: Message) -> list[str]:
    return [str(cell.get("label", "select")) for row in message["components"] for cell in row["components"]]


def test_a_found_answer_has_its_lines_and_buttons_in_order() -> None:
    message = show(FOUND)
    card = message["embeds"][0]
    assert card["description"] == "Newsweek, 9 May 2022 has these words."
    assert [field["name"] for field in card["fields"]] == ["ORIGIN", "OUTLET", "CAVEATS"]
    assert card["fields"][0]["value"] == "Mediazona → Newsweek"
    assert list_labels(message) == ["Share", "Details", "Other matches (1)", "Wrong match", "Open ↗"]
    assert message["components"][0]["components"][4].get("url") == "https://www.newsweek.com/a_b"


def test_what_changed_stands_before_everything_else() -> None:
    assert FOUND.match
    change = Change(kind="number", pasted="almost 1,000", source="almost 100")
    altered = replace(FOUND, match=replace(FOUND.match, kind="altered", changes=(change,)))
    assert show(altered)["embeds"][0]["description"].split("\n") == [
        "⚠ **The source says almost 100, the paste says almost 1,000.**",
        "Newsweek, 9 May 2022 has these words.",
    ]


def test_several_candidates_are_offered_at_once() -> None:
    several = replace(FOUND, status="several", match=None, origin=None)
    message = show(several)
    assert list_labels(message) == ["select"]
    assert message["components"][0]["components"][0].get("custom_id") == "fh:other:092f0e81085f:pick"


def test_an_address_too_long_for_a_button_stands_in_the_text() -> None:
    assert FOUND.match
    url = "https://a.example/" + "x" * 500
    message = show(replace(FOUND, match=replace(FOUND.match, url=url)))
    assert "Open ↗" not in list_labels(message)
    assert f"Address: <{url}>" in message["embeds"][0]["description"]


def test_an_answer_whose_id_cannot_travel_has_no_buttons_but_its_link() -> None:
    assert list_labels(show(replace(FOUND, answer_id="a:b"))) == ["Open ↗"]


def test_nothing_found_is_told_in_the_same_grey() -> None:
    none = Answer(answer_id="a", status="none", headline="Not found.", asked_at="2026-11-22T17:44:24Z", corpus_size=8)
    message = show(none)
    assert message["embeds"] == [
        {"color": GREY_BLUE, "description": "Not found.\n-# Try a longer quotation or a link."}
    ]
    assert message["components"] == []


def test_labels_are_in_the_readers_language() -> None:
    message = show(FOUND, labels=choose_language("de"))
    assert [field["name"] for field in message["embeds"][0]["fields"]] == ["HERKUNFT", "MEDIUM", "VORBEHALTE"]
    assert list_labels(message)[0] == "Teilen"


def test_who_shares_is_named_and_not_pinged() -> None:
    message = render_reply(Reply(body=FOUND, visibility="public"), ENGLISH, shared_by="80351110224678912")
    assert message["content"] == "-# Shared by <@80351110224678912>"
    assert message["allowed_mentions"] == {"parse": []}
    assert message["flags"] == 0


def test_a_change_of_a_message_does_not_touch_who_sees_it() -> None:
    assert render_reply(Reply(body=FOUND, replace=True), ENGLISH)["flags"] == 0


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2022-05-09", "9 May 2022"),
        ("2022-04-29/2022-04-30", "29-30 April 2022"),
        ("2022-05-09T22:00:00-04:00", "9 May 2022 (<t:1652148000:f>)"),
        ("2022-05-09T22:00:00", "9 May 2022"),
        ("spring", "spring"),
    ],
)
def test_a_calendar_date_never_becomes_a_moment_that_a_zone_could_shift(value: str, shown: str) -> None:
    dates = AnswerDates(
        event=None, published=KnownDate(value=value, basis="stated", evidence=None), reposted=None, pasted_now=None
    )
    page = render_details(replace(FOUND, dates=dates), ENGLISH)
    assert f"• Text published: {shown} (stated on the page)" in page["embeds"][-1]["description"]


def test_details_show_each_step_with_its_sentence_and_link_by_host() -> None:
    related = Related(
        relation="same_origin",
        article_id=None,
        url="https://www.bbc.com/news?x=1",
        title=None,
        published=None,
        why="Why.",
    )
    page = render_details(replace(FOUND, related=(related,)), ENGLISH)
    assert "**The words at the source**\n> Words." in page["embeds"][0]["description"]
    assert "1\\. **Mediazona** (stated on the page)" in page["embeds"][0]["description"]
    assert "• same origin: [bbc.com](<https://www.bbc.com/news?x=1>)\n-# Why." in page["embeds"][1]["description"]
    assert "answer 092f0e81085f" in page["embeds"][1]["description"]


def test_what_does_not_fit_is_counted() -> None:
    caveat = AnswerCaveat(
        kind="hedged",
        basis="words",
        severity="low",
        rule="r",
        text="hedged " * 30,
        article_id="a1",
        sentence_text=None,
        source=Citation(url="a book", as_of=None),
    )
    page = render_details(replace(FOUND, caveats=(caveat,) * 60), ENGLISH)
    assert "\n-# … and 44 more\n" in page["embeds"][1]["description"]
    check_limits(page)


def test_a_text_not_held_is_said_to_be() -> None:
    assert FOUND.match
    match = replace(FOUND.match, sentence=Sentence(start=0, end=4, text=None))
    assert ENGLISH.no_text in render_details(replace(FOUND, match=match), ENGLISH)["embeds"][0]["description"]


def test_the_same_action_twice_is_one_button() -> None:
    message = render_reply(Reply(body=FOUND, actions=(Action(verb="share", answer_id="a1"),) * 3), ENGLISH)
    assert list_labels(message) == ["Share"]
