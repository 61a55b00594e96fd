"""Whether a remark beside a quotation is in another language than it."""

from collections.abc import Sequence

_WORDS = frozenset(
    # Spanish, Portuguese, Italian, French, German, Dutch: their commonest words that are none in English.
    "que de la el los las una por para con esto esta este es lo del se su quien alguien sabe donde viene verdad "
    "cuando como pero porque tambien muy isso isto voce nao uma com para alguem sabe onde verdade mas muito il che di "
    "non una per con sono questo questa vero qualcuno dove viene ma anche le les des une est ce cest que qui pas pour "
    "dans sur avec vrai quelquun ou mais tres der das den dem ein eine ist nicht und wirklich wahr stimmt was hier "
    "steht doch kann sein woher kommt jemand weiss aber auch sehr von mit fur het een niet van dit waar klopt iemand "
    "weet maar ook".split()
) - frozenset("no was hier sein die man met".split())
_SHARE = 0.4
_ALIEN_SHARE = 0.1


def is_foreign(norms: Sequence[str], raws: str, others: Sequence[str], others_raws: str) -> bool:
    """Return whether words are in another script than others, or of another language by their small words.

    Args:
        norms: The normalised words.
        raws: The text in which they stand.
        others: The words they stand beside.
        others_raws: The text of those.
    """
    if _is_latin(raws) != _is_latin(others_raws):
        return True
    return _share(norms) >= _SHARE and _share(others) <= _ALIEN_SHARE


def _is_latin(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 >= len(letters)


def _share(norms: Sequence[str]) -> float:
    return sum(norm in _WORDS for norm in norms) / max(1, len(norms))
