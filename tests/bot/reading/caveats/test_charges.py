"""Each rule with what it must see and what it must not, and what it charges."""

from collections.abc import Callable

import pytest

from bot.model.record import Caveat, Record

Read = Callable[..., Record]
QUOTED = "“We stay out,” a retired colonel said.\n\n"


def only(record: Record, kind: str) -> Caveat:
    (found,) = [caveat for caveat in record.caveats if caveat.kind == kind]
    return found


def covered(record: Record, kind: str, text: str) -> list[str]:
    ids = only(record, kind).covers
    return [text[s.start : s.end] for s in record.statements if s.id in ids]


@pytest.mark.parametrize(
    "text",
    [
        "The reports could not be independently confirmed.",
        "This could not be independently verified.",
        "Harbour Wire could not independently verify the claims.",
        "Harbour Wire has not been able to independently confirm these reports.",
        "The figures have not been independently verified.",
        "Harbour Wire was unable to independently verify the footage.",
        "The claim couldn’t be immediately verified.",
    ],
)
def test_what_could_not_be_confirmed_is_charged_to_the_paragraph_before(read: Read, text: str) -> None:
    whole = QUOTED + text + "\n\n“We go,” Orla Fenn said."
    record = read(whole)
    found = only(record, "unverified")
    assert (found.basis, found.severity, found.rule, found.paragraph) == (
        "words",
        "high",
        "words.unverified.not_confirmed",
        2,
    )
    assert covered(record, "unverified", whole) == ["“We stay out,”"]


def test_it_is_charged_to_the_sentences_before_it_in_its_paragraph(read: Read) -> None:
    text = (
        "“We go,” Orla Fenn said.\n\nPilots said the pier had burnt. The reports could not be independently confirmed."
    )
    assert covered(read(text), "unverified", text) == ["Pilots said the pier had burnt."]


def test_it_is_charged_to_its_own_sentence_where_it_points_at_nothing_else(read: Read) -> None:
    text = "“We go,” Orla Fenn said.\n\nPilots told of fires on the pier, which could not be independently confirmed."
    assert covered(read(text), "unverified", text) == [text.split("\n\n")[1]]


def test_a_caveat_on_the_pages_own_words_makes_them_a_statement_and_never_holds_for_the_whole_page(read: Read) -> None:
    text = "The pier burnt. The crews fled north.\n\nThe reports could not be independently confirmed."
    record = read(text)
    assert covered(record, "unverified", text) == ["The pier burnt.", "The crews fled north."]
    assert [(s.form, s.speaker) for s in record.statements] == [("narrator", None)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The reports were independently confirmed.",
        "The ministry would confirm the date of the vote.",
        "“The reports could not be independently confirmed,” she said.",
        "The reports could not be independently confirmed.",
    ],
)
def test_nothing_is_charged_where_nothing_is_said_or_nothing_stands_before(read: Read, text: str) -> None:
    assert [caveat for caveat in read(text).caveats if caveat.kind == "unverified"] == []


def test_a_source_that_asked_not_to_be_named_is_charged_with_what_it_says(read: Read) -> None:
    text = (
        "“We go,” Orla Fenn said.\n\n“We stay,” said a retired colonel, who spoke on condition of anonymity. "
        "“We wait.”\n\n“So be it,” Tom Orr said."
    )
    record = read(text)
    found = only(record, "anonymous_source")
    assert (found.cue, found.severity, found.paragraph) == ("on condition of anonymity", "high", 2)
    assert covered(record, "anonymous_source", text) == ["“We stay,”", "“We wait.”"]


