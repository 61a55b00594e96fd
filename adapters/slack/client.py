"""What comes in from Slack: read, acknowledged, taken to the counter, and counted."""

import asyncio
import logging
import time
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from adapters.serving.handling import name_request
from adapters.serving.reports import Reports
from adapters.slack.askers import PLATFORM, find_thread, name_asker
from adapters.slack.calls import Calls
from adapters.slack.data import take_mapping
from adapters.slack.home_sink import HomeSink
from adapters.slack.leaving import read_leave, take_leave
from adapters.slack.pages import open_settings, publish_home
from adapters.slack.people import FORM_SECONDS, WAIT_SECONDS, People
from adapters.slack.read import read_request
from adapters.slack.requests import (
    Asker,
    Filled,
    HomeOpened,
    Nothing,
    Person,
    Press,
    Request,
    SettingsAsk,
    SettingsWanted,
)
from adapters.slack.settings_view import name_problems
from adapters.slack.sink import ChannelSink, ResponseSink
from adapters.slack.workspaces import Workspaces
from bot.community.counter import Counter
from bot.community.settings import change_settings
from bot.community.visit import Given
from bot.errors import FirsthandError
from bot.labels import choose_language
from bot.model.chat import Action, Ask
from bot.model.community import CommunitySettings

Acknowledgement = Mapping[str, object]
"""What is said with an acknowledgement; mostly nothing."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Call:
    """What came in, from whom, and when (of ``time.monotonic``); ``patience``: seconds to wait for who that is."""

    body: Mapping[str, object]
    asker: Asker
    token: str
    bot_id: str | None
    received: float
    patience: float


class SlackClient:
    """Takes up what Slack tells, whichever way it came."""

    def __init__(self, *, counter: Counter, calls: Calls, workspaces: Workspaces, reports: Reports) -> None:
        """Keep what is needed."""
        self._counter = counter
        self._calls = calls
        self._workspaces = workspaces
        self._reports = reports
        self._people = People(calls)
        self._under_way: set[asyncio.Task[None]] = set()
        self._is_stopping = False

    async def take_up(
        self, body: Mapping[str, object], token: str | None, bot_id: str | None
    ) -> Acknowledgement | None:
        """Begin what ``body`` asks, and return what the acknowledgement says; ``None``: it was not taken up.

        Nothing is waited for here: Slack waits for no more than 3 s.
        """
        if self._is_stopping:
            return None
        leave = read_leave(body)
        if leave is not None:
            self._start(take_leave(leave, self._workspaces, self._counter))
            return {}
        asker = name_asker(body)
        if asker is None or token is None:
            return {}
        # Read without knowing who it is, to see whether there is anything to do.
        request = self._read(body, self._people.recall(asker), bot_id)
        if request is None or isinstance(request, Nothing):
            return {}
        if isinstance(request, SettingsAsk):
            problems = change_settings(CommunitySettings(), request.change)
            if not isinstance(problems, CommunitySettings):
                labels = choose_language(request.ask.actor.locale)
                return {"response_action": "errors", "errors": name_problems(problems, labels)}
        call = _Call(
            body=body,
            asker=asker,
            token=token,
            bot_id=bot_id,
            received=time.monotonic(),
            patience=FORM_SECONDS if _opens_form(request) else WAIT_SECONDS,
        )
        self._start(self._answer(call))
        return {}

    async def finish(self, seconds: float) -> None:
        """Take nothing new, and wait so long for what is under way."""
        self._is_stopping = True
        if not self._under_way:
            return
        _, left = await asyncio.wait(self._under_way, timeout=seconds)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        if left:
            _log.warning("%d asks were not finished in time", len(left))

    async def _answer(self, call: _Call) -> None:
        person = await self._people.look_up(call.asker, call.token, seconds=call.patience)
        request = self._read(call.body, person, call.bot_id)
        if request is None or isinstance(request, Nothing):
            return
        ask = request if isinstance(request, Ask) else request.ask
        name_request(PLATFORM, ask.request_id)
        if isinstance(request, HomeOpened):
            await publish_home(ask, self._counter, self._calls, token=call.token)
            return
        sink = self._choose_sink(request, ask, call, person)
        if isinstance(request, SettingsWanted):
            await open_settings(ask, sink, self._counter, self._calls, token=call.token, received=call.received)
        elif isinstance(request, Press):
            await self._take(ask, sink, call, action=request.action)
        elif isinstance(request, Filled):
            await self._take(ask, sink, call, action=request.action, given=request.complaint)
        elif isinstance(request, SettingsAsk):
            await self._take(ask, sink, call, given=request.change)
        else:
            await self._take(ask, sink, call)
        if isinstance(sink, HomeSink) and ask.kind in ("settings", "forget"):
            await publish_home(ask, self._counter, self._calls, token=call.token)

    def _choose_sink(self, request: Request, ask: Ask, call: _Call, person: Person) -> ChannelSink:
        if ask.reply_handle is not None:
            pressed = request if isinstance(request, Press) else None
            return ResponseSink(
                self._calls,
                ask,
                token=call.token,
                person=person,
                received=call.received,
                message=pressed.message_ts if pressed else None,
                is_hidden=pressed.is_hidden if pressed else False,
            )
        if ask.place.channel_id == ask.actor.user_id:
            view = call.body.get("view")
            is_on_page = isinstance(view, Mapping) and view.get("type") == "modal" and isinstance(request, Press)
            return HomeSink(
                self._calls, ask, token=call.token, person=person, received=call.received, is_on_page=is_on_page
            )
        is_thread_begun = find_thread(take_mapping(call.body, "event")) is not None
        return ChannelSink(self._calls, ask, token=call.token, person=person, is_thread_begun=is_thread_begun)

    async def _take(
        self,
        ask: Ask,
        sink: ChannelSink,
        call: _Call,
        *,
        action: Action | None = None,
        given: Given | None = None,
    ) -> None:
        now = datetime.now(UTC)
        self._reports.begin()
        try:
            outcome = await self._counter.handle(ask, sink, now=now, action=action, given=given)
            if outcome.state == "failed":
                _log.error("%s: %s", outcome.reference, outcome.reason)
        except Exception as error:  # noqa: BLE001 - the one place: whatever it is, whoever asked is told
            outcome = await self._counter.apologise(ask, sink, now=now, error=error)
            _log.exception("%s", outcome.reference)
        finally:
            self._reports.end()
        if outcome.state == "undelivered":
            told = f"{outcome.reference}: " if outcome.reference else ""
            _log.warning("%san answer could not be brought: %s", told, outcome.reason)
        kind = action.verb if action else ask.kind
        seconds = time.monotonic() - call.received
        self._reports.answer(kind, outcome.state, seconds=seconds, reason=outcome.reason)

    def _read(self, body: Mapping[str, object], person: Person, bot_id: str | None) -> Request | None:
        return read_request(body, person=person, command=self._counter.command, now=datetime.now(UTC), bot_id=bot_id)

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[None]) -> None:
        """Let nothing end unsaid."""
        self._under_way.discard(task)
        error = None if task.cancelled() else task.exception()
        if isinstance(error, FirsthandError):
            _log.error("%s", error)
        elif error is not None:
            _log.error("something that Slack told could not be answered", exc_info=error)


def _opens_form(request: Request) -> bool:
    return isinstance(request, SettingsWanted) or (isinstance(request, Press) and request.action.verb == "wrong")
