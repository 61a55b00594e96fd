"""Judgement instead of report: pages that are opinion by their section or headline, and single sentences elsewhere."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from bot.reading.caveats.attributed import is_reported
from bot.reading.caveats.derived_wording import find_loaded, is_on_a_game
from bot.reading.caveats.judging_words import DISTANT, HELD_BY, HOW_TO, HOW_TO_LEAST, JUDGING, JUDGING_WORDS, RELIEVED
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene, SceneSentence

_SECTIONS = frozenset(
    "opinion opinions op-ed op-eds oped editorial editorials commentisfree commentary comment columnists columns "
    "column review reviews letters letters-to-the-editor".split()
)
_HEADED = re.compile(
    r"(?:opinion|op-ed|editorial|commentary|column|analysis|review|letters?(?: to the editor)?)\s*[:|–—]\s"
    r"|the guardian view on\b|.{3,120}\breview(?:\s*[:|–—]|\s-\s|\s*$)"
    r"|why (?:you|we|i) (?:[\w'’]+ ){0,2}(?:can['’]?t|cannot|should|shouldn['’]t|must|mustn['’]t)\b"
    r"|(?:dear (?:abby|prudence|annie|deidre|carolyn)|ask (?:amy|a manager|ellie)|miss manners)\b"
    r"|.{3,160}[|–—-]\s*(?:opinion|editorial|commentary)\s*$",
    re.IGNORECASE,
)
_SAID_OF_ITSELF = re.compile(
    r"\b(?:views|opinions) (?:and opinions )?expressed "
    r"(?:here|herein|in this [a-z]+|by the author|are (?:those|solely))"
    r"|\b(?:his|her|their|the author's|the writer's) (?:views|opinions) are (?:his|her|their) own\b"
    r"|\b(?:views|opinions) expressed (?:[a-z]+ ){0,4}are (?:solely |entirely )?(?:his|her|their|those of|my) "
    r"|\b(?:all|the|any) (?:views|opinions)(?: expressed)?(?: here)? are (?:entirely |solely |all |100% )?(?:mine|my "
    r"own)\b"
)
_REPORTED_MOST = 2.3
"""Attributions in a thousand code points of a page's prose; a report has more."""
_JUDGED_LEAST = 3
"""Sentences that judge or damn from which on such a page is a polemic."""
_HOUR = re.compile(
    r"^[ \t]*+(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?)[ \t]*+(?:[A-Z]{2,4}[ \t]*+)?$",
    re.MULTILINE,
)
_HOURS_LEAST = 2
"""Lines with nothing but an hour, from which on a page is a log."""
_PLAYED = re.compile(
    r"\b(?:gameplay|graphics|consoles?|xbox|playstation|ps[2-5]|multiplayer|shooters?|single-player|cut-scenes?|levels|"
    r"controls|prequel|storyline|soundtrack|cinematography|screenplay)\b"
)
_PLAYED_LEAST = 3
"""Different words of a review of a game or a film, which is opinion as a whole."""
_TO_THE_READER = re.compile(r"\b(?:you|your|you're|i|my|i'm|i've)\b")


def find_page(scene: Scene) -> Iterator[Reservation]:
    """Yield a reservation on the page where its label, section or headline says that it is opinion or a review."""
    if "opinion" in scene.labels or _has_section(scene.article.url) or _HEADED.match(scene.article.title or ""):
        yield Reservation(sentence=None, cue=None, covers=None)


def find_polemic(scene: Scene) -> Iterator[Reservation]:
    """Yield a reservation on a page that judges and damns in its own voice, again and again, and reports little."""
    if any(find_page(scene)) or any(find_disclaimer(scene)):
        return
    prose = sum(one.paragraph.end - one.paragraph.start for one in scene.prose.paragraphs)
    if scene.is_personal or len(scene.sources) * 1_000 > _REPORTED_MOST * prose:
        return
    judged = {
        scene.index_at(found.start())
        for found in scene.find_words(JUDGING_WORDS, JUDGING)
        if not _is_advice(scene, scene.sentence_at(found.start()))
    }
    loaded = {one.sentence.start for one in find_loaded(scene) if one.sentence is not None}
    if len(judged | {scene.index_at(start) for start in loaded}) >= _JUDGED_LEAST and not _is_log(scene):
        yield Reservation(sentence=None, cue=None, covers=None)


def _is_log(scene: Scene) -> bool:
    """Say whether a page is told hour by hour, by many hands."""
    return sum(1 for _ in _HOUR.finditer(scene.text)) >= _HOURS_LEAST


def find_disclaimer(scene: Scene) -> Iterator[Reservation]:
    """Yield the words by which a page says that its views are its author's own."""
    for found in scene.find_words(("expressed", "opinions", "views"), _SAID_OF_ITSELF):
        yield reserve_words(scene, *found.span(), covers=None)
        return


def find_judgement(scene: Scene) -> Iterator[Reservation]:
    """Yield judgements in the page's own voice, without a holder.

    None on a page that is opinion as a whole, or in words to its reader: a manual, a recipe.
    """
    judging = () if scene.is_personal else tuple(scene.find_words(JUDGING_WORDS, JUDGING))
    if not judging or any(find_page(scene)) or any(find_disclaimer(scene)) or any(find_polemic(scene)):
        return
    if is_on_a_game(scene) or len({found[0] for found in _PLAYED.finditer(scene.low)}) >= _PLAYED_LEAST:
        return
    is_manual = len({found[0] for found in HOW_TO.finditer(scene.low)}) >= HOW_TO_LEAST
    last = -1
    for found in judging:
        index = scene.index_at(found.start())
        sentence = scene.sentences[index]
        is_advice = _is_advice(scene, sentence)
        is_work = RELIEVED.match(found[0]) is not None or (is_manual and found[0].endswith(","))
        is_held = DISTANT.search(scene.low, sentence.start, sentence.end) or HELD_BY.match(scene.own, sentence.start)
        if index != last and not (is_advice or is_work or is_held) and not is_reported(scene, sentence):
            last = index
            yield reserve_words(scene, *found.span())


def _is_advice(scene: Scene, sentence: SceneSentence) -> bool:
    return _TO_THE_READER.search(scene.low, sentence.start, sentence.end) is not None


def _has_section(url: str | None) -> bool:
    """Say whether a folder of an address, its last part aside, is the name of a section of opinion."""
    try:
        folders = urlsplit(url or "").path.lower().split("/")[1:-1]
    except ValueError:
        return False
    return any(folder in _SECTIONS for folder in folders)


RULES = (
    Rule(
        id="derived.opinion.page",
        kind="opinion",
        basis="derived",
        severity="medium",
        means="The page's section, label or headline says that it is opinion, comment or a review.",
        find=find_page,
    ),
    Rule(
        id="derived.opinion.polemic",
        kind="opinion",
        basis="derived",
        severity="medium",
        means="The page judges in its own voice again and again, and reports little.",
        find=find_polemic,
    ),
    Rule(
        id="derived.opinion.disclaimer",
        kind="opinion",
        basis="derived",
        severity="medium",
        means="The page says that the views on it are its author's.",
        find=find_disclaimer,
    ),
    Rule(
        id="derived.opinion.judgement",
        kind="opinion",
        basis="derived",
        severity="low",
        means="The page judges in its own voice, and not as somebody's view.",
        find=find_judgement,
    ),
)
