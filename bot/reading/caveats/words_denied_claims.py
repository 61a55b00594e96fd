"""A denial led back to the statement that it denies, some sentences before: "Fenn denied the allegations".

Only where the page surely means that one: it speaks of the denier, or calls itself an allegation; or the denial says
again what was said. Else a denial stands on its own sentence alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import NamedTuple

from bot.model.record import Span
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_denied import find_called_false, find_denied, find_rejected
from bot.reading.lexicon import NOT_NAMES, TITLES
from bot.reading.voices import Voice

PARAGRAPHS_MOST = 4
"""Paragraphs between a statement and "denied the allegations"."""
IT_MOST = 2
"""The same for "denied it", which is about what was said last."""
RETOLD_MOST = 8
"""The same for a denial that says what it denies."""
TOLD_MOST = 60
"""Statements before a denial that are looked at: more than stand in so many paragraphs."""
_BARE = re.compile(
    r"\b(?:(?:the|these|those|such|all|any|both|his|her|their|of|as) ){0,3}(?:[a-z-]+ ){0,2}?(?P<noun>claim|"
    r"allegation|accusation|report|rumour|rumor|charge|suggestion|assertion)s?\b(?! (?:that|of|about|against|by|from|"
    r"made|he|she|they|it|his|her|their)\b)"
)
_IT = re.compile(
    r"\b(?:den(?:ied|ies|ying)|reject(?:ed|s)|dismiss(?:ed|es)|disput(?:ed|es)) (?:it|this|that)(?=[.,;]|$)"
)
_DEED_WORDS = ("denied", "denies", "denying")
_DEED = re.compile(r"\b(?:denied|denies|denying) (?:any|the|all|this|that|such|both) (?P<noun>[a-z]{4,})\b")
_ASKED = frozenset(
    "access appeal application bail benefits bid boarding case claim claims entry injunction lawsuit loan motion "
    "offer parole permission permit petition proposal request right rights suit visa opportunity chance".split()
)
_WORD = re.compile(r"(?<![\w’'-])[a-z]{4,}")
_STEM = 5
"""Letters by which "attacked" and "attack" are one word."""
_NO_CONTENT = frozenset(
    "that this these those such having been being were have from with their they them there about into over under "
    "ever also said says when what which who denied denies denying deny rejected dismissed disputed claim claims "
    "allegation allegations accusation accusations report reports rumours rumors charge charges false baseless wrong "
    "and but for the his her its any all saying calling called".split()
)
_ROLES = frozenset(
    "spokesman spokeswoman spokesperson official officials lawyer lawyers attorney attorneys representative former "
    "senior government company office statement".split()
)
_RETOLD_LEAST = 2
_TITLE_SIGHT = 30
"""Code points before a name in which its title stands."""
_NAME_BEFORE = re.compile(r"\b([A-Z][\w’'-]+) (?:has |have |had |also |later |flatly |strongly )*$")
_NEARLY_ALL = 0.7
_HALF = 0.5
_CLAUSE_END = re.compile(r"[,;:.\ufffc]| but ")
_ALLEGES = re.compile(
    r"\balleg(?:es?|ed|ing)\b|\bclaim(?:s|ed|ing)?,? (?:that|he|she|they|it|the|his|her|to|\ufffc)"
    r"|\baccus(?:es?|ed|ing)\b|\b(?:allegations?|claims?|accusations?|rumou?rs?) (?:that|of)\b"
)
_NO_DEEDS = frozenset(
    "answer call comment contact deny decline know reach refuse reject reply respond say seem tell think want".split()
)


class _Told(NamedTuple):
    """Where somebody says something, and who; ``None`` where that was not read."""

    start: int
    end: int
    voice: Voice | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Denial:
    """A denial, who utters it (``None`` where that was not read), what that one is called, and its words."""

    found: Reservation
    sentence: Span
    cue: Span
    denier: Voice | None
    names: frozenset[str]
    words: str


def find_denied_claims(scene: Scene) -> Iterator[Reservation]:
    """Yield the denials whose object stands further up, charged to that too."""
    all_told = _told_in(scene)
    for found in (*find_denied(scene), *find_rejected(scene), *find_called_false(scene), *_find_deeds(scene)):
        if found.sentence is None or found.cue is None:
            continue
        spoken = scene.drafts_in(found.sentence.start, found.sentence.end)
        denier = next((draft.voice for draft in reversed(spoken) if draft.voice is not None), None)
        words = scene.low[found.cue.start : found.sentence.end]
        names = _names_of(scene, denier) if denier is not None else _names_before(scene, found.cue.start)
        denial = _Denial(found=found, sentence=found.sentence, cue=found.cue, denier=denier, names=names, words=words)
        claims = _claims_of(scene, all_told, denial)
        if claims:
            covers = tuple(Span(start=claim.start, end=claim.end) for claim in claims)
            yield replace(found, covers=(found.sentence, *covers))


def _find_deeds(scene: Scene) -> Iterator[Reservation]:
    """Yield "denied the attack"; what is denied so may be a request, so it counts only where it was told before."""
    for found in scene.find_words(_DEED_WORDS, _DEED):
        if found["noun"] not in _ASKED:
            yield reserve_words(scene, *found.span())


def _claims_of(scene: Scene, all_told: Sequence[_Told], denial: _Denial) -> Sequence[_Told]:
    """Return the statements that a denial is about; none where that is not sure."""
    if not denial.names:
        return ()
    here = scene.sentence_at(denial.cue.start)
    told_before = [
        (told, here.paragraph_index - scene.sentence_at(told.start).paragraph_index)
        for told in _told_before(all_told, denial.sentence.start)
    ]
    if _IT.match(denial.words):
        told_before = [(told, apart) for told, apart in told_before[-1:] if apart <= IT_MOST]
    before = [(told, apart) for told, apart in told_before if told.voice is None or not _is_denier(told.voice, denial)]
    if _IT.match(denial.words):
        return [told for told, _ in before]
    bare = _BARE.search(denial.words)
    if bare is not None:
        near = [told for told, apart in before if apart <= PARAGRAPHS_MOST and _is_meant(scene, told, apart, denial)]
        return _last_of(scene, near)
    return _retold(scene, [told for told, apart in before if apart <= RETOLD_MOST], denial)


def _told_in(scene: Scene) -> list[_Told]:
    """Return what somebody says, in order: statements, and sentences whose speaker was not read."""
    told = {
        draft.start: _Told(draft.start, draft.end, draft.voice) for draft in scene.drafts if draft.form != "narrator"
    }
    for source in scene.sources:
        at = scene.sentence_at(source.cue.start)
        if not scene.drafts_in(at.start, at.end):
            told[at.start] = _Told(at.start, at.end, None)
    return [told[start] for start in sorted(told)]


def _told_before(all_told: Sequence[_Told], end: int) -> Sequence[_Told]:
    """Return the last of what was told before an offset."""
    stop = bisect_left(all_told, end, key=attrgetter("start"))
    return [told for told in all_told[max(0, stop - TOLD_MOST) : stop] if told.end <= end]


def _is_meant(scene: Scene, told: _Told, apart: int, denial: _Denial) -> bool:
    """Say whether a statement is one of "the allegations": it alleges something, near by or of who denies.

    Else it has to tell a deed of who denies; that he could not be reached is none.
    """
    is_named = _is_named(scene.text[told.start : told.end].lower(), denial.names)
    at = scene.sentence_at(told.start)
    if _ALLEGES.search(scene.low, at.start, at.end):
        return is_named or apart <= 1
    return is_named and _tells_deed(scene, told, denial.names)


def _tells_deed(scene: Scene, told: _Told, names: Iterable[str]) -> bool:
    """Say whether the subject of a verb in a statement has one of ``names``, and the verb is one of doing."""
    if scene.parsed is None:
        return False
    passages = scene.parsed.passages
    tree = passages[max(0, bisect_right(passages, told.start, key=attrgetter("start")) - 1)].tree
    return any(
        word.dep in ("nsubj", "nsubjpass")
        and told.start <= word.start < told.end
        and _is_named(word.key, names)
        and tree.words[word.head].pos == "VERB"
        and tree.words[word.head].lemma not in _NO_DEEDS
        for word in tree.words
    )


def _is_denier(voice: Voice, denial: _Denial) -> bool:
    return voice.is_same(denial.denier) if denial.denier is not None else voice.key in denial.names


def _names_of(scene: Scene, voice: Voice) -> frozenset[str]:
    """Return what a voice is called: its name, its title, and words that tell it from others of its role."""
    names = {word for word in _WORD.findall(voice.words.lower()) if word not in _ROLES}
    titles = scene.text[max(0, voice.start - _TITLE_SIGHT) : voice.start].lower().split()
    names |= TITLES.intersection(titles[-1:]) | ({voice.key} if voice.naming == "named" else set())
    return frozenset(names)


def _names_before(scene: Scene, at: int) -> frozenset[str]:
    """Return the last word of the name right before a denial whose speaker was not read; none for a pronoun."""
    found = _NAME_BEFORE.search(scene.own[max(0, at - _TITLE_SIGHT) : at])
    key = found.group(1).lower() if found is not None else ""
    return frozenset({key} - NOT_NAMES - {""})


def _is_named(words: str, names: Iterable[str]) -> bool:
    return any(re.search(rf"\b{re.escape(name)}\b", words) for name in names)


def _last_of(scene: Scene, meant: Sequence[_Told]) -> Sequence[_Told]:
    """Return the last of the statements with those of the same source in the same paragraph."""
    if not meant:
        return ()
    last = meant[-1]
    paragraph = scene.sentence_at(last.start).paragraph_index
    return [
        told
        for told in meant
        if scene.sentence_at(told.start).paragraph_index == paragraph
        and (told.voice is last.voice or (told.voice and last.voice and told.voice.is_same(last.voice)))
    ]


def _retold(scene: Scene, before: Sequence[_Told], denial: _Denial) -> Sequence[_Told]:
    """Return the last statement that has nearly all of a denial's words, or a deed of the denier's with half of them.

    Names are left aside: a page of politics has them in every sentence.
    """
    clause = _CLAUSE_END.split(scene.own[denial.cue.start : denial.sentence.end], maxsplit=1)[0]
    said = _stems(clause)
    for told in reversed(before):
        shared = len(said & _stems(scene.text[told.start : told.end]))
        share = shared / max(1, len(said))
        if shared >= _RETOLD_LEAST and share >= _NEARLY_ALL:
            return (told,)
        if share >= _HALF and _tells_deed(scene, told, denial.names):
            return (told,)
    return ()


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words) if word not in _NO_CONTENT)


RULES = (
    Rule(
        id="words.denied.claim",
        kind="denied",
        basis="words",
        severity="high",
        means="Somebody denies this, there or further down.",
        find=find_denied_claims,
    ),
)
