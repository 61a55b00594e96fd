"""Whether a word that could report says that it was: "if he says" supposes, "would refuse" may never come to be.

Nor does "dismissed the clerk" say anything.
"""

from bot.reading.grammar.tree import Tree
from bot.reading.lexicon import GROUPS, PERSONS
from bot.reading.nouns import plural_of

_SUPPOSING = frozenset({"if", "unless"})
_HOPING = frozenset({"hop", "hope", "wish"})
_POSSIBLE = frozenset("can could may might must shall should will would 'd 'll ’d ’ll".split())
_ANYBODY = frozenset("anybody anyone nobody one you".split())
_SENDING_OFF = frozenset({"dismiss", "question", "reject"})
_REFLEXIVE = frozenset("herself himself itself themselves".split())


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


def is_done_to_somebody(tree: Tree, verb: int) -> bool:
    """Say whether a verb does something to a person, and says nothing: "dismissed the clerk", "announced himself".

    "Dismissed her as a clown" says something.
    """
    if any(tree.words[at].key == "as" for at in tree.under(verb, "prep")):
        return False
    things = [tree.words[at] for at in tree.under(verb, "dobj")]
    if tree.words[verb].lemma in _SENDING_OFF:
        return any((word.tag == "PRP" and word.key != "it") or _is_person(word.lemma) for word in things)
    return tree.words[verb].lemma == "announce" and any(word.key in _REFLEXIVE for word in things)


def _is_person(noun: str) -> bool:
    return noun in PERSONS or plural_of(noun) in PERSONS or noun in GROUPS
