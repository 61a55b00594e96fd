"""Progress on long work: a bar on a terminal, silence elsewhere. On standard error, so that output stays pure."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Report = Callable[[int, int | None], None]
"""Called with what is done and what there is to do in all; ``None`` where that is not known."""


@contextmanager
def show_progress(what: str, *, unit: str) -> Iterator[Report]:
    """Give a function that moves the bar of some work."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    # Here and not above: most commands are over before a bar could be drawn.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TextColumn(unit), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(bar, completed=done, total=total)
