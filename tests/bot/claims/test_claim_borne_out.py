from dataclasses import replace

import pytest

from bot.matching.claims import read_query
from bot.matching.claims.borne_out import find_unborne
from bot.model.candidates import Candidate, Nearness
from store.stems import stem_word
from tests.bot.claims.ranking import make_candidate

PLAY = "Two people were arrested after they stormed a play with Ada Merrow in Lowmoor on Monday."


def at(nearness: float) -> Nearness:
    return Nearness(piece_signed=nearness, piece_plain=nearness, title_signed=0.2, title_plain=0.2)


def make_bearer(statement: str, *, title: str = "", before: str = "", nearness: Nearness | None = None) -> Candidate:
    bearer = make_candidate(title, statement, stem=stem_word, before=before)
    return replace(bearer, nearness=nearness or at(0.9))


def list_unborne(paste: str, bearer: Candidate, *others: Candidate) -> list[str]:
    return list(find_unborne(read_query(paste, stem_word), bearer, (bearer, *others)))


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("yesterday Ada Merrow was arrested after a play in Lowmoor", PLAY),
        (
            "the minister says that Tom Quennell sold the Orrin ferry",
            "Ada Merrow sold the Orrin ferry to Tom Quennell.",
        ),
        ("the port says Tom Quennell vetoed the bridge", "The bridge of the port is what Tom Quennell wants."),
    ],
)
def test_who_has_no_such_part_in_the_article_is_not_borne_out(paste: str, statement: str) -> None:
    assert list_unborne(paste, make_bearer(statement))


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("two people were arrested over a play with Ada Merrow", PLAY),
        ("the port says that Ada Merrow sold the ferry", "The Orrin ferry was sold by Ada Merrow."),
        ("the port says that Ada Merrow bought the ferry", "Ada Merrow purchased the ferry of the port."),
        ("the ferry of the port was sold", "The port sold its ferry."),
    ],
)
def test_who_has_the_same_part_in_other_words_is(paste: str, statement: str) -> None:
    assert list_unborne(paste, make_bearer(statement)) == []


def test_a_name_must_stand_in_the_sentence_or_be_meant_by_its_pronoun() -> None:
    paste, title = "the paper says that Ada Merrow resigned over the bridge", "Ada Merrow and a bridge in Lowmoor"
    assert list_unborne(paste, make_bearer("Last night she resigned over the bridge.", title=title)) == []
    assert list_unborne(paste, make_bearer("Last night the mayor resigned over the bridge.", title=title))


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("the clerk says he will not pay for Ada Merrow's wall", "The clerk will not pay for such a wall."),
        ("the clerk wants to see the Merrow report", "The clerk wants to see the report."),
        ("the clerk called remarks about Ada Merrow unfair", "The clerk said the remarks were unfair."),
        ("seven people were arrested in Lowmoor for trespassing", "Seven people were arrested for trespassing."),
    ],
)
def test_who_is_named_above_and_only_owns_what_the_sentence_has_need_not_be_named(paste: str, statement: str) -> None:
    assert list_unborne(paste, make_bearer(statement, title="Ada Merrow and a wall in Lowmoor")) == []
    assert list_unborne(paste, make_bearer(statement, title="A wall"))


def test_a_letter_by_somebody_may_be_told_as_a_letter_from_him() -> None:
    paste = "forty sailors signed a letter by Ada Merrow about the harbour tax"
    assert list_unborne(paste, make_bearer("Forty sailors signed a letter from Ada Merrow on the harbour tax.")) == []
    assert list_unborne(paste, make_bearer("Forty sailors and Ada Merrow signed the harbour tax."))


def test_a_figure_must_stand_somewhere_in_the_article() -> None:
    paste, bearer = "light crude closed down 25 cents", make_bearer("Light crude rose before it closed at noon.")
    further = make_candidate("", "Heavy crude lost 25 cents.", stem=stem_word, before="")
    assert list_unborne(paste, bearer)
    assert list_unborne(paste, bearer, replace(further, article_id=bearer.article_id)) == []
    assert list_unborne("three in four sailors voted", make_bearer("Three quarters of sailors voted.")) == []


