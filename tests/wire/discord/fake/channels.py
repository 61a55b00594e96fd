"""The calls with the bot's own token: who it is, its commands, channels and their messages."""

from typing import TYPE_CHECKING

from tests.wire.discord.fake.checks import check_commands, check_message
from tests.wire.discord.fake.errors import DiscordError, Json
from tests.wire.discord.fake.interactions import read_flags
from tests.wire.discord.fake.messages import COMPONENTS_V2, SUPPRESS_EMBEDS, Message
from tests.wire.discord.fake.routes import Reply, Request
from tests.wire.discord.fake.world import APP, HISTORY, MANAGE_MESSAGES, SEND, SEND_IN_THREADS, THREAD

if TYPE_CHECKING:
    from tests.wire.discord.fake.server import FakeDiscord


def read_me(fake: "FakeDiscord", _: Request) -> Reply:
    return 200, fake.world.bot.describe()


def read_user(fake: "FakeDiscord", request: Request) -> Reply:
    for user in (fake.world.bot, *fake.world.users.values()):
        if user.id == request.params["user_id"]:
            return 200, user.describe()
    raise DiscordError(10013)


def read_application(fake: "FakeDiscord", _: Request) -> Reply:
    return 200, fake.world.describe_application()


def read_gateway(fake: "FakeDiscord", _: Request) -> Reply:
    return 200, {"url": fake.gateway.url}


def read_gateway_bot(fake: "FakeDiscord", _: Request) -> Reply:
    state = fake.gateway
    limit = {"total": state.total, "remaining": state.remaining, "reset_after": 86_400_000}
    limit["max_concurrency"] = state.max_concurrency
    return 200, {"url": state.url, "shards": state.shards, "session_start_limit": limit}


def read_commands(fake: "FakeDiscord", request: Request) -> Reply:
    return 200, fake.commands.get(_get_scope(request), [])


def write_commands(fake: "FakeDiscord", request: Request) -> Reply:
    """PUT …/commands: the whole set; a command that was there keeps its id."""
    wanted: list[Json] = request.body or []
    request.blame(check_commands(wanted))
    request.refuse()
    scope = _get_scope(request)
    known = {(one["name"], one["type"]): one["id"] for one in fake.commands.get(scope, [])}
    fake.commands[scope] = [
        {"description": "", "default_member_permissions": None, "nsfw": False, **command}
        | {
            "id": known.get((command["name"], command.get("type") or 1)) or fake.clock.make_snowflake(),
            "application_id": APP,
            "version": fake.clock.make_snowflake(),
            "type": command.get("type") or 1,
            **({"guild_id": scope} if scope else {}),
        }
        for command in wanted
    ]
    return 200, fake.commands[scope]


def _get_scope(request: Request) -> str:
    """The guild, or nothing for the commands that are everywhere."""
    if request.params["application_id"] != APP:
        raise DiscordError(10002)
    return request.params.get("guild_id", "")


def open_dm(fake: "FakeDiscord", request: Request) -> Reply:
    """POST /users/@me/channels."""
    for channel in fake.world.channels.values():
        if channel.recipient and channel.recipient.id == request.body.get("recipient_id"):
            return 200, channel.describe()
    raise DiscordError(10013)


def read_channel(fake: "FakeDiscord", request: Request) -> Reply:
    return 200, fake.world.get_channel(request.params["channel_id"]).describe()


def show_typing(fake: "FakeDiscord", request: Request) -> Reply:
    fake.world.get_channel(request.params["channel_id"], SEND)
    return 204, None


def post_message(fake: "FakeDiscord", request: Request) -> Reply:
    """POST /channels/{id}/messages, also as a reply to another message there."""
    request.blame(check_message(request.body, is_new=True))
    request.refuse()
    channel = fake.world.get_channel(request.params["channel_id"])
    needed = SEND_IN_THREADS if channel.type == THREAD else SEND
    wanted = request.body.get("message_reference")
    channel = fake.world.get_channel(channel.id, needed | (HISTORY if wanted else 0))
    reference = fake.messages.all.get(wanted["message_id"]) if wanted else None
    if wanted and reference is None and wanted.get("fail_if_not_exists", True):
        raise DiscordError(50035, "message_reference: Unknown message")
    if known := fake.messages.recall(channel, request.body):
        return 200, known.describe()
    flags = read_flags(request.body) & (SUPPRESS_EMBEDS | COMPONENTS_V2)
    message = fake.messages.add(channel, fake.world.bot, request.body, flags=flags, reference=reference)
    fake.messages.remember(message, request.body)
    fake.gateway.dispatch_message("MESSAGE_CREATE", message)
    return 200, message.describe()


def _find(fake: "FakeDiscord", request: Request) -> Message:
    channel = fake.world.get_channel(request.params["channel_id"])
    return fake.messages.get(request.params["message_id"], channel)


def read_message(fake: "FakeDiscord", request: Request) -> Reply:
    message = _find(fake, request)
    is_open = message.author.id == APP or message.channel.guild_id is None or fake.world.bot in message.mentions
    return 200, message.describe(with_content=is_open)


def edit_message(fake: "FakeDiscord", request: Request) -> Reply:
    message = _find(fake, request)
    if message.author.id != APP:
        raise DiscordError(50005)
    request.blame(check_message(request.body, is_new=False))
    request.refuse()
    message.edit(request.body, fake.clock.make_iso())
    fake.gateway.dispatch_message("MESSAGE_UPDATE", message)
    return 200, message.describe()


def delete_message(fake: "FakeDiscord", request: Request) -> Reply:
    message = _find(fake, request)
    if message.author.id != APP and not message.channel.bot & MANAGE_MESSAGES:
        raise DiscordError(50013)
    message.is_deleted = True
    fake.gateway.dispatch_message("MESSAGE_DELETE", message)
    return 204, None
