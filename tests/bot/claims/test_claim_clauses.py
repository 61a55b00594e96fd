"""Claims in the names of a true sentence, class by class, as a parser reads both."""

import pytest

from bot.matching.claims.clauses import Doubts, weigh_clauses
from bot.reading.clauses import parse_clauses
from bot.reading.parsing import Parser

SUED = "Ada Merrow sued Tom Quennell in May because he had leaked a memo to the press."
URGED = "Senator Merrow urged Governor Quennell to veto the housing bill."
ASKED = "Lee Orrin of the Wire asked Merrow on Friday whether she would release the letters."
VOTED = "Fewer than 15 percent of sailors approve of the new harbour tax."
CALLED = (
    "A clerk from Orrin Inc., a firm in Lowmoor, called Ms. Merrow to urge her to wait, and Tom Quennell, head of the "
    "Tarn Guild, sent her a letter on the crane."
)
DENIED = "In an interview with the Wire, Merrow insisted that she never touched the money."


def weigh(parser: Parser, paste: str, statement: str, *around: str, nearness: float | None = 0.8) -> Doubts:
    ours, theirs, *near = parse_clauses(parser, (paste, statement, *around))
    return weigh_clauses(ours, theirs, near, nearness=nearness)


@pytest.mark.parametrize(
    ("paste", "statement", "kind"),
    [
        ("Tom Quennell sued Ada Merrow in May", SUED, "roles"),
        ("Ada Merrow was sued by Tom Quennell in May", SUED, "roles"),
        ("Governor Quennell urged Senator Merrow to veto the housing bill", URGED, "roles"),
        ("Senator Merrow vetoed the housing bill", URGED, "undone"),
        ("Last autumn Merrow called Quennell a clown", "Last autumn, Quennell called Merrow a clown.", "roles"),
        (
            "Merrow painted Quennell as part of the old guard",
            "Ada Quennell took a whack at Merrow, painting the mill owner as part of the old guard.",
            "roles",
        ),
        (
            "The families apologized to Merrow for the flood",
            "Merrow apologized to the families for the flood.",
            "roles",
        ),
        ("Merrow told the Wire that she would release the letters", ASKED, "undone"),
        ("Orrin plans to donate a ferry to the port", "Orrin donated a ferry to the port.", "undone"),
        ("Orrin will donate a ferry to the port", "Orrin donated a ferry to the port.", "undone"),
        ("Orrin has re-recorded her songs", "Orrin says that she'll be re-recording her songs.", "undone"),
        ("The board signed the deal in May", "For the board, actually signing the deal has proved hard.", "undone"),
        (
            "The Orrin board said it had agreed to the plan",
            "At no time did the Orrin board agree to the plan.",
            "negation",
        ),
        ("Merrow demanded a severe sentence", "Merrow did not think that a severe sentence would help.", "negation"),
        ("Merrow voted for the bridge", "Merrow voted against the bridge.", "negation"),
        ("All mayors have endorsed Merrow", "Nearly all of the mayors have endorsed Merrow.", "number"),
        ("None of the mayors has endorsed Merrow", "Nearly all of the mayors have endorsed Merrow.", "negation"),
        ("Most sailors approve of the new harbour tax", VOTED, "number"),
        ("No ferry boats have radios", "They found radios on many ferry boats.", "number"),
        (
            "Ada Merrow learned of it when she was 35",
            "Ada Merrow, 50, learned of it when she was 25.",
            "number",
        ),
        ("Merrow shares are up 24 percent", "Merrow shares are up 39 percent while Orrin is up 24 percent.", "number"),
        ("Quennell knocked Merrow off the board", "Merrow has joined the board, displacing Quennell.", "roles"),
        ("Merrow called on Quennell to close the mill", "Quennell called on the minister and Merrow to wait.", "roles"),
    ],
)
def test_a_clause_that_the_sentence_has_otherwise_is_named(
    parser: Parser, paste: str, statement: str, kind: str
) -> None:
    assert [one.kind for one in weigh(parser, paste, statement).otherwise][:1] == [kind]


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("Ada Merrow sued Tom Quennell because he had burned her barn", SUED),
        ("All 22 boats are painted red", "The port opened with 22 boats, painted red."),
        ("Merrow called the flood a profound indictment of the port", "Merrow called the flood a sad day."),
        ("Merrow admitted the theft", "Merrow is accused of a theft."),
        ("Tom Quennell leaked a memo", "Ada Merrow left after she had leaked a memo to Tom Quennell."),
        ("Quennell has been a mentor to Merrow", "Merrow appointed Quennell, a friend and former aide."),
        ("Merrow called the harbour guards heroes", "Merrow threatened harbour guards who refused to row."),
        ("Merrow won a place in the second round", "Merrow rowed a draw; Quennell secured the cup by a length."),
        ("music as three top harbour singers", "The three singers were picked for their taste in music."),
        ("The head of the Tarn Guild called Ada Merrow to urge her to wait", CALLED),
        ("A clerk from Orrin sent Merrow a letter on the crane", CALLED),
        ("The Tarn Guild plans to vote on a law for the pier", "The Tarn Guild passed a law for the pier."),
        ("Two-thirds of crews live in huts", "Some 40 crews live in huts, two-thirds of whom are women."),
        ("decide whether to compete in the harbour race", "Four rowers were picked to compete in the harbour race."),
    ],
)
def test_what_the_sentence_does_not_tell_is_named(parser: Parser, paste: str, statement: str) -> None:
    found = weigh(parser, paste, statement)
    assert found.untold
    assert not found.otherwise


