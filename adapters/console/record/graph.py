"""The chains of a record as one drawing: origins on the left, the page on the right, what they share drawn once."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from adapters.console.render import plain
from bot.model.record import Node, Statement
from bot.wording import DOT

WIDE, HIGH = 180, 52
"""Pixels of a box."""
ACROSS, DOWN = 96, 20
"""Pixels between boxes: words of a relation stand between two columns."""
_LETTERS, _ROWS = 26, 3
_RELATION_LETTERS = 16
_SHOWN_MOST = 8


@dataclass(slots=True)
class Branch:
    """A node with those that lead to it.

    ``relation`` is how the next link passes it on, ``None`` for the last. ``statements`` begin with it; ``row`` is its
    place from the top, in boxes.
    """

    node: Node
    relation: str | None
    depth: int
    into: dict[tuple[str, str | None], "Branch"] = field(default_factory=dict)
    statements: list[str] = field(default_factory=list)
    row: float = 0


def join_chains(statements: Sequence[Statement]) -> list[Branch]:
    """Return the chains joined from their ends: two that end alike share these links. Mostly one branch, the page."""
    ends: dict[tuple[str, str | None], Branch] = {}
    for statement in statements:
        level, branch, relation = ends, None, None
        for depth, node in enumerate(reversed(statement.chain)):
            branch = level.setdefault((node.name, relation), Branch(node, relation, depth))
            level, relation = branch.into, node.relation
        if branch is not None:
            branch.statements.append(statement.id)
    return list(ends.values())


def draw_chains(statements: Sequence[Statement]) -> str:
    """Return the drawing as SVG, its names escaped; "" where no statement has a chain."""
    ends = join_chains(statements)
    if not ends:
        return ""
    rows = 0
    for end in ends:
        rows = _place(end, rows)
    branches = [branch for end in ends for branch in _walk(end)]
    deepest = max(branch.depth for branch in branches)
    width = (deepest + 1) * WIDE + deepest * ACROSS
    height = rows * (HIGH + DOWN)
    parts = [f'<svg viewBox="-2 -2 {width + 4} {height + 4}" width="{width}" height="{height}" role="img">']
    for branch in branches:
        parts += [_edge(one, branch, deepest) for one in branch.into.values()]
    parts += [_box(branch, deepest) for branch in branches]
    return "".join((*parts, "</svg>"))


def _walk(branch: Branch) -> Iterator[Branch]:
    """Yield a branch and all that lead to it, each before those behind it; without recursion: a chain may be long."""
    left = [branch]
    while left:
        one = left.pop()
        yield one
        left += reversed(one.into.values())


def _place(branch: Branch, row: int) -> int:
    """Give every branch its row, the first free one being ``row``; return the next free one."""
    branches = list(_walk(branch))
    for one in branches:
        if not one.into:
            one.row = row
            row += 1
    for one in reversed(branches):
        inner = [each.row for each in one.into.values()]
        if inner:
            one.row = (inner[0] + inner[-1]) / 2
    return row


def _corner(branch: Branch, deepest: int) -> tuple[float, float]:
    return (deepest - branch.depth) * (WIDE + ACROSS), branch.row * (HIGH + DOWN)


def _edge(origin: Branch, target: Branch, deepest: int) -> str:
    left, up = _corner(origin, deepest)
    right, down = _corner(target, deepest)
    start, end, middle = left + WIDE, right, (left + WIDE + right) / 2
    high, low = up + HIGH / 2, down + HIGH / 2
    path = f'<path d="M{start:g} {high:g} C{middle:g} {high:g} {middle:g} {low:g} {end:g} {low:g}"/>'
    relation = escape(textwrap.shorten(plain(origin.relation or ""), _RELATION_LETTERS, placeholder="…"))
    return f'{path}<text class="relation" x="{middle:g}" y="{high - 5:g}">{relation}</text>'


def _box(branch: Branch, deepest: int) -> str:
    left, up = _corner(branch, deepest)
    node = branch.node
    words = textwrap.wrap(plain(node.name), _LETTERS, max_lines=_ROWS, placeholder=" …") or [""]
    first = up + HIGH / 2 + 4 - (len(words) - 1) * 7
    lines = "".join(
        f'<tspan x="{left + WIDE / 2:g}" y="{first + 14 * i:g}">{escape(line)}</tspan>' for i, line in enumerate(words)
    )
    said = ", ".join(branch.statements[:_SHOWN_MOST]) + ("…" if len(branch.statements) > _SHOWN_MOST else "")
    about = escape(plain(DOT.join((node.name, node.kind, node.naming, node.basis))))
    return (
        f'<g class="{node.basis} {node.kind}"><title>{about}</title>'
        f'<rect x="{left:g}" y="{up:g}" width="{WIDE}" height="{HIGH}" rx="6"/><text>{lines}</text>'
        f'<text class="said" x="{left + 4:g}" y="{up + HIGH + 12:g}">{escape(said)}</text></g>'
    )
