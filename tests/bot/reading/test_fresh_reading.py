"""Classes of error that readers found in articles nobody had tuned on, each with its counterpart. All is invented."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Statement
from bot.reading.parsing import Parser
from bot.reading.read import read_article

PULLED = "“I want to be careful with the old pier and with its crews.”"
FENN = "“It is shut,” said {} Don Fenn.\n\n"


def statements_of(text: str, parser: Parser) -> tuple[Statement, ...]:
    digest = sha256(text.encode()).hexdigest()
    return read_article(Article(id="a1", text=text, text_sha256=digest), parser=parser).statements


def speakers(text: str, parser: Parser) -> list[str | None]:
    return [one.speaker for one in statements_of(text, parser) if one.form != "narrator"]


def stretches(text: str, parser: Parser) -> list[tuple[str, str]]:
    return [(one.form, text[one.start : one.end]) for one in statements_of(text, parser)]


def names(text: str, parser: Parser, number: int = 0) -> list[str]:
    """Return the chain of a statement but for the page."""
    return [node.name for node in statements_of(text, parser)[number].chain[:-1]]


def test_a_quotation_set_apart_is_whose_it_is_in_the_running_text(parser: Parser) -> None:
    text = f"Roe praised the plan, which crews decried as mad.\n{PULLED}\n{PULLED[:-2]},” Ann Doe said."
    assert speakers(text, parser) == ["Roe", "Ann Doe", "Ann Doe"]


def test_a_quotation_that_stands_once_goes_on_from_the_paragraph_before(parser: Parser) -> None:
    text = f"“We will see,” Jane Roe said.\n{PULLED}\nThe crews left."
    assert speakers(text, parser) == ["Jane Roe", "Jane Roe"]


def test_a_heading_in_marks_is_not_what_somebody_said(parser: Parser) -> None:
    text = "“We will see,” Jane Roe said.\n‘A harbour tsar.’\nThe mayor wants to appoint “a harbour tsar” by May."
    assert speakers(text, parser)[1] is None


@pytest.mark.parametrize(
    ("text", "speaker", "chain"),
    [
        ("“We stay,” Jane Roe told the crews, according to Ann Doe.", "Jane Roe", ["Jane Roe", "Ann Doe"]),
        ("“We stay,” he told the crews, according to Ann Doe.", None, ["speaker not read"]),
        ("“We stay,” Jane Roe recalled the mayor telling her.", "the mayor", ["the mayor, not named", "Jane Roe"]),
        ("“We stay,” Jane Roe recalled.", "Jane Roe", ["Jane Roe"]),
        (
            "The clerk recalled Jane Roe mentioning that the crews “were desperate” to leave.",
            "Jane Roe",
            ["Jane Roe", "The clerk, not named"],
        ),
        (
            "The plaintiffs alleged that Roe told crude jokes about the crews.",
            "The plaintiffs",
            ["The plaintiffs, not named"],
        ),
    ],
)
def test_who_passes_words_on_is_not_who_said_them(
    parser: Parser, text: str, speaker: str | None, chain: list[str]
) -> None:
    assert (speakers(text, parser)[0], names(text, parser)[: len(chain)]) == (speaker, chain)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Roe, Doe and Fenn said the pier was shut.", "Roe, Doe and Fenn"),
        ("The pier was shut, said Ann Roe, John Doe and Craig Fenn.", "Ann Roe, John Doe and Craig Fenn"),
        ("Scott and Moody both promised to close the pier.", "Scott and Moody"),
        ("Ann Roe, founder and host of the fair, said the pier was shut.", "Ann Roe"),
        ("“We stay,” Ann Roe, Doe’s aunt and the Bay Post’s editor in chief, said.", "Ann Roe"),
        ("Harbour chairman, CEO and president Craig Fenn said the pier was shut.", "Craig Fenn"),
        ("Analysts at Boston Consulting Group said the pier was shut.", "Analysts at Boston Consulting Group"),
        ("The Four Paths Police said the pier was shut.", "Four Paths Police"),
        ("Two Ellery officers said the pier was shut.", "Two Ellery officers"),
        ("“We stay,” the Republican said.", "the Republican"),
        ("Republicans said the pier was shut.", "Republicans"),
        ("The suit claims that the port broke the law.", "The suit"),
        ("The pier has lost a third of its crews, estimates say.", None),
    ],
)
def test_a_speaker_is_named_by_all_words_of_the_name_and_no_others(
    parser: Parser, text: str, speaker: str | None
) -> None:
    assert speakers(text, parser) == [speaker]


@pytest.mark.parametrize(
    ("title", "role", "speaker"),
    [
        ("Ellery Mayor", "The mayor", "Don Fenn"),
        ("Prime Minister", "The prime minister", "Don Fenn"),
        ("harbour spokesman", "The spokesman", "Don Fenn"),
        ("Ellery Mayor", "The prime minister", "The prime minister"),
        ("Vice President", "The president", "The president"),
        ("former Ellery mayor", "The mayor", "The mayor"),
        ("Ellery Mayor", "A mayor", "A mayor"),
    ],
)
def test_a_title_leads_back_to_its_one_holder(parser: Parser, title: str, role: str, speaker: str) -> None:
    assert speakers(FENN.format(title) + f"{role} said the crews had left.", parser)[-1] == speaker


def test_a_title_with_two_holders_leads_back_to_neither(parser: Parser) -> None:
    text = FENN.format("Ellery Mayor") + "Mayor Ann Roe came, too.\n\nThe mayor said the crews had left."
    assert speakers(text, parser)[-1] == "The mayor"


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        (
            "Carson says the pier is shut\nThe candidate Ben Carson spoke to the crews on Monday. They left.\n",
            "Ben Carson",
        ),
        ("Carson spoke. The pier is shut.\nThe candidate Ben Carson spoke to the crews on Monday.\n", "Carson"),
        ("Former secretary of State Carson left.\nThe pilot Ann Carson came. She left.\n", "Ann Carson"),
    ],
)
def test_a_surname_in_a_headline_is_that_of_the_full_name_below(parser: Parser, lead: str, speaker: str) -> None:
    assert speakers(f"{lead}Carson said the crews had left.", parser)[-1] == speaker


def test_a_speaker_with_the_name_of_an_outlet_is_a_person(parser: Parser) -> None:
    text = "“It is shut,” said Mayor Don Guardian.\n\n“It will open,” Guardian said.\n\nThe Guardian said it was shut."
    kinds = [one.chain[0].kind for one in statements_of(text, parser)]
    assert kinds == ["person", "person", "outlet"]


def test_who_only_asked_does_not_answer(parser: Parser) -> None:
    text = "Jane Roe said the pier was shut. When a clerk asked why, she said that the crews had left."
    assert "a clerk" not in speakers(text, parser)
    assert speakers("Jane Roe hung up when told the pier was shut.", parser) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "At its heart, according to Jane Roe, is a quarrel over the pier.",
            [("indirect", "At its heart, according to Jane Roe, is a quarrel over the pier.")],
        ),
        (
            "A clerk said they left on learning that “Roe sold it all to the rival.”",
            [("partial", "A clerk said they left on learning that “Roe sold it all to the rival.”")],
        ),
        ("A clerk said that “Roe sold it all to the rival.”", [("direct", "“Roe sold it all to the rival.”")]),
        (
            "The mayor railed against the “Keepers of the Old Pier,” Roe said.",
            [("partial", "The mayor railed against the “Keepers of the Old Pier,” Roe said.")],
        ),
        ("“Why?” Roe said the pier was shut.", [("indirect", "“Why?” Roe said the pier was shut.")]),
        ("“Why?” Roe said.", [("direct", "“Why?”")]),
    ],
)
def test_a_statement_is_as_long_as_what_was_said(parser: Parser, text: str, found: list[tuple[str, str]]) -> None:
    assert stretches(text, parser) == found


def test_the_title_of_a_work_is_nobodys_words(parser: Parser) -> None:
    text = "In her new book, “The Long Pier,” Jane Roe said the crews had left."
    assert [form for form, _ in stretches(text, parser)] != ["direct"]


@pytest.mark.parametrize(
    ("caption", "found"),
    [
        ("A port official said the pier is shut. In this photo, crews wait. Photo by ADA MOOR/AFP via Getty Images", 1),
        ("The pier is shut. In this photo, crews wait. Photo by ADA MOOR/AFP via Getty Images", 0),
        ("A port official said the pier is shut, photo by ADA MOOR/AFP via Getty Images", 0),
    ],
)
def test_what_somebody_said_is_read_in_a_caption_too(parser: Parser, caption: str, found: int) -> None:
    assert speakers(f"The crews left on Monday.\n\n{caption}\n", parser) == ["A port official"] * found


def test_words_quoted_inside_a_quotation_are_no_echo_of_its_speaker(parser: Parser) -> None:
    text = "He met “the harbour friends” again.\n\n“He spoke of ‘the harbour friends’ a lot,” Jane Roe said."
    assert speakers(text, parser)[0] is None
