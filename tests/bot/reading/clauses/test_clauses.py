"""What a parser's trees say of each verb: who did it, to whom, and whether it was done at all."""

import pytest

from bot.model.clause import Clause, Clauses
from bot.reading.clauses import parse_clauses
from bot.reading.parsing import Parser
from bot.reading.thread import ThreadReader


def read(parser: Parser, text: str) -> Clauses:
    return parse_clauses(parser, (text,))[0]


def find(parser: Parser, text: str, act: str) -> Clause:
    return next(one for one in read(parser, text).clauses if one.act == act and not one.is_noun)


@pytest.mark.parametrize(
    ("text", "act", "mode"),
    [
        ("Merrow left the port.", "leave", "done"),
        ("Merrow will leave the port.", "leave", "planned"),
        ("Merrow wants to leave the port.", "leave", "planned"),
        ("Merrow wants the bank removed.", "remove", "planned"),
        ("Merrow is forced to leave the port.", "leave", "done"),
        ("Merrow went to watch the game.", "watch", "done"),
        ("Merrow may leave the port.", "leave", "possible"),
        ("The port is closing.", "close", "now"),
        ("They asked whether Merrow would leave.", "leave", "open"),
        ("Merrow is accused of leaving the port.", "leave", "open"),
        ("Merrow is the sixth person to leave the port.", "leave", "done"),
        ("They will hold a service led by Merrow.", "lead", "planned"),
        ("Merrow would be paid for leaving the port.", "leave", "planned"),
        ("Merrow tried to help by leaving the port.", "leave", "done"),
    ],
)
def test_whether_it_was_done(parser: Parser, text: str, act: str, mode: str) -> None:
    assert find(parser, text, act).mode == mode


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Merrow did not leave.", "leave"),
        ("Merrow never left.", "leave"),
        ("Merrow refused to leave.", "leave"),
        ("Merrow does not think that it will help.", "help"),
        ("At no time did Merrow leave.", "leave"),
        ("Nobody left the port.", "leave"),
        ("No sailors left the port.", "leave"),
        ("She went home without leaving a note.", "leave"),
        ("Merrow voted against the bridge.", "vote"),
        ("Merrow is not willing to leave.", "leave"),
        ("The port is neither safe nor open.", "safe"),
        ("It gives workers not even one day of leave.", "give"),
        ("I don't think that this is a town which is dying.", "die"),
        ("The court denied a request to review the case.", "review"),
    ],
)
def test_what_is_denied(parser: Parser, text: str, act: str) -> None:
    assert find(parser, text, act).is_denied


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Merrow did not refuse to leave.", "leave"),
        ("Merrow did not hesitate to leave.", "leave"),
        ("Merrow left after more than doubling her stake.", "double"),
        ("Merrow denied a report and left.", "leave"),
    ],
)
def test_what_only_looks_denied(parser: Parser, text: str, act: str) -> None:
    assert not find(parser, text, act).is_denied


@pytest.mark.parametrize(
    ("text", "act", "doer", "target"),
    [
        ("Merrow sued Quennell.", "sue", "merrow", "quennell"),
        ("Quennell was sued by Merrow.", "sue", "merrow", "quennell"),
        ("The tariffs announced by Merrow are high.", "announce", "merrow", ""),
        ("Merrow took a seat, thanking Quennell for it.", "thank", "merrow", "quennell"),
        ("Merrow, who sued Quennell, left.", "sue", "merrow", "quennell"),
        ("Merrow urged Quennell to thank Orrin.", "thank", "quennell", "orrin"),
        ("Merrow called on Quennell to thank Orrin.", "thank", "quennell", "orrin"),
        ("Merrow accused Quennell of cheating Orrin.", "cheat", "quennell", "orrin"),
        ("Quennell was accused by Merrow of cheating Orrin.", "cheat", "quennell", "orrin"),
        ("Merrow wants Quennell removed.", "remove", "", "quennell"),
    ],
)
def test_who_did_it_to_whom(parser: Parser, text: str, act: str, doer: str, target: str) -> None:
    found = find(parser, text, act)
    for party, name in ((found.doer, doer), (found.target, target)):
        names = party.names if party is not None else frozenset()
        assert names == ({name} if name else set())


def test_a_pronoun_may_mean_the_doer_of_the_verb_above(parser: Parser) -> None:
    doer = find(parser, "Merrow told Orrin that she had left.", "leave").doer
    assert doer is not None
    assert (doer.is_pronoun, doer.names) == (True, frozenset())
    assert "merrow" in doer.beside


@pytest.mark.parametrize(
    ("text", "head", "extent"),
    [
        ("All sailors left.", "sailor", "all"),
        ("All 40 sailors left.", "sailor", "all"),
        ("Nearly all of the sailors left.", "sailor", "most"),
        ("Not all sailors left.", "sailor", "most"),
        ("Fewer than 15 percent of sailors left.", "sailor", "minor"),
        ("Nearly half of the 40 sailors left.", "sailor", "minor"),
        ("None of the sailors left.", "sailor", "none"),
        ("The sailors left.", "sailor", ""),
    ],
)
def test_how_many_are_meant(parser: Parser, text: str, head: str, extent: str) -> None:
    assert next(one.extent for one in read(parser, text).parties if one.head == head) == extent


def test_figures_belong_to_their_clause(parser: Parser) -> None:
    text = "Merrow sold 39 boats while Orrin bought 24 boats."
    assert find(parser, text, "sell").figures == {("39", "boat")}
    assert find(parser, text, "buy").figures == {("24", "boat")}


def test_a_reason_and_what_somebody_is_called_are_told_by_their_words(parser: Parser) -> None:
    assert find(parser, "Merrow left because the dam broke.", "leave").reason == {"dam", "break"}
    assert find(parser, "Merrow called Quennell a clown.", "call").called == {"clown"}


async def test_without_a_parser_there_are_no_clauses() -> None:
    assert await ThreadReader().read_clauses(("Merrow left.",)) is None


async def test_a_reader_reads_each_text_by_itself(parser: Parser) -> None:
    read = await ThreadReader(lambda: parser).read_clauses(("Merrow left.", "", "Orrin stayed. Orrin slept."))
    assert read is not None
    assert [[one.act for one in each.clauses if not one.is_noun] for each in read] == [["leave"], [], ["stay", "sleep"]]
