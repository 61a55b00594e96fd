"""The embedded store: one SQLite file and the index beside it, behind the ports of the core.

Its threads and connections are those of :mod:`store.connections`. Methods return values, never cursors. Several
processes may use one file; one of them at a time writes the index.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Self

from bot.model.answer import Answer
from bot.model.article import Address, Article, Dossier, Incoming, Placed
from bot.model.candidates import Candidates
from bot.model.case import Case
from bot.model.link import Link
from bot.model.outlet import Override
from bot.model.place import Fingerprint, LinkHit, Passage, SecondLook
from store import answers, articles, meta, outlets
from store.claims import ClaimsBeside
from store.connections import Connections
from store.encoding import Encoder
from store.follow import Progress, follow_journal
from store.index import ShingleIndex, index_folder
from store.installations import SqliteInstallations
from store.ledger.port import SqliteLedger
from store.opening import BUSY_SECONDS, open_writer
from store.passages import PassageFinder
from store.placing import put_article
from store.second_look import look_again
from store.unread import SqliteUnread


class SqliteStore:
    """The store in one file. Open it with :meth:`open`, use it as a context manager."""

    def __init__(self, path: Path, connections: Connections, index: ShingleIndex, claims: ClaimsBeside) -> None:
        """Take what :meth:`open` has opened."""
        self.path = path
        self._index = index
        self.claims = claims
        self.connections = connections
        self._read, self._write = connections.read, connections.write
        self.ledger = SqliteLedger(read=self._read, write=self._write)
        self.installations = SqliteInstallations(read=self._read, write=self._write)
        self.unread = SqliteUnread(read=self._read, write=self._write)

    @classmethod
    def open(cls, path: Path, *, encoder: Encoder | None = None, busy_seconds: float = BUSY_SECONDS) -> Self:
        """Open the store at ``path``, making it where there is none.

        Args:
            path: The file; the indexes lie beside it.
            encoder: By which claims are looked up by meaning too; ``None``: by words alone.
            busy_seconds: How long another process's transaction is waited for.

        Raises:
            StoreError: The file or its folder cannot be used, or a newer Firsthand wrote it.
            IndexBrokenError: The index beside it cannot be opened; ``firsthand index --rebuild`` makes it anew. That of
                claims may be broken: it is left out.
        """
        # The reading connections are opened later, when the current folder may be another.
        path = path.absolute()
        writer = open_writer(path, busy_seconds=busy_seconds)
        try:
            index = ShingleIndex(index_folder(path))
        except BaseException:
            writer.close()
            raise
        connections = Connections(path, writer, busy_seconds=busy_seconds)
        return cls(path, connections, index, ClaimsBeside(path, encoder))

    def close(self) -> None:
        """Finish what was begun and close the file; an index that follows ends where it is."""
        self.connections.close()

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the store."""
        self.close()

    # -- what the core asks for ----------------------------------------------------------------------------------

    async def count_articles(self, *, tenant: str) -> int:
        """Return how many articles ``tenant`` can see."""
        return await self._read(
            lambda db: int(
                db.execute("SELECT total(articles) FROM sizes WHERE tenant IN ('', ?)", (tenant,)).fetchone()[0]
            )
        )

    async def find_links(self, link: Link, *, tenant: str) -> tuple[LinkHit, ...]:
        """Return the articles under an address."""
        return await self._read(lambda db: articles.find_links(db, link, tenant=tenant))

    async def find_passages(
        self, shingles: Sequence[int], *, tenant: str, limit: int, reach: int
    ) -> tuple[Passage, ...]:
        """Return the passages that share most with ``shingles``, best first."""
        return await self._read(
            lambda db: PassageFinder(db, self._index).find_any(shingles, tenant=tenant, limit=limit, reach=reach)
        )

    async def find_holders(
        self, shingles: Sequence[int], *, tenant: str, limit: int, reach: int
    ) -> tuple[Passage, ...]:
        """Return the passages that hold the rarest of ``shingles`` together, earliest first."""
        return await self._read(
            lambda db: PassageFinder(db, self._index).find_holders(shingles, tenant=tenant, limit=limit, reach=reach)
        )

    async def look_again(self, norms: Sequence[str], *, tenant: str, limit: int, reach: int) -> SecondLook:
        """Return the passages that share most single words with ``norms``, misread ones as they were likely meant."""
        look = partial(look_again, index=self._index, claims=self.claims, norms=norms)
        return await self._read(partial(look, tenant=tenant, limit=limit, reach=reach))

    async def find_claims(self, text: str, *, tenant: str, limit: int) -> Candidates:
        """Return the statements that ``text`` may repeat in other words, unranked."""
        return await self._read(lambda db: self.claims.find(db, text, tenant=tenant, limit=limit))

    async def is_searched_whole(self) -> bool:
        """Return whether the words of every article are found."""
        return await self._read(lambda db: PassageFinder(db, self._index).is_whole())

    async def load_articles(self, article_ids: Sequence[str], *, tenant: str) -> tuple[Article, ...]:
        """Return those of ``article_ids`` that are held, in the order asked for."""
        return await self._read(lambda db: articles.load_articles(db, tuple(article_ids), tenant=tenant))

    async def load_dossier(self, article_id: str, *, tenant: str) -> tuple[Dossier, bool] | None:
        """Return what was read of an article and whether that is out of date; ``None`` where it was not read."""
        return await self._read(lambda db: articles.load_dossier(db, article_id, tenant=tenant))

    async def keep_dossier(self, article_id: str, dossier: Dossier, *, tenant: str) -> None:
        """Keep what was read of an article."""
        await self._write(lambda db: articles.put_dossier(db, article_id, dossier, tenant=tenant))

    async def keep_answer(self, case: Case, answer: Answer, *, paste: str) -> None:
        """Keep an answer with all it stands on."""
        await self._write(lambda db: answers.put_answer(db, case, answer, paste=paste))

    async def load_answer(self, answer_id: str, *, tenant: str | None = None) -> answers.KeptAnswer | None:
        """Return a given answer with what it stood on; ``None`` where ``tenant`` (``None``: anyone) was given none."""
        return await self._read(lambda db: answers.load_answer(db, answer_id, tenant=tenant))

    # -- what an operator does -----------------------------------------------------------------------------------

    async def put_articles(self, incoming: Iterable[Incoming]) -> tuple[Placed, ...]:
        """Keep articles, all of them or (on an error) none."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        batch = tuple(incoming)
        return await self._write(lambda db: tuple(put_article(db, one, now=now) for one in batch))

    async def remove_article(self, article_id: str, *, tenant: str) -> bool:
        """Take an article out; return whether it was there."""
        return await self._write(lambda db: articles.remove_article(db, article_id, tenant=tenant))

    async def list_removed(self) -> frozenset[str]:
        """Return the ids of the shared articles that an operator took out."""
        rows = await self._read(lambda db: db.execute("SELECT id FROM removed WHERE tenant = ''").fetchall())
        return frozenset(article_id for (article_id,) in rows)

    async def read_meta(self, key: str) -> str | None:
        """Return a note that the store keeps on itself; ``None`` where there is none."""
        return await self._read(lambda db: meta.read_meta(db, key))

    async def write_meta(self, key: str, value: str) -> None:
        """Keep a note on the store itself."""
        await self._write(lambda db: meta.write_meta(db, key, value))

    async def swap_meta(self, key: str, before: str | None, value: str) -> bool:
        """Keep ``value`` under ``key`` where ``before`` stands there (``None``: nothing), and return whether it did."""
        return await self._write(lambda db: meta.swap_meta(db, key, before, value))

    async def find_given_id(self, given: str, *, tenant: str) -> tuple[LinkHit, ...]:
        """Return the article for which ``given`` was given as an id although it is held under another."""
        return await self._read(lambda db: articles.find_given_id(db, given, tenant=tenant))

    async def list_addresses(self, article_id: str, *, tenant: str) -> tuple[Address, ...]:
        """Return the addresses of a tenant's own article."""
        return await self._read(lambda db: articles.list_addresses(db, article_id, tenant=tenant))

    async def load_fingerprints(self, article_id: str, *, tenant: str) -> tuple[Fingerprint, ...]:
        """Return the fingerprints held of a tenant's own article; none where its text is held."""
        return await self._read(lambda db: articles.load_fingerprints(db, article_id, tenant=tenant))

    async def put_override(self, line: Override) -> None:
        """Keep a line on an outlet that holds before the registry's."""
        await self._write(lambda db: outlets.put_override(db, line))

    async def load_overrides(self, *, tenant: str) -> tuple[Override, ...]:
        """Return the operator's lines on outlets and those of ``tenant``, oldest first."""
        return await self._read(lambda db: outlets.load_overrides(db, tenant=tenant))

    async def list_article_ids(self, *, tenant: str) -> tuple[str, ...]:
        """Return the ids of a tenant's own articles, in the order in which they came."""
        query = "SELECT id FROM articles WHERE tenant = ? ORDER BY number"
        rows = await self._read(lambda db: db.execute(query, (tenant,)).fetchall())
        return tuple(article_id for (article_id,) in rows)

    async def follow(self, *, progress: Progress | None = None, rebuild: bool = False, is_bulk: bool = False) -> bool:
        """Bring the indexes of words up to the store; False where another process is at one.

        ``progress`` runs twice, once for each index; ``is_bulk`` takes 300 MB. That of claims is left where it fails.
        """
        is_done = await self.follow_words(progress=progress, rebuild=rebuild, is_bulk=is_bulk)
        return (
            await self.follow_claims(progress=progress, rebuild=rebuild, is_bulk=is_bulk, is_needed=False) and is_done
        )

    async def follow_words(
        self, *, progress: Progress | None = None, rebuild: bool = False, is_bulk: bool = False
    ) -> bool:
        """Bring the index of shingles up to the store; False where another process is at it."""
        follow = partial(follow_journal, index=self._index, progress=progress, rebuild=rebuild, is_bulk=is_bulk)
        return await self.connections.follow(partial(follow, ends=self.connections.is_closing))

    async def follow_claims(
        self,
        *,
        progress: Progress | None = None,
        rebuild: bool = False,
        is_bulk: bool = False,
        is_needed: bool = True,
    ) -> bool:
        """Bring the index of claims up to the store: ten times the work of the other. False as there.

        Where it is not ``is_needed``, what goes wrong is logged, once.
        """
        follow = partial(self.claims.follow, progress=progress, rebuild=rebuild, is_bulk=is_bulk, is_needed=is_needed)
        return await self.connections.follow(partial(follow, ends=self.connections.is_closing))

    async def encode(
        self, encoder: Encoder, *, progress: Progress | None = None, only_first: bool = False, is_step: bool = False
    ) -> bool:
        """Make the vectors of claims that are not made yet; as :meth:`store.claims.ClaimsBeside.encode`."""
        encode = partial(self.claims.encode, encoder=encoder, progress=progress, only_first=only_first, is_step=is_step)
        return await self.connections.follow(partial(encode, ends=self.connections.is_closing))

    async def encode_few(self, encoder: Encoder) -> None:
        """Make the first vectors of a few new articles; as :meth:`store.claims.ClaimsBeside.encode_few`."""
        await self.connections.follow(
            partial(self.claims.encode_few, encoder=encoder, ends=self.connections.is_closing)
        )
