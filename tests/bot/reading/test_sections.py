"""What a page says it is. All pages are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.sections import LABELS, find_labels


def find(said: str = "", title: str = "", url: str | None = None, line: str = "") -> tuple[str, ...]:
    return find_labels([said], titles=[title], addresses=[url], lines=[line])


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("OpinionNewsArticle", "opinion"),
        (" EDITORIAL ", "opinion"),
        ("Letters to the Editor", "opinion"),
        ("AdvertiserContentArticle", "sponsored"),
        ("Paid Post", "sponsored"),
        ("SatiricalArticle", "satire"),
        ("Press  Release", "press_release"),
        ("Corrections and Clarifications", "correction"),
    ],
)
def test_a_type_section_or_kicker_is_a_label(said: str, label: str) -> None:
    assert find(said) == (label,)


@pytest.mark.parametrize(
    "said", ["World", "Public opinion", "NewsArticle", "Editorials of the past", "Sponsored bills"]
)
def test_a_section_that_only_holds_the_word_is_none(said: str) -> None:
    assert find(said) == ()


@pytest.mark.parametrize(
    ("url", "labels"),
    [
        ("https://wire.example.org/opinion/2022/crews", ("opinion",)),
        ("https://wire.example.org/news/op-ed/crews", ("opinion",)),
        ("https://wire.example.org/paid-post/ferry", ("sponsored",)),
        ("https://wire.example.org/press-releases/9", ("press_release",)),
        ("https://wire.example.org/news/opinion", ()),
        ("https://wire.example.org/news/opinion-polls/crews", ()),
        ("https://wire.example.org/editorial/crews", ()),
        ("https://[", ()),
        (None, ()),
    ],
)
def test_a_folder_of_the_address_is_a_label_and_its_last_part_is_none(url: str | None, labels: tuple[str, ...]) -> None:
    assert find(url=url) == labels


@pytest.mark.parametrize(
    ("title", "labels"),
    [
        ("Opinion | The crews are right", ("opinion",)),
        ("Editorial: The crews are right", ("opinion",)),
        ("The crews are right | Opinion", ("opinion",)),
        ("The crews are right | Opinion | Harbour Wire", ("opinion",)),
        ("Correction: Ferry strike story", ("correction",)),
        ("About us | Harbour Wire | Theatre | Satire", ()),
        ("A matter of opinion: the crews", ()),
        ("Opinion polls: crews ahead", ()),
        ("Satire in wartime", ()),
    ],
)
def test_a_label_before_or_behind_the_headline_counts(title: str, labels: tuple[str, ...]) -> None:
    assert find(title=title) == labels


@pytest.mark.parametrize(
    "line",
    [
        "Correction: The ferry left on Tuesday, not on Monday.",
        "CORRECTION (9 May 2022): The ferry left on Tuesday.",
        "Correction, May 9, 2022: The ferry left on Tuesday.",
        "Clarification: The vote was taken twice.",
        "An earlier version of this article misstated the day of the vote.",
        "*A previous version of the story said that the ferry had left. It had not.",
        "Editor's note: An earlier version of this story gave a wrong name.",
        "This article has been corrected.",
        "This story was amended on 9 May 2022 to give the right day.",
        "This article has been updated on Tuesday to correct the name of the pier.",
    ],
)
def test_a_notice_of_correction_is_seen(line: str) -> None:
    assert find(line=line) == ("correction",)


@pytest.mark.parametrize(
    "line",
    ["This article has been updated.", "Editor’s note: This story was updated at 5 p.m. to add what the owners said."],
)
def test_an_update_is_no_correction(line: str) -> None:
    assert find(line=line) == ("updated",)


@pytest.mark.parametrize(
    "line",
    [
        "Corrections",
        "The paper had to print a correction: the ferry had not left.",
        "An earlier version of this article was published in the Harbour Wire.",
        "An earlier version of the bill had no such clause.",
        "This article was first published on Monday.",
        "Corrections officers said: nobody left.",
        "The timetable has been updated.",
        "“This article has been a disgrace,” she said.",
    ],
)
def test_what_only_sounds_like_a_notice_is_none(line: str) -> None:
    assert find(line=line) == ()


@given(st.lists(st.text()), st.lists(st.text()), st.lists(st.text()), st.lists(st.text()))
def test_any_words_give_known_labels(said: list[str], titles: list[str], urls: list[str], lines: list[str]) -> None:
    found = find_labels(said, titles=titles, addresses=urls, lines=lines)
    assert set(found) <= set(LABELS)
    assert len(set(found)) == len(found)
