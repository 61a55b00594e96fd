"""Whether one place of an act is the paste's: the same did it, to the same, and it was done, or denied, in both."""

from collections.abc import Iterable
from typing import Final

from bot.matching.claims.figures import list_figures
from bot.matching.claims.kin import are_kin
from bot.matching.claims.synonyms import are_synonyms
from bot.matching.cues import ATTRIBUTIONS
from bot.matching.said import SPEAKING
from bot.model.clause import Clause, Mode, Party
from bot.model.contradiction import Contradiction, ContradictionKind

PLAIN: Final = frozenset("be have do go get make take".split())
"""Verbs that tell little by themselves: none stands for them, and none need tell them."""
_SAYING: Final = frozenset("say tell report according write add note claim state announce ask think believe".split())
_THINKING: Final = frozenset("say think believe".split())
_TURNED: Final = frozenset((("done", "planned"), ("done", "open"), ("planned", "done"), ("planned", "open")))
"""What the paste has and what the sentence has, where that is another thing. What may be, and is told as done, has lost
a hedge: that is named beside the source."""
_LED: Final[dict[Mode, str]] = {"done": "", "now": "", "planned": "to … ", "possible": "may … ", "open": "whether … "}
"""What shows, before the word of an act, that it is not told as done."""
PERSONS: Final = frozenset(("he", "she"))
_NOBODY: Final = frozenset[str]()


def list_told(clause: Clause, clauses: Iterable[Clause]) -> list[Clause]:
    """Return the places of an act: by the same word, else by one of its family or meaning, else by a noun."""
    known = tuple(clauses)
    told = [one for one in known if not one.is_noun]
    same = [one for one in told if one.act == clause.act and one.is_state == clause.is_state]
    if same or clause.act in PLAIN or is_saying(clause):
        return same
    alike = [one for one in told if may_be_one(clause.act, one.act)]
    return alike or [one for one in known if one.is_noun and may_be_one(clause.act, one.act)]


def may_be_one(one: str, other: str) -> bool:
    """Return whether two lemmas are of one family, or one may stand for the other."""
    return are_kin(one, other) or are_synonyms(one, other)


def is_saying(clause: Clause) -> bool:
    """Return whether a clause tells that somebody says something."""
    return clause.act in _SAYING or clause.word.lower() in SPEAKING | ATTRIBUTIONS


def compare_acts(ours: Clause, theirs: Clause, named: frozenset[str]) -> Contradiction | str | None:
    """Return what one place of an act has otherwise than the paste.

    Args:
        ours: The clause of the paste.
        theirs: That of the article, of the same act.
        named: The names that stand beside it: who is named elsewhere in a sentence has not done what another did.

    Returns:
        ``None`` where nothing is otherwise; the word of the act where it may be, as a pronoun may mean another.
    """
    if theirs.is_noun:
        return None
    kind = _find_kind(ours, theirs)
    if kind is not None:
        return _say(kind, ours, theirs)
    if ours.act in _THINKING or (is_saying(ours) and (ours.target is None or theirs.target is None)):
        # Who says something is compared where the record is at hand.
        return None
    if _is_turned(ours, theirs):
        return _say("roles", ours, theirs)
    pairs = ((ours.doer, theirs.doer), (ours.target, theirs.target), (ours.goal, theirs.goal))
    if any(_is_another(one, other, named) for one, other in pairs):
        is_meant = any(one is not None and one.is_pronoun for pair in pairs[:2] for one in pair)
        # In another word it may be another act, of another.
        is_open = is_meant or not are_kin(ours.act, theirs.act)
        return ours.word if is_open else _say("roles", ours, theirs)
    return ours.word if _is_owned(ours.doer, theirs.doer, named) else None


def share_doer(ours: Clause, theirs: Clause) -> bool:
    """Return whether both may be of one doer; not where either is not named."""
    if ours.doer is None or theirs.doer is None:
        return False
    return bool((ours.doer.names | ours.doer.beside) & (theirs.doer.names | theirs.doer.beside))


def deny_all(ours: Clause, theirs: Clause) -> Contradiction:
    """Return that the article only denies what the paste tells."""
    return _say("negation", ours, theirs)


