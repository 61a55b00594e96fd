"""What is handed to the parser, and what is not."""

import pytest

from bot.model.record import Span
from bot.reading.parsing import STRETCHES_MOST, Parser


def test_lines_without_end_are_not_parsed_to_the_last(parser: Parser) -> None:
    spans = [Span(start=at, end=at + 1) for at in range(0, 2 * STRETCHES_MOST + 2, 2)]
    trees = list(parser.parse("x\n" * len(spans), spans))
    assert [len(tree) for tree in (trees[0], trees[STRETCHES_MOST - 1], trees[STRETCHES_MOST])] == [1, 1, 0]
    assert len(trees) == len(spans)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The\u00a0figures show that 41\u202fnurses left.", "The figures show that 41 nurses left."),
        ("＂We stay,＂ Orla Fenn said.", '"We stay," Orla Fenn said.'),
    ],
)
def test_spaces_and_marks_of_other_shapes_are_parsed_as_plain_ones(parser: Parser, text: str, plain: str) -> None:
    (tree,), (other,) = (list(parser.parse(words, [Span(start=0, end=len(words))])) for words in (text, plain))
    assert tree == other
