"""Sentences that say from where a source has what it told: "The ministry was passing on figures reported by …"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model.record import Node
from bot.reading.chains.lexicon import DATA, DOCUMENTS, FIRST_TOLD, PASSING, RECEIVED
from bot.reading.chains.naming import node_of_papers, node_of_source
from bot.reading.grammar.quoting import Passage
from bot.reading.grammar.subjects import agent_of
from bot.reading.grammar.tree import Tree

_NUMBERS = frozenset({"count", "datum", "data", "estimate", "figure", "number", "statistic", "toll"})
_TOLD = frozenset({"account", "allegation", "claim", "incident", "information", "news", "report", "story"})
_NEUTRAL = frozenset({"claim", "count", "estimate", "information", "toll"}) | DATA | DOCUMENTS
_UNREAL = frozenset("can could may might must shall should will would to if".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """A source that passes on what another told, in the sentence that begins at offset ``start``.

    ``by`` is who passes it on; ``None`` where the sentence only says who told it first. ``origin`` is where it comes
    from. ``are_numbers`` where figures are passed on: then only statements with numbers are meant. ``noun`` is the
    lemma of what is passed on.
    """

    start: int
    by: Node | None
    origin: Node
    noun: str
    are_numbers: bool


def find_passings(text: str, passages: Sequence[Passage]) -> Iterator[Passing]:
    """Yield the passings that sentences state, in order.

    "Ellery officials were passing on figures reported by the Harbour Wire": officials, from the Wire. "The figures
    were first reported by the Harbour Wire": anybody, from the Wire.
    """
    for passage in passages:
        tree, quoted = passage.tree, passage.quoted_words()
        for at, word in enumerate(tree.words):
            if at in quoted or word.pos != "VERB" or not _is_real(tree, at):
                continue
            found = None
            if word.lemma in PASSING and (word.lemma != "pass" or _is_passing_on(tree, at)):
                found = _passed(text, tree, at, passage.start)
            elif word.lemma in FIRST_TOLD and tree.under(at, "nsubjpass"):
                found = _first_told(text, tree, at, passage.start)
            if found is not None:
                yield found


def _passed(text: str, tree: Tree, verb: int, start: int) -> Passing | None:
    subjects = tree.under(verb, "nsubj")
    by = node_of_source(text, tree, subjects[0]) if subjects else None
    if by is None or tree.words[verb].tag == "VBN":
        return None
    for thing in _objects(tree, verb):
        noun = tree.words[thing].lemma
        origin = _origin_of(text, tree, thing) if noun in _NEUTRAL else None
        if origin is not None:
            return Passing(start=start, by=by, origin=origin, noun=noun, are_numbers=noun in _NUMBERS)
    return None


def _first_told(text: str, tree: Tree, verb: int, start: int) -> Passing | None:
    thing = tree.under(verb, "nsubjpass")[0]
    noun = tree.words[thing].lemma
    agent = agent_of(tree, verb)
    is_known = any(tree.words[at].key in ("the", "these", "those", "this") for at in tree.under(thing, "det"))
    is_first = any(tree.words[at].key in ("first", "originally") for at in tree.under(verb, "advmod"))
    is_meant = noun in _NUMBERS or (is_first and noun in _TOLD)  # a published letter is its writer's
    origin = node_of_source(text, tree, agent) if agent is not None and is_known and is_meant else None
    if origin is None:
        return None
    return Passing(start=start, by=None, origin=origin, noun=noun, are_numbers=noun in _NUMBERS)


def _origin_of(text: str, tree: Tree, thing: int) -> Node | None:
    """Return from where what is passed on comes: "figures reported by the Wire", "reports it had received"."""
    for clause in tree.under(thing, "acl", "relcl"):
        lemma = tree.words[clause].lemma
        agent = agent_of(tree, clause)
        if lemma in FIRST_TOLD and agent is not None:
            return node_of_source(text, tree, agent)
        if lemma in RECEIVED and tree.under(clause, "nsubj"):
            return node_of_papers(text, tree, thing)
    for prep in tree.under(thing, "prep"):
        if tree.words[prep].key in ("from", "by"):
            for source in tree.under(prep, "pobj"):
                return node_of_source(text, tree, source)
    return None


def _objects(tree: Tree, verb: int) -> list[int]:
    """Return the objects of a verb, also those that the parser hung on the "on" of "passing on"."""
    found = tree.under(verb, "dobj")
    for particle in tree.under(verb, "prt", "prep"):
        found += tree.under(particle, "pobj", "dobj")
    return found


def _is_passing_on(tree: Tree, verb: int) -> bool:
    return any(tree.words[at].key in ("on", "along") for at in tree.under(verb, "prt", "prep", "advmod"))


def _is_real(tree: Tree, verb: int) -> bool:
    unreal = any(tree.words[at].key in _UNREAL for at in tree.under(verb, "aux", "mark"))
    return not unreal and not tree.under(verb, "neg")
