"""What the page passes on of papers and works, by the grammar: "the affidavit goes on", "to judge by the minutes"."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.reading.caveats.own_names import is_own_name, own_keys
from bot.reading.caveats.own_polls import read_own_polls
from bot.reading.caveats.paper_words import (
    CONTENTS,
    HEARD,
    NOBODYS,
    OWN,
    PAPERS,
    SAYING_IN,
    SHEETS,
    STUDIES,
    TELLING,
    WRITTEN_TO,
)
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.grammar.asserted import is_possible, is_supposed
from bot.reading.grammar.tree import Tree

_FRONT_MOST = 3
"""Words among which the preposition of a paper that opens its sentence stands."""
_GOING = frozenset({"judge", "go", "accord", "base", "cite", "quote", "draw"})
_LEADING = frozenset({"by", "to", "from", "on", "upon"})
_IN = frozenset({"in", "on"})
_CUE_MOST = 8
_BASES = frozenset("autobiography biography book diary memoir poll survey".split())
_AGAIN = frozenset({"earlier", "previous", "last", "similar"})


def find_papers_tell(scene: Scene) -> Iterator[Reservation]:
    """Yield a paper that tells something, or by which, or in which, something is told."""
    if scene.parsed is None or scene.is_personal:
        return
    own, polls = own_keys(scene), read_own_polls(scene)
    for passage in scene.parsed.passages:
        tree = passage.tree
        quoted = passage.quoted_words() if passage.quotations else frozenset[int]()
        for at, word in enumerate(tree.words):
            if word.pos not in ("NOUN", "PROPN") or at in quoted or not _is_paper(tree, at) or _is_nobodys(tree, at):
                continue
            cue = _told_by(tree, at)
            phrase = tree.subtree(at)
            is_own = any(tree.words[i].key in OWN for i in phrase if i < at)
            is_own = is_own or any(is_own_name(name, own) for name in _names_in(tree, phrase))
            is_own = is_own or polls.has(scene.text[tree.words[phrase[0]].start : word.end])
            if cue is None or is_own or scene.low[scene.sentence_at(word.start).end - 1] == "?":
                continue
            first = max(phrase[0], at - _CUE_MOST + 2)
            start, end = min(tree.words[first].start, tree.words[cue].start), max(word.end, tree.words[cue].end)
            if max(at, cue) - min(first, cue) >= _CUE_MOST:
                start, end = tree.words[first].start, word.end
            yield reserve_words(scene, start, end)


def _names_in(tree: Tree, phrase: Sequence[int]) -> Iterator[str]:
    """Yield the names of a phrase, before its noun and behind it: "an inquiry by the Harbour Wire"."""
    for is_name, group in groupby(phrase, key=lambda i: tree.words[i].pos == "PROPN"):
        if is_name:
            yield " ".join(tree.words[i].text for i in group)


def _is_nobodys(tree: Tree, at: int) -> bool:
    """Say whether nobody in particular made a study: "reports indicate", "many studies", "one analysis"."""
    word = tree.words[at]
    described = {j for i in tree.under(at, "relcl", "acl") for j in tree.subtree(i)}
    phrase = [i for i in tree.subtree(at) if i not in described]  # "polls that show Roe ahead" are not Roe's
    is_by = any(tree.words[i].key in ("by", "of") for i in phrase if i > at)
    if word.key == "reports" and not is_by and not tree.under(at, "poss", "det"):
        return True  # "reports from the north say": whoever made them
    if (
        word.key == "surveys"
        and not tree.under(at, "poss", "det")
        and not any(tree.words[i].key in ("by", "from") for i in tree.children[at] if i > at)
    ):
        return tree.words[phrase[0]].pos != "PROPN"  # "surveys of voters there show": whoever took them
    if word.lemma not in STUDIES or any(tree.words[i].pos == "PROPN" for i in phrase):
        return False
    is_owned = bool(tree.under(at, "poss")) or any(
        tree.words[i].key in ("the", "this", "its") for i in tree.under(at, "det")
    )
    is_made = any(tree.words[i].key in ("by", "from", "for", "in") for i in phrase if i > at)
    return not is_owned and not is_made and (word.tag == "NNS" or tree.words[phrase[0]].key in NOBODYS)


def _is_paper(tree: Tree, at: int) -> bool:
    word = tree.words[at]
    if (word.pos == "NOUN" or word.text.islower()) and (word.lemma in PAPERS or word.key in PAPERS):
        return True
    kinds = SHEETS.get(word.lemma) or SHEETS.get(word.key)
    before = {tree.words[i].lemma for i in tree.subtree(at) if i < at}
    return kinds is not None and not kinds.isdisjoint(before)


_INSERTED_WORDS = tuple(PAPERS)
_INSERTED = re.compile(
    r", (?P<paper>(?:minutes|records|accounts|notes|documents|emails|logs) (?:of|from|"
    r"for) (?:[\w'-]+ ){0,5}?(?:reveal|show|"
    r"state|say|record|suggest|indicate)"
    r"|(?:the|an?|his|her|their|its|one|[a-z' ]{2,40}'s)(?: [\w'-]+){0,4}? (?:report|filing|affidavit|"
    r"application|"
    r"complaint|indictment|lawsuit|suit|memo|audit|review|study|survey|inquest|transcript|log|record|minutes|book|"
    r"memoir|"
    r"biography|website|blog|diary|cable|document|paper) (?:adds|alleges|asserts|claims|concludes|discloses|estimates|"
    r"finds|goes on|notes|records|reports|reveals|says|shows|states|suggests|warns))[,.]"
)
"""Between commas: the parser takes such verbs for nouns."""


def find_inserted(scene: Scene) -> Iterator[Reservation]:
    """Yield ", the affidavit goes on," wherever it is inserted."""
    for found in scene.find_words(_INSERTED_WORDS, _INSERTED):
        reserve = reserve_words(scene, *found.span("paper"))
        if not found["paper"].startswith(("our ", "this ")):
            yield reserve


def _told_by(tree: Tree, at: int) -> int | None:
    """Return the index of the word by which a paper tells; ``None`` where it does nothing of the kind."""
    word = tree.words[at]
    over = word.head
    if word.dep == "nsubj":
        return over if at < over and _tells(tree, over) else None
    is_behind = word.dep == "pobj" and tree.words[over].pos in ("ADP", "VERB", "SCONJ")
    return _told_through(tree, at, over) if is_behind else None


def _told_through(tree: Tree, at: int, over: int) -> int | None:
    """Return the same for a paper behind the preposition at ``over``: "to judge by the minutes", "in her memoir"."""
    key, above = tree.words[over].key, tree.words[tree.words[over].head]
    if tree.words[at].lemma in _BASES and above.lemma == "base":
        return None  # "the poll was based on a survey of 900", "the film on a book": how it was made
    is_way = key == "to" and above.lemma == "go"  # "go to the polls"
    if key in _LEADING and above.lemma in _GOING and above.pos != "NOUN" and not is_way:
        return tree.words[over].head
    is_done = above.tag not in ("VB", "VBG")
    if key == "from" and above.lemma in HEARD and is_done:
        return over
    if above.lemma in CONTENTS and above.dep == "nsubj" and key in ("in", "from", "of"):
        return above.head if _tells(tree, above.head) else None
    # "Half had said so in a poll": its figure to compare with; "put on the docket": no telling.
    is_again = not _AGAIN.isdisjoint(tree.words[i].key for i in tree.subtree(at) if i < at)
    is_put = key == "on" and above.lemma == "put"
    is_told = (
        key in _IN
        and not (is_again or is_put)
        and above.pos == "VERB"
        and is_done
        and not is_possible(tree, tree.words[over].head)
    )
    if not is_told or above.lemma not in SAYING_IN or tree.words[at].lemma in WRITTEN_TO:
        return None
    return over if over < _FRONT_MOST or _is_somebodys(tree, at) else None


def _tells(tree: Tree, verb: int) -> bool:
    """Say whether a paper tells by this verb: not in a clause that describes it, nor if it only could."""
    word = tree.words[verb]
    if word.pos != "VERB" or word.dep in ("relcl", "acl") or word.tag in ("VB", "VBG"):
        return False
    if is_possible(tree, verb) or is_supposed(tree, verb) or tree.under(verb, "neg"):
        return False
    if word.lemma == "have":  # "the affidavit has him standing there"
        held = [*tree.under(verb, "ccomp"), *(i for j in tree.under(verb, "dobj") for i in tree.under(j, "acl"))]
        return any(tree.words[i].tag == "VBG" for i in held)
    if word.lemma == "give":
        return any(tree.words[i].key == "as" for i in tree.under(verb, "prep"))
    goes_on = word.lemma == "go" and any(tree.words[i].key == "on" for i in tree.under(verb, "prt", "prep"))
    goes_on = goes_on and not any(tree.words[i].key == "for" for i in tree.under(verb, "prep"))  # lasts
    reads = word.lemma == "read" and not tree.under(verb, "dobj")
    return word.lemma in TELLING or goes_on or reads


def _is_somebodys(tree: Tree, at: int) -> bool:
    """Say whether a paper is one: "in a podcast", "on its website", and none in general."""
    return any(tree.words[i].dep in ("poss", "det") for i in tree.children[at])


RULES = (
    Rule(
        id="words.second_hand.paper_tells",
        kind="second_hand",
        basis="words",
        severity="medium",
        means="The page passes on what a paper, a book or a website tells.",
        find=find_papers_tell,
    ),
    Rule(
        id="words.second_hand.paper_inserted",
        kind="second_hand",
        basis="words",
        severity="medium",
        means="The page passes on what a paper, a book or a website tells.",
        find=find_inserted,
    ),
)
