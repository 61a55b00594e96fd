"""The operators: those of the excerpt test, and what only a test of every sentence has enough of.

Each changes one thing, and returns ``None`` where a sentence has nothing of the kind.
"""

import re
from collections.abc import Mapping
from random import Random

from bench.excerpts.edits import misread_less
from bench.excerpts.mutations import MUTATIONS, Changed, Mutate
from bot.model.answer import ChangeKind

_NUMBERS = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty".split()
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b(?!-)")
_NAME = re.compile(r"(?<=[a-z] )(?P<name>[A-Z][a-z]{2,} [A-Z][a-z]{2,})(?=[ ,.;’'])(?! [A-Z])")
_TIME = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_NAMES = ("Marta Lindqvist", "Tobias Okafor", "Elena Brandt", "Samuel Whitcombe", "Priya Raman")
_DENIED = {
    "cannot": "can", "can't": "can", "won't": "will", "don't": "do", "doesn't": "does", "didn't": "did",
    "isn't": "is", "aren't": "are", "wasn't": "was", "weren't": "were", "hasn't": "has", "haven't": "have",
    "hadn't": "had", "wouldn't": "would", "couldn't": "could", "shouldn't": "should",
}  # fmt: skip
_SHORT_NOT = re.compile(rf"\b(?:{'|'.join(_DENIED)})\b".replace("'", "['’]"))
_NEVER = re.compile(r"(?<=[a-z] )never (?=[a-z])")
_HEDGED = re.compile(
    r"\b(?P<be>is|are|was|were) (?:reportedly |widely )?(?:believed|thought|said|alleged|reported|understood|rumou?red"
    r"|suspected|estimated|expected) to be\b"
    r"|\b(?P<seem>seems|appears|seemed|appeared|seem|appear) to be\b"
    r"|(?<= )(?P<adjective>alleged|suspected|purported|apparent|presumed|reported) (?=[a-z])"
)
_BE = {"seems": "is", "appears": "is", "seemed": "was", "appeared": "was", "seem": "are", "appear": "are"}
_SAYS = (
    r"(?:said|says|say|told [A-Z]?\w+(?: \w+)?|added|argued|argues|claimed|claims|reported|warned|announced|insisted"
    r"|explained)"
)
_LEAD = re.compile(rf"^(?:(?:[A-Z][\w.’'-]+|of|the|and) ){{1,6}}{_SAYS} (?:that )?(?=(?:the|a|an|he|she|it|they|we)\b)")
_MIDDLE = re.compile(rf", (?:he|she|they|(?:[A-Z][\w.’'-]+ ){{0,2}}[A-Z][\w’'-]+) {_SAYS}, (?=[a-z])")
_TAIL = re.compile(rf", (?:he|she|they|(?:[A-Z][\w.’'-]+ ){{1,3}}|(?:the|a) [a-z]+(?: [a-z]+)?) ?{_SAYS}\.$")
_RELATIVE = {
    "last": ("next", "this"), "next": ("last", "this"), "this": ("last", "next"), "yesterday": ("today",),
    "today": ("yesterday",), "tomorrow": ("today",),
}  # fmt: skip
_RELATIVE_TIME = re.compile(
    r"\b(?:last|next|this)(?= (?:week|month|year|summer|winter|spring)\b)|\byesterday\b|\btomorrow\b"
)
_MODAL = re.compile(r"\b(?:may|might)(?= (?:be|have|not|also|soon|well|need|take|come|become|make|lead|cause)\b)")


def change_number_word(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with another number for one that is written as a word."""
    found = list(_NUMBER_WORD.finditer(sentence))
    if not found:
        return None
    one = rng.choice(found)
    other = rng.choice([word for word in _NUMBERS if word != one.group()])
    return _put(sentence, one, other, "number")


def change_name(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with somebody or something else for a name of two words inside it."""
    found = [one for one in _NAME.finditer(sentence) if not _TIME.search(one.group())]
    if not found:
        return None
    one = rng.choice(found)
    return _put(sentence, one, rng.choice(_NAMES), "wording", "speaker", "place")


def drop_short_negation(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with "can" for "can't" and the like, or without its "never"."""
    found = [*_SHORT_NOT.finditer(sentence), *_NEVER.finditer(sentence)]
    if not found:
        return None
    one = rng.choice(found)
    return _put(sentence, one, _DENIED.get(one.group().replace("’", "'"), ""), "negation")


def harden_modal(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with "will" for "may"."""
    found = list(_MODAL.finditer(sentence))
    return _put(sentence, rng.choice(found), "will", "hedge_dropped") if found else None


def drop_hedged_verb(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with "is" for "is believed to be", or without its "alleged"."""
    found = list(_HEDGED.finditer(sentence))
    if not found:
        return None
    one = rng.choice(found)
    return _put(
        sentence, one, one.group("be") or _BE.get(one.group("seem") or "", ""), "hedge_dropped", "attribution_dropped"
    )


def drop_any_attribution(sentence: str, _: Random) -> Changed | None:
    """Return the sentence without who says it, wherever that stands outside quotation marks."""
    if set('“”"') & set(sentence):
        return None
    lead = _LEAD.match(sentence)
    if lead:
        rest = sentence[lead.end() :]
        return Changed(text=rest[0].upper() + rest[1:], kinds=("attribution_dropped",))
    middle = _MIDDLE.search(sentence)
    if middle:
        text = f"{sentence[: middle.start()]} {sentence[middle.end() :]}"
        return Changed(text=text, kinds=("attribution_dropped",))
    tail = _TAIL.search(sentence)
    return Changed(text=f"{sentence[: tail.start()]}.", kinds=("attribution_dropped",)) if tail else None


def change_relative_time(sentence: str, rng: Random) -> Changed | None:
    """Return the sentence with next year for last year and the like."""
    found = list(_RELATIVE_TIME.finditer(sentence))
    if not found:
        return None
    one = rng.choice(found)
    return _put(sentence, one, rng.choice(_RELATIVE[one.group()]), "date", "wording")


def _put(sentence: str, place: re.Match[str], words: str, *kinds: ChangeKind) -> Changed:
    return Changed(text=sentence[: place.start()] + words + sentence[place.end() :], kinds=kinds)


def scan(mutate: Mutate) -> Mutate:
    """Return an operator whose sentence is read by a scanner as well: what that may excuse, it must not hide."""

    def change(sentence: str, rng: Random) -> Changed | None:
        changed = mutate(sentence, rng)
        read = changed and misread_less(changed.text, rng)
        return Changed(text=read, kinds=changed.kinds) if changed and read else None

    return change


OPERATORS: Mapping[str, Mutate] = {
    **MUTATIONS,
    "number word": change_number_word,
    "name": change_name,
    "n't, never dropped": drop_short_negation,
    "will for may": harden_modal,
    "is for is believed to be": drop_hedged_verb,
    "attribution anywhere": drop_any_attribution,
    "next year for last": change_relative_time,
    "number word, scanned": scan(change_number_word),
    "number, scanned": scan(MUTATIONS["number"]),
    "negated, scanned": scan(MUTATIONS["negated"]),
    "not dropped, scanned": scan(MUTATIONS["not dropped"]),
    "hedge, scanned": scan(MUTATIONS["hedge"]),
}
"""By the name that tables have."""
ANY_LANGUAGE = ("number", "magnitude", "percent", "date")
"""Operators that find what they change in a text of any language."""
