"""English words of somebody who by office spoke another language to their own public, no translator named."""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.reading.caveats.foreign_voices import (
    ABROAD,
    CHAMBER,
    HOME,
    HOME_HOST,
    LEADER,
    LEADER_AT_HOME,
    MINISTER,
    OFFICIAL,
    STATE_MEDIA,
    TRANSLATED,
)
from bot.reading.caveats.rule import Reservation, Rule
from bot.reading.caveats.scene import Scene, SceneSentence
from bot.reading.statements import Draft
from bot.reading.voices import Voice

_WORDS_LEAST = 5
"""Words of a whole quotation: one of fewer is a title, a slogan, a name."""
_FRAGMENT = re.compile(r"[“\"][^\s“”\"]+ [^“”\"]+[”\"]")
_LABEL = re.compile(
    r"\b(?P<told>[a-z]+) (?:for|with|in|on|at|by|from|into|under) (?:an?|the) [“\"](?:[^\s“”\"]+ ?){1,3}[”\"]"
)
_SAYING = re.compile(r"(?:call|plead|appeal|ask|press|speak|spoke|talk|agree|respond|repl)")
_SIGHT = 200
"""Code points before a quotation in which an occasion abroad may be told."""
_LEADS_ON = re.compile(r"(?:[\s,]|(?:for|of|and|the|chief|spokes(?:man|woman|person))\b|[A-Z][\w'’-]*+\.?)*+\Z")
"""Between an office and a name: nothing but names and offices. Each word is taken whole, so that no run of initials
can be read in two ways."""
_FORMER = re.compile(r"\b(?:former|ex|onetime|one-time)[ -](?:[a-z]+ )?\Z", re.IGNORECASE)
"""Right before an office: whoever held it once speaks for nobody, and abroad as well as at home."""
_FORMER_SIGHT = 30
_NAMED = 60
"""Code points before somebody's name in which their office may be told."""


def find_foreign(scene: Scene) -> Iterator[Reservation]:
    """Yield the quotations of foreign officials and of those who told a foreign paper, where no translator is named."""
    officials = frozenset(voice.key for voice in scene.voices if voice.is_person and _is_official(scene, voice))
    places = [Span(start=draft.start, end=draft.end) for draft in scene.drafts if _is_foreign(scene, draft, officials)]
    if places and not TRANSLATED.search(scene.text):
        for place in places:
            yield Reservation(sentence=place, cue=None, covers=(place,))


def _is_foreign(scene: Scene, draft: Draft, officials: frozenset[str]) -> bool:
    """Say whether a draft quotes one of ``officials``, by their keys, or somebody else who surely spoke abroad."""
    if draft.voice is None or draft.form not in ("direct", "partial"):
        return False
    if draft.form == "direct" and _words_of(scene, draft) < _WORDS_LEAST:
        return False
    sentence = scene.sentence_at(draft.start)
    if draft.form == "partial" and not _FRAGMENT.search(scene.text, sentence.start, sentence.end):
        return False
    if draft.form == "partial" and _is_label(scene, sentence):
        return False
    around = scene.low[max(0, sentence.start - _SIGHT) : sentence.end]
    voice = draft.voice
    is_official = voice.naming == "named" and voice.key in officials
    return (is_official or _speaks_abroad(scene, voice, sentence)) and not ABROAD.search(around)


def _is_label(scene: Scene, sentence: SceneSentence) -> bool:
    """Say whether the words in marks name a thing, and nobody says them: a slot for a “message”."""
    return any(
        _SAYING.match(found["told"]) is None for found in _LABEL.finditer(scene.text, sentence.start, sentence.end)
    )


def _speaks_abroad(scene: Scene, voice: Voice, sentence: SceneSentence) -> bool:
    """Say whether the voice is of a country of another language by office, or speaks to a paper or chamber of one."""
    is_at_home = (
        HOME.search(scene.own, sentence.start, sentence.end) is not None
        and LEADER_AT_HOME.search(voice.words) is not None
    )
    return (
        is_at_home
        or LEADER.search(voice.words) is not None
        or _is_official(scene, voice)
        or STATE_MEDIA.search(scene.own, sentence.start, sentence.end) is not None
        or CHAMBER.search(scene.own, sentence.start, sentence.end) is not None
    )


def _is_official(scene: Scene, voice: Voice) -> bool:
    """Say whether an office of a country of another language stands right before a voice's name, or is its name.

    On a page of such a country a minister without a country is its own: "Economy Minister Roe" on a Mexican site.
    """
    first = max(0, voice.start - _NAMED)
    named = scene.text[first : voice.end + 1]
    start = named.rfind(". ") + 1
    found = None
    for found in OFFICIAL.finditer(named, start):
        is_former = " former " in found.group() or _is_former(
            scene.text[max(0, first + found.start() - _FORMER_SIGHT) : first + found.start()]
        )
        if not is_former and _LEADS_ON.match(named, found.end(), max(found.end(), voice.start - first)):
            return True
    minister = MINISTER.search(named, start)
    return (
        minister is not None
        and found is None
        and HOME_HOST.search(scene.closing.publisher.outlet.domain or "") is not None
    )


def _is_former(before: str) -> bool:
    return _FORMER.search(before) is not None


def _words_of(scene: Scene, draft: Draft) -> int:
    return len(scene.text[draft.start : draft.end].split())


RULES = (
    Rule(
        id="derived.translated.official",
        kind="translated",
        basis="absence",
        severity="medium",
        means="These are English words of somebody who spoke another language, and no translator is named.",
        find=find_foreign,
    ),
)
