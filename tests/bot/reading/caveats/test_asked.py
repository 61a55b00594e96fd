"""Who was asked without an answer is charged with it, and not whoever else speaks on the page. All is invented."""

from collections.abc import Callable

import pytest

from bot.model.record import Caveat, Record

Read = Callable[..., Record]
PAGE = (
    "“The pier is ours,” Orla Fenn said.\n\n“The sale is off,” said Tom Orr.\n\nAccording to the Harbour Ministry, "
    "Fenn sold the pier.\n\n"
)


def asked(record: Record) -> Caveat:
    (found,) = [one for one in record.caveats if one.kind == "comment_not_obtained"]
    return found


@pytest.mark.parametrize(
    ("text", "covers"),
    [
        ("Fenn did not respond to a request for comment.", ("s1", "s3")),
        ("Tom Orr declined to comment.", ("s2",)),
        ("The Harbour Ministry declined to comment.", ("s3",)),
    ],
)
def test_silence_is_charged_to_what_is_said_by_or_about_whom_was_asked(
    read: Read, text: str, covers: tuple[str, ...]
) -> None:
    assert asked(read(PAGE + text)).covers == covers


@pytest.mark.parametrize(
    "text", ["The owners did not respond to a request for comment.", "Ada Moor declined to comment."]
)
def test_silence_of_somebody_else_is_charged_to_the_page(read: Read, text: str) -> None:
    assert asked(read(PAGE + text)).covers == ()


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        (
            "Representatives for Ms. Moor did not reply to a request for comment.",
            "Representatives for Ms. Moor did not",
        ),
        ("A spokesman for Ada Moor did not respond to an email.", "A spokesman for Ada Moor did not respond"),
        ("Ada Moor did not respond to an email.", "Ada Moor did not respond to an email"),
        ("The ministry did not respond to an email.", "The ministry did not respond to an email"),
    ],
)
def test_who_did_not_answer_is_told_whole(read: Read, text: str, cue: str) -> None:
    assert (asked(read(text)).cue or "").startswith(cue)


@pytest.mark.parametrize(
    "subject",
    [
        "Representatives for Ms. Moor and for the company",
        "Lawyers representing Ada Moor",
        "Officials at the company led by Ms. Moor",
        "Tom Orr and Ada Moor",
        "The lawyer of the mayor of Orrin",
        "A request for comment from Ms. Moor",
    ],
)
def test_half_of_who_did_not_answer_is_not_told(read: Read, subject: str) -> None:
    verb = "was not answered" if subject.startswith("A request") else "did not respond to an email"
    assert asked(read(f"{subject} {verb}.")).cue == verb


@pytest.mark.parametrize(
    "text",
    [
        "The Herald asked Ada Moor for comment but did not hear back.",
        "We contacted the owners, who have not heard back.",
    ],
)
def test_nothing_heard_back_is_no_answer_where_somebody_was_asked(read: Read, text: str) -> None:
    assert [one.kind for one in read(text).caveats if one.kind == "comment_not_obtained"]


def test_nothing_heard_back_elsewhere_is_a_story(read: Read) -> None:
    record = read("Tom Orr applied for nine jobs and did not hear back.")
    assert not [one for one in record.caveats if one.kind == "comment_not_obtained"]


def test_that_one_person_asked_not_to_be_named_is_a_term_of_speaking_too(read: Read) -> None:
    record = read("“The pier is shut,” an aide said, speaking on condition of anonymity.")
    assert {one.kind for one in record.caveats} >= {"anonymous_source", "background_terms"}
