"""The rules by which spaCy's model turns a tag into a part of speech, looked up in a table instead of searched for.

Of the rules of its ``attribute_ruler`` all but a few look at one token alone. Its matcher tries each of them on every
token, which took a fifth of the parser's time; here what follows from a tag, a word and a relation is worked out once.
The few rules that look at two tokens are left to spaCy.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

_LOOKED_AT: Final = ("TAG", "LOWER", "DEP", "IS_SPACE")

_Key = tuple[object, ...]
"""What a token has of :data:`_LOOKED_AT`; ``None`` for a word or a relation that no rule asks for."""


class _Rule(NamedTuple):
    """``conditions`` are the values that will do, by what is looked at; ``sets`` what the token is then given."""

    conditions: Mapping[str, frozenset[object]]
    sets: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TokenRules:
    """What stands in for an ``attribute_ruler``: the rules of one token, in their order, then ``rest``, those of two.

    Its table has some thousand rows at most, whatever is read: words that no rule asks for share a row.
    """

    rules: tuple[_Rule, ...]
    rest: AttributeRuler
    _asked: tuple[frozenset[object], frozenset[object]]
    _table: dict[_Key, dict[Any, Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, ruler: AttributeRuler) -> TokenRules:
        """Return the same rules as those of ``ruler``."""
        from spacy.pipeline import AttributeRuler

        rules: list[_Rule] = []
        rest = AttributeRuler(ruler.vocab)
        patterns: Sequence[Mapping[str, Any]] = ruler.patterns
        for pattern in patterns:
            conditions = [_read_conditions(tokens) for tokens in pattern["patterns"]]
            if pattern["index"] == 0 and all(one is not None for one in conditions):
                rules += [_Rule(one, pattern["attrs"]) for one in conditions if one is not None]
            else:
                rest.add_patterns([dict(pattern)])
        return cls(tuple(rules), rest, (_collect("LOWER", rules), _collect("DEP", rules)))

    def __call__(self, doc: Doc) -> Doc:
        """Give each token what follows from its tag, and return ``doc``."""
        from spacy.tokens._retokenize import set_token_attrs

        words, relations = self._asked
        for token in doc:
            word, relation = token.lower_, token.dep_
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
        return self.rest(doc)

    def _judge(self, key: _Key) -> dict[Any, Any]:
        from spacy.tokens._retokenize import normalize_token_attrs

        seen = dict(zip(_LOOKED_AT, key, strict=True))
        given: dict[str, str] = {}
        for rule in self.rules:
            if all(seen[name] in values for name, values in rule.conditions.items()):
                given |= rule.sets
        return dict(normalize_token_attrs(self.rest.vocab, given))


def _read_conditions(tokens: list[dict[str, Any]]) -> dict[str, frozenset[object]] | None:
    """Return what a rule of one token asks of it; ``None`` where it looks at more, or at something else."""
    if len(tokens) != 1 or not tokens[0].keys() <= set(_LOOKED_AT):
        return None
    conditions: dict[str, frozenset[object]] = {}
    for name, wanted in tokens[0].items():
        if isinstance(wanted, dict):
            if wanted.keys() != {"IN"}:
                return None
            conditions[name] = frozenset(wanted["IN"])
        else:
            conditions[name] = frozenset((wanted,))
    return conditions


def _collect(name: str, rules: list[_Rule]) -> frozenset[object]:
    return frozenset(value for rule in rules for value in rule.conditions.get(name, ()))
