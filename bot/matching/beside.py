"""The speaker whom a source names right beside matched words, held against the one whom the paste names there."""

import re

from bot.matching.align import Segment
from bot.matching.claim import Claim
from bot.matching.cues import FUNCTION_WORDS
from bot.matching.ends import is_one_sentence
from bot.matching.said import NAME_MOST, SPEAKING, TITLES_MOST, names_speaker
from bot.matching.speaker import is_same_speaker
from bot.model.answer import Change
from bot.model.place import Passage
from bot.text.words import Words, normalise_word, read_words

_VERBS = SPEAKING | {"according"}
_SAID = rf"(?:{'|'.join(sorted(SPEAKING))})"
_TITLE = r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Sgt|St|Prof|Rev|[A-Z])\."
_NAME = rf"(?P<{{}}>(?:(?:{_TITLE}|[A-Z][\w'\u2019-]*)[ ]){{{{0,4}}}}[A-Z][\w'\u2019-]+)"
_WHO = r"(?:, [^,\n]{1,60},)?"
_BEHIND = re.compile(
    rf"[,.!?]?[\"\u201d\u2019]?,?[ ](?:{_NAME.format('before')}{_WHO}[ ]{_SAID}\b"
    rf"|(?:{_SAID}|according to)[ ]{_NAME.format('after')})"
)
_FRONT = re.compile(
    rf"(?:(?<!\w){_NAME.format('front')}{_WHO}[ ]{_SAID}(?:[ ]that|:|,)?|[Aa]ccording to {_NAME.format('lead')},)"
    rf"[ ]?[\"\u201c\u2018]?\Z"
)
_REACH = 160
"""Code points before the matched words in which a speaker is looked for: a name of five words and who that is."""


def find_other_speaker(claim: Claim, passage: Passage, start: int, end: int) -> Change | None:
    """Return the change that a paste says "X said" of words of which its source, right beside them, says "Y said".

    ``start:end`` are the matched words, code points of the article. ``None`` also where either names nobody by name,
    or the paste only has a label ("X: …"), which may be where it was read.
    """
    speaker, text = claim.speaker, passage.text
    if speaker is None or text is None:
        return None
    frame = read_words(claim.text[speaker.start : speaker.end]).norms
    if not _VERBS.intersection(frame):
        return None
    at = end - passage.start
    behind = _BEHIND.match(text, at)
    front = _FRONT.search(text, max(0, start - passage.start - _REACH), start - passage.start)
    found = behind or front
    if found is None or found.lastgroup is None:
        return None
    name = found.group(found.lastgroup)
    if normalise_word(name.split(" ")[0]) in FUNCTION_WORDS or is_same_speaker(speaker.name, (name,)):
        return None
    source_start = found.start(found.lastgroup) + passage.start
    return Change(
        kind="speaker",
        pasted=speaker.name,
        source=name,
        paste_start=speaker.name_start,
        paste_end=speaker.name_end,
        source_start=source_start,
        source_end=source_start + len(name),
    )


def find_swapped_behind(claim: Claim, segment: Segment, stop: int, passage: Passage, originals: Words) -> Change | None:
    """Return the change that "X said" stands right behind matched words, and "Y said" behind the source's.

    ``stop`` is the pasted word, exclusive, up to which the name is looked for. ``None`` also where either names
    nobody by name there.
    """
    text, offset = passage.text, passage.start
    pasted = _find_speaking(claim.text, claim.words, segment.last, stop, 0)
    if text is None or pasted is None:
        return None
    last = min(len(originals), segment.source_last + TITLES_MOST + NAME_MOST + 1)
    found = _find_speaking(text, originals, segment.source_last, last, offset)
    if found is None:
        return None
    end, start = originals.ends[segment.source_last - 1] - offset, originals.starts[found[0]] - offset
    name, known = _cut(claim.text, claim.words, pasted, 0), _cut(text, originals, found, offset)
    if not is_one_sentence(text, end, start) or is_same_speaker(name, (known,)):
        return None
    return Change(
        kind="speaker",
        pasted=name,
        source=known,
        paste_start=claim.words.starts[pasted[0]],
        paste_end=claim.words.ends[pasted[1] - 1],
        source_start=originals.starts[found[0]],
        source_end=originals.ends[found[1] - 1],
    )


def _find_speaking(text: str, words: Words, first: int, last: int, offset: int) -> tuple[int, int] | None:
    """Return the first and longest name with a verb of saying on it that begins at ``first`` or a few words on."""
    for begin in range(first, min(last, first + TITLES_MOST + 1)):
        for end in range(min(last, begin + NAME_MOST), begin, -1):
            if words.norms[begin] not in FUNCTION_WORDS and names_speaker(text, words, begin, end, offset=offset):
                return begin, end
    return None


def _cut(text: str, words: Words, place: tuple[int, int], offset: int) -> str:
    return text[words.starts[place[0]] - offset : words.ends[place[1] - 1] - offset]
