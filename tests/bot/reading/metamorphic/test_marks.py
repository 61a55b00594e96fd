"""Quotations are the same in whatever marks they stand, and apostrophes are none."""

import re

import pytest

from tests.bot.reading.metamorphic.conftest import Outlined
from tests.bot.reading.metamorphic.outline import differences

STYLES = {
    "straight": '"{}"',
    "single curly": "‘{}’",
    "single straight": "'{}'",
    "german": "„{}“",
    "polish": "„{}”",
    "guillemets": "«{}»",
    "guillemets inward": "»{}«",
    "guillemets, spaced": "«\u202f{}\u202f»",
    "full width": "＂{}＂",
    "curly, ends straight": '“{}"',
}
_QUOTATION = re.compile(r"“([^“”\n]*)”")


def straighten(text: str) -> str:
    """Return ``text`` with straight apostrophes."""
    return text.replace("’", "'")


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_other_quotation_marks_change_nothing(article: str, style: str, outlined: Outlined) -> None:
    assert differences(outlined(_QUOTATION.sub(lambda found: style.format(found[1]), article)), outlined(article)) == []


def test_straight_apostrophes_change_nothing(article: str, outlined: Outlined) -> None:
    assert differences(outlined(straighten(article)), outlined(article, straighten)) == []


def test_a_page_all_in_straight_marks_is_the_same(article: str, outlined: Outlined) -> None:
    straight = straighten(_QUOTATION.sub(r'"\1"', article))
    assert differences(outlined(straight), outlined(article, straighten)) == []
