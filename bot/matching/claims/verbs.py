"""Which words of a claim are verbs, as far as their form and the words beside them tell."""

from typing import Final

from bot.matching.claims.irregular import IRREGULAR
from bot.matching.claims.opposites import list_forms
from bot.matching.claims.tokens import Tokens

_NO_PAST: Final = frozenset(
    "need feed seed speed indeed hundred agreed breed bleed weed exceed succeed proceed red bed shed united hed wed "
    "theyd youd whod itd".split()
)
_ALIKE: Final = frozenset("cut hit shut quit hurt beat bet cast split spread burst".split())
"""Verbs whose past is as their present."""
BROAD: Final = frozenset(
    form
    for verb in "let allow permit make help give take go get keep put bring come do have try start begin continue stop "
    "see know use turn look want seem appear become happen call show set involve include relate base have need "
    "plan decide end face remain stay".split()
    for form in list_forms(verb)
) | frozenset(
    "gave given took taken went gone got gotten kept brought came done did saw seen knew known became".split()
)
"""Verbs that may stand for nearly any other, or for none."""
_BEFORE_VERB: Final = frozenset(
    "to will would can could must may might shall should not cannot did does didn't".split()
)
_NO_NOUNS: Final = frozenset(
    "dies loses sells buys sues joins quits admits resigns dismisses accuses approves adopts survives becomes begins "
    "chooses destroys disappears fails flees invades pleads refuses replaces retires steals threatens withdraws "
    "acquits demolishes recovers defeats rejoins bans arrests apologises apologizes".split()
)
"""Forms in -s that are seldom a plural, whatever stands before them."""
_BEHIND_NOUN: Final = frozenset(
    "are were have had do did will would can could may might should and or who that whose".split()
)
_BEFORE_ING: Final = frozenset("is are was were be been being after by before without for from".split())


def is_past(norm: str) -> bool:
    """Return whether a word may be the past of a verb."""
    return norm in IRREGULAR or norm in _ALIKE or (norm.endswith("ed") and norm not in _NO_PAST)


def is_verb_beside(tokens: Tokens, at: int, names: set[str]) -> bool:
    """Return whether the words on both sides of a word make a verb of it: "to leave", "by leaving", "Fenn leaves".

    ``names`` are stems that name somebody or something whatever their first letter.
    """
    before, token = tokens[at - 1], tokens[at]
    if before.ends_clause or before.sentence != token.sentence or token.norm.endswith("ly"):
        return False
    if before.norm in _BEFORE_VERB:
        return True
    if token.norm.endswith("ing"):
        return before.norm in _BEFORE_ING
    is_plural_or_verb = token.norm.endswith("s") and not token.norm.endswith(("ss", "us", "is"))
    is_owner = token.raw.endswith(("'s", "\u2019s"))
    is_end = token.ends_clause or at + 1 == len(tokens) or tokens[at + 1].norm in _BEHIND_NOUN
    if is_owner or is_end or not is_plural_or_verb:
        return False
    return before.has_capital or before.stem in names or (bool(before.stem) and token.norm in _NO_NOUNS)
