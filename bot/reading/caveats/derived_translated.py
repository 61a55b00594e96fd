"""English words of somebody who by office spoke another language to their own public, no translator named."""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.reading.caveats.rule import Reservation, Rule
from bot.reading.caveats.scene import Scene
from bot.reading.statements import Draft

_WORDS_LEAST = 5
_SIGHT = 200
"""Code points before a quotation in which an occasion abroad may be told."""
_NATION = (
    r"(?:Russian|Belarusian|Ukrainian|Chinese|North Korean|South Korean|Iranian|Turkish|Japanese|Vietnamese|Cuban|"
    r"Venezuelan|Syrian|Egyptian|Saudi|Iraqi|Lebanese|Libyan|Algerian|Moroccan|Tunisian|Brazilian|Mexican|Argentine|"
    r"Colombian|Chilean|Peruvian|Spanish|Portuguese|Italian|French|Polish|Hungarian|Serbian|Bulgarian|Romanian|Czech|"
    r"Slovak|Greek|Thai|Myanmar|Cambodian|Laotian|Indonesian|Afghan|Taliban|Kazakh|Georgian|Armenian|Azerbaijani)"
)
_OFFICE = (
    r"(?:President|Prime Minister|Premier|Foreign Minister|Defen[cs]e Minister|Interior Minister|Health Minister|"
    r"Ministry|"
    r"[Mm]inister|[Mm]inistry|state (?:TV|television|media)|news agency|police|army|military|government|general|"
    r"parliament|lawmaker|prosecutors?|authorities|troops|soldiers?|navy|air force)"
)
_OFFICIAL = re.compile(rf"\b{_NATION}(?:['’]s)? (?:[\w-]+ ){{0,2}}{_OFFICE}\b")
_STATE_MEDIA = re.compile(
    r"\btold (?:the )?(?:[A-Za-z-]+ )?(?:TASS|RIA Novosti|RIA|Interfax|Izvestia|Kommersant|Xinhua|Global Times|"
    r"Fars|Tasnim|"
    r"IRNA|Anadolu|Le Monde|Le Figaro|Der Spiegel|Bild|Die Welt|El Pa[ií]s|El Mundo|La Repubblica|Corriere)\b"
)
_TRANSLATED = re.compile(r"\b(?:translat|interpreter|in english|speaking english|subtitle)", re.IGNORECASE)
_ABROAD = re.compile(
    r"\b(?:cnn|bbc|fox news|nbc|abc news|cbs|sky news|npr|united nations|u\.n\.|davos|munich security|white house|"
    r"washington|oxford|harvard|twitter|tweeted|on x\b|interview with)\b"
)


def find_foreign(scene: Scene) -> Iterator[Reservation]:
    """Yield the quotations of foreign officials and of those who told a foreign paper, where no translator is named."""
    places = [Span(start=draft.start, end=draft.end) for draft in scene.drafts if _is_foreign(scene, draft)]
    if places and not _TRANSLATED.search(scene.text):
        for place in places:
            yield Reservation(sentence=place, cue=None, covers=(place,))


def _is_foreign(scene: Scene, draft: Draft) -> bool:
    if draft.form != "direct" or draft.voice is None or _words_of(scene, draft) < _WORDS_LEAST:
        return False
    sentence = scene.sentence_at(draft.start)
    around = scene.low[max(0, sentence.start - _SIGHT) : sentence.end]
    return _speaks_abroad(scene, draft) and not _ABROAD.search(around)


def _speaks_abroad(scene: Scene, draft: Draft) -> bool:
    """Say whether the voice is an official of a country of another language, or speaks to a paper of one."""
    voice = draft.voice
    if voice is None:
        return False
    named = scene.text[max(0, voice.start - 60) : voice.end + 1]
    end = named.rfind(". ") + 1
    sentence = scene.sentence_at(draft.start)
    return (
        _OFFICIAL.search(named[end:]) is not None
        or _STATE_MEDIA.search(scene.own, sentence.start, sentence.end) is not None
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
