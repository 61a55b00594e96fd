"""Outlets beside the word for what they are: "the Russian state news agency TASS", "Iran's official IRNA news agency".

The name alone is returned where it is known, or where it stands behind that word; else with the word, as "the Kestrel
newspaper". What only says whose the outlet is ("the Russian news agency") is no name.
"""

from collections.abc import Sequence

from bot.reading.demonyms import are_of_country
from bot.reading.lexicon import NOT_NAMES, ORGANISATIONS, PERSONS
from bot.reading.nouns import POSSESSIVES, is_capital
from bot.reading.outlet_names import DESCRIBING, OUTLET_SORTS, is_outlet_name
from bot.reading.tokens import Token

_SORTS = sorted((tuple(sort.lower().split()) for sort in OUTLET_SORTS), key=len, reverse=True)
_OWNED = tuple((owner, sort) for owner in ("state", "state-run") for sort in ("television", "tv", "radio"))
_STATIONS = frozenset({"television", "TV", "radio"})
_LAST = frozenset(sort[-1] for sort in _SORTS) | {"outlet", "television", "tv", "radio"}
_LOOSE = (("media", "outlet"), ("news", "outlet"), *_OWNED, ("broadcaster",))
"""Behind these stands also what is no outlet's name: only one that is known is read."""
_STATE = frozenset({"national", "public", "state", "state-owned", "state-run"})
"""Before "broadcaster": no person is called that."""
_OF_NAMES = frozenset({"Daily", "Evening", "Sunday", "Weekly"})
"""With a capital they begin a paper's name: "the Daily Kestrel newspaper"."""
_COMPOUNDS = ("-affiliated", "-backed", "-based", "-controlled", "-funded", "-language", "-linked", "-owned", "-run")
_INDEFINITE = frozenset({"a", "an", "another", "one", "this", "that", "some"})
_NAME_MOST = 5


def outlet_named_in(tokens: Sequence[Token]) -> Sequence[Token] | None:
    """Return the words that name the outlet which ``tokens``, every one of them, are; ``None`` for any other phrase.

    Only a phrase that says what the outlet is: a bare name is read elsewhere.
    """
    if not any(token.key in _LAST for token in tokens) or tokens[0].key in _INDEFINITE:
        return None
    return _name_behind(tokens) or _name_before(tokens)


def with_name_behind(tokens: Sequence[Token], behind: Sequence[Token]) -> Sequence[Token]:
    """Return ``tokens``, a phrase that ends in a sort of outlet, with the known name right behind them.

    A parser may take "SANA" of "the state news agency SANA" for the next verb. Without such a name, ``tokens``.
    """
    if not ends_in_sort(tokens):
        return tokens
    reached, stop = tokens[-1].end, 0
    while stop < len(behind) and _is_of_name(behind[stop]) and behind[stop].start - reached == 1:
        reached, stop = behind[stop].end, stop + 1
    lengths = range(min(stop, _NAME_MOST), 0, -1)
    length = next((length for length in lengths if is_outlet_name(_written(behind[:length]))), 0)
    return [*tokens, *behind[:length]]


def ends_in_sort(tokens: Sequence[Token]) -> bool:
    """Say whether a phrase says what an outlet is with its last words: "the state news agency"."""
    return _sort_before(tokens, len(tokens)) is not None


def ends_in_station(tokens: Sequence[Token]) -> bool:
    """Say whether a phrase says that it is a state's station with its last words: "Ellerian state television"."""
    keys = tuple(token.key for token in tokens[-2:])
    is_plain = len(tokens) == len(keys) or tokens[-2].text.islower()  # not "Bay State TV"
    return keys in _OWNED and is_plain and tokens[-1].text in _STATIONS


def _name_behind(tokens: Sequence[Token]) -> Sequence[Token] | None:
    """Return "TASS" of "the Russian state news agency TASS"."""
    first = len(tokens)
    while first > 0 and _is_of_name(tokens[first - 1]):
        first -= 1
    sort = _sort_before(tokens, first)
    if sort is None or first == len(tokens) or len(tokens) - first > _NAME_MOST:
        return None
    name = tokens[first:]
    if name[0].key == "the":
        name = name[1:]
    before = tokens[: first - len(sort)]
    is_known = is_outlet_name(_written(name))
    is_state = sort == ("broadcaster",) and bool(before) and before[-1].key in _STATE
    is_named = is_known or ((sort not in _LOOSE or is_state) and not any(_is_of_role(token) for token in name))
    return name if name and is_named and all(map(_describes, before)) else None


def _name_before(tokens: Sequence[Token]) -> Sequence[Token] | None:
    """Return "IRNA" of "Iran's official IRNA news agency", "Kestrel newspaper" of "the daily Kestrel newspaper"."""
    sort = _sort_before(tokens, len(tokens))
    if sort is None or sort in _LOOSE[:-1]:
        return None
    stop = first = len(tokens) - len(sort)
    while first > 0 and _is_of_name(tokens[first - 1]) and tokens[first - 1].key != "the":
        first -= 1
    while first < stop and not is_outlet_name(_written(tokens[first:stop])) and _only_describes(tokens[first]):
        if tokens[first].text in _OF_NAMES:
            break
        first += 1
    name, before = tokens[first:stop], tokens[:first]
    if not 0 < len(name) <= _NAME_MOST or not all(map(_describes, before)):
        return None
    if is_outlet_name(_written(name)):
        return name
    if sort == ("broadcaster",) or any(_is_of_role(token) for token in name):
        return None
    # With "the" alone before it the phrase is called as it stands.
    return tokens if [token.key for token in before] == ["the"] else tokens[first:]


def _sort_before(tokens: Sequence[Token], stop: int) -> tuple[str, ...] | None:
    """Return the words for a sort of outlet that end before index ``stop``; ``None`` where none do."""
    for sort in (*_SORTS, *_LOOSE):
        words = tokens[max(0, stop - len(sort)) : stop]
        if tuple(token.key for token in words) == sort and words[-1].text.islower():
            return sort
    return None


def _is_of_name(token: Token) -> bool:
    return (is_capital(token) and token.key not in NOT_NAMES) or token.text == "The"


def _is_of_role(token: Token) -> bool:
    return token.key in PERSONS or (token.key in ORGANISATIONS and token.key not in _LAST)


def _describes(token: Token) -> bool:
    """Say whether a word can stand before a sort of outlet: whose it is, and of what kind."""
    if token.kind != "word":
        return False
    is_owner = token.text[0].isupper() and token.key not in NOT_NAMES
    is_of = token.key in ("the", "its", "their", "our") or token.text.endswith(POSSESSIVES)
    return is_owner or is_of or _only_describes(token)


def _only_describes(token: Token) -> bool:
    return token.key in DESCRIBING or token.key.endswith(_COMPOUNDS) or are_of_country([token.text])


def _written(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)
