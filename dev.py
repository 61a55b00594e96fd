"""Runs Firsthand, or its checks, in a `.venv` that it makes itself.

python3 dev.py COMMAND …    any command of firsthand, say: ask "…"
python3 dev.py test […]     every check, then pytest, which gets the arguments
python3 dev.py lint         the checks without pytest
python3 dev.py format […]   sort the imports and lay out the code, of the paths given or all
python3 dev.py lock […]     pin what pyproject.toml asks for; the arguments (--upgrade) go to `uv pip compile`
python3 dev.py image […]    build the container image and try it, with podman; pytest gets the arguments
python3 dev.py audit        look for known weaknesses in what is pinned (asks the package index)
python3 dev.py release      build what is published, into dist/, once the commit's tag and CHANGELOG.md agree

It needs a python3 of 3.11 or newer with venv. What it has to say itself goes to stderr.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT

try:
    import fcntl
except ImportError:
    sys.exit("dev.py: Windows lacks the file lock it needs; start it inside WSL")

ROOT = Path(__file__).resolve().parent
BIN = ROOT / ".venv" / "bin"
STAMP = ROOT / ".venv" / "firsthand-stamp"
# What each lock file pins, as options of `uv pip compile`; a later one follows the pins of an earlier one.
LOCKS = {
    "requirements-uv.txt": ["--group", "uv"],
    "requirements.txt": ["pyproject.toml", "--all-extras"],
    "requirements-dev.txt": ["pyproject.toml", "--all-extras", "--group", "dev", "--constraint", "requirements.txt"],
}
# The same for what is never put into `.venv`: the sidecars of compose.yaml, and tools that few runs need.
ASIDE = {"docker/requirements.txt": ["docker/requirements.in"], ".ci/tools.txt": [".ci/tools.in"]}


def main(command: str, *arguments: str) -> None:
    """Does what is asked, or becomes the command that does; exits with 1 and a line on stderr where it cannot."""
    own = {"test": run_tests, "lint": run_lint, "format": format_code, "lock": write_locks}
    own |= {"image": check_image, "audit": audit_locks, "release": build_release}
    try:
        set_up()
        if command not in own:  # -P: from whatever folder, a `bot` or `store` in it is not ours
            os.execv(BIN / "python", [str(BIN / "python"), "-P", "-m", "adapters", command, *arguments])
        if failed := own[command](*arguments):
            sys.exit(f"\ndev.py: failed: {', '.join(failed)}")
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error.stdout}dev.py: set-up failed, the lines above say at what; start again once that is mended")
    except OSError as error:
        sys.exit(f"dev.py: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


def set_up() -> None:
    """Makes `.venv` what the lock files say; at once where it is so already.

    The stamp goes first and comes back last: a start that breaks off leaves none, and the next one begins anew.

    Raises:
        subprocess.CalledProcessError: A step failed; `stdout` holds all that it said.
    """
    made_from = [(ROOT / name).read_text("utf-8") for name in (*LOCKS, "pyproject.toml", "dev.py")]
    wanted = [hash_texts(sys.version, sys.base_prefix, str(ROOT)), hash_texts(*made_from)]
    if read_stamp() == wanted:
        return
    with (ROOT / ".venv.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # of two first starts, the second waits here and finds the work done
        found = read_stamp()
        if found == wanted:
            return
        started = time.monotonic()
        print("dev.py: setting up .venv …", file=sys.stderr, flush=True)
        STAMP.unlink(missing_ok=True)
        python, uv, fd = BIN / "python", (BIN / "uv", "pip"), lock.fileno()
        if found[:1] != wanted[:1]:  # other packages can be put in, another Python or place cannot
            run_step(fd, getattr(sys, "_base_executable", sys.executable), "-m", "venv", "--clear", ".venv")
        run_step(fd, python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", "requirements-uv.txt")
        run_step(fd, *uv, "sync", "--python", python, "--require-hashes", "requirements-dev.txt")
        run_step(fd, *uv, "install", "--python", python, "--no-deps", "--no-build-isolation", "--editable", ".")
        STAMP.write_text("\n".join(wanted), "ascii")
        print(f"dev.py: ready after {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)


def run_step(lock: int, *command: str | Path) -> None:
    """Runs a command silently. It inherits the lock, which so outlasts this process, should that be killed."""
    subprocess.run(command, cwd=ROOT, check=True, text=True, pass_fds=[lock], stdin=DEVNULL, stdout=PIPE, stderr=STDOUT)


def hash_texts(*texts: str) -> str:
    """The sha256 of the texts, in hex."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def read_stamp() -> list[str]:
    """The hash of the Python and place, then of the files, that made `.venv`; nothing where it is not whole."""
    return STAMP.read_text("ascii").split() if STAMP.exists() and (BIN / "python").exists() else []


def run_tests(*arguments: str) -> list[str]:
    """The checks that failed, pytest among them. Without arguments it takes every processor, four at most."""
    return run_lint() + run_tools(["pytest", *(arguments or ("--numprocesses=auto", "--maxprocesses=4"))])


def run_lint(*_: str) -> list[str]:
    """The checks that failed."""
    failed = run_tools(["ruff", "check"], ["ruff", "format", "--check"], ["mypy"], ["lint-imports", "--no-logo"])
    failed += run_tools(["hadolint", "Dockerfile", "docker/Dockerfile"])
    print("\n== no addresses in the lock files", flush=True)
    addresses = find_addresses(*(ROOT / name for name in LOCKS | ASIDE))
    print(*addresses or ["none"], sep="\n", flush=True)
    return [*failed, "no addresses"] if addresses else failed


