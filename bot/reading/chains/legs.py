"""The stated part of one statement's chain: who stands behind its speaker, and by what means his words came on."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.model.record import Node, Span
from bot.reading.chains.aired import find_aired, find_paper, find_quoting, find_tweet
from bot.reading.chains.handing import doings_of, handed_on, seen_beside
from bot.reading.chains.lexicon import (
    CAPTURED,
    CARRIED,
    CITED,
    COPIES,
    DATA,
    DOCUMENTS,
    HANDED,
    RECEIVED,
    kind_of_means,
)
from bot.reading.chains.means import find_listener, find_means, find_means_beside
from bot.reading.chains.naming import node_of_papers, node_of_source
from bot.reading.chains.patterns import speaking_node, unread_speaker
from bot.reading.chains.tagged import author_of, quoted_by, tagged
from bot.reading.chains.unsaid import find_unsaid, reported_by
from bot.reading.grammar.attributions import Attribution, Hop, hop_at
from bot.reading.grammar.credits import credited_source, is_credit, is_per, is_tag
from bot.reading.grammar.hops import cited_hops
from bot.reading.grammar.quoting import Passage
from bot.reading.grammar.report import Report
from bot.reading.grammar.tree import Tree
from bot.reading.voices import Relay

_RELATIONS = {"cite": "citing", "quote": "quoting"}
_PASSING_ON = "passing on"
_SHOWING = frozenset("document indicate prove reveal show suggest".split())
_INNER = frozenset({"ccomp", "xcomp"})
_END_MOST = 2
"""Words of a sentence's end: the last one, and its full stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """What its own sentence says of a statement's way, in order.

    ``before`` are the nodes behind the speaker, the farthest first; ``relation`` how the speaker has it from there,
    ``None`` where none stands behind. ``after`` are the nodes between the speaker and the page. ``speaker`` is the node
    that a speaker without a name is led back to, ``None`` where the statement's own words for him are all there is.
    """

    before: tuple[Node, ...] = ()
    speaker: Node | None = None
    relation: str | None = None
    after: tuple[Node, ...] = ()


def read_leg(
    text: str,
    passage: Passage,
    verb: int,
    attribution: Attribution | None,
    mention: Span | None = None,
    relay: Relay | None = None,
) -> Leg:
    """Return what the sentence of the reporting word at index ``verb`` says; an empty leg where it says nothing.

    "The ministry said in a statement that the pilot had told it that …" gives the pilot before, the statement after.
    ``mention`` is where the speaker is named, for a verb of which no attribution was read. ``relay`` is whose words the
    speaker passes on where the sentence has only "he" or "she" for that; the gap, where it is not sure who is meant.
    """
    tree = passage.tree
    content = attribution.content if attribution is not None else ()
    hops = attribution.hops if attribution is not None else _cited_by(passage, verb, mention)
    before, relation = _behind(text, tree, hops)
    if not before and relay is not None:
        before = (speaking_node(text, relay.voice) if relay.voice is not None else unread_speaker(),)
    if not before:
        before = _received(text, tree, verb, content)
    before = before or _shown(text, tree, verb)
    if not before:
        unsaid = find_unsaid(text, tree, verb, content)
        before = (replace(unsaid, relation=None),) if unsaid is not None else ()
        relation = unsaid.relation if unsaid is not None else None
    relation = relation or (_PASSING_ON if before else None)
    after = list(find_means(text, tree, verb, content))
    if not after and tree.words[verb].tag == "VBG" and tree.words[verb].dep == "advcl":
        after = list(find_means(text, tree, tree.words[verb].head, content))  # "said in an interview, adding that …"
        after = after or list(find_means_beside(text, tree, verb))
    after = after or list(_opening_means(text, tree, verb, content))
    after += reported_by(tree, verb)
    aired = find_aired(text, passage, verb)
    listener = find_listener(text, tree, verb) or find_paper(text, tree, verb) if not aired else None
    after += filter(None, (*aired, listener, find_tweet(text, tree, verb), find_quoting(text, passage, verb)))
    if attribution is not None and attribution.is_quoted and attribution.kind == "speech":
        after += _teller_of(text, tree, verb)
    after += quoted_by(text, tree, verb)
    after += tagged(text, tree, verb)
    source = word_at(tree, attribution.mention) if attribution is not None else None
    if source is not None:
        after += _handed(text, tree, source)
        author = author_of(text, tree, _described_by(tree, source)) if not before else None
        is_told = mention is not None and author is not None and mention.start <= (author.start or 0) < mention.end
        if author is not None and not is_told:  # "a letter from the ministry" says it with its own words
            before, relation = (author,), "in"
    return Leg(before=before, relation=relation, after=tuple(after))


def _opening_means(text: str, tree: Tree, verb: int, content: Sequence[Span]) -> Iterator[Node]:
    """Yield the means with which a sentence opens whose second verb it is: "In a letter, Roe asked … and vowed …"."""
    head = tree.words[verb].head
    if tree.words[verb].dep == "conj" and tree.words[head].pos == "VERB":
        opening = tree.words[head].start
        yield from (node for node in find_means(text, tree, head, content) if (node.start or opening) < opening)


def find_verb(passages: Sequence[Passage], start: int) -> tuple[Passage, int] | None:
    """Return the passage and the index of the word that begins at offset ``start``; ``None`` where none does."""
    at = bisect_right(passages, start, key=lambda passage: passage.start) - 1
    if at < 0:
        return None
    found = next((i for i, word in enumerate(passages[at].tree.words) if word.start == start), None)
    return (passages[at], found) if found is not None else None


def word_at(tree: Tree, span: Span) -> int | None:
    """Return the index of the word on which the others of a stretch hang; ``None`` where it holds no word."""
    inside = [at for at, word in enumerate(tree.words) if span.start <= word.start < span.end]
    heads = (at for at in inside if tree.words[at].head not in inside or tree.words[at].head == at)
    return next(heads, None)


def _cited_by(passage: Passage, verb: int, mention: Span | None) -> tuple[Hop, ...]:
    """Return whom a speaker cites whose verb only the patterns could read."""
    tree = passage.tree
    named = [at for at, word in enumerate(tree.words) if mention and mention.start <= word.start < mention.end]
    report = Report(cue=verb, kind="speech", mention=tuple(named), content=())
    hops = cited_hops(tree, report, is_alone=True, quoted=passage.quoted_words()) if named else []
    return tuple(hop_at(tree, hop) for hop in hops)


def _behind(text: str, tree: Tree, hops: Sequence[Hop]) -> tuple[tuple[Node, ...], str | None]:
    """Return the nodes behind the speaker, the farthest first, and how the speaker has it from the nearest of them."""
    steps: list[tuple[Node, ...]] = []
    relations: list[str] = []
    for hop in hops:
        step = tuple(_step(text, tree, hop))
        if not step and not _has_name(tree, hop):
            break
        # Somebody stands there, though it cannot be told by what name: the one before is not the first.
        steps.append(step or (unread_speaker(),))
        relations.append(_relation_of(tree, hop))
        if not step:
            break
    if not steps:
        return (), None
    nodes: list[Node] = []
    for number in range(len(steps) - 1, -1, -1):
        first, *means = steps[number]
        passed = relations[number + 1] if number + 1 < len(steps) else None
        nodes += [replace(first, relation=passed), *means]
    return tuple(nodes), relations[0]


def _has_name(tree: Tree, hop: Hop) -> bool:
    last = next((word for word in tree.words if word.end == hop.mention.end), None)
    return last is not None and last.pos == "PROPN"


def _step(text: str, tree: Tree, hop: Hop) -> Iterator[Node]:
    source, cue = word_at(tree, hop.mention), word_at(tree, hop.cue)
    node = node_of_source(text, tree, source) if source is not None else None
    if source is None or cue is None or node is None:
        return
    author = author_of(text, tree, source)
    yield from (author, replace(node, relation="in")) if author is not None else (node,)
    yield from _handed(text, tree, source)
    if tree.words[cue].lemma not in _RELATIONS:
        yield from find_means(text, tree, cue, ())
        listener = find_listener(text, tree, cue)
        if listener is not None:
            yield listener


def _relation_of(tree: Tree, hop: Hop) -> str:
    cue = word_at(tree, hop.cue)
    lemma = tree.words[cue].lemma if cue is not None else ""
    told = tree.under(cue, "dobj", "dative") if cue is not None else []
    is_other = any(tree.words[at].pos != "PRON" for at in told)  # who told the crews, and not who passes it on
    return _RELATIONS.get(lemma, "told" if lemma in ("tell", "inform") and not is_other else _PASSING_ON)


def _handed(text: str, tree: Tree, source: int) -> Iterator[Node]:
    """Yield who made a source's words known: "documents obtained by the Harbour Wire", "Roe, quoted by the agency"."""
    is_thing = kind_of_means(tree.words[source].lemma, is_captured=False) is not None
    verbs = CAPTURED | HANDED | CITED | CARRIED if is_thing else CITED
    doings = list(doings_of(tree, source, verbs))
    if tree.words[source].lemma in COPIES:  # "a copy of the letter obtained by the Wire"
        things = [thing for prep in tree.under(source, "prep") for thing in tree.under(prep, "pobj")]
        doings += [doing for thing in things for doing in doings_of(tree, thing, HANDED)]
    elif is_thing and not doings:
        doings = seen_beside(tree, source)
    for doing in doings:
        node = handed_on(text, tree, doing)
        if node is not None:
            yield node


