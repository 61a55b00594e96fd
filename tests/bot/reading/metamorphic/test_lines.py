"""Where lines break, and what stands between them, changes no statement."""

import re
from itertools import pairwise

import pytest

from tests.bot.reading.metamorphic.conftest import Outlined, Parse
from tests.bot.reading.metamorphic.outline import differences

ADVERTS = (
    "Advertisement",
    "Sign up to the Northern Post’s newsletter",
    "Read more: The boats of the far north",
    "Share this on Facebook",
    "Photo: Northern Post",
)
OWN = "The town lies on the coast."
_INNER_END = re.compile(r"(?<=[a-z]{3}\.) (?=[A-Z][^”\n]*(?:“|\n))")
"""Between two sentences of a paragraph, neither of which is quoted where they meet."""


@pytest.mark.parametrize("ending", [" \n", "\t\n", "\u00a0\n"], ids=["space", "tab", "no-break space"])
def test_white_space_at_the_end_of_lines_changes_nothing(article: str, ending: str, outlined: Outlined) -> None:
    assert differences(outlined(article.replace("\n", ending)), outlined(article)) == []


@pytest.mark.parametrize("gap", ["\n", "\n\n\n\n", "\n \n"], ids=["none", "three", "a space"])
def test_the_number_of_blank_lines_changes_nothing(article: str, gap: str, outlined: Outlined) -> None:
    assert differences(outlined(article.replace("\n\n", gap)), outlined(article)) == []


def test_white_space_before_lines_changes_nothing(article: str, outlined: Outlined) -> None:
    assert differences(outlined("  " + article.replace("\n\n", "\n\n  ")), outlined(article)) == []


def test_no_break_spaces_change_nothing_but_themselves(article: str, outlined: Outlined) -> None:
    spaced = re.sub(r"(?<=\d) ", "\u00a0", article)
    assert differences(outlined(spaced, lambda words: words.replace("\u00a0", " ")), outlined(article)) == []


def test_an_advert_between_two_paragraphs_is_noise_and_changes_nothing(article: str, outlined: Outlined) -> None:
    expected = outlined(article)
    lines = article.split("\n\n")
    for at, advert in enumerate(ADVERTS, 1):
        found = outlined("\n\n".join([*lines[:at], advert, *lines[at:]]))
        assert len(found.noise) == 1
        assert (found.statements, found.caveats) == (expected.statements, expected.caveats)


def test_a_sentence_of_the_page_s_own_changes_nothing(article: str, outlined: Outlined) -> None:
    lines = article.split("\n\n")
    for at in range(1, len(lines), 2):
        if not lines[at].startswith("“"):
            assert differences(outlined("\n\n".join([*lines[:at], OWN, *lines[at:]])), outlined(article)) == []


def test_two_paragraphs_in_one_say_the_same(article: str, outlined: Outlined) -> None:
    """What "the reports" of a caveat points back to may follow the paragraph; that it is there may not."""
    lines = article.rstrip("\n").split("\n\n")
    expected = outlined(article)
    for at, (one, other) in enumerate(pairwise(lines)):
        found = outlined("\n\n".join([*lines[:at], f"{one} {other}", *lines[at + 2 :]]))
        assert found.statements == expected.statements
        assert [(each.rule, each.cue) for each in found.caveats] == [(each.rule, each.cue) for each in expected.caveats]


def test_a_paragraph_in_two_says_the_same(article: str, outlined: Outlined) -> None:
    for found in _INNER_END.finditer(article):
        halved = f"{article[: found.start()]}\n\n{article[found.end() :]}"
        assert differences(outlined(halved), outlined(article)) == []


def test_a_later_paragraph_moves_nothing_before_it(article: str, parse: Parse) -> None:
    lines = article.split("\n\n")
    half = "\n\n".join(lines[: len(lines) // 2])
    told = [one for one in parse(half).statements if one.form != "narrator"]
    found = [one for one in parse(article).statements if one.form != "narrator"][: len(told)]
    assert [(one.start, one.end, one.form, one.speaker) for one in found] == [
        (one.start, one.end, one.form, one.speaker) for one in told
    ]
