"""Who may do what. Asked anew at every press: only the answer's id travels with a button."""

from bot.model.chat import Ask
from bot.model.community import CommunitySettings, is_own_tenant


def may_share(settings: CommunitySettings, ask: Ask) -> bool:
    """Return whether whoever asked may have an answer posted where all see it."""
    if settings.share == "everyone":
        return True
    return settings.share == "moderators" and ask.actor.is_moderator


def can_offer_share(settings: CommunitySettings, ask: Ask) -> bool:
    """Return whether sharing is offered: where a community has the bot, to those who may.

    It is offered where the bot lacks a permission too: what is missing is told when it is pressed.
    """
    return not ask.place.is_dm and not is_own_tenant(ask.place.tenant_id) and may_share(settings, ask)
