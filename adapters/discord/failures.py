"""Why something could not be brought, from what Discord says."""

from adapters.discord.calls import Answered
from bot.model.chat import Failure, Undeliverable

UNKNOWN_INTERACTION = 10062
_BY_CODE: dict[int, Failure] = {
    UNKNOWN_INTERACTION: "expired",
    10015: "expired",  # no such webhook: the token's, where nothing was acknowledged
    27: "expired",
    40060: "expired",
    50027: "expired",  # a token of more than 15 minutes
    40094: "expired",  # more follow-ups than a user's own install has
    50001: "missing_permission",  # not in the channel, or not seeing it
    50013: "missing_permission",
    10003: "gone",
    10008: "gone",
}
_REFUSED = range(400, 500)
_BY_STATUS: dict[int, Failure] = {401: "expired", 403: "missing_permission", 404: "gone", 429: "rate_limited"}


def name_failure(answered: Answered) -> Undeliverable:
    """Return why a call has failed; ``unknown`` where it may not have."""
    surely: Failure = "refused" if answered.status in _REFUSED else "unknown"
    reason = _BY_CODE.get(answered.code) or _BY_STATUS.get(answered.status) or surely
    return Undeliverable(reason=reason, retry_after=answered.retry_after)
