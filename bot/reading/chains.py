"""The chain of a statement: from who said it, through whom that came, to the page in hand."""

from dataclasses import dataclass, replace

from bot.model.record import Node, Reprint
from bot.reading.cues import Cue
from bot.reading.outlet_names import is_outlet_name, is_same_outlet
from bot.reading.publisher import Publisher
from bot.reading.voices import Voice

SPEAKER_NOT_READ = "speaker not read"
"""The first node where no speaker was found. It says nothing of the page: the page may well name one."""
OUTLET_NOT_NAMED = "outlet not named"
ORIGINAL_NOT_NAMED = "original outlet not named"
NOT_NAMED = ", not named"
"""Stands behind the words for a person or a group without a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What ends every chain of a page: the original outlet of a reprint, and the page's own."""

    text: str
    publisher: Publisher
    reprint: Reprint
    original: Node | None

    def end(self, first: tuple[Node, ...], relation: str) -> tuple[Node, ...]:
        """Return ``first`` led on to the page; ``relation`` is how the outlet passes it on."""
        passed_on = relation if first else None
        if not self.reprint.is_reprint:
            return (*first, self._page(passed_on))
        unnamed = Node(name=ORIGINAL_NOT_NAMED, kind="unknown", naming="none", basis="inferred")
        original = replace(self.original or unnamed, relation=passed_on)
        if is_same_outlet(original.name, self.publisher.outlet.name or ""):
            return (*first, original)  # whose copy this is, the page doesn't say
        return (*first, original, self._page("reprint"))

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


def chain_of(closing: Closing, voice: Voice | None, cue: Cue | None, *, relation: str) -> tuple[Node, ...]:
    """Return the chain of a statement from its ``voice``; ``None`` begins it with :data:`SPEAKER_NOT_READ`.

    An outlet that the speaker "told" stands between, unless it is the page's own: then it told the page.
    """
    if voice is None:
        unread = Node(name=SPEAKER_NOT_READ, kind="unknown", naming="none", basis="inferred")
        return closing.end((unread,), relation)
    first = (node_of(voice),)
    told = cue.told if cue is not None else None
    if told is None or told.naming != "named":
        return closing.end(first, relation)
    start = told.start - len("The ") if closing.text.endswith("The ", 0, told.start) else told.start
    name = closing.text[start : told.end]
    own = closing.publisher.outlet.name or closing.reprint.of or ""
    if is_same_outlet(name, own):
        return closing.end(first, "told")
    if not is_outlet_name(name):
        return closing.end(first, relation)
    hop = Node(name=name, kind="outlet", naming="named", basis="stated", relation="told", start=start, end=told.end)
    return closing.end((*first, hop), relation)


def node_of(voice: Voice) -> Node:
    """Return the node of a voice: the words of the text that name it."""
    is_nameless = voice.kind in ("person", "group") and voice.naming != "named"
    return Node(
        name=voice.words + (NOT_NAMED if is_nameless else ""),
        kind=voice.kind,
        naming=voice.naming,
        basis=voice.basis,
        start=voice.start,
        end=voice.end,
    )
