"""What was decided: the same to decide, agree or order, and another deed."""

from collections.abc import Iterator

from bot.matching.amounts import is_amount
from bot.matching.claims.opposites import OPPOSITES
from bot.matching.claims.tokens import Sides, Token, Tokens
from bot.model.contradiction import Contradiction

_DECIDING = frozenset(
    "decided decides decide agreed agrees agree voted votes vote ordered orders order forced forces force urged "
    "urges vowed vows vow promised promises promise "
    "threatened threatens threaten offered offers offer refused refuses refuse "
    "planned plans plan began begins begin".split()
)

_BROAD = frozenset(
    "let allow permit make help give take go get keep put bring come do have try start begin continue stop see "
    "know use".split()
)
"""Verbs that may stand for nearly any other: with them nothing else is said to be done."""


def find_other_deeds(sides: Sides) -> Iterator[Contradiction]:
    """Yield that both sides decide, each to do what the other says nothing of, at most once: "decided to close it".

    Of what was decided, unlike of what was done, a statement seldom tells in passing.
    """
    ours, theirs = _list_deeds(sides.focus), _list_deeds(sides.piece)
    known, told = {token.stem for token in sides.context}, {token.stem for token in sides.paste}
    for stem in ours.keys() & theirs.keys():
        (lead, deed), (other_lead, other) = ours[stem], theirs[stem]
        is_one = OPPOSITES.get(deed.norm, deed.norm) == OPPOSITES.get(other.norm, other.norm)
        is_broad = deed.norm in _BROAD or other.norm in _BROAD
        if not (is_one or is_broad) and deed.stem not in known and other.stem not in told:
            yield Contradiction(
                kind="direction", pasted=f"{lead.raw} to {deed.raw}", source=f"{other_lead.raw} to {other.raw}"
            )
            return


def _list_deeds(tokens: Tokens) -> dict[str, tuple[Token, Token]]:
    """Return by the stem of each word of deciding that word and the deed behind it: "decided to close"."""
    return {
        lead.stem: (lead, deed)
        for lead, joint, deed in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if lead.norm in _DECIDING and joint.norm == "to" and deed.stem and not is_amount(deed.norm)
    }
