"""The app's name, and those of its buttons: ``fh:<verb>:<answer_id>[:arg]``, and back. Only the answer's id travels."""

import re
from typing import Final, get_args

from bot.model.chat import Action, Verb

APP_NAME: Final = "Firsthand"
PREFIX: Final = "fh"
CHECK: Final = "check_source"
"""The message shortcut."""
SETTINGS: Final = "fh-settings"
"""The button that opens the settings, and the form that it opens."""
FORGET: Final = "fh-forget"
_VERBS: dict[str, Verb] = {verb: verb for verb in get_args(Verb)}
# Far below Slack's 255: as on Discord, so that the same answers travel.
_NAME = re.compile(r"fh:([a-z]{1,7}):([A-Za-z0-9_-]{1,64})(?::([A-Za-z0-9_.-]{1,24}))?", re.ASCII)


def write_action(action: Action) -> str | None:
    """Return the name under which an action travels; ``None`` where its answer's id or its word cannot."""
    name = f"{PREFIX}:{action.verb}:{action.answer_id}" + (f":{action.arg}" if action.arg is not None else "")
    return name if read_action(name) == action else None


def read_action(name: str) -> Action | None:
    """Return the action of a name; ``None`` for any name that :func:`write_action` does not write."""
    found = _NAME.fullmatch(name)
    if found is None or found[1] not in _VERBS:
        return None
    return Action(verb=_VERBS[found[1]], answer_id=found[2], arg=found[3])
