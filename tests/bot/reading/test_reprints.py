import pytest

from bot.reading.noise import find_noise
from bot.reading.reprints import find_reprint

PROSE = "The crews of Port Ellery met on Monday and voted to stay out.\n"


def reprint(line: str, *, byline: str | None = None, own: tuple[str, ...] = ()) -> tuple[str | None, str | None, str]:
    text = PROSE + line
    found = find_reprint(text, find_noise(text), byline=byline, own=own)
    evidence = found.reprint.evidence
    assert found.reprint.is_reprint == (found.rule is not None) == (evidence is not None)
    return found.rule, found.reprint.of, text[evidence.start : evidence.end] if evidence else ""


@pytest.mark.parametrize(
    ("line", "rule", "of"),
    [
        ("Source: Read Full Article", "reprint.full_article_link", None),
        ("This article originally appeared on The Ellery Gazette.", "reprint.this_article", "The Ellery Gazette"),
        ("This story was first published by Harbour Wire.", "reprint.this_article", "Harbour Wire"),
        ("Note: this piece is republished from the Ellery Gazette", "reprint.this_article", "the Ellery Gazette"),
        ("(Originally published in Harbour Wire)", "reprint.originally", "Harbour Wire"),
        ("Republished with permission from Harbour Wire.", "reprint.republished", "Harbour Wire"),
        ("Reprinted from Harbour & Sea.", "reprint.republished", "Harbour & Sea"),
        ("This article was first published on Monday.", "reprint.this_article", None),
    ],
)
def test_a_page_says_that_its_text_comes_from_elsewhere(line: str, rule: str, of: str | None) -> None:
    found = reprint(line)
    assert found[:2] == (rule, of)
    assert found[2] in line


@pytest.mark.parametrize(
    "line",
    [
        "Her novel originally appeared in Harbour Wire as a serial.",
        "The report was first published by Harbour Wire.",
        "The owners republished from memory what they had said.",
        "Read the full article for more.",
    ],
)
def test_what_it_says_of_other_texts_is_no_mark(line: str) -> None:
    assert reprint(line) == (None, None, "")


def test_a_comment_heading_counts_only_where_no_author_is_named() -> None:
    line = "3 thoughts on “Ferry strike goes on”"
    assert reprint(line) == ("reprint.comment_count", None, line)
    assert reprint(line, byline="Ada Moor") == (None, None, "")
    assert reprint("3 comments on “Ferry strike goes on”") == (None, None, "")


def test_a_page_that_names_itself_is_no_reprint() -> None:
    line = "This article originally appeared on Harbour.example."
    assert reprint(line, own=("harbour.example",)) == (None, None, "")
    assert reprint("This article originally appeared in The Ellery Gazette.", own=("Ellery Gazette",))[0] is None
    assert reprint(line, own=("wire.example",))[1] == "Harbour.example"
