"""Acts that are never one another, however near in meaning the sentences are that tell of them.

"All were dismissed" and "all were executed" are nearly one to a model of meaning. So a grave act that the paste tells
of must be told by the statement as well, in a word of its row.
"""

from collections.abc import Iterator
from typing import Final

from bot.matching.claims.irregular import IRREGULAR
from bot.matching.claims.opposites import list_forms
from bot.matching.claims.tokens import Sides, Token
from bot.matching.claims.verbs import is_past, is_verb_beside
from bot.model.contradiction import Contradiction

_ROWS: Final = """
kill murder slay shoot die execute behead assassinate dead death fatality fatalities toll
execute behead hang lynch
wound injure hurt maim casualty casualties
arrest detain apprehend custody jail
imprison jail prison sentence bars
convict sentence guilty
acquit exonerate
charge indict accuse prosecute trial
fine
dismiss fire sack oust remove discharge
suspend
promote
praise applaud commend hail laud thank
reward honour honor decorate award medal
pardon amnesty
rape
torture abuse mistreat
rob steal loot burgle theft
surrender capitulate
resign quit leave step
sue lawsuit litigate court
veto
cancel scrap axe
postpone delay defer adjourn
deport expel
kidnap abduct hostage
poison
drown
bomb shell strike attack hit
"""
"""A row an act; a verb stands for its regular forms too. Written from general knowledge of English, from no text."""


def _read_rows() -> dict[str, frozenset[int]]:
    known: dict[str, set[int]] = {}
    for number, row in enumerate(_ROWS.strip().split("\n")):
        for form in (form for word in row.split() for form in list_forms(word)):
            known.setdefault(form, set()).add(number)
    return {form: frozenset(rows) for form, rows in known.items()}


SAME_LETTERS: Final = 5
"""Letters with which two words begin that are of one family: "suspend" and "suspension"."""
_ACTS: Final = _read_rows()
_NONE: Final = frozenset[int]()


def find_untold_acts(sides: Sides) -> Iterator[Contradiction]:
    """Yield the first act of the paste that statement, headline and the text right before tell nothing of."""
    known = frozenset[int]().union(*(_read_acts(token.norm) for token in sides.context))
    stems = {token.stem for token in sides.context if token.stem}
    names = {token.stem for token in sides.context if token.has_capital and not token.is_first}
    for at, token in enumerate(sides.focus):
        acts = _read_acts(token.norm)
        is_told = bool(acts & known) or any(stem[:SAME_LETTERS] == token.stem[:SAME_LETTERS] for stem in stems)
        if acts and not is_told and _is_deed(sides, at, token, names):
            yield Contradiction(kind="unsaid", pasted=token.raw, source="")
            return


def _is_deed(sides: Sides, at: int, token: Token, names: set[str]) -> bool:
    if not token.stem or token.in_tag or (token.has_capital and not token.is_first):
        return False
    return is_past(token.norm) or (at > 0 and is_verb_beside(sides.focus, at, names))


def _read_acts(norm: str) -> frozenset[int]:
    return _ACTS.get(norm) or _ACTS.get(IRREGULAR.get(norm, norm), _NONE)
