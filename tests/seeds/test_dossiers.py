"""The hand-made dossiers against their rules (seeds/articles/README.md), and against the texts where those are at hand.

The articles' texts are not in the repository. They are looked for in ``$FIRSTHAND_SHARED/seeds``, else in the folder
``shared`` beside the repository.
"""

import hashlib
import os
import re
from collections.abc import Iterable
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from bot.model.article import Dossier, PublishedRange
from bot.model.record import CaveatKind, Node, Noise, Record, Statement
from bot.text.paragraphs import number_paragraphs

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = sorted(path.parent for path in (ROOT / "seeds" / "articles").glob("*/dossier.json"))
SHARED = Path(os.environ.get("FIRSTHAND_SHARED") or ROOT.parent / "shared")

LOWEST = dict.fromkeys(
    "anonymous_source single_source unverified anecdotal denied intercepted leaked_recording outlet_unstated".split(),
    "high",
) | dict.fromkeys(
    "collective_source partial_or_edited_quote estimate opinion loaded_language unattributed undated date_mismatch "
    "text_damage".split(),
    "low",
)
RANKS = ["low", "medium", "high"]
PAGE_NODES = {
    "erstreet-2022-04": "erstreet.com",
    "inkl-2022-04-01": "this page",
    "newsweek-2022-05-09": "Newsweek",
    "silvercity-2025-07-21": "silvercity.news",
    "thenewnarrativeonline-2023-12-07": "thenewnarrativeonline.com",
}
UNCONFIRMED = ("Business Insider", "Daily Mirror", "mirror.co.uk", "Will Stewart")
FUNCTION_WORDS = frozenset("a an the of in on at to its his her had has have".split())
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’']*\s+")


