"""The ways back: to an interaction by its token, to a message by its channel."""

import time
from dataclasses import replace
from hashlib import blake2b
from typing import Final, Literal

from adapters.discord.calls import Answered, Body, Calls
from adapters.discord.failures import UNKNOWN_INTERACTION, name_failure
from adapters.discord.payload import EPHEMERAL, Message
from adapters.discord.render import render_details, render_others, render_reply
from adapters.discord.rows import make_form
from bot.labels import choose_language
from bot.model.answer import Answer
from bot.model.chat import Ask, Delivered, Form, Reply, Undeliverable

ACK_SECONDS: Final = 2.8
"""Discord waits 3 s; the rest is for the way."""
DELIVERY_SECONDS: Final = 50.0
"""How long an answer is tried to be brought."""
_MESSAGE, _DEFERRED, _CHANGING, _CHOICES, _FORM = 4, 5, 6, 8, 9
_OPEN = ("public", "thread")
Acknowledged = Literal["no", "private", "public", "changing"]


class ChannelSink:
    """The way back to a message: its channel. What is for its author alone has no way there."""

    def __init__(self, calls: Calls, ask: Ask) -> None:
        """Keep where it leads."""
        self._calls = calls
        self._ask = ask

    async def ack(self, *, private: bool) -> None:
        """Do nothing: Discord waits for nothing here."""

    async def deliver(self, reply: Reply) -> Delivered | Undeliverable:
        """Post the reply, below the message it is about."""
        if reply.visibility == "ephemeral":
            return Undeliverable(reason="gone")
        about = None if reply.channel_id else self._ask.request_id
        sent = await post(self._calls, self._ask, reply, reply_to=about)
        if about is None or not isinstance(sent, Undeliverable) or sent.reason not in ("missing_permission", "refused"):
            return sent
        # Replying needs the right to read the channel's history; without it the message can stand for itself.
        return await post(self._calls, self._ask, reply)

    async def withdraw(self) -> Delivered | Undeliverable:
        """Do nothing: no button was pressed."""
        return Undeliverable(reason="gone")

    async def open_form(self, form: Form) -> Delivered | Undeliverable:
        """Do nothing: a message opens no form."""
        del form
        return Undeliverable(reason="gone")


