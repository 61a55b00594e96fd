from dataclasses import replace

import pytest

from bot.matching.claims import Candidate, Nearness, Statistics, read_query
from bot.matching.claims.bearer import is_signature, list_bearers, prefer_told
from bot.model.record import Span
from store.stems import stem_word
from tests.bot.claims.ranking import count_terms, make_candidate

TITLE = "Sixth death linked to river fever in Velmark"
LEAD = "Health officials in Velmark reported a sixth death linked to river fever."
PLACES = "Cases of river fever first appeared in western Velmark at the end of August."
HERDS = "River fever has been found in 46 herds, said Ada Merrow, who leads the service."
DOCTORS = "Doctors of the Lowmoor clinic say that the wards are full."
PASTE = "Velmark has six deaths from river fever now"


def make_sentence(piece: str, nearness: float | None, *, start: int = 0, title: str = TITLE) -> Candidate:
    """Return a sentence as near to the paste as given, under a headline that is nearer than all of them."""
    near = nearness
    made = make_candidate(title, piece, near, stem=stem_word)
    if near is not None:
        made = replace(made, nearness=Nearness(piece_signed=near, piece_plain=near, title_signed=0.8, title_plain=0.8))
    return replace(made, article_id="fever", start=start, end=start + len(piece))


def bear(paste: str, *held: Candidate, first: Candidate | None = None) -> list[str]:
    """Return the sentences that bear a paste, the best first."""
    found = list_bearers(read_query(paste, stem_word), first or held[0], held, count_terms(held))
    return [one.piece for one in found]


def test_the_sentence_that_has_most_of_the_claim_bears_it_whatever_was_ranked_first() -> None:
    first = make_sentence(PLACES, 0.66, start=200)
    assert bear(PASTE, first, make_sentence(LEAD, 0.74), make_sentence(HERDS, 0.5, start=100)) == [LEAD]


def test_of_sentences_on_one_thing_the_one_with_the_figure_bears_it() -> None:
    held = make_sentence(PLACES, 0.6), make_sentence(HERDS, 0.57, start=100)
    assert bear("river fever is in 46 herds", *held)[0] == HERDS


def test_a_sentence_with_another_figure_does_not_bear_it() -> None:
    other = "Officials in Velmark say 12 deaths from river fever are too many now."
    held = make_sentence(LEAD, 0.74), make_sentence(other, 0.76, start=100)
    assert bear("Velmark has six deaths from river fever now", *held, first=held[0])[0] == LEAD


def test_a_sentence_that_has_something_otherwise_bears_nothing_and_the_one_ranked_first_is_left() -> None:
    may = "Officials in Velmark closed the river for six weeks in May."
    june = "Officials in Velmark opened the river for six weeks in June."
    held = make_sentence(may, 0.6), make_sentence(june, 0.64, start=100)
    assert bear("Velmark closed the river in May", *held, first=held[0]) == [may]
    assert bear("Velmark closed the river in May", held[1], first=held[0]) == [may]


def test_a_denial_is_borne_by_a_sentence_that_denies_too() -> None:
    stated = "River fever in Velmark comes from the old wells of the town."
    denied = "That river fever in Velmark comes from wells is unfounded, the service found."
    held = make_sentence(stated, 0.7), make_sentence(denied, 0.7, start=100)
    assert bear("river fever in Velmark comes from the wells", *held)[0] == stated
    assert bear("there is no proof that river fever in Velmark comes from the wells", *held)[0] == denied


def test_where_the_headline_stands_at_the_top_of_the_text_a_sentence_below_it_bears_the_claim() -> None:
    assert bear(PASTE, make_sentence(TITLE, 0.8), make_sentence(LEAD, 0.74, start=60)) == [LEAD]
    assert bear(PASTE, make_sentence(TITLE, 0.8), make_sentence(DOCTORS, 0.1, start=60)) == [TITLE]


def test_where_no_sentence_comes_near_to_what_the_headline_says_the_headline_bears_it_alone() -> None:
    query, held = read_query(PASTE, stem_word), [make_sentence(DOCTORS, 0.3, start=40), make_sentence(HERDS, 0.2)]
    (found,) = list_bearers(query, held[0], held, count_terms(held))
    assert (found.start, found.end, found.piece, found.title) == (0, 0, "", TITLE)


def test_of_sentences_that_are_nearly_as_good_one_that_somebody_told_is_preferred() -> None:
    held = make_sentence(LEAD, 0.7), make_sentence(PLACES, 0.69, start=100), make_sentence(HERDS, 0.3, start=200)
    assert prefer_told(held, []) is held[0]
    assert prefer_told(held, [Span(start=110, end=130)]) is held[1]
    assert prefer_told(held, [Span(start=0, end=20), Span(start=110, end=130)]) is held[0]


def test_without_a_model_words_alone_choose() -> None:
    assert bear(PASTE, make_sentence(PLACES, None), make_sentence(LEAD, None, start=100))[0] == LEAD


def test_a_summary_of_our_own_and_an_article_with_one_sentence_leave_no_choice() -> None:
    summary = replace(make_sentence(LEAD, 0.7), is_summary=True)
    assert bear(PASTE, summary, make_sentence(PLACES, 0.7, start=100)) == [LEAD]
    assert bear(PASTE, make_sentence(PLACES, 0.7)) == [PLACES]
    nothing = Statistics(size=1, mean_terms=1.0, counts={})
    assert list_bearers(read_query("", stem_word), summary, [], nothing) == (summary,)


@pytest.mark.parametrize(
    "text",
    [
        "— Ada Merrow (@merrow) May 3, 2022",
        "Senator Ada Merrow (@SenMerrow) 3 May 2022",
        "— The Ellery Herald (@ellery_herald) Jan. 12, 2021",
        "Ada Merrow (@merrow)",
    ],
)
def test_the_line_under_an_embedded_post_is_a_signature(text: str) -> None:
    assert is_signature(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Merrow (@merrow) wrote that the dam is safe on May 3, 2022.",
        "The dam is safe. — Ada Merrow (@merrow) May 3, 2022",
        "The dam (in Orrin) was built on May 3, 1922",
        "",
    ],
)
def test_a_sentence_with_an_account_in_it_is_none(text: str) -> None:
    assert not is_signature(text)
