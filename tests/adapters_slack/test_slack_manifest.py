"""The manifest against Slack's own schemas, which lie beside the repository, not in it."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from adapters.commands.slack_manifest import write_yaml
from adapters.slack.actions import CHECK
from adapters.slack.manifest import SCOPES, make_manifest
from tests.conftest import Firsthand

SHARED = Path(os.environ.get("FIRSTHAND_SHARED") or Path(__file__).parents[2].parent / "shared")
HTTP = "https://bot.example.org"


@pytest.fixture(params=["1.0.0", "2.0.0"])
def schema(request: pytest.FixtureRequest) -> Draft7Validator:
    path = SHARED / "data" / f"slack-manifest.schema.{request.param}.json"
    if not path.exists():
        pytest.skip(f"NOT CHECKED: {path} is missing; set FIRSTHAND_SHARED to the folder that holds data/")
    return Draft7Validator(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("http", [None, HTTP])
@pytest.mark.parametrize("command", ["source", "x" * 21])
def test_slack_takes_the_manifest(schema: Draft7Validator, command: str, http: str | None) -> None:
    assert [error.message for error in schema.iter_errors(make_manifest(command=command, http=http))] == []


def test_socket_mode_needs_no_address() -> None:
    manifest = make_manifest(command="source")
    assert "http" not in json.dumps(manifest)
    assert _settings(manifest)["socket_mode_enabled"] is True


def test_http_mode_names_the_same_address_for_commands_events_and_buttons(firsthand: Firsthand) -> None:
    manifest = firsthand("slack-manifest", "--http", f"{HTTP}/").body
    settings = _settings(manifest)
    named = {
        settings["event_subscriptions"]["request_url"],
        settings["interactivity"]["request_url"],
        *(one["url"] for one in manifest["features"]["slash_commands"]),
    }
    assert named == {f"{HTTP}/slack/events"}
    assert manifest["oauth_config"]["redirect_urls"] == [f"{HTTP}/slack/oauth_redirect"]
    assert settings["socket_mode_enabled"] is False


def test_the_scopes_are_the_least_that_do() -> None:
    manifest: Any = make_manifest(command="source")
    assert manifest["oauth_config"]["scopes"] == {"bot": list(SCOPES)}
    assert list(SCOPES) == ["commands", "chat:write", "app_mentions:read", "im:history", "users:read"]
    assert all(SCOPES.values())


def test_the_operators_name_is_that_of_every_command(firsthand: Firsthand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTHAND_COMMAND", "whence")
    features = firsthand("slack-manifest").body["features"]
    assert [one["command"] for one in features["slash_commands"]] == ["/whence", "/whence-privacy", "/whence-forget-me"]
    assert features["shortcuts"][0]["callback_id"] == CHECK


@pytest.mark.parametrize("command", ["slack-manifest", "run"])
def test_a_name_that_slack_would_not_take_is_refused_everywhere(
    firsthand: Firsthand, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("FIRSTHAND_COMMAND", "x" * 22)
    asked = firsthand(command)
    assert (asked.code, asked.out) == (2, "")
    assert "FIRSTHAND_COMMAND: write 1 to 21" in asked.err


@pytest.mark.parametrize("url", ["bot.example.org", "http://bot.example.org", "https://", "https://a/?x", "https://[x"])
def test_an_address_that_slack_cannot_reach_is_refused(firsthand: Firsthand, url: str) -> None:
    asked = firsthand("slack-manifest", "--http", url)
    assert asked.code == 2
    assert "give the https:// address" in asked.err


def test_the_yaml_says_the_same_line_by_line(firsthand: Firsthand) -> None:
    told = firsthand("slack-manifest", "--yaml").out
    assert '  name: "Firsthand"\n' in told
    assert '    - command: "/source"\n      description: "Where a quotation' in told
    assert told.strip() == write_yaml(firsthand("slack-manifest").body)


def _settings(manifest: Any) -> Any:  # noqa: ANN401 - JSON
    return manifest["settings"]
