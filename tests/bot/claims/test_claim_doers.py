from collections.abc import Sequence

import pytest

from bot.matching.claims import read_query
from bot.matching.claims.other_doers import find_other_doers
from store.stems import stem_word
from tests.bot.claims.ranking import make_candidate

SUIT = "The shipping line Velmark sued Ada Merrow over the ferry."
ARREST = "A man from Lowmoor admitted that he threatened to kill Senator Orla Fenn, the court said."
MATCH = "The Ellery Kestrels recorded a 3-1 victory over the Lowmoor Harriers on Friday."


def turn(paste: str, *statements: str, title: str = "", before: str = "") -> list[tuple[str, str]]:
    """Return who did it in the paste and in the statements, of which the first is the likest."""
    held = [make_candidate(title, statement, stem=stem_word, before=before) for statement in statements]
    found = find_other_doers(read_query(paste, stem_word), held[0], held)
    return [(one.pasted, one.source) for one in found]


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("Merrow sued Velmark over the ferry", SUIT),
        ("Velmark was sued by Ada Merrow", SUIT),
        ("Orla Fenn pleads guilty to threatening a man from Lowmoor", ARREST),
        ("Orla Fenn is charged with threatening a man", ARREST),
        ("the Harriers beat the Kestrels 3-1", MATCH),
        ("the Kestrels lost to the Harriers", MATCH),
        ("the Harriers defeated Ellery's Kestrels", "On Friday the Harriers lost 1-3 to the Ellery Kestrels at home."),
        (
            "the harbour pilots threatened Tom Quennell over bonuses",
            "The pilots were furious over threats by the port's head, Tom Quennell, to cut bonuses.",
        ),
        ("Lady Tarn reached out to Orla for help", "Orla said she reached out to a friend of Ina's aunt, Lady Tarn."),
        ("Tom Quennell struck Ada Merrow in the face", "Tom Quennell was hit in the face by Ada Merrow at dusk."),
        ("Russia shelled Ukraine at night", "Kyiv said that Russia was shelled by Ukraine at night."),
        ("Velia's ministry targeted clinics in Russia", "The clinics were targeted by Russian warplanes, Velia says."),
        ("Marlowe cancelled joint talks with Quennell", "Quennell has cancelled joint talks with Marlowe."),
        ("Ellery coach Tom Habe slapped Ina Tarn", "Ina Tarn slapped Tom Habe, the coach of Ellery."),
    ],
)
def test_who_did_it_on_one_side_and_did_not_on_the_other_is_told(paste: str, statement: str) -> None:
    assert turn(paste, statement) != []


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("Ada Merrow was sued by Velmark", SUIT),
        ("Velmark sues Merrow", SUIT),
        ("Merrow, whom Velmark sued, keeps the ferry", SUIT),
        ("a man from Lowmoor threatened Orla Fenn", ARREST),
        ("Senator Orla Fenn was threatened by a man", ARREST),
        ("a man confesses to threatening Orla Fenn", ARREST),
        ("the Kestrels beat the Harriers 3-1", MATCH),
        ("the Harriers were beaten by the Kestrels", MATCH),
        ("the Harriers lost to the Ellery Kestrels", MATCH),
        (
            "Tom Quennell threatened the harbour pilots",
            "The pilots were furious over threats by the port's head, Tom Quennell, to cut bonuses.",
        ),
        ("Ada Merrow hit Tom Quennell in the face", "Tom Quennell was struck in the face by Ada Merrow at dusk."),
        ("a Russian woman embalmed alive after surgery", "A Russian woman was embalmed alive in Lowmoor."),
        ("Ada Merrow Arrested In Lowmoor", "Police in Lowmoor arrested Ada Merrow at noon."),
        ("Ada Merrow arrested in Lowmoor", "Police in Lowmoor arrested Ada Merrow at noon."),
        ("talks with Russia ended", "Norway ended the talks with Russia on Monday."),
        ("Russia and Norway ended talks", "Norway ended the talks with Russia on Monday."),
        ("Marlowe met Quennell", "Quennell met Marlowe at the quay."),
        ("Marlowe says Quennell resigned", "Quennell resigned, Marlowe said."),
        ("Quennell asked Marlowe to leave the board", "Marlowe was asked by Quennell to leave the board."),
        ("Ina Tarn vowed to sue Marlowe", "Tarn, an actor, vowed to sue Marlowe."),
        ("Ina Tarn wants Marlowe to sign the contract", "Marlowe signed the contract with Ina Tarn."),
        ("the mayor's deputy, Ada Merrow, fired Tom Habe", "Tom Habe was fired by Ada Merrow, the deputy mayor."),
        ("Wakanda is listed as a US partner", "The U.S. listed the made-up land of Wakanda as a partner."),
        ("Velmark's ferry hit the quay", "The ferry of Velmark hit the quay at Lowmoor."),
    ],
)
def test_a_passive_another_verb_or_an_open_order_turns_nothing_round(paste: str, statement: str) -> None:
    assert turn(paste, statement) == []


