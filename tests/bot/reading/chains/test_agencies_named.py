"""Agencies and stations beside the word for what they are, as links of a chain. All sentences are invented."""

import pytest

from tests.bot.reading.chains.conftest import Chain, Parse

LEFT = "the fleet had left the harbour"


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (f"T{LEFT[1:]}, the Russian state news agency RIA Novosti said.", ["RIA Novosti"]),
        (f"The Russian state news agency RIA Novosti reported that {LEFT}.", ["RIA Novosti"]),
        (f"“T{LEFT[1:]},” state news agency SANA reported.", ["SANA"]),
        (f"Belarus’s state news agency Belta said {LEFT}.", ["Belta"]),
        (f"T{LEFT[1:]}, according to the Orrin news agency Kestrel.", ["Kestrel"]),
        (f"T{LEFT[1:]}, North Korea’s KCNA reported.", ["KCNA"]),
        (f"China’s official Xinhua news agency said {LEFT}.", ["Xinhua"]),
        (f"Anadolu Agency reported that {LEFT}.", ["Anadolu Agency"]),
        (f"The semi-official Kestrel news agency said {LEFT}.", ["Kestrel news agency"]),
        (
            f"Iran’s official IRNA news agency quoted a harbour spokesman as saying {LEFT}.",
            ["a harbour spokesman, not named", "quoted by: IRNA"],
        ),
        (
            f"Turkey’s state-run Anadolu Agency quoted the harbour master as saying that {LEFT}.",
            ["the harbour master, not named", "quoted by: Anadolu Agency"],
        ),
        (
            f"The pilot told the Syrian state news agency SANA that {LEFT}.",
            ["The pilot, not named", "told: SANA"],
        ),
        (
            f"The pilot told Russian state news agency TASS that {LEFT}.",
            ["The pilot, not named", "told: TASS"],
        ),
        (
            f"The pilot said in an interview with the Syrian state news agency SANA that {LEFT}.",
            ["The pilot, not named", "said in: interview", "given to: SANA"],
        ),
        (f"The state news agency, SANA, reported that {LEFT}.", ["SANA"]),
        (
            f"T{LEFT[1:]}, the Kyodo news agency said, citing a harbour official.",
            ["a harbour official, not named", "citing: Kyodo"],
        ),
        (
            f"A port official said {LEFT}, according to the official Saudi Press Agency.",
            ["A port official, not named", "passing on: Saudi Press Agency"],
        ),
    ],
)
def test_an_outlet_is_called_by_its_name_and_not_by_what_it_is(chain: Chain, text: str, nodes: list[str]) -> None:
    assert chain(text) == nodes


def test_a_name_beside_the_words_news_agency_is_an_outlets(parse: Parse) -> None:
    for text in (f"Kestrel, the state news agency, said {LEFT}.", f"The state news agency, Kestrel, said {LEFT}."):
        node = parse(text).statements[0].chain[0]
        assert (node.name, node.kind, node.naming) == ("Kestrel", "outlet", "named")


def test_the_agency_is_the_one_that_spoke_before(parse: Parse) -> None:
    before = f"The Russian state news agency RIA Novosti said {LEFT}. "
    for role in ("The agency", "The news agency"):
        node = parse(f"{before}{role} said that two ships stayed.").statements[1].chain[0]
        assert (node.name, node.basis) == ("RIA Novosti", "resolved")


def test_the_agency_is_no_news_agency_where_another_body_spoke(parse: Parse) -> None:
    before = f"The Harbour Agency said {LEFT}. TASS reported that the pier was shut. "
    assert parse(f"{before}The agency said that two ships stayed.").statements[2].chain[0].name != "TASS"


def test_an_outlet_that_is_called_by_what_it_is_has_no_name(parse: Parse) -> None:
    for text in (f"The Russian newspaper said {LEFT}.", f"The state news agency said {LEFT}."):
        node = parse(text).statements[0].chain[0]
        assert (node.kind, node.naming) == ("outlet", "role")
