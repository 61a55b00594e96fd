"""What is counted, and that a label holds nothing of anybody."""

import asyncio
import time
from contextlib import suppress

from prometheus_client.parser import text_string_to_metric_families

from adapters.serving.lag import LoopLag
from adapters.serving.meters import Meters
from adapters.serving.reports import NoReports, Reports

LABELS = {"platform", "kind", "outcome", "reason", "what", "le", "version", "python", "generation"}


def read(meters: Meters) -> dict[str, float]:
    """The samples, each under its name and the values of its labels."""
    families = text_string_to_metric_families(meters.write().decode())
    return {
        ",".join((one.name, *(one.labels[name] for name in sorted(one.labels)))): one.value
        for family in families
        for one in family.samples
    }


def tell_all(reports: Reports) -> None:
    reports.begin()
    reports.begin()
    reports.end()
    reports.acknowledge(0.02)
    reports.miss()
    reports.answer("lookup", "answered", seconds=0.3)
    reports.answer("share", "undelivered", seconds=9.0, reason="not_in_channel")
    reports.answer("lookup", "repeated", seconds=0.1)
    reports.answer("lookup", "failed", seconds=0.1, reason="StoreError")
    reports.limit()
    reports.link("resumed")


def test_what_a_platform_reports_is_counted_under_its_name() -> None:
    meters = Meters()
    meters.of("slack")
    tell_all(meters.of("discord"))
    told = read(meters)
    assert told["firsthand_under_way,discord"] == 1
    assert told["firsthand_ack_seconds_count,discord"] == 1
    assert told["firsthand_ack_seconds_bucket,0.025,discord"] == 1
    assert told["firsthand_ack_seconds_bucket,0.01,discord"] == 0
    assert told["firsthand_late_acks_total,discord"] == 1
    assert told["firsthand_answer_seconds_sum,discord"] == 0.3
    assert told["firsthand_asks_total,lookup,answered,discord"] == 1
    assert told["firsthand_asks_total,lookup,failed,discord"] == 1
    assert told["firsthand_undelivered_total,discord,not_in_channel"] == 1
    assert told["firsthand_repeated_total,discord"] == 1
    assert told["firsthand_rate_limited_total,discord"] == 1
    assert told["firsthand_connections_total,discord,resumed"] == 1
    assert told["firsthand_late_acks_total,slack"] == 0
    assert told["firsthand_undelivered_total,slack,gone"] == 0
    assert told["firsthand_connections_total,slack,lost"] == 0


def test_two_programs_in_one_process_count_apart() -> None:
    one, other = Meters(), Meters()
    one.of("discord").miss()
    other.of("discord")
    assert read(other)["firsthand_late_acks_total,discord"] == 0


def test_labels_are_only_those_that_name_no_one() -> None:
    meters = Meters()
    meters.tell_store("0004_ledger")
    tell_all(meters.of("discord"))
    families = text_string_to_metric_families(meters.write().decode())
    ours = [one for family in families for one in family.samples if one.name.startswith("firsthand_")]
    assert {name for one in ours for name in one.labels} <= LABELS


def test_reports_to_nobody_are_taken_like_any() -> None:
    tell_all(NoReports())


def test_the_99th_percentile_leaves_out_the_worst_in_a_hundred() -> None:
    lag = LoopLag()
    assert (lag.p99, lag.most) == (0.0, 0.0)
    for _ in range(99):
        lag.add(0.001)
    lag.add(0.5)
    assert (lag.p99, lag.most) == (0.001, 0.5)
    lag.add(0.5)
    assert lag.p99 == 0.5


async def test_a_blocked_loop_is_seen() -> None:
    meters = Meters()
    watching = asyncio.create_task(meters.lag.watch())
    await asyncio.sleep(0)
    time.sleep(0.2)  # noqa: ASYNC251 - this is what is to be seen
    async with asyncio.timeout(5):
        while meters.lag.most < 0.1:  # noqa: ASYNC110 - a gauge has no event
            await asyncio.sleep(0.01)
    watching.cancel()
    with suppress(asyncio.CancelledError):
        await watching
    told = read(meters)
    assert told["firsthand_loop_lag_p99_seconds"] >= 0.1
    assert told["firsthand_loop_lag_seconds_count"] >= 1
