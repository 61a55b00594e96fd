"""A paste at the counter: claimed, acknowledged, limited, answered, delivered, kept."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.community.visit import Outcome
from bot.errors import StoreError
from bot.model.chat import Actor, Ask
from bot.model.community import CommunitySettings, SettingsChange, Wait
from tests.bot.community.conftest import MEMBER, MIRROR, MODERATOR, NOW, PLACE, TEXT, URL, FakeSink, Hall, elsewhere

ANSWERED = Outcome(state="answered")


async def test_an_ask_is_acknowledged_and_answered_for_whoever_asked_alone(hall: Hall) -> None:
    await hall.bring()
    ask = hall.make_ask()
    outcome, sink = await hall.handle(ask)

    assert outcome == ANSWERED
    assert sink.acks == [True]
    (reply,) = sink.replies
    assert (reply.visibility, sink.answer.status) == ("ephemeral", "found")
    assert [action.verb for action in reply.actions] == ["details", "wrong", "open"]
    assert {action.answer_id for action in reply.actions} == {sink.answer.answer_id}
    assert await hall.store.ledger.read_request(ask.request_id, platform="chat") == ("answered", None)


async def test_a_request_delivered_again_is_left_alone(hall: Hall) -> None:
    ask = hall.make_ask()
    await hall.handle(ask)
    outcome, sink = await hall.handle(ask)

    assert outcome == Outcome(state="repeated")
    assert (sink.acks, sink.replies) == ([], [])


async def test_a_reply_that_does_not_arrive_is_kept_as_such(hall: Hall) -> None:
    ask = hall.make_ask()
    outcome, _ = await hall.handle(ask, sink=FakeSink(failing={"ephemeral": "expired"}))

    assert outcome == Outcome(state="undelivered", reason="expired")
    assert await hall.store.ledger.read_request(ask.request_id, platform="chat") == ("undelivered", "expired")


async def test_share_is_offered_to_those_who_may(hall: Hall) -> None:
    await hall.bring()

    async def offered(actor: Actor, *, is_dm: bool = False) -> bool:
        _, sink = await hall.handle(hall.make_ask(actor=actor, place=replace(PLACE, is_dm=is_dm)))
        return "share" in {action.verb for action in sink.replies[0].actions}

    assert [await offered(MEMBER), await offered(MODERATOR), await offered(MODERATOR, is_dm=True)] == [
        False,
        True,
        False,
    ]
    await hall.store.ledger.keep_settings(CommunitySettings(share="everyone"), tenant="ours", user="u", now=NOW)
    assert await offered(MEMBER)
    await hall.store.ledger.keep_settings(CommunitySettings(share="nobody"), tenant="ours", user="u", now=NOW)
    assert not await offered(MODERATOR)


async def test_after_five_look_ups_a_member_is_told_in_private_how_long_to_wait(hall: Hall) -> None:
    for at in range(5):
        await hall.handle(hall.make_ask(), now=NOW + timedelta(seconds=at))
    _, sink = await hall.handle(hall.make_ask(private=False), now=NOW + timedelta(seconds=40.5))

    assert sink.acks == [True]
    assert sink.keys == ["wait"]
    assert "20 s" in sink.text
    assert sink.replies[0].visibility == "ephemeral"
    _, sink = await hall.handle(hall.make_ask(), now=NOW + timedelta(seconds=61))
    assert sink.keys == [None]


async def test_notices_are_in_the_language_of_whoever_asked(hall: Hall) -> None:
    _, sink = await hall.handle(hall.make_ask("message", "  ", actor=replace(MEMBER, locale="de")))

    assert sink.keys == ["nothing_read"]
    assert sink.text.startswith("In dieser Nachricht")


@pytest.mark.parametrize("actor", [MODERATOR, MEMBER], ids=["may", "may not"])
async def test_an_open_answer_is_for_those_who_may_share(hall: Hall, actor: Actor) -> None:
    await hall.bring()
    outcome, sink = await hall.handle(hall.make_ask(actor=actor, private=False))

    assert outcome == ANSWERED
    if actor == MODERATOR:
        assert sink.acks == [False]
        (reply,) = sink.replies
        assert (reply.visibility, reply.shared_by) == ("public", MODERATOR.user_id)
        assert [action.verb for action in reply.actions] == ["details", "wrong", "open", "delete"]
        (share,) = await hall.store.ledger.list_shares(tenant="ours")
        assert (share.state, share.message_id, share.answer_id) == ("posted", "m1", sink.answer.answer_id)
    else:
        assert sink.acks == [True]
        assert sink.keys == [None, "may_not_share"]
        assert {reply.visibility for reply in sink.replies} == {"ephemeral"}


async def test_a_mention_is_answered_where_it_was_made_by_those_who_may_share(hall: Hall) -> None:
    thread = replace(PLACE, thread_id="thread")
    _, sink = await hall.handle(hall.make_ask("mention", actor=MODERATOR, private=False, place=thread))
    assert [reply.visibility for reply in sink.replies] == ["thread"]


@pytest.mark.parametrize("whispers", [True, False])
async def test_one_who_may_not_share_is_pointed_to_the_menu_alone_where_that_can_be(
    hall: Hall, *, whispers: bool
) -> None:
    sink = FakeSink(failing={} if whispers else {"ephemeral": "gone"})
    await hall.handle(hall.make_ask("mention", private=False), sink=sink)
    assert (sink.keys, sink.replies[0].visibility) == (["use_menu"], "ephemeral" if whispers else "public")

    sink = FakeSink(failing={} if whispers else {"ephemeral": "gone"})
    await hall.handle(hall.make_ask("mention", " ", actor=MODERATOR, private=False), sink=sink)
    assert (sink.keys, sink.replies[0].visibility) == (["nothing_read"], "ephemeral" if whispers else "public")


async def test_what_could_not_be_whispered_for_another_reason_is_not_said_aloud(hall: Hall) -> None:
    sink = FakeSink(failing={"ephemeral": "unknown"})
    outcome, _ = await hall.handle(hall.make_ask("mention", private=False), sink=sink)
    assert (outcome.state, sink.replies) == ("undelivered", [])


async def test_a_mention_beyond_the_limit_or_where_none_are_answered_meets_silence(hall: Hall) -> None:
    for _ in range(7):
        outcome, sink = await hall.handle(hall.make_ask("mention", private=False))
    assert (outcome.reason, sink.replies) == ("limited", [])

    await hall.handle(hall.make_ask("settings", actor=MODERATOR), given=SettingsChange(mentions=False))
    outcome, sink = await hall.handle(hall.make_ask("mention", actor=MODERATOR, private=False))
    assert (outcome.reason, sink.replies, sink.acks) == ("mentions_off", [], [])


async def test_in_a_dm_a_message_is_answered_there(hall: Hall) -> None:
    await hall.bring()
    place = replace(PLACE, tenant_id="user:key", is_dm=True)
    _, sink = await hall.handle(hall.make_ask(place=place, private=False, actor=MODERATOR))

    assert (sink.acks, [reply.visibility for reply in sink.replies]) == ([False], ["dm"])
    assert [action.verb for action in sink.replies[0].actions] == ["details", "wrong", "open", "delete"]


async def test_own_recent_look_ups_are_listed_and_opened_again_by_nobody_else(hall: Hall) -> None:
    await hall.bring()
    await hall.look_up("words that nobody has ever said about any bridge in the world")
    answer = await hall.look_up()

    (recent,) = await hall.counter.list_recent(hall.make_ask())
    assert (recent.answer_id, recent.headline, recent.at) == (answer.answer_id, answer.headline, NOW)
    assert await hall.counter.list_recent(hall.make_ask(actor=MODERATOR)) == ()
    assert await hall.counter.list_recent(hall.make_ask(place=elsewhere("theirs"))) == ()
    assert (await hall.press("again", answer.answer_id))[1].answer == answer
    assert (await hall.press("again", answer.answer_id, actor=MODERATOR))[1].keys == ["answer_gone"]


async def test_where_nothing_is_to_be_kept_no_recent_look_up_is(hall: Hall) -> None:
    await hall.bring()
    await hall.store.ledger.keep_settings(CommunitySettings(days=0), tenant="ours", user="u", now=NOW)
    answer = await hall.look_up()

    assert await hall.counter.list_recent(hall.make_ask()) == ()
    assert await hall.counter.sweep(now=NOW + timedelta(seconds=1)) > 0
    assert (await hall.press("details", answer.answer_id))[1].keys == ["answer_gone"]


async def test_an_open_ask_is_acknowledged_while_the_limits_wait_for_a_busy_store_and_posted_after(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hall.bring()
    sink, take_turn = FakeSink(), hall.store.ledger.take_turn

    async def take_late(**whose: Any) -> Wait | None:  # noqa: ANN401 - as the ledger takes them
        while not sink.acks:  # noqa: ASYNC110 - the sink has no event to wait for
            await asyncio.sleep(0.01)
        return await take_turn(**whose)

    monkeypatch.setattr(hall.store.ledger, "take_turn", take_late)
    async with asyncio.timeout(10):
        outcome, _ = await hall.handle(hall.make_ask(actor=MODERATOR, private=False), sink=sink)

    assert (outcome.reason, sink.acks, sink.keys) == ("shared", [True], [None, "shared"])
    assert sink.replies[0].visibility == "public"


async def test_a_failing_store_is_told_with_a_reference_and_comes_back_as_an_outcome(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_desk: object, _ask: Ask, **_: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr("bot.desk.Desk.answer", fail)
    ask = hall.make_ask()
    outcome, sink = await hall.handle(ask)

    assert (outcome.state, outcome.reason, sink.keys) == ("failed", "StoreError", ["failed"])
    assert outcome.reference
    assert outcome.reference in sink.text
    assert await hall.store.ledger.read_request(ask.request_id, platform="chat") == ("failed", "StoreError")


async def test_an_adapter_can_apologise_for_what_nobody_foresaw(hall: Hall) -> None:
    sink = FakeSink()
    outcome = await hall.counter.apologise(hall.make_ask(), sink, now=NOW, error=ZeroDivisionError())

    assert (outcome.state, outcome.reason, sink.keys) == ("failed", "ZeroDivisionError", ["failed"])


async def test_another_match_is_chosen_by_its_place_in_the_list(hall: Hall) -> None:
    await hall.bring()
    await hall.bring(MIRROR, text=TEXT.replace("bridge", "old bridge"))
    answer = await hall.look_up(f"{URL} {MIRROR}")
    assert answer.status == "several"
    chosen = answer.alternatives[1]

    _, sink = await hall.press("other", answer.answer_id, arg="1")
    assert sink.answer.match is not None
    assert sink.answer.match.url == chosen.url
    for arg in ("9", "x", "²"):
        assert (await hall.press("other", answer.answer_id, arg=arg))[1].keys == ["nothing_others"]