def find_addresses(*paths: Path) -> list[str]:
    """The lines with an address, as `file:line: text`: a lock file must not tell which index it was made with."""
    numbered = ((path.name, *line) for path in paths for line in enumerate(path.read_text("utf-8").splitlines(), 1))
    return [f"{name}:{number}: {line}" for name, number, line in numbered if "://" in line]


def format_code(*paths: str) -> list[str]:
    """The steps that failed."""
    return run_tools(["ruff", "check", "--select=I", "--fix-only", "--quiet", *paths], ["ruff", "format", *paths])


def write_locks(*arguments: str) -> list[str]:
    """The lock files that could not be written. What is pinned stays so while it fits."""
    options = ["--quiet", "--universal", "--python-version=3.11", "--generate-hashes", "--no-header", *arguments]
    return run_tools(*(["uv", "pip", "compile", *options, *what, "-o", name] for name, what in (LOCKS | ASIDE).items()))


def check_image(*arguments: str) -> list[str]:
    """The checks of the image that failed. They are named, since no other run of the tests is to collect them."""
    return run_tools(["pytest", "-v", *map(str, sorted((ROOT / "tests" / "image").glob("check_*.py"))), *arguments])


def audit_locks(*_: str) -> list[str]:
    """The lock files with a known weakness, or for which none could be looked up."""
    auditor = [make_environment("tools", ".ci/tools.txt", "pip-audit"), "--strict", "--disable-pip", "--require-hashes"]
    return run_tools(*([*auditor, "--progress-spinner=off", "-r", name] for name in LOCKS | ASIDE))


def build_release(*_: str) -> list[str]:
    """What is wrong with the state that would be released, or the steps that failed."""
    tags, changes = read_git("tag", "--points-at", "HEAD").split(), read_git("status", "--porcelain")
    if wrong := find_release_problems((ROOT / "CHANGELOG.md").read_text("utf-8"), tags, changes):
        return wrong
    version = tags[0].removeprefix("v")
    os.environ["SOURCE_DATE_EPOCH"] = read_git("log", "-1", "--format=%ct")  # the same commit, the same bytes
    lister = make_environment("tools", ".ci/tools.txt", "cyclonedx-py")
    shipped = make_environment("shipped", "requirements.txt", "python")
    named = ROOT / "build" / "pyproject.toml"  # the lister reads no repository: it is told which version this is
    project = (ROOT / "pyproject.toml").read_text("utf-8").replace('dynamic = ["version"]', f'version = "{version}"')
    named.write_text(project, "utf-8")
    bom = ["--output-reproducible", "--pyproject", str(named), "-o", f"dist/firsthand-{version}.cdx.json"]
    return run_tools(["python", "-m", "hatchling", "build", "-d", "dist"], [lister, "environment", *bom, shipped])


def find_release_problems(changelog: str, tags: list[str], changes: str) -> list[str]:
    """Why this commit is no version: one tag names it, the changelog describes it, nothing lies there uncommitted."""
    version = tags[0].removeprefix("v") if tags else ""
    checks = {
        "the commit has no tag: git tag -a v1.2.0": bool(tags),
        f"the commit has several tags: {', '.join(tags)}": len(tags) <= 1,
        f"the tag {version} is no version: v1.2.0": not tags or re.fullmatch(r"v\d+\.\d+\.\d+", tags[0]),
        f"CHANGELOG.md has no line `## [{version}] - YYYY-MM-DD`": not tags
        or re.search(rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE),
        "the work tree has changes that are not committed": not changes,
    }
    return [problem for problem, is_well in checks.items() if not is_well]


def read_git(*command: str) -> str:
    """What git prints, without white space around it."""
    git = ["git", *command]  # wherever it lies on this machine
    return subprocess.run(git, cwd=ROOT, check=True, text=True, stdout=PIPE, stderr=STDOUT).stdout.strip()


def make_environment(name: str, lock: str, program: str) -> str:
    """The path of a program in an environment below build/, which holds what the lock file pins and nothing else."""
    place = ROOT / "build" / name
    subprocess.run([BIN / "uv", "venv", "--quiet", "--allow-existing", place], cwd=ROOT, check=True)
    sync = ("pip", "sync", "--quiet", "--python", place, "--require-hashes", lock)
    subprocess.run([BIN / "uv", *sync], cwd=ROOT, check=True)
    return str(place / "bin" / program)


def run_tools(*commands: list[str]) -> list[str]:
    """The commands that failed; every one is run, by `.venv`, in the project's folder, under a heading."""
    failed = []
    for name, *arguments in commands:
        print("\n==", name, *arguments, flush=True)
        if subprocess.run([BIN / name, *arguments], cwd=ROOT, check=False).returncode:
            failed.append(" ".join((name, *arguments)))
    return failed


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - an older one does get this far, and deserves a sentence
        sys.exit(f"dev.py: needs Python 3.11 or newer, this one is {sys.version.split()[0]}")
    if sys.argv[1:] in ([], ["-h"], ["--help"]):
        print(__doc__, end="")
        sys.exit(0 if sys.argv[1:] else 2)
    main(*sys.argv[1:])
