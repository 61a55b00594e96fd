"""Every sentence a person can read, and nothing else. Plain English, no verdict, nothing that is not known.

Adapters put these words into their own markup; another language is another file like this one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.model.answer import Change, Status
from bot.model.article import PublishedRange
from bot.model.case import Gap
from bot.model.contradiction import Contradiction
from bot.model.record import Caveat, CaveatKind, Reader
from bot.text.indefinite import add_indefinite

PATTERN_READER = "patterns"
"""How the version of a reader begins that has patterns only, and no parser."""

ORIGIN, OUTLET, CAVEATS = "ORIGIN", "OUTLET", "CAVEATS"
ARROW, DOT, WARNING = " → ", " · ", "⚠"
OUTSIDE = "from outside this page:"
UNLISTED = "on none of our lists"
UNTOLD = "what it is stands on none of our lists; what others say of it stands under Details"
NO_OUTLET = "not given with the text"
NO_CAVEATS = "none read for these words; that is not a sign of anything"
TRY_INSTEAD = "Try a longer quotation or a link."
TRY_WORDS = "Try a quotation from it."
NEAREST = "Nearest, and not the same:"
CANDIDATES = "Candidates:"
SEE_ALSO = "See also"
ANOTHER_PART = "another part:"

_CAVEATS: dict[CaveatKind, str] = {
    "denied": "denied",
    "unverified": "nothing says it was verified",
    "intercepted": "intercepted",
    "leaked_recording": "leaked recording",
    "anonymous_source": "source not named",
    "second_hand": "second-hand",
    "anecdotal": "single cases",
    "alleged": "the outlet keeps its distance",
    "date_mismatch": "a date misleads",
    "reprint": "reprint",
    "interested_party": "source is a side in the matter",
    "background_terms": "terms of speaking",
    "attribution_gap": "a step of its way is not stated",
    "overgeneralised": "headline or lead is wider than its support",
    "inconsistent": "the text does not agree with itself",
    "hedged": "hedged",
    "estimate": "an estimate",
    "collective_source": "a group or an institution speaks, nobody named",
    "vague_source": "source kept vague",
    "user_generated": "from social media",
    "translated": "translated",
    "comment_not_obtained": "comment asked for, none reported",
    "outlet_unstated": "the text does not say who publishes it",
    "single_source": "rests on one source",
    "unattributed": "no source given",
    "undated": "date not told",
    "partial_or_edited_quote": "quoted in part or edited",
    "loaded_language": "the outlet's own colouring",
    "opinion": "a judgement",
    "text_damage": "text damaged in copying",
}
"""What a caveat says. Of caveats that are equally grave, the one that stands earlier here is shown earlier."""

CAVEAT_ORDER: dict[CaveatKind, int] = {kind: at for at, kind in enumerate(_CAVEATS)}

_NEEDS_NO_CUE: frozenset[CaveatKind] = frozenset(
    {
        "anonymous_source",
        "intercepted",
        "interested_party",
        "collective_source",
        "reprint",
        "outlet_unstated",
        "single_source",
        "undated",
        "unattributed",
        "leaked_recording",
    }
)
"""Kinds whose words on the page add nothing for a reader; they stand under Details."""
_BY_RULE: dict[str, str] = {"words.reprint.agency_part": "a part of it is an agency's"}
"""What a caveat says that its kind would say wrongly: the page itself is no reprint."""
_CUE_ALONE: frozenset[CaveatKind] = frozenset({"unverified"})
"""Kinds that the page's own words say best."""

