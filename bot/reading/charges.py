"""Which statements bear a reservation: caveats are charged to what they were said of, and to nothing else."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.model.record import Caveat, Form, Span
from bot.reading.caveats.rule import Reserved
from bot.reading.caveats.scene import Scene
from bot.reading.statements import Draft, statement_id
from bot.text.paragraphs import number_paragraphs

CUE_WORDS_MOST = 8
_PASSING_ON = frozenset({"words.second_hand.study"})
"""Rules whose words say that those beside them are not the page's own: "…, a survey conducted by the port found"."""
_OWN_VOICE = frozenset({"i", "we", "you", "one", "us", "me"})
_DEEDS = frozenset("agree agreed agrees concern concerns discuss discussed discusses discussing".split())
"""By these nobody says anything where no statement was read: "agreed to pay", "came after they raised concerns"."""
_SURELY_SPOKEN = frozenset("said says say told tells according added announced claimed claims".split())
"""Verbs by which somebody speaks, though neither patterns nor grammar read who."""
_SENDING_OFF = frozenset("dismissed dismisses rejected rejects questioned".split())
_SOMEBODY = re.compile(
    r" (?:him|her|them|(?:the|a|an|his|her|their|its) (?:[a-z-]+ )?(?:clerk|lawyer|official|officer|suspect|witness)"
    r"(?:es|s)?)\b(?! as\b)"
)
"""Behind such a verb: something is done to them, and nothing is said."""
CLAUSE_WORDS_LEAST = 5
"""Words from which what stands beside a quotation, and attributes nothing, is a statement of the page's own."""


def with_narrators(scene: Scene, reserved: Sequence[Reserved], most: int) -> list[Draft]:
    """Return the drafts, ``most`` at most, with those of the page's own voice that a reservation is about.

    They are made where a reservation is about nothing that was read yet: a caveat that covers nothing would hold for
    the whole page. A sentence in which somebody speaks is not the page's own voice, whether it was read or not: there
    the speaker is left open. In a sentence with quotations the page's hedges stand on its own words, and not on them.
    """
    starts = [draft.start for draft in scene.drafts]
    spoken = sorted(_spoken_places(scene))
    added: dict[int, Draft] = {}
    passed_on: set[int] = set()
    for one in reserved:
        spans = one.reservation.covers or ()
        if any(_inside(scene.drafts, starts, span) for span in spans):
            spans = _own_words(scene, starts, one, spoken)
        for span in spans:
            is_spoken = bisect_left(spoken, span.start) < bisect_left(spoken, span.end)
            is_passed_on = one.rule.id in _PASSING_ON or span.start in passed_on
            passed_on |= {span.start} if is_passed_on else set()
            form: Form = "indirect" if is_spoken or is_passed_on else "narrator"
            added[span.start] = Draft(start=span.start, end=span.end, form=form, voice=None, cue=None)
    return sorted([*scene.drafts, *added.values()], key=lambda draft: draft.start)[:most]


def _own_words(scene: Scene, starts: Sequence[int], one: Reserved, spoken: Sequence[int]) -> tuple[Span, ...]:
    """Return the stretch between two statements of a sentence on which a caveat by words stands, if it is a clause.

    None where its words stand in a statement, and where the stretch is the attribution of its neighbours.
    """
    cue, sentence = one.reservation.cue, one.reservation.sentence
    if cue is None or sentence is None or not _is_on_sentence(one):
        return ()
    inside = _inside(scene.drafts, starts, sentence)
    start = max((scene.drafts[i].end for i in inside if scene.drafts[i].start <= cue.start), default=sentence.start)
    end = min((scene.drafts[i].start for i in inside if scene.drafts[i].end > cue.start), default=sentence.end)
    stretch = scene.text[start:end]
    start += len(stretch) - len(stretch.lstrip(" ,;"))
    end -= len(stretch) - len(stretch.rstrip(" ,;"))
    is_clause = start < end and len(stretch.split()) >= CLAUSE_WORDS_LEAST
    is_spoken = bisect_left(spoken, start) < bisect_left(spoken, end)
    return (Span(start=start, end=end),) if is_clause and not is_spoken else ()


