"""What changes the meaning of a sentence, one thing at a time, and what a good answer calls that."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from bot.model.answer import ChangeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A changed sentence. ``kinds``: each of them names the change rightly."""

    text: str
    kinds: tuple[ChangeKind, ...]


Mutate = Callable[[str, Random], Changed | None]
"""Returns ``None`` where the sentence has nothing of the kind."""

_NUMBER = re.compile(r"(?<![\w.,:$€£-])(?:\d{1,3}(?:,\d{3})+|\d+)(?![\w.,%-]|\s*(?:st|nd|rd|th)\b)(?!\S)")
_PERCENT = re.compile(r"\b(\d+(?:\.\d+)?)(?: ?%| per ?cent\b)")
_MONTHS = "January February March April June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DATE = re.compile(rf"\b(?:{'|'.join(_MONTHS + _DAYS)})\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PLACES = (
    "London Paris Berlin Moscow Washington Beijing Tokyo Madrid Rome Vienna Chicago Boston Toronto Sydney Germany "
    "France Britain Russia Ukraine China Japan India Italy Spain Canada Australia Brazil Mexico Poland Turkey Israel "
    "Iran California Texas Florida Ohio Michigan England Scotland Europe Africa"
).split()
_PLACE = re.compile(rf"\b(?:{'|'.join(_PLACES)})\b(?! (?:Times|Post|Street|University|Journal|Tribune))")
# A name right before the verb, and none that belongs to another noun ("the head of North Example said").
_SAID = re.compile(
    r"(?<!of )(?<!the )(?<!for )(?<!from )(?<!in )(?<!at )(?<!As )(?<!and )(?<!& )(?<![A-Z]\. )"
    r"\b(?!(?:The|A|An|As|But|And|When|In|If|So|Then|At)\b)([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)"
    r"(?= (?:said|told|added|says|wrote)\b)"
)
_SAID_BEHIND = re.compile(r"(?<=said )([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)(?=[.,])")
_NAMES = ("Marta Lindqvist", "Tobias Okafor", "Elena Brandt", "Samuel Whitcombe", "Priya Raman")
_TAIL = re.compile(r", (?:(?:[A-Z]|the |a |an )[^,“”\"]{2,60} (?:said|told reporters)|according to [^,“”\"]{3,60}"
                   r"|said [^,“”\"]{3,60})\.$")  # fmt: skip
_LEAD = re.compile(r"^(?:According to [^,“”\"]{3,60}, |[A-Z][^,“”\"]{2,50} (?:said|says|claimed|argued) that )")
_HEDGE = re.compile(
    r"\b(?:allegedly|reportedly|probably|possibly|perhaps|apparently|purportedly|likely|about|almost|nearly|roughly|"
    r"approximately|at least|up to|as many as|around) ",
)
_NUMBER_HEDGES = re.compile(r"\b(?:about|almost|nearly|roughly|around|at least|up to|as many as) (?!\d|[$€£])")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|would|has|have|had|can|could|should)\b(?! not|n['’]t|['’]ve| to\b)")
_NOT = re.compile(r"\b(is|are|was|were|will|would|has|have|had|can|could|should|did|does|do) not\b")
_TURN = re.compile(r",? (?:but|although|though|while|whereas|however) ")
_OPPOSITES = {
    "rose": "fell", "increased": "decreased", "more": "fewer", "higher": "lower", "won": "lost", "first": "last",
    "best": "worst", "success": "failure", "support": "oppose", "supported": "opposed", "accepted": "rejected",
    "before": "after", "growing": "shrinking", "gained": "lost", "approved": "rejected", "opened": "closed",
    "most": "least", "largest": "smallest", "older": "younger", "strong": "weak", "easy": "hard", "good": "bad",
}  # fmt: skip
_OPPOSITE = re.compile(rf"\b(?:{'|'.join(_OPPOSITES)})\b")
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)")
_BESIDE = 12
_OTHER_UNITS = {
    "$": "€", "€": "$", "£": "$", "%": " dollars", "percent": "tonnes", "miles": "metres", "mile": "metre",
    "kilometers": "miles", "kilometres": "miles", "km": "miles", "meters": "feet", "metres": "feet", "feet": "inches",
    "inches": "feet", "pounds": "tons", "tons": "pounds", "hours": "days", "minutes": "hours", "days": "weeks",
    "weeks": "months", "months": "years", "years": "months", "acres": "hectares", "hectares": "acres",
    "dollars": "euros", "euros": "dollars", "gallons": "litres", "degrees": "points",
}  # fmt: skip
_UNIT = re.compile(
    rf"(?P<before>[$€£])(?=\d)"
    rf"|\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)(?: |(?=%))"
    rf"(?P<behind>{'|'.join(unit for unit in _OTHER_UNITS if unit not in '$€£')})(?![\w-])"
)
_OTHER_SCALES = {
    "dozens": "hundreds", "hundreds": "thousands", "thousands": "millions", "millions": "thousands",
    "million": "billion", "billion": "million", "trillion": "billion", "thousand": "million", "hundred": "thousand",
}  # fmt: skip
_SCALE = re.compile(rf"\b(?:{'|'.join(_OTHER_SCALES)})\b")


