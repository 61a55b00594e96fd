"""How searching vectors on disk grows with their number: ``python bench/claim_vectors.py [ROWS …]``.

The vectors are random directions around a hundred centres, as many numbers as MiniLM's have; each that is asked for is
one of them with noise. Recall, against the inner products of all, is the worst there can be: what lies around one
centre is all alike. Of 28,400 real ones it is .96.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import numpy as np  # noqa: E402 - run as a script, from anywhere

from store.journal import Watermark  # noqa: E402 - as above
from store.vector_segment import VectorKey  # noqa: E402 - as above
from store.vectors import VectorFolder  # noqa: E402 - as above

DIMENSIONS, CENTRES, STEP, ASKED, TOP = 384, 100, 250_000, 60, 20
NOISE = 0.6
SEED = 20201120


def draw(random: np.random.Generator, centres: Any, count: int) -> Any:  # noqa: ANN401 - arrays of either precision
    """Return ``count`` unit vectors, each near one of the centres."""
    rows = centres[random.integers(0, CENTRES, count)] + random.standard_normal((count, DIMENSIONS), np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def measure(rows: int, folder: Path) -> str:
    """Return a line of the table for ``rows`` vectors."""
    random = np.random.default_rng(SEED)
    centres = random.standard_normal((CENTRES, DIMENSIONS), np.float32)
    vectors = VectorFolder(folder, model_sha256="0" * 64)
    asked: Any = None
    best: list[Any] = [np.empty((0, 2)) for _ in range(ASKED)]
    began = time.perf_counter()
    for first in range(0, rows, STEP):
        part = draw(random, centres, min(STEP, rows - first))
        if asked is None:
            noise = random.standard_normal((ASKED, DIMENSIONS), np.float32) / DIMENSIONS**0.5
            asked = part[:ASKED] + NOISE * noise
            asked /= np.linalg.norm(asked, axis=1, keepdims=True)
        near = part @ asked.T
        for at in range(ASKED):
            top = np.argpartition(-near[:, at], TOP)[:TOP]
            best[at] = np.vstack([best[at], np.column_stack([near[top, at], top + first])])
        keys = [VectorKey(first + at, 0, 0) for at in range(len(part))]
        vectors.commit(keys, part, watermark=Watermark("bench", first + 1))
    written = time.perf_counter() - began
    times, found = [], 0
    for at in range(ASKED):
        began = time.perf_counter()
        hits = vectors.search(asked[at], limit=TOP)
        times.append(1000 * (time.perf_counter() - began))
        wanted = set(best[at][np.argsort(-best[at][:, 0])[:TOP], 1].astype(int).tolist())
        found += len(wanted & {hit.key.article for hit in hits})
    size = sum(file.stat().st_size for file in folder.iterdir()) / rows
    cuts = quantiles(times, n=20)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cells = [f"{rows:,}", f"{found / ASKED / TOP:.3f}", f"{cuts[9]:.1f} / {cuts[18]:.1f}", f"{size:.0f}"]
    return f"| {' | '.join([*cells, f'{written:.0f}', f'{memory:,.0f}'])} |"


def main() -> None:
    """Measure each number of vectors that the command line gives."""
    print("| vectors | recall of the nearest 20 | p50 / p95 ms | bytes each | s to write | peak MB of the process |")
    print("| --- | --- | --- | --- | --- | --- |")
    for rows in [int(given) for given in sys.argv[1:]] or [10_000, 100_000, 1_000_000]:
        with tempfile.TemporaryDirectory(prefix="firsthand-bench-") as name:
            print(measure(rows, Path(name)), flush=True)


if __name__ == "__main__":
    main()
