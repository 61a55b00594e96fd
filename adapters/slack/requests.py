"""What can be asked on Slack, as :mod:`adapters.slack.read` reads it."""

from dataclasses import dataclass

from bot.model.chat import Action, Ask
from bot.model.community import Complaint, SettingsChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who has done something, and for which installation: what is needed to find its token, and the person.

    ``team_id`` is the workspace, "" where Slack names none. ``enterprise_id`` is the organisation, ``None``: in none.
    ``is_org_install`` is whether the token is the organisation's. ``user_team_id`` is whose member the person is; where
    that is another workspace (a shared channel), the person has no say in this one. ``bot_id`` is the bot's own user
    id, where Slack says it.
    """

    team_id: str
    user_id: str
    enterprise_id: str | None = None
    is_org_install: bool = False
    user_team_id: str | None = None
    bot_id: str | None = None

    @property
    def tenant_id(self) -> str:
        """Return the community: the workspace, behind its organisation where it has one."""
        return f"{self.enterprise_id}/{self.team_id}" if self.enterprise_id else self.team_id

    @property
    def is_stranger(self) -> bool:
        """Return whether the person is a member of another workspace than the one that has the bot."""
        return self.user_team_id not in (None, self.team_id, self.enterprise_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What ``users.info`` says of a person: ``locale`` ("en-US"), whether an admin or owner, the name others see.

    The name is shown beside what the person shares, and kept nowhere.
    """

    locale: str = "en"
    is_admin: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A button, or a line chosen in a select. Whoever pressed it has yet to be authorised for it.

    ``message_ts`` is the message it stood in, ``None`` in App Home or another view. ``is_hidden`` is whether only
    whoever pressed sees that message: it can be replaced and deleted through ``response_url`` alone.
    """

    ask: Ask
    action: Action
    message_ts: str | None = None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A form handed in: why a match is wrong."""

    ask: Ask
    action: Action
    complaint: Complaint


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsAsk:
    """Settings handed in."""

    ask: Ask
    change: SettingsChange


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsWanted:
    """The button that opens the settings. Whoever pressed it has yet to be authorised for it (``is_moderator``)."""

    ask: Ask


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeOpened:
    """App Home was opened: it is to be published anew. ``ask`` says for whom."""

    ask: Ask


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """What is to be acknowledged, and no more: an address that was opened, a select in a form that is still open."""


Request = Ask | Press | Filled | SettingsAsk | SettingsWanted | HomeOpened | Nothing
