"""Judgement instead of report: pages that are opinion by their section or headline, and single sentences elsewhere."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from bot.reading.caveats.attributed import is_attributed
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_SECTIONS = frozenset(
    "opinion opinions op-ed op-eds oped editorial editorials commentisfree commentary comment columnists columns "
    "column review reviews letters letters-to-the-editor".split()
)
_HEADED = re.compile(
    r"(?:opinion|op-ed|editorial|commentary|column|analysis|review|letters?(?: to the editor)?)\s*[:|–—]\s"
    r"|the guardian view on\b|.{3,120}\breview(?:\s*[:|–—]|\s-\s|\s*$)"
    r"|why (?:you|we|i) (?:[\w'’]+ ){0,2}(?:can['’]?t|cannot|should|shouldn['’]t|must|mustn['’]t)\b"
    r"|.{3,160}[|–—-]\s*(?:opinion|editorial|commentary)\s*$",
    re.IGNORECASE,
)
_SAID_OF_ITSELF = re.compile(
    r"\b(?:views|opinions) (?:and opinions )?expressed "
    r"(?:here|herein|in this [a-z]+|by the author|are (?:those|solely))"
    r"|\b(?:all|the|any) (?:views|opinions)(?: expressed)?(?: here)? are (?:entirely |solely |all |100% )?(?:mine|my "
    r"own)\b"
)
_JUDGING_WORDS = (
    "unsurprisingly ironically underscores underscored underscoring underlines underlining testament "
    "sadly thankfully unfortunately fortunately luckily mercifully clearly highlights long "
    "reminder much arguably undoubtedly clear surprise wonder regrettably tellingly rightly wrongly"
).split()
_JUDGING = re.compile(
    r"\b(?:unsurprisingly|ironically|undoubtedly|arguably|tellingly|regrettably|rightly|wrongly)\b"
    r"|\b(?:sadly|thankfully|unfortunately|fortunately|luckily|mercifully|clearly),"
    r"|\bhighlights (?:the (?:need|importance|challenge|difficult|danger|risk|problem|extent|political|dilemma)|"
    r"how|just how)"
    r"|\ba long[- ]overdue\b"
    r"|\bunderscor(?:es|ed)\b|, underscoring\b|\bunderlines\b|, underlining\b|\bis a testament to\b"
    r"|\b(?:stark|grim|sobering|timely|painful|powerful) reminder\b"
    r"|\bmuch-needed (?:boost|relief|help|change|reforms?|break|attention|support|lift)\b"
    r"|\b(?:it(?:'s| is)|comes as) (?:no|little) (?:surprise|wonder)\b"
)
_SOURCES_LEAST = 2
"""Attributions from which on a page with "fortunately," is a report, and not a manual."""
_TO_THE_READER = re.compile(r"\b(?:you|your|you're|i|my|i'm|i've)\b")


def find_page(scene: Scene) -> Iterator[Reservation]:
    """Yield a reservation on the page where its label, section or headline says that it is opinion or a review."""
    if "opinion" in scene.labels or _has_section(scene.article.url) or _HEADED.match(scene.article.title or ""):
        yield Reservation(sentence=None, cue=None, covers=None)


def find_disclaimer(scene: Scene) -> Iterator[Reservation]:
    """Yield the words by which a page says that its views are its author's own."""
    for found in scene.find_words(("expressed", "opinions", "views"), _SAID_OF_ITSELF):
        yield reserve_words(scene, *found.span(), covers=None)
        return


def find_judgement(scene: Scene) -> Iterator[Reservation]:
    """Yield judgements in the page's own voice, without a holder.

    None on a page that is opinion as a whole, that reports nobody, or in words to its reader: a manual, a recipe.
    """
    if scene.is_personal or not scene.sources or any(find_page(scene)) or any(find_disclaimer(scene)):
        return
    for found in scene.find_words(_JUDGING_WORDS, _JUDGING):
        sentence = scene.sentence_at(found.start())
        is_advice = _TO_THE_READER.search(scene.low, sentence.start, sentence.end) is not None
        is_manual = found.group().endswith(",") and len(scene.sources) < _SOURCES_LEAST
        if not is_advice and not is_manual and not is_attributed(scene, sentence):
            yield reserve_words(scene, *found.span())


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
