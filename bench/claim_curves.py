"""How much is answered right at each share of false answers: the curves of all engines, one panel a set, as SVG."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from bench.claim_score import Outcome, draw_curve

SHARES = tuple(step / 400 for step in range(41))
"""Shares of false answers at which a curve is drawn: 0 to 10 %, a quarter of a per cent apart."""
COLOURS = ("#b4b4b4", "#8c8c8c", "#c9a227", "#3a7ca5", "#7a5195", "#e4795b", "#c1121f")
AIMS = ((0.02, 0.80), (0.05, 0.88))
"""What the issue asks for, as crosses: this much right at this much false."""

_WIDTH, _HEIGHT, _LEFT, _TOP, _GAP = 280, 220, 40, 28, 24
_LINE = 16


def draw_curves(panels: Mapping[str, Mapping[str, Sequence[Outcome]]]) -> str:
    """Return an SVG with a panel for each set: of each engine, by name, its curve. The last engine is drawn boldest."""
    names = list(dict.fromkeys(name for engines in panels.values() for name in engines))
    colours = dict(zip(names, COLOURS[-len(names) :], strict=False))
    width = _LEFT + len(panels) * (_WIDTH + _GAP)
    height = _TOP + _HEIGHT + 44 + _LINE * len(names)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"',
        ' font-family="sans-serif" font-size="11">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    for at, (title, engines) in enumerate(panels.items()):
        left = _LEFT + at * (_WIDTH + _GAP)
        parts += _draw_frame(left, title)
        parts += [
            _draw_curve(left, outcomes, colours[name], is_last=name == names[-1]) for name, outcomes in engines.items()
        ]
    for at, name in enumerate(names):
        top = _TOP + _HEIGHT + 44 + _LINE * at
        parts.append(f'<rect x="{_LEFT}" y="{top - 5}" width="18" height="3" fill="{colours[name]}"/>')
        parts.append(f'<text x="{_LEFT + 26}" y="{top}">{escape(name)}</text>')
    return "\n".join([*parts, "</svg>", ""])


def _place(left: float, share: float, right: float) -> tuple[float, float]:
    return left + _WIDTH * share / SHARES[-1], _TOP + _HEIGHT * (1 - right)


def _draw_frame(left: float, title: str) -> list[str]:
    parts = [f'<text x="{left}" y="{_TOP - 10}" font-weight="bold">{escape(title)}</text>']
    for tenth in range(0, 11, 2):
        x, y = _place(left, tenth / 100, tenth / 10)
        parts.append(f'<path d="M{left} {y:.0f}h{_WIDTH}" stroke="#e6e6e6"/>')
        parts.append(f'<text x="{left - 5}" y="{y + 4:.0f}" text-anchor="end">{10 * tenth}</text>')
        parts.append(f'<text x="{x:.0f}" y="{_TOP + _HEIGHT + 14}" text-anchor="middle">{tenth}</text>')
    middle = left + _WIDTH / 2
    below = _TOP + _HEIGHT + 28
    parts.append(f'<text x="{middle:.0f}" y="{below}" text-anchor="middle">false, % (across); right, % (up)</text>')
    for share, right in AIMS:
        x, y = _place(left, share, right)
        parts.append(f'<path d="M{x - 4:.0f} {y:.0f}h8M{x:.0f} {y - 4:.0f}v8" stroke="#000000"/>')
    return parts


def _draw_curve(left: float, outcomes: Sequence[Outcome], colour: str, *, is_last: bool) -> str:
    points = (_place(left, share, right) for share, right in draw_curve(outcomes, SHARES).items())
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="{2.5 if is_last else 1.2}"/>'
