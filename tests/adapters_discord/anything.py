"""Any answer at all: any text in every text of it, and what is worse."""

import types
from dataclasses import fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from bot.labels import LANGUAGES
from bot.model.answer import Alternative, Answer
from bot.model.article import PublishedRange

ENGLISH = LANGUAGES["en"]
BARBS = (
    "@everyone <@80351110224678912> [x](https://evil.example) https://evil.example discord.gg/x **b** ||s|| `c` "
    "<t:0:R> :smile: \\ \u202e \u200b \u05d0 \U0001f600"
)
EVIL = "# " + BARBS * 90
"""More than 10,000 characters."""

texts = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=60),
    st.text(st.sampled_from("\\*_~`|<>[]()#-+:@/. 1\n\u202e\u05d0\ud83dabc"), max_size=60),
    st.sampled_from(
        [BARBS, EVIL, "", "\u200b", "9 May", "2022-05-09", "2022-05-09T22:00:00-04:00", "a" * 9000, "*" * 9000]
    ),
    st.sampled_from(["https://www.bbc.com/a?b=c", "https://a.example/" + "x" * 600, "https://a.example/" + "*" * 3000]),
    st.sampled_from(["2022-04-29/2022-04-30", "2022/x", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"]),
)


PLAIN: dict[object, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(0, 10**9),
    float: st.floats(0, 1),
    bool: st.booleans(),
    type(None): st.none(),
    PublishedRange: st.builds(PublishedRange, start=texts, end=texts, basis=st.just("inferred")),
}


def values_of(kind: object) -> st.SearchStrategy[Any]:
    """Return any value of a type of the model: any text in every text."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, types.UnionType):
        return st.one_of(*map(values_of, arguments))
    if origin is tuple:
        return st.lists(values_of(arguments[0]), max_size=30 if arguments[0] is Alternative else 7).map(tuple)
    assert isinstance(kind, type)
    assert is_dataclass(kind)
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: values_of(hints[field.name]) for field in fields(kind)})


ANSWERS = values_of(Answer)
LABELS = st.sampled_from(tuple(LANGUAGES.values()))
NO_HURRY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
