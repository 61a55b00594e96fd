"""What the lines of the ``.jsonl`` files beside this one mean."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

import msgspec

HERE = Path(__file__).parent

Class = Literal["verbatim", "mangled", "altered", "absent"]

_HALVES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Code points ``start`` to ``end`` (half-open) of the seed's text, or of its title where ``field`` says so."""

    start: int
    end: int
    field: Literal["text", "title"] = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One small change to the paste as it stands after the edits before it; ``at`` counts its code points.

    ``wrap`` puts ``before`` and ``after`` around it and is the only edit that leaves a quotation as it stands.
    """

    op: Literal[
        "replace",
        "swap",
        "lower",
        "upper",
        "straight",
        "curly",
        "no_quotes",
        "zero_width",
        "homoglyph",
        "lines",
        "wrap",
    ]
    at: int = 0
    length: int = 0
    before: str = ""
    after: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expect:
    """The statuses that are right, and for each change to be named the kinds that name it, the best one first."""

    status: tuple[str, ...] = ("found",)
    changes: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """One line; ``seed`` is the number of the seed text, None where no words of one are used."""

    id: str
    kind: str
    seed: str | None = None
    pieces: tuple[Piece, ...] = ()
    join: str = " "
    edits: tuple[Edit, ...] = ()
    expect: Expect = Expect()

    @property
    def paste_class(self) -> Class:
        """The class, which is the middle of the id: ``000-altered-03``."""
        return cast("Class", self.id.split("-")[1])

    @property
    def half(self) -> Literal["dev", "held"]:
        """Odd numbers are ``dev``, whose failures may be looked at; of ``held``, the even ones, only the rates may."""
        return "dev" if int(self.id.split("-")[2]) % _HALVES else "held"


def read_recipes() -> tuple[Recipe, ...]:
    """Every recipe, by file name and line."""
    lines = [line for file in sorted(HERE.glob("*.jsonl")) for line in file.read_bytes().splitlines()]
    return tuple(msgspec.json.decode(line, type=Recipe) for line in lines)
