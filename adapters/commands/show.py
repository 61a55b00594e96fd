"""``firsthand show``: the stored record of an article."""

import argparse
import asyncio
from collections.abc import Mapping

from adapters.commands.opening import Office, open_office
from adapters.commands.printing import add_form_arguments, print_dossier
from adapters.commands.texts import decode_argument
from bot.errors import NotHeldError
from bot.matching.links import find_links
from bot.model.article import Article


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("article", type=decode_argument, help="the article's id or address")
    add_form_arguments(parser)


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Print the record."""
    return asyncio.run(_show(options, environ))


async def _show(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    async with open_office(environ, db=options.db, follow="nothing") as office:
        article = await find_article(office, options.article)
        dossier = await office.desk.open_dossier(article, tenant="")
    print_dossier(options, article, dossier)
    return 0


async def find_article(office: Office, reference: str) -> Article:
    """Return the article of an id or an address.

    Raises:
        NotHeldError: There is none.
    """
    ids = [reference]
    for found in find_links(reference, rules=office.desk.rules):
        ids += [hit.article_id for hit in await office.store.find_links(found.link, tenant="") if hit.exact]
    ids += [hit.article_id for hit in await office.store.find_given_id(reference, tenant="")]
    articles = await office.store.load_articles(ids, tenant="")
    if not articles:
        raise NotHeldError("article", reference)
    return articles[0]
