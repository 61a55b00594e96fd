"""Who a mention of the grammar's is, as a phrase that can speak: typed by its words and by what hangs on them.

The patterns read the words of a mention as they read any phrase. What they cannot read the tree can: where the head
is, whether it is a plural, what stands beside it. A relative "who" is whom its clause describes.
"""

from collections.abc import Sequence

from bot.model.record import NodeKind, Span
from bot.reading.appositions import describe, name_beside, tokens_in
from bot.reading.grammar.subjects import mention_of
from bot.reading.grammar.tree import Tree
from bot.reading.lexicon import DEFINITE_SINGULAR, DOCUMENTS, ORGANISATIONS, OUTLET_WORDS, PERSONS
from bot.reading.nouns import end_of_role, gender_of, is_acronym, kind_of_role, naming_of_plural, plural_of
from bot.reading.phrases import Phrase, read_phrase
from bot.reading.tokens import Token

_RELATIVE = frozenset({"who", "that", "which"})
_PLACING = frozenset({"in", "at", "near", "outside"})
_NOBODY = frozenset("i me we us you one this these those there what whoever anyone everyone nobody someone".split())
_VAGUE = frozenset({"some", "many", "others", "several"})
_DATA = frozenset("data datum figure statistic number estimate census record".split())
_RESEARCH = frozenset({"research", "evidence"})
_PAPERS = frozenset(
    "audit copy dossier excerpt file inquest inquiry investigation list presentation probe slideshow testimony".split()
)
"""Nouns for what is written, or found in writing, that the patterns do not know as documents."""
_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "ee", "year-old")
"""Endings of nouns for somebody who does or is something: with a verb of speech behind them they are people."""
_PERSONS = frozenset(
    "academic aristocrat associate assistant contact duchess duke heir heiress informant patriarch "
    "president-elect tsar waitress whistleblower".split()
)
_FEW = frozenset("couple duo family pair trio crowd".split())
"""Singulars that are several people."""
_THINGS = frozenset(
    "answer cancer center centre chapter computer container corner cover danger disorder door error factor floor "
    "fee fever filter folder disaster layer letter matter monster motor newsletter number order paper poster power "
    "register river sector server shower summer tower tumor tumour virus water weather winter committee".split()
)
"""Nouns with such an ending that are none."""
_SHARES = frozenset("% cent fifth fraction half majority minority per percent percentage quarter third".split())
"""Heads that only count: who counted those that "more than half (55%)" are says so, and they do not."""
_FLOATING = frozenset({"all", "alike", "both", "each"})
"""Behind several subjects: "Roe and Doe both said"."""
_LEADING = frozenset("but and so yet still even only then also".split())


def read_mention(tree: Tree, mention: Span, tokens: Sequence[Token], *, speaks: bool = False) -> Phrase | None:
    """Return the phrase that the words at ``mention`` are; ``None`` where nobody surely is meant.

    ``tokens`` are those of the paragraph. "Roe, who said …" with "who" for a mention gives the phrase of Roe.
    ``speaks`` where a word like "said" stands over it: whatever "the port" is that said something, it can speak.
    """
    inside = [at for at, word in enumerate(tree.words) if mention.start <= word.start < mention.end]
    head = _head_at(tree, mention)
    if head is None:
        return None
    if tree.words[head].key in _RELATIVE:
        antecedent = _antecedent_of(tree, head)
        if antecedent is None or (tree.words[head].key != "who" and _is_place(tree, antecedent)):
            return None
        head = antecedent
        inside = list(mention_of(tree, head))
    if tree.words[head].key in _NOBODY:
        return None
    phrase = _phrase_of(tree, inside, head, tokens, speaks=speaks)
    if phrase is None:
        return name_beside(tree, head, tokens)
    return describe(tree, head, phrase, tokens) if not phrase.pronoun else phrase


def with_apposition(tree: Tree, mention: Span, subject: Phrase, tokens: Sequence[Token]) -> Phrase:
    """Return ``subject``, a role which the patterns read at ``mention``, with the name that stands beside it."""
    head = _head_at(tree, mention)
    is_there = head is not None and subject.start <= tree.words[head].start < subject.end
    if head is None or not is_there or subject.pronoun or subject.naming == "named":
        return subject
    return describe(tree, head, subject, tokens)


def _head_at(tree: Tree, mention: Span) -> int | None:
    inside = [at for at, word in enumerate(tree.words) if mention.start <= word.start < mention.end]
    heads = (at for at in inside if tree.words[at].head not in inside or tree.words[at].head == at)
    return next(heads, inside[-1] if inside else None)


def _is_place(tree: Tree, at: int) -> bool:
    """Say whether a name says only where something is: "a sign at an exit in Orrin, which read …"."""
    word = tree.words[at]
    return word.dep == "pobj" and word.pos == "PROPN" and tree.words[word.head].key in _PLACING


def _antecedent_of(tree: Tree, relative: int) -> int | None:
    """Return the head of what a relative pronoun's clause describes."""
    for at in tree.ancestors(relative):
        if tree.words[at].dep == "relcl":
            return tree.words[at].head
    return None


