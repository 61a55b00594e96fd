"""Whom a pronoun cannot mean: by what a voice is, and by what stands between it and the pronoun."""

from collections.abc import Sequence

from bot.reading.lexicon import NOT_NAMES, ORGANISATIONS
from bot.reading.nouns import plural_of
from bot.reading.phrases import Phrase
from bot.reading.tokens import Token
from bot.reading.voices import Voice

_OTHERS = {"he": {"he", "his", "him", "himself"}, "she": {"she", "her", "hers", "herself"}}
NAME_MOST = 3
"""Words of a name that is a person's, whether its surname stands alone elsewhere or not."""


def may_be_person(voice: Voice) -> bool:
    """Say whether a name that spoke may be a person's: "Fenn", "Ann Doe", and not "Harbour Wire" or "the UN"."""
    words = voice.words.split()
    is_name = voice.kind == "unknown" and voice.naming == "named" and len(words) <= NAME_MOST
    return is_name and all(word[0].isupper() and word.lower() not in ORGANISATIONS for word in words)


def is_disturbed(last: Voice, pronoun: Phrase, between: Sequence[Token]) -> bool:
    """Say whether another word between a voice and a pronoun could be what the pronoun means."""
    if pronoun.is_person:
        opposite = _OTHERS["she" if pronoun.pronoun == "he" else "he"]
        return not last.gender and any(token.key in opposite for token in between)
    if pronoun.is_plural:
        return any(plural_of(token.key) is not None and token.key != last.key for token in between)
    return any(token.text[0].isupper() and token.key not in NOT_NAMES and token.key != last.key for token in between)
