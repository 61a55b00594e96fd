"""What a speaker says on in the next sentence, and whether it came the same way."""

import pytest

from tests.bot.reading.chains.conftest import Chain, Parse

TOLD = "Jane Roe told the Ellery Herald that the pier was closed."
HERALD = ["Jane Roe", "told: Ellery Herald"]


@pytest.mark.parametrize(
    "behind",
    [
        "“Nobody told us of it,” she added.",
        "“Nobody told us of it,” Roe said.",
        "She added that nobody had been told of it.",
        "\n\n“Nobody told us of it,” she added.",
        "“Nobody told us of it,” she said. “We read it in the paper.”",
    ],
)
def test_what_is_said_on_in_the_next_sentence_came_the_same_way(chain: Chain, behind: str) -> None:
    assert chain(f"{TOLD} {behind}", 1) == HERALD


def test_it_goes_on_as_long_as_nothing_stands_between(chain: Chain) -> None:
    text = f"{TOLD} “Nobody told us of it,” she said. “We read it in the paper,” she added."
    assert chain(text, 2) == HERALD


def test_an_interview_holds_for_what_is_said_in_it(chain: Chain) -> None:
    text = "In an interview with the Ellery Herald, Jane Roe said the pier was closed. “We lost a year,” she said."
    assert chain(text, 1) == ["Jane Roe", "said in: interview", "given to: Ellery Herald"]


def test_what_is_carried_is_resolved(parse: Parse) -> None:
    nodes = parse(f"{TOLD} “Nobody told us of it,” she added.").statements[1].chain
    assert [node.basis for node in nodes[:2]] == ["resolved", "resolved"]


@pytest.mark.parametrize(
    "behind",
    [
        "“Nobody told us of it,” she told the council.",
        "“Nobody told us of it,” she said at a rally in Orrin.",
        "“Nobody told us of it,” she said on Tuesday.",
        "“Nobody told us of it,” she later said.",
        "She has said that nobody was told of it.",
        "She believes that nobody was told of it.",
        "In court, she said nobody was told of it.",
        "\n\nShe said nobody had been told of it.",
        "The boats were idle. “Nobody told us of it,” she said.",
    ],
)
def test_another_place_time_or_listener_is_another_way(chain: Chain, behind: str) -> None:
    assert chain(f"{TOLD} {behind}", 1) == ["Jane Roe"]


def test_somebody_else_s_words_did_not_come_that_way(chain: Chain) -> None:
    text = f"{TOLD} “Nobody told us of it,” John Doe said. “We read it in the paper,” Roe added."
    assert chain(text, 1) == ["John Doe"]
    assert chain(text, 2) == ["Jane Roe"]


@pytest.mark.parametrize(("verb", "nodes"), [("said", []), ("added", ["posted on: Telegram"])])
def test_beside_a_post_only_what_was_surely_written_stands_in_it(chain: Chain, verb: str, nodes: list[str]) -> None:
    text = f"Jane Roe wrote on Telegram that the pier was closed. “Nobody told us of it,” she {verb}."
    assert chain(text, 1) == ["Jane Roe", *nodes]


def test_a_cited_source_without_a_name_goes_on_by_whoever_cited_it(chain: Chain) -> None:
    text = "The Ellery Herald, citing a port official, said the pier was closed. "
    passed_on = ["a port official, not named", "citing: The Ellery Herald"]
    assert chain(f"{text}The official said nobody was hurt.", 1) == passed_on
    assert chain(f"{text}A second official said nobody was hurt.", 1) == ["A second official, not named"]
    assert chain(f"{text}The official told the Kestrel Post nobody was hurt.", 1)[1:] == ["told: Kestrel Post"]


@pytest.mark.parametrize("behind", ["posted", "testified", "wrote", "wrote to the mayor", "said to the mayor"])
def test_what_names_its_own_way_did_not_come_by_the_listener_before(chain: Chain, behind: str) -> None:
    assert chain(f"{TOLD} “Nobody told us of it,” Roe {behind}.", 1) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("opening", "verb", "node"),
    [
        ("wrote in a letter to staff", "wrote", "wrote in: letter to staff"),
        ("said in a statement", "wrote", "said in: statement"),
        ("said at a hearing", "testified", "spoke at: hearing"),
    ],
)
def test_a_verb_that_fits_the_place_goes_on_there(chain: Chain, opening: str, verb: str, node: str) -> None:
    text = f"Jane Roe {opening} that the pier was closed. “Nobody told us of it,” she {verb}."
    assert chain(text, 1) == ["Jane Roe", node]
