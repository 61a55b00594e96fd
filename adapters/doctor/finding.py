"""What a check has found: how something stands, and where it is not well, the mend in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "warning", "broken"]
"""``warning``: it works, with less or not for long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of the report. ``mend`` says what to do, and is empty where all is well. Never with a secret in it."""

    name: str
    state: State
    what: str
    mend: str = ""


def is_broken(findings: Iterable[Finding]) -> bool:
    """Return whether something has to be mended before the bot works."""
    return any(finding.state == "broken" for finding in findings)
