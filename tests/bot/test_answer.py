"""Composing an answer from a case: values in, values out."""

from dataclasses import replace

import msgspec
import pytest

from bot.answer import compose_answer
from bot.answer.summary import CAVEATS_SHOWN, summarise_answer
from bot.model.answer import Alternative, Change, OtherPart
from bot.model.article import Article, Claim, Dossier, Note, PublishedRange
from bot.model.case import Case, Material, OutletLines
from bot.model.finding import Finding, Piece
from bot.model.outlet import FactLine
from bot.model.record import (
    Caveat,
    CaveatKind,
    Citation,
    DateMention,
    Node,
    PageOutlet,
    Reader,
    Record,
    Reprint,
    Severity,
    Statement,
)
from bot.wording import NO_OUTLET
from tests.conftest import CheckSchema

TEXT = 'The bridge is closed. "We found cracks in 14 beams," an official said. Ferries run.'
QUOTE_START, QUOTE_END = TEXT.index("We found"), TEXT.index(',"')
SOURCE = Citation(url="https://archive.example.net/speech", as_of="2024-06-01")


def caveat(kind: CaveatKind, severity: Severity = "high", *, covers: tuple[str, ...] = ()) -> Caveat:
    return Caveat(kind=kind, basis="words", severity=severity, rule=f"rule.{kind}", covers=covers, start=23, end=30)


def statement(name: str, start: int, end: int, *chain: Node) -> Statement:
    return Statement(id=name, start=start, end=end, form="direct", speaker="an official", chain=chain)


OFFICIAL = Node(name="an official, not named", kind="person", naming="role", basis="stated", start=48, end=59)
GAZETTE = Node(name="Gazette", kind="outlet", naming="named", basis="external", relation="quoting")
RECORD = Record(
    reader=Reader(version="hand-1"),
    text_sha256="0" * 64,
    article_id="a",
    outlet=PageOutlet(name="Gazette", domain="gazette.example.org", basis="external"),
    reprint=Reprint(is_reprint=False),
    statements=(
        statement("s1", 0, 21, GAZETTE),
        statement("s2", QUOTE_START - 1, QUOTE_END + 2, OFFICIAL, GAZETTE),
    ),
)
ARTICLE = Article(
    id="a", text_sha256="0" * 64, url="https://gazette.example.org/a", title="Bridge", published="2024-05-07", text=TEXT
)
FINDING = Finding(
    article_id="a",
    kind="verbatim",
    confidence=0.99,
    pieces=(
        Piece(paste_start=0, paste_end=9, field="text", source_start=QUOTE_START, source_end=QUOTE_END, score=100.0),
    ),
)


def case_of(
    record: Record = RECORD,
    *,
    article: Article = ARTICLE,
    finding: Finding = FINDING,
    claims: tuple[Claim, ...] = (),
    notes: tuple[Note, ...] = (),
) -> Case:
    dossier = Dossier(record=record, claims=claims, notes=notes)
    return Case(
        answer_id="answer-1",
        status="found",
        asked_at="2026-11-22T10:00:00Z",
        corpus_size=7,
        finding=finding,
        material=Material(
            article=article, dossier=dossier, outlets=(OutletLines(name="Gazette", domain="gazette.example.org"),)
        ),
    )


def test_the_same_case_gives_the_same_bytes(check_schema: CheckSchema) -> None:
    first, second = (msgspec.json.encode(compose_answer(case_of())) for _ in range(2))
    assert first == second
    check_schema(msgspec.json.decode(first))


def test_the_chain_is_that_of_the_statement_touched_with_its_sentence_as_evidence() -> None:
    answer = compose_answer(case_of())
    assert answer.match is not None
    assert answer.origin is not None
    assert answer.match.statement_id == "s2"
    assert [node.name for node in answer.origin.chain] == ["an official, not named", "Gazette"]
    evidence = answer.origin.chain[0].evidence
    assert evidence is not None
    assert evidence.text == TEXT[evidence.start : evidence.end]
    assert "an official said" in evidence.text


def test_caveats_are_those_of_the_words_then_of_the_page_the_gravest_first() -> None:
    record = replace(
        RECORD,
        caveats=(
            caveat("hedged", "low", covers=("s2",)),
            caveat("undated", "high"),
            caveat("denied", "high", covers=("s1",)),
            caveat("anonymous_source", "high", covers=("s2",)),
            caveat("second_hand", "medium", covers=("s2", "s1")),
        ),
    )
    answer = compose_answer(case_of(record))
    assert [one.kind for one in answer.caveats] == ["anonymous_source", "second_hand", "hedged", "undated"]
    link = replace(FINDING, kind="link", pieces=())
    assert {one.kind for one in compose_answer(case_of(record, finding=link)).caveats} >= {"denied", "undated"}


