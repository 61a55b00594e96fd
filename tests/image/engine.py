"""Podman as the image check uses it: with runc, without systemd, and inside a container too."""

import json
import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

NEEDED = ("podman", "runc", "catatonit", "debootstrap")
# As compose.yaml closes the bot in.
CLOSED = (
    "--read-only",
    "--read-only-tmpfs=false",
    "--tmpfs=/tmp:size=64m,mode=1777,noexec,nosuid,nodev",
    "--cap-drop=all",
    "--security-opt=no-new-privileges",
    "--memory=1g",
    "--pids-limit=128",
)
# Limits that a process without CAP_SYS_RESOURCE may set, and nothing that asks systemd.
CONFIG = """
[containers]
default_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]
log_driver = "k8s-file"
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
"""


def find_program(name: str) -> str:
    """Where it lies; fails with what to install where it is not there."""
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"{name} is missing; on Debian, as root: apt-get install {' '.join(NEEDED)}")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """The command ``podman``, with a configuration of its own; ``config`` is the file."""

    config: Path

    @classmethod
    def find(cls, folder: Path) -> "Engine":
        """The engine, configured in ``folder``; fails with what to install where something is missing."""
        for name in ("podman", "runc"):
            find_program(name)
        config = folder / "containers.conf"
        config.write_text(CONFIG, "utf-8")
        return cls(config=config)

    def try_run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """What podman made of a command, text of both streams with it."""
        environ = os.environ | {"CONTAINERS_CONF": str(self.config)}
        return subprocess.run(
            [find_program("podman"), *command], env=environ, capture_output=True, text=True, check=False
        )

    def run(self, *command: str) -> str:
        """What podman printed, without the white space around it; fails with its errors where it failed."""
        done = self.try_run(*command)
        if done.returncode:
            pytest.fail(f"podman {' '.join(command)}: {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return done.stdout.strip()

    def start(self, image: str, *options: str, command: tuple[str, ...] = ()) -> "Container":
        """A closed-in container of the image, left running."""
        name = self.run("run", "--detach", *CLOSED, "--health-interval=disable", *options, image, *command)
        return Container(engine=self, id=name)

    def do(self, image: str, *command: str, options: tuple[str, ...] = ()) -> str:
        """What a closed-in container of the image printed, which ran to its end and is gone."""
        closed = ("run", "--rm", *CLOSED, "--no-healthcheck", "--network=none", *options)
        return self.run(*closed, image, *command)


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """One container, by the id that podman gave it."""

    engine: Engine
    id: str

    @property
    def logs(self) -> str:
        """What the process wrote to both its streams."""
        done = self.engine.try_run("logs", self.id)
        return done.stdout + done.stderr

    @property
    def pid(self) -> int:
        """Of its first process, as this machine counts."""
        return int(self.engine.run("inspect", "--format={{.State.Pid}}", self.id))

    @property
    def exit_code(self) -> int:
        """Of the process that has ended."""
        return int(self.engine.run("inspect", "--format={{.State.ExitCode}}", self.id))

    @property
    def is_running(self) -> bool:
        """Whether its first process is there, stopped by a signal or not."""
        return json.loads(self.engine.run("inspect", "--format={{json .State.Running}}", self.id)) is True

    def is_healthy(self) -> bool:
        """What the image's own HEALTHCHECK says now."""
        return self.engine.try_run("healthcheck", "run", self.id).returncode == 0

    def await_health(self, *, healthy: bool, seconds: float) -> float:
        """The seconds until health was as wanted; fails with the logs where that took too long."""
        began = time.monotonic()
        while self.is_healthy() is not healthy:
            if not self.is_running or time.monotonic() - began > seconds:
                pytest.fail(f"not {'healthy' if healthy else 'unhealthy'} in {seconds} s:\n{self.logs[-3000:]}")
            time.sleep(0.25)
        return time.monotonic() - began

    def read_memory(self) -> float:
        """What its first process has resident, in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text("ascii")
        return int(status.split("VmRSS:")[1].split()[0]) / 1000

    def stop(self, seconds: int = 30) -> float:
        """The seconds from the stop signal to the end; past ``seconds`` the engine kills."""
        began = time.monotonic()
        self.engine.run("stop", f"--time={seconds}", self.id)
        return time.monotonic() - began
