"""Sentences that say how words travelled which other sentences tell: "The call was intercepted by the service"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model.record import Node
from bot.reading.chains.handing import missing_node
from bot.reading.chains.lexicon import (
    CAPTURED,
    CARRIED,
    COPIES,
    HANDED,
    MISSING,
    PARTICIPLE,
    RECORDINGS,
    SEEN,
    kind_of_means,
)
from bot.reading.chains.naming import node_of_means, node_of_source
from bot.reading.grammar.quoting import Passage
from bot.reading.grammar.subjects import agent_of
from bot.reading.grammar.tree import Tree
from bot.reading.lexicon import PERSONS

_DEFINITE = frozenset({"the", "this", "these", "that", "those", "its", "his", "her", "their"})
_UNREAL = frozenset("can could may might must shall should will would to if".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Transmission:
    """A deed that made words known, in the sentence from offset ``start`` to ``end``.

    ``noun`` is the lemma of the thing, or of the person who was recorded (``is_person``); empty where whoever speaks in
    the sentence was ("his rant, captured on video"). ``thing`` is the node of the recording where the sentence names
    one, ``doer`` who did it or the gap in its place; ``None`` where it is not read. ``person`` is the node of who was
    recorded, ``source`` whose words were intercepted: "messages that it had intercepted from the crews".
    """

    start: int
    end: int
    noun: str
    is_person: bool
    thing: Node | None
    doer: Node | None
    person: Node | None = None
    source: Node | None = None


def find_transmissions(text: str, passages: Sequence[Passage]) -> Iterator[Transmission]:
    """Yield the transmissions that sentences state of a definite thing, in order.

    "The call was intercepted by the service" and "The service intercepted the call" give the same.
    """
    for passage in passages:
        quoted = passage.quoted_words()
        for at, word in enumerate(passage.tree.words):
            if word.lemma in CAPTURED | HANDED | CARRIED and word.pos == "VERB" and at not in quoted:
                yield from _of_verb(text, passage, at)


def _of_verb(text: str, passage: Passage, verb: int) -> Iterator[Transmission]:
    tree = passage.tree
    is_seen = tree.words[verb].lemma in SEEN and tree.words[verb].dep != "acl"
    if tree.under(verb, "neg") or any(tree.words[at].key in _UNREAL for at in tree.under(verb, "aux", "mark")):
        return
    lemma = tree.words[verb].lemma
    is_outlets = is_seen or lemma in CARRIED
    if lemma in CARRIED and not tree.under(verb, "nsubjpass"):
        return  # "The Wire reported the letter missing"
    for thing in _things_of(tree, verb):
        noun = tree.words[thing].lemma
        is_person = noun in PERSONS and lemma in CAPTURED and bool(tree.under(verb, "nsubjpass"))
        recording = _recording_under(text, tree, verb) if lemma in CAPTURED else None
        is_means = kind_of_means(noun, is_captured=False) is not None
        if not is_person and (not is_means or not _is_known(tree, thing, verb)):
            if recording is None or is_means:
                continue
            noun = ""
        named = node_of_means(text, tree, thing, relation="recorded on", is_captured=lemma in CAPTURED)
        doer = _doer(text, tree, verb)
        if is_outlets and (doer is None or doer.kind != "outlet"):
            continue
        if doer is not None or recording is not None:
            yield Transmission(
                start=passage.start,
                end=passage.end,
                noun=noun,
                is_person=is_person,
                thing=recording or named,
                doer=doer,
                person=node_of_source(text, tree, thing) if is_person else None,
                source=_source_under(text, tree, verb) if lemma in CAPTURED else None,
            )


def _things_of(tree: Tree, verb: int) -> Iterator[int]:
    """Yield what a deed is done to: the subject of a passive, the object, the noun that a participle describes."""
    found = tree.under(verb, "nsubjpass") or tree.under(verb, "dobj")
    if not found and tree.words[verb].dep in ("acl", "relcl"):
        found = [tree.words[verb].head]
    if tree.words[verb].lemma in SEEN:  # "obtained a copy of the letter"
        found = [inner for thing in found for inner in _copied(tree, thing)]
    for thing in found:
        yield thing
        yield from tree.under(thing, "conj")
        if tree.words[thing].dep == "conj":
            yield tree.words[thing].head


def _copied(tree: Tree, thing: int) -> list[int]:
    """Return of what a thing is a copy, itself where it is none."""
    inside = [at for prep in tree.under(thing, "prep") for at in tree.under(prep, "pobj")]
    return inside if tree.words[thing].lemma in COPIES and inside else [thing]


def _is_known(tree: Tree, thing: int, verb: int) -> bool:
    """Say whether a thing is one spoken of before: "the call", "their messages"; not "a call", "posted articles"."""
    owners = tree.under(thing, "det", "poss")
    if not owners:
        return tree.words[thing].lemma in RECORDINGS or tree.words[verb].lemma in CAPTURED
    return any(tree.words[at].key in _DEFINITE or tree.words[at].dep == "poss" for at in owners)


def _doer(text: str, tree: Tree, verb: int) -> Node | None:
    lemma = tree.words[verb].lemma
    relation = f"{PARTICIPLE[lemma]} by"
    agent = agent_of(tree, verb)
    actors = [agent] if agent is not None else tree.under(verb, "nsubj")
    if actors:
        actor = actors[0]
        if tree.words[actor].pos == "PRON":
            return _main_subject(text, tree, actor, relation)
        return node_of_means(text, tree, actor, relation=relation, is_captured=False) or node_of_source(
            text, tree, actor, relation=relation
        )
    is_passive = tree.under(verb, "nsubjpass") or tree.words[verb].tag == "VBN"
    return missing_node(lemma) if is_passive and lemma in MISSING else None


def _main_subject(text: str, tree: Tree, pronoun: int, relation: str) -> Node | None:
    """Return who "it" is in "The service posted calls that it had intercepted": the subject of the sentence."""
    if tree.words[pronoun].key not in ("it", "they"):
        return None
    root = next((at for at, word in enumerate(tree.words) if word.head == at and word.dep == "ROOT"), None)
    subjects = tree.under(root, "nsubj") if root is not None else []
    node = node_of_source(text, tree, subjects[0], relation=relation) if subjects and subjects[0] < pronoun else None
    return node if node is not None and node.kind in ("organisation", "outlet", "unknown", "group") else None


def _source_under(text: str, tree: Tree, verb: int) -> Node | None:
    for prep in tree.under(verb, "prep"):
        for thing in tree.under(prep, "pobj") if tree.words[prep].key == "from" else ():
            return node_of_source(text, tree, thing)
    return None


def _recording_under(text: str, tree: Tree, verb: int) -> Node | None:
    """Return the recording on which somebody was "captured": "captured on voice note", "recorded on video"."""
    for prep in tree.under(verb, "prep"):
        if tree.words[prep].key in ("on", "in"):
            for thing in tree.under(prep, "pobj"):
                node = node_of_means(text, tree, thing, relation="recorded on", is_captured=True)
                if node is not None and node.kind == "recording":
                    return node
    return None
