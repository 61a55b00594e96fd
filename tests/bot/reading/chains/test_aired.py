"""Programmes, stations and sites on which somebody said it, and the page's own house. All outlets are invented but

those whose names the reader knows.
"""

import pytest

from bot.reading.chains.houses import is_same_house
from tests.bot.reading.chains.conftest import Chain


@pytest.mark.parametrize(
    ("told", "nodes"),
    [
        ("told Newsnight", ["told: Newsnight"]),
        ("told the BBC's Newsnight programme", ["told: Newsnight", "broadcast by: BBC"]),
        ("told BBC Radio 4's Today programme", ["told: BBC Radio 4's Today programme"]),
        ("told Radio Five Live", ["told: Radio Five Live"]),
        ("told US TV show 60 Minutes", ["told: 60 Minutes"]),
        ("told the Harbour Hour programme", ["told: Harbour Hour programme"]),
        ("told KQTV", ["told: KQTV"]),
        ("told her club's official website", ["told: club's official website"]),
        ("told The Sun", ["told: The Sun"]),
        ("told the Daily Kestrel newspaper", ["told: the Daily Kestrel newspaper"]),
    ],
)
def test_what_somebody_told_stands_between(chain: Chain, told: str, nodes: list[str]) -> None:
    assert chain(f"Jane Roe {told} that the pier was closed.") == ["Jane Roe", *nodes]


@pytest.mark.parametrize(
    ("said", "nodes"),
    [
        ("said on “Harbour Sunday.”", ["said on: Harbour Sunday"]),
        ("said on NBC’s “Harbour Sunday.”", ["said on: Harbour Sunday", "broadcast by: NBC"]),
        (
            "said in an interview on the PBS television program “Tom Orr.”",
            ["said in: interview", "said on: Tom Orr", "broadcast by: PBS"],
        ),
        ("said on Fox.", ["said on: Fox"]),
    ],
)
def test_a_title_in_marks_is_the_programme_and_no_statement(chain: Chain, said: str, nodes: list[str]) -> None:
    text = f"“The pier is closed,” Jane Roe {said} The boats stayed out."
    assert chain(text) == ["Jane Roe", *nodes]
    with pytest.raises(IndexError):
        chain(text, 1)


@pytest.mark.parametrize(
    "told",
    ["told WADA", "told the council", "told Minister Tom Orr", "said on Monday", "told her", "told pilots on the show"],
)
def test_whoever_else_is_told_is_no_programme(chain: Chain, told: str) -> None:
    assert chain(f"Jane Roe {told} that the pier was closed.") == ["Jane Roe"]


@pytest.mark.parametrize("house", ["the BBC", "BBC Sport", "BBC News Online", "the BBC News website"])
def test_whoever_told_the_page_s_own_house_told_the_page(chain: Chain, house: str) -> None:
    assert chain(f"“The pier is closed,” Jane Roe told {house}.", outlet="BBC News") == ["Jane Roe"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Harbour News", "Harbour Sport"), ("Fox News Sunday", "Fox News"), ("The Sun", "Sunday Post"), ("", "")],
)
def test_two_names_are_two_houses(one: str, other: str) -> None:
    assert not is_same_house(one, other)


def test_the_sun_may_be_the_ellery_sun_itself() -> None:
    assert is_same_house("The Sun", "Ellery Sun")


def test_what_is_tweeted_stands_in_a_tweet(chain: Chain) -> None:
    assert chain("Jane Roe tweeted that the pier was closed.") == ["Jane Roe", "posted in: tweet"]


def test_what_was_told_was_not_tweeted(chain: Chain) -> None:
    text = "Jane Roe told the Ellery Herald the pier was closed. “Nobody told us of it,” Roe tweeted."
    assert chain(text, 1) == ["Jane Roe", "posted in: tweet"]


def test_what_is_reportedly_said_was_reported_by_somebody(chain: Chain) -> None:
    gap = "reported by: who reported it isn't stated"
    assert chain("Jane Roe reportedly said that the pier was closed.") == ["Jane Roe", gap]


def test_a_clerk_quoted_in_a_paper_came_on_by_it(chain: Chain) -> None:
    text = "“The pier is closed,” said Jane Roe, a clerk for the harbour office quoted in the Ellery Herald."
    assert chain(text) == ["Jane Roe", "quoted by: Ellery Herald"]


def test_a_clerk_quoted_in_a_room_is_quoted_by_nobody(chain: Chain) -> None:
    assert chain("“The pier is closed,” said Jane Roe, a clerk quoted in the hall.") == ["Jane Roe"]


def test_the_means_that_opens_a_sentence_holds_for_its_second_verb(chain: Chain) -> None:
    text = "In a statement released on Monday, Roe repeated her plea and vowed she would stay."
    assert chain(text) == ["Roe", "said in: statement"]


def test_a_lunch_that_is_told_something_is_where_it_was_said(chain: Chain) -> None:
    text = "Jane Roe told a lunch for pilots that the pier was closed. But she insisted it would open."
    assert chain(text) == ["Jane Roe", "spoke at: lunch"]
    assert chain(text, 1) == ["Jane Roe", "spoke at: lunch"]


def test_what_somebody_warns_in_a_run_is_told_there_too(chain: Chain) -> None:
    text = "“The pier is closed,” Jane Roe told Newsnight. “It is old.” Roe warns that it may stay so."
    assert chain(text, 2) == ["Jane Roe", "told: Newsnight"]


def test_what_somebody_warns_behind_one_statement_may_be_told_elsewhere(chain: Chain) -> None:
    text = "“The pier is closed,” Jane Roe told Newsnight. Roe warns that it may stay so."
    assert chain(text, 1) == ["Jane Roe"]


@pytest.mark.parametrize("behind", ["Tom Orr said it was open.", "Last week Roe said it was open."])
def test_another_speaker_or_time_is_another_way(chain: Chain, behind: str) -> None:
    assert len(chain(f"Jane Roe told Newsnight that the pier was closed. {behind}", 1)) == 1
