"""Roles whose holder the page names: a title with an office, somebody's lawyer, the chairman. All here is invented."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Node
from bot.reading.parsing import Parser
from bot.reading.read import read_article


def first_nodes(text: str, parser: Parser) -> list[Node]:
    article = Article(id="a1", text=text, text_sha256=sha256(text.encode()).hexdigest())
    statements = read_article(article, parser=parser).statements
    return [one.chain[0] for one in statements if one.form != "narrator"]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Secretary of the Interior Ryan Vale", "Ryan Vale"),
        ("Minister of Works Anna Vale", "Anna Vale"),
        ("Secretary of Housing and Harbour Building Ben Vale", "Ben Vale"),
        ("Chief of Staff John Vale", "John Vale"),
        ("Foreign Minister Prince Ludo", "Prince Ludo"),
        ("Work and Pensions Secretary Alan Marsh", "Alan Marsh"),
        ("Science and Digital Minister Alan Marsh", "Alan Marsh"),
    ],
)
def test_a_title_with_its_office_leads_to_the_name_behind_it(subject: str, name: str, parser: Parser) -> None:
    node = first_nodes(f"{subject} said the pier was shut for good.", parser)[0]
    assert (node.name, node.naming, node.kind) == (name, "named", "person")


@pytest.mark.parametrize("subject", ["The Secretary of the Treasury", "The High Commissioner for Harbour Rights"])
def test_an_office_without_a_name_stays_one(subject: str, parser: Parser) -> None:
    assert first_nodes(f"{subject} said the pier was shut for good.", parser)[0].naming == "role"


@pytest.mark.parametrize("subject", ["Mitt Roe and Mr. Vale", "Mr. Marsh and Treasury Secretary Jo Vale"])
def test_two_who_are_joined_are_two(subject: str, parser: Parser) -> None:
    node = first_nodes(f"{subject} said the pier was shut for good.", parser)[0]
    assert (node.name, node.kind) == (subject, "group")


FAMILY = (
    "Ann Vale, the sister of Liz Vale and a daughter of former Harbour Minister Max Vale, left the pier.\n\nOn Friday "
    "Liz Vale said she was glad.\n\n"
)


def test_an_office_is_not_led_back_to_another_of_its_holders_surname(parser: Parser) -> None:
    (_, node) = first_nodes(f"{FAMILY}“It is far too late,” the former harbour minister said.", parser)
    assert (node.name, node.naming) == ("the former harbour minister", "role")


def test_nor_is_it_to_a_surname_that_several_have(parser: Parser) -> None:
    text = "Mayor Vale met Ann Vale and Liz Vale. Ann Vale said she was glad. “It is late,” the mayor said on Friday."
    assert first_nodes(text, parser)[-1].name == "the mayor"


@pytest.mark.parametrize(
    "before", ["Mayor Max Vale opened the pier.", "Max Vale opened the pier. Mayor Vale was glad."]
)
def test_it_is_led_back_to_its_holder(before: str, parser: Parser) -> None:
    text = f"{before}\n\nMax Vale said he was tired. “It is far too late,” the mayor said."
    assert first_nodes(text, parser)[-1].name == "Max Vale"


def test_somebodys_lawyer_is_the_one_who_is_named_so_further_on(parser: Parser) -> None:
    text = "Tarn’s lawyer said he was glad.\n\n“We are sure of it,” Tarn’s lawyer, William Vale, said in a statement."
    assert first_nodes(text, parser)[0].name == "William Vale"


def test_somebody_elses_lawyer_is_not(parser: Parser) -> None:
    text = "Poe’s lawyer said he was glad.\n\n“We are sure of it,” Tarn’s lawyer, William Vale, said in a statement."
    assert "Vale" not in first_nodes(text, parser)[0].name


def test_the_port_official_of_a_lead_is_the_official_who_is_named_next(parser: Parser) -> None:
    text = (
        "The port official who closed the pier said on Friday that it was a mistake.\n\nThe official, Lois Vale, told "
        "the crews that she was sorry for it."
    )
    assert first_nodes(text, parser)[0].name == "Lois Vale"


@pytest.mark.parametrize(
    "text",
    [
        "Rep. Ed Vale came to the pier on Friday.\n\n“It must open,” the committee chairman said in a statement.",
        "The top Republican on the harbour panel said it must open.\n\nRep. Ed Vale spoke of the crews on Friday.",
    ],
    ids=["right before", "right behind"],
)
def test_a_role_beside_the_one_named_is_not_called_not_named(text: str, parser: Parser) -> None:
    assert not any(node.name.endswith("not named") for node in first_nodes(text, parser))


def test_a_role_without_any_name_beside_it_is(parser: Parser) -> None:
    text = "The boats came home on Friday.\n\n“It must open,” a port clerk said in a statement."
    assert first_nodes(text, parser)[0].name == "a port clerk, not named"


@pytest.mark.parametrize(
    "subject", ["Republicans", "Senate Republicans", "Other Democrats", "Every Republican on the panel"]
)
def test_partisans_are_a_group(subject: str, parser: Parser) -> None:
    node = first_nodes(f"{subject} said that the pier should be opened.", parser)[0]
    assert (node.kind, node.naming) == ("group", "collective")


@pytest.mark.parametrize(
    "share",
    ["More than half (55%) of the respondents", "Fifty nine percent of people", "Almost a quarter (21%) of them"],
)
def test_a_share_of_those_asked_is_no_speaker(share: str, parser: Parser) -> None:
    text = f"A survey was taken in Ellery.\n\n{share} said they were worried that the pier would be shut."
    assert {node.naming for node in first_nodes(text, parser)} <= {"none"}


def test_a_list_is_nobody_and_its_name_is_not_cut_in_its_midst(parser: Parser) -> None:
    text = "She was paid 900 crowns for the talk, according to an accompanying list of his 2013 speaking fees."
    (node,) = first_nodes(text, parser)
    assert (node.name, node.kind) == ("an accompanying list", "document")


def test_a_party_is_named(parser: Parser) -> None:
    node = first_nodes("The Liberal Democrats said that the pier should be opened.", parser)[0]
    assert node.naming == "named"


def test_a_full_name_with_a_known_given_name_is_a_person(parser: Parser) -> None:
    assert first_nodes("Ann Tarnova said that the pier was shut.", parser)[0].kind == "person"
