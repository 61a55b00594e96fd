import pytest

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.matching.said import names_speaker
from bot.model.place import Passage
from bot.text.words import read_words

TEXT = (
    "Quennell Marlowe said the barge had been lost off the reef. "
    "“We never saw a light that night,” Ottoline Brask said. "
    "The tolls will rise again, said Warden Ida Fenwick, who keeps the books. "
    "According to Tamsin Roe, the ferry to the northern island stops at dusk all winter. "
    "Basil Crewe, a pilot of nine years, told reporters he would sail."
)
WORDS = read_words(TEXT)


def kinds(paste: str) -> list[str]:
    passage = Passage(article_id="a", field="text", start=0, end=len(TEXT), text=TEXT)
    best = match_passages(read_claim(paste), [passage], top=5).best
    assert best is not None, paste
    return [change.kind for change in best.changes]


def speaks(name: str) -> bool:
    norms = read_words(name).norms
    first = next(at for at in range(len(WORDS)) if WORDS.norms[at : at + len(norms)] == norms)
    return names_speaker(TEXT, WORDS, first, first + len(norms))


@pytest.mark.parametrize("name", ["Quennell Marlowe", "Ottoline Brask", "Ida Fenwick", "Tamsin Roe", "Basil Crewe"])
def test_a_name_with_a_verb_of_saying_on_it_speaks(name: str) -> None:
    assert speaks(name)


@pytest.mark.parametrize("name", ["the barge", "The tolls", "northern island", "We"])
def test_what_is_no_name_or_has_no_such_verb_does_not(name: str) -> None:
    assert not speaks(name)


@pytest.mark.parametrize(
    "paste",
    [
        "Ottoline Brask said the barge had been lost off the reef.",
        "“We never saw a light that night,” Basil Crewe said.",
        "“We never saw a light that night,” said Basil Crewe.",
        "The tolls will rise again, said Warden Basil Crewe, who keeps the books.",
        "According to Ida Fenwick, the ferry to the northern island stops at dusk all winter.",
        "Tamsin Roe, a pilot of nine years, told reporters he would sail.",
    ],
)
def test_another_name_there_is_another_speaker(paste: str) -> None:
    assert kinds(paste) == ["speaker"]


@pytest.mark.parametrize(
    "paste",
    [
        "Marlowe said the barge had been lost off the reef.",
        "“We never saw a light that night,” said Ottoline Brask.",
        "“We never saw a light that night,” Ms Brask said.",
        "Basil Crewe, a pilot of nine years, told reporters he would sail.",
    ],
)
def test_the_same_speaker_in_other_words_is_none(paste: str) -> None:
    assert "speaker" not in kinds(paste)


def test_a_pronoun_for_a_name_is_no_other_speaker() -> None:
    assert "speaker" not in kinds("She said the barge had been lost off the reef.")


def test_where_a_paste_only_has_a_label_nothing_is_compared_with_the_words_around() -> None:
    assert "speaker" not in kinds("Basil Crewe: “We never saw a light that night”")
