"""Names of one house: "the BBC" on a page of BBC News, "Fox" on one of Fox News.

Who told the page's own house told the page.
"""

_DEPARTMENTS = frozenset("digital news online site sport sports tv web website".split())
_HOUSES = frozenset({"fox", "sky"})
"""Houses that are not written in capitals."""


def is_same_house(one: str, other: str) -> bool:
    """Say whether two names are one house's, but for the department: a paper and its Sunday sister are two.

    >>> is_same_house("the BBC", "BBC News"), is_same_house("Fox News Sunday", "Fox News")
    (True, False)
    """
    if _is_last_word(one, other) or _is_last_word(other, one):
        return True
    first, second = _house_of(one), _house_of(other)
    return first == second != "" and (first.isupper() or first.lower() in _HOUSES)


def _is_last_word(short: str, name: str) -> bool:
    """Say whether a paper may call itself so: "The Sun" in the Ellery Sun."""
    word = short.removeprefix("the ").removeprefix("The ")
    return word != short and " " not in word and name.endswith(f" {word}")


def _house_of(name: str) -> str:
    words = name.removeprefix("the ").removeprefix("The ").split()
    while len(words) > 1 and words[-1].lower() in _DEPARTMENTS:
        words.pop()
    return words[0] if len(words) == 1 else ""
