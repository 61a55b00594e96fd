"""Makes the shipped outlet lists from the source lists: ``python -m seeds.outlets_build FOLDER``.

FOLDER holds ``state_media_matrix.MIT.csv``, ``fundus_publishers.MIT.csv``, ``seed_profiles.json`` and
``wikipedia_perennial_sources.CC-BY-SA-4.0.csv``. The hand-kept lists in ``seeds/outlets`` say what in them is wrong
(``corrections.jsonl``), what was looked up elsewhere (``checked.jsonl``) and who is a side in what (``sides.jsonl``).
The same input always gives the same bytes, and a correction that fits no row is an error.
"""

from seeds.outlets_build.build import build_lists

__all__ = ["build_lists"]
