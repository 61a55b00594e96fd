"""Readers' letters under an article are told from the article."""

import pytest

from bot.reading.letters import find_letters
from bot.reading.noise import find_noise

ARTICLE = "Ferry strike goes on\n\nCrews in Ellery stay away from their boats, the union said on Monday.\n\n"
HEADED = "I blame the owners, and my neighbours do too.\n\nWhy should we pay for it?"
SIGNED = (
    "I blame the owners for all of it.\nJo Roe, Orrin, UK\n\nYou will see, we all pay in the end. Tom Orr, Lowmere\n\n"
    "My boat lies there too.\nOrla Fenn, Ellery"
)
CALLS = "\n\n".join(f"I disagree! The {n}th crew took our boats, and we paid." for n in range(14))
QUOTING = f'{ARTICLE}The owners met in Ellery.\n\n"The boats will lie there," Orla Fenn said.\n\n'


@pytest.mark.parametrize(
    "head",
    [
        "Your comments:",
        "Send us your comments",
        "HAVE YOUR SAY",
        "What do you think?",
        "Readers' letters",
        "A selection of your comments so far:",
        "Here are some of your views on the strike",
    ],
)
def test_letters_begin_at_their_head(head: str) -> None:
    text = f"{ARTICLE}{head}\n\n{HEADED}"
    found = find_letters(text)
    assert found is not None
    assert text[found.start : found.end] == f"{head}\n\n{HEADED}"


def test_letters_are_known_by_their_signatures() -> None:
    found = find_letters(ARTICLE + SIGNED + "\n\nThe strike began in May.")
    assert found is not None
    assert (ARTICLE + SIGNED)[found.start : found.end] == SIGNED


def test_letters_behind_a_wide_gap_call_out() -> None:
    found = find_letters(f"{ARTICLE.rstrip()} It began in May, and no end of it is in sight.\n\n\n\n{CALLS}")
    assert found is not None
    assert found.end - found.start == len(CALLS)


def test_letters_without_a_head_stand_behind_the_last_quotation_with_a_speaker() -> None:
    found = find_letters(f"{QUOTING}{CALLS}")
    assert found is not None
    assert found.start == len(QUOTING)


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        f"{ARTICLE}Send us your comments",
        f"{ARTICLE}Your comments\n\nThe owners met on Monday.\n\nThe crews did not.",
        f"{ARTICLE}“I blame them,” she said.\nJo Roe, Orrin\n\n“We pay.”\nTom Orr, Lowmere\n\n“I do.”\nOrla Fenn, UK",
        f"{ARTICLE}Best boat\nJo Roe, Orrin\nBest crew\nTom Orr, Lowmere\nBest pier\nOrla Fenn, Ellery",
        f'{QUOTING}{CALLS}\n\n"We sail on," Tom Orr said.',
        f"{QUOTING}I sailed with them. {CALLS}".replace("The owners", "Like my crew, the owners"),
        QUOTING + CALLS[:200],
        f"{ARTICLE}\n\n\n" + "\n\n".join(f"I sailed on day {n}, and my crew slept." for n in range(14)),
    ],
    ids=[
        "an article",
        "an invitation",
        "a head over prose",
        "quotations",
        "a list of winners",
        "quoted at the end",
        "a page of its writer",
        "too few",
        "a column",
    ],
)
def test_other_texts_have_no_letters(text: str) -> None:
    assert find_letters(text) is None


def test_letters_are_noise() -> None:
    text = f"{ARTICLE}Your comments\n\n{HEADED}"
    assert [noise.what for noise in find_noise(text)] == ["readers' letters"]
