"""A page that does not say who publishes it."""

import re
from collections.abc import Iterator

from bot.outlets.portals import PORTALS
from bot.reading.caveats.rule import Reservation, Rule
from bot.reading.caveats.scene import Scene

_BYLINE = re.compile(
    r"^\W{0,3}(?:[Bb]y|BY|(?:[Ww]ritten|[Ww]ords|[Pp]osted|[Rr]eported|[Rr]eporting) by|[Aa]uthor)\b:? ?[A-Z@]"
    r"|\((?:AP|AFP|Reuters|REUTERS|CNN|UPI|PTI|Xinhua|Bloomberg)\)|\b(?:[Rr]eporting|[Ee]diting) by [A-Z]"
    r"|\bcontributed to this (?:report|story|article)\b|\b(?:[Ss]ign up|[Ss]ubscribe) (?:to|for) (?:[Tt]he )?[A-Z]"
    r"|^\W{0,3}[A-Z][\w’'.-]+ [A-Z][\w’'.-]+ is (?:an?|the) (?:[\w-]+ ){0,3}(?:writer|reporter|editor|correspondent|"
    r"columnist|journalist|author|contributor)\b",
    re.MULTILINE,
)
_SELF = re.compile(
    r"\b(?:our|this) (?:newspaper|magazine|website|site|newsroom|blog|outlet|publication|podcast|channel|company|"
    r"store|shop)\b"
    r"|\babout us\b|©|\bcopyright\b|\ball rights reserved\b"
)
_LABEL_LEAST = 5
"""Letters from which a host's name is looked for inside other words ("harbourwire" in "The Harbour Wire")."""
_COMMON = frozenset("news times post daily world today blog online media local report press herald money".split())


def find_unstated(scene: Scene) -> Iterator[Reservation]:
    """Yield a reservation where neither a byline nor a word of the text says who publishes the page.

    Its address alone says who serves it, and not who stands for it. A text that came without an address came without
    a page: what that says was not to be seen.
    """
    if scene.article.url is None:
        return
    publisher = scene.closing.publisher
    is_portal = (publisher.outlet.domain or "").removeprefix("www.") in PORTALS
    if is_portal and not scene.article.byline and not _BYLINE.search(scene.article.text or ""):
        yield Reservation(sentence=None, cue=None, covers=None, severity="medium")
        return
    if publisher.outlet.name is not None or publisher.named_at is not None or scene.article.byline:
        return
    text = scene.article.text or ""
    if (
        _names_host(f"{scene.article.title}\n{text}", publisher.outlet.domain)
        or _SELF.search(text.lower())
        or _BYLINE.search(text)
    ):
        return
    yield Reservation(
        sentence=None, cue=None, covers=None, severity="high" if publisher.outlet.domain is None else "medium"
    )


def _names_host(words: str, domain: str | None) -> bool:
    """Say whether the words have the name of their host: "Harbour Wire" for harbourwire.example."""
    labels = [label for label in (domain or "").lower().replace("-", "").split(".")[:-1] if label not in _COMMON]
    low = words.lower()
    squeezed = "".join(filter(str.isalnum, low))
    return any(
        label in squeezed if len(label) >= _LABEL_LEAST else re.search(rf"\b{re.escape(label)}\b", low) is not None
        for label in labels
    )


RULES = (
    Rule(
        id="derived.outlet_unstated.page",
        kind="outlet_unstated",
        basis="absence",
        severity="high",
        means="Neither a byline nor the text says who publishes the page.",
        find=find_unstated,
    ),
)
