"""What a person does in Discord's own client, turned into the data of an interaction.

It offers only what there is: registered commands in the places they were registered for, options of the right type and
length, buttons that stand on a message, forms that were opened.
"""

from dataclasses import dataclass, field
from typing import Any

from tests.wire.discord.fake.checks import walk
from tests.wire.discord.fake.errors import Json, TestError
from tests.wire.discord.fake.interactions import Interaction, Kind, get_context
from tests.wire.discord.fake.messages import Message
from tests.wire.discord.fake.world import Channel

CHAT_INPUT, MESSAGE_MENU = 1, 3
_SUBCOMMANDS = {1, 2}
_PYTHON: dict[int, tuple[type, ...]] = {3: (str,), 4: (int,), 5: (bool,), 10: (int, float)}
_INPUT = 4
KINDS: dict[str, Kind] = {
    "slash": "command",
    "menu": "command",
    "autocomplete": "autocomplete",
    "button": "component",
    "select": "component",
    "modal": "modal",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What someone does.

    ``kind``: ``slash``, ``autocomplete`` (of the option ``focused``), ``menu`` (message command on ``message_id``),
    ``button``, ``select`` (``values``) or ``modal`` (sends the form that interaction ``opener`` opened, with ``fields``
    by custom_id). ``place``: a name of ``World.places``, ``dm``, or a channel's id; buttons and forms have their own.
    ``installed``: ``guild`` or ``user``, None as the place has it. ``name``: ``command`` or ``command subcommand``.
    """

    kind: str
    user: str = "member"
    place: str = "guild"
    locale: str = "en-US"
    installed: str | None = None
    name: str = ""
    options: Json = field(default_factory=dict)
    focused: str | None = None
    message_id: str = ""
    custom_id: str = ""
    values: list[str] | None = None
    opener: str = ""
    fields: Json = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise TestError(f"no such kind: {self.kind}")


def do(
    act: Act,
    known: list[Json],
    *,
    channel: Channel,
    installed: str,
    message: Message | None,
    opener: Interaction | None,
) -> Json:
    """The data of the interaction; ``known`` are the registered commands.

    Raises:
        TestError: Discord's own client would not let a person do this.
    """
    if opener:
        return submit(opener, act.fields)
    if act.kind in {"slash", "autocomplete"}:
        name, *path = act.name.split()
        command = find_command(known, name, CHAT_INPUT, channel=channel, installed=installed)
        return fill_command(command, path, act.options, act.focused if act.kind == "autocomplete" else None)
    if message is None:
        raise TestError(f"{act.kind} on which message?")
    if act.kind == "menu":
        return fill_menu(find_command(known, act.name, MESSAGE_MENU, channel=channel, installed=installed), message)
    return press(message, act.custom_id, act.values)


def find_command(commands: list[Json], name: str, type_: int, *, channel: Channel, installed: str) -> Json:
    """The registered command.

    Raises:
        TestError: Discord would not show it there.
    """
    named = [command for command in commands if command["name"] == name and (command.get("type") or 1) == type_]
    if not named:
        raise TestError(f"no command {name!r} of type {type_}: registered are {[one['name'] for one in commands]}")
    contexts, kinds = named[0].get("contexts") or [0, 1], named[0].get("integration_types") or [0]
    if get_context(channel) not in contexts or (installed == "user") not in kinds:
        raise TestError(f"{name!r} is not offered in {channel.name} to a {installed} install: {contexts} {kinds}")
    return named[0]


def fill_command(command: Json, path: list[str], options: Json, focused: str | None) -> Json:
    """The data of a slash command; ``path`` names the subcommand, ``focused`` the option being typed."""
    filled = _fill_options(command.get("options") or [], path, options, focused)
    return {"id": command["id"], "name": command["name"], "type": CHAT_INPUT, "options": filled}


def _fill_options(known: list[Json], path: list[str], given: Json, focused: str | None) -> list[Json]:
    if path:
        inner = next((one for one in known if one["name"] == path[0] and one["type"] in _SUBCOMMANDS), None)
        if inner is None:
            raise TestError(f"no subcommand {path[0]!r}")
        filled = _fill_options(inner.get("options") or [], path[1:], given, focused)
        return [{"name": path[0], "type": inner["type"], "options": filled}]
    by_name = {one["name"]: one for one in known}
    if unknown := given.keys() - by_name.keys():
        raise TestError(f"no options {sorted(unknown)}")
    missing = [name for name, one in by_name.items() if one.get("required") and name not in given]
    if missing and focused is None:
        raise TestError(f"required options {missing}")
    return [_fill_option(by_name[name], value, is_focused=name == focused) for name, value in given.items()]


def _fill_option(option: Json, value: Any, *, is_focused: bool) -> Json:  # noqa: ANN401 - as a person typed it
    shown = {"name": option["name"], "type": option["type"], "value": value}
    if is_focused:
        if not option.get("autocomplete"):
            raise TestError(f"{option['name']} has no autocomplete")
        return shown | {"focused": True}
    if not isinstance(value, _PYTHON.get(option["type"], (str,))):
        raise TestError(f"{option['name']} wants another type than {value!r}")
    least, most = option.get("min_length") or 0, option.get("max_length") or 6000
    if isinstance(value, str) and not least <= len(value) <= most:
        raise TestError(f"{option['name']} wants another length than {len(value)}")
    if (choices := option.get("choices")) and value not in [choice["value"] for choice in choices]:
        raise TestError(f"{option['name']} is none of its choices: {value!r}")
    return shown


def fill_menu(command: Json, target: Message) -> Json:
    """The data of a message command: the message comes with its content."""
    messages = {target.id: target.describe()}
    about = {"id": command["id"], "name": command["name"], "type": MESSAGE_MENU, "target_id": target.id}
    return about | {"resolved": {"messages": messages, "users": {}, "members": {}}}


def press(message: Message, custom_id: str, values: list[str] | None) -> Json:
    """The data of a button pressed or a select chosen from (``values``)."""
    parts = [part for part in walk(message.body.get("components") or []) if part.get("custom_id") == custom_id]
    if message.is_deleted or not parts or parts[0].get("disabled"):
        raise TestError(f"no {custom_id!r} to press on message {message.id}")
    if values is None:
        return {"custom_id": custom_id, "component_type": parts[0]["type"], "id": 1}
    offered = {option["value"] for option in parts[0].get("options") or []}
    if offered and not set(values) <= offered:
        raise TestError(f"{values} are not among {sorted(offered)}")
    return {"custom_id": custom_id, "component_type": parts[0]["type"], "values": values, "id": 1}


def submit(opener: Interaction, fields: Json) -> Json:
    """The data of the form that this interaction opened, its fields filled in by custom_id."""
    if opener.form is None:
        raise TestError(f"interaction {opener.id} has opened no form")
    inputs = {part["custom_id"]: part for part in walk(opener.form["components"]) if part.get("custom_id")}
    if unknown := fields.keys() - inputs.keys():
        raise TestError(f"no fields {sorted(unknown)}: {sorted(inputs)}")
    return {
        "custom_id": opener.form["custom_id"],
        "components": [_submit_part(part, fields) for part in opener.form["components"]],
    }


def _submit_part(part: Json, fields: Json) -> Json:
    shown: Json = {"id": part.get("id", 0), "type": part["type"]}
    if "components" in part:
        return shown | {"components": [_submit_part(inner, fields) for inner in part["components"]]}
    if "component" in part:
        return shown | {"component": _submit_part(part["component"], fields)}
    if "custom_id" not in part:
        return shown
    shown["custom_id"] = part["custom_id"]
    value = fields.get(part["custom_id"], "" if part["type"] == _INPUT else [])
    is_needed = part.get("required", True)
    if (is_needed and not value) or (isinstance(value, str) and len(value) > (part.get("max_length") or 4000)):
        raise TestError(f"the form is not sent with {part['custom_id']} = {value!r}")
    return shown | ({"value": value} if isinstance(value, str) else {"values": value})
