"""What a near article is said to have otherwise than a paste: nothing that it has in another of its sentences."""

import pytest

from bot.desk.misses import list_misses
from bot.matching.claims import rank_candidates, read_query
from bot.model.candidates import Candidates
from bot.model.finding import Findings
from bot.model.top import Top
from store.stems import stem_word
from tests.bot.claims.ranking import count_terms, make_candidate

FINED = "The port fined the captains $25 million on Tuesday over leaks in the harbour wall."


def explain(paste: str, *statements: str) -> str | None:
    query = read_query(paste, stem_word)
    found = tuple(make_candidate("Captains pay", one, 0.9, stem=stem_word) for one in statements)
    looked_up = Candidates(query=query, found=found, statistics=count_terms(list(found)))
    ranking = rank_candidates(query, found, looked_up.statistics)
    return list_misses(looked_up, ranking, ranking.contradictions, Findings(best=None), top=Top(most=3))[0].why


@pytest.mark.parametrize(
    ("paste", "statement", "further"),
    [
        (
            "the port fined the captains $5 million over leaks in the harbour wall",
            FINED,
            "A fee of $5 million was paid.",
        ),
        ("the port fined all captains over leaks in the harbour wall", FINED, "Every skipper must pay."),
    ],
)
def test_what_another_sentence_has_is_not_said_to_be_missing(paste: str, statement: str, further: str) -> None:
    assert explain(paste, statement) is not None
    assert explain(paste, statement, further) is None
