"""What a person does in Slack's own client, turned into the payload that the app gets.

It offers only what there is: buttons that stand on a message or view, options of a select, fields of an open form.
https://docs.slack.dev/reference/interaction-payloads, …/interactivity/implementing-slash-commands
"""

from dataclasses import dataclass, field
from typing import Any

from tests.wire.slack.fake.blocks import walk
from tests.wire.slack.fake.errors import Json, TestError
from tests.wire.slack.fake.messages import Message
from tests.wire.slack.fake.views import View
from tests.wire.slack.fake.world import Channel, Team, User

KINDS = {
    "slash": "slash_commands",
    "shortcut": "interactive",
    "button": "interactive",
    "select": "interactive",
    "submit": "interactive",
    "close": "interactive",
}
WHAT = {
    "shortcut": "message_action",
    "button": "block_actions",
    "select": "block_actions",
    "submit": "view_submission",
    "close": "view_closed",
}
_CHANNEL = "selected_conversation"
VERIFICATION_TOKEN = "deprecated-verification-token"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What someone does.

    ``kind``: ``slash`` (``command`` with ``text``), ``shortcut`` (message shortcut ``callback_id`` on message ``ts``),
    ``button`` or ``select`` (the element ``action_id`` of message ``ts`` or of view ``view_id``; ``value`` chooses an
    option), ``submit`` (form ``view_id`` with ``fields``: values by action_id, a list for checkboxes), ``close``.
    ``text`` as Slack writes it: ``&amp;``, ``<https://…|…>``. ``place``: a name of the team's channels, ``dm``, or a
    channel's id; messages have their own. ``signature``, in HTTP mode: good, bad, stale, missing.
    """

    kind: str
    team: str = "first"
    user: str = "member"
    place: str = "general"
    command: str = "/source"
    text: str = ""
    callback_id: str = ""
    ts: str = ""
    action_id: str = ""
    value: str | None = None
    view_id: str = ""
    fields: Json = field(default_factory=dict)
    signature: str = "good"

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise TestError(f"no such kind: {self.kind}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Who acts, and on what; ``is_org``: the app reaches the team through its organisation."""

    team: Team
    user: User
    is_org: bool
    channel: Channel | None = None
    message: Message | None = None
    view: View | None = None


def describe_act(act: Act, where: Where, *, app: str, moment: str) -> Json:
    """The payload, but for trigger and response_url.

    Raises:
        TestError: Slack's own client would not let a person do this.
    """
    if act.kind == "slash":
        return _describe_slash(act, where, app)
    payload = _describe_base(WHAT[act.kind], where, app)
    if act.kind == "shortcut":
        if where.message is None or where.message.is_deleted or where.message.seen_by:
            raise TestError(f"no message {act.ts!r} for a shortcut")
        named = {"callback_id": act.callback_id, "action_ts": moment}
        return payload | named | {"message_ts": where.message.ts, "message": where.message.describe()}
    if act.kind in {"button", "select"}:
        return payload | _describe_source(where) | {"actions": [_press(act, where, moment)]}
    if where.view is None or not where.view.is_open:
        raise TestError(f"no form {act.view_id!r} is open")
    if act.kind == "close":
        if not where.view.body.get("notify_on_close"):
            raise TestError("this form does not tell when it is closed")
        return payload | {"view": where.view.describe(), "is_cleared": False}
    state = {"values": fill_form(where.view.blocks, act.fields)}
    return payload | {"view": where.view.describe() | {"state": state}, "response_urls": []}


def _describe_slash(act: Act, where: Where, app: str) -> Json:
    assert where.channel
    organisation = {"enterprise_id": where.team.enterprise_id, "enterprise_name": "organisation"}
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": where.team.id,
        "team_domain": where.team.name,
        **(organisation if where.team.enterprise_id else {}),
        "channel_id": where.channel.id,
        "channel_name": where.channel.shown_name,
        "user_id": where.user.id,
        "user_name": where.user.name,
        "command": act.command,
        "text": act.text,
        "api_app_id": app,
        "is_enterprise_install": str(where.is_org).lower(),
    }


