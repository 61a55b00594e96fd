"""What a text in Slack's markup would do beyond showing words: ping somebody, link elsewhere, break out.

https://docs.slack.dev/messaging/formatting-message-text: ``&``, ``<`` and ``>`` are escaped; ``<…>`` is left for links
and the like. Slack takes all of it, so nothing here is refused; each is one of our own manners.
"""

import re
from collections.abc import Iterator

from tests.wire.slack.fake.journal import Violation

_PING = re.compile(r"<(?:!(?:channel|here|everyone|subteam)|@)[^>]*>?", re.IGNORECASE)
_SPECIAL = re.compile(
    r"<(?:https?://[^\s<>|]+(?:\|[^<>|]*)?"
    r"|mailto:[^\s<>|]+(?:\|[^<>|]*)?"
    r"|#C[A-Z0-9]+(?:\|[^<>|]*)?"
    r"|!date\^\d+\^[^<>^|]+(?:\^https?://[^\s<>|^]+)?\|[^<>|]+)>"
)
_BARE_AND = re.compile(r"&(?!amp;|lt;|gt;)")
_QUOTE = re.compile(r"^>+", re.MULTILINE)


def check_mrkdwn(text: str) -> Iterator[Violation]:
    """Pings, and what was left unescaped."""
    for found in _PING.findall(text):
        yield Violation(rule="ping", detail=f"{found!r} would notify", is_refused=False)
    rest = _QUOTE.sub("", _SPECIAL.sub("", _PING.sub("", text)))
    for sign in "<>":
        if sign in rest:
            yield Violation(rule="unescaped", detail=f"a bare {sign} in {rest[:200]!r}", is_refused=False)
    if _BARE_AND.search(rest):
        yield Violation(rule="unescaped", detail=f"a bare & in {rest[:200]!r}", is_refused=False)
