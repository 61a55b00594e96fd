"""How much memory this process may take: the machine's, or less where a container limits it."""

import os
from pathlib import Path
from typing import Final

_LIMITS: Final = ("memory.max", "memory/memory.limit_in_bytes")
"""Of control groups, version 2 and 1, as a container sees its own."""


def read_memory(groups: Path = Path("/sys/fs/cgroup")) -> int:
    """Return the bytes of memory that there are for this process, taken or not; ``groups`` is where limits stand."""
    limits = [os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")]
    for name in _LIMITS:
        try:
            limits.append(int((groups / name).read_text("ascii")))
        except (OSError, ValueError):
            # Not there, or "max": no limit.
            continue
    return min(limits)
