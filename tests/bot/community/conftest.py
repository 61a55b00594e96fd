"""A counter with a store in a temporary file behind it, and a sink that remembers what it was given."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.community.counter import Counter
from bot.community.keys import UserKeys
from bot.community.visit import Given, Outcome
from bot.desk import Desk
from bot.intake import Entry, prepare_article
from bot.model.answer import Answer
from bot.model.chat import (
    Action,
    Actor,
    Ask,
    AskKind,
    Delivered,
    Failure,
    Form,
    Notice,
    Place,
    Reply,
    Undeliverable,
    Verb,
    Visibility,
)
from bot.outlets import Registry
from seeds import read_registry
from store.sqlite import SqliteStore

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
QUOTE = "We have found cracks in 14 of the 62 steel beams, and we will not take the risk of keeping it open"
TEXT = f'The bridge will be closed.\n\n"{QUOTE}," said Ada Merrow, the mayor of Northport, on Tuesday.'
URL = "https://news.example.org/bridge"
MIRROR = "https://mirror.example.org/bridge"
REGISTRY = Registry.parse(**read_registry())
PLACE = Place(platform="chat", tenant_id="ours", channel_id="general", can_post_public=True, can_embed=True)
MEMBER = Actor(platform="chat", user_id="1001", locale="en-GB")
MODERATOR = Actor(platform="chat", user_id="2002", locale="en-GB", is_moderator=True)


@dataclass
class FakeSink:
    """Remembers; fails to deliver what ``failing`` names, and opens no form where there is a ``form_failure``."""

    failing: dict[Visibility, Failure] = field(default_factory=dict)
    form_failure: Failure | None = None
    acks: list[bool] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    withdrawn: int = 0
    withdrawing: Delivered | Undeliverable = field(default_factory=Delivered)

    async def ack(self, *, private: bool) -> None:
        self.acks.append(private)

    async def deliver(self, reply: Reply) -> Delivered | Undeliverable:
        if reply.visibility in self.failing:
            return Undeliverable(reason=self.failing[reply.visibility])
        self.replies.append(reply)
        return Delivered(message_id=f"m{len(self.replies)}")

    async def withdraw(self) -> Delivered | Undeliverable:
        self.withdrawn += 1
        return self.withdrawing

    async def open_form(self, form: Form) -> Delivered | Undeliverable:
        self.forms.append(form)
        return Undeliverable(reason=self.form_failure) if self.form_failure else Delivered()

    @property
    def keys(self) -> list[str | None]:
        """Return what came, notices by name, answers as ``None``."""
        return [reply.body.key if isinstance(reply.body, Notice) else None for reply in self.replies]

    @property
    def answer(self) -> Answer:
        """Return the last answer that came."""
        return next(reply.body for reply in reversed(self.replies) if isinstance(reply.body, Answer))

    @property
    def text(self) -> str:
        """Return the last notice's words."""
        return next(reply.body.text for reply in reversed(self.replies) if isinstance(reply.body, Notice))


class Hall:
    """The counter, and short ways to ask at it."""

    def __init__(self, store: SqliteStore) -> None:
        self.store = store
        self.counter = Counter(desk=Desk.of(store, REGISTRY), ledger=store.ledger, keys=UserKeys("a secret"))
        self.asked = 0

    async def bring(self, url: str = URL, text: str = TEXT) -> None:
        entry = Entry(text=text, url=url, title="Bridge to close")
        await self.store.put_articles([prepare_article(entry, rules=self.counter.desk.rules)])

    def make_ask(
        self,
        kind: AskKind = "lookup",
        text: str = QUOTE,
        *,
        actor: Actor = MEMBER,
        place: Place = PLACE,
        private: bool = True,
    ) -> Ask:
        self.asked += 1
        return Ask(
            request_id=f"r{self.asked}",
            kind=kind,
            text=text,
            place=place,
            actor=actor,
            received_at=NOW,
            private=private,
        )

    async def handle(
        self,
        ask: Ask,
        *,
        sink: FakeSink | None = None,
        action: Action | None = None,
        given: Given | None = None,
        now: datetime = NOW,
    ) -> tuple[Outcome, FakeSink]:
        sink = sink or FakeSink()
        return await self.counter.handle(ask, sink, now=now, action=action, given=given), sink

    async def look_up(self, text: str = QUOTE, *, actor: Actor = MEMBER, place: Place = PLACE) -> Answer:
        _, sink = await self.handle(self.make_ask(text=text, actor=actor, place=place))
        return sink.answer

    async def press(
        self,
        verb: Verb,
        answer_id: str,
        *,
        arg: str | None = None,
        actor: Actor = MEMBER,
        place: Place = PLACE,
        sink: FakeSink | None = None,
        given: Given | None = None,
    ) -> tuple[Outcome, FakeSink]:
        action = Action(verb=verb, answer_id=answer_id, arg=arg)
        return await self.handle(
            self.make_ask("details", "", actor=actor, place=place), action=action, sink=sink, given=given
        )


def elsewhere(tenant: str) -> Place:
    return replace(PLACE, tenant_id=tenant)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    with SqliteStore.open(tmp_path / "store.db") as store:
        yield Hall(store)
