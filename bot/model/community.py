"""What a community decides and what is kept of its members: settings, feedback, limits. A member is a keyed hash."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Sharing = Literal["moderators", "everyone", "nobody"]
RequestState = Literal["claimed", "answered", "undelivered", "failed"]
ShareState = Literal["claimed", "posted", "undelivered", "unknown", "deleted"]
Limit = Literal["user_minute", "user_day", "community_minute"]
Deed = Literal["configured", "shared", "deleted"]
SettingField = Literal["share", "language", "days", "log_channel"]
"""Settings that can be given wrongly."""

DAYS_MOST = 365
FEEDBACK_MOST = 500
"""Characters kept of what somebody writes about a wrong match."""
RECENT_MOST = 25
"""Look-ups of a member kept in a community: as many as an autocomplete shows."""

_OWN = "user:"


def own_tenant(user: str) -> str:
    """Return the community of one: what a member keyed as ``user`` asks where no community has the bot."""
    return f"{_OWN}{user}"


def is_own_tenant(tenant: str) -> bool:
    """Return whether a tenant is a single member, not a community."""
    return tenant.startswith(_OWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommunitySettings:
    """What a community has decided.

    ``share`` is who may post an answer for all to see. ``language`` is that of posted answers, ``None``: of whoever
    posts. Answers, feedback and recent look-ups are kept for ``days``. ``log_channel`` is where shares are noted.
    """

    share: Sharing = "moderators"
    mentions: bool = True
    language: str | None = None
    days: int = 30
    log_channel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsChange:
    """Settings as somebody gives them, not checked yet; ``None`` where one is left as it is.

    "" takes ``language`` and ``log_channel`` back to none.
    """

    share: str | None = None
    mentions: bool | None = None
    language: str | None = None
    days: int | str | None = None
    log_channel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A setting that cannot be taken. ``field`` is its name in :class:`CommunitySettings`."""

    field: SettingField
    given: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One thing that somebody did for all to see. ``who`` is a keyed hash, ``None`` once forgotten.

    Of a setting ("configured") ``field``, ``old`` and ``new`` are kept; of an answer that was shared or deleted its id
    and its channel, and as ``new`` how posting ended. What does not belong to a deed is "" (``field``) or ``None``.
    """

    tenant: str
    at: datetime
    who: str | None
    deed: Deed = "configured"
    field: str = ""
    old: str | None = None
    new: str | None = None
    answer_id: str | None = None
    channel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """A filled-in form: why a match is wrong, a key of the catalogue's reasons, and the person's own words."""

    reason: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """A complaint as it is kept. ``who`` is a keyed hash, ``None`` once forgotten; no article: none was offered."""

    answer_id: str
    tenant: str
    at: datetime
    reason: str
    text: str
    who: str | None
    is_moderator: bool
    article_id: str | None
    article_title: str | None = None
    article_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A look-up of a member: of what was asked nothing is kept, so it is known by what was found."""

    answer_id: str
    headline: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """A limit that is reached, and for how many seconds."""

    limit: Limit
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """An answer where all see it. ``channel`` is the thread where it is in one."""

    answer_id: str
    channel: str
    who: str | None
    state: ShareState
    message_id: str | None
    reason: str | None
    at: datetime
