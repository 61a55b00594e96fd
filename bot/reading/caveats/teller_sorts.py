"""What sort of source a teller is: one nameless person, nameless people, nobody in particular."""

from itertools import pairwise
from typing import Literal

from bot.reading.caveats.deeds import SOMEBODYS
from bot.reading.caveats.naming import ADJECTIVE, PARTIES, describe_source
from bot.reading.caveats.tellers import Teller
from bot.reading.caveats.telling_words import (
    ABSTRACT_ENDINGS,
    BODIES,
    CALLINGS,
    CROWDS,
    NO_TRADES,
    PEOPLE_ENDINGS,
    POLLED,
    SIDES,
    THINGS,
    TRADE_ENDINGS,
    TRADES,
)
from bot.reading.grammar.tree import Tree
from bot.reading.lexicon import PERSONS

TellerSort = Literal["one", "people", "nobody"]

_ONE = frozenset({"a", "an", "one", "another"})
_DEFINITE = frozenset("the this that these those his her their its our my your".split())
_FEW = frozenset("few many most some".split())
_MANY = frozenset({"many", "most", "some"})
_COUNTED = frozenset("two three four five six seven eight nine ten both several dozen dozens".split())
_WHERE = frozenset("along around at from in inside near on outside within".split())
_KNOWING = frozenset("attendance aware briefed close familiar involved knowledge present privy".split())
_CALLED = frozenset({"call", "name", "know"})
_NOBODY = frozenset({"other", "others", "everyone", "everybody", "people"})
_SOMEBODY = frozenset({"someone", "somebody"})
_WHOSE = frozenset("his her their its".split())
_SINGULAR = frozenset({"all", "that", "this", "each", "every"})
"""No plural stands behind them but one that was misread: "all that stuff sailors say it is"."""
_PARTISANS = frozenset("backer detractor fan opponent proponent supporter".split())
_FOLLOWERS = frozenset({"backer", "supporter"})
"""Nobody in particular, also where it is told whose they are: "Roe's opponents"."""
_OFFICES = frozenset(
    "adviser advisor aide ally commander councillor delegate deputy detective diplomat donor employee executive "
    "inspector insider investigator judge justice lawmaker legislator manager minister official prosecutor regulator "
    "senator soldier source staffer".split()
)
"""People of a house, or of somebody, also where they are counted by "some" or "many"."""
_NO_ONE = frozenset("human time way day week month year thing kind lot bit part number hand side".split())
_POLLED_LEAST = 4
"""Signs of an exact number of people that tell something: so many of those asked."""
_BOUNDS = frozenset("about almost least nearly over roughly some than".split())
_SHARES = frozenset("finding half percent percentage poll polling quarter survey third".split())
_LEARNED = frozenset("analyst commentator checker critic economist expert observer pundit sceptic skeptic".split())
_ASKED = frozenset({"interviewed", "polled", "questioned", "surveyed"})
_SHORTEST_TRADE = 5
_OF_PLACES = ("ian", "ians", "ese", "ish", "i", "is", "can", "cans")
"""Endings of peoples: "Tunisians told him" names nobody's office."""
_SHORTEST_STEM = 2


def sort_teller(teller: Teller) -> TellerSort | None:
    """Return what sort a teller is; ``None`` for a name, for a body or a thing, and for whoever is led back to."""
    tree, head = teller.tree, teller.head
    word = tree.words[head]
    first = tree.words[_first_of(tree, head)].key
    if word.key in _SOMEBODY:
        return "one" if not _KNOWING.isdisjoint(tree.words[i].key for i in tree.subtree(head)) else None
    if word.text in PARTIES and word.pos in ("NOUN", "PROPN"):
        return _sort_party(teller)
    if word.tag == "NNS" and word.lemma in BODIES and first in _MANY:
        return "nobody"
    if word.key in _NOBODY or (word.key in (*_FEW, "several") and word.pos != "NOUN"):
        return _sort_nobody(teller, first) if first != "how" else None
    return _sort_noun(teller, first) if first != "how" else None


