"""Payloads as Slack sends them, and answers to show."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from adapters.slack.read import read_request
from adapters.slack.requests import Person, Press, Request
from bot.model.answer import (
    Alternative,
    Answer,
    AnswerCaveat,
    AnswerDates,
    AnswerOutlet,
    Change,
    Earliest,
    Evidence,
    KnownDate,
    Match,
    Origin,
    OriginNode,
    OutletFact,
    OutsideNote,
    Related,
    Sentence,
    Unknown,
)
from bot.model.chat import Ask
from bot.model.record import Citation

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEAM, CHANNEL, DM, USER, BOT = "T0AAAA001", "C0AAAA001", "D0AAAA001", "U0AAAA001", "U0AAAABOT"
TRIGGER, EVENT = "13345224609.738474920.8088930838d88f008e0", "Ev0AAAA001"
RESPONSE = "https://hooks.example.org/commands/T0AAAA001/1/abc"
ADMIN = Person(locale="uk-UA", is_admin=True, name="Ada")
MEMBER = Person(locale="uk-UA", name="Max")


def read(body: dict[str, Any], *, person: Person = MEMBER, command: str = "source") -> Request | None:
    return read_request(body, person=person, command=command, now=NOW)


def ask_of(request: Request | None) -> Ask:
    assert isinstance(request, Ask)
    return request


def press_of(request: Request | None) -> Press:
    assert isinstance(request, Press)
    return request


def slash(text: str, command: str = "/source", **more: str) -> dict[str, Any]:
    return {
        "token": "x",
        "team_id": TEAM,
        "team_domain": "example",
        "channel_id": CHANNEL,
        "channel_name": "general",
        "user_id": USER,
        "user_name": "max",
        "command": command,
        "text": text,
        "api_app_id": "A1",
        "is_enterprise_install": "false",
        "response_url": RESPONSE,
        "trigger_id": TRIGGER,
        **more,
    }


def event(inner: dict[str, Any], **more: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever an envelope may hold
    return {
        "token": "x",
        "team_id": TEAM,
        "api_app_id": "A1",
        "type": "event_callback",
        "event_id": EVENT,
        "event_time": 1700000000,
        "authorizations": [
            {"enterprise_id": None, "team_id": TEAM, "user_id": BOT, "is_bot": True, "is_enterprise_install": False}
        ],
        "event": inner,
        **more,
    }


def mention(text: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever an event may hold
    return event(
        {"type": "app_mention", "user": USER, "text": text, "ts": "1700.1", "channel": CHANNEL, "team": TEAM, **more}
    )


def said(text: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever an event may hold
    return event(
        {"type": "message", "channel_type": "im", "user": USER, "text": text, "ts": "1700.1", "channel": DM, **more}
    )


def interaction(kind: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever an interaction may hold
    return {
        "type": kind,
        "token": "x",
        "team": {"id": TEAM, "domain": "example"},
        "user": {"id": USER, "username": "max", "team_id": TEAM},
        "api_app_id": "A1",
        "enterprise": None,
        "is_enterprise_install": False,
        "trigger_id": TRIGGER,
        **more,
    }


def shortcut(message: dict[str, Any], callback: str = "check_source") -> dict[str, Any]:
    return interaction(
        "message_action",
        callback_id=callback,
        response_url=RESPONSE,
        channel={"id": CHANNEL, "name": "general"},
        message={"type": "message", "user": "U0AAAA002", "ts": "1700.1", **message},
        message_ts=message.get("ts", "1700.1"),
    )


def pressed(
    action: dict[str, Any], *, channel: str = CHANNEL, ephemeral: bool = False, thread: str | None = None
) -> dict[str, Any]:
    container = {"type": "message", "message_ts": "1700.5", "channel_id": channel, "is_ephemeral": ephemeral}
    placed = {"thread_ts": thread} if thread else {}
    shown = {} if ephemeral else {"message": {"type": "message", "ts": "1700.5", "user": BOT, **placed}}
    return interaction(
        "block_actions",
        container={**container, **placed},
        channel={"id": channel, "name": "x"},
        response_url=RESPONSE,
        actions=[action],
        **shown,
    )


def button(name: str) -> dict[str, Any]:
    return {"type": "button", "action_id": name, "block_id": "b", "action_ts": "1700.6"}


def in_home(action: dict[str, Any]) -> dict[str, Any]:
    return interaction(
        "block_actions",
        container={"type": "view", "view_id": "V1"},
        view={"id": "V1", "type": "home", "app_installed_team_id": TEAM},
        actions=[action],
    )


def submitted(callback: str, values: dict[str, Any], metadata: str = "") -> dict[str, Any]:
    view = {"id": "V1", "type": "modal", "callback_id": callback, "private_metadata": metadata}
    return interaction("view_submission", view={**view, "state": {"values": values}})


def fill_answer(text: str) -> Answer:
    """Return an answer that has everything, and ``text`` in every text of it."""
    node = OriginNode(
        name=text,
        kind="outlet",
        naming="named",
        basis="external",
        relation=text,
        start=0,
        end=9,
        article_id="a1",
        evidence=Evidence(start=0, end=1, text=text),
        source=Citation(url=text, as_of=text),
    )
    date = KnownDate(value=text, basis="stated", evidence=text)
    caveat = AnswerCaveat(
        kind="hedged",
        basis="external",
        severity="high",
        rule=text,
        text=text,
        article_id="a1",
        sentence_text=text,
        source=Citation(url=text, as_of=text),
    )
    related = Related(relation="copy", article_id="b", url=text, title=text, published=text, why=text)
    return Answer(
        answer_id="092f0e81085f",
        status="found",
        headline=text,
        match=Match(
            kind="altered",
            confidence=1.0,
            article_id="a1",
            url=text,
            title=text,
            published=text,
            published_range=None,
            sentence=Sentence(start=0, end=1, text=text),
            spans=(),
            statement_id=None,
            changes=(Change(kind="number", pasted=text, source=text),),
        ),
        origin=Origin(
            chain=(node, replace(node, basis="stated")),
            earliest=Earliest(article_id="a1", url=text, published=text),
            copies=("b",),
            independent_origins=2,
            notes=(OutsideNote(text=text, source=Citation(url=text, as_of=None)),),
        ),
        outlet=AnswerOutlet(
            name=text,
            domain=text,
            kind=None,
            country=None,
            owner=None,
            facts=(OutletFact(text=text, source=text, as_of=text),),
            unlisted=False,
        ),
        caveats=(caveat, replace(caveat, basis="words")),
        dates=AnswerDates(event=date, published=date, reposted=date, pasted_now=None),
        related=(related,),
        alternatives=(Alternative(article_id="b", url=text, title=text, confidence=0.4),) * 3,
        unknown=(Unknown(step=text, why=text),),
        asked_at="2026-11-22T17:44:24Z",
        corpus_size=8,
    )


NODE = OriginNode(
    name="Mediazona",
    kind="outlet",
    naming="named",
    basis="stated",
    relation=None,
    start=0,
    end=9,
    article_id="a1",
    evidence=None,
    source=None,
)
FOUND = Answer(
    answer_id="092f0e81085f",
    status="found",
    headline="Newsweek, 9 May 2022 has these words.",
    asked_at="2026-11-22T17:44:24Z",
    corpus_size=8,
    match=Match(
        kind="verbatim",
        confidence=1.0,
        article_id="a1",
        url="https://www.newsweek.com/a_b",
        title="A title",
        published="2022-05-09",
        published_range=None,
        sentence=Sentence(start=0, end=4, text="Words."),
        spans=(),
        statement_id=None,
        changes=(),
    ),
    origin=Origin(chain=(NODE, replace(NODE, name="Newsweek")), earliest=None, copies=(), independent_origins=None),
    alternatives=(Alternative(article_id="b", url="https://b.example/", title="Another", confidence=0.4),),
)
