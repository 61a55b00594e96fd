from typing import get_args

import pytest

from bot.community.notices import NoticeKey
from bot.labels import LANGUAGES, Labels, Sharers, WorkspaceNotice


@pytest.fixture(params=LANGUAGES)
def labels(request: pytest.FixtureRequest) -> Labels:
    return LANGUAGES[request.param]


def test_words_of_a_workspace_are_there_for_every_notice_and_role(labels: Labels) -> None:
    assert tuple(labels.in_workspace) == get_args(WorkspaceNotice)
    assert tuple(labels.workspace_sharers) == get_args(Sharers)
    assert set(get_args(WorkspaceNotice)) <= set(get_args(NoticeKey))


def test_nothing_is_filled_into_the_notices_of_a_workspace(labels: Labels) -> None:
    assert not [words for words in labels.in_workspace.values() if "{" in words]


def test_no_word_is_cut_where_slack_shows_it(labels: Labels) -> None:
    titles = (labels.wrong_title, labels.settings_title, labels.send, labels.save, labels.cancel, labels.close)
    assert all(len(words) <= 24 for words in titles)
    assert len(labels.forget) <= 30
    assert all(len(words) <= 75 for words in (*labels.workspace_sharers.values(), *labels.reasons.values()))
    assert all(len(words) <= 75 for words in (labels.any_language, labels.own_name, labels.share, labels.wrong))
    assert all(len(words) <= 24 for words in (labels.check,) if labels.language == "en")


def test_the_shortcut_is_called_by_the_one_name_it_has(labels: Labels) -> None:
    assert LANGUAGES["en"].check in labels.in_workspace["use_menu"]
    assert LANGUAGES["en"].check in labels.home_lines
