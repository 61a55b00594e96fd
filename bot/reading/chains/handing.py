"""What was done to words to make them known further: "intercepted", "leaked to", "obtained by", "published by"."""

from collections.abc import Collection, Iterator

from bot.model.record import Node
from bot.reading.chains.lexicon import CAPTURED, CARRIED, CITED, HANDED, MISSING, PARTICIPLE, PLATFORMS, PUT_OUT, SEEN
from bot.reading.chains.naming import node_of_means, node_of_source
from bot.reading.grammar.subjects import agent_of
from bot.reading.grammar.tree import Tree

_DESCRIBING = ("acl", "amod", "relcl")
_PLACES = frozenset({"in", "on", "to", "via"})


def is_captured(tree: Tree, noun: int) -> bool:
    """Say whether the words describe a noun as taken without its speaker's will: "an intercepted call"."""
    return any(tree.words[at].lemma in CAPTURED for at in doings_of(tree, noun))


def doings_of(tree: Tree, noun: int, verbs: Collection[str] = CAPTURED | HANDED | CITED | CARRIED) -> Iterator[int]:
    """Yield the participles that say what was done to the thing that the word at index ``noun`` names, in order.

    "a call intercepted by the service", "the letter, which was published by the service", "leaked audio". Only those
    of ``verbs``: a person can be quoted, and not be published.
    """
    described = tree.under(noun, *_DESCRIBING)
    described += [other for at in described for other in tree.under(at, "conj")]  # "dated 4 May and seen by the Wire"
    for at in described:
        word = tree.words[at]
        if word.lemma not in verbs or word.tag not in ("VBN", "JJ", "VBD") or tree.under(at, "neg"):
            continue
        is_active = any(tree.words[child].dep == "nsubj" for child in tree.children[at])
        is_bare = word.dep == "amod" and word.lemma not in CAPTURED  # "posted speed"
        if not is_active and not is_bare:
            yield at


def seen_beside(tree: Tree, paper: int) -> list[int]:
    """Return the participles by which a paper was seen that the parser hung on a name behind it.

    Of "a letter to staff seen by the Wire" the letter was seen, and not the staff.
    """
    things = [thing for prep in tree.under(paper, "prep") for thing in tree.under(prep, "pobj")]
    return [doing for thing in things for doing in doings_of(tree, thing, SEEN)]


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
        if lemma in PUT_OUT and tree.words[prep].key in _PLACES:
            place = _place_under(text, tree, prep, f"{PARTICIPLE[lemma]} {tree.words[prep].key}")
            if place is not None:
                return place
    return missing_node(lemma) if lemma in MISSING else None


def _place_under(text: str, tree: Tree, prep: int, relation: str) -> Node | None:
    """Return where something was put out: an outlet, a site, a platform; ``None`` for any other place."""
    for thing in tree.under(prep, "pobj"):
        source = node_of_source(text, tree, thing, relation=relation)
        if source is not None and source.kind == "outlet" and source.naming == "named":
            return source
        node = node_of_means(text, tree, thing, relation=relation, is_captured=False, is_owned=True)
        is_bare = tree.words[thing].lemma in PLATFORMS and tree.words[thing].text.islower()
        if node is not None and node.kind == "channel" and not is_bare:
            return node
    return None


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
