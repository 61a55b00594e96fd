"""Whole replies, side by side with the pastes they answer. ``pytest --update-golden`` writes them anew: read them then.

Each folder is a case: ``paste.txt``, the ``answer.json`` it gets, and that answer as each platform shows it:
``console.txt``, ``discord.json``, ``slack.json``. The corpus is ``articles.jsonl``, with their texts, and
``packed.jsonl``, which is loaded as a pack; all of it is invented.
"""

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from adapters.discord.render import render_reply as render_for_discord
from adapters.settings import DB
from adapters.slack.render import render_reply as render_for_slack
from bot.community.offers import list_actions
from bot.labels import LANGUAGES
from bot.model.answer import Answer
from bot.model.chat import Reply
from tests.conftest import Firsthand

FOLDER = Path(__file__).parent
CASES = sorted(path.parent for path in FOLDER.glob("*/paste.txt"))
CODES = {"found": 0, "several": 0, "none": 1, "unreadable": 1, "refused": 1}


@pytest.fixture
def corpus(firsthand: Firsthand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Firsthand:
    """Return the command line in front of a store that holds the invented corpus."""
    pack = tmp_path / "packed.pack"
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv(DB, str(tmp_path / "packing.db"))
        assert firsthand("import", FOLDER / "packed.jsonl").code == 0
        assert firsthand("pack", "build", pack).code == 0
    assert firsthand("import", FOLDER / "articles.jsonl").err == ""
    assert firsthand("pack", "load", pack).code == 0
    return firsthand


def mask(answer: dict[str, Any]) -> dict[str, Any]:
    """Return ``answer`` without what is another one at each asking."""
    assert re.fullmatch(r"[0-9a-f]{12,}", answer["answer_id"])
    assert answer["dates"]["pasted_now"]["value"] == answer["asked_at"][:10]
    dates = {**answer["dates"], "pasted_now": {**answer["dates"]["pasted_now"], "value": "(today)"}}
    return {**answer, "answer_id": "(id)", "asked_at": "(now)", "dates": dates}


def show(answer: dict[str, Any]) -> dict[str, str]:
    """Return what the chats would be sent, for whoever asked and may share."""
    body = msgspec.convert({**answer, "answer_id": "id"}, Answer)
    reply = Reply(body=body, actions=list_actions(body, may_share=True))
    messages = {
        "discord.json": render_for_discord(reply, LANGUAGES["en"]),
        "slack.json": render_for_slack(reply, LANGUAGES["en"]),
    }
    return {name: json.dumps(message, ensure_ascii=False, indent=2) + "\n" for name, message in messages.items()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_reply_is_the_one_that_was_read_and_approved(
    corpus: Firsthand, case: Path, request: pytest.FixtureRequest
) -> None:
    paste = (case / "paste.txt").read_text(encoding="utf-8")
    asked, told = corpus("ask", "-", "--json", stdin=paste), corpus("ask", "-", stdin=paste)
    assert asked.code == told.code == CODES[asked.body["status"]]
    replies = {
        "answer.json": json.dumps(mask(asked.body), ensure_ascii=False, indent=2) + "\n",
        "console.txt": told.out,
        **show(asked.body),
    }
    if request.config.getoption("--update-golden"):
        for name, reply in replies.items():
            (case / name).write_text(reply, encoding="utf-8")
    assert {name: (case / name).read_text(encoding="utf-8") for name in replies} == replies
    assert corpus("verify", asked.body["answer_id"]).code == 0


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_reply_is_short_and_passes_no_verdict(case: Path) -> None:
    lines = (case / "console.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 10
    assert all(len(line) <= 120 for line in lines if line.startswith(("ORIGIN", "OUTLET", "CAVEATS", " ")))
    said = re.sub(r'"[^"]*"', "", "\n".join(lines)).lower()
    assert not re.search(
        r"!|\b(true|false|fake|hoax|lie|liar|reliable|credible|score|sorry|left|right)\b|%",
        said.replace("that says nothing about whether it is true", ""),
    )
