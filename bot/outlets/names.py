"""Names as keys, and which of an outlet's names can stand alone."""

import re

from bot.model.outlet import OutletProfile

_ACRONYM = re.compile(r"[A-Z0-9/&.-]{1,6}")
"""Short capitals: NBC is a broadcaster of Namibia, too. They mean an outlet only where a name rule says so."""

_WITH_ACRONYM = re.compile(r"(?P<name>[^()]+) \([A-Z0-9/&.-]{2,6}\)")


def name_key(name: str) -> str:
    """Return ``name`` case-folded, with runs of spaces as one."""
    return " ".join(name.casefold().split())


def bare_names(profile: OutletProfile) -> frozenset[str]:
    """Return the keys of the names that ``profile`` can be found by.

    Only checked ones, no single letter (``i``) and no short acronym. ``China Central Television (CCTV)`` is found
    by the whole and by the part before the bracket.
    """
    facts = (profile.name, *profile.also_called)
    names = [fact.value for fact in facts if fact is not None and fact.checked]
    names += [match["name"] for name in names if (match := _WITH_ACRONYM.fullmatch(name))]
    return frozenset(name_key(name) for name in names if len(name) > 1 and not _ACRONYM.fullmatch(name))
