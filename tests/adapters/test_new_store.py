"""A store that was not there: a path may be mistyped, and nobody should look for his articles in an empty one."""

from pathlib import Path

import pytest

from tests.adapters.samples import ABSENT, BRIDGE, articles
from tests.conftest import Firsthand


@pytest.fixture
def typo(tmp_path: Path) -> Path:
    return tmp_path / "firsthnad.db"


def test_a_store_made_under_a_typed_path_is_told_in_one_line(firsthand: Firsthand, typo: Path) -> None:
    told = firsthand("ask", ABSENT, "--db", f"sqlite:///{typo}")
    assert (told.code, told.err) == (1, f"firsthand: there was no store {typo}, so a new one was made there\n")
    assert firsthand("ask", ABSENT, "--db", f"sqlite:///{typo}").err == ""


@pytest.mark.parametrize("command", ["add", "import"])
def test_so_is_one_that_something_is_put_into(firsthand: Firsthand, typo: Path, tmp_path: Path, command: str) -> None:
    source = tmp_path / "source.txt"
    source.write_text(BRIDGE if command == "add" else articles(1))
    told = firsthand(command, source, "--db", f"sqlite:///{typo}")
    assert (told.code, told.err.count("\n"), str(typo) in told.err) == (0, 1, True)


def test_json_stays_all_there_is_on_standard_output(firsthand: Firsthand, typo: Path) -> None:
    assert firsthand("ask", ABSENT, "--json", "--db", f"sqlite:///{typo}").body["status"] == "none"


def test_a_first_start_where_the_settings_say_needs_no_word(firsthand: Firsthand, db: Path) -> None:
    assert firsthand("ask", ABSENT).err == ""
    assert db.exists()


@pytest.mark.parametrize(
    ("arguments", "code"), [(("verify", "0" * 16), 1), (("export", "-"), 3), (("backup",), 3), (("doctor",), 1)]
)
def test_what_only_looks_into_a_store_makes_none(
    firsthand: Firsthand, db: Path, arguments: tuple[str, ...], code: int
) -> None:
    result = firsthand(*arguments)
    assert (result.code, result.err.count("\n") <= 1) == (code, True)
    assert not db.exists()
