import re
from dataclasses import replace
from itertools import product
from typing import get_args

import pytest

from bot import wording
from bot.model.answer import Change, ChangeKind, MatchKind, Status
from bot.model.article import PublishedRange
from bot.model.case import Case, Gap
from bot.model.record import Caveat, CaveatKind, Reader
from bot.wording import Headline, say_caveat, say_change, say_date, say_gap, say_headline, say_range, say_reader_gap

VERDICT = re.compile(
    r"\b(fake|hoax|lie[sd]?|liar|debunked|reliable|credible|misinformation|sorry|please|score)\b|!", re.IGNORECASE
)
FOUND = Headline(status="found", corpus_size=7, kind="verbatim", page="Newsweek", published="2022-05-09")
RANGE = PublishedRange(start="2022-04-29", end="2022-04-30", basis="inferred")


def all_headlines() -> list[str]:
    found = [
        replace(FOUND, kind=kind, has_stray=stray, has_changes=changed, text_held=held, is_reprint=reprint)
        for kind, stray, changed, held, reprint in product(get_args(MatchKind), *[(False, True)] * 4)
    ]
    dated = [replace(one, published_range=RANGE) for one in found] + [replace(one, published=None) for one in found]
    named = [replace(one, reprint_of="Daily Star") for one in dated]
    unnamed = [replace(one, page=wording.say_host("erstreet.com")) for one in dated]
    others = [
        Headline(status=status, corpus_size=size, reason=reason)
        for status in get_args(Status)
        for reason in get_args(Case.__annotations__["reason"]) or ("",)
        for size in (0, 1, 1234)
        if status != "found"
    ]
    return [say_headline(head) for head in (*found, *dated, *named, *unnamed, *others)]


def test_every_headline_is_one_plain_sentence_without_a_verdict() -> None:
    for headline in all_headlines():
        assert headline[0].isupper(), headline
        assert headline.endswith("."), headline
        assert not VERDICT.search(headline), headline
        assert "None" not in headline, headline
        assert not re.search(r"  |,,|\.\.| ,| \.", headline), headline
        assert len(headline) < 250, headline


def test_headlines_say_what_was_found() -> None:
    assert say_headline(FOUND) == "Newsweek, 9 May 2022 has these words."
    assert say_headline(replace(FOUND, published=None)) == "Newsweek (undated) has these words."
    reprint = replace(
        FOUND, page="erstreet.com", published=None, published_range=RANGE, is_reprint=True, reprint_of="Daily Star"
    )
    assert say_headline(reprint) == (
        "A Daily Star text, reprinted on erstreet.com "
        "(page undated; the text is from about 29-30 April 2022, inferred), has these words."
    )
    link = replace(FOUND, kind="link", main_claim="officers refused orders.")
    assert say_headline(link) == "This is Newsweek, 9 May 2022. Its main claim: officers refused orders."


def test_the_name_of_a_reprint_s_original_has_the_article_that_is_spoken() -> None:
    reprint = replace(FOUND, page="Lowmere Star", is_reprint=True)
    for name, said in (("AP", "An AP text"), ("The Guardian", "A Guardian text"), ("UPI", "A UPI text")):
        assert say_headline(replace(reprint, reprint_of=name)).startswith(f"{said}, reprinted on Lowmere Star (")


def test_a_page_with_an_agency_s_part_is_not_called_a_reprint() -> None:
    part = Caveat(
        kind="reprint", basis="words", severity="low", rule="words.reprint.agency_part",
        cue="Reuters contributed to this report", paragraph=9,
    )  # fmt: skip
    assert say_caveat(part, None) == 'a part of it is an agency\'s: "Reuters contributed to this report" (¶9)'
    assert say_caveat(replace(part, rule="words.reprint.dateline"), None) == "reprint"