@pytest.mark.parametrize("statement", [SUIT, ARREST, MATCH])
def test_a_statement_is_told_of_the_same(statement: str) -> None:
    assert turn(statement, statement) == []


def test_another_sentence_of_the_article_tells_who_did_it() -> None:
    near = "Lawyers of Ada Merrow and Velmark met over the ferry."
    assert turn("Merrow sued Velmark over the ferry", near) == []
    assert turn("Merrow sued Velmark over the ferry", near, SUIT) == [("merrow … su", "… … su")]
    both = "In spring Ada Merrow sued the line."
    assert turn("Merrow sued Velmark over the ferry", near, SUIT, both) == []


@pytest.mark.parametrize("others", [(), ("As governor, Ina Tarn paid for roads.",)])
def test_whom_the_article_names_elsewhere_has_not_done_what_it_tells_without_that_name(others: Sequence[str]) -> None:
    statement = "Orla Fenn founded a rescue school for pilots in 1961."
    assert bool(turn("Tarn founded the rescue school in 1961", statement, *others)) == bool(others)
    assert turn("Tarn founded the rescue school in 1961", statement, *others, before="Tarn was young.") == []


def test_whom_the_article_names_elsewhere_it_was_not_done_to_either() -> None:
    statement = "The premier was detained in Lowmoor on charges of smuggling amber."
    other = "Until then the deputy, Ina Tarn, will lead the island."
    assert turn("Ina Tarn was detained in Lowmoor for smuggling amber", statement) == []
    assert turn("Ina Tarn was detained in Lowmoor for smuggling amber", statement, other) == [
        ("ina … detain", "… detain")
    ]
    assert turn("the premier was detained in Lowmoor for smuggling amber", statement, other) == []


def test_a_headline_in_capitals_tells_who_did_it_where_the_text_knows_the_names() -> None:
    title, text = "Tarn Advises Velmark To Rename Ferry", "Last week Ada Tarn told Velmark what to do."
    assert turn("Velmark advised Tarn to rename her ferry", text, title=title) != []
    assert turn("Tarn advised Velmark to rename its ferry", text, title=title) == []
    assert (
        turn("Tarn was advised to rename the ferry", "A ferry was renamed.", title="Tarn Advised In Ferry Case") == []
    )


def test_a_paste_without_names_or_verbs_turns_nothing_round() -> None:
    for paste in ("", "the ferry", "they sued over a ferry", "Velmark"):
        assert turn(paste, SUIT) == []


SALE = "Quennell's sale of the ferry yard to Merrow for 40 crowns is a knot of contracts."


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("Quennell is buying Merrow", "Quennell's $4 sale to Merrow is a knot of contracts."),
        ("Quennell bought the yard from Merrow", SALE),
        ("Quennell bought Merrow", "In spring Quennell sold its yard to Merrow."),
        ("Quennell acquires Merrow", "Merrow's takeover of Quennell is a knot of contracts."),
        ("Quennell acquires Merrow", "The acquisition of Quennell by Merrow is a knot of contracts."),
    ],
)
def test_a_sale_tells_who_bought(paste: str, statement: str) -> None:
    assert turn(paste, statement) != []


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("Merrow is buying Quennell", "Quennell's $4 sale to Merrow is a knot of contracts."),
        ("Merrow bought the yard from Quennell", SALE),
        ("Merrow bought Quennell", "In spring Quennell was sold to Merrow."),
        ("Merrow acquires Quennell", "Merrow's takeover of Quennell is a knot of contracts."),
        ("Merrow buys the yard", "The sale of the yard takes years."),
    ],
)
def test_who_bought_is_told_by_a_sale_too(paste: str, statement: str) -> None:
    assert turn(paste, statement) == []


def test_that_one_of_two_did_it_to_others_too_leaves_open_no_turn_of_these_two() -> None:
    other = "If only Quennell had bought Tarn instead."
    assert turn("Quennell is buying Merrow", "Merrow bought Quennell in spring.", other) != []
    assert turn("Merrow is buying Quennell", "Merrow bought Quennell in spring.", other) == []


def test_to_whom_the_article_says_that_somebody_did_it_is_no_other() -> None:
    text, other = "Last week Tarn advised Velmark to rename its ferry.", "Lowmoor has another ferry."
    assert turn("Tarn advised Lowmoor to rename its ferry", text, other) == [("advis lowmoor", "advis velmark")]
    assert turn("Tarn advised Velmark to rename its ferry", text, other) == []
    assert turn("Tarn advised Lowmoor to rename its ferry", text, "Lowmoor was advised by Tarn too.") == []
