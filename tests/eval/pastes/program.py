"""The program under test, run as its users run it: a store of its own, then one batch of pastes."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from tests.eval.pastes.resolve import ROOT, Source

COMMAND = (sys.executable, "-m", "adapters")


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """``firsthand`` over the store in ``folder``."""

    folder: Path

    def run(self, *arguments: str) -> bytes:
        """What it printed; fails with its errors where it did not exit 0."""
        done = subprocess.run(
            [*COMMAND, *arguments],
            cwd=ROOT,
            env=os.environ | {"FIRSTHAND_DB": f"sqlite:///{self.folder / 'pastes.sqlite'}"},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, f"firsthand {arguments[0]}: {done.stderr.decode()}"
        return done.stdout

    def import_texts(self, sources: Mapping[str, Source]) -> None:
        """Add the seed articles with their texts, as ``firsthand import`` takes them."""
        file = self.folder / "articles.jsonl"
        lines = [msgspec.json.encode({k: v for k, v in msgspec.to_builtins(s).items() if v}) for s in sources.values()]
        file.write_bytes(b"\n".join(lines) + b"\n")
        self.run("import", str(file))

    def find_ids(self, sources: Mapping[str, Source]) -> dict[str, str]:
        """The id of the article of each seed."""
        return {
            seed: msgspec.json.decode(self.run("show", source.url, "--json"))["article_id"]
            for seed, source in sources.items()
        }

    def ask_all(self, pastes: Mapping[str, str]) -> dict[str, dict[str, Any]]:
        """The answer to each paste, by its id."""
        file = self.folder / "queries.jsonl"
        lines = [msgspec.json.encode({"id": each, "text": text}) for each, text in pastes.items()]
        file.write_bytes(b"\n".join(lines) + b"\n")
        answers = [msgspec.json.decode(line) for line in self.run("ask", "--batch", str(file)).splitlines()]
        assert [each["id"] for each in answers] == list(pastes)
        return {each["id"]: each["answer"] for each in answers}