def test_not_found_counts_the_articles_and_says_nothing_of_the_truth() -> None:
    assert say_headline(Headline(status="none", corpus_size=1)) == (
        "Not found among 1 article. That says nothing about whether it is true."
    )
    assert "1,234 articles" in say_headline(Headline(status="none", corpus_size=1234))


@pytest.mark.parametrize("kind", get_args(CaveatKind))
def test_every_caveat_has_few_words(kind: CaveatKind) -> None:
    bare = Caveat(kind=kind, basis="words", severity="low", rule="r")
    said = say_caveat(bare, None)
    assert 0 < len(said) <= 60
    assert not VERDICT.search(said)
    cued = say_caveat(replace(bare, cue="as many as", paragraph=4), None)
    assert cued in (said, f'{said}: "as many as" (¶4)', '"as many as" (¶4)')
    assert kind in wording.CAVEAT_ORDER


def test_what_is_not_on_the_page_says_so() -> None:
    outside = Caveat(kind="denied", basis="external", severity="high", rule="r")
    assert say_caveat(outside, "a ministry denied it").startswith("from outside this page: ")
    assert say_caveat(outside, None).endswith("(from outside this page)")


@pytest.mark.parametrize("gap", get_args(Gap))
def test_every_gap_has_a_step_and_a_reason(gap: Gap) -> None:
    step, why = say_gap(gap)
    assert step.isalpha()
    assert len(why) > 20
    assert not VERDICT.search(why)


@pytest.mark.parametrize("kind", get_args(ChangeKind))
@pytest.mark.parametrize(("pasted", "source"), [("a", "b"), (None, "b"), ("a", None)])
def test_every_change_is_one_sentence(kind: ChangeKind, pasted: str | None, source: str | None) -> None:
    if kind == "speaker" and pasted is None:
        return
    said = say_change(Change(kind=kind, pasted=pasted, source=source))
    assert said[0].isupper()
    assert said.endswith(".")
    assert "None" not in said
    assert not VERDICT.search(said)


def test_long_words_in_a_change_are_cut() -> None:
    assert len(say_change(Change(kind="wording", pasted="word " * 500, source="other\n" * 500))) < 250


def test_a_number_is_compared_without_quotation_marks() -> None:
    change = Change(kind="number", pasted="almost 1,000", source="almost 100")
    assert say_change(change) == "The source says almost 100, the paste says almost 1,000."


def test_a_month_keeps_its_capital() -> None:
    change = Change(kind="date", pasted="Last March", source="February 28")
    assert say_change(change) == "The source says February 28, the paste says last March."


def test_a_caveat_of_another_part_of_a_page_says_where() -> None:
    bare = Caveat(kind="anonymous_source", basis="words", severity="high", rule="r", paragraph=17)
    assert say_caveat(bare, None) == "source not named"
    assert say_caveat(bare, None, with_place=True) == "source not named (¶17)"


@pytest.mark.parametrize(
    ("iso", "said"),
    [("2022-05-09", "9 May 2022"), ("2022-05-09T23:59:59+02:00", "9 May 2022"), ("2022", "2022"), ("soon", "soon")],
)
def test_dates_are_said_as_people_write_them(iso: str, said: str) -> None:
    assert say_date(iso) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2022-04-29", "2022-04-29", "29 April 2022"),
        ("2022-04-09", "2022-04-30", "9-30 April 2022"),
        ("2022-04-29", "2022-05-02", "29 April 2022 to 2 May 2022"),
    ],
)
def test_ranges_are_said_as_people_write_them(start: str, end: str, said: str) -> None:
    assert say_range(PublishedRange(start=start, end=end, basis="stated")) == said


def test_what_the_reader_leaves_unknown_is_said() -> None:
    assert list(say_reader_gap(Reader(version="hand-1"), has_statement=True, is_link=False)) == []
    steps = [step for step, _ in say_reader_gap(Reader(version="patterns-1"), has_statement=False, is_link=False)]
    assert steps[-1] == "origin"
