from hypothesis import given
from hypothesis import strategies as st

from bot.model.record import Span
from bot.text.paragraphs import find_title, guess_title, is_date_line, lines_of, number_paragraphs

TEXT = "Ferry strike enters a third week\n\nThe crews of Port Ellery met on Monday.\n\n  They voted again.  \n"


def test_paragraphs_are_the_lines_that_show_something_numbered_from_one() -> None:
    found = number_paragraphs("One.\n\n \t\nTwo.")
    assert [(p.number, p.start, p.end) for p in found] == [(1, 0, 4), (2, 9, 13)]


def test_the_title_is_not_counted() -> None:
    title = find_title(TEXT, "Ferry strike enters a third week")
    found = number_paragraphs(TEXT, title)
    assert [TEXT[p.start : p.end] for p in found] == ["The crews of Port Ellery met on Monday.", "They voted again."]
    assert found[0].number == 1


def test_a_paragraph_has_no_spaces_at_its_edges() -> None:
    last = number_paragraphs(TEXT)[-1]
    assert TEXT[last.start : last.end] == "They voted again."


def test_a_title_is_found_whatever_its_marks_dashes_and_case() -> None:
    assert find_title("\n“Enough” – the FERRY crews\n\nText.", '"Enough" - the ferry crews') == Span(start=1, end=27)


def test_a_title_further_down_is_not_the_title_line() -> None:
    assert find_title("Text.\nFerry strike goes on", "Ferry strike goes on") is None


def test_without_a_title_or_a_line_there_is_no_title_line() -> None:
    assert find_title(TEXT, None) is None
    assert find_title(TEXT, "") is None
    assert find_title("  \n", "Ferry strike goes on") is None
    assert find_title("!!!\nText.", "???") is None


def test_a_first_line_without_a_full_stop_over_prose_is_guessed_to_be_a_title() -> None:
    assert guess_title(TEXT) == Span(start=0, end=32)


def test_an_advert_between_headline_and_prose_does_not_hide_the_headline() -> None:
    text = (
        "Ferry strike enters week three\n\nSign up to our newsletter\n\nThe crews of Port Ellery met on Monday again."
    )
    assert guess_title(text) == Span(start=0, end=30)


def test_a_sentence_a_date_a_few_words_or_a_lone_line_are_no_title() -> None:
    prose = "\n\nThe crews of Port Ellery met on Monday to vote once more."
    assert guess_title("The crews met on Monday." + prose) is None
    assert guess_title("Monday, 9 May 2022 at 10:30 GMT" + prose) is None
    assert guess_title("Ferry strike" + prose) is None
    assert guess_title("Ferry strike enters a third week") is None
    assert guess_title("Ferry strike enters a third week\n\nno prose below, a list of words without an end") is None
    assert guess_title("") is None


def test_a_line_of_date_and_time_is_a_date_line() -> None:
    assert is_date_line("December 7, 2023")
    assert is_date_line("Mon 9th Sept 2022, 5pm")
    assert not is_date_line("The seventh of December")
    assert not is_date_line("")
    assert not is_date_line("1 " * 200)


@given(st.text())
def test_lines_hold_all_that_shows_and_only_that(text: str) -> None:
    lines = list(lines_of(text))
    assert [text[start:end] for start, end in lines] == [kept for line in text.split("\n") if (kept := line.strip())]


@given(st.text(), st.text())
def test_titles_are_looked_for_in_any_text(text: str, title: str) -> None:
    for span in (find_title(text, title), guess_title(text)):
        assert span is None or (span.start, span.end) == next(lines_of(text))
