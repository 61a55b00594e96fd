"""Days written in two ways: "7 August", "August 7th, 2019", "2019-08-07"."""

from collections.abc import Sequence

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_LINKS = frozenset(("the", "of"))
_ENDINGS = ("st", "nd", "rd", "th")
_PARTS = 3


def is_same_day(pasted: Sequence[str], original: Sequence[str]) -> bool:
    """Return whether two stretches of normalised words are one day: day, month and year in any order and form."""
    one, other = _read_parts(pasted), _read_parts(original)
    if one is None or other is None or one != other:
        return False
    return any(norm in _MONTHS for norm in (*pasted, *original))


def _read_parts(norms: Sequence[str]) -> list[int] | None:
    """Return the numbers that name a day, ascending, a month as its own; ``None`` where there is anything else."""
    parts: list[int] = []
    for norm in norms:
        if norm in _LINKS:
            continue
        digits = norm[:-2] if norm.endswith(_ENDINGS) else norm
        if norm in _MONTHS:
            parts.append(_MONTHS[norm])
        elif digits.isdecimal() and len(digits) <= len("2019"):
            parts.append(int(digits))
        else:
            return None
    return sorted(parts) if 0 < len(parts) <= _PARTS else None
