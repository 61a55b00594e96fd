"""Looking a paste up: for whoever asked alone, or where all see it for those who may share."""

import asyncio
from dataclasses import replace
from typing import Final

from bot.community.notices import NoticeKey, tell_wait
from bot.community.offers import list_actions
from bot.community.rights import can_offer_share, may_share, name_refusal
from bot.community.sharing import post, post_and_tell
from bot.community.visit import Outcome, Visit
from bot.model.answer import Answer
from bot.model.chat import Ask, Reply
from bot.model.community import CommunitySettings, Recent, Wait

TURN_SECONDS: Final = 1.0
"""How long an acknowledgement that all see waits for the limits: with the claim before it, less than a platform's 3."""
_WORTH_KEEPING = ("found", "several")


async def look_up(visit: Visit) -> Outcome:
    """Answer what was asked about, for whoever asked alone but where they want all to see it, and may."""
    if visit.ask.kind == "mention":
        return await _answer_mention(visit)
    settings = None
    if not visit.ask.private and not visit.ask.place.is_dm:
        settings = await visit.load_settings()
        if may_share(settings, visit.ask):
            return await _look_up_openly(visit, settings)
    await visit.sink.ack(private=visit.visibility == "ephemeral")
    wait = await _take_turn(visit)
    if wait is not None:
        return await visit.tell(tell_wait(visit.labels, wait))
    outcome = await _answer(visit, settings or await visit.load_settings())
    if settings is not None:
        await visit.tell(name_refusal(settings, visit.ask))
    return outcome


async def look_up_again(visit: Visit) -> Outcome:
    """Show an answer of one's own recent look-ups once more."""
    await visit.sink.ack(private=True)
    own = {recent.answer_id for recent in await visit.ledger.list_recent(tenant=visit.tenant, user=visit.user)}
    answer = await visit.read_answer()
    if answer is None or answer.answer_id not in own:
        return await visit.tell("answer_gone")
    return await _show(visit, answer, await visit.load_settings())


async def look_up_page(visit: Visit, url: str) -> Outcome:
    """Answer for a page that was chosen among others, as if its address had been pasted. The ask is acknowledged."""
    wait = await _take_turn(visit)
    if wait is not None:
        return await visit.tell(tell_wait(visit.labels, wait))
    chosen = replace(visit, ask=replace(visit.ask, kind="lookup", text=url))
    return await _answer(chosen, await visit.load_settings())


async def _answer_mention(visit: Visit) -> Outcome:
    """Answer a mention where all see it; one who may not have that done is pointed to the private way.

    Where mentions are not answered, or a limit is reached, there is silence: anything else would be a public message.
    """
    settings = await visit.load_settings()
    if not settings.mentions:
        return Outcome(state="answered", reason="mentions_off")
    if not may_share(settings, visit.ask):
        if await _take_turn(visit) is not None:
            return Outcome(state="answered", reason="limited")
        return await _whisper(visit, "use_menu")
    return await _look_up_openly(visit, settings)


async def _look_up_openly(visit: Visit, settings: CommunitySettings) -> Outcome:
    """Answer where all see it. A limit is told in private, and that is settled by the acknowledgement already."""
    turn = asyncio.ensure_future(_take_turn(visit))
    done, _ = await asyncio.wait({turn}, timeout=TURN_SECONDS)
    if not done:
        await visit.sink.ack(private=True)
        visit = replace(visit, is_hushed=True)
    wait = await turn
    if wait is not None and visit.ask.kind == "mention":
        return Outcome(state="answered", reason="limited")
    if done:
        await visit.sink.ack(private=wait is not None)
    if wait is not None:
        return await visit.tell(tell_wait(visit.labels, wait))
    if not _has_words(visit.ask):
        return await _whisper(visit, "nothing_read")
    answer = await _ask_desk(visit, settings)
    is_told = visit.is_hushed and visit.ask.kind != "mention"
    return await (post_and_tell if is_told else post)(visit, answer, settings)


async def _whisper(visit: Visit, key: NoticeKey) -> Outcome:
    """Tell whoever mentioned the bot, alone where the platform has a way for it; else where all see it."""
    if visit.ask.kind == "mention":
        told = await visit.tell(key)
        if told.reason != "gone":
            return told
    return await visit.tell(key, visit.open_visibility)


async def _answer(visit: Visit, settings: CommunitySettings) -> Outcome:
    if not _has_words(visit.ask):
        return await visit.tell("nothing_read")
    return await _show(visit, await _ask_desk(visit, settings), settings)


async def _show(visit: Visit, answer: Answer, settings: CommunitySettings) -> Outcome:
    is_posted = visit.visibility == "dm"
    if is_posted:
        # Others may see it here too; it is for whoever asked to take it away.
        place = {"tenant": visit.tenant, "channel": visit.channel}
        await visit.ledger.claim_share(answer.answer_id, **place, user=visit.user, now=visit.now)
    actions = list_actions(answer, may_share=can_offer_share(settings, visit.ask), is_posted=is_posted)
    return await visit.deliver(Reply(body=answer, actions=actions, visibility=visit.visibility))


async def _ask_desk(visit: Visit, settings: CommunitySettings) -> Answer:
    """Return the desk's answer, without what moderators here have ruled out for this paste."""
    without = await visit.ledger.list_rejected(visit.ask.text, tenant=visit.tenant)
    desk = replace(visit.desk, without=without)
    answer = await desk.answer(visit.ask, answer_id=visit.answer_id, now=visit.now)
    if settings.days and answer.status in _WORTH_KEEPING:
        recent = Recent(answer_id=answer.answer_id, headline=answer.headline, at=visit.now)
        await visit.ledger.keep_recent(recent, tenant=visit.tenant, user=visit.user)
    return answer


async def _take_turn(visit: Visit) -> Wait | None:
    return await visit.ledger.take_turn(tenant=visit.tenant, user=visit.user, now=visit.now)


def _has_words(ask: Ask) -> bool:
    """Return whether another's message, or one that mentions the bot, has anything to be read."""
    return ask.kind == "lookup" or bool(ask.text.strip())
