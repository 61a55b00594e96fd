"""The nodes that words of a parsed sentence are: typed, named by their own words, eight at most."""

from collections.abc import Sequence

from bot.model.record import Basis, Naming, Node, NodeKind, Span
from bot.reading.appositions import describe
from bot.reading.chains.closing import NAME_WORDS_MOST, without_name
from bot.reading.chains.lexicon import DATA, DOCUMENTS, RECEIVED, kind_of_means
from bot.reading.chains.patterns import are_outlets
from bot.reading.grammar.subjects import mention_of
from bot.reading.grammar.tree import Tree
from bot.reading.outlet_names import is_outlet_name
from bot.reading.outlet_phrases import with_name_behind
from bot.reading.phrases import Phrase, longest_phrase, read_phrase
from bot.reading.tokens import Token, tokens_of

_BELONGING = frozenset("before between from of to with".split())
"""Prepositions that go on with the name of a means: "call to his wife", "meeting with harbour pilots"."""
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december day week month year morning afternoon evening night today yesterday".split()
)
_REPORTERS = frozenset({"journalist", "reporter", "correspondent", "editor"})
_OWNERS = frozenset({"DET", "PRON"})
_NAME_SIGHT = 60
"""Code points behind a phrase that can hold the name of an outlet."""


def node_of_source(text: str, tree: Tree, head: int, *, relation: str | None = None) -> Node | None:
    """Return the node of who or what the phrase around the word at index ``head`` names.

    ``None`` where it names nobody surely: a pronoun, words that are no source, a name of more than eight words.

    "two pilots familiar with the matter" gives "two pilots", "Harbour Wire journalists" the outlet Harbour Wire.
    """
    indices = mention_of(tree, head)
    words = tree.words
    tokens = [
        token for token in tokens_of(text, words[indices[0]].start, words[indices[-1]].end) if token.text not in "'’"
    ]
    if tokens and head == indices[-1]:
        end = tokens[-1].end
        tokens = [*with_name_behind(tokens, tokens_of(text, end, min(len(text), end + _NAME_SIGHT)))]
    if tokens and tokens[-1].text.endswith(("'s", "’s")):
        tokens[-1] = tokens[-1]._replace(text=tokens[-1].text[:-2], key=tokens[-1].key[:-2], end=tokens[-1].end - 2)
    outlet = _outlet_before(text, tree, head, indices[0]) or _outlet_at(text, tree, head)
    if outlet is not None:
        return _node(text, outlet, "outlet", "named", relation)
    if words[head].lemma in DOCUMENTS | DATA:
        return node_of_papers(text, tree, head, relation=relation)
    phrase = _phrase_of(tokens, words[head].end)
    if phrase is None or phrase.pronoun:
        return None
    if phrase.naming == "role" and tree.under(head, "appos"):  # "the minister, Jo Roe"
        phrase = describe(tree, head, phrase, tokens_of(text, phrase.start, words[-1].end))
    named = text[phrase.start : phrase.end]
    if not 0 < len(named.split()) <= NAME_WORDS_MOST:
        return None
    span = Span(start=phrase.start, end=phrase.end)
    if phrase.naming in ("named", "role") and is_outlet_name(named):
        return _node(text, span, "outlet", "named", relation)  # "the Kestrel newspaper" has a name
    kind: NodeKind = "outlet" if phrase.kind == "group" and are_outlets(named) else phrase.kind
    return _node(text, span, kind, phrase.naming, relation)


def node_of_means(
    text: str,
    tree: Tree,
    head: int,
    *,
    relation: str | None,
    is_captured: bool,
    stop: int | None = None,
    is_owned: bool = False,
) -> Node | None:
    """Return the node of a means: of "in a closed-door meeting with pilots on Monday" the meeting with pilots.

    ``stop`` is an index at which the name must have ended. Where ``is_owned``, whose it is belongs to its name: "the
    ministry's website". ``None`` where the noun is no means.
    """
    lemma = tree.words[head].lemma
    if lemma == "ed" and head > 1 and text[tree.words[head - 2].start : tree.words[head].end].lower() == "op-ed":
        lemma = "op-ed"
    is_voice_note = lemma == "note" and head > 0 and tree.words[head - 1].lemma == "voice"
    kind: NodeKind | None = "recording" if is_voice_note else kind_of_means(lemma, is_captured=is_captured)
    if kind is None:
        return None
    span = _short_span(tree, head, stop=stop)
    owner = next((at for at in tree.under(head, "poss") if tree.words[at].pos not in _OWNERS), None)
    if is_owned and owner is not None:
        start = tree.words[mention_of(tree, owner)[0]].start
        is_short = len(text[start : span.end].split()) <= NAME_WORDS_MOST
        span = Span(start=start, end=span.end) if is_short else span
    return _node(text, span, kind, "named" if tree.words[head].tag == "NNP" else "role", relation)


