"""What stands behind ORIGIN where nobody is read to have said the words, and that of a link."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answer import compose_answer, find_lead
from bot.answer.summary import summarise_answer
from bot.model.answer import Answer, MatchKind, Related
from bot.model.article import Article, Dossier
from bot.model.case import Case, OutletLines
from bot.model.record import Node, PageOutlet, Record, Statement
from store.sqlite import SqliteStore
from tests.bot.test_answer import ARTICLE, FINDING, GAZETTE, OFFICIAL, RECORD, TEXT, case_of
from tests.bot.test_desk import Office, entry
from tests.conftest import CheckSchema

FERRIES = TEXT.index("Ferries")
UNSAID = replace(FINDING, pieces=(replace(FINDING.pieces[0], source_start=FERRIES, source_end=len(TEXT) - 1),))
"""Words of the page that no statement has."""
LINK = replace(FINDING, kind="link", pieces=())
QUOTE = "Cracks in 14 of the beams mean that the harbour bridge must close"
PAGE = f'"{QUOTE}," said Ada Merrow, the mayor of Northport, on Tuesday.\n\nFerries run until midnight.'


@pytest.fixture
def office(tmp_path: Path, check_schema: CheckSchema) -> Iterator[Office]:
    with SqliteStore.open(tmp_path / "store.db") as store:
        yield Office(store, check_schema)


def unnamed(case: Case, own: OutletLines) -> Case:
    """Return a case of a page that says nowhere who publishes it; its chains end in its host."""
    assert case.material is not None
    record = case.material.dossier.record
    host = Node(name="gazette.example.org", kind="outlet", naming="named", basis="external")
    statements = tuple(replace(one, chain=(*one.chain[:-1], host)) for one in record.statements)
    outlet = PageOutlet(name=None, domain=host.name, basis="external")
    dossier = Dossier(record=replace(record, outlet=outlet, statements=statements))
    return replace(case, material=replace(case.material, dossier=dossier, outlets=(own,)))


def origin_line(answer: Answer) -> str:
    return summarise_answer(answer).origin


def test_words_of_nobody_have_no_bare_name_for_their_origin() -> None:
    answer = compose_answer(case_of(finding=UNSAID))
    assert origin_line(answer) == "no source read for these words → Gazette"
    assert [gap.why for gap in answer.unknown] == [
        "no statement was read at this place, so who said it first is not known"
    ]


def test_what_a_page_says_in_its_own_words_is_told_as_that() -> None:
    start = TEXT.index("The bridge")
    piece = replace(FINDING.pieces[0], source_start=start, source_end=start + 21)
    answer = compose_answer(case_of(finding=replace(FINDING, pieces=(piece,))))
    assert answer.match is not None
    assert answer.match.statement_id == "s1"
    assert origin_line(answer) == "Gazette itself, no source named"
    assert "origin" not in [gap.step for gap in answer.unknown]


def test_a_link_to_a_page_without_a_lead_says_so_too() -> None:
    answer = compose_answer(case_of(finding=LINK))
    assert origin_line(answer) == "no source read for its main claim → Gazette"
    assert [gap.step for gap in answer.unknown] == ["origin"]


def test_a_listed_host_has_its_outlets_name_in_the_chain_as_in_the_first_line() -> None:
    own = OutletLines(name="Orrin Gazette", domain="gazette.example.org", kind="newspaper", is_listed=True)
    for finding, line in (
        (FINDING, "an official, not named → Orrin Gazette"),
        (UNSAID, "no source read for these words → Orrin Gazette"),
    ):
        answer = compose_answer(unnamed(case_of(finding=finding), own))
        assert origin_line(answer) == line
        assert answer.headline.startswith("Orrin Gazette")


@pytest.mark.parametrize(
    "own",
    [
        OutletLines(name="gazette.example.org", domain="gazette.example.org"),
        OutletLines(name="Gazette Reader", domain="gazette.example.org", kind="aggregator", is_listed=True),
    ],
)
def test_an_unlisted_host_and_one_of_others_texts_stay_a_host(own: OutletLines) -> None:
    answer = compose_answer(unnamed(case_of(), own))
    assert origin_line(answer) == "an official, not named → gazette.example.org"


def lead_of(title: str, *statements: Statement, text: str = PAGE) -> Statement | None:
    article = replace(ARTICLE, title=title, text=text)
    return find_lead(article, Dossier(record=replace(RECORD, statements=statements)))


def told(start: int, end: int, *, first: Node = OFFICIAL) -> Statement:
    return Statement(id="s1", start=start, end=end, form="direct", speaker="x", chain=(first, GAZETTE))


MAYOR = told(0, PAGE.index("\n"))


def test_the_statement_that_says_what_the_headline_says_is_the_lead() -> None:
    assert lead_of("Harbour bridge must close: cracks in 14 beams", MAYOR) == MAYOR


def test_a_headline_that_was_read_in_the_text_does_where_none_came_with_it() -> None:
    record = replace(RECORD, title="Harbour bridge must close: cracks in 14 beams", statements=(MAYOR,))
    assert find_lead(replace(ARTICLE, title=None, text=PAGE), Dossier(record=record)) == MAYOR
    assert find_lead(replace(ARTICLE, title=None, text=PAGE), Dossier(record=replace(record, title=None))) is None


@pytest.mark.parametrize(
    ("title", "statement", "text"),
    [
        pytest.param("Nine tips for a quiet weekend on the Ell", MAYOR, PAGE, id="another matter"),
        pytest.param("Harbour bridge", MAYOR, PAGE, id="too few words"),
        pytest.param("Harbour bridge must close: cracks in 14 beams", told(80, 100), PAGE, id="a part of the sentence"),
        pytest.param(
            "Harbour bridge must close: cracks in 14 beams",
            told(0, 60, first=replace(OFFICIAL, kind="unknown", naming="none")),
            PAGE,
            id="by whom is not known",
        ),
        pytest.param(
            "Harbour bridge must close: cracks in 14 beams",
            told(58, 58 + PAGE.index("\n")),
            f"The harbour bridge must close for cracks in 14 of its beams.\n{PAGE}"[1:],
            id="said flatly before",
        ),
        pytest.param(
            "Harbour bridge must close: cracks in 14 beams",
            told(1500, 1700),
            "Ferries run until noon.\n" * 60 + PAGE,
            id="far down",
        ),
    ],
)
def test_no_statement_is_the_lead_that_does_not_surely_bear_the_headline(
    title: str, statement: Statement, text: str
) -> None:
    assert lead_of(title, statement, text=text) is None


def test_without_its_text_a_page_has_no_lead() -> None:
    article: Article = replace(ARTICLE, text=None)
    assert find_lead(article, Dossier(record=RECORD)) is None


async def test_a_link_has_the_origin_of_its_lead(office: Office) -> None:
    await office.bring(replace(entry("a", text=PAGE), title="Harbour bridge must close over cracks in 14 beams"))
    answer = await office.ask("https://a.example.org/bridge")
    assert answer.match is not None
    assert answer.match.kind == "link"
    assert answer.match.statement_id is not None
    assert origin_line(answer).startswith("Ada Merrow")
    assert "origin" not in [gap.step for gap in answer.unknown]


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("verbatim", "has the same words"),
        ("paraphrase", "has the same sentence"),
        ("link", "has much of the same text"),
    ],
)
def test_a_copy_is_told_by_how_the_article_was_found(kind: MatchKind, why: str) -> None:
    copy = Related(relation="copy", article_id="b", url=None, title="Bridge", published=None, why="")
    finding = LINK if kind == "link" else replace(FINDING, kind=kind)
    answer = compose_answer(replace(case_of(finding=finding), related=(copy,)))
    assert [one.why for one in answer.related] == [why]


def test_a_record_without_statements_is_no_lead() -> None:
    record: Record = replace(RECORD, statements=())
    assert find_lead(ARTICLE, Dossier(record=record)) is None
