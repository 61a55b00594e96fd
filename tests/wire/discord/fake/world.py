"""Who and what there is: one application, a few people, channels with every kind of permission, guilds as asked."""

from dataclasses import dataclass

from tests.wire.discord.fake.errors import DiscordError, Json

APP = "1100000000000000001"  # of the application and of its bot user, as with every newer application
GUILD = "1100000000000000100"
ELSEWHERE = "1100000000000000200"  # a guild whose member the bot is not
TOKEN = "the-token-of-the-fake"

MANAGE_GUILD, VIEW, SEND, MANAGE_MESSAGES, EMBED = 1 << 5, 1 << 10, 1 << 11, 1 << 13, 1 << 14
HISTORY, USE_COMMANDS, SEND_IN_THREADS = 1 << 16, 1 << 31, 1 << 38
TALK = VIEW | SEND | EMBED | HISTORY | USE_COMMANDS | SEND_IN_THREADS

TEXT, DM, GROUP, THREAD = 0, 1, 3, 11
_GENERAL = "1100000000000000101"
_DMS, _CROWD = 1100000000000000401, 1100000000000100000


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Someone; ``permissions`` hold in every guild channel that does not take some away."""

    id: str
    name: str
    permissions: int = TALK
    is_bot: bool = False

    def describe(self) -> Json:
        return {
            "id": self.id,
            "username": self.name,
            "global_name": self.name.title(),
            "discriminator": "0",
            "avatar": None,
            "bot": self.is_bot,
            "public_flags": 0,
        }

    def describe_member(self, kept: int = -1) -> Json:
        return {
            "user": self.describe(),
            "roles": [],
            "joined_at": "2024-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
            "permissions": str(self.permissions & kept),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Where one talks; ``bot`` holds the bot's permissions there, 0 where it is no member.

    ``people`` is what others keep there of theirs.
    """

    id: str
    name: str
    bot: int = TALK
    people: int = -1
    guild_id: str | None = None
    type: int = TEXT
    parent_id: str | None = None
    recipient: User | None = None

    def describe(self) -> Json:
        if self.type == GROUP:
            return {"id": self.id, "type": GROUP, "recipients": [], "name": None, "icon": None, "owner_id": None}
        if self.recipient:
            return {"id": self.id, "type": DM, "recipients": [self.recipient.describe()], "last_message_id": None}
        seen = {
            "id": self.id,
            "type": self.type,
            "name": self.name,
            "guild_id": self.guild_id,
            "parent_id": self.parent_id,
        }
        if self.type == THREAD:
            stamp = {"archive_timestamp": "2024-01-01T00:00:00+00:00", "archived": False, "locked": False}
            meta = {**stamp, "auto_archive_duration": 1440}
            return {**seen, "owner_id": APP, "thread_metadata": meta, "message_count": 0, "member_count": 1}
        denied = [{"id": APP, "type": 1, "allow": "0", "deny": str(TALK & ~self.bot)}]
        return {**seen, "position": 0, "permission_overwrites": denied, "nsfw": False, "rate_limit_per_user": 0}


