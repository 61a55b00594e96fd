"""The outlet that is meant by a shorter name: "told the Times", "told the paper", where it was named before."""

import re

from bot.model.record import Node
from bot.reading.grammar.tree import Tree
from bot.reading.lexicon import OUTLET_WORDS
from bot.reading.outlet_names import OUTLET_LAST_WORDS, is_outlet_name

SIGHT = 1500
"""Code points before a shorter name in which the longer one is looked for: a paragraph or two."""
_RUN = re.compile(r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|&))*")


def named_before(text: str, tree: Tree, head: int, *, relation: str) -> Node | None:
    """Return the outlet that "the Times" or "the paper" at index ``head`` leads back to; ``None`` if not surely one.

    Of "the Times" the one whose name ends so, of "the paper" the only one that is named in the text before.
    """
    word = tree.words[head]
    own = tree.children[head]
    if len(own) != 1 or tree.words[own[0]].key != "the":
        return None
    is_short = word.text in OUTLET_LAST_WORDS
    if not is_short and (word.key not in OUTLET_WORDS or word.tag != "NN"):
        return None
    first = max(0, word.start - SIGHT)
    named = {
        found[0].removeprefix("The "): found.end()
        for found in _RUN.finditer(text, first, tree.words[own[0]].start)
        if is_outlet_name(found[0])
    }
    fitting = [(name, end) for name, end in named.items() if not is_short or name.endswith(f" {word.text}")]
    if len(fitting) != 1:
        return None
    name, end = fitting[0]
    return Node(
        name=name, kind="outlet", naming="named", basis="resolved", relation=relation, start=end - len(name), end=end
    )
