"""Hosts as keys: lower case, IDNA, no port; and the parents of a host, nearest first. Never a substring."""

from collections.abc import Iterator

from yarl import URL


def host_key(host: str) -> str | None:
    """Return ``host`` as the registry keys it, or ``None`` where it is no host name.

    Args:
        host: A host name as written, in any case, in Unicode or IDNA; a port and a final dot are put up with.
    """
    bare = host.strip().partition(":")[0].rstrip(".").lower()
    if not bare.isascii():
        try:
            bare = URL.build(scheme="https", host=bare).raw_host or ""
        except ValueError:
            return None
    if "." not in bare or not all(bare.split(".")):
        return None
    return bare


def lineage(key: str) -> Iterator[str]:
    """Yield ``key`` and then each parent, down to two labels: ``a.b.org``, ``b.org``."""
    labels = key.split(".")
    for start in range(len(labels) - 1):
        yield ".".join(labels[start:])
