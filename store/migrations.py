"""The steps by which an empty file becomes a store of this version. A step that was released is never edited."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from store import version

MIGRATIONS = Migrations(version.SET)


def _run(db: Database, *statements: str) -> None:
    # One by one: ``executescript`` would commit the transaction that holds the whole migration.
    for statement in statements:
        db.conn.execute(statement)


@MIGRATIONS(name=version.CORPUS)
def create_corpus(db: Database) -> None:
    """Articles, their texts (kept by content), addresses, dossiers, fingerprints, and the journal of changes.

    ``number`` is an article's name inside store and index; ``journal.seq`` is what an index follows. What a community
    may own carries its tenant, "" for what all share.
    """
    _run(
        db,
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "INSERT INTO meta VALUES ('store_id', lower(hex(randomblob(16))))",
        "INSERT INTO meta VALUES ('paste_secret', lower(hex(randomblob(32))))",
        "CREATE TABLE texts (id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, body TEXT NOT NULL)",
        """CREATE TABLE articles (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT NOT NULL,
            id TEXT NOT NULL,
            url TEXT, title TEXT, published TEXT, published_range TEXT, outlet TEXT, byline TEXT,
            text_sha256 BLOB NOT NULL,
            text_id INTEGER REFERENCES texts(id),
            day INTEGER,
            is_reprint INTEGER NOT NULL DEFAULT 0,
            added_at TEXT NOT NULL,
            UNIQUE (tenant, id)
        )""",
        "CREATE INDEX articles_by_text ON articles (text_sha256)",
        "CREATE INDEX articles_by_text_id ON articles (text_id)",
        """CREATE TABLE addresses (
            tenant TEXT NOT NULL, exact TEXT NOT NULL, loose TEXT NOT NULL, role TEXT NOT NULL,
            article INTEGER NOT NULL REFERENCES articles(number) ON DELETE CASCADE,
            PRIMARY KEY (tenant, exact)
        ) WITHOUT ROWID""",
        "CREATE INDEX addresses_by_loose ON addresses (tenant, loose)",
        "CREATE INDEX addresses_by_article ON addresses (article)",
        """CREATE TABLE dossiers (
            article INTEGER PRIMARY KEY REFERENCES articles(number) ON DELETE CASCADE,
            reader TEXT NOT NULL, stale INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL
        )""",
        """CREATE TABLE fingerprints (
            article INTEGER PRIMARY KEY REFERENCES articles(number) ON DELETE CASCADE,
            body BLOB NOT NULL, outline BLOB NOT NULL
        )""",
        """CREATE TABLE journal (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL, is_new INTEGER NOT NULL
        )""",
        "CREATE TABLE removed (tenant TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (tenant, id)) WITHOUT ROWID",
        "CREATE TABLE sizes (tenant TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID",
        """CREATE TRIGGER articles_counted AFTER INSERT ON articles BEGIN
            INSERT INTO sizes VALUES (new.tenant, 1) ON CONFLICT (tenant) DO UPDATE SET articles = articles + 1;
        END""",
        """CREATE TRIGGER articles_uncounted AFTER DELETE ON articles BEGIN
            UPDATE sizes SET articles = articles - 1 WHERE tenant = old.tenant;
        END""",
    )


@MIGRATIONS(name=version.ANSWERS)
def create_answers(db: Database) -> None:
    """Answers with the case they were composed from, and the versions (by content) that a case stands on."""
    _run(
        db,
        "CREATE TABLE versions (sha256 BLOB PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
        """CREATE TABLE answers (
            id TEXT PRIMARY KEY, tenant TEXT NOT NULL, asked_at TEXT NOT NULL, paste_key TEXT NOT NULL,
            status TEXT NOT NULL, article_id TEXT, text_sha256 BLOB, material_sha256 BLOB,
            case_body TEXT NOT NULL, answer_body TEXT NOT NULL
        ) WITHOUT ROWID""",
        "CREATE INDEX answers_by_article ON answers (tenant, article_id)",
        "CREATE INDEX answers_by_text ON answers (text_sha256)",
        "CREATE INDEX answers_by_time ON answers (tenant, asked_at)",
    )


@MIGRATIONS(name=version.OUTLET_OVERRIDES)
def create_outlet_overrides(db: Database) -> None:
    """What a community knows better about an outlet than the registry: a line, who wrote it, and when."""
    _run(
        db,
        """CREATE TABLE outlet_overrides (
            tenant TEXT NOT NULL, domain TEXT NOT NULL, field TEXT NOT NULL,
            value TEXT, who TEXT NOT NULL, at TEXT NOT NULL,
            PRIMARY KEY (tenant, domain, field)
        ) WITHOUT ROWID""",
    )


@MIGRATIONS(name=version.JOURNAL_MARKS)
def mark_journal(db: Database) -> None:
    """A random mark on every change, which tells a journal from one that was restored from a backup and grew on."""
    _run(db, "ALTER TABLE journal ADD COLUMN mark INTEGER NOT NULL DEFAULT 0")


@MIGRATIONS(name=version.ANSWERS_BY_ARTICLE)
def find_answers_by_article(db: Database) -> None:
    """The answers on an article, of all communities: when it is taken out, so are the versions kept for them."""
    _run(db, "DROP INDEX answers_by_article", "CREATE INDEX answers_by_article ON answers (article_id)")
