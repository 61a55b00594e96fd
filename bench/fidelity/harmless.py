"""Edits after which a sentence says what it said: any serious change that is named is a false alarm."""

import re
from collections.abc import Mapping
from random import Random

from bench.excerpts.edits import EDITS, Edit

_SPACES = ("  ", "\u00a0", "\u2009", " \u200b", "\t")
_OTHER_MARKS = str.maketrans({"“": "«", "”": "»", "‘": "'", "’": "'", "—": "–"})
_FRENCH = str.maketrans({"“": "„", "”": "“"})


def space_out(sentence: str, rng: Random) -> str:
    """Return the sentence with other white space between every fourth pair of words."""
    words = sentence.split(" ")
    return "".join(
        word + (rng.choice(_SPACES) if rng.random() < 0.25 else " ")  # noqa: PLR2004 - every fourth
        for word in words
    ).rstrip()


def wrap(sentence: str, rng: Random) -> str | None:
    """Return the sentence broken into two lines, as a copied page or a terminal breaks it."""
    places = [found.start() for found in re.finditer(r"(?<=[a-z,]) (?=[a-z])", sentence)]
    if not places:
        return None
    at = rng.choice(places)
    return f"{sentence[:at]}\n{sentence[at + 1 :]}"


def requote_abroad(sentence: str, rng: Random) -> str | None:
    """Return the sentence with the quotation marks of another language."""
    other = sentence.translate(rng.choice((_OTHER_MARKS, _FRENCH)))
    return other if other != sentence else None


def enclose(sentence: str, rng: Random) -> str:
    """Return the sentence in quotation marks of the paste's own."""
    start, end = rng.choice(("“”", '""', "«»", "''"))
    return f"{start}{sentence}{end}"


def drop_last_stop(sentence: str, _: Random) -> str | None:
    """Return the sentence without its full stop."""
    return sentence.removesuffix(".") if sentence.endswith(".") else None


_ASIDE = re.compile(
    r" \((?P<round>[^()]{8,90})\)|, (?P<who>(?:who|which|whose|where) [^,.;:“”\"()]{12,90}),(?= )"
    r"| [—–] (?P<dash>[^—–.“”\"()]{8,90}) [—–](?= )"
)
_TELLING = re.compile(
    r"\d|\b(?:not?|never|nor|n['’]t|said|says|according|told|may|might|could|would|about|almost|nearly|alleged\w*"
    r"|report\w*|claim\w*|believe\w*|suggest\w*|some|likely|perhaps|probably)\b|n['’]t\b"
)
_CLAUSES = re.compile(
    r"^(?P<head>(?:When|If|After|Before|As|While|Because|Although|Since) [^,.;:“”\"()]{15,90}), "
    r"(?P<main>[a-z][^.;:“”\"()]{20,160})\.$"
)


def leave_out_aside(sentence: str, _: Random) -> str | None:
    """Return the sentence without what it has in brackets, between dashes, or as a clause with "who" or "which".

    Only what counts nothing, denies nothing and says neither whose words these are nor how sure.
    """
    found = next((one for one in _ASIDE.finditer(sentence) if not _TELLING.search(one.group())), None)
    return sentence[: found.start()] + sentence[found.end() :] if found else None


def turn_halves(sentence: str, _: Random) -> str | None:
    """Return the sentence with its subordinate clause behind the main one instead of before it."""
    found = _CLAUSES.match(sentence)
    if found is None:
        return None
    head, main = found.group("head"), found.group("main")
    return f"{main[0].upper()}{main[1:]} {head[0].lower()}{head[1:]}."


_NOT_COUNTED = ("light paraphrase",)
"""Words of nearly the same meaning are another wording, and may rightly be shown as one."""

HARMLESS: Mapping[str, Edit] = {
    **{name: edit for name, edit in EDITS.items() if name not in _NOT_COUNTED},
    "white space": space_out,
    "broken line": wrap,
    "marks of another language": requote_abroad,
    "in quotation marks": enclose,
    "no full stop": drop_last_stop,
    "aside left out": leave_out_aside,
    "halves turned round": turn_halves,
}
"""By the name that tables have."""
