from hypothesis import given
from hypothesis import strategies as st

from bot.text.blocks import BLOCK_WORDS_MOST, cut_blocks
from bot.text.shingles import hash_shingles
from bot.text.words import read_words

TEXT = st.text(st.sampled_from("ab ,.’\n\u200bé7"), max_size=600)
LINES = st.lists(st.integers(0, 150), max_size=8).map(lambda sizes: "\n".join("oar " * size for size in sizes))


@given(st.one_of(TEXT, LINES))
def test_the_blocks_have_all_shingles_of_the_text_once_and_in_order(text: str) -> None:
    found = [shingle for block in cut_blocks(text) for shingle in block.shingles]
    assert found == hash_shingles(read_words(text).norms)


@given(st.one_of(TEXT, LINES))
def test_blocks_follow_one_another_inside_the_text(text: str) -> None:
    at = 0
    for block in cut_blocks(text):
        assert at <= block.start < block.end <= len(text)
        assert block.shingles
        assert len(block.shingles) <= BLOCK_WORDS_MOST + 24
        at = block.end


@given(st.one_of(TEXT, LINES))
def test_every_shingle_begins_in_its_block(text: str) -> None:
    words = read_words(text)
    number = 0
    for block in cut_blocks(text):
        for _ in block.shingles:
            assert block.start <= words.starts[number] < block.end
            number += 1


def test_short_lines_are_put_together_and_a_long_one_is_cut() -> None:
    short = "\n".join(["the pier was shut"] * 6)
    assert [block.start for block in cut_blocks(short)] == [0]
    assert len(list(cut_blocks("oar " * 200))) == 4


def test_two_words_are_no_block() -> None:
    assert list(cut_blocks("only two")) == []
    assert list(cut_blocks("")) == []
