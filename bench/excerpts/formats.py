"""Other ways to write the same number, range or day; nothing in a sentence means anything else by them."""

import re
from random import Random

_COUNTS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH_FIRST = re.compile(rf"\b({'|'.join(_MONTHS)}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?:, (\d{{4}})\b)?")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? ({'|'.join(_MONTHS)})\b(?: (\d{{4}})\b)?")
_RANGE = re.compile(r"(?<![\w.,$€£-])(\d[\d,.]*) ?(–|-|to) ?(?=\d)(?!\d{4}\b)(\d[\d,.]*\d|\d)(?![\w-])")
_DOZENS = {"two dozen": "24", "three dozen": "36", "half a dozen": "six", "half-dozen": "six", "a dozen": "12"}
_DOZEN = re.compile(rf"\b(?:{'|'.join(_DOZENS)})\b(?! of\b)")


def regroup(sentence: str, _: Random) -> str | None:
    """Return the sentence with numbers written otherwise: 1,200 as 1200 or 1.200, two as 2, and so on."""
    grouped = re.search(r"\b\d{1,3}(?:,\d{3})+\b", sentence)
    if grouped:
        mark = "" if len(sentence) % 2 else "."
        return sentence[: grouped.start()] + grouped.group().replace(",", mark) + sentence[grouped.end() :]
    counted = re.search(rf"\b(?:{'|'.join(_COUNTS[2:])})\b", sentence)
    if counted:
        return sentence[: counted.start()] + str(_COUNTS.index(counted.group())) + sentence[counted.end() :]
    digit = re.search(r"(?<![\d.,$€£-])\b([2-9]|1[0-2])\b(?![\d.,%:-])", sentence)
    return sentence[: digit.start()] + _COUNTS[int(digit.group())] + sentence[digit.end() :] if digit else None


def redate(sentence: str, rng: Random) -> str | None:
    """Return the sentence with a day written otherwise: 3 May 2021, May 3rd, 2021, 2021-05-03."""
    found = _MONTH_FIRST.search(sentence) or _DAY_FIRST.search(sentence)
    if found is None:
        return None
    month, day = found.group(1), found.group(2)
    if month.isdigit():
        month, day = day, month
    year = found.group(3)
    short = month[:3]
    ways = [f"{day} {month}{f' {year}' if year else ''}", f"{short} {day}{f', {year}' if year else ''}",
            f"the {day}{_ending(int(day))} of {month}{f' {year}' if year else ''}",
            f"{month} {day}{_ending(int(day))}{f', {year}' if year else ''}"]  # fmt: skip
    if year:
        ways.append(f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}")
    written = rng.choice([way for way in ways if way != found.group()])
    return sentence[: found.start()] + written + sentence[found.end() :]


def rerange(sentence: str, _: Random) -> str | None:
    """Return the sentence with a range written otherwise ("10-15" and "10 to 15"), or a number for dozens."""
    found = _RANGE.search(sentence)
    if found:
        mark = "-" if found.group(2) == "to" else " to "
        return sentence[: found.start()] + f"{found.group(1)}{mark}{found.group(3)}" + sentence[found.end() :]
    dozen = _DOZEN.search(sentence)
    return sentence[: dozen.start()] + _DOZENS[dozen.group()] + sentence[dozen.end() :] if dozen else None


def _ending(day: int) -> str:
    teens = range(11, 14)
    return "th" if day in teens else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