class InteractionSink:
    """The way back to an interaction: 3 s for the first response, then 15 minutes to fill it in."""

    def __init__(
        self,
        calls: Calls,
        ask: Ask,
        *,
        interaction: int,
        application: int,
        received: float,
        message: str | None = None,
        changes: bool = False,
    ) -> None:
        """Keep where it leads.

        Args:
            calls: Discord's REST interface.
            ask: What was asked.
            interaction: Its id.
            application: Ours.
            received: When it came, of ``time.monotonic``.
            message: The message whose button was pressed.
            changes: Whether the button is about that message itself, so that acknowledging makes no new one.
        """
        self._calls = calls
        self._ask = ask
        self._interaction = interaction
        self._application = application
        self._until = received + ACK_SECONDS
        self._message = message
        self._changes = changes
        self._acknowledged: Acknowledged = "no"
        self._is_filled = False
        self._failure: Undeliverable | None = None
        self.ack_seconds: float | None = None
        """How long after the event the first response was taken; ``None`` where it was not."""
        self.is_late = False
        """Whether Discord did not wait for the first response."""

    async def ack(self, *, private: bool) -> None:
        """Tell Discord that work has begun."""
        if self._acknowledged != "no" or self._failure is not None:
            return
        if self._changes:
            await self._respond(_CHANGING, None, private=True)
            self._is_filled = True
        else:
            await self._respond(_DEFERRED, {"flags": EPHEMERAL} if private else {}, private=private)

    async def deliver(self, reply: Reply) -> Delivered | Undeliverable:
        """Bring the reply: into the acknowledgement, else after it; what all see after a private one, as a post."""
        if reply.channel_id or (reply.visibility in _OPEN and self._acknowledged == "private"):
            return await post(self._calls, self._ask, reply)
        if self._failure is not None:
            return self._failure
        token, until = self._ask.reply_handle or "", time.monotonic() + DELIVERY_SECONDS
        if self._acknowledged == "no":
            body = render(reply, self._ask)
            answered = await self._respond(_MESSAGE, body, private=bool(body["flags"] & EPHEMERAL))
            self._is_filled = True
        elif not self._is_filled:
            body = render(replace(reply, replace=True), self._ask)
            body["flags"] &= ~EPHEMERAL
            answered = await self._calls.edit_original(self._application, token, body, until=until)
            self._is_filled = answered.is_good or answered.is_unknown
        else:
            body = render(reply, self._ask)
            is_open = not body["flags"] & EPHEMERAL
            answered = await self._calls.follow_up(self._application, token, body, until=until, is_once=is_open)
        return _tell_delivered(answered)

    async def withdraw(self) -> Delivered | Undeliverable:
        """Delete the message whose button was pressed.

        As the bot itself; where it is no member, as in a channel of people alone, by the token of the press.
        """
        if self._message is None:
            return Undeliverable(reason="gone")
        place = self._ask.place
        until = time.monotonic() + DELIVERY_SECONDS
        answered = await self._calls.delete(place.thread_id or place.channel_id, self._message, until=until)
        if not answered.is_good and self._acknowledged == "changing":
            token = self._ask.reply_handle or ""
            answered = await self._calls.delete_original(self._application, token, until=until)
        return _tell_delivered(answered)

    async def open_form(self, form: Form) -> Delivered | Undeliverable:
        """Open the form of a wrong match."""
        labels = choose_language(self._ask.actor.locale)
        modal = make_form(form.action.answer_id, labels) if form.action else None
        if modal is None:
            return Undeliverable(reason="gone")
        return _tell_delivered(await self._respond(_FORM, modal, private=True))

    async def offer(self, choices: Body) -> None:
        """Show the lines of an autocomplete."""
        await self._respond(_CHOICES, choices, private=True)

    async def _respond(self, kind: int, data: Body | None, *, private: bool) -> Answered:
        body: dict[str, object] = {"type": kind} if data is None else {"type": kind, "data": data}
        answered = await self._calls.respond(self._interaction, self._ask.reply_handle or "", body, until=self._until)
        if answered.is_good or answered.is_unknown:
            # What may have arrived is taken as such: filling it in will tell.
            self._acknowledged = "changing" if kind == _CHANGING else "private" if private else "public"
        else:
            self._failure = name_failure(answered)
        if answered.is_good:
            self.ack_seconds = time.monotonic() - self._until + ACK_SECONDS
        self.is_late = answered.code == UNKNOWN_INTERACTION or answered.is_passing
        return answered


def render(reply: Reply, ask: Ask, *, can_embed: bool = True) -> Message:
    """Return the message of a reply to ``ask``, in the language of its readers.

    An interaction may be answered with cards everywhere (discord/discord-api-docs#5316); a post needs the right to.
    """
    labels = choose_language(reply.locale or ask.actor.locale)
    if isinstance(reply.body, Answer) and reply.page == "details":
        return render_details(reply.body, labels)
    if isinstance(reply.body, Answer) and reply.page == "others":
        return render_others(reply.body, labels)
    return render_reply(reply, labels, can_embed=can_embed, shared_by=reply.shared_by)


async def post(calls: Calls, ask: Ask, reply: Reply, *, reply_to: str | None = None) -> Delivered | Undeliverable:
    """Post a reply in a channel, at most once: Discord takes the same nonce once in some minutes."""
    channel = reply.channel_id or ask.place.thread_id or ask.place.channel_id
    what = reply.body.answer_id if isinstance(reply.body, Answer) else reply.body.key
    nonce = blake2b(f"{ask.request_id} {channel} {what}".encode(), digest_size=12).hexdigest()
    # In another channel than the ask's nobody knows whether cards may be posted: there it is text.
    can_embed = ask.place.can_embed and reply.channel_id is None
    body: dict[str, object] = {**render(reply, ask, can_embed=can_embed), "nonce": nonce, "enforce_nonce": True}
    if reply_to is not None:
        body["message_reference"] = {"message_id": reply_to, "fail_if_not_exists": False}
    answered = await calls.post(channel, body, until=time.monotonic() + DELIVERY_SECONDS)
    return _tell_delivered(answered)


def _tell_delivered(answered: Answered) -> Delivered | Undeliverable:
    if not answered.is_good:
        return name_failure(answered)
    name = answered.body.get("id")
    return Delivered(message_id=str(name) if name else None)
