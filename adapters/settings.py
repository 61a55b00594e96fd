"""Settings, read once from the environment (or, for secrets, from the file that ``NAME_FILE`` names)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bot.errors import BadInputError

DB = "FIRSTHAND_DB"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an operator has set. ``db`` is the file of the embedded store."""

    db: Path


def read_settings(environ: Mapping[str, str], *, db: str | None) -> Settings:
    """Return the settings of ``environ``; ``db`` is the address given on the command line, which wins.

    Raises:
        BadInputError: Something is set wrongly; the message names all of it.
    """
    return Settings(db=read_db(db or _read(environ, DB) or default_db()))


def _read(environ: Mapping[str, str], name: str) -> str | None:
    path = environ.get(f"{name}_FILE")
    if not path:
        return environ.get(name) or None
    try:
        return Path(path).read_text(encoding="utf-8").strip() or None
    except (OSError, UnicodeDecodeError) as error:
        raise BadInputError(f"{name}_FILE: the file {path} cannot be read: {error}") from error


def default_db() -> str:
    """Return the address of the store in the user's own data folder."""
    # Here and not above: only needed where nothing is set.
    from platformdirs import user_data_path  # noqa: PLC0415

    return f"sqlite:///{user_data_path('firsthand') / 'firsthand.db'}"


def read_db(address: str) -> Path:
    """Return the file of a store's address: ``sqlite:///relative.db``, ``sqlite:////absolute.db``, or a bare path.

    Raises:
        BadInputError: It is no address of a store that this version can open.
    """
    scheme, separator, _ = address.partition("://")
    if not separator:
        path = Path(address).expanduser()
    elif scheme == "sqlite":
        parts = urlsplit(address)
        if parts.netloc:
            raise BadInputError(f"{DB}: write sqlite:///file.db or sqlite:////folder/file.db, not {address!r}")
        path = Path(unquote(parts.path)[1:]).expanduser()
    elif scheme in ("postgresql", "postgres"):
        raise BadInputError(f"{DB}: this version keeps its store in a file: write sqlite:///firsthand.db")
    else:
        raise BadInputError(f"{DB}: {scheme}:// is no store: write sqlite:///firsthand.db")
    if not path.name or path.is_dir():
        raise BadInputError(f"{DB}: {address!r} names a folder, not a file")
    return path
