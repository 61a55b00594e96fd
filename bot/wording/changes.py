"""What a paste and a page have otherwise, in the words a person reads: warnings, and why a near page is not the one."""

from bot.model.answer import Change
from bot.model.contradiction import Contradiction
from bot.text.words import read_words


def say_change(change: Change) -> str:  # noqa: PLR0911 - one line a kind
    """Return the warning for one change."""
    if change.hop == "headline":
        return f'The headline leaves out what its own text has: "{_shorten(change.source)}".'
    if is_denial_in_front(change):
        return f"The paste denies these words ({_quoted(change.pasted, quote=True)}); the source has them without that."
    if change.kind in ("wording", "speaker") and _is_exchanged(change):
        source, pasted = _shorten(change.source), _shorten(change.pasted)
        return f'The paste has this the other way round: the source says "{source}", the paste says "{pasted}".'
    if change.kind == "speaker":
        return _say_speaker(change)
    if change.kind == "joined":
        return "The paste runs together two places of the source that do not follow each other."
    if change.kind == "truncated":
        return f'The sentence in the source also says: "{_shorten(change.source)}".'
    if change.kind == "attribution_dropped":
        return f'The source says who says this, the paste does not: "{_shorten(change.source)}".'
    quote = change.kind not in ("number", "date")
    source, pasted = _quoted(change.source, quote=quote), _quoted(change.pasted, quote=quote)
    if change.pasted is None:
        return f"The source says {source}, the paste leaves it out."
    if change.source is None:
        return f"The paste says {pasted}, the source does not have it."
    return f"The source says {source}, the paste says {pasted}."


def _say_speaker(change: Change) -> str:
    if change.source is None:
        return f"The paste gives these words to {change.pasted}, a name that is not on the page."
    return f"The page gives these words to {change.source}, not to {change.pasted}."


def is_denial_in_front(change: Change) -> bool:
    """Return whether a paste only denies in front what the source says: "it's not true that …"; the words are there."""
    return change.kind == "negation" and change.source is None and (change.pasted or "").endswith((" that", " says"))


def _is_exchanged(change: Change) -> bool:
    """Return whether all words of the paste are the source's too: only their order can be what is another."""
    source, pasted = (read_words(words or "").norms for words in (change.source, change.pasted))
    return len(pasted) >= _EXCHANGED_LEAST and pasted != source and frozenset(pasted) <= frozenset(source)


_CALENDAR = frozenset("jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split())
"""How months and weekdays begin; few other words in front of a number do."""
_EXCHANGED_LEAST = 3
"""Words of two parts and of what stands between them."""
UNSAID = "its nearest sentence does not have"
"""How a reason begins that proves nothing: the article may say so elsewhere, or in other words."""


def say_contradiction(found: Contradiction) -> str:
    """Return in a few words what a near article has otherwise than the paste; "it" is the article."""
    pasted, source = _shorten(found.pasted), _shorten(found.source)
    if found.kind == "roles":
        return "there it is the other way round"
    if found.kind == "speaker":
        return f"there {source} says it, in the paste {pasted}"
    if found.kind == "unsaid":
        return '{} "{}"'.format(UNSAID, pasted.replace(" … ", '", "'))
    if found.kind in ("negation", "direction", "undone"):
        return f'it has "{source}", the paste "{pasted}"'
    return f"it has {source}, the paste {pasted}" if source else f"it does not have {pasted}"


def _quoted(words: str | None, *, quote: bool) -> str:
    plain = _shorten(words)
    if quote:
        return f'"{plain}"'
    # Without marks a number stands in our own sentence: "almost 100", not "Almost 100". A month keeps its capital.
    begins = plain.split(" ")[0].lower()
    return plain if begins[:3] in _CALENDAR or not begins.isalpha() else plain[:1].lower() + plain[1:]


def _shorten(words: str | None, most: int = 80) -> str:
    plain = " ".join((words or "").split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"
