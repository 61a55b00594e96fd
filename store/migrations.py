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

    ``number`` is an article's name inside store and index; ``journal.seq`` is what an index follows, and its ``mark``
    tells a journal from one that was restored from a backup and grew on. What a community
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
            seq INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL, is_new INTEGER NOT NULL,
            mark INTEGER NOT NULL DEFAULT 0
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
        "CREATE INDEX answers_by_article ON answers (article_id)",
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


@MIGRATIONS(name=version.LEDGER)
def create_ledger(db: Database) -> None:
    """Requests, limits, recent look-ups, communities' settings, feedback and shares.

    ``user`` and ``who`` are keyed hashes, times are seconds since 1970. In ``audit`` nothing is ever changed but a
    forgotten ``who``.
    """
    _run(
        db,
        """CREATE TABLE requests (
            platform TEXT NOT NULL, id TEXT NOT NULL, tenant TEXT NOT NULL,
            state TEXT NOT NULL, reason TEXT, claimed_at REAL NOT NULL,
            PRIMARY KEY (platform, id)
        ) WITHOUT ROWID""",
        "CREATE INDEX requests_by_time ON requests (claimed_at)",
        "CREATE INDEX requests_by_tenant ON requests (tenant)",
        "CREATE TABLE turns (tenant TEXT NOT NULL, user TEXT, at REAL NOT NULL)",
        "CREATE INDEX turns_by_user ON turns (user, at)",
        "CREATE INDEX turns_by_tenant ON turns (tenant, at)",
        "CREATE INDEX turns_by_time ON turns (at)",
        """CREATE TABLE recent (
            tenant TEXT NOT NULL, user TEXT NOT NULL, answer_id TEXT NOT NULL, headline TEXT NOT NULL, at REAL NOT NULL,
            PRIMARY KEY (user, tenant, answer_id)
        ) WITHOUT ROWID""",
        "CREATE INDEX recent_by_time ON recent (tenant, at)",
        """CREATE TABLE communities (
            tenant TEXT PRIMARY KEY, share TEXT NOT NULL, mentions INTEGER NOT NULL, language TEXT,
            days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 365), log_channel TEXT
        ) WITHOUT ROWID""",
        """CREATE TABLE audit (
            number INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, at REAL NOT NULL, who TEXT,
            field TEXT NOT NULL, old TEXT, new TEXT
        )""",
        "CREATE INDEX audit_by_time ON audit (tenant, at)",
        "CREATE INDEX audit_by_who ON audit (who)",
        """CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
           WHEN new.who IS NOT NULL OR (new.number, new.tenant, new.at, new.field, new.old, new.new)
               IS NOT (old.number, old.tenant, old.at, old.field, old.old, old.new)
           BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END""",
        """CREATE TABLE feedback (
            number INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, answer_id TEXT NOT NULL,
            article_id TEXT, paste_key TEXT NOT NULL, reason TEXT NOT NULL,
            text TEXT NOT NULL CHECK (length(text) <= 500),
            who TEXT, is_moderator INTEGER NOT NULL, at REAL NOT NULL,
            UNIQUE (tenant, answer_id, who)
        )""",
        "CREATE INDEX feedback_by_pair ON feedback (tenant, paste_key, article_id)",
        "CREATE INDEX feedback_by_time ON feedback (tenant, at)",
        "CREATE INDEX feedback_by_who ON feedback (who)",
        """CREATE TABLE rejected (
            tenant TEXT NOT NULL, paste_key TEXT NOT NULL, article_id TEXT NOT NULL, at REAL NOT NULL,
            PRIMARY KEY (tenant, paste_key, article_id)
        ) WITHOUT ROWID""",
        """CREATE TABLE shares (
            tenant TEXT NOT NULL, answer_id TEXT NOT NULL, channel TEXT NOT NULL, who TEXT,
            state TEXT NOT NULL, message_id TEXT, reason TEXT, at REAL NOT NULL,
            PRIMARY KEY (tenant, answer_id, channel)
        ) WITHOUT ROWID""",
        "CREATE INDEX shares_by_time ON shares (tenant, at)",
        "CREATE INDEX shares_by_who ON shares (who)",
        # What an answer stood on goes with the last answer that stood on it.
        "CREATE INDEX answers_by_material ON answers (material_sha256)",
    )


