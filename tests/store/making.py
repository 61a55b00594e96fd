"""What the tests of the store are made of: articles with synthetic words, cases, answers, and ways to look up."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from random import Random
from typing import TypeAlias

from bot.answer import compose_answer
from bot.model.answer import Answer
from bot.model.article import Address, Article, Claim, Dossier, Incoming, Note
from bot.model.case import Case, Material, OutletLines
from bot.model.finding import Finding, Piece
from bot.model.link import Link
from bot.model.place import Passage
from bot.model.record import Citation, PageOutlet, Reader, Record, Reprint
from bot.text.shingles import hash_shingles
from bot.text.words import read_words
from store.packs import fingerprint_text, outline_text
from store.sqlite import SqliteStore

Store: TypeAlias = SqliteStore
"""The stores that the contract is run against."""

_SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi zo kra dre sti plo gru bel nor".split()


def make_words(seed: object, count: int) -> list[str]:
    """Words that no other seed gives in this order."""
    rng = Random(f"words {seed}")  # noqa: S311 - words, not secrets
    return ["".join(rng.choices(_SYLLABLES, k=rng.choice((2, 3, 3, 4)))) for _ in range(count)]


def make_sentence(seed: object, words: int = 12) -> str:
    return " ".join(make_words(seed, words)).capitalize() + "."


def make_text(seed: object, paragraphs: int = 4) -> str:
    """A text of two sentences a paragraph; the sentence ``at`` is that of :func:`quote`."""
    return "\n\n".join(f"{quote(seed, 2 * at)} {quote(seed, 2 * at + 1)}" for at in range(paragraphs))


def quote(seed: object, at: int = 0) -> str:
    return make_sentence(f"{seed}/{at}")


def hash_text(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def make_link(path: str) -> Link:
    """An address whose loose key is that of its first folder."""
    folder = path.partition("/")[0]
    return Link(given=f"https://example.test/{path}", exact=f"example.test/{path}", loose=f"example/{folder}")


def make_address(path: str, role: str = "own") -> Address:
    link = make_link(path)
    return Address(exact=link.exact, loose=link.loose, role=role)


def make_article(
    seed: object,
    *,
    path: str | None = None,
    given: str | None = None,
    text: str | None = None,
    title: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    byline: str | None = None,
) -> Incoming:
    """An article as an import brings it: its id is the one given, else of its address, else of its text."""
    body = text or make_text(seed)
    link = make_link(path) if path else None
    article = Article(
        id=given or hash_text(link.exact if link else body)[:16],
        url=link.given if link else None,
        title=title,
        published=published,
        outlet=outlet,
        byline=byline,
        text=body,
        text_sha256=hash_text(body),
    )
    return Incoming(article=article, given_id=given, addresses=(make_address(path),) if path else ())


def make_dossier(article: Article, *, notes: tuple[Note, ...] = (), is_reprint: bool = False) -> Dossier:
    """A dossier with none of the text's own words in it."""
    record = Record(
        article_id=article.id,
        reader=Reader(version="by hand"),
        text_sha256=article.text_sha256,
        outlet=PageOutlet(name=article.outlet, domain=None, basis="external"),
        reprint=Reprint(is_reprint=is_reprint),
    )
    return Dossier(record=record, claims=(Claim(summary="something was said", statements=()),), notes=notes)


def make_note(text: str = "known from outside") -> Note:
    source = Citation(url="https://note.test/", as_of="2024-01-01")
    return Note(id="n1", kind="context", text=text, confidence="confirmed", source=source, covers=("s1",))


def as_packed(incoming: Incoming, *, notes: tuple[Note, ...] = ()) -> Incoming:
    """The same article as a pack brings it: without its words, with its dossier."""
    article = incoming.article
    text = article.text or ""
    return Incoming(
        article=replace(article, text=None, outline=outline_text(text, article.title)),
        given_id=article.id,
        addresses=incoming.addresses,
        dossier=make_dossier(article, notes=notes),
        fingerprints=fingerprint_text(text),
    )


def make_answer(article: Article | None, name: str, *, tenant: str = "") -> tuple[Case, Answer]:
    """A case, found in ``article`` (``None``: nothing found), and its answer."""
    case = Case(
        answer_id=name,
        status="found" if article else "none",
        asked_at="2024-05-01T12:00:00Z",
        corpus_size=1,
        tenant=tenant,
    )
    if article is not None:
        piece = Piece(paste_start=0, paste_end=9, field="text", source_start=0, source_end=9, score=100.0)
        material = Material(
            article=article, dossier=make_dossier(article), outlets=(OutletLines(name="Example", domain=None),)
        )
        finding = Finding(article_id=article.id, kind="verbatim", confidence=0.99, pieces=(piece,))
        case = replace(case, finding=finding, material=material)
    return case, compose_answer(case)


def shingles_of(words: str) -> list[int]:
    return hash_shingles(read_words(words).norms)


async def look_up(store: Store, words: str, *, tenant: str = "") -> tuple[Passage, ...]:
    """The passages for pasted words, looked up as the desk does."""
    return await store.find_passages(shingles_of(words), tenant=tenant, limit=12, reach=160)


async def find_ids(store: Store, words: str, *, tenant: str = "") -> set[str]:
    return {passage.article_id for passage in await look_up(store, words, tenant=tenant)}


async def put(store: Store, *incoming: Incoming) -> list[tuple[str, str]]:
    return [(placed.article_id, placed.outcome) for placed in await store.put_articles(incoming)]


async def fill(store: Store, *seeds: str, follow: bool = True) -> None:
    """Put an article for each of ``seeds``, under that id and address."""
    await put(store, *(make_article(seed, given=seed, path=seed, title=f"All about {seed} today") for seed in seeds))
    if follow:
        assert await store.follow()


async def load(store: Store, article_id: str, *, tenant: str = "") -> Article:
    (article,) = await store.load_articles([article_id], tenant=tenant)
    return article


def of_tenant(tenant: str, incoming: Iterable[Incoming]) -> list[Incoming]:
    return [replace(one, article=replace(one.article, tenant=tenant)) for one in incoming]
