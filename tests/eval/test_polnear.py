"""The floors of attribution by grammar on PolNeAR's part for checking; the corpus is in no repository of ours.

Its folder ``data`` is given by ``$FIRSTHAND_POLNEAR``. Floors only rise.
"""

import os
from pathlib import Path

import pytest

from bot.model.record import Span
from bot.reading.parsing import load_parser
from tests.eval.polnear import HALVES, LOOKED_AT, Pair, Score, kind_of, match_pairs, open_part, read_pairs, score_part

FLOORS = {"all": 0.71, "direct": 0.9, "mixed": 0.77, "indirect": 0.63}
ALL_PRECISION = 0.795


@pytest.fixture(scope="module")
def score() -> Score:
    folder = os.environ.get("FIRSTHAND_POLNEAR")
    if not folder:
        pytest.skip("PolNeAR is not here: set FIRSTHAND_POLNEAR to its folder data")
    parser = load_parser()
    if parser is None:
        pytest.skip("no parser is installed: pip install 'firsthand[parse]'")
    return score_part(Path(folder), "dev", parser)


@pytest.mark.parametrize("kind", FLOORS)
def test_pairs_of_source_and_content_are_found(score: Score, kind: str) -> None:
    assert score.kinds[kind].f >= FLOORS[kind]


def test_most_pairs_found_are_right(score: Score) -> None:
    assert score.kinds["all"].precision >= ALL_PRECISION


def test_marked_pairs_are_read_with_all_their_stretches() -> None:
    marked = (
        "T1\tSource 0 3\tRoe\nT2\tCue 4 8\tsaid\nT3\tContent 9 12;20 24\ta b\nE1\tAttribution:T2 Content:T3 Source:T1\n"
    )
    pair = Pair(source=(Span(start=0, end=3),), content=(Span(start=9, end=12), Span(start=20, end=24)))
    assert read_pairs(marked) == [pair]


def test_a_marked_content_without_a_source_is_left_out() -> None:
    assert read_pairs("T1\tContent 0 3\tabc\nE1\tContent:T1\n") == []


def test_half_the_words_and_one_of_the_source_make_a_match() -> None:
    words = [(i * 2, i * 2 + 1) for i in range(10)]
    gold = [Pair(source=(Span(start=0, end=3),), content=(Span(start=4, end=12),))]
    half = [Pair(source=(Span(start=2, end=3),), content=(Span(start=4, end=8),))]
    less = [Pair(source=(Span(start=2, end=3),), content=(Span(start=4, end=6),))]
    other = [Pair(source=(Span(start=14, end=15),), content=(Span(start=4, end=12),))]
    assert match_pairs(words, gold, half) == {0: 0}
    assert match_pairs(words, gold, less) == match_pairs(words, gold, other) == {}


@pytest.mark.parametrize(
    ("content", "kind"),
    [("“It fell,”", "direct"), ("''It fell''", "direct"), ("it “fell” twice", "mixed"), ("it fell", "indirect")],
)
def test_quotation_marks_tell_the_kind(content: str, kind: str) -> None:
    pair = Pair(source=(Span(start=0, end=1),), content=(Span(start=0, end=len(content)),))
    assert kind_of(content, pair) == kind


def test_an_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    score = Score()
    hit = Pair(source=(Span(start=0, end=1),), content=(Span(start=4, end=5),))
    for found in ([hit], [], [hit], [hit]):
        score.add("a b c", [hit], found)
    low, high = score.interval("all")
    assert low < score.kinds["all"].f < high
    assert score.interval("all") == (low, high)


def test_a_part_is_split_without_overlap(tmp_path: Path) -> None:
    (tmp_path / "train" / "text").mkdir(parents=True)
    (tmp_path / "train" / "attributions").mkdir()
    for number in range(LOOKED_AT + 5):
        (tmp_path / "train" / "text" / f"{number}.txt").write_text(str(number))
        (tmp_path / "train" / "attributions" / f"{number}.ann").write_text("")
    look, keep = ({text for text, _ in open_part(tmp_path, half)} for half in HALVES)
    assert (len(look), len(keep), look & keep) == (LOOKED_AT, 5, set())
