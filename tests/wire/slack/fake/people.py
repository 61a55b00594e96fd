"""auth.test, apps.connections.open, users.info and conversations.*."""

from typing import TYPE_CHECKING

from tests.wire.slack.fake.errors import Json, SlackError
from tests.wire.slack.fake.routes import Request
from tests.wire.slack.fake.world import Installation, Team, User

if TYPE_CHECKING:
    from tests.wire.slack.fake.server import FakeSlack

_TRUE = {True, "1", "true", "True"}


def identify(fake: "FakeSlack", request: Request) -> Json:
    made = request.get_installation()
    team = find_home(fake, made)
    return {
        "ok": True,
        "url": f"https://{team.name}.slack.example.org/",
        "team": team.name,
        "user": team.bot.name,
        "team_id": team.id if made.team else made.enterprise_id,
        "user_id": team.bot.id,
        "bot_id": f"B{team.bot.id[1:]}",
        "enterprise_id": made.enterprise_id,
        "is_enterprise_install": made.team is None,
    }


def find_home(fake: "FakeSlack", made: Installation) -> Team:
    """The team of an installation, the first one of an organisation's."""
    return next(team for team in fake.world.teams.values() if fake.world.reaches(made, team))


def open_connection(fake: "FakeSlack", request: Request) -> Json:
    if request.installation is not None:
        raise SlackError("not_allowed_token_type")
    return {"ok": True, "url": fake.sockets.make_url()}


def read_user(fake: "FakeSlack", request: Request) -> Json:
    user = _find_user(fake, request.get_installation(), str(request.body.get("user", "")))
    return {"ok": True, "user": user.describe(with_locale=request.body.get("include_locale") in _TRUE)}


def _find_user(fake: "FakeSlack", made: Installation, user_id: str) -> User:
    for team in fake.world.teams.values():
        for user in team.users.values():
            if user.id == user_id:
                if not fake.world.reaches(made, team):
                    raise SlackError("user_not_visible")
                return user
    raise SlackError("user_not_found")


def read_channel(fake: "FakeSlack", request: Request) -> Json:
    channel = fake.world.reach_channel(request.get_installation(), str(request.body.get("channel", "")))
    return {"ok": True, "channel": channel.describe()}


def list_members(fake: "FakeSlack", request: Request) -> Json:
    channel = fake.world.reach_channel(request.get_installation(), str(request.body.get("channel", "")))
    team = fake.world.by_id[channel.team_id]
    inside = [channel.user] if channel.user else [one.id for one in team.users.values() if not one.is_bot]
    members = [*inside, *([team.bot.id] if channel.has_bot else [])]
    return {"ok": True, "members": members, "response_metadata": {"next_cursor": ""}}


def open_conversation(fake: "FakeSlack", request: Request) -> Json:
    user = _find_user(fake, request.get_installation(), str(request.body.get("users", "")))
    channel = fake.world.open_dm(fake.world.by_id[user.team_id], user)
    return {"ok": True, "channel": {"id": channel.id}}
