"""What stands beside a speaker between commas: "the maker, Kestrel Agro,", "Roe, 42,", "two pilots, Roe and Doe,"."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from bot.reading.grammar.subjects import mention_of
from bot.reading.grammar.tree import Tree
from bot.reading.listings import read_list
from bot.reading.phrases import Phrase, names_outlet, read_phrase
from bot.reading.tokens import Token

_AGE_MOST = 3
_BODIES = frozenset({"organisation", "unknown"})


def describe(tree: Tree, head: int, phrase: Phrase, tokens: Sequence[Token]) -> Phrase:
    """Return ``phrase`` with what an apposition or a "who" behind it adds: its name, or that it is a person.

    ``head`` is the index of the word on which the phrase hangs, ``tokens`` those of the paragraph.
    """
    for child in tree.under(head, "appos"):
        words = _words_at(tree, child, tokens)
        if not words or words[0].start < phrase.end:
            continue
        found = _several(tree, child, tokens) if phrase.is_plural else _described(phrase, words)
        is_joined = not phrase.is_plural and bool(tree.under(head, "conj") or tree.under(child, "conj"))
        if found is not None and not (found.naming != phrase.naming and is_joined):
            return found  # of "the operator, Kestrel, and its owner, Orrin Homes," Kestrel is not all
    is_who = any(
        tree.words[at].key == "who" for clause in tree.under(head, "relcl") for at in tree.under(clause, "nsubj")
    )
    return _as_person(phrase) if is_who and phrase.naming == "named" and not phrase.is_plural else phrase


def _described(phrase: Phrase, words: Sequence[Token]) -> Phrase | None:
    """Return one speaker with what the words of an apposition add; ``None`` where they add nothing."""
    described = read_phrase(words)
    is_age = words[0].kind == "number" and len(words[0].text) <= _AGE_MOST
    if phrase.naming == "named" and (is_age or (described is not None and described.is_person)):
        return _as_person(phrase)
    if described is None:
        return None
    if names_outlet(phrase, described):
        return replace(phrase, kind="outlet")
    if names_outlet(described, phrase):
        return replace(described, kind="outlet")
    return _named(phrase, described) if phrase.naming == "role" and described.naming == "named" else None


def _named(role: Phrase, name: Phrase) -> Phrase | None:
    """Return the name of whoever a role is; ``None`` where it cannot be that one's: a body's for a person."""
    if name.is_plural:
        return None
    if role.is_person and name.kind != "organisation":
        return replace(_as_person(name), gender=name.gender or role.gender)
    if role.kind == "organisation" and name.kind in _BODIES and not name.is_person:
        return replace(name, kind="organisation")
    return name if role.kind == name.kind else None


def name_beside(tree: Tree, head: int, tokens: Sequence[Token]) -> Phrase | None:
    """Return the name behind a noun that the patterns do not know: "the think tank, the Orrin Institute"."""
    is_definite = any(tree.words[at].key in ("the", "its", "their") for at in tree.under(head, "det", "poss"))
    if tree.words[head].pos != "NOUN" or not is_definite or tree.under(head, "conj"):
        return None
    for child in tree.under(head, "appos"):
        words = _words_at(tree, child, tokens)
        described = read_phrase(words) if words and not tree.under(child, "conj") else None
        if described is not None and described.naming == "named":
            return described
    return None


def tokens_in(tokens: Sequence[Token], start: int, end: int) -> list[Token]:
    """Return the tokens that begin in a stretch of the text; ``tokens`` are in order."""
    first, stop = (bisect_left(tokens, place, key=attrgetter("start")) for place in (start, end))
    return list(tokens[first:stop])


def _words_at(tree: Tree, head: int, tokens: Sequence[Token]) -> list[Token]:
    spanned = mention_of(tree, head)
    return tokens_in(tokens, tree.words[spanned[0]].start, tree.words[spanned[-1]].end)


def _several(tree: Tree, head: int, tokens: Sequence[Token]) -> Phrase | None:
    """Return who several are, "two pilots", whom an apposition names one by one; ``None`` where it does not."""
    last = head
    while joined := tree.under(last, "conj"):
        last = joined[-1]
    if last == head:
        return None
    start, end = tree.words[mention_of(tree, head)[0]].start, tree.words[mention_of(tree, last)[-1]].end
    several = read_list(tokens_in(tokens, start, end))
    return several if several is not None and several.naming == "named" and several.is_plural else None


def _as_person(phrase: Phrase) -> Phrase:
    if phrase.kind not in ("unknown", "person"):
        return phrase
    return replace(phrase, kind="person", is_person=True)
