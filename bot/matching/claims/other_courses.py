"""What happened in the one and not in the other: denied, turned round, or only planned."""

from collections.abc import Iterator

from bot.matching.claims.irregular import IRREGULAR
from bot.matching.claims.opposites import MOVING, OPPOSITES, UP_DOWN
from bot.matching.claims.tokens import Sides, Token, Tokens, find_shared
from bot.matching.cues import NEGATIONS
from bot.model.contradiction import Contradiction

REACH = 3
"""Words over which it reaches that something is planned."""
_DENYING = frozenset(
    "deny denies denied denying refuse refuses refused refusing fail fails failed failing decline declines "
    "declined".split()
)
_NO_NEGATION = frozenset("only just longer fewer less more matter doubt wonder".split())
"""Words before which "not" and "no" deny nothing: "not only", "no fewer than"."""
_PLACING = frozenset("in on at by for from over".split())
_PASSED_OVER = frozenset(
    "immediately yet ever even really actually also again still that having able going allowed meant supposed".split()
)
_NEGATING = (NEGATIONS | {"unable"}) - {"without", "neither", "nor"}
"""Words that deny what stands behind them; the others are of two things, or of one that is missing."""
_PREDICATES = frozenset(("possible", "true", "available"))
"""Words that, denied, deny what they are said of: "confirmation was not possible"."""
_FALSE = frozenset(("false", "untrue"))
_BEING = frozenset("is are was were be been".split())
_ASKED = frozenset(("it", "this", "that"))
"""Before "true" these ask about all of it: "is it true that"."""
_DETERMINERS = frozenset("a an the any his her its their our my your this that these those".split())
_PLANNING = frozenset(
    "plan plans planned planning want wants wanted try tries tried trying attempt attempts attempted attempting vow "
    "vows vowed threaten threatens threatened promise promises promised propose proposes proposed consider "
    "considers considered considering intend intends intended hope hopes hoped aim aims aimed will would may might "
    "could should must expected expects scheduled set urge urged urges call calls called demand demands demanded "
    "request requested requests ask asks asked seek seeks sought prepare prepares prepared preparing if unless".split()
)
_HAVING = frozenset("has have had was were been".split())


def find_denied(sides: Sides) -> Iterator[Contradiction]:
    """Yield that a word of both is denied on one side alone, at most once."""
    if _denies(sides.focus) and _denies(sides.piece):
        # "cannot bear anything" and "bears nothing" are one; "in the field and not in the ranks" may be turned round.
        yield from _find_crossed(sides)
        return
    shared = find_shared(sides.focus, sides.piece)
    for stem in _in_order(sides.piece, shared):
        ours, theirs = _list_said(sides.focus, stem), _list_said(sides.piece, stem)
        if len(set(ours)) == len(set(theirs)) == 1 and bool(ours[0]) != bool(theirs[0]):
            word = next(token.raw for token in sides.piece if token.stem == stem)
            yield Contradiction(kind="negation", pasted=_show(ours[0], word), source=_show(theirs[0], word))
            return


def _show(denial: str, word: str) -> str:
    """Return a word with what denies it: "not left", "none of the 60"."""
    return f"{denial} of the {word}" if denial.lower() == "none" else f"{denial} {word}".strip()


def _find_crossed(sides: Sides) -> Iterator[Contradiction]:
    """Yield that of two words of both one side denies the one and the other side the other."""
    shared = find_shared(sides.focus, sides.piece)
    ours, theirs = (
        {tokens[at].stem for at, by in find_denials(tokens).items() if by} for tokens in (sides.focus, sides.piece)
    )
    own, other = sorted((ours - theirs) & shared), sorted((theirs - ours) & shared)
    if own and other:
        yield Contradiction(kind="negation", pasted=f"not {own[0]}", source=f"not {other[0]}")


def _denies(tokens: Tokens) -> bool:
    """Return whether something is denied; "refused orders" denies nothing."""
    return any(token.norm in _NEGATING for token in tokens) or any(find_denials(tokens).values())


def _in_order(tokens: Tokens, stems: frozenset[str]) -> Iterator[str]:
    yield from dict.fromkeys(token.stem for token in tokens if token.stem in stems and not token.has_capital)


