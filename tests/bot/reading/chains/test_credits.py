"""Who had it first, and whom somebody told it: links that stand beside what is said. All sentences are invented."""

import pytest

from tests.bot.reading.chains.conftest import Chain, Parse

SHUT = "the pier was shut"


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("The mill is to shut in May, as first reported by the Ellery Herald.", ["the Ellery Herald"]),
        ("The mayor, as reported earlier by Radio Orrin, has quit.", ["Radio Orrin"]),
        ("The buyer is a fund in Orrin, per the Ellery Herald.", ["the Ellery Herald"]),
        ("Per Radio Orrin, the buyer is a fund.", ["Radio Orrin"]),
        ("“We sell in May,” Jane Roe said, per the Ellery Herald.", ["Jane Roe", "the Ellery Herald"]),
        ("“We sell in May,” Jane Roe said, as reported by Radio Orrin.", ["Jane Roe", "Radio Orrin"]),
        (f"The Ellery Herald was first to report that {SHUT}.", ["The Ellery Herald"]),
        (f"T{SHUT[1:]}, Radio Orrin quoted Jane Roe as saying.", ["Jane Roe", "Radio Orrin"]),
        (
            f"As the Ellery Herald reported earlier, citing two pilots, {SHUT}.",
            ["two pilots, not named", "the Ellery Herald"],
        ),
        (
            f"The minister had told aides that {SHUT}, the Ellery Herald wrote, citing two pilots.",
            ["The minister, not named", "two pilots, not named", "the Ellery Herald"],
        ),
    ],
)
def test_a_credit_is_a_link(chain: Chain, text: str, nodes: list[str]) -> None:
    found = [node.rpartition(": ")[2] for node in chain(text)]
    assert [node.removeprefix("the ").removeprefix("The ") for node in found] == [
        node.removeprefix("the ").removeprefix("The ") for node in nodes
    ]


@pytest.mark.parametrize("text", ["Output, per head, fell in May.", "They paid nine crowns per Orrin family."])
def test_per_head_is_no_credit(chain: Chain, text: str) -> None:
    with pytest.raises(IndexError):
        chain(text)


def test_a_credit_speaks_of_its_own_clause(chain: Chain) -> None:
    text = "The mayor quit, as reported by the Ellery Herald, and Jane Roe said she would run."
    assert chain(text, 1) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("listener", "outlet"),
    [
        ("told CNN host Don Fenn that", "CNN"),
        ("told Ellery Times reporter Don Fenn that", "Ellery Times"),
        ("told the Ellery Times editorial board that", "Ellery Times"),
        ("told a reporter for the Ellery Times that", "Ellery Times"),
        ("told Radio Orrin on condition of anonymity that", "Radio Orrin"),
        ("wrote in the Ellery Times that", "Ellery Times"),
        ("said on Radio Orrin that", "Radio Orrin"),
        (", speaking to Radio Orrin, said", "Radio Orrin"),
        (", appearing on Radio Orrin, said", "Radio Orrin"),
        (", in an interview with Radio Orrin, said", "Radio Orrin"),
    ],
)
def test_the_outlet_that_was_told_is_a_link(chain: Chain, listener: str, outlet: str) -> None:
    text = f"Jane Roe {listener} {SHUT}.".replace(" ,", ",")
    assert chain(text)[-1].rpartition(": ")[2] == outlet


def test_an_email_that_an_outlet_reported_first_came_by_that(chain: Chain) -> None:
    text = "The pier is shut, Jane Roe told crews in an email. The email was first reported by Radio Orrin."
    assert chain(text) == ["Jane Roe", "said in: email", "reported by: Radio Orrin"]


def test_a_plan_that_an_outlet_reported_first_came_from_whoever_told_it_here(chain: Chain) -> None:
    text = "The pier will shut, two officials said. The plan was first reported by Radio Orrin."
    assert chain(text) == ["two officials, not named"]


def test_who_says_that_nothing_was_heard_has_learned_nothing(chain: Chain) -> None:
    assert chain("Jane Roe said she had heard nothing.") == ["Jane Roe"]
    assert chain(f"Jane Roe said she had heard that {SHUT}.") == [
        "how this was learned isn't stated",
        "passing on: Jane Roe",
    ]


def test_that_somebody_is_not_named_is_said_once(chain: Chain) -> None:
    assert chain(f"An unnamed official said {SHUT}.") == ["An unnamed official"]
    assert chain(f"A port official said {SHUT}.") == ["A port official, not named"]
    assert chain(f"An unnamed official and a lawyer said {SHUT}.") == ["An unnamed official and a lawyer, not named"]


def test_papers_that_an_outlet_obtained_show_what_they_show(chain: Chain) -> None:
    text = "Court papers obtained by Radio Orrin show that the firm paid three inspectors."
    assert chain(text) == ["Court papers", "obtained by: Radio Orrin"]


def test_an_outlets_short_name_is_no_outlet_of_its_own(chain: Chain) -> None:
    text = f"Two aides told the Orrin Gazette that {SHUT}, the Ellery Herald reported, citing the Gazette."
    assert [node.rpartition(": ")[2] for node in chain(text)] == [
        "Two aides, not named",
        "Orrin Gazette",
        "Ellery Herald",
    ]


def test_a_source_further_back_has_the_name_that_stands_beside_its_role(parse: Parse) -> None:
    text = f"The minister, Jo Roe, told the Orrin Gazette that {SHUT}, Radio Orrin reports."
    told = parse(text).statements[0]
    assert (told.speaker, [node.name for node in told.chain[:2]]) == ("Jo Roe", ["Jo Roe", "Orrin Gazette"])
