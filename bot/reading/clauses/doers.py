"""Who does what a verb says, and to whom: its subject, its agent, or that of the verb it hangs on."""

from collections.abc import Iterator
from typing import Final

from bot.model.clause import Party
from bot.reading.clauses.modes import NOUNS, VERBS, WISHING
from bot.reading.clauses.parties import name_word, read_party
from bot.reading.grammar.tree import Tree

Parties = tuple[Party | None, Party | None]
"""Who does it, and to whom it is done; ``None`` where the sentence does not tell."""
DEEP: Final = 12
"""Verbs above one that are asked for who does it: deeper is no sentence."""
_OBJECT_CONTROL: Final = frozenset(
    "push urge ask tell order force press persuade encourage invite let allow help instruct advise get want require "
    "convince expect lead cause enable call".split()
)
"""Verbs behind which "to" says what is done by whom they are done to: "urged Quennell to leave"."""
_CALLING: Final = frozenset("call appeal wait plead rely count depend".split())
"""The same, where a preposition leads to whom: "called on Quennell to leave"."""
_BLAMING: Final = frozenset(
    "accuse suspect convict blame praise criticize criticise thank fire dismiss arrest fine charge stop prevent keep "
    "bar acquit clear punish reward jail sentence sue condemn hail commend applaud prosecute impeach ban "
    "suspend".split()
)
"""Verbs behind which a preposition tells what was done by whom they are done to: "praised Quennell for leaving"."""
_BEING: Final = frozenset(("be", "become"))
_HAVING: Final = frozenset(("have", "get"))
_SPEAKERS: Final = frozenset("i we you".split())
_RELATIVE: Final = frozenset("who which that whom".split())


def find_parties(tree: Tree, at: int, deep: int = DEEP) -> Parties:
    """Return who does what the verb at ``at`` says, and to whom; ``deep`` is how many verbs above it may be asked."""
    subject = next(iter(tree.under(at, "nsubj")), None)
    passive = next(iter(tree.under(at, "nsubjpass")), None)
    agent = next((one for by in tree.under(at, "agent") for one in tree.under(by, "pobj")), None)
    thing = next(iter(tree.under(at, "dobj", "dative")), None)
    if thing is None and tree.words[at].lemma not in _BEING:
        thing = next((one for one in tree.under(at, "attr") if tree.words[one].tag == "CD"), None)
    if thing is None and tree.words[at].lemma in _CALLING:
        thing = next(list_led(tree, at, "on", "upon"), None)
    target = read_party(tree, thing) if thing is not None else None
    doer = read_party(tree, agent) if agent is not None else None
    if subject is not None and _is_wished(tree, at):
        return doer, read_party(tree, subject)
    if subject is not None:
        return _resolve(tree, subject, at, deep), _find_relative_target(tree, at, subject, target)
    if passive is not None:
        return doer, _resolve(tree, passive, at, deep)
    if tree.words[at].dep in ("acl", "amod") and tree.words[tree.words[at].head].pos in NOUNS:
        return _read_participle(tree, at, doer, target)
    return _share_parties(tree, at, doer, target, deep)


def _share_parties(tree: Tree, at: int, doer: Party | None, target: Party | None, deep: int) -> Parties:
    """Return the parties of a verb without a subject, with those of the verb above."""
    over = _find_over(tree, at)
    if over is None or not deep or _is_loose(tree, at, over):
        return doer, target
    above = _find_shared(tree, at, over, deep)
    return (doer, above) if _is_done_to(tree, at, over) else (doer or above, target)


def list_led(tree: Tree, at: int, *prepositions: str) -> Iterator[int]:
    """Yield the words that some prepositions on the verb at ``at`` lead."""
    for one in tree.under(at, "prep", "dative"):
        if tree.words[one].key in prepositions:
            yield from tree.under(one, "pobj")


def find_goal(tree: Tree, at: int) -> Party | None:
    """Return to whom else it is done: of "gave her a prize" and "gave a prize to her" the same."""
    given = tree.under(at, "dative")
    if given and tree.under(at, "dobj") and tree.words[given[0]].pos != "ADP":
        return read_party(tree, given[0])
    return next((read_party(tree, one) for one in list_led(tree, at, "to")), None)


def _is_wished(tree: Tree, at: int) -> bool:
    """Return whether a participle is read as a past: "wants the bank removed", "had the bank removed"."""
    word = tree.words[at]
    is_bare = not tree.under(at, "aux", "auxpass", "mark", "dobj")
    over = tree.words[word.head].lemma
    return word.dep == "ccomp" and word.tag in ("VBN", "VBD") and is_bare and (over in WISHING or over in _HAVING)


