"""Which ask the current task is about, for the lines of the log."""

from contextvars import ContextVar
from hashlib import blake2b

# The one way to know it in a library's line too; each task has a value of its own.
_REQUEST: ContextVar[str | None] = ContextVar("request", default=None)


def name_request(platform: str, request_id: str) -> str:
    """Let all that this task logs from now on carry a name of the request, and return it.

    It is the same for the same request in every process, and tells nothing of whoever asked: a platform's own ids
    name channels and members.
    """
    name = blake2b(f"{platform}\0{request_id}".encode(), digest_size=6).hexdigest()
    _REQUEST.set(name)
    return name


def tell_request() -> str | None:
    """Return the name of the request that this task handles; ``None`` where it handles none."""
    return _REQUEST.get()
