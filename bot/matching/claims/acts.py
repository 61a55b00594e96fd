"""Acts that are never one another, however near in meaning the sentences are that tell of them.

"All were dismissed" and "all were executed" are nearly one to a model of meaning. So a grave act that the paste tells
of must be told by the statement as well: in the same verb, in a word of the same meaning, or in one of its row. Letters
tell nothing here: "suspended" and "suspected" begin alike.
"""

from collections.abc import Iterator
from typing import Final

from bot.matching.claims.irregular import IRREGULAR
from bot.matching.claims.opposites import list_forms
from bot.matching.claims.synonyms import are_synonyms
from bot.matching.claims.tokens import Sides, Token, Tokens
from bot.matching.claims.verbs import is_past, is_verb_beside
from bot.model.contradiction import Contradiction

_ROWS: Final = """
kill murder slay die assassinate execute behead dead death fatality fatalities shoot | killing assassination toll \
lives bodies victim
execute behead hang lynch | execution
wound injure hurt maim | injury injuries casualty casualties
arrest detain apprehend | custody jail detention detainee
imprison jail | prison sentence bars imprisonment
convict sentence | guilty conviction
acquit exonerate | acquittal cleared
charge indict accuse prosecute | trial indictment prosecution prosecutor accusation charges
fine | fines
dismiss fire sack oust remove | discharge dismissal removal ouster
shoot fire | gunfire shooting gunman gunmen gunshot launch
suspend | suspension
promote | promotion
praise applaud commend hail laud thank | thanks
reward honour honor decorate award | medal prize
pardon amnesty | clemency
rape | rapist
torture abuse mistreat | abusive
rob steal loot burgle | theft thief thieves robbery robberies robber looter looting burglary burglaries burglar
surrender capitulate | capitulation
resign quit | leave step resignation
sue | lawsuit litigate litigation court
veto | vetoes
cancel scrap axe | cancellation cut slash shed
postpone delay defer adjourn | postponement
deport expel | deportation expulsion
kidnap abduct | hostage kidnapping abduction kidnapper
poison | poisoning
drown | drowning
ending ended | finish conclude stop cease halt cancel scrap close shut axe drop expire abolish phase final \
conclusion closure
bomb shell | strike attack hit bombing bombardment
"""
"""A row an act; a verb stands for its regular forms too. What stands behind ``|`` tells of the act, and may be said of
much else. Words of the same meaning that :mod:`bot.matching.claims.synonyms` has are looked up there. Written from
general knowledge of English, from no text."""
_LED: Final = {"charged": frozenset(("with", "over"))}
"""What must follow a word that is an act in one of its senses only: tea is charged for too."""
_ANOTHER: Final = frozenset((("shot", "down"), ("fired", "up")))
"""Verbs that are others with the word behind them."""

Rows = dict[str, frozenset[int]]


def _read_rows(*, is_act: bool) -> Rows:
    """Return by word the rows that it stands in; where ``is_act`` those alone in which it is an act."""
    known: dict[str, set[int]] = {}
    for number, row in enumerate(_ROWS.strip().split("\n")):
        acts, _, telling = row.partition("|")
        words = acts.split() if is_act else [*acts.split(), *telling.split()]
        for form in (form for word in words for form in list_forms(word)):
            known.setdefault(form, set()).add(number)
    return {form: frozenset(rows) for form, rows in known.items()}


_ACTS: Final = _read_rows(is_act=True)
_TOLD: Final = _read_rows(is_act=False)
_NONE: Final = frozenset[int]()


def find_untold_acts(sides: Sides) -> Iterator[Contradiction]:
    """Yield the first act of the paste that statement, headline and the text right before tell nothing of."""
    norms = set(_list_telling(sides.context))
    known = frozenset[int]().union(*(_look_up(_TOLD, norm) for norm in norms))
    names = {token.stem for token in sides.context if token.has_capital and not token.is_first}
    for at, token in enumerate(sides.focus):
        acts = _look_up(_ACTS, token.norm)
        if not acts or acts & known or not _is_deed(sides, at, token, names):
            continue
        if token.norm not in norms and not any(are_synonyms(token.norm, norm) for norm in norms):
            yield Contradiction(kind="unsaid", pasted=token.raw, source="")
            return


def _list_telling(tokens: Tokens) -> Iterator[str]:
    """Yield the words that say something; "at the end of April" ends nothing."""
    for at, token in enumerate(tokens):
        is_time = token.norm == "end" and tokens[at - 1].norm in ("the", "year", "month", "week") if at else False
        if token.stem and not is_time:
            yield token.norm


def _is_deed(sides: Sides, at: int, token: Token, names: set[str]) -> bool:
    if not token.stem or token.in_tag or (token.has_capital and not token.is_first):
        return False
    following = sides.focus[at + 1].norm if at + 1 < len(sides.focus) else ""
    if (token.norm, following) in _ANOTHER or following not in _LED.get(token.norm, (following,)):
        return False
    return is_past(token.norm) or (at > 0 and is_verb_beside(sides.focus, at, names))


def _look_up(rows: Rows, norm: str) -> frozenset[int]:
    return rows.get(norm) or rows.get(IRREGULAR.get(norm, norm), _NONE)
