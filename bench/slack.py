"""How the bot bears load on Slack: ``firsthand run`` and the fake Slack, each in a process of its own.

    .venv/bin/python bench/slack.py [--mode socket|http|both] [--steady S] [--sentences N] [--teams N] [--write]

What is printed is the figures, as markdown; how far the run is goes to stderr. See README.md beside this file.
"""

import argparse
import asyncio
import shutil
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

from bench.discord import DB, fill_store
from bench.pastes import Kind, Paste
from bench.progress import say
from bench.quotes import SOURCES
from bench.slack_bot import Mode, start_slack_bot
from bench.slack_load import WRITTEN_SHARE, Crowd
from bench.slack_stages import Trial
from bench.slack_table import BEGIN, END, TITLES, Result, write_report
from bench.table import replace_figures
from tests.wire.slack.fake.driver import start_fake

HERE = Path(__file__).resolve().parent
STEADY, ROLLING = 1000 / 60, 20.0
"""Commands a second."""
_MODES: dict[str, tuple[Mode, ...]] = {"socket": ("socket",), "http": ("http",), "both": ("socket", "http")}


async def run(options: argparse.Namespace) -> str:
    """Return the figures."""
    with tempfile.TemporaryDirectory(prefix="firsthand-bench-", dir=options.folder) as name:
        folder = Path(name)
        say(f"{options.sentences:,} sentences into the store")
        filled = folder / "filled"
        filled.mkdir()
        pastes = await fill_store(filled, options.sources, options.sentences)
        results = []
        for mode in _MODES[options.mode]:
            # Each mode finds the same store, in which no article has been read.
            shutil.copytree(filled, folder / mode)
            results.append(await measure(options, mode, folder / mode, pastes))
        return write_report(results)


async def measure(options: argparse.Namespace, mode: Mode, folder: Path, pastes: dict[Kind, list[Paste]]) -> Result:
    """Return the figures of one mode."""
    say(TITLES[mode])
    db, logs = folder / DB, [folder / "log-old", folder / "log-new"]
    async with AsyncExitStack() as stack:
        fake = await stack.enter_async_context(start_fake("--teams", str(options.teams)))
        bot = await stack.enter_async_context(start_slack_bot(fake, db, mode=mode, log=logs[0]))
        if mode == "http":
            await fake.post("target", url=bot.events_url)
        for team in fake.about["teams"]:
            await bot.install(fake, team)
        ready = bot.bot.read_usage()
        trial = Trial(fake, Crowd(fake, pastes, members=options.members), db)
        stages = [await trial.load("1,000 a minute", bot, rate=STEADY, seconds=options.steady)]
        if mode == "socket":
            stages.append(await trial.lose(bot, rate=STEADY, seconds=options.drop, written=WRITTEN_SHARE))
        repeated = await trial.repeat(bot, messages=options.messages)
        new = await stack.enter_async_context(start_slack_bot(fake, db, mode=mode, log=logs[1]))
        rolled = await trial.roll(bot, new, is_by_socket=mode == "socket", rate=ROLLING, seconds=options.roll)
        stopped = await trial.stop(new, rate=STEADY, seconds=options.drop / 2)
        for log in logs:
            said = log.read_text("utf-8")
            assert "Traceback" not in said, said
            assert fake.about["signing_secret"] not in said
        return Result(
            mode=mode,
            teams=len(fake.about["teams"]),
            ready=ready,
            stages=stages,
            repeated=repeated,
            rolled=rolled,
            stopped=stopped,
        )


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mode", choices=_MODES, default="both", help="how Slack tells what happens")
    parser.add_argument("--steady", type=float, default=180, metavar="S", help="seconds at 1,000 commands a minute")
    parser.add_argument("--drop", type=float, default=30, metavar="S", help="seconds with the connection reset at half")
    parser.add_argument("--roll", type=float, default=30, metavar="S", help="seconds in which another bot takes over")
    parser.add_argument("--messages", type=int, default=500, metavar="N", help="told twice again each")
    parser.add_argument("--sentences", type=int, default=100_000, metavar="N", help="in the store")
    parser.add_argument("--teams", type=int, default=40, metavar="N", help="workspaces")
    parser.add_argument("--members", type=int, default=25, metavar="N", help="in each, who ask in turn")
    parser.add_argument("--sources", type=Path, default=SOURCES, metavar="FILE", help="articles to splice")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where the temporary folder goes")
    parser.add_argument("--write", action="store_true", help="put the figures into the README beside this file")
    options = parser.parse_args()
    figures = asyncio.run(run(options))
    print(figures)
    if options.write:
        replace_figures(HERE / "README.md", figures, BEGIN, END)


if __name__ == "__main__":
    main()
