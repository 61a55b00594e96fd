"""What the page says of its own checking: that it could not confirm something."""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene, SceneSentence

_SUBJECT_MOST = 120
_SENTENCES_BACK_MOST = 12
"""Sentences of a paragraph to which "the reports" can point back; more is a list, of which nobody says so."""

_CHECKED = r"(?:confirm|verif|corroborat|authenticat)(?:ied|ed|y|e)?"
_UNVERIFIED_WORDS = tuple(
    "independently immediately confirm confirmed verify verified corroborate corroborated authenticate authenticated "
    "unconfirmed unverified".split()
)
_UNVERIFIED = re.compile(
    rf"(?:could|can|have|has|had|were|was|did|do|does)(?: not|n't|not) (?:yet )?(?:been )?(?:be )?(?:able to )?"
    rf"(?:(?:be )?(?:independently|immediately) (?:be )?{_CHECKED}\b|{_CHECKED} independently\b)"
    rf"|(?:unable|not able|impossible|no way) to (?:independently )?{_CHECKED}\b"
    rf"|(?:have|has|had|was|were|is|are)(?: not|n't) (?:yet )?(?:been )?(?:officially )?(?:confirm|verifi|"
    rf"corroborat)ed\b"
    rf"|(?:could|can)(?: not|not|n't) (?:yet |be )*(?:confirm|verif|corroborat)(?:ed|ied|y|e)?\b"
    rf"|yet to (?:be )?(?:officially )?(?:confirm|verif)(?:ied|ed|y)?\b|\b(?:unconfirmed|unverified) [a-z]+"
)
_PLANS = re.compile(
    r"\b(?:pric(?:es?|ing)|dates?|availability|launch|release|specs?|specifications|details|venues?|line-?up|"
    r"schedules?|"
    r"timing|nominations?|appointments?|ministers?|judges?|replacements?|casting|tour|deal|sale|hearing)(?: "
    r"[a-z]+){0,2}$"
)
"""What is not settled yet, and no claim that nobody could check."""
_POINTS_BACK = re.compile(
    r"(?:however, |but )?(?:the|these|those|this|that|his|her|their|its|such|none of (?:the|these))?\s*"
    r"(?:[a-z]+ ){0,2}(?:reports?|claims?|accounts?|figures?|allegations?|numbers?|statements?|information|footage|"
    r"videos?|photos?|images?|recordings?|details|tolls?|assertions?|it|they|this|that)\b"
)

_CLAUSE_BACK = re.compile(
    r"(?:[,;] (?:(?:but|though|although|and|yet) )?|\b(?:but|though|although) )"
    r"(?:these|those|they|this|that|it|which|none of (?:these|those|them)) \Z"
)
"""A clause of its own on what the sentence says before it: "…, but those could not be confirmed"."""


def find_unverified(scene: Scene) -> Iterator[Reservation]:
    """Yield each "could not be independently confirmed", charged to what it points back to, else to its sentence."""
    for found in scene.find_words(_UNVERIFIED_WORDS, _UNVERIFIED):
        i = scene.index_at(found.start())
        sentence = scene.sentences[i]
        subject = scene.low[max(sentence.start, found.start() - _SUBJECT_MOST) : found.start()].strip()
        if _PLANS.search(subject):
            continue
        thing = scene.low[found.end() : min(sentence.end, found.end() + _SUBJECT_MOST)].strip(" .")
        if not (_POINTS_BACK.fullmatch(subject) or _POINTS_BACK.fullmatch(thing)):
            yield reserve_words(scene, *found.span(), covers=_clause_before(scene, sentence.start, found.start()))
            continue
        covers = tuple(Span(start=one.start, end=one.end) for one in _sentences_before(scene, i))
        if covers:
            yield reserve_words(scene, *found.span(), covers=covers)


def _clause_before(scene: Scene, start: int, end: int) -> tuple[Span, ...]:
    """Return what a sentence says before the clause that points back to it; nothing where no statement was read there.

    ``start`` is the sentence's, ``end`` the beginning of the words that say it was not confirmed.
    """
    clause = _CLAUSE_BACK.search(scene.low, start, end)
    if clause is None or not scene.drafts_in(start, clause.start()):
        return ()
    return (Span(start=start, end=clause.start()),)


def _sentences_before(scene: Scene, i: int) -> tuple[SceneSentence, ...]:
    """Return those before the sentence at index ``i`` in its paragraph; the paragraph before if it opens one."""
    here = scene.sentences[i].paragraph_index
    back = scene.sentences[max(0, i - _SENTENCES_BACK_MOST) : i]
    own = tuple(one for one in back if one.paragraph_index == here)
    return own or tuple(one for one in back if one.paragraph_index == here - 1)


RULES = (
    Rule(
        id="words.unverified.not_confirmed",
        kind="unverified",
        basis="words",
        severity="high",
        means="The page says that it could not confirm this.",
        find=find_unverified,
    ),
)
