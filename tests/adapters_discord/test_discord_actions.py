"""The names of buttons, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.actions import read_action, write_action
from bot.model.chat import Action

ids = st.text("abcXYZ019_-", min_size=1, max_size=64)
actions = st.builds(
    Action,
    verb=st.sampled_from(["share", "details", "other", "wrong", "open"]),
    answer_id=ids,
    arg=st.none() | st.text("abc019._-", min_size=1, max_size=24),
)


@given(actions)
def test_an_action_comes_back_from_its_name(action: Action) -> None:
    name = write_action(action)
    assert name is not None
    assert len(name) <= 100
    assert read_action(name) == action


@given(
    st.text(st.characters(exclude_categories=()), max_size=120)
    | st.from_regex(r"fh:(share|x)?:[a\n é:]*", fullmatch=True)
)
def test_a_name_is_an_action_or_nothing(name: str) -> None:
    action = read_action(name)
    assert action is None or write_action(action) == name


@pytest.mark.parametrize(
    "name", ["", "fh", "fh:share", "fh:share:", "fh:burn:a", "fh:share:a:b:c", "fh:share:a\n", "xfh:share:a"]
)
def test_a_strange_name_is_nothing(name: str) -> None:
    assert read_action(name) is None


def test_an_action_whose_id_cannot_travel_has_no_name() -> None:
    for answer_id in ("", "a b", "a:b", "x" * 65, "é"):
        assert write_action(Action(verb="share", answer_id=answer_id)) is None
