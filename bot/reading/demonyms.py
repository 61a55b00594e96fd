"""The adjectives of countries: before "news agency" they say whose it is, and are no name of it."""

from collections.abc import Sequence

_ENDINGS = ("ian", "ean", "ish", "ese")
"""As most of them end: Russian, Korean, Turkish, Chinese."""
_OTHERS = frozenset(
    "african afghan american azerbaijani bahraini bangladeshi catalan central cuban cypriot czech dominican dutch "
    "east eastern emirati european french german greek icelandic iraqi israeli kazakh kenyan kosovan kuwaiti kyrgyz "
    "lao libyan mexican moroccan north northern omani pakistani qatari rwandan saudi scottish slovak slovene somali "
    "south southern soviet swiss taiwanese tajik thai tibetan ugandan u.k u.s uk us uzbek welsh west western yemeni "
    "yemenite zambian zimbabwean".split()
)


def are_of_country(words: Sequence[str]) -> bool:
    """Say whether every one of ``words`` can be of the adjective of a country.

    >>> are_of_country(["North", "Korean"]), are_of_country(["Kyodo"])
    (True, False)
    """
    keys = [word.lower().rstrip(".") for word in words]
    return all(key in _OTHERS or key.endswith(_ENDINGS) for key in keys)
