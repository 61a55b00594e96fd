"""The rules by which spaCy's model turns a tag into a part of speech, looked up in a table instead of searched for.

Of the rules of its ``attribute_ruler`` all but a few look at one token alone. Its matcher tries each of them on every
token, which took a fifth of the parser's time; here what follows from a tag, a word and a relation is worked out once.
The few rules that look at two tokens, or at a word's spelling, are left to spaCy, for stretches that can meet one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

_LOOKED_AT: Final = ("TAG", "LOWER", "DEP", "IS_SPACE")

_Key = tuple[object, ...]
"""What a token has of :data:`_LOOKED_AT`; ``None`` for a word or a relation that no rule asks for."""


class _Condition(NamedTuple):
    """The value must be one of ``values``, or, where not ``is_in``, none of them."""

    values: frozenset[object]
    is_in: bool = True

    def holds(self, value: object) -> bool:
        return (value in self.values) == self.is_in


class _Rule(NamedTuple):
    """``conditions`` are what is asked, by what is looked at; ``sets`` what the token is then given."""

    conditions: Mapping[str, _Condition]
    sets: Mapping[str, str]


class _Signs(NamedTuple):
    """One of these words, relations or spellings stands where a rule of ``rest`` may apply; ``all``: anywhere."""

    words: frozenset[object]
    relations: frozenset[object]
    spellings: tuple[re.Pattern[str], ...]
    all: bool


@dataclass(frozen=True, slots=True)
class TokenRules:
    """What stands in for an ``attribute_ruler``: the rules of one token, in their order, then ``rest``, the others.

    Its table has some thousand rows at most, whatever is read: words that no rule asks for share a row.
    """

    rules: tuple[_Rule, ...]
    rest: AttributeRuler
    _asked: tuple[frozenset[object], frozenset[object]]
    _signs: _Signs
    _table: dict[_Key, dict[Any, Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, ruler: AttributeRuler) -> TokenRules:
        """Return the same rules as those of ``ruler``."""
        from spacy.pipeline import AttributeRuler

        rules: list[_Rule] = []
        others: list[Sequence[Mapping[str, Any]]] = []
        rest = AttributeRuler(ruler.vocab)
        patterns: Sequence[Mapping[str, Any]] = ruler.patterns
        for pattern in patterns:
            conditions = [_read_conditions(tokens) for tokens in pattern["patterns"]]
            if pattern["index"] == 0 and all(one is not None for one in conditions):
                rules += [_Rule(one, pattern["attrs"]) for one in conditions if one is not None]
            else:
                rest.add_patterns([dict(pattern)])
                others += pattern["patterns"]
        return cls(tuple(rules), rest, (_collect("LOWER", rules), _collect("DEP", rules)), _find_signs(others))

    def __call__(self, doc: Doc) -> Doc:
        """Give each token what follows from its tag, and return ``doc``."""
        from spacy.tokens._retokenize import set_token_attrs

        words, relations = self._asked
        signs = self._signs
        is_left = signs.all
        for token in doc:
            word, relation = token.lower_, token.dep_
            is_left = (
                is_left
                or word in signs.words
                or relation in signs.relations
                or any(spelling.search(word) for spelling in signs.spellings)
            )
            key = (
                token.tag_,
                word if word in words else None,
                relation if relation in relations else None,
                token.is_space,
            )
            found = self._table.get(key)
            if found is None:
                found = self._table[key] = self._judge(key)
            set_token_attrs(token, found)
        return self.rest(doc) if is_left else doc

    def _judge(self, key: _Key) -> dict[Any, Any]:
        from spacy.tokens._retokenize import normalize_token_attrs

        seen = dict(zip(_LOOKED_AT, key, strict=True))
        given: dict[str, str] = {}
        for rule in self.rules:
            if all(condition.holds(seen[name]) for name, condition in rule.conditions.items()):
                given |= rule.sets
        return dict(normalize_token_attrs(self.rest.vocab, given))


def _read_conditions(tokens: Sequence[Mapping[str, Any]]) -> dict[str, _Condition] | None:
    """Return what a rule of one token asks of it; ``None`` where it looks at more, or at something else."""
    if len(tokens) != 1 or not tokens[0].keys() <= set(_LOOKED_AT):
        return None
    read = {name: _read_condition(wanted) for name, wanted in tokens[0].items()}
    conditions = {name: condition for name, condition in read.items() if condition is not None}
    return conditions if len(conditions) == len(read) else None


def _read_condition(wanted: object) -> _Condition | None:
    match wanted:
        case {"IN": values, **others} if not others:
            return _Condition(frozenset(values))
        case {"NOT_IN": values, **others} if not others:
            return _Condition(frozenset(values), is_in=False)
        case dict():
            return None
    return _Condition(frozenset((wanted,)))


def _collect(name: str, rules: Sequence[_Rule]) -> frozenset[object]:
    return frozenset(value for rule in rules if name in rule.conditions for value in rule.conditions[name].values)


def _find_signs(rules: Sequence[Sequence[Mapping[str, Any]]]) -> _Signs:
    """Return what tells that one of ``rules`` may apply: of each what its first telling token is known by."""
    words: set[object] = set()
    relations: set[object] = set()
    spellings: list[re.Pattern[str]] = []
    is_all = False
    for tokens in rules:
        listed = next((one for one in map(_read_lists, tokens) if one), {})
        spelled = next((wanted["REGEX"] for token in tokens if "REGEX" in (wanted := _test_of(token))), None)
        if "DEP" in listed:
            relations |= listed["DEP"]
        elif "LOWER" in listed:
            words |= listed["LOWER"]
        elif spelled is not None:
            spellings.append(re.compile(spelled))
        else:
            is_all = True
    return _Signs(frozenset(words), frozenset(relations), tuple(spellings), is_all)


def _read_lists(token: Mapping[str, Any]) -> dict[str, frozenset[object]]:
    """Return the words and the relations of which a token must have one, where its rule lists them."""
    read = {name: _read_condition(wanted) for name, wanted in token.items() if name in ("DEP", "LOWER")}
    return {name: condition.values for name, condition in read.items() if condition is not None and condition.is_in}


def _test_of(token: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the test that a token's word must pass; empty where it is given as it is, or not asked for."""
    wanted = token.get("LOWER")
    return wanted if isinstance(wanted, dict) else {}
