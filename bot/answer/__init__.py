"""From a case to an answer: structure, and sentences from :mod:`bot.wording`; no markup, and nothing looked up.

The same case always gives the same answer: that is what ``firsthand verify`` stands on.
"""

from bot.answer.compose import compose_answer
from bot.answer.lead import find_lead
from bot.answer.published import is_publisher_known
from bot.answer.stakes import find_stakes
from bot.answer.titled import find_named_roles

__all__ = ["compose_answer", "find_lead", "find_named_roles", "find_stakes", "is_publisher_known"]
