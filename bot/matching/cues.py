"""Words that carry a meaning of their own, by which a difference between paste and source is named.

The lists are English, written from the classes of Hyland (hedges) and of the CoNLL-2010 shared task, not from any
article; numbers are read by value, so that "two" and "2" are the same.
"""

NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor without cannot cant dont doesnt didnt wont wouldnt isnt arent wasnt "
    "werent hasnt havent hadnt shouldnt couldnt mustnt aint hardly barely".split()
)

HEDGES = frozenset(
    "allegedly alleged reportedly reported purportedly purported apparently probably possibly perhaps maybe may might "
    "could would likely unlikely seems seem seemingly appears appear appeared suggests suggest suggested believed "
    "believe believes thought estimated estimates claimed claims unconfirmed unverified potentially presumably "
    "supposedly suspected almost nearly about around roughly approximately some".split()
)
HEDGE_PHRASES = (
    ("as", "many", "as"),
    ("as", "much", "as"),
    ("up", "to"),
    ("at", "most"),
    ("more", "or", "less"),
    ("is", "said", "to"),
    ("are", "said", "to"),
    ("in", "part"),
)

ATTRIBUTIONS = frozenset(
    "said says say told according stated states reported reports claimed claims added wrote writes announced "
    "announces quoted citing quoting warned warns".split()
)

TURNS = frozenset("but however although though unless except while yet whereas nevertheless only if until".split())
"""Words after which a sentence takes back what it said; a cut before one of them changes what is left."""

QUALIFIERS = frozenset("almost nearly about around roughly approximately over under some only just".split())
"""Words that are shown together with the number behind them."""

FUNCTION_WORDS = frozenset(
    "a an the of to in on at by for from with and or as that this these those it its is are was were be been being "
    "he she they them his her their we our i you your my me him us has have had do does did which who whom there then "
    "so also very just percent per cent".split()
)
"""Words whose change alone is a slip and not another meaning."""

NEGATING_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")

MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split())

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12}
_SHORT_SCALES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 10**9, "b": 10**9}
_LOOSE_AMOUNTS = frozenset("dozen dozens hundreds thousands millions billions half quarter third both twice".split())

WORD_NUMBERS: dict[str, float] = {
    **{word: float(value) for value, word in enumerate(_UNITS)},
    **{word: float(value) for value, word in zip(range(20, 100, 10), _TENS, strict=True)},
}
SCALES: dict[str, int] = {**_SCALES, **_SHORT_SCALES}


def read_number(norm: str) -> float | None:
    """Return the value of one normalised word that is a number or a scale ("7.5", "two", "million"), else ``None``.

    "1.000" and "1,00" are read as they look in English; a percent sign is no part of a word.
    """
    if norm in WORD_NUMBERS:
        return WORD_NUMBERS[norm]
    if norm in _SCALES:
        return float(_SCALES[norm])
    digits = norm.removesuffix("th").removesuffix("st").removesuffix("nd").removesuffix("rd")
    for suffix, scale in _SHORT_SCALES.items():
        if digits.endswith(suffix) and digits[: -len(suffix)].replace(".", "", 1).isdecimal():
            return float(digits[: -len(suffix)]) * scale
    try:
        return float(digits) if digits[:1].isdecimal() else None
    except ValueError:
        return None


def is_amount(norm: str) -> bool:
    """Return whether a word counts something, exactly or loosely."""
    return norm in _LOOSE_AMOUNTS or any(letter.isdecimal() for letter in norm) or read_number(norm) is not None


def read_amount(norms: list[str]) -> float | None:
    """Return the value of a run of number words ("33 billion", "two hundred"), ``None`` where it has none."""
    total, current, seen = 0.0, 0.0, False
    for norm in norms:
        if norm == "and" and seen:
            continue
        value = read_number(norm)
        if value is None:
            return None
        seen = True
        scale = SCALES.get(norm)
        if scale is None:
            current += value
        elif scale == _SCALES["hundred"]:
            current = (current or 1) * scale
        else:
            total, current = total + (current or 1) * scale, 0.0
    return total + current if seen else None
