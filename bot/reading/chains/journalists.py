"""The outlet of a journalist: of "the Ellery Times reporter Don Fenn", "a reporter for Radio Orrin"."""

import re

from bot.model.record import Span
from bot.reading.grammar.subjects import mention_of
from bot.reading.grammar.tree import Tree
from bot.reading.outlet_names import is_outlet_name

_JOURNALISTS = frozenset(
    "anchor anchorman anchorwoman board columnist commentator correspondent editor host interviewer journalist "
    "presenter reporter".split()
)
"""What somebody is who asks for an outlet; its editorial board among them."""
_BROUGHT_IN = re.compile(
    r", (?:an?|the) (?:[a-z]+ ){0,2}(?:anchor|columnist|correspondent|editor|journalist|reporter) "
    r"(?:for|at|from|of|with) (?:[Tt]he )?(?P<name>[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|&))*)"
)
"""Behind a name: "Don Fenn, a reporter for Radio Orrin"."""
SIGHT = 6000
"""Code points before a bare name in which its bearer was brought in so."""
_FOR = frozenset({"at", "for", "from", "of", "with"})
_ARTICLES = frozenset({"the", "a", "an"})


def outlet_of_journalist(text: str, tree: Tree, head: int) -> Span | None:
    """Return where the outlet is named whose journalist the phrase around index ``head`` is; ``None`` for none."""
    words = tree.words
    indices = mention_of(tree, head)
    role = next((at for at in indices if words[at].lemma in _JOURNALISTS and words[at].text.islower()), None)
    if role is None:
        return None
    first = indices[0] + (words[indices[0]].key in _ARTICLES)
    for last in range(role - 1, first - 1, -1):
        if is_outlet_name(text[words[first].start : words[last].end]):
            return Span(start=words[first].start, end=words[last].end)
    beside = [prep for prep in tree.under(words[role].head, "prep") if prep == role + 1]  # hung on the verb
    for prep in (*tree.under(role, "prep"), *beside):
        for thing in tree.under(prep, "pobj") if words[prep].key in _FOR else ():
            named = mention_of(tree, thing)
            start = words[named[0] + (words[named[0]].key == "the")].start
            if is_outlet_name(text[start : words[thing].end]):
                return Span(start=start, end=words[thing].end)
    return None


def outlet_of_known(text: str, tree: Tree, head: int) -> Span | None:
    """Return where the outlet was named of a journalist who is only called by name here; ``None`` for none."""
    word = tree.words[head]
    if word.pos != "PROPN":
        return None
    first = max(0, word.start - SIGHT)
    for named in re.finditer(rf"\b{re.escape(word.text)}(?=, )", text[first : word.start]):
        found = _BROUGHT_IN.match(text, first + named.end(), word.start)
        if found is not None and is_outlet_name(found["name"]):
            return Span(start=found.start("name"), end=found.end("name"))
    return None
