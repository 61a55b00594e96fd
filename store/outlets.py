"""What an operator or a community knows better about an outlet than the registry: a line a field."""

import sqlite3
from typing import get_args

from bot.model.outlet import Override, OverrideField

FIELDS: tuple[str, ...] = get_args(OverrideField)


def put_override(connection: sqlite3.Connection, line: Override) -> None:
    """Keep a line; an earlier one of the same tenant on the same field of the same outlet gives way."""
    connection.execute(
        """INSERT INTO outlet_overrides (tenant, domain, field, value, who, at) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (tenant, domain, field)
           DO UPDATE SET value = excluded.value, who = excluded.who, at = excluded.at""",
        (line.tenant, line.domain, line.field, line.value, line.who, line.when),
    )


def load_overrides(connection: sqlite3.Connection, *, tenant: str) -> tuple[Override, ...]:
    """Return the operator's lines and those of ``tenant``, oldest first."""
    rows = connection.execute(
        """SELECT domain, field, value, tenant, who, at FROM outlet_overrides
           WHERE tenant IN ('', ?) ORDER BY at, domain, field""",
        (tenant,),
    )
    return tuple(
        Override(domain=domain, field=field, value=value, tenant=owner, who=who, when=at)
        for domain, field, value, owner, who, at in rows
        if field in FIELDS
    )
