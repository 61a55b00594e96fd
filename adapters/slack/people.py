"""Who asks: the language, the rights and the name that Slack has for a person, asked for once in some minutes."""

import time
from collections import OrderedDict
from typing import Final

from adapters.slack.calls import Answered, Calls
from adapters.slack.requests import Asker, Person

KEPT_SECONDS: Final = 300.0
"""For so long an admin who is none any more may still change settings."""
KEPT_MOST: Final = 10_000
WAIT_SECONDS: Final = 3.0
"""How long an answer waits for this. A call that was too much may come again after 1 s; an admin must not be refused
what an admin may because of it."""
FORM_SECONDS: Final = 1.0
"""How long a form waits for it, which has to be opened within 3 s."""


class People:
    """What is known of persons, in this process's memory alone."""

    def __init__(self, calls: Calls) -> None:
        """Begin with nobody."""
        self._calls = calls
        self._known: OrderedDict[tuple[str, str], tuple[float, Person]] = OrderedDict()

    def recall(self, asker: Asker) -> Person:
        """Return what is known of a person already; somebody without rights where nothing is."""
        known = self._known.get((asker.tenant_id, asker.user_id))
        return known[1] if known is not None and time.monotonic() - known[0] < KEPT_SECONDS else Person()

    async def look_up(self, asker: Asker, token: str, *, seconds: float = WAIT_SECONDS) -> Person:
        """Return what Slack says of a person; where it says nothing in so many seconds, somebody without rights."""
        name, now = (asker.tenant_id, asker.user_id), time.monotonic()
        known = self._known.get(name)
        if known is not None and now - known[0] < KEPT_SECONDS:
            self._known.move_to_end(name)
            return known[1]
        about = {"user": asker.user_id, "include_locale": "true"}
        got = await self._calls.read("users.info", token, about, until=now + seconds)
        if not got.is_good:
            return known[1] if known is not None and got.is_passing else Person()
        person = _read_person(got)
        self._known[name] = (now, person)
        while len(self._known) > KEPT_MOST:
            self._known.popitem(last=False)
        return person


def _read_person(got: Answered) -> Person:
    user = got.body.get("user")
    if not isinstance(user, dict):
        return Person()
    profile = user.get("profile")
    named = profile if isinstance(profile, dict) else {}
    names = (named.get("display_name"), named.get("real_name"), user.get("real_name"), user.get("name"))
    locale = user.get("locale")
    return Person(
        locale=locale if isinstance(locale, str) and locale else "en",
        is_admin=any(user.get(right) is True for right in ("is_admin", "is_owner", "is_primary_owner")),
        name=next((name for name in names if isinstance(name, str) and name.strip()), ""),
    )
