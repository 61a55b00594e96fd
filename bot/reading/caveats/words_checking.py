"""What the page says of its own checking: that it could not confirm something."""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene, SceneSentence

_SUBJECT_MOST = 120
_OBJECT_MOST = 60
"""Code points behind a verb of finding out in which it says what could not be found out."""
_SENTENCES_BACK_MOST = 12
"""Sentences of a paragraph to which "the reports" can point back; more is a list, of which nobody says so."""

_CHECKED = r"(?:confirm|verif|corroborat|authenticat|substantiat|validat)(?:ied|ed|y|e)?"
_TRACED = r"(?:establish|ascertain|check|determin|trac|assess|gaug|vouch(?= for| that))(?:ed|e|y)?"
"""Verbs of checking that are verbs of finding out as well: what is looked for has to be the truth of something."""
_ADVERB = (
    r"(?:independently |immediately |officially |yet |fully |separately |directly |conclusively |be |been |"
    r"otherwise |even )*"
)
_CONFIRMATION = r"(?:confirmation|verification|corroboration|authentication)"
_SORT = r"(?:independent |official |immediate |outside |further |public |third-party |separate |documentary |formal )*"
_UNVERIFIED_WORDS = tuple(
    "independently immediately confirm confirmed verify verified corroborate corroborated authenticate authenticated "
    "unconfirmed unverified unauthenticated uncorroborated unsubstantiated substantiate substantiated validate "
    "validated confirmation verification corroboration establish established ascertain ascertained check checked "
    "determine determined trace traced assess assessed gauge gauged vouch checking verifying confirming "
    "authenticating corroborating evidence proof".split()
)
_NOT_ABLE = (
    r"(?:(?:could|can|have|has|had|were|was|did|do|does|is|are)(?: not|n't|not| never) "
    + _ADVERB
    + r"(?:able to |possible to )?|"
    r"(?:unable|not able|impossible|not possible|no way|failed|nothing|nobody|struggled|powerless|"
    r"unwilling or unable) to |(?:neither|none|nobody|no one|no (?:independent |other |outside |one )?(?:source|"
    r"witness|agency|body|group|report|claim|outlet|journalist)s?)\b(?: [\w'’-]+){0,6}? (?:could|can|has|have|had|"
    r"was|were) |(?:yet|hard|difficult) to |in no position to )"
)
_UNVERIFIED = re.compile(
    rf"{_NOT_ABLE}{_ADVERB}(?:{_CHECKED}|(?P<traced>{_TRACED}))\b(?: independently\b)?"
    rf"|\b(?:no|without|any|lacks?|lacked|lacking|await(?:s|ed|ing)?|pending|def(?:y|ies|ied)|"
    rf"beyond) (?:any )?{_SORT}{_CONFIRMATION}\b"
    rf"|\b{_CONFIRMATION} (?:of [^.;]{{2,60}} )?(?:was|is|were|remains|proved|has been) (?:not (?:immediately |"
    rf"yet )?(?:possible|"
    r"available|forthcoming)|impossible|unavailable|pending|lacking)\b|\bno independent (?:evidence|proof)\b"
    r"|\b(?:no|without any) (?:\w+ )?(?:way|means) (?:of|to) (?:independently )?(?:verify|confirm|check|corroborat|"
    r"authenticat)\w*"
    r"|\bwithout (?:being able to )?(?:independently )?(?:verify|confirm|corroborat|authenticat|check)(?:ing)?\b"
    r"|\b(?:remain|is|are|was|were|go|went|goes|still|as yet)(?:s|ed|ing)? (?:so far |still |as yet |"
    r"[a-z]+ly )?(?:unverified|unconfirmed|uncorroborated|unauthenticated|unsubstantiated)\b"
    r"|\b(?:unconfirmed|unverified|uncorroborated|unauthenticated) [a-z]+"
)
_TRUTH = re.compile(
    r"\b(?:authenticity|veracity|truth|truthfulness|accuracy|origins?|provenance|genuine|claims?|allegations?|"
    r"accounts?|reports?|versions?|tolls?|figures?|footage|videos?|images?|photos?|photographs?|recordings?|"
    r"documents?|letters?|messages?|tapes?|screenshots?|casualt(?:y|ies)|identity|identities|whether|rumou?rs?|story|"
    r"stories|numbers? of|assertions?|statements?)\b"
)
_NO_CLAIM = re.compile(
    r"\b(?:(?:user |bank |online |(?<!the )(?<!his )(?<!her )(?<!their )(?<!these )(?<!those )(?<!such ))accounts|"
    r"users?|voters?|ballots?|votes|profiles?|e-?mail(?:s| addresses)?|addresses|customers?|devices?|phone numbers?|"
    r"members|signatures?|players?|id|ids|identit(?:y|ies)|pages?|handles?|links?|code|certificates?|payments?|"
    r"tickets?)(?: (?:that|who|which|still))?$"
)
"""Who or what is verified by a form, and no claim."""
_OF_FORM = re.compile(
    r"(?:unverified|unconfirmed) (?:accounts?(?! of| from| that| by| in)|users?|ballots?|votes?|voters?|profiles?|"
    r"signatures?|e-?mails?|sources?|numbers?|customers?|members?|apps?|code|handles?|links?|bookings?|"
    r"reservations?)\b"
)
_PLANS = re.compile(
    r"\b(?:pric(?:es?|ing)|dates?|availability|launch|release|specs?|specifications|details|venues?|line-?up|"
    r"schedules?|timing|nominations?|appointments?|ministers?|judges?|replacements?|casting|tour|deal|sale|"
    r"hearing)(?: [a-z]+){0,2}$"
)
"""What is not settled yet, and no claim that nobody could check."""
_PLANNED = re.compile(
    r"(?:an?|the|its|their|his|her|any) (?:[a-z]+ ){0,2}?(?:pric(?:es?|ing)|dates?|availability|release|specs?|"
    r"venues?|line-?up|schedules?|timing|nominations?|appointments?|nominees?|replacements?|successor|casting)\b"
)
_POINTS_BACK = re.compile(
    r"(?:however, |but )?(?:the|these|those|this|that|his|her|their|its|such|none of (?:the|"
    r"these))?\s*(?:[a-z]+ ){0,2}(?:reports?|claims?|accounts?|figures?|allegations?|numbers?|statements?|"
    r"information|footage|videos?|photos?|images?|recordings?|details|tolls?|assertions?|it|they|this|that)\b"
)

_CLAUSE_BACK = re.compile(
    r"(?:[,;] (?:(?:but|though|although|and|yet) )?|\b(?:but|though|although) )(?:these|those|they|this|that|it|"
    r"which|none of (?:these|those|them)) \Z"
)
"""A clause of its own on what the sentence says before it: "…, but those could not be confirmed"."""


def find_unverified(scene: Scene) -> Iterator[Reservation]:
    """Yield each "could not be independently confirmed", charged to what it points back to, else to its sentence."""
    for found in scene.find_words(_UNVERIFIED_WORDS, _UNVERIFIED):
        i = scene.index_at(found.start())
        sentence = scene.sentences[i]
        subject = scene.low[max(sentence.start, found.start() - _SUBJECT_MOST) : found.start()].strip()
        thing = scene.low[found.end() : min(sentence.end, found.end() + _SUBJECT_MOST)].strip(" .")
        if _PLANS.search(subject) or _NO_CLAIM.search(subject) or _OF_FORM.match(scene.low, found.start()):
            continue
        if _PLANNED.match(thing):
            continue
        if found["traced"] and not (_TRUTH.search(f"{subject} {found.group()}") or _TRUTH.search(thing[:_OBJECT_MOST])):
            continue
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
