"""Words by which a page says itself that a claim is not so: a rating line, "the claim is false", "That is not true"."""

import re
from typing import Literal, NamedTuple

from bot.model.record import Span

_FALSE = (
    r"(?:false|fake|incorrect|inaccurate|untrue|misleading|not true|not correct|not accurate|wrong|baseless|unfounded|"
    r"unsubstantiated|unproven|unsupported|fabricated|debunked|doctored|altered|miscaptioned|"
    r"an? (?:[\w-]+ )?(?:hoax|fake|lie|fabrication)|pants on fire)"
)
# No word in two ways: a line of such words would take exponential time.
_QUITE = r"(?:(?:[a-z]+ly|all|just|not only) )*"
_MARK = (
    r"(?:(?:our|the|final|my) )?(?:fact[- ]check |final )?(?:verdict|rating|ruling|conclusion|assessment|finding|truth|"
    r"bottom line|rated|false claim|fact check)"
)
_VERDICT = re.compile(
    rf"(?:{_MARK}\s*[:–—-]\s*(?:[\w'’,-]+ ){{0,12}}?{_QUITE}{_FALSE}\b|{_QUITE}{_FALSE}[.!]?$)", re.IGNORECASE
)
_RATED = re.compile(
    r"\bwe(?: have|['’]ve)?(?: therefore| also)? rated? (?:this|the|that|these|it|them)\b"
    rf"(?: [\w'’-]+){{0,6}}? {_QUITE}{_FALSE}\b",
    re.IGNORECASE,
)
_HEADING = re.compile(rf"{_MARK}\s*[:–—-]?", re.IGNORECASE)
_CLAIM_NOUNS = (
    r"(?:claims?|rumou?rs?|allegations?|posts?|tweets?|stor(?:y|ies)|memes?|messages?|captions?|assertions?|reports?)"
)
_THINGS = r"(?:videos?|clips?|footage|photos?|photographs?|images?|pictures?|screenshots?|recordings?|graphics?)"
_THE = r"\b(?:the|this|that|these|those|such|both|all)"
_CLAIM_IS_FALSE = re.compile(
    rf"{_THE} (?:[\w'’-]+ ){{0,2}}?{_CLAIM_NOUNS}(?: [\w'’-]+){{0,4}}? "
    rf"(?:is|are|was|were|(?:has|have) been|turned out to be) {_QUITE}{_FALSE}\b"
    r"|\bno (?:\w+ )?(?:evidence|proof|truth)\b(?: [\w'’-]+){0,4}? "
    rf"(?:this|the|that|these|those|such)(?: [\w'’-]+)? {_CLAIM_NOUNS}\b",
    re.IGNORECASE,
)
_SHOWS_NOT = re.compile(
    rf"{_THE} (?:[\w'’-]+ ){{0,2}}?(?P<thing>{_THINGS}) "
    r"(?:(?:does|do|did)(?: not|n['’]t)(?: actually)? (?:show|depict|prove)|"
    rf"(?:is|are|was|were|has been|have been) {_QUITE}{_FALSE})\b",
    re.IGNORECASE,
)
_NO_EVIDENCE = re.compile(
    r"\bwe(?: [\w'’-]+){0,8}? (?:found|find|saw|see) no (?:\w+ )?(?:evidence|proof|records?|trace|sign)\b",
    re.IGNORECASE,
)
_IS_NOT = re.compile(
    r"\b(?:did|does|do|was|were|is|are|has|have|had)(?: not|n['’]t)"
    r"(?: (?:actually|in fact|ever|been|being))* (?P<verb>[a-z]{4,})\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\bno\b|unsubstantiated|unproven|unsupported", re.IGNORECASE)
_NEAR = re.compile(
    r"(?:(?:But|Yet|However|In fact|In reality|Actually),? )?"
    r"(?:(?:this|that|it|these|they) (?:is|are|was|were)|(?:that|it)['’]s) "
    rf"{_QUITE}(?:{_FALSE}|not (?:so|the case))(?=[.!,;–—]|$)",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:whether|if|not clear|nobody knows|would|could|might|may)\b[^.;]{0,60}$", re.IGNORECASE)
_DEPENDS = re.compile(r"\bnot (?:\w+ )?$", re.IGNORECASE)

Scope = Literal["verdict", "claim", "thing", "near", "counter"]
"""What it is about: the page's claim; the claims told before; those with the same picture; the one right before; those
of the same thing that, by this sentence, was not done."""


class Refutal(NamedTuple):
    """The page's word against a claim: its sentence, the telling words, and how far it reaches.

    ``noun`` is the picture's, or the verb that is negated; "" otherwise. ``is_open`` where the page only says that
    nothing bears the claim out.
    """

    sentence: Span
    cue: Span
    scope: Scope
    noun: str
    is_open: bool


def read_refutal(veiled: str, sentence: Span, *, is_line: bool, is_headed: bool) -> Refutal | None:
    """Return by what words a sentence says that a claim is not so; ``None`` where it does not.

    ``is_line`` says that the sentence begins its line, ``is_headed`` that the line before was "Verdict".
    """
    words = veiled[sentence.start : sentence.end]
    found = _VERDICT.match(words) if is_line else None
    if found is not None and ":" not in found.group() and not is_headed and len(words.split()) > _ALONE_MOST:
        found = None
    tries: tuple[tuple[re.Match[str] | None, Scope], ...] = (
        (found, "verdict"),
        (_RATED.search(words), "verdict"),
        (_CLAIM_IS_FALSE.search(words), "verdict" if is_headed else "claim"),
        (_NO_EVIDENCE.search(words), "claim"),
        (_SHOWS_NOT.search(words), "thing"),
        (_NEAR.match(words), "near"),
        (_IS_NOT.search(words), "counter"),
    )
    seen = next(((one, scope) for one, scope in tries if one is not None), None)
    if seen is None:
        return None
    found, scope = seen
    if _UNSURE.search(words, 0, found.start()) or _DEPENDS.search(words, 0, found.start()):
        return None
    cue = Span(start=sentence.start + found.start(), end=sentence.start + found.end())
    noun = (found.groupdict().get("thing") or found.groupdict().get("verb") or "").lower()
    return Refutal(sentence, cue, scope, noun.removesuffix("s"), _OPEN.search(found.group()) is not None)


_ALONE_MOST = 3
"""Words of a line that is nothing but a rating: "Mostly false."."""


def is_verdict_heading(words: str) -> bool:
    """Say whether a line is a heading over a rating: "Verdict", "Our ruling"."""
    return _HEADING.fullmatch(words) is not None
