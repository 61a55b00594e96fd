"""The starting corpus: one folder an article, the outlet registry, and what makes both from their sources."""

from importlib.resources import files

PACK = "seeds.pack"
REGISTRY = {
    "profiles": "registry.jsonl",
    "opinions": "wikipedia_perennial_sources.jsonl",
    "countries": "countries.jsonl",
    "platforms": "platforms.txt",
    "names": "names.jsonl",
}
"""The files of the outlet registry, by the part that each of them is."""


def read_seed_pack() -> bytes:
    """Return the ready pack of the starting corpus."""
    return files(__name__).joinpath(PACK).read_bytes()


def read_registry() -> dict[str, bytes]:
    """Return the files of the outlet registry, by part."""
    folder = files(__name__).joinpath("outlets")
    return {part: folder.joinpath(name).read_bytes() for part, name in REGISTRY.items()}
