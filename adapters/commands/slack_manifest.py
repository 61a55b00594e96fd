"""``firsthand slack-manifest``: print what a Slack app is made from."""

import argparse
import json
from collections.abc import Mapping
from urllib.parse import urlsplit

from adapters.settings import read_settings
from adapters.slack.manifest import make_manifest
from bot.errors import BadInputError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the address, and the choice of how it is written."""
    parser.add_argument(
        "--http",
        metavar="URL",
        help="for HTTP mode: the https:// address under which this bot is reached (default: Socket Mode)",
    )
    written = parser.add_mutually_exclusive_group()
    written.add_argument("--json", action="store_true", help="as JSON (the default); Slack takes both")
    written.add_argument("--yaml", action="store_true", help="as YAML")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Print the manifest, the look-up's command under the name that is set.

    Raises:
        BadInputError: The address is none that Slack takes, or something is set wrongly.
    """
    settings = read_settings(environ, db=options.db)
    manifest = make_manifest(command=settings.command, http=_read_base(options.http))
    print(write_yaml(manifest) if options.yaml else json.dumps(manifest, ensure_ascii=False, indent=2))
    return 0


def _read_base(given: str | None) -> str | None:
    """Return the address, without a slash at its end.

    Raises:
        BadInputError: Slack would not take it.
    """
    if given is None:
        return None
    try:
        parsed = urlsplit(given.strip())
    except ValueError:
        parsed = urlsplit("")
    if parsed.scheme != "https" or not parsed.hostname or parsed.query or parsed.fragment or parsed.username:
        raise BadInputError(
            f"--http {given[:80]!r}: give the https:// address under which Slack reaches this bot, "
            "such as https://bot.example.org"
        )
    return f"https://{parsed.netloc}{parsed.path.rstrip('/')}"


def write_yaml(value: object, indent: int = 0) -> str:
    """Return a manifest as YAML in block style; its texts are written as JSON strings, which YAML reads alike."""
    pad = "  " * indent
    if isinstance(value, dict):
        return "\n".join(_write_entry(f"{pad}{key}:", inner, indent) for key, inner in value.items())
    if isinstance(value, list):
        return "\n".join(_write_entry(f"{pad}-", inner, indent) for inner in value)
    return pad + json.dumps(value, ensure_ascii=False)


def _write_entry(head: str, value: object, indent: int) -> str:
    if not isinstance(value, dict | list) or not value:
        return f"{head} {json.dumps(value, ensure_ascii=False)}"
    if head.endswith("-") and isinstance(value, dict):
        return f"{head} {write_yaml(value, indent + 1).lstrip()}"
    return f"{head}\n{write_yaml(value, indent + 1)}"
