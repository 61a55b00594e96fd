"""Halves of two articles in one paste, of which one could pass for a remark."""

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.model.finding import Finding
from bot.model.place import Passage

FERRY = "The harbour office was asked for years. “The same old thing is actually not so crazy,” the pilot wrote."
LAKE = "Divers went down to the lake floor. There they came upon nine iron anchors from the old fleet."
HALVES = "the same old thing is actually not so crazy. There they came upon nine iron anchors from the old fleet"


def best_of(paste: str, *texts: str) -> Finding | None:
    passages = [
        Passage(article_id=str(number), field="text", start=0, end=len(text), text=text)
        for number, text in enumerate(texts)
    ]
    return match_passages(read_claim(paste), passages, top=5).best


def test_a_sentence_of_chats_words_that_another_article_has_is_no_remark() -> None:
    best = best_of(HALVES, LAKE, FERRY)
    assert best is not None
    assert (best.article_id, best.kind) == ("0", "altered")
    assert [HALVES[start:end] for start, end in best.stray] == ["the same old thing is actually not so crazy"]


def test_the_same_sentence_is_a_remark_where_nobody_has_it() -> None:
    best = best_of(HALVES, LAKE)
    assert best is not None
    assert (best.kind, best.stray) == ("verbatim", ())


def test_a_question_stays_a_remark_although_an_article_asks_it() -> None:
    asked = "Is this real or is it fake here? There they came upon nine iron anchors from the old fleet"
    best = best_of(asked, LAKE, "“Is this real or is it fake here?” the mate wrote on the wall.")
    assert best is not None
    assert (best.kind, best.stray) == ("verbatim", ())


def test_a_remark_of_which_another_article_has_the_half_stays_one() -> None:
    best = best_of(HALVES, LAKE, "They said the same old thing is actually a bell.")
    assert best is not None
    assert (best.kind, best.stray) == ("verbatim", ())
