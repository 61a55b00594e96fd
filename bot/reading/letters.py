"""Readers' letters under an article: "Your comments", and paragraphs signed "Jo Roe, Orrin, UK". Not the page's voice.

A part is taken for letters by its head, by its signatures, or where most paragraphs behind a wide gap, or behind the
last words that somebody is quoted with, speak as "I" or "you" and many call out or ask. A head alone is an invitation.
"""

import re
from collections.abc import Sequence
from itertools import islice

from bot.model.record import Span
from bot.text.paragraphs import lines_of

SIGNED_LEAST = 3
"""Signatures that show a part without a head."""
PERSONAL_SHARE = 0.5
"""Share of a part's lines with "I", "you" or "we" outside quotations from which on it is letters."""
_GAP_LINES_LEAST = 12
_GAP_SHARE = 0.6
_CALLED_SHARE = 0.3
"""Share of the lines behind a gap that call out, ask or agree: a column in the first person has few of them."""
_UNTOLD_LEAST = 8
"""Lines behind the last quotation with a speaker; what stands before them never says "I"."""
_NEWS_LEAST = 3
_TOLD = r"(?:said|says|told|added|adds|asked|explained|insisted|warned|concluded|continued)"
_TOLD_QUOTED = re.compile(
    rf"[\"”],? (?:[\w.'’-]+ ){{0,5}}?{_TOLD}\b|\b{_TOLD}(?: [\w.'’-]+){{0,8}}?[:,]? [\"“]", re.IGNORECASE
)
_PROSE_LEAST = 100
"""Code points of a paragraph of the article, of which one at least stands before a gap."""
_LETTERS_LEAST = 2
_HEADS_MOST = 4
"""Heads that are tried: an invitation may stand above them, and another in the middle of the article."""
_LINE_MOST = 160
_YOURS = r"(?:comments?|views?|reactions?|e-?mails?|letters?|opinions?|responses?|thoughts|say)"
_HEAD = re.compile(
    rf"\W*(?:(?:send|e-?mail|tell|give) us your {_YOURS}\b.{{0,100}}"
    rf"|(?:your|(?:our )?readers['’]) {_YOURS}\b(?: (?:so far|on|about|from)\b.{{0,80}})?\W*"
    r"|have your say\b.{0,80}|what (?:do you think|you (?:said|say|thought|told us))\W*"
    r"|what our readers (?:said|say|think|thought)\W*"
    r"|(?:here (?:is|are) |these are |the following (?:is|are) |read )?(?:a |some |an edited )?"
    r"(?:selection |few |sample |range )?(?:of )?(?:your|readers['’]|the) (?:latest |best )?"
    r"(?:comments|views|e-?mails|letters|reactions?)"
    r"(?: (?:we|you|have|received|sent|below|so|so far|on|from|follows?)\b.{0,80})?\W*"
    r"|the following (?:comments|views|e-?mails|letters) .{0,120}|letters to the editor\W*)",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|der|von|al)){0,3}"
_PLACE = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|on|upon|in|the|and|de|by)){0,4}"
_SIGNATURE = re.compile(rf"[-–— ]*{_NAME}, {_PLACE}(?:, {_PLACE}){{0,2}}")
"""A line of its own."""
_SIGNED = re.compile(rf"[.!?…][\"'”’)]? +{_SIGNATURE.pattern}$")
"""The end of a paragraph."""
_ENDS = (".", "!", "?", "…", '"', "”", "'", "’", ")")
_GAP = re.compile(r"\n[ \t]*\n[ \t]*\n")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_PERSON = re.compile(r"\b(?:I|[Mm]y|me|[Yy]ou|[Yy]ours?|[Ww]e|[Oo]ur|us)\b")
_CALLED = re.compile(r"!|\?(?=$| )|\.\.\.|…|\b(?:dis)?agree\b")


def find_letters(text: str) -> Span | None:
    """Return the part of ``text`` that readers wrote; ``None`` where there is none. Linear in its length."""
    lines = list(lines_of(text))
    return _behind_head(text, lines) or _signed(text, lines) or _behind_gap(text, lines) or _behind_news(text, lines)


