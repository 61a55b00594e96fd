"""The origin of words on a page that reprints another outlet's text."""

from dataclasses import replace

from bot.answer import compose_answer
from bot.answer.summary import summarise_answer
from bot.model.answer import Origin
from bot.model.case import OutletLines
from bot.model.outlet import FactLine
from bot.model.record import Reprint, Span
from tests.bot.test_answer import RECORD, case_of

PAGE = OutletLines(name="Gazette", domain="gazette.example.org")
AGENCY = OutletLines(
    name="NWA",
    domain="nwa.example.org",
    kind="news agency",
    facts=(FactLine(what="kind", text="Orrin news agency", cited=None, source="register", as_of=None),),
    is_listed=True,
)


def origin_of(reprint: Reprint) -> tuple[Origin, str]:
    case = case_of(replace(RECORD, reprint=reprint, statements=()))
    assert case.material is not None
    case = replace(case, material=replace(case.material, outlets=(PAGE, AGENCY)))
    answer = compose_answer(case)
    assert answer.origin is not None
    return answer.origin, summarise_answer(answer).outlet


def test_words_that_no_statement_has_come_from_the_agency_whose_text_it_is() -> None:
    origin, outlet = origin_of(Reprint(is_reprint=True, of="NWA", evidence=Span(start=0, end=21)))
    assert [(node.name, node.relation) for node in origin.chain] == [("NWA", None), ("Gazette", "reprint")]
    assert origin.chain[0].evidence is not None
    assert outlet.endswith("NWA: Orrin news agency")


def test_a_page_that_reprints_nothing_is_its_own_origin() -> None:
    origin, outlet = origin_of(Reprint(is_reprint=False))
    assert [node.name for node in origin.chain] == ["Gazette"]
    assert "NWA" not in outlet


def test_a_reprint_of_nobody_named_has_no_agency_before_it() -> None:
    origin, _ = origin_of(Reprint(is_reprint=True, evidence=Span(start=0, end=21)))
    assert [node.name for node in origin.chain] == ["Gazette"]
