"""Who else a sentence names on the way of a statement: the agency that quotes it, a second outlet, a paper's author."""

from collections.abc import Iterator
from dataclasses import replace

from bot.model.record import Node
from bot.reading.chains.lexicon import CHANNELS, DATA, DOCUMENTS
from bot.reading.chains.naming import node_of_source
from bot.reading.grammar.subjects import agent_of, quoting_over
from bot.reading.grammar.tree import Tree
from bot.reading.outlet_names import is_outlet_name

_REPORTING = frozenset("report reports reported say says said write writes wrote".split())
_MAKING = frozenset("compile conduct issue publish release write".split())
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_NAME_MOST = 6
"""Words of an outlet's name, its article counted."""
_TIME_MOST = 4
"""Words behind the verb of a tag, which may say when: "AP reported on Monday."."""


def quoted_by(text: str, tree: Tree, verb: int) -> Iterator[Node]:
    """Yield who quotes, of "the agency quoted Roe as saying …" and "Roe was quoted by the agency as saying …"."""
    quoting = quoting_over(tree, verb)
    if quoting is None:
        return
    agents = [agent_of(tree, quoting), agent_of(tree, verb)]
    for prep in tree.under(verb, "prep"):
        agents += tree.under(prep, "pobj") if tree.words[prep].key == "by" else ()
    sources = [at for at in (*tree.under(quoting, "nsubj"), *agents) if at is not None]
    node = node_of_source(text, tree, sources[0], relation="quoted by") if sources else None
    if node is not None:
        yield node


def tagged(text: str, tree: Tree, verb: int) -> Iterator[Node]:
    """Yield both outlets of "…, Roe told the Harbour Wire, the Ellery Herald reports.", the second in its own tag.

    The parser takes the two names for one enumeration. Nothing is yielded where either is not surely an outlet, or
    where the sentence goes on.
    """
    if tree.words[verb].lemma != "tell":
        return
    comma = _find_sign(tree, verb + 1)
    last = _find_sign(tree, comma + 1)
    says = next((at for at in range(comma + 1, last) if tree.words[at].key in _REPORTING), last)
    is_tag = says < last and last - says <= _TIME_MOST and last == len(tree) - 1
    first, second = _outlet_at(text, tree, verb + 1, comma), _outlet_at(text, tree, comma + 1, says)
    if is_tag and first is not None and second is not None:
        yield replace(first, relation="told")
        yield replace(second, relation="passing on")


def _find_sign(tree: Tree, at: int) -> int:
    """Return the index of the next comma or full stop; that behind the last word where there is none."""
    return next((i for i in range(at, len(tree)) if tree.words[i].text in (",", ".")), len(tree))


def _outlet_at(text: str, tree: Tree, first: int, end: int) -> Node | None:
    """Return the outlet that the words ``first:end`` name; ``None`` where they are anything else."""
    if not 0 < end - first <= _NAME_MOST:
        return None
    first += tree.words[first].key == "the"
    if first == end:  # a teaser that was cut off: "Roe told the"
        return None
    start, stop = tree.words[first].start, tree.words[end - 1].end
    name = text[start:stop]
    if not is_outlet_name(name):
        return None
    return Node(name=name, kind="outlet", naming="named", basis="stated", start=start, end=stop)


def author_of(text: str, tree: Tree, paper: int) -> Node | None:
    """Return who made a paper that is cited, of "a statement by the ministry"; ``None`` for any other.

    So in "Compiled by the Harbour Society, the survey found …" and "The Society released data which showed …".
    """
    if tree.words[paper].lemma not in DOCUMENTS | CHANNELS | DATA:
        return None
    made = _maker_of(text, tree, paper)
    if made is not None or tree.words[paper].lemma in DATA:
        return made
    for prep in tree.under(paper, "prep"):
        for thing in tree.under(prep, "pobj") if tree.words[prep].key in ("by", "from") else ():
            node = node_of_source(text, tree, thing)
            return node if node is not None and node.kind != "unknown" else None  # "reports from Orrin"
    return None


def _maker_of(text: str, tree: Tree, paper: int) -> Node | None:
    word = tree.words[paper]
    for clause in tree.under(word.head, "advcl") if word.dep == "nsubj" else ():
        agent = agent_of(tree, clause)
        if clause < paper and tree.words[clause].tag == "VBN" and tree.words[clause].lemma in _MAKING and agent:
            return node_of_source(text, tree, agent)
    is_told = any(tree.words[at].dep == "relcl" for at in tree.under(paper, "relcl"))
    if word.dep != "dobj" or not is_told or tree.words[word.head].lemma not in _MAKING:
        return None
    makers = [at for at in tree.under(word.head, "nsubj") if tree.words[at].pos != "PRON"]
    if makers:
        return node_of_source(text, tree, makers[0])
    return _named_behind_month(tree, word.head)


def _named_behind_month(tree: Tree, verb: int) -> Node | None:
    """Return the subject that the parser took for part of a date: "In September Kestrel released …"."""
    for prep in tree.under(verb, "prep"):
        for thing in tree.under(prep, "pobj") if prep < verb and tree.words[prep].key == "in" else ():
            word = tree.words[thing]
            is_dated = thing == verb - 1 and tree.words[thing - 1].key in _MONTHS and word.key not in _MONTHS
            if is_dated and word.pos == "PROPN":
                return Node(
                    name=word.text, kind="unknown", naming="named", basis="stated", start=word.start, end=word.end
                )
    return None
