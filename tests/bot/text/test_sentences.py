import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.paragraphs import lines_of
from bot.text.sentences import sentences_at, split_sentences

PROSE = st.text(alphabet="aB .?!\n\"“”,'", max_size=80)


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text)]


def test_sentences_end_where_they_end() -> None:
    assert sentences("The crews met. They voted! Why? Nobody knows…") == [
        "The crews met.",
        "They voted!",
        "Why?",
        "Nobody knows…",
    ]


def test_abbreviations_end_no_sentence() -> None:
    assert sentences("Dr. Fenn of the U.S. Navy spoke at 5 p.m. today. Mr. Orr left.") == [
        "Dr. Fenn of the U.S. Navy spoke at 5 p.m. today.",
        "Mr. Orr left.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "He met then-Sen. Orla Fenn at the pier.",
        "It was set by ex-Gov. Tom Moor of Ellery.",
        "She met Lt. Gov. Ada Moor.",
        "Crowds stood before the U.S. Embassy in Ellery.",
        "It was sent to the U.K. Supreme Court.",
    ],
)
def test_a_title_or_a_state_before_a_name_ends_no_sentence(sentence: str) -> None:
    assert sentences(f"{sentence} They left.") == [sentence, "They left."]


def test_a_state_may_end_a_sentence() -> None:
    assert sentences("He works for the U.S. She left.") == ["He works for the U.S.", "She left."]


def test_no_sentence_crosses_a_line_break() -> None:
    assert sentences("The crews\nmet. They\n\nvoted") == ["The crews", "met.", "They", "voted"]


def test_a_closing_mark_belongs_to_the_sentence_it_closes() -> None:
    assert sentences("“We stay.” He left. “Why?”, he asked.") == ["“We stay.”", "He left.", "“Why?”, he asked."]


def test_a_sentence_goes_on_behind_a_question_in_marks() -> None:
    assert sentences("“Where?” he asked. He left.") == ["“Where?” he asked.", "He left."]


def test_the_sentences_of_a_long_quotation_stay_apart() -> None:
    assert sentences("“We stay. We wait,” she said.") == ["“We stay.", "We wait,” she said."]


def test_a_quotation_that_its_sentence_carries_on_is_not_cut() -> None:
    assert sentences("She wrote “No. Never” and left. Nobody came.") == [
        "She wrote “No. Never” and left.",
        "Nobody came.",
    ]


def test_a_quotation_behind_a_full_stop_begins_a_sentence() -> None:
    assert sentences("The owners met. “We wait,” she said.") == ["The owners met.", "“We wait,” she said."]
    assert sentences("She met Sgt. “Bull” Orr.") == ["She met Sgt. “Bull” Orr."]


def test_a_stretch_is_split_by_itself() -> None:
    text = "One. Two. Three."
    assert [(s.start, s.end) for s in split_sentences(text, 5, 12)] == [(5, 9), (10, 12)]


def test_the_sentences_at_a_place_are_those_it_touches() -> None:
    text = "One is. Two is. Three is.\nFour is."
    assert [text[s.start : s.end] for s in sentences_at(text, 4, 9)] == ["One is.", "Two is."]
    assert [text[s.start : s.end] for s in sentences_at(text, 8, 8)] == ["Two is."]
    assert [text[s.start : s.end] for s in sentences_at(text, 20, 28)] == ["Three is.", "Four is."]
    assert sentences_at(text, 7, 8) == ()
    assert sentences_at("", 0, 0) == ()


@given(PROSE | st.text())
def test_sentences_are_places_in_the_text_without_spaces_at_their_edges(text: str) -> None:
    reached = 0
    for span in split_sentences(text):
        assert reached <= span.start < span.end <= len(text)
        words = text[span.start : span.end]
        assert words == words.strip()
        assert "\n" not in words
        reached = span.end


@given(PROSE)
def test_nothing_that_shows_is_left_out(text: str) -> None:
    kept = "".join(text[span.start : span.end] for span in split_sentences(text))
    shown = "".join(text[start:end] for start, end in lines_of(text))
    assert "".join(kept.split()) == "".join(shown.split())


@given(PROSE, st.integers(0, 90), st.integers(0, 90))
def test_a_look_at_one_place_gives_what_the_whole_text_gives(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    stop = max(end, start + 1)
    whole = [span for span in split_sentences(text) if span.start < stop and start < span.end]
    assert list(sentences_at(text, start, end)) == whole


@pytest.mark.parametrize("piece", ['."', "A. ", "a. “B” c ", "?! ", "aaaa", '." '])
def test_a_hostile_text_does_not_hang(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    split_sentences(text)


def test_a_place_in_a_long_text_is_found_without_reading_all_of_it() -> None:
    text = "The crews met. They voted.\n" * 40_000
    for at in range(0, 1_000_000, 1_000):
        assert len(sentences_at(text, at, at + 40)) > 1
