"""Commands, shortcuts and events, as Slack sends them."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.askers import name_asker
from adapters.slack.read import read_request
from adapters.slack.requests import HomeOpened, Person
from tests.adapters_slack.making import (
    ADMIN,
    BOT,
    CHANNEL,
    DM,
    EVENT,
    MEMBER,
    NOW,
    RESPONSE,
    TEAM,
    TRIGGER,
    USER,
    ask_of,
    event,
    interaction,
    mention,
    read,
    said,
    shortcut,
    slash,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def test_a_slash_command_is_a_private_lookup() -> None:
    ask = ask_of(read(slash("some &lt;words&gt; <https://bbc.com/x>")))
    assert (ask.kind, ask.text, ask.private) == ("lookup", "some <words> https://bbc.com/x", True)
    assert (ask.request_id, ask.reply_handle) == (TRIGGER, RESPONSE)
    assert (ask.received_at, ask.deadline) == (NOW, NOW + timedelta(minutes=30))
    assert (ask.place.tenant_id, ask.place.channel_id, ask.place.thread_id) == (TEAM, CHANNEL, None)
    assert (ask.place.is_dm, ask.place.can_post_public) == (False, True)
    assert (ask.actor.user_id, ask.actor.locale, ask.actor.is_moderator) == (USER, "uk-UA", False)


def test_admins_are_moderators_everywhere_in_their_workspace_and_nowhere_else() -> None:
    assert ask_of(read(slash("x"), person=ADMIN)).actor.is_moderator is True
    stranger = shortcut({"text": "x"})
    stranger["user"]["team_id"] = "T0BBBB002"
    assert ask_of(read(stranger, person=ADMIN)).actor.is_moderator is False


def test_the_word_public_is_part_of_what_is_asked_about() -> None:
    ask = ask_of(read(slash("public officials were told")))
    assert (ask.text, ask.private) == ("public officials were told", True)


def test_a_command_in_a_dm_is_answered_there() -> None:
    ask = ask_of(read(slash("x", channel_id=DM)))
    assert (ask.place.is_dm, ask.private) == (True, True)


def test_a_name_the_operator_chose_is_the_only_one() -> None:
    assert read(slash("x"), command="whence") is None
    assert ask_of(read(slash("x", "/whence"), command="whence")).text == "x"


def test_privacy_and_forgetting_are_asked_for_by_commands_of_their_own() -> None:
    assert ask_of(read(slash("", "/source-privacy"))).kind == "privacy"
    assert ask_of(read(slash("", "/source-forget-me"))).kind == "forget"


def test_workspaces_of_an_organisation_are_communities_of_their_own() -> None:
    one = ask_of(read(slash("x", enterprise_id="E0AAAA001")))
    two = ask_of(read(slash("x", enterprise_id="E0AAAA001", team_id="T0BBBB002")))
    assert (one.place.tenant_id, two.place.tenant_id) == (f"E0AAAA001/{TEAM}", "E0AAAA001/T0BBBB002")


def test_the_workspace_is_the_same_whatever_was_done_in_it() -> None:
    enterprise = {"id": "E0AAAA001", "name": "x"}
    in_organisation = mention(f"<@{BOT}> x")
    in_organisation["authorizations"][0]["enterprise_id"] = "E0AAAA001"
    bodies = (
        slash("x", enterprise_id="E0AAAA001"),
        {**shortcut({"text": "x"}), "enterprise": enterprise},
        in_organisation,
        {**interaction("block_actions"), "enterprise": enterprise, "is_enterprise_install": True, "team": None},
    )
    named = [name_asker(body) for body in bodies]
    assert {asker.tenant_id for asker in named if asker} == {f"E0AAAA001/{TEAM}"}
    assert [asker.is_org_install for asker in named if asker] == [False, False, False, True]


def test_an_event_of_a_shared_channel_belongs_to_the_workspace_that_has_the_bot() -> None:
    shared = mention(f"<@{BOT}> x", user_team="T0BBBB002") | {"team_id": "T0BBBB002", "enterprise_id": "E0BBBB002"}
    ask = ask_of(read(shared, person=ADMIN))
    assert (ask.place.tenant_id, ask.actor.is_moderator) == (TEAM, False)


def test_a_shortcut_asks_about_anothers_message() -> None:
    ask = ask_of(read(shortcut({"text": "their &amp; words"})))
    assert (ask.kind, ask.text, ask.quoted_message, ask.private) == ("message", "their & words", "their & words", True)
    assert (ask.request_id, ask.reply_handle, ask.place.thread_id) == (TRIGGER, RESPONSE, None)
    assert read(shortcut({"text": "x"}, "another")) is None


@pytest.mark.parametrize(("thread", "kept"), [("1699.9", "1699.9"), ("1700.1", None)])
def test_a_shortcut_in_a_thread_belongs_there_and_on_its_first_message_to_the_channel(
    thread: str, kept: str | None
) -> None:
    assert ask_of(read(shortcut({"text": "x", "thread_ts": thread}))).place.thread_id == kept


def test_a_mention_is_answered_in_its_thread() -> None:
    ask = ask_of(read(mention(f"<@{BOT}> some words")))
    assert (ask.kind, ask.text, ask.private) == ("mention", "some words", False)
    assert (ask.request_id, ask.reply_handle, ask.deadline) == (EVENT, None, None)
    assert (ask.place.channel_id, ask.place.thread_id, ask.place.is_dm) == (CHANNEL, "1700.1", False)
    assert ask_of(read(mention(f"<@{BOT}> x", thread_ts="1699.9"))).place.thread_id == "1699.9"


def test_a_mention_with_nothing_beside_it_is_asked_with_no_words() -> None:
    assert ask_of(read(mention(f"<@{BOT}>"))).text == ""


@pytest.mark.parametrize(
    "body",
    [
        mention("no one"),
        mention(f"`<@{BOT}>` x"),
        mention(f"<@{BOT}> x", edited={"user": USER, "ts": "1"}),
        mention(f"<@{BOT}> x", bot_id="B1"),
        mention(f"<@{BOT}> x", channel=DM),
        said("x", bot_id="B1"),
        said("x", subtype="message_changed"),
        said("x", subtype="message_deleted", hidden=True),
        said("x", user=BOT),
        said("x", channel=CHANNEL, channel_type="channel"),
        event({"type": "reaction_added", "user": USER}),
        event({"type": "app_home_opened", "user": USER, "tab": "messages", "channel": DM}),
        event({"type": "app_uninstalled"}),
        event({"type": "tokens_revoked", "tokens": {"bot": [BOT]}}),
        shortcut({"text": "x"}) | {"trigger_id": None},
        interaction("view_closed"),
        slash("x", team_id=""),
        {},
    ],
)
def test_what_is_not_meant_for_the_bot_is_left_alone(body: dict[str, Any]) -> None:
    assert read(body) is None


def test_a_direct_message_is_answered_whatever_it_says() -> None:
    ask = ask_of(read(said("some words")))
    assert (ask.kind, ask.text, ask.private) == ("lookup", "some words", False)
    assert (ask.place.is_dm, ask.place.channel_id, ask.place.thread_id) == (True, DM, None)
    assert ask.place.tenant_id == TEAM
    assert ask_of(read(said("x", thread_ts="1699.9", subtype="file_share"))).place.thread_id == "1699.9"


def test_the_bots_own_id_may_be_told() -> None:
    body = mention("<@U0OTHER> x")
    assert read(body) is None
    told = read_request(body, person=MEMBER, command="source", now=NOW, bot_id="U0OTHER")
    assert ask_of(told).text == "x"


def test_a_redelivered_event_has_the_same_name() -> None:
    first, again = mention(f"<@{BOT}> x"), mention(f"<@{BOT}> x") | {"retry_num": 1, "event_time": 1700000060}
    assert ask_of(read(first)).request_id == ask_of(read(again)).request_id


def test_app_home_belongs_to_whoever_opened_it() -> None:
    opened = read(event({"type": "app_home_opened", "user": USER, "tab": "home", "channel": DM}))
    assert isinstance(opened, HomeOpened)
    assert (opened.ask.place.channel_id, opened.ask.place.is_dm, opened.ask.place.tenant_id) == (USER, True, TEAM)


@given(
    st.sampled_from(["event_callback", "message_action", "block_actions", "view_submission"]),
    st.dictionaries(
        st.sampled_from(
            ["event", "team", "team_id", "user", "message", "channel", "actions", "view", "container", "trigger_id"]
        ),
        JSON,
    ),
)
def test_no_payload_is_too_odd_to_be_read(kind: str, more: dict[str, Any]) -> None:
    body = {**interaction(kind), **more}
    request = read_request(body, person=Person(), command="source", now=NOW)
    assert request is None or hasattr(request, "__slots__")
