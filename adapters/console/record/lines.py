"""A record on a terminal: the text on the left, the notes beside it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from adapters.console.record.margins import Line, Piece, lay_out, list_placeless
from adapters.console.record.sayings import say_chain, say_facts, say_reservation, say_source
from adapters.console.render import plain
from bot.model.article import Article, Dossier
from bot.model.record import Record
from bot.wording import ARROW

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

WIDTH = 120
"""Columns where the output is no terminal."""
_STYLES = {"direct": "bold", "partial": "bold", "indirect": "underline", "narrator": ""}


def print_record(article: Article, dossier: Dossier) -> None:
    """Print what is known of an article: its head, then its text with the notes; where no text is held, notes alone."""
    from rich.console import Console  # noqa: PLC0415 - other commands need not wait for it

    record = dossier.record
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = WIDTH
    for line in _head(record):
        console.print(plain(line), soft_wrap=True)
    if article.text is None:
        for line in _notes_alone(record):
            console.print(plain(line), soft_wrap=True)
        return
    console.print(_side_by_side(article.text, record))


def _head(record: Record) -> Iterator[str]:
    yield record.title or "(no headline)"
    yield say_facts(record)
    yield say_source(record)
    for caveat in list_placeless(record):
        yield f"! {say_reservation(caveat)}"
    yield ""


def _notes_alone(record: Record) -> Iterator[str]:
    for statement in record.statements:
        yield f"{statement.id} [{statement.form}] at {statement.start}-{statement.end}, no text held"
        yield f"    {say_chain(statement)}"
    for caveat in record.caveats:
        if caveat.start is not None:
            yield f"! {say_reservation(caveat)}"


def _side_by_side(text: str, record: Record) -> "RenderableType":
    from rich.table import Table  # noqa: PLC0415 - as above

    table = Table.grid(padding=(0, 2, 1, 0), expand=True)
    table.add_column(width=4, justify="right", style="dim")
    table.add_column(ratio=3)
    table.add_column(ratio=2)
    for line in lay_out(text, record):
        number = "" if line.number is None else f"¶{line.number}"
        table.add_row(number, _paragraph(line), _margin(line))
    return table


def _paragraph(line: Line) -> "Text":
    from rich.text import Text  # noqa: PLC0415 - as above

    shown = Text()
    for piece in line.pieces:
        if piece.opens:
            shown.append(f"⟨{piece.statement} ", style="cyan")
        shown.append(plain(piece.text), style=_style(piece))
        if piece.closes:
            shown.append("⟩", style="cyan")
    return shown


def _style(piece: Piece) -> str:
    if piece.is_noise:
        return "dim"
    colour = "red" if piece.is_cue else "green" if piece.is_speaker else ""
    return f"{_STYLES.get(piece.form or '', '')} {colour}".strip()


def _margin(line: Line) -> "Text":
    from rich.text import Text  # noqa: PLC0415 - as above

    notes = Text()
    for statement in line.statements:
        notes.append("\n" if notes else "")
        notes.append(f"{statement.id} ", style="cyan")
        notes.append(plain(f"{statement.form}: {say_chain(statement) or ARROW.strip()}"))
    for caveat in line.caveats:
        notes.append("\n" if notes else "")
        notes.append(plain(f"! {say_reservation(caveat)}"), style="red")
    return notes
