"""The sources of a text as its attributions name them: the words, what they report, and what sort of source that is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model.record import Span
from bot.reading.parsed import Parsed
from bot.reading.prose import Prose
from bot.reading.statements import Draft

_BELIEVING = re.compile(
    r"(?:believ|think|thought|suspect|estimat|fear|worr|concern|convinced|certain|confident|afraid|f[io]und|show|"
    r"reveal|"
    r"suggest|learn|expect|see|saw|notice|calculat|conclud|doubt|hope|unsure|predict|assum)"
)
_JUDGING = re.compile(
    r"(?:accus|call|criticis|criticiz|describ|den[iy]|blam|claim|report|estimat|cit|dismiss|disput|attribut|"
    r"confirm|reject)"
)
_WISHING = re.compile(
    r"(?:order|demand|urg|ask|pledg|promis|vow|threat|propos|recommend|advis|offer|instruct|beg|invit|hope)"
)
_WARNED = re.compile(r"(?:warn|tell|told|remind|caution)")
_TO_DO = re.compile(
    r"\s+(?:(?:the|all|any|its|their|his|her|other|local)\s+)?(?:[\w'’-]+\s+)(?:(?!the\b|an?\b|that\b|his\b|her\b|their\b|its\b|of\b|how\b|when\b)[\w'’-]+\s+)?(?:not\s+)?to\s+(?!have\b)[a-z]+|"
    r"\s+against\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One attribution. ``mention`` are the words that name who says it, ``cue`` the word by which, both places.

    ``content`` are the stretches that it reports. ``verb`` is the cue in small letters.
    """

    mention: Span
    cue: Span
    verb: str
    content: tuple[Span, ...]


def find_sources(prose: Prose, drafts: Sequence[Draft], parsed: Parsed | None) -> Iterator[Source]:
    """Yield the sources of a text in order: those of the grammar, where a parser was at work, else of the drafts."""
    if parsed is None:
        yield from _of_drafts(prose.text, drafts)
        return
    for one in parsed.attributions:
        if one.cue is None or one.kind == "carried":
            continue
        verb = prose.text[one.cue.start : one.cue.end].lower()
        is_wish = _WISHING.match(verb) or (_WARNED.match(verb) and _TO_DO.match(prose.text, one.cue.end))
        is_told = one.kind in ("speech", "according", "noun") and (one.is_quoted or not is_wish)
        is_believed = one.kind in ("mental", "factive") and _BELIEVING.match(verb)
        if is_told or is_believed or (one.kind == "judging" and _JUDGING.match(verb)):
            yield Source(mention=one.mention, cue=one.cue, verb=verb, content=one.content)


def _of_drafts(text: str, drafts: Sequence[Draft]) -> Iterator[Source]:
    """Yield the voices of the drafts that are named where they speak, and not led back to."""
    for draft in drafts:
        voice, cue = draft.voice, draft.cue
        if voice is None or cue is None or voice.basis != "stated" or cue.subject is None:
            continue
        if draft.form == "indirect" and _WARNED.match(cue.verb) and _TO_DO.match(text, cue.verb_end):
            continue
        yield Source(
            mention=Span(start=voice.start, end=voice.end),
            cue=Span(start=cue.verb_end - len(cue.verb), end=cue.verb_end),
            verb=text[cue.verb_end - len(cue.verb) : cue.verb_end].lower(),
            content=(Span(start=draft.start, end=draft.end),),
        )
