import pytest

from bot.matching.claim import read_claim
from bot.matching.foreign import is_foreign
from bot.matching.match import match_passages
from bot.model.place import Passage
from bot.text.words import read_words

TEXT = "The weavers of the lower town hung forty banners from the clock tower on the eve of the fair."


def foreign(raws: str, others: str = TEXT) -> bool:
    return is_foreign(read_words(raws).norms, raws, read_words(others).norms, others)


@pytest.mark.parametrize(
    "raws",
    [
        "Друзья, кто-нибудь знает, откуда это взято?",
        "¿Alguien sabe de dónde viene esto?",
        "Stimmt das wirklich, was hier steht?",
        "Est-ce que c'est vrai ?",
        "Voce sabe onde isso foi dito?",
    ],
)
def test_words_of_another_language_are_foreign(raws: str) -> None:
    assert foreign(raws)


@pytest.mark.parametrize(
    "raws",
    [
        "Nobody paid the dyer for the nine barrels.",
        "Los Angeles was hit by a second storm.",
        "The duel was fought over a sum of ten crowns.",
    ],
)
def test_words_of_the_same_are_not(raws: str) -> None:
    assert not foreign(raws)


def test_beside_its_own_language_nothing_is_foreign() -> None:
    assert not foreign("Stimmt das wirklich?", "Das ist nicht der Turm, und die Fahne ist nicht rot.")
    assert not foreign("Это правда?", "Башня была закрыта до утра.")


def test_a_foreign_remark_is_no_part_of_what_is_asked() -> None:
    passage = Passage(article_id="a", field="text", start=0, end=len(TEXT), text=TEXT)
    paste = f"Друзья, кто-нибудь знает, откуда это взято? {TEXT} Думаю, что это фейк."
    best = match_passages(read_claim(paste), [passage], top=5).best
    assert best is not None
    assert best.kind == "verbatim"
