"""The flow: where addresses stand in a text, and what each of them leads to."""

from bot.matching.links.extract import find_addresses
from bot.matching.links.keys import key_address
from bot.model.link import NO_RULES, FoundLink, LinkRules


def find_links(text: str, *, platform: str | None = None, rules: LinkRules = NO_RULES) -> tuple[FoundLink, ...]:
    """The links of a text, in text order, without overlaps.

    Links in code fences, quote blocks and spoilers count: whoever asks about a text means all of it. Of a link with a
    label only the address counts, even where the label looks like another address. An address that repeats is found
    again each time.

    Args:
        text: Raw, as the platform delivered it; offsets are code points of this very string.
        platform: ``"slack"``, ``"discord"``, … where it is known. In a text that can only be Discord's the bar of
            ``<address|label>`` is part of the address.
        rules: What is known of particular hosts.
    """
    found = []
    for place in find_addresses(text, bar_ends_address=platform != "discord"):
        link = key_address(place.address, rules=rules)
        if link is not None:
            found.append(FoundLink(link=link, start=place.start, end=place.end))
    return tuple(found)
