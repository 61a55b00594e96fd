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
