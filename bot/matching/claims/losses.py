"""What a paraphrase leaves out of the statement that it repeats: a hedge, or whose words these are.

What both have otherwise keeps a statement from being called the source at all, and stands in
:mod:`bot.matching.claims.contradiction`.
"""

from collections.abc import Iterator

from bot.matching.claims.counts import Count, list_counts
from bot.matching.claims.tokens import Sides, Tokens
from bot.matching.cues import APPEARING, ATTRIBUTIONS, FUNCTION_WORDS, HEDGES, QUALIFIERS, SOMEWHERE
from bot.matching.said import SPEAKING
from bot.model.answer import Change
from bot.model.record import Span, Statement
from bot.text.words import read_words

CLAUSE_MOST = 10
"""Words of a clause that says no more than whose words a sentence has."""
REACH = 4
"""Words that say something behind a hedge, among which one of the paste shows that the paste repeats what is hedged."""
_TURNING = frozenset("but said says told added".split())
_PARTING = (",", ";", "\u2014", "\u2013", ".")
_TELLING = frozenset(("claims", "claimed", "reported"))
"""Hedges that are more often somebody's telling, of which the chain speaks."""
_OPEN_BOUNDS = frozenset(("some", "over", "more than", "exceeding", "above"))
"""Words before a number that say little: left out, the number is no surer than it was."""
_SOFT = (HEDGES - QUALIFIERS) | frozenset(
    "rumour rumours rumor rumors supposed sounds guess think thinks feared fears hint hints hinted sources source "
    "unnamed anonymous officials claiming saying alleging reporting accused accuses alleges allege alleging if "
    "whether can say says wants want wanted expects expect expected sees hopes hope hoped wishes plans planned demands "
    "demanded urges urged".split()
)
"""Words with which a paste keeps its distance too, in whatever way: also what somebody only wants, sees or expects."""
_STANCES = frozenset(
    "slams slammed slam blasts blasted denounces denounced condemns condemned criticises criticised criticizes "
    "criticized attacks attacked defends defended backs backed praises praised rejects rejected opposes opposed "
    "disputes disputed denies denied vows vowed calls asks asked thinks believes warns warned".split()
)
"""Verbs behind which a paste has somebody's stand: it says whose it is, by name or by what he is."""


def find_lost_hedges(sides: Sides, piece: str, start: int) -> Iterator[Change]:
    """Yield the hedges on what the paste repeats where the paste has none at all, and those on its numbers.

    ``piece`` is the statement as it stands in the text from code point ``start`` on.
    """
    yield from _find_bare_counts(sides, piece, start)
    if any(token.norm in _SOFT or token.norm in SPEAKING for token in sides.paste):
        return
    pasted = {token.stem for token in sides.focus if token.stem}
    for at, token in enumerate(sides.piece):
        is_hedge = token.norm in HEDGES - QUALIFIERS - _TELLING and not _is_placed(sides.piece, at)
        # "said it would close": in somebody's telling that is no more than "will".
        is_hedge &= not (token.norm == "would" and any(one.norm in SPEAKING for one in sides.piece))
        if is_hedge and pasted.intersection(_list_hedged(sides.piece, at)):
            yield _leave_out(_show_hedge(sides.piece, at, pasted), piece, start)
            return


def _is_placed(tokens: Tokens, at: int) -> bool:
    """Return whether a verb says that somebody came to be seen somewhere: "appeared in court" doubts nothing."""
    if tokens[at].norm not in APPEARING:
        return False
    return tokens[at].ends_clause or at + 1 == len(tokens) or tokens[at + 1].norm in SOMEWHERE


def _list_hedged(tokens: Tokens, at: int) -> list[str]:
    """Return the stems that a hedge is said of: the next few of its clause."""
    stems: list[str] = []
    for token in tokens[at + 1 :]:
        if token.norm in _TURNING:
            # "would not go that far but said …": what stands behind is not hedged.
            break
        if token.stem:
            stems.append(token.stem)
        if token.ends_clause or len(stems) == REACH:
            break
    return stems


