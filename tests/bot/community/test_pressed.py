"""What was pressed: pages, shares, complaints, settings. Authorised anew each time, and only in one's own community."""

from dataclasses import replace

import pytest

from bot.community.visit import Outcome
from bot.labels import LANGUAGES
from bot.model.chat import Failure, Reply, Undeliverable, Verb
from bot.model.community import CommunitySettings, Complaint, SettingsChange, Sharing, own_tenant
from tests.bot.community.conftest import MEMBER, MODERATOR, NOW, PLACE, QUOTE, FakeSink, Hall, elsewhere

WRONG = Complaint(reason="wrong_origin", text="  It was\nthe harbour  office. ")


async def test_details_are_a_page_of_the_answer_for_whoever_pressed(hall: Hall) -> None:
    await hall.bring()
    answer = await hall.look_up()
    _, sink = await hall.press("details", answer.answer_id, actor=MODERATOR)

    assert sink.acks == [True]
    assert sink.replies == [Reply(body=answer, page="details")]
    assert (await hall.press("other", answer.answer_id))[1].keys == ["nothing_others"]


@pytest.mark.parametrize("verb", ["share", "details", "other", "wrong", "again"])
async def test_one_community_never_sees_anothers_answer(hall: Hall, verb: Verb) -> None:
    await hall.bring()
    answer = await hall.look_up(actor=MODERATOR)
    _, sink = await hall.press(verb, answer.answer_id, actor=MODERATOR, place=elsewhere("theirs"))

    assert (sink.keys, sink.forms) == (["answer_gone"], [])


# -- sharing ---------------------------------------------------------------------------------------------------------


async def test_a_shared_answer_is_posted_once_with_who_shared_it(hall: Hall) -> None:
    await hall.bring()
    answer = await hall.look_up(actor=MODERATOR)
    outcome, sink = await hall.press("share", answer.answer_id, actor=MODERATOR)

    assert outcome == Outcome(state="answered", reason="shared")
    assert (sink.acks, sink.keys) == ([True], [None, "shared"])
    post, told = sink.replies
    assert (post.body, post.visibility, post.shared_by) == (answer, "public", MODERATOR.user_id)
    assert told.visibility == "ephemeral"
    assert (await hall.press("share", answer.answer_id, actor=MODERATOR))[1].keys == ["shared_before"]
    (share,) = await hall.store.ledger.list_shares(tenant="ours")
    assert (share.state, share.message_id) == ("posted", "m1")


async def test_who_may_share_is_asked_when_it_is_pressed(hall: Hall) -> None:
    await hall.bring()
    answer = await hall.look_up(actor=MODERATOR)
    assert (await hall.press("share", answer.answer_id))[1].keys == ["may_not_share"]

    await hall.store.ledger.keep_settings(CommunitySettings(share="nobody"), tenant="ours", user="u", now=NOW)
    assert (await hall.press("share", answer.answer_id, actor=MODERATOR))[1].keys == ["sharing_off"]
    assert await hall.store.ledger.list_shares(tenant="ours") == ()


@pytest.mark.parametrize("share", ["everyone", "moderators"])
async def test_through_the_bot_nobody_writes_where_they_may_not_write_themselves(hall: Hall, share: Sharing) -> None:
    await hall.bring()
    await hall.store.ledger.keep_settings(CommunitySettings(share=share), tenant="ours", user="u", now=NOW)
    hushed = replace(MODERATOR, may_post=False)
    answer = await hall.look_up(actor=hushed)
    _, pressed = await hall.press("share", answer.answer_id, actor=hushed)
    _, asked = await hall.handle(hall.make_ask(actor=hushed, private=False))

    assert (pressed.keys, asked.keys, asked.acks) == (["may_not_post"], [None, "may_not_post"], [True])
    assert "share" not in {action.verb for action in asked.replies[0].actions}
    assert await hall.store.ledger.list_shares(tenant="ours") == ()


@pytest.mark.parametrize(
    ("reason", "key", "is_free"),
    [
        ("not_in_channel", "invite_me", True),
        ("missing_permission", "need_permission", True),
        ("rate_limited", "not_shared", True),
        ("refused", "not_shared", True),
        ("unknown", "may_be_shared", False),
    ],
)
async def test_where_posting_fails_words_help_and_it_can_be_tried_again_where_it_surely_failed(
    hall: Hall, reason: Failure, key: str, *, is_free: bool
) -> None:
    await hall.bring()
    answer = await hall.look_up(actor=MODERATOR)
    failing = FakeSink(failing={"public": reason})
    outcome, sink = await hall.press("share", answer.answer_id, actor=MODERATOR, sink=failing)

    assert (outcome.state, outcome.reason) == ("undelivered", reason)
    assert sink.keys == [key]
    assert (outcome.reference or "-") in sink.text or key != "not_shared"
    _, sink = await hall.press("share", answer.answer_id, actor=MODERATOR)
    assert sink.keys == ([None, "shared"] if is_free else ["shared_before"])


