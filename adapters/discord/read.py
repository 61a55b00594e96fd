"""What happens on Discord, as an ask. Pure: it reads discord.py's objects, and waits for nothing.

A community's id (``tenant_id``) is the guild's, where the guild has the bot. A DM, and a guild in which only a user has
it, belong to that user: ``user:`` and the key that ``key_user`` makes of the user's id (a keyed hash). What another
presses below an answer of theirs that all see is their affair too.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import get_args

from adapters.discord.actions import read_action
from adapters.discord.commands import ANY_LANGUAGE
from adapters.discord.data import list_inputs, list_options, quote_target
from adapters.discord.events import (
    EMBED_LINKS,
    MANAGE_GUILD,
    MANAGE_MESSAGES,
    SEND_MESSAGES,
    SEND_MESSAGES_IN_THREADS,
    THREADS,
    VIEW_CHANNEL,
    Interaction,
    Message,
    permits,
)
from adapters.discord.limits import MODAL_TEXT
from adapters.discord.mentions import strip_mention
from bot.labels import REASONS, Sharers
from bot.model.chat import Action, Actor, Ask, AskKind, Place
from bot.model.community import Complaint, SettingsChange

PLATFORM = "discord"
TOKEN_LIFE = timedelta(minutes=15)

KeyUser = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A button, or a line chosen in a select. Whoever pressed it has yet to be authorised for it."""

    ask: Ask
    action: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A form handed in: why a match is wrong."""

    ask: Ask
    action: Action
    complaint: Complaint


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A look-up chosen again from the user's own recent ones. Whose answer it is has yet to be checked."""

    ask: Ask
    answer_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Typing:
    """A half-typed text: the user's own recent look-ups are wanted."""

    ask: Ask


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsAsk:
    """Settings given; ``None`` for each that was not. None given at all: show them."""

    ask: Ask
    change: SettingsChange


Request = Ask | Press | Filled | Recall | Typing | SettingsAsk

_KINDS: dict[str, AskKind] = {"share": "share", "delete": "share", "wrong": "feedback"}
"""What pressing a button of a verb asks for, where that is not to see more."""
_USER = 1
"""Whose install an interaction goes by, where it is a user's."""
_AGAIN = re.compile(r"again:([A-Za-z0-9_-]{1,64})")


def read_interaction(interaction: Interaction, *, command: str, key_user: KeyUser, now: datetime) -> Request | None:
    """Return what an interaction asks; ``None`` for one that is not ours or not well formed.

    ``command`` is the name under which the look-up is registered.
    """
    data = interaction.data or {}
    read = {2: _read_command, 3: _read_component, 4: _read_typing, 5: _read_form}.get(_number(interaction.type.value))
    return read(data, _Door(interaction, key_user, now), command) if read else None


def read_message(
    message: Message, *, bot_id: int, rights: int, own_rights: int, locale: str, key_user: KeyUser, now: datetime
) -> Ask | None:
    """Return what a message asks of the bot; ``None`` where it is not meant for it.

    A DM is answered whatever it says. In a guild the author has to have written a mention; the text of a message that
    is replied to is never read. ``text`` is "" where nothing stands beside the mention.

    Args:
        message: The message.
        bot_id: Who is to be mentioned.
        rights: Bits of what the author may do in this channel.
        own_rights: Bits of what the bot may do there.
        locale: The community's language; Discord tells no one's own here.
        key_user: Makes the key of a user's id.
        now: The time, aware.
    """
    if message.author.bot or message.webhook_id is not None:
        return None
    is_dm = message.guild is None
    text = message.content.strip() if is_dm else strip_mention(message.content, bot_id=bot_id)
    if text is None:
        return None
    forwarded = [shot.content for shot in message.message_snapshots] if is_dm else []
    user = str(message.author.id)
    return Ask(
        request_id=str(message.id),
        kind="lookup" if is_dm else "mention",
        text="\n".join(filter(None, (text, *forwarded))),
        place=_place(
            tenant=str(message.guild.id) if message.guild else f"user:{key_user(user)}",
            channel=message.channel,
            channel_id=message.channel.id,
            is_dm=is_dm,
            rights=own_rights,
        ),
        actor=Actor(
            platform=PLATFORM, user_id=user, locale=locale, is_moderator=is_dm or permits(rights, MANAGE_MESSAGES)
        ),
        received_at=now,
        private=False,
    )


