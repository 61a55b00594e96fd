"""A record beside its text: on a terminal and as a page."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.record.graph import draw_chains, join_chains
from adapters.console.record.margins import lay_out
from adapters.console.record.page import write_page
from bot.model.article import Article, Dossier
from bot.model.record import Caveat, Node, PageOutlet, Reader, Record, Reprint, Span, Statement
from tests.adapters.samples import BRIDGE, TITLE
from tests.conftest import Firsthand

TEXT = "The bridge reopens\n\nMara Quill said “it will reopen”.\n\nNobody could say when.\n"


def node(name: str, relation: str | None = None) -> Node:
    return Node(name=name, kind="person", naming="named", basis="inferred", relation=relation)


def statement(number: int, start: int, end: int, *chain: Node) -> Statement:
    return Statement(id=f"s{number}", start=start, end=end, form="direct", chain=chain)


def record_of(*statements: Statement, caveats: tuple[Caveat, ...] = ()) -> Record:
    return Record(
        reader=Reader(version="hand/1"),
        text_sha256="00" * 32,
        title="The bridge reopens",
        title_span=Span(start=0, end=18),
        outlet=PageOutlet(name=None, domain=None, basis="inferred"),
        reprint=Reprint(is_reprint=False),
        statements=statements,
        caveats=caveats,
    )


def article_of(text: str | None) -> Article:
    return Article(
        id="a", url=None, title=None, published=None, outlet=None, byline=None, text=text, text_sha256="00" * 32
    )


QUOTED = Span(start=TEXT.index("“"), end=TEXT.index("”") + 1)
SAID = statement(1, QUOTED.start, QUOTED.end, node("Mara Quill"), node("this page", "quoting"))


@given(st.lists(st.integers(0, len(TEXT)), max_size=12))
def test_the_pieces_of_all_lines_are_the_text_without_its_edges(places: list[int]) -> None:
    edges = sorted(set(places))
    statements = [statement(i, *pair) for i, pair in enumerate(zip(edges[::2], edges[1::2], strict=False), 1)]
    lines = list(lay_out(TEXT, record_of(*statements)))
    assert ["".join(piece.text for piece in line.pieces) for line in lines] == TEXT.strip().split("\n\n")
    assert [line.number for line in lines] == [None, 1, 2]


def test_a_statement_opens_and_closes_where_it_stands() -> None:
    pieces = list(lay_out(TEXT, record_of(SAID)))[1].pieces
    assert [(piece.text, piece.opens, piece.closes) for piece in pieces] == [
        ("Mara Quill said ", False, False),
        ("“it will reopen”", True, True),
        (".", False, False),
    ]


def test_notes_stand_beside_the_line_on_which_their_words_do() -> None:
    at = TEXT.index("Nobody")
    caveat = Caveat(
        kind="undated", basis="words", severity="low", rule="r", start=at, end=at + 6, cue_start=at, cue_end=at + 6
    )
    title, first, second = lay_out(TEXT, record_of(SAID, caveats=(caveat,)))
    assert (title.statements, first.statements, first.caveats, second.caveats) == ((), (SAID,), (), (caveat,))


def test_chains_that_end_alike_share_their_end() -> None:
    page = node("this page", "told")
    ends = join_chains([statement(1, 0, 1, node("Roe"), page), statement(2, 2, 3, node("Doe"), page)])
    assert [(end.node.name, len(end.into)) for end in ends] == [("this page", 2)]


def test_a_chain_of_any_length_is_drawn() -> None:
    drawn = draw_chains([statement(1, 0, 1, *(node(f"Roe {number}", "told") for number in range(3000)))])
    assert drawn.count("<rect") == 3000


def test_a_drawing_has_every_name_once_and_says_how_it_was_passed_on() -> None:
    drawn = draw_chains([statement(1, 0, 1, node("Roe"), node("TASS", "told"), node("this page", "citing"))])
    boxes = re.findall(r"<tspan[^>]*>([^<]*)", drawn)
    relations = re.findall(r'class="relation"[^>]*>([^<]*)', drawn)
    assert (sorted(boxes), sorted(relations)) == (["Roe", "TASS", "this page"], ["citing", "told"])


def test_nothing_is_drawn_where_nothing_was_read() -> None:
    assert draw_chains([statement(1, 0, 1)]) == ""


def test_a_page_runs_and_fetches_nothing_that_an_article_brings() -> None:
    text = TEXT.replace("Nobody", "<script>alert(1)</script><img src=x>")
    hostile = statement(1, QUOTED.start, QUOTED.end, node("<svg onload=x>\u202e"), node('" onclick="x', "</style>"))
    page = write_page(article_of(text), Dossier(record=record_of(hostile)))
    assert "\u202e" not in page
    assert not re.search(r"<(script|img|svg o|/style>.*</style)", page)
    assert 'onclick="x' not in page


def test_a_page_without_a_text_says_so() -> None:
    hostile = replace(SAID, id='"><script>')
    page = write_page(article_of(None), Dossier(record=record_of(SAID, hostile)))
    assert "not held" in page
    assert "Mara Quill" in page
    assert "<script" not in page


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE)
    return path


def test_read_prints_text_and_notes_side_by_side(firsthand: Firsthand, bridge: Path) -> None:
    result = firsthand("read", bridge, "--title", TITLE)
    assert result.code == 0
    assert "⟨s1 " in result.out
    assert "¶1" in result.out
    assert max(map(len, result.out.splitlines()[4:])) <= 120


def test_read_writes_a_page(firsthand: Firsthand, bridge: Path) -> None:
    result = firsthand("read", bridge, "--title", TITLE, "--html")
    assert result.out.startswith("<!doctype html>")
    assert "<svg " in result.out


def test_one_form_is_chosen_at_most(firsthand: Firsthand, bridge: Path) -> None:
    result = firsthand("read", bridge, "--html", "--json")
    assert result.code == 2
    assert "not allowed with" in result.err
