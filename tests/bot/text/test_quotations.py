"""What stands between which marks. The words are invented."""

import pytest

from bot.model.record import Span
from bot.text.quotations import find_quotations


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text)]


def outermost(text: str) -> list[str]:
    return [text[q.outer_start : q.outer_end] for q in find_quotations(text) if q.depth == 0]


@pytest.mark.parametrize(
    "text",
    [
        'The keeper said: "We saw it." Then she left.',
        "The keeper said: “We saw it.” Then she left.",
        'The keeper said: “We saw it." Then she left.',
        'The keeper said: "We saw it.” Then she left.',
        "The keeper said: ‘We saw it.’ Then she left.",
        "The keeper said: 'We saw it.' Then she left.",
        "The keeper said: «We saw it.» Then she left.",
        "The keeper said: « We saw it. » Then she left.",
        "The keeper said: »We saw it.« Then she left.",
        "The keeper said: „We saw it.“ Then she left.",
        "The keeper said: „We saw it.” Then she left.",
        "The keeper said: ‚We saw it.‘ Then she left.",
        "The keeper said: ‹We saw it.› Then she left.",
        "The keeper said: ''We saw it.'' Then she left.",
        "The keeper said: “We saw it.’’ Then she left.",
        "The keeper said: ”We saw it.” Then she left.",
        "The keeper said: ＂We saw it.＂ Then she left.",
    ],
)
def test_every_pair_of_marks_is_a_pair(text: str) -> None:
    assert quoted(text) == ["We saw it."]


def test_the_words_and_the_marks_have_places_of_their_own() -> None:
    (found,) = find_quotations("So “ yes ” it was")
    assert (found.outer_start, found.start, found.end, found.outer_end) == (3, 5, 8, 10)
    assert (found.depth, found.group, found.is_closed) == (0, 0, True)


def test_apostrophes_are_no_marks() -> None:
    assert (
        quoted("It's the crews' third week, and they'd know: the harbour's shut since the '90s, rock 'n' roll.") == []
    )
    assert quoted("It’s the crews’ third week, and they’d know: the harbour’s shut since the ’90s.") == []


def test_an_apostrophe_does_not_close_a_single_quotation() -> None:
    text = "‘The crews’ pay didn’t rise, and that’s why we’re here,’ said Orla Fenn."
    assert quoted(text) == ["The crews’ pay didn’t rise, and that’s why we’re here,"]


def test_a_possessive_look_alike_closes_where_nothing_else_does() -> None:
    assert quoted("The harbour master spoke of ‘wreckers’ among them.") == ["wreckers"]


def test_a_dropped_g_does_not_close_a_quotation() -> None:
    assert quoted("‘We’re goin’ home,’ she said.") == ["We’re goin’ home,"]


def test_feet_and_inches_are_no_quotation() -> None:
    assert quoted('He is 6\'2" tall and the gate 5\' 10", no more. She said "fine" to it.') == ["fine"]
    assert quoted('A 16" pipe and an 8" one.') == []


def test_rows_of_marks_are_no_quotation() -> None:
    assert quoted('"""Read me.""" he wrote') == []


def test_other_marks_nest() -> None:
    text = "“She told me ‘never again’ and left,” he said."
    assert [(text[q.start : q.end], q.depth) for q in find_quotations(text)] == [
        ("She told me ‘never again’ and left,", 0),
        ("never again", 1),
    ]


def test_the_same_marks_nest() -> None:
    text = "“The crews feel they are “at sea” with their owners,” the union said."
    assert outermost(text) == ["“The crews feel they are “at sea” with their owners,”"]
    assert "at sea" in quoted(text)
    assert quoted('He said "the "old" way" twice.') == ['the "old" way', "old"]


def test_a_nested_mark_that_never_closes_ends_with_its_quotation() -> None:
    text = "“Go to the pier and say 'I'm a fool,\" she ordered. “Now.”"
    assert outermost(text) == ["“Go to the pier and say 'I'm a fool,\"", "“Now.”"]


