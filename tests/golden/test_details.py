"""The second page of the answer to a paste of two speakers, on every platform."""

import json
from pathlib import Path

import msgspec
import pytest

from adapters.console.render import render_details
from adapters.discord.details import make_details as make_for_discord
from adapters.slack.details import make_details as make_for_slack
from bot.labels import LANGUAGES
from bot.model.answer import Answer

GIVEN = json.loads((Path(__file__).parent / "two-speakers" / "answer.json").read_text(encoding="utf-8"))
ANSWER = msgspec.convert({**GIVEN, "asked_at": "2026-11-22T10:00:00Z"}, Answer)


@pytest.mark.parametrize("language", LANGUAGES)
def test_details_lead_each_further_speaker_s_words_to_the_page(language: str) -> None:
    labels = LANGUAGES[language]
    for platform in (make_for_discord(ANSWER, labels, color=1), make_for_slack(ANSWER, labels)):
        said = json.dumps(platform, ensure_ascii=False)
        assert said.count(labels.another_part) == 1
        before, behind = said.split(labels.another_part)
        assert "Tomas Quill" in before
        assert "growers' union" in behind


def test_a_console_s_details_do_so_too() -> None:
    lines = render_details(ANSWER).splitlines()
    at = lines.index("  another part:")
    assert any("growers' union" in line for line in lines[at:])
    assert any("Tomas Quill" in line for line in lines[:at])
