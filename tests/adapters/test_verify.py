import sqlite3
from pathlib import Path

import msgspec
import pytest

from tests.adapters.samples import ABSENT, ALTERED, BRIDGE, BRIDGE_URL, ORCHARD, ORCHARD_URL, QUOTE, TITLE
from tests.conftest import AddText, Firsthand

SAME, DIFFERS = 0, 1


@pytest.fixture
def answer_id(firsthand: Firsthand, add_text: AddText) -> str:
    add_text(BRIDGE, url=BRIDGE_URL, title=TITLE, published="2024-05-07", outlet="Northport Gazette")
    name: str = firsthand("ask", ALTERED, "--json").body["answer_id"]
    return name


def test_an_answer_is_derived_again_byte_for_byte(firsthand: Firsthand, answer_id: str) -> None:
    told = firsthand("verify", answer_id)
    assert (told.code, told.err) == (SAME, "")
    assert told.out == f"answer {answer_id}: every line derived again, byte for byte the same\n"
    assert firsthand("verify", answer_id, "--json").body == {
        "answer_id": answer_id,
        "same": True,
        "differences": [],
    }


@pytest.mark.parametrize("paste", [ABSENT, "lol", "x" * 30_000, BRIDGE_URL, f"{BRIDGE_URL} {ORCHARD_URL}"])
def test_every_kind_of_answer_is_derived_again(firsthand: Firsthand, add_text: AddText, paste: str) -> None:
    add_text(BRIDGE, url=BRIDGE_URL)
    add_text(ORCHARD, url=ORCHARD_URL)
    name = firsthand("ask", paste, "--json").body["answer_id"]
    assert firsthand("verify", name).code == SAME


def test_an_answer_of_a_version_that_had_fewer_fields_is_derived_again(
    firsthand: Firsthand, db: Path, answer_id: str
) -> None:
    with sqlite3.connect(db) as connection:
        (body,) = connection.execute("SELECT answer_body FROM answers WHERE id = ?", (answer_id,)).fetchone()
        given = msgspec.json.decode(body)
        del given["related"], given["match"]["published_range"]
        changed = msgspec.json.encode(given).decode()
        connection.execute("UPDATE answers SET answer_body = ? WHERE id = ?", (changed, answer_id))
    assert firsthand("verify", answer_id).code == SAME
    with sqlite3.connect(db) as connection:
        del given["headline"]
        changed = msgspec.json.encode(given).decode()
        connection.execute("UPDATE answers SET answer_body = ? WHERE id = ?", (changed, answer_id))
    assert "headline: given null, derived" in firsthand("verify", answer_id).out


def test_an_answer_stands_on_the_text_as_it_was(firsthand: Firsthand, add_text: AddText, answer_id: str) -> None:
    add_text("Quite another text about something else altogether, and no bridge in it.", url=BRIDGE_URL, title="New")
    assert firsthand("ask", QUOTE).code == 1
    assert firsthand("verify", answer_id).code == SAME


@pytest.mark.usefixtures("answer_id")
def test_another_corpus_around_it_changes_nothing(firsthand: Firsthand, add_text: AddText, answer_id: str) -> None:
    add_text(BRIDGE, url="https://mirror.example.org/bridge")
    assert firsthand("index", "--rebuild").code == 0
    assert firsthand("verify", answer_id).code == SAME


def test_after_its_article_was_taken_out_an_answer_says_so(
    firsthand: Firsthand, add_text: AddText, answer_id: str
) -> None:
    assert firsthand("remove", BRIDGE_URL).code == 0
    told = firsthand("verify", answer_id)
    assert told.code == DIFFERS
    assert "taken out of the store since" in told.out
    assert "\n  match.sentence.text: given in words of that text, derived without\n" in told.out
    assert "…" not in told.out
    body = firsthand("verify", answer_id, "--json")
    assert (body.code, body.body["same"]) == (DIFFERS, False)
    assert QUOTE[:20] not in firsthand("ask", QUOTE).out
    add_text(BRIDGE, url=BRIDGE_URL, title=TITLE, published="2024-05-07", outlet="Northport Gazette")
    assert firsthand("verify", answer_id).code == SAME


def test_taking_an_article_out_takes_out_its_earlier_texts_too(
    firsthand: Firsthand, add_text: AddText, answer_id: str, db: Path
) -> None:
    add_text(BRIDGE.replace("nine", "ten"), url=BRIDGE_URL)
    assert firsthand("remove", BRIDGE_URL).code == 0
    assert firsthand("verify", answer_id).code == DIFFERS
    with sqlite3.connect(db) as store:
        texts = [body for (body,) in store.execute("SELECT body FROM texts")]
    store.close()
    assert texts == []


def test_an_answer_that_was_tampered_with_is_told_line_by_line(firsthand: Firsthand, answer_id: str, db: Path) -> None:
    with sqlite3.connect(db) as store:
        (body,) = store.execute("SELECT answer_body FROM answers WHERE id = ?", (answer_id,)).fetchone()
        given = msgspec.json.decode(body)
        given["headline"] = "The Daily Planet has these words."
        store.execute("UPDATE answers SET answer_body = ?", (msgspec.json.encode(given).decode(),))
    store.close()
    told = firsthand("verify", answer_id)
    assert told.code == DIFFERS
    assert 'headline: given "The Daily Planet has these words.", derived "Northport Gazette' in told.out
    assert told.out.count("given") == 2


def test_a_long_line_that_was_tampered_with_is_shown_where_it_differs(
    firsthand: Firsthand, answer_id: str, db: Path
) -> None:
    with sqlite3.connect(db) as store:
        (body,) = store.execute("SELECT answer_body FROM answers WHERE id = ?", (answer_id,)).fetchone()
        given = msgspec.json.decode(body)
        given["match"]["title"] = f"{given['match']['title']} {'and so on ' * 30}to the end"
        given["origin"]["chain"][0]["name"] = "A. N. Other"
        store.execute("UPDATE answers SET answer_body = ?", (msgspec.json.encode(given).decode(),))
    store.close()
    found = firsthand("verify", answer_id, "--json").body["differences"]
    assert [difference.split(":")[0] for difference in found] == ["match.title", "origin.chain[0].name"]
    assert found[0].startswith(f'match.title: given "{TITLE} and so on')
    assert found[0].endswith(f'derived "{TITLE}"')
    assert found[1].startswith('origin.chain[0].name: given "A. N. Other", derived ')
