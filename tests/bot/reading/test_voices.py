"""Whom a surname or a pronoun leads back to. Better nobody than the wrong one."""

from collections.abc import Callable

import pytest

from bot.model.record import Record, Span

Read = Callable[..., Record]


def last(record: Record) -> tuple[str | None, str]:
    return record.statements[-1].speaker, record.statements[-1].chain[0].basis


def test_a_surname_leads_back_to_the_full_name_before_it(read: Read) -> None:
    text = "Orla Fenn runs the pier. The tide rose. “We stay,” Fenn said."
    record = read(text)
    assert last(record) == ("Orla Fenn", "resolved")
    node = record.statements[-1].chain[0]
    assert (node.name, node.start) == ("Orla Fenn", 0)


def test_the_nearest_mention_is_where_the_speaker_is_named(read: Read) -> None:
    text = "Orla Fenn runs the pier. The tide rose. “We stay,” Fenn said. “We wait,” she added."
    near = text.index("Fenn said")
    for statement in read(text).statements:
        assert statement.speaker_span == Span(start=near, end=near + len("Fenn"))


@pytest.mark.parametrize(
    "text",
    [
        "Orla Fenn and Tom Fenn run the pier. “We stay,” Fenn said.",
        "Fenn’s pier was shut. Orla Fenn came. “We stay,” Fenn said.",
        "“We stay,” Fenn said. Orla Fenn came later.",
    ],
)
def test_a_surname_of_two_or_one_that_came_first_stays_as_it_is(read: Read, text: str) -> None:
    assert last(read(text)) == ("Fenn", "stated")


def test_she_is_who_spoke_last_if_nobody_stands_between(read: Read) -> None:
    assert last(read("“We stay,” Dr. Orla Fenn said. The tide rose. “We wait,” she added.")) == (
        "Orla Fenn",
        "resolved",
    )
    assert last(read("The officer said: “We stay.”\n\nHe added: “We wait.”")) == ("The officer", "resolved")


@pytest.mark.parametrize(
    "text",
    [
        "“We stay,” Dr. Orla Fenn said. Captain Ada Moor came in. “We wait,” she added.",
        "“We stay,” Dr. Orla Fenn said. A pilot came in. “We wait,” she added.",
        "“We stay,” Mr. Fenn said. “We wait,” she added.",
        "“We stay,” Dr. Fenn said of her mother. “We wait,” he added.",
        "“We stay,” Harbour Wire said. “We wait,” he added.",
        "“We stay,” Dr. Orla Fenn said.\n\nThe tide rose.\n\nThe owners left.\n\n“We wait,” she added.",
        "The crews and the owners met. “We wait,” she added.",
    ],
)
def test_she_is_nobody_where_another_could_be_meant(read: Read, text: str) -> None:
    assert last(read(text)) == (None, "inferred")


def test_the_first_he_may_be_the_one_person_named_before_him(read: Read) -> None:
    text = "Governor Tom Orr made it known in the morning.\n\nHe said: “We are not done.”"
    assert last(read(text)) == ("Tom Orr", "resolved")


def test_once_somebody_spoke_he_is_not_looked_for_in_the_paragraph_before(read: Read) -> None:
    text = "“We stay,” Dr. Ada Moor said.\n\nThe tide rose.\n\nMr. Orr then sold the pier.\n\n“It is over,” he said."
    assert last(read(text)) == (None, "inferred")


def test_a_paragraph_of_quotation_does_not_break_the_line_to_the_speaker(read: Read) -> None:
    text = "“We stay,” the officer said.\n\n“It is our pier.”\n\nHe added: “We wait.”"
    assert last(read(text)) == ("the officer", "resolved")


def test_they_and_it_are_groups_and_bodies(read: Read) -> None:
    assert last(read("The pier is shut, Ellery officials said. The tide is high, they said.")) == (
        "Ellery officials",
        "resolved",
    )
    assert last(read("The Harbour Ministry said the pier was shut. It added that “the tide is far too high”.")) == (
        "Harbour Ministry",
        "resolved",
    )
    assert last(read("Ellery officials said no. The pilots left. “We wait,” they said.")) == (None, "inferred")


def test_a_name_is_a_person_where_the_surname_comes_alone_later(read: Read) -> None:
    text = "“We stay,” Orla Fenn said. Later Fenn left. “We go,” Harbour Fund said."
    first, second = read(text).statements
    assert first.chain[0].kind == "person"
    assert second.chain[0].kind == "unknown"
