"""Short forms of names, and words for one party."""

import pytest

from bot.matching.claims.nicknames import list_forms_of
from bot.matching.claims.other_names import is_known
from bot.matching.claims.tokens import read_tokens


@pytest.mark.parametrize(
    ("name", "statement"),
    [
        ("Don", "yesterday Donald Merrow left"),
        ("William", "yesterday Bill Merrow left"),
        ("Tories", "yesterday the Conservatives left"),
        ("Republican", "the field of the GOP"),
        ("Democrats", "before the Democratic Party met"),
    ],
)
def test_a_name_is_known_by_what_it_may_stand_for(name: str, statement: str) -> None:
    assert is_known(read_tokens(f"so {name} left", ())[1], read_tokens(statement, ()))


@pytest.mark.parametrize(("name", "statement"), [("Don", "so Donna Merrow left"), ("Bill", "so Robert Merrow left")])
def test_another_name_is_not(name: str, statement: str) -> None:
    assert not is_known(read_tokens(f"so {name} left", ())[1], read_tokens(statement, ()))


def test_a_family_name_stands_for_itself_alone() -> None:
    assert not list_forms_of("quennell")
    assert {"bill", "will", "william"} <= list_forms_of("bill")