def _behind_head(text: str, lines: Sequence[tuple[int, int]]) -> Span | None:
    heads = (i for i in range(1, len(lines)) if _is_head(text, lines[i]))
    for i in islice(heads, _HEADS_MOST):
        start = lines[i][0]
        signed = [j for j in range(i + 1, len(lines)) if _is_signed(text, lines, j)]
        last = signed[-1] if signed else len(lines) - 1
        behind = _without_signatures(text, lines[i + 1 : last + 1])
        if len(behind) >= _LETTERS_LEAST and _share(text, behind, _PERSON) >= PERSONAL_SHARE:
            return Span(start=start, end=lines[last][1])
    return None


def _is_head(text: str, line: tuple[int, int]) -> bool:
    return line[1] - line[0] <= _LINE_MOST and _HEAD.fullmatch(text, *line) is not None


def _signed(text: str, lines: Sequence[tuple[int, int]]) -> Span | None:
    signed = [i for i in range(1, len(lines)) if _is_signed(text, lines, i)]
    if len(signed) < SIGNED_LEAST:
        return None
    first = signed[0] - _is_signature(text, lines[signed[0]])
    if _share(text, _without_signatures(text, lines[first : signed[-1] + 1]), _PERSON) < PERSONAL_SHARE:
        return None
    return Span(start=lines[first][0], end=lines[signed[-1]][1])


def _is_signed(text: str, lines: Sequence[tuple[int, int]], i: int) -> bool:
    """Say whether a line ends in a signature, or is one under a paragraph; a quotation's speaker signs nothing."""
    is_alone = _is_signature(text, lines[i])
    start, end = lines[i - 1] if is_alone else lines[i]
    if text.startswith(('"', "“"), start):
        return False
    return (
        text[start:end].endswith(_ENDS)
        if is_alone
        else _SIGNED.search(text, max(start, end - _LINE_MOST), end) is not None
    )


def _is_signature(text: str, line: tuple[int, int]) -> bool:
    return line[1] - line[0] <= _LINE_MOST and _SIGNATURE.fullmatch(text, *line) is not None


def _without_signatures(text: str, lines: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return [line for line in lines if not _is_signature(text, line)]


def _behind_gap(text: str, lines: Sequence[tuple[int, int]]) -> Span | None:
    gaps = [found.end() for found in _GAP.finditer(text)]
    behind = [line for line in lines if gaps and line[0] >= gaps[-1]]
    before = lines[1 : len(lines) - len(behind)]
    if len(behind) < _GAP_LINES_LEAST or not any(end - start >= _PROSE_LEAST for start, end in before):
        return None
    if _share(text, behind, _PERSON) < _GAP_SHARE or _share(text, behind, _CALLED) < _CALLED_SHARE:
        return None
    return Span(start=behind[0][0], end=behind[-1][1])


def _behind_news(text: str, lines: Sequence[tuple[int, int]]) -> Span | None:
    told = [i for i, line in enumerate(lines) if _TOLD_QUOTED.search(text, *line)]
    news = lines[1 : told[-1] + 1] if told else []
    untold = [lines[i] for i in range(1, 1 + len(news)) if i not in told]
    behind = lines[1 + len(news) :]
    if not untold or len(news) < _NEWS_LEAST or len(behind) < _UNTOLD_LEAST or _share(text, untold, _PERSON) > 0:
        return None
    if _share(text, behind, _PERSON) < PERSONAL_SHARE or _share(text, behind, _CALLED) < _CALLED_SHARE:
        return None
    return Span(start=behind[0][0], end=behind[-1][1])


def _share(text: str, lines: Sequence[tuple[int, int]], pattern: re.Pattern[str]) -> float:
    """Return the share of ``lines`` that have ``pattern`` outside quotations."""
    told = sum(pattern.search(_QUOTED.sub("", text[slice(*line)])) is not None for line in lines)
    return told / len(lines) if lines else 0.0
