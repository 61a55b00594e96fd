"""Times in the ledger's tables: seconds since 1970."""

from datetime import UTC, datetime


def moment_of(seconds: float) -> datetime:
    """Return the aware UTC time of what stands in a table."""
    return datetime.fromtimestamp(seconds, UTC)
