"""Which catalogue a locale gets."""

from bot.labels.catalogue import Labels
from bot.labels.de import GERMAN
from bot.labels.en import ENGLISH
from bot.labels.uk import UKRAINIAN

LANGUAGES: dict[str, Labels] = {labels.language: labels for labels in (ENGLISH, UKRAINIAN, GERMAN)}
"""By language code, English first."""


def choose_language(locale: str) -> Labels:
    """Return the catalogue for a locale such as ``en-US``, ``uk`` or ``de_DE``; English where there is none."""
    return LANGUAGES.get(locale.replace("_", "-").partition("-")[0].lower(), ENGLISH)
