"""Whether a word that could report says that it was: "if he says" supposes, "would refuse" may never come to be."""

from bot.reading.grammar.tree import Tree

_SUPPOSING = frozenset({"if", "unless"})
_HOPING = frozenset({"hop", "hope", "wish"})
_POSSIBLE = frozenset("can could may might must shall should will would 'd 'll ’d ’ll".split())
_ANYBODY = frozenset("anybody anyone nobody one you".split())


def is_supposed(tree: Tree, at: int) -> bool:
    """Say whether the word at index ``at`` stands in a clause that only supposes something, or hopes for it."""
    word = tree.words[at]
    if word.dep == "ccomp" and tree.words[word.head].lemma in _HOPING:
        return True
    return any(
        tree.words[over].dep == "advcl" and any(tree.words[i].key in _SUPPOSING for i in tree.under(over, "mark"))
        for over in (at, *tree.ancestors(at))
    )


def is_possible(tree: Tree, verb: int) -> bool:
    """Say whether a verb only could, should or will happen."""
    return any(tree.words[i].key in _POSSIBLE for i in tree.under(verb, "aux"))


def is_anybody(tree: Tree, subject: int) -> bool:
    """Say whether a subject means whoever reads, or nobody: "you could say"; not "one of the sailors said"."""
    is_some_one = tree.words[subject].key == "one" and bool(tree.children[subject])
    return tree.words[subject].key in _ANYBODY and not is_some_one
