import pytest

from bot.matching.claim import read_claim
from bot.matching.lookup import (
    SENTENCES_MOST,
    list_found_shingles,
    list_sentence_shingles,
    list_shingles,
    list_source_shingles,
)
from bot.matching.match import match_passages
from bot.model.finding import Findings
from bot.model.place import Passage
from bot.text.shingles import hash_shingles
from bot.text.words import read_words

FIRST = "The weavers of the lower town hung forty banners from the clock tower."
LAST = "Nobody paid the dyer for his madder."
MIDDLE = "A wet spring had spoiled the wool, the parish book says. Two looms were sold to the abbey before the fair."
TEXT = f"{FIRST} {MIDDLE} {MIDDLE} {MIDDLE} {LAST}"


def shingles_of(text: str) -> list[int]:
    return hash_shingles(read_words(text).norms)


def find(paste: str, *texts: str) -> Findings:
    passages = [
        Passage(article_id="a", field="text", start=TEXT.index(text), end=TEXT.index(text) + len(text), text=text)
        for text in texts
    ]
    return match_passages(read_claim(paste), passages, top=5)


def test_a_plain_paste_is_looked_up_by_its_own_shingles() -> None:
    assert list_shingles(read_claim(FIRST)) == shingles_of(FIRST)


def test_a_scanned_one_also_by_those_it_was_meant_to_have() -> None:
    scanned = list_shingles(read_claim("Tbe weavers 0f tbe 1ower town hung forty banners."))
    assert set(shingles_of("The weavers of the lower town hung forty banners.")) <= set(scanned)


def test_a_sentence_that_was_not_found_is_looked_up_by_itself() -> None:
    paste = f"{FIRST} {LAST}"
    assert list(list_sentence_shingles(read_claim(paste), find(paste, FIRST))) == [shingles_of(LAST)]


def test_where_nothing_was_found_each_sentence_is() -> None:
    found = list(list_sentence_shingles(read_claim(f"{FIRST} {LAST}"), Findings(best=None)))
    assert sorted(found) == sorted([shingles_of(FIRST), shingles_of(LAST)])


@pytest.mark.parametrize("paste", [FIRST, f"{FIRST} {MIDDLE}"])
def test_what_was_found_whole_is_not_looked_up_again(paste: str) -> None:
    assert list(list_sentence_shingles(read_claim(paste), find(paste, TEXT))) == []


def test_a_long_paste_is_not_looked_up_without_end() -> None:
    paste = " ".join(f"Weaver number {at} hung one of the banners that day." for at in range(30))
    assert len(list(list_sentence_shingles(read_claim(paste), Findings(best=None)))) == SENTENCES_MOST


def test_two_places_of_one_article_are_joined_when_both_are_looked_at() -> None:
    best = find(f"{FIRST} {LAST}", FIRST, LAST).best
    assert best is not None
    assert [change.kind for change in best.changes] == ["joined"]


def test_others_are_looked_up_by_what_was_found() -> None:
    paste = f"“{LAST[:-1]},” Ada Marlowe said."
    best = find(paste, LAST).best
    assert best is not None
    assert list_found_shingles(read_claim(paste), best) == shingles_of(LAST)


def test_or_by_the_words_of_the_source_where_it_stands() -> None:
    best = find(LAST.replace("madder", "weld"), LAST).best
    assert best is not None
    passage = Passage(article_id="a", field="text", start=TEXT.index(LAST), end=len(TEXT), text=LAST)
    assert list_source_shingles(best, (passage,)) == shingles_of(LAST)
    assert list_source_shingles(best, ()) == []
