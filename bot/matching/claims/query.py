"""A paste as a claim to be looked up: with and without the line that says who posted it and when."""

import re

from bot.matching.claims.figures import list_figures
from bot.matching.claims.terms import Stem, read_terms, split_tags
from bot.matching.links import find_links
from bot.model.candidates import ClaimQuery
from bot.model.link import LinkRules

_PICTURE = re.compile(r"\bpic\.twitter\.com/\w+|https?:?/{0,2}\S*\u2026")
_SIGNATURE = re.compile(
    r"\s*[\u2014\u2013]\s*([^\u2014\u2013\n]{0,80}?)\s*\(@\w{1,32}\)\s*(?:\w{3,9} \d{1,2}, \d{4})?\s*$"
)


def read_query(text: str, stem: Stem, *, rules: LinkRules | None = None) -> ClaimQuery:
    """Take the claim out of a paste. Any text will do.

    A sentence encoder knows names and words, and no accounts, dates of posts or tags in one word: without these, and
    with the name in front as of somebody who says it, MAP@5 over the training parts of ``bench/claims.py`` is .903 for
    .896 (2020) and .914 for .905 (2022).
    """
    whole = _cut_links(text, rules or LinkRules())
    signature = _SIGNATURE.search(whole)
    bare = (whole[: signature.start()] if signature else "") or whole
    plain = split_tags(bare)
    return ClaimQuery(
        whole=whole,
        bare=bare,
        plain=plain,
        signed=f"{signature[1]}: {plain}" if signature and signature[1] else plain,
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
