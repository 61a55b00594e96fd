"""What could not be found out, and why."""

from collections.abc import Iterator

from bot.model.answer import MatchKind
from bot.model.case import Gap
from bot.model.record import Reader

PATTERN_READER = "patterns"
"""How the version of a reader begins that has patterns only, and no parser."""

ORIGIN_GAP = "origin"
"""The step of who said the words first, where nobody was read to have."""

HASTE = "haste"
"""The step of what is left out while more ask than can be served."""

_GAPS: dict[Gap, tuple[str, str]] = {
    "link_not_held": ("link", "the linked page is not in this corpus"),
    "words_not_in_link": ("link", "the linked page is held, and does not have these words"),
    "words_not_found": ("words", "the words beside the link were not found"),
    "no_text": (
        "text",
        "no text of this article is held: which words differ, and the first and last two, could not be compared",
    ),
    "summed_up": (
        "text",
        "no text of this article is held: the paste was compared with a summary of it, and not with its words",
    ),
    "stray_words": ("words", "a part of the paste is not in this article"),
    "index_behind": ("index", "articles were added that are not all searched yet: ask again in a while"),
    "no_model": ("meaning", "compared by words alone: what is said in quite other words was not looked for"),
    "without_claims": (HASTE, "many ask at this moment: whether an article says this in other words was not looked up"),
    "without_reading": (HASTE, "many ask at this moment: the article was not read, so who says this is not known yet"),
    "speaker_not_read": ("speaker", "who says these words was not read, so the name in the paste was not compared"),
}


_COPIES: dict[MatchKind, str] = {
    "link": "has much of the same text",
    "verbatim": "has the same words",
    "altered": "has the same words",
    "paraphrase": "has the same sentence",
}


def say_gap(gap: Gap) -> tuple[str, str]:
    """Return the step at which something could not be found out, and why."""
    return _GAPS[gap]


def say_reader_gap(reader: Reader, *, has_statement: bool, is_link: bool) -> Iterator[tuple[str, str]]:
    """Yield what the reader of a page leaves unknown, as step and reason."""
    if reader.version.startswith(PATTERN_READER):
        yield "reading", "read by patterns: quotations surely, other statements and longer chains only in part"
    if not has_statement:
        what = "for its main claim" if is_link else "at this place"
        yield ORIGIN_GAP, f"no statement was read {what}, so who said it first is not known"


def say_copy(kind: MatchKind) -> str:
    """Return why an article is listed as a copy of the one that was found: by its words, by what it says, by a link."""
    return _COPIES[kind]
