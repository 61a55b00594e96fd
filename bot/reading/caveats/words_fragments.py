"""A word or two that somebody said, by what stands before them: "heralded it as a", "his claims of"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Reservation, Rule
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_quoted import FRAGMENT_WORDS_MOST, is_term, quotations_of, reserve_fragment

_SIGHT = 200
_IS = re.compile(
    r"\b(?:is|are|was|were|be|been|being|felt|feels|remains?|remained|would be|will be) (?:[a-z]+ly |not |only |just "
    r"|so |"
    r"too |very |an? )?$|\b(?:he|she|it|they|that|there|what|who)'(?:s|re|d|ll) (?:[a-z]+ly |not |just |only |an? )?$"
)
_ARTICLE = r"(?:an? |the |his |her |its |their )?"
_AS = re.compile(
    r"\b(?:acknowledg|decr|declar|defend|derid|described|describ|disparag|herald|mock|ridicul|scorn|shrug|tout|trumpet|"
    rf"wav)[a-z]*\b(?: [\w',-]+){{0,12}}? as (?:(?:having|being|merely|just) )?{_ARTICLE}(?:(?!to\b|and\b|in\b|"
    rf"on\b)[\w-]+ ){{0,2}}$"
    r"|\b(?:call|describ|brand|denounc|dismiss|label|character)[a-z]*\b(?: [\w',-]+){8,14} (?:as )?(?:an?|the) $"
    r"|\bnam(?:ed|ing) (?:him|her|it|them) (?:an?|the) $"
)
_CLAIM = re.compile(
    r"\b(?:claims?|charges?|accusations?|allegations?|warnings|complaints?|assertions?|comments?|remarks?|statements?|"
    r"insistence|suggestions?|predictions?) (?:of|that)\b(?: (?!who|which|what)[\w'-]+){0,6} (?:an? |the )?$"
)
"""A noun of saying, with what was said behind it."""
_FOR = re.compile(
    r"\b(?:prais|critici[sz]|blast|fault|blam|thank|chid|scold|condemn|rebuk|applaud|commend|credit)[a-z]* "
    rf"(?:[\w'.()-]+ ){{1,7}}for (?:[a-z]+ing )?{_ARTICLE}$"
)
_SAID = re.compile(
    r"\b(?:said|says|saying|to say|pointed out,?|charg(?:ed|es|ing)|argu(?:ed|es|ing)|claim(?:ed|s|ing)|insist(?:ed|"
    r"s|ing)|add(?:ed|s)|"
    r"assert(?:ed|s|ing)|conced(?:ed|es|ing)|acknowledg(?:ed|es|ing)|stat(?:ed|es|ing)|complain(?:ed|s|ing)|"
    r"declar(?:ed|es|ing)|told [\w'. -]{2,40}?|accus(?:ed|es|ing)|asked|according to [a-z'. ]{2,30},)"
    r"(?: that| of| if| whether)? [^.;:]{0,90}$"
)


def find_fragments(scene: Scene) -> Iterator[Reservation]:
    """Yield a quoted word or two that a verb or a noun of saying before them gives to somebody; no name, no term."""
    if scene.is_personal:
        return
    for quotation in quotations_of(scene):
        words = scene.text[quotation.start : quotation.end].split()
        is_short = len(words) <= FRAGMENT_WORDS_MOST and quotation.is_closed
        if not is_short or not words[0][0].islower():
            continue  # a name, or a title
        at = scene.sentence_at(quotation.outer_start)
        before = scene.low[max(at.start, quotation.outer_start - _SIGHT) : quotation.outer_start]
        if not before.strip() or before.rstrip().endswith((",", ":")) or is_term(scene, quotation):
            continue
        is_given = any(pattern.search(before) for pattern in (_AS, _CLAIM, _FOR))
        is_said = _SAID.search(before) is not None and (len(words) > 1 or _IS.search(before) is not None)
        if is_given or is_said:
            yield reserve_fragment(scene, quotation)


RULES = (
    Rule(
        id="words.partial_or_edited_quote.said_word",
        kind="partial_or_edited_quote",
        basis="words",
        severity="low",
        means="Only a word or two are quoted, inside the page's own sentence.",
        find=find_fragments,
    ),
)
