import pytest

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.matching.restored import is_disguised, restore_words
from bot.matching.scripts import read_sounds, restore_cyrillic, restore_names
from bot.model.place import Passage
from bot.text.words import read_words

SOURCE = read_words(
    "Minister Kowalchuk met Ambassador Smirnov and Putin near Chernivtsi after Wednesday prayers."
).norms


def restored(paste: str) -> list[str]:
    return [norm for _, norm in restore_names(read_claim(paste), SOURCE)]


@pytest.mark.parametrize(
    ("paste", "name"),
    [
        ("Путин spoke near the harbour", "putin"),
        ("Путін spoke near the harbour", "putin"),
        ("near Чернівці after", "chernivtsi"),
        ("the Minister Ковальчук met", "kowalchuk"),
        ("Ambassador Смирнов met", "smirnov"),
    ],
)
def test_a_name_in_cyrillic_is_the_sources_name_in_latin(paste: str, name: str) -> None:
    assert restored(paste) == [name]


@pytest.mark.parametrize("paste", ["Зеленский spoke", "Иванов met the ambassador", "и он met them", "Putin spoke"])
def test_another_name_or_a_latin_one_is_left(paste: str) -> None:
    assert restored(paste) == []


def test_names_that_sound_alike_are_one() -> None:
    assert read_sounds("schmidt") == read_sounds("shmidt")
    assert read_sounds("philipp") == read_sounds("filip")
    assert read_sounds("lyon") != read_sounds("london")


def test_a_plain_paste_is_returned_as_it_is() -> None:
    claim = read_claim("Ambassador Smirnov met the minister near the harbour.")
    assert not is_disguised(claim)
    assert restore_words(claim, SOURCE) is claim


def test_restored_words_keep_their_places() -> None:
    claim = read_claim("Путин met the Minister")
    found = restore_words(claim, SOURCE)
    assert found.words.norms[0] == "putin"
    assert found.words.starts == claim.words.starts
    assert found.text == claim.text


CYRILLIC = "Министр Шойгу осмотрел завод под городом Екатеринбург , а Іванов і Чернігів ждали .".split()


def restored_cyrillic(paste: str) -> list[str]:
    claim = read_claim(paste)
    return [claim.text[claim.words.starts[at] : claim.words.ends[at]] for at, _ in restore_cyrillic(claim, CYRILLIC)]


@pytest.mark.parametrize(
    ("paste", "name"),
    [
        ("Министр Shoigu осмотрел завод", "Shoigu"),
        ("под городом Yekaterinburg, а", "Yekaterinburg"),
        ("под Єкатеринбург і", "Єкатеринбург"),
        ("и Чернигов ждали", "Чернигов"),
    ],
)
def test_a_name_in_latin_or_in_the_other_language_is_the_sources_name_in_cyrillic(paste: str, name: str) -> None:
    assert restored_cyrillic(paste) == [name]


@pytest.mark.parametrize("paste", ["и Иванова ждала", "Министр Lavrov осмотрел", "Merchants came to the gate"])
def test_another_name_is_left_there_too(paste: str) -> None:
    assert restored_cyrillic(paste) == []


def test_a_negation_in_cyrillic_is_one() -> None:
    text = "Совет рассказал, что старой плотине под городом до оттепели нужны новые затворы."
    passage = Passage(article_id="a", field="text", start=0, end=len(text), text=text)
    paste = text.replace("до оттепели нужны", "до оттепели не нужны")
    found = match_passages(read_claim(paste), [passage], top=1).best
    assert found is not None
    assert [change.kind for change in found.changes] == ["negation"]
