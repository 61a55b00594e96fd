"""The workspaces of the fake, their people and channels, and the tokens that reach them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tests.wire.slack.fake.errors import Json, SlackError, TestError

APP = "A0FIRSTHAND"
CLIENT_ID, CLIENT_SECRET = "1000000001.1000000002", "client-secret-of-the-fake"
SIGNING_SECRET = "signing-secret-of-the-fake"
APP_TOKEN = "xapp-1-A0FIRSTHAND-1-fake"
SCOPES = ("app_mentions:read", "chat:write", "commands", "im:history", "users:read")
ENTERPRISE = "E0GRID"
BOT_TOKEN = "xoxb-first-1"
_GENERATED = re.compile(r"user-\d{1,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A person, or the bot; ``locale`` as Slack writes it: ``en-US``."""

    id: str
    name: str
    team_id: str
    locale: str = "en-US"
    is_admin: bool = False
    is_owner: bool = False
    is_bot: bool = False

    def describe(self, *, with_locale: bool) -> Json:
        shown: Json = {
            "id": self.id,
            "team_id": self.team_id,
            "name": self.name,
            "deleted": False,
            "real_name": self.name.title(),
            "tz": "Etc/UTC",
            "tz_offset": 0,
            "profile": {"real_name": self.name.title(), "display_name": self.name, "team": self.team_id},
            "is_admin": self.is_admin,
            "is_owner": self.is_owner,
            "is_primary_owner": self.is_owner,
            "is_restricted": False,
            "is_ultra_restricted": False,
            "is_bot": self.is_bot,
            "is_app_user": False,
            "updated": 1700000000,
        }
        return shown | ({"locale": self.locale} if with_locale else {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Where one talks. ``kind``: channel, private, im or group; ``has_bot``: the bot is in it; ``user``: of an im."""

    id: str
    name: str
    team_id: str
    kind: str = "channel"
    has_bot: bool = True
    is_archived: bool = False
    user: str | None = None

    @property
    def shown_name(self) -> str:
        return {"im": "directmessage", "private": "privategroup", "group": "mpdm-group"}.get(self.kind, self.name)

    def describe(self) -> Json:
        flags = {
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "private",
            "is_im": self.kind == "im",
            "is_mpim": self.kind == "group",
            "is_private": self.kind != "channel",
        }
        seen: Json = {"id": self.id, "context_team_id": self.team_id, "is_archived": self.is_archived, **flags}
        if self.user:
            return seen | {"user": self.user}
        return seen | {"name": self.name, "is_member": self.has_bot}


@dataclass(slots=True, kw_only=True)
class Team:
    """A workspace; ``enterprise_id`` where it belongs to an organisation."""

    id: str
    name: str
    enterprise_id: str | None = None
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)

    @property
    def bot(self) -> User:
        return self.users["bot"]

    def describe(self) -> Json:
        return {"id": self.id, "domain": self.name}


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """A bot token and whom it reaches: one team, or every team of an organisation (``team`` None)."""

    token: str
    team: str | None
    enterprise_id: str | None = None
    scopes: tuple[str, ...] = SCOPES


class World:
    """Teams by name (``first``, ``second``; ``north`` and ``south`` of one organisation; ``team-4`` …).

    Users of a team: member, german, admin, owner, stranger, bot, and ``user-17`` for any number. Channels: general,
    outside (the bot is not in it), archived, private and group (hidden from it), and each user's ``dm``.
    """

    def __init__(self, *, teams: int = 4) -> None:
        names = ["first", "second", "north", "south", *(f"team-{number}" for number in range(4, teams))]
        self.teams = {name: _make_team(number, name) for number, name in enumerate(names)}
        self.by_id = {team.id: team for team in self.teams.values()}
        self.installations: dict[str, Installation] = {}
        self.revoked: set[str] = set()
        self.app_token: str | None = APP_TOKEN
        self._count = 0
        self._scopes: tuple[str, ...] = SCOPES
        self.install("first")

    def install(self, team: str, *, is_org: bool = False, scopes: Sequence[str] = ()) -> Installation:
        """Give the app a token there; in the whole organisation with ``is_org``; ``scopes`` other than its own."""
        self._count += 1
        enterprise = self.teams[team].enterprise_id
        if is_org and enterprise is None:
            raise TestError(f"{team} belongs to no organisation")
        made = Installation(
            token=f"xoxb-{'org' if is_org else team}-{self._count}",
            team=None if is_org else team,
            enterprise_id=enterprise,
            scopes=tuple(scopes) or self._scopes,
        )
        self.installations[made.token] = made
        return made

    def set_scopes(self, scopes: tuple[str, ...]) -> None:
        """Give every installation, and those to come, these scopes."""
        self._scopes = scopes
        self.installations = {token: replace(made, scopes=scopes) for token, made in self.installations.items()}

    def uninstall(self, team: str) -> list[str]:
        """Take the tokens away that reach this team alone, and say which."""
        gone = [token for token, made in self.installations.items() if made.team == team]
        for token in gone:
            del self.installations[token]
            self.revoked.add(token)
        return gone

    def find_installation(self, team: str) -> Installation | None:
        """The newest that reaches this team."""
        reaching = [made for made in self.installations.values() if self.reaches(made, self.teams[team])]
        return reaching[-1] if reaching else None

    def reaches(self, made: Installation, team: Team) -> bool:
        return team.name == made.team or (made.team is None and team.enterprise_id == made.enterprise_id)

    def get_user(self, team: str, name: str) -> User:
        """The user of that name or id."""
        users = self.teams[team].users
        if name not in users and _GENERATED.fullmatch(name):
            id_ = f"{users['member'].id[:4]}U{name[5:]:0>6}"
            users[name] = User(id=id_, name=name, team_id=self.teams[team].id)
        found = users.get(name) or next((one for one in users.values() if one.id == name), None)
        if found is None:
            raise TestError(f"no user {name!r} in {team}")
        return found

    def get_place(self, team: str, name: str, user: User) -> Channel:
        """The channel of that name or id; ``dm`` is that user's with the bot."""
        channels = self.teams[team].channels
        if name == "dm":
            return self.open_dm(self.teams[team], user)
        found = channels.get(name) or next((one for one in channels.values() if one.id == name), None)
        if found is None:
            raise TestError(f"no place {name!r} in {team}")
        return found

    def open_dm(self, team: Team, user: User) -> Channel:
        made = Channel(id=f"D{user.id[1:]}", name=f"dm-{user.name}", team_id=team.id, kind="im", user=user.id)
        return team.channels.setdefault(made.name, made)

    def reach_channel(self, made: Installation, channel_id: str) -> Channel:
        """The channel, or the user's dm, as this token reaches it.

        Raises:
            SlackError: ``channel_not_found``, also where it belongs to another workspace or is not the bot's to see.
        """
        for team in self.teams.values():
            if not self.reaches(made, team):
                continue
            for channel in team.channels.values():
                if channel.id == channel_id and (channel.has_bot or channel.kind == "channel"):
                    return channel
            for user in team.users.values():
                if user.id == channel_id and not user.is_bot:
                    return self.open_dm(team, user)
        raise SlackError("channel_not_found")


def _make_team(number: int, name: str) -> Team:
    id_ = f"T0{number:03}TEAM"
    made = Team(id=id_, name=name, enterprise_id=ENTERPRISE if name in {"north", "south"} else None)
    for at, who in enumerate(("member", "german", "admin", "owner", "stranger", "bot")):
        made.users[who] = User(
            id=f"U{number:03}P{at:06}",
            name="firsthand" if who == "bot" else who,
            team_id=id_,
            locale="de-DE" if who == "german" else "en-US",
            is_admin=who in {"admin", "owner"},
            is_owner=who == "owner",
            is_bot=who == "bot",
        )
    kinds = {"outside": "channel", "private": "private", "group": "group"}
    for at, where in enumerate(("general", "random", "outside", "archived", "private", "group")):
        made.channels[where] = Channel(
            id=f"C{number:03}C{at:06}",
            name=where,
            team_id=id_,
            kind=kinds.get(where, "channel"),
            has_bot=where not in kinds,
            is_archived=where == "archived",
        )
    return made
