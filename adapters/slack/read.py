"""What happens on Slack, as an ask. Pure: it reads payloads as mappings, and waits for nothing.

``body`` is what Bolt hands to a listener: the fields of a slash command, an interaction's payload, or the envelope of
an event. A slash command has no word for a public answer, as it has an option for it on Discord: any word may be the
first of what is asked about. The button shares.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from adapters.slack.actions import CHECK, FORGET, SETTINGS, read_action
from adapters.slack.askers import PLATFORM, find_thread, make_place, name_asker
from adapters.slack.data import take_list, take_mapping, take_text
from adapters.slack.requests import (
    Asker,
    Filled,
    HomeOpened,
    Nothing,
    Person,
    Press,
    Request,
    SettingsAsk,
    SettingsWanted,
)
from adapters.slack.settings_view import read_settings
from adapters.slack.views import read_complaint, read_origin
from adapters.slack.words import read_message, read_text, strip_mention
from bot.model.chat import Action, Actor, Ask, AskKind, Place

__all__ = ["PLATFORM", "name_asker", "read_request"]

RESPONSE_LIFE = timedelta(minutes=30)
_SPOKEN = ("", "file_share", "thread_broadcast")
"""Kinds of messages in which a person says something new; others tell of edits, deletions, joins."""
_KINDS: dict[str, AskKind] = {"share": "share", "delete": "share", "wrong": "feedback"}
"""What pressing a button of a verb asks for, where that is not to see more."""


def read_request(
    body: Mapping[str, object], *, person: Person, command: str, now: datetime, bot_id: str | None = None
) -> Request | None:
    """Return what is asked; ``None`` for what is not meant for the bot, not ours, or not well formed.

    The ask's ``request_id`` is the same however often Slack delivers: an event's ``event_id``, else the ``trigger_id``
    (with which, within 3 s, a view can be opened). Its ``reply_handle`` is the ``response_url``, ``None`` where there
    is none (mentions, DMs, App Home). In a DM ``channel_id`` is that of the DM; from App Home it is the user's own id,
    to which ``chat.postMessage`` posts as well. A form brings back the place and the handle of the ask that opened it.

    Args:
        body: The payload.
        person: What is known of whoever did it.
        command: The name of the look-up, without its slash.
        now: The time, aware.
        bot_id: The bot's own user id; ``None``: as the envelope of the event names it.
    """
    asker = name_asker(body)
    if asker is None or not asker.team_id:
        return None
    door = _Door(body, asker, person, now)
    if "command" in body:
        return _read_command(door, command)
    readers = {
        "event_callback": _read_event,
        "message_action": _read_shortcut,
        "block_actions": _read_press,
        "view_submission": _read_form,
    }
    reader = readers.get(take_text(body, "type"))
    return reader(door, bot_id or asker.bot_id or "") if reader else None


@dataclass(frozen=True, slots=True)
class _Door:
    """A payload with what is needed to make an ask of it."""

    body: Mapping[str, object]
    asker: Asker
    person: Person
    now: datetime

    def ask(self, kind: AskKind, text: str = "", *, place: Place, quoted: str | None = None) -> Ask | None:
        """Return the ask; ``None`` where Slack gave no name by which it would know it again."""
        name = take_text(self.body, "event_id") or take_text(self.body, "trigger_id")
        if not name:
            return None
        handle = take_text(self.body, "response_url")
        return Ask(
            request_id=name,
            kind=kind,
            text=text,
            quoted_message=quoted,
            place=place,
            actor=Actor(
                platform=PLATFORM,
                user_id=self.asker.user_id,
                locale=self.person.locale,
                is_moderator=self.person.is_admin and not self.asker.is_stranger,
            ),
            received_at=self.now,
            deadline=self.now + RESPONSE_LIFE if handle else None,
            reply_handle=handle or None,
        )

    def home(self) -> Place:
        """Return the place of what is asked in App Home: the person's own."""
        return make_place(self.asker, channel_id=self.asker.user_id, is_dm=True)


def _read_command(door: _Door, command: str) -> Request | None:
    place = make_place(door.asker, channel_id=take_text(door.body, "channel_id"))
    kinds: dict[str, AskKind] = {
        f"/{command}": "lookup",
        f"/{command}-privacy": "privacy",
        f"/{command}-forget-me": "forget",
    }
    kind = kinds.get(take_text(door.body, "command"))
    if kind is None:
        return None
    return door.ask(kind, read_text(take_text(door.body, "text")) if kind == "lookup" else "", place=place)


