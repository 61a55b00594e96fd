"""Texts here are invented. The page's date is Wednesday, 11 May 2022, unless a test says otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.record import DateMention, Noise
from bot.reading.dates import find_dates
from bot.reading.tokens import VEIL

PAGE = "2022-05-11"


def only(text: str, *, published: str | None = PAGE, is_reprint: bool = False) -> DateMention:
    (found,) = find_dates(text, published=published, is_reprint=is_reprint)
    assert text[found.start : found.end] == found.text
    return found


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("December 7, 2023", "2023-12-07"),
        ("Dec. 7, 2023", "2023-12-07"),
        ("December 7 2023", "2023-12-07"),
        ("Thursday, December 7, 2023", "2023-12-07"),
        ("9 May 2022", "2022-05-09"),
        ("9th of May, 2022", "2022-05-09"),
        ("1st Sept 1998", "1998-09-01"),
        ("2022-05-09", "2022-05-09"),
        ("March 2023", "2023-03"),
        ("Sept. 2019", "2019-09"),
        ("autumn of 2021", "2021"),
    ],
)
def test_a_date_with_its_year_is_stated(written: str, value: str) -> None:
    found = only(f"The vote of {written} was void.", published=None)
    assert (found.text, found.value, found.basis) == (written, value, "stated")


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("It sank on May 4.", "May 4", "2022-05-04"),
        ("It sank on 24 February.", "24 February", "2022-02-24"),
        ("It sank on Monday, May 2.", "Monday, May 2", "2022-05-02"),
        ("The pier closes on Sept. 30.", "Sept. 30", "2022-09-30"),
        ("The owners said on Monday that it sank.", "Monday", "2022-05-09"),
        ("The owners said Wednesday that it sank.", "Wednesday", "2022-05-11"),
        ("Divers reached it Thursday.", "Thursday", "2022-05-05"),
        ("The court will sit on Friday.", "Friday", "2022-05-13"),
        ("Yesterday the owners met.", "Yesterday", "2022-05-10"),
        ("It sank three days ago.", "three days ago", "2022-05-08"),
        ("Last month the owners met.", "Last month", "2022-04"),
        ("The owners met earlier this year.", "this year", "2022"),
        ("The harbour was closed in April.", "April", "2022-04"),
        ("The harbour was closed in December.", "December", "2021-12"),
    ],
)
def test_a_date_that_needs_an_anchor_is_inferred_from_the_pages_own(text: str, written: str, value: str) -> None:
    found = only(text)
    assert (found.text, found.value, found.basis) == (written, value, "inferred")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The pier will close, the owners said on Monday.", "2022-05-09"),
        ("It is going to close, Orla Fenn told the Ellery Herald on Monday.", "2022-05-09"),
        ("It will close, the port said in a short statement late on Monday.", "2022-05-09"),
        ("The owners said that it will close on Monday.", "2022-05-16"),
        ("The pier will be closed on Monday.", "2022-05-16"),
        ("It will be sold by the owners who met in Ellery on Monday.", None),
    ],
)
def test_a_weekday_goes_with_the_verb_that_it_stands_at(text: str, value: str | None) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2022-01-05", "It sank on Dec. 20.", "2021-12-20"),
        ("2022-12-20", "The court will sit on Jan. 9.", None),
        ("2022-02-10", "It sank on November 20.", None),
        ("2022-11-18", "The hearing is scheduled for Feb. 14.", None),
        ("2022-05-09T23:30:00+02:00", "The owners met on Monday.", "2022-05-09"),
    ],
)
def test_a_day_without_its_year_has_one_only_where_no_other_can_be_meant(
    published: str, text: str, value: str | None
) -> None:
    assert only(text, published=published).value == value


@pytest.mark.parametrize(
    "text",
    [
        "It sank on May 4.",
        "The owners said on Monday that it sank.",
        "Last month the owners met.",
        "The harbour was closed in April.",
    ],
)
def test_without_a_page_date_there_is_no_value_and_that_is_said(text: str) -> None:
    found = only(text, published=None)
    assert (found.value, found.basis) == (None, "stated")


@pytest.mark.parametrize(
    "text",
    [
        "The court would sit on Monday.",
        "Last Monday the owners met.",
        "The court may sit on Monday.",
        "Sunday or Monday is a quiet day here.",
        "The owners met last week.",
        "The owners met two years ago.",
        "He led the committee on the Jan. 6 riot.",
        "It sank on Monday, May 3.",
        "The court will sit in June.",
    ],
)
def test_what_could_be_several_days_has_no_value(text: str) -> None:
    assert {found.value for found in find_dates(text, published=PAGE)} == {None}


def test_the_days_of_a_reprint_belong_to_its_original() -> None:
    weekday = only("The owners said on Monday that it sank.", is_reprint=True)
    assert (weekday.value, weekday.basis) == (None, "external")
    assert only("It sank on May 4, 2021.", is_reprint=True).basis == "stated"


def test_a_time_inside_a_quotation_belongs_to_the_speaker() -> None:
    text = "“They met yesterday, and on May 9, 2021,” she said on Monday."
    veiled = VEIL * (text.index("”") + 1) + text[text.index("”") + 1 :]
    found = find_dates(text, published=PAGE, veiled=veiled)
    assert [(one.text, one.value, one.basis) for one in found] == [
        ("yesterday", None, "stated"),
        ("May 9, 2021", "2021-05-09", "stated"),
        ("Monday", "2022-05-09", "inferred"),
    ]


def test_in_what_is_no_prose_only_full_dates_are_read() -> None:
    text = "Posted Monday, 9 May 2022\nNew issues were out on Tuesday"
    noise = [Noise(start=0, end=len(text), what="date line")]
    assert [found.value for found in find_dates(text, published=PAGE, noise=noise)] == ["2022-05-09"]


def test_a_date_line_is_the_anchor_of_a_page_without_a_date() -> None:
    text = "Wednesday, 11 May 2022\n\nThe owners met on Monday."
    noise = [Noise(start=0, end=22, what="date line")]
    assert [found.value for found in find_dates(text, noise=noise)] == ["2022-05-11", "2022-05-09"]
    assert [found.value for found in find_dates(text)] == ["2022-05-11", None]


def test_the_sentence_before_does_not_tell_whether_a_day_is_over() -> None:
    assert only("It will sink. The owners met Friday.").value == "2022-05-06"
    assert only("It sank. The owners meet Friday.").value is None


@pytest.mark.parametrize(
    "text",
    [
        "5/9/22",
        "31 June 2022",
        "2022-13-01",
        "version 1.2022-05-09-b",
        "12022-05-09",
        "the shops open Mondays and on Black Friday",
        "every Sunday, as the Sunday Times wrote",
        "It may 9 times out of ten",
        "May 4.5 percent",
        "She will march 20 miles",
        "In May Carter sang",
        "in 2019 cases",
        "$33 billion, 2,022 of them",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert find_dates(text, published=PAGE) == ()


@given(st.text() | st.text(alphabet="May 0123456789,-JuneDec.onMday"), st.sampled_from([None, PAGE, "0001-01-01", "x"]))
def test_dates_are_places_in_the_text(text: str, published: str | None) -> None:
    for found in find_dates(text, published=published):
        assert text[found.start : found.end] == found.text
