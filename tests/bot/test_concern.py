"""What a sentence is about: a state, its war, or only its land, the weather and sport. All states are invented."""

import pytest

from bot.answer.concern import drop_source, has_war, is_about_state, is_about_war, is_aside, names_all, names_owner
from bot.model.outlet import Country

VELMARK = Country(code="XV", name="Velmark", adjective="Velmarkian")
ORRIN = Country(code="XO", name="Orrin", adjective="Orrinese")
BOTH = (VELMARK, ORRIN)


@pytest.mark.parametrize(
    "text",
    [
        "Velmark's foreign ministry summoned the envoy.",
        "Velmark’s new defence minister resigned.",
        "Velmarkian troops crossed the river.",
        "A spokesman said that Velmarkian military courts tried nine men.",
        "Velmark will impose sanctions on its neighbours.",
        "The president of Velmark spoke for an hour.",
        "Ministers agreed on new sanctions against Velmark.",
    ],
)
def test_a_states_bodies_and_what_it_does_and_suffers_are_about_the_state(text: str) -> None:
    assert is_about_state(text, VELMARK)
    assert not is_about_state(text, ORRIN)


@pytest.mark.parametrize(
    "text",
    [
        "Growers in Velmark expect a late harvest.",
        "Velmarkian tourists visited the army museum in Orrin.",
        "Velmarkian cheese, the minister of Orrin said, is the best.",
        "Velmark has nine lakes.",
        "Police in Velmark found the stolen bicycle.",
        "Velmark's state-run news agency reported that a cat was found.",
        "North Velmark's government met.",
        "velmark troops",
        "",
    ],
)
def test_a_land_its_people_and_its_press_are_not_its_state(text: str) -> None:
    assert not is_about_state(text, VELMARK)


@pytest.mark.parametrize(
    "text",
    [
        "The Velmarkian defence held until the last corner.",
        "Black chose the Velmarkian defence and soon offered a draw.",
        "The Velmarkian team's leader fell on the descent.",
        "Velmark's attack looked blunt, the coach said.",
        "A Velmarkian strike settled the match.",
        "The Velmarkian president of the league said play begins in August.",
    ],
)
def test_a_game_is_not_about_the_state_whose_players_play(text: str) -> None:
    assert not is_about_state(text, VELMARK)


def test_a_ministry_of_defence_is_a_states_whatever_a_defence_is() -> None:
    for text in ("The Velmarkian defence ministry counted drones.", "Velmarkian defence officials left."):
        assert is_about_state(text, VELMARK)


@pytest.mark.parametrize(
    ("text", "is_state"),
    [
        ("Georgia officials said early voting ran well.", False),
        ("Georgia police arrested a baker.", False),
        ("Georgia's election was fair, the county clerk said.", False),
        ("The University of Georgia's president announced an agreement.", False),
        ("Georgia's government signed the agreement.", True),
        ("Georgia accused its neighbour of an attack.", True),
        ("Georgian police closed the square.", True),
    ],
)
def test_the_country_georgia_is_not_the_one_of_atlanta(text: str, *, is_state: bool) -> None:
    assert is_about_state(text, Country(code="GE", name="Georgia", adjective="Georgian")) is is_state


@pytest.mark.parametrize(
    "text",
    [
        "Velmarkian artificial intelligence writes menus.",
        "A Velmarkian chief executive officer bought the vineyard.",
        "Velmark has a law on salt; a heart attack killed the king of the carnival.",
        "Velmark's firms plead force majeure.",
        "The Velmarkian defence attorney appealed.",
        "The Velmarkian market leader in dairy opened a plant.",
        "The Velmarkian company president resigned.",
        "Velmarkian bakery spokesman Nils Orry said sales rose.",
        "The Velmarkian Orthodox church leader held a service.",
        "The Velmarkian drone maker hired a cook.",
    ],
)
def test_what_shares_a_word_with_a_state_is_not_its_body(text: str) -> None:
    assert not is_about_state(text, VELMARK)
    assert not is_about_war(text, BOTH)


def test_bodies_of_a_state_beside_such_words_are_its_own() -> None:
    assert is_about_state("Velmark's army bought artificial intelligence.", VELMARK)
    assert is_about_state("Velmark accused the company president of espionage.", VELMARK)


