"""``firsthand pack``: a corpus without its texts, written or loaded."""

import argparse
import asyncio
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import msgspec

from adapters.commands.opening import Office, open_office
from adapters.commands.progress import show_progress
from adapters.commands.texts import read_file
from bot.errors import BadInputError
from bot.intake import Entry, prepare_article
from bot.matching.links import key_address
from bot.model.article import Address, Dossier, PublishedRange
from bot.model.link import LinkRules
from bot.outlets import Registry, link_rules
from seeds import read_registry
from store.packs import BATCH, PackedArticle, PackHead, pack_article, read_pack, write_pack


class PageFile(msgspec.Struct, frozen=True, kw_only=True):
    """An ``article.json`` of a folder of hand-made dossiers."""

    text_file: str
    text_sha256: str
    url: str
    aliases: tuple[str, ...] = ()
    title: str | None = None
    published: str | None = None
    published_range: PublishedRange | None = None
    outlet: str | None = None
    byline: str | None = None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    steps = parser.add_subparsers(dest="step", required=True, metavar="build|load")
    build = steps.add_parser("build", help="write the store's articles as a pack")
    build.add_argument("out", type=Path, metavar="OUT")
    build.add_argument(
        "--dossiers", type=Path, metavar="FOLDER", help="build from hand-made dossiers (see seeds/articles) instead"
    )
    build.add_argument("--texts", type=Path, metavar="FOLDER", help="where the texts of those dossiers lie")
    load = steps.add_parser("load", help="load a pack into the store")
    load.add_argument("file", type=Path, metavar="FILE")
    for step in (build, load):
        # Before the step it is the command's own, as with any command; behind it people write it too.
        step.add_argument("--db", metavar="URL", default=argparse.SUPPRESS, help="the store, as with any command")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Build or load."""
    if options.step == "load":
        return asyncio.run(_load(options, environ))
    if (options.dossiers is None) != (options.texts is None):
        raise BadInputError("--dossiers and --texts go together")
    if options.dossiers is not None:
        packed = read_dossier_folder(options.dossiers, options.texts)
        _write(options.out, packed)
        print(f"wrote {len(packed):,} articles to {options.out}")
        return 0
    return asyncio.run(_build(options, environ))


def read_dossier_folder(folder: Path, texts: Path) -> list[PackedArticle]:
    """Return the articles of a folder of hand-made dossiers, with the fingerprints of their texts.

    Raises:
        BadInputError: A file is missing or unusable, or a text is not the one the dossier was made from.
    """
    rules = link_rules(Registry.parse(**read_registry()).profiles)
    pages = sorted(folder.glob("*/article.json"))
    if not pages:
        raise BadInputError(f"{folder} has no folder with an article.json in it")
    packed = [_read_page(page, texts, rules) for page in pages]
    ids = {address.exact: one.article.id for one in packed for address in one.addresses}
    return [replace(one, dossier=_resolve_relations(one.dossier, ids, rules)) for one in packed]


def _read_page(path: Path, texts: Path, rules: LinkRules) -> PackedArticle:
    try:
        page = msgspec.json.decode(read_file(path), type=PageFile)
        dossier = msgspec.json.decode(read_file(path.with_name("dossier.json")), type=Dossier)
    except msgspec.MsgspecError as error:
        raise BadInputError(f"{path.parent}: {error}") from error
    body = read_file(texts / page.text_file)
    if sha256(body).hexdigest() != page.text_sha256:
        raise BadInputError(f"{texts / page.text_file} is not the text that {path.parent.name} was made from")
    incoming = prepare_article(
        Entry(
            url=page.url,
            title=page.title,
            published=page.published,
            outlet=page.outlet,
            byline=page.byline,
            text=body.decode(),
        ),
        rules=rules,
    )
    article = replace(incoming.article, published_range=page.published_range)
    record = replace(dossier.record, article_id=article.id, url=article.url, published=article.published)
    further = tuple(link for alias in page.aliases if (link := key_address(alias, rules=rules)) is not None)
    aliases = tuple(Address(exact=link.exact, loose=link.loose, role="alias") for link in further)
    return pack_article(article, (*incoming.addresses, *aliases), replace(dossier, record=record), ())


def _resolve_relations(dossier: Dossier, ids: dict[str, str], rules: LinkRules) -> Dossier:
    """Return ``dossier`` with the ids of those related articles that are in the same pack."""
    resolved = []
    for relation in dossier.relations:
        link = key_address(relation.url, rules=rules) if relation.url else None
        resolved.append(replace(relation, article_id=ids.get(link.exact) if link else relation.article_id))
    return replace(dossier, relations=tuple(resolved))


async def _build(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    async with open_office(environ, db=options.db, follow="nothing") as office:
        packed = [one async for one in _pack_store(office)]
    _write(options.out, packed)
    print(f"wrote {len(packed):,} articles to {options.out}")
    return 0


async def _pack_store(office: Office) -> AsyncIterator[PackedArticle]:
    ids = await office.store.list_article_ids(tenant="")
    with show_progress("packing", unit="articles") as progress:
        for done, article_id in enumerate(ids, 1):
            for article in await office.store.load_articles((article_id,), tenant=""):
                yield pack_article(
                    article,
                    await office.store.list_addresses(article_id, tenant=""),
                    await office.desk.open_dossier(article, tenant=""),
                    await office.store.load_fingerprints(article_id, tenant=""),
                )
            progress(done, len(ids))


def _write(out: Path, packed: list[PackedArticle]) -> None:
    """Write a pack under a temporary name first: a pack that is there is whole."""
    partial = out.with_name(f"{out.name}.partial")
    try:
        with partial.open("wb") as target:
            for piece in write_pack(packed, count=len(packed)):
                target.write(piece)
            target.flush()
            os.fsync(target.fileno())
        partial.replace(out)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise BadInputError(f"{out} cannot be written: {error.strerror}") from error


async def _load(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    if not options.file.is_file():
        raise BadInputError(f"{options.file} is no file")
    async with open_office(environ, db=options.db, follow="nothing") as office:
        with options.file.open("rb") as packed, show_progress("loading", unit="articles") as progress:
            parts = read_pack(packed)
            head = next(parts)
            total = head.articles if isinstance(head, PackHead) else None
            done, batch = 0, []
            for part in parts:
                if isinstance(part, PackHead):
                    continue
                batch.append(part)
                if len(batch) >= BATCH:
                    done += len(await office.store.put_articles(batch))
                    progress(done, total)
                    batch = []
            done += len(await office.store.put_articles(batch))
        await office.store.follow()
    print(f"loaded {done:,} articles from {options.file}")
    return 0