def _is_on_sentence(one: Reserved) -> bool:
    """Say whether a caveat stands by words on its own sentence, and on nothing else."""
    found = one.reservation
    return one.rule.basis == "words" and found.sentence is not None and found.covers == (found.sentence,)


def _spoken_places(scene: Scene) -> Iterator[int]:
    """Yield where a verb gives words to somebody, whether the patterns or the grammar know who that is.

    What "I" or "we" believe outside of quotations is the page's own voice, and so is what "is predicted" by nobody.
    """
    for source in scene.sources:
        is_done = source.verb in _SENDING_OFF and _SOMEBODY.match(scene.low, source.cue.end) is not None
        is_deed = is_done or source.verb in _DEEDS
        if not is_deed and scene.low[source.mention.start : source.mention.end] not in _OWN_VOICE:
            yield source.cue.start
    for paragraph in scene.prose.paragraphs:
        for sentence in paragraph.sentences:
            for cue in sentence.cues:
                is_of_nothing = cue.kind == "judging" and not sentence.quotations and scene.parsed is not None
                is_told = cue.subject is not None or scene.parsed is None or cue.verb in _SURELY_SPOKEN
                if is_told and not is_of_nothing and cue.verb not in _DEEDS:
                    yield cue.start


def charge_caveats(
    text: str, title: Span | None, drafts: Sequence[Draft], reserved: Sequence[Reserved]
) -> Iterator[Caveat]:
    """Yield the reservations as caveats on the numbered ``drafts``."""
    starts = [draft.start for draft in drafts]
    paragraphs = number_paragraphs(text, title) if reserved else ()
    paragraph_starts = [paragraph.start for paragraph in paragraphs]
    voiced: dict[tuple[int, int], list[int]] = {}
    for i, draft in enumerate(drafts):
        if draft.voice is not None:
            voiced.setdefault((draft.voice.start, draft.voice.end), []).append(i)
    for one in reserved:
        found = one.reservation
        covered = [i for span in found.covers or () for i in _inside(drafts, starts, span)]
        holding = _inside(drafts, starts, found.cue) if found.cue is not None and _is_on_sentence(one) else ()
        said = voiced.get((found.speaker.start, found.speaker.end), ()) if found.speaker is not None else ()
        covered = sorted({*holding, *said}) or covered
        if found.covers is not None and not covered:
            continue  # what it is about is no statement of this record; it is not about the page
        place = found.sentence or found.cue
        number = bisect_left(paragraph_starts, place.start + 1) if place is not None else None
        ids = tuple(statement_id(i + 1) for i in dict.fromkeys(covered))
        yield _caveat_of(text, one, ids, paragraphs[number - 1].number if number else None)


def _caveat_of(text: str, one: Reserved, covers: tuple[str, ...], paragraph: int | None) -> Caveat:
    """Return a reservation as a caveat of the record; its cue is cut to :data:`CUE_WORDS_MOST` words."""
    rule, found = one.rule, one.reservation
    cue = cut_cue(text, found.cue) if found.cue is not None else None
    return Caveat(
        kind=rule.kind,
        basis=rule.basis,
        severity=found.severity or rule.severity,
        rule=rule.id,
        covers=covers,
        start=found.sentence.start if found.sentence else None,
        end=found.sentence.end if found.sentence else None,
        paragraph=paragraph,
        cue=text[cue.start : cue.end] if cue else None,
        cue_start=cue.start if cue else None,
        cue_end=cue.end if cue else None,
        source=found.source,
    )


def cut_cue(text: str, cue: Span) -> Span:
    """Return the first words of ``cue``, :data:`CUE_WORDS_MOST` at most."""
    words = list(islice(re.finditer(r"\S+", text[cue.start : cue.end]), CUE_WORDS_MOST))
    return Span(start=cue.start, end=cue.start + (words[-1].end() if words else 0))


def _inside(drafts: Sequence[Draft], starts: Sequence[int], span: Span) -> range:
    """Return the indices of the drafts that share a code point with ``span``; drafts do not overlap."""
    first = bisect_left(starts, span.start)
    if first and drafts[first - 1].end > span.start:
        first -= 1
    return range(first, max(first, bisect_left(starts, span.end)))
