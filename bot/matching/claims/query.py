"""A paste as a claim to be looked up: with and without the line that says who posted it and when."""

import re
from dataclasses import dataclass

from bot.matching.claims.figures import list_figures
from bot.matching.claims.terms import Stem, read_terms
from bot.matching.links import find_links
from bot.model.link import LinkRules

SENTENCE_TERMS = 3
"""Terms that a sentence of a paste needs to count by itself."""

_PICTURE = re.compile(r"\bpic\.twitter\.com/\w+|https?:?/{0,2}\S*\u2026")
_SIGNATURE = re.compile(r"\s*[\u2014\u2013]\s*[^\u2014\u2013\n]{0,80}?\(@\w{1,32}\)\s*(?:\w{3,9} \d{1,2}, \d{4})?\s*$")
_SENTENCE = re.compile(r"(?<=[.!?\u2026])\s+|\n+|[:;]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimQuery:
    """What a paste claims.

    ``whole`` is the paste without links, ``bare`` the same without the signature of an embedded post ("— Name
    (@account) May 1, 2022"); both are what is encoded. ``terms`` are those of the whole: who posted it is often whom
    it is about. ``sentences`` are the terms of each sentence of the bare text. ``figures`` are those of the bare text.
    """

    whole: str
    bare: str
    terms: tuple[str, ...]
    sentences: tuple[frozenset[str], ...]
    figures: frozenset[float]


def read_query(text: str, stem: Stem, *, rules: LinkRules | None = None) -> ClaimQuery:
    """Take the claim out of a paste. Any text will do."""
    whole = _cut_links(text, rules or LinkRules())
    bare = _SIGNATURE.sub("", whole) or whole
    sentences = tuple(frozenset(read_terms(part, stem)) for part in _SENTENCE.split(bare))
    long = tuple(sentence for sentence in sentences if len(sentence) >= SENTENCE_TERMS)
    return ClaimQuery(
        whole=whole,
        bare=bare,
        terms=read_terms(whole, stem),
        sentences=long or (frozenset(read_terms(bare, stem)),),
        figures=list_figures(bare),
    )


def _cut_links(text: str, rules: LinkRules) -> str:
    at, kept = 0, []
    for link in find_links(text, rules=rules):
        kept.append(text[at : link.start])
        at = link.end
    kept.append(text[at:])
    return " ".join(_PICTURE.sub(" ", " ".join(kept)).split())
