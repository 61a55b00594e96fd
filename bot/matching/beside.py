"""The speaker whom a source names right beside matched words, held against the one whom the paste names there."""

import re

from bot.matching.claim import Claim
from bot.matching.cues import FUNCTION_WORDS
from bot.matching.said import SPEAKING
from bot.matching.speaker import is_same_speaker
from bot.model.answer import Change
from bot.model.place import Passage
from bot.text.words import normalise_word, read_words

_VERBS = SPEAKING | {"according"}
_SAID = rf"(?:{'|'.join(sorted(SPEAKING))})"
_NAME = r"(?P<{}>(?:[A-Z][\w.'\u2019-]*[ ]){{0,4}}[A-Z][\w'\u2019-]+)"
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
