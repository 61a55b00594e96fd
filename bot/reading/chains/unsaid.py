"""What a source says it learned, and not from whom: "The ministry said it had been told that …"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.record import Node, Span
from bot.reading.chains.naming import node_of_source
from bot.reading.grammar.tree import Tree

_LEARNING = frozenset({"learn", "hear"})
_TOLD = frozenset({"tell", "inform"})
_FROM = frozenset({"from", "by"})
_MATTERS = frozenset({"of", "about"})
_OWN = frozenset({"it", "he", "she", "they"})
_ESTIMATES = frozenset({"estimates", "some estimates", "recent estimates"})


def find_unsaid(text: str, tree: Tree, verb: int, content: Sequence[Span]) -> Node | None:
    """Return from whom a source learned what it says, or the gap in its place; ``None`` where it says no such thing.

    "Roe said she had learned from pilots that …" gives the pilots, "Roe said she had learned that …" the gap. The
    relation of the node is how the source has it from there, ``None`` where it only passes it on.
    """
    for clause in tree.under(verb, "ccomp"):
        word = tree.words[clause]
        if word.tag != "VBN" or tree.under(clause, "neg") or not any(s.start <= word.start < s.end for s in content):
            continue
        subjects = tree.under(clause, "nsubj", "nsubjpass")
        is_own = bool(subjects) and tree.words[subjects[0]].key in _OWN
        is_passive = bool(tree.under(clause, "nsubjpass"))
        is_learned = word.lemma in _LEARNING and not is_passive
        source = _source_of(tree, clause)
        is_told = word.lemma in _TOLD and is_passive and _has_claim(tree, clause, source)  # not "told to go"
        if is_own and (is_learned or is_told):
            if source is None and not _has_matter(tree, clause):
                continue
            if source is not None:
                return node_of_source(text, tree, source, relation="told" if is_passive else None)
            return _gap("who told this isn't stated" if is_passive else "how this was learned isn't stated")
    return None


def reported_by(tree: Tree, verb: int) -> tuple[Node, ...]:
    """Return the gap behind what somebody "reportedly" said: the page has it from a report, and not from whose."""
    over = (verb, *(at for at in tree.ancestors(verb) if tree.words[at].pos == "VERB"))
    is_reported = any(tree.words[at].key == "reportedly" for one in over for at in tree.under(one, "advmod"))
    return (replace(_gap("who reported it isn't stated"), relation="reported by"),) if is_reported else ()


def whose_estimates(words: str) -> Node | None:
    """Return the gap behind estimates that are nobody's; ``None`` for any other source."""
    return _gap("whose estimates isn't stated") if words.lower() in _ESTIMATES else None


def _has_claim(tree: Tree, clause: int, source: int | None) -> bool:
    """Say whether a "that" follows, under the verb or, as the parser often has it, under who told it."""
    under_source = tree.under(source, "acl", "relcl") if source is not None else []
    is_marked = any(tree.words[at].key == "that" for one in under_source for at in tree.under(one, "mark"))
    return is_marked or bool(tree.under(clause, "ccomp"))


def _has_matter(tree: Tree, clause: int) -> bool:
    """Say whether something is told that was learned: not "had heard nothing", "had learned to swim"."""
    is_matter = any(tree.words[at].key in _MATTERS for at in tree.under(clause, "prep"))
    return is_matter or bool(tree.under(clause, "ccomp"))


def _source_of(tree: Tree, clause: int) -> int | None:
    for prep in tree.under(clause, "prep", "agent"):
        for thing in tree.under(prep, "pobj") if tree.words[prep].key in _FROM else ():
            return thing
    return None


def _gap(name: str) -> Node:
    return Node(name=name, kind="unknown", naming="none", basis="inferred")
