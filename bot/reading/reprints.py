"""Whether a page says that its text comes from elsewhere, and from where."""

import re
from dataclasses import dataclass

from bot.model.record import Noise, Reprint, Span
from bot.text.paragraphs import lines_of

_SIGHT = 400
"""Code points of a line in which a mark is looked for; the page's word on itself is short."""
_NAME = r"(?P<of>(?:[Tt]he )?[A-Z][\w’'&.-]*(?: (?:(?:of|the|and|&) )?[A-Z][\w’'&.-]*){0,4})"
_THIS = (
    r"(?i:this|the following) (?i:article|story|piece|post|report|column|essay|interview|op-ed|text|excerpt|content)"
)
_VERB = r"(?i:appeared|published|posted|printed|run|ran|featured)"
_AGAIN = r"(?i:re-?published|reprinted|reproduced)"
_LEAVE = r"(?i:with (?:the )?permission )?"
_MARKS = tuple(
    (rule, re.compile(pattern))
    for rule, pattern in (
        ("reprint.full_article_link", r"(?i:source\s*:\s*read (?:the )?full article)"),
        (
            "reprint.this_article",
            rf"{_THIS} (?i:was |is |has been )?(?i:originally|first) {_VERB} (?i:on|in|at|by) {_NAME}",
        ),
        ("reprint.this_article", rf"{_THIS} (?i:was|is|has been) {_AGAIN} {_LEAVE}(?i:from|of) {_NAME}"),
        ("reprint.originally", rf"(?i:originally|first) {_VERB} (?i:on|in|at|by) {_NAME}"),
        ("reprint.republished", rf"{_AGAIN} (?i:here )?{_LEAVE}(?i:from|of) {_NAME}"),
    )
)
_HINT = re.compile(r"full article|originally|first|re-?publish|reprint|reproduced", re.IGNORECASE)
_ANYWHERE = "reprint.this_article"
_LEADING = re.compile(r"[\s*_(\[–—-]*")
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|"
                  r"September|October|November|December)\b")  # fmt: skip
COMMENT_RULE = "reprint.comment_count"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReprint:
    """A reprint and the id of the rule that saw it; ``rule`` is ``None`` where nothing says that it is one."""

    reprint: Reprint
    rule: str | None


def find_reprint(text: str, noise: tuple[Noise, ...], *, byline: str | None, own: tuple[str, ...] = ()) -> FoundReprint:
    """Return whether ``text`` says that it is a reprint, with the place where it says so.

    The page has to speak of itself: a mark at the start of a line, or "this article …". A weblog's comment heading
    ("19 thoughts on …") counts only on a page that names no author: such sites copy without saying so, but papers
    with authors of their own use the same software. ``own`` are the page's outlet and host: who names itself is none.
    """
    names = {_squeeze(name) for name in own}
    for start, end in lines_of(text) if _HINT.search(text) else ():
        lead = _LEADING.match(text, start, end)
        first = lead.end() if lead else start
        for rule, pattern in _MARKS:
            stop = min(end, first + _SIGHT)
            found = pattern.search(text, first, stop) if rule == _ANYWHERE else pattern.match(text, first, stop)
            reprint = _reprint(found) if found is not None else None
            if reprint is not None and not names.intersection(_spellings(reprint.of)):
                return FoundReprint(reprint=reprint, rule=rule)
    for stretch in noise:
        if stretch.what == "comment count" and "thought" in text[stretch.start : stretch.end] and byline is None:
            evidence = Span(start=stretch.start, end=stretch.end)
            return FoundReprint(reprint=Reprint(is_reprint=True, evidence=evidence), rule=COMMENT_RULE)
    return FoundReprint(reprint=Reprint(is_reprint=False), rule=None)


def _reprint(found: re.Match[str]) -> Reprint:
    name = found.groupdict().get("of")
    if name is not None:
        name = name.rstrip(".’'")
    return Reprint(
        is_reprint=True,
        of=name if name and not _DAY.match(name) else None,
        evidence=Span(start=found.start(), end=found.end()),
    )


def _spellings(name: str | None) -> set[str]:
    bare = _squeeze(name or "").removeprefix("the")
    return {bare, f"the{bare}"} - {"", "the"}


def _squeeze(name: str) -> str:
    """Return a name or host in small letters and digits only, without its last label: "Time.com" is "time"."""
    head, dot, tail = name.lower().rpartition(".")
    return "".join(filter(str.isalnum, head if dot and tail.isalpha() and head else name.lower()))
