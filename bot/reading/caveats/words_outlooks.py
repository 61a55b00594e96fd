"""What may come of a thing, without a modal: in danger of, on the cards; and how somebody looks."""

import re
from collections.abc import Iterator

from bot.reading.caveats.on_fact import is_on_fact
from bot.reading.caveats.rule import Reservation, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_hedged import rule_of

_OUTLOOK_WORDS = tuple("danger explain excluded cards suggest".split())
_OUTLOOK = re.compile(
    r"\b(?:is|are|was|were) in (?:real |serious |grave |imminent )?danger of [a-z]+ing\b"
    r"|\b(?:cannot|can't|can not|could not|couldn't) (?:yet )?be (?:entirely |completely )?excluded(?= (?:that|"
    r"either|yet|as|by)\b|[.,;])"
    r"|\b(?:is|are|was|were|be) (?:now |still |also |well )?on the cards\b"
    r"|\b(?:that|this|which|it) would (?:also |seem to |appear to )?suggest (?=[a-z])"
    r"|\bwould (?:also |help |help to |at least |perhaps )?explain (?:why|the|how|his|her|its|their|what)\b"
)
_LOOKS_WORDS = tuple("appear appears appeared".split())
_LOOKS = re.compile(
    r"\bappear(?:s|ed)? (?:(?:very |quite |rather |deeply |visibly |increasingly |somewhat |a bit |closely |evenly |"
    r"sharply |bitterly |genuinely |largely |equally )?(?!limited\b|"
    r"scheduled\b|inspired\b|red\b|united\b|unannounced\b|uninvited\b|masked\b|dressed\b|linked\b|entitled\b|embed\b|"
    r"need\b|bed\b|seed\b|feed\b)(?:[a-z]{3,}(?:ed|less|ful|ous|able|ible)|likely|unlikely|close|unable|unwilling|"
    r"willing|ready|happy|unhappy|reluctant|intent|confident|keen|eager|open(?= to\b)|calm|tense|safe|unaware|"
    r"uncertain|certain|(?!active\b|native\b)[a-z]{4,}tive|sceptical|skeptical|sympathetic|torn|split|hostile|hesitant|"
    r"dead|drunk|sick|weak|healthy))\b"
)


def find_outlooks(scene: Scene) -> Iterator[Reservation]:
    """Yield "in danger of falling", "on the cards", "would explain why", charged to their sentence."""
    for found in scene.find_words(_OUTLOOK_WORDS, _OUTLOOK):
        before = scene.low[scene.sentence_at(found.start()).start : found.start()]
        is_held = "danger" in found.group() and _WARNED.search(before) is not None
        if not is_held and is_on_fact(scene, found):
            yield reserve_words(scene, *found.span())


_WARNED = re.compile(
    r"\b(?:sa(?:ys?|id)|suggest(?:s|ed)?|warn(?:s|ed)?|argue[sd]?|believe[sd]?|fear(?:s|ed)?|message|claim(?:s|ed)?|insist(?:s|ed)?|"
    r"think|thinks|noted|notes|told)\b"
)
"""Before a danger of which somebody warns: it has a holder."""


def find_looks(scene: Scene) -> Iterator[Reservation]:
    """Yield "appeared excited": what the page reads off somebody."""
    for found in scene.find_words(_LOOKS_WORDS, _LOOKS):
        if is_on_fact(scene, found):
            yield reserve_words(scene, *found.span())


RULES = (
    rule_of("outlook", find_outlooks),
    rule_of("looks", find_looks),
)
