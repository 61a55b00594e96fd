"""The one flow of every chat: claim, acknowledge, do what was asked, keep how it ended."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import uuid4

from bot.community.affairs import forget, settle, tell_what_is_kept
from bot.community.complaints import complain
from bot.community.keys import UserKeys
from bot.community.lookups import look_up, look_up_again
from bot.community.notices import make_notice
from bot.community.pages import show_details, show_others
from bot.community.sharing import delete, share
from bot.community.visit import Given, Outcome, Visit
from bot.desk import Desk
from bot.errors import FirsthandError, UnavailableError
from bot.labels import choose_language
from bot.model.chat import Action, Ask, AskKind, Reply, Sink, Verb
from bot.model.community import Recent
from bot.ports import Ledger

Step = Callable[[Visit], Awaitable[Outcome]]

CLAIM_SECONDS: Final = 1.0
"""How long an acknowledgement waits for the claim: platforms wait 3 s for it, a busy store for longer."""

_PRESSED: dict[Verb, Step] = {
    "share": share,
    "details": show_details,
    "other": show_others,
    "wrong": complain,
    "open": show_details,
    "delete": delete,
    "again": look_up_again,
}
_ASKED: dict[AskKind, Step] = {
    "lookup": look_up,
    "message": look_up,
    "mention": look_up,
    "feedback": complain,
    "share": share,
    "details": show_details,
    "settings": settle,
    "forget": forget,
    "privacy": tell_what_is_kept,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """Where a chat's asks are taken: the desk, the ledger, and the names by which people call this bot.

    ``command`` is the look-up's name on the platform, ``bot_name`` what is written to invite the bot.
    """

    desk: Desk
    ledger: Ledger
    keys: UserKeys
    command: str = "source"
    bot_name: str = "Firsthand"

    async def handle(
        self, ask: Ask, sink: Sink, *, now: datetime, action: Action | None = None, given: Given | None = None
    ) -> Outcome:
        """Take one ask, and bring what comes of it through ``sink``.

        A request that was claimed before, here or in another process, is left alone. What goes wrong on purpose
        (:class:`~bot.errors.FirsthandError`) is told to whoever asked and comes back as an outcome; for anything else
        the adapter calls :meth:`apologise`.

        Args:
            ask: What was asked.
            sink: The way back.
            now: The time, aware.
            action: The button that was pressed, or the choice that was made.
            given: What was filled in: a complaint, or settings.
        """
        visit = self._open(ask, sink, now=now, action=action, given=given)
        try:
            claimed = await self._claim(visit)
            if claimed is None:
                return Outcome(state="repeated")
            visit = claimed
            outcome = await (_PRESSED[action.verb] if action else _ASKED[ask.kind])(visit)
        except FirsthandError as error:
            return await self._fail(visit, error)
        return await self._finish(ask, outcome)

    async def apologise(self, ask: Ask, sink: Sink, *, now: datetime, error: BaseException) -> Outcome:
        """Tell whoever asked that it failed, and keep so; the outcome's ``reference`` goes into the log with it."""
        return await self._fail(self._open(ask, sink, now=now), error)

    async def list_recent(self, ask: Ask) -> tuple[Recent, ...]:
        """Return the own recent look-ups of whoever asked, the newest first; a look-up not made yet is none.

        Raises:
            StoreError: The store cannot be reached.
        """
        return await self.ledger.list_recent(tenant=ask.place.tenant_id, user=self.keys.key_actor(ask.actor))

    async def sweep(self, *, now: datetime) -> int:
        """Delete what communities have kept for longer than they want; return how many rows. To be called hourly.

        Raises:
            StoreError: The store cannot be reached.
        """
        count = 0
        for tenant in await self.ledger.list_tenants():
            # A little at a time: asks that come meanwhile are claimed in between.
            while gone := await self.ledger.purge_old(tenant=tenant, now=now):
                count += gone
        return count

    async def take_leave(self, tenant: str) -> int:
        """Delete all that was kept for a community that removed the bot; return how many rows.

        Raises:
            StoreError: The store cannot be reached.
        """
        return await self.ledger.purge_tenant(tenant)

    def _open(
        self, ask: Ask, sink: Sink, *, now: datetime, action: Action | None = None, given: Given | None = None
    ) -> Visit:
        return Visit(
            ask=ask,
            action=action,
            given=given,
            sink=sink,
            now=now,
            user=self.keys.key_actor(ask.actor),
            labels=choose_language(ask.actor.locale),
            answer_id=uuid4().hex[:16],
            desk=self.desk,
            ledger=self.ledger,
            command=self.command,
            bot_name=self.bot_name,
        )

    async def _claim(self, visit: Visit) -> Visit | None:
        """Return the visit where the ask is ours. Where the store is busy it is acknowledged meanwhile, in private.

        But for one that a form has to answer: a form cannot come after an acknowledgement.
        """
        ask = visit.ask
        claim = asyncio.ensure_future(
            self.ledger.claim_request(
                ask.request_id, platform=ask.place.platform, tenant=ask.place.tenant_id, now=visit.now
            )
        )
        done, _ = await asyncio.wait({claim}, timeout=CLAIM_SECONDS)
        wants_form = visit.action is not None and visit.action.verb == "wrong" and visit.given is None
        if not done and not wants_form:
            await visit.sink.ack(private=True)
            visit = replace(visit, is_hushed=True)
        return visit if await claim else None

    async def _finish(self, ask: Ask, outcome: Outcome) -> Outcome:
        """Keep how an ask ended. That this cannot be kept is nothing to whoever asked: it goes into the outcome."""
        state = "answered" if outcome.state == "repeated" else outcome.state
        try:
            await self.ledger.finish_request(
                ask.request_id, platform=ask.place.platform, state=state, reason=outcome.reason
            )
        except FirsthandError as error:
            return replace(outcome, trouble=_explain(error))
        return outcome

    async def _fail(self, visit: Visit, error: BaseException) -> Outcome:
        """Tell and keep that it failed, as far as both can be done: it may be the store that has failed."""
        reference = visit.answer_id
        outcome = Outcome(state="failed", reason=type(error).__name__, reference=reference, trouble=_explain(error))
        reply = Reply(body=make_notice(visit.labels, "failed", id=reference), visibility=visit.visibility)
        await visit.sink.deliver(reply)
        await self._finish(visit.ask, outcome)
        return outcome


def _explain(error: BaseException) -> str | None:
    """Return what an operator can do; ``None`` where the error's words may be those of whoever asked."""
    return str(error) if isinstance(error, UnavailableError) else None
