"""What a page notes of itself: that it is carried from elsewhere. Wider than what its origin is read from."""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.reading.caveats.own_names import is_own_name, own_keys
from bot.reading.caveats.rule import Reservation, Rule
from bot.reading.caveats.scene import Scene

_PIECE = (
    r"(?:article|story|piece|post|report|column|essay|interview|text|op-ed|excerpt|extract|item|feature|dispatch|"
    r"review)"
)
_VERB = (
    r"(?:carried|published|appeared|posted|printed|run|ran|cross-?posted|syndicated|"
    r"(?:re-?published|reproduced|reprinted)(?= (?:here )?(?:from|with|under)\b)|"
    r"adapted|excerpted|extracted|taken|distributed|written for|supplied|provided|shared)"
)
_NOT_DAY = (
    r"(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\d|the \d|our |this )"
)
_WORDS = tuple(
    "republished reprinted reproduced extracted excerpted adapted abridged extract excerpt crossposted posted cross "
    "syndicated "
    "taken condensed carried published appeared printed run ran reprint republish distributed supplied provided".split()
)
_HEAD = re.compile(
    r"\W*(?:text |this is )?(?:here )?(?:re-?published|reprinted|reproduced|extracted|excerpted|adapted|abridged|"
    r"condensed|"
    r"an? (?:edited |abridged |short )?(?:extract|excerpt)|edited extract|cross-?posted|syndicated|taken) "
    rf"(?:here |in full |below |in part )?(?:from (?:an? |the )?{_NOT_DAY}\w|with (?:the )?(?:kind )?permission|"
    rf"courtesy of|"
    r"by (?:kind )?permission|under (?:an? |the )?(?:creative commons|licen[cs]e|cc))"
)
_THIS = re.compile(
    rf"\b(?:(?:an? )?(?:earlier |longer |shorter |different |edited |abridged |slightly )?version of (?:this|the) "
    rf"{_PIECE}|"
    rf"this {_PIECE})(?:, (?:by|which|from) [^,.]{{2,60}},)? (?:was |is |has been |had been |were )?(?:also |first |"
    rf"originally |"
    rf"previously |earlier )?{_VERB} (?:here )?(?:by|in|on|from|at|with|under) (?:the |an? )?{_NOT_DAY}\w[^.,;]{{0,40}}"
)
_FEED = re.compile(
    r"\b(?:published|posted|generated) from a syndicated (?:news )?feed\b|\bhas not been edited by (?:our|the)? "
    r"?[^.]{0,40}staff\b"
    r"|\bwe (?:reprint|republish|reproduce) (?:here|below|it|this|in full)\b"
)


def find_notes(scene: Scene) -> Iterator[Reservation]:
    """Yield the first such note, charged to the page; none where the page's origin is read already."""
    if scene.reprint.reprint.is_reprint:
        return
    own = own_keys(scene)
    starts = {paragraph.paragraph.start for paragraph in scene.prose.paragraphs}
    for pattern in (_HEAD, _THIS, _FEED):
        for found in scene.find_words(_WORDS, pattern):
            sentence = scene.sentence_at(found.start())
            is_note = pattern is not _HEAD or (found.start() == sentence.start and sentence.start in starts)
            name = scene.own[found.end() - 1 : sentence.end].split(".")[0].split(",")[0]
            is_own = pattern is not _FEED and is_own_name(name.strip() or "-", own)
            if is_note and not is_own:
                place = Span(start=sentence.start, end=sentence.end)
                cue = Span(start=found.start(), end=found.start() + len(found.group().rstrip()))
                yield Reservation(sentence=place, cue=cue, covers=None)
                return


RULES = (
    Rule(
        id="words.reprint.noted",
        kind="reprint",
        basis="words",
        severity="medium",
        means="The page notes that its text comes from elsewhere.",
        find=find_notes,
    ),
)
