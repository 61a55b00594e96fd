"""Which candidates an answer lists beside its match."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Top:
    """How many candidates are listed at most, and which.

    Where not ``with_unlikely``, those that are likely beside the point are left out, as silence is better than they
    are; else as many as there are, each with its confidence.
    """

    most: int = 5
    with_unlikely: bool = False
