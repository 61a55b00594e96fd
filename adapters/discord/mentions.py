"""Whether a message calls the bot, and what it says beside that. Code and quotes call no one."""

import re

_ASIDE = re.compile(
    r"```.*?```|``.+?``|`[^`\n]+`"  # code; a fence that is never closed is none
    r"|^[ \t]*>>>[ \t].*\Z"  # a quote to the end
    r"|^[ \t]*>[ \t][^\n]*",  # one line of it
    re.DOTALL | re.MULTILINE,
)


def strip_mention(content: str, *, bot_id: int) -> str | None:
    """Return a message without the bot's mention; ``None`` where it is mentioned nowhere, or in code or a quote only.

    What stands in code or in a quote stays: that is where people put the words they ask about. A mention that an
    author does not write, as a reply's, is none.
    """
    called = re.compile(rf"(?<!\\)<@!?{bot_id}>")
    asides = [found.span() for found in _ASIDE.finditer(content)]
    places = [
        found.span()
        for found in called.finditer(content)
        if not any(start <= found.start() < end for start, end in asides)
    ]
    if not places:
        return None
    kept, at = [], 0
    for start, end in places:
        kept.append(content[at:start])
        at = end
    kept.append(content[at:])
    return " ".join(filter(None, (part.strip(" \t") for part in kept))).strip()
