"""The words around an answer: labels, buttons and fixed notices, one file a language. Sentences are in ``wording``.

In goes the locale a platform gives, out comes a catalogue. A platform puts the words into its own markup.
"""

from bot.labels.catalogue import REASONS, DateKind, Labels, Reason, Sharers, WorkspaceNotice
from bot.labels.choose import LANGUAGES, choose_language

__all__ = ["LANGUAGES", "REASONS", "DateKind", "Labels", "Reason", "Sharers", "WorkspaceNotice", "choose_language"]
