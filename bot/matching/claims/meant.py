"""Whom a sentence means that does not name him: by a "he", or by an office that somebody has in it."""

from dataclasses import replace
from typing import Final

from bot.matching.claims.same_acts import PERSONS
from bot.model.clause import Clause, Clauses, Party

_OFFICES: Final = {
    "governor": "gov governor",
    "senator": "sen senator",
    "representative": "rep representative",
    "president": "president",
    "minister": "minister",
    "mayor": "mayor",
    "secretary": "secretary",
    "judge": "judge",
    "justice": "justice",
    "chancellor": "chancellor",
    "chairman": "chairman",
    "king": "king",
    "queen": "queen",
    "prince": "prince",
    "pope": "pope",
}
_FORMS: Final = {office: frozenset(forms.split()) for office, forms in _OFFICES.items()}
"""How each office is written before a name."""


def lead_back(piece: Clauses, around: Clauses) -> Clauses:
    """Return clauses in which whom the sentence does not name is who may be meant.

    Of a "he" that can mean nobody in the sentence, all who are named right before it; of "the governor" whom the
    sentence calls that.
    """
    before = frozenset(name for one in around.parties for name in one.names | one.beside)
    return replace(piece, clauses=tuple(_lead_one(one, piece.parties, before) for one in piece.clauses))


def _lead_one(clause: Clause, parties: tuple[Party, ...], before: frozenset[str]) -> Clause:
    doer = clause.doer
    if doer is None or doer.names:
        return clause
    if doer.word in PERSONS and not doer.beside:
        return replace(clause, doer=replace(doer, beside=before))
    forms = _FORMS.get(doer.head)
    if forms is None:
        return clause
    holders = [
        one.names for one in parties if one.names and any(word.rstrip(".").lower() in forms for word in one.words)
    ]
    return replace(clause, doer=replace(doer, names=holders[0])) if len(set(holders)) == 1 else clause
