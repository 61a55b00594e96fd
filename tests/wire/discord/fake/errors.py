"""What Discord says when it refuses.

https://discord.com/developers/docs/topics/opcodes-and-status-codes
"""

from typing import Any

Json = dict[str, Any]

_ERRORS = {
    0: (401, "401: Unauthorized"),
    10002: (404, "Unknown Application"),
    10003: (404, "Unknown Channel"),
    10008: (404, "Unknown Message"),
    10013: (404, "Unknown User"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    40060: (400, "Interaction has already been acknowledged."),
    40094: (400, "This interaction has hit the maximum number of follow up messages"),
    50001: (403, "Missing Access"),
    50005: (403, "Cannot edit a message authored by another user"),
    50013: (403, "Missing Permissions"),
    50027: (401, "Invalid Webhook Token"),
    50035: (400, "Invalid Form Body"),
    50109: (400, "The request body contains invalid JSON."),
}


class DiscordError(Exception):
    """A refusal by its code; ``detail`` says more where the body is at fault."""

    def __init__(self, code: int, detail: str = "") -> None:
        self.status, message = _ERRORS[code]
        self.body: Json = {"message": message, "code": code}
        if detail:
            self.body["errors"] = {"_errors": [{"code": "INVALID", "message": detail}]}
        super().__init__(f"{self.status} {code}: {message} {detail}")


class TestError(Exception):
    """The test asks for what Discord's own client would not let a person do; answered with 400 on the control port."""

    __test__ = False
