"""Whether a stretch only names in fewer words who speaks: "the minister said" for "Jo Tarn, the minister, said".

Who it is stands in both, and the verb of saying does; what of the naming is left out or put in is no change of what is
said. Another's name is one, and told as that.
"""

import re
from collections.abc import Iterator

from bot.matching.amounts import is_amount
from bot.matching.claim import Claim
from bot.matching.cues import FUNCTION_WORDS, HEDGES, NEGATIONS
from bot.matching.ends import SENTENCE_END
from bot.matching.hunks import Hunk
from bot.matching.said import SPEAKING
from bot.model.place import Passage
from bot.text.words import Words

NAMING_MOST = 16
"""Words of a name and of who that is: "Jo Tarn, who has been the harbour minister since last year"."""
_VERBS = SPEAKING | {"says", "say"}
_OF_SAYING = _VERBS | NEGATIONS | HEDGES | frozenset("is are was were been be would will could can did do does".split())
_WHO = frozenset(("the", "a", "an", "who", "his", "her", "its", "their", "our"))
"""Words with which an apposition begins."""
_TITLES = frozenset(
    "sen rep gov mr mrs ms dr gen lt col maj sgt prof rev sir senator congressman congresswoman".split()
)
_PARTY = re.compile(r"(?<=[\w.] )\([RDI](?:-[A-Z][\w.]*)?\)|(?<=\w, )[RDI]-[A-Z][\w.]*,?")
"""The party of whoever is named before it, and his state: "(R-S.D.)", "D-Conn."."""


def shortens_naming(claim: Claim, hunk: Hunk, passage: Passage, originals: Words) -> bool:
    """Return whether a hunk lies in the words by which the source names who speaks, and the paste keeps some."""
    pasted = claim.words.norms[hunk.first : hunk.last]
    if not pasted and _is_title(hunk, passage, originals):
        return True
    near = range(max(0, hunk.source_first - NAMING_MOST), min(len(originals), hunk.source_last + NAMING_MOST))
    for verb in near:
        if originals.norms[verb] not in _VERBS or hunk.source_first <= verb < hunk.source_last:
            continue
        for first, last in _list_namings(passage, originals, verb):
            if not first <= hunk.source_first <= hunk.source_last <= last:
                continue
            kept = {*originals.norms[first : hunk.source_first], *originals.norms[hunk.source_last : last]}
            kept &= {*claim.words.norms[max(0, hunk.first - NAMING_MOST) : hunk.last + NAMING_MOST]}
            known = FUNCTION_WORDS.union(originals.norms[first:last]) - NEGATIONS
            if kept - FUNCTION_WORDS - _VERBS and known.issuperset(pasted):
                return True
    return False


def _is_title(hunk: Hunk, passage: Passage, originals: Words) -> bool:
    """Return whether what is left out are titles before a name, or the party behind it: "Sen." or "(R-Orrin)"."""
    text, offset = passage.text or "", passage.start
    start, end = originals.starts[hunk.source_first] - offset, originals.ends[hunk.source_last - 1] - offset
    if any(found.start() <= start and end <= found.end() for found in _PARTY.finditer(text, 0, end + 3)):
        return True
    behind = originals.starts[hunk.source_last] - offset if hunk.source_last < len(originals) else -1
    is_named = behind >= 0 and text[behind].isupper() and text[end:behind].strip() in ("", ".")
    return (
        is_named and text[start].isupper() and _TITLES.issuperset(originals.norms[hunk.source_first : hunk.source_last])
    )


def _list_namings(passage: Passage, words: Words, verb: int) -> Iterator[tuple[int, int]]:
    """Yield the words, half-open, that name who speaks: before a verb of saying, and behind one that closes words."""
    text, offset = passage.text or "", passage.start

    def gap(at: int) -> str:
        """Return what stands right before a word; a line break before the first."""
        if not at:
            return "\n"
        end, start = words.ends[at - 1] - offset, words.starts[at] - offset
        return "." if SENTENCE_END.search(text, end, start) else text[end:start].strip()

    def go_back(last: int) -> int | None:
        """Return where the clause begins that ends before word ``last``; ``None`` where that is too far away."""
        floor = max(0, last - NAMING_MOST)
        return next((at for at in range(last - 1, floor - 1, -1) if gap(at)), None)

    if gap(verb) in ("", ","):
        who = go_back(verb)
        first = go_back(who) if who and gap(verb) == "," and words.norms[who] in _WHO and gap(who) == "," else who
        is_apart = first is not None and (gap(verb) == "" or first != who)
        if first is not None and is_apart and _is_naming(words, first, verb):
            yield first, verb
    if gap(verb) and verb + 1 < len(words) and not gap(verb + 1):
        end = min(len(words), verb + 1 + NAMING_MOST)
        last = next((at for at in range(verb + 2, end) if gap(at)), end)
        if last < end and gap(last) == "," and words.norms[last] in _WHO:
            last = next((at for at in range(last + 1, end) if gap(at)), end)
        if _is_naming(words, verb + 1, last):
            yield verb + 1, last


def _is_naming(words: Words, first: int, last: int) -> bool:
    """Return whether words can be nothing but somebody: nothing is denied, doubted or said among them."""
    norms = words.norms[first:last]
    return _OF_SAYING.isdisjoint(norms) and not any(map(is_amount, norms))
