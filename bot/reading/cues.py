"""The attributions of one sentence: a verb or an "according to", and whose words it says these are.

A cue whose subject is not surely read is kept, without a subject: it stands between a quotation and the cues further
off, so that nobody is given the words of somebody else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.reading.lexicon import CIRCUMSTANCES, JUDGING, PARTICIPLES, SPEECH, SPEECH_OR_NOUN, SPEECH_PLURAL
from bot.reading.phrases import PHRASE_WORDS_MOST, Phrase, longest_phrase, read_phrase
from bot.reading.subjects import opening_subject, opens_sentence, subject_after, subject_before
from bot.reading.tokens import Token

CueKind = Literal["speech", "judging", "according", "colon"]
CUE_WORDS = SPEECH | SPEECH_PLURAL | SPEECH_OR_NOUN | JUDGING | PARTICIPLES | {"according"}
_REST_MOST = 8
"""Tokens behind a closing attribution: "…, the ministry said in a statement on Monday"."""
_SIGHT = 2 * PHRASE_WORDS_MOST + _REST_MOST
_CALLING = frozenset({"called", "calls", "calling"})
_CALLED_FOR = frozenset({"for", "on", "off", "upon"})
SENTENCE_MOST = 400
"""Tokens of a sentence; what is longer is a table or noise, and no attribution is read in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One attribution. ``start`` and ``end`` bound the verb and its subject, as code points of the text.

    ``subject`` is ``None`` where somebody is said to speak and the patterns cannot surely tell who. ``verb`` is the
    verb in lower case, ``verb_end`` where it ends. ``is_inverted`` says that the subject stands behind the verb.
    ``is_final`` says that a comma stands before the attribution and that the sentence ends with it, ``is_leading``
    that the sentence begins with it, but for a few words. ``told`` is whom somebody "told". ``index`` is the
    verb's among the tokens of its sentence.
    """

    start: int
    end: int
    kind: CueKind
    verb: str
    verb_end: int
    index: int
    subject: Phrase | None
    is_inverted: bool = False
    is_final: bool = False
    is_leading: bool = False
    told: Phrase | None = None


def find_cues(tokens: Sequence[Token]) -> list[Cue]:
    """Return the cues of one sentence in order; none for one of more than :data:`SENTENCE_MOST` tokens."""
    if len(tokens) > SENTENCE_MOST:
        return []
    cues: list[Cue] = []
    for i, token in enumerate(tokens):
        if token.kind == "word" and token.key in CUE_WORDS and not _is_called_for(tokens, i):
            cue = _read_cue(tokens, i, cues)
            if cue is not None:
                cues.append(cue)
        elif token.text == ":" and i + 1 < len(tokens) and tokens[i + 1].kind == "quotation" and not cues:
            phrase = read_phrase(tokens[:i])
            if phrase is not None and phrase.naming in ("named", "role") and phrase.kind != "document":
                cues.append(_cue("colon", tokens, i, phrase, 0))
    return cues


def _read_cue(tokens: Sequence[Token], at: int, before: list[Cue]) -> Cue | None:
    key = tokens[at].key
    if key == "according":
        return _according_to(tokens, at)
    if key in PARTICIPLES:
        return _cue("judging" if _is_judging(key) else "speech", tokens, at, _shared_subject(tokens, at, before), at)
    kind: CueKind = "judging" if key in JUDGING else "speech"
    if at > 0 and kind == "speech" and _quotation_ends_at(tokens, at):
        inverted = subject_after(tokens, at)
        if inverted is not None:
            return _cue(kind, tokens, at, inverted[0], at, is_inverted=True)
    found = subject_before(tokens, at)
    if found is not None and (key not in SPEECH_PLURAL or found[0].is_plural):
        return _cue(kind, tokens, at, found[0], found[1])
    if key in SPEECH_PLURAL or key in SPEECH_OR_NOUN:
        return None
    return _cue(kind, tokens, at, _shared_subject(tokens, at, before), at)


def _is_called_for(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a form of "call" asks for something, and says nothing: "called for calm", not "called for “calm”"."""
    following = tokens[at + 1 : at + 3]
    is_asking = tokens[at].key in _CALLING and bool(following) and following[0].key in _CALLED_FOR
    return is_asking and following[-1].kind != "quotation"


def _according_to(tokens: Sequence[Token], at: int) -> Cue | None:
    if at + 1 >= len(tokens) or tokens[at + 1].key != "to":
        return None
    found = subject_after(tokens, at + 1)
    phrase = found[0] if found is not None and not found[0].pronoun else None
    return _cue("according", tokens, at, phrase, at, is_inverted=True)


def _shared_subject(tokens: Sequence[Token], at: int, before: list[Cue]) -> Phrase | None:
    """Return the subject that a verb behind "and" or a comma has in common with what came before; else ``None``.

    Behind a reported clause either could be meant ("Roe said Doe left, calling it a mistake"), so only "adding" is
    read there.
    """
    joint = tokens[at - 1] if at > 0 else None
    if joint is None or not (joint.kind in ("comma", "quotation") or joint.key in ("and", "but", "by", "while")):
        return None
    if not before:
        return opening_subject(tokens[:at])
    last = before[-1]
    behind = next((token for token in tokens[last.index + 1 : last.index + 3] if token.kind != "comma"), None)
    is_plain = last.kind == "judging" or (behind is not None and behind.kind in ("quotation", "break"))
    return last.subject if is_plain or tokens[at].key == "adding" else None


def _quotation_ends_at(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a quotation stands right before the token, a comma between them or not."""
    before = tokens[at - 1]
    return before.kind == "quotation" or (before.kind == "comma" and at > 1 and tokens[at - 2].kind == "quotation")


def _is_judging(participle: str) -> bool:
    return participle in {"calling", "describing", "denouncing", "branding", "dubbing", "labelling", "labeling"}


def _cue(
    kind: CueKind, tokens: Sequence[Token], verb: int, subject: Phrase | None, first: int, *, is_inverted: bool = False
) -> Cue:
    start, end = tokens[first].start, tokens[verb].end
    if subject is not None and is_inverted:
        end = max(end, subject.end)
    found = longest_phrase(tokens[verb + 1 : verb + 1 + _REST_MOST]) if tokens[verb].key in ("told", "tells") else None
    told = found[0] if found is not None else None
    reached = max(end, told.end if told is not None else 0)
    rest = [token for token in tokens[verb + 1 : verb + 1 + _SIGHT] if token.start >= reached]
    return Cue(
        start=start,
        end=end,
        kind=kind,
        verb=tokens[verb].key,
        verb_end=tokens[verb].end,
        index=verb,
        subject=subject,
        is_inverted=is_inverted,
        is_final=first > 0
        and tokens[first - 1].kind == "comma"
        and len(rest) <= _REST_MOST
        and all(token.kind in ("word", "number") for token in rest)
        and (not rest or rest[0].key in CIRCUMSTANCES),
        is_leading=opens_sentence(tokens, first),
        told=told,
    )
