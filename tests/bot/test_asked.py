"""That somebody did not answer is told of the words that name him, and of the page."""

import pytest

from bot.answer import compose_answer
from bot.answer.summary import summarise_answer
from bot.model.answer import Answer, MatchKind
from bot.model.article import Article, Dossier
from bot.model.case import Case, Material, OutletLines
from bot.model.finding import Finding, Piece
from bot.model.record import Caveat, PageOutlet, Reader, Record, Reprint, Statement

FIRST = "The owners of the mole let its beams rot, Ada Marlowe said."
SECOND = "Ferries run every hour until the frost, the pilots said."
TEXT = f"{FIRST}\n\n{SECOND}\n\nThe owners did not respond to a request for comment."
TOLD = "comment asked for, none reported"


def answer_on(sentence: str, cue: str, *, kind: MatchKind = "verbatim", covers: tuple[str, ...] = ()) -> Answer:
    place = (TEXT.index(sentence), TEXT.index(sentence) + len(sentence))
    statements = tuple(
        Statement(id=name, start=TEXT.index(one), end=TEXT.index(one) + len(one), form="indirect")
        for name, one in (("s1", FIRST), ("s2", SECOND))
    )
    caveat = Caveat(
        kind="comment_not_obtained", basis="words", severity="medium", rule="r", covers=covers, paragraph=3, cue=cue
    )
    record = Record(
        reader=Reader(version="hand-1"),
        text_sha256="0" * 64,
        outlet=PageOutlet(name="Gazette", domain=None, basis="external"),
        reprint=Reprint(is_reprint=False),
        statements=statements,
        caveats=(caveat,),
    )
    piece = Piece(paste_start=0, paste_end=9, field="text", source_start=place[0], source_end=place[1], score=100.0)
    finding = Finding(article_id="a", kind=kind, confidence=0.99, pieces=() if kind == "link" else (piece,))
    return compose_answer(
        Case(
            answer_id="a1",
            status="found",
            asked_at="2026-11-22T10:00:00Z",
            corpus_size=7,
            finding=finding,
            material=Material(
                article=Article(id="a", text_sha256="0" * 64, text=TEXT),
                dossier=Dossier(record=record),
                outlets=(OutletLines(name="Gazette", domain=None),),
            ),
        )
    )


def is_told(answer: Answer) -> bool:
    return TOLD in summarise_answer(answer).caveats


CUES = (
    "The owners did not respond to a request",
    "owners declined to comment",
    "reached out to the owners",
    "The owners have not replied",
)


@pytest.mark.parametrize("cue", CUES)
def test_it_is_told_of_words_that_name_whoever_was_asked(cue: str) -> None:
    assert is_told(answer_on(FIRST, cue))


@pytest.mark.parametrize("cue", [*CUES, "A spokesman declined to comment", "no immediate response from"])
def test_of_other_words_it_stands_under_details_alone(cue: str) -> None:
    answer = answer_on(SECOND, cue)
    assert not is_told(answer)
    assert [caveat.kind for caveat in answer.caveats] == ["comment_not_obtained"]


def test_of_the_words_it_was_said_of_it_is_told() -> None:
    assert is_told(answer_on(SECOND, CUES[0], covers=("s2",)))


def test_of_the_page_it_is_told() -> None:
    assert is_told(answer_on(SECOND, CUES[0], kind="link"))
