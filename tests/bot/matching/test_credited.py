"""Of two articles with nearly the pasted words, the one that has them from whom the paste names."""

import pytest

from bot.matching.claim import read_claim
from bot.matching.credited import list_credited
from bot.matching.match import match_passages
from bot.model.finding import Findings
from bot.model.place import Passage

MARLOWE = "The mayor Ada Marlowe said on Monday that the north lamp would be lit before the first frost of the year."
MARKET = "A tale heard in the market: the north lamp would be lit before the first snow of the year, and for good."
OKONKWO = "Tobi Okonkwo said on Friday that the north lamp would be lit before the first snow of the year."


def match(paste: str, **texts: str) -> Findings:
    passages = [
        Passage(article_id=name, field="text", start=0, end=len(text), text=text) for name, text in texts.items()
    ]
    return match_passages(read_claim(paste), passages, top=5)


@pytest.mark.parametrize(
    "paste",
    [
        'Ada Marlowe: "the north lamp will be lit before the first snow of the year"',
        '"the north lamp will be lit before the first snow of the year" — Marlowe',
        "According to Marlowe, the north lamp will be lit before the first snow of the year",
        "the mayor says the north lamp will be lit before the first snow of the year",
        'The mayor: "the north lamp will be lit before the first snow of the year"',
    ],
)
@pytest.mark.parametrize("other", [MARKET, OKONKWO])
def test_the_named_speakers_own_words_come_before_nearer_words_of_another(paste: str, other: str) -> None:
    found = match(paste, marlowe=MARLOWE, other=other)
    assert found.best is not None
    assert found.best.article_id == "marlowe"
    assert found.twins == ()
    assert [one.article_id for one in found.others] == ["other"]


@pytest.mark.parametrize(
    "paste",
    [
        "the north lamp will be lit before the first snow of the year",
        'Pavlo Zelnyk: "the north lamp will be lit before the first snow of the year"',
        "the pilot says the north lamp will be lit before the first snow of the year",
    ],
)
def test_where_neither_names_whom_the_paste_names_the_nearer_words_win(paste: str) -> None:
    found = match(paste, marlowe=MARLOWE, market=MARKET)
    assert found.best is not None
    assert found.best.article_id == "market"


def test_words_as_they_stand_come_before_altered_ones_of_the_named_speaker() -> None:
    found = match(
        '"the north lamp would be lit before the first snow of the year" — Marlowe', marlowe=MARLOWE, market=MARKET
    )
    assert found.best is not None
    assert (found.best.article_id, found.best.kind) == ("market", "verbatim")


def test_a_name_far_from_the_words_credits_nobody() -> None:
    rest = "The wind turned and the boats came home one after the other. " * 6
    far = f"The north lamp would be lit before the first frost of the year. {rest}Ada Marlowe waved."
    found = match('Ada Marlowe: "the north lamp will be lit before the first snow of the year"', far=far, market=MARKET)
    assert found.best is not None
    assert found.best.article_id == "market"


@pytest.mark.parametrize(
    ("paste", "names"),
    [
        ('Ada Marlowe: "the lamp is lit before dawn"', {"ada", "marlowe"}),
        ("the keeper says the lamp is lit before dawn", {"keeper"}),
        ("President Okonkwo said the lamp is lit before dawn", {"okonkwo"}),
        ("the lamp is lit before dawn every single day, says nobody", set()),
    ],
)
def test_a_paste_credits_whom_it_names_before_its_words(paste: str, names: set[str]) -> None:
    assert list_credited(read_claim(paste)) == names