def _show_hedge(tokens: Tokens, at: int, pasted: set[str]) -> str:
    """Return a hedge with what the paste has of what is hedged: "might strike", "alleged secret police stations".

    ``pasted`` are the stems of the paste. Up to the first of them, and the words right behind it that it has too.
    """
    last = next((place for place in range(at + 1, len(tokens)) if tokens[place].stem in pasted), at)
    last = at if any(token.ends_clause for token in tokens[at:last]) else last
    while last > at and last + 1 < len(tokens) and not tokens[last].ends_clause and tokens[last + 1].stem in pasted:
        last += 1
    return "".join(f"{token.raw}{token.after}" for token in tokens[at:last]) + tokens[last].raw


def _find_bare_counts(sides: Sides, piece: str, start: int) -> Iterator[Change]:
    for theirs in list_counts(sides.piece):
        if not theirs.lead or theirs.lead.lower() in _OPEN_BOUNDS or theirs.value is None:
            continue
        ours = next((one for one in list_counts(sides.focus) if _is_bare(one, theirs)), None)
        if ours is not None:
            yield _leave_out(theirs.words, piece, start, pasted=ours.words)


def _is_bare(ours: Count, theirs: Count) -> bool:
    return not ours.lead and ours.value == theirs.value and ours.unit == theirs.unit


def _leave_out(words: str, piece: str, start: int, *, pasted: str | None = None) -> Change:
    at = piece.find(words)
    return Change(
        kind="hedge_dropped",
        pasted=pasted,
        source=words,
        source_start=start + at if at >= 0 else None,
        source_end=start + at + len(words) if at >= 0 else None,
    )


def find_lost_attribution(paste: str, text: str, statement: Statement) -> Change | None:
    """Return that a paste tells as a fact what its source has from a speaker; ``None`` where it does not.

    A paste that names the speaker, a speaking, or any doubt has not lost it. ``text`` is the source's.
    """
    span = statement.speaker_span
    if span is None or not statement.start <= span.start < statement.end or statement.form == "narrator":
        return None
    told = frozenset(read_words(paste).norms)
    named = frozenset(read_words(text[span.start : span.end]).norms) - FUNCTION_WORDS
    if told & (ATTRIBUTIONS | SPEAKING | _SOFT | _STANCES | named) or _names_short(paste, text[span.start : span.end]):
        return None
    start, end = _find_clause(text, statement, span)
    return Change(kind="attribution_dropped", source=text[start:end], source_start=start, source_end=end)


def _names_short(paste: str, name: str) -> bool:
    """Return whether a paste has the initials of a name ("NHB"), or its words but for an "s"."""
    words = read_words(name).norms
    initials = "".join(norm[0] for norm in words if norm not in FUNCTION_WORDS)
    pasted = read_words(paste)
    raws = [paste[start:end] for start, end in zip(pasted.starts, pasted.ends, strict=True)]
    is_short = len(initials) > 1 and any(raw.isupper() and raw.lower() == initials for raw in raws)
    known = {norm.removesuffix("s") for norm in words if norm not in FUNCTION_WORDS}
    return is_short or bool(known & {norm.removesuffix("s") for norm in pasted.norms})


def _find_clause(text: str, statement: Statement, span: Span) -> tuple[int, int]:
    """Return the words between commas that name the speaker, where they say that he speaks; else his name alone."""
    start = max(text.rfind(mark, statement.start, span.start) for mark in _PARTING) + 1 or statement.start
    ends = [at for mark in _PARTING if (at := text.find(mark, span.end, statement.end)) >= 0]
    end = min(ends, default=statement.end)
    clause = text[start:end]
    words = read_words(clause, offset=start)
    if len(words) > CLAUSE_MOST or not (ATTRIBUTIONS | SPEAKING).intersection(words.norms):
        return span.start, span.end
    return words.starts[0], words.ends[-1]
