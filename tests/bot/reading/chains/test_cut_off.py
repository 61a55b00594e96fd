"""Teasers that are cut off in the middle of a sentence."""

import pytest

from tests.bot.reading.chains.conftest import Chain


@pytest.mark.parametrize(
    "end", ["told the", "told", "told the Ellery Herald, the", "told the Ellery Herald, the Orrin"]
)
def test_a_sentence_that_breaks_off_behind_its_verb_is_read_as_far_as_it_goes(chain: Chain, end: str) -> None:
    assert chain(f"The pier is old. “It is old,” Jane Roe {end}")[0] == "Jane Roe"
