"""Two reports of one sentence that each have the other in their content: "Roe said …, the agency reported".

The parser gives the whole rest of the sentence to either. What an outlet reports behind the last comma is all before
it, and no part of what that says; of two people it is not sure which passes the other on. Where the first is an
outlet's and the last is not, it is the other way round: "The Herald reports that …, the mayor told the agency.", "The
Herald reports that …, according to two aides."
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.grammar.contents import trim
from bot.reading.grammar.report import Report
from bot.reading.grammar.subjects import mention_of
from bot.reading.grammar.tree import Tree
from bot.reading.outlet_names import is_outlet_name

_KINDS = frozenset({"speech", "according"})


def part_crossing(tree: Tree, reports: Sequence[Report]) -> list[Report]:
    """Return ``reports``, of two that hold each other's cue the inner without the outer's words."""
    found = list(reports)
    for at, front in enumerate(found):
        behind = range(at + 1, len(found))
        last = next((other for other in behind if _is_tag(front, found[other])), None)
        if last is None:
            continue
        tail, first = found[last], min(found[last].cue, found[last].mention[0])
        is_crossing = tail.cue in front.content
        is_led = _is_outlet(tree, front.mention) and not _is_outlet(tree, tail.mention)
        if is_led and (is_crossing or tail.kind == "according" or _tells_outlet(tree, tail.cue)):
            found[last] = replace(tail, content=tuple(trim(tree, (i for i in front.content if i < first))))
            found[at] = replace(front, content=tuple(trim(tree, (*front.content, *range(first, len(tree))))))
        elif is_crossing and (tail.kind == "according" or _is_outlet(tree, tail.mention)):
            found[at] = replace(front, content=tuple(trim(tree, (i for i in front.content if i < first))))
    return found


def _is_tag(front: Report, tail: Report) -> bool:
    """Return whether ``tail`` stands behind all that it tells, which is what ``front`` reports and that it does."""
    if not (front.mention and tail.mention and {front.kind, tail.kind} <= _KINDS):
        return False
    return front.cue in tail.content and max(tail.content) < min(tail.cue, tail.mention[0])


def _tells_outlet(tree: Tree, verb: int) -> bool:
    told = tree.under(verb, "dobj", "dative") if tree.words[verb].lemma == "tell" else []
    return any(_is_outlet(tree, mention_of(tree, thing)) for thing in told)


def _is_outlet(tree: Tree, mention: Sequence[int]) -> bool:
    """Return whether words surely name an outlet, or somebody "of the Ellery Herald"."""
    words = [tree.words[at].text for at in mention]
    begins = (at + 1 for at, word in enumerate(words) if word == "of")
    return any(is_outlet_name(" ".join(words[at:])) for at in (0, *begins))