def _find_kind(ours: Clause, theirs: Clause) -> ContradictionKind | None:
    if ours.is_denied != theirs.is_denied:
        return "negation"
    if not ours.is_denied and _is_undone(ours, theirs):
        return "undone"
    return "number" if _has_other_figures(ours, theirs) else None


def _is_undone(ours: Clause, theirs: Clause) -> bool:
    """Return whether one side tells as done what the other plans; not of two told with "to", nor of a light verb."""
    is_loose = (ours.is_infinitive and theirs.is_infinitive) or ours.act in PLAIN
    return not is_loose and (ours.mode, theirs.mode) in _TURNED


def _has_other_figures(ours: Clause, theirs: Clause) -> bool:
    """Return whether both count the same and no figure of the one is the other's."""
    units = {unit for _, unit in ours.figures} & {unit for _, unit in theirs.figures}
    # A number with no thing behind it is an age or a year, and may stand in any clause.
    units -= {""} if ours.act else set()
    mine = {_read_figure(figure) for figure, unit in ours.figures if unit in units}
    return bool(mine) and mine.isdisjoint(_read_figure(figure) for figure, _ in theirs.figures)


def _read_figure(written: str) -> float | str:
    """Return the value of a number, "nine" as well as "9"; what has none as it is written."""
    return next(iter(list_figures(written)), written)


def _is_turned(ours: Clause, theirs: Clause) -> bool:
    """Return whether who did it is who it was done to on the other side.

    Not where neither tells of two: "Merrow found dead" is as much as "Merrow was found dead".
    """
    is_done_to = any(_is_alike(ours.doer, one) for one in (theirs.target, theirs.goal))
    if is_done_to and any(_is_alike(one, theirs.doer) for one in (ours.target, ours.goal)):
        return not _is_alike(ours.doer, theirs.doer)
    if ours.target is None and theirs.doer is None:
        return False
    return _is_in(ours.doer, theirs.target, theirs.doer) or _is_in(ours.target, theirs.doer, theirs.target)


def _is_alike(one: Party | None, other: Party | None) -> bool:
    """Return whether two are told by a name of both, or both unnamed by one word."""
    if one is None or other is None:
        return False
    if one.names or other.names:
        return bool(_name(one) & _name(other))
    return one.head == other.head and not one.is_pronoun


def _is_in(party: Party | None, turned: Party | None, same: Party | None) -> bool:
    if party is None or turned is None or not party.names & turned.names:
        return False
    return same is None or not party.names & (same.names | (_NOBODY if same.is_pronoun else same.beside))


def _is_another(ours: Party | None, theirs: Party | None, named: frozenset[str]) -> bool:
    """Return whether a sentence has somebody else in a part, and names who the paste has elsewhere.

    A "he" is one of those named before it, if any are.
    """
    if ours is None or theirs is None or (ours.is_pronoun and ours.head == "it"):
        return False
    mine, others = _name(ours), _name(theirs)
    if not mine or not others or mine & (theirs.names | theirs.beside) or others & (ours.names | ours.beside):
        return False
    return theirs.word in PERSONS or bool(mine & named)


def _is_owned(ours: Party | None, theirs: Party | None, named: frozenset[str]) -> bool:
    """Return whether somebody's somebody did it, and the paste names another that the sentence has elsewhere."""
    if ours is None or theirs is None or theirs.names or theirs.is_pronoun or ours.is_pronoun:
        return False
    return bool(ours.names & named) and bool(theirs.beside) and theirs.beside.isdisjoint(ours.names | ours.beside)


def _name(party: Party) -> frozenset[str]:
    return party.beside if party.is_pronoun else party.names


def _say(kind: ContradictionKind, ours: Clause, theirs: Clause) -> Contradiction:
    if kind == "number":
        return Contradiction(kind=kind, pasted=_show_figures(ours), source=_show_figures(theirs))
    return Contradiction(kind=kind, pasted=_show(ours), source=_show(theirs))


def _show(clause: Clause) -> str:
    return f"not {clause.word}" if clause.is_denied else f"{_LED[clause.mode]}{clause.word}"


def _show_figures(clause: Clause) -> str:
    return ", ".join(sorted(f"{figure} {unit}".rstrip() for figure, unit in clause.figures))
