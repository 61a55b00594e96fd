"""The ways back: to a command or a button by its response address, to a message by its channel."""

import time
from collections.abc import Mapping
from typing import Final

from adapters.slack.calls import Answered, Calls
from adapters.slack.failures import name_failure
from adapters.slack.render import render_page
from adapters.slack.requests import Person
from adapters.slack.views import make_form
from bot.labels import choose_language
from bot.model.chat import Ask, Delivered, Form, Reply, Undeliverable

DELIVERY_SECONDS: Final = 45.0
"""How long an answer is tried to be brought one way; then there is another."""
FALLBACK_SECONDS: Final = 10.0
OPEN_SECONDS: Final = 2.8
"""Slack takes a trigger for 3 s; the rest is for the way."""
_OPEN = ("public", "thread")


class ChannelSink:
    """The way back to a mention or to a direct message: its channel."""

    def __init__(self, calls: Calls, ask: Ask, *, token: str, person: Person, is_thread_begun: bool = True) -> None:
        """Keep where it leads.

        Args:
            calls: Slack's Web API.
            ask: What was asked.
            token: The bot's, in this workspace.
            person: Whoever asked.
            is_thread_begun: Whether somebody has written in the ask's thread already. What one person alone is to see
                is shown in the channel before that: Slack shows such messages in a thread that has begun alone.
        """
        self._calls = calls
        self._ask = ask
        self._token = token
        self._person = person
        self._is_thread_begun = is_thread_begun

    async def ack(self, *, private: bool) -> None:
        """Do nothing: Slack was told at once."""

    async def deliver(self, reply: Reply) -> Delivered | Undeliverable:
        """Post the reply, in the thread of the message that it is about."""
        if reply.visibility == "ephemeral":
            return _tell_delivered(await self.show(reply))
        return await self.post(reply)

    async def withdraw(self) -> Delivered | Undeliverable:
        """Do nothing: no button was pressed."""
        return Undeliverable(reason="gone")

    async def open_form(self, form: Form) -> Delivered | Undeliverable:
        """Do nothing: a message opens no form."""
        del form
        return Undeliverable(reason="gone")

    async def post(self, reply: Reply) -> Delivered | Undeliverable:
        """Post where all see it, at most once; to one person alone rather twice than never."""
        place = self._ask.place
        body: dict[str, object] = {"channel": reply.channel_id or place.channel_id, **self._render(reply)}
        if place.thread_id and not reply.channel_id:
            body["thread_ts"] = place.thread_id
        answered = await self._calls.call(
            "chat.postMessage",
            self._token,
            body,
            until=time.monotonic() + DELIVERY_SECONDS,
            is_once=reply.visibility in _OPEN,
        )
        return _tell_delivered(answered)

    async def show(self, reply: Reply, *, seconds: float = DELIVERY_SECONDS) -> Answered:
        """Show in a channel to one person alone; the bot has to be in it."""
        place = self._ask.place
        body: dict[str, object] = {
            "channel": place.channel_id,
            "user": self._ask.actor.user_id,
            **self._render(reply),
        }
        if place.thread_id and self._is_thread_begun:
            body["thread_ts"] = place.thread_id
        return await self._calls.call("chat.postEphemeral", self._token, body, until=time.monotonic() + seconds)

    async def open_wrong(self, form: Form, *, until: float, method: str = "views.open") -> Delivered | Undeliverable:
        """Open the form of a wrong match by ``method``."""
        labels = choose_language(self._ask.actor.locale)
        view = make_form(form.action.answer_id, labels, ask=self._ask) if form.action else None
        if view is None:
            return Undeliverable(reason="gone")
        body = {"trigger_id": self._ask.request_id, "view": view}
        return _tell_delivered(await self._calls.call(method, self._token, body, until=until, is_quick=True))

    def _render(self, reply: Reply) -> Mapping[str, object]:
        labels = choose_language(reply.locale or self._ask.actor.locale)
        return {**render_page(reply, labels, shared_by=self._person.name if reply.shared_by else None)}


class ResponseSink(ChannelSink):
    """The way back to a command, a shortcut or a button: five replies within 30 minutes, wherever the bot is."""

    def __init__(
        self,
        calls: Calls,
        ask: Ask,
        *,
        token: str,
        person: Person,
        received: float,
        message: str | None = None,
        is_hidden: bool = False,
    ) -> None:
        """Keep where it leads.

        Args:
            calls: Slack's Web API.
            ask: What was asked; its ``reply_handle`` is the response address, its id opens a form.
            token: The bot's, in this workspace.
            person: Whoever asked.
            received: When it came, of ``time.monotonic``.
            message: The message whose button was pressed.
            is_hidden: Whether only whoever pressed sees that message.
        """
        super().__init__(calls, ask, token=token, person=person)
        self._until = received + OPEN_SECONDS
        self._message = message
        self._is_hidden = is_hidden
        self._is_private = False

    async def ack(self, *, private: bool) -> None:
        """Keep who is to see the reply: Slack was told at once."""
        self._is_private = private

    async def deliver(self, reply: Reply) -> Delivered | Undeliverable:
        """Bring the reply to whoever asked; what all see, as a post."""
        if reply.channel_id or (reply.visibility in _OPEN and self._is_private):
            return await self.post(reply)
        kind = "in_channel" if reply.visibility in _OPEN else "ephemeral"
        answered = await self._respond({**self._render(reply), "response_type": kind}, is_once=kind == "in_channel")
        if answered.is_good or (answered.is_unknown and kind == "in_channel"):
            return _tell_delivered(answered)
        # A used or old address: in a channel that the bot is in there is another way.
        if kind == "in_channel":
            return await self.post(reply)
        shown = await self.show(reply, seconds=FALLBACK_SECONDS)
        return Delivered() if shown.is_good else name_failure(answered)

    async def withdraw(self) -> Delivered | Undeliverable:
        """Delete the message whose button was pressed: as the bot, else by the response address."""
        if self._message is None:
            return Undeliverable(reason="gone")
        if not self._is_hidden:
            body = {"channel": self._ask.place.channel_id, "ts": self._message}
            until = time.monotonic() + DELIVERY_SECONDS
            answered = await self._calls.call("chat.delete", self._token, body, until=until)
            if answered.is_good or answered.error == "message_not_found":
                return Delivered()
        return _tell_delivered(await self._respond({"delete_original": True}))

    async def open_form(self, form: Form) -> Delivered | Undeliverable:
        """Open the form of a wrong match, as long as Slack lets us."""
        return await self.open_wrong(form, until=self._until)

    async def _respond(self, body: Mapping[str, object], *, is_once: bool = False) -> Answered:
        address, thread = self._ask.reply_handle, self._ask.place.thread_id
        if address is None:
            return Answered(status=404, error="expired_url")
        where = {"thread_ts": thread} if thread else {}
        return await self._calls.respond(
            address,
            {"replace_original": False, **where, **body},
            until=time.monotonic() + DELIVERY_SECONDS,
            is_once=is_once,
        )


def _tell_delivered(answered: Answered) -> Delivered | Undeliverable:
    if not answered.is_good:
        return name_failure(answered)
    name = answered.body.get("ts")
    return Delivered(message_id=name if isinstance(name, str) else None)
