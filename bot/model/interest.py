"""Why an outlet, or a body that words went through, is a side in some matters: a line of the registry."""

from dataclasses import dataclass
from typing import Literal

from bot.model.outlet import Country
from bot.model.record import Citation

InterestKind = Literal["state", "government", "side", "owner"]
"""A state controls it; it is a body of a government; a line of the list says whose side it is on; somebody owns it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """One reason.

    ``who`` is the name by which a chain has it; ``is_page`` says that it publishes the page itself. ``reason`` ends
    the sentence "It is …", ``cited`` is the short name and year of whoever says so. ``countries`` are those whose
    state, government or war it is about; ``owner`` is the name that a claim must have, ``None`` for other kinds.
    ``is_war`` says that the matter is a war between the countries.
    """

    who: str
    kind: InterestKind
    reason: str
    cited: str
    source: Citation
    is_page: bool = False
    countries: tuple[Country, ...] = ()
    owner: str | None = None
    is_war: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake:
    """An interest that touches what was asked about.

    ``covers`` are the ids of the statements that it touches, none where none was read at the place; ``is_origin`` says
    that nobody is known before it whom the words come from.
    """

    interest: Interest
    covers: tuple[str, ...] = ()
    is_origin: bool = False
