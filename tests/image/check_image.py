"""What the image is, and how closed it runs."""

import json
import time

import pytest

from tests.image.conftest import Start
from tests.image.engine import Engine

LARGEST, LARGEST_IDLE = 600, 120
QUOTE = "soldiers don't want to fight. I even shoot them"
ARTICLES, LONGEST_IMPORT = 20_000, 300
# Articles of 850 words each, of 8,000 different ones.
WRITE_ARTICLES = f"""
import itertools, json, random
dice = random.Random(1)
parts = "ba de fi go lu ma ne pi ro su ta ve wi zo ka dra ste pli gru bel".split()
words = ["".join(three) for three in itertools.product(parts, repeat=3)]
for number in range({ARTICLES}):
    lines = [" ".join(dice.choices(words, k=17)).capitalize() + "." for _ in range(50)]
    print(json.dumps(dict(url="https://news.example.org/%d" % number, title=lines[0], text=chr(10).join(lines))))
"""


def test_the_image_is_no_larger_than_600_mb(engine: Engine, image: str, figures: dict[str, str]) -> None:
    size = int(engine.run("image", "inspect", "--format={{.Size}}", image)) / 1_000_000
    figures["image, MB"] = f"{size:.0f}"
    assert size <= LARGEST


def test_the_image_says_how_it_wants_to_be_run(engine: Engine, image: str) -> None:
    (told,) = json.loads(engine.run("image", "inspect", image))
    config = told["Config"]
    assert config["User"] == "10001:10001"
    assert config["StopSignal"] in ("SIGTERM", "15")
    assert set(config["Volumes"]) == {"/data"}
    assert config["Labels"]["org.opencontainers.image.licenses"] == "MIT"
    assert told["Healthcheck"]["Test"][-2:] == ["firsthand", "health"]


def test_no_secret_of_the_build_stays_in_the_image(engine: Engine, image: str) -> None:
    left = engine.do(
        image, "-c", "ls /run/secrets /etc/pip.conf /src 2>/dev/null || true", options=("--entrypoint=sh",)
    )
    assert left == ""


def test_every_extra_is_in_the_image(engine: Engine, image: str) -> None:
    code = "import aiohttp, cryptography, discord, prometheus_client, psycopg_pool, slack_bolt"
    engine.do(image, "-c", code, options=("--entrypoint=python",))
    assert "en_core_web_sm" in engine.try_run("run", "--rm", "--network=none", image, "doctor").stdout


def test_nothing_that_installs_is_in_the_image(engine: Engine, image: str) -> None:
    code = "import importlib.util as find; print([name for name in ('pip', 'setuptools') if find.find_spec(name)])"
    assert engine.do(image, "-c", code, options=("--entrypoint=/opt/firsthand/bin/python",)) == "[]"


def test_its_process_is_nobody_in_particular_and_may_do_nothing(engine: Engine, image: str) -> None:
    status = engine.do(image, "/proc/self/status", options=("--entrypoint=cat",))
    of = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    assert set(of["Uid"].split()) == set(of["Gid"].split()) == {"10001"}
    assert {of[name] for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")} == {"0" * 16}
    assert of["NoNewPrivs"] == "1"


@pytest.mark.parametrize("folder", ["/", "/opt/firsthand", "/etc", "/run", "/var/tmp", "/usr/local"])  # noqa: S108 - not used, tried
def test_nothing_outside_the_volume_can_be_written(engine: Engine, image: str, folder: str) -> None:
    tried = f"touch {folder}/x 2>&1 || true"
    assert "Read-only file system" in engine.do(image, "-c", tried, options=("--entrypoint=sh",))


def test_it_answers_from_a_read_only_root_without_network(engine: Engine, image: str) -> None:
    assert "Daily Star" in engine.do(image, "ask", QUOTE)


def test_without_a_token_it_says_what_to_set_serves_health_and_waits(start: Start, figures: dict[str, str]) -> None:
    bot = start()
    figures["start to health without a token, s"] = f"{bot.await_health(healthy=True, seconds=60):.1f}"
    assert "DISCORD_TOKEN" in bot.logs
    assert "SLACK_BOT_TOKEN" in bot.logs
    figures["idle without a token, MB"] = f"{bot.read_memory():.0f}"
    assert bot.read_memory() <= LARGEST_IDLE
    figures["SIGTERM to exit without a token, s"] = f"{bot.stop():.1f}"
    assert bot.exit_code == 0


def test_many_articles_are_imported_beside_the_bot_within_the_containers_memory(
    engine: Engine, start: Start, figures: dict[str, str]
) -> None:
    bot = start()
    bot.await_health(healthy=True, seconds=60)
    began = time.monotonic()
    piped = 'python -c "$ARTICLES" | firsthand import -'
    told = engine.run("exec", f"--env=ARTICLES={WRITE_ARTICLES}", bot.id, "sh", "-c", piped)
    # Who of the two writes the index is chance; the command ends well once nothing is left to write.
    while engine.try_run("exec", bot.id, "firsthand", "index").returncode:
        assert bot.is_running
        assert time.monotonic() - began < LONGEST_IMPORT
        time.sleep(1)
    figures["import of 20,000 articles beside the bot, s"] = f"{time.monotonic() - began:.0f}"
    assert told.startswith(f"{ARTICLES:,} added")
    assert bot.is_running
    assert bot.is_healthy()
