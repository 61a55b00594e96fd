"""The source lists by name: how a fact cites them, the date of their state, their licence."""

from dataclasses import dataclass

from bot.model.outlet import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A list, cited as ``Short name (details)``; ``as_of`` is the date of its state, ISO."""

    cited: str
    as_of: str | None
    licence: str

    def say(self, value: str, *, checked: bool = True) -> Fact:
        """Return ``value`` as a fact of this list."""
        return Fact(value=value, source=self.cited, as_of=self.as_of, licence=self.licence, checked=checked)


MONITOR = Source(
    cited="State Media Monitor (ASD-at-GMF/state-media-profiles @d878fee)", as_of="2023-08-24", licence="MIT"
)
"""Rows of the seed data. The commit is of 7 February 2024; the file itself was last changed on 24 August 2023."""

MATRIX = Source(
    cited="State Media Matrix (ASD-at-GMF/state-media-profiles @d878fee: a row added to the Monitor's data)",
    as_of="2023-08-24",
    licence="MIT",
)
"""Rows that the Alliance for Securing Democracy added ("Merged from …"): not the Monitor's word."""

FUNDUS = Source(cited="Fundus (flairNLP/fundus @18da6e5)", as_of="2026-08-05", licence="MIT")
"""The commit in which all 180 rows agree with the publishers in the code."""

FUNDUS_GROUP = Source(
    cited="Fundus (flairNLP/fundus @18da6e5: the language of the publisher's country group)",
    as_of="2026-08-05",
    licence="MIT",
)
"""The crawler's default language for a country, wrong for The Japan News and its like: never checked."""

WIKIPEDIA = Source(
    cited="Wikipedia editors (Wikipedia:Reliable sources/Perennial sources, by way of "
    "kynoptic/wikipedia-reliable-sources @7d397e4)",
    as_of="2026-06-26",
    licence="CC BY-SA 4.0",
)
"""The commit is of 13 August 2026; the file itself was last changed on 26 June 2026."""

UNCHECKED = Source(cited="general knowledge, unchecked", as_of=None, licence="fact")
LOOKED_UP = "fact"
"""The licence of a bare fact that was read on a public page: nothing of the page's words is taken."""
