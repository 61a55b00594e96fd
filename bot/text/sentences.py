"""The sentences of a text, as places in it.

nupunkt finds where sentences end; what it does not know is quotations. An end inside quoted words that the sentence
around them carries on (She wrote "No. Never" and left) is no end of it. The sentences of a long quotation stay apart.
"""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.text.pairing import Pair, pair_line
from bot.text.paragraphs import lines_of

_RUN_MOST = 200
"""Code points without white space that nupunkt is shown; it takes quadratic time over them, and no word has more."""
_LONG_RUN = re.compile(rf"\S{{{_RUN_MOST},}}")
_MAY_END = re.compile(r"[.!?…。]\S{0,9}\s")
_BACK = 24
_ENDED = re.compile(r"([^\W\d_]{2,})[.!?…][\"”’)]*\s+\Z")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st vs no gen col lt sgt capt sen rep gov jr sr inc corp co ltd etc al fig ed vol dept est "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_WORD_END = re.compile(r"(?<![\w.’'-])(?P<word>[a-z]{5,})\.\s+(?=[A-Z][a-z])")
"""A whole word in small letters before a point: nupunkt misses an end where the next word is one of its own pairs."""
_LONG_ABBREVIATIONS = frozenset("approx assoc assocs attys corps messrs orig pseud publs trans univs".split())
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Sen|Rep|Gov|Amb|Atty|Asst|Gen|Brig|Col|Lt|Maj|Capt|Sgt|Cpl|Pvt|Adm|Cmdr|Supt|"
    r"Insp|Det)\.\s+\Z"
)
"""Before a name, also behind "then-" or "ex-": nupunkt takes those for the end of a sentence."""
_STATE = re.compile(r"\b(?:U\.S|U\.K|U\.N|E\.U)\.\s+\Z")
_OF_STATE = re.compile(
    r"(?:Embassy|Embassies|Consulate|Ambassador|Army|Navy|Air|Marines?|Coast|National|Senate|House|Congress|Capitol|"
    r"President|Vice|Secretary|Deputy|Assistant|Department|Treasury|State|Defense|Defence|Justice|Attorney|Supreme|"
    r"District|Security|Special|General|Customs|Immigration|Border|Geological|Census|Postal|Food|Sens?\.|Reps?\.)\s"
)
"""What a state has, and no sentence begins with."""
_BEHIND = re.compile(r"\s*[,;]|\s+[^\W\d_A-Z]")


def split_sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return the sentences of ``text[start:end]`` in order; none crosses a line break or has spaces at its edges.

    Offsets are code points of ``text``, half-open. Linear in the length of the stretch. The first call loads
    nupunkt and its model, about 60 ms.
    """
    return tuple(
        Span(start=begin, end=stop)
        for line_start, line_end in lines_of(text, start, end)
        for begin, stop in _split_line(text, line_start, line_end)
    )


def sentences_at(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the sentences of ``text`` that share a code point with ``text[start:end]``; looks at their lines only.

    None for white space between sentences. An empty stretch is taken as the code point behind it.
    """
    stop = max(end, start + 1)
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", stop - 1)
    sentences = split_sentences(text, line_start, len(text) if line_end < 0 else line_end)
    return tuple(span for span in sentences if span.start < stop and start < span.end)


def _split_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if not _MAY_END.search(text, start, end):
        yield start, end
        return
    from nupunkt import sent_spans  # noqa: PLC0415 - loaded at the first sentence, not by `firsthand --help`

    line = _LONG_RUN.sub(lambda run: "x" * len(run.group()), text[start:end])
    pairs = pair_line(text, start, end).pairs
    uncut = sorted(
        ((pair.start, pair.outer_end) for pair in pairs if _is_carried_on(text, pair, start, end)), reverse=True
    )
    cuts = {start + stop for _, stop in sent_spans(line)} | {end}
    cuts.update(pair.outer_start for pair in pairs if _opens_sentence(text, pair, start))
    words = _WORD_END.finditer(text, start, end)
    cuts.update(found.end() for found in words if found["word"] not in _LONG_ABBREVIATIONS)
    begin, reach = start, start
    for cut in sorted(cuts):
        while uncut and uncut[-1][0] < cut:
            reach = max(reach, uncut.pop()[1])
        is_end = (
            text[cut - 1].isspace() and cut < end and not text[cut].islower() and not _is_before_name(text, begin, cut)
        )
        if cut >= end or (reach <= cut and is_end):
            yield begin, begin + len(text[begin:cut].rstrip())
            begin = cut


def _is_before_name(text: str, begin: int, cut: int) -> bool:
    """Say whether a title or the short name of a state stands before a place, and belongs to the name behind it."""
    back = max(begin, cut - _BACK)
    if _TITLE.search(text, back, cut) is not None:
        return True
    return _STATE.search(text, back, cut) is not None and _OF_STATE.match(text, cut) is not None


def _is_carried_on(text: str, pair: Pair, start: int, end: int) -> bool:
    """Say whether a quotation stands inside a sentence that goes on behind it, so that none ends in it."""
    before = text[max(start, pair.outer_start - _BACK) : pair.outer_start].rstrip()
    return before[-1:].isalnum() and _BEHIND.match(text, pair.outer_end, end) is not None


def _opens_sentence(text: str, pair: Pair, start: int) -> bool:
    """Say whether a quotation surely begins a sentence; nupunkt misses one in twenty-five behind a rare word."""
    found = _ENDED.search(text, max(start, pair.outer_start - _BACK), pair.outer_start)
    return found is not None and found[1].lower() not in _ABBREVIATIONS and text[pair.start].isupper()
