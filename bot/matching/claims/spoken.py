"""Numbers as they are spoken: "two point eight billion", "half a million", "two and a half thousand"."""

from bot.matching.amounts import SCALES, WORD_NUMBERS, read_number
from bot.matching.claims.tokens import Tokens
from bot.matching.measures import is_time

_DIGITS = 10
_HALF = ("and", "a", "half")
_PARTS = {"half": 0.5, "quarter": 0.25}
_ORDERING = frozenset(
    "the this that last next previous prior same current each every per first second third fourth 1st 2nd 3rd 4th "
    "fiscal financial recent latest past".split()
)
"""Words before which "a quarter" is a time of the year, or a part of a town, and no share."""


def end_spoken(tokens: Tokens, at: int) -> int:
    """Return where a spoken number that begins at ``at`` ends; ``at`` where none does."""
    norms = tuple(token.norm for token in tokens[at : at + 5])
    part = norms[0] if norms else ""
    if part in _PARTS:
        of = {"half": ("a",), "quarter": ("of", "a")}[part]
        last = 1 + len(of)
        return at + last + 1 if norms[1:last] == of and norms[last : last + 1] and norms[last] in SCALES else at
    if not norms or read_number(part) is None or part in SCALES:
        return at
    if norms[1:4] == _HALF:
        return at + 4 + (norms[4:5] != () and norms[4] in SCALES)
    if norms[1:2] != ("point",) or not _is_digit(norms[2:3]):
        return at
    last = at + 2
    while last < len(tokens) and _is_digit((tokens[last].norm,)):
        last += 1
    return last + (last < len(tokens) and tokens[last].norm in SCALES)


def read_spoken(norms: tuple[str, ...]) -> float | None:
    """Return the value of words that :func:`end_spoken` has set apart; ``None`` of others."""
    scale = SCALES.get(norms[-1], 1.0)
    if norms[0] in _PARTS and len(norms) > 1:
        return _PARTS[norms[0]] * scale
    if norms[1:4] == _HALF:
        return ((read_number(norms[0]) or 0.0) + 0.5) * scale
    if norms[1:2] == ("point",):
        behind = "".join(f"{WORD_NUMBERS[norm]:g}" for norm in norms[2:] if norm in WORD_NUMBERS)
        return float(f"{read_number(norms[0]) or 0.0:g}.{behind}") * scale
    return None


def is_share(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether a run that ends with "half", "third" or "quarter" is a share, and no ordinal or time."""
    if tokens[last - 1].norm == "half":
        # "half a year" is a time.
        place = last + (last < len(tokens) and tokens[last].norm in ("a", "an"))
        return place >= len(tokens) or not is_time(tokens[place].norm)
    if tokens[last - 1].norm not in ("third", "quarter"):
        return True
    before = tokens[first - 1].norm if first else ""
    if last - first > 1 or before in _ORDERING:
        return False
    behind = tokens[last] if last < len(tokens) else None
    return behind is None or tokens[last - 1].ends_clause or not behind.stem


def _is_digit(norms: tuple[str, ...]) -> bool:
    return bool(norms) and norms[0] in WORD_NUMBERS and WORD_NUMBERS[norms[0]] < _DIGITS
