from datetime import UTC, datetime

import pytest

from adapters.slack.calls import CUT_OFF, Answered
from adapters.slack.failures import name_failure
from adapters.slack.leaving import read_leave
from bot.model.chat import Failure

REMOVED = {"type": "event_callback", "team_id": "T1", "event_time": 1700000000, "event": {"type": "app_uninstalled"}}


@pytest.mark.parametrize(
    ("status", "error", "reason"),
    [
        (404, "used_url", "expired"),
        (404, "expired_url", "expired"),
        (404, "http_404", "expired"),
        (200, "not_in_channel", "not_in_channel"),
        (200, "channel_not_found", "not_in_channel"),
        (200, "restricted_action", "missing_permission"),
        (200, "is_archived", "gone"),
        (429, "http_429", "rate_limited"),
        (502, "http_502", "unknown"),
        (CUT_OFF, "", "unknown"),
        (200, "a_word_of_tomorrow", "unknown"),
    ],
)
def test_slacks_words_are_told_as_ours(status: int, error: str, reason: Failure) -> None:
    assert name_failure(Answered(status=status, error=error)).reason == reason


@pytest.mark.parametrize(
    ("status", "error", "is_passing", "is_unknown"),
    [
        (200, "", False, False),
        (200, "not_in_channel", False, False),
        (200, "ratelimited", True, False),
        (200, "service_unavailable", True, False),
        (200, "internal_error", True, True),
        (429, "http_429", True, False),
        (504, "http_504", True, True),
        (CUT_OFF, "", True, True),
    ],
)
def test_what_may_be_tried_again_is_told_from_what_may_have_been_done(
    status: int, error: str, *, is_passing: bool, is_unknown: bool
) -> None:
    answered = Answered(status=status, error=error)
    assert (answered.is_passing, answered.is_unknown) == (is_passing, is_unknown)


def test_a_removal_is_read_with_the_second_in_which_it_was() -> None:
    leave = read_leave(REMOVED)
    assert leave is not None
    assert (leave.enterprise_id, leave.team_id, leave.is_org) == (None, "T1", False)
    assert leave.at == datetime.fromtimestamp(1700000001, UTC)


def test_a_removal_from_an_organisation_is_told_from_one_from_a_workspace_in_it() -> None:
    told = REMOVED | {"enterprise_id": "E1"}
    own, org = read_leave(told), read_leave(told | {"authorizations": [{"is_enterprise_install": True}]})
    assert own is not None
    assert org is not None
    assert (own.is_org, org.is_org) == (False, True)
    assert own.enterprise_id == org.enterprise_id == "E1"


@pytest.mark.parametrize(
    ("event", "is_leave"),
    [
        ({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["U1"]}}, True),
        ({"type": "tokens_revoked", "tokens": {"oauth": ["U2"], "bot": []}}, False),
        ({"type": "tokens_revoked"}, False),
        ({"type": "app_mention"}, False),
        ("app_uninstalled", False),
    ],
)
def test_only_the_end_of_the_bots_own_token_is_a_removal(event: object, *, is_leave: bool) -> None:
    assert (read_leave(REMOVED | {"event": event}) is not None) == is_leave


def test_a_command_is_no_removal() -> None:
    assert read_leave({"command": "/source", "text": "app_uninstalled"}) is None