def test_a_reply_shows_few_caveats_each_of_another_kind() -> None:
    kinds: tuple[CaveatKind, ...] = ("anonymous_source", "unverified", "denied", "second_hand", "hedged", "estimate")
    record = replace(RECORD, caveats=tuple(caveat(kind, covers=("s2",)) for kind in (*kinds, *kinds)))
    shown = summarise_answer(compose_answer(case_of(record))).caveats.split(" · ")
    assert len(shown) == len(set(shown)) == CAVEATS_SHOWN


def test_a_further_speaker_has_a_way_of_his_own_up_to_where_it_is_the_same() -> None:
    start = TEXT.index("Ferries")
    harbour = Node(name="harbour office", kind="organisation", naming="named", basis="stated", start=48, end=59)
    runner = replace(statement("s3", start, len(TEXT), harbour, GAZETTE), speaker="harbour office")
    record = replace(RECORD, statements=(*RECORD.statements, runner))
    piece = replace(FINDING.pieces[0], source_start=QUOTE_START, source_end=len(TEXT))
    answer = compose_answer(case_of(record, finding=replace(FINDING, pieces=(piece,))))
    assert answer.origin is not None
    assert [other.statement_id for other in answer.origin.others] == ["s3"]
    said = summarise_answer(answer).origin
    assert said == "an official, not named → Gazette · another part: harbour office"


def test_of_many_speakers_a_reply_names_few() -> None:
    answer = compose_answer(case_of())
    assert answer.origin is not None
    chain = answer.origin.chain
    others = tuple(
        OtherPart(statement_id=name, chain=(replace(chain[0], name=name), *chain[1:])) for name in ("A", "B", "C")
    )
    crowded = replace(answer, origin=replace(answer.origin, others=others))
    assert summarise_answer(crowded).origin.split(" · ")[1:] == ["another part: A", "another part: B"]


def test_a_text_that_came_without_outlet_and_address_hides_neither() -> None:
    article, record = (
        replace(ARTICLE, url=None),
        replace(RECORD, outlet=PageOutlet(name=None, domain=None, basis="external")),
    )
    case = case_of(record, article=article)
    assert case.material is not None
    answer = compose_answer(
        replace(case, material=replace(case.material, outlets=(OutletLines(name=None, domain=None),)))
    )
    assert answer.headline == "A text given without its outlet, 7 May 2024 has these words."
    assert summarise_answer(answer).outlet == NO_OUTLET
    assert "page" not in NO_OUTLET


def test_what_is_known_from_outside_is_marked_and_put_where_it_belongs() -> None:
    outside = Node(name="a transcript", kind="document", naming="named", basis="external")
    note = Note(
        id="n1", kind="origin", text="The words stand in a transcript.", confidence="confirmed", source=SOURCE,
        covers=("s2",), node=outside, before=1,
    )  # fmt: skip
    answer = compose_answer(case_of(notes=(note, replace(note, id="n2", node=None))))
    assert answer.origin is not None
    chain = answer.origin.chain
    assert [node.name for node in chain] == ["an official, not named", "a transcript", "Gazette"]
    assert (chain[1].source, chain[1].article_id) == (SOURCE, None)
    summary = summarise_answer(answer)
    assert "a transcript (from outside this page)" in summary.origin
    assert summary.origin_notes == ("from outside this page: The words stand in a transcript",)


def test_a_note_on_other_words_is_left_out() -> None:
    note = Note(id="n", kind="origin", text="x", confidence="confirmed", source=SOURCE, covers=("s1",))
    answer = compose_answer(case_of(notes=(note,)))
    assert answer.origin is not None
    assert answer.origin.notes == ()


def test_words_that_no_statement_covers_have_the_page_as_their_origin_and_say_so() -> None:
    start = TEXT.index("Ferries")
    piece = replace(FINDING.pieces[0], source_start=start, source_end=len(TEXT) - 1)
    answer = compose_answer(case_of(finding=replace(FINDING, pieces=(piece,))))
    assert answer.match is not None
    assert answer.origin is not None
    assert answer.match.statement_id is None
    assert [node.name for node in answer.origin.chain] == ["Gazette"]
    assert "origin" in [gap.step for gap in answer.unknown]


