"""What a verb reports: the words of its clause, of its infinitive, of its object, of what its preposition leads to."""

from collections.abc import Iterable

from bot.reading.grammar.tree import Tree
from bot.reading.grammar.verbs import CLAUSAL, INFINITIVE, OBJECT, PREPOSITIONAL, REPORTING

_TURNING = frozenset("although but though whereas while".split())
_NO_CONTENT = frozenset({"punct", "advcl", "conj", "cc", "parataxis"})
_COMPLETING = frozenset("as for of to with".split())
"""Prepositions that complete what an object is said to be: "accused her of …", "described it as …"."""
_EDGE_SIGNS = frozenset({",", ".", ";", ":"})
_OWN_WORDS = ("aux", "auxpass", "neg", "advmod", "npadvmod")
_ADDING = frozenset("add call cite explain note say".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_INFINITIVE_MARK = "to"


def content_of(tree: Tree, verb: int, own: Iterable[int]) -> list[int]:
    """Return the indices of the words that a verb reports, ascending; none where it reports nothing.

    ``own`` are the words of its subject's mention; neither they nor its auxiliaries are content.
    """
    lemma = tree.words[verb].lemma
    out = {verb, *own}
    for child in tree.under(verb, *_OWN_WORDS):
        out.update(tree.subtree(child))
    found = _clause_of(tree, verb, out) if lemma in CLAUSAL else []
    if not found and lemma in INFINITIVE:
        found = _infinitive_of(tree, verb, out)
    if not found and lemma in PREPOSITIONAL:
        found = _prepositional_of(tree, verb)
    if not found and lemma in OBJECT:
        found = _object_of(tree, verb)
    return trim(tree, found)


def trim(tree: Tree, indices: Iterable[int]) -> list[int]:
    """Return ``indices`` ascending, without signs and spaces at their edges."""
    found = sorted(set(indices))
    while found and (tree.words[found[-1]].text in _EDGE_SIGNS or tree.words[found[-1]].text.isspace()):
        found.pop()
    while found and (tree.words[found[0]].text in _EDGE_SIGNS or tree.words[found[0]].text.isspace()):
        del found[0]
    return found


def shared_verbs(tree: Tree, verb: int) -> dict[int, int]:
    """Return reporting verbs that the parser hung into a verb's content, each with the verb whose subject it shares.

    "Roe said the price was high and added that it would rise": a finite reporting verb of the same form, behind "and"
    and without a subject of its own, goes on with the sentence and not with what was said.
    """
    word = tree.words[verb]
    if word.tag not in _FINITE:
        return {}
    shared: dict[int, int] = {}
    for clause in tree.under(verb, "ccomp"):
        for at in tree.subtree(clause):
            other = tree.words[at]
            if not at > clause > verb or tree.under(at, "nsubj", "nsubjpass"):
                continue
            is_joined = other.dep == "conj" and other.tag == word.tag and other.lemma in REPORTING
            is_participle = other.dep == "advcl" and other.tag == "VBG" and other.lemma in _ADDING
            if (is_joined and _first_conjunct(tree, at) == clause) or (is_participle and tree.words[at-1].text == ","):
                shared[at] = verb
    return shared


def clause_words(tree: Tree, clause: int, out: Iterable[int]) -> list[int]:
    """Return the words of a reported clause, without ``out`` and without what the page says about it behind a comma.

    Cut off are "…, which fell on Monday", "…, though nobody saw it".
    """
    without = set(out)
    for at in tree.subtree(clause):
        if at <= clause or at in without:
            continue
        word = tree.words[at]
        if word.dep in ("relcl", "appos") or (word.dep == "advcl" and _turns(tree, at)):
            first = tree.left_edge(at)
            if first > 0 and tree.words[first - 1].text == ",":
                without.update(tree.subtree(at))
    return [at for at in tree.subtree(clause) if at not in without]


def _first_conjunct(tree: Tree, at: int) -> int:
    while tree.words[at].dep == "conj":
        at = tree.words[at].head
    return at


def _turns(tree: Tree, clause: int) -> bool:
    return any(tree.words[at].key in _TURNING for at in tree.under(clause, "mark", "advmod"))


def _clause_of(tree: Tree, verb: int, out: set[int]) -> list[int]:
    clauses = tree.under(verb, "ccomp")
    if clauses:
        without = set(out)
        for at in shared_verbs(tree, verb):
            without.update(tree.subtree(at))
            without.update(joint for joint in tree.under(tree.words[at].head, "cc") if joint < at)
        return [at for clause in clauses for at in clause_words(tree, clause, without)]
    word = tree.words[verb]
    if word.dep == "parataxis":
        return clause_words(tree, word.head, out | set(tree.subtree(verb)))
    return []


def _infinitive_of(tree: Tree, verb: int, out: set[int]) -> list[int]:
    found: list[int] = []
    for clause in tree.under(verb, "xcomp"):
        if any(tree.words[at].key == _INFINITIVE_MARK for at in tree.under(clause, "aux")):
            found += clause_words(tree, clause, out)
    if not found:
        return []
    for thing in tree.under(verb, "dobj"):
        if thing < found[0]:
            found = [*tree.subtree(thing), *found]
    return found


def _prepositional_of(tree: Tree, verb: int) -> list[int]:
    wanted = PREPOSITIONAL[tree.words[verb].lemma]
    for prep in tree.under(verb, "prep", "prt"):
        if tree.words[prep].key not in wanted:
            continue
        inside = [at for child in tree.under(prep, "pobj", "pcomp") for at in clause_words(tree, child, ())]
        if inside:
            return inside
    return []


def _object_of(tree: Tree, verb: int) -> list[int]:
    """Return the object with what is said of it ("called the plan a mistake"), or the subject of a passive."""
    passive = tree.under(verb, "nsubjpass")
    if passive:
        return tree.subtree(passive[0]) if tree.under(verb, "agent") else []
    if not tree.under(verb, "dobj", "oprd", "ccomp"):
        return []
    found: list[int] = []
    for child in tree.children[verb]:
        word = tree.words[child]
        if child < verb or word.dep in _NO_CONTENT or word.dep in _OWN_WORDS:
            continue
        if word.dep == "prep" and word.key not in _COMPLETING:
            continue
        found += clause_words(tree, child, ())
    return found
