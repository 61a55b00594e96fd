"""The figures of the load on Slack, as markdown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.discord_bot import Lags, Usage
from bench.discord_score import tail
from bench.slack_bot import Mode
from bench.slack_score import Score

BEGIN, END = "<!-- begin: slack -->", "<!-- end: slack -->"
TITLES: dict[Mode, str] = {"socket": "Socket Mode", "http": "HTTP"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What came of one stage: ``rate`` asks a second for ``seconds``.

    The shares are of one core, while asks came in: what the bot took, and what the fake. ``back`` is how many seconds
    there was no connection; ``None`` where none was reset.
    """

    name: str
    rate: float
    seconds: float
    score: Score
    lags: Lags
    bot_share: float
    fake_share: float
    memory: Usage
    violations: int
    back: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Redelivery:
    """What came of messages that were told ``again`` so many times."""

    again: int
    score: Score
    violations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """What came of ``rate`` commands a second while one bot ended, with ``code`` and so fast, and another took over."""

    rate: float
    code: int
    seconds: float
    score: Score
    violations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """How the bot ended when it was told to: its exit code, after how many seconds, and what it left behind.

    ``claimed`` are the requests of the whole run that its store knows as taken and not finished.
    """

    rate: float
    code: int
    seconds: float
    score: Score
    claimed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """All of one mode, in ``teams`` workspaces."""

    mode: Mode
    teams: int
    ready: Usage
    stages: Sequence[Stage]
    repeated: Redelivery
    rolled: Roll
    stopped: Stop


_ROWS: tuple[tuple[str, Callable[[Stage], str]], ...] = (
    ("asked", lambda stage: f"{stage.score.asked:,}"),
    ("lost: told, not acknowledged (0)", lambda stage: str(stage.score.lost)),
    ("on their way when the connection broke", lambda stage: str(stage.score.broken)),
    ("not told, for want of a connection", lambda stage: str(stage.score.unreached)),
    ("acknowledged and not answered (0)", lambda stage: str(stage.score.unanswered)),
    ("for all to see, met a 5xx, not tried again", lambda stage: str(stage.score.withheld)),
    ("duplicates (0)", lambda stage: str(stage.score.duplicates)),
    ("the same again, to one person, after a false 5xx", lambda stage: str(stage.score.echoes)),
    ("acknowledged, p50 / p99 / highest ms (p99 100)", lambda stage: _times(stage.score.acks, 1000, 1)),
    ("answered, p50 / p99 / highest s (60)", lambda stage: _times(stage.score.answers, 1, 2)),
    ("sources named where there is one", lambda stage: f"{stage.score.named:,} of {stage.score.present:,}"),
    ("without a connection, s (12)", lambda stage: "-" if stage.back is None else f"{stage.back:.1f}"),
    ("told more than once", lambda stage: str(stage.score.told_again)),
    ("loop lag up to, p50 / p99 / highest ms (p99 50)", lambda stage: _write_lags(stage.lags)),
    ("CPU of the bot, of one core", lambda stage: f"{stage.bot_share:.0%}"),
    ("CPU of the fake", lambda stage: f"{stage.fake_share:.0%}"),
    ("memory, that without files' pages, MiB", lambda stage: _write_memory(stage.memory)),
    ("bodies against Slack's rules (0)", lambda stage: str(stage.violations)),
)


def write_report(results: Sequence[Result]) -> str:
    """Return all figures."""
    columns = [
        (f"{TITLES[one.mode]}: {stage.name}, {stage.seconds:.0f} s", stage) for one in results for stage in one.stages
    ]
    head = ["", *(title for title, _ in columns)]
    rows = [[name, *(write(stage) for _, stage in columns)] for name, write in _ROWS]
    table = "\n".join(f"| {' | '.join(line)} |" for line in (head, ["---"] * len(head), *rows))
    return "\n\n".join([table, *(_write_rest(one) for one in results)])


def _write_rest(one: Result) -> str:
    repeated, rolled, stopped = one.repeated, one.rolled, one.stopped
    left = stopped.score.asked - len(stopped.score.acks)
    return "\n".join(
        [
            f"**{TITLES[one.mode]}**, {one.teams} workspaces, {_write_memory(one.ready)} MiB when ready:",
            "",
            (
                f"- {repeated.score.asked} messages told {repeated.again:,} times again: "
                f"{_count_answered(repeated.score)} answered (with their source {repeated.score.named:,} of "
                f"{repeated.score.present:,}), {repeated.score.withheld} not tried again after a 5xx "
                f"as all see them, {repeated.score.unanswered} not answered (0), "
                f"{repeated.score.duplicates} duplicate posts (0), {repeated.score.echoes} said again to one person "
                f"after a false 5xx, acknowledged p99 {_times(repeated.score.acks, 1000, 1).split(' / ')[1]} ms, "
                f"{repeated.violations} bodies against the rules (0)."
            ),
            (
                f"- Another bot takes the place of the first at {rolled.rate:.0f} commands a second: the first ends "
                f"with {rolled.code} after {rolled.seconds:.1f} s; of {rolled.score.asked} commands "
                f"{_count_missed(rolled.score)} lost (0), {rolled.score.unanswered} acknowledged and not answered (0), "
                f"{rolled.score.duplicates} duplicates (0), {rolled.violations} acknowledged twice or against the "
                f"rules (0); acknowledged p99 {_times(rolled.score.acks, 1000, 1).split(' / ')[1]} ms."
            ),
            (
                f"- SIGTERM while {stopped.rate * 60:,.0f} commands a minute come in: exit code {stopped.code} after "
                f"{stopped.seconds:.1f} s (20); {len(stopped.score.answers)} of {stopped.score.asked} commands "
                f"answered, {left} not taken any more, {stopped.score.unanswered} acknowledged and not answered (0), "
                f"{stopped.score.duplicates} duplicates (0). Of the whole run its store knows {stopped.claimed} "
                "requests as taken and not finished (0)."
            ),
        ]
    )


def _count_missed(score: Score) -> int:
    return score.lost + score.broken + score.unreached


def _count_answered(score: Score) -> int:
    return score.asked - _count_missed(score) + score.late - score.unanswered - score.withheld


def _times(times: Sequence[float], scale: float, digits: int) -> str:
    return " / ".join(f"{scale * time:,.{digits}f}" for time in tail(times))


def _write_lags(lags: Lags) -> str:
    edges = [lags.quantile(share) for share in (0.5, 0.99, 1)]
    return " / ".join("-" if edge is None else f"{1000 * edge:,.0f}" for edge in edges)


def _write_memory(usage: Usage) -> str:
    return f"{usage.rss:.0f}, {usage.own:.0f}"