def test_without_its_text_an_answer_gives_places_and_no_words() -> None:
    answer = compose_answer(case_of(article=replace(ARTICLE, text=None), finding=replace(FINDING, text_held=False)))
    assert answer.match is not None
    assert answer.match.sentence is not None
    assert answer.match.sentence.text is None
    assert "We found" not in msgspec.json.encode(answer).decode()
    assert "not held" in answer.headline


@pytest.mark.parametrize("said", ["Wikipedia editors: generally reliable", "Wikipedia editors: deprecated"])
def test_what_others_think_of_an_outlet_stands_under_details_alone(said: str) -> None:
    opinion = FactLine(what="opinion", text=said, cited=None, source="https://example.org/list", as_of="2026-01-01")
    case = case_of()
    assert case.material is not None
    outlets = (replace(case.material.outlets[0], is_listed=True, facts=(opinion,)),)
    answer = compose_answer(replace(case, material=replace(case.material, outlets=outlets)))
    assert said not in summarise_answer(answer).outlet
    assert answer.outlet is not None
    assert [fact.text for fact in answer.outlet.facts] == [said]


def test_changes_come_first_and_each_once() -> None:
    change = Change(kind="number", pasted="40", source="14")
    answer = compose_answer(case_of(finding=replace(FINDING, kind="altered", changes=(change, change))))
    summary = summarise_answer(answer)
    assert summary.warnings == ("The source says 14, the paste says 40.",)
    assert summary.headline.endswith("has the rest of these words.")


def test_what_the_headline_lost_is_no_change_of_the_paste() -> None:
    lost = Change(kind="hedge_dropped", source="could lose", hop="headline")
    summary = summarise_answer(compose_answer(case_of(finding=replace(FINDING, changes=(lost,)))))
    assert summary.warnings == ('The headline leaves out what its own text has: "could lose".',)
    assert summary.headline.endswith(" has these words.")


def test_a_linked_page_is_told_by_its_main_claim_else_by_its_headline() -> None:
    link = replace(FINDING, kind="link", pieces=())
    claims = (Claim(summary="the bridge has cracks.", statements=("s2",)),)
    assert compose_answer(case_of(finding=link, claims=claims)).headline.endswith(
        "Its main claim: the bridge has cracks."
    )
    assert compose_answer(case_of(finding=link)).headline.startswith(
        "This is Gazette, 7 May 2024. Its headline: Bridge"
    )


@pytest.mark.parametrize(("is_printed", "basis"), [(True, "stated"), (False, "external")])
def test_a_date_that_the_text_does_not_print_is_external(is_printed: bool, basis: str) -> None:  # noqa: FBT001 - a case
    mention = DateMention(start=0, end=3, text="The", value="2024-05-07", basis="stated")
    answer = compose_answer(case_of(replace(RECORD, dates=(mention,) if is_printed else ())))
    assert answer.dates.published is not None
    assert (answer.dates.published.value, answer.dates.published.basis) == ("2024-05-07", basis)


def test_of_a_reprint_the_pages_own_date_is_that_of_the_reposting() -> None:
    article = replace(ARTICLE, published_range=PublishedRange(start="2024-04-29", end="2024-04-30", basis="inferred"))
    answer = compose_answer(case_of(replace(RECORD, reprint=Reprint(is_reprint=True, of="Star")), article=article))
    assert answer.dates.published is not None
    assert answer.dates.published.value == "2024-04-29/2024-04-30"
    assert answer.dates.reposted is not None
    assert answer.dates.reposted.value == "2024-05-07"


def test_where_nothing_was_found_the_nearest_are_only_alternatives(check_schema: CheckSchema) -> None:
    near = Alternative(article_id="a", url=None, title="Bridge", confidence=0.2)
    case = Case(
        answer_id="x", status="none", asked_at="2026-11-22T10:00:00Z", corpus_size=1, alternatives=(near,),
        gaps=("link_not_held",),
    )  # fmt: skip
    answer = compose_answer(case)
    check_schema(msgspec.json.decode(msgspec.json.encode(answer)))
    assert (answer.match, answer.origin, answer.outlet, answer.caveats) == (None, None, None, ())
    assert answer.alternatives == (near,)
    assert [gap.step for gap in answer.unknown] == ["link"]
    assert "Bridge" in summarise_answer(answer).after[0]