class Sheet(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The shape of ``article.json``; the lead fills ``id`` at build."""

    id: str
    text_file: str
    text_sha256: str
    url: str
    aliases: tuple[str, ...]
    title: str
    published: str | None
    published_range: PublishedRange | None
    outlet: str | None
    byline: str | None


@pytest.fixture(params=[folder.name for folder in FOLDERS])
def folder(request: pytest.FixtureRequest) -> Path:
    return ROOT / "seeds" / "articles" / str(request.param)


@pytest.fixture
def sheet(folder: Path) -> Sheet:
    return msgspec.json.decode((folder / "article.json").read_bytes(), type=Sheet)


@pytest.fixture
def dossier(folder: Path) -> Dossier:
    return msgspec.json.decode((folder / "dossier.json").read_bytes(), type=Dossier)


@pytest.fixture
def record(dossier: Dossier) -> Record:
    return dossier.record


@pytest.fixture
def text(sheet: Sheet) -> str:
    path = SHARED / "seeds" / sheet.text_file
    if not path.is_file():
        pytest.skip(f"NOT CHECKED: the text {path} is missing; set FIRSTHAND_SHARED to the folder that holds seeds/")
    assert hashlib.sha256(path.read_bytes()).hexdigest() == sheet.text_sha256
    return path.read_bytes().decode()


def test_there_are_five_dossiers() -> None:
    assert [folder.name for folder in FOLDERS] == sorted(PAGE_NODES)


def test_a_dossier_has_no_field_that_the_model_would_drop(folder: Path, dossier: Dossier) -> None:
    written = msgspec.json.decode((folder / "dossier.json").read_bytes())
    assert set(paths_of(written)) <= set(paths_of(msgspec.to_builtins(dossier)))


def test_sheet_and_record_agree(sheet: Sheet, record: Record) -> None:
    assert (record.text_sha256, record.url, record.published) == (sheet.text_sha256, sheet.url, sheet.published)
    assert record.outlet.name == sheet.outlet
    assert record.title in {sheet.title, None}
    assert sheet.id == ""


def test_statements_are_numbered_in_the_order_of_the_text_and_do_not_overlap(record: Record) -> None:
    assert [statement.id for statement in record.statements] == [f"s{n + 1}" for n in range(len(record.statements))]
    assert all(one.start < one.end <= other.start for one, other in pairwise(record.statements))


def test_whatever_covers_statements_names_existing_ones_once(dossier: Dossier) -> None:
    known = {statement.id for statement in dossier.record.statements}
    covers = [caveat.covers for caveat in dossier.record.caveats] + [note.covers for note in dossier.notes]
    covers += [relation.covers for relation in dossier.relations] + [claim.statements for claim in dossier.claims]
    for ids in covers:
        assert set(ids) <= known
        assert len(set(ids)) == len(ids)


def test_a_chain_ends_with_the_page_and_names_what_it_does_not_know(folder: Path, record: Record) -> None:
    for statement in record.statements:
        assert statement.chain[0].relation is None
        assert statement.chain[-1].name == PAGE_NODES[folder.name]
        assert (statement.chain[-1].relation == "reprint") == record.reprint.is_reprint
        for node in statement.chain:
            assert node.basis != "external"
            assert (node.kind == "unknown") == (node.naming == "none" and node.kind != "outlet")
            if node.kind == "unknown":
                assert (node.basis, node.start, node.end) == ("inferred", None, None)
            if node.basis in {"stated", "resolved"}:
                assert node.start is not None
            assert len(plain_name(node).split()) <= 8


def test_a_caveat_has_a_short_cue_and_is_never_milder_than_its_kind(record: Record) -> None:
    for caveat in record.caveats:
        assert caveat.kind in get_args(CaveatKind)
        assert RANKS.index(caveat.severity) >= RANKS.index(LOWEST.get(caveat.kind, "medium")), caveat
        assert caveat.rule.startswith(f"hand.{caveat.kind}")
        assert (caveat.basis == "absence") == (caveat.cue is None)
        assert len((caveat.cue or "").split()) <= 8


def test_no_two_caveats_are_the_same(record: Record) -> None:
    keys = [(caveat.rule, caveat.covers, caveat.cue) for caveat in record.caveats]
    assert len(set(keys)) == len(keys)


def test_an_external_caveat_stands_on_the_note_its_rule_names(dossier: Dossier) -> None:
    notes = {note.id: note for note in dossier.notes}
    for caveat in dossier.record.caveats:
        assert (caveat.basis == "external") == (caveat.source is not None)
        if caveat.basis == "external":
            note = notes[caveat.rule.rsplit(".", 1)[1]]
            assert (note.covers, note.source) == (caveat.covers, caveat.source)


def test_a_note_that_names_a_link_says_where_it_belongs(dossier: Dossier) -> None:
    chains = {statement.id: statement.chain for statement in dossier.record.statements}
    assert [note.id for note in dossier.notes] == [f"n{n + 1}" for n in range(len(dossier.notes))]
    for note in dossier.notes:
        assert (note.node is None) == (note.before is None)
        if note.node is not None and note.before is not None:
            assert note.node.basis == "external"
            assert note.covers
            assert all(note.before < len(chains[covered]) for covered in note.covers)


def test_a_relation_from_outside_has_its_source(dossier: Dossier) -> None:
    for relation in dossier.relations:
        assert (relation.basis == "external") == (relation.source is not None)
        assert relation.article_id is None


def test_what_is_unconfirmed_is_not_printed(folder: Path) -> None:
    printed = "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
    assert not [name for name in UNCONFIRMED if name in printed]


def test_the_anecdotal_reports_are_those_of_poor_morale_alone() -> None:
    record = read_record("newsweek-2022-05-09")
    assert covered(record, "anecdotal") == {"s2"}
    assert "s2" not in covered(record, "unverified")


def test_one_count_of_verdicts_is_one_origin() -> None:
    record = read_record("thenewnarrativeonline-2023-12-07")
    count = covered(record, "single_source")
    assert {statement.chain[0].name for statement in record.statements if statement.id in count} == {
        "military court websites"
    }
    assert {one.id for one in record.statements if "Mediazona" in [node.name for node in one.chain]} == count


def test_the_two_intercept_stories_are_only_possibly_one() -> None:
    for slug, other in (("newsweek-2022-05-09", "erstreet.com"), ("erstreet-2022-04", "newsweek.com")):
        dossier = msgspec.json.decode((ROOT / "seeds/articles" / slug / "dossier.json").read_bytes(), type=Dossier)
        (relation,) = [one for one in dossier.relations if one.url and other in one.url and one.title]
        assert relation.relation == "possible_same_origin"


def test_offsets_stand_in_the_text(text: str, record: Record) -> None:
    for item in spans_of(record):
        assert 0 <= item[0] < item[1] <= len(text)
        assert text[item[0] : item[1]] == text[item[0] : item[1]].strip()


def test_cues_dates_and_the_title_are_quoted_as_they_stand(text: str, record: Record) -> None:
    for caveat in record.caveats:
        if caveat.cue is not None:
            assert text[caveat.cue_start : caveat.cue_end] == caveat.cue
            assert caveat.cue in text[caveat.start : caveat.end]
    assert [text[date.start : date.end] for date in record.dates] == [date.text for date in record.dates]
    if record.title_span:
        assert text[record.title_span.start : record.title_span.end] == record.title


def test_a_cue_has_the_number_of_its_paragraph(text: str, record: Record) -> None:
    paragraphs = number_paragraphs(text, record.title_span)
    for caveat in record.caveats:
        assert caveat.paragraph == next(
            (one.number for one in paragraphs if caveat.cue and one.start <= (caveat.cue_start or 0) < one.end), None
        )


def test_the_words_of_a_node_stand_where_it_points(text: str, record: Record) -> None:
    for statement in record.statements:
        for node in statement.chain:
            if node.start is not None:
                there = text[node.start : node.end].lower().replace(".", "")
                missing = [word for word in content_words(plain_name(node)) if word not in there]
                assert missing == [], (statement.id, node.name)


def test_every_sentence_of_the_prose_is_part_of_a_statement(text: str, record: Record) -> None:
    for paragraph in number_paragraphs(text, record.title_span):
        for start, end in sentences_of(text, paragraph.start, paragraph.end):
            assert touches(start, end, record.noise) or touches(start, end, record.statements), text[start:end]


def test_no_ten_words_of_an_article_stand_in_these_files(text: str, sheet: Sheet) -> None:
    shingles = shingles_of(text.replace(sheet.title, " | "))
    for path in [*(ROOT / "seeds/articles").rglob("*.*"), Path(__file__)]:
        assert shingles & shingles_of(path.read_text(encoding="utf-8").replace(sheet.title, " | ")) == set(), path


def read_record(slug: str) -> Record:
    return msgspec.json.decode((ROOT / "seeds/articles" / slug / "dossier.json").read_bytes(), type=Dossier).record


def covered(record: Record, kind: CaveatKind) -> set[str]:
    caveats = [one for one in record.caveats if one.kind == kind and one.basis in {"words", "derived"}]
    return {statement for caveat in caveats for statement in caveat.covers}


def paths_of(value: Any, path: str = "") -> list[str]:  # noqa: ANN401  any JSON
    if isinstance(value, dict):
        return [path, *chain.from_iterable(paths_of(item, f"{path}.{key}") for key, item in value.items())]
    if isinstance(value, list | tuple):
        return [path, *chain.from_iterable(paths_of(item, f"{path}[{n}]") for n, item in enumerate(value))]
    return [path]


def spans_of(record: Record) -> list[tuple[int, int]]:
    nodes = [node for statement in record.statements for node in statement.chain]
    speakers = [statement.speaker_span for statement in record.statements]
    spans = [*record.statements, *record.noise, *record.dates, *nodes, *speakers, *record.caveats]
    spans += [record.title_span, record.reprint.evidence]
    return [(one.start, one.end) for one in spans if one and one.start is not None and one.end is not None]


def plain_name(node: Node) -> str:
    return node.name.removesuffix(", not named")


def content_words(name: str) -> list[str]:
    return [word for word in re.findall(r"[\w'’-]+", name.lower()) if word not in FUNCTION_WORDS]


def sentences_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [start, *(start + one.end() for one in SENTENCE_END.finditer(text[start:end])), end]
    return list(pairwise(cuts))


def touches(start: int, end: int, spans: Iterable[Statement | Noise]) -> bool:
    return any(one.start < end and start < one.end for one in spans)


def shingles_of(text: str, length: int = 10) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+|\|", text.lower())
    return {tuple(words[n : n + length]) for n in range(len(words) - length + 1)}
