"""Posting an answer where all see it, at most once in a place, and taking it away again."""

from dataclasses import replace

from bot.community.notices import make_notice
from bot.community.offers import list_actions
from bot.community.rights import may_share, name_refusal
from bot.community.visit import Outcome, Visit
from bot.model.answer import Answer
from bot.model.chat import Notice, Reply, Undeliverable
from bot.model.community import CommunitySettings, ShareState


async def share(visit: Visit) -> Outcome:
    """Post a private answer for all to see, where whoever pressed may do that now."""
    await visit.sink.ack(private=True)
    settings = await visit.load_settings()
    if not may_share(settings, visit.ask):
        return await visit.tell(name_refusal(settings, visit.ask))
    answer = await visit.read_answer()
    if answer is None:
        return await visit.tell("answer_gone")
    if not visit.ask.place.can_post_public:
        return await visit.tell(_name_permission(visit))
    return await post_and_tell(visit, answer, settings)


async def post_and_tell(visit: Visit, answer: Answer, settings: CommunitySettings) -> Outcome:
    """Post an answer, and tell whoever asked in private how that went."""
    outcome = await post(visit, answer, settings)
    if outcome.state == "undelivered":
        notice = _explain(visit, outcome)
        await visit.tell(notice)
        return replace(outcome, reference=visit.answer_id if notice.key == "not_shared" else None)
    return await visit.tell("shared_before" if outcome.state == "repeated" else "shared")


async def post(visit: Visit, answer: Answer, settings: CommunitySettings) -> Outcome:
    """Post an answer in the name of whoever asked; ``repeated`` where it is there, or may be, already."""
    place = {"tenant": visit.tenant, "channel": visit.channel}
    if not await visit.ledger.claim_share(answer.answer_id, **place, user=visit.user, now=visit.now):
        return Outcome(state="repeated")
    reply = Reply(
        body=answer,
        actions=list_actions(answer, may_share=False, is_posted=True),
        visibility=visit.open_visibility,
        shared_by=visit.ask.actor.user_id,
        locale=settings.language,
    )
    sent = await visit.sink.deliver(reply)
    if isinstance(sent, Undeliverable):
        state: ShareState = "unknown" if sent.reason == "unknown" else "undelivered"
        await visit.ledger.finish_share(answer.answer_id, **place, state=state, reason=sent.reason)
        return Outcome(state="undelivered", reason=sent.reason)
    await visit.ledger.finish_share(answer.answer_id, **place, state="posted", message_id=sent.message_id)
    await _note(visit, settings, answer)
    return Outcome(state="answered")


async def delete(visit: Visit) -> Outcome:
    """Take a posted answer away, for whoever had it posted or a moderator."""
    await visit.sink.ack(private=True)
    if visit.action is None:
        return await visit.tell("answer_gone")
    name, place = visit.action.answer_id, {"tenant": visit.tenant, "channel": visit.channel}
    if not visit.ask.actor.is_moderator and not await visit.ledger.is_sharer(name, **place, user=visit.user):
        return await visit.tell("may_not_delete")
    gone = await visit.sink.withdraw()
    # Where two press at once, it is gone for the second.
    if isinstance(gone, Undeliverable) and gone.reason != "gone":
        await visit.tell(make_notice(visit.labels, "not_deleted", id=visit.answer_id))
        return Outcome(state="undelivered", reason=gone.reason, reference=visit.answer_id)
    await visit.ledger.note_deletion(name, **place, user=visit.user, now=visit.now)
    await _note(visit, await visit.load_settings(), make_notice(visit.labels, "deleted"))
    return await visit.tell("deleted")


async def _note(visit: Visit, settings: CommunitySettings, what: Answer | Notice) -> None:
    """Note in the community's log channel what was posted or deleted, and by whom; not arriving there is no harm."""
    place = visit.ask.place
    if settings.log_channel and settings.log_channel != place.channel_id and not place.is_dm:
        await visit.sink.deliver(
            Reply(
                body=what,
                visibility="public",
                shared_by=visit.ask.actor.user_id,
                locale=settings.language,
                channel_id=settings.log_channel,
            )
        )


def _explain(visit: Visit, outcome: Outcome) -> Notice:
    """Return words that help where an answer could not be posted."""
    if outcome.reason == "not_in_channel":
        return make_notice(visit.labels, "invite_me", name=visit.bot_name)
    if outcome.reason == "missing_permission":
        return _name_permission(visit)
    if outcome.reason == "unknown":
        return make_notice(visit.labels, "may_be_shared")
    return make_notice(visit.labels, "not_shared", id=visit.answer_id)


def _name_permission(visit: Visit) -> Notice:
    return make_notice(visit.labels, "need_permission", permission=visit.labels.send_messages)
