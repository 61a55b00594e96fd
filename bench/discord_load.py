"""Members of many servers who ask at chance moments, each within the limits that hold for everyone."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from random import Random

from bench.corpus import SEED
from bench.pastes import Kind, Paste
from tests.wire.discord.fake import FakeDiscord
from tests.wire.discord.fake.faults import Fault
from tests.wire.discord.fake.interactions import Interaction

COMMAND = "source"
FAULT_SHARE = 0.05
"""Of all calls: so many are answered 429, and as many of the rest 5xx."""
_KINDS: tuple[Kind, ...] = ("exact", "edited", "ellipsis", "short", "absent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One command: what came in, and whether its paste stands in the corpus."""

    made: Interaction
    is_present: bool


def list_faults() -> Iterator[Fault]:
    """Yield what calls meet from now on.

    Of the 429 a fifth is Cloudflare's, which tells nothing but whole seconds; of the 5xx every second call has been
    done in spite of what is said.
    """
    rest = FAULT_SHARE / (1 - FAULT_SHARE)
    yield Fault(fault="429", times=None, probability=FAULT_SHARE * 0.8, retry_after=0.5)
    yield Fault(fault="429", times=None, probability=FAULT_SHARE * 0.2 / (1 - FAULT_SHARE * 0.8), via=False)
    yield Fault(fault="5xx", times=None, probability=rest / 2)
    yield Fault(fault="5xx", times=None, probability=rest / 2 / (1 - rest / 2), applied=True)


class Crowd:
    """The members of a fake Discord, who ask in turn, each time in the next server."""

    def __init__(self, fake: FakeDiscord, pastes: dict[Kind, list[Paste]]) -> None:
        """Take the fake and what there is to ask."""
        self._fake = fake
        self._pastes: Sequence[tuple[Kind, Paste]] = [
            (kind, paste)
            for some in zip(*(pastes[kind] for kind in _KINDS), strict=True)
            for kind, paste in zip(_KINDS, some, strict=True)
        ]
        self._members = [name for name in fake.world.users if name.startswith("member-")]
        self._places = [fake.world.by_guild[guild][0].id for guild in fake.world.guild_ids]
        self._turns = count()
        self._random = Random(SEED)  # noqa: S311 - a benchmark, not a secret

    def ask(self, *, member: str | None = None) -> Asked:
        """Ask the next paste, as ``member`` or as whose turn it is."""
        turn = next(self._turns)
        kind, paste = self._pastes[turn % len(self._pastes)]
        made = self._fake.interact(
            "slash",
            name=COMMAND,
            options={"text": paste.text},
            user=member or self._members[turn % len(self._members)],
            place=self._places[turn % len(self._places)],
        )
        return Asked(made=made, is_present=kind != "absent")

    async def ask_on(self, *, rate: float, seconds: float) -> list[Asked]:
        """Ask ``rate`` times a second on average, with waits as chance makes them, and return what was asked."""
        asked: list[Asked] = []
        due = started = time.monotonic()
        while True:
            due += self._random.expovariate(rate)
            if due - started >= seconds:
                return asked
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            asked.append(self.ask())
