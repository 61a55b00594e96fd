"""A source more is a node more, one less is a node less, and the others stay as they are."""

import re

import pytest

from tests.bot.reading.metamorphic.conftest import Chain

CALL = "“The pier is closed,” a pilot said in an intercepted call."
CLAIM = "the pier at Sandle was closed in May"
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
ADDED = {
    "told an outlet": (
        f"Orla Fenn said that {CLAIM}.",
        f"Orla Fenn told the Ellery Herald that {CLAIM}.",
        ["told: Ellery Herald"],
    ),
    "an outlet over a ministry": (
        f"The harbour ministry said that {CLAIM}.",
        f"The Ellery Herald reported that the harbour ministry had said that {CLAIM}.",
        ["passing on: The Ellery Herald"],
    ),
    "an agency that quotes": (
        f"The Varn news agency said that {CLAIM}.",
        f"The Varn news agency, citing two pilots, said that {CLAIM}.",
        ["two pilots, not named"],
    ),
    "a citing behind the claim": (
        "The pier at Sandle was closed in May, the Ellery Herald reported.",
        "The pier at Sandle was closed in May, the Ellery Herald reported, citing two pilots.",
        ["two pilots, not named"],
    ),
    "in a statement": (
        f"The harbour ministry said that {CLAIM}.",
        f"The harbour ministry said in a statement that {CLAIM}.",
        ["said in: statement"],
    ),
    "who obtained a letter": (
        f"According to a letter, {CLAIM}.",
        f"According to a letter obtained by the Ellery Herald, {CLAIM}.",
        ["obtained by: Ellery Herald"],
    ),
    "who intercepted a call": (
        CALL,
        f"{CALL}\n\nThe call was intercepted by the harbour service.",
        ["intercepted by: the harbour service"],
    ),
    "who told a source": (
        f"The harbour ministry said that {CLAIM}.",
        f"The harbour ministry said that a captain had told it that {CLAIM}.",
        ["a captain, not named"],
    ),
    "who published figures": (
        f"According to figures, {CLAIM}.",
        f"According to figures published by the harbour ministry, {CLAIM}.",
        ["published by: the harbour ministry"],
    ),
}


def names_of(nodes: list[str]) -> list[str]:
    """Return nodes without relations, articles and gaps: who comes to stand first has no relation, a doer no gap."""
    names = (node.rpartition(": ")[2] for node in nodes)
    return [_ARTICLE.sub("", name) for name in names if not name.endswith(("n't stated", "not stated"))]


def capitalised(text: str) -> str:
    """Return ``text`` as a sentence begins."""
    return text[0].upper() + text[1:]


@pytest.mark.parametrize(("without", "having", "added"), ADDED.values(), ids=ADDED)
def test_a_hop_more_is_a_node_more(without: str, having: str, added: list[str], chain: Chain) -> None:
    short, long = chain(without), chain(having)
    assert short
    assert set(added) <= set(long)
    assert names_of([node for node in long if node not in added]) == names_of(short)


def test_hops_taken_away_one_by_one(chain: Chain) -> None:
    hops = ("The Ellery Herald reported that ", "the harbour ministry had said that ", "a captain had told it that ")
    found = [names_of(chain(capitalised("".join(hops[at:]) + CLAIM + "."))) for at in range(len(hops))]
    assert found == [
        ["captain, not named", "harbour ministry", "Ellery Herald"],
        ["captain, not named", "harbour ministry"],
        ["captain, not named"],
    ]
