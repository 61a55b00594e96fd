"""Attributions set into a sentence or behind it, between commas: all the rest of the sentence is their content.

The parser often hangs only a part of the rest on such a verb: "The tide, Roe said, had risen twice that day."
"""

from collections.abc import Collection, Iterable

from bot.reading.grammar.tree import Tree

_BEFORE_MOST = 1
"""Words before a comma that only open a sentence: "Still, Roe said …" is no insertion."""
_TRAILING_MOST = 12
"""Words behind a closing verb that say where, when or to whom it was said."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CIRCUMSTANCES = frozenset({"prep", "npadvmod", "advmod", "dative", "punct", "aux", "nsubj"})
_COMPLETING = frozenset({"about", "of", "that", "for", "against"})
_SIGNS = frozenset({",", "–", "—", "--", ";"})
_STOPS = _SIGNS | {".", ":", "?", "!"}
_LOOSE_WORDS = 2
"""Auxiliaries and adverbs that may stand between a subject and its verb."""


def inserted_content(tree: Tree, verb: int, mention: Iterable[int], quoted: Collection[int]) -> list[int]:
    """Return the words of the rest of the sentence where a verb and its subject are set between commas; else none.

    ``mention`` are the words of the subject, ``quoted`` those in quotations, which carry their own marks.
    """
    named = sorted(mention)
    word = tree.words[verb]
    if not named or word.tag not in _FINITE or word.dep == "relcl":
        return []
    if not set(tree.under(verb, "nsubj")) & set(named):
        return []  # a subject that it shares with another verb stands somewhere else
    first, last = min(verb, named[0]), max(verb, named[-1])
    if last - first > len(named) + _LOOSE_WORDS or first <= _BEFORE_MOST or tree.words[first - 1].text not in _SIGNS:
        return []
    if first - 2 in quoted or first - 1 in quoted:
        return []
    end = _end_of_insertion(tree, verb, last)
    if end is None:
        return []
    subject = next(at for at in tree.under(verb, "nsubj") if at in named)
    described = set(tree.subtree(subject))  # "…, said Roe, a pilot who saw it"
    begin = max((at + 1 for at in range(first - 1) if tree.words[at].text == ";"), default=0)
    stop = next((at for at in range(end, len(tree)) if tree.words[at].text == "."), len(tree))  # two run together
    return [at for at in (*range(begin, first - 1), *range(end, stop)) if at not in described]


def _end_of_insertion(tree: Tree, verb: int, last: int) -> int | None:
    """Return the index behind an insertion; ``None`` where the verb goes on to a content of its own."""
    end = last + 1
    while end < len(tree) and tree.words[end].text not in _STOPS:
        end += 1
    is_introducing = end == len(tree) - 1 and tree.words[end].text == ":"
    if is_introducing or end - last - 1 > _TRAILING_MOST:
        return None
    for at in range(last + 1, end):
        word = tree.words[at]
        is_told = word.dep == "dobj" and tree.words[verb].lemma == "tell"
        if word.tag in _FINITE or word.dep in ("ccomp", "xcomp", "mark"):
            return None
        if word.head == verb and not is_told and (word.dep not in _CIRCUMSTANCES or word.key in _COMPLETING):
            return None
    return end
