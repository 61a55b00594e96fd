"""The curves of how time and memory grow with the corpus, as a picture (SVG)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log10
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, TOP, GAP = 400, 240, 56, 44, 96
_INK, _FAINT = "#333", "#ddd"
_COLOURS = ("#1b6ca8", "#7fb2d6", "#b5502b", "#e0a184")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One size of corpus: milliseconds a quotation, MiB of a process that only asks, seconds to its first answer.

    ``own_mib`` is without the pages of files that are mapped, which the system may take back.
    """

    sentences: int
    exact_p50: float
    exact_p95: float
    all_p50: float
    all_p95: float
    resident_mib: float
    own_mib: float
    start_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One half of a picture: its title with the unit, and its lines by name, a value for each size."""

    title: str
    lines: tuple[tuple[str, tuple[float, ...]], ...]


def draw_growth(points: Sequence[Point]) -> str:
    """Return an SVG of two panels, time and memory, over the number of sentences on a scale of powers of ten."""
    sizes = [point.sentences for point in points]
    panels = (
        Panel(
            title="A quotation, find and verify (ms)",
            lines=(
                ("as it stands, p50", tuple(point.exact_p50 for point in points)),
                ("as it stands, p95", tuple(point.exact_p95 for point in points)),
                ("every kind, p50", tuple(point.all_p50 for point in points)),
                ("every kind, p95", tuple(point.all_p95 for point in points)),
            ),
        ),
        Panel(
            title="Memory of a process that asks (MiB)",
            lines=(
                ("all", tuple(point.resident_mib for point in points)),
                ("without files' pages", tuple(point.own_mib for point in points)),
            ),
        ),
    )
    return draw_panels(panels, sizes)


def draw_panels(panels: Sequence[Panel], sizes: Sequence[int]) -> str:
    """Return an SVG of two panels side by side over the same ``sizes``, on a scale of powers of ten."""
    width, height = 2 * (LEFT + WIDTH) + GAP, TOP + HEIGHT + GAP
    drawn = "".join(_draw_panel(panel, sizes, LEFT + at * (WIDTH + GAP)) for at, panel in enumerate(panels))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
        f'font-size="12" fill="{_INK}"><rect width="{width}" height="{height}" fill="#fff"/>{drawn}</svg>\n'
    )


def _draw_panel(panel: Panel, sizes: Sequence[int], left: int) -> str:
    top = _round_up(max(value for _, values in panel.lines for value in values))
    first, last = log10(min(sizes)), log10(max(sizes))

    def place(size: int, value: float) -> str:
        across = (log10(size) - first) / ((last - first) or 1)
        return f"{left + WIDTH * across:.1f},{TOP + HEIGHT * (1 - value / top):.1f}"

    parts = [f'<text x="{left}" y="{TOP - 18}" font-weight="bold">{escape(panel.title)}</text>']
    for step in range(5):
        value = top * step / 4
        _, y = place(min(sizes), value).split(",")
        parts.append(f'<line x1="{left}" x2="{left + WIDTH}" y1="{y}" y2="{y}" stroke="{_FAINT}"/>')
        parts.append(f'<text x="{left - 6}" y="{y}" dy="4" text-anchor="end">{value:g}</text>')
    for size in sizes:
        x, _ = place(size, 0).split(",")
        parts.append(f'<text x="{x}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{size:,}</text>')
    for number, (name, values) in enumerate(panel.lines):
        colour = _COLOURS[number]
        line = " ".join(place(size, value) for size, value in zip(sizes, values, strict=True))
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [
            f'<circle cx="{at.split(",")[0]}" cy="{at.split(",")[1]}" r="3" fill="{colour}"/>' for at in line.split()
        ]
        across, down = left + WIDTH // 2 * (number % 2), TOP + HEIGHT + 42 + 18 * (number // 2)
        rule = f'<line x1="{across}" x2="{across + 16}" y1="{down}" y2="{down}" stroke="{colour}" stroke-width="2"/>'
        parts += [rule, f'<text x="{across + 22}" y="{down + 4}">{escape(name)}</text>']
    return "".join(parts)


def _round_up(value: float) -> float:
    """Return the next of 1, 2, 4, 8 times a power of ten that is no less: four steps of it are round numbers."""
    power = 10.0 ** ceil(log10(value) - 1)
    return next(step * power for step in (1, 2, 4, 8, 10) if step * power >= value)


def write_growth(points: Sequence[Point]) -> str:
    """Return the same as a table."""
    head = "sentences", "as it stands p50 / p95 ms", "every kind p50 / p95 ms", "memory, that without files' pages, MiB"
    lines = [f"| {' | '.join((*head, 'first answer after s'))} |", "| --- " * (len(head) + 1) + "|"]
    lines += [
        f"| {one.sentences:,} | {one.exact_p50:.2f} / {one.exact_p95:.2f} | {one.all_p50:.2f} / {one.all_p95:.2f} "
        f"| {one.resident_mib:.0f}, {one.own_mib:.0f} | {one.start_s:.1f} |"
        for one in points
    ]
    return "\n".join(lines)
