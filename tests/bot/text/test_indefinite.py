import pytest

from bot.text.indefinite import add_indefinite


@pytest.mark.parametrize(
    "said",
    [
        *("an AP", "an AFP", "an NPR", "an FT", "an RBC-Ukraine", "an L.A. Times", "an NYT", "an X"),
        *("a UPI", "a TASS", "a RIA Novosti", "a NATO", "a BBC", "a USA Today", "a FOX News"),
    ],
)
def test_letters_that_are_said_one_by_one_go_by_their_names(said: str) -> None:
    assert add_indefinite(said.split(" ", 1)[1]) == said


@pytest.mark.parametrize(
    "said",
    [
        *("an Agence France-Presse", "an Unherd", "an Éxito", "an Hour", "a Honolulu Star", "a Reuters"),
        *("a Euronews", "a Ukrinform", "a United Press International", "a One America News"),
    ],
)
def test_a_word_goes_by_its_first_sound(said: str) -> None:
    assert add_indefinite(said.split(" ", 1)[1]) == said


@pytest.mark.parametrize("said", ["an 8 News", "an 11Alive", "a 1+1", "a 112 Ukraine", "a 24 Kanal", "a …"])
def test_a_number_goes_by_its_word(said: str) -> None:
    assert add_indefinite(said.split(" ", 1)[1]) == said


def test_a_name_loses_its_own_article() -> None:
    assert add_indefinite("The Guardian") == "a Guardian"
    assert add_indefinite("the Independent") == "an Independent"
    assert add_indefinite("Theatre Weekly") == "a Theatre Weekly"
