"""The figures of the load on Discord, as markdown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.discord_bot import Lags, Usage
from bench.discord_score import Score, tail

BEGIN, END = "<!-- begin: discord -->", "<!-- end: discord -->"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What came of one stage: ``rate`` commands a second for ``seconds``.

    The shares are of one core, while commands came in: what the bot took, what the fake and the asking took, and what
    of that was checking bodies.
    """

    name: str
    rate: float
    seconds: float
    score: Score
    lags: Lags
    bot_share: float
    fake_share: float
    check_share: float
    memory: Usage
    violations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What the bot holds in so many servers and channels: when it is ready, and after some look-ups."""

    servers: int
    channels: int
    ready: Usage
    warm: Usage


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """How the bot ended when it was told to: its exit code, after how many seconds, and what it left behind.

    ``rate`` commands a second came in meanwhile. ``claimed`` are the requests of the whole run that its store knows as
    taken and not finished.
    """

    rate: float
    code: int
    seconds: float
    score: Score
    claimed: int


_ROWS: tuple[tuple[str, Callable[[Stage], str]], ...] = (
    ("commands", lambda stage: f"{stage.score.asked:,}"),
    ("lost (0)", lambda stage: str(stage.score.lost)),
    ("unlucky: each try within 3 s met a fault", lambda stage: str(stage.score.unlucky)),
    ("acknowledged and not answered (0)", lambda stage: str(stage.score.unanswered)),
    ("duplicates (0)", lambda stage: str(stage.score.duplicates)),
    (
        "acknowledged without a fault, p50 / p99 / highest ms (p99 500, 100, 100)",
        lambda stage: f"{_times(stage.score.acks, 1000, 0)} of {len(stage.score.acks):,}",
    ),
    (
        "acknowledged after a fault, the same (3,000)",
        lambda stage: f"{_times(stage.score.retried, 1000, 0)} of {len(stage.score.retried):,}",
    ),
    ("answered, p50 / p99 / highest s (60)", lambda stage: _times(stage.score.answers, 1, 2)),
    ("sources named where there is one", lambda stage: f"{stage.score.named:,} of {stage.score.present:,}"),
    ("in haste: other words not looked for", lambda stage: str(stage.score.without_claims)),
    ("in haste: article left unread", lambda stage: str(stage.score.without_reading)),
    ("loop lag up to, p50 / p99 / highest ms (p99 50)", lambda stage: _write_lags(stage.lags)),
    ("CPU of the bot, of one core", lambda stage: f"{stage.bot_share:.0%}"),
    ("CPU of the fake and the asking", lambda stage: f"{stage.fake_share:.0%}"),
    ("of that, checking bodies", lambda stage: f"{stage.check_share:.0%}"),
    ("memory, that without files' pages, MiB", lambda stage: _write_memory(stage.memory)),
    ("bodies against Discord's description (0)", lambda stage: str(stage.violations)),
)


def write_report(
    memory: Memory, stages: Sequence[Stage], hasty: tuple[int, int], stops: tuple[Stop, Stop], *, checked: bool
) -> str:
    """Return all figures.

    ``stops`` are of the bot whose place another took, and of that other. ``checked`` is whether Discord's description
    was there to check bodies with.
    """
    rolled, stop = stops
    head = ["", *(f"{stage.name}, {stage.seconds:.0f} s" for stage in stages)]
    rows = [[name, *(write(stage) for stage in stages)] for name, write in _ROWS]
    table = "\n".join(f"| {' | '.join(line)} |" for line in (head, ["---"] * len(head), *rows))
    left = stop.score.asked - len(stop.score.answers)
    return "\n\n".join(
        [
            table,
            (
                f"Memory in {memory.servers:,} servers with {memory.channels:,} channels: "
                f"{_write_memory(memory.ready)} MiB when ready, {_write_memory(memory.warm)} after some look-ups (150)."
            ),
            (
                f"Another process takes the bot's place while {rolled.rate * 60:,.0f} commands a minute come in: exit "
                f"code {rolled.code} after {rolled.seconds:.1f} s (20); of {rolled.score.asked} commands "
                f"{rolled.score.lost} lost (0), {rolled.score.unlucky} unlucky, {rolled.score.unanswered} acknowledged "
                f"and not answered (0), {rolled.score.duplicates} acknowledged or answered twice (0)."
            ),
            (
                f"SIGTERM while {stop.rate * 60:,.0f} commands a minute come in: exit code {stop.code} after "
                f"{stop.seconds:.1f} s (20); {len(stop.score.answers)} of {stop.score.asked} commands answered, "
                f"{left - stop.score.unanswered} not taken any more, {stop.score.unanswered} acknowledged and not "
                f"answered (0), {stop.score.duplicates} duplicates (0). "
                f"Of the whole run its store knows {stop.claimed} requests as taken and not finished (0)."
            ),
            f"A member who asks {sum(hasty)} times at once: {hasty[0]} answered, {hasty[1]} told to wait.",
            *([] if checked else ["Bodies were NOT checked: Discord's description is not there."]),
        ]
    )


def _times(times: Sequence[float], scale: float, digits: int) -> str:
    return " / ".join(f"{scale * time:,.{digits}f}" for time in tail(times)) if times else "-"


def _write_lags(lags: Lags) -> str:
    edges = [lags.quantile(share) for share in (0.5, 0.99, 1)]
    return " / ".join("-" if edge is None else f"{1000 * edge:,.0f}" for edge in edges)


def _write_memory(usage: Usage) -> str:
    return f"{usage.rss:.0f}, {usage.own:.0f}"
