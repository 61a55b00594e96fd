"""The shipped lists, from bytes to values. A bad line is an error that names its number."""

from functools import partial
from typing import TypeVar

import msgspec

from bot.errors import BadLineError

T = TypeVar("T")


def decode_lines(data: bytes, kind: type[T]) -> tuple[T, ...]:
    """Return the values in ``data``, one JSON object a line; empty lines are skipped.

    Raises:
        BadLineError: A line is not JSON, or has not the shape of ``kind``.
    """
    decode = partial(msgspec.json.decode, type=kind, strict=True)
    found: list[T] = []
    for number, line in enumerate(data.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            found.append(decode(line))
        except msgspec.DecodeError as reason:
            raise BadLineError(number, str(reason)) from reason
    return tuple(found)


def decode_hosts(data: bytes) -> frozenset[str]:
    """Return the hosts in ``data``, one a line; what follows ``#`` is a remark."""
    lines = (line.partition("#")[0].strip() for line in data.decode("utf-8").splitlines())
    return frozenset(line for line in lines if line)
