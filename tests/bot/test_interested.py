"""Who is a side in what was asked about, by the registry, as an answer tells it. States and outlets are invented."""

from dataclasses import replace

import msgspec
import pytest

from bot.answer import compose_answer, find_stakes
from bot.answer.summary import summarise_answer
from bot.model.answer import Answer, AnswerCaveat
from bot.model.article import Article, Claim, Dossier
from bot.model.case import Case, Material
from bot.model.finding import Finding, Piece
from bot.model.outlet import OutletProfile
from bot.model.record import Caveat, Citation, Node, NodeKind, PageOutlet, Reader, Record, Reprint, Statement
from bot.outlets import Registry
from bot.tracing.outlets import list_outlets, trace_interests
from tests.bot.registry import MONITOR, fact
from tests.bot.test_outlet_interests import COUNTRIES, GAZETTE, WIRE
from tests.conftest import CheckSchema

OFFICE = OutletProfile(
    domain="office.example.org",
    name=fact("Salt Office"),
    kind=fact("government"),
    country=fact("XO"),
    sides=(replace(WIRE.sides[0], side="Orrin", reason="an arm of the Orrinese state"),),
)
REGISTRY = Registry.of((WIRE, GAZETTE, OFFICE), countries=COUNTRIES.values())
TROOPS = "Velmarkian troops took the village of Aller on Friday."
SAID = "Saltwire is controlled by the Velmarkian state, a side in this (State Media Monitor, 2023)"
SHORT = "Saltwire is controlled by the Velmarkian state, a side in this"


def node(name: str, kind: NodeKind = "outlet") -> Node:
    return Node(name=name, kind=kind, naming="named", basis="external")


def ask(
    text: str,
    *names: Node,
    host: str = "nowhere.example.org",
    caveats: tuple[Caveat, ...] = (),
    is_held: bool = True,
    is_gone: bool = False,
    claims: tuple[Claim, ...] = (),
) -> Answer:
    """Return the answer to a sentence: a statement whose chain is ``names`` and the page; no statement without them.

    ``is_gone`` says that the text was taken out since.
    """
    chain = (*names, node(host)) if names else ()
    record = Record(
        reader=Reader(version="hand-1"),
        text_sha256="0" * 64,
        outlet=PageOutlet(name=None, domain=host, basis="external"),
        reprint=Reprint(is_reprint=False),
        statements=(Statement(id="s1", start=0, end=len(text), form="indirect", chain=chain),) if names else (),
        caveats=caveats,
    )
    article = Article(id="a", text_sha256="0" * 64, url=f"https://{host}/a", text=text if is_held else None)
    piece = Piece(paste_start=0, paste_end=len(text), field="text", source_start=0, source_end=len(text), score=100.0)
    finding = Finding(article_id="a", kind="verbatim", confidence=0.99, pieces=(piece,), text_held=is_held)
    dossier = Dossier(record=record, claims=claims)
    case = Case(
        answer_id="answer-1",
        status="found",
        asked_at="2026-11-22T10:00:00Z",
        corpus_size=7,
        finding=finding,
        material=Material(
            article=replace(article, text=None) if is_gone else article,
            dossier=dossier,
            outlets=list_outlets(article, record, REGISTRY),
            stakes=find_stakes(article, dossier, finding, trace_interests(article, record, REGISTRY)),
        ),
    )
    # As an answer is verified: from the case as it was kept.
    return compose_answer(msgspec.json.decode(msgspec.json.encode(case), type=Case))


def interested(answer: Answer) -> tuple[AnswerCaveat, ...]:
    return tuple(one for one in answer.caveats if one.rule.startswith("registry.interested_party."))


def test_an_outlet_of_a_state_is_a_side_in_what_that_state_does(check_schema: CheckSchema) -> None:
    answer = ask("Velmark's government shut the port, Saltwire reported.", node("Saltwire"))
    (one,) = interested(answer)
    assert (one.kind, one.basis, one.rule) == ("interested_party", "external", "registry.interested_party.state")
    assert (one.text, one.covers) == (SAID, ("s1",))
    assert one.source == Citation(url=MONITOR, as_of="2023-08-24")
    check_schema(msgspec.json.decode(msgspec.json.encode(answer)))


def test_it_stands_in_the_line_of_caveats_and_who_says_so_is_told_once() -> None:
    summary = summarise_answer(ask(TROOPS, node("Saltwire")))
    assert summary.caveats == SHORT
    assert summary.outlet.endswith("Saltwire: Velmarkian state-controlled outlet (State Media Monitor, 2023)")
    body = summarise_answer(ask("Forty soldiers deserted, it said.", node("Salt Office", "organisation")))
    assert body.caveats == "Salt Office is an arm of the Orrinese state, a side in this (State Media Monitor, 2023)"


