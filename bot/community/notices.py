"""Fixed sentences of the catalogue as replies. Which language they are in is the reader's matter."""

import math
from typing import Literal

from bot.labels import LANGUAGES, Labels
from bot.model.chat import Notice
from bot.model.community import CommunitySettings, Limit, Problem, Wait

NoticeKey = Literal[
    "wait",
    "wait_day",
    "wait_community",
    "may_not_share",
    "may_not_post",
    "sharing_off",
    "may_not_delete",
    "may_not_settle",
    "need_permission",
    "invite_me",
    "shared",
    "shared_before",
    "may_be_shared",
    "not_shared",
    "use_menu",
    "nothing_read",
    "thanks",
    "answer_gone",
    "nothing_others",
    "press_again",
    "failed",
    "deleted",
    "not_deleted",
    "settings_kept",
    "privacy",
    "privacy_none_kept",
    "forgotten",
]
"""The names of the sentences, those of :class:`~bot.labels.Labels`."""

_WAITS: dict[Limit, NoticeKey] = {
    "user_minute": "wait",
    "user_day": "wait_day",
    "community_minute": "wait_community",
}
_HOUR = 3600
_NONE = "—"


def make_notice(labels: Labels, key: NoticeKey, **values: object) -> Notice:
    """Return a sentence with its names filled in."""
    return Notice(text=str(getattr(labels, key)).format(**values), key=key)


def tell_wait(labels: Labels, wait: Wait) -> Notice:
    """Return how long to wait, in whole seconds or hours, never too few."""
    seconds, hours = max(1, math.ceil(wait.seconds)), max(1, math.ceil(wait.seconds / _HOUR))
    return make_notice(labels, _WAITS[wait.limit], seconds=seconds, hours=hours)


def tell_privacy(labels: Labels, *, days: int, command: str) -> Notice:
    """Return what is kept of whoever asks, and for how long."""
    return make_notice(labels, "privacy" if days else "privacy_none_kept", days=days, command=command)


def tell_settings(labels: Labels, settings: CommunitySettings, *, is_kept: bool) -> Notice:
    """Return all settings, a line each, under a line that says so where they were just changed."""
    language = LANGUAGES.get(settings.language or "")
    share = next((words for who, words in labels.sharers.items() if who == settings.share), _NONE)
    lines = (
        *((labels.settings_kept,) if is_kept else ()),
        f"{labels.share_name}: {share}",
        f"{labels.mentions_name}: {labels.yes if settings.mentions else labels.no}",
        f"{labels.language_name}: {language.own_name if language else labels.any_language}",
        f"{labels.days_name}: {settings.days}",
        f"{labels.log_name}: {settings.log_channel or _NONE}",
    )
    key = "settings_kept" if is_kept else "settings"
    return Notice(text="\n".join(lines), key=key, channel=settings.log_channel)


def tell_problems(labels: Labels, problems: tuple[Problem, ...]) -> Notice:
    """Return what cannot be taken and what could, a line a setting."""
    known = {
        "share": (labels.share_name, f"{labels.share_about} ({', '.join(labels.sharers.values())})"),
        "language": (labels.language_name, f"{labels.language_about} ({', '.join(LANGUAGES)})"),
        "days": (labels.days_name, labels.days_about),
        "log_channel": (labels.log_name, labels.log_about),
    }
    lines = [f"✗ {known[one.field][0]}: {one.given[:40]!r}. {known[one.field][1]}" for one in problems]
    return Notice(text="\n".join(lines), key="settings_problems")
