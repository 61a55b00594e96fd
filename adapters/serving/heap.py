"""What the C library does with memory that was freed: it keeps it for later, in a heap for each of many threads.

Only glibc is told otherwise; what another library does is left to it.
"""

import ctypes
from typing import Final

ARENAS_MOST: Final = 2
_M_ARENA_MAX: Final = -8
"""Of ``malloc.h``."""


def limit_heaps() -> None:
    """Let threads share two heaps, where they would have eight for each processor; for what starts no thread before.

    They hardly ever take memory at the same time, as Python's lock is held by one of them.
    """
    library = _load_library()
    if library is not None and hasattr(library, "mallopt"):
        library.mallopt(_M_ARENA_MAX, ARENAS_MOST)


def give_back_memory() -> None:
    """Give back what this process has freed: some milliseconds, without Python's lock.

    Loading a model frees 60 MB that are not needed again.
    """
    library = _load_library()
    if library is not None and hasattr(library, "malloc_trim"):
        library.malloc_trim(0)


def _load_library() -> ctypes.CDLL | None:
    """Return the C library of this process; ``None`` on a system that has no such thing."""
    try:
        return ctypes.CDLL(None)
    except (OSError, TypeError):
        return None
