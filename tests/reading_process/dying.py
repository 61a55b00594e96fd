"""Processes that read as the real one does, but for what happens when the parser is loaded."""

import sys

_WORKER = "import os, sys, time; from adapters.reading.worker import serve; "
_SERVE = "serve(sys.stdin.buffer, sys.stdout.buffer, {load})"

DIES_PARSING = (sys.executable, "-P", "-c", _WORKER + _SERVE.format(load="lambda: os._exit(9)"))
FAILS_PARSING = (sys.executable, "-P", "-c", _WORKER + _SERVE.format(load="lambda: 1 // 0"))
PARSES_FOR_EVER = (sys.executable, "-P", "-c", _WORKER + _SERVE.format(load="lambda: time.sleep(600)"))
DIES_OVER_ANYTHING = (
    *(sys.executable, "-P", "-c"),
    "import sys; sys.stdout.buffer.write(bytes(4)); sys.stdout.flush(); sys.stdin.buffer.read(4)",
)
SPEAKS_OTHERWISE = (
    *(sys.executable, "-P", "-c"),
    "import sys; sys.stdout.buffer.write(bytes(4) + (3).to_bytes(4) + b'no\\n'); sys.stdout.flush(); sys.stdin.read()",
)
NEVER_STARTS = (sys.executable, "-c", "import no_such_module")
