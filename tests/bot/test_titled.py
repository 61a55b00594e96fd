"""A role without a name, on a page that has named its holder."""

import pytest

from bot.answer.titled import drop_not_named, find_named_roles
from bot.model.record import Node, Statement

QUOTE = "“It is a budget for the harbour,” the Republican governor said."


def show(text: str, role: str = "the Republican governor") -> str:
    at = text.index(role)
    node = Node(name=f"{role}, not named", kind="person", naming="role", basis="stated", start=at, end=at + len(role))
    statement = Statement(id="s1", start=0, end=len(text), form="direct", chain=(node,))
    return drop_not_named(node.name) if node.name in find_named_roles([statement], text) else node.name


@pytest.mark.parametrize(
    "before",
    [
        "Gov. Ada Merrow signed it.",
        "Governor Ada Merrow’s plan is new. Gov. Merrow signed it.",
        "Lt. Gov. Don Fenn was away, and Gov. Merrow signed it.",
        "The state’s governor, Ada Merrow, signed it.",
    ],
)
def test_whoever_was_named_with_the_title_is_not_called_unnamed(before: str) -> None:
    assert show(f"{before}\n\n{QUOTE}") == "the Republican governor"


@pytest.mark.parametrize(
    "text",
    [
        QUOTE,
        f"Gov. Ada Merrow met Gov. Don Fenn.\n\n{QUOTE}",
        f"Gov. Ada Merrow met the lowland governor, Don Fenn.\n\n{QUOTE}",
        f"Former Gov. Ada Merrow was there.\n\n{QUOTE}",
        f"Mayor Ada Merrow was there.\n\n{QUOTE}",
        f"{QUOTE}\n\nGov. Ada Merrow signed it.",
    ],
)
def test_without_one_holder_named_before_the_role_has_no_name(text: str) -> None:
    assert show(text) == "the Republican governor, not named"


def test_a_role_of_some_place_may_be_another_than_the_one_named() -> None:
    text = "Gov. Ada Merrow signed it. The Lowland governor did not."
    assert show(text, "The Lowland governor") == "The Lowland governor, not named"


def test_a_former_holder_is_another() -> None:
    text = "Mayor Ada Merrow signed it. The former mayor did not."
    assert show(text, "The former mayor") == "The former mayor, not named"
