"""Wikipedia editors' ratings, kept to what the copy still says: of which part, and never more."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from bot.model.outlet import Opinion, OpinionLine
from seeds.outlets_build.corrections import Correction, Corrections
from seeds.outlets_build.sources import WIKIPEDIA

LINK = "https://en.wikipedia.org/wiki/Wikipedia:Reliable_sources/Perennial_sources"
STATUSES = {
    "gr": "generally reliable",
    "nc": "no consensus",
    "gu": "generally unreliable",
    "d": "deprecated or blacklisted",
}
"""The copy's codes. Its ``d`` is both of the editors' last two, and is not said to be the one or the other."""

_LOST_DASH = re.compile(r"(?<=\d{4})(?=present|[A-Z])")
_ENTRY = re.compile(r"(?P<name>[^()]+?)(?P<place> \((?:UK|USA|India)\))?(?: \((?P<bracket>[^()]*)\))?")
_SCOPE = re.compile(r"\d{4}|present|culture")
"""What makes a bracket a part of the outlet and not another name of it."""


def read_wikipedia(path: Path, corrections: Corrections) -> tuple[OpinionLine, ...]:
    """Return one line a row of the file."""
    with path.open(encoding="utf-8", newline="") as rows:
        return tuple(
            _line(row["source_name"], row["status"], row["domain"], corrections.on("wikipedia", row["domain"]))
            for row in csv.DictReader(rows)
        )


def _line(source_name: str, code: str, domain: str, fix: Correction) -> OpinionLine:
    entries = tuple(_entries(_LOST_DASH.sub("–", source_name)))
    subjects = tuple(dict.fromkeys(name for name, _ in entries))
    parts = tuple(bracket or name for name, bracket in entries) if len(entries) > 1 else ()
    bracket = entries[0][1] if len(entries) == 1 else None
    scope = bracket if bracket is not None and not fix.names and _SCOPE.search(bracket) else None
    names = [re.sub(r" \((?:UK|USA|India)\)$", "", name) for name in subjects]
    if bracket is not None and scope is None:
        names += [other.strip(' "') for other in bracket.split(",")]
    return OpinionLine(
        domain=domain,
        names=fix.names or tuple(names),
        opinion=Opinion(
            who="Wikipedia editors",
            subject=" and ".join(subjects),
            scope=scope,
            status=None if parts else STATUSES[code],
            year=None,
            link=LINK,
            source=WIKIPEDIA.cited,
            as_of=WIKIPEDIA.as_of,
            licence=WIKIPEDIA.licence,
            parts=parts,
            is_narrow=fix.narrow,
        ),
    )


def _entries(source_name: str) -> Iterator[tuple[str, str | None]]:
    for entry in source_name.split("; "):
        match = _ENTRY.fullmatch(entry)
        if match is None:
            reason = f"a source name of a new shape: {entry!r}"
            raise ValueError(reason)
        yield match["name"] + (match["place"] or ""), match["bracket"]
