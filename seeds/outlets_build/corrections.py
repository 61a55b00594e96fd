"""The hand-kept list of what the source lists have wrong, each line with its reason."""

from dataclasses import dataclass, field
from typing import Literal

from msgspec import UNSET, UnsetType

ListName = Literal["matrix", "fundus", "wikipedia", "seed_profiles"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One line: which rows (a host, or a whole country; narrowed by ``asset``), what to do with them, and why.

    ``drop`` leaves the row out, ``host_to`` gives it another host, ``name`` and ``kind`` replace what it says,
    ``owner`` null takes the company away, ``doubt`` marks fields as unchecked. For the list of opinions ``narrow``
    says that the subject is less than the site, and ``names`` which of the row's words are names.
    """

    list: ListName
    why: str
    host: str | None = None
    country: str | None = None
    asset: str | None = None
    drop: bool = False
    host_to: str | None = None
    name: str | None = None
    kind: str | None = None
    owner: UnsetType | None = UNSET
    doubt: tuple[str, ...] = ()
    narrow: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections, and which of them a row has met; ``platforms`` are hosts whose rows are left out."""

    lines: tuple[Correction, ...]
    platforms: frozenset[str]
    _used: set[Correction] = field(default_factory=set)

    def on(self, name: ListName, host: str, *, country: str | None = None, asset: str | None = None) -> Correction:
        """Return all that is to be done with a row, as one correction; an empty one where it is right as it is."""
        whole = Correction(list=name, why="")
        for line in self.lines:
            if line.list != name or (line.host, line.country) not in {(host, None), (None, country)}:
                continue
            if line.asset is not None and line.asset != asset:
                continue
            self._used.add(line)
            whole = Correction(
                list=name,
                why=line.why,
                drop=whole.drop or line.drop,
                host_to=line.host_to or whole.host_to,
                name=line.name or whole.name,
                kind=line.kind or whole.kind,
                owner=None if line.owner is None else whole.owner,
                doubt=whole.doubt + line.doubt,
                narrow=whole.narrow or line.narrow,
                names=line.names or whole.names,
            )
        return whole

    def is_platform(self, host: str) -> bool:
        """Tell whether ``host`` or a parent of it is a platform."""
        labels = host.split(".")
        return any(".".join(labels[start:]) in self.platforms for start in range(len(labels)))

    def check_all_used(self) -> None:
        """See that every correction met a row.

        Raises:
            ValueError: Some did not: the source has changed, or the line is misspelt.
        """
        idle = [line for line in self.lines if line not in self._used]
        if idle:
            reason = "corrections that fit no row: " + "; ".join(f"{line.list} {line.host}" for line in idle)
            raise ValueError(reason)
