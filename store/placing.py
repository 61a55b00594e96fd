"""An article on its way into the store: is it one that is held already, and what of it is new."""

import sqlite3
from dataclasses import dataclass, replace

import msgspec

from bot.model.article import Article, Dossier, Incoming, Placed
from bot.reading.dossier import inherit_notes
from store.articles import GIVEN_ID, drop_text, note_change, put_numbered_dossier
from store.fingerprints import pack_fingerprints, pack_outline
from store.rows import ARTICLE_COLUMNS, ARTICLE_TABLES, article_of, first_day, is_reprint

_KEPT_FIELDS = ("url", "title", "published", "published_range", "outlet", "byline")


@dataclass(frozen=True, slots=True)
class _Known:
    number: int
    article: Article


def put_article(connection: sqlite3.Connection, incoming: Incoming, *, now: str) -> Placed:
    """Keep an article, or bring a stored one up to date; the same again changes nothing.

    What is new wins, what is not given is kept. A text that a pack brought without its words is filled in where the
    hash agrees, and keeps its dossier; another text makes the dossier stale, so that it is read anew. A pack never
    takes a text away, and what it says of another text than the one that is held is of no use.
    """
    known = _find_known(connection, incoming)
    if known is None:
        number = _insert_article(connection, incoming, now)
        _put_addresses(connection, number, incoming)
        _put_fingerprints(connection, number, incoming)
        if incoming.dossier is not None:
            put_numbered_dossier(connection, number, incoming.dossier)
        else:
            _adopt_dossier(connection, number, incoming.article)
        note_change(connection, number, is_new=True)
        connection.execute(
            "DELETE FROM removed WHERE tenant = ? AND id = ?", (incoming.article.tenant, incoming.article.id)
        )
        return Placed(article_id=incoming.article.id, outcome="added")
    changed = _put_addresses(connection, known.number, incoming)
    if incoming.given_id not in (None, known.article.id):
        changed |= _put_given_id(connection, known.number, incoming)
    merged = _merge_articles(known.article, incoming.article)
    reprinted = merged.text is None and _put_fingerprints(connection, known.number, incoming)
    if merged != known.article or reprinted:
        _update_article(connection, known, merged)
        changed = True
    changed |= _renew_dossier(connection, known, incoming)
    return Placed(article_id=known.article.id, outcome="changed" if changed else "unchanged")


def _find_known(connection: sqlite3.Connection, incoming: Incoming) -> _Known | None:
    """Find the stored article that this one is: by its exact keys, else by id, else (neither given) by its text.

    An id that was given for an article held under another leads there, unless an address comes with it.
    """
    article = incoming.article
    for address in incoming.addresses:
        if address.role == "own":
            row = connection.execute(
                "SELECT article FROM addresses WHERE tenant = ? AND exact = ?", (article.tenant, address.exact)
            ).fetchone()
            if row:
                return _load_known(connection, row[0])
    row = connection.execute(
        "SELECT number FROM articles WHERE tenant = ? AND id = ?", (article.tenant, article.id)
    ).fetchone()
    if row is None and incoming.given_id is not None and not incoming.addresses:
        row = connection.execute(
            "SELECT article FROM addresses WHERE tenant = ? AND exact = ? AND role = 'id'",
            (article.tenant, f"{GIVEN_ID}{incoming.given_id}"),
        ).fetchone()
    if row is None and incoming.given_id is None and article.url is None:
        row = connection.execute(
            "SELECT number FROM articles WHERE tenant = ? AND text_sha256 = ? ORDER BY number LIMIT 1",
            (article.tenant, bytes.fromhex(article.text_sha256)),
        ).fetchone()
    return _load_known(connection, row[0]) if row else None


def _load_known(connection: sqlite3.Connection, number: int) -> _Known:
    row = connection.execute(
        f"SELECT {ARTICLE_COLUMNS} FROM {ARTICLE_TABLES} WHERE a.number = ?",  # noqa: S608 - constants
        (number,),
    ).fetchone()
    return _Known(number, article_of(row))


def _merge_articles(known: Article, new: Article) -> Article:
    given = {name: getattr(new, name) for name in _KEPT_FIELDS if getattr(new, name) is not None}
    if new.text is None and known.text is not None:
        return replace(known, **given)
    return replace(known, **given, text=new.text, text_sha256=new.text_sha256, outline=new.outline)


def _insert_article(connection: sqlite3.Connection, incoming: Incoming, now: str) -> int:
    article = incoming.article
    return int(
        connection.execute(
            """INSERT INTO articles (tenant, id, url, title, published, published_range, outlet, byline, text_sha256,
                text_id, day, is_reprint, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number""",
            (
                article.tenant,
                article.id,
                *_columns(article),
                bytes.fromhex(article.text_sha256),
                _keep_text(connection, article),
                first_day(article),
                is_reprint(incoming),
                now,
            ),
        ).fetchone()[0]
    )


def _update_article(connection: sqlite3.Connection, known: _Known, merged: Article) -> None:
    (old_text,) = connection.execute("SELECT text_id FROM articles WHERE number = ?", (known.number,)).fetchone()
    connection.execute(
        """UPDATE articles SET url = ?, title = ?, published = ?, published_range = ?, outlet = ?, byline = ?,
            text_sha256 = ?, text_id = ?, day = ? WHERE number = ?""",
        (
            *_columns(merged),
            bytes.fromhex(merged.text_sha256),
            _keep_text(connection, merged),
            first_day(merged),
            known.number,
        ),
    )
    if merged.text_sha256 != known.article.text_sha256:
        # A text that comes back has its record again.
        connection.execute(
            "UPDATE dossiers SET stale = json_extract(body, '$.record.text_sha256') <> ? WHERE article = ?",
            (merged.text_sha256, known.number),
        )
        drop_text(connection, old_text, even_if_answered=False)
    if merged.text is not None:
        connection.execute("DELETE FROM fingerprints WHERE article = ?", (known.number,))
    note_change(connection, known.number)


