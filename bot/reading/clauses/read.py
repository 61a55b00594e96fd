"""The clauses of a parsed text: each verb with its doer, its target, its figures and its reasons."""

from collections.abc import Iterator
from typing import Final

from bot.model.clause import Clause, Clauses
from bot.reading.clauses.denials import is_denied
from bot.reading.clauses.doers import find_goal, find_parties, list_led
from bot.reading.clauses.modes import NOUNS, read_mode
from bot.reading.clauses.parties import read_party
from bot.reading.grammar.tree import Tree

_CAUSES: Final = frozenset("because since as".split())
_LIGHT: Final = frozenset("be have do become more due want think get go make take such other own say".split())
"""Words that, in what is given as a reason, tell none."""
_NAMING: Final = frozenset("call brand label dub".split())
_NAMING_AS: Final = frozenset("describe denounce brand label condemn hail".split())
_CLAUSES: Final = ("advcl", "ccomp", "relcl", "acl", "parataxis", "xcomp")


def read_clauses(tree: Tree) -> Clauses:
    """Return what the sentences of ``tree`` say, verb by verb; then the nouns that may tell of acts."""
    told = [_read_clause(tree, at) for at in _list_verbs(tree)]
    told += [Clause(act=word.lemma, word=word.text, is_noun=True) for word in tree.words if word.pos in ("NOUN", "ADJ")]
    named = [at for at, word in enumerate(tree.words) if word.pos in (*NOUNS, "PRON")]
    return Clauses(clauses=tuple(told), parties=tuple(read_party(tree, at) for at in named))


def _list_verbs(tree: Tree) -> Iterator[int]:
    for at, word in enumerate(tree.words):
        is_part = word.dep in ("aux", "auxpass", "prep") or not word.text[:1].isalpha()
        if word.pos in ("VERB", "AUX") and not is_part:
            yield at


def _read_clause(tree: Tree, at: int) -> Clause:
    word = tree.words[at]
    state = next(iter(tree.under(at, "attr", "acomp", "oprd")), None) if word.lemma in ("be", "become") else None
    told = tree.words[state] if state is not None else word
    doer, target = find_parties(tree, at)
    if state is not None and target is None and told.pos in NOUNS:
        target = read_party(tree, state)
    particle = next((tree.words[one].key for one in tree.under(at, "prt")), "")
    return Clause(
        # Who "was 25" is compared by the figure.
        act="" if state is not None and told.tag == "CD" else told.lemma,
        word=f"{told.text} {particle}".rstrip(),
        doer=doer,
        target=target,
        goal=find_goal(tree, at),
        mode=read_mode(tree, at),
        is_denied=is_denied(tree, at),
        figures=frozenset(_list_figures(tree, at)),
        reason=frozenset(_list_reasons(tree, at)),
        called=frozenset(_list_called(tree, at)),
        is_state=state is not None or word.lemma == "be",
        is_infinitive=word.tag == "VB" and any(tree.words[one].key == "to" for one in tree.under(at, "aux")),
    )


def _list_figures(tree: Tree, at: int) -> Iterator[tuple[str, str]]:
    """Yield the numbers of a clause, none of a clause under it, each with what it counts."""
    stack = [at]
    while stack:
        for child in tree.children[stack.pop()]:
            word = tree.words[child]
            if word.tag == "CD":
                counted = tree.words[word.head].lemma if word.dep in ("nummod", "compound", "quantmod") else ""
                yield word.key.replace(",", "").lstrip("$"), counted
            is_other = word.dep in _CLAUSES or (word.dep == "conj" and word.pos == "VERB")
            if not is_other:
                stack.append(child)


def _list_reasons(tree: Tree, at: int) -> Iterator[str]:
    for one in tree.under(at, "advcl"):
        if any(tree.words[mark].key in _CAUSES for mark in tree.under(one, "mark")):
            yield from _list_content(tree, one)
    for one in tree.under(at, "prep"):
        if tree.words[one].key in ("because", "due"):
            yield from _list_content(tree, one)


def _list_called(tree: Tree, at: int) -> Iterator[str]:
    """Yield the words for what somebody is called: "called him a liar", "described him as a liar".

    Of "called the guards heroes", which is parsed as if guards were a sort of heroes, the last.
    """
    lemma = tree.words[at].lemma
    named = tree.under(at, "oprd") if lemma in _NAMING else []
    if lemma in _NAMING and not named:
        yield from (tree.words[one].lemma for one in tree.under(at, "dobj") if tree.under(one, "compound", "poss"))
    if lemma in _NAMING_AS:
        named += list_led(tree, at, "as")
    for one in named:
        yield from _list_content(tree, one)


def _list_content(tree: Tree, at: int) -> Iterator[str]:
    for one in tree.subtree(at):
        word = tree.words[one]
        if word.pos in ("NOUN", "ADJ", "VERB") and word.lemma not in _LIGHT:
            yield word.lemma