def _read_shortcut(door: _Door, _: str) -> Request | None:
    if take_text(door.body, "callback_id") != CHECK:
        return None
    message = take_mapping(door.body, "message")
    text = read_message(message)
    place = make_place(door.asker, channel_id=take_text(door.body, "channel", "id"), thread_id=find_thread(message))
    return door.ask("message", text, place=place, quoted=text)


def _read_event(door: _Door, bot_id: str) -> Request | None:
    event = take_mapping(door.body, "event")
    kind = take_text(event, "type")
    if kind == "app_home_opened":
        ask = door.ask("privacy", place=door.home()) if event.get("tab", "home") == "home" else None
        return HomeOpened(ask=ask) if ask else None
    is_dm = take_text(event, "channel_type") == "im" or take_text(event, "channel").startswith("D")
    is_new = take_text(event, "subtype") in _SPOKEN and not any(event.get(key) for key in ("edited", "hidden"))
    if not is_new or event.get("bot_id") or door.asker.user_id == bot_id:
        return None
    if kind == "message" and is_dm:
        place = make_place(door.asker, channel_id=take_text(event, "channel"), thread_id=find_thread(event), is_dm=True)
        return _say_openly(door.ask("lookup", read_message(event), place=place))
    if kind != "app_mention" or is_dm:
        return None
    text = strip_mention(event, bot_id=bot_id)
    # What others say below the message is answered there too: a mention is answered in its thread.
    thread = take_text(event, "thread_ts") or take_text(event, "ts")
    place = make_place(door.asker, channel_id=take_text(event, "channel"), thread_id=thread)
    return None if text is None else _say_openly(door.ask("mention", text, place=place))


def _say_openly(ask: Ask | None) -> Ask | None:
    return replace(ask, private=False) if ask else None


def _read_press(door: _Door, _: str) -> Request | None:
    pressed = next(iter(take_list(door.body, "actions")), {})
    name, view = take_text(pressed, "action_id"), take_mapping(door.body, "view")
    if "url" in pressed:
        return Nothing()
    if name in (SETTINGS, FORGET):
        ask = door.ask("settings" if name == SETTINGS else "forget", place=door.home())
        return SettingsWanted(ask=ask) if ask and name == SETTINGS else ask
    if pressed.get("type") == "static_select":
        # A select carries its line as its value: read as part of a name, it has to be as strict as one.
        chosen = read_action(name)
        line = take_text(pressed, "selected_option", "value")
        name = f"fh:{chosen.verb}:{chosen.answer_id}:{line}" if chosen else ""
    action = read_action(name)
    if action is None:
        return Nothing() if view else None
    place = door.home() if view else _find_place(door)
    ask = door.ask(_KINDS.get(action.verb, "details"), place=place)
    return _press(door, ask, action, place) if ask else None


def _find_place(door: _Door) -> Place:
    """Return the place of the message whose button was pressed. One that only its reader sees has no message in it."""
    body, ts = door.body, take_text(door.body, "container", "message_ts")
    thread = find_thread(take_mapping(body, "message"), ts=ts) or find_thread(take_mapping(body, "container"), ts=ts)
    channel = take_text(body, "channel", "id") or take_text(body, "container", "channel_id")
    return make_place(door.asker, channel_id=channel, thread_id=thread)


def _press(door: _Door, ask: Ask, action: Action, place: Place) -> Press:
    # What the bot has said in a DM is the person's own, to be deleted as they like. It makes no moderator of them.
    is_own = place.is_dm and action.verb == "delete"
    return Press(
        ask=replace(ask, actor=replace(ask.actor, is_moderator=True)) if is_own else ask,
        action=action,
        message_ts=take_text(door.body, "container", "message_ts") or None,
        is_hidden=take_mapping(door.body, "container").get("is_ephemeral") is True,
    )


def _read_form(door: _Door, _: str) -> Request | None:
    view = take_mapping(door.body, "view")
    name, state = take_text(view, "callback_id"), take_mapping(view, "state")
    if name == SETTINGS:
        ask = door.ask("settings", place=door.home())
        return SettingsAsk(ask=ask, change=read_settings(state)) if ask else None
    action, complaint = read_action(name), read_complaint(state)
    if action is None or action.verb != "wrong" or complaint is None:
        return None
    origin = read_origin(take_text(view, "private_metadata"))
    place = make_place(
        door.asker, channel_id=origin.channel_id or door.asker.user_id, thread_id=origin.thread_id, is_dm=origin.is_dm
    )
    ask = door.ask("feedback", place=place)
    if ask is None:
        return None
    return Filled(ask=replace(ask, reply_handle=origin.reply_handle), action=action, complaint=complaint)