_GAPS: dict[Gap, tuple[str, str]] = {
    "link_not_held": ("link", "the linked page is not in this corpus"),
    "words_not_in_link": ("link", "the linked page is held, and does not have these words"),
    "words_not_found": ("words", "the words beside the link were not found"),
    "no_text": (
        "text",
        "no text of this article is held: which words differ, and the first and last two, could not be compared",
    ),
    "stray_words": ("words", "a part of the paste is not in this article"),
    "index_behind": ("index", "articles were added that are not all searched yet: ask again in a while"),
    "no_model": ("meaning", "compared by words alone: what is said in quite other words was not looked for"),
    "speaker_not_read": ("speaker", "who says these words was not read, so the name in the paste was not compared"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What a headline is made of. Only ``status``, ``reason`` and ``corpus_size`` count where nothing was found."""

    status: Status
    corpus_size: int
    reason: str = ""
    kind: str = ""
    page: str = ""
    published: str | None = None
    published_range: PublishedRange | None = None
    is_reprint: bool = False
    reprint_of: str | None = None
    has_stray: bool = False
    has_changes: bool = False
    text_held: bool = True
    main_claim: str | None = None
    title: str | None = None


def say_headline(head: Headline) -> str:
    """Return the first line of an answer: what was found, as a plain fact."""
    if head.status == "found":
        return _say_found(head)
    if head.status == "several":
        return _SEVERAL.get(head.reason, _SEVERAL["loose_link"])
    if head.status == "none":
        among = f"among {say_articles(head.corpus_size)}"
        what = f"The linked page is not {among} held here" if head.reason == "link_only" else f"Not found {among}"
        return f"{what}. That says nothing about whether it is true."
    if head.status == "refused" and head.reason == "unsafe_link":
        return "This is no address of a web page: paste an http or https link, or a quotation."
    if head.status == "refused":
        return "This is too long to be looked up: paste a link, or the sentences in question."
    return "Paste a link, or at least six words of a quotation or claim."


_SEVERAL = {
    "several_links": "Several pages held are linked here; choose one.",
    "loose_link": "Not found under exactly this address; a page under a similar one is held.",
    "near_claims": "Something like this is held, but not surely this.",
}


def say_articles(count: int) -> str:
    """Return a number of articles in words."""
    return f"{count:,} article" if count == 1 else f"{count:,} articles"


def _say_found(head: Headline) -> str:
    page = _say_page(head)
    if head.kind != "link" and head.page.startswith((_UNNAMED, NO_PAGE)):
        page = _begin(page)
    if head.kind == "link":
        what = f"Its main claim: {head.main_claim}" if head.main_claim else _say_title(head.title)
        return f"This is {page.removesuffix(',')}. {what}".strip()
    if head.kind == "paraphrase":
        return f"{page} reports this, in other words."
    if not head.text_held:
        part = "a part of these words" if head.has_stray else "these words"
        return f"{page} has {part}, as far as can be told without its text, which is not held."
    if head.has_changes:
        return f"{page} has the rest of these words."
    return f"{page} has a part of these words." if head.has_stray else f"{page} has these words."


def _say_title(title: str | None) -> str:
    return f"Its headline: {title}" if title else ""


def say_host(name: str) -> str:
    """Return how a page is called that names no outlet, by the site it was found on."""
    return f"{_UNNAMED} {name}, no outlet named"


_UNNAMED = "a page on"
NO_PAGE = "a text given without its outlet"


def _begin(words: str) -> str:
    return words[:1].upper() + words[1:]


def _say_page(head: Headline) -> str:
    if head.is_reprint and head.reprint_of:
        dates = _say_dates(head, page="page ")
        return f"{_begin(add_indefinite(head.reprint_of))} text, reprinted on {head.page} ({dates}),"
    if head.published_range is not None:
        return f"{head.page} ({_say_dates(head)})"
    return f"{head.page}, {say_date(head.published)}" if head.published else f"{head.page} (undated)"


def _say_dates(head: Headline, page: str = "") -> str:
    on_page = f"{page}dated {say_date(head.published)}" if head.published else f"{page}undated"
    if head.published_range is None:
        return on_page
    sure = ", inferred" if head.published_range.basis == "inferred" else ""
    return f"{on_page}; the text is from about {say_range(head.published_range)}{sure}"


def say_date(iso: str) -> str:
    """Return an ISO date, or the day of a date-time, as people write it: ``9 May 2022``."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return f"{day.day} {day:%B} {day.year}"


def say_range(known: PublishedRange) -> str:
    """Return a range of days as people write it: ``29-30 April 2022``."""
    if known.start == known.end:
        return say_date(known.start)
    if known.start[:7] == known.end[:7]:
        return f"{int(known.start[8:10])}-{say_date(known.end)}"
    return f"{say_date(known.start)} to {say_date(known.end)}"


def say_change(change: Change) -> str:  # noqa: PLR0911 - one line a kind
    """Return the warning for one change."""
    if change.hop == "headline":
        return f'The headline leaves out what its own text has: "{_shorten(change.source)}".'
    if change.kind == "speaker":
        return f"The page gives these words to {change.source}, not to {change.pasted}."
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


def _quoted(words: str | None, *, quote: bool) -> str:
    plain = _shorten(words)
    # Without marks a number stands in our own sentence: "almost 100", not "Almost 100".
    return f'"{plain}"' if quote else plain[:1].lower() + plain[1:]


def _shorten(words: str | None, most: int = 80) -> str:
    plain = " ".join((words or "").split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"


STRAY = "A part of the paste is not in this article."


def say_caveat(caveat: Caveat, outside: str | None) -> str:
    """Return the few words for a caveat; ``outside`` is what it stands on, where that is not the page."""
    if outside is not None:
        return f"{OUTSIDE} {outside}"
    words = _BY_RULE.get(caveat.rule, _CAVEATS[caveat.kind])
    if caveat.cue and (caveat.kind not in _NEEDS_NO_CUE or caveat.rule in _BY_RULE):
        words = f'"{caveat.cue}"' if caveat.kind in _CUE_ALONE else f'{words}: "{caveat.cue}"'
        if caveat.paragraph:
            words = f"{words} (¶{caveat.paragraph})"
    return f"{words} ({OUTSIDE[:-1]})" if caveat.basis == "external" else words


def say_contradiction(found: Contradiction) -> str:
    """Return in a few words what a near article has otherwise than the paste; "it" is the article."""
    pasted, source = _shorten(found.pasted), _shorten(found.source)
    if found.kind == "roles":
        return "there it is the other way round"
    if found.kind == "speaker":
        return f"there {source} says it, in the paste {pasted}"
    if found.kind == "unsaid":
        return 'it says nothing of "{}"'.format(pasted.replace(" … ", '", "'))
    if found.kind in ("negation", "direction", "undone"):
        return f'it has "{source}", the paste "{pasted}"'
    return f"it has {source}, the paste {pasted}" if source else f"it does not have {pasted}"


def say_gap(gap: Gap) -> tuple[str, str]:
    """Return the step at which something could not be found out, and why."""
    return _GAPS[gap]


def say_reader_gap(reader: Reader, *, has_statement: bool, is_link: bool) -> Iterator[tuple[str, str]]:
    """Yield what the reader of a page leaves unknown, as step and reason."""
    if reader.version.startswith(PATTERN_READER):
        yield "reading", "read by patterns: quotations surely, other statements and longer chains only in part"
    if not has_statement and not is_link:
        yield "origin", "no statement was read at this place, so who said it first is not known"


def say_copy() -> str:
    """Return why an article is listed as a copy."""
    return "has the same words"
