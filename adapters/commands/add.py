"""``firsthand add``: single articles from files."""

import argparse
import asyncio
from collections.abc import Mapping
from pathlib import Path

from adapters.commands.opening import encode_first, open_office
from adapters.commands.texts import decode_argument, decode_text, read_file
from adapters.reading.pages import PageProcess
from bot.errors import BadInputError
from bot.intake import Entry, prepare_article
from bot.matching.links import key_address
from bot.reading.decoding import decode_html

HTML_ENDINGS = (".html", ".htm", ".xhtml")
TEXT_ENDINGS = (".txt", ".text", ".md", "")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("source", nargs="+", metavar="SOURCE", help="an .html or .txt file")
    add_entry_arguments(parser)


def add_entry_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options that describe one article."""
    parser.add_argument("--url", type=decode_argument, help="the address of the article")
    parser.add_argument("--title", type=decode_argument, help="its headline")
    parser.add_argument("--published", metavar="DATE", help="the day it was published, as 2022-05-09")
    parser.add_argument("--outlet", type=decode_argument, help="who published it")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Add the articles."""
    if len(options.source) > 1 and (options.url or options.title or options.published):
        raise BadInputError("--url, --title and --published describe one article: add the files one by one")
    return asyncio.run(_add(options, environ))


async def _add(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    async with open_office(environ, db=options.db, follow="nothing") as office:
        with PageProcess() as pages:
            prepared = [
                (source, prepare_article(read_entry(source, options), rules=office.desk.rules, extract=pages.extract))
                for source in options.source
            ]
        for source, incoming in prepared:
            (placed,) = await office.store.put_articles([incoming])
            # At once, into a pipe too: reading it takes a second or two, and so does indexing.
            print(f"{placed.outcome} {placed.article_id} ({incoming.article.title or source})", flush=True)
            articles = await office.store.load_articles((placed.article_id,), tenant="")
            for article in articles:
                await office.desk.open_dossier(article, tenant="")
        await office.store.follow()
        await encode_first(office)
    return 0


def read_entry(source: str, options: argparse.Namespace) -> Entry:
    """Return the entry of a file with what the options say of it.

    Raises:
        BadInputError: It is an address, no file, or no file that can be read as an article.
    """
    if "://" in source:
        raise BadInputError(
            f"{source}: fetching pages is not part of this version; save the page and add the file with --url"
        )
    if options.url is not None and key_address(options.url) is None:
        raise BadInputError(
            f"--url: {options.url[:200]!r} is no address of a page: write it as https://example.org/page"
        )
    path = Path(source)
    body = read_file(path)
    given = {"url": options.url, "title": options.title, "published": options.published, "outlet": options.outlet}
    if path.suffix.lower() in HTML_ENDINGS:
        return Entry(**given, html=decode_html(body))
    if path.suffix.lower() not in TEXT_ENDINGS:
        raise BadInputError(f"{path}: give an .html or a .txt file")
    if b"\0" in body:
        raise BadInputError(f"{path} is no text: it has NUL bytes in it")
    return Entry(**given, text=decode_text(body))
