"""Who stands under a verb: its own subject, the agent of a passive, or the subject it shares with another verb."""

from bot.reading.grammar.nouns import MESSAGES
from bot.reading.grammar.tree import Tree

_NOBODY = frozenset({"that", "this", "there", "what"})
_DONE_TO = frozenset({"ask", "inform", "question", "tell", "warn"})
_WHEN = frozenset("after although before if once though unless until when while".split())
_DEPTH_MOST = 5
_SHARING = frozenset({"xcomp", "advcl", "aux", "conj"})
_VERBS = frozenset({"VERB", "AUX"})
READY = frozenset("careful eager fast first happy keen prompt quick swift".split())
"""Who is that to say something, says it."""
_DESCRIBING = frozenset({"relcl", "advcl", "ccomp", "parataxis"})
_QUOTING = frozenset({"cite", "quote"})
_APPOSITION_REACH = 3
"""Words between a name and an apposition that still belongs to its mention: "spokesman Jane Roe", "Roe, 42,"."""


def subject_of(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """Return the index of the head of who does the verb; ``None`` where nobody surely does.

    Shared subjects are followed over "and", infinitives, participles and relative clauses.
    """
    if _is_told(tree, verb):
        return None
    quoting = quoting_over(tree, verb)
    own = tree.under(verb, "nsubj") or (tree.under(quoting, "nsubjpass", "dobj") if quoting is not None else [])
    if own:
        return own[-1] if tree.words[own[-1]].key not in _NOBODY else None
    agent = agent_of(tree, verb)
    if agent is not None or depth >= _DEPTH_MOST or tree.under(verb, "nsubjpass", "expl"):
        return agent
    if tree.words[verb].dep == "relcl":
        return tree.words[verb].head
    other = _sharing_verb(tree, verb)
    if other is not None:
        return _joined_passive(tree, verb, other) or subject_of(tree, other, depth + 1)
    is_message = tree.words[verb].dep == "acl" and tree.words[tree.words[verb].head].lemma in MESSAGES
    return tree.words[verb].head if is_message and tree.words[verb].tag == "VBG" else None


def _joined_passive(tree: Tree, verb: int, other: int) -> int | None:
    """Return of "Roe was joined by Poe and said" Roe; ``None`` for any other construction."""
    passive = tree.under(other, "nsubjpass") if tree.words[verb].dep == "conj" else []
    is_somebody = bool(passive) and tree.words[passive[-1]].key not in _NOBODY
    return passive[-1] if is_somebody and not tree.under(verb, "auxpass") else None


def _is_told(tree: Tree, verb: int) -> bool:
    """Say whether a verb is a passive without its auxiliary: "Roe left when told that …", "Asked why, Roe said …"."""
    word = tree.words[verb]
    if word.dep != "advcl" or word.tag not in ("VBN", "VBD") or tree.under(verb, "nsubj", "aux", "auxpass", "agent"):
        return False
    return word.lemma in _DONE_TO and (verb == 0 or tree.words[verb - 1].key in _WHEN)


def _sharing_verb(tree: Tree, verb: int) -> int | None:
    """Return the verb whose subject a verb without one shares; ``None`` for none."""
    word = tree.words[verb]
    head = tree.words[word.head]
    if word.dep == "acl" and word.tag == "VBG" and head.lemma in MESSAGES:
        return head.head if head.dep == "dobj" else None  # "issued a statement saying": who issued it
    if word.dep == "pcomp":
        return head.head if tree.words[head.head].pos in _VERBS else None
    if word.dep == "xcomp" and head.lemma in READY and head.dep == "acomp":
        return head.head  # "was quick to retort"
    return word.head if head.pos in _VERBS and word.dep in _SHARING else None


def quoting_over(tree: Tree, verb: int) -> int | None:
    """Return the verb by which somebody is quoted, or was reported, "as saying" something; ``None`` for any other."""
    joint = tree.words[verb].head
    over = tree.words[joint].head
    if tree.words[verb].dep != "pcomp" or tree.words[joint].key != "as":
        return None
    is_reported = tree.words[over].lemma == "report" and bool(tree.under(over, "nsubjpass"))
    return over if is_reported or tree.words[over].lemma in _QUOTING else None


def quoted_saying(tree: Tree, verb: int) -> int | None:
    """Return the "saying" of "quoted Roe as saying"; ``None`` for any other verb."""
    if tree.words[verb].lemma not in _QUOTING | {"report"}:
        return None
    inside = (at for joint in tree.under(verb, "prep") for at in tree.under(joint, "pcomp"))
    return next((at for at in inside if quoting_over(tree, at) == verb), None)


def agent_of(tree: Tree, verb: int) -> int | None:
    """Return the head of "by …" under a passive verb; ``None`` for none."""
    for by in tree.under(verb, "agent"):
        for agent in tree.under(by, "pobj"):
            return agent
    return None


def mention_of(tree: Tree, head: int) -> range:
    """Return the indices of the words that name a subject: its phrase without the clauses that describe it."""
    out: set[int] = set()
    for child in tree.children[head]:
        word = tree.words[child]
        is_clause = word.dep in _DESCRIBING or (word.dep == "acl" and word.tag == "VBG")
        is_sign = word.dep == "punct" and child > head
        is_far = word.dep == "appos" and child > head + _APPOSITION_REACH
        if is_clause or is_sign or is_far:
            out.update(tree.subtree(child))
    inside = set(tree.subtree(head)) - out
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return range(first, last + 1)
