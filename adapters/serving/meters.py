"""The metrics, in a registry of our own. No label holds an id or a text: only names that this program itself gives."""

import platform as machine
from importlib.metadata import version
from typing import Final, get_args

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)

from adapters.serving.lag import LoopLag
from adapters.serving.reports import Link
from bot.model.chat import Failure

CONTENT_TYPE: Final = CONTENT_TYPE_LATEST
_ACK: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 2.5, 3.0)
_ANSWER: Final = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
_LAG: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 3.0)


class Meters:
    """All that is counted, as Prometheus reads it."""

    def __init__(self) -> None:
        """Begin everything at zero."""
        self.registry = one = CollectorRegistry()
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=one)
        by = ("platform",)
        self.ack = _time("firsthand_ack_seconds", "From an event to its first response", by, _ACK, one)
        self.late = _count("firsthand_late_acks", "Events for whose first response the platform did not wait", by, one)
        self.answers = _time("firsthand_answer_seconds", "From an event to its answer's arrival", by, _ANSWER, one)
        self.asks = _count("firsthand_asks", "Asks that ended", ("platform", "kind", "outcome"), one)
        self.undelivered = _count("firsthand_undelivered", "Answers that did not arrive", ("platform", "reason"), one)
        self.repeated = _count("firsthand_repeated", "Requests that came again and were left alone", by, one)
        self.limited = _count("firsthand_rate_limited", "Calls refused with 429", by, one)
        self.links = _count("firsthand_connections", "Connections made, resumed, lost", ("platform", "what"), one)
        self.under_way = Gauge("firsthand_under_way", "Asks being handled now", by, registry=one)
        self.up = Gauge("firsthand_platform_connected", "1 where the platform is connected and heard", by, registry=one)
        self.silent = Gauge("firsthand_platform_silent_seconds", "Since the last sign of life", by, registry=one)
        self.unread = Gauge("firsthand_articles_unread", "Articles that wait to be read", registry=one)
        self.readings = _count("firsthand_readings", "Articles read in the background", ("outcome",), one)
        for outcome in ("read", "failed", "outdated"):
            self.readings.labels(outcome)
        self.articles = Gauge("firsthand_corpus_articles", "Articles that all communities share", registry=one)
        self.store_up = Gauge("firsthand_store_reachable", "1 where the store can be read", registry=one)
        self.free = Gauge("firsthand_store_free_bytes", "Free on the store's disk", registry=one)
        lag = _time("firsthand_loop_lag_seconds", "How late the event loop is", (), _LAG, one)
        self.lag = LoopLag(lag.observe)
        p99 = Gauge("firsthand_loop_lag_p99_seconds", "The same, 99th percentile of the last minute", registry=one)
        p99.set_function(lambda: self.lag.p99)
        build = Gauge("firsthand_build_info", "What is running", ("version", "python"), registry=one)
        build.labels(version("firsthand"), machine.python_version()).set(1)
        self._store = Gauge("firsthand_store_info", "The store's version", ("version",), registry=one)

    def of(self, platform: str) -> "PlatformMeters":
        """Return where one platform reports to."""
        return PlatformMeters(self, platform)

    def tell_store(self, newest: str) -> None:
        """Keep the newest step that the store has had."""
        self._store.labels(newest).set(1)

    def write(self) -> bytes:
        """Return all of it in Prometheus' text format."""
        return generate_latest(self.registry)


class PlatformMeters:
    """What one platform reports (:class:`~adapters.serving.reports.Reports`)."""

    def __init__(self, meters: Meters, platform: str) -> None:
        """Begin at zero, so that what never happens can be told from what is not counted."""
        self._meters = meters
        self._platform = platform
        for metric in (meters.ack, meters.late, meters.answers, meters.repeated, meters.limited, meters.under_way):
            metric.labels(platform)
        for reason in get_args(Failure):
            meters.undelivered.labels(platform, reason)
        for what in get_args(Link):
            meters.links.labels(platform, what)

    def begin(self) -> None:
        """Count an ask as under way."""
        self._meters.under_way.labels(self._platform).inc()

    def end(self) -> None:
        """Count an ask that was under way as finished."""
        self._meters.under_way.labels(self._platform).dec()

    def acknowledge(self, seconds: float) -> None:
        """Count a first response that was taken."""
        self._meters.ack.labels(self._platform).observe(seconds)

    def miss(self) -> None:
        """Count an event for whose first response the platform did not wait."""
        self._meters.late.labels(self._platform).inc()

    def answer(self, kind: str, outcome: str, *, seconds: float, reason: str | None = None) -> None:
        """Count an ask that has ended; the time only of what was answered."""
        self._meters.asks.labels(self._platform, kind, outcome).inc()
        if outcome == "answered":
            self._meters.answers.labels(self._platform).observe(seconds)
        elif outcome == "undelivered":
            self._meters.undelivered.labels(self._platform, reason or "unknown").inc()
        elif outcome == "repeated":
            self._meters.repeated.labels(self._platform).inc()

    def limit(self) -> None:
        """Count a call that was refused with 429."""
        self._meters.limited.labels(self._platform).inc()

    def link(self, what: Link) -> None:
        """Count what became of the connection."""
        self._meters.links.labels(self._platform, what).inc()


def _count(name: str, what: str, labels: tuple[str, ...], registry: CollectorRegistry) -> Counter:
    return Counter(name, what, labels, registry=registry)


def _time(
    name: str, what: str, labels: tuple[str, ...], buckets: tuple[float, ...], registry: CollectorRegistry
) -> Histogram:
    return Histogram(name, what, labels, buckets=buckets, registry=registry)
