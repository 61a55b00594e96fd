"""That what the page has is single cases: anecdotal, scattered accounts, a handful of stories, word of mouth."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_TOLD = (
    r"(?:evidence|reports?|accounts?|stories|cases|claims|testimon(?:y|ies)|observations|tales|complaints|sightings|"
    r"examples)"
)
_FEW = (
    r"(?:a (?:mere |small )?(?:handful|few|couple|smattering|scattering) of|a few|(?:just |only )?(?:one or two|"
    r"two or three|a single|one|two|three))"
)
_WORDS = tuple(
    "anecdotal anecdotally anecdotes anecdote scattered isolated sporadic stray patchy piecemeal individual "
    "scattering smattering handful few couple stories hearsay mouth".split()
)
_ANECDOTAL = re.compile(
    r"\banecdotal(?:ly)?(?: [a-z]+)?\b"
    r"|\b(?:the|such|these|those|only|mere|mostly|some|many|on) anecdotes?\b(?= (?:is|are|were|was|and|rather|but|"
    r"suggest|alone|from|,)|[.,;:])"
    r"|\banecdotes (?:suggest|rather than|and not|abound|are|from [a-z]+ (?:suggest|point))\b|"
    r"\bevidence is (?:still |so far |largely |mostly |only )?(?:anecdotal|a matter of anecdote|patchy|piecemeal)\b"
    rf"|\b(?:scattered|sporadic|stray|piecemeal) {_TOLD}\b(?! (?:loss|book))"
    rf"|\b{_FEW} (?:isolated |scattered |stray |individual |single )(?:\w+ )?{_TOLD}\b"
    rf"|\bisolated (?:reports|accounts|stories|sightings|complaints)\b"
    rf"|\bindividual (?:stories|accounts|anecdotes|testimon(?:y|ies))\b(?= (?:are|is|rather|alone|and not|from|"
    rf"suggest))"
    rf"|\b(?:rest|bas|rel|built|found|draw|hang|stand|com)(?:s|ed|es|ies|y|ing|e|n)? (?:only |solely |largely |"
    rf"entirely |mainly |chiefly |almost entirely |mostly )?(?:on|upon|from) (?:the (?:strength|word|say-so|"
    rf"testimony|experience|evidence) of )?{_FEW} (?:\w+ )?(?:{_TOLD}|conversations|interviews|letters|messages|"
    rf"posts|anecdotes|people|patients|families|residents)\b"
    rf"|\bon the (?:strength|basis|evidence) of {_FEW} (?:\w+ )?(?:{_TOLD}|conversations|interviews|chats|letters|"
    rf"messages|posts|anecdotes)\b|\bstories (?:swapped|passed|told|traded|exchanged|doing the rounds|"
    rf"shared) (?:between|among|by|around|from)\b"
    rf"|\b(?:by|on|through) word of mouth\b(?= (?:alone|only|and not))|\b(?:is|are|was|were) (?:mostly |largely |"
    rf"only |mere |little more than |a matter of )?hearsay\b"
)
_OF_ANOTHER = re.compile(
    r"anecdotal(?:ly)? (?:style|humou?r|book|history|collection|memoir)|the anecdotes?(?= (?:is|was|are|"
    r"were))(?! (?:is|are) plentiful)"
)
"""An anecdote that is told for its own sake."""


def find_anecdotal(scene: Scene) -> Iterator[Reservation]:
    """Yield what calls the page's evidence single cases, charged to its sentence."""
    for found in scene.find_words(_WORDS, _ANECDOTAL):
        if not _OF_ANOTHER.match(scene.low, found.start()):
            yield reserve_words(scene, *found.span())


RULES = (
    Rule(
        id="words.anecdotal.words",
        kind="anecdotal",
        basis="words",
        severity="high",
        means="The page calls this anecdotal.",
        find=find_anecdotal,
    ),
)
