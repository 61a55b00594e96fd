"""Images built from a folder, on the official base or, where that is not to be had, on a stand-in of the same name."""

import os
import shutil
import ssl
import subprocess
import tarfile
from pathlib import Path

import pytest

from tests.image.engine import Engine, find_program

ROOT = Path(__file__).resolve().parents[2]
BASE = "docker.io/library/python:3.12-slim-bookworm"
STAND_IN = "org.example.firsthand.stand-in"
# What debootstrap leaves behind and the official image does not have.
_SPARE = ("var/cache/apt", "var/lib/apt/lists", "usr/share/doc", "usr/share/man", "usr/share/locale", "var/log")


def make_base(engine: Engine, folder: Path) -> str:
    """Which base there is: the official image where it was pulled before, else Debian's own Python under its name."""
    if engine.try_run("image", "exists", BASE).returncode:
        root = folder / "base"
        packages = "--include=python3,python3-venv,ca-certificates"
        made = [find_program("debootstrap"), "--variant=minbase", packages, "bookworm", str(root)]
        done = subprocess.run(made, capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.fail(f"debootstrap: {done.stdout[-2000:]}{done.stderr[-1000:]}")
        for name in _SPARE:
            shutil.rmtree(root / name, ignore_errors=True)
        for name in ("python", "python3"):
            (root / "usr/local/bin" / name).symlink_to("/usr/bin/python3")
        packed = folder / "base.tar"
        with tarfile.open(packed, "w") as archive:
            archive.add(root, ".")
        shutil.rmtree(root)
        path = "ENV PATH=/usr/local/bin:/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin"
        engine.run("import", f"--change={path}", f"--change=LABEL {STAND_IN}=yes", str(packed), BASE)
        packed.unlink()
    labels = engine.run("image", "inspect", "--format={{.Labels}}", BASE)
    return "a stand-in: Debian bookworm with its own Python" if STAND_IN in labels else "the official image"


def build_image(engine: Engine, context: Path, tag: str, secrets: Path, *options: str) -> str:
    """The tag of the image built from a folder; ``secrets`` is a folder for what pip is told about this machine."""
    certificates = os.environ.get("PIP_CERT") or ssl.get_default_verify_paths().cafile
    config = ["[global]"]
    if index := os.environ.get("PIP_INDEX_URL"):
        config.append(f"index-url = {index}")
    if certificates:
        config.append("cert = /run/secrets/certificates")
        options = (*options, f"--secret=id=certificates,src={certificates}")
    (secrets / "pip.conf").write_text("\n".join(config), "utf-8")
    pip = f"--secret=id=pip,src={secrets / 'pip.conf'}"
    # OCI's own format has no HEALTHCHECK.
    engine.run(
        "build", "--pull=never", "--format=docker", "--network=host", pip, *options, f"--tag={tag}", str(context)
    )
    return tag


def read_git(*command: str) -> str:
    """What git says about this repository; "" where it has nothing to say or is not there."""
    if shutil.which("git") is None:
        return ""
    done = subprocess.run([find_program("git"), "-C", str(ROOT), *command], capture_output=True, text=True, check=False)
    return "" if done.returncode else done.stdout.strip()


def find_older() -> str | None:
    """The last commit whose store is older than that of the work tree; ``None`` where the history does not tell."""
    steps = "store/version.py"
    if (ROOT / steps).read_text("utf-8").strip() != read_git("show", f"HEAD:{steps}"):
        return read_git("rev-parse", "HEAD") or None
    changed = read_git("log", "-1", "--format=%H", "--", steps)
    return read_git("rev-parse", "--verify", "--quiet", f"{changed}~1") or None


def check_out(commit: str, folder: Path) -> None:
    """Lay a commit's files into ``folder``, with today's Dockerfile where it had none."""
    packed = folder / "commit.tar"
    read_git("archive", f"--output={packed}", commit)
    with tarfile.open(packed) as archive:
        archive.extractall(folder, filter="data")
    packed.unlink()
    for name in ("Dockerfile", ".dockerignore"):
        if not (folder / name).exists():
            shutil.copy(ROOT / name, folder / name)
