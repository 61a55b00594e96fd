"""The subject of a verb, where word order and commas alone show it.

A subject fills the whole stretch between the verb and a boundary: a quotation, the start of the sentence, a comma, the
opening of a clause. What does not fit is not read.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.lexicon import (
    ADVERBS,
    BLOCKING_AUXILIARIES,
    CIRCUMSTANCES,
    CLAUSE_WORDS,
    DETERMINERS,
    OPENERS,
    PERSONS,
    PREPOSITIONS,
    SPEECH,
)
from bot.reading.phrases import Phrase, longest_phrase, names_outlet, read_phrase
from bot.reading.tokens import Token

_STRETCH_MOST = 60
"""Tokens looked at before a verb."""
_AGE_MOST = 3
_TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today yesterday tonight week month year weekend day morning afternoon "
    "evening night".split()
)
_TIME_OPENERS = frozenset("on in last this earlier late early at by that the next".split())
_PHRASE_LEADS = frozenset(
    "during despite amid among within without under over between through across against about following unlike "
    "besides beyond last this earlier later today yesterday".split()
)
_LEADS = PREPOSITIONS | CLAUSE_WORDS | _PHRASE_LEADS | {"asked", "according", "once", "like", "given"}
_NO_APPOSITION = frozenset("he she it they i we you and but or so".split())


def subject_before(tokens: Sequence[Token], verb: int) -> tuple[Phrase, int] | None:
    """Return the subject of the verb at index ``verb`` and the index where it begins; ``None`` if not surely read."""
    last = verb - 1
    while last >= 0 and _is_adverb(tokens[last]):
        last -= 1
    if last < 0 or tokens[last].key in BLOCKING_AUXILIARIES:
        return None
    if tokens[last].kind == "word" and tokens[last].text.endswith(("'s", "’s")):
        return None  # "a friend of Roe's alleged rivals": the verb is an adjective
    edge = last + 1
    while edge > max(0, last - _STRETCH_MOST) and tokens[edge - 1].kind not in ("quotation", "break"):
        edge -= 1
    if tokens[last].kind == "comma":
        return _subject_with_apposition(tokens, edge, last)
    return _plain_subject(tokens, edge, last + 1)


def subject_after(tokens: Sequence[Token], verb: int) -> tuple[Phrase, int] | None:
    """Return the subject behind an inverted verb ("said a spokesman") and the index behind it."""
    found = longest_phrase(tokens[verb + 1 : verb + 1 + _STRETCH_MOST])
    if found is None:
        return None
    phrase, length = found
    end = verb + 1 + length
    if end < len(tokens) and tokens[end].kind in ("word", "number") and tokens[end].key not in CIRCUMSTANCES:
        return None
    if end + 1 < len(tokens) and tokens[end].kind == "comma":
        phrase = _named_by(phrase, _segments(tokens[end + 1 : end + 1 + _STRETCH_MOST])[0])
    return phrase, end


def opening_subject(tokens: Sequence[Token]) -> Phrase | None:
    """Return the subject with which a sentence opens, a verb right behind it; ``None`` for any other opening."""
    first = _behind_openers(tokens, 0, len(tokens))
    found = longest_phrase(tokens[first : first + _STRETCH_MOST])
    if found is None or first + found[1] >= len(tokens):
        return None
    following = tokens[first + found[1]]
    is_verb = following.kind == "word" and (following.key.endswith("ed") or following.key in SPEECH)
    return found[0] if is_verb else None


def opens_sentence(tokens: Sequence[Token], first: int) -> bool:
    """Say whether only openers, a time, or a phrase of place or time and its comma stand before index ``first``."""
    if _behind_openers(tokens, 0, first) == first:
        return True
    is_lead = tokens[0].key in PREPOSITIONS or tokens[0].key in _PHRASE_LEADS
    return is_lead and tokens[first - 1].kind == "comma"


def _plain_subject(tokens: Sequence[Token], edge: int, stop: int) -> tuple[Phrase, int] | None:
    """Read a subject right before its verb: what stands behind the last comma, or behind the last opening clause."""
    comma = max((i for i in range(edge, stop) if tokens[i].kind == "comma"), default=edge - 1)
    start = comma + 1
    if tokens[start].key in ("and", "or") and comma > edge and read_phrase(_last_segment(tokens, edge, comma)):
        return None  # the end of a list: "Roe, Doe, and Poe said"
    start = _behind_openers(tokens, start, stop)
    clause = max(
        (i for i in range(start, stop) if tokens[i].key in CLAUSE_WORDS or tokens[i].key in SPEECH), default=-1
    )
    start = max(start, clause + 1)
    phrase = read_phrase(tokens[start:stop])
    if phrase is not None and phrase.kind == "group" and comma > edge:
        joined = any(token.key == "and" for token in tokens[start:stop])
        if joined and read_phrase(_last_segment(tokens, edge, comma)) is not None:
            return None  # the end of a list: "Roe, Doe and Poe said"
    if phrase is None and stop - start > 1 and tokens[stop - 2].key == "and":
        start, phrase = stop - 1, read_phrase(tokens[stop - 1 : stop])
        if phrase is not None and not phrase.pronoun:
            return None  # "the soldiers of the north and officers said": who else did is not read
    return None if phrase is None else (phrase, start)


def _subject_with_apposition(tokens: Sequence[Token], edge: int, comma: int) -> tuple[Phrase, int] | None:
    """Read "Jane Roe, 42, a lawyer from Ohio, said": the first stretch that is a phrase; the others describe it."""
    start = edge
    segments = _segments(tokens[edge:comma])
    for number, segment in enumerate(segments):
        first = _behind_openers(segment, 0, len(segment))
        phrase = read_phrase(segment[first:])
        if phrase is None:
            clause = max((i for i, token in enumerate(segment) if token.key in CLAUSE_WORDS), default=-1)
            if clause >= 0:
                first, phrase = clause + 1, read_phrase(segment[clause + 1 :])
        if phrase is not None:
            rest = segments[number + 1 :]
            if not rest or any(part and part[0].key in _NO_APPOSITION for part in rest):
                return None
            return _named_by(phrase, rest[0]), start + first
        if not segment or not (segment[0].key in _LEADS or segment[0].key.endswith("ing")):
            return None
        start += len(segment) + 1
    return None


def _named_by(phrase: Phrase, apposition: Sequence[Token]) -> Phrase:
    """Return ``phrase`` with what the first apposition adds: a name to a role, or the sign of a person to a name."""
    if not apposition or phrase.pronoun:
        return phrase
    described = read_phrase(apposition)
    if described is not None and names_outlet(phrase, described):
        return replace(phrase, kind="outlet")
    if described is not None and names_outlet(described, phrase):
        return replace(described, kind="outlet")
    if (
        described is not None
        and phrase.naming == "role"
        and described.naming == "named"
        and described.kind != "organisation"
    ):
        return (
            replace(described, kind="person", is_person=True, gender=described.gender or phrase.gender)
            if phrase.is_person
            else described
        )
    if phrase.naming == "named" and phrase.kind in ("unknown", "person"):
        found = longest_phrase(apposition)
        is_age = apposition[0].kind == "number" and len(apposition[0].text) <= _AGE_MOST
        is_role = found is not None and found[0].is_person and found[0].naming == "role"
        is_role = is_role or (apposition[0].key in DETERMINERS and any(token.key in PERSONS for token in apposition))
        if is_age or is_role or apposition[0].key in ("who", "whose"):
            gender = found[0].gender if found is not None else ""
            return replace(phrase, kind="person", is_person=True, gender=phrase.gender or gender)
    return phrase


def _behind_openers(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Return the index behind words that open a sentence: "But", "On Monday", "Last week"."""
    while start < stop and tokens[start].key in OPENERS:
        start += 1
    if start < stop and tokens[start].key in _TIME_OPENERS:
        for i in range(start, min(stop, start + 5)):
            if tokens[i].key in _TIME_WORDS:
                start = i + 1
                while start < stop and tokens[start].kind == "number":
                    start += 1
                break
    return start


def _segments(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """Return the stretches between commas; at least one."""
    commas = [i for i, token in enumerate(tokens) if token.kind == "comma"]
    return [tokens[a:b] for a, b in zip([0, *(i + 1 for i in commas)], [*commas, len(tokens)], strict=True)]


def _last_segment(tokens: Sequence[Token], edge: int, comma: int) -> Sequence[Token]:
    return _segments(tokens[edge:comma])[-1]


def _is_adverb(token: Token) -> bool:
    return token.kind == "word" and (token.key in ADVERBS or (token.key.endswith("ly") and token.text.islower()))