def _describe_base(type_: str, where: Where, app: str) -> Json:
    user, team = where.user, where.team
    organisation = {"id": team.enterprise_id, "name": "organisation"} if team.enterprise_id else None
    shown: Json = {
        "type": type_,
        "token": VERIFICATION_TOKEN,
        "team": team.describe() | ({"enterprise_id": team.enterprise_id} if team.enterprise_id else {}),
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": team.id},
        "api_app_id": app,
        "enterprise": organisation,
        "is_enterprise_install": where.is_org,
    }
    if where.channel:
        shown["channel"] = {"id": where.channel.id, "name": where.channel.shown_name}
    return shown


def _describe_source(where: Where) -> Json:
    """Where the pressed element stands; of an ephemeral message only the name is told."""
    if where.view:
        return {"container": {"type": "view", "view_id": where.view.id}, "view": where.view.describe()}
    message = where.message
    assert message
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel.id,
        "is_ephemeral": message.seen_by is not None,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    shown = {"container": container, "state": {"values": {}}}
    return shown if message.seen_by else shown | {"message": message.describe()}


def _press(act: Act, where: Where, moment: str) -> Json:
    """The action of a button pressed, or an option chosen."""
    message = where.message
    if message and (message.is_deleted or message.seen_by not in {None, where.user.id}):
        raise TestError(f"{where.user.name} does not see message {message.ts}")
    blocks = message.blocks if message else where.view.blocks if where.view else []
    found = [(block, part) for block in blocks for part in walk(block) if part.get("action_id") == act.action_id]
    if not found:
        offered = [part["action_id"] for block in blocks for part in walk(block) if part.get("action_id")]
        raise TestError(f"no {act.action_id!r} to press, but {offered}")
    block, part = found[0]
    shown = {"type": part["type"], "action_id": act.action_id, "block_id": block.get("block_id"), "action_ts": moment}
    if act.kind == "button":
        return shown | {key: part[key] for key in ("text", "value", "url") if key in part}
    return shown | {"selected_option": _choose(part, act.value)}


def _choose(part: Json, value: Any) -> Json:  # noqa: ANN401 - as a person chose it
    options = [one for one in walk(part) if one is not part and "value" in one and "text" in one]
    found = [option for option in options if option["value"] == value]
    if not found:
        raise TestError(f"{value!r} is not among {[option['value'] for option in options]}")
    return found[0]


def fill_form(blocks: list[Json], fields: Json) -> Json:
    """The state of a form's inputs, ``values`` by block_id and action_id.

    Raises:
        TestError: Slack's own client would not send it like this.
    """
    inputs = [block for block in blocks if block.get("type") == "input"]
    known = {block["element"]["action_id"] for block in inputs}
    if unknown := fields.keys() - known:
        raise TestError(f"no fields {sorted(unknown)}: {sorted(known)}")
    values: Json = {}
    for block in inputs:
        part = block["element"]
        name = part["action_id"]
        state = _fill(part, fields[name]) if name in fields else _fill_initial(part)
        is_empty = not any(state.get(key) for key in ("value", "selected_option", "selected_options", _CHANNEL))
        if is_empty and not block.get("optional"):
            raise TestError(f"the form is not sent without {name!r}")
        values[block["block_id"]] = {name: state}
    return values


def _fill(part: Json, value: Any) -> Json:  # noqa: ANN401 - as a person typed it
    kind = part["type"]
    if kind == "plain_text_input":
        if not part.get("min_length", 0) <= len(value) <= part.get("max_length", 3000):
            raise TestError(f"{part['action_id']} wants another length than {len(value)}")
        return {"type": kind, "value": value}
    if kind == "number_input":
        if not int(part.get("min_value", value)) <= int(value) <= int(part.get("max_value", value)):
            raise TestError(f"{part['action_id']} does not take {value}")
        return {"type": kind, "value": value}
    if kind == "conversations_select":
        return {"type": kind, _CHANNEL: value}
    if kind == "checkboxes":
        return {"type": kind, "selected_options": [_choose(part, one) for one in value]}
    return {"type": kind, "selected_option": None if value is None else _choose(part, value)}


def _fill_initial(part: Json) -> Json:
    kind = part["type"]
    if kind in {"plain_text_input", "number_input"}:
        return {"type": kind, "value": part.get("initial_value")}
    if kind == "conversations_select":
        return {"type": kind, _CHANNEL: part.get("initial_conversation")}
    if kind == "checkboxes":
        return {"type": kind, "selected_options": part.get("initial_options") or []}
    return {"type": kind, "selected_option": part.get("initial_option")}
