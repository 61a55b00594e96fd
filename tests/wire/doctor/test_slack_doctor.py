"""What the doctor finds of Slack, over the wire: a healthy bot, and each thing that can be wrong."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from adapters.doctor.finding import Finding
from adapters.slack.doctor import check_slack
from tests.wire.doctor.skew import shift_clock
from tests.wire.slack.fake import FakeSlack
from tests.wire.slack.fake.world import APP_TOKEN, BOT_TOKEN, SCOPES

SIGNING = "0123456789abcdef0123456789abcdef"


@pytest.fixture
async def fake() -> AsyncIterator[FakeSlack]:
    async with FakeSlack() as made:
        yield made


async def check(
    fake: FakeSlack,
    *,
    bot: str | None = BOT_TOKEN,
    app: str | None = APP_TOKEN,
    signing: str | None = None,
    client: str | None = None,
    api_base: str = "",
) -> dict[str, Finding]:
    findings = await check_slack(
        bot_token=bot,
        app_token=app,
        signing_secret=signing,
        client_id=client,
        api_base=api_base or fake.api_base,
    )
    for secret in (BOT_TOKEN, APP_TOKEN, SIGNING):
        assert secret not in repr(findings)
    assert all(finding.mend for finding in findings if finding.state != "ok")
    return {finding.name.removeprefix("slack "): finding for finding in findings}


async def test_a_healthy_bot_has_nothing_to_mend(fake: FakeSlack) -> None:
    found = await check(fake)
    assert {finding.state for finding in found.values()} == {"ok"}, found
    assert list(found) == ["network", "bot token", "clock", "scopes", "app token", "sockets", "invite"]
    assert not fake.journal.violations


async def test_in_http_mode_the_signing_secret_is_looked_at_and_sockets_are_not(fake: FakeSlack) -> None:
    found = await check(fake, app=None, signing=SIGNING)
    assert (found["signing secret"].state, "sockets" in found, "app token" in found) == ("ok", False, False)
    assert (await check(fake, app=None, signing="abc"))["signing secret"].state == "warning"


async def test_for_many_workspaces_no_bot_token_is_missed(fake: FakeSlack) -> None:
    found = await check(fake, bot=None, app=None, signing=SIGNING, client="1000000001.1000000002")
    assert {finding.state for finding in found.values()} == {"ok"}
    assert (await check(fake, bot=None, app=None, signing=SIGNING, client="me"))["client"].state == "warning"


async def test_refused_tokens_are_broken_each_with_its_mend(fake: FakeSlack) -> None:
    found = await check(fake, bot="xoxb-wrong", app="xapp-wrong")
    assert (found["bot token"].state, "SLACK_BOT_TOKEN" in found["bot token"].mend) == ("broken", True)
    assert (found["app token"].state, "SLACK_APP_TOKEN" in found["app token"].mend) == ("broken", True)
    assert "scopes" not in found


async def test_a_bot_token_in_the_app_tokens_place_is_broken(fake: FakeSlack) -> None:
    assert "Slack refuses it" in (await check(fake, app=BOT_TOKEN.replace("first", "second")))["app token"].what


async def test_missing_scopes_are_named_with_what_they_are_for(fake: FakeSlack) -> None:
    fake.world.set_scopes(tuple(scope for scope in SCOPES if scope != "users:read"))
    scopes = (await check(fake))["scopes"]
    assert (scopes.state, scopes.what.startswith("missing: users:read (")) == ("broken", True)
    fake.world.set_scopes((*SCOPES, "channels:history"))
    more = (await check(fake))["scopes"]
    assert (more.state, more.what) == ("warning", "not needed: channels:history")


async def test_a_network_without_a_way_out_is_broken(fake: FakeSlack) -> None:
    found = await check(fake, api_base="https://slack.invalid/api")
    assert (found["network"].state, "bot token" in found) == ("broken", False)


async def test_a_clock_at_which_signed_requests_are_refused_is_broken(fake: FakeSlack) -> None:
    async with shift_clock(fake.api_base.rstrip("/"), timedelta(seconds=310)) as base:
        assert (await check(fake, api_base=base))["clock"].state == "broken"


async def test_a_slack_that_fails_or_asks_to_wait_has_not_refused(fake: FakeSlack) -> None:
    fake.arm("5xx", route="auth.test", status=502)
    assert (await check(fake))["bot token"].what == "not tried: Slack answers 502"
    fake.arm("error", route="auth.test", error="ratelimited")
    assert (await check(fake))["bot token"].state == "warning"
