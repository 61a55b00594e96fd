"""The flow: from a text to its record."""

from collections.abc import Callable

import pytest

from bot.model.article import Article
from bot.model.record import Record, Span
from bot.reading.read import READER_VERSION, STATEMENTS_MOST, read_article

Read = Callable[..., Record]

ARTICLE = """Ferry crews vote to stay out, union says

December 7, 2023

The crews of Port Ellery will stay out, their union said on Monday.

"We are not done," Dr. Orla Fenn told the Ellery Herald. "We wait.

Sign up to Harbour Wire’s newsletter

"And we have time."

Officials said the owners had left. The reports could not be independently confirmed.

The owners did not respond to a request for comment.

Leave a Reply
"""


def test_a_record_holds_what_the_page_says(read: Read) -> None:
    record = read(
        ARTICLE, url="https://wire.example/1", title="Ferry crews vote to stay out, union says", byline="Ada Moor"
    )
    assert record.reader.version == READER_VERSION
    assert record.reader.parser is None
    assert record.title_span == Span(start=0, end=40)
    assert [noise.what for noise in record.noise] == ["date line", "advert", "comment form"]
    assert [(s.id, s.form, s.speaker) for s in record.statements] == [
        ("s1", "indirect", "their union"),
        ("s2", "direct", "Orla Fenn"),
        ("s3", "direct", "Orla Fenn"),
        ("s4", "direct", "Orla Fenn"),
        ("s5", "indirect", "Officials"),
    ]
    caveats = {(c.kind, c.covers, c.paragraph) for c in record.caveats}
    assert caveats >= {("unverified", ("s5",), 6), ("comment_not_obtained", (), 7)}
    assert [date.value for date in record.dates] == ["2023-12-07", "2023-12-04"]
    assert (record.outlet.name, record.outlet.domain) == ("Harbour Wire", "wire.example")
    assert (record.byline, record.article_id, record.published) == ("Ada Moor", "a1", None)


def test_the_title_is_guessed_where_none_came(read: Read) -> None:
    record = read(ARTICLE)
    assert record.title == "Ferry crews vote to stay out, union says"
    assert record.title_span == Span(start=0, end=40)


def test_a_given_title_that_is_not_in_the_text_is_kept(read: Read) -> None:
    record = read("The crews met.", title="Ferry crews vote")
    assert (record.title, record.title_span) == ("Ferry crews vote", None)


def test_the_headline_makes_no_statement(read: Read) -> None:
    assert (
        read("Crews are “all at sea now”, union says\n\nThe crews met on the pier and voted to stay.").statements == ()
    )


def test_labels_pass_through() -> None:
    article = Article(id="a1", text="The crews met.", text_sha256="0")
    assert read_article(article, labels=("opinion",)).labels == ("opinion",)


def test_an_article_without_its_text_cannot_be_read() -> None:
    with pytest.raises(ValueError, match="a1"):
        read_article(Article(id="a1", text_sha256="0"))


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", '"', "“", "said", "According to", "￼ said ￼", "\x00", "\ud800 said “\ud800”."]
)
def test_a_text_of_nothing_gives_a_record_of_nothing(text: str) -> None:
    article = Article(id="a1", text=text, text_sha256="0")
    assert read_article(article).statements == ()


def test_reported_speech_is_a_statement_where_one_cue_carries_the_sentence(read: Read) -> None:
    text = (
        "The pier is shut, the Harbour Ministry said. Pilots said the tide was high. According to the pilots, it rose. "
        "The tide, Orla Fenn said, is high. Pilots said it rose, but the owners stayed. Fenn told the U.N."
    )
    assert [text[s.start : s.end] for s in read(text).statements] == [
        "The pier is shut, the Harbour Ministry said.",
        "Pilots said the tide was high.",
        "According to the pilots, it rose.",
    ]


def test_noise_made_of_marks_gives_no_endless_record(read: Read) -> None:
    assert len(read("“a b c\n" * (STATEMENTS_MOST + 100)).statements) == STATEMENTS_MOST
