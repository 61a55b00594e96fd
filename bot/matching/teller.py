"""Who a paste says told the words that were found, where no marks set him apart: "Jo Tarn said the quay will close".

:mod:`bot.matching.speaker` reads a paste before anything is found, and wants marks, a colon or "that". Once it is known
which words are the source's, the others beside them can be read for a name with a verb of saying on it.
"""

from collections.abc import Iterator
from itertools import pairwise

from bot.matching.chatter import all_chatter
from bot.matching.claim import Claim
from bot.matching.cues import FUNCTION_WORDS, SAYING
from bot.matching.said import NAME_MOST, SPEAKING, is_name
from bot.matching.speaker import ClaimedSpeaker, list_telling
from bot.model.finding import Finding
from bot.text.words import normalise_word

AFTER_MOST = 3
"""Words of the paster's own between the verb and what was found: "said Tarn may have …" for "he may have …"."""
BEHIND_MOST = 3
"""Words between what was found and a name behind it: titles, or what he is."""
FRONT_MOST = 10
"""Words at the front of a paste in other words among which the verb is looked for."""
_VERBS = (SAYING | SPEAKING | {"thinks", "tells", "calls"}) - frozenset(
    "according citing quoting quoted reported reports posted believed asked".split()
)
_OFTEN = frozenset("also just has had later then again once".split())
_LINKS = frozenset("for of to by with from about against on and".split())
_OUTLET = frozenset("news times post journal herald tribune guardian reuters telegraph today press magazine".split())
"""Words in the names of those who only print what others say."""


def find_teller(claim: Claim, finding: Finding) -> ClaimedSpeaker | None:
    """Return whom a paste names beside the words that were found; ``None`` where it names nobody by name there."""
    if finding.kind == "paraphrase":
        return next(_find_in_front(claim, 0, min(len(claim.words), FRONT_MOST), after=FRONT_MOST), None)
    places = [
        (piece.paste_start, piece.paste_end)
        for piece in sorted(finding.pieces, key=lambda piece: piece.paste_start)
        if piece.field == "text"
    ]
    if not places:
        return None
    starts = claim.words.starts
    first = next((at for at, start in enumerate(starts) if start >= places[0][0]), len(starts))
    unit = next((unit for unit in claim.units if unit.first <= first < unit.last), None)
    front = _find_in_front(claim, unit.first, first, after=AFTER_MOST) if unit is not None else iter(())
    edges = [*places, (len(claim.text), len(claim.text))]
    behind = (found for here, following in pairwise(edges) for found in _find_behind(claim, here[1], following[0]))
    return next((found for found in (*front, *behind)), None)


def _find_in_front(claim: Claim, begin: int, stop: int, *, after: int) -> Iterator[ClaimedSpeaker]:
    """Yield the name before a verb of saying among words ``begin:stop``, the verb near their end."""
    norms = claim.words.norms
    for verb in range(max(begin + 1, stop - 1 - after), stop):
        if norms[verb] not in _VERBS:
            continue
        last = verb
        while last > begin + 1 and norms[last - 1] in _OFTEN:
            last -= 1
        first = last
        while first > begin and last - first < NAME_MOST and _is_name_word(claim, first - 1):
            first -= 1
        before = [norm for norm in norms[begin:first] if norm not in FUNCTION_WORDS]
        is_led = first > begin and (norms[first - 1] in _LINKS or not all_chatter(before))
        if not is_led and _is_told(claim, first, last) and not _is_parted(claim, first, verb):
            yield _show(claim, first, last, claim.words.starts[first], claim.words.ends[verb])
            return


def _find_behind(claim: Claim, end: int, stop: int) -> Iterator[ClaimedSpeaker]:
    """Yield the name with a verb of saying, in either order, right behind ``end``."""
    norms, starts = claim.words.norms, claim.words.starts
    own = [at for at, start in enumerate(starts) if end <= start < stop]
    if not own or "\n" in claim.text[end : starts[own[0]]]:
        return
    begin, last = own[0], own[-1] + 1
    if norms[begin] in _VERBS or (norms[begin : begin + 2] == ("according", "to")):
        name = begin + (1 if norms[begin] in _VERBS else 2)
        stop_name = name
        while stop_name < last and stop_name - name < NAME_MOST and _is_name_word(claim, stop_name):
            stop_name += 1
        if stop_name > name and _is_told(claim, name, stop_name) and not _is_parted(claim, name, stop_name - 1):
            yield _show(claim, name, stop_name, starts[begin], claim.words.ends[stop_name - 1])
        return
    for verb in range(begin + 1, min(last, begin + NAME_MOST + BEHIND_MOST)):
        if norms[verb] in _VERBS:
            name = verb
            while name > begin and _is_name_word(claim, name - 1):
                name -= 1
            is_led = not FUNCTION_WORDS.issuperset(norms[begin:name]) or _LINKS.intersection(norms[begin:name])
            if not is_led and _is_told(claim, name, verb) and not _is_parted(claim, name, verb):
                yield _show(claim, name, verb, starts[name], claim.words.ends[verb])
            return


def _is_name_word(claim: Claim, at: int) -> bool:
    raw = claim.text[claim.words.starts[at] : claim.words.ends[at]]
    return raw[:1].isupper() and normalise_word(raw) not in FUNCTION_WORDS


def _is_told(claim: Claim, first: int, last: int) -> bool:
    """Return whether words are a name that tells somebody, and not that of an outlet or initials."""
    norms = claim.words.norms[first:last]
    raw = claim.text[claim.words.starts[first] : claim.words.ends[last - 1]] if first < last else ""
    if (
        not norms
        or raw.isupper()
        or raw.endswith(("'s", "\u2019s"))
        or not is_name(claim.text, claim.words, first, last)
    ):
        return False
    return bool(list_telling(norms)) and _OUTLET.isdisjoint(norms)


def _is_parted(claim: Claim, first: int, last: int) -> bool:
    """Return whether a mark stands between two words, so that they are no name with its verb."""
    between = claim.text[claim.words.ends[first] : claim.words.starts[last]] if last > first else ""
    return any(mark in between for mark in ',;:\n"\u201c\u201d!?')


def _show(claim: Claim, first: int, last: int, start: int, end: int) -> ClaimedSpeaker:
    name_start, name_end = claim.words.starts[first], claim.words.ends[last - 1]
    return ClaimedSpeaker(claim.text[name_start:name_end], start, end, name_start, name_end)