async def test_where_the_bot_may_not_post_it_is_told_before_anything_is_tried(hall: Hall) -> None:
    await hall.bring()
    answer = await hall.look_up(actor=MODERATOR)
    mute = replace(PLACE, can_post_public=False)
    _, sink = await hall.press("share", answer.answer_id, actor=MODERATOR, place=mute)

    assert sink.keys == ["need_permission"]
    assert LANGUAGES["en"].send_messages in sink.text


async def test_a_posted_answer_is_deleted_by_its_sharer_or_a_moderator(hall: Hall) -> None:
    await hall.bring()
    await hall.store.ledger.keep_settings(CommunitySettings(share="everyone"), tenant="ours", user="u", now=NOW)
    answer = await hall.look_up()
    await hall.press("share", answer.answer_id)
    stranger = replace(MEMBER, user_id="3003")

    _, sink = await hall.press("delete", answer.answer_id, actor=stranger)
    assert (sink.keys, sink.withdrawn) == (["may_not_delete"], 0)
    for actor in (MEMBER, MODERATOR):
        _, sink = await hall.press("delete", answer.answer_id, actor=actor)
        assert (sink.keys, sink.withdrawn) == (["deleted"], 1)
    assert [share.state for share in await hall.store.ledger.list_shares(tenant="ours")] == ["deleted"]


@pytest.mark.parametrize(("reason", "key"), [("gone", "deleted"), ("unknown", "not_deleted")])
async def test_what_is_gone_already_counts_as_deleted_and_a_failure_has_a_reference(
    hall: Hall, reason: Failure, key: str
) -> None:
    await hall.bring()
    answer = await hall.look_up(actor=MODERATOR)
    await hall.press("share", answer.answer_id, actor=MODERATOR)
    outcome, sink = await hall.press(
        "delete", answer.answer_id, actor=MODERATOR, sink=FakeSink(withdrawing=Undeliverable(reason=reason))
    )

    assert sink.keys == [key]
    assert outcome.reference is None or outcome.reference in sink.text
    assert (outcome.reference is None) == (reason == "gone")


async def test_shares_and_deletions_are_noted_in_the_log_channel(hall: Hall) -> None:
    await hall.bring()
    settings = CommunitySettings(log_channel="log", language="uk")
    await hall.store.ledger.keep_settings(settings, tenant="ours", user="u", now=NOW)
    answer = await hall.look_up(actor=MODERATOR)
    _, shared = await hall.press("share", answer.answer_id, actor=MODERATOR)
    _, deleted = await hall.press("delete", answer.answer_id, actor=MODERATOR)

    assert [(reply.channel_id, reply.locale) for reply in shared.replies] == [(None, "uk"), ("log", "uk"), (None, None)]
    assert (deleted.replies[0].channel_id, deleted.keys) == ("log", ["deleted", "deleted"])


async def test_two_threads_of_one_name_are_two_places_and_one_in_the_log_channel_is_not_noted_again(hall: Hall) -> None:
    await hall.bring()
    await hall.store.ledger.keep_settings(CommunitySettings(log_channel="log"), tenant="ours", user="u", now=NOW)
    answer = await hall.look_up(actor=MODERATOR)
    shared = []
    for channel in ("log", "general", "general"):
        place = replace(PLACE, channel_id=channel, thread_id="1700000000.000100")
        _, sink = await hall.press("share", answer.answer_id, actor=MODERATOR, place=place)
        shared.append([reply.channel_id for reply in sink.replies if reply.body == answer])
    assert shared == [[None], [None, "log"], []]


# -- complaints ------------------------------------------------------------------------------------------------------


async def test_a_form_opens_before_anything_is_acknowledged_and_its_words_are_kept(hall: Hall) -> None:
    await hall.bring()
    answer = await hall.look_up()
    outcome, sink = await hall.press("wrong", answer.answer_id)
    assert (outcome.reason, sink.acks, sink.replies) == ("form", [], [])
    (form,) = sink.forms
    assert form.action is not None
    assert form.action.answer_id == answer.answer_id

    _, sink = await hall.press("wrong", answer.answer_id, given=WRONG)
    assert sink.keys == ["thanks"]
    (kept,) = await hall.store.ledger.list_feedback()
    assert (kept.reason, kept.text, kept.is_moderator) == ("wrong_origin", "It was the harbour office.", False)
    assert answer.match is not None
    assert kept.article_id == answer.match.article_id
    assert MEMBER.user_id not in str(kept)


