"""The events of the Events API that the app subscribes to. https://docs.slack.dev/reference/events"""

from tests.wire.slack.fake.errors import Json
from tests.wire.slack.fake.messages import Message
from tests.wire.slack.fake.person import VERIFICATION_TOKEN
from tests.wire.slack.fake.views import View
from tests.wire.slack.fake.world import APP, Channel, Team, User

SCOPES = {"app_mention": "app_mentions:read", "message": "im:history"}


def wrap_event(event: Json, team: Team, *, id_: str, moment: float, is_org: bool) -> Json:
    """The event in its envelope."""
    authorization = {
        "enterprise_id": team.enterprise_id,
        "team_id": None if is_org else team.id,
        "user_id": team.bot.id,
        "is_bot": True,
        "is_enterprise_install": is_org,
    }
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": team.id,
        "context_team_id": team.id,
        "context_enterprise_id": team.enterprise_id,
        **({"enterprise_id": team.enterprise_id} if team.enterprise_id else {}),
        "api_app_id": APP,
        "event": event,
        "type": "event_callback",
        "event_id": id_,
        "event_time": int(moment),
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
        "event_context": f"4-{id_}",
    }


def describe_message(message: Message) -> Json:
    """app_mention in a channel, ``message`` in a direct message."""
    shown = message.describe() | {"channel": message.channel.id, "event_ts": message.ts}
    if message.channel.kind == "im":
        return shown | {"type": "message", "channel_type": "im"}
    return shown | {"type": "app_mention"}


def describe_change(message: Message, subtype: str, *, moment: str) -> Json:
    """A message of the bot's own in a direct message, edited (``message_changed``) or deleted."""
    shown: Json = {"type": "message", "subtype": subtype, "channel": message.channel.id, "channel_type": "im"}
    shown |= {"hidden": True, "ts": moment, "event_ts": moment}
    if subtype == "message_deleted":
        return shown | {"deleted_ts": message.ts, "previous_message": message.describe()}
    return shown | {"message": message.describe(), "previous_message": message.describe()}


def describe_home(user: User, channel: Channel, view: View | None, *, tab: str, moment: str) -> Json:
    shown: Json = {"type": "app_home_opened", "user": user.id, "channel": channel.id, "tab": tab, "event_ts": moment}
    return shown | ({"view": view.describe()} if view and tab == "home" else {})


def describe_farewell(team: Team, kind: str, *, moment: str) -> Json:
    """app_uninstalled, or tokens_revoked."""
    if kind == "app_uninstalled":
        return {"type": kind, "event_ts": moment}
    return {"type": kind, "tokens": {"oauth": [], "bot": [team.bot.id]}, "event_ts": moment}
