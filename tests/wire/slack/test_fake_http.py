"""Signed HTTP as the real library meets it: what is not Slack's is refused, what was not heard comes again."""

import pytest

from tests.wire.slack.asking import ask, check_clean, wait_for
from tests.wire.slack.fake import FakeSlack
from tests.wire.slack.probe import Probe, run_http


@pytest.mark.parametrize("signature", ["bad", "stale", "missing"])
async def test_what_is_not_signed_by_slack_is_refused_by_the_library(fake: FakeSlack, signature: str) -> None:
    async with run_http(fake) as probe:
        made = fake.interact("slash", text="words", signature=signature)
        said = fake.say("to you", place="dm", signature=signature)
        event = fake.deliveries.all[said.delivery or ""]
        await fake.journal.wait_until(lambda: bool(made.failure and event.failure))

        assert probe.heard == []
    assert (made.failure, event.failure) == ("status 401", "status 401")
    assert len(event.tries) == 1


async def test_the_address_is_verified_by_its_challenge(fake: FakeSlack) -> None:
    async with run_http(fake):
        made = fake.announce("url_verification")
        await fake.journal.wait_until(lambda: made.ack is not None)

    assert made.ack == {"challenge": made.payload["challenge"]}
    check_clean(fake)


async def test_an_event_that_met_nobody_comes_again_with_number_and_reason(fake: FakeSlack) -> None:
    fake.sender.events_url = "http://127.0.0.1:9/slack/events"
    said = fake.say("to you", place="dm")
    made = fake.deliveries.all[said.delivery or ""]
    await fake.journal.wait_until(lambda: len(made.tries) == 2)
    async with run_http(fake) as probe:
        fake.clock.advance(60)
        await wait_for(lambda: bool(probe.heard))

        assert probe.heard == ["message to you 2"]
    assert made.tries[2]["reason"] == "connection_failed"


async def test_a_command_that_met_nobody_does_not_come_again(fake: FakeSlack) -> None:
    fake.sender.events_url = "http://127.0.0.1:9/slack/events"
    made = fake.interact("slash", text="words")
    await fake.journal.wait_until(lambda: made.failure is not None)

    assert len(made.tries) == 1


async def test_a_late_answer_is_a_timeout(fake: FakeSlack) -> None:
    probe = Probe(fake)
    probe.delay = 3.2
    async with run_http(fake, probe):
        made = fake.interact("slash", text="words")
        await fake.journal.wait_until(lambda: made.failure is not None)

    assert made.failure == "timeout"


async def test_an_event_is_sent_again_on_demand(fake: FakeSlack) -> None:
    async with run_http(fake) as probe:
        said = fake.say("to you", place="dm")
        await wait_for(lambda: bool(probe.heard))
        fake.redeliver(said.delivery or "")
        await wait_for(lambda: len(probe.heard) == 2)

        assert probe.heard == ["message to you 0", "message to you 1"]


async def test_sockets_serve_again_without_a_target(fake: FakeSlack) -> None:
    async with run_http(fake):
        await ask(fake)
    fake.sender.events_url = None
    made = fake.interact("slash", text="words")
    await fake.journal.wait_until(lambda: made.failure is not None)

    assert made.failure == "no_connection"
