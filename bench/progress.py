"""How far a run is, on stderr, so that what is printed is the figures alone."""

import sys
import time
from collections.abc import Iterator

from bench.corpus import Draft

EVERY_S = 5.0


def say(line: str) -> None:
    """Print one line."""
    print(line, file=sys.stderr, flush=True)


def count_up(drafts: Iterator[Draft], total: int) -> Iterator[Draft]:
    """Yield ``drafts`` and say now and then how many of ``total`` sentences that were."""
    shown, done = time.monotonic(), 0
    for draft in drafts:
        yield draft
        done += len(draft.sentences)
        if time.monotonic() - shown > EVERY_S:
            shown = time.monotonic()
            say(f"  {done:,} of {total:,}")
