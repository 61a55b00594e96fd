"""``firsthand remove``: an article out of store and index."""

import argparse
import asyncio
from collections.abc import Mapping

from adapters.commands.opening import open_office
from adapters.commands.show import find_article
from adapters.commands.texts import decode_argument


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("article", type=decode_argument, help="the article's id or address")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Take it out."""
    return asyncio.run(_remove(options, environ))


async def _remove(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    async with open_office(environ, db=options.db, follow="nothing") as office:
        article = await find_article(office, options.article)
        await office.store.remove_article(article.id, tenant="")
        await office.store.follow()
    print(
        f"removed {article.id} ({article.title or article.url or 'no headline'}); answers that stood on it will say so"
    )
    return 0
