"""Each clause of a sentence has a doer of its own: who did the one thing in it has not done the other.

"A guard of the mill called Merrow, and Orrin, who heads the port, wrote to her" has all the words of "The head of the
port called Merrow", and nobody in it is named wrongly. So the doer of the paste, by a name or by whose he is, must not
be the doer of another clause alone; and what is planned in the paste must not be what its doer has done.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bot.matching.claims.same_acts import list_told, share_doer
from bot.model.clause import Clause, Clauses, Party

_PLANNING: Final = frozenset("plan intend hope want propose promise vow pledge prepare aim seek threaten".split())
"""Verbs and nouns that tell of a plan."""


def is_other_doer(ours: Clause, theirs: Clause, clauses: Sequence[Clause]) -> bool:
    """Return whether the doer of a paste's act is who did something else in the sentence, and another did that act.

    Args:
        ours: The clause of the paste.
        theirs: That of the sentence, of the same act.
        clauses: All of the sentence.
    """
    if ours.is_infinitive or theirs.is_infinitive:
        # Of "called her to urge her" it is a guess who urges.
        return False
    if ours.doer is None or theirs.doer is None or ours.doer.is_pronoun or theirs.doer.is_pronoun:
        return False
    mine, others = _identify(ours.doer), _identify(theirs.doer)
    if not mine or not others or mine & (theirs.doer.names | theirs.doer.beside):
        return False
    return any(_is_done_by(one, mine, others) for one in clauses if one is not theirs)


def find_unplanned(paste: Clauses, piece: Clauses, around: Clauses) -> Iterator[str]:
    """Yield what the paste has somebody plan where the sentence tells only of what he has done, and not of that."""
    known = {one.act for one in (*piece.clauses, *around.clauses)}
    for lead in paste.clauses:
        if lead.act not in _PLANNING or lead.is_noun or lead.is_denied or not known.isdisjoint(_PLANNING):
            continue
        for clause in paste.clauses:
            if clause.is_infinitive and clause.mode == "planned" and share_doer(clause, lead):
                done = [one for one in piece.clauses if not one.is_noun and share_doer(clause, one)]
                if done and all(one.mode == "done" for one in done) and not list_told(clause, piece.clauses):
                    yield clause.word


def _identify(party: Party) -> frozenset[str]:
    """Return the names of somebody; of one who has none those of whose he is."""
    return party.names or party.beside


def _is_done_by(clause: Clause, mine: frozenset[str], others: Iterable[str]) -> bool:
    doer = clause.doer
    if doer is None or doer.is_pronoun:
        return False
    named = doer.names | doer.beside
    return bool(mine & named) and named.isdisjoint(others)