def test_it_says_what_a_bare_word_of_a_side_does_not_and_takes_its_place() -> None:
    bare = Caveat(kind="interested_party", basis="derived", severity="high", rule="x", covers=("s1",))
    first = replace(bare, kind="denied")
    answer = ask(TROOPS, node("an aide", "person"), node("Saltwire"), caveats=(bare, first))
    assert summarise_answer(answer).caveats == f"denied · {SHORT}"
    assert len(answer.caveats) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Growers in Velmark expect a late harvest.",
        "VELMARK, July 10. /SALTWIRE/. The ferry to Aller will run twice a day.",
        "A flood hit the Velmarkian navy's port.",
        "Velmarkian troops won the football championship.",
        "Orrin's parliament raised the tax on salt.",
        "The Velmarkian army's bulletin Saltwire wrote that the ferry will run twice a day.",
    ],
)
def test_of_what_is_not_its_states_matter_nothing_is_said(text: str) -> None:
    assert not interested(ask(text, node("Saltwire")))


def test_in_a_war_it_is_a_side_also_where_only_the_other_side_is_named() -> None:
    (one,) = interested(ask("A battalion of Orrin deserted, Saltwire said.", node("Saltwire")))
    assert (one.rule, one.text) == ("registry.interested_party.side", SAID)


def test_what_an_official_of_the_state_says_is_the_states_matter() -> None:
    text = "The ferry will run again, the spokesman said."
    spokesman = node("Velmarkian government spokesman", "person")
    assert interested(ask(text, spokesman, node("Saltwire")))
    assert not interested(ask(text, node("Orrinese government spokesman", "person"), node("Saltwire")))
    assert not interested(ask("The flood will fall, the spokesman said.", spokesman, node("Saltwire")))


def test_a_claim_that_has_no_other_origin_is_touched_more() -> None:
    severity = [
        interested(ask(TROOPS, *chain))[0].severity
        for chain in ((node("Saltwire"),), (node("an aide", "person"), node("Saltwire")))
    ]
    assert severity == ["high", "medium"]


def test_an_outlet_that_the_words_did_not_go_through_is_not_named() -> None:
    assert not interested(ask(TROOPS, node("The Example Daily")))


def test_the_pages_own_outlet_counts_also_where_no_statement_was_read() -> None:
    (one,) = interested(ask(TROOPS, host="wire.example.org"))
    assert (one.text, one.severity, one.covers) == (SAID, "high", ())
    assert not interested(ask("The ferry to Aller will run twice a day.", host="wire.example.org"))


def test_a_body_of_a_government_is_a_side_under_the_name_that_the_page_gives_it() -> None:
    (one,) = interested(ask("Forty soldiers deserted, it said.", node("Salt Office (SO)", "organisation")))
    assert one.text == "Salt Office (SO) is an arm of the Orrinese state, a side in this (State Media Monitor, 2023)"
    assert not interested(ask("Forty ferries left, it said.", node("Salt Office (SO)", "organisation")))
    # A person of that name is not the body.
    assert not interested(ask("Forty soldiers deserted, it said.", node("Salt Office", "person")))


def test_an_organisation_that_is_called_like_an_outlet_is_not_taken_for_it() -> None:
    assert not interested(ask(TROOPS, node("Saltwire", "organisation")))


def test_an_owner_who_is_named_is_a_side() -> None:
    (one,) = interested(ask("Halvorsen Shipping broke no rule, a clerk said.", node("Wharf Gazette")))
    assert (one.rule, one.text) == (
        "registry.interested_party.owner",
        "Wharf Gazette is owned by Halvorsen Shipping plc, a side in this (State Media Monitor, 2023)",
    )
    assert not interested(ask("The ferry broke no rule, a clerk said.", node("Wharf Gazette")))


def test_without_the_text_what_is_known_of_the_claim_is_looked_at() -> None:
    claim = Claim(summary="Velmark's army took a village.", statements=("s1",))
    assert interested(ask(TROOPS, node("Saltwire"), is_held=False, claims=(claim,)))
    assert not interested(ask(TROOPS, node("Saltwire"), is_held=False))


def test_an_answer_whose_text_is_gone_has_the_same_sides() -> None:
    assert interested(ask(TROOPS, node("Saltwire"), is_gone=True)) == interested(ask(TROOPS, node("Saltwire")))
