"""The profiles written for the seeds: facts from pages, and general knowledge marked as such."""

import json
from pathlib import Path

from bot.model.outlet import Fact
from seeds.outlets_build.corrections import Corrections
from seeds.outlets_build.drafts import Drafts, Single
from seeds.outlets_build.sources import LOOKED_UP, UNCHECKED

_KINDS = {
    "news magazine": "news magazine",
    "tabloid newspaper": "tabloid",
    "news site": "news site",
    "licensed aggregator": "aggregator",
    "government agency": "government",
    "government agency, party to the war": "government",
    "think tank": "think tank",
}
"""The wordings of the file, in the words of the registry; kinds with a rider in them come from elsewhere."""

_FIELDS: tuple[Single, ...] = ("name", "kind", "country", "owner", "language", "founded")
_FROM_THE_LISTS = "ASD-at-GMF"


def read_profiles(path: Path, drafts: Drafts, corrections: Corrections) -> None:
    """Add the file's facts to ``drafts``; what it took from the other lists comes from there."""
    for profile in json.loads(path.read_text("utf-8"))["profiles"]:
        host = profile["domain"]
        if corrections.on("seed_profiles", host).drop:
            continue
        draft = drafts.at(host)
        for name in _FIELDS:
            entry = profile.get(name)
            if entry is None or entry["value"] is None or _FROM_THE_LISTS in entry["source"]:
                continue
            value = entry["value"].removesuffix(" (since 2018)")
            if name == "kind":
                value = _KINDS.get(value, "")
            if value:
                draft.say(name, _fact(value, entry["source"], entry["confidence"]), rank=1)


def _fact(value: str, source: str, confidence: str) -> Fact:
    if source.startswith("general knowledge"):
        return UNCHECKED.say(value, checked=False)
    return Fact(
        value=value,
        source=source if source.startswith("Wikipedia") else f"seed profiles ({source})",
        as_of=None,
        licence=LOOKED_UP,
        checked=confidence == "high",
    )
