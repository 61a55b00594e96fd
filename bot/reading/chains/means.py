"""By what means somebody said it, and how that came to be known: "said in an intercepted call to his wife"."""

from collections.abc import Iterator, Sequence

from bot.model.record import Node, Span
from bot.reading.chains.handing import doings_of, handed_on, is_captured, seen_beside
from bot.reading.chains.journalists import outlet_of_journalist, outlet_of_known
from bot.reading.chains.lexicon import PLATFORMS, SPEAKING_PLACES
from bot.reading.chains.naming import node_at, node_of_means, node_of_source, resolve
from bot.reading.chains.shortened import named_before
from bot.reading.chains.times import says_more
from bot.reading.grammar.tree import Tree

_OCCASIONS = frozenset(
    "appearance briefing conference debate dinner hearing lecture lunch meeting session webinar".split()
)
_WRITING = frozenset({"write", "post", "tweet", "announce", "publish"})
_ADVERBS = frozenset({"advmod", "npadvmod", "prep", "dative", "dobj", "nsubj", "punct", "prt"})
_LISTENING = frozenset({"appear", "tell", "speak", "talk", "write"})
_PLACED = {
    ("say", "on"): "said on",
    ("argue", "on"): "said on",
    ("write", "in"): "wrote in",
    ("write", "for"): "wrote for",
}
"""Verbs with the preposition before the outlet in which, or on which, it was said to all."""
_LISTENED = {"to": "told", "with": "told", "on": "said on", "in": "wrote in", "for": "wrote for"}
_SPEAKING = frozenset({"speak", "talk", "testify", "write"})
_GIVEN = {"with": "given to", "to": "sent to", "for": "published by", "in": "published by"}
_OWN = frozenset({"a", "an", "his", "her", "its", "their"})
_TO_PARTICIPLE = 2
"""Words from the end of a means to the participle behind its comma."""
_PIECES = frozenset({"article", "column", "ed", "editorial", "essay"})
"""What is written for an outlet, or stands in one. ("ed" is the head of "op-ed" as the parser has it.)"""


def find_means(text: str, tree: Tree, verb: int, content: Sequence[Span]) -> tuple[Node, ...]:
    """Return the means that stand with the reporting verb at index ``verb``, and who made them known; often none.

    ``content`` is what is reported: a means inside it is none of the verb's. "Roe said in a statement on Monday" gives
    the statement, "Roe said in an intercepted call" the call and the gap "interceptor not stated".
    """
    for prep in (*tree.under(verb, "prep"), *_behind_name(tree, verb), *_set_in(tree, verb)):
        is_far = not _is_near(tree, prep) and tree.words[prep].head == verb
        if tree.words[prep].key not in SPEAKING_PLACES or _is_inside(tree, prep, content) or is_far:
            continue
        for thing in tree.under(prep, "pobj"):
            found = means_of(text, tree, thing, relation=_relation(tree, verb, prep, thing))
            if found:
                return found
    for clause in tree.under(verb, "advcl"):  # "Speaking at a briefing, Roe said …"
        if (
            tree.words[clause].lemma in _SPEAKING
            and tree.words[clause].tag == "VBG"
            and verb not in tree.children[clause]
        ):
            found = find_means(text, tree, clause, content)
            if found:
                return found
    return ()


def find_means_beside(text: str, tree: Tree, verb: int) -> tuple[Node, ...]:
    """Return the means right before a participle, that the parser hung on an object.

    "Roe echoed the remark in his own tweet, saying …" gives the tweet.
    """
    for thing in tree.under(tree.words[verb].head, "dobj"):
        for prep in tree.under(thing, "prep"):
            for means in tree.under(prep, "pobj") if tree.words[prep].key in SPEAKING_PLACES else ():
                is_own = any(tree.words[at].key in _OWN for at in tree.under(means, "poss", "det"))
                if is_own and tree.subtree(prep)[-1] == verb - _TO_PARTICIPLE:
                    return means_of(text, tree, means, relation=_relation(tree, verb, prep, means))
    return ()


