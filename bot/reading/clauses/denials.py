"""Whether what a verb says is denied: by a word on it, by who "nobody" is, or by the verb that it hangs on."""

from typing import Final

from bot.reading.clauses.modes import VERBS
from bot.reading.grammar.tree import Tree

_DENYING: Final = frozenset(
    "deny refuse fail decline reject forbid ban prevent bar prohibit dispute refute avoid unable lack stop".split()
)
_DENYING_THAT: Final = frozenset("deny dispute refute reject".split())
"""Those that deny a whole sentence behind them: "deny that Merrow left"."""
_REQUESTS: Final = frozenset("request bid appeal plea motion petition".split())
_THINKING: Final = frozenset("think believe say want plan expect intend feel suppose see seem appear know".split())
"""Verbs that, denied, deny what is thought: who does not think it helpful thinks that it is not."""
_VOTING: Final = frozenset("vote argue speak campaign rule decide lobby advise recommend come".split())
"""Verbs that "against" turns round: who voted against it did not vote for it."""
_NO: Final = frozenset("no none neither nobody nothing".split())
_OCCASIONS: Final = frozenset("time circumstances way point".split())
"""What "no" before denies all of: "at no time"."""
_INSTEAD: Final = frozenset("without instead rather".split())


def is_denied(tree: Tree, at: int) -> bool:
    """Return whether what the verb at ``at`` says is denied; denied twice is said."""
    return _denies_itself(tree, at) != _is_denied_above(tree, at)


def _is_denied_above(tree: Tree, at: int) -> bool:
    word = tree.words[at]
    if word.head == at:
        return False
    if word.dep == "pcomp":
        return _is_left_out(tree, word.head)
    if word.dep == "conj":
        return _is_joined(tree, at) and _denies_itself(tree, word.head)
    if word.dep in ("acl", "relcl"):
        return _is_denied_of(tree, at)
    over = tree.words[word.head]
    denying = _DENYING_THAT if word.dep == "ccomp" else _DENYING
    if word.dep in ("xcomp", "ccomp", "dobj") and over.lemma in denying:
        return not is_denied(tree, word.head)
    return _is_unthought(tree, at) if word.dep == "ccomp" else _is_denied_with(tree, at)


def _is_denied_of(tree: Tree, at: int) -> bool:
    """Return whether what a verb says of a noun is denied with it: "refusal to leave", "denied a request to leave".

    "I don't think this is a town that is dying" denies that it is.
    """
    word = tree.words[at]
    over = tree.words[word.head]
    if word.dep == "relcl":
        return over.dep == "attr" and is_denied(tree, over.head)
    if over.lemma in _REQUESTS:
        return over.dep == "dobj" and tree.words[over.head].lemma in _DENYING
    return over.lemma in _DENYING and not is_denied(tree, word.head)


def _is_unthought(tree: Tree, at: int) -> bool:
    over = tree.words[at].head
    return tree.words[over].lemma in _THINKING and _denies_itself(tree, over)


def _is_denied_with(tree: Tree, at: int) -> bool:
    """Return whether a verb is denied with the one that it completes: "refused to go and see", "is not able to see"."""
    word = tree.words[at]
    over = tree.words[word.head]
    is_gone = over.lemma in ("go", "come") and word.dep == "advcl" and word.tag == "VB"
    if word.dep != "xcomp" and not is_gone:
        return False
    if over.pos == "ADJ":
        return tree.words[over.head].pos == "AUX" and is_denied(tree, over.head)
    return over.pos in VERBS and over.lemma != "hesitate" and is_denied(tree, word.head)


def _is_left_out(tree: Tree, preposition: int) -> bool:
    """Return whether a preposition says that what it leads is not done: "without leaving", "barred from leaving"."""
    word = tree.words[preposition]
    if word.key == "from":
        return tree.words[word.head].lemma in _DENYING
    first = tree.words[preposition - 1].key if word.key in ("of", "than") and preposition else word.key
    return first in _INSTEAD


def _is_joined(tree: Tree, at: int) -> bool:
    """Return whether one denial is of two verbs: "did not leave or write"."""
    word = tree.words[at]
    if tree.under(at, "nsubj", "nsubjpass"):
        return False
    joints = {tree.words[one].key for one in (*tree.under(word.head, "cc"), *tree.under(at, "cc"))}
    return "or" in joints or ("and" in joints and word.tag == "VB" and not tree.under(at, "aux"))


def _denies_itself(tree: Tree, at: int) -> bool:
    keys = {tree.words[one].key for one in tree.children[at]}
    is_against = tree.words[at].lemma in _VOTING and "against" in keys
    if tree.under(at, "neg"):
        return not is_against
    if is_against or keys & {"never", "neither", "nor"}:
        return True
    parts = tree.under(at, "acomp", "attr", "prep")
    if any(tree.words[child].key == "neither" for one in parts for child in tree.children[one]):
        return True
    if any(_is_none(tree, one) for one in tree.under(at, "nsubj", "nsubjpass", "dobj", "attr", "dative", "npadvmod")):
        return True
    led = (one for preposition in tree.under(at, "prep") for one in tree.under(preposition, "pobj"))
    return any(tree.words[one].key in _OCCASIONS and _is_none(tree, one) for one in led)


def _is_none(tree: Tree, at: int) -> bool:
    if tree.words[at].key in _NO:
        return True
    if any(tree.words[one].key in _NO for one in tree.under(at, "det", "neg", "amod")):
        return True
    # "not even one day": of the words before it, in its own part of the sentence.
    return any(tree.words[one].key == "not" for one in range(tree.left_edge(at), at))
