"""A community's settings, checked: all that is wrong is told at once, and then nothing is changed."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

from bot.labels import LANGUAGES
from bot.model.community import DAYS_MOST, CommunitySettings, Problem, SettingField, SettingsChange, Sharing

_CHANNEL = re.compile(r"[A-Za-z0-9_.:-]{1,64}", re.ASCII)
_NUMBER = re.compile(r"[0-9]{1,4}", re.ASCII)


def change_settings(settings: CommunitySettings, change: SettingsChange) -> CommunitySettings | tuple[Problem, ...]:
    """Return the settings with the change in them; or all that is wrong with it, in the order of the fields."""
    problems: list[Problem] = []
    read: dict[str, Any] = {} if change.mentions is None else {"mentions": change.mentions}
    for field, reader in _READERS.items():
        given = getattr(change, field)
        if given is not None:
            try:
                read[field] = reader(given)
            except ValueError:
                problems.append(Problem(field=field, given=str(given)))
    return tuple(problems) or replace(settings, **read)


def _read_share(given: str) -> str:
    if given not in get_args(Sharing):
        raise ValueError
    return given


def _read_language(given: str) -> str | None:
    language = given.replace("_", "-").partition("-")[0].lower()
    if given and language not in LANGUAGES:
        raise ValueError
    return language if given else None


def _read_days(given: int | str) -> int:
    days = int(given) if isinstance(given, int) or _NUMBER.fullmatch(given.strip()) else -1
    if not 0 <= days <= DAYS_MOST:
        raise ValueError
    return days


def _read_channel(given: str) -> str | None:
    if given and not _CHANNEL.fullmatch(given):
        raise ValueError
    return given or None


_READERS: dict[SettingField, Callable[[Any], object]] = {
    "share": _read_share,
    "language": _read_language,
    "days": _read_days,
    "log_channel": _read_channel,
}
