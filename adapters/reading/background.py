"""How a process that works beside the bot behaves: it stands back for all others, and prints nothing but frames."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

NICENESS: Final = 10
"""The bot, and whoever else is on the machine, comes first."""
OOM_SCORE: Final = "800"
"""Of 1000: where memory runs out, this process goes before the bot. It is started again."""


def step_back(niceness: int = NICENESS) -> None:
    """Let all others go first, where the system knows how; the higher ``niceness``, up to 19, the more of them."""
    with suppress(OSError, AttributeError):
        os.nice(niceness)
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(OOM_SCORE, encoding="ascii")


def take_output() -> BinaryIO:
    """Return standard output, and lead what libraries may print there elsewhere."""
    frames = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return frames
