"""The command: writes both lists into ``seeds/outlets`` and says how long they are."""

import sys
from pathlib import Path

from seeds.outlets_build.build import build_lists

HOME = Path(__file__).parent.parent / "outlets"


def main(arguments: list[str]) -> int:
    """Build the lists from the folder that is the only argument; return the exit code."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m seeds.outlets_build FOLDER\n")
        return 2
    for name, data in build_lists(Path(arguments[0]), HOME).items():
        (HOME / name).write_bytes(data)
        lines = len(data.splitlines())
        sys.stdout.write(f"{name}: {lines} lines, {len(data)} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
