"""chat.postMessage, chat.postEphemeral, chat.update and chat.delete.

https://docs.slack.dev/reference/methods/chat.postMessage and its neighbours, where each error is listed.
"""

from typing import TYPE_CHECKING

from tests.wire.slack.fake.checks import check_message
from tests.wire.slack.fake.errors import Json, SlackError
from tests.wire.slack.fake.journal import Violation
from tests.wire.slack.fake.messages import Message
from tests.wire.slack.fake.routes import Request
from tests.wire.slack.fake.world import Channel

if TYPE_CHECKING:
    from tests.wire.slack.fake.server import FakeSlack

_UPDATE_LENGTH = 4000


def post_message(fake: "FakeSlack", request: Request) -> Json:
    channel = _enter(fake, request)
    request.blame(check_message(request.body))
    request.refuse("invalid_blocks")
    made = _post(fake, request, channel, seen_by=None)
    fake.hear_own(made, "message")
    return {"ok": True, "channel": channel.id, "ts": made.ts, "message": made.describe()}


def post_ephemeral(fake: "FakeSlack", request: Request) -> Json:
    channel = _enter(fake, request)
    user = str(request.body.get("user", ""))
    people = {one.id: one for one in fake.world.by_id[channel.team_id].users.values()}
    if user not in people or (channel.user and channel.user != user) or people[user].name == "stranger":
        raise SlackError("user_not_in_channel")
    request.blame(check_message(request.body))
    request.refuse("invalid_blocks")
    start = request.body.get("thread_ts")
    if start and not any(one.thread_ts == start for one in fake.messages.all.values() if not one.seen_by):
        told = "in a thread that has not begun it is shown to nobody"
        request.blame([Violation(rule="unseen", detail=told, is_refused=False)])
    made = _post(fake, request, channel, seen_by=user)
    return {"ok": True, "message_ts": made.ts}


def update_message(fake: "FakeSlack", request: Request) -> Json:
    found = _find(fake, request)
    if not found.user.is_bot:
        raise SlackError("cant_update_message")
    request.blame(check_message(request.body, text_length=_UPDATE_LENGTH))
    request.refuse("invalid_blocks")
    found.edit(request.body)
    fake.hear_own(found, "message_changed")
    shown = {"ok": True, "channel": found.channel.id, "ts": found.ts, "text": found.body.get("text", "")}
    return shown | {"message": found.describe()}


def delete_message(fake: "FakeSlack", request: Request) -> Json:
    found = _find(fake, request)
    if not found.user.is_bot:
        raise SlackError("cant_delete_message")
    found.is_deleted = True
    fake.hear_own(found, "message_deleted")
    return {"ok": True, "channel": found.channel.id, "ts": found.ts}


def _enter(fake: "FakeSlack", request: Request) -> Channel:
    """The channel, if the bot may write there."""
    channel = fake.world.reach_channel(request.get_installation(), str(request.body.get("channel", "")))
    if not channel.has_bot:
        raise SlackError("not_in_channel")
    if channel.is_archived:
        raise SlackError("is_archived")
    return channel


def _post(fake: "FakeSlack", request: Request, channel: Channel, *, seen_by: str | None) -> Message:
    team, thread_ts = fake.world.by_id[channel.team_id], request.body.get("thread_ts")
    if thread_ts and not fake.messages.find(channel.id, str(thread_ts)):
        raise SlackError("thread_not_found")
    return fake.messages.add(team, channel, team.bot, request.body, thread_ts=thread_ts, seen_by=seen_by)


def _find(fake: "FakeSlack", request: Request) -> Message:
    channel = fake.world.reach_channel(request.get_installation(), str(request.body.get("channel", "")))
    found = fake.messages.find(channel.id, str(request.body.get("ts", "")))
    if found is None or found.seen_by:  # an ephemeral one is nobody's but its response_url's
        raise SlackError("message_not_found")
    return found
