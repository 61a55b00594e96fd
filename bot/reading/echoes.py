"""Quoted words of nobody that somebody says further on: a lead's “a gift to the ferries”, then Roe's whole sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.reading.pull_quotes import plain_words
from bot.reading.statements import Draft
from bot.reading.voices import Voice
from bot.text.quotations import find_quotations

WORDS_LEAST = 3
"""Words of a fragment that are no coincidence where another statement has all of them, in this order."""
DIRECT_LEAST = 5
"""The same of a whole quotation of nobody: one that is set apart for show."""
ECHOES_MOST = 100
"""Fragments of one text that are looked for, each in all direct statements; news articles have a few."""


def hear_echoes(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Return ``drafts`` with the voice of fragments without one that exactly one speaker's direct words hold.

    The owners were called “gulls and rats” … “Call them what they are: gulls and rats,” said the pilot. Both are his.
    """
    said = [
        (plain_words(_own_words(text, draft)), draft.voice)
        for draft in drafts
        if draft.form == "direct" and draft.voice is not None
    ]
    found = list(drafts)
    unheard = [at for at, draft in enumerate(drafts) if draft.voice is None and _can_echo(text, draft)]
    for at in unheard[:ECHOES_MOST]:
        found[at] = _heard(text, drafts[at], said)
    return found


def _own_words(text: str, draft: Draft) -> str:
    """Return the words of a direct statement without those that it quotes itself: these are somebody else's."""
    words = text[draft.start : draft.end]
    inner = [q for q in find_quotations(words) if q.depth > 0]
    for quotation in inner:
        words = words[: quotation.start] + "\n" * (quotation.end - quotation.start) + words[quotation.end :]
    return words


def _can_echo(text: str, draft: Draft) -> bool:
    """Say whether a draft has fragments, or is a quotation alone in its line."""
    first = text.rfind("\n", 0, draft.start) + 1
    is_alone = not text[first : draft.start].strip() and text[draft.end : draft.end + 1] in ("", "\n")
    return draft.form == "partial" or (draft.form == "direct" and is_alone)


def _heard(text: str, draft: Draft, said: Sequence[tuple[str, Voice]]) -> Draft:
    voices = []
    for fragment in _fragments(text, draft):
        speaking = [voice for words, voice in said if f" {fragment} " in f" {words} "]
        if not speaking or not all(voice.is_same(speaking[0]) for voice in speaking):
            return draft
        voices.append(speaking[0])
    if not voices or not all(voice.is_same(voices[0]) for voice in voices):
        return draft
    return replace(draft, voice=replace(voices[0], basis="resolved"))


def _fragments(text: str, draft: Draft) -> Iterator[str]:
    for quotation in find_quotations(text[draft.start : draft.end]):
        plain = plain_words(text[draft.start + quotation.start : draft.start + quotation.end])
        if quotation.depth == 0:
            least = WORDS_LEAST if draft.form == "partial" else DIRECT_LEAST
            yield plain if len(plain.split()) >= least else "\n"  # shorter ones are never found again
