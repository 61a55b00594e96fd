"""Sentences that say where somebody spoke whose words stand beside them: "She was speaking to the Harbour Wire"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model.record import Node
from bot.reading.chains.lexicon import SPEAKING_PLACES
from bot.reading.chains.means import find_means, find_outlet, means_of
from bot.reading.chains.naming import node_of_source
from bot.reading.chains.times import says_more
from bot.reading.grammar.quoting import Passage
from bot.reading.grammar.subjects import agent_of
from bot.reading.grammar.tree import Tree

_REMARKS = frozenset("allegation claim comment criticism disclosure remark revelation statement".split())
_SPEAKING = frozenset({"speak", "talk"})
_MADE = frozenset("deliver give make post publish".split())
_CAME = frozenset({"appear", "come"})
_KNOWN = frozenset("her his its that the their these this those".split())
_OTHERS = frozenset("another different earlier further later more other previous separate similar".split())
"""Before "remarks" they say that others are meant than those just told."""
_UNREAL = frozenset("can could did do does had has have may might must shall should will would to".split())
_AGAIN = frozenset("again afterwards also before earlier later previously separately then".split())
_AT_TIMES = frozenset("always as every never often once regularly sometimes usually when whenever".split())
"""Behind "she spoke at a meeting" they tell of no one occasion, or of one long ago."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Where, or to whom, somebody spoke, in the sentence that is the passage at index ``sentence``.

    ``block`` is the number of its paragraph.
    ``who`` is the word for him in lower case: a pronoun, a surname, the noun of a role; "" for whoever spoke last.
    ``nodes`` stand behind him in a chain. ``is_of_words`` where the sentence is about words that were told before it
    ("She made the remarks in a letter"), and not only about her. ``is_apart`` where it may tell of another time, or of
    another matter.
    """

    sentence: int
    block: int
    who: str
    nodes: tuple[Node, ...]
    is_of_words: bool
    is_apart: bool


def find_occasions(text: str, passages: Sequence[Passage], blocks: Sequence[int]) -> Iterator[Occasion]:
    """Yield the occasions that sentences of the page's own state, in order. ``blocks`` are their paragraphs' numbers.

    Of "She spoke to the Harbour Wire", "Roe was interviewed by the Wire", "Roe made the remarks in a letter to staff",
    "Her comments came in an interview". What somebody wished to say, says every week, or had said before, is none.
    """
    for number, passage in enumerate(passages):
        tree = passage.tree
        root = next((at for at, word in enumerate(tree.words) if word.dep == "ROOT" and word.head == at), None)
        if root is None or passage.quotations or tree.words[-1].text == "?" or not _is_real(tree, root):
            continue
        found = _of_root(text, tree, root)
        if found is None:
            continue
        who, nodes, is_of_words = found
        if nodes:
            opens = any(at < root and _is_time(tree, at) for at in tree.children[root])
            is_again = any(tree.words[at].key in _AGAIN for at in tree.under(root, "advmod"))
            yield Occasion(
                sentence=number,
                block=blocks[number],
                who=who,
                nodes=nodes,
                is_of_words=is_of_words,
                is_apart=is_again or (not is_of_words and (opens or says_more(tree, root, nodes))),
            )


def _of_root(text: str, tree: Tree, root: int) -> tuple[str, tuple[Node, ...], bool] | None:
    """Return who spoke, the nodes behind him, and whether the sentence is about his words; ``None`` for no occasion."""
    lemma = tree.words[root].lemma
    subject = next(iter(tree.under(root, "nsubj", "nsubjpass")), None)
    if subject is None:
        return None
    is_passive = bool(tree.under(root, "nsubjpass"))
    if lemma in _SPEAKING and not is_passive:
        return tree.words[subject].key, _nodes_of(text, tree, root, subject), False
    if lemma == "interview" and is_passive:
        agent = agent_of(tree, root)
        node = node_of_source(text, tree, agent, relation="interviewed by") if agent is not None else None
        is_outlet = node is not None and node.kind == "outlet"
        return (tree.words[subject].key, (node,), False) if node is not None and is_outlet else None
    if lemma in _MADE and not is_passive:
        things = [at for at in tree.under(root, "dobj") if _are_told(tree, at)]
        return (tree.words[subject].key, _nodes_of(text, tree, root, things[0]), True) if things else None
    if (lemma in _MADE and is_passive) or lemma in _CAME:
        owner = next((tree.words[at].key for at in tree.under(subject, "poss")), "")
        return (owner, _nodes_of(text, tree, root, subject), True) if _are_told(tree, subject) else None
    return None


def _nodes_of(text: str, tree: Tree, root: int, told: int) -> tuple[Node, ...]:
    """Return the means that stands with a verb, and the outlet to which something was said."""
    nodes = list(find_means(text, tree, root, ()))
    for prep in tree.under(told, "prep") if not nodes else ():  # the parser may hang "in a letter" on the remarks
        things = tree.under(prep, "pobj") if tree.words[prep].key in SPEAKING_PLACES else []
        nodes = nodes or [node for at in things for node in means_of(text, tree, at, relation="said in")]
    for over in (root, told):
        for prep in tree.under(over, "prep"):
            relation = {"to": "told", "with": "told", "on": "said on"}.get(tree.words[prep].key)
            outlet = find_outlet(text, tree, prep, relation) if relation is not None else None
            nodes += [outlet] if outlet is not None and all(outlet.start != node.start for node in nodes) else []
    return tuple(nodes)


def _are_told(tree: Tree, noun: int) -> bool:
    """Say whether a noun means words that were just told: "the remarks", "her comments"; not "similar remarks"."""
    owners = [tree.words[at].key for at in tree.under(noun, "det", "poss")]
    is_known = any(key in _KNOWN for key in owners) or bool(tree.under(noun, "poss"))
    is_other = any(tree.words[at].key in _OTHERS for at in tree.under(noun, "amod"))
    return tree.words[noun].lemma in _REMARKS and is_known and not is_other


def _is_real(tree: Tree, verb: int) -> bool:
    """Say whether a verb tells of something that was done, and not again and again."""
    helping = tree.under(verb, "aux", "auxpass")
    is_past = any(tree.words[at].tag == "VBD" for at in (verb, *helping))
    is_unreal = bool(tree.under(verb, "neg")) or any(tree.words[at].key in _UNREAL for at in helping)
    return is_past and not is_unreal and not any(tree.words[at].key in _AT_TIMES for at in tree.subtree(verb))


def _is_time(tree: Tree, at: int) -> bool:
    return tree.words[at].dep in ("prep", "npadvmod", "advcl", "advmod")