def test_a_denial_right_before_the_sentence_counts(parser: Parser) -> None:
    before = "Merrow went on to say that she had never touched the money."
    paste, after = "Merrow said that she had touched the money", "Merrow went on to speak of the weather."
    assert weigh(parser, paste, after, before).untold
    assert not weigh(parser, paste, after).is_any


def test_a_figure_that_another_clause_has_is_no_other_figure(parser: Parser) -> None:
    statement = "Merrow was backed by 13 percent of voters, ranging from 4 percent in Lowmoor to 25 percent in Orrin."
    assert not weigh(parser, "Merrow was backed by 25 percent of voters in Orrin", statement).otherwise
    assert weigh(parser, "Merrow was backed by 40 percent of voters in Orrin", statement).otherwise


def test_a_he_is_somebody_named_before_him(parser: Parser) -> None:
    before, statement = "Quennell says the law is bad.", "He also has told all clerks to review their contracts."
    assert weigh(parser, "Ada Merrow has told all clerks to review their contracts", statement, before).untold
    assert not weigh(parser, "Quennell has told all clerks to review their contracts", statement, before).is_any


def test_an_office_is_whom_the_sentence_calls_that(parser: Parser) -> None:
    statement = "Sen. Merrow urged Gov. Quennell to wait, but the governor signed the bill on Friday."
    assert weigh(parser, "Merrow signed the bill on Friday", statement).is_any
    assert not weigh(parser, "Quennell signed the bill on Friday", statement).is_any


def test_whom_a_speaker_calls_she_is_not_the_speaker(parser: Parser) -> None:
    statement = "In answer to Minister Merrow, I don't believe that she is qualified to lead the port."
    assert weigh(parser, "Tom Quennell is not qualified to lead the port", statement).untold
    assert not weigh(parser, "Merrow is not qualified to lead the port", statement).is_any


def test_what_somebody_denied_is_not_admitted(parser: Parser) -> None:
    assert weigh(parser, "Merrow admitted to the Wire that she had touched the money", DENIED).is_any


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("Tom Quennell was sued by Ada Merrow", SUED),
        ("In May Merrow sued Quennell over a leaked memo", SUED),
        ("Quennell was urged by Merrow to veto the housing bill", URGED),
        ("Merrow called on Quennell to veto the housing bill", URGED),
        ("The Wire asked Merrow whether she would release the letters", ASKED),
        ("Fewer than 15 percent of sailors approve of the tax", VOTED),
        ("Merrow says that she did not touch the money", DENIED),
        ("Orrin gave a ferry to the port", "Orrin donated a ferry to the port."),
        ("Holly Orrin has died in Lowmoor", "Holly Orrin has become the sixth person to die in Lowmoor."),
        ("Generals have to shoot at their men", "Generals are forced to shoot at their own men."),
        ("Merrow used her speech to defend the tax", "In a speech, Merrow defended the tax."),
        ("The port is closing until May", "The port will close until May."),
        ("It gives its crews not even one day of leave", "It does not offer its crews a single day of leave."),
        ("Merrow found dead in Lowmoor", "Merrow was found dead in Lowmoor."),
        ("A barn that Merrow controlled was sold", "A barn controlled by Merrow was sold."),
        ("The guards don't want to fight", "The guards are not willing to fight."),
        ("Merrow stopped at the pier to sing", "On her way home Merrow made a stop to sing at the pier."),
        ("Merrow had Quennell sacked", "Merrow fired Quennell."),
        ("Tom Quennell, head of the Tarn Guild, sent Merrow a letter on the crane", CALLED),
        ("A clerk from Orrin called Merrow to urge her to wait", CALLED),
        ("Merrow vetoed the housing bill", "Merrow announced her decision to veto the housing bill on Friday."),
        ("The Tarn Guild plans to save the pier", "The Tarn Guild wrote a plan for the pier."),
        ("The port is not in decline", "I don't think this is a port which is in decline."),
        ("Orrin gave 2,700 crowns, the most a guest may give", "Orrin donated 2,700 crowns, the maximum for a guest."),
    ],
)
def test_what_is_told_in_other_words_is_not_doubted(parser: Parser, paste: str, statement: str) -> None:
    assert not weigh(parser, paste, statement).is_any


def test_where_no_act_is_told_the_two_must_be_near(parser: Parser) -> None:
    paste, statement = "Merrow vetoed the housing bill", "Merrow wrote about the housing bill."
    assert weigh(parser, paste, statement, nearness=0.6).untold == ("vetoed",)
    assert weigh(parser, paste, statement, nearness=None).untold == ("vetoed",)
    assert not weigh(parser, paste, statement, nearness=0.75).is_any