class World:
    """The people and places of the fake, by the names that tests use (``users``, ``places``) and by id.

    Beside the named people there are ``members`` more: "member-0" and so on; each guild is open to all.
    """

    def __init__(self, *, guilds: int = 1, channels_a_guild: int = 0, members: int = 0) -> None:
        self.bot = User(id=APP, name="firsthand", is_bot=True)
        self.users = {
            "member": User(id="1100000000000000301", name="member"),
            "moderator": User(id="1100000000000000302", name="moderator", permissions=TALK | MANAGE_MESSAGES),
            "owner": User(id="1100000000000000303", name="owner", permissions=TALK | MANAGE_MESSAGES | MANAGE_GUILD),
            "stranger": User(id="1100000000000000304", name="stranger"),
        }
        crowd = (User(id=str(_CROWD + number), name=f"member-{number}") for number in range(members))
        self.users |= {user.name: user for user in crowd}
        here = [
            Channel(id=_GENERAL, name="guild", guild_id=GUILD),
            Channel(id="1100000000000000102", name="read_only", guild_id=GUILD, bot=TALK & ~SEND),
            Channel(id="1100000000000000103", name="hidden", guild_id=GUILD, bot=0),
            Channel(id="1100000000000000104", name="no_embeds", guild_id=GUILD, bot=TALK & ~EMBED),
            Channel(id="1100000000000000105", name="thread", guild_id=GUILD, type=THREAD, parent_id=_GENERAL),
            Channel(id="1100000000000000107", name="no_history", guild_id=GUILD, bot=TALK & ~HISTORY),
            Channel(id="1100000000000000108", name="announcements", guild_id=GUILD, people=~SEND),
            Channel(id="1100000000000000106", name="private", type=GROUP, bot=0),
            Channel(id="1100000000000000201", name="elsewhere", guild_id=ELSEWHERE, bot=0),
        ]
        self.guild_ids = [GUILD, *(str(int(GUILD) + (number << 22)) for number in range(1, guilds))]
        for number, guild_id in enumerate(self.guild_ids[1:], 1):
            names = [f"guild-{number}", *(f"guild-{number}-{more}" for more in range(channels_a_guild))]
            ids = (str(int(guild_id) + at) for at in range(1, len(names) + 1))
            here += [Channel(id=id_, name=name, guild_id=guild_id) for id_, name in zip(ids, names, strict=True)]
        for number, user in enumerate(self.users.values()):
            here.append(Channel(id=str(_DMS + number), name=f"dm-{user.name}", type=DM, recipient=user))
        self.places = {channel.name: channel for channel in here}
        self.channels = {channel.id: channel for channel in here}
        self.by_guild: dict[str, list[Channel]] = {}
        for channel in here:
            self.by_guild.setdefault(channel.guild_id or "", []).append(channel)

    def get_place(self, name: str, user: User) -> Channel:
        """The channel of that name or id; ``dm`` is that user's."""
        return self.places[f"dm-{user.name}"] if name == "dm" else self.places.get(name) or self.channels[name]

    def get_channel(self, channel_id: str, needed: int = 0) -> Channel:
        """The channel as the bot's token reaches it.

        Raises:
            DiscordError: It is not there, not for the bot's eyes, or ``needed`` is missing.
        """
        channel = self.channels.get(channel_id)
        if channel is None:
            raise DiscordError(10003)
        if not channel.bot & VIEW:
            raise DiscordError(50001)
        if needed & ~channel.bot:
            raise DiscordError(50013)
        return channel

    def describe_guild(self, guild_id: str) -> Json:
        """The body of GUILD_CREATE."""
        channels = self.by_guild.get(guild_id, [])
        everyone = {"id": guild_id, "name": "@everyone", "permissions": str(TALK), "position": 0, "color": 0}
        return {
            "id": guild_id,
            "name": f"Guild {guild_id}",
            "owner_id": self.users["owner"].id,
            "unavailable": False,
            "large": False,
            "member_count": 5,
            "preferred_locale": "en-US",
            "roles": [{**everyone, "hoist": False, "managed": False, "mentionable": False, "flags": 0}],
            "channels": [channel.describe() for channel in channels if channel.type == TEXT],
            "threads": [channel.describe() for channel in channels if channel.type == THREAD],
            "members": [self.bot.describe_member()],
            "emojis": [],
            "stickers": [],
            "features": [],
            "voice_states": [],
            "presences": [],
        }

    def describe_application(self) -> Json:
        """The body of GET /oauth2/applications/@me."""
        return {
            "id": APP,
            "name": "Firsthand",
            "icon": None,
            "description": "",
            "bot_public": True,
            "bot_require_code_grant": False,
            "verify_key": "0" * 64,
            "owner": self.users["owner"].describe(),
            "flags": 0,
            "integration_types_config": {"0": {}, "1": {}},
        }
