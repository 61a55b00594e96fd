"""Numbers of which the page knows two ends, or of which it leaves open which of two it is."""

import re
from collections.abc import Iterator

from bot.reading.caveats.counted import is_public, is_trifle, noun_end, trim_end
from bot.reading.caveats.quantities import COUNT, SUM
from bot.reading.caveats.rule import Reservation, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_numbers import rule_of

_UNIT = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
_WORDS = ("anything", "between", "anywhere", "somewhere", *_UNIT.split("|"))
_NEXT = (
    "two or three|three or four|four or five|five or six|six or seven|seven or eight|eight or nine|nine or ten|"
    "ten or (?:eleven|twelve)|ten or fifteen|fifteen or twenty|twenty or thirty|thirty or forty|forty or fifty"
)
_DIGITS = r"\d[\d,.]*(?: ?%| million| billion|bn\b|m\b| crore| lakh)?"
_RANGE = re.compile(
    rf"(?:\b(?:{_UNIT}) to (?:{_UNIT})\b|\b(?P<next>{_NEXT})\b|\bbetween (?P<low>{COUNT})\s?and {COUNT}|"
    rf"\b(?P<wide>anywhere|somewhere|anything) (?:from|between) {COUNT}\s?(?:to|and) {COUNT}|"
    rf"(?<![\d.,$€£:/-])(?!(?:19|20)\d\d[ –-])(?:[$€£₹]|\brs\.? ?)?{_DIGITS}(?: to |–|-|—)(?:[$€£₹]|"
    rf"rs\.? ?)?{_DIGITS}(?: percent| per cent)?)(?![\d:/-])"
    r"(?P<what>(?: (?:more|new|other|extra|further|additional)\b)?(?: [a-z][\w'-]*){0,2})"
)
_SHARES = re.compile(r"(?P<low>\d{1,3}(?:\.\d+)?) ?%?(?: to |\s?[-–—]\s?)(?P<high>\d{1,3}(?:\.\d+)?) ?(?:%|per)")
_JOINED = re.compile(
    r"\d(?: ?%|bn|mn|tn|m|k| (?:million|billion|crore|lakh))?(?: to |\s?[-–—]\s?)(?:[$€£₹]|rs\.? ?)?\d"
)
_MONTH = re.compile(
    r"\b(?:(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.|january|february|march|april|may|june|july|august|september|"
    r"october|november|december) $"
)
"""Before a day: "May 3 to 9 percent"."""
_CHANGED = re.compile(r"\bfrom (?:the |its |their |a )?(?:current |present |previous |old |existing )?(?:about )?$")
"""What rises "from $154 to $220" has two numbers, and no range."""
_MOVED = re.compile(
    r"\b(?:up|down|add(?:s|ed|ing)?|gain(?:s|ed|ing)?|lo(?:st|ses?|sing)|rose|ris(?:es|ing)|fell|fall(?:s|ing)|"
    r"climb(?:s|ed|ing)?|shed(?:s|ding)?|jump(?:s|ed|ing)?|slip(?:s|ped|ping)?|dropp(?:ed|ing)|drops) (?:by )?$"
)
_MOVED_LEAST = 3
"""What "rose $1.50 to $45" ends at is so many times its move, or more."""
_BEFORE = 24
_END = (
    r"(?:[$€£₹]|\brs\.? ?)?(?P<{0}>\d[\d,]*(?:\.\d+)?) ?"
    r"(?P<{0}_unit>%|percent|per cent|million|billion|crore|lakh|bn|m)?"
)
_TWO_ENDS = re.compile(rf"{_END.format('low')}(?: to |\s?[–—-]\s?){_END.format('high')}(?![a-z\d])")
_SHARE_UNITS = ("%", "percent", "per cent")
_SIZES = {"m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "lakh": 1e5, "crore": 1e7}
_TWO_NUMBERS = re.compile(r"(?P<low>\d[\d,]*\d) to (?P<high>\d[\d,]*\d) ")
_NO_RANGE_BEFORE = re.compile(
    r"\b(?:age[ds]?|aged|pages?|chapters?|verses?|from|score[ds]?|beat|w[io]n|lost|los[es]+|vot\w+|ruled|led|leads?|"
    r"up|down|route|sections?|nos?\.?|numbers?|rooms?|by|of|ahead) (?:by |them |him |her )?$"
)
"""Before two numbers that are no range of one: ages, pages, a score."""
_ODDS = re.compile(r" (?:in|out of|on) ")
"""Behind "two or three": odds, or a place."""


def find_ranges(scene: Scene) -> Iterator[Reservation]:
    """Yield "between 20 and 30 people", "$2 to $3", "five or six men"; a range of people, money or shares."""
    for found in (*scene.find_words(_WORDS, _RANGE), *_find_joined(scene)):
        what = found["what"]
        before = scene.low[max(0, found.start() - _BEFORE) : found.start()]
        is_changed = bool(_CHANGED.search(before) or _MONTH.search(before))
        is_changed = is_changed or (_MOVED.search(before) is not None and _is_move(found.group()))
        if scene.is_personal or is_changed or _falls(found.group()) or (found["next"] and _ODDS.match(what)):
            continue
        is_degrees = what.startswith(" degrees")
        is_sum = SUM.search(found.group()) is not None or "illion" in found.group()
        is_wide = found["low"] is not None or found["wide"] is not None or found["next"] is not None
        is_wide = is_wide or (_TWO_NUMBERS.match(found.group()) is not None and not _NO_RANGE_BEFORE.search(before))
        is_counted = is_public(what) or (is_wide and noun_end(what) > 0)
        if is_degrees or is_sum or (is_counted and not is_trifle("", what.lstrip())):
            end = found.start("what") + noun_end(what)
            yield reserve_words(scene, found.start(), found.start() + trim_end(scene.low[found.start() : end]))


def _falls(words: str) -> bool:
    """Say whether two numbers bound nothing: the second is no larger, or only the first is a share.

    "Up 4% to $2bn" is a change; two shares a point apart are found so, "34%-54%" is a vote.
    """
    numbers = _TWO_NUMBERS.match(words)
    if numbers is not None and int(numbers["high"].replace(",", "")) <= int(numbers["low"].replace(",", "")):
        return True
    ends = _TWO_ENDS.match(words)
    if ends is not None and ends["low_unit"] in _SHARE_UNITS and ends["high_unit"] not in _SHARE_UNITS:
        return True
    if ends is not None and ends["low_unit"] not in _SHARE_UNITS and ends["high_unit"] not in _SHARE_UNITS:
        high = _size(ends["high"], ends["high_unit"])
        return high <= _size(ends["low"], ends["low_unit"])
    shares = _SHARES.match(words)
    if shares is None:
        return False
    return "%-" in words or float(shares["low"]) + 1 >= float(shares["high"])


def _is_move(words: str) -> bool:
    """Say whether the second number may be where a price ended, and the first by how much it moved."""
    ends = _TWO_ENDS.match(words.lstrip("$€£₹"))
    if ends is None or ends["low_unit"] in _SHARE_UNITS:
        return False
    return _size(ends["high"], ends["high_unit"]) >= _MOVED_LEAST * _size(ends["low"], ends["low_unit"])


def _size(number: str, unit: str | None) -> float:
    return float(number.replace(",", "")) * _SIZES.get(unit or "", 1.0)


def _find_joined(scene: Scene) -> Iterator[re.Match[str]]:
    """Yield ranges in digits in the sentences that have none of the words: "$200m-$250m", "20 to 30 people"."""
    told = {index for word in _WORDS for index in scene.words.get(word, ())}
    for found in _JOINED.finditer(scene.low):
        index = scene.index_at(found.start())
        if index not in told:
            told.add(index)
            yield from _RANGE.finditer(scene.low, scene.sentences[index].start, scene.sentences[index].end)


RULES = (rule_of("range", "The page gives a range, and not the number.", find_ranges),)
