"""Who has done something, and where."""

from collections.abc import Mapping

from adapters.slack.data import take_list, take_mapping, take_text
from adapters.slack.requests import Asker
from bot.model.chat import Place

PLATFORM = "slack"
_DM, _TEAM = "D", "T"
"""What the ids of a direct message and of a workspace begin with."""


def name_asker(body: Mapping[str, object]) -> Asker | None:
    """Return who has done what ``body`` tells of; ``None`` where nobody has, as with an event of the app's own."""
    event = take_mapping(body, "event")
    user = take_text(event, "user") or take_text(body, "user", "id") or take_text(body, "user_id")
    if not user:
        return None
    installed = next(iter(take_list(body, "authorizations")), {})
    is_org_install = any(given.get("is_enterprise_install") in (True, "true") for given in (installed, body))
    own = take_text(event, "user_team") or take_text(event, "source_team") or take_text(body, "user", "team_id")
    in_view = take_text(body, "view", "app_installed_team_id")
    team = (
        (in_view if in_view.startswith(_TEAM) else "")
        or take_text(installed, "team_id")
        or take_text(body, "team_id")
        or take_text(body, "team", "id")
        or own
    )
    # In a channel shared by two organisations the rest of an event's envelope may name the other one.
    enterprise = (
        take_text(installed, "enterprise_id")
        if installed
        else take_text(body, "enterprise_id")
        or take_text(body, "enterprise", "id")
        or take_text(body, "team", "enterprise_id")
    )
    return Asker(
        team_id=team,
        user_id=user,
        enterprise_id=enterprise or None,
        is_org_install=is_org_install,
        user_team_id=own or None,
        bot_id=take_text(installed, "user_id") if installed.get("is_bot") is True else None,
    )


def make_place(asker: Asker, *, channel_id: str, thread_id: str | None = None, is_dm: bool | None = None) -> Place:
    """Return where it was done. Whether the bot may post there is known only once it tries."""
    own = channel_id.startswith(_DM) if is_dm is None else is_dm
    return Place(
        platform=PLATFORM,
        tenant_id=asker.tenant_id,
        channel_id=channel_id,
        thread_id=thread_id,
        is_dm=own,
        can_post_public=bool(channel_id),
        can_embed=True,
    )


def find_thread(message: Mapping[str, object], *, ts: str | None = None) -> str | None:
    """Return the thread of a message; ``None`` where it stands in the channel, with or without replies below it."""
    thread = take_text(message, "thread_ts")
    return thread if thread and thread != (ts or take_text(message, "ts")) else None