def test_a_pronoun_means_who_is_named_right_before_and_not_who_is_named_above() -> None:
    paste, title = "the paper says that Ada Merrow resigned over the bridge", "Ada Merrow and a bridge in Lowmoor"
    bearer = make_bearer(
        "Last night she resigned over the bridge.", title=title, before="All the town knows the temper of Orla Fenn."
    )
    assert list_unborne(paste, bearer)
    bearer = make_bearer(
        "Last night she resigned over the bridge.", title=title, before="All the town knows the temper of Ada Merrow."
    )
    assert list_unborne(paste, bearer) == []


def test_one_word_of_a_name_does_not_name_somebody_with_another_last_one() -> None:
    paste = "the paper says that the mayor Tom Quennell was at the quay"
    assert list_unborne(paste, make_bearer("The mayor was at the quay with Tom Merrow."))
    assert list_unborne(paste, make_bearer("The mayor was at the quay, Tom said.")) == []


def test_a_pronoun_elsewhere_means_nobody_where_the_sentence_itself_names_who_did_it() -> None:
    paste = "they say Ada Merrow changed her view of the bridge"
    bearer = make_bearer("They say Tom Quennell changed his view of the bridge.", title="Ada Merrow and a bridge")
    told = make_candidate(bearer.title, "Perhaps she could change it once more.", stem=stem_word)
    assert list_unborne(paste, bearer, replace(told, article_id=bearer.article_id))


def test_another_sentence_of_the_article_may_show_who_did_it_and_one_of_another_article_not() -> None:
    paste, bearer = (
        "the port says Ada Merrow sold the ferry in May",
        make_bearer("Sold in May, the ferry of Ada Merrow left."),
    )
    told = make_candidate("", "Ada Merrow sold the Orrin ferry.", stem=stem_word)
    assert list_unborne(paste, bearer, replace(told, article_id="another"))
    assert list_unborne(paste, bearer, replace(told, article_id=bearer.article_id)) == []


def test_a_sentence_that_has_little_of_the_paste_in_words_and_in_meaning_bears_nothing() -> None:
    paste, statement = "a ferry sank off the northern islands at dawn", "The ferry was built in the northern yard."
    assert list_unborne(paste, make_bearer(statement, nearness=at(0.4)))
    assert list_unborne(paste, make_bearer(statement, nearness=at(0.9))) == []
    assert list_unborne(paste, replace(make_bearer(statement), nearness=None))


def test_by_how_many_times_must_stand_in_the_sentence_itself() -> None:
    paste = "the port says that Merrow has twice as many boats as Quennell"
    assert list_unborne(paste, make_bearer("The port says that Quennell does worse than Merrow with boats."))
    assert list_unborne(paste, make_bearer("The port says that Merrow has twice the boats of Quennell.")) == []
    assert list_unborne(paste, make_bearer("The port says that Merrow has two times the boats of Quennell.")) == []


def test_quoted_words_must_stand_there_for_the_most_part() -> None:
    statement = "Ada Merrow called the flood a crisis of public trust in the port."
    assert list_unborne('Merrow called the flood a "profound indictment of the port"', make_bearer(statement))
    assert list_unborne('Merrow called the flood a "crisis of public trust"', make_bearer(statement)) == []


def test_of_whom_only_a_part_is_told_the_whole_is_not_borne_out() -> None:
    bearer = make_bearer("The port wants repairs at 12 out of 23 ferries of Ada Merrow.")
    assert list_unborne("the port wants repairs at 23 ferries of Ada Merrow", bearer) == ["23"]
    assert list_unborne("the port wants repairs at 12 of the 23 ferries of Ada Merrow", bearer) == []
