"""What comes back with an acknowledgement: the reply to a command, what becomes of a form."""

from typing import TYPE_CHECKING

from tests.wire.slack.fake.checks import check_view
from tests.wire.slack.fake.deliveries import Delivery
from tests.wire.slack.fake.errors import Json, SlackError
from tests.wire.slack.fake.hooks import take_reply
from tests.wire.slack.fake.journal import Call, Violation
from tests.wire.slack.fake.views import change_view, show_view

if TYPE_CHECKING:
    from tests.wire.slack.fake.server import FakeSlack

_ACTIONS = {"errors", "update", "push", "clear"}


def take_ack(fake: "FakeSlack", delivery: Delivery, payload: Json) -> None:
    """Let it take effect, the first time; a call ``ack`` is journalled where it says anything."""
    if delivery.ack is not None:
        return
    delivery.ack = payload
    if delivery.what == "view_submission":
        _close_form(fake, delivery, payload)
    if not payload or delivery.what == "url_verification":
        return
    call = fake.journal.add(at=fake.clock.now(), operation="ack", body=payload, delivery=delivery.id, status=200)
    if delivery.what == "view_submission":
        _answer_form(fake, delivery, payload, call)
    elif delivery.kind == "slash_commands":
        try:
            take_reply(fake, call, delivery, payload)
        except SlackError as error:
            call.error = error.body["error"]
    else:
        detail = f"{delivery.what} takes none: {payload}"
        fake.journal.blame(call, [Violation(rule="ack_payload", detail=detail[:300])])


def _close_form(fake: "FakeSlack", delivery: Delivery, payload: Json) -> None:
    view = fake.views.find(delivery.view_id or "")
    if view and payload.get("response_action") in {None, "clear"}:
        view.is_open = False


def _answer_form(fake: "FakeSlack", delivery: Delivery, payload: Json, call: Call) -> None:
    action, view = payload.get("response_action"), fake.views.find(delivery.view_id or "")
    violations = []
    if action not in _ACTIONS or view is None:
        violations.append(Violation(rule="response_action", detail=str(action)))
    elif action == "errors":
        named, inputs = set(payload.get("errors") or {}), {block["block_id"] for block in view.blocks}
        if not named or not named <= inputs:
            violations.append(Violation(rule="response_action", detail=f"errors for {named}, of {inputs}"))
    elif action in {"update", "push"}:
        body = payload.get("view") or {}
        violations += check_view(body, "modal")
        if not violations:
            if action == "update":
                change_view(fake, view, body)
            else:
                show_view(fake, delivery, body)
    fake.journal.blame(call, violations)
