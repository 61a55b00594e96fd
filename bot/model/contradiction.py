"""What a paste and a statement have otherwise, so that the statement may not be called its source."""

from dataclasses import dataclass
from typing import Literal

ContradictionKind = Literal[
    "number", "name", "side", "roles", "negation", "direction", "undone", "date", "place", "speaker", "unsaid"
]
"""``side``: of another country or party; ``roles``: who does it to whom is turned round; ``direction``: the opposite
happened; ``undone``: planned or tried in the one, done in the other; ``unsaid``: the paste goes on where the statement
ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A difference that keeps a candidate from being called the source.

    ``pasted`` and ``source`` are the words of either side; "" where a side has none.
    """

    kind: ContradictionKind
    pasted: str
    source: str