def _list_said(tokens: Tokens, stem: str) -> list[str]:
    """Return for each place of a stem the word that denies it, "" where none does."""
    denied = find_denials(tokens)
    return [denied.get(at, "") for at, token in enumerate(tokens) if token.stem == stem]


def find_denials(tokens: Tokens) -> dict[int, str]:
    """Return by place the words that are denied, with what denies them: of a clause the next that says something.

    "was not immediately closed" denies "closed", "no evidence" denies "evidence", "denied that X left" all behind it;
    "failed talks" denies nothing. "Confirmation was not possible" denies all of it, "neither sound nor safe" both.
    "It is not true that" and "it is false that" deny all behind them, "the claim that X left is untrue" all before.
    """
    denied: dict[int, str] = {}
    for at, token in enumerate(tokens):
        # "it is not that X left" denies all of it, as "denied that X left" does.
        is_whole = (token.norm in _DENYING or token.norm == "not") and _follows(tokens, at, "that")
        # Who does not think that it is so thinks that it is not.
        is_whole = is_whole or _is_unthought(tokens, at)
        is_denying = is_whole or (token.norm in _DENYING and _takes_verb(tokens, at)) or _is_of_pair(tokens, at)
        is_without = token.norm == "without" and at + 1 < len(tokens) and _is_doing(tokens, at + 1)
        if is_denying or is_without or (token.norm in _NEGATING and not _follows(tokens, at, *_NO_NEGATION)):
            is_thought = _is_unthought(tokens, at)
            for place in _list_targets(tokens, at + 1 if is_thought else _find_scope(tokens, at), is_all=is_thought):
                # Denied twice is said.
                denied[place] = "" if denied.get(place) else token.raw
                if tokens[place].norm == "true" and _follows(tokens, place, "that"):
                    denied |= dict.fromkeys(_list_targets(tokens, place), token.raw)
                elif tokens[place].norm in _PREDICATES:
                    denied |= dict.fromkeys(_list_subject(tokens, at), token.raw)
                if not is_whole:
                    break
        elif token.norm in _FALSE and not denied.get(at):
            denied |= dict.fromkeys(_list_called_false(tokens, at), token.raw)
    return denied


def _is_unthought(tokens: Tokens, at: int) -> bool:
    """Return whether a word denies that somebody thinks what follows: "don't think this is"."""
    return tokens[at].norm in _NEGATING and _follows(tokens, at, "think", "believe")


def _list_called_false(tokens: Tokens, at: int) -> Iterator[int]:
    """Yield what "false" at ``at`` is said of: what "that" leads, or all before where it ends a clause."""
    if _follows(tokens, at, "that"):
        yield from _list_targets(tokens, at)
    elif at and tokens[at - 1].norm in _BEING and (tokens[at].ends_clause or at + 1 == len(tokens)):
        yield from _list_subject(tokens, at - 1)


def _find_scope(tokens: Tokens, at: int) -> int:
    """Return the word behind which what one denies begins: "none of the guards", "not on the quay"."""
    if _follows(tokens, at, "of"):
        return at + 2
    is_placed = tokens[at].norm == "not" and _follows(tokens, at, *_PLACING)
    return at + 2 if is_placed and _follows(tokens, at + 1, *_DETERMINERS) else at


def _is_doing(tokens: Tokens, at: int) -> bool:
    """Return whether what is not done follows "without": "without ever climbing", and not "without a ladder"."""
    place = at + (tokens[at].norm in _PASSED_OVER and at + 1 < len(tokens))
    return tokens[place].norm.endswith("ing") and not tokens[at].norm.endswith("thing")


def _is_of_pair(tokens: Tokens, at: int) -> bool:
    """Return whether a word is one of "neither … nor" in one clause."""
    norm = tokens[at].norm
    if norm not in ("neither", "nor"):
        return False
    wanted = "nor" if norm == "neither" else "neither"
    clause = range(at - 1, -1, -1) if norm == "nor" else range(at + 1, len(tokens))
    return any(tokens[place].norm == wanted for place in clause)


def _list_subject(tokens: Tokens, at: int) -> Iterator[int]:
    """Yield the words that say something before one, in its clause."""
    for place in range(at - 1, -1, -1):
        if tokens[place].ends_clause:
            return
        if tokens[place].stem:
            yield place


