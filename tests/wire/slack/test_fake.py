"""The real slack-bolt against the fake, in both modes: everything that an adapter does."""

from collections.abc import AsyncIterator

import pytest

from tests.wire.slack.asking import POST, ask, check_clean, get_reply, of, wait_for
from tests.wire.slack.fake import FakeSlack
from tests.wire.slack.fake.errors import TestError
from tests.wire.slack.probe import Probe, run_http, run_socket


@pytest.fixture(params=["socket", "http"])
async def probe(fake: FakeSlack, request: pytest.FixtureRequest) -> AsyncIterator[Probe]:
    run = run_socket if request.param == "socket" else run_http
    async with run(fake) as made:
        yield made
    assert made.errors == []
    check_clean(fake)


@pytest.mark.parametrize("place", ["general", "dm", "outside", "private", "group"])
async def test_a_command_is_answered_in_private_wherever_it_is_asked(fake: FakeSlack, probe: Probe, place: str) -> None:
    reply = await ask(fake, "some words", place=place)

    assert reply.body["text"] == "about some words"
    assert reply.seen_by == fake.world.get_user("first", "member").id
    assert probe.errors == []


async def test_an_acknowledgement_is_timed(fake: FakeSlack, probe: Probe) -> None:
    probe.delay = 0.2
    made = fake.interact("slash", text="words")
    await fake.journal.wait_until(lambda: made.acked_after is not None)

    assert made.acked_after
    assert made.acked_after >= 0.2
    assert made.failure is None


async def test_a_message_shortcut_comes_with_the_message(fake: FakeSlack, probe: Probe) -> None:
    start = fake.say("what somebody wrote")
    inside = fake.say("in a thread", thread_ts=start.ts)
    made = fake.interact("shortcut", callback_id="check_source", ts=inside.ts)
    await fake.journal.wait(of(made))

    assert get_reply(fake, made).body["text"] == "about in a thread"
    assert made.payload["message"]["thread_ts"] == start.ts
    assert probe.errors == []


async def test_a_mention_is_answered_in_its_thread(fake: FakeSlack, probe: Probe) -> None:
    said = fake.say("and this?", mention=True)
    (post,) = await fake.journal.wait(lambda call: call.operation == POST)
    fake.say("nothing for the bot")

    assert post.body["thread_ts"] == said.ts
    assert [line.split()[0] for line in probe.heard] == ["app_mention"]


async def test_what_the_bot_says_in_a_direct_message_comes_back_to_it(fake: FakeSlack, probe: Probe) -> None:
    fake.say("to you", place="dm")
    events = fake.deliveries.all
    await fake.journal.wait_until(lambda: [one.acked_after is not None for one in events.values()] == [True, True])

    assert [one.payload["event"].get("bot_id") for one in events.values()] == [None, "B000P000005"]
    assert probe.heard == ["message to you 0"]  # Bolt drops what the bot itself has said


async def test_a_private_reply_is_replaced_by_the_button_on_it(fake: FakeSlack, probe: Probe) -> None:
    reply = await ask(fake)
    pressed = fake.interact("button", ts=reply.ts, action_id="fh:share")
    await fake.journal.wait(of(pressed))

    assert reply.body == {"text": "done"}
    assert "message" not in pressed.payload
    assert pressed.payload["container"]["is_ephemeral"] is True
    assert [one.body["text"] for one in fake.messages.all.values() if one.seen_by is None] == ["shared"]
    assert probe.errors == []


async def test_a_private_reply_is_deleted_by_the_button_on_it(fake: FakeSlack, probe: Probe) -> None:
    reply = await ask(fake)
    pressed = fake.interact("button", ts=reply.ts, action_id="fh:gone")
    await fake.journal.wait(of(pressed))

    assert reply.is_deleted
    assert probe.errors == []


async def test_an_option_is_chosen(fake: FakeSlack, probe: Probe) -> None:
    reply = await ask(fake)
    fake.interact("select", ts=reply.ts, action_id="fh:choose", value="1")
    await wait_for(lambda: probe.heard == ["chose 1"])


async def test_a_form_is_opened_refused_and_sent(fake: FakeSlack, probe: Probe) -> None:
    reply = await ask(fake)
    pressed = fake.interact("button", ts=reply.ts, action_id="fh:form")
    await fake.journal.wait(of(pressed, "views.open"))
    (view_id,) = pressed.opened
    refused = fake.interact("submit", view_id=view_id, fields={"reason": "no"})
    await fake.journal.wait_until(lambda: refused.ack is not None)
    is_open_still = fake.views.all[view_id].is_open
    sent = fake.interact("submit", view_id=view_id, fields={"reason": "another person"})
    await fake.journal.wait_until(lambda: sent.ack is not None)

    assert is_open_still
    assert not fake.views.all[view_id].is_open
    assert probe.heard == ["reason no", "reason another person"]


async def test_a_home_tab_is_published(fake: FakeSlack, probe: Probe) -> None:
    opened = fake.announce("app_home_opened")
    await fake.journal.wait(lambda call: call.operation == "views.publish")
    again = fake.announce("app_home_opened")
    await fake.journal.wait(lambda call: call.operation == "views.publish", count=2)

    assert "view" not in opened.payload["event"]
    assert again.payload["event"]["view"]["blocks"][0]["text"]["text"] == "home"
    assert probe.errors == []


@pytest.mark.parametrize("event", ["app_uninstalled", "tokens_revoked"])
async def test_the_app_hears_that_it_was_uninstalled(fake: FakeSlack, event: str) -> None:
    async with run_socket(fake) as probe:
        made = fake.uninstall("first", event)
        await fake.journal.wait_until(lambda: made.acked_after is not None)

        assert probe.heard in ([], [event])  # Bolt lets some through without a token, others not
    with pytest.raises(TestError, match="not installed"):
        fake.interact("slash", text="words")


async def test_what_slack_would_not_offer_cannot_be_done(fake: FakeSlack, probe: Probe) -> None:
    reply = await ask(fake)

    with pytest.raises(TestError, match="no 'other' to press"):
        fake.interact("button", ts=reply.ts, action_id="other")
    with pytest.raises(TestError, match="does not see"):
        fake.interact("button", ts=reply.ts, action_id="fh:share", user="admin")
    with pytest.raises(TestError, match="is not among"):
        fake.interact("select", ts=reply.ts, action_id="fh:choose", value="2")
    with pytest.raises(TestError, match="not installed in second"):
        fake.interact("slash", team="second")
    with pytest.raises(TestError, match="no form"):
        fake.interact("submit", view_id="")
    assert probe.errors == []
