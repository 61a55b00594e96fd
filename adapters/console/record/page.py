"""A record as one HTML page that needs nothing else: statements marked in the text, notes beside it, chains drawn."""

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from adapters.console.record.graph import draw_chains
from adapters.console.record.margins import Line, Piece, lay_out, list_placeless
from adapters.console.record.sayings import say_chain, say_facts, say_reservation, say_source
from adapters.console.render import plain
from bot.model.article import Article, Dossier
from bot.model.record import Record

_KEY = (
    '<p class="key"><mark>quoted</mark><mark class="indirect">reported</mark>'
    '<mark class="narrator">the page’s own</mark><span class="speaker">who says it</span>'
    '<span class="cue">words of a caveat</span>'
    "<span>boxes: drawn through where stated, broken where resolved or inferred, pale where from outside</span></p>"
)


def write_page(article: Article, dossier: Dossier) -> str:
    """Return the page. Whatever comes from the article is escaped; no script is on it, and nothing is fetched."""
    record = dossier.record
    style = files("adapters.console.record").joinpath("page.css").read_text("utf-8")
    title = _plain(record.title or "(no headline)")
    return "".join(
        (
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            f"<title>{title}</title><style>{style}</style></head><body>",
            f"<h1><bdi>{title}</bdi></h1>",
            *_head(record),
            f'<h2>Chains</h2><div class="chains">{draw_chains(record.statements) or "no statement was read"}</div>',
            f"<h2>Text</h2>{_KEY}",
            *_text(article, record),
            f"<footer>{_plain(say_source(record))}</footer></body></html>\n",
        )
    )


def _head(record: Record) -> Iterator[str]:
    yield f'<div class="head"><p>{_plain(say_facts(record))}</p>'
    for caveat in list_placeless(record):
        yield f'<p class="caveat">{_plain(say_reservation(caveat))}</p>'
    yield "</div>"


def _text(article: Article, record: Record) -> Iterator[str]:
    if article.text is None:
        yield "<p>The text of this article is not held.</p>"
        for statement in record.statements:
            name = escape(statement.id)
            yield f'<div class="margin" id="{name}"><p>{name} {_plain(say_chain(statement))}</p></div>'
        return
    for line in lay_out(article.text, record):
        yield _row(line)


def _row(line: Line) -> str:
    number, kind = ("", "row title") if line.number is None else (f"¶{line.number}", "row")
    notes = [
        f"<p><b>{escape(one.id)}</b> {one.form}: <bdi>{_plain(say_chain(one))}</bdi></p>" for one in line.statements
    ]
    notes += [f'<p class="caveat"><bdi>{_plain(say_reservation(one))}</bdi></p>' for one in line.caveats]
    text = "".join(map(_piece, line.pieces))
    return (
        f'<div class="{kind}"><div class="number">{number}</div><div class="text" dir="auto">{text}</div>'
        f'<div class="margin">{"".join(notes)}</div></div>'
    )


def _piece(piece: Piece) -> str:
    shown = _plain(piece.text)
    names = [
        name
        for name, holds in (("speaker", piece.is_speaker), ("cue", piece.is_cue), ("noise", piece.is_noise))
        if holds
    ]
    if names:
        shown = f'<span class="{" ".join(names)}">{shown}</span>'
    if piece.statement is None:
        return shown
    name = f' id="{escape(piece.statement)}"' if piece.opens else ""
    label = f"<sup>{escape(piece.statement)}</sup>" if piece.opens else ""
    return f'<mark class="{piece.form}"{name}>{label}{shown}</mark>'


def _plain(words: str) -> str:
    return escape(plain(words))
