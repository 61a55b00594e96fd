import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.dates import find_dates


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("December 7, 2023", "2023-12-07"),
        ("Dec. 7, 2023", "2023-12-07"),
        ("December 7 2023", "2023-12-07"),
        ("9 May 2022", "2022-05-09"),
        ("9th of May, 2022", "2022-05-09"),
        ("1st Sept 1998", "1998-09-01"),
        ("2022-05-09", "2022-05-09"),
    ],
)
def test_a_date_written_in_full_is_read(written: str, value: str) -> None:
    text = f"The vote of {written} was void."
    (found,) = find_dates(text)
    assert (found.text, found.value, found.basis) == (written, value, "stated")
    assert text[found.start : found.end] == written


@pytest.mark.parametrize(
    "text",
    [
        "on Monday",
        "May 9",
        "in May 2022",
        "5/9/22",
        "31 June 2022",
        "2022-13-01",
        "version 1.2022-05-09-b",
        "12022-05-09",
        "May 9, 3022",
    ],
)
def test_what_needs_an_anchor_or_is_no_day_is_left_alone(text: str) -> None:
    assert find_dates(text) == ()


@given(st.text() | st.text(alphabet="May 0123456789,-JuneDec."))
def test_dates_are_places_in_the_text(text: str) -> None:
    for found in find_dates(text):
        assert text[found.start : found.end] == found.text
