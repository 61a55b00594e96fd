"""Which of several articles with the same words is named."""

from dataclasses import replace

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.model.finding import Finding
from bot.model.place import Passage

SAYING = "“The cloth was never paid for and the looms were sold before the fair,”"
LONG = (
    "The weavers of the lower town hung forty banners from the clock tower on the eve of the fair, the parish book "
    "says, and took them down again in the rain before the bishop had so much as seen the first of them from the road."
)


def passage(text: str, name: str, *, day: int, closeness: float = 1.0) -> Passage:
    found = Passage(article_id=name, field="text", start=0, end=len(text), text=text, day=day)
    return replace(found, closeness=closeness)


def best(paste: str, *passages: Passage) -> Finding:
    found = match_passages(read_claim(paste), passages, top=5).best
    assert found is not None
    return found


def test_the_earlier_of_two_is_named_although_the_other_is_about_the_matter_throughout() -> None:
    found = best(LONG, passage(LONG, "throughout", day=20), passage(LONG, "once", day=10, closeness=0.6))
    assert found.article_id == "once"


def test_a_reprint_comes_after_an_article_of_the_same_days_and_before_a_much_later_one() -> None:
    reprint = replace(passage(LONG, "reprint", day=10), is_reprint=True)
    assert best(LONG, reprint, passage(LONG, "original", day=11)).article_id == "original"
    assert best(LONG, reprint, replace(passage(LONG, "undated", day=0), day=None)).article_id == "undated"
    assert best(LONG, reprint, passage(LONG, "later", day=40)).article_id == "reprint"


def test_a_reprint_stays_before_a_later_article_that_was_not_read_yet() -> None:
    reprint = replace(passage(LONG, "reprint", day=10), is_reprint=True)
    unread = replace(passage(LONG, "unread", day=11), is_reprint=None)
    assert best(LONG, reprint, unread).article_id == "reprint"
    assert best(LONG, reprint, replace(unread, day=9)).article_id == "unread"


def test_one_letter_of_a_long_sentence_makes_two_articles_unequal() -> None:
    other = LONG.replace("forty", "fourty")
    assert best(LONG, passage(LONG, "exact", day=20), passage(other, "other", day=10)).article_id == "exact"


def test_of_equals_the_one_that_has_the_pastes_speaker_is_named() -> None:
    earlier = passage(f"{SAYING} Basil Crewe said.", "crewe", day=10)
    later = passage(f"{SAYING} Ida Fenwick said.", "fenwick", day=20)
    found = best(f"{SAYING} Ida Fenwick stated.", earlier, later)
    assert found.article_id == "fenwick"
    assert "speaker" not in [change.kind for change in found.changes]


def test_where_none_has_that_speaker_the_earliest_is_named_with_the_change() -> None:
    found = best(
        f"{SAYING} Tamsin Roe said.",
        passage(f"{SAYING} Basil Crewe said.", "crewe", day=10),
        passage(f"{SAYING} Ida Fenwick said.", "fenwick", day=20),
    )
    assert found.article_id == "crewe"
    assert [change.kind for change in found.changes] == ["speaker"]


def test_a_later_one_that_names_nobody_is_not_named_for_the_earliest() -> None:
    earlier = passage(f"{SAYING} Basil Crewe said.", "crewe", day=10)
    later = passage(f"{SAYING} and nobody wept.", "nobody", day=20)
    found = best(f"{SAYING} Tamsin Roe said.", earlier, later)
    assert found.article_id == "crewe"
    assert [change.kind for change in found.changes] == ["speaker"]


def test_a_rival_that_lacks_a_word_is_not_near() -> None:
    words = "This is seldom seen on the quay"
    earlier = passage(f"{words}, Basil Crewe said.", "crewe", day=10)
    rival = passage("It is seldom seen on the quay and never twice.", "rival", day=5)
    found = best(f"{words}, Tamsin Roe said.", earlier, rival)
    assert found.article_id == "crewe"
    assert [change.kind for change in found.changes] == ["speaker"]


def test_a_not_behind_the_sentence_turns_it_round() -> None:
    text = "Nobody in the lower town could say how old the clock in the tower really is."
    kinds = [change.kind for change in best(f"{text[:-1]} not.", passage(text, "a", day=1)).changes]
    assert kinds == ["negation"]
