import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.phrases import Phrase, longest_phrase, read_phrase
from bot.reading.tokens import tokens_of


def phrase(text: str) -> Phrase | None:
    return read_phrase(tokens_of(text, 0, len(text)))


def words(text: str) -> str | None:
    found = phrase(text)
    return None if found is None else text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ellery President Orla Fenn", "Orla Fenn"),
        ("Lt. Gen. A. B. Fenn", "A. B. Fenn"),
        ("judge Orr", "Orr"),
        ("harbour resident Ada van der Moor", "Ada van der Moor"),
        ("Moor’s lawyer Tom B. Orr", "Tom B. Orr"),
        ("Secretary of State Ada Moor", "Ada Moor"),
        ("Sen. Tom Orr of Ellery", "Tom Orr"),
        ("Novelist Ada Moor", "Ada Moor"),
        ("Mr. Orr", "Mr. Orr"),
        ("President Fenn", "President Fenn"),
        ("her mother Ada Moor", "Ada Moor"),
        ("Tom King", "Tom King"),
        ("King", "King"),
    ],
)
def test_a_person_is_named_without_titles_but_a_bare_surname_keeps_its_own(text: str, name: str) -> None:
    found = phrase(text)
    assert found is not None
    assert words(text) == name
    assert found.naming == "named"
    assert found.kind in ("person", "unknown")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Institute for the Study of Tides", "Institute for the Study of Tides"),
        ("the respected Institute for the Study of Tides think tank", "Institute for the Study of Tides"),
        ("Ellery’s Harbour Ministry", "Ellery’s Harbour Ministry"),
        ("the HMA", "HMA"),
        ("MoH", "MoH"),
        ("The General Staff of the Ellery Armed Forces", "General Staff of the Ellery Armed Forces"),
    ],
)
def test_an_organisation_is_named_with_all_its_words(text: str, name: str) -> None:
    found = phrase(text)
    assert found is not None
    assert (words(text), found.kind, found.naming) == (name, "organisation", "named")


@pytest.mark.parametrize(
    ("text", "shown", "kind", "naming"),
    [
        ("the officer", "the officer", "person", "role"),
        ("a retired harbour master", None, None, None),
        ("a retired Ellery colonel", "a retired Ellery colonel", "person", "role"),
        ("a spokesperson for the Harbour Ministry", "a spokesperson for the Harbour Ministry", "person", "role"),
        ("a spokesman in a statement", "a spokesman", "person", "role"),
        ("a second vice-chancellor", "a second vice-chancellor", "person", "role"),
        ("one of the protesters", "one of the protesters", "person", "role"),
        ("the Prime Minister", "the Prime Minister", "person", "role"),
        ("the High Commissioner for Human Rights", "the High Commissioner for Human Rights", "person", "role"),
        ("a Department of Ports official", "a Department of Ports official", "person", "role"),
        ("US officials", "US officials", "group", "collective"),
        ("officials", "officials", "group", "collective"),
        ("many analysts", "many analysts", "group", "vague"),
        ("critics", "critics", "group", "vague"),
        ("Moor and her crew", None, None, None),
        ("Moor and his colleagues", "Moor and his colleagues", "group", "collective"),
        ("Moor and Orr", "Moor and Orr", "group", "named"),
        ("the letter", "the letter", "document", "role"),
        ("the newspaper", "the newspaper", "outlet", "role"),
        ("the shipping company", None, None, None),
        ("the ferry company", "the ferry company", "organisation", "role"),
    ],
)
def test_a_role_is_read_by_its_head(text: str, shown: str | None, kind: str | None, naming: str | None) -> None:
    found = phrase(text)
    assert words(text) == shown
    assert (found.kind if found else None, found.naming if found else None) == (kind, naming)


@pytest.mark.parametrize("text", ["Officials", "Critics", "Police"])
def test_the_capital_of_a_sentence_makes_no_name(text: str) -> None:
    found = phrase(text)
    assert found is not None
    assert found.kind == "group"


@pytest.mark.parametrize(
    "text",
    [
        "which Ellery",
        "In a letter Moor",
        "Fenn’s claims",
        "who",
        "the tide",
        "officer",
        "Statement",
        "a man who knew Orr",
        "42",
        "",
        "and",
    ],
)
def test_what_is_no_whole_phrase_is_not_read(text: str) -> None:
    assert phrase(text) is None


def test_pronouns_and_titles_say_who_can_be_meant() -> None:
    she, they, mr, spokeswoman = phrase("she"), phrase("they"), phrase("Mr. Orr"), phrase("a spokeswoman")
    assert she is not None
    assert they is not None
    assert mr is not None
    assert spokeswoman is not None
    assert (she.pronoun, she.gender, she.is_person) == ("she", "she", True)
    assert (they.pronoun, they.is_plural) == ("they", True)
    assert (mr.gender, spokeswoman.gender) == ("he", "she")


def test_the_longest_phrase_is_taken() -> None:
    text = "a spokeswoman for Harbour Wire on the pier"
    found = longest_phrase(tokens_of(text, 0, len(text)))
    assert found is not None
    assert text[found[0].start : found[0].end] == "a spokeswoman for Harbour Wire"


@given(st.text(alphabet="AaBb .'’-,the of and Mr officer1") | st.text())
def test_phrases_are_places_in_any_text(text: str) -> None:
    found = phrase(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
