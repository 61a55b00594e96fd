import pytest

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.model.place import Passage

TEXT = (
    "According to warden Ottoline Brask, the eastern tolls were raised twice in the year of the flood. "
    "The ferry has not crossed at night since the rope broke, according to Quennell Marlowe. "
    "The prior has “never set foot in the mill”, and the millers have nothing to say to him, Fenwick said. "
    "“We keep the mill for the parish and for nobody else,” Fenwick said."
)


def kinds(paste: str) -> list[str]:
    passage = Passage(article_id="a", field="text", start=0, end=len(TEXT), text=TEXT)
    best = match_passages(read_claim(paste), [passage], top=5).best
    assert best is not None, paste
    return [change.kind for change in best.changes]


@pytest.mark.parametrize(
    "paste",
    [
        "The eastern tolls were raised twice in the year of the flood, according to warden Ottoline Brask.",
        "According to Quennell Marlowe, the ferry has not crossed at night since the rope broke.",
    ],
)
def test_an_attribution_at_the_other_end_is_not_dropped_and_not_joined(paste: str) -> None:
    assert not {"attribution_dropped", "joined", "truncated"} & set(kinds(paste))


@pytest.mark.parametrize(
    "paste",
    [
        "The eastern tolls were raised twice in the year of the flood.",
        "The ferry has not crossed at night since the rope broke.",
        "The prior has “never set foot in the mill”, and the millers have nothing to say to him.",
    ],
)
def test_one_that_is_nowhere_is_dropped(paste: str) -> None:
    assert kinds(paste) == ["attribution_dropped"]


def test_a_quotation_alone_drops_nothing() -> None:
    assert kinds("“We keep the mill for the parish and for nobody else”") == []
