"""A headline that is surer than its own text. Texts, people and places are invented."""

from dataclasses import replace

import pytest

from bot.matching.headline_hedge import add_headline_hedge, find_headline_hedge
from bot.model.article import Article
from bot.model.finding import Finding, Piece
from bot.wording import say_change

TITLE = "Lowmere harbour to lose its last ferry to Orla"
HEDGED = "Lowmere harbour could lose its last ferry to Orla by June, a councillor said."
FLAT = "Lowmere harbour is to lose its last ferry to Orla by June, the owners wrote."


def test_what_a_headline_leaves_out_is_named_with_its_place() -> None:
    text = f"{TITLE}\n\n{HEDGED}\n\nThe pier is shut."
    found = find_headline_hedge(TITLE, text)
    assert found is not None
    assert (found.kind, found.hop, found.source) == ("hedge_dropped", "headline", "could lose its last ferry to Orla")
    assert text[found.source_start : found.source_end] == "could lose its last ferry to Orla"
    assert say_change(found) == 'The headline leaves out what its own text has: "could lose its last ferry to Orla".'


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (TITLE, FLAT),
        (TITLE, f"{HEDGED} {FLAT}"),
        (TITLE, "The owners could close the pier. Nobody was asked."),
        ("Lowmere harbour could lose its last ferry to Orla", HEDGED),
        ("Lowmere harbour to lose its last ferry to Orla?", HEDGED),
        ("Councillor: Lowmere harbour to lose its last ferry", HEDGED),
        ("Lowmere harbour loses last ferry, councillor says", HEDGED),
        (TITLE, "Lowmere harbour is to lose its last ferry to Orla, which could please the owners of the bridge."),
        ("The ferry", HEDGED),
    ],
    ids=["flat", "both", "other matter", "hedged too", "question", "named", "told", "on the rest", "too short"],
)
def test_a_headline_that_lost_nothing_is_not_blamed(title: str, text: str) -> None:
    assert find_headline_hedge(title, text) is None


ARTICLE = Article(id="a", text_sha256="0" * 64, title=TITLE, text=HEDGED)
PASTED = Finding(
    article_id="a",
    kind="verbatim",
    confidence=0.9,
    pieces=(Piece(paste_start=0, paste_end=46, field="title", source_start=0, source_end=len(TITLE), score=100.0),),
)


def test_the_loss_is_told_to_whoever_pastes_the_headline_and_to_nobody_else() -> None:
    told = add_headline_hedge(PASTED, ARTICLE)
    assert [change.hop for change in told.changes] == ["headline"]
    assert told.kind == "verbatim"
    in_text = replace(PASTED, pieces=(replace(PASTED.pieces[0], field="text"),))
    for finding, article in (
        (in_text, ARTICLE),
        (replace(PASTED, kind="paraphrase"), ARTICLE),
        (PASTED, replace(ARTICLE, text=None)),
        (PASTED, replace(ARTICLE, text=FLAT)),
    ):
        assert add_headline_hedge(finding, article) is finding
