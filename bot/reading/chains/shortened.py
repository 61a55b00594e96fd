"""The outlet that is meant by a shorter name: "told the Times", "told the paper", where it was named before."""

import re
from collections.abc import Iterable, Iterator

from bot.model.record import Node
from bot.reading.chains.closing import Closing
from bot.reading.grammar.tree import Tree, Word
from bot.reading.lexicon import OUTLET_WORDS
from bot.reading.outlet_names import OUTLET_LAST_WORDS, is_outlet_name

SIGHT = 1500
"""Code points before a shorter name in which the longer one is looked for: a paragraph or two."""
_RUN = re.compile(r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|&))*")
_ENDS = re.compile(r"[.!?\n]")
_TOLD = re.compile(r"\b(?:told|interview (?:with|to|in)|interviewed by|sp(?:oke|eaking) (?:to|with)) (?:[Tt]he )?$")
"""Right before the longer name it says that somebody spoke to that very paper."""
_TOLD_SIGHT = 30
_PAPERS = frozenset({"newspaper", "paper"})
_STATIONS = frozenset({"broadcaster", "channel", "network", "station"})
_AIRED = frozenset({"Radio", "TV", "Television"})
_NO_PAPERS = frozenset(
    "abc|abc news|afp|agence france-presse|al jazeera|ap|associated press|bbc|bbc news|bloomberg|cbc|cbs|cbs news|cnbc|"
    "cnn|deutsche welle|dw|euronews|fox news|france 24|interfax|itv|itv news|msnbc|nbc|nbc news|npr|pbs|"
    "press association|reuters|sky news|tass|upi|voice of america|xinhua".split("|")
)
"""Agencies and stations whose names do not end in a station's word. No page of theirs calls itself "the paper"."""


def named_before(text: str, tree: Tree, head: int, *, relation: str) -> Node | None:
    """Return the outlet that "the Times" or "the paper" at index ``head`` leads back to; ``None`` if not surely one.

    Of "the Times" the one whose name ends so, of "the paper" the only one that is named in the text before. Whether
    the page's own outlet may be meant is not asked here: ``without_doubtful`` does.
    """
    word = tree.words[head]
    if not is_short(tree, head):
        return None
    is_noun = word.text not in OUTLET_LAST_WORDS
    the = tree.words[tree.children[head][0]].start
    first = max(0, word.start - SIGHT)
    runs = [(found[0].removeprefix("The "), found.end()) for found in _RUN.finditer(text, first, the)]
    named = {name: end for name, end in runs if is_outlet_name(name)}
    fitting = [(name, end) for name, end in named.items() if is_noun or name.endswith(f" {word.text}")]
    if len(fitting) != 1 or (not is_noun and _is_name_itself(text, word.text, runs)):
        return None
    name, end = fitting[0]
    if is_noun and word.key in _PAPERS | _STATIONS and (word.key in _STATIONS) != _is_no_paper(name):
        return None
    return Node(
        name=name, kind="outlet", naming="named", basis="resolved", relation=relation, start=end - len(name), end=end
    )


def without_doubtful(nodes: Iterable[Node], tree: Tree, closing: Closing) -> Iterator[Node]:
    """Yield the nodes of one sentence but for outlets whose shorter name there may as well mean the page's own.

    "The Times" is what a page of the Ellery Times may call itself, and any page "the paper" that is not surely none:
    unless somebody was said to have told that other paper something right where it was named.
    """
    for node in nodes:
        is_led_back = node.kind == "outlet" and node.basis == "resolved"
        short = (word for at, word in enumerate(tree.words if is_led_back else ()) if is_short(tree, at))
        if not any(_may_mean_own(word, node, closing) for word in short):
            yield node


def is_short(tree: Tree, head: int) -> bool:
    """Say whether the word at index ``head`` is an outlet's shorter name with its article, and nothing beside it."""
    word, own = tree.words[head], tree.children[head]
    if len(own) != 1 or tree.words[own[0]].key != "the":
        return False
    return word.text in OUTLET_LAST_WORDS or (word.key in OUTLET_WORDS and word.tag == "NN")


def _is_name_itself(text: str, short: str, runs: list[tuple[str, int]]) -> bool:
    """Say whether a short name was used before as one outlet's whole name: "the Ellery Times and the Times".

    So it is beside the longer one in a sentence, and before any longer one. "The Times of Orrin" is another's too.
    """
    longer: int | None = None
    for name, end in runs:
        if name.startswith(f"{short} of "):
            return True
        if name == short and (longer is None or not _ENDS.search(text, longer, end)):
            return True
        longer = end if name.endswith(f" {short}") else longer
    return False


def _may_mean_own(word: Word, node: Node, closing: Closing) -> bool:
    outlet = closing.publisher.outlet
    names = [name for name in (outlet.name, closing.reprint.of) if name]
    labels = [label.replace("-", "") for label in (outlet.domain or "").casefold().split(".")[:-1]]
    if word.text in OUTLET_LAST_WORDS:
        is_host = any(label.endswith(word.key) for label in labels)
        return node.name.endswith(f" {word.text}") and (
            is_host or any(word.key in name.casefold().split() for name in names)
        )
    start = node.start or 0
    if word.key not in _PAPERS or _TOLD.search(closing.text[max(0, start - _TOLD_SIGHT) : start]):
        return False
    return not names or not all(map(_is_no_paper, names))


def _is_no_paper(name: str) -> bool:
    return name.casefold().removeprefix("the ") in _NO_PAPERS or not _AIRED.isdisjoint(name.split())