def _find_relative_target(tree: Tree, at: int, subject: int, target: Party | None) -> Party | None:
    """Return the target of a verb, of "the tariffs that Merrow announced" the tariffs."""
    antecedent = _find_antecedent(tree, at)
    is_open = target is None or target.head in _RELATIVE
    if antecedent is None or tree.words[subject].key in _RELATIVE or not is_open:
        return target
    return read_party(tree, antecedent)


def _read_participle(tree: Tree, at: int, doer: Party | None, target: Party | None) -> Parties:
    word = tree.words[at]
    over = tree.words[word.head]
    noun = read_party(tree, word.head)
    if word.dep == "acl" and word.tag != "VBG" and over.dep == "appos" and tree.words[word.head - 1].text != ",":
        # "an entity Quennell controlled" is read as if Quennell were the entity.
        return noun, read_party(tree, over.head)
    if word.tag == "VBN":
        return doer, noun
    named = next(iter(tree.under(at, "oprd")), None)
    if word.tag == "VBD" and word.head == over.head and (target is not None or named is not None):
        # "The head of Orrin called Merrow" is read as if it were the head that is called so.
        return noun, target or (read_party(tree, named) if named is not None else None)
    return (noun if word.tag == "VBG" else doer), target


def _find_over(tree: Tree, at: int) -> int | None:
    """Return the verb whose doer a verb without a subject shares."""
    word = tree.words[at]
    if word.head == at:
        return None
    if word.dep in ("xcomp", "advcl", "conj", "ccomp", "dep") and tree.words[word.head].pos in VERBS:
        return word.head
    if word.dep == "pcomp" or (word.dep == "xcomp" and tree.words[word.head].pos == "ADJ"):
        return next((one for one in tree.ancestors(word.head) if tree.words[one].pos in VERBS), None)
    return None


def _is_loose(tree: Tree, at: int, over: int) -> bool:
    """Return whether whose deed it is cannot be told: "reported that it was hit, denouncing it"."""
    word = tree.words[at]
    return word.tag == "VBG" and word.dep == "advcl" and tree.words[over].dep == "ccomp"


def _find_shared(tree: Tree, at: int, over: int, deep: int) -> Party | None:
    """Return the party of the verb above that does this too."""
    word, lemma = tree.words[at], tree.words[over].lemma
    above, below = find_parties(tree, over, deep - 1)
    if below is None and lemma in _CALLING:
        below = next((read_party(tree, one) for one in list_led(tree, over, "on", "to", "for", "upon")), None)
    is_blamed = word.dep == "pcomp" and lemma in _BLAMING
    is_led = word.dep in ("xcomp", "advcl", "ccomp") and word.tag == "VB" and lemma in _OBJECT_CONTROL
    is_passive = bool(tree.under(over, "nsubjpass", "auxpass"))
    return below if is_passive or (below is not None and (is_blamed or is_led)) else above


def _is_done_to(tree: Tree, at: int, over: int) -> bool:
    """Return whether a participle is passive: "Held by Quennell, it …", "was caught and jailed"."""
    word = tree.words[at]
    if word.tag != "VBN" or tree.under(at, "aux", "dobj"):
        return False
    return word.dep == "advcl" or (word.dep == "conj" and bool(tree.under(over, "nsubjpass", "auxpass")))


def _find_antecedent(tree: Tree, at: int) -> int | None:
    word = tree.words[at]
    return word.head if word.dep == "relcl" and tree.words[word.head].pos in (*NOUNS, "PRON") else None


def _resolve(tree: Tree, subject: int, at: int, deep: int) -> Party:
    """Return a subject, a relative by what it stands for, another pronoun with whom it may mean."""
    key = tree.words[subject].key
    antecedent = _find_antecedent(tree, at)
    if key in _RELATIVE and antecedent is not None:
        return read_party(tree, antecedent)
    if key in ("he", "she", "it", "they"):
        return read_party(tree, subject, _list_meant(tree, subject, at, deep))
    return read_party(tree, subject)


def _list_meant(tree: Tree, subject: int, at: int, deep: int) -> frozenset[str]:
    """Return the names of whom a pronoun may mean: of a person the subject of the verb above, else all before it."""
    over = next((one for one in tree.ancestors(at) if tree.words[one].pos in VERBS), None)
    is_person = tree.words[subject].key in ("he", "she")
    if over is not None and deep and over < subject and is_person and tree.words[over].lemma not in _OBJECT_CONTROL:
        doer, target = find_parties(tree, over, deep - 1)
        party = target if tree.under(over, "nsubjpass") else doer
        if party is not None and (party.names or (party.is_pronoun and party.word not in _SPEAKERS)):
            return party.names or party.beside
    return frozenset(name for one in range(subject) if (name := name_word(tree, one)))
