"""What the seed articles claim, summed up: each summary stands alone, of one origin, in words of our own."""

import json
import re
from itertools import chain
from pathlib import Path

import msgspec
import pytest

from bot.model.article import Dossier
from bot.model.record import Statement
from bot.text.words import read_words

FOLDERS = sorted(path.parent for path in (Path(__file__).parents[2] / "seeds" / "articles").glob("*/dossier.json"))
WORDS_MOST = 32
LETTERS_MOST = 200
RUN = 8
"""Words in a row that would be the text's and not ours, its marks aside; a name with a number may have seven."""
POINTS_BACK = re.compile(
    r"^(?:He|She|It|They|This|These|Those)\b"
    r"|\b(?:the|these|same) (?:officer|official|commander|call|messages|men|month before|newspaper|page|sum)\b"
)


@pytest.fixture(params=[folder.name for folder in FOLDERS])
def folder(request: pytest.FixtureRequest) -> Path:
    return FOLDERS[0].with_name(str(request.param))


@pytest.fixture
def dossier(folder: Path) -> Dossier:
    return msgspec.json.decode((folder / "dossier.json").read_bytes(), type=Dossier)


def name_chain(statement: Statement) -> tuple[str, ...]:
    return tuple(node.name for node in statement.chain)


def list_runs(text: str) -> set[tuple[str, ...]]:
    norms = read_words(text).norms
    return {tuple(norms[at : at + RUN]) for at in range(len(norms) - RUN + 1)}


def test_a_summary_is_one_short_sentence(dossier: Dossier) -> None:
    for claim in dossier.claims:
        assert claim.summary.endswith(".")
        assert not re.search(r"[.!?] [A-Z]", claim.summary)
        assert len(claim.summary) <= LETTERS_MOST
        assert len(claim.summary.split()) <= WORDS_MOST


def test_a_summary_points_back_to_nothing(dossier: Dossier) -> None:
    assert not [claim.summary for claim in dossier.claims if POINTS_BACK.search(claim.summary)]


def test_a_claim_has_one_origin(dossier: Dossier) -> None:
    """So that the chain of its first statement, which an answer shows, is that of all it sums up."""
    statements = {statement.id: statement for statement in dossier.record.statements}
    for claim in dossier.claims:
        assert len({name_chain(statements[name]) for name in claim.statements}) == 1


def test_a_statement_is_summed_up_once_at_most_and_hardly_one_is_left_out(dossier: Dossier) -> None:
    covered = list(chain.from_iterable(claim.statements for claim in dossier.claims))
    assert len(set(covered)) == len(covered)
    assert len(dossier.record.statements) - len(covered) <= 1


def test_a_summary_has_no_run_of_the_text(folder: Path, dossier: Dossier, shared_folder: Path) -> None:
    sheet = json.loads((folder / "article.json").read_bytes())
    runs = list_runs((shared_folder / "seeds" / sheet["text_file"]).read_text())
    assert not [found for claim in dossier.claims for found in list_runs(claim.summary) & runs]
