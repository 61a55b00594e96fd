"""A volume over an upgrade: filled by the image of an older commit, opened by today's."""

import json
from pathlib import Path

import pytest

from tests.image.engine import Engine

ARTICLE = {
    "id": "kept",
    "url": "https://harbour.example.org/ferry",
    "title": "Ferry stays in port",
    "text": 'The ferry stays in port until Monday.\n"Nobody boards before the hull is dry," the harbour master said.',
}
OUTLET, PASTE = "harbour.example.org", "Nobody boards before the hull is dry"
READ_STEPS = """
import json, pathlib, sqlite3
def steps(path):
    return [name for name, in sqlite3.connect(path).execute("SELECT name FROM _sqlite_migrations ORDER BY name")]
print(json.dumps({str(path): steps(path) for path in pathlib.Path("/data").rglob("*.db")}))
"""


def read_stores(engine: Engine, image: str, mounted: str) -> dict[str, list[str]]:
    """Every store on the volume, with the migrations that made it; the live one is ``/data/firsthand.db``."""
    found: dict[str, list[str]] = json.loads(
        engine.do(image, "-c", READ_STEPS, options=("--entrypoint=python", mounted))
    )
    return found


@pytest.fixture
def filled(engine: Engine, older_image: str, volume: str, tmp_path: Path) -> str:
    """The option that mounts a volume on which an older version keeps an article."""
    mounted = f"--volume={volume}:/data"
    (tmp_path / "articles.jsonl").write_text(json.dumps(ARTICLE), "utf-8")
    tmp_path.chmod(0o755)
    engine.do(older_image, "import", "/in/articles.jsonl", options=(mounted, f"--volume={tmp_path}:/in:ro"))
    assert OUTLET in engine.do(older_image, "ask", PASTE, options=(mounted,))
    return mounted


def test_an_older_volume_is_backed_up_migrated_and_answers_as_before(
    engine: Engine, image: str, older_image: str, filled: str, figures: dict[str, str]
) -> None:
    before = read_stores(engine, older_image, filled)
    told = engine.do(image, "ask", PASTE, options=(filled,))
    after = read_stores(engine, image, filled)
    steps = after.pop("/data/firsthand.db")
    figures["migrated"] = f"{before['/data/firsthand.db'][-1]} to {steps[-1]}"
    assert OUTLET in told
    assert steps[: len(before["/data/firsthand.db"])] == before["/data/firsthand.db"]
    assert len(steps) > len(before["/data/firsthand.db"])
    assert list(after.values()) == [before["/data/firsthand.db"]], "one backup, of the store as it was"


def test_the_older_image_refuses_the_migrated_volume_and_leaves_it_as_it_is(
    engine: Engine, image: str, older_image: str, filled: str
) -> None:
    engine.do(image, "ask", PASTE, options=(filled,))
    migrated = read_stores(engine, image, filled)
    with pytest.raises(pytest.fail.Exception, match="newer"):
        engine.do(older_image, "ask", PASTE, options=(filled,))
    assert read_stores(engine, image, filled) == migrated
