"""The statements of a text: its quotations with their speakers, and reported speech where a cue surely carries it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.model.record import Form, Span
from bot.reading.cues import Cue
from bot.reading.governing import Voices
from bot.reading.grammar.attributions import Attribution
from bot.reading.grammar.quoting import Passage
from bot.reading.lexicon import REPORTABLE
from bot.reading.parsed import Parsed
from bot.reading.prose import Prose, Sentence
from bot.reading.reported import find_reported
from bot.reading.speakers import Heard, Speakers
from bot.reading.tellers import Tellers
from bot.reading.titles_in_marks import names_thing
from bot.reading.voices import Relay, Voice
from bot.text.quotations import Quotation

WHOLE_WORDS_LEAST = 6
"""Words from which a quoted clause right behind its verb is whole ("said “the high rate shows …”")."""
_SCARE_WORDS_MOST = 2
_LISTENER_MOST = 4
"""Words from a verb's listener to "that": "told the Bay Post that"."""
_TURN = re.compile(r",? (?:but|while|although|though|whereas)\b|, and\b|[;:]")
_UNCLEAR = re.compile(
    r"(?:But |And )?[Ii]t (?:was|is|remains|remained|wasn’t|isn’t|wasn't|isn't) (?:not )?(?:immediately |yet |still )?"
    r"(?:un)?(?:clear|known|certain)\b[^,;]{0,120}, (?:but|and|though|although) "
)
"""What the page itself says that it does not know, before somebody's words in the same sentence."""
_TITLE_WORDS = frozenset("a an and as at by for from in of on or the to with".split())
_LEADING_IN = frozenset("a about against an at by for from his her in its my of on our the their to with your".split())
_ENDINGS = (",", ".", "?", "!", "…", "—", "–", "-")
_INTRODUCING = (",", "—", "–")
_BACK = 80
_OTHER_DEED = re.compile(r"\band [a-z]+ed (?:an?|the|his|her|its|their) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement before it has its number.

    ``cue`` is the patterns' that carries it, ``attribution`` the grammar's; ``None`` where there is none of the kind.
    ``relay`` is whose words the voice passes on, if only a pronoun says so.
    """

    start: int
    end: int
    form: Form
    voice: Voice | None
    cue: Cue | None
    attribution: Attribution | None = None
    relay: Relay | None = None


def draft_statements(prose: Prose, speakers: Speakers, tellers: Tellers, parsed: Parsed | None) -> Iterator[Draft]:
    """Yield the statements of the prose in order. They do not overlap.

    A direct one is the quoted stretch with its marks; a partial one the sentence around quoted fragments; an
    indirect one the sentence that reports, or the part of it that one source carries. A word or two in marks, and
    names of works, are no statement of anybody unless a cue stands over them.
    """
    passages = {passage.start: passage for passage in parsed.passages} if parsed is not None else {}
    for paragraph in prose.paragraphs:
        for sentence in paragraph.sentences:
            drafts = list(_quoted(prose.text, sentence, speakers))
            passage = passages.get(sentence.start)
            if passage is not None:
                drafts = _with_reported(prose.text, sentence, passage, tellers, drafts)
            if not drafts and not sentence.quotations:
                drafts += _reported(prose.text, sentence, tellers.voices)
            yield from sorted((_relayed(draft, tellers) for draft in drafts), key=lambda draft: draft.start)


def _relayed(draft: Draft, tellers: Tellers) -> Draft:
    relay = tellers.relays.get(draft.attribution) if draft.attribution is not None else None
    return replace(draft, relay=relay) if relay is not None else draft


def statement_id(number: int) -> str:
    """Return the id of the statement with this number, from 1."""
    return f"s{number}"


def _quoted(text: str, sentence: Sentence, speakers: Speakers) -> Iterator[Draft]:
    fragments = []
    are_alone = True
    for quotation in sentence.quotations:
        if names_thing(text, quotation):
            continue
        said = speakers.found.get(quotation)
        if said is not None and _is_scare(text, quotation) and _is_of_other_deed(text, quotation, said):
            said = None
        is_whole = _is_whole(text, sentence, quotation, said)
        is_heard = said is not None or (is_whole and quotation in speakers.unheard)
        if not is_heard and _is_scare(text, quotation):
            are_alone &= quotation not in speakers.unheard  # nobody's words, or a word of somebody else's
            continue
        if is_whole:
            are_alone = False
            yield _draft(quotation.outer_start, quotation.outer_end, "direct", said)
        else:
            fragments.append((quotation, said))
    if fragments and are_alone and all(_is_same(said, fragments[0][1]) for _, said in fragments):
        own = _UNCLEAR.match(text, sentence.start, fragments[0][0].outer_start)
        yield _draft(own.end() if own is not None else sentence.start, sentence.end, "partial", fragments[0][1])
        return
    for quotation, said in fragments:
        yield _draft(quotation.outer_start, quotation.outer_end, "partial", said)


def _is_same(one: Heard | None, other: Heard | None) -> bool:
    return one is other or (one is not None and other is not None and one.voice.is_same(other.voice))


def _is_scare(text: str, quotation: Quotation) -> bool:
    """Say whether marks stand around a word or two, or around the name of a work."""
    words = text[quotation.start : quotation.end].split()
    return len(words) <= _SCARE_WORDS_MOST or all(word[0].isupper() or word in _TITLE_WORDS for word in words)


def _is_of_other_deed(text: str, quotation: Quotation, said: Heard) -> bool:
    """Say whether a word in marks stands behind another verb than the patterns' cue: "who spoke and won a “prize”"."""
    if said.cue is None or said.attribution is not None or said.cue.verb_end > quotation.outer_start:
        return False
    return _OTHER_DEED.search(text, said.cue.verb_end, quotation.outer_start) is not None


def _is_whole(text: str, sentence: Sentence, quotation: Quotation, attribution: Heard | None) -> bool:
    """Say whether quoted words are a clause of their own, and not a fragment in the page's sentence."""
    words = text[quotation.start : quotation.end]
    count = len(words.split())
    before = text[max(sentence.start, quotation.outer_start - _BACK) : quotation.outer_start].rstrip()
    if before.rpartition(" ")[2].lower() in _LEADING_IN:
        return False  # "against the “Keepers of the Pier,” as Roe called them"
    is_ended = words.endswith(_ENDINGS) or not quotation.is_closed
    if before.endswith(" that") and not _is_right_behind(text, quotation, attribution):
        return False
    if not before:
        return is_ended or quotation.outer_end == sentence.end
    cue = attribution.cue if attribution is not None else None
    if before.endswith(":"):
        return count > _SCARE_WORDS_MOST or is_ended
    if before.endswith(_INTRODUCING) and (words[0].isupper() or (cue is not None and cue.start >= quotation.outer_end)):
        return count > _SCARE_WORDS_MOST or is_ended
    leads = cue is not None and cue.verb_end < quotation.outer_start
    touches = leads and cue is not None and not text[cue.verb_end : quotation.outer_start].strip(" ,")
    return (touches and count >= WHOLE_WORDS_LEAST) or (words[0].isupper() and is_ended and count > _SCARE_WORDS_MOST)


def _is_right_behind(text: str, quotation: Quotation, heard: Heard | None) -> bool:
    """Say whether nothing but a listener stands between a verb and the "that" before a quotation."""
    ends = [heard.cue.verb_end] if heard is not None and heard.cue is not None else []
    if heard is not None and heard.attribution is not None and heard.attribution.cue is not None:
        ends.append(heard.attribution.cue.end)
    return any(0 < len(text[end : quotation.outer_start].split()) <= _LISTENER_MOST for end in ends)


def _with_reported(
    text: str, sentence: Sentence, passage: Passage, tellers: Tellers, drafts: Sequence[Draft]
) -> list[Draft]:
    """Return the drafts of a sentence's quotations with what the grammar finds beside them.

    A fragment in what is reported makes that partial: “We stay,” Roe said, adding that she felt “betrayed”.
    """
    cues = {cue.verb_end: cue for cue in sentence.cues}
    whole = [draft for draft in drafts if draft.form == "direct" or draft.start == sentence.start]
    fragments = [draft for draft in drafts if draft not in whole]
    found: list[Draft] = []
    for one in find_reported(text, passage, tellers, [Span(start=draft.start, end=draft.end) for draft in whole]):
        cue = cues.get(one.attribution.cue.end) if one.attribution.cue is not None else None
        inside = [draft for draft in fragments if draft.start < one.end and one.start < draft.end]
        start = min([one.start, *(draft.start for draft in inside)])
        end = max([one.end, *(draft.end for draft in inside)])
        form: Form = "partial" if inside else "indirect"
        found.append(Draft(start=start, end=end, form=form, voice=one.voice, cue=cue, attribution=one.attribution))
        fragments = [draft for draft in fragments if draft not in inside]
    return [*whole, *fragments, *found]


def _reported(text: str, sentence: Sentence, voices: Voices) -> Iterator[Draft]:
    """Yield the sentence if one cue carries all of it: “… , the ministry said.” or “The ministry said that …”."""
    cues = [cue for cue in sentence.cues if cue.kind in ("speech", "according")]
    if len(cues) != 1 or len(sentence.cues) != 1:
        return
    cue = cues[0]
    voice = voices.get(cue.verb_end)
    if voice is None or (cue.kind == "speech" and cue.verb not in REPORTABLE):
        return
    claim = text[max(cue.end, cue.told.end if cue.told is not None else 0) : sentence.end]
    is_led = cue.is_leading and bool(claim.strip(" .,")) and not _TURN.search(claim)
    if cue.is_final or cue.kind == "according" or is_led:
        yield Draft(start=sentence.start, end=sentence.end, form="indirect", voice=voice, cue=cue)


def _draft(start: int, end: int, form: Form, attribution: Heard | None) -> Draft:
    return Draft(
        start=start,
        end=end,
        form=form,
        voice=attribution.voice if attribution else None,
        cue=attribution.cue if attribution else None,
        attribution=attribution.attribution if attribution else None,
    )