def _teller_of(text: str, tree: Tree, verb: int) -> Iterator[Node]:
    """Yield who says that somebody said it: of "“…,” Roe told the crews, according to Doe" Doe, "as quoted by Doe"."""
    for tag in tree.under(verb, "parataxis"):
        subjects = tree.under(tag, "nsubj") if is_tag(tree, tag, verb) else []
        node = node_of_source(text, tree, subjects[0], relation=_PASSING_ON) if subjects else None
        if node is not None:
            yield node
    for joined in (*tree.under(verb, "prep", "advcl"), *_tags_of_clauses(tree, verb)):
        if joined < verb:
            continue
        things = [i for to in tree.under(joined, "prep") for i in tree.under(to, "pobj")]
        if tree.words[joined].lemma != "accord":
            source = credited_source(tree, joined) if is_credit(tree, joined) or is_per(tree, joined) else None
            things = [source] if source is not None else []
        for thing in things:
            node = node_of_source(text, tree, thing, relation=_PASSING_ON)
            if node is not None:
                yield node


def _tags_of_clauses(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the "according" that ends a sentence, and that the parser hung on the clause before its comma.

    "“…,” Roe replied after Doe had asked him, according to two aides.": they know of the reply, and of the asking.
    """
    for clause in tree.under(verb, "advcl"):
        for at in tree.under(clause, "prep"):
            is_set_off = verb < clause < at and tree.words[at - 1].text == ","
            if tree.words[at].lemma == "accord" and is_set_off and tree.subtree(at)[-1] >= len(tree) - _END_MOST:
                yield at


def _received(text: str, tree: Tree, verb: int, content: Sequence[Span]) -> tuple[Node, ...]:
    """Return the reports that a source says it received: what it says is theirs. None for anything else.

    "She said the ministry had received reports of theft", "She said the reports it had received were of theft".
    """
    for clause in tree.under(verb, *_INNER):
        word = tree.words[clause]
        if tree.under(clause, "neg") or not _is_in(word.start, content):
            continue
        things = tree.under(clause, "dobj") if word.lemma in RECEIVED else []
        things += [
            thing
            for thing in tree.under(clause, "nsubj")
            if any(tree.words[at].lemma in RECEIVED for at in tree.under(thing, "relcl"))
        ]
        for thing in things:
            if tree.words[thing].lemma == "report":
                node = node_of_papers(text, tree, thing)
                return (node,) if node is not None else ()
    return ()


def _shown(text: str, tree: Tree, verb: int) -> tuple[Node, ...]:
    """Return the papers by which a source says that something is so: "records that he said indicated …"."""
    paper = tree.words[verb].head
    if tree.words[verb].dep != "relcl" or tree.words[paper].lemma not in DOCUMENTS | DATA:
        return ()
    for clause in tree.under(verb, "ccomp"):
        is_theirs = any(tree.words[at].key in ("that", "which") for at in tree.under(clause, "nsubj"))
        if is_theirs and tree.words[clause].lemma in _SHOWING:
            node = node_of_papers(text, tree, paper)
            return (node,) if node is not None else ()
    return ()


def _described_by(tree: Tree, source: int) -> int:
    """Return what a relative pronoun stands for: of "data which showed …" the data; any other word itself."""
    clause = tree.words[source].head
    is_relative = tree.words[source].tag in ("WDT", "WP") and tree.words[clause].dep == "relcl"
    return tree.words[clause].head if is_relative else source


def _is_in(start: int, content: Sequence[Span]) -> bool:
    return not content or any(span.start <= start < span.end for span in content)