def node_of_papers(text: str, tree: Tree, head: int, *, relation: str | None = None) -> Node | None:
    """Return the node of documents or data: "reports of poor morale", "data from the websites of courts"."""
    lemma = tree.words[head].lemma
    if lemma not in DOCUMENTS | DATA:
        return None
    span = _short_span(tree, head)
    is_vague = lemma == "report" and tree.words[head].tag == "NNS"
    return _node(text, span, "dataset" if lemma in DATA else "document", "vague" if is_vague else "role", relation)


def node_at(text: str, span: Span, relation: str | None) -> Node:
    """Return the node of the outlet that the words at ``span`` name."""
    return _node(text, span, "outlet", "named", relation)


def resolve(node: Node, basis: Basis = "resolved") -> Node:
    """Return a node as it holds for words further on."""
    return Node(
        name=node.name,
        kind=node.kind,
        naming=node.naming,
        basis=basis if node.basis == "stated" else node.basis,
        relation=node.relation,
        start=node.start,
        end=node.end,
    )


def _phrase_of(tokens: Sequence[Token], reach: int) -> Phrase | None:
    """Return the phrase that ``tokens`` are, or begin with; it must hold the word that ends at ``reach``."""
    comma = next((at for at, token in enumerate(tokens) if token.kind == "comma"), len(tokens))
    phrase = read_phrase(tokens[:comma])
    if phrase is not None:
        return phrase
    found = longest_phrase(tokens)
    if found is None or found[0].end < reach or (found[1] < len(tokens) and tokens[found[1]].key == "and"):
        return None  # "Roe and her three crews" is more than Roe
    return found[0]


def _outlet_before(text: str, tree: Tree, head: int, first: int) -> Span | None:
    """Return the outlet whose journalists the phrase names; ``None`` where it names none."""
    if tree.words[head].lemma not in _REPORTERS or first == head:
        return None
    span = Span(start=tree.words[first].start, end=tree.words[head - 1].end)
    return span if is_outlet_name(text[span.start : span.end]) else None


def _outlet_at(text: str, tree: Tree, head: int) -> Span | None:
    """Return the outlet whose name ends in a word that is a document's elsewhere: the Daily Mail, the Morning Post."""
    if tree.words[head].tag != "NNP" or tree.words[head].lemma not in DOCUMENTS | DATA:
        return None
    first = head
    while first > 0 and tree.words[first - 1].tag == "NNP" and tree.words[first - 1].head == head:
        first -= 1
    span = Span(start=tree.words[first].start, end=tree.words[head].end)
    return span if is_outlet_name(text[span.start : span.end]) else None


def _short_span(tree: Tree, head: int, *, stop: int | None = None) -> Span:
    """Return the words from the first behind the article to the last that belongs, eight at most."""
    words = tree.words
    first = head
    inside = set(tree.subtree(head))
    while first - 1 in inside and words[first - 1].pos not in _OWNERS and words[first - 1].tag != "POS":
        first -= 1
    first = max(first, head - NAME_WORDS_MOST + 1)
    last = head
    for prep in tree.under(head, "prep"):
        things = tree.under(prep, "pobj")
        described = {
            at for thing in things for clause in tree.under(thing, "acl", "relcl") for at in tree.subtree(clause)
        }
        phrase = [at for at in tree.subtree(prep) if at not in described]
        is_near = prep == last + 1 and (stop is None or phrase[-1] < stop)
        if not is_near or not things or not _belongs(tree, prep, things[0]):
            break
        count = len("".join(f" {words[at].text}" for at in range(first, phrase[-1] + 1)).split())
        if words[phrase[-1]].tag == "POS" or count > NAME_WORDS_MOST or phrase != list(range(prep, phrase[-1] + 1)):
            break
        last = phrase[-1]
    if last == head:
        last = _end_of_receiving(tree, head, first)
    return Span(start=words[first].start, end=words[last].end)


def _end_of_receiving(tree: Tree, head: int, first: int) -> int:
    """Return the index where "reports the ministry has received" ends; that of the noun where it is no such phrase."""
    for clause in tree.under(head, "relcl"):
        inside = [at for at in tree.subtree(clause) if at <= clause]
        is_next = bool(inside) and inside[0] == head + 1 and clause - first < NAME_WORDS_MOST
        if tree.words[clause].lemma in RECEIVED and is_next:
            return clause
    return head


def _belongs(tree: Tree, prep: int, thing: int) -> bool:
    word = tree.words[thing]
    if word.lemma in _TIMES:
        return False
    is_place = tree.words[prep].key in ("on", "onto") and word.text[0].isupper()
    return tree.words[prep].key in _BELONGING or is_place


def _node(text: str, span: Span, kind: NodeKind, naming: Naming, relation: str | None) -> Node:
    """Return a node named by the words of ``text`` at ``span``, which is why every ``stated`` name stands there."""
    is_nameless = kind in ("person", "group") and naming != "named"
    if kind == "outlet" and text.endswith("The ", 0, span.start):
        span = Span(start=span.start - len("The "), end=span.end)
    words = text[span.start : span.end]
    return Node(
        name=without_name(words) if is_nameless else words,
        kind=kind,
        naming=naming,
        basis="stated",
        relation=relation,
        start=span.start,
        end=span.end,
    )
