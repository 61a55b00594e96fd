"""Words that deny in a text in Cyrillic, where normalised words do not show them."""

from bot.matching.claim import Claim
from bot.matching.hunks import Hunk
from bot.model.place import Passage
from bot.text.words import Words

CYRILLIC_NEGATIONS = frozenset("не ни нет нету ні немає нема нельзя никогда ніколи".split())
"""As they stand in a text, in small letters: normalised, "не" is spelt like an English pronoun."""


def turns_cyrillic(claim: Claim, hunk: Hunk, passage: Passage, originals: Words) -> bool:
    """Return whether one side only has a word in Cyrillic that denies."""
    if claim.text.isascii():
        return False
    text, offset = passage.text or "", passage.start
    pasted = _read_raws(claim.text, claim.words, hunk.first, hunk.last, 0)
    source = _read_raws(text, originals, hunk.source_first, hunk.source_last, offset)
    # In a disguised English text "не" may be "he"; in a Russian one what stands beside it is Cyrillic as well.
    beside = _read_raws(text, originals, hunk.source_first - 1, hunk.source_last + 1, offset)
    is_russian = any(len(raw) > len("не") and all("а" <= letter <= "ґ" for letter in raw) for raw in beside)
    return is_russian and bool(CYRILLIC_NEGATIONS & pasted) != bool(CYRILLIC_NEGATIONS & source)


def _read_raws(text: str, words: Words, first: int, last: int, offset: int) -> set[str]:
    """Return words as they stand in a text, in small letters."""
    places = range(max(0, first), min(last, len(words)))
    return {text[words.starts[at] - offset : words.ends[at] - offset].lower() for at in places}