@dataclass(frozen=True, slots=True)
class _Door:
    """An interaction with what is needed to make an ask of it."""

    interaction: Interaction
    key_user: KeyUser
    now: datetime

    def ask(self, kind: AskKind, text: str = "", *, private: bool = True, quoted: str | None = None) -> Ask:
        """Return the ask; a moderator is who may do what this kind of ask needs."""
        interaction = self.interaction
        user, own = str(interaction.user.id), bool(interaction.context.dm_channel)
        is_guild = interaction.guild_id is not None and interaction.is_guild_integration()
        rights = _number(interaction.permissions.value)
        owner = str(interaction._integration_owners.get(_USER, user))  # noqa: SLF001 - the library has no other name for it
        needed = MANAGE_GUILD if kind == "settings" else MANAGE_MESSAGES
        return Ask(
            request_id=str(interaction.id),
            kind=kind,
            text=text,
            quoted_message=quoted,
            place=_place(
                tenant=str(interaction.guild_id) if is_guild else f"user:{self.key_user(owner)}",
                channel=interaction.channel,
                channel_id=interaction.channel_id or 0,
                is_dm=interaction.guild_id is None,
                rights=_number(interaction.app_permissions.value) if is_guild or own else 0,
            ),
            actor=Actor(
                platform=PLATFORM,
                user_id=user,
                locale=str(interaction.locale.value),
                is_moderator=own or (interaction.guild_id is not None and permits(rights, needed)),
                may_post=interaction.guild_id is None or permits(rights, _right_to_speak(interaction.channel)),
            ),
            received_at=self.now,
            private=private,
            deadline=self.now + TOKEN_LIFE,
            reply_handle=interaction.token,
        )


def _place(*, tenant: str, channel: object, channel_id: int, is_dm: bool, rights: int) -> Place:
    is_thread = _is_thread(channel)
    parent = getattr(channel, "parent_id", None) if is_thread else None
    return Place(
        platform=PLATFORM,
        tenant_id=tenant,
        channel_id=str(parent or channel_id),
        thread_id=str(channel_id) if is_thread else None,
        is_dm=is_dm,
        can_post_public=permits(rights, VIEW_CHANNEL, _right_to_speak(channel)),
        can_embed=permits(rights, EMBED_LINKS),
    )


def _right_to_speak(channel: object) -> int:
    return SEND_MESSAGES_IN_THREADS if _is_thread(channel) else SEND_MESSAGES


def _is_thread(channel: object) -> bool:
    return getattr(getattr(channel, "type", None), "value", None) in THREADS


def _read_command(data: Mapping[str, object], door: _Door, command: str) -> Request | None:
    name = data.get("name")
    if data.get("type") == 3:  # noqa: PLR2004 - a message command, whatever it is called
        text = quote_target(data)
        return None if text is None else door.ask("message", text, quoted=text)
    options = dict(list_options(data))
    if name == command:
        paste = options.get("text")
        if not isinstance(paste, str):
            return None
        ask = door.ask("lookup", paste, private=options.get("public") is not True)
        recalled = _AGAIN.fullmatch(paste)
        return Recall(ask=ask, answer_id=recalled[1]) if recalled else ask
    if name == f"{command}-privacy":
        return door.ask("privacy")
    if name == f"{command}-forget-me":
        return door.ask("forget")
    return _read_settings(options, door) if name == f"{command}-settings" else None


def _read_settings(options: Mapping[str, object], door: _Door) -> SettingsAsk:
    share = next((known for known in get_args(Sharers) if known == options.get("share")), None)
    mentions, days = options.get("mentions"), options.get("days")
    language, log = options.get("language"), options.get("log")
    if log is None and options.get("log-off") is True:
        log = ""
    return SettingsAsk(
        ask=door.ask("settings"),
        change=SettingsChange(
            share=share,
            mentions=mentions if isinstance(mentions, bool) else None,
            language=("" if language == ANY_LANGUAGE else language) if isinstance(language, str) else None,
            days=days if isinstance(days, int) and not isinstance(days, bool) else None,
            log_channel=str(log) if isinstance(log, str | int) and not isinstance(log, bool) else None,
        ),
    )


def _read_component(data: Mapping[str, object], door: _Door, _: str) -> Request | None:
    action = read_action(str(data.get("custom_id", "")))
    if action is None:
        return None
    chosen = data.get("values")
    if isinstance(chosen, list):
        # A select carries its line as its value: read as part of a name, it has to be as strict as one.
        action = read_action(f"fh:{action.verb}:{action.answer_id}:{chosen[0] if chosen else ''}")
        if action is None:
            return None
    return Press(ask=door.ask(_KINDS.get(action.verb, "details")), action=action)


def _read_typing(data: Mapping[str, object], door: _Door, command: str) -> Request | None:
    text = dict(list_options(data)).get("text")
    return Typing(ask=door.ask("lookup", text)) if data.get("name") == command and isinstance(text, str) else None


def _read_form(data: Mapping[str, object], door: _Door, _: str) -> Request | None:
    action = read_action(str(data.get("custom_id", "")))
    if action is None or action.verb != "wrong":
        return None
    given = dict(list_inputs(data))
    reason = next((known for known in REASONS if known == given.get("reason")), None)
    words = " ".join(given.get("words", "").split())[:MODAL_TEXT]
    if reason is None:
        return None
    return Filled(ask=door.ask("feedback"), action=action, complaint=Complaint(reason=reason, text=words))


def _number(given: object) -> int:
    return given if isinstance(given, int) else 0
