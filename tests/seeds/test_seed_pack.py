"""The shipped pack is what the builder makes of the dossiers and the texts, and it holds none of their sentences."""

import gzip
import io
from pathlib import Path

from adapters.commands.pack import read_dossier_folder
from seeds import read_seed_pack
from store.packs import read_pack, write_pack

DOSSIERS = Path(__file__).parents[2] / "seeds" / "articles"
RUN = 8
"""Words in a row that would be a piece of a sentence; a cue has eight at most, and a headline may be named."""


def test_the_shipped_pack_can_be_loaded() -> None:
    head, *articles = read_pack(io.BytesIO(read_seed_pack()))

    assert len(articles) == 5
    assert "articles=5" in repr(head)


def test_the_shipped_pack_is_what_the_builder_makes(shared_folder: Path) -> None:
    packed = read_dossier_folder(DOSSIERS, shared_folder / "seeds")

    assert b"".join(write_pack(packed, count=len(packed))) == read_seed_pack()


def test_the_shipped_pack_has_no_sentence_of_the_texts(shared_folder: Path) -> None:
    body = gzip.decompress(read_seed_pack()).decode()
    for path in sorted((shared_folder / "seeds").glob("*.txt")):
        lines = [line for line in path.read_text().splitlines()[1:] if "thoughts on" not in line]
        for line in lines:
            words = line.split()
            runs = (" ".join(words[at : at + RUN + 1]) for at in range(len(words) - RUN))
            assert not [run for run in runs if run in body]
