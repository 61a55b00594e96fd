"""Progress on long work: a bar on a terminal, silence elsewhere. On standard error, so that output stays pure."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

Report = Callable[[int, int | None], None]
"""Called with what is done and what there is to do in all; ``None`` where that is not known."""


@contextmanager
def show_progress(what: str, *, unit: str) -> Iterator[Report]:
    """Give a function that moves the bar of some work; the bar appears with the first report."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    with ExitStack() as stack:
        bars: list[Report] = []

        def report(done: int, total: int | None) -> None:
            if not bars:
                bars.append(_start_bar(stack, what, unit))
            bars[0](done, total)

        yield report


def _start_bar(stack: ExitStack, what: str, unit: str) -> Report:
    # Here and not above: most commands are over before a bar could be drawn.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TextColumn(unit), TimeRemainingColumn())
    progress = stack.enter_context(Progress(*columns, console=Console(stderr=True), transient=True))
    bar = progress.add_task(what, total=None)
    return lambda done, total: progress.update(bar, completed=done, total=total)
