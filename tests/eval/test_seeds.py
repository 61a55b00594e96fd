"""The reader's records of the seeds against those made by hand; the texts are in no repository of ours.

Floors only rise.
"""

import os
from pathlib import Path

import pytest

from bot.model.record import Node, PageOutlet, Reader, Record, Reprint, Span, Statement
from bot.reading.parsing import load_parser
from tests.eval.seeds import MEASURES, Comparison, compare_records, compare_seeds

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("FIRSTHAND_SHARED") or ROOT.parent / "shared")
FLOORS = {"quotations": 0.97, "speakers": 0.92, "origins": 0.88, "long chains": 0.7}
PATTERN_FLOORS = {"quotations": 0.97, "speakers": 0.81}


@pytest.fixture(scope="module")
def folder() -> Path:
    found = SHARED / "seeds"
    if not found.is_dir():
        pytest.skip("the seeds' texts are not here: set FIRSTHAND_SHARED to the folder that holds them")
    return found


@pytest.fixture(scope="module")
def comparison(folder: Path) -> Comparison:
    parser = load_parser()
    if parser is None:
        pytest.skip("no parser is installed: pip install 'firsthand[parse]'")
    return compare_seeds(folder, parser)


@pytest.mark.parametrize("measure", MEASURES)
def test_the_reader_agrees_with_the_hand_made_records(comparison: Comparison, measure: str) -> None:
    assert comparison.share(measure) >= FLOORS[measure]


def test_no_quotation_is_found_that_the_hand_made_records_have_not(comparison: Comparison) -> None:
    assert comparison.extra_quotations == 0


@pytest.mark.parametrize("measure", PATTERN_FLOORS)
def test_patterns_alone_agree_less(folder: Path, measure: str) -> None:
    assert compare_seeds(folder, None).share(measure) >= PATTERN_FLOORS[measure]


TEXT = "“We stay out,” Jane Roe said."


def record_of(*, speaker: str | None, end: int = 14, place: Span | None = None) -> Record:
    node = Node(name=speaker or "speaker not read", kind="person", naming="named", basis="stated")
    statement = Statement(id="s1", start=0, end=end, form="direct", speaker=speaker, speaker_span=place, chain=(node,))
    return Record(
        reader=Reader(version="by hand"),
        text_sha256="0",
        outlet=PageOutlet(name=None, domain=None, basis="inferred"),
        reprint=Reprint(is_reprint=False),
        statements=(statement,),
    )


def differing(found: Record) -> set[str]:
    gold = record_of(speaker="Jane Roe", place=Span(start=15, end=23))
    return {measure for measure, _, want, got in compare_records(TEXT, gold, found) if want != got}


def test_equal_records_do_not_differ() -> None:
    assert differing(record_of(speaker="Jane Roe")) == set()


def test_words_at_the_same_place_name_the_same_speaker() -> None:
    assert "speakers" not in differing(record_of(speaker="Roe", place=Span(start=20, end=23)))


def test_another_speaker_is_a_difference() -> None:
    assert differing(record_of(speaker="Tom Doe")) == {"speakers", "origins"}
    assert "speakers" in differing(record_of(speaker=None))


def test_another_span_is_a_difference_but_for_its_signs() -> None:
    assert differing(record_of(speaker="Jane Roe", end=13)) == set()
    assert differing(record_of(speaker="Jane Roe", end=9)) == {"quotations"}
