"""What is measured: an engine takes a corpus in, and then says for one paste after the other where it stands."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What an engine found: the normalised words of the sentences it points to, ``None`` for nothing.

    ``read_ms`` is what taking the paste apart took, ``find_ms`` finding and verifying, both by the wall's clock.
    ``alone_ms`` is finding and verifying in one thread, without its being handed to another and back (``None``: so is
    ``find_ms``).
    """

    words: tuple[str, ...] | None
    read_ms: float
    find_ms: float
    alone_ms: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What taking a corpus in took, without making it: seconds by the wall's clock, and bytes on the disk.

    ``bytes_index`` is what is needed to find, ``bytes_texts`` what is needed to show.
    """

    articles: int
    sentences: int
    store_s: float
    index_s: float
    bytes_texts: int
    bytes_index: int

    @property
    def rate(self) -> float:
        """Return sentences a second, kept and indexed."""
        return self.sentences / (self.store_s + self.index_s)


class Engine(Protocol):
    """A way of finding quotations."""

    name: str

    async def find(self, paste: str) -> Reply:
        """Say where ``paste`` stands."""
