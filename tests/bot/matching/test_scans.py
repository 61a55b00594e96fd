import pytest

from bot.matching.scans import is_scanned, read_shape, restore_scanned, undo_scan
from bot.text.words import read_words

SOURCE = read_words(
    "The harbour clerk told the pilots that nobody would follow the long mooring line to Burnham."
).norms


def restore(paste: str) -> str:
    words = list(read_words(paste).norms)
    for at, norm in restore_scanned(words, SOURCE):
        words[at] = norm
    return " ".join(words)


@pytest.mark.parametrize(
    "pair", [("modern", "modem"), ("l0ng", "iong"), ("tbe", "the"), ("5ail", "sail"), ("8oat", "hoat")]
)
def test_letters_that_scanners_confuse_have_one_shape(pair: tuple[str, str]) -> None:
    assert read_shape(pair[0]) == read_shape(pair[1])


@pytest.mark.parametrize("paste", ["tbe harbour clerk", "the l0ng line", "the c1erk told", "a 6oat sank", "fbe pilots"])
def test_a_misread_word_shows_that_a_paste_was_scanned(paste: str) -> None:
    assert is_scanned(read_words(paste).norms)


@pytest.mark.parametrize(
    "paste",
    [
        "The harbour clerk told the pilots",
        "On the 15th and the 1st, 80s style, at 5pm, 10km off",
        "the G8, an F16 and the B1 line in 1985",
        "a bad hut, a fake, a hack of a fold",
        "covid19 came in waves",
    ],
)
def test_plain_words_numbers_and_names_show_no_scan(paste: str) -> None:
    assert not is_scanned(read_words(paste).norms)


def test_what_was_surely_misread_is_looked_up_as_it_was_meant() -> None:
    assert undo_scan(("tbe", "l0ng", "harbour", "1ine")) == ("the", "long", "harbour", "line")


def test_a_misread_paste_gets_its_sources_words() -> None:
    assert (
        restore("Thc barbour c1erk fold tbe pilofs that n0body wou1d")
        == "the harbour clerk told the pilots that nobody would"
    )


def test_where_much_was_misread_a_letter_or_two_may_be_others() -> None:
    assert restore("Tbe harbovr c1erk told tho pilats") == "the harbour clerk told tho pilots"


def test_where_nothing_else_was_misread_a_letter_is_a_letter() -> None:
    assert restore("The harbour clark told the pilots") == "the harbour clark told the pilots"


@pytest.mark.parametrize("paste", ["tbe 1ong 15 mooring", "tbe l0ng twelve moorings", "tbe c1erk never"])
def test_numbers_and_denials_are_never_restored(paste: str) -> None:
    kept = paste.split()[-2:] if "never" not in paste else ["never"]
    assert any(word in restore(paste) for word in kept)


def test_words_that_no_article_has_are_the_sources_misread() -> None:
    paste = read_words("tho harbovr cierk").norms
    assert list(restore_scanned(paste, SOURCE)) == []
    strange = frozenset(paste)
    assert [norm for _, norm in restore_scanned(paste, SOURCE, strange)] == ["the", "harbour", "clerk"]


def test_a_number_is_left_although_no_article_has_what_was_pasted() -> None:
    norms = read_words("tho harbovr soven").norms
    assert [at for at, _ in restore_scanned(norms, (*SOURCE, "seven"), frozenset(norms))] == [0, 1]
