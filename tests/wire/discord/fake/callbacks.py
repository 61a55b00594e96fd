"""The calls by which a bot answers an interaction."""

from typing import TYPE_CHECKING

from tests.wire.discord.fake.checks import check_choices, check_message, check_modal
from tests.wire.discord.fake.errors import DiscordError, Json
from tests.wire.discord.fake.interactions import (
    CHOICES,
    DEFERRED,
    DEFERRED_UPDATE,
    MESSAGE,
    MODAL,
    UPDATE,
    Interaction,
    is_private,
    read_flags,
)
from tests.wire.discord.fake.messages import COMPONENTS_V2, EPHEMERAL, LOADING, SUPPRESS_EMBEDS, Message
from tests.wire.discord.fake.routes import Reply, Request

if TYPE_CHECKING:
    from tests.wire.discord.fake.server import FakeDiscord

_SETTABLE = SUPPRESS_EMBEDS | EPHEMERAL | COMPONENTS_V2


def answer(fake: "FakeDiscord", request: Request) -> Reply:
    """POST /interactions/{id}/{token}/callback."""
    made = fake.interactions.by_id.get(request.params["interaction_id"])
    if made is None or made.token != request.params["interaction_token"]:
        raise DiscordError(10062)
    body: Json = request.body
    type_, data = body["type"], body.get("data") or {}
    made.check_callback(type_, request.at)
    if type_ == MESSAGE:
        request.blame(check_message(data, is_new=True))
    elif type_ == UPDATE:
        request.blame(check_message(data, is_new=False))
    elif type_ == CHOICES:
        request.blame(check_choices(data))
    elif type_ == MODAL:
        request.blame(check_modal(data))
    request.refuse()
    made.answered, made.acked_after = type_, fake.clock.now() - made.issued
    _take_effect(fake, made, type_, data)
    if request.query.get("with_response", "").lower() not in {"1", "true"}:
        return 204, None
    return 200, _describe_answer(made, type_)


def _take_effect(fake: "FakeDiscord", made: Interaction, type_: int, data: Json) -> None:
    if type_ in {MESSAGE, DEFERRED}:
        flags = read_flags(data) & _SETTABLE | (LOADING if type_ == DEFERRED else 0)
        made.original = _post(fake, made, {} if type_ == DEFERRED else data, flags)
    elif type_ == CHOICES:
        made.choices = data.get("choices") or []
    elif type_ == MODAL:
        made.form = data
    else:
        made.original = made.source
        if type_ == UPDATE and made.source:
            made.source.edit(data, fake.clock.make_iso())
            fake.gateway.dispatch_message("MESSAGE_UPDATE", made.source)


def _describe_answer(made: Interaction, type_: int) -> Json:
    about: Json = {"id": made.id, "type": {"command": 2, "component": 3, "autocomplete": 4, "modal": 5}[made.kind]}
    if made.original is None:
        return {"interaction": about}
    about |= {
        "response_message_id": made.original.id,
        "response_message_loading": type_ == DEFERRED,
        "response_message_ephemeral": made.original.is_ephemeral,
    }
    if type_ in {DEFERRED, DEFERRED_UPDATE}:
        return {"interaction": about}
    return {"interaction": about, "resource": {"type": type_, "message": made.original.describe()}}


def _post(fake: "FakeDiscord", made: Interaction, body: Json, flags: int) -> Message:
    message = fake.messages.add(made.channel, fake.world.bot, body, flags=flags, interaction_id=made.id)
    fake.gateway.dispatch_message("MESSAGE_CREATE", message)
    return message


def follow_up(fake: "FakeDiscord", request: Request) -> Reply:
    """POST /webhooks/{app}/{token}: a message more, or the deferred one at last."""
    made = _find(fake, request)
    request.blame(check_message(request.body, is_new=True))
    request.refuse()
    if made.original and made.original.flags & LOADING:
        made.original.edit(request.body, fake.clock.make_iso())
        fake.gateway.dispatch_message("MESSAGE_UPDATE", made.original)
        return 200, made.original.describe()
    made.check_follow_up()
    made.follow_ups += 1
    flags = read_flags(request.body) & _SETTABLE | (EPHEMERAL if is_private(request.body) else 0)
    return 200, _post(fake, made, request.body, flags).describe()


def read_reply(fake: "FakeDiscord", request: Request) -> Reply:
    """GET …/messages/{message or @original}."""
    return 200, _find_message(fake, request).describe()


def edit_reply(fake: "FakeDiscord", request: Request) -> Reply:
    """PATCH …/messages/{message or @original}."""
    message = _find_message(fake, request)
    request.blame(check_message(request.body, is_new=bool(message.flags & LOADING)))
    request.refuse()
    message.edit(request.body, fake.clock.make_iso())
    fake.gateway.dispatch_message("MESSAGE_UPDATE", message)
    return 200, message.describe()


def delete_reply(fake: "FakeDiscord", request: Request) -> Reply:
    """DELETE …/messages/{message or @original}."""
    message = _find_message(fake, request)
    message.is_deleted = True
    fake.gateway.dispatch_message("MESSAGE_DELETE", message)
    return 204, None


def _find(fake: "FakeDiscord", request: Request) -> Interaction:
    made = fake.interactions.by_token.get(request.params["webhook_token"])
    if made is None:
        raise DiscordError(50027)
    if request.params["webhook_id"] != fake.world.bot.id:
        raise DiscordError(10015)
    made.check_token(request.at)
    return made


def _find_message(fake: "FakeDiscord", request: Request) -> Message:
    made = _find(fake, request)
    wanted = request.params.get("message_id")
    found = made.original if wanted is None else fake.messages.all.get(wanted)
    if found is None or found.is_deleted or (found is not made.original and found.interaction_id != made.id):
        raise DiscordError(10008)
    return found