def _sort_noun(teller: Teller, first: str) -> TellerSort | None:
    tree, head = teller.tree, teller.head
    word = tree.words[head]
    if word.pos != "NOUN" or is_named(tree, head) or word.lemma in _NO_ONE or _is_share(teller):
        return None
    is_people = is_person_noun(word.lemma) and not _is_of_place(word.text, word.lemma)
    is_people = is_people and not (word.text[0].isupper() and not _is_known(word.lemma) and first == word.key)
    is_common = word.text.islower() or (word.start == tree.words[0].start and not word.lemma.endswith(_OF_PLACES))
    may_be = teller.is_strict and is_common and may_be_person(word.lemma) and teller.quantity != "one"
    if not (is_people or may_be):
        return None
    if teller.quantity == "one":
        over = tree.words[tree.words[head].head].head  # "one of the authors, Jane Roe"
        return None if tree.words[over].key == "one" and is_named(tree, over) else "one"
    if word.tag == "NNS" or word.lemma in CROWDS:
        return _sort_people(teller, first)
    if first in _ONE or first == "many":
        is_by_the_way = first in _ONE and tree.words[teller.at].tag == "VBG"  # "a man came in saying": what was done
        return "nobody" if first == "many" else None if is_by_the_way else "one"  # "many a commuter"
    return "one" if is_people and first == "the" and _is_of_somebody(tree, head) else None


def _sort_party(teller: Teller) -> TellerSort | None:
    """Return the sort of members of a party, who are nobody in particular where some of them are meant."""
    tree, head = teller.tree, teller.head
    words = " ".join(tree.words[i].text for i in range(_first_of(tree, head), head + 1))
    described = describe_source(words)
    if (
        described is None
        or described.is_definite
        or is_named(tree, head)
        or _is_share(teller)
        or teller.verb == "expect"
    ):
        return None
    return "nobody" if described.sort == "vague" or teller.quantity in _FEW else "people"


def _is_of_place(text: str, lemma: str) -> bool:
    """Say whether a word is a people's: "Tunisians", and not "Historians"."""
    return text[0].isupper() and lemma.endswith(_OF_PLACES) and not _is_known(lemma)


def _is_known(lemma: str) -> bool:
    """Say whether a noun is listed: of those that only end as trades do one with a capital is a name, "Sanders"."""
    bare = lemma.lower().rpartition("-")[2]
    return bare in PERSONS or bare in CALLINGS or bare in TRADES or bare in CROWDS or bare in _PARTISANS


def _is_share(teller: Teller) -> bool:
    """Say whether those who tell are a share of whoever was asked: a finding of a poll."""
    words = [teller.tree.words[i] for i in teller.tree.subtree(teller.head)]
    if teller.tree.words[teller.head].key == "respondents" or any(word.key in _ASKED for word in words):
        return True
    is_bounded = not _BOUNDS.isdisjoint(word.key for word in words)
    if not is_bounded and any(
        len(word.text) >= _POLLED_LEAST and word.text.replace(",", "").isdigit() for word in words
    ):
        return True
    if teller.tree.words[teller.head].lemma.lower().removesuffix("s") not in POLLED:
        return False
    is_of_so_many = any(one.key in ("in", "of") and other.pos == "NUM" for one, other in pairwise(words))
    return is_of_so_many or any(word.text == "%" or word.lemma in _SHARES for word in teller.tree.words)


def _sort_nobody(teller: Teller, first: str) -> TellerSort | None:
    """Return the sort of "people", "others", "some": those who know of a matter are people of it."""
    tree, head = teller.tree, teller.head
    around = {tree.words[i].key for i in tree.subtree(head)}
    if not _ASKED.isdisjoint(around):
        return None
    if not _KNOWING.isdisjoint(around) and first not in _DEFINITE:
        return "people"
    if first in _DEFINITE or teller.tree.words[head].key in {"everyone", "everybody"}:
        return None
    counted = _COUNTED | {teller.quantity} if teller.quantity in _COUNTED else _COUNTED
    return "people" if first in counted else "nobody"


def _sort_people(teller: Teller, first: str) -> TellerSort | None:
    tree, head = teller.tree, teller.head
    has_house = _has_house(tree, head)
    is_counted = teller.quantity != "" and teller.quantity not in _FEW
    is_own = first in _WHOSE and tree.words[head].key in SOMEBODYS
    if first in _DEFINITE and not is_counted and not has_house and not is_own:
        return None
    is_misread = first in _SINGULAR or (first in ("a", "an") and teller.quantity == "" and not _is_counted(tree, head))
    if is_misread or (
        tree.words[head].lemma in _PARTISANS and not (has_house and tree.words[head].lemma in _FOLLOWERS)
    ):
        return "nobody" if not (is_misread or is_counted) else None
    is_calling = tree.words[head].lemma in CALLINGS - _OFFICES or tree.words[head].lemma.endswith("ologist")
    is_some = (first in _FEW or teller.quantity in _FEW) and tree.words[head].lemma not in _OFFICES
    is_side = tree.words[head].lemma in SIDES
    has_place = not is_side and any(_is_at_place(tree, i) for i in tree.under(head, "prep"))
    is_nobody = is_some or (is_calling and not has_place)
    return "nobody" if is_nobody and not has_house and not is_counted else "people"


