import pytest

from bot.reading.noise import find_noise

PROSE = "The crews of Port Ellery met on Monday and voted to stay out."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(noise.what, text[noise.start : noise.end]) for noise in find_noise(text)]


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("advert", "ADVERTISEMENT"),
        ("advert", "Sign up to the Ellery Gazette’s newsletter"),
        ("advert", "Don't miss a thing! Get the news first."),
        ("advert", "Stay up to date with the harbour by signing up to our newsletter here."),
        ("advert", "Get the day's harbour news in your inbox"),
        ("advert", "Subscribe now for the full story."),
        ("related links", "READ MORE: Why the pier is shut"),
        ("related links", "Related stories"),
        ("reprint line", "Source: Read Full Article"),
        ("comment count", "19 thoughts on “Ferry strike goes on”"),
        ("comment form", "Leave a Reply"),
        ("comment form", "Your email address will not be published."),
        ("comment form", "Required fields are marked *"),
        ("share widget", "Share | Tweet | Email"),
        ("share widget", "Click to share on Facebook (Opens in new window)"),
        ("site furniture", "© 2022 Ellery Gazette. All rights reserved."),
        ("tag list", "Tags: ferries, strikes"),
        ("caption", "Photo: Ada Moor"),
        ("caption", "The pier at dawn. Photo by ADA MOOR/AFP via Getty Images"),
        ("caption", "The pier at dawn on Monday. (AP Photo/Ada Moor)"),
        ("caption", "The pier at dawn (file)"),
        ("date line", "Monday, December 7, 2023"),
    ],
)
def test_furniture_is_noise(what: str, line: str) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}") == [(what, line)]


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "She told readers of the newsletter to sign up for the vote.",
        "PORT ELLERY (AP) — The crews of the ferries met on Monday and voted to stay out.",
        "He took a photo of the pier and sent it to his sister in the harbour office.",
        "The source of the water was never found, the council said.",
        "Three thoughts crossed her mind on the pier.",
        "Comments by the owners made it worse.",
        "1984",
        "Two share the work.",
        "The images were sold to Getty.",
    ],
)
def test_prose_is_not(line: str) -> None:
    assert kinds(f"{PROSE}\n{line}\n{PROSE}") == []


def test_a_long_line_is_prose_whatever_it_begins_with() -> None:
    assert kinds("Subscribe to the view that " + "the pier must go and " * 40) == []


def test_the_few_words_right_above_a_caption_are_part_of_it() -> None:
    text = f"{PROSE}\n\nA burnt pier\nThe pier at dawn. Photo by ADA MOOR/AFP via Getty Images"
    assert kinds(text) == [("caption", text[text.index("A burnt") :])]


def test_a_list_of_a_few_words_at_the_very_end_is_tags() -> None:
    text = f"{PROSE}\n  • Port Ellery\n  • Ferries\n\nSource: Read Full Article"
    assert kinds(text) == [("tag list", "• Port Ellery\n  • Ferries"), ("reprint line", "Source: Read Full Article")]
    assert kinds(f"{PROSE}\n• Port Ellery\n• Ferries\n{PROSE}") == []
    assert kinds(f"{PROSE}\n• The crews will meet again on Monday to vote") == []


def test_neighbouring_lines_of_a_kind_are_one_stretch() -> None:
    text = "Leave a Reply\n\nRequired fields are marked *"
    assert kinds(text) == [("comment form", text)]
