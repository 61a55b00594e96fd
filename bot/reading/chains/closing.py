"""The end of every chain of a page: the original outlet of a reprint, and the page's own."""

import re
from dataclasses import dataclass, replace

from bot.model.record import Node, Reprint
from bot.reading.outlet_names import is_same_outlet
from bot.reading.publisher import Publisher

OUTLET_NOT_NAMED = "outlet not named"
ORIGINAL_NOT_NAMED = "original outlet not named"
NAME_WORDS_MOST = 8
NOT_NAMED = ", not named"
"""Stands behind the words for a person or a group without a name, unless they say that themselves."""
_WITH_NAME = re.compile(r"(?:[A-Z][\w.’'-]* ){1,4}and (?:his|her|fellow|other|their) ")
"""One of them has a name."""
_SAID_NAMELESS = frozenset("anonymous nameless undisclosed unidentified unnamed".split())


def without_name(words: str) -> str:
    """Return the words for somebody who is not named, with that said once.

    >>> without_name("a port official"), without_name("An unnamed official"), without_name("Ann Roe and other pilots")
    ('a port official, not named', 'An unnamed official', 'Ann Roe and other pilots')
    """
    said = set(words.lower().split())
    is_told = _SAID_NAMELESS & said and "and" not in said
    return words if is_told or _WITH_NAME.match(words) else words + NOT_NAMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What ends every chain of a page: the original outlet of a reprint, and the page's own."""

    text: str
    publisher: Publisher
    reprint: Reprint
    original: Node | None

    def end(self, first: tuple[Node, ...], relation: str) -> tuple[Node, ...]:
        """Return ``first`` led on to the page; ``relation`` is how the outlet passes it on.

        What the outlet says of itself has one node: nobody passes it on.
        """
        passed_on = relation if first else None
        if not self.reprint.is_reprint:
            return _led_on(first, self._page(passed_on))
        unnamed = Node(name=ORIGINAL_NOT_NAMED, kind="unknown", naming="none", basis="inferred")
        original = replace(self.original or unnamed, relation=passed_on)
        if is_same_outlet(original.name, self.publisher.outlet.name or ""):
            return _led_on(first, original)  # whose copy this is, the page doesn't say
        return (*_led_on(first, original), self._page("reprint"))

    def _page(self, relation: str | None) -> Node:
        outlet = self.publisher.outlet
        name = outlet.name or outlet.domain
        if name is None:
            return Node(name=OUTLET_NOT_NAMED, kind="unknown", naming="none", basis="inferred", relation=relation)
        place = self.publisher.named_at
        return Node(
            name=name if place is None else self.text[place.start : place.end],
            kind="outlet",
            naming="named",
            basis="external" if place is None else "stated",
            relation=relation,
            start=place.start if place else None,
            end=place.end if place else None,
        )


def _led_on(first: tuple[Node, ...], last: Node) -> tuple[Node, ...]:
    if len(first) == 1 and is_same_outlet(first[0].name, last.name):
        return (replace(last, relation=None),)
    return (*first, last)
