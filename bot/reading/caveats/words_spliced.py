"""Quotations that were joined or mended: four points between sentences, words of the editor in round brackets."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_quoted import quotations_of

_JOINED = re.compile(r"(?<=[\w,;'’”\"])(?:\.{4,}|…\.|\.…|\.\s?\.\s?\.\s?\.)\s?(?=[A-Z“‘\"'\[a-z])")
_TITLE = r"(?:Sen|Rep|Gov|Gen|Mr|Mrs|Ms|Dr|President|Secretary|Senator|Governor|Mayor|Judge|former)\b\.?"
_MENDED = re.compile(
    rf"\((?=[^()\n]{{2,40}}\)[ .,])(?:(?:[A-Z][a-z]+ )?{_TITLE}\)(?= [A-Z])|to [a-z]+ (?:it|them|him|her|that|there)\)"
    r"|(?P<letters>[A-Z]{2,4})\)(?= [a-z]+)"
    r"|(?:(?<=(?:at|by|in|of|on|to) \()|(?<=(?:for|the|and) \()|(?<=(?:from|with|that) \())the [a-z]+(?: [a-z]+)?\))"
    r"|(?<=[“\"])\((?:[A-Z][a-z'’]+|[Tt]he [a-z]+|[A-Z]{2,4})\)(?= [a-z])"
    r"|\((?=[A-Z]\)[a-z])[A-Z]\)|\(an apparent reference to [^()\n]{2,50}\)|\((?:REDACTED|CROSSTALK|APPLAUSE|"
    r"LAUGHTER|crosstalk|applause|laughter|pause[sd]?|chuckles?|sighs)\)"
)
"""What nobody says aloud in the middle of a sentence: a title put before a name, a noun put for a pronoun."""
_NAMED = re.compile(r"[A-Z][\w’'-]*,? $")
"""Before letters in brackets the name that they shorten."""


def find_spliced(scene: Scene) -> Iterator[Reservation]:
    """Yield four points between quoted sentences, and what an editor put into round brackets."""
    for quotation in quotations_of(scene):
        for found in _JOINED.finditer(scene.text, quotation.start, quotation.end):
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip()))
        for found in _MENDED.finditer(scene.text, quotation.start, quotation.end):
            is_short_for = found["letters"] and _NAMED.search(scene.text, quotation.start, found.start())
            if not is_short_for:
                yield reserve_words(scene, *found.span())


RULES = (
    Rule(
        id="words.partial_or_edited_quote.spliced",
        kind="partial_or_edited_quote",
        basis="words",
        severity="low",
        means="Something was left out of the quotation, or put into it in round brackets.",
        find=find_spliced,
    ),
)
