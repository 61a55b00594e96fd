"""What an index needs of the articles that it is made of."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.text.blocks import Block, cut_blocks
from store.fingerprints import cut_fingerprint_blocks, unpack_fingerprints


@dataclass(frozen=True, slots=True)
class IndexedText:
    """What an index needs of one article. ``day`` is the first on which it can have appeared, ``None``: not known.

    ``fingerprints`` and ``dossier``, as they are kept, are those of an article whose text is not held.
    """

    number: int
    day: int | None
    title: str | None
    text: str | None
    fingerprints: bytes | None
    dossier: str | None = None

    def cut(self) -> list[tuple[Block, bool]]:
        """Return the article's blocks, and whether each is of the title (its places then count in the title)."""
        blocks: list[tuple[Block, bool]] = []
        if self.title and not (self.text and self.text.lstrip().startswith(self.title)):
            blocks += [(block, True) for block in cut_blocks(self.title)]
        if self.text is not None:
            blocks += [(block, False) for block in cut_blocks(self.text)]
        elif self.fingerprints is not None:
            blocks += [(block, False) for block in cut_fingerprint_blocks(unpack_fingerprints(self.fingerprints))]
        return blocks


def load_indexed_texts(
    connection: sqlite3.Connection, numbers: Sequence[int], *, tenant: str | None = None
) -> Iterator[IndexedText]:
    """Yield what is stored of ``numbers``, one at a time; those that were removed are left out.

    With ``tenant``, those that it cannot see are left out too.
    """
    marks = ",".join("?" * len(numbers))
    rows = connection.execute(
        f"""SELECT a.number, a.day, a.title, t.body, f.body, o.body FROM articles a
            LEFT JOIN texts t ON t.id = a.text_id
            LEFT JOIN fingerprints f ON f.article = a.number AND a.text_id IS NULL
            LEFT JOIN dossiers o ON o.article = a.number AND a.text_id IS NULL AND NOT o.stale
            WHERE a.number IN ({marks}) AND (? IS NULL OR a.tenant IN ('', ?))""",  # noqa: S608 - only question marks are put in
        (*numbers, tenant, tenant),
    )
    return (IndexedText(*row) for row in rows)


def keep_visible(connection: sqlite3.Connection, numbers: set[int], tenant: str) -> frozenset[int]:
    """Return those of ``numbers`` whose articles ``tenant`` can see; its own article hides the shared one."""
    has_own = connection.execute("SELECT 1 FROM sizes WHERE tenant <> '' AND articles > 0 LIMIT 1")
    if has_own.fetchone() is None:
        return frozenset(numbers)
    rows = connection.execute(
        f"""SELECT a.number FROM articles a
            WHERE (a.tenant = ?1 OR a.tenant = '' AND NOT EXISTS (
                SELECT 1 FROM articles own WHERE own.tenant = ?1 AND own.id = a.id))
            AND a.number IN ({",".join("?" * len(numbers))})""",  # noqa: S608 - as above
        (tenant, *numbers),
    )
    return frozenset(number for (number,) in rows)
