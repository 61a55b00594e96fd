"""Units in which things are counted: another unit behind the same number is another number."""

from collections.abc import Sequence

from bot.matching.spelling import is_slip

_TIMES = frozenset("second minute hour day week month year decade century centuries".split())
_MEASURES = _TIMES | frozenset(
    "mile km kilometer kilometre metre meter cm centimeter centimetre mm millimeter millimetre foot feet inch inches "
    "yard acre hectare gram kg kilogram kilo pound ounce ton tonne gallon liter litre barrel degree celsius "
    "fahrenheit kelvin watt kilowatt megawatt gigawatt kw mw gw volt dollar euro sterling yen yuan rouble ruble rupee "
    "franc cent penny percent point kb mb gb tb gigabyte megabyte terabyte kilobyte mph kph hectares".split()
)


def is_measure(norm: str) -> bool:
    """Return whether a normalised word is a unit, in the singular or the plural."""
    return norm in _MEASURES or norm.removesuffix("s") in _MEASURES


def is_other_measure(pasted: Sequence[str], original: Sequence[str]) -> bool:
    """Return whether two stretches begin with units, and with different ones."""
    return (
        bool(pasted and original)
        and is_measure(pasted[0])
        and is_measure(original[0])
        and not is_slip(pasted[0], original[0])
    )


def is_time(norm: str) -> bool:
    """Return whether a normalised word is a unit of time, in the singular or the plural."""
    return norm in _TIMES or norm.removesuffix("s") in _TIMES
