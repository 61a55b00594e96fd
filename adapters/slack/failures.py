"""Why something could not be brought, from the word that Slack has for it."""

from adapters.slack.calls import Answered
from bot.model.chat import Failure, Undeliverable

_BY_WORD: dict[str, Failure] = {
    "used_url": "expired",
    "expired_url": "expired",
    "expired_trigger_id": "expired",
    "trigger_expired": "expired",
    "exchanged_trigger_id": "expired",
    "trigger_exchanged": "expired",
    "not_in_channel": "not_in_channel",
    "user_not_in_channel": "not_in_channel",
    "channel_not_found": "not_in_channel",  # a private channel, seen from outside
    "restricted_action": "missing_permission",
    "restricted_action_read_only_channel": "missing_permission",
    "restricted_action_thread_only_channel": "missing_permission",
    "restricted_action_non_threadable_channel": "missing_permission",
    "restricted_action_thread_locked": "missing_permission",
    "as_user_not_supported": "missing_permission",
    "cant_delete_message": "missing_permission",
    "compliance_exports_prevent_deletion": "missing_permission",
    "ekm_access_denied": "missing_permission",
    "access_denied": "missing_permission",
    "missing_scope": "missing_permission",
    "no_permission": "missing_permission",
    "not_allowed_token_type": "missing_permission",
    "cannot_dm_bot": "gone",
    "is_archived": "gone",
    "message_not_found": "gone",
    "thread_not_found": "gone",
    "account_inactive": "gone",
    "invalid_auth": "gone",
    "not_authed": "gone",
    "org_login_required": "gone",
    "team_access_not_granted": "gone",
    "team_not_found": "gone",
    "token_expired": "gone",
    "token_revoked": "gone",
    "user_not_found": "gone",
    "rate_limited": "rate_limited",
    "ratelimited": "rate_limited",
    "message_limit_exceeded": "rate_limited",
}
_BY_STATUS: dict[int, Failure] = {403: "missing_permission", 404: "expired", 410: "expired", 429: "rate_limited"}
REFUSED = frozenset(
    {"account_inactive", "invalid_auth", "not_authed", "not_allowed_token_type", "token_expired", "token_revoked"}
)
"""Words for a token that does not do, and will not."""


def name_failure(answered: Answered) -> Undeliverable:
    """Return why a call has failed; ``unknown`` where it may not have."""
    reason = _BY_WORD.get(answered.error) or _BY_STATUS.get(answered.status) or "unknown"
    return Undeliverable(reason=reason, retry_after=answered.retry_after)
