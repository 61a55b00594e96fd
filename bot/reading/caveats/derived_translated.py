"""English words of somebody who by office spoke another language to their own public, no translator named."""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.reading.caveats.foreign_voices import (
    ABROAD,
    CHAMBER,
    HOME,
    LEADER,
    LEADER_AT_HOME,
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
_SIGHT = 200
"""Code points before a quotation in which an occasion abroad may be told."""
_NAMED = 60
"""Code points before somebody's name in which their office may be told."""


def find_foreign(scene: Scene) -> Iterator[Reservation]:
    """Yield the quotations of foreign officials and of those who told a foreign paper, where no translator is named."""
    places = [Span(start=draft.start, end=draft.end) for draft in scene.drafts if _is_foreign(scene, draft)]
    if places and not TRANSLATED.search(scene.text):
        for place in places:
            yield Reservation(sentence=place, cue=None, covers=(place,))


def _is_foreign(scene: Scene, draft: Draft) -> bool:
    if draft.voice is None or draft.form not in ("direct", "partial"):
        return False
    if draft.form == "direct" and _words_of(scene, draft) < _WORDS_LEAST:
        return False
    sentence = scene.sentence_at(draft.start)
    if draft.form == "partial" and not _FRAGMENT.search(scene.text, sentence.start, sentence.end):
        return False
    around = scene.low[max(0, sentence.start - _SIGHT) : sentence.end]
    return _speaks_abroad(scene, draft.voice, sentence) and not ABROAD.search(around)


def _speaks_abroad(scene: Scene, voice: Voice, sentence: SceneSentence) -> bool:
    """Say whether the voice is of a country of another language by office, or speaks to a paper or chamber of one."""
    named = scene.text[max(0, voice.start - _NAMED) : voice.end + 1]
    end = named.rfind(". ") + 1
    is_at_home = (
        HOME.search(scene.own, sentence.start, sentence.end) is not None
        and LEADER_AT_HOME.search(voice.words) is not None
    )
    return (
        is_at_home
        or LEADER.search(voice.words) is not None
        or OFFICIAL.search(named[end:]) is not None
        or STATE_MEDIA.search(scene.own, sentence.start, sentence.end) is not None
        or CHAMBER.search(scene.own, sentence.start, sentence.end) is not None
    )


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
