"""What of an article a claim may repeat: the sentences of its text, or, where that is not held, what was summed up.

A pack has no sentence of a text, but says in its own words what is claimed there. Such a summary stands for the first
statement that it covers and no other summary has, at the place of that statement.
"""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from bot.matching.claims.pieces import LEAST_TERMS, cut_pieces
from bot.matching.claims.terms import read_terms
from bot.model.article import Claim
from bot.tracing.summaries import place_claims
from store.indexed import IndexedText
from store.stems import stem_word


class ClaimText(NamedTuple):
    """A sentence, or a summary, by its place in the article's text (code points, half-open), and its stems.

    Start and end both 0: the headline alone, ``text`` is then empty.
    """

    start: int
    end: int
    text: str
    terms: tuple[str, ...]


class _Place(msgspec.Struct, frozen=True):
    id: str
    start: int
    end: int


class _Places(msgspec.Struct, frozen=True):
    statements: tuple[_Place, ...] = ()


class _SummedUp(msgspec.Struct, frozen=True):
    """What is needed of a dossier: read so, it takes a tenth of the time."""

    record: _Places
    claims: tuple[Claim, ...] = ()


def list_claim_texts(stored: IndexedText) -> Iterator[ClaimText]:
    """Yield what of an article is looked up; its headline alone where nothing else says enough."""
    has_any = False
    for one in _list_summaries(stored.dossier) if stored.text is None else ():
        has_any = True
        yield one
    if not has_any:
        for piece in cut_pieces(stored.title, stored.text, stem_word):
            yield ClaimText(piece.start, piece.end, (stored.text or "")[piece.start : piece.end], piece.terms)


def find_summary(dossier: str | None, start: int, end: int) -> str | None:
    """Return the summary that stands for the statement at ``start:end``; ``None`` where there is none."""
    return next((one.text for one in _list_summaries(dossier) if (one.start, one.end) == (start, end)), None)


def _list_summaries(dossier: str | None) -> Iterator[ClaimText]:
    if dossier is None:
        return
    try:
        summed_up = msgspec.json.decode(dossier, type=_SummedUp)
    except msgspec.MsgspecError:
        # An older version wrote what this one cannot read.
        return
    places = {one.id: one for one in summed_up.record.statements}
    for name, claim in place_claims(summed_up.claims, places):
        terms = read_terms(claim.summary, stem_word)
        if len(terms) >= LEAST_TERMS:
            yield ClaimText(places[name].start, places[name].end, claim.summary, terms)