def _phrase_of(tree: Tree, inside: Sequence[int], head: int, tokens: Sequence[Token], *, speaks: bool) -> Phrase | None:
    words = tokens_in(tokens, tree.words[inside[0]].start, tree.words[inside[-1]].end)
    if not words:  # the patterns leave out what stands in brackets, and in another paragraph
        named = (tree.words[at] for at in inside)
        words = [Token(one.text, one.key.rstrip("."), one.start, one.end, "word") for one in named]
    if words and words[-1].text.endswith(("'", "’")):  # "the crews’ theory is that …"
        last = words[-1]
        words = [*words[:-1], last._replace(text=last.text[:-1], key=last.key[:-1], end=last.end - 1)]
    while len(words) > 1 and words[0].key in _LEADING:
        words = words[1:]
    while len(words) > 1 and words[-1].key in _FLOATING:
        words = words[:-1]
    comma = next((i for i, token in enumerate(words) if token.kind == "comma"), len(words))
    stop = next((i for i, token in enumerate(words) if token.end >= tree.words[head].end), len(words) - 1) + 1
    read = read_phrase(words[:comma]) or read_phrase(words[:stop])
    if (
        read is not None
        and read.naming == "named"
        and read.end <= tree.words[head].end
        and _is_joined(tree, head, words)
    ):
        return None  # one of several, of whom the others were not read
    is_common = tree.words[head].pos == "NOUN" and stop == 1  # "Research shows": the capital of a first word
    if read is None or (read.naming == "named" and is_common):
        return _typed(tree, head, words[:comma], min(stop, comma), speaks=speaks)
    return read


def _is_joined(tree: Tree, head: int, words: Sequence[Token]) -> bool:
    """Say whether another name stands beside the head: "Roe and her three crews"."""
    return any(tree.words[at].start < words[-1].end for at in tree.under(head, "conj"))


def _typed(tree: Tree, head: int, words: Sequence[Token], stop: int, *, speaks: bool) -> Phrase | None:
    """Return the phrase of words that the patterns do not know, by the tree's head; ``stop`` is the index behind it."""
    word = tree.words[head]
    if word.key in _VAGUE:
        end = end_of_role(words, stop)
        return Phrase(start=word.start, end=end, kind="group", naming="vague", is_plural=True)
    if word.pos == "PROPN":
        run = _name_run(words[:stop])
        if not run:
            return None
        is_organisation = is_acronym(run) or any(token.key in ORGANISATIONS for token in run)
        kind: NodeKind = "organisation" if is_organisation else "unknown"
        return Phrase(start=run[0].start, end=run[-1].end, kind=kind, naming="named")
    kind_of = _kind_of(word.lemma, is_plural=word.tag in ("NNS", "NNPS"))
    if kind_of is None and speaks and word.lemma not in _THINGS:
        kind_of = "group" if word.tag == "NNS" else "unknown"
    is_share = word.lemma.rpartition("-")[2] in _SHARES
    if word.pos != "NOUN" or kind_of is None or is_share or not words[:stop]:
        return None
    is_plural = word.tag in ("NNS", "NNPS")
    if not is_plural and not _is_definite(words[:stop]) and word.lemma not in _RESEARCH:
        return None
    return Phrase(
        start=words[0].start,
        end=end_of_role(words, stop),
        kind=kind_of,
        naming=naming_of_plural(words[: stop - 1], word.key) if is_plural and kind_of == "group" else "role",
        is_plural=is_plural,
        is_person=kind_of == "person",
        gender=gender_of([word.lemma]),
    )


def _kind_of(lemma: str, *, is_plural: bool) -> NodeKind | None:
    """Return what a noun is as a speaker; ``None`` for one of which that is not known."""
    noun = lemma.rpartition("-")[2] if not lemma.endswith("year-old") else lemma
    if noun in _DATA:
        return "dataset"
    if noun in _RESEARCH | _PAPERS:
        return "document"
    if noun in DOCUMENTS or noun in OUTLET_WORDS or noun in ORGANISATIONS or noun in PERSONS:
        return kind_of_role(noun, is_plural=is_plural)
    if noun in _FEW or plural_of(lemma) is not None:
        return "group"
    if is_agent(noun):
        return "group" if is_plural else "person"
    return None


def is_agent(noun: str) -> bool:
    """Say whether a noun is somebody's by its ending: "a shopkeeper", not "a river"."""
    return noun in _PERSONS or (noun.endswith(_AGENTS) and noun not in _THINGS)


def _name_run(words: Sequence[Token]) -> Sequence[Token]:
    """Return the capitalised words with which ``words`` end."""
    first = len(words)
    while first > 0 and words[first - 1].kind == "word" and words[first - 1].text[0].isupper():
        first -= 1
    return words[first:]


def _is_definite(words: Sequence[Token]) -> bool:
    return words[0].key in DEFINITE_SINGULAR or words[0].text[0].isupper()