@pytest.mark.parametrize(
    "text",
    [
        "“We stay,” said Orla Fenn, who spoke on condition of anonymity.",
        "The owners met. They spoke on condition of anonymity.",
        "“Nobody talks on condition of anonymity,” a retired colonel said.",
        "The ship asked to be named after the queen, a retired colonel said.",
    ],
)
def test_no_source_is_called_anonymous_that_is_named_or_not_read(read: Read, text: str) -> None:
    rule = "words.anonymous_source.condition"
    assert [caveat for caveat in read(text).caveats if caveat.rule == rule] == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The owners did not respond to a request for comment.", "no_reply"),
        ("The owners didn’t immediately return calls seeking comment.", "no_reply"),
        ("The owners have not replied to emails.", "no_reply"),
        ("A spokesman declined to comment.", "declined"),
        ("The owners could not be reached for comment.", "no_reply"),
        ("Harbour Wire has contacted the owners for comment.", "no_reply_mentioned"),
    ],
)
def test_an_unanswered_question_is_charged_to_the_page(read: Read, text: str, rule: str) -> None:
    found = only(read(QUOTED + text), "comment_not_obtained")
    assert (found.rule, found.covers, found.severity) == (f"words.comment_not_obtained.{rule}", (), "medium")


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Wire contacted the owners for comment.\n\nThey said the pier was theirs.",
        "“They did not respond to a request for comment,” she said.",
        "The engine did not respond to the throttle.",
        "She declined the offer.",
    ],
)
def test_an_answered_question_or_another_one_is_not(read: Read, text: str) -> None:
    assert [caveat for caveat in read(QUOTED + text).caveats if caveat.kind == "comment_not_obtained"] == []


def test_a_reprint_is_charged_to_the_page_with_its_mark(read: Read) -> None:
    text = QUOTED + "This article was originally published in the Ellery Herald."
    found = only(read(text), "reprint")
    assert (found.rule, found.covers, found.paragraph) == ("words.reprint.this_article", (), 2)
    assert found.cue == "This article was originally published in the Ellery"


def test_a_cue_has_eight_words_at_most_and_stands_in_the_text(read: Read) -> None:
    text = QUOTED + "The owners did not respond to two polite and very long written requests for comment."
    caveats = read(text).caveats
    assert "words.comment_not_obtained.no_reply" in {caveat.rule for caveat in caveats}
    for caveat in caveats:
        assert len((caveat.cue or "").split()) <= 8
        assert caveat.cue is None or text[caveat.cue_start : caveat.cue_end] == caveat.cue


HEDGES = (
    "It is likely that almost 100 boats were lost, he allegedly said, and officials deny that reports of it could be "
    "confirmed. We may have lost more than $2 million on Facebook, sources say."
)


def test_a_hedge_inside_a_quotation_is_never_the_pages(read: Read) -> None:
    record = read(f"The port held a meeting. “{HEDGES}” Orla Fenn told the mayor in Ellery.")
    assert [caveat for caveat in record.caveats if caveat.basis == "words"] == []
    assert {caveat.kind for caveat in read(HEDGES).caveats} >= {"hedged", "alleged", "estimate", "vague_source"}


def test_what_the_page_doubts_beside_a_quotation_is_a_statement_of_its_own(read: Read) -> None:
    text = "The pier was probably sold twice that year; “We will stay here for good,” Orla Fenn said."
    record = read(text)
    assert covered(record, "hedged", text) == ["The pier was probably sold twice that year"]
    assert [statement.form for statement in record.statements] == ["narrator", "direct"]


def test_a_sentence_in_which_somebody_speaks_is_not_made_the_pages_own(read: Read) -> None:
    text = "Asked about the pier, the two of them, it seems, told a crowd that it had probably been sold."
    (statement,) = read(text).statements
    assert (statement.form, statement.speaker, statement.chain[0].name) == ("indirect", None, "speaker not read")


def test_of_two_speakers_in_a_sentence_only_the_nameless_one_bears_that_it_has_no_name(read: Read) -> None:
    text = "“We stay,” a retired colonel said, but Orla Fenn said: “We go to Ellery.”"
    assert covered(read(text), "anonymous_source", text) == ["“We stay,”"]


def test_a_caveat_that_is_meant_for_a_statement_never_holds_for_the_page(read: Read) -> None:
    text = "Perhaps the pier was sold. It may have burnt. Officials said it was safe. Almost 100 boats were lost."
    assert all(caveat.covers for caveat in read(text).caveats if caveat.basis == "words")
