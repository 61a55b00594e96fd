"""The outlet's own colouring: emotive words, and "admitted to" where no court settled it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from bot.reading.caveats.loaded_words import (
    COLOUR,
    FIRST_WORDS,
    GAME,
    GAME_LEAST,
    HELD,
    LITERAL,
    LOADED,
    PLAY,
    PLAYED,
    TO_ELSEWHERE,
)
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_OWNED_WORDS = "admitted admits admit confessed slip".split()
_OWNED = re.compile(
    r"\b(?:admitted|admits|confessed|(?:did|does|do) (?:later |finally )?admit) to (?:having |not )?[a-z]+ing\b|"
    r"\blet slip that\b"
)
_COURT = re.compile(
    r"\b(?:court|judges?|pleaded|pled|plea|guilty|counts?|charges?|charged|trial|sentenced?|hearing|dock|"
    r"prosecutors?|"
    r"convicted|jury|tribunal)\b"
)
"""Where to admit is a step of the law, and settles nothing but that."""
_BEFORE = 90
_SIGHT = 2_000
"""Code points around a word within which the attribution that reports it is looked for."""
_COURT_BEFORE = 200


def find_loaded(scene: Scene) -> Iterator[Reservation]:
    """Yield emotive or damning words of the page's own, one a sentence; none on a page of its writer's own life.

    None either in sections of sport, food and the arts.
    """
    if scene.is_personal or PLAY.search((scene.article.url or "").lower()):
        return
    if PLAYED.search((scene.article.title or "").lower()) or is_on_a_game(scene):
        return
    last = -1
    for found in scene.find_words(FIRST_WORDS, LOADED):
        index = scene.index_at(found.start())
        sentence = scene.sentences[index]
        is_name = scene.own[found.start()].isupper() and found.start() != sentence.start
        is_colour = any(one.search(scene.low, sentence.start, sentence.end) for one in (COLOUR, TO_ELSEWHERE))
        if (
            index != last
            and not (is_name or is_colour)
            and not LITERAL.match(scene.low, found.start())
            and not HELD.search(scene.low, max(sentence.start, found.start() - _BEFORE), found.start())
            and not _is_reported(scene, found.start())
        ):
            last = index
            yield reserve_words(scene, *found.span())


def is_on_a_game(scene: Scene) -> bool:
    """Say whether a page is on a game, by its words: what it says of form and play is colour."""
    return len({found[0] for found in GAME.finditer(scene.low)}) >= GAME_LEAST


def find_owned(scene: Scene) -> Iterator[Reservation]:
    """Yield "admitted to stealing" outside a court of law."""
    for found in scene.find_words(_OWNED_WORDS, _OWNED):
        sentence = scene.sentence_at(found.start())
        around = max(0, sentence.start - _COURT_BEFORE)
        if not (scene.is_personal or _COURT.search(scene.low, around, sentence.end)):
            yield reserve_words(scene, *found.span())


def _is_reported(scene: Scene, at: int) -> bool:
    """Say whether the words at ``at`` are what somebody is said to have said or thought."""
    first = bisect_left(scene.sources, at - _SIGHT, key=attrgetter("cue.start"))
    last = bisect_left(scene.sources, at + _SIGHT, key=attrgetter("cue.start"))
    return any(
        span.start <= at < span.end
        for source in scene.sources[first:last]
        if not source.verb.startswith("according")
        for span in source.content
    )


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
        id="derived.loaded_language.owned",
        kind="loaded_language",
        basis="derived",
        severity="low",
        means="The page's verb, admitted or confessed, settles that it is so, and no court did.",
        find=find_owned,
    ),
)
