"""What only says who had it first: "…, as first reported by the Harbour Wire", "…, per the Harbour Wire"."""

from bot.reading.grammar.subjects import agent_of, quoting_over
from bot.reading.grammar.tree import Tree

_CREDITING = frozenset("carry cite publish quote relay report".split())
_AS = "as"
_PER = "per"
_OVER = frozenset({"xcomp", "aux", "auxpass", "acomp", "attr", "prep", "pobj", "dobj", "amod", "acl", "advmod"})
"""What a clause at a sentence's end may hang on by mistake, and yet speaks of all of its sentence."""
_SIGNS = frozenset({",", "–", "—", "--"})


def is_credit(tree: Tree, verb: int) -> bool:
    """Say whether a verb stands in a clause that credits somebody: "as reported by the Wire"."""
    word = tree.words[verb]
    if word.lemma not in _CREDITING or word.tag not in ("VBN", "VBD") or tree.under(verb, "nsubj", "nsubjpass"):
        return False
    return agent_of(tree, verb) is not None and _opening_of(tree, verb) is not None


def is_per(tree: Tree, at: int) -> bool:
    """Say whether a word is the "per" of "…, per the Wire": a name stands behind it, and no "capita" or "cent"."""
    if tree.words[at].key != _PER:
        return False
    is_set_off = at == 0 or tree.words[at - 1].text in _SIGNS
    return is_set_off and credited_source(tree, at) is not None


def credited_source(tree: Tree, at: int) -> int | None:
    """Return the index of who is credited under a verb or a "per"; ``None`` for nobody."""
    if tree.words[at].key != _PER:
        return agent_of(tree, at)
    return next((thing for thing in tree.under(at, "pobj") if tree.words[thing].pos == "PROPN"), None)


def credited_content(tree: Tree, verb: int) -> list[int]:
    """Return the indices of what is credited: all that stands before the clause, or the clause it is set into."""
    first = verb if tree.words[verb].key == _PER else _opening_of(tree, verb)
    inside = tree.subtree(verb)
    last = inside[-1]
    if first is None:
        return []
    is_closing = all(tree.words[at].pos == "PUNCT" for at in range(last + 1, len(tree)))
    if is_closing and first > 0:
        return list(range(first - (tree.words[first - 1].text in _SIGNS)))
    over = tree.words[verb].head
    while tree.words[over].dep in _OVER and tree.words[over].head != over:
        over = tree.words[over].head
    without = set(inside) | {first}
    for joined in tree.under(over, "conj"):  # "…, as reported by the Wire, and Roe left"
        if joined > last and tree.under(joined, "nsubj", "nsubjpass"):
            without.update(tree.subtree(joined))
            without.update(joint for joint in tree.under(over, "cc") if last < joint < joined)
    return [at for at in tree.subtree(over) if at not in without]


def said_before(tree: Tree, verb: int) -> list[int]:
    """Return the indices of all that stands before "…, the Wire quoted Roe as saying."; none for any other verb."""
    quoting = quoting_over(tree, verb)
    subjects = tree.under(quoting, "nsubj", "nsubjpass") if quoting is not None else []
    first = tree.left_edge(subjects[0]) if subjects else 0
    is_closing = all(word.pos == "PUNCT" for word in tree.words[verb + 1 :])
    return list(range(first - 1)) if is_closing and first > 1 and tree.words[first - 1].text in _SIGNS else []


def is_tag(tree: Tree, tag: int, verb: int) -> bool:
    """Say whether a verb is a tag set in before the one it passes on: "…, the Wire reported, Roe told them: “…”"."""
    return tag < verb and tree.words[tag].dep == "parataxis" and tree.words[tag].head == verb


def _opening_of(tree: Tree, verb: int) -> int | None:
    """Return the index of the "as" that opens a verb's clause, right before it or an adverb; ``None`` for none."""
    at = verb - 1
    while at >= 0 and tree.words[at].pos == "ADV" and tree.words[at].key != _AS:
        at -= 1
    is_set_off = at == 0 or (at > 0 and tree.words[at - 1].text in _SIGNS)
    return at if at >= 0 and tree.words[at].key == _AS and is_set_off else None