def _behind_name(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the prepositions that the parser hung on a speaker's name behind the verb: "said Roe in a statement"."""
    for subject in tree.under(verb, "nsubj"):
        if subject > verb and tree.words[subject].pos == "PROPN":
            yield from (prep for prep in tree.under(subject, "prep") if prep == subject + 1)


def _set_in(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the prepositions set between a subject and its verb: "Roe, in an interview with Radio Orrin, said"."""
    for subject in tree.under(verb, "nsubj"):
        yield from (prep for prep in tree.under(subject, "prep") if prep < verb and tree.words[prep - 1].text == ",")


def means_of(text: str, tree: Tree, thing: int, *, relation: str | None) -> tuple[Node, ...]:
    """Return the node of a means with those behind it: who it was given to, who made it known; none for no means."""
    host, guest = _guest_of(text, tree, thing)
    doings = list(doings_of(tree, thing)) or seen_beside(tree, thing)
    node = node_of_means(
        text,
        tree,
        thing,
        relation=relation,
        is_captured=is_captured(tree, thing),
        stop=host if guest is not None else None,
    )
    if (
        node is None
        or node.kind == "dataset"
        or (node.kind == "channel" and tree.words[thing].lemma in PLATFORMS and node.name.islower())
    ):
        return ()
    behind = [handed_on(text, tree, doing) for doing in doings]
    return (node, *filter(None, (guest, *behind)))


def _guest_of(text: str, tree: Tree, thing: int) -> tuple[int | None, Node | None]:
    """Return the preposition and the outlet behind it, of "an interview with the Wire", "an email to the Wire"."""
    lemma = tree.words[thing].lemma
    for prep in tree.under(thing, "prep"):
        relation = _GIVEN.get(tree.words[prep].key)
        is_piece = lemma in _PIECES or tree.words[prep].key not in ("for", "in")
        if relation is None or not is_piece or (tree.words[prep].key == "with" and lemma != "interview"):
            continue
        guest = find_outlet(text, tree, prep, "given to" if lemma == "interview" else relation)
        if guest is not None:
            return prep, guest
    return None, None


def find_listener(text: str, tree: Tree, verb: int) -> Node | None:
    """Return the outlet that somebody told, or "speaking to" or on which he said it; ``None`` for anybody else."""
    words = tree.words
    if words[verb].lemma == "tell":
        for thing in tree.under(verb, "dobj", "dative"):
            node = _outlet_at(text, tree, thing, "told")
            if node is None and words[thing].lemma in _OCCASIONS:
                node = node_of_means(text, tree, thing, relation="spoke at", is_captured=False)
            if node is not None:
                return node
    placed = _placed(text, tree, verb)
    if placed is not None:
        return placed
    describing = [clause for at in tree.under(verb, "nsubj") for clause in tree.under(at, "relcl")]
    beside = [clause for at in tree.under(verb, "nsubj") for clause in tree.under(at, "acl")]
    for clause in (*tree.under(verb, "advcl"), *beside, *describing):
        is_told = words[clause].tag == "VBG" or (clause in describing and words[clause].tag == "VBD")
        if words[clause].lemma in _LISTENING and is_told and not tree.under(clause, "neg"):
            for prep in tree.under(clause, "prep"):
                is_place = words[prep].key in ("in", "for") and words[clause].lemma != "write"
                relation = _LISTENED.get(words[prep].key) if not is_place else None
                found = find_outlet(text, tree, prep, relation) if relation is not None else None
                if found is not None and not (clause in describing and _is_of_another_time(tree, clause, found)):
                    return found
    return None


def _placed(text: str, tree: Tree, verb: int) -> Node | None:
    """Return the outlet of "Roe said on Radio Orrin", "Roe wrote in the Ellery Times"; ``None`` for any other."""
    for prep in tree.under(verb, "prep"):
        relation = _PLACED.get((tree.words[verb].lemma, tree.words[prep].key))
        found = find_outlet(text, tree, prep, relation) if relation is not None and _is_near(tree, prep) else None
        if found is not None and found.naming == "named":
            return found
    return None


def _is_of_another_time(tree: Tree, clause: int, outlet: Node) -> bool:
    """Say whether words about a speaker need not be about this time: "Roe, who spoke to the Wire last year, said"."""
    return tree.words[clause].lemma == "write" or says_more(tree, clause, [outlet])


def find_outlet(text: str, tree: Tree, prep: int | None, relation: str) -> Node | None:
    """Return the outlet that the preposition at index ``prep`` leads to; ``None`` where it leads to anything else."""
    if prep is None:
        return None
    found = (_outlet_at(text, tree, thing, relation) for thing in tree.under(prep, "pobj"))
    return next(filter(None, found), None)


def _outlet_at(text: str, tree: Tree, thing: int, relation: str) -> Node | None:
    """Return the outlet that a phrase names, or whose journalist it is: "told CNN's Jane Roe"."""
    for at in (thing, *tree.under(thing, "poss")):
        node = node_of_source(text, tree, at, relation=relation)
        if node is not None and node.kind == "outlet" and (node.naming == "named" or _is_station(tree, at)):
            return node
    span = outlet_of_journalist(text, tree, thing)
    if span is not None:
        return node_at(text, span, relation)
    known = outlet_of_known(text, tree, thing) if relation == "told" else None
    if known is not None:
        return resolve(node_at(text, known, relation))
    return named_before(text, tree, thing, relation=relation)


def _is_station(tree: Tree, at: int) -> bool:
    """Say whether a noun is a state's station, of which each land has one: "state television"."""
    return any(tree.words[i].key in ("state", "state-run") for i in tree.under(at, "compound", "amod"))


def _is_inside(tree: Tree, at: int, content: Sequence[Span]) -> bool:
    start = tree.words[at].start
    return any(span.start <= start < span.end for span in content)


def _is_near(tree: Tree, prep: int) -> bool:
    """Say whether a phrase opens the sentence, or stands with its verb: nothing but circumstances between them."""
    verb = tree.words[prep].head
    if prep < verb:
        return True
    between = [at for at in tree.children[verb] if verb < at < prep]
    return all(tree.words[at].dep in _ADVERBS for at in between)


def _relation(tree: Tree, verb: int, prep: int, thing: int) -> str:
    lemma, key = tree.words[verb].lemma, tree.words[prep].key
    noun = tree.words[thing].lemma
    if noun in _OCCASIONS:
        return "spoke at"
    if noun in PLATFORMS or key in ("on", "via", "over", "through"):
        return "posted on" if lemma in _WRITING or noun in PLATFORMS else f"said {key}"
    return "wrote in" if lemma == "write" else "said in"
