"""Who leads into a quotation, by name: 'Tarn was quick to retort: "…"', where nobody was read to say what follows."""

import re

from bot.matching.cues import FUNCTION_WORDS, SAYING
from bot.matching.said import SPEAKING
from bot.model.finding import Finding
from bot.model.record import Span
from bot.text.quotations import find_quotations
from bot.text.words import normalise_word, read_words

LEAD_MOST = 12
"""Words of a clause that leads into a quotation."""
_NAME = re.compile(
    r"(?:(?:[A-Z][\w'\u2019-]+|[A-Z]\.|Mr\.|Mrs\.|Ms\.|Dr\.|Sen\.|Rep\.|Gov\.)[ ]){0,4}?[A-Z][\w'\u2019-]+(?= [a-z])"
)
_CUES = (
    SAYING
    | SPEAKING
    | frozenset(
        "retort retorted respond reply answer shot quip quipped counter countered snapped fired interjected remark say "
        "add ask exclaimed shouted yelled called whispered joke declare put".split()
    )
) - frozenset("according citing quoting quoted reported reports".split())
_SENTENCE = re.compile(r"[.!?][\"'\u2019\u201d)]?\s+(?=[A-Z\"\u201c])")


def find_lead_in(finding: Finding, text: str) -> Span | None:
    """Return the place of the one name in the clause and colon before a quotation that the first piece stands in.

    ``None`` where there is no such quotation, where the clause names more than one, or nobody who speaks.
    """
    piece = next((piece for piece in finding.pieces if piece.field == "text"), None)
    if piece is None:
        return None
    start = text.rfind("\n", 0, piece.source_start) + 1
    stop = text.find("\n", piece.source_start)
    line = text[start : stop if stop >= 0 else len(text)]
    at = piece.source_start - start
    quoted = next((one for one in find_quotations(line) if one.outer_start <= at < one.outer_end), None)
    if quoted is None:
        return None
    lead = line[: quoted.outer_start].rstrip()
    begin = max((found.end() for found in _SENTENCE.finditer(lead)), default=0)
    clause = lead[begin:]
    name = _NAME.match(clause)
    if not clause.endswith(":") or name is None or normalise_word(name.group().split(" ")[0]) in FUNCTION_WORDS:
        return None
    rest = clause[name.end() :]
    norms = read_words(rest).norms
    is_bare = not any(word[:1].isupper() for word in rest.split())
    if not is_bare or len(norms) > LEAD_MOST or _CUES.isdisjoint(norms) or "'s" in name.group():
        return None
    return Span(start=start + begin, end=start + begin + name.end())
