"""The outlet's own colouring: emotive words, and verbs of saying that settle more than is known."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.tokens import VEIL

_STRONG = (
    "whopping staggering eye-watering jaw-dropping mind-boggling bombshell horrific horrifying shocking shockingly "
    "outrageous disgraceful shameful appalling vile sickening monstrous barbaric heinous despicable ludicrous "
    "laughable bonkers crazed notorious infamous draconian brazen brazenly blatant blatantly "
    "lambasted eviscerated excoriated skewered trashed trashing ranted ranting moaned whined gloated scathing damning "
    "grotesque ridiculous ridiculously insane unhinged humiliating humiliatingly sordid fiasco farcical pathetic "
    "pathetically miserably horrendous disgusting disgusted indoctrination indoctrinate indoctrinating bungling "
    "bungled "
    "ghastly delusional hypocritical hypocrisy absurdly idiotic moronic cowardly spineless lunatic "
    "cronies thuggish smug pampered"
).split()
_WITH_NOUN = (
    r"\bexplosive (?:interviews?|claims?|allegations?|testimony|reports?|revelations?|details?|memo)\b"
    r"|\bbrutal (?:war|attacks?|murders?|killings?|crackdown|regime|assault|occupation|invasion|dictator(?:ship)?)\b"
    r"|\bthe (?:thugs|so-called (?:experts?|elites?|leaders?))\b"
    r"|\ban? (?:overwhelming|whopping|staggering|massive) \$?[\d,.]+"
    r"|\bdespite the fact that\b|\bignor(?:es|ed|ing) the fact that\b|\bdetached from reality\b"
)
_WORDS = (
    *(word for word in _STRONG if "-" not in word),
    *"eye jaw mind explosive brutal so thugs overwhelming massive fact detached".split(),
)
_LOADED = re.compile(rf"(?<!-)\b(?:{'|'.join(_STRONG)})\b|{_WITH_NOUN}")
_LITERAL = re.compile(
    r"(?:horrif(?:ic|ying)|horrendous|shocking) (?:[a-z]+ )?(?:abuse|attacks?|crimes?|details?|injur(?:y|ies)|murders?|"
    r"killings?|accidents?|crash|burns|deaths?|ordeal|violence)\b"
)
_PLAY = re.compile(
    r"\b(?:sports?|nfl|nba|mlb|nhl|soccer|football|tennis|golf|games?|gaming|recipes?|food|reviews?|albums?|"
    r"movies?|films?|tv|books?|culture)\b"
)
"""Words of an address: sport, food and the arts, where strong words are the colour of the matter and settle nothing."""
_FACTIVE = frozenset({"admitted", "admits", "conceded", "concedes", "confessed", "revealed", "reveals"})
_CLAUSE = re.compile(
    rf"[ ,:]+(?:that|how|he|she|they|it|his|her|their|there|to [a-z]+ing|to [a-z ]{{3,30}} that)\b|[ ,:]+{VEIL}"
)
_HAS_VERB = re.compile(r"(?: [\w'-]+){2,7}? (?:is|are|was|were|has|have|had|will|would|did|could)\b")
_PAPER = re.compile(
    r"\b(?:research|stud(?:y|ies)|reports?|data|details|documents?|records?|page|analys[ei]s|figures|surveys?|polls?|"
    r"emails?|video|footage|review|audit|tests?|results?|investigations?|images?|x-rays?|scans?|filings?|letters?)\b",
    re.IGNORECASE,
)


def find_loaded(scene: Scene) -> Iterator[Reservation]:
    """Yield emotive or damning words of the page's own, one a sentence; none on a page of its writer's own life.

    None either in sections of sport, food and the arts.
    """
    if scene.is_personal or _PLAY.search((scene.article.url or "").lower()):
        return
    last = -1
    for found in scene.find_words(_WORDS, _LOADED):
        index = scene.index_at(found.start())
        is_name = scene.own[found.start()].isupper() and found.start() != scene.sentences[index].start
        if index != last and not is_name and not _LITERAL.match(scene.low, found.start()):
            last = index
            yield reserve_words(scene, *found.span())


def find_factive(scene: Scene) -> Iterator[Reservation]:
    """Yield somebody's words under a verb that takes for granted that they are so, or were kept back."""
    for source in scene.sources:
        is_clause = _CLAUSE.match(scene.low, source.cue.end) or _HAS_VERB.match(scene.low, source.cue.end)
        mention = scene.text[source.mention.start : source.mention.end]
        if source.verb in _FACTIVE and is_clause and not _PAPER.search(mention):
            yield reserve_words(scene, source.cue.start, source.cue.end)


RULES = (
    Rule(
        id="derived.loaded_language.strong",
        kind="loaded_language",
        basis="derived",
        severity="low",
        means="The page uses an emotive or damning word of its own.",
        find=find_loaded,
    ),
    Rule(
        id="derived.loaded_language.factive",
        kind="loaded_language",
        basis="derived",
        severity="low",
        means="The page's verb of saying settles that what is said is so, or was kept back.",
        find=find_factive,
    ),
)
