"""What is not about an answer: a community's settings, what is kept of a member, and forgetting it."""

from bot.community.notices import make_notice, tell_privacy, tell_problems, tell_settings
from bot.community.settings import change_settings
from bot.community.visit import Outcome, Visit
from bot.model.community import CommunitySettings, SettingsChange


async def settle(visit: Visit) -> Outcome:
    """Show or change the settings, for those who may; the adapter decides from roles who that is."""
    await visit.sink.ack(private=True)
    if not visit.ask.actor.is_moderator:
        return await visit.tell("may_not_settle")
    settings = await visit.load_settings()
    if not isinstance(visit.given, SettingsChange) or visit.given == SettingsChange():
        return await visit.tell(tell_settings(visit.labels, settings, is_kept=False))
    changed = change_settings(settings, visit.given)
    if not isinstance(changed, CommunitySettings):
        return await visit.tell(tell_problems(visit.labels, changed))
    await visit.ledger.keep_settings(changed, tenant=visit.tenant, user=visit.user, now=visit.now)
    return await visit.tell(tell_settings(visit.labels, changed, is_kept=True))


async def tell_what_is_kept(visit: Visit) -> Outcome:
    """Say what is kept of whoever asks, and for how long."""
    await visit.sink.ack(private=True)
    settings = await visit.load_settings()
    return await visit.tell(tell_privacy(visit.labels, days=settings.days, command=visit.command))


async def forget(visit: Visit) -> Outcome:
    """Delete what is kept of whoever asks, everywhere."""
    await visit.sink.ack(private=True)
    count = await visit.ledger.forget_user(visit.user)
    return await visit.tell(make_notice(visit.labels, "forgotten", count=count))
