"""The hand-written schemas against the types that are encoded, so that neither drifts away from the other."""

import copy
import json
import types
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bot.model import answer as answers
from bot.model import article as articles
from bot.model import record as records
from bot.model.answer import Answer
from bot.model.link import Link
from bot.model.record import Record
from tests.conftest import SCHEMAS, CheckSchema, load_schema

WORDS = st.text(min_size=1, max_size=12)
DAYS = st.dates().map(str)
MOMENTS = st.one_of(DAYS, st.just("2022-05-09T10:20:30+02:00"), st.just("2022-05-09T10:20:30.123456Z"))
OFFSETS = st.integers(min_value=0, max_value=1 << 40)

# What the types leave to the word of their docstrings: (field, or class and field) -> its values.
PROMISED: dict[str, st.SearchStrategy[Any]] = {
    "Record.text_sha256": st.text("0123456789abcdef", min_size=64, max_size=64),
    "Answer.asked_at": st.just("2026-11-22T10:00:00Z"),
    "OriginNode.kind": st.sampled_from(get_args(records.NodeKind)),
    "OriginNode.naming": st.sampled_from(get_args(records.Naming)),
    "Origin.chain": st.deferred(lambda: st.lists(values_of(answers.OriginNode), min_size=1, max_size=3).map(tuple)),
    "Origin.independent_origins": st.none() | st.integers(1, 9),
    "confidence": st.floats(0, 1),
    "Record.published": st.none() | MOMENTS,
    "Match.published": st.none() | MOMENTS,
    "Earliest.published": st.none() | MOMENTS,
    "paragraph": st.none() | st.integers(1, 500),
}


def values_of(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a type, of whatever sort
    """Return the values of a type that keep its docstrings' promises."""
    if isinstance(kind, type) and (is_dataclass(kind) or issubclass(kind, msgspec.Struct)):
        own: dict[str, st.SearchStrategy[Any]] = {}
        for name, hint in get_type_hints(kind).items():
            promised = PROMISED.get(f"{kind.__name__}.{name}", PROMISED.get(name))
            own[name] = values_of(hint) if promised is None else promised
        return st.builds(kind, **own)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in (Union, types.UnionType):
        return st.one_of(*map(values_of, inner))
    if origin is tuple:
        return st.lists(values_of(inner[0]), max_size=2).map(tuple)
    plain: dict[Any, st.SearchStrategy[Any]] = {str: WORDS, int: OFFSETS, bool: st.booleans(), type(None): st.none()}
    return plain[kind]


@st.composite
def answers_of_any_status(draw: st.DrawFn) -> Answer:
    """Return an answer whose parts fit its status, as a finding has them all and nothing else has any."""
    one: Answer = draw(values_of(Answer))
    if one.status == "found":
        parts = {"match": answers.Match, "origin": answers.Origin, "outlet": answers.AnswerOutlet}
        return _replace(one, **{name: draw(values_of(kind)) for name, kind in parts.items()})
    return _replace(one, match=None, origin=None, outlet=None, caveats=(), related=())


def _replace(one: Answer, **changed: object) -> Answer:
    kept = {field.name: getattr(one, field.name) for field in fields(one)}
    return Answer(**{**kept, **changed})


def encoded(value: object) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(msgspec.json.encode(value))


@given(values_of(Record))
def test_every_record_fits_its_schema_and_comes_back(check_schema: CheckSchema, record: Record) -> None:
    body = msgspec.json.encode(record)
    check_schema(json.loads(body))
    assert msgspec.json.decode(body, type=Record) == record


@given(answers_of_any_status())
def test_every_answer_fits_its_schema_and_comes_back(check_schema: CheckSchema, answer: Answer) -> None:
    body = msgspec.json.encode(answer)
    check_schema(json.loads(body))
    assert msgspec.json.decode(body, type=Answer) == answer


@given(values_of(Link))
def test_every_link_fits_its_schema(check_schema: CheckSchema, link: Link) -> None:
    check_schema([encoded(link)], "links")


def full(kind: type) -> Any:  # noqa: ANN401 - any JSON
    """Return one value with every part in it, as JSON."""

    def build(hint: Any, key: str) -> Any:  # noqa: ANN401 - types and their values
        if key in SAMPLES:
            return SAMPLES[key]
        if isinstance(hint, type) and (is_dataclass(hint) or issubclass(hint, msgspec.Struct)):
            return hint(**{name: build(inner, name) for name, inner in get_type_hints(hint).items()})
        inner = get_args(hint)
        if get_origin(hint) is Literal:
            return inner[0]
        if get_origin(hint) in (Union, types.UnionType):
            return build(next(one for one in inner if one is not type(None)), key)
        if get_origin(hint) is tuple:
            return (build(inner[0], key),)
        return {str: "x", int: 3, bool: True, float: 0.5}[hint]

    return encoded(build(kind, ""))


SAMPLES = {
    "text_sha256": "0" * 64,
    "asked_at": "2026-11-22T10:00:00Z",
    "published": "2022-05-09",
    "naming": "named",
    "labels": ("opinion",),
}


def full_answer() -> Any:  # noqa: ANN401 - any JSON
    # `published` names both a text of the article and one of the four dates; `kind` of a node is a plain string.
    whole = full(Answer)
    whole["dates"]["published"] = whole["dates"]["event"]
    for node in whole["origin"]["chain"]:
        node["kind"] = "person"
    return whole


def objects_of(value: Any, path: str = "$") -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - any JSON
    """Yield every object in a JSON value, with its path."""
    if isinstance(value, dict):
        yield path, value
        for name, inner in value.items():
            yield from objects_of(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from objects_of(inner, f"{path}[{at}]")


ADDED = ("$.origin.notes", "$.origin.others", "$.match.changes[0].hop", "$.caveats[0].about")


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("firsthand.record/1", full(Record)),
        ("firsthand.answer/1", full_answer()),
        ("links", [full(Link)]),
    ],
    ids=["record", "answer", "links"],
)
def test_a_key_more_or_less_anywhere_is_refused(name: str, whole: Any) -> None:  # noqa: ANN401 - any JSON
    validator = Draft202012Validator(load_schema(name))
    assert validator.is_valid(whole)
    places = [(path, key) for path, one in objects_of(whole) for key in one]
    assert len(places) > len(whole)
    for path, key in places:
        changed = copy.deepcopy(whole)
        touched = dict(objects_of(changed))[path]
        left = touched.pop(key)
        # What was added since is not asked of those who wrote answers before.
        assert validator.is_valid(changed) == (f"{path}.{key}" in ADDED), f"{path} without {key}"
        touched |= {key: left, "surprise": 1}
        assert not validator.is_valid(changed), f"{path} with a surprise"


