"""One ask at the counter: what was asked, what it is answered with, and how it ended."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.community.notices import NoticeKey, make_notice
from bot.desk import Desk
from bot.labels import Labels
from bot.model.answer import Answer
from bot.model.chat import Action, Ask, Notice, Reply, Sink, Undeliverable, Visibility
from bot.model.community import CommunitySettings, Complaint, SettingsChange
from bot.ports import Ledger

Given = Complaint | SettingsChange
"""What was filled in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How an ask ended.

    ``repeated``: it was delivered before, and nothing was done. ``reason`` says why something was not delivered, or
    what failed; of what was answered with a notice it is the notice's name. ``reference`` is what a person was told to
    look for in the log. ``trouble`` is for the log alone: what failed in words, and what to do.
    """

    state: Literal["repeated", "answered", "undelivered", "failed"]
    reason: str | None = None
    reference: str | None = None
    trouble: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An ask with all that its steps need. ``user`` is a keyed hash; ``answer_id`` is fresh.

    ``is_hushed``: it had to be acknowledged in private before anything was known of it.
    """

    ask: Ask
    action: Action | None
    given: Given | None
    sink: Sink
    now: datetime
    user: str
    labels: Labels
    answer_id: str
    desk: Desk
    ledger: Ledger
    command: str
    bot_name: str
    is_hushed: bool = False

    @property
    def tenant(self) -> str:
        """Return the community that owns what is kept of this."""
        return self.ask.place.tenant_id

    @property
    def channel(self) -> str:
        """Return where an answer would be posted: the channel, and the thread where that is no channel of its own."""
        place = self.ask.place
        is_own = place.thread_id in (None, place.channel_id)
        return place.channel_id if is_own else f"{place.channel_id}/{place.thread_id}"

    @property
    def visibility(self) -> Visibility:
        """Return where an unasked-for audience is not: with whoever asked."""
        return "dm" if self.ask.place.is_dm and not self.ask.private else "ephemeral"

    @property
    def open_visibility(self) -> Visibility:
        """Return where all see it."""
        return "thread" if self.ask.place.thread_id else "public"

    async def load_settings(self) -> CommunitySettings:
        """Return what the community has decided."""
        return await self.ledger.load_settings(tenant=self.tenant)

    async def read_answer(self) -> Answer | None:
        """Return the answer whose button was pressed; ``None`` where this community has none such."""
        if self.action is None:
            return None
        return await self.ledger.read_answer(self.action.answer_id, tenant=self.tenant)

    async def deliver(self, reply: Reply) -> Outcome:
        """Bring a reply; that it did not arrive is how the visit ends."""
        sent = await self.sink.deliver(reply)
        if isinstance(sent, Undeliverable):
            return Outcome(state="undelivered", reason=sent.reason)
        return Outcome(state="answered", reason=reply.body.key if isinstance(reply.body, Notice) else None)

    async def tell(self, notice: Notice | NoticeKey, visibility: Visibility | None = None) -> Outcome:
        """Bring a notice, to whoever asked."""
        body = notice if isinstance(notice, Notice) else make_notice(self.labels, notice)
        return await self.deliver(Reply(body=body, visibility=visibility or self.visibility))
