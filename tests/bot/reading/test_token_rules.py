"""The table gives what spaCy's own component gives."""

from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from bot.reading.parsing import find_model
from bot.reading.token_rules import TokenRules

if TYPE_CHECKING:
    from spacy.tokens import Doc

TEXTS = (
    "Ms Roe said that she'd seen nothing, but something's wrong: there is a leak.",
    "Let's go; we're gonna tell 'em, ain't we? Y'all gotta listen.",
    "While it rained, the three  cats that he'd got\nweren't (so far) where they should have been!",
    "“I don't know whether anyone's to blame,” Mr. Doe, 52, told Acme Radio on May 3rd — though who'd ask me?",
    "C'mon, y'all: nuthin' is lost. They ain't gonna go, they got ta, and let 's see what all of it was.",
    "£3.5m of the U.S. budget isn't any1's :) http://example.org/a?b=c #tag @doe …",
    "",
)


def read_off(doc: "Doc") -> list[tuple[str, ...]]:
    return [(token.pos_, token.tag_, token.dep_, token.lemma_, str(token.morph)) for token in doc]


def test_each_token_is_given_what_spacys_own_rules_give_it() -> None:
    model = find_model()
    if model is None:
        pytest.skip("no parser is installed")
    language = import_module(model).load(exclude=("ner", "senter", "lemmatizer"))
    ruler = language.remove_pipe("attribute_ruler")[1]
    rules = TokenRules.of(ruler)
    tagged = [language(text) for text in TEXTS]
    assert [read_off(rules(doc.copy())) for doc in tagged] == [read_off(ruler(doc.copy())) for doc in tagged]
    assert any(token.lemma_ == "be" and token.pos_ == "AUX" for doc in map(rules, tagged) for token in doc)


def test_a_rule_that_looks_at_what_the_table_does_not_hold_is_left_to_spacy() -> None:
    spacy = pytest.importorskip("spacy")
    language = spacy.blank("en")
    ruler = language.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": {"REGEX": "^ro+e$"}}]], {"LEMMA": "roe"})
    ruler.add([[{"LOWER": "doe"}, {"LOWER": "said"}]], {"LEMMA": "say"}, index=1)
    ruler.add([[{"LOWER": {"IN": ["tom", "tim"]}}]], {"LEMMA": "t"})
    rules = TokenRules.of(ruler)
    assert len(rules.rest.patterns) == 2
    assert [token.lemma_ for token in rules(language.make_doc("Roooe and Doe said Tim"))] == ["roe", "", "", "say", "t"]
