"""Who is given as the source of a claim, by the grammar of its sentence: "… , herders insisted", "in the view of …".

Wider than the attributions of statements: a noun phrase without a name counts as soon as it stands where only somebody
who says or holds something can stand, whatever the noun is.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.model.record import Span
from bot.reading.caveats.telling_words import (
    BRANDING,
    CONVINCED,
    DIFFERING,
    FEELINGS,
    HOLDING,
    JUDGING,
    MOODS,
    OPINERS,
    PREPOSITIONAL,
    QUANTITIES,
    SAYING,
    SEEING,
    SHOWING,
    STRICT,
    UTTERING,
    VIEWS,
)
from bot.reading.grammar.asserted import is_possible, is_supposed
from bot.reading.grammar.quoting import Passage
from bot.reading.grammar.subjects import agent_of, subject_of
from bot.reading.grammar.tree import Tree
from bot.reading.lexicon import PERSONS
from bot.reading.parsed import Parsed

_CLAUSE_DEPS = ("ccomp", "parataxis")
_INSIDE = frozenset({"relcl", "acl"})
_BELIEF = frozenset({"believe", "estimate", "expect", "reckon", "think"})
_KNOWN = frozenset({"known", "slip", "understood"})
_OPENING = frozenset({"in", "by", "on", "from", "to"})
_RIGHT = frozenset({"right", "correct"})
_MULTIPLES = frozenset({"twice", "double", "half", "triple"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """A noun phrase as a source. ``tree`` is that of its sentence, ``head`` the index of its noun.

    ``quantity`` is the word that counts the people of whom some speak, in small letters: "several" of "several of his
    friends"; "" for none. ``mention`` are the words up to the noun. ``cue`` is the word by which, ``at`` its index.
    ``is_strict`` where nobody but people can stand there.
    """

    tree: Tree
    head: int
    quantity: str
    mention: Span
    cue: Span
    at: int
    verb: str
    is_strict: bool


def find_tellers(parsed: Parsed) -> Iterator[Teller]:
    """Yield the tellers of a text in the order of its sentences. Words inside quotations are no cues."""
    for passage in parsed.passages:
        tree = passage.tree
        quoted = passage.quoted_words() if passage.quotations else frozenset[int]()
        for at, word in enumerate(tree.words):
            if at in quoted:
                continue
            found = None
            if word.key == "according":
                found = _of_according(tree, at)
            elif word.pos in ("VERB", "AUX"):
                found = _of_verb(passage, at)
            elif word.pos == "NOUN" and (word.lemma in VIEWS or word.lemma in FEELINGS):
                found = _of_noun(tree, at)
            if found is not None and found[0] not in quoted:
                yield _teller(tree, at, *found)


def _of_verb(passage: Passage, at: int) -> tuple[int, bool] | None:
    """Return who tells by a verb, and whether only people can; ``None`` where it tells nothing, or only could."""
    tree = passage.tree
    word = tree.words[at]
    if _is_trusted(tree, at):
        return tree.under(at, "nsubj")[-1], False
    kind = _told_by(passage, at)
    if kind is None or word.dep in _INSIDE or is_possible(tree, at) or is_supposed(tree, at):
        return None
    if tree.under(at, "neg") and word.lemma not in ("believe", "think", "expect", "know"):
        return None
    passive = tree.under(at, "nsubjpass")
    subject = agent_of(tree, at) if passive else subject_of(tree, at)
    if subject is None or _is_wished(tree, at) or _is_imagined(tree, at):
        return None
    if not passive and tree.words[subject].dep == "pobj":
        return None  # "the wisdom of a leadoff man says": taken for the subject
    return subject, kind


def _is_imagined(tree: Tree, at: int) -> bool:
    """Say whether what is told stands in a clause of what would be said: "he would have claimed that a clerk said"."""
    words = tree.words
    while words[at].dep == "ccomp" and words[at].head != at:
        at = words[at].head
        if any(words[i].key == "would" for i in tree.under(at, "aux")):
            return True
    return False


def _is_trusted(tree: Tree, at: int) -> bool:
    """Say whether a claim hangs on whether its source holds: "if the memo is to be believed", "if a clerk is right"."""
    words = tree.words
    if words[at].lemma != "be" or not tree.under(at, "nsubj"):
        return False
    if not any(words[i].key == "if" for i in tree.under(at, "mark")):
        return False
    is_right = any(words[i].key in _RIGHT for i in tree.under(at, "acomp"))
    return is_right or any(words[i].key == "believed" for i in tree.under(at, "xcomp"))


def _told_by(passage: Passage, at: int) -> bool | None:
    """Say whether only people tell by the verb at ``at`` as it stands; ``None`` where it tells nothing."""
    tree = passage.tree
    lemma = tree.words[at].lemma
    if lemma in SAYING and (_has_clause(tree, at) or _stands_beside(passage, at) or _is_inserted(tree, at)):
        return lemma in STRICT
    return False if _tells_of(tree, at, lemma) or _holds(tree, at, lemma) else None


def _tells_of(tree: Tree, at: int, lemma: str) -> bool:
    """Say whether a verb tells of what its object or its preposition names: "complain of", "put it down to"."""
    preps = PREPOSITIONAL.get(lemma, ())
    if any(tree.words[i].key in preps and tree.under(i, "pobj", "pcomp") for i in tree.under(at, "prep")):
        return True
    if (lemma in JUDGING and tree.under(at, "dobj", "xcomp", "pcomp")) or _utters(tree, at, lemma):
        return True
    if lemma == "put":
        return _puts(tree, at)
    if lemma == "identify" or lemma in BRANDING:
        return bool(tree.under(at, "dobj")) and any(tree.words[i].key == "as" for i in tree.under(at, "prep"))
    if lemma == "tell" and any(tree.words[i].key == "it" for i in tree.under(at, "dobj")):
        return any(tree.words[i].lemma == "hear" for i in (tree.words[at].head, *tree.children[at]))
    return lemma == "let" and any(tree.words[i].key in _KNOWN for i in tree.under(at, "ccomp", "xcomp", "dobj"))


def _utters(tree: Tree, at: int, lemma: str) -> bool:
    """Say whether a verb tells a doubt by its object: "expressed qualms", "questioned the plan", and not a person."""
    objects = [tree.words[i] for i in tree.under(at, "dobj")]
    if lemma == "question":
        return any(word.pos == "NOUN" and word.lemma not in PERSONS for word in objects)
    return lemma in UTTERING and any(word.lemma in MOODS for word in objects)


def _puts(tree: Tree, at: int) -> bool:
    """Say whether "put" tells: "as one of them puts it", "put the number at 64", "put the delay down to"."""
    words = tree.words
    is_it = any(words[i].key == "it" for i in tree.under(at, "dobj"))
    is_as = any(words[i].key == "as" for i in tree.under(at, "mark", "advmod"))
    numbers = [j for i in tree.under(at, "prep") if words[i].key == "at" for j in tree.under(i, "pobj")]
    is_number = any(
        words[j].pos == "NUM" or words[k].pos == "NUM" or words[k].key in _MULTIPLES
        for j in numbers
        for k in (j, *tree.children[j])
    )
    is_down = any(words[i].key == "down" for i in tree.under(at, "prt"))
    is_to = any(words[i].key == "to" for i in tree.under(at, "prep"))
    is_claim = is_it and (is_as or (is_to and bool(tree.under(at, *_CLAUSE_DEPS))))
    return is_claim or is_number or (is_down and is_to)


def _holds(tree: Tree, at: int, lemma: str) -> bool:
    """Say whether a verb tells what its subject is sure of, or what those hold who know of a matter."""
    if lemma in ("be", "remain") or lemma in SHOWING:
        held = [i for i in tree.under(at, "acomp", "oprd", "xcomp") if tree.words[i].lemma in CONVINCED]
        return any(tree.under(i, "ccomp", "prep") or tree.under(at, "ccomp") for i in held)
    is_knowing = any(tree.words[i].lemma in OPINERS for i in tree.under(at, "nsubj"))
    return is_knowing and (lemma in DIFFERING or lemma in SEEING)


def _is_wished(tree: Tree, at: int) -> bool:
    """Say whether a verb is not told as done: an infinitive, or a participle without a subject of its own."""
    word = tree.words[at]
    if word.tag == "VB":
        helping = tree.under(at, "aux")
        is_root = word.dep == "ROOT" and not helping and bool(tree.under(at, "nsubj"))
        return not is_root and not any(tree.words[i].lemma == "do" for i in helping)
    if word.tag != "VBG" or tree.under(at, "nsubj", "agent"):
        return False
    over = tree.words[word.head]
    is_beside = word.dep == "advcl" and over.tag in ("VBD", "VBZ", "VBP", "VBN") and _has_clause(tree, at)
    return not is_beside or is_possible(tree, word.head)


def _has_clause(tree: Tree, at: int) -> bool:
    """Say whether a clause hangs on a verb of saying; not one with "to", which tells what somebody shall do."""
    is_belief = tree.words[at].lemma in _BELIEF
    return any(
        is_belief or not any(tree.words[i].key == "to" for i in tree.under(clause, "aux"))
        for clause in tree.under(at, *_CLAUSE_DEPS)
    )


def _is_inserted(tree: Tree, at: int) -> bool:
    """Say whether a subject and its verb stand between commas: "The line, insiders warn, is broke"."""
    own = tree.under(at, "nsubj")
    if not own or own[0] > at or tree.under(at, "dobj", "xcomp", "acomp", "attr"):
        return False
    first = tree.left_edge(own[0])
    return first > 0 and tree.words[first - 1].text == ","


def _stands_beside(passage: Passage, at: int) -> bool:
    """Say whether a quotation stands in the sentence of a verb of saying that nothing else hangs on."""
    is_said = passage.tree.words[at].lemma not in HOLDING
    return is_said and bool(passage.quotations) and not passage.tree.under(at, "dobj", "xcomp")


def _of_noun(tree: Tree, at: int) -> tuple[int, bool] | None:
    """Return whose view or feeling a noun names: "in the view of …", "worry among …"."""
    word = tree.words[at]
    over = tree.words[word.head]
    is_view = word.lemma in VIEWS and word.dep == "pobj" and over.key in _OPENING
    preps = ("of",) if is_view else ("among", "amongst") if word.lemma in FEELINGS else ()
    for prep in tree.under(at, "prep"):
        if tree.words[prep].key in preps:
            for held in tree.under(prep, "pobj"):
                return held, False
    if word.lemma in FEELINGS and word.dep == "attr":
        for prep in tree.under(word.head, "prep"):
            if tree.words[prep].key in ("among", "amongst"):
                return next(((held, False) for held in tree.under(prep, "pobj")), None)
    if is_view:
        for owner in tree.under(at, "poss"):
            return owner, False
    return None


def _of_according(tree: Tree, at: int) -> tuple[int, bool] | None:
    """Return whom "according to" names: the noun of the phrase right behind it."""
    if at + 1 >= len(tree) or tree.words[at + 1].key != "to":
        return None
    source = next(iter(tree.under(at + 1, "pobj")), None)
    if source is None or any(word.text == "," for word in tree.words[at + 2 : source]):
        return None
    return source, False


def _teller(tree: Tree, cue: int, subject: int, is_strict: bool) -> Teller:  # noqa: FBT001 - a pair that was returned
    """Return the teller whose phrase has the word at ``subject``: of "several of his friends", the friends."""
    head, quantity = subject, ""
    while True:
        word = tree.words[head]
        behind = [j for i in tree.under(head, "prep") if tree.words[i].key == "of" for j in tree.under(i, "pobj")]
        if not behind or not (word.lemma in QUANTITIES or word.key in QUANTITIES or word.key == "one"):
            break
        quantity = quantity or word.key
        head = behind[0]
    first = subject if quantity else head
    inside = set(tree.subtree(subject))
    while first - 1 in inside and first > 0:
        first -= 1
    words = tree.words
    return Teller(
        tree=tree,
        head=head,
        quantity=quantity,
        mention=Span(start=words[first].start, end=words[head].end),
        cue=Span(start=words[cue].start, end=words[cue].end),
        at=cue,
        verb=words[cue].lemma,
        is_strict=is_strict,
    )
