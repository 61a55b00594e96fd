import pytest

from tests.adapters.samples import ABSENT, BRIDGE, BRIDGE_URL, ORCHARD, ORCHARD_URL, QUOTE, TITLE
from tests.conftest import AddText, Firsthand


@pytest.fixture
def bridge(add_text: AddText) -> str:
    return add_text(BRIDGE, url=BRIDGE_URL, title=TITLE, published="2024-05-07", outlet="Northport Gazette")


@pytest.mark.usefixtures("bridge")
def test_piped_lines_are_answered_one_by_one(firsthand: Firsthand) -> None:
    result = firsthand("chat", stdin=f"{QUOTE}\n\n\n{ABSENT}")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Northport Gazette, 7 May 2024 has these words.")
    assert "Not found among 6 articles." in result.out
    assert "> " not in result.out


@pytest.mark.usefixtures("bridge")
def test_numbers_choose_what_the_last_line_offers(firsthand: Firsthand) -> None:
    out = firsthand("chat", stdin=f"{QUOTE}\n1\n2").out
    assert "[1] Details  [2] Address" in out
    assert "\nSENTENCE\n" in out
    assert out.rstrip().endswith(BRIDGE_URL)


def test_candidates_are_listed_behind_their_number(firsthand: Firsthand, add_text: AddText) -> None:
    add_text(BRIDGE, url=BRIDGE_URL, title=TITLE)
    add_text(ORCHARD, url=ORCHARD_URL)
    out = firsthand("chat", stdin=f"{BRIDGE_URL} {ORCHARD_URL}\n1\n").out
    assert "[1] Other matches" in out
    assert f"1. {TITLE}  {BRIDGE_URL}" in out


@pytest.mark.parametrize("number", ["0", "9", "-1", "²", "٣", "9" * 5000])
def test_a_number_that_is_not_offered_is_a_paste_like_any_other(firsthand: Firsthand, number: str) -> None:
    result = firsthand("chat", stdin=f"{ABSENT}\n{number}\n")
    assert (result.code, result.err) == (0, "")
    assert result.out.endswith("Paste a link, or at least six words of a quotation or claim.\n")


def test_details_end_with_the_id_to_verify(firsthand: Firsthand, bridge: str) -> None:
    details = firsthand("chat", stdin=f"{QUOTE}\n1\n").out
    name = details.rstrip().rpartition("answer ")[2]
    assert firsthand("verify", name).code == 0
    assert bridge


def test_letters_that_are_no_utf_8_do_not_end_the_talk(firsthand: Firsthand) -> None:
    result = firsthand("chat", stdin=b"\xff\xfe\x00 hello\n" + ABSENT.encode() + b"\n")
    assert (result.code, result.err) == (0, "")
    assert "Not found among 5 articles." in result.out


def test_an_empty_input_ends_at_once(firsthand: Firsthand) -> None:
    result = firsthand("chat")
    assert (result.code, result.out, result.err) == (0, "", "")
