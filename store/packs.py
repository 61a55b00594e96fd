"""Packs: a corpus without its texts, as one file, and back into a store.

A pack is gzipped JSON lines: a head, then an article a line with its addresses, its dossier in our own words, the
fingerprints of its text and the places of its sentences. No sentence of any text is in it.
"""

import gzip
import io
import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from bot.errors import BadInputError
from bot.model.article import Address, Article, Dossier, Incoming, SentencePlace
from bot.model.place import Fingerprint
from bot.text.paragraphs import find_title, number_paragraphs
from bot.text.sentences import split_sentences
from bot.text.shingles import hash_shingles, winnow
from bot.text.words import read_words
from store.articles import GIVEN_ID
from store.fingerprints import pack_fingerprints, pack_outline, unpack_fingerprints, unpack_outline

if TYPE_CHECKING:
    from store.sqlite import SqliteStore

PACK_SCHEMA: Final = "firsthand.pack/1"
LINE_LIMIT = 50_000_000
"""Bytes of one line of a pack, unpacked: a file made to burst memory is refused."""
BATCH = 500
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PackHead:
    """The first line of a pack."""

    schema: Literal["firsthand.pack/1"] = PACK_SCHEMA
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedArticle:
    """One article of a pack. ``fingerprints`` and ``outline`` are the bytes of :mod:`store.fingerprints`."""

    article: Article
    addresses: tuple[Address, ...]
    dossier: Dossier
    fingerprints: bytes
    outline: bytes


def fingerprint_text(text: str) -> tuple[Fingerprint, ...]:
    """Return the fingerprints of a text, in order."""
    words = read_words(text)
    return tuple(
        Fingerprint(shingle=shingle, word=place, start=words.starts[place])
        for place, shingle in winnow(hash_shingles(words.norms))
    )


def outline_text(text: str, title: str | None) -> tuple[SentencePlace, ...]:
    """Return where the sentences of a text stand."""
    words = read_words(text)
    paragraphs = number_paragraphs(text, find_title(text, title) if title else None)
    places: list[SentencePlace] = []
    word, paragraph = 0, 0
    for span in split_sentences(text):
        while word < len(words) and words.starts[word] < span.start:
            word += 1
        while paragraph < len(paragraphs) and paragraphs[paragraph].end <= span.start:
            paragraph += 1
        inside = paragraph < len(paragraphs) and paragraphs[paragraph].start <= span.start
        number = paragraphs[paragraph].number if inside else 0
        places.append(SentencePlace(start=span.start, end=span.end, paragraph=number, first_word=word))
    return tuple(places)


def pack_article(
    article: Article, addresses: tuple[Address, ...], dossier: Dossier, fingerprints: tuple[Fingerprint, ...]
) -> PackedArticle:
    """Return an article as a pack has it; what is held of it as fingerprints only is passed on as it is."""
    outline = article.outline
    if article.text is not None:
        fingerprints, outline = fingerprint_text(article.text), outline_text(article.text, article.title)
    return PackedArticle(
        article=replace(article, text=None, outline=(), tenant=""),
        addresses=addresses,
        dossier=dossier,
        fingerprints=pack_fingerprints(fingerprints),
        outline=pack_outline(outline),
    )


def write_pack(articles: Iterable[PackedArticle], *, count: int) -> Iterator[bytes]:
    """Yield the bytes of a pack. The same articles give the same bytes."""
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", compresslevel=9, mtime=0, filename="") as packed:
        packed.write(msgspec.json.encode(PackHead(articles=count)) + b"\n")
        for article in articles:
            packed.write(msgspec.json.encode(article) + b"\n")
            if buffer.tell() > 1 << 20:
                yield buffer.getvalue()
                buffer.seek(0)
                buffer.truncate()
    yield buffer.getvalue()


def read_pack(packed: io.BufferedIOBase) -> Iterator[PackHead | Incoming]:
    """Yield the head of a pack, then its articles.

    Raises:
        BadInputError: This is no pack, or it is damaged. What came before the damage is whole.
    """
    try:
        with gzip.GzipFile(fileobj=packed) as lines:
            head = msgspec.json.decode(_next_line(lines), type=PackHead)
            yield head
            count = 0
            while line := _next_line(lines):
                yield _unpack(msgspec.json.decode(line, type=PackedArticle))
                count += 1
        if count != head.articles:
            raise BadInputError(f"the pack is damaged: it has {count:,} articles and should have {head.articles:,}")
    except (OSError, EOFError, zlib.error, struct.error, RecursionError, msgspec.MsgspecError, ValueError) as error:
        raise BadInputError(f"this is no pack of this version, or it is damaged: {error}") from error


def _next_line(lines: gzip.GzipFile) -> bytes:
    line = lines.readline(LINE_LIMIT)
    if len(line) >= LINE_LIMIT:
        raise BadInputError("a line of the pack is longer than any article")
    return line


def _unpack(packed: PackedArticle) -> Incoming:
    article = packed.article
    if not _SHA256.fullmatch(article.text_sha256) or article.text_sha256 != packed.dossier.record.text_sha256:
        raise BadInputError(f"the pack is damaged: article {article.id!r} and its record are of different texts")
    if not article.id or any(at.role == "id" or at.exact.startswith(GIVEN_ID) for at in packed.addresses):
        raise BadInputError(f"the pack has an article {article.id!r} under an address that is none")
    return Incoming(
        article=replace(article, tenant="", text=None, outline=unpack_outline(packed.outline)),
        given_id=article.id,
        addresses=packed.addresses,
        dossier=packed.dossier,
        fingerprints=unpack_fingerprints(packed.fingerprints),
    )


async def load_seed_pack(store: "SqliteStore", body: bytes) -> None:
    """Put the seed corpus into a store that has none, or an older one; what an operator took out stays out."""
    version = sha256(body).hexdigest()
    if await store.read_meta("seed_pack") == version:
        return
    incoming = [one for one in read_pack(io.BytesIO(body)) if isinstance(one, Incoming)]
    removed = await store.list_removed()
    await store.put_articles([one for one in incoming if one.article.id not in removed])
    await store.write_meta("seed_pack", version)
