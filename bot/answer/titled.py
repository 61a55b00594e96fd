"""A role that is "not named" where it stands, and is named with its title further up the page."""

import re
from collections.abc import Iterable

from bot.model.record import Node, Statement

_NOT_NAMED = ", not named"
_TITLES = {
    "governor": r"Gov\.|Governor",
    "mayor": "Mayor",
    "president": "President",
    "prime minister": "Prime Minister",
    "minister": r"(?<!Prime )Minister",
    "chancellor": "Chancellor",
    "senator": r"Sen\.|Senator",
}
"""Offices, and how they stand before a name."""
_PARTY = "Republican|Democratic|Conservative|Labour|Liberal|Socialist"
_ROLE = re.compile(rf"[Tt]he (?:(?:{_PARTY}) )?(?P<office>{'|'.join(_TITLES)})")
"""With a place or a body before the office it may be another's than the one named: "the Orrin mayor"."""
_NAME = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){0,2})"
_OTHER = r"(?<!\bLt\. )(?<!\bVice )(?<!\bDeputy )(?<!\bFormer )(?<!\bformer )(?<!\bex-)"


def find_named_roles(statements: Iterable[Statement], text: str) -> tuple[str, ...]:
    """Return the names of the nodes that would be called "not named" although ``text`` names who it is before."""
    return tuple(node.name for one in statements for node in one.chain if _is_named(node, text))


def drop_not_named(name: str) -> str:
    """Return the name of a node without the words that say it has none."""
    return name.removesuffix(_NOT_NAMED)


def _is_named(node: Node, text: str) -> bool:
    """Return whether a role is "not named" and its page names its one holder before.

    "Gov. Ada Merrow" and then "the Republican governor". The role stays a role: that it is hers is the reader's to
    see. Where two are named with that title, or none before, it stays as it is.
    """
    role = drop_not_named(node.name)
    found = _ROLE.fullmatch(role)
    if node.naming != "role" or found is None or role == node.name or node.start is None:
        return False
    title = re.compile(
        rf"{_OTHER}\b(?:{_TITLES[found['office']]}) {_NAME}|\b{found['office']},? {_NAME.replace('name', 'own')}"
    )
    namings = [
        (one.start(), (one["name"] or one["own"]).removesuffix("’s").removesuffix("'s")) for one in title.finditer(text)
    ]
    holders = {name.split()[-1] for _, name in namings}
    is_before = any(start < node.start for start, _ in namings)
    return len(holders) == 1 and is_before
