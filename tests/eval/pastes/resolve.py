"""Pastes of the acceptance set: from a recipe to the text a moderator would see.

The articles stay outside the repository, so a recipe says where in a seed text its words stand and how they were
changed. The words it carries itself (chat around the quotation, a changed number, the absent sentences) are ours.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import msgspec

from tests.eval.pastes.recipe import HERE, Edit, Recipe

ROOT = HERE.parents[2]
SHARED = Path(os.environ.get("FIRSTHAND_SHARED") or ROOT.parent / "shared")
ARTICLES = ROOT / "seeds" / "articles"

_STRAIGHT = str.maketrans("‘’“”–—", "''\"\"--")
_NO_QUOTES = str.maketrans("", "", "'\"‘’“”")
_LOOK_ALIKES = str.maketrans("aceiopxyABCEHKMOPTX", "асеіорхуАВСЕНКМОРТХ")  # Latin to Cyrillic


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A seed article: its text, and the address, title and date its ``article.json`` gives."""

    text: str
    url: str
    title: str
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _ArticleFile:
    text_file: str
    url: str
    title: str
    published: str | None
    outlet: str | None


def read_sources() -> dict[str, Source]:
    """The seed articles by number; without the shared texts, none."""
    sources = {}
    for file in ARTICLES.glob("*/article.json"):
        article = msgspec.json.decode(file.read_bytes(), type=_ArticleFile)
        path = SHARED / "seeds" / article.text_file
        if path.exists():
            sources[article.text_file.partition("_")[0]] = Source(
                text=path.read_text(encoding="utf-8"),
                url=article.url,
                title=article.title,
                published=article.published,
                outlet=article.outlet,
            )
    return dict(sorted(sources.items()))


def resolve_recipe(recipe: Recipe, sources: dict[str, Source]) -> str:
    """The paste: its pieces joined, its edits made in order, and the article's address where one is asked for."""
    source = sources[recipe.seed] if recipe.seed else Source(text="", url="", title="")
    fields = {"text": source.text, "title": source.title}
    text = recipe.join.join(fields[piece.field][piece.start : piece.end] for piece in recipe.pieces)
    for edit in recipe.edits:
        text = apply_edit(edit, text)
    return write_links(text, source.url)


def write_links(text: str, url: str) -> str:
    """The text with the address filled in where it says ``{url}``, or one of its parts.

    ``{bare}`` has no scheme, no www and no last slash; ``{dashed}`` is the host as AMP caches write it.
    """
    parts = urlsplit(url)
    host = parts.netloc.removeprefix("www.")
    values = {
        "{url}": url,
        "{bare}": (host + parts.path).removesuffix("/"),
        "{dashed}": host.replace("-", "--").replace(".", "-"),
        "{encoded}": quote(url, safe=""),
    }
    for name, value in values.items():
        text = text.replace(name, value)
    return text


def apply_edit(edit: Edit, text: str) -> str:
    """The text after one edit."""
    if edit.op in _WHOLE:
        return _WHOLE[edit.op](edit, text)
    end = edit.at + edit.length
    return text[: edit.at] + _PART[edit.op](edit, text[edit.at : end]) + text[end:]


def _curl_quotes(text: str) -> str:
    """Straight marks made typographic, as phones do: opening after a space or at the start, else closing."""
    out = ""
    for letter in text:
        opening = not out or out[-1].isspace() or out[-1] in "(“‘—–"
        out += {'"': "“" if opening else "”", "'": "‘" if opening else "’"}.get(letter, letter)
    return out


_PART: dict[str, Callable[[Edit, str], str]] = {
    "replace": lambda edit, _: edit.words,
    "swap": lambda _, part: part[::-1],
    "zero_width": lambda _, part: "\u200b".join(part),
    "homoglyph": lambda _, part: part.translate(_LOOK_ALIKES),
}
_WHOLE: dict[str, Callable[[Edit, str], str]] = {
    "wrap": lambda edit, text: edit.before + text + edit.after,
    "lines": lambda edit, text: "\n".join(edit.before + line for line in text.split("\n")),
    "lower": lambda _, text: text.lower(),
    "upper": lambda _, text: text.upper(),
    "straight": lambda _, text: text.translate(_STRAIGHT),
    "curly": lambda _, text: _curl_quotes(text),
    "no_quotes": lambda _, text: text.translate(_NO_QUOTES),
}
