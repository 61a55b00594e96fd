"""Whether somebody who was asked, and did not answer, has to do with the words that an answer is about."""

import re

from bot.matching.cues import FUNCTION_WORDS
from bot.model.answer import Answer, AnswerCaveat
from bot.text.words import read_words

_WHO = re.compile(
    r"(?P<who>.+?)\s(?:did|do|does|has|have|had|could|would|declin\w+|refus\w+)\b"
    r"|.*?\b(?:reached out to|contacted|approached|asked)\s(?P<asked>.+)",
    re.DOTALL,
)
_ANYBODY = frozenset("spokesman spokeswoman spokesperson representative official officials company people".split())


def is_of_others(answer: Answer, caveat: AnswerCaveat) -> bool:
    """Return whether a caveat of the page is about somebody with whom the words asked about have nothing to do.

    That somebody else was asked in vain says nothing of these words: it stands under Details. Where the page itself was
    asked about, or the words name whoever was asked, it is theirs too.
    """
    if caveat.kind != "comment_not_obtained" or caveat.covers or answer.match is None or answer.match.kind == "link":
        return False
    sentence = answer.match.sentence
    found = _WHO.match(caveat.cue or "")
    if found is None or sentence is None or sentence.text is None:
        return True
    who = frozenset(read_words(found["who"] or found["asked"]).norms) - FUNCTION_WORDS - _ANYBODY
    return not who or not who <= frozenset(read_words(sentence.text).norms)
