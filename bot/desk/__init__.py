"""The one flow from an ask to an answer, and the three ways a paste is looked up: by link, by words, by what it says.

The corpus is read before the pure middle and written after it; what is pure is in the wings and in :mod:`bot.answer`.
Nothing here knows a platform, a clock or a database.
"""

from bot.desk.desk import Desk
from bot.desk.places import PLACES, Places

__all__ = ["PLACES", "Desk", "Places"]
