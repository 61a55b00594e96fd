"""Agencies, papers and stations beside the word for what they are. Sentences, and what is no agency, are invented."""

import pytest

from bot.model.record import Record
from bot.reading.outlet_names import is_outlet_name
from bot.reading.phrases import read_phrase
from bot.reading.tokens import tokens_of
from tests.bot.reading.conftest import Read

LEFT = "the fleet had left the harbour"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"T{LEFT[1:]}, the Russian state news agency RIA Novosti said.", "RIA Novosti"),
        (f"“T{LEFT[1:]},” state news agency SANA reported.", "SANA"),
        (f"T{LEFT[1:]}, North Korea’s KCNA reported.", "KCNA"),
        (f"China’s official Xinhua news agency said {LEFT}.", "Xinhua"),
        (f"Anadolu Agency reported that {LEFT}.", "Anadolu Agency"),
        (f"According to the Orrin newspaper Kestrel, {LEFT}.", "Kestrel"),
    ],
)
def test_the_patterns_alone_read_its_name_too(read: Read, text: str, name: str) -> None:
    assert _first(read(text)) == (name, "outlet", "named")


def _first(record: Record) -> tuple[str, str, str]:
    node = record.statements[0].chain[0]
    return node.name, node.kind, node.naming


@pytest.mark.parametrize(
    "text",
    [
        "the Russian news agency",
        "the North Korean news agency",
        "the state news agency",
        "State news agency",
        "a Kestrel newspaper",
        "the news agency director Ann Roe",
        "the broadcaster Ann Roe",
        "British broadcaster Ann Roe",
        "the news agency Director Ann Roe",
        "the Telegram channel Kestrel",
        "the space agency Kestrel",
        "the newspaper’s owner Ann Roe",
        "the TASS news agency correspondent",
    ],
)
def test_what_an_outlet_is_gives_it_no_name_and_nobody_else_is_taken_for_one(text: str) -> None:
    found = read_phrase(tokens_of(text, 0, len(text)))
    assert found is None or (found.kind, found.naming) != ("outlet", "named")


@pytest.mark.parametrize("name", ["the Russian news agency", "State news agency", "The North Korean broadcaster"])
def test_the_adjective_of_a_country_is_no_name(name: str) -> None:
    assert not is_outlet_name(name)


@pytest.mark.parametrize("name", ["the Kestrel newspaper", "the Guardian newspaper", "Qatar News Agency", "KCNA"])
def test_a_name_beside_the_word_for_what_it_is_stays_one(name: str) -> None:
    assert is_outlet_name(name)
