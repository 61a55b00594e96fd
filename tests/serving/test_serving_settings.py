"""The settings of health, logs and Slack: what belongs together, and all that is missing at once."""

from pathlib import Path

import pytest

from adapters.settings import read_http, read_settings
from bot.errors import BadInputError

BOT, APP, SIGNING = "xoxb-1-2-hidden", "xapp-1-hidden", "hidden0123456789"
MANY = {"SLACK_CLIENT_ID": "12.34", "SLACK_CLIENT_SECRET": "hidden-client", "FIRSTHAND_SECRET_KEY": "hidden" * 4}


def complain(environ: dict[str, str]) -> str:
    with pytest.raises(BadInputError) as caught:
        read_settings(environ, db="x.db")
    assert "hidden" not in str(caught.value)
    return str(caught.value)


def test_nothing_set_is_loopback_and_no_slack() -> None:
    settings = read_settings({}, db="x.db")
    assert (settings.http_host, settings.http_port, settings.slack) == ("127.0.0.1", 8080, None)
    assert (settings.log_format, settings.log_level, settings.backup_keep) == (None, "INFO", 7)
    assert read_http({}) == ("127.0.0.1", 8080)


def test_port_and_number_of_backups_may_be_0() -> None:
    settings = read_settings({"FIRSTHAND_HTTP_PORT": "0", "FIRSTHAND_BACKUP_KEEP": "0"}, db="x.db")
    assert (settings.http_port, settings.backup_keep) == (0, 0)


@pytest.mark.parametrize(
    ("environ", "mode", "is_for_many"),
    [
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP}, "socket", False),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": SIGNING}, "http", False),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP, "SLACK_SIGNING_SECRET": SIGNING}, "socket", False),
        ({"SLACK_SIGNING_SECRET": SIGNING, **MANY}, "http", True),
        ({"SLACK_APP_TOKEN": APP, **MANY}, "socket", True),
    ],
)
def test_what_belongs_together_is_taken(environ: dict[str, str], mode: str, *, is_for_many: bool) -> None:
    settings = read_settings(environ, db="x.db")
    assert settings.slack is not None
    assert (settings.slack.mode, settings.slack.is_for_many) == (mode, is_for_many)
    assert "hidden" not in repr(settings)
    assert set(settings.list_secrets()) == {value for name, value in environ.items() if name != "SLACK_CLIENT_ID"}


@pytest.mark.parametrize(
    ("environ", "missing"),
    [
        ({"SLACK_BOT_TOKEN": BOT}, ["SLACK_APP_TOKEN is missing", "SLACK_SIGNING_SECRET"]),
        ({"SLACK_APP_TOKEN": APP}, ["SLACK_BOT_TOKEN is missing", "SLACK_CLIENT_ID"]),
        ({"SLACK_CLIENT_ID": "12.34"}, ["SLACK_APP_TOKEN", "SLACK_CLIENT_SECRET is missing", "FIRSTHAND_SECRET_KEY"]),
        ({"SLACK_CLIENT_SECRET": "hidden-x"}, ["SLACK_CLIENT_ID is missing", "FIRSTHAND_SECRET_KEY is missing"]),
    ],
)
def test_all_that_is_missing_is_named_at_once(environ: dict[str, str], missing: list[str]) -> None:
    said = complain(environ)
    assert [name for name in missing if name not in said] == []


def test_two_tokens_that_were_swapped_are_told_apart() -> None:
    said = complain({"SLACK_BOT_TOKEN": APP, "SLACK_APP_TOKEN": BOT})
    assert "SLACK_BOT_TOKEN: write the token that begins with xoxb-" in said
    assert "SLACK_APP_TOKEN: write the token that begins with xapp-" in said


def test_an_empty_secret_file_is_not_set(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.write_text("\n")
    environ = {f"{name}_FILE": str(empty) for name in ("DISCORD_TOKEN", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET")}
    settings = read_settings(environ, db="x.db")
    assert (settings.discord_token, settings.slack) == (None, None)


def test_a_secret_file_that_is_not_there_is_named_once(tmp_path: Path) -> None:
    said = complain({"SLACK_BOT_TOKEN_FILE": str(tmp_path / "gone"), "SLACK_APP_TOKEN": APP})
    assert said.count("SLACK_BOT_TOKEN") == 1
    assert "cannot be read" in said


def test_all_that_is_wrong_about_serving_is_named_at_once() -> None:
    environ = {
        "FIRSTHAND_HTTP_HOST": "http://here",
        "FIRSTHAND_HTTP_PORT": "65536",
        "FIRSTHAND_LOG_FORMAT": "xml",
        "FIRSTHAND_LOG_LEVEL": "loud",
        "FIRSTHAND_BACKUP_KEEP": "-1",
        "FIRSTHAND_SLACK_API_BASE": "slack.com",
    }
    said = complain(environ)
    assert [name for name in environ if f"{name}: " not in said] == []
    with pytest.raises(BadInputError, match=r"FIRSTHAND_HTTP_PORT: .*FIRSTHAND_HTTP_HOST: "):
        read_http(environ)
