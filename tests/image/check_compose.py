"""compose.yaml as it stands, both profiles with it, started by podman-compose."""

import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

import dev
from tests.image.building import ROOT, build_image
from tests.image.engine import Container, Engine

PORT, BROWSE_PORT = 18081, 18001
PROJECT = "firsthand-check"
READ_STORE = """
import sqlite3, sys
found = sqlite3.connect(sys.argv[1])
for question in ("PRAGMA integrity_check", "SELECT count(*) FROM articles"):
    print(found.execute(question).fetchone()[0])
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compose:
    """The project that ``tool`` started; its containers are named as podman-compose names them."""

    engine: Engine
    tool: str
    environ: dict[str, str]

    def run(self, *command: str) -> None:
        """Fails with all that was said where it failed."""
        whole = [self.tool, "--project-name", PROJECT, "--profile", "browse", "--profile", "backup", *command]
        done = subprocess.run(whole, cwd=ROOT, env=self.environ, capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.fail(f"{' '.join(command)}: {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")

    def find(self, service: str) -> Container:
        return Container(engine=self.engine, id=f"{PROJECT}_{service}_1")


@pytest.fixture(scope="module")
def compose(engine: Engine, image: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Compose]:
    sidecars = f"localhost/{PROJECT}:sidecars"
    build_image(engine, ROOT / "docker", sidecars, tmp_path_factory.mktemp("sidecars"))
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("DISCORD", "SLACK", "FIRST"))}
    environ |= {
        "CONTAINERS_CONF": str(engine.config),
        "FIRSTHAND_IMAGE": image,
        "FIRSTHAND_SIDECARS_IMAGE": sidecars,
        "FIRSTHAND_PORT": str(PORT),
        "FIRSTHAND_BROWSE_PORT": str(BROWSE_PORT),
    }
    made = Compose(
        engine=engine, tool=dev.make_environment("tools", ".ci/tools.txt", "podman-compose"), environ=environ
    )
    made.run("up", "--detach", "--no-build", "bot")
    made.find("bot").await_health(healthy=True, seconds=60)
    made.run("up", "--detach", "--no-build", "snapshot", "browse", "backup")
    yield made
    made.run("down", "--volumes")
    engine.try_run("image", "rm", "--force", sidecars)


def fetch(port: int, path: str) -> tuple[int, str]:
    """Status and body; waits for a server that is about to begin."""
    until = time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.read().decode()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.25)


def test_with_no_token_set_the_bot_says_what_to_set_and_keeps_running(compose: Compose) -> None:
    bot = compose.find("bot")
    assert "DISCORD_TOKEN" in bot.logs
    assert compose.engine.run("inspect", "--format={{.RestartCount}}", bot.id) == "0"
    assert fetch(PORT, "/healthz")[0] == 200
    assert fetch(PORT, "/readyz")[0] == 503


def test_the_bot_is_as_closed_and_as_limited_as_the_file_says(compose: Compose) -> None:
    (told,) = json.loads(compose.engine.run("inspect", compose.find("bot").id))
    host = told["HostConfig"]
    assert host["ReadonlyRootfs"] is True
    assert host["Init"] is True
    assert not told["EffectiveCaps"]
    assert "no-new-privileges" in host["SecurityOpt"]
    assert (host["Memory"], host["NanoCpus"], host["PidsLimit"]) == (1024 * 1024 * 1024, 1_500_000_000, 128)
    assert host["RestartPolicy"]["Name"] == "unless-stopped"


def test_a_secret_comes_as_a_file_and_an_empty_one_counts_as_not_set(compose: Compose) -> None:
    listed = compose.engine.run("exec", compose.find("bot").id, "ls", "/run/secrets")
    assert "discord_token" in listed.split()
    assert fetch(PORT, "/healthz")[1].count("unset") == 1


@pytest.mark.usefixtures("compose")
def test_datasette_shows_the_articles_of_a_snapshot() -> None:
    status, page = fetch(BROWSE_PORT, "/firsthand/articles.json?_shape=array")
    assert status == 200
    assert len(json.loads(page)) == 5


@pytest.mark.usefixtures("compose")
@pytest.mark.parametrize("table", ["meta", "installations", "install_states"])
def test_datasette_shows_nobody_what_keys_and_tokens_lie_in(table: str) -> None:
    assert fetch(BROWSE_PORT, f"/firsthand/{table}.json")[0] == 403


@pytest.mark.usefixtures("compose")
def test_datasette_takes_no_sql_and_gives_no_file_away() -> None:
    assert fetch(BROWSE_PORT, "/firsthand.json?sql=select+value+from+meta")[0] == 403
    assert fetch(BROWSE_PORT, "/firsthand.db")[0] == 403


def test_what_litestream_copied_is_a_whole_store(compose: Compose) -> None:
    sidecar = compose.find("backup").id
    restored = ("litestream", "restore", "-o", "/tmp/restored.db", "/data/firsthand.db")  # noqa: S108 - in the container
    until = time.monotonic() + 30
    while compose.engine.try_run("exec", sidecar, *restored).returncode and time.monotonic() < until:
        time.sleep(0.5)
    told = compose.engine.run("exec", sidecar, "python", "-c", READ_STORE, "/tmp/restored.db")  # noqa: S108 - the same
    assert told.split() == ["ok", "5"]


def test_told_to_stop_the_bot_ends_with_0_under_its_init(compose: Compose) -> None:
    bot = compose.find("bot")
    bot.stop()
    assert bot.exit_code == 0
