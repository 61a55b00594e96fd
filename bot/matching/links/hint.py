"""The words that a link's text fragment points at (https://wicg.github.io/scroll-to-text-fragment/)."""

from urllib.parse import unquote

_MAX_WORDS = 1000


def read_hint(fragment: str) -> str | None:
    """The words quoted by ``#:~:text=[before-,]start[,end][,-after]``, ``None`` if none are.

    A stretch given by its two ends, and several stretches, are joined by " … "; the context before and after is left
    out. At most 1,000 code points.
    """
    _, found, directives = fragment.partition(":~:")
    if not found:
        return None
    stretches = [
        stretch
        for directive in directives.split("&")
        if directive.startswith("text=")
        for stretch in _read_stretches(directive.removeprefix("text="))
    ]
    return " … ".join(stretches)[:_MAX_WORDS].strip() or None


def _read_stretches(directive: str) -> list[str]:
    parts = [part for part in directive.split(",") if not (part.endswith("-") or part.startswith("-"))]
    words = (" ".join(unquote(part).split()) for part in parts)
    return [stretch for stretch in words if stretch]