def _columns(article: Article) -> tuple[str | None, ...]:
    published_range = article.published_range
    return (
        article.url,
        article.title,
        article.published,
        msgspec.json.encode(published_range).decode() if published_range else None,
        article.outlet,
        article.byline,
    )


def _keep_text(connection: sqlite3.Connection, article: Article) -> int | None:
    """Keep the text of an article, and return its id; ``None`` where no article of the same tenant has its words."""
    digest = bytes.fromhex(article.text_sha256)
    if article.text is None:
        row = connection.execute(
            "SELECT text_id FROM articles WHERE text_sha256 = ? AND tenant = ? AND text_id IS NOT NULL LIMIT 1",
            (digest, article.tenant),
        ).fetchone()
        return int(row[0]) if row else None
    connection.execute("INSERT INTO texts (sha256, body) VALUES (?, ?) ON CONFLICT DO NOTHING", (digest, article.text))
    text_id = int(connection.execute("SELECT id FROM texts WHERE sha256 = ?", (digest,)).fetchone()[0])
    _fill_in_text(connection, text_id, digest, article.tenant)
    return text_id


def _fill_in_text(connection: sqlite3.Connection, text_id: int, digest: bytes, tenant: str) -> None:
    """Give a text to the articles of the same tenant that a pack brought without their words."""
    filled = connection.execute(
        "UPDATE articles SET text_id = ? WHERE text_sha256 = ? AND text_id IS NULL AND tenant = ? RETURNING number",
        (text_id, digest, tenant),
    ).fetchall()
    for (number,) in filled:
        note_change(connection, number)


def _put_addresses(connection: sqlite3.Connection, number: int, incoming: Incoming) -> bool:
    """Keep the article's addresses; return whether one was new. An address never moves from one article to another."""
    before = connection.total_changes
    connection.executemany(
        "INSERT INTO addresses (tenant, exact, loose, role, article) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [(incoming.article.tenant, at.exact, at.loose, at.role, number) for at in incoming.addresses],
    )
    return connection.total_changes > before


def _put_given_id(connection: sqlite3.Connection, number: int, incoming: Incoming) -> bool:
    """Keep an id that was given for an article which is held under another, so that it leads there."""
    key = f"{GIVEN_ID}{incoming.given_id}"
    before = connection.total_changes
    connection.execute(
        "INSERT INTO addresses (tenant, exact, loose, role, article) VALUES (?, ?, ?, 'id', ?) ON CONFLICT DO NOTHING",
        (incoming.article.tenant, key, key, number),
    )
    return connection.total_changes > before


def _put_fingerprints(connection: sqlite3.Connection, number: int, incoming: Incoming) -> bool:
    """Keep the fingerprints that a pack brought; return whether that changed anything."""
    if not incoming.fingerprints:
        return False
    before = connection.total_changes
    connection.execute(
        """INSERT INTO fingerprints (article, body, outline) VALUES (?, ?, ?)
           ON CONFLICT (article) DO UPDATE SET body = excluded.body, outline = excluded.outline
           WHERE body <> excluded.body OR outline <> excluded.outline""",
        (number, pack_fingerprints(incoming.fingerprints), pack_outline(incoming.article.outline)),
    )
    return connection.total_changes > before


def _renew_dossier(connection: sqlite3.Connection, known: _Known, incoming: Incoming) -> bool:
    """Keep the dossier that came with a stored article, where it is worth more; return whether that changed anything.

    A pack's was made with care, a page's holds only what the page says of itself: of the same text, that one is kept
    which is there already, and of another text, notes from outside are not lost.
    """
    if incoming.dossier is None:
        return False
    row = connection.execute("SELECT body, stale FROM dossiers WHERE article = ?", (known.number,)).fetchone()
    if row is not None:
        body, stale = row
        if body == msgspec.json.encode(incoming.dossier).decode() and not stale:
            return False
        comes_as_page = incoming.article.text is not None
        if comes_as_page and not stale:
            return False
        text_held = known.article.text is not None
        if not comes_as_page and text_held and known.article.text_sha256 != incoming.article.text_sha256:
            return False
        earlier = msgspec.json.decode(body, type=Dossier)
        if comes_as_page and earlier.notes:
            put_numbered_dossier(connection, known.number, inherit_notes(incoming.dossier, earlier))
            return True
    put_numbered_dossier(connection, known.number, incoming.dossier)
    if incoming.article.text is None and known.article.text is None:
        # What it sums up is looked up in place of the text.
        note_change(connection, known.number)
    return True


def _adopt_dossier(connection: sqlite3.Connection, number: int, article: Article) -> None:
    """Take over the dossier of a stored article with the very same text, where this one has no page of its own."""
    if article.url is not None:
        return
    row = connection.execute(
        """SELECT o.body FROM articles a JOIN dossiers o ON o.article = a.number
           WHERE a.text_sha256 = ? AND a.tenant IN ('', ?) AND a.number <> ? AND NOT o.stale LIMIT 1""",
        (bytes.fromhex(article.text_sha256), article.tenant, number),
    ).fetchone()
    if row is None:
        return
    dossier = msgspec.json.decode(row[0], type=Dossier)
    own = replace(
        dossier,
        record=replace(dossier.record, article_id=article.id, url=article.url, published=article.published),
    )
    put_numbered_dossier(connection, number, own)
