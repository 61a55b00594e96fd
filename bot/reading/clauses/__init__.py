"""Clauses: from parsed sentences to who did what to whom, whether it was done, denied or only planned, and why.

In go trees (:mod:`bot.reading.parsing` makes them), out come the values of :mod:`bot.model.clause`, by which a claim is
compared with the sentence that it is said to repeat.
"""

from bot.reading.clauses.parse import parse_clauses
from bot.reading.clauses.read import read_clauses

__all__ = ["parse_clauses", "read_clauses"]
