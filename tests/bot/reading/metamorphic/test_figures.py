"""Another number, another spelling, another order: that much changes, and no more."""

import re
from itertools import permutations

import pytest

from tests.bot.reading.metamorphic.conftest import Outlined, replaced
from tests.bot.reading.metamorphic.outline import differences

NUMBERS = {"14": "17", "60": "90", "30": "50", "200": "700", "41": "58", "18": "29", "11": "13", "400": "600"}
COUNTED = {"nine": "eight", "four": "three", "twelve": "eleven", "six": "seven", "ten": "twenty"}
AMERICAN = {"harbour": "harbor", "per cent": "percent", "neighbour": "neighbor", "theatre": "theater"}
INDEPENDENT = (
    "“The boats are late again this year,” said Orla Fenn, a captain.",
    "The harbour office said that 14 of 60 crossings had been cancelled.",
    "According to Tom Orr, a baker, nobody has swept the pier since May.",
    "The owners reportedly sold the lighthouse.",
    "The Ellery Herald, citing two pilots, reported that the buoy was gone.",
    "Jane Roe denied that the crane had sunk.",
)


@pytest.mark.parametrize("numbers", [NUMBERS, COUNTED], ids=["figures", "words"])
def test_another_number_changes_nothing_but_itself(article: str, numbers: dict[str, str], outlined: Outlined) -> None:
    def change(text: str) -> str:
        return re.sub(r"\b\w+\b", lambda found: numbers.get(found[0], found[0]), text)

    assert differences(outlined(change(article)), outlined(article, change)) == []


def test_american_spelling_changes_nothing_but_itself(article: str, outlined: Outlined) -> None:
    respell = replaced(AMERICAN)
    assert differences(outlined(respell(article)), outlined(article, respell)) == []


@pytest.mark.parametrize("order", list(permutations(range(len(INDEPENDENT))))[::90])
def test_paragraphs_that_need_no_other_say_the_same_in_any_order(order: tuple[int, ...], outlined: Outlined) -> None:
    found = outlined("\n\n".join(INDEPENDENT[number] for number in order))
    expected = outlined("\n\n".join(INDEPENDENT))
    assert sorted(found.caveats) == sorted(expected.caveats)
    assert sorted(map(str, found.statements)) == sorted(map(str, expected.statements))
