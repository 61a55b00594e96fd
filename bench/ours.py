"""Firsthand itself, by the way that ``firsthand import`` and every ask take."""

import re
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Self

from adapters.commands.import_ import BATCH_ARTICLES
from bench.corpus import Draft
from bench.engines import Intake, Reply
from bot.desk import Desk
from bot.intake import Entry, prepare_article
from bot.matching.claim import read_claim
from bot.matching.lookup import list_shingles
from bot.matching.match import CANDIDATES, REACH, match_passages
from bot.model.chat import Actor, Ask, Place
from bot.model.finding import Finding
from bot.model.link import LinkRules
from bot.outlets import Registry
from bot.text.words import read_words
from seeds import read_registry
from store.index import ShingleIndex, index_folder
from store.opening import open_reader
from store.passages import PassageFinder
from store.sqlite import SqliteStore

FIRST_DAY = date(2022, 1, 1).toordinal()
DAYS = 1000
HOSTS = 400

_PLACE = Place(platform="console", tenant_id="", channel_id="")
_ACTOR = Actor(platform="console", user_id="", locale="en")
_SENTENCE_END = re.compile(r"\.(?=\s|$)")


class Ours:
    """A store in ``folder``, filled and asked through its public methods."""

    name = "**Firsthand**"

    def __init__(self, folder: Path) -> None:
        """Open a store in ``folder``."""
        self._path = folder / "ours.sqlite"
        self._rules = LinkRules()
        self.store = SqliteStore.open(self._path)
        self._desk = Desk.of(self.store, Registry.parse(**read_registry()))

    async def take_in(self, drafts: Iterable[Draft], sentences: int) -> Intake:
        """Keep the articles batch by batch, then let the index follow."""
        articles, store_s = 0, 0.0
        for batch in _batch(drafts):
            started = time.perf_counter()
            incoming = [prepare_article(_entry(draft), rules=self._rules) for draft in batch]
            await self.store.put_articles(incoming)
            store_s += time.perf_counter() - started
            articles += len(batch)
        started = time.perf_counter()
        assert await self.store.follow(is_bulk=True)
        index_s = time.perf_counter() - started
        return Intake(
            articles=articles,
            sentences=sentences,
            store_s=store_s,
            index_s=index_s,
            bytes_texts=sum(
                file.stat().st_size for file in self._path.parent.glob(f"{self._path.name}*") if file.is_file()
            ),
            bytes_index=sum(file.stat().st_size for file in index_folder(self._path).iterdir()),
        )

    @cached_property
    def _finder(self) -> PassageFinder:
        """Return the store's own finder, for this thread."""
        return PassageFinder(open_reader(self._path), ShingleIndex(index_folder(self._path)))

    async def find(self, paste: str) -> Reply:
        """Read, find and verify as the desk does before it looks for further copies; in one thread first."""
        started = time.perf_counter()
        claim = read_claim(paste)
        shingles = list_shingles(claim)
        began = time.perf_counter()
        match_passages(claim, self._finder.find_any(shingles, tenant="", limit=CANDIDATES, reach=REACH), top=5)
        read = time.perf_counter()
        passages = await self.store.find_passages(shingles, tenant="", limit=CANDIDATES, reach=REACH)
        best = match_passages(claim, passages, top=5).best
        found = time.perf_counter()
        return Reply(
            words=None if best is None else await self._read_sentences(best),
            read_ms=1000 * (began - started),
            find_ms=1000 * (found - read),
            alone_ms=1000 * (read - began),
        )

    async def ask(self, paste: str, answer_id: str) -> float:
        """Return the milliseconds of a whole ask: finding, dossier, copies, composing, keeping the answer."""
        now = datetime.now(UTC)
        ask = Ask(request_id="", kind="lookup", text=paste, place=_PLACE, actor=_ACTOR, received_at=now)
        started = time.perf_counter()
        await self._desk.answer(ask, answer_id=answer_id, now=now)
        return 1000 * (time.perf_counter() - started)

    def __enter__(self) -> Self:
        """Return the engine itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the store."""
        self.store.close()

    async def _read_sentences(self, best: Finding) -> tuple[str, ...]:
        """Return the words of the sentences in which the matched pieces stand."""
        (article,) = await self.store.load_articles([best.article_id], tenant="")
        words: list[str] = []
        for piece in best.pieces:
            text = (article.title if piece.field == "title" else article.text) or ""
            ends = [0, *(found.end() for found in _SENTENCE_END.finditer(text)), len(text)]
            start = max(end for end in ends if end <= piece.source_start)
            end = min(end for end in ends if end >= piece.source_end)
            words += read_words(text[start:end]).norms
        return tuple(words)


def _batch(drafts: Iterable[Draft]) -> Iterator[list[Draft]]:
    left = iter(drafts)
    while batch := list(islice(left, BATCH_ARTICLES)):
        yield batch


def _entry(draft: Draft) -> Entry:
    return Entry(
        url=f"https://news{draft.number % HOSTS}.example/articles/{draft.number}",
        title=draft.title,
        published=date.fromordinal(FIRST_DAY + draft.number * 7919 % DAYS).isoformat(),
        text=draft.text,
    )
