"""The way back to App Home: a page in front of it, for it has no channel and no response address."""

from adapters.slack.calls import Calls
from adapters.slack.render import render_page
from adapters.slack.requests import Person
from adapters.slack.sink import OPEN_SECONDS, ChannelSink
from adapters.slack.views import make_page
from bot.labels import choose_language
from bot.model.chat import Ask, Delivered, Form, Reply, Undeliverable


class HomeSink(ChannelSink):
    """The way back to whoever pressed or handed in something in App Home: a page, once; then messages."""

    def __init__(
        self, calls: Calls, ask: Ask, *, token: str, person: Person, received: float, is_on_page: bool = False
    ) -> None:
        """Keep where it leads.

        Args:
            calls: Slack's Web API.
            ask: What was asked; its id opens a page.
            token: The bot's, in this workspace.
            person: Whoever asked.
            received: When it came, of ``time.monotonic``.
            is_on_page: Whether a page is open already, and the next one is to lie on it.
        """
        super().__init__(calls, ask, token=token, person=person)
        self._until = received + OPEN_SECONDS
        self._method = "views.push" if is_on_page else "views.open"
        self._is_used = False

    async def deliver(self, reply: Reply) -> Delivered | Undeliverable:
        """Show the reply in front of App Home; where Slack no longer lets us, as a direct message."""
        if reply.channel_id:
            return await self.post(reply)
        if not self._is_used:
            self._is_used = True
            labels = choose_language(reply.locale or self._ask.actor.locale)
            body = {
                "trigger_id": self._ask.request_id,
                "view": make_page(render_page(reply, labels), labels),
            }
            answered = await self._calls.call(self._method, self._token, body, until=self._until, is_quick=True)
            if answered.is_good:
                return Delivered()
        # The bot's own direct message to the person, whose id is a channel's here.
        return await self.post(reply)

    async def open_form(self, form: Form) -> Delivered | Undeliverable:
        """Open the form of a wrong match, on the page that is open already."""
        return await self.open_wrong(form, until=self._until, method=self._method)
