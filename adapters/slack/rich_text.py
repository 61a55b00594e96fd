"""Pieces of a rich text. What is put in is shown letter by letter."""

from adapters.shaping.addresses import host_of, write_address
from adapters.shaping.lengths import count_units, cut_text
from adapters.slack.escape import show
from adapters.slack.limits import LINK
from adapters.slack.payload import Context, Link, Part, Piece, PlainText, RichText, Style, Words

NAMELESS = "—"
_ADDRESS = 500


def make_plain(text: str, most: int) -> PlainText:
    """Return words for a label, at most ``most`` long; a dash where nothing of them can be seen."""
    return PlainText(type="plain_text", text=cut_text(text, most, shape=show) or NAMELESS, emoji=False)


def make_words(text: str, most: int, *, bold: bool = False, italic: bool = False) -> Words:
    """Return foreign words; a dash where nothing of them can be seen."""
    return _write(cut_text(text, most, shape=show) or NAMELESS, bold=bold, italic=italic)


def make_own(text: str, *, bold: bool = False, italic: bool = False) -> Words:
    """Return words of ours just as they are, blanks and line ends included."""
    return _write(text, bold=bold, italic=italic)


def _write(text: str, *, bold: bool, italic: bool) -> Words:
    words = Words(type="text", text=text)
    if bold or italic:
        words["style"] = Style(bold=True) if bold else Style(italic=True)
    return words


def make_link(source: str) -> Link | Words:
    """Return an address as a link that shows its host, and leads nowhere else; what is not linked as words."""
    written = write_address(source)
    if written is None or count_units(written) > LINK:
        return make_words(written or source, _ADDRESS)
    return Link(type="link", url=written, text=host_of(written))


def make_rich_text(*parts: Part) -> RichText:
    """Return paragraphs as a block."""
    return RichText(type="rich_text", elements=list(parts))


def make_part(*pieces: Piece) -> Part:
    """Return a paragraph."""
    return Part(type="rich_text_section", elements=list(pieces))


def make_quote(text: str, most: int) -> Part:
    """Return a quotation."""
    return Part(type="rich_text_quote", elements=[make_words(text, most)])


def make_small(*lines: PlainText) -> Context:
    """Return small lines."""
    return Context(type="context", elements=list(lines))
