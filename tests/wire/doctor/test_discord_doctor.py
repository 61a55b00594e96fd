"""What the doctor finds of Discord, over the wire: a healthy bot, and each thing that can be wrong."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from adapters.discord.commands import list_commands
from adapters.discord.doctor import check_discord, make_invite
from adapters.doctor.finding import Finding, is_broken
from tests.wire.discord.fake import FakeDiscord
from tests.wire.discord.fake.world import APP, TOKEN
from tests.wire.doctor.skew import shift_clock


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as made:
        made.commands[""] = [{**command, "id": str(at)} for at, command in enumerate(list_commands("source"))]
        yield made


async def check(fake: FakeDiscord, *, token: str = TOKEN, api_base: str = "", command: str = "source") -> list[Finding]:
    findings = await check_discord(token, command=command, api_base=api_base or fake.api_base, gateway_url=None)
    assert TOKEN not in repr(findings)
    assert all(finding.mend for finding in findings if finding.state != "ok")
    return findings


def pick(findings: list[Finding], name: str) -> Finding:
    (found,) = (finding for finding in findings if finding.name == name)
    return found


async def test_a_healthy_bot_has_nothing_to_mend(fake: FakeDiscord) -> None:
    findings = await check(fake)
    assert {finding.state for finding in findings} == {"ok"}, findings
    assert [finding.name.removeprefix("discord ") for finding in findings] == [
        *("network", "token", "clock", "intents", "install", "commands", "gateway", "invite"),
    ]
    assert pick(findings, "discord invite").what == make_invite(APP)
    assert not fake.journal.violations


def test_the_invite_asks_for_what_the_bot_needs_and_no_more() -> None:
    assert make_invite("1") == (
        "https://discord.com/oauth2/authorize?client_id=1&scope=bot+applications.commands&permissions=274877991936"
    )


async def test_a_refused_token_is_broken_and_nothing_is_asked_with_it_any_more(fake: FakeDiscord) -> None:
    fake.revoke_token()
    findings = await check(fake)
    assert [finding.name for finding in findings] == ["discord network", "discord token", "clock"]
    refused = pick(findings, "discord token")
    assert (refused.state, "refuses" in refused.what, "developer portal" in refused.mend) == ("broken", True, True)


async def test_a_network_without_a_way_out_is_broken_and_the_token_only_looked_at(fake: FakeDiscord) -> None:
    unreachable, unknown = "http://127.0.0.1:9/api/v10", "https://discord.invalid/api/v10"
    for base, words in ((unreachable, "cannot be reached"), (unknown, "is not found")):
        findings = await check(fake, api_base=base)
        assert (findings[0].state, words in findings[0].what) == ("broken", True), findings
        assert "not tried" in pick(findings, "discord token").what
    good = f"{'M' * 26}.Gabcde.{'x' * 38}"
    assert pick(await check(fake, token=good, api_base=unreachable), "discord token").state == "ok"


@pytest.mark.parametrize(
    ("by", "state"), [(0, "ok"), (60, "warning"), (-60, "warning"), (400, "broken"), (-4000, "broken")]
)
async def test_a_clock_that_is_wrong_is_told_with_its_direction(fake: FakeDiscord, by: int, state: str) -> None:
    async with shift_clock(fake.api_base, timedelta(seconds=by)) as base:
        clock = pick(await check(fake, api_base=base), "clock")
    assert clock.state == state
    if state != "ok":
        assert ("behind" if by > 0 else "ahead") in clock.what
        assert "NTP" in clock.mend


async def test_a_missing_command_is_broken(fake: FakeDiscord) -> None:
    fake.commands[""] = fake.commands[""][1:]
    assert pick(await check(fake), "discord commands").state == "broken"
    assert pick(await check(fake, command="quelle"), "discord commands").what.startswith("not registered: quelle, ")
    fake.commands[""] = [{**command, "id": "1"} for command in list_commands("source")[:2]]
    assert pick(await check(fake), "discord commands").state == "warning"


async def test_privileged_intents_and_a_missing_user_install_are_warned_of(
    fake: FakeDiscord, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = fake.world.describe_application() | {"flags": 1 << 19 | 1 << 14, "integration_types_config": {"0": {}}}
    monkeypatch.setattr(fake.world, "describe_application", lambda: told)
    findings = await check(fake)
    assert pick(findings, "discord intents").what.endswith("server members, message content")
    assert pick(findings, "discord install").state == "warning"
    assert not is_broken(findings)


async def test_a_discord_that_fails_is_no_wrong_token(fake: FakeDiscord) -> None:
    fake.arm("5xx", times=None, status=503)
    token = pick(await check(fake), "discord token")
    assert (token.state, token.what) == ("broken", "not tried: Discord answers 503")


async def test_a_bot_that_has_nearly_used_up_its_connections_is_warned_of(fake: FakeDiscord) -> None:
    fake.gateway.remaining = 3
    assert "3 more times" in pick(await check(fake), "discord starts").what