async def test_a_form_that_did_not_open_is_asked_to_be_opened_again(hall: Hall) -> None:
    answer = await hall.look_up()
    outcome, sink = await hall.press("wrong", answer.answer_id, sink=FakeSink(form_failure="expired"))
    assert outcome == Outcome(state="undelivered", reason="expired")
    assert (sink.keys, [reply.visibility for reply in sink.replies]) == (["press_again"], ["ephemeral"])


async def test_what_is_filled_in_is_kept_within_bounds(hall: Hall) -> None:
    answer = await hall.look_up()
    await hall.press("wrong", answer.answer_id, given=Complaint(reason="made up", text="\ud800" + "x" * 900))

    (kept,) = await hall.store.ledger.list_feedback()
    assert (kept.reason, len(kept.text)) == ("other", 500)


async def test_what_moderators_marked_wrong_twice_is_not_offered_there_again(hall: Hall) -> None:
    await hall.bring()
    for _ in range(2):
        answer = await hall.look_up(actor=MODERATOR)
        assert answer.status == "found"
        await hall.press("wrong", answer.answer_id, actor=MODERATOR, given=WRONG)

    ruled_out = await hall.look_up()
    assert (ruled_out.status, ruled_out.alternatives) == ("none", ())
    assert (await hall.look_up(f"“{QUOTE}”")).status == "found"
    assert (await hall.look_up(place=elsewhere("theirs"))).status == "found"


# -- settings, privacy -----------------------------------------------------------------------------------------------


async def test_settings_are_shown_and_changed_by_those_who_may(hall: Hall) -> None:
    change = SettingsChange(share="everyone", days="7", language="de-DE", log_channel="C42")
    _, sink = await hall.handle(hall.make_ask("settings"), given=change)
    assert sink.keys == ["may_not_settle"]
    _, sink = await hall.handle(hall.make_ask("settings", actor=MODERATOR))
    assert sink.keys == ["settings"]
    assert "30" in sink.text

    _, sink = await hall.handle(hall.make_ask("settings", actor=MODERATOR), given=change)
    assert sink.keys == ["settings_kept"]
    settings = CommunitySettings(share="everyone", days=7, language="de", log_channel="C42")
    assert await hall.store.ledger.load_settings(tenant="ours") == settings
    assert await hall.store.ledger.load_settings(tenant="theirs") == CommunitySettings()
    (line, *_) = await hall.store.ledger.list_audit(tenant="ours")
    assert line.who == hall.counter.keys.key_actor(MODERATOR)


async def test_all_that_is_wrong_with_settings_is_told_at_once_and_nothing_is_kept(hall: Hall) -> None:
    change = SettingsChange(share="all", days=366, language="xx", log_channel="<#1>", mentions=False)
    _, sink = await hall.handle(hall.make_ask("settings", actor=MODERATOR), given=change)

    assert sink.keys == ["settings_problems"]
    assert len(sink.text.splitlines()) == 4
    assert await hall.store.ledger.load_settings(tenant="ours") == CommunitySettings()


async def test_privacy_is_told_with_the_communitys_days(hall: Hall) -> None:
    _, sink = await hall.handle(hall.make_ask("privacy"))
    assert (sink.keys, "30 days" in sink.text, "/source-forget-me" in sink.text) == (["privacy"], True, True)

    await hall.store.ledger.keep_settings(CommunitySettings(days=0), tenant="ours", user="u", now=NOW)
    assert (await hall.handle(hall.make_ask("privacy")))[1].keys == ["privacy_none_kept"]


async def test_whoever_wants_to_be_forgotten_is(hall: Hall) -> None:
    await hall.bring()
    own = replace(PLACE, tenant_id=own_tenant(hall.counter.keys.key_actor(MEMBER)), is_dm=True)
    there, here = await hall.look_up(place=own), await hall.look_up()
    await hall.press("wrong", here.answer_id, given=WRONG)
    _, sink = await hall.handle(hall.make_ask("forget"))

    assert sink.keys == ["forgotten"]
    assert await hall.counter.list_recent(hall.make_ask()) == ()
    assert (await hall.press("details", there.answer_id, place=own))[1].keys == ["answer_gone"]
    assert [(one.who, one.text) for one in await hall.store.ledger.list_feedback()] == [(None, "")]


async def test_a_community_that_leaves_takes_all_with_it(hall: Hall) -> None:
    await hall.bring()
    answer = await hall.look_up()

    assert await hall.counter.take_leave("ours") > 0
    assert (await hall.press("details", answer.answer_id))[1].keys == ["answer_gone"]
