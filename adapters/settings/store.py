"""Where the store lies, as an operator writes it."""

from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote

from bot.errors import BadInputError

DB: Final = "FIRSTHAND_DB"


def default_db() -> str:
    """Return the address of the store in the user's own data folder."""
    # Here and not above: only needed where nothing is set.
    from platformdirs import user_data_path  # noqa: PLC0415

    return f"sqlite:///{quote(str(user_data_path('firsthand') / 'firsthand.db'))}"


def read_db(address: str, *, name: str = DB) -> Path:
    """Return the file of a store's address: ``sqlite:///relative.db``, ``sqlite:////absolute.db``, or a bare path.

    In an address ``%20`` and the like are decoded; "?" and "#" stand for themselves, as in a bare path.

    Raises:
        BadInputError: It is no address of a store that this version can open; the message begins with ``name``.
    """
    scheme, is_address, rest = address.partition(":")
    scheme = scheme.lower()
    if scheme in ("postgresql", "postgres") and is_address:
        raise BadInputError(f"{name}: this version keeps its store in a file: write sqlite:///firsthand.db")
    if scheme == "sqlite" and is_address:
        if not rest.startswith("///"):
            raise BadInputError(f"{name}: write sqlite:///file.db or sqlite:////folder/file.db, not {address!r}")
        path = unquote(rest[3:])
    elif rest.startswith("//"):
        raise BadInputError(f"{name}: {scheme}:// is no store: write sqlite:///firsthand.db")
    else:
        path = address
    return _check_file(path, name)


def _check_file(given: str, name: str) -> Path:
    try:
        path = Path(given).expanduser()
        is_folder = not path.name or path.is_dir()
    except (OSError, RuntimeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise BadInputError(f"{name}: {given[:200]!r} cannot be a file: {reason}") from error
    if is_folder:
        raise BadInputError(f"{name}: {given!r} names a folder, not a file")
    if "\0" in given or given == ":memory:":
        raise BadInputError(f"{name}: {given!r} cannot be a file: write sqlite:///firsthand.db")
    return path
