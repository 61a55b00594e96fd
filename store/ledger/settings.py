"""What communities have decided, and who changed what when."""

import sqlite3
from dataclasses import asdict
from datetime import datetime

from bot.model.community import AuditLine, CommunitySettings
from store.ledger.audit import add_line


def load_settings(connection: sqlite3.Connection, *, tenant: str) -> CommunitySettings:
    """Return a community's settings; where it has decided nothing, those that hold by default."""
    row = connection.execute(
        "SELECT share, mentions, language, days, log_channel FROM communities WHERE tenant = ?", (tenant,)
    ).fetchone()
    if row is None:
        return CommunitySettings()
    share, mentions, language, days, log_channel = row
    return CommunitySettings(
        share=share, mentions=bool(mentions), language=language, days=days, log_channel=log_channel
    )


def keep_settings(
    connection: sqlite3.Connection, settings: CommunitySettings, *, tenant: str, user: str, now: datetime
) -> None:
    """Keep a community's settings, and write down each that is another than before."""
    before = asdict(load_settings(connection, tenant=tenant))
    connection.execute(
        "INSERT OR REPLACE INTO communities (tenant, share, mentions, language, days, log_channel) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (tenant, settings.share, settings.mentions, settings.language, settings.days, settings.log_channel),
    )
    for field, value in asdict(settings).items():
        if value != before[field]:
            line = AuditLine(tenant=tenant, at=now, who=user, field=field, old=_write(before[field]), new=_write(value))
            add_line(connection, line)


def _write(value: object) -> str | None:
    return None if value is None else str(value)
