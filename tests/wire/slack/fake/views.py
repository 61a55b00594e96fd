"""The modals and Home tabs that are open, and views.open, views.push, views.update, views.publish."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.wire.slack.fake.checks import check_view
from tests.wire.slack.fake.deliveries import Delivery
from tests.wire.slack.fake.errors import Json, SlackError
from tests.wire.slack.fake.routes import Request
from tests.wire.slack.fake.world import APP, Team

if TYPE_CHECKING:
    from tests.wire.slack.fake.server import FakeSlack

_TEXTS = ("title", "submit", "close")


@dataclass(slots=True, kw_only=True)
class View:
    """One view as its user has it open; ``hash`` changes with every update."""

    id: str
    team: Team
    user: str
    body: Json
    hash: str
    is_open: bool = True

    @property
    def blocks(self) -> list[Json]:
        shown: list[Json] = self.body.get("blocks") or []
        return shown

    def describe(self) -> Json:
        """As Slack shows it, but for the state of its inputs."""
        bot = self.team.bot.id
        return {
            "id": self.id,
            "team_id": self.team.id,
            "app_id": APP,
            "bot_id": f"B{bot[1:]}",
            "type": self.body["type"],
            "blocks": self.blocks,
            "callback_id": self.body.get("callback_id", ""),
            "external_id": self.body.get("external_id", ""),
            "private_metadata": self.body.get("private_metadata", ""),
            "state": {"values": {}},
            "hash": self.hash,
            "clear_on_close": self.body.get("clear_on_close", False),
            "notify_on_close": self.body.get("notify_on_close", False),
            "root_view_id": self.id,
            "previous_view_id": None,
            **{key: self.body.get(key) for key in _TEXTS},
        }

    def tell(self) -> Json:
        return self.describe() | {"team": self.team.name, "user": self.user, "open": self.is_open}


class Views:
    """All views by id, and the Home tabs by user."""

    def __init__(self) -> None:
        self.all: dict[str, View] = {}
        self.homes: dict[str, View] = {}

    def find(self, view_id: str) -> View | None:
        return self.all.get(view_id)


def open_view(fake: "FakeSlack", request: Request) -> Json:
    """views.open: a modal, within 3 s of a trigger."""
    delivery = fake.deliveries.take_trigger(str(request.body.get("trigger_id", "")))
    request.call.delivery = delivery.id
    _reach(fake, request, delivery)
    body = _read(request, "modal")
    delivery.is_triggered = True
    made = show_view(fake, delivery, body)
    return {"ok": True, "view": made.describe()}


def push_view(fake: "FakeSlack", request: Request) -> Json:
    """views.push: a modal on top of the one that the trigger is from, three at most."""
    delivery = fake.deliveries.by_trigger.get(str(request.body.get("trigger_id", "")))
    below = fake.views.find(delivery.view_id or "") if delivery else None
    if below is None or below.body["type"] != "modal":
        raise SlackError("not_found")
    return open_view(fake, request)


def show_view(fake: "FakeSlack", delivery: Delivery, body: Json) -> View:
    """Open it for the one who did what was delivered."""
    made = View(
        id=fake.clock.make_id("V"),
        team=delivery.team,
        user=delivery.user.id if delivery.user else "",
        body=_number_blocks(body),
        hash=fake.clock.make_ts(),
    )
    fake.views.all[made.id] = made
    delivery.opened.append(made.id)
    return made


def update_view(fake: "FakeSlack", request: Request) -> Json:
    """views.update: another body for an open view."""
    found = fake.views.find(str(request.body.get("view_id", "")))
    if found is None or not found.is_open or not fake.world.reaches(request.get_installation(), found.team):
        raise SlackError("not_found")
    if request.body.get("hash") not in {None, found.hash}:
        raise SlackError("hash_conflict")
    change_view(fake, found, _read(request, found.body["type"]))
    return {"ok": True, "view": found.describe()}


def change_view(fake: "FakeSlack", view: View, body: Json) -> None:
    view.body, view.hash = _number_blocks(body), fake.clock.make_ts()


def publish_view(fake: "FakeSlack", request: Request) -> Json:
    """views.publish: a user's Home tab."""
    user_id, installation = str(request.body.get("user_id", "")), request.get_installation()
    team = next(
        (
            team
            for team in fake.world.teams.values()
            if fake.world.reaches(installation, team) and any(user.id == user_id for user in team.users.values())
        ),
        None,
    )
    if team is None:
        raise SlackError("user_not_found")
    body, known = _read(request, "home"), fake.views.homes.get(user_id)
    if known and request.body.get("hash") not in {None, known.hash}:
        raise SlackError("hash_conflict")
    if known:
        change_view(fake, known, body)
        return {"ok": True, "view": known.describe()}
    made = View(
        id=fake.clock.make_id("V"), team=team, user=user_id, body=_number_blocks(body), hash=fake.clock.make_ts()
    )
    fake.views.all[made.id] = fake.views.homes[user_id] = made
    return {"ok": True, "view": made.describe()}


def _read(request: Request, type_: str) -> Json:
    body = request.body.get("view")
    if not isinstance(body, dict):
        raise SlackError("invalid_arguments", "missing required field: view")
    request.blame(check_view(body, type_))
    request.refuse("invalid_arguments")
    return body


def _reach(fake: "FakeSlack", request: Request, delivery: Delivery) -> None:
    if not fake.world.reaches(request.get_installation(), delivery.team):
        raise SlackError("invalid_trigger_id")


def _number_blocks(body: Json) -> Json:
    for number, block in enumerate(body.get("blocks") or []):
        block.setdefault("block_id", f"v{number}")  # Slack gives every block one
    return body