def change_number(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with one of its numbers replaced by another of the same length."""
    found = [one for one in _NUMBER.finditer(sentence) if not _YEAR.fullmatch(one.group())]
    if not found:
        return None
    one = rng.choice(found)
    value = int(one.group().replace(",", ""))
    other = value + rng.choice((1, 2, 3, 7)) * 10 ** max(0, len(str(value)) - 2)
    written = f"{other:,}" if "," in one.group() else str(other)
    return _put(sentence, one.start(), one.end(), written, *_kinds_of_number(sentence, one))


def change_magnitude(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with one of its numbers ten times as large."""
    found = [one for one in _NUMBER.finditer(sentence) if not _YEAR.fullmatch(one.group())]
    if not found:
        return None
    one = rng.choice(found)
    value = int(one.group().replace(",", "")) * 10
    written = f"{value:,}" if "," in one.group() else str(value)
    return _put(sentence, one.start(), one.end(), written, *_kinds_of_number(sentence, one))


def change_percent(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with another percentage."""
    found = list(_PERCENT.finditer(sentence))
    if not found:
        return None
    one = rng.choice(found)
    return _put(sentence, one.start(1), one.end(1), str(int(float(one.group(1))) + rng.choice((3, 11, 20))), "number")


def change_date(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with another month, weekday or year."""
    found = [*_DATE.finditer(sentence), *_YEAR.finditer(sentence)]
    if not found:
        return None
    one = rng.choice(found)
    word = one.group()
    others = _MONTHS if word in _MONTHS else _DAYS
    other = (
        str(int(word) + rng.choice((-3, -1, 1, 2))) if word.isdigit() else rng.choice([o for o in others if o != word])
    )
    return _put(sentence, one.start(), one.end(), other, "date", "number")


def change_place(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with another place for one of its places."""
    found = list(_PLACE.finditer(sentence))
    if not found:
        return None
    one = rng.choice(found)
    other = rng.choice([place for place in _PLACES if place not in sentence])
    return _put(sentence, one.start(), one.end(), other, "place", "wording")


def change_speaker(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with another name for who says it."""
    found = [*_SAID.finditer(sentence), *_SAID_BEHIND.finditer(sentence)]
    if not found:
        return None
    one = rng.choice(found)
    return _put(sentence, one.start(1), one.end(1), rng.choice(_NAMES), "speaker")


def drop_attribution(sentence: str, _: Random) -> Changed | None:
    """Return the sentence without who says it."""
    behind = _TAIL.search(sentence)
    if behind:
        return Changed(text=f"{sentence[: behind.start()]}.", kinds=("attribution_dropped",))
    lead = _LEAD.match(sentence)
    if lead is None:
        return None
    rest = sentence[lead.end() :]
    return Changed(text=rest[0].upper() + rest[1:], kinds=("attribution_dropped",))


def drop_hedge(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence without one of its hedges."""
    found = [one for one in _HEDGE.finditer(sentence) if not _NUMBER_HEDGES.match(sentence, one.start())]
    if not found:
        return None
    one = rng.choice(found)
    text = sentence[: one.start()] + sentence[one.end() :]
    return Changed(text=text[0].upper() + text[1:], kinds=("hedge_dropped",))


def negate(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with "not" behind one of its auxiliaries."""
    found = list(_AUXILIARY.finditer(sentence))
    if not found:
        return None
    one = rng.choice(found)
    return _put(sentence, one.end(), one.end(), " not", "negation")


def drop_negation(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence without one of its "not"."""
    found = list(_NOT.finditer(sentence))
    if not found:
        return None
    one = rng.choice(found)
    return _put(sentence, one.start(), one.end(), one.group(1), "negation")


def truncate(sentence: str, _: Random) -> Changed | None:
    """Return the sentence up to its "but"."""
    found = _TURN.search(sentence)
    least = 7
    if (
        found is None
        or len(sentence[: found.start()].split()) < least
        or len(sentence[found.end() :].split()) < least - 3
    ):
        return None
    return Changed(text=f"{sentence[: found.start()]}.", kinds=("truncated",))


def turn_round(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with one word for its opposite."""
    found = list(_OPPOSITE.finditer(sentence))
    if not found:
        return None
    one = rng.choice(found)
    return _put(sentence, one.start(), one.end(), _OPPOSITES[one.group()], "wording", "negation")


def change_unit(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with something else counted: miles for kilometres, euros for dollars."""
    found = list(_UNIT.finditer(sentence))
    if not found:
        return None
    one = rng.choice(found)
    name = one.lastgroup
    assert name is not None
    return _put(sentence, one.start(name), one.end(name), _OTHER_UNITS[one.group(name)], "number")


def change_scale(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with hundreds for dozens, billions for millions and so on."""
    found = list(_SCALE.finditer(sentence))
    if not found:
        return None
    one = rng.choice(found)
    return _put(sentence, one.start(), one.end(), _OTHER_SCALES[one.group()], "number")


def _kinds_of_number(sentence: str, number: re.Match[str]) -> tuple[ChangeKind, ...]:
    """Return the names that fit: the number beside a month is that of a day."""
    around = sentence[max(0, number.start() - _BESIDE) : number.end() + _BESIDE]
    return ("number", "date") if _MONTH.search(around) else ("number",)


def _put(sentence: str, start: int, end: int, words: str, *kinds: ChangeKind) -> Changed:
    return Changed(text=sentence[:start] + words + sentence[end:], kinds=kinds)


MUTATIONS: Mapping[str, Mutate] = {
    "number": change_number,
    "magnitude": change_magnitude,
    "percent": change_percent,
    "date": change_date,
    "place": change_place,
    "speaker": change_speaker,
    "attribution": drop_attribution,
    "hedge": drop_hedge,
    "negated": negate,
    "not dropped": drop_negation,
    "cut before but": truncate,
    "opposite": turn_round,
    "unit": change_unit,
    "scale": change_scale,
}
"""The operators, by the name that tables have."""
