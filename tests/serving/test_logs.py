"""The log, and that no secret gets into it, wherever it stands."""

import io
import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import quote

import pytest

from adapters.serving.handling import name_request
from adapters.serving.logs import LogFormat, set_up_logs
from adapters.serving.redaction import HIDDEN, Redactor

TOKEN = 'MTIz/NDU2+x"y\\z'
KEY = "key-of-this-house"
ELSEWHERE = "aW50ZXJhY3Rpb246MTIz.made-up_token"


@contextmanager
def written(log_format: LogFormat | None = "json") -> Iterator[Callable[[], str]]:
    """What has been written until now; the loggers are put back after."""
    root, stream = logging.getLogger(), io.StringIO()
    before = root.handlers[:], root.level
    handler = set_up_logs(secrets=[TOKEN, KEY], log_format=log_format, stream=stream)
    try:
        yield stream.getvalue
    finally:
        logging.captureWarnings(capture=False)
        root.removeHandler(handler)
        root.handlers[:], root.level = before[0], before[1]


def in_the_message() -> None:
    logging.getLogger("here").warning(f"got {TOKEN} and {KEY}")  # noqa: G004 - as somebody may write it


def in_the_arguments() -> None:
    logging.getLogger("here").warning("got %s, %r", TOKEN, {"Authorization": f"Bot {TOKEN}", "key": KEY})


def refuse() -> None:
    raise ValueError(f"refused: {TOKEN}") from KeyError(KEY)


def in_an_exception() -> None:
    try:
        refuse()
    except ValueError:
        logging.getLogger("here").exception("it failed")


def in_an_extra() -> None:
    logging.getLogger("here").warning("with more", extra={"token": TOKEN, "headers": {"x": KEY}})


def in_the_stack() -> None:
    logging.getLogger("here").warning("where", stack_info=True, extra={"token": TOKEN})


def in_the_name_of_a_logger() -> None:
    logging.getLogger(f"of.{KEY}").warning("who")


def in_an_address() -> None:
    logging.getLogger("aiohttp.client").error("GET https://example.org/?q=%s&k=%s", quote(TOKEN, safe=""), KEY)


def in_arguments_that_do_not_fit() -> None:
    logging.getLogger("discord.http").error("%d of %d", TOKEN, KEY)


def in_a_warning() -> None:
    logging.getLogger("py.warnings").warning("%s", f"deprecated: {TOKEN} {KEY}")


PLACES = [
    in_the_message,
    in_the_arguments,
    in_an_exception,
    in_an_extra,
    in_the_stack,
    in_the_name_of_a_logger,
    in_an_address,
    in_arguments_that_do_not_fit,
    in_a_warning,
]


@pytest.mark.parametrize("log_format", ["json", "text"])
@pytest.mark.parametrize("leak", PLACES, ids=lambda leak: leak.__name__)
def test_a_secret_is_hidden(leak: Callable[[], None], log_format: LogFormat) -> None:
    with written(log_format) as read:
        leak()
        said = read()
    assert said
    ways = {TOKEN, KEY, quote(TOKEN, safe=""), repr(TOKEN)[1:-1], json.dumps(TOKEN)[1:-1]}
    assert [way for way in ways if way in said] == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"POST https://discord.com/api/v10/interactions/12/{ELSEWHERE}/callback 429", "interactions/12/"),
        (f"PATCH /webhooks/34/{ELSEWHERE}/messages/@original", "messages/@original"),
        (f"https://hooks.slack.com/commands/T0AB12/{ELSEWHERE}/x", "hooks.slack.com/commands/T0AB12/"),
        ("token=xoxb-12-34-abcDEF sent", "sent"),
        ("with xapp-1-A0-12-abc", "with "),
        ("MTAxMDEwMTAxMDEwMTAxMDEw.Gabcde.abcdefghijklmnopqrstuvwxyz_01234567 sent", "sent"),
        ("Authorization: Bearer abcdef0123456789ABCDEF", "Authorization: Bearer "),
        ("/slack/oauth_redirect?code=12.34.abcdef&state=s3cr3t", "?code="),
        ("postgresql://firsthand:hunter2@db/x", "postgresql://firsthand:"),
    ],
)
def test_what_has_the_shape_of_a_secret_is_hidden_too(text: str, kept: str) -> None:
    said = Redactor([]).redact(text)
    assert HIDDEN in said
    assert kept in said
    for part in (ELSEWHERE, "xoxb-12", "xapp-1", "Gabcde", "abcdef", "s3cr3t", "hunter2"):
        assert part not in said


@pytest.mark.parametrize(
    "line",
    [
        "connected to Discord as Firsthand#0001, in 3 servers",
        "the store /data/firsthand.db cannot be opened: its folder must exist and be writable",
        "https://example.org/commands/list?page=2",
        "Bot connected. Bearer of news: adapters.discord.client",
        "0123456789abcdef: StoreError",
    ],
)
def test_a_line_without_secrets_is_left_as_it_is(line: str) -> None:
    assert Redactor([TOKEN, KEY, "ab"]).redact(line) == line


def test_who_hides_secrets_does_not_show_them() -> None:
    assert KEY not in repr(Redactor([KEY]))


def test_a_line_of_json_names_time_level_logger_and_message() -> None:
    with written() as read:
        logging.getLogger("adapters.discord").warning("an answer could not be brought: %s", "gone\nfor good")
        (line,) = read().splitlines()
    told = json.loads(line)
    assert told.pop("time").endswith("+00:00")
    assert told == {
        "level": "warning",
        "logger": "adapters.discord",
        "message": "an answer could not be brought: gone\nfor good",
    }


def test_the_lines_of_one_request_carry_its_name_and_not_its_id() -> None:
    with written() as read:
        name = name_request("slack", "C012:1700000000.000100")
        logging.getLogger("slack_sdk").warning("in a library")
        told = json.loads(read())
    assert told["request"] == name == name_request("slack", "C012:1700000000.000100")
    assert name != name_request("discord", "C012:1700000000.000100")
    assert "C012" not in json.dumps(told)


def test_an_exception_stays_in_its_line() -> None:
    with written() as read:
        in_an_exception()
        (line,) = read().splitlines()
    assert "ValueError: refused: [hidden]" in json.loads(line)["exception"]


def test_libraries_are_heard_only_where_they_warn() -> None:
    with written() as read:
        for name in ("discord.gateway", "slack_bolt", "httpx"):
            logging.getLogger(name).info("whole messages")
        logging.getLogger("adapters").info("ours")
        assert [json.loads(line)["message"] for line in read().splitlines()] == ["ours"]


def test_what_is_no_terminal_is_written_as_json() -> None:
    with written(None) as read:
        logging.getLogger("adapters").info("ours")
        assert json.loads(read())["message"] == "ours"