def _follows(tokens: Tokens, at: int, *norms: str) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].norm in norms


def _takes_verb(tokens: Tokens, at: int) -> bool:
    """Return whether what stands behind a word is to do or doing something."""
    return _follows(tokens, at, "to") or (at + 1 < len(tokens) and tokens[at + 1].norm.endswith("ing"))


def _list_targets(tokens: Tokens, at: int, *, is_all: bool = False) -> Iterator[int]:
    """Yield the words that say something behind one, in its clause, up to the thing that they are said of."""
    is_whole = is_all or _follows(tokens, at, "that")
    for place in range(at + 1, len(tokens)):
        if tokens[place - 1].ends_clause or (tokens[place].norm in _DETERMINERS and not is_whole):
            return
        if tokens[place].stem and not (tokens[place].norm in _PASSED_OVER or tokens[place].norm.endswith("ly")):
            yield place


def _look_back(tokens: Tokens, at: int) -> Iterator[tuple[int, Token]]:
    """Yield the words before one, the nearest first, as far as a cue reaches and the clause goes."""
    for place in range(at - 1, max(-1, at - 1 - REACH), -1):
        if tokens[place].ends_clause:
            return
        yield place, tokens[place]


def find_turned(sides: Sides) -> Iterator[Contradiction]:
    """Yield that the sides name opposite courses of one thing, and no common one, at most once."""
    ours, theirs = _list_courses(sides.focus), _list_courses(sides.piece)
    for row in ours.keys() & theirs.keys():
        signs, others = {sign for sign, _ in ours[row]}, {sign for sign, _ in theirs[row]}
        if not signs & others:
            yield Contradiction(kind="direction", pasted=ours[row][0][1], source=theirs[row][0][1])
            return


def _list_courses(tokens: Tokens) -> dict[int, list[tuple[int, str]]]:
    courses: dict[int, list[tuple[int, str]]] = {}
    denied = find_denials(tokens)
    for at, token in enumerate(tokens):
        known = OPPOSITES.get(token.norm)
        if at and tokens[at - 1].norm in MOVING:
            known = UP_DOWN.get(token.norm, known)
        is_name = token.in_tag or (token.has_capital and not token.is_first and not token.raw.isupper())
        is_asked = token.norm == "true" and not _ASKED.isdisjoint(one.norm for one in tokens[max(0, at - 2) : at])
        # Who refuses to serve somebody has taken no course; what he refuses has.
        is_helping = token.norm in _DENYING and _follows(tokens, at, "to")
        if known is not None and not (is_name or is_asked or is_helping):
            row, sign = known
            denial = denied.get(at, "")
            courses.setdefault(row, []).append((-sign if denial else sign, f"{denial} {token.raw}".strip()))
    return courses


def find_undone(sides: Sides) -> Iterator[Contradiction]:
    """Yield that the paste has as done what the statement has as planned or tried, at most once."""
    shared = find_shared(sides.focus, sides.piece)
    for stem in _in_order(sides.piece, shared):
        plans = [_find_plan(sides.piece, at) for at, token in enumerate(sides.piece) if token.stem == stem]
        done = [
            _is_done(sides.focus, at) and not _find_plan(sides.focus, at) and not _is_able(sides.focus, at)
            for at, token in enumerate(sides.focus)
            if token.stem == stem
        ]
        if all(plans) and all(done):
            word = next(token.raw for token in sides.piece if token.stem == stem)
            pasted = next(token.raw for token in sides.focus if token.stem == stem)
            yield Contradiction(kind="undone", pasted=pasted, source=f"{plans[0]} … {word}")
            return


def _find_plan(tokens: Tokens, at: int) -> str:
    return next((token.raw for _, token in _look_back(tokens, at) if token.norm in _PLANNING), "")


def _is_able(tokens: Tokens, at: int) -> bool:
    """Return whether it is said that something can be done: "can be used" is what "may be used" is."""
    return any(token.norm == "can" for _, token in _look_back(tokens, at))


def _is_done(tokens: Tokens, at: int) -> bool:
    before = tokens[at - 1].norm if at else ""
    return tokens[at].norm.endswith("ed") or tokens[at].norm in IRREGULAR or before in _HAVING
