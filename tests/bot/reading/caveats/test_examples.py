"""Every rule against its examples: ``examples/*.jsonl``, one a line, the texts invented.

``rule`` and ``text``; ``cue`` is the words it must find (``""`` for a caveat without words), ``null`` where it must
find nothing. Besides, as far as an example needs it: ``covers``, the statements that must bear it (``[]`` for the whole
page); ``severity``; ``parsed`` where the rule needs grammar; and of the
article ``title``, ``url``, ``published``, ``outlet``, ``byline``, ``labels``.
"""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from bot.model.article import Article
from bot.model.record import Record
from bot.reading.caveats.rules import RULES
from bot.reading.parsing import Parser
from bot.reading.read import read_article

Example = dict[str, Any]
FOLDER = Path(__file__).parent / "examples"
EXAMPLES = [json.loads(line) for path in sorted(FOLDER.glob("*.jsonl")) for line in path.read_text().splitlines()]
EACH_LEAST = 3
_OF_ARTICLE = ("title", "url", "published", "outlet", "byline")


def _read(example: Example, parser: Parser | None) -> Record:
    text = example["text"]
    given = {name: example[name] for name in _OF_ARTICLE if name in example}
    article = Article(id="a1", text=text, text_sha256=sha256(text.encode()).hexdigest(), **given)
    return read_article(article, labels=tuple(example.get("labels", ())), parser=parser)


@pytest.mark.parametrize("example", EXAMPLES, ids=[f"{one['rule']} {number}" for number, one in enumerate(EXAMPLES)])
def test_a_rule_finds_what_it_must_and_nothing_else(example: Example, request: pytest.FixtureRequest) -> None:
    parser: Parser | None = request.getfixturevalue("parser") if example.get("parsed") else None
    record, text = _read(example, parser), example["text"]
    found = [caveat for caveat in record.caveats if caveat.rule == example["rule"]]
    assert [caveat.cue or "" for caveat in found] == ([] if example["cue"] is None else [example["cue"]])
    for caveat in found:
        said = [text[s.start : s.end] for s in record.statements if s.id in caveat.covers]
        assert said == example.get("covers", said)
        assert caveat.severity == example.get("severity", caveat.severity)
        if caveat.cue is not None and caveat.cue_start is not None:
            assert text[caveat.cue_start : caveat.cue_end] == caveat.cue
            assert len(caveat.cue.split()) <= 8


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_has_three_examples_for_it_and_three_against(rule: str) -> None:
    own = [example["cue"] is None for example in EXAMPLES if example["rule"] == rule]
    assert own.count(False) >= EACH_LEAST
    assert own.count(True) >= EACH_LEAST


def test_every_example_is_of_a_rule_there_is() -> None:
    assert {example["rule"] for example in EXAMPLES} <= {rule.id for rule in RULES}


def test_no_two_rules_have_one_id_and_each_id_says_its_kind() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert all(rule.id.split(".")[:2] == [_family(rule.basis), rule.kind] for rule in RULES)


def _family(basis: str) -> str:
    return "words" if basis == "words" else "derived"
