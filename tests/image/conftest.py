"""The images, and containers and volumes that go with the test that made them.

Nothing here is collected with the other tests: ``python3 dev.py image`` names the files.
"""

import secrets
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from tests.image.building import ROOT, build_image, check_out, find_older, make_base, read_git
from tests.image.engine import Container, Engine
from tests.wire.discord.fake.driver import Driver, start_fake

FIGURES = pytest.StashKey[dict[str, str]]()
Start = Callable[..., Container]


def pytest_configure(config: pytest.Config) -> None:
    config.stash[FIGURES] = {}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    terminalreporter.section("measured")
    for name, figure in config.stash[FIGURES].items():
        terminalreporter.write_line(f"{name:<44}{figure}")


@pytest.fixture(scope="session")
def figures(pytestconfig: pytest.Config) -> dict[str, str]:
    """What was measured, printed at the end."""
    return pytestconfig.stash[FIGURES]


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory, figures: dict[str, str]) -> Engine:
    folder = tmp_path_factory.mktemp("engine")
    found = Engine.find(folder)
    figures["base"] = make_base(found, folder)
    return found


@pytest.fixture(scope="session")
def image(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The bot's image, from the work tree."""
    revision = f"--build-arg=REVISION={read_git('rev-parse', 'HEAD') or 'unknown'}"
    yield build_image(engine, ROOT, "localhost/firsthand-check:new", tmp_path_factory.mktemp("new"), revision)
    engine.try_run("image", "rm", "--force", "localhost/firsthand-check:new")


@pytest.fixture(scope="session")
def older_image(engine: Engine, tmp_path_factory: pytest.TempPathFactory, figures: dict[str, str]) -> Iterator[str]:
    """The same from the last commit with an older store."""
    commit = find_older()
    if commit is None:
        pytest.skip("NOT CHECKED: the history holds no commit with an older store; fetch all of it")
    folder = tmp_path_factory.mktemp("older")
    check_out(commit, folder)
    figures["upgraded from"] = commit[:10]
    tag = "localhost/firsthand-check:older"
    yield build_image(engine, folder, tag, tmp_path_factory.mktemp("older-pip"))
    engine.try_run("image", "rm", "--force", tag)


@pytest.fixture
def start(engine: Engine, image: str) -> Iterator[Start]:
    """Start the bot: ``start("--env=…")``. What was started is removed after the test."""
    started: list[Container] = []

    def begin(*options: str, command: tuple[str, ...] = ()) -> Container:
        started.append(engine.start(image, *options, command=command))
        return started[-1]

    yield begin
    for one in started:
        engine.try_run("rm", "--force", "--time=0", "--volumes", one.id)


@pytest.fixture
def volume(engine: Engine) -> Iterator[str]:
    """The name of a volume that is empty."""
    name = f"firsthand-check-{secrets.token_hex(4)}"
    engine.run("volume", "create", name)
    yield name
    engine.try_run("volume", "rm", "--force", name)


@pytest.fixture
async def fake() -> AsyncIterator[Driver]:
    """A Discord whose gateway is deaf soon after its last word: a heartbeat a second."""
    async with start_fake("--identify-window", "0", "--heartbeat", "1") as made:
        yield made


@pytest.fixture
def connected(fake: Driver, tmp_path: Path) -> tuple[str, ...]:
    """The options that lead a container to the fake; the token comes as a file, as compose gives it."""
    token = tmp_path / "discord_token"
    token.write_text(fake.about["token"], "ascii")
    token.chmod(0o644)
    return (
        "--network=host",
        f"--volume={token}:/run/secrets/discord_token:ro",
        "--env=DISCORD_TOKEN_FILE=/run/secrets/discord_token",
        "--env=FIRSTHAND_HTTP_HOST=127.0.0.1",
        "--env=FIRSTHAND_HTTP_PORT=18080",
        f"--env=FIRSTHAND_DISCORD_API_BASE={fake.about['api_base']}",
        f"--env=FIRSTHAND_DISCORD_GATEWAY_URL={fake.about['gateway_url']}",
    )