@MIGRATIONS(name=version.INSTALLATIONS)
def create_installations(db: Database) -> None:
    """Installations, sealed by the adapter, and hashes of the states of installs under way."""
    _run(
        db,
        """CREATE TABLE installations (
            platform TEXT NOT NULL, enterprise TEXT NOT NULL, team TEXT NOT NULL,
            sealed BLOB NOT NULL, at REAL NOT NULL,
            PRIMARY KEY (platform, enterprise, team)
        ) WITHOUT ROWID""",
        "CREATE TABLE install_states (state BLOB PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID",
        "CREATE INDEX install_states_by_time ON install_states (at)",
    )


@MIGRATIONS(name=version.AUDIT)
def widen_audit(db: Database) -> None:
    """The audit, until now of settings, takes up what was shared and deleted; it lets go of a line only at departures.

    ``departures`` names the community whose lines are being deleted, within one transaction.
    """
    _run(
        db,
        "ALTER TABLE audit ADD COLUMN deed TEXT NOT NULL DEFAULT 'configured'",
        "ALTER TABLE audit ADD COLUMN answer_id TEXT",
        "ALTER TABLE audit ADD COLUMN channel TEXT",
        """INSERT INTO audit (tenant, at, who, deed, field, new, answer_id, channel)
           SELECT tenant, at, who, 'shared', '', state, answer_id, channel FROM shares
           WHERE state IN ('posted', 'unknown') ORDER BY at""",
        "CREATE TABLE departures (tenant TEXT PRIMARY KEY) WITHOUT ROWID",
        "DROP TRIGGER audit_stays",
        """CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
           WHEN new.who IS NOT NULL OR
               (new.number, new.tenant, new.at, new.deed, new.field, new.old, new.new, new.answer_id, new.channel)
               IS NOT
               (old.number, old.tenant, old.at, old.deed, old.field, old.old, old.new, old.answer_id, old.channel)
           BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END""",
        """CREATE TRIGGER audit_lasts BEFORE DELETE ON audit
           WHEN NOT EXISTS (SELECT 1 FROM departures WHERE tenant = old.tenant)
           BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END""",
    )


@MIGRATIONS(name=version.UNREAD)
def queue_unread(db: Database) -> None:
    """The articles that wait to be read: those whose text is held, without a dossier, with a stale or an unread one.

    Kept by triggers, so that nobody who writes can forget it; ``failed_by`` is the reader that could not read the
    text. Others are put in by hand: those whose record an older reader made, found by ``dossiers_by_reader``.
    """
    _run(
        db,
        """CREATE TABLE unread (
            article INTEGER PRIMARY KEY REFERENCES articles(number) ON DELETE CASCADE, failed_by TEXT
        )""",
        "CREATE INDEX dossiers_by_reader ON dossiers (reader)",
        """INSERT INTO unread (article) SELECT a.number FROM articles a LEFT JOIN dossiers o ON o.article = a.number
           WHERE a.text_id IS NOT NULL AND (o.article IS NULL OR o.stale OR o.reader = 'unread')""",
        """CREATE TRIGGER article_comes_unread AFTER INSERT ON articles WHEN new.text_id IS NOT NULL BEGIN
            INSERT INTO unread (article) VALUES (new.number);
        END""",
        """CREATE TRIGGER text_comes_unread AFTER UPDATE OF text_id ON articles
           WHEN new.text_id IS NOT old.text_id BEGIN
            DELETE FROM unread WHERE article = new.number;
            INSERT INTO unread (article) SELECT new.number WHERE new.text_id IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM dossiers o WHERE o.article = new.number AND NOT o.stale AND o.reader <> 'unread');
        END""",
        *(
            f"""CREATE TRIGGER dossier_{name} AFTER {event} ON dossiers BEGIN
                DELETE FROM unread WHERE article = {row}.article;
                INSERT INTO unread (article) SELECT number FROM articles
                    WHERE number = {row}.article AND text_id IS NOT NULL AND {waits};
            END"""  # noqa: S608 - the words below
            for name, event, row, waits in (
                ("comes", "INSERT", "new", "(new.stale OR new.reader = 'unread')"),
                ("changes", "UPDATE", "new", "(new.stale OR new.reader = 'unread')"),
                ("goes", "DELETE", "old", "1"),
            )
        ),
    )


@MIGRATIONS(name=version.CHANGES)
def index_changes(db: Database) -> None:
    """The changes of an article after its first: whether what an index holds of it is of the article as it is."""
    _run(db, "CREATE INDEX journal_changes ON journal (article, seq) WHERE NOT is_new")


@MIGRATIONS(name=version.SUMMARIES)
def index_summaries(db: Database) -> None:
    """What was summed up of articles without their texts is looked up as claims: the indexes take them in anew."""
    _run(
        db,
        "INSERT INTO journal (article, is_new, mark) SELECT number, 0, random() FROM articles WHERE text_id IS NULL",
    )
