"""How long a claim takes to look up as the corpus grows: as a table, and as a picture (SVG)."""

from collections.abc import Sequence
from dataclasses import dataclass

from bench.growth_curve import Panel, draw_panels


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a process took that asked a store: milliseconds an ask, of the processor and by the clock.

    ``start_s`` are the seconds from its start to the first answer, ``resident_mib`` its memory when all was asked and
    ``own_mib`` that without the pages of files, which the system may take back.
    """

    cpu_p50: float
    cpu_p95: float
    wall_p50: float
    wall_p95: float
    start_s: float
    resident_mib: float
    own_mib: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """One size of corpus, asked by words alone and with the model."""

    sentences: int
    by_words: Asked
    with_model: Asked


HEAD = (
    "| sentences |  | processor, ms p50 / p95 | by the clock, ms p50 / p95 | first answer after s "
    "| memory, that without files' pages, MiB |\n| --- | --- | --- | --- | --- | --- |"
)


def write_table(sizes: Sequence[Grown]) -> str:
    """Return two rows a size."""
    rows = [HEAD]
    for one in sizes:
        rows.append(f"| {one.sentences:,} | by words | {_write_cells(one.by_words)} |")
        rows.append(f"| | with the model | {_write_cells(one.with_model)} |")
    return "\n".join(rows)


def _write_cells(asked: Asked) -> str:
    cells = [f"{asked.cpu_p50:.1f} / {asked.cpu_p95:.1f}", f"{asked.wall_p50:.1f} / {asked.wall_p95:.1f}"]
    return " | ".join([*cells, f"{asked.start_s:.1f}", f"{asked.resident_mib:.0f}, {asked.own_mib:.0f}"])


def draw_asks(sizes: Sequence[Grown]) -> str:
    """Return an SVG of two panels, time of the processor and memory, over the number of sentences."""
    words, model = [one.by_words for one in sizes], [one.with_model for one in sizes]
    panels = (
        Panel(
            title="A claim, from the paste to the verdict (ms of the processor)",
            lines=(
                ("by words, p50", tuple(one.cpu_p50 for one in words)),
                ("by words, p95", tuple(one.cpu_p95 for one in words)),
                ("with the model, p50", tuple(one.cpu_p50 for one in model)),
                ("with the model, p95", tuple(one.cpu_p95 for one in model)),
            ),
        ),
        Panel(
            title="Memory of a process that asks (MiB)",
            lines=(
                ("by words, all", tuple(one.resident_mib for one in words)),
                ("by words, without files' pages", tuple(one.own_mib for one in words)),
                ("with the model, all", tuple(one.resident_mib for one in model)),
                ("with the model, without files' pages", tuple(one.own_mib for one in model)),
            ),
        ),
    )
    return draw_panels(panels, [one.sentences for one in sizes])