def test_two_single_marks_that_close_one_after_the_other_are_not_a_double_one() -> None:
    assert quoted("‘She said ‘no’’ was all.") == ["She said ‘no’", "no"]


def test_a_space_inside_the_closing_mark_is_forgiven() -> None:
    assert quoted('"Who are we, then? " she asked. "We stay."') == ["Who are we, then?", "We stay."]


def test_a_missing_space_before_or_behind_is_forgiven() -> None:
    assert quoted('She said:"We stay."He left.') == ["We stay."]
    assert quoted('"We stay,"she said.') == ["We stay,"]


def test_quotations_in_a_row_stay_apart() -> None:
    assert quoted('"We stay," she said. "You go." "Why?"') == ["We stay,", "You go.", "Why?"]


def test_a_quotation_opened_anew_in_each_paragraph_is_one() -> None:
    text = 'She wrote: "One.\n\n"Two.\n\n“Three.”\n\n"Another," he said.'
    found = find_quotations(text)
    assert [(text[q.start : q.end], q.group, q.is_closed) for q in found] == [
        ("One.", 0, False),
        ("Two.", 0, False),
        ("Three.", 0, True),
        ("Another,", 1, True),
    ]


def test_a_paragraph_goes_on_without_its_opening_mark() -> None:
    text = "‘We lost the pier, he wrote to us.\n\nThis is the owners’ doing.’ Then he left."
    found = find_quotations(text)
    assert [text[q.start : q.end] for q in found] == ["We lost the pier, he wrote to us.", "This is the owners’ doing."]
    assert found[0].group == found[1].group


def test_an_unmarked_paragraph_and_an_advert_may_stand_in_an_open_quotation() -> None:
    text = 'She said: "One is bad.\n\nTwo is worse.\n\nSign up here.\n\n"Three is worst."'
    at = text.index("Sign")
    found = find_quotations(text, skip=[Span(start=at, end=at + len("Sign up here."))])
    assert [text[q.start : q.end] for q in found] == ["One is bad.", "Two is worse.", "Three is worst."]
    assert len({q.group for q in found}) == 1


def test_a_lost_closing_mark_does_not_reach_into_narration() -> None:
    text = 'She said: "One is bad.\n\nThe council met later.\n\nIt voted no.\n\n"Two," he said, "is worse."'
    assert quoted(text) == ["One is bad.", "Two,", "is worse."]


def test_an_unmarked_paragraph_before_one_that_is_more_than_a_quotation_is_narration() -> None:
    text = 'She said: "One is bad.\n\nThe council met.\n\n"Two," he said.'
    assert quoted(text) == ["One is bad.", "Two,"]


def test_a_stray_mark_takes_no_more_than_its_sentence() -> None:
    assert quoted("The so-called “owners are away. The crews stay. They wait.") == ["owners are away."]


def test_a_quotation_reopened_in_its_line_is_one() -> None:
    text = "She said, “We tried to warn them. “Because they would not hear.”"
    found = find_quotations(text)
    assert [text[q.start : q.end] for q in found] == ["We tried to warn them.", "Because they would not hear."]
    assert found[0].group == found[1].group


def test_one_mark_that_closes_two_quotations_closes_the_outer_one_there() -> None:
    assert outermost("“The so-called “owners,” he said.") == ["“The so-called “owners,”"]


def test_a_stray_closing_mark_is_nothing() -> None:
    assert quoted("The council met.” It voted.") == []


def test_a_single_mark_left_open_is_nothing() -> None:
    assert quoted("Since the ‘90s and ‘till now it stood there. No more") == []


def test_quotations_come_in_the_order_of_the_text_and_outer_before_inner() -> None:
    found = find_quotations("“a ‘b’ c” d “e”")
    assert [(q.outer_start, q.depth) for q in found] == [(0, 0), (3, 1), (12, 0)]


def test_marks_around_nothing_are_no_quotation() -> None:
    assert quoted('"" and “ ” and ""') == []
