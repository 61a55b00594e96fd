"""The bot's process as one sees it who looks after it: health, readiness, the log, the exit code."""

import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.__main__ import main
from tests.serving.running import read_log, run_bot, run_health
from tests.wire.discord.fake.driver import Driver, start_fake

NOBODY = "http://127.0.0.1:9"


@pytest.fixture
async def fake() -> AsyncIterator[Driver]:
    async with start_fake("--identify-window", "0", "--heartbeat", "0.5") as driver:
        yield driver


def point_at(fake: Driver) -> dict[str, str]:
    return {
        "DISCORD_TOKEN": fake.about["token"],
        "FIRSTHAND_DISCORD_API_BASE": fake.about["api_base"],
        "FIRSTHAND_DISCORD_GATEWAY_URL": fake.about["gateway_url"],
    }


async def test_without_a_token_it_says_what_is_missing_and_waits(tmp_path: Path) -> None:
    async with run_bot(tmp_path / "x.db") as bot:
        said = await bot.read_until("firsthand: ")
        assert "Traceback" not in said
        for name in (
            "DISCORD_TOKEN",
            "SLACK_BOT_TOKEN",
            "SLACK_APP_TOKEN",
            "SLACK_SIGNING_SECRET",
            "DISCORD_TOKEN_FILE",
        ):
            assert name in said
        parts = await bot.wait_for("/healthz", 200)
        assert parts["chats"]["state"] == "unset"
        _, told = await bot.ask("/readyz")
        assert told["ready"] is False
        assert "DISCORD_TOKEN" in told["parts"]["chats"]["reason"]
        code, line = await run_health(bot)
        assert (code, "store: open" in line) == (0, True)


async def test_a_store_that_is_taken_away_turns_health_red(tmp_path: Path) -> None:
    db = tmp_path / "x.db"
    async with run_bot(db) as bot:
        await bot.read_until("no chat is set up")
        assert (await bot.ask("/healthz"))[0] == 200
        db.rename(tmp_path / "away.db")
        parts = await bot.wait_for("/healthz", 503)
        assert "is gone" in parts["store"]["reason"]
        code, line = await run_health(bot)
        assert (code, "store: gone" in line) == (1, True)
        db.write_bytes((tmp_path / "away.db").read_bytes())
        parts = await bot.wait_for("/healthz", 503)
        assert "another file" in parts["store"]["reason"]


async def test_a_frozen_process_is_red(tmp_path: Path) -> None:
    async with run_bot(tmp_path / "x.db") as bot:
        bot.process.send_signal(signal.SIGSTOP)
        try:
            code, line = await run_health(bot)
        finally:
            bot.process.send_signal(signal.SIGCONT)
        assert (code, "nobody answers" in line) == (1, True)


async def test_a_connected_bot_is_ready_until_the_gateway_is_deaf(tmp_path: Path, fake: Driver) -> None:
    async with run_bot(tmp_path / "x.db", point_at(fake)) as bot:
        parts = await bot.wait_for("/readyz", 200)
        assert parts["discord"]["state"] == "connected"
        await fake.post("fault", fault="deaf")
        parts = await bot.wait_for("/healthz", 503)
        assert parts["discord"]["state"] == "deaf"
        assert "nothing heard" in parts["discord"]["reason"]
    assert [line["level"] for line in read_log(bot) if line["level"] == "error"] == []


async def test_an_ask_is_counted_by_kind_and_outcome(tmp_path: Path, fake: Driver) -> None:
    async with run_bot(tmp_path / "x.db", point_at(fake)) as bot:
        await bot.wait_for("/readyz", 200)
        await fake.post("fault", fault="429", route="ack", retry_after=0.1)
        await fake.post("interaction", kind="slash", name="source", options={"text": "words that nobody has written"})
        told = await bot.wait_for_metric(
            'firsthand_asks_total{kind="lookup",outcome="answered",platform="discord"} 1.0'
        )
    for line in (
        'firsthand_ack_seconds_count{platform="discord"} 1.0',
        'firsthand_answer_seconds_count{platform="discord"} 1.0',
        'firsthand_rate_limited_total{platform="discord"} 1.0',
        'firsthand_late_acks_total{platform="discord"} 0.0',
    ):
        assert line in told
    assert "nobody has written" not in "".join(bot.said) + told


async def test_a_resumed_connection_is_counted_and_ready_again(tmp_path: Path, fake: Driver) -> None:
    async with run_bot(tmp_path / "x.db", point_at(fake)) as bot:
        await bot.wait_for("/readyz", 200)
        await fake.post("fault", fault="abort")
        await bot.read_until("nothing was missed")
        await bot.wait_for("/readyz", 200)
        told = await bot.wait_for_metric('firsthand_connections_total{platform="discord",what="resumed"} 1.0')
    for what in ("connected", "lost"):
        assert f'firsthand_connections_total{{platform="discord",what="{what}"}} 1.0' in told


async def test_one_chat_that_cannot_be_reached_leaves_the_other_answering(tmp_path: Path, fake: Driver) -> None:
    slack = {
        "SLACK_BOT_TOKEN": "xoxb-1-2-hidden",
        "SLACK_APP_TOKEN": "xapp-1-hidden",
        "FIRSTHAND_SLACK_API_BASE": NOBODY,
    }
    async with run_bot(tmp_path / "x.db", point_at(fake) | slack) as bot:
        await bot.read_until("Slack cannot be reached")
        parts = await bot.wait_for("/healthz", 503)
        assert parts["slack"]["state"] == "lost"
        assert parts["discord"]["state"] in ("starting", "connected")
        await bot.wait_for_metric('platform_connected{platform="slack"} 0.0')
    assert "hidden" not in "".join(bot.said)


def test_settings_of_a_chat_that_do_not_fit_are_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1-2-hidden")
    monkeypatch.setenv("FIRSTHAND_HTTP_PORT", "many")
    assert main(["run", "--db", "x.db"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "FIRSTHAND_HTTP_PORT" in said
    assert "SLACK_APP_TOKEN is missing" in said


@pytest.mark.parametrize(
    ("options", "says"),
    [(["--url", f"{NOBODY}/healthz"], "nobody answers"), (["--url", "file:///etc/hostname"], "begins with http")],
)
def test_a_health_check_that_reaches_nobody_is_red(
    options: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["health", *options]) == 1
    assert says in capsys.readouterr().out


async def test_the_end_of_all_chats_is_exit_3_with_a_line_each(tmp_path: Path, fake: Driver) -> None:
    environ = point_at(fake) | {
        "DISCORD_TOKEN": "refused-and-hidden",
        "SLACK_BOT_TOKEN": "xoxb-1-2-hidden",
        "SLACK_APP_TOKEN": "xapp-1-hidden",
        "FIRSTHAND_SLACK_API_BASE": NOBODY,
    }
    async with run_bot(tmp_path / "x.db", environ, expect=3) as bot:
        await bot.read_until("firsthand: ")
        await bot.read_until("firsthand: Slack cannot be reached")
    said = "".join(bot.said)
    assert "\nfirsthand: Discord refuses DISCORD_TOKEN" in said
    assert "hidden" not in said
