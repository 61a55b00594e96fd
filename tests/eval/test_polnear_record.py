"""Records against PolNeAR's part for checking; the corpus is in no repository of ours. Floors only rise."""

import os
from pathlib import Path

import pytest

from bot.reading.parsing import Parser
from tests.eval.polnear_record import find_record_pairs, score_records

PRECISION = {"all": 0.86, "direct": 0.86, "mixed": 0.85, "indirect": 0.85}
F = {"all": 0.57, "direct": 0.79, "mixed": 0.7, "indirect": 0.44}


def test_what_records_say_is_mostly_right_and_much_of_what_is_said(parser: Parser) -> None:
    folder = os.environ.get("FIRSTHAND_POLNEAR")
    if not folder:
        pytest.skip("PolNeAR is not here: set FIRSTHAND_POLNEAR to its folder data")
    kinds = score_records(Path(folder) / "dev", parser).kinds
    assert {kind: tally.precision >= PRECISION[kind] for kind, tally in kinds.items()} == dict.fromkeys(kinds, True)
    assert {kind: tally.f >= F[kind] for kind, tally in kinds.items()} == dict.fromkeys(kinds, True)


def test_a_pair_is_what_was_said_and_the_words_that_attribute_it(parser: Parser) -> None:
    text = "“We stay,” Jane Roe said. “We wait.” The port said that the pier was shut."
    pairs = find_record_pairs(text, parser)
    assert [text[pair.source[0].start : pair.source[0].end] for pair in pairs] == ["Jane Roe", "The port"]
    assert [[text[span.start : span.end] for span in pair.content] for pair in pairs] == [
        ["“We stay,”", "“We wait.”"],
        ["that the pier was shut"],
    ]


def test_patterns_give_a_sentence_without_its_attribution() -> None:
    text = "The pier was shut, the ministry said."
    (pair,) = find_record_pairs(text, None)
    assert [text[span.start : span.end].strip(" ,.") for span in pair.content] == ["The pier was shut", ""]
