"""A paste looked up by its single words: the sentences from the one index, the passages around them from the other."""

import sqlite3
from collections.abc import Sequence

from bot.model.place import SecondLook
from store.claims import ClaimsBeside
from store.index import ShingleIndex
from store.passages import PassageFinder


def look_again(
    connection: sqlite3.Connection,
    *,
    index: ShingleIndex,
    claims: ClaimsBeside,
    norms: Sequence[str],
    tenant: str,
    limit: int,
    reach: int,
) -> SecondLook:
    """Return the passages that share most single words with ``norms``, misread ones as they were likely meant.

    From at most ``limit`` sentences, and as many of articles kept a moment ago; each is widened by ``reach`` code
    points on either side. Nothing where the index of claims is broken.
    """
    hits, strange = claims.find_places(connection, norms, tenant=tenant, limit=limit)
    passages = PassageFinder(connection, index).open_places(hits, tenant=tenant, reach=reach)
    return SecondLook(passages=passages, strange=strange)
