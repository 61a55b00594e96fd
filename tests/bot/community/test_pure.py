"""The pure parts: keys, settings, notices, offers."""

import math
from dataclasses import fields, replace
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from bot.community.keys import UserKeys
from bot.community.notices import NoticeKey, make_notice, tell_problems, tell_settings, tell_wait
from bot.community.offers import list_actions
from bot.community.settings import change_settings
from bot.labels import LANGUAGES
from bot.model.answer import Answer
from bot.model.community import CommunitySettings, Limit, Problem, SettingsChange, Sharing, Wait

GOOD = {
    "share": st.sampled_from(get_args(Sharing)),
    "language": st.sampled_from(["", "en", "uk", "de", "de-DE", "EN_us"]),
    "days": st.integers(0, 365) | st.integers(0, 365).map(str),
    "log_channel": st.from_regex(r"[A-Za-z0-9]{0,20}", fullmatch=True),
}
BAD = {
    "share": st.text().filter(lambda text: text not in get_args(Sharing)),
    "language": st.sampled_from(["xx", "-", " ", "english", "__"]),
    "days": st.integers(max_value=-1) | st.integers(366) | st.sampled_from(["", "x", "-1", "²", "99999", "7 days"]),
    "log_channel": st.sampled_from(["<#1>", " ", "a b", "é", "x" * 65, "@everyone"]),
}
VALUES = {"seconds": 1, "hours": 1, "permission": "p", "name": "n", "id": "i", "days": 1, "command": "c", "count": 1}


@st.composite
def changes(draw: st.DrawFn) -> tuple[SettingsChange, list[str]]:
    """Draw a change, and the names of what is wrong with it."""
    given_ones, wrong = {}, []
    for field in GOOD:
        sort = draw(st.sampled_from(["left", "good", "bad"]))
        if sort != "left":
            given_ones[field] = draw((GOOD if sort == "good" else BAD)[field])
            wrong += [field] if sort == "bad" else []
    return SettingsChange(mentions=draw(st.none() | st.booleans()), **given_ones), wrong


@given(changes())
def test_settings_are_taken_whole_or_all_that_is_wrong_is_named(drawn: tuple[SettingsChange, list[str]]) -> None:
    change, wrong = drawn
    before = CommunitySettings(share="nobody", days=9, language="uk", log_channel="old")
    changed = change_settings(before, change)

    if wrong:
        assert isinstance(changed, tuple)
        assert [problem.field for problem in changed] == wrong
        for labels in LANGUAGES.values():
            assert len(tell_problems(labels, changed).text.split("\n")) == len(wrong)
        return
    assert isinstance(changed, CommunitySettings)
    assert 0 <= changed.days <= 365
    assert changed.language in (None, *LANGUAGES)
    for field in fields(before):
        if getattr(change, field.name) is None:
            assert getattr(changed, field.name) == getattr(before, field.name)
    if change.log_channel == "":
        assert changed.log_channel is None
    for labels in LANGUAGES.values():
        assert len(tell_settings(labels, changed, is_kept=True).text.split("\n")) == 6


@given(st.text(), st.text(), st.text())
def test_a_member_has_one_key_a_platform_which_the_id_is_not_in(secret: str, user: str, other: str) -> None:
    keys = UserKeys(secret)
    assert keys.key_user("p", user) == keys.key_user("p", user) != keys.key_user("q", user)
    assert (keys.key_user("p", user) == keys.key_user("p", other)) == (user == other)
    assert UserKeys(f"{secret}!").key_user("p", user) != keys.key_user("p", user)
    assert len(keys.key_user("p", user)) == 32


def test_the_secret_is_in_no_repr() -> None:
    assert "hush" not in repr(UserKeys("hush"))


def test_every_notice_can_be_made_in_every_language() -> None:
    for labels in LANGUAGES.values():
        for key in get_args(NoticeKey):
            notice = make_notice(labels, key, **VALUES)
            assert (notice.key, bool(notice.text), "{" in notice.text) == (key, True, False)


@given(st.sampled_from(get_args(Limit)), st.floats(0, 86_400))
def test_a_wait_is_told_in_whole_seconds_or_hours_that_are_enough(limit: Limit, seconds: float) -> None:
    text = tell_wait(LANGUAGES["en"], Wait(limit=limit, seconds=seconds)).text
    number = int("".join(filter(str.isdigit, text)))
    unit = 3600 if limit == "user_day" else 1
    assert number * unit >= seconds
    assert number == max(1, math.ceil(seconds / unit))


def test_an_answer_that_could_not_be_given_has_no_buttons_but_to_delete_it() -> None:
    answer = Answer(answer_id="n", status="unreadable", headline="h", asked_at="", corpus_size=0)
    assert list_actions(answer, may_share=True) == ()
    assert [action.verb for action in list_actions(answer, may_share=True, is_posted=True)] == ["delete"]
    assert list_actions(replace(answer, status="none"), may_share=True) == ()


def test_a_problem_shows_no_more_than_the_beginning_of_what_was_given() -> None:
    text = tell_problems(LANGUAGES["en"], (Problem(field="share", given="x" * 9000 + "\n"),)).text
    assert len(text) < 300
