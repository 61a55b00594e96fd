"""A paste as a claim to be looked up: with and without the line that says who posted it and when."""

import re

from bot.matching.claims.figures import list_figures
from bot.matching.claims.terms import Stem, read_terms
from bot.matching.links import find_links
from bot.model.candidates import ClaimQuery
from bot.model.link import LinkRules

_PICTURE = re.compile(r"\bpic\.twitter\.com/\w+|https?:?/{0,2}\S*\u2026")
_SIGNATURE = re.compile(r"\s*[\u2014\u2013]\s*[^\u2014\u2013\n]{0,80}?\(@\w{1,32}\)\s*(?:\w{3,9} \d{1,2}, \d{4})?\s*$")


def read_query(text: str, stem: Stem, *, rules: LinkRules | None = None) -> ClaimQuery:
    """Take the claim out of a paste. Any text will do."""
    whole = _cut_links(text, rules or LinkRules())
    bare = _SIGNATURE.sub("", whole) or whole
    return ClaimQuery(
        whole=whole,
        bare=bare,
        terms=read_terms(whole, stem),
        figures=list_figures(bare),
    )


def _cut_links(text: str, rules: LinkRules) -> str:
    at, kept = 0, []
    for link in find_links(text, rules=rules):
        kept.append(text[at : link.start])
        at = link.end
    kept.append(text[at:])
    return " ".join(_PICTURE.sub(" ", " ".join(kept)).split())