def test_a_person_whose_name_is_a_countrys_is_not_that_country() -> None:
    jordan = Country(code="JO", name="Jordan", adjective="Jordanian")
    assert not is_about_state("Nils Jordan said the attack on his shop was an accident.", jordan)
    assert is_about_state("On Monday Jordan said the attack was over.", jordan)
    assert is_about_state("Jordan said the attack was over.", jordan)
    assert is_about_state("The president of Jordan left.", jordan)


def test_a_word_of_a_megabyte_before_a_name_is_looked_at_once() -> None:
    word = "a" * 1_000_000 + "("
    assert drop_source(f"{word}Saltwire", "Saltwire") == word


@pytest.mark.parametrize(
    "text",
    [
        "VELMARK, July 10. /WIRE/. The army of Orrin sold its horses.",
        "VELMARK CITY, Velmark (Wire) - Police held five men.",
        "Velmark — The ministry in Orrin closed.",
        "VELMARK, 10 July (Wire) -- Troops of Orrin left.",
    ],
)
def test_a_place_in_a_dateline_says_nothing_of_what_the_sentence_is_about(text: str) -> None:
    assert not is_about_state(text, VELMARK)


def test_behind_a_dateline_the_sentence_counts() -> None:
    assert is_about_state("VELMARK, July 10. /WIRE/. Velmark's government fell.", VELMARK)


@pytest.mark.parametrize(
    "text",
    [
        "A flood hit the Velmarkian military base.",
        "Velmark's government sent tents after the earthquake.",
        "Velmarkian troops won the football championship.",
        "Temperatures fell to -9 at the Velmarkian border post.",
    ],
)
def test_weather_and_sport_are_nobodys_side(text: str) -> None:
    assert is_aside(text)
    assert not is_about_state(text, VELMARK)
    assert not is_about_war(text, BOTH)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A battalion deserted from the front in Orrin.", True),
        ("The Orrinese army has too few boots.", True),
        ("Velmarkian drones were shot down.", True),
        ("Orrin's parliament raised the tax on salt.", False),
        ("Orrinese tourists saw the army museum.", False),
        ("A battalion deserted.", False),
        ("Velmark and Orrin fought a price war.", False),
        ("Velmark remembers the Second World War.", False),
    ],
)
def test_a_war_is_meant_by_its_words_with_a_side_of_it_named_or_by_a_sides_army(text: str, *, expected: bool) -> None:
    assert is_about_war(text, BOTH) is expected


def test_words_of_war_need_no_country() -> None:
    assert has_war("Forty soldiers deserted in May.")
    assert not has_war("Forty ferries left in May.")
    assert not has_war("The forty soldiers of the football tournament.")


def test_a_state_is_known_by_its_capital_and_its_seat() -> None:
    russia = Country(code="RU", name="Russia", adjective="Russian")
    assert is_about_state("The Kremlin did not answer.", russia)
    assert is_about_state("Moscow said it would answer the sanctions.", russia)
    assert not is_about_state("Trains in Moscow were late, a union official said.", russia)
    assert not is_about_state("Moscow police closed a bridge.", russia)


def test_countries_are_named_all_or_not() -> None:
    assert names_all("Velmark sued Orrin over the shoal.", BOTH)
    assert not names_all("Velmark sued the port.", BOTH)


def test_an_owner_is_named_by_the_whole_of_the_name() -> None:
    assert names_owner("The works belong to Halvorsen Shipping, a clerk said.", "Halvorsen Shipping")
    assert not names_owner("Halvorsen said so.", "Halvorsen Shipping")
    assert not names_owner("The Halvorsen Shippings said so.", "Halvorsen Shipping")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ships left, the Velmarkian navy's paper Saltwire said.", "Ships left, said."),
        ("Saltwire, the Velmarkian army's paper, said that ships left.", " said that ships left."),
        ("Velmark's government told Saltwire that ships left.", "Velmark's government told that ships left."),
        ("Velmarkian troops left, Saltwire said.", "Velmarkian troops left, said."),
        ("Nobody left, the Saltwires said.", "Nobody left, the Saltwires said."),
    ],
)
def test_what_only_tells_whose_paper_it_is_is_not_what_the_sentence_is_about(text: str, expected: str) -> None:
    assert drop_source(text, "Saltwire") == expected
