"""What Slack says when it refuses: `{"ok": false, "error": …}` with status 200, from the Web API."""

from typing import Any

Json = dict[str, Any]


class SlackError(Exception):
    """A refusal by its name, as each method's page lists them; ``messages`` say more where the body is at fault."""

    def __init__(self, error: str, *messages: str, **more: Any) -> None:  # noqa: ANN401 - JSON
        self.body: Json = {"ok": False, "error": error, **more}
        if messages:
            self.body["response_metadata"] = {"messages": [f"[ERROR] {message}" for message in messages]}
        super().__init__(f"{error} {'; '.join(messages)}")


class TestError(Exception):
    """The test asks for what Slack's own client would not let a person do; answered with 400 on the control port."""

    __test__ = False