ENUMS: dict[str, Any] = {
    "basis": records.Basis,
    "node_kind": records.NodeKind,
    "naming": records.Naming,
    "caveat_kind": records.CaveatKind,
    "caveat_basis": records.CaveatBasis,
    "severity": records.Severity,
    "match_kind": answers.MatchKind,
    "change_kind": answers.ChangeKind,
    "relation": articles.RelationKind,
}


def test_the_lists_of_values_are_those_of_the_types() -> None:
    record, answer = load_schema("firsthand.record/1"), load_schema("firsthand.answer/1")
    found = {
        name: set(part["enum"])
        for schema in (record, answer)
        for name, part in schema["$defs"].items()
        if "enum" in part
    }
    assert found == {name: set(get_args(kind)) for name, kind in ENUMS.items()}
    assert set(answer["properties"]["status"]["enum"]) == set(get_args(answers.Status))
    assert set(record["$defs"]["statement"]["properties"]["form"]["enum"]) == set(get_args(records.Form))


def test_what_both_schemas_define_they_define_alike() -> None:
    record, answer = load_schema("firsthand.record/1")["$defs"], load_schema("firsthand.answer/1")["$defs"]
    both = record.keys() & answer.keys() - {"node", "caveat"}
    assert both >= {"basis", "node_kind", "caveat_kind", "citation", "offset"}
    for name in both:
        assert record[name] == answer[name], name
    for name in ("node", "caveat"):
        own, shown = record[name]["properties"], answer[name]["properties"]
        assert {key: shown[key] for key in own} == own, name


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_sound_and_named_on_a_reserved_domain(name: str) -> None:
    schema = load_schema(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"https://firsthand.example.org/schemas/{SCHEMAS[name]}.schema.json"
    assert schema["description"]


def test_an_answer_that_found_nothing_names_no_source() -> None:
    validator = Draft202012Validator(load_schema("firsthand.answer/1"))
    whole = full_answer()
    for status in set(get_args(answers.Status)) - {"found"}:
        assert not validator.is_valid({**whole, "status": status})
    assert not validator.is_valid({**whole, "match": None})


@pytest.mark.parametrize("kind", [Record, Answer])
def test_a_value_without_its_schema_name_gets_it(kind: type) -> None:
    default = next(field.default for field in fields(kind) if field.name == "schema")
    assert default is not MISSING
    assert default in SCHEMAS
