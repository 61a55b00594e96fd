"""Quoted words of nobody that somebody says further on: a lead's “a gift to the ferries”, then Roe's whole sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.reading.statements import Draft
from bot.reading.voices import Voice
from bot.text.quotations import find_quotations

WORDS_LEAST = 3
"""Words of a fragment that are no coincidence where another statement has all of them, in this order."""
ECHOES_MOST = 100
"""Fragments of one text that are looked for, each in all direct statements; news articles have a few."""
_SIGNS = re.compile(r"[\W_]+")


def hear_echoes(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Return ``drafts`` with the voice of fragments without one that exactly one speaker's direct words hold.

    The owners were called “gulls and rats” … “Call them what they are: gulls and rats,” said the pilot. Both are his.
    """
    said = [
        (_plain(text[draft.start : draft.end]), draft.voice)
        for draft in drafts
        if draft.form == "direct" and draft.voice is not None
    ]
    found = list(drafts)
    unheard = [at for at, draft in enumerate(drafts) if _is_unheard(draft)]
    for at in unheard[:ECHOES_MOST]:
        found[at] = _heard(text, drafts[at], said)
    return found


def _is_unheard(draft: Draft) -> bool:
    return draft.form == "partial" and draft.voice is None


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
        plain = _plain(text[draft.start + quotation.start : draft.start + quotation.end])
        if quotation.depth == 0:
            yield plain if len(plain.split()) >= WORDS_LEAST else "\n"  # shorter ones are never found again


def _plain(words: str) -> str:
    return _SIGNS.sub(" ", words.casefold()).strip()
