"""Who may do what. Asked anew at every press: only the answer's id travels with a button."""

from typing import Literal

from bot.model.chat import Ask
from bot.model.community import CommunitySettings, is_own_tenant


def may_share(settings: CommunitySettings, ask: Ask) -> bool:
    """Return whether whoever asked may have an answer posted where all see it.

    Through the bot nobody writes where they may not write themselves.
    """
    return _is_sharer(settings, ask) and ask.actor.may_post


def name_refusal(settings: CommunitySettings, ask: Ask) -> Literal["sharing_off", "may_not_share", "may_not_post"]:
    """Return the notice that says why whoever asked may not share."""
    if settings.share == "nobody":
        return "sharing_off"
    return "may_not_post" if _is_sharer(settings, ask) else "may_not_share"


def can_offer_share(settings: CommunitySettings, ask: Ask) -> bool:
    """Return whether sharing is offered: where a community has the bot, to those who may.

    It is offered where the bot lacks a permission too: what is missing is told when it is pressed.
    """
    return not ask.place.is_dm and not is_own_tenant(ask.place.tenant_id) and may_share(settings, ask)


def _is_sharer(settings: CommunitySettings, ask: Ask) -> bool:
    return settings.share == "everyone" or (settings.share == "moderators" and ask.actor.is_moderator)
