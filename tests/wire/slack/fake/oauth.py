"""oauth.v2.access, and the codes that admins gave their consent with.

https://docs.slack.dev/authentication/installing-with-oauth
"""

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.wire.slack.fake.errors import Json, SlackError
from tests.wire.slack.fake.routes import Request
from tests.wire.slack.fake.world import APP, CLIENT_ID, CLIENT_SECRET

if TYPE_CHECKING:
    from tests.wire.slack.fake.server import FakeSlack

CODE_SECONDS = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What an admin agreed to; its code serves once, for ten minutes. ``is_org``: for the whole organisation."""

    team: str
    user: str
    at: float
    is_org: bool = False


def exchange_code(fake: "FakeSlack", request: Request) -> Json:
    """oauth.v2.access: a code for a token; the client's name and secret in Basic authorization or in the body."""
    given = (request.body.get("client_id"), request.body.get("client_secret"))
    if str(request.body.get("authorization", "")).startswith("Basic "):
        name, _, secret = base64.b64decode(request.body["authorization"][6:]).decode().partition(":")
        given = (name, secret)
    if given[0] != CLIENT_ID:
        raise SlackError("invalid_client_id")
    if given[1] != CLIENT_SECRET:
        raise SlackError("bad_client_secret")
    grant = fake.codes.pop(str(request.body.get("code", "")), None)
    if grant is None or fake.clock.now() - grant.at > CODE_SECONDS:
        raise SlackError("invalid_code")
    made = fake.world.install(grant.team, is_org=grant.is_org)
    team = fake.world.teams[grant.team]
    organisation = {"id": made.enterprise_id, "name": "organisation"} if made.enterprise_id else None
    return {
        "ok": True,
        "app_id": APP,
        "authed_user": {"id": grant.user},
        "scope": ",".join(made.scopes),
        "token_type": "bot",
        "access_token": made.token,
        "bot_user_id": team.bot.id,
        "team": None if grant.is_org else {"id": team.id, "name": team.name},
        "enterprise": organisation,
        "is_enterprise_install": grant.is_org,
    }
