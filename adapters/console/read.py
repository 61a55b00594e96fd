"""What a person types, as an ask."""

import getpass
from datetime import datetime

from bot.model.chat import Actor, Ask, Place

PLATFORM = "console"


def read_ask(text: str, *, request_id: str, now: datetime) -> Ask:
    """Return the ask of a typed text. Whoever sits at the console owns the store."""
    return Ask(
        request_id=request_id,
        kind="lookup",
        text=text,
        place=Place(platform=PLATFORM, tenant_id="", channel_id=PLATFORM, is_dm=True),
        actor=Actor(platform=PLATFORM, user_id=_user(), locale="en", is_moderator=True),
        received_at=now,
    )


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # A container's user may have no name.
        return PLATFORM
