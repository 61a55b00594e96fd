"""Whatever the text: what is printed as stated stands at its place, and nothing raises or runs away."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.article import Article
from bot.model.record import Record
from bot.reading.chains.closing import NOT_NAMED
from bot.reading.read import read_article

WORDS = (
    "said told according to and the a an officer Officials He she they it Orla Fenn Mr. Dr. Harbour Wire Herald who "
    "which that , . ! ? : “ ” \" ‘ ’ ' ( ) — \n \n\n could not be independently confirmed reports on condition of "
    "anonymity did respond request for comment This article originally appeared in Source: Read Full Article adding"
).split(" ")
TEXT = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join) | st.text(max_size=200)


def read_text(text: str, *, outlet: str | None = None, url: str | None = None) -> Record:
    return read_article(Article(id="a1", text=text, text_sha256="0", outlet=outlet, url=url))


@settings(max_examples=300)
@given(TEXT)
def test_what_is_stated_stands_at_its_place(text: str) -> None:
    record = read_text(text)
    for statement in record.statements:
        assert 0 <= statement.start < statement.end <= len(text)
        if statement.speaker_span is not None:
            words = text[statement.speaker_span.start : statement.speaker_span.end]
            # A surname alone stands for whom it was led back to.
            assert statement.speaker is not None
            assert statement.speaker == words or statement.speaker.endswith(f" {words}")
        for node in statement.chain:
            if node.start is not None:
                assert text[node.start : node.end] == node.name.removesuffix(NOT_NAMED)
            else:
                assert node.basis in ("inferred", "external")


@settings(max_examples=300)
@given(TEXT)
def test_statements_are_in_order_apart_and_numbered(text: str) -> None:
    statements = read_text(text).statements
    assert [s.id for s in statements] == [f"s{number}" for number in range(1, len(statements) + 1)]
    for one, other in pairwise(statements):
        assert one.end <= other.start


@settings(max_examples=300)
@given(TEXT)
def test_every_chain_ends_with_the_page(text: str) -> None:
    for statement in read_text(text, outlet="Quiet Post", url="https://quiet.example/1").statements:
        assert statement.chain[-1].name == "Quiet Post"
        assert statement.chain[0].relation is None
        assert all(node.relation for node in statement.chain[1:])


@settings(max_examples=300)
@given(TEXT)
def test_cues_noise_dates_and_title_stand_at_their_places(text: str) -> None:
    record = read_text(text)
    ids = {statement.id for statement in record.statements}
    for caveat in record.caveats:
        assert (caveat.cue is None) == (caveat.cue_start is None)
        if caveat.cue is not None:
            assert text[caveat.cue_start : caveat.cue_end] == caveat.cue
        assert caveat.cue is not None or caveat.basis != "words"
        assert set(caveat.covers) <= ids
        assert caveat.covers or caveat.cue is None or caveat.kind in ("reprint", "comment_not_obtained")
    for noise in record.noise:
        assert text[noise.start : noise.end].strip() == text[noise.start : noise.end]
        assert all(s.end <= noise.start or s.start >= noise.end for s in record.statements)
    if record.title_span is not None:
        assert text[record.title_span.start : record.title_span.end] == record.title


@given(TEXT)
def test_the_same_text_gives_the_same_record(text: str) -> None:
    assert read_text(text) == read_text(text)


@pytest.mark.parametrize(
    "piece",
    [
        "said ",
        "Orla Fenn said he left. ",
        "he said she said, ",
        '"A b c," he said. ',
        "“a b ",
        "“a b\n",
        "Orla Fenn ",
        "( Fenn said ",
        "A. ",
        "The reports could not be independently confirmed.\n",
        '"A b," said an official on condition of anonymity. ',
        "this article was originally published in Foo ",
        "Foo reached out to ",
        "Sign up to the Foo ",
        "3 thoughts on ",
        "May 1 ",
        "x",
        "\n",
    ],
)
def test_a_hostile_text_does_not_hang(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    read_text(text)
