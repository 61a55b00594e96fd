"""Whatever an answer says, what Discord gets keeps its limits, pings no one and links nowhere but where it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.commands import list_commands
from adapters.discord.render import render_details, render_others, render_reply
from adapters.discord.rows import make_choices, make_form
from adapters.shaping.lengths import count_units
from bot.community.offers import list_actions
from bot.labels import LANGUAGES, Labels
from bot.model.answer import Answer
from bot.model.chat import Notice, Reply
from bot.model.community import Recent
from tests.adapters_discord.anything import ANSWERS, ENGLISH, LABELS, NO_HURRY, texts
from tests.adapters_discord.checks import check_limits, check_markup, check_schema, validator_of
from tests.look.discord_markdown import list_kinds, parse_message


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
