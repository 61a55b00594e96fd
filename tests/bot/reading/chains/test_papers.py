"""Papers that say something: who wrote them, where they stand, who has seen them."""

import pytest

from tests.bot.reading.chains.conftest import Chain

SHUT = "the pier was closed"


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (f"An internal memo dated 4 May and seen by the Ellery Herald says {SHUT}.", ["seen by: Ellery Herald"]),
        (f"The memo, which was obtained by the Ellery Herald, says {SHUT}.", ["obtained by: Ellery Herald"]),
        (f"A copy of the letter obtained by the Ellery Herald says {SHUT}.", ["obtained by: Ellery Herald"]),
        (f"A statement posted on the ministry's website said {SHUT}.", ["posted on: the ministry's website"]),
        (f"The statement, carried by state television, said {SHUT}.", ["carried by: state television"]),
        (
            "“The pier is closed,” the letter says. The Ellery Herald has seen the letter.",
            ["seen by: The Ellery Herald"],
        ),
        (
            "“The pier is closed,” the letter says. The Ellery Herald obtained a copy of the letter.",
            ["obtained by: The Ellery Herald"],
        ),
    ],
)
def test_who_has_a_paper_and_where_it_stands_come_behind_it(chain: Chain, text: str, nodes: list[str]) -> None:
    assert chain(text)[1:] == nodes


@pytest.mark.parametrize(
    "text",
    [
        "“The pier is closed,” the letter says. The Ellery Herald has not seen the letter.",
        "“The pier is closed,” the letter says. The Ellery Herald has seen a poster.",
        "“The pier is closed,” the letter says. The mayor has seen the letter.",
    ],
)
def test_a_paper_that_was_not_seen_or_is_another_came_from_nobody(chain: Chain, text: str) -> None:
    assert chain(text) == ["the letter"]


def test_who_made_a_paper_stands_before_it(chain: Chain) -> None:
    assert chain(f"A report by the port authority said {SHUT}.") == ["the port authority", "in: A report"]
    assert chain(f"A letter from the port authority says {SHUT}.") == ["A letter from the port authority"]


@pytest.mark.parametrize("paper", ["The audit", "The files", "The inquiry", "The data"])
def test_what_is_found_in_writing_is_its_writing_s(chain: Chain, paper: str) -> None:
    assert chain(f"{paper} showed that {SHUT}.") == [paper]


@pytest.mark.parametrize(
    ("opening", "nodes"),
    [
        ("Speaking at a news conference in Orrin", ["spoke at: news conference"]),
        ("Writing in the Ellery Herald", ["wrote in: Ellery Herald"]),
        ("Writing on Telegram", ["posted on: Telegram"]),
        ("In comments to the Ellery Herald", ["said in: comments", "sent to: Ellery Herald"]),
        ("In an op-ed for the Ellery Herald", ["said in: op-ed", "published by: Ellery Herald"]),
        ("In an article published in the Ellery Herald", ["said in: article", "published in: Ellery Herald"]),
        ("In a video posted on YouTube", ["said in: video", "posted on: YouTube"]),
        ("In a letter to staff seen by the Ellery Herald", ["said in: letter to staff", "seen by: Ellery Herald"]),
    ],
)
def test_what_opens_a_sentence_says_where_it_was_said(chain: Chain, opening: str, nodes: list[str]) -> None:
    assert chain(f"{opening}, Jane Roe said {SHUT}.") == ["Jane Roe", *nodes]


@pytest.mark.parametrize(
    ("behind", "node"),
    [
        ("said Jane Roe in remarks carried by state television.", "said in: remarks"),
        ("said Jane Roe, who was speaking to the Ellery Herald.", "told: Ellery Herald"),
        ("Jane Roe told a news conference.", "spoke at: news conference"),
        ("Jane Roe told Ellerian state television.", "told: Ellerian state television"),
    ],
)
def test_what_stands_behind_the_speaker_says_it_too(chain: Chain, behind: str, node: str) -> None:
    assert chain(f"“The pier is closed,” {behind}")[:2] == ["Jane Roe", node]
