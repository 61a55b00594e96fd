"""``firsthand health``: ask the running bot how it is. For an engine's health check: quick, and 0 or 1."""

import argparse
import json
from collections.abc import Mapping
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

from adapters.settings import read_http

WELL, NOT_WELL = 0, 1
SECONDS = 4.0
"""A bot that is frozen takes the connection, and never answers; its own checks take 2 s at most."""
_LOOPBACK = {"0.0.0.0": "127.0.0.1", "::": "::1", "[::]": "::1"}  # noqa: S104 - where it listens everywhere, it is asked here
_LARGEST = 100_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--url", help="what to ask (default: /healthz where FIRSTHAND_HTTP_HOST and …_PORT say)")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Print how each part stands; 1 where one is not well, or nobody answers."""
    url = options.url or _make_url(*read_http(environ))
    if not url.startswith(("http://", "https://")):
        print(f"--url: write an address that begins with http:// or https://, not {url[:60]}")
        return NOT_WELL
    try:
        # A proxy is for the network, not for this machine.
        with build_opener(ProxyHandler({})).open(url, timeout=SECONDS) as answer:
            return _tell(answer.read(_LARGEST), WELL)
    except HTTPError as error:
        with error:
            return _tell(error.read(_LARGEST), NOT_WELL)
    except (OSError, HTTPException, ValueError) as error:
        print(f"nobody answers at {url}: {getattr(error, 'reason', None) or error or type(error).__name__}")
        return NOT_WELL


def _make_url(host: str, port: int) -> str:
    host = _LOOPBACK.get(host, host)
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/healthz"


def _tell(body: bytes, code: int) -> int:
    """Print the parts, a line each. What is no answer of ours is some other program's."""
    try:
        parts = json.loads(body)["parts"]
        lines = [
            f"{name}: {part['state']}" + (f" ({part['reason']})" if part["reason"] else "")
            for name, part in parts.items()
        ]
    except (ValueError, KeyError, TypeError, AttributeError):
        print("another program answers there: see FIRSTHAND_HTTP_PORT")
        return NOT_WELL
    print("\n".join(lines))
    return code
