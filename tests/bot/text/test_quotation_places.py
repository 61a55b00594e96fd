"""Whatever the text: places are places in it, and quotations nest or stand apart."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.model.record import Span
from bot.text.quotations import find_quotations

MARKED = st.text(alphabet="ab sS.,?\n\"“”„'’‘«»‹›:(-é👍", max_size=120)


@given(MARKED | st.text())
def test_places_are_in_the_text_and_the_words_inside_the_marks(text: str) -> None:
    for q in find_quotations(text):
        assert 0 <= q.outer_start <= q.start < q.end <= q.outer_end <= len(text)
        words = text[q.start : q.end]
        assert words == words.strip()
        assert "\n" not in text[q.outer_start : q.outer_end]


@given(MARKED)
@example('«"b-"b?""')
def test_quotations_nest_or_stand_apart(text: str) -> None:
    found = find_quotations(text)
    for i, one in enumerate(found):
        for other in found[i + 1 :]:
            is_apart = other.outer_start >= one.outer_end
            is_inside = other.outer_end <= one.outer_end
            assert is_apart or is_inside
            assert is_apart or other.depth > one.depth


@given(MARKED)
def test_order_groups_and_depth_are_those_of_the_text(text: str) -> None:
    found = find_quotations(text)
    assert [q.outer_start for q in found] == sorted(q.outer_start for q in found)
    first_seen = list(dict.fromkeys(q.group for q in found))
    assert first_seen == list(range(len(first_seen)))
    assert all(q.depth == 0 for q in found[:1])


@given(MARKED, st.integers(0, 60), st.integers(0, 60))
def test_a_skipped_line_holds_no_quotation(text: str, start: int, length: int) -> None:
    skip = Span(start=start, end=start + length)
    for q in find_quotations(text, skip=[skip]):
        line_start = text.rfind("\n", 0, q.outer_start) + 1
        begins = line_start + len(text[line_start:]) - len(text[line_start:].lstrip(" "))
        assert not skip.start <= begins < skip.end


@pytest.mark.parametrize(
    "piece", ['"', '" ', '" a', "' a'", "“a ", "“a\n", ". “A ", "’ ", "'s ", "a\n", "‘a ’s ", "“b” "]
)
def test_a_hostile_text_does_not_hang(piece: str) -> None:
    text = "“a " + piece * (200_000 // len(piece))
    find_quotations(text)
