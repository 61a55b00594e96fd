"""Fundus's publishers: name, country and, as a mere hint, language."""

import csv
import re
from pathlib import Path

from seeds.outlets_build.corrections import Corrections
from seeds.outlets_build.drafts import Drafts
from seeds.outlets_build.hosts import host_of
from seeds.outlets_build.sources import FUNDUS, FUNDUS_GROUP

_CODES = {"uk": "GB", "ind": "IN", "isl": "IS"}
"""Folders of the crawler that are not named by the country's ISO code."""

_EDITION = re.compile(r" \([A-Z]{2}\)$")


def read_fundus(path: Path, drafts: Drafts, corrections: Corrections) -> None:
    """Add every row of the file to ``drafts``."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            host = host_of(row["homepage"])
            fix = corrections.on("fundus", host)
            draft = drafts.at(host)
            draft.is_listed = True
            draft.say("name", FUNDUS.say(fix.name or row["name"]), rank=2)
            if _EDITION.search(row["name"]):
                draft.add("also_called", FUNDUS.say(_EDITION.sub("", row["name"])))
            code = row["country_code"]
            country = _CODES.get(code, code.upper())
            draft.say("country", FUNDUS.say(country, checked="country" not in fix.doubt), rank=2)
            draft.say("language", FUNDUS_GROUP.say(row["default_language"], checked=False), rank=2)
