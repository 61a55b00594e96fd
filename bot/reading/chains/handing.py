"""What was done to words to make them known further: "intercepted", "leaked to", "obtained by", "published by"."""

from collections.abc import Collection, Iterator

from bot.model.record import Node
from bot.reading.chains.lexicon import CAPTURED, CARRIED, CITED, HANDED, MISSING, PARTICIPLE
from bot.reading.chains.naming import node_of_source
from bot.reading.grammar.subjects import agent_of
from bot.reading.grammar.tree import Tree

_DESCRIBING = ("acl", "amod", "relcl")


def is_captured(tree: Tree, noun: int) -> bool:
    """Say whether the words describe a noun as taken without its speaker's will: "an intercepted call"."""
    return any(tree.words[at].lemma in CAPTURED for at in doings_of(tree, noun))


def doings_of(tree: Tree, noun: int, verbs: Collection[str] = CAPTURED | HANDED | CITED | CARRIED) -> Iterator[int]:
    """Yield the participles that say what was done to the thing that the word at index ``noun`` names, in order.

    "a call intercepted by the service", "the letter, which was published by the service", "leaked audio". Only those
    of ``verbs``: a person can be quoted, and not be published.
    """
    for at in tree.under(noun, *_DESCRIBING):
        word = tree.words[at]
        if word.lemma not in verbs or word.tag not in ("VBN", "JJ", "VBD") or tree.under(at, "neg"):
            continue
        is_active = any(tree.words[child].dep == "nsubj" for child in tree.children[at])
        is_bare = word.dep == "amod" and word.lemma not in CAPTURED  # "posted speed"
        if not is_active and not is_bare:
            yield at


def handed_on(text: str, tree: Tree, doing: int) -> Node | None:
    """Return who did what the verb at index ``doing`` says, or the gap in its place; ``None`` where none is asked for.

    "intercepted by the service" gives the service, "intercepted" alone "interceptor not stated".
    """
    lemma = tree.words[doing].lemma
    relation = f"{PARTICIPLE[lemma]} by"
    agent = agent_of(tree, doing)
    if agent is not None:
        node = node_of_source(text, tree, agent, relation=relation)
        return node if lemma not in CARRIED or (node is not None and node.kind == "outlet") else None
    for prep in tree.under(doing, "prep"):
        for thing in tree.under(prep, "pobj") if tree.words[prep].key == "to" else ():
            receiver = node_of_source(text, tree, thing, relation=f"{PARTICIPLE[lemma]} to")
            if receiver is not None and receiver.kind == "outlet":
                return receiver
    return missing_node(lemma) if lemma in MISSING else None


def missing_node(lemma: str) -> Node:
    """Return the gap where a stated deed has no doer: "intercepted by", "interceptor not stated"."""
    is_out = PARTICIPLE[lemma] == "got out"
    return Node(
        name=MISSING[lemma],
        kind="unknown",
        naming="none",
        basis="inferred",
        relation="leaked by" if lemma == "leak" else "obtained by" if is_out else f"{PARTICIPLE[lemma]} by",
    )
