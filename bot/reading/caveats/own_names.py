"""The ways in which a page's own outlet is written, so that it is not taken for another."""

import re

from bot.reading.caveats.scene import Scene

_REST_LEAST = 3
_NAMES = re.compile(r"[A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*)*")
_OWN_WORD = re.compile(r"[^\W_]+")


def own_keys(scene: Scene) -> frozenset[str]:
    """Return the names of the page's outlet, written together in all their ways."""
    publisher = scene.closing.publisher.outlet
    host = (publisher.domain or "").split(".")
    names = (publisher.name, scene.article.outlet, scene.closing.reprint.of, *host[:-1])
    return frozenset(key for name in names if name for key in keys_of(name))


def is_own_name(name: str, own: frozenset[str]) -> bool:
    """Say whether ``name`` is one of ``own``, or the last word of one: "the Wire" for the Harbour Wire."""
    bare = name.lower().removeprefix("the ").replace(" ", "")
    bare = bare.rstrip("0123456789") or bare  # "BBC2" is the BBC's
    return not own.isdisjoint(keys_of(name)) or any(key.endswith(bare) for key in own)


def has_own_name(words: str, own: frozenset[str]) -> bool:
    """Say whether a name inside ``words`` is one of ``own``: "told the Harbour Wire website" on that very page."""
    return any(is_own_name(name, own) for name in _NAMES.findall(words))


def keys_of(name: str) -> frozenset[str]:
    """Return the ways in which an outlet's name is written together: "nytimes", "cbsnews", "cbs", "washpost"."""
    words = [word.lower() for word in _OWN_WORD.findall(name)]
    words = words[1:] if len(words) > 1 and words[0] == "the" else words
    if not words:
        return frozenset()
    initials = "".join(word[0] for word in words)
    rest = "".join(words[1:])
    keys = {words[0][:stop] + rest for stop in range(2, len(words[0])) if len(rest) >= _REST_LEAST}
    keys |= {"".join(words[start:]) for start in range(len(words) - 1)}
    keys |= {"".join(words[:stop]) for stop in range(1, len(words) + 1)} | {initials[:-1] + words[-1]}
    keys |= {initials} if len(words) > 1 else {words[0].removesuffix("news").removesuffix("sports")}
    return frozenset(key for key in keys if len(key) > 1) | {f"the{''.join(words)}"}