def _is_counted(tree: Tree, head: int) -> bool:
    """Say whether people are told in number: "a few officials", "a dozen clerks"."""
    return any(
        tree.words[i].key in _FEW or tree.words[i].pos == "NUM" or tree.words[i].key in _COUNTED
        for i in tree.subtree(head)
        if i < head
    )


def _is_at_place(tree: Tree, prep: int) -> bool:
    """Say whether a phrase tells where people are: "in the covered market", and not "in law", "on suicide"."""
    is_where = tree.words[prep].key in _WHERE
    return is_where and any(tree.words[j].key in _DEFINITE for i in tree.under(prep, "pobj") for j in tree.children[i])


def is_person_noun(lemma: str) -> bool:
    """Say whether a noun is one of persons, also a word that ends as those of trades do: "herder", "bandmate"."""
    bare = lemma.rpartition("-")[2]
    if bare in THINGS or bare in BODIES:
        return False
    return bare in PERSONS or bare in CALLINGS or bare in CROWDS or bare in TRADES or _ends_as_person(bare)


def _ends_as_person(noun: str) -> bool:
    if any(noun.endswith(ending) and len(noun) > len(ending) + _SHORTEST_STEM for ending in PEOPLE_ENDINGS):
        return True
    return noun.endswith(TRADE_ENDINGS) and noun not in NO_TRADES and len(noun) > _SHORTEST_TRADE


def may_be_person(lemma: str) -> bool:
    """Say whether a noun that stands where people stand is nothing else: no thing, no body, no abstract."""
    bare = lemma.rpartition("-")[2]
    return bare.isalpha() and bare not in THINGS and bare not in BODIES and not bare.endswith(ABSTRACT_ENDINGS)


def _first_of(tree: Tree, head: int) -> int:
    inside = set(tree.subtree(head))
    first = head
    while first - 1 in inside:
        first -= 1
    return first


def is_named(tree: Tree, head: int) -> bool:
    """Say whether a name stands beside a noun: "the aide, Jane Roe", "a driver called Salim"."""
    words = tree.words
    if any(words[i].pos == "PROPN" for i in tree.under(head, "appos")):
        return True
    called = [i for i in tree.under(head, "acl") if words[i].lemma in _CALLED]
    if any(words[j].pos == "PROPN" for i in called for j in tree.subtree(i)):
        return True
    behind = [words[i].pos for i in range(head + 1, min(len(tree), head + 4)) if words[i].pos != "PUNCT"]
    return behind[:2] == ["PROPN", "PROPN"]


def _has_house(tree: Tree, head: int) -> bool:
    """Say whether the phrase of a noun tells whose people they are by a name: "Treasury officials", "at Acme"."""
    described = set[int]()
    for i in (*tree.under(head, "relcl", "acl", "appos", "conj"), *_examples(tree, head), *_abroad(tree, head)):
        described.update(tree.subtree(i))
    if head == 1 and tree.words[head].lemma in CALLINGS and ADJECTIVE.match(tree.words[0].text):
        return False  # "Digital experts": a capital that begins a sentence
    if head and tree.words[head - 1].text == "Labour" and tree.words[head].lemma == "strategist":
        return True  # the party's, whatever the parser takes it for
    return any(tree.words[i].pos == "PROPN" for i in tree.subtree(head) if i not in described)


def _examples(tree: Tree, head: int) -> list[int]:
    """Return what leads to some of the people: "including" of "some observers, including Jo Park"."""
    return [i for i in tree.under(head, "prep") if tree.words[i].key in ("including", "like", "such", "among")]


def _abroad(tree: Tree, head: int) -> list[int]:
    """Return what tells of people of no house where they live: "in" of "observers in Norway"."""
    is_learned = tree.words[head].lemma in _LEARNED
    return [i for i in tree.under(head, "prep") if is_learned and tree.words[i].key in ("in", "across")]


def _is_of_somebody(tree: Tree, head: int) -> bool:
    """Say whether a noun is told apart by something that itself is not named: "the owner of a tea stall"."""
    if _has_house(tree, head):
        return False
    things = [j for i in tree.under(head, "prep") for j in tree.under(i, "pobj")]
    return any(tree.words[k].key in _ONE for j in things for k in tree.under(j, "det", "nummod"))
