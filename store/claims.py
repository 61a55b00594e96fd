"""Claims of one store: the index of their words and their vectors beside it, either of which may be missing.

Nobody waits for them, and nothing else ends with them: what cannot be used is said once, and claims are then looked up
by words alone, or not at all, until it is mended.
"""

import logging
import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bot.errors import IndexBrokenError
from bot.matching.claims import read_query
from bot.model.candidates import Candidates, Statistics
from store.claim_vectors import ClaimVectors
from store.claims_finder import ClaimFinder
from store.claims_index import ClaimHit, ClaimIndex
from store.encode import encode_step, measure_progress
from store.encoding import Encoder
from store.follow import Ends, Progress, follow_journal
from store.journal import find_position
from store.nearness import NearnessMeter
from store.stems import stem_word

ANOTHER_MODEL: Final = (
    "what is new is not encoded: the vectors are of another model than FIRSTHAND_MODEL says; "
    "a running bot with that model takes it up, or `firsthand index` makes all of them anew with this one"
)
FEW: Final = 20
"""Changes that are encoded before something is asked; a bulk import is left to the bot, or to `firsthand index`."""
_log = logging.getLogger(__name__)


class ClaimsBeside:
    """What is kept of claims beside a store. Several threads may use it; one at a time follows, one encodes."""

    def __init__(self, path: Path, encoder: Encoder | None) -> None:
        """Open the index of the store at ``path``; the vectors are opened when they are first needed.

        Without an ``encoder`` there are none. ``trouble`` is what keeps the index from being used, ``None``: nothing.
        """
        self.encoder = encoder
        self.trouble: IndexBrokenError | None = None
        self._path = path
        self._index: ClaimIndex | None = None
        self._vectors: ClaimVectors | None = None
        self._opening = threading.Lock()
        self._told: set[str] = set()
        try:
            self._index = ClaimIndex(claims_folder(path))
        except IndexBrokenError as error:
            self.trouble = error
            self._tell("claims are not looked up: %s", error)

    def find(self, connection: sqlite3.Connection, text: str, *, tenant: str, limit: int) -> Candidates:
        """Return the statements that ``text`` may repeat in other words, unranked; none where the index is broken."""
        try:
            if self._index is not None:
                finder = ClaimFinder(connection, self._index, self._make_meter(connection))
                return finder.look_up(text, tenant=tenant, limit=limit)
        except IndexBrokenError as error:
            self._tell("claims are not looked up: %s", error)
        nothing = Statistics(size=1, mean_terms=1.0, counts={})
        return Candidates(query=read_query(text, stem_word), found=(), statistics=nothing)

    def find_places(
        self, connection: sqlite3.Connection, norms: Sequence[str], *, tenant: str, limit: int
    ) -> tuple[list[ClaimHit], frozenset[str]]:
        """Return the sentences that share most single words with a paste; as :meth:`ClaimFinder.find_places`."""
        try:
            if self._index is not None:
                return ClaimFinder(connection, self._index).find_places(norms, tenant=tenant, limit=limit)
        except IndexBrokenError as error:
            self._tell("misread words are not looked up: %s", error)
        return [], frozenset()

    def follow(
        self,
        connection: sqlite3.Connection,
        *,
        progress: Progress | None = None,
        rebuild: bool = False,
        is_bulk: bool = False,
        is_needed: bool = True,
        ends: Ends = lambda: False,
    ) -> bool:
        """Bring the index up to the store; False where another process is at it. One that is broken is left alone.

        Raises:
            IndexBrokenError: It cannot be written, and ``is_needed``; if not, that is told.
        """
        if self._index is None:
            return True
        try:
            return follow_journal(
                connection, self._index, progress=progress, rebuild=rebuild, is_bulk=is_bulk, ends=ends
            )
        except IndexBrokenError as error:
            if is_needed:
                raise
            self._tell("claims are not followed: %s", error)
            return True

    def encode(
        self,
        connection: sqlite3.Connection,
        encoder: Encoder,
        *,
        progress: Progress | None = None,
        only_first: bool = False,
        is_step: bool = False,
        ends: Ends = lambda: False,
    ) -> bool:
        """Encode what is not encoded yet.

        Args:
            connection: A reading connection.
            encoder: Whose vectors are made: one of the model that is asked by.
            progress: Told after each step.
            only_first: Whether the first pass will do: headlines, leads and statements. What another model has made is
                then left as it is: somebody who adds an article may have set another one than the running bot.
            is_step: Whether one step will do, of some seconds.
            ends: Asked between steps, and within one.

        Returns:
            Whether there may be more that is this process's to do: not where another one is at it.

        Raises:
            IndexBrokenError: The vectors cannot be read or written.
        """
        vectors = self._open_vectors(encoder)
        with vectors.hold() as is_held:
            if not is_held:
                return False
            vectors.reload()
            if only_first and vectors.are_of_another:
                self._tell("%s", ANOTHER_MODEL)
                return False
            while not ends():
                has_more = encode_step(connection, vectors, encoder, only_first=only_first, ends=ends)
                if progress is not None:
                    measure_progress(connection, vectors, progress)
                if is_step or not has_more:
                    return bool(has_more)
        return True

    def encode_few(self, connection: sqlite3.Connection, encoder: Encoder, *, ends: Ends = lambda: False) -> None:
        """Encode the headlines, leads and statements of what is new, where it is no more than :data:`FEW` changes.

        For a command that asks with no bot beside it: a second, once, after the starting corpus came or changed. What
        cannot be used is told, and words alone are then compared.
        """
        try:
            vectors = self._open_vectors(encoder)
            vectors.reload()
            seq, last = find_position(connection, vectors.first)
            if 0 < last - seq <= FEW:
                self.encode(connection, encoder, only_first=True, is_step=True, ends=ends)
        except IndexBrokenError as error:
            self._tell("claims are looked up by words alone: %s", error)

    def _make_meter(self, connection: sqlite3.Connection) -> NearnessMeter | None:
        if self.encoder is None:
            return None
        try:
            vectors = self._open_vectors(self.encoder)
            vectors.reload()
        except IndexBrokenError as error:
            self._tell("claims are looked up by words alone: %s", error)
            return None
        return NearnessMeter(connection, vectors, self.encoder)

    def _open_vectors(self, encoder: Encoder) -> ClaimVectors:
        with self._opening:
            if self._vectors is None:
                self._vectors = ClaimVectors(vectors_folder(self._path), model_sha256=encoder.model_sha256)
            return self._vectors

    def _tell(self, message: str, error: IndexBrokenError | str) -> None:
        """Log what is wrong, once."""
        if str(error) not in self._told:
            self._told.add(str(error))
            _log.warning(message, error)


def claims_folder(path: Path) -> Path:
    """Return where the index of claims of the store at ``path`` lies: beside it."""
    return path.with_name(path.name + ".claims")


def vectors_folder(path: Path) -> Path:
    """Return where the vectors of claims of the store at ``path`` lie: beside it too."""
    return path.with_name(path.name + ".vectors")
