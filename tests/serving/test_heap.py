"""Both are asked of the C library in a process of its own: what this one has freed depends on the tests before."""

import platform
import subprocess
import sys

import pytest

from adapters.serving.heap import ARENAS_MOST

needs_glibc = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="the C library is another")

FREE_AND_GIVE_BACK = """
import ctypes
from pathlib import Path
from adapters.serving.heap import give_back_memory

def read_own():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon")) // 1024

c = ctypes.CDLL(None)
c.malloc.restype, c.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
blocks = [c.malloc(20_000) for _ in range(5_000)]
for block in blocks:
    ctypes.memset(block, 1, 20_000)
full = read_own()
for block in blocks[:-1]:
    c.free(block)
kept = read_own()
give_back_memory()
print(full - kept, kept - read_own())
"""
COUNT_HEAPS = """
import ctypes, sys, tempfile, threading
from pathlib import Path
from adapters.serving.heap import limit_heaps

if sys.argv[1] == "limited":
    limit_heaps()
c = ctypes.CDLL(None)
c.malloc.restype = c.fopen.restype = ctypes.c_void_p
c.malloc_info.argtypes, c.fclose.argtypes = [ctypes.c_int, ctypes.c_void_p], [ctypes.c_void_p]
together = threading.Barrier(8)

def take():
    together.wait()
    c.malloc(1_000)
    together.wait()

threads = [threading.Thread(target=take) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "heaps.xml"
    file = c.fopen(str(path).encode(), b"w")
    c.malloc_info(0, file)
    c.fclose(file)
    print(path.read_text().count("<heap nr="))
"""


def run(code: str, *arguments: str) -> list[int]:
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return [int(number) for number in done.stdout.split()]


@needs_glibc
def test_what_was_freed_and_kept_is_given_back() -> None:
    freed_at_once, given_back = run(FREE_AND_GIVE_BACK)
    assert freed_at_once < 10  # MB of a hundred: a block above them is still in use
    assert given_back > 80


@needs_glibc
def test_threads_share_two_heaps() -> None:
    assert run(COUNT_HEAPS, "limited")[0] <= ARENAS_MOST < run(COUNT_HEAPS, "as ever")[0]
