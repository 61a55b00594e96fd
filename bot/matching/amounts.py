"""Words that count something, read by value, so that "two" and "2" and "33bn" and "33 billion" are the same."""

import re
from collections.abc import Sequence

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_HUNDRED = 100.0
_HALF_DOZEN = re.compile(r"\b(?:a )?half (?:a )?dozen\b")
_SCALES = {"dozen": 12.0, "hundred": _HUNDRED, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12}
_LOOSE = frozenset(
    "dozens hundreds thousands millions billions trillions half quarter third fourth fifth sixth seventh eighth "
    "ninth tenth both once twice double triple".split()
)
_ORDINAL_ENDINGS = ("th", "st", "nd", "rd")

WORD_NUMBERS: dict[str, float] = {
    **{word: float(value) for value, word in enumerate(_UNITS)},
    **{word: float(value) for value, word in zip(range(20, 100, 10), _TENS, strict=True)},
}
SCALES: dict[str, float] = {**_SCALES, **_SHORT_SCALES}

_YEARS = range(1500, 2101)


def read_number(norm: str) -> float | None:
    """Return the value of one normalised word that is a number or a scale ("7.5", "two", "million"), else ``None``.

    "1.000" and "1,00" are read as they look in English; a percent sign is no part of a word.
    """
    if norm in WORD_NUMBERS:
        return WORD_NUMBERS[norm]
    if norm in _SCALES:
        return _SCALES[norm]
    if not norm[:1].isdecimal():
        return None
    digits, scale = norm, 1.0
    for ending in _ORDINAL_ENDINGS:
        digits = digits.removesuffix(ending)
    for suffix, value in _SHORT_SCALES.items():
        if digits.endswith(suffix) and digits.removesuffix(suffix).replace(".", "", 1).isdecimal():
            digits, scale = digits.removesuffix(suffix), value
            break
    try:
        return float(digits) * scale
    except ValueError:
        return None


def is_amount(norm: str) -> bool:
    """Return whether a word counts something, exactly or loosely."""
    return norm in _LOOSE or norm in WORD_NUMBERS or norm in _SCALES or any(letter.isdecimal() for letter in norm)


def is_year(norm: str) -> bool:
    """Return whether a word can be a year or a decade ("1998", "1990s")."""
    digits = norm.removesuffix("s")
    return len(digits) == len("1998") and digits.isdecimal() and int(digits) in _YEARS


def read_amount(norms: Sequence[str]) -> float | None:
    """Return the value of a run of number words ("33 billion", "two hundred"), ``None`` where it has none."""
    total, current, seen = 0.0, 0.0, False
    for norm in norms:
        if norm == "and" and seen:
            continue
        value = read_number(norm)
        if value is None and not (seen and norm in _SHORT_SCALES):
            return None
        scale = SCALES.get(norm)
        if scale is None:
            current += value or 0.0
        elif scale <= _HUNDRED:
            current = (current or 1) * scale
        else:
            # Only the first scale of a run can stand alone: a bare "million" is one million.
            total, current = total + (current if seen else 1) * scale, 0.0
        seen = True
    return total + current if seen else None


def _read_half_dozens(norms: Sequence[str]) -> Sequence[str]:
    return _HALF_DOZEN.sub("6", " ".join(norms)).split() if "dozen" in norms else norms


def list_amounts(norms: Sequence[str]) -> list[float | str]:
    """Return the amounts in a stretch of words by value, in order; those without one ("dozens") as their word."""
    found: list[float | str] = []
    run: list[str] = []
    for norm in [*_read_half_dozens(norms), ""]:
        if norm and (is_amount(norm) or (run and norm in _SHORT_SCALES)):
            run.append(norm)
            continue
        if run:
            value = read_amount(run)
            found += [value] if value is not None else run
            run = []
    return found
