"""Polls of others that are told by their name: "in the latest Harbour Wire poll", "the Marist survey has"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.outlets import outlet_in
from bot.reading.caveats.own_names import is_own_name, keys_of, own_keys
from bot.reading.caveats.own_polls import read_own_polls
from bot.reading.caveats.rule import Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene

_WORDS = ("poll", "polls", "survey", "surveys", "polling")
_POLL = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Tt]his|[Tt]hat) )?(?:(?:latest|new|recent|first|last|previous|earlier|"
    r"recently released|most recent|national|statewide|nationwide|separate) )*"
    r"(?P<name>[A-Z][\w&'’.]*(?:(?:[ /–-]| and | & )[A-Z][\w&'’.]*){0,7}) "
    r"(?:(?:[a-z]+|of|[A-Z][a-z]+) ){0,3}?(?:[Pp]olls?|[Ss]urveys?|polling)\b"
    r"(?! (?:worker|place|station|number|taker|tax|watcher|booth|position|leader|question|result|respondent))"
)
_REPORT_WORDS = ("report", "study", "analysis", "paper", "review", "audit")
_REPORT = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Tt]he) (?:brand-?new|new|recent|recently released|newly released|latest|separate|20\d\d) "
    r"(?P<name>[A-Z][\w&'’.]*(?:(?:[ /–-]| and | & | of | for )[A-Z][\w&'’.]*){0,7}) (?:[a-z-]+ ){0,2}(?:report|study|"
    r"analysis|white paper|working paper|paper|review|audit)\b(?! (?:by|of|into|is (?:due|under)|will|aims|on \w+ is "
    r"due))"
)
_KEEPER = (
    r"(?:RealClear ?Politics|Real ?Clear Politics|FiveThirtyEight|HuffPost Pollster|Pollster\.com|"
    r"Cook Political Report)"
)
_AVERAGE_WORDS = ("average", "averages", "aggregate", "aggregator", "forecast", "model", "tracker", "polls")
_AVERAGE = re.compile(
    rf"\b(?:[Aa]n? |[Tt]he )?(?P<name>{_KEEPER})(?:’s|'s|[’'])? (?:[a-z]+ ){{0,2}}(?:averages?|aggregat(?:e|or)|"
    rf"forecast|"
    rf"model|tracker)\b|\b(?:[Aa]n |[Tt]he )?(?:average|averages) of (?:[a-z]+ ){{0,4}}polls (?:[a-z]+ )?(?:by|from) "
    rf"(?:the )?(?P<by>{_KEEPER})"
)
_POLLSTERS = frozenset(
    "ARG Ekos Elabe Elon Emerson Forsa Gallup GfK Gravis Harris Ifop Infratest Ipsos Kantar KFF Leger Levada Marist "
    "Marquette Monmouth Mori Nanos Newspoll ORC Opinium PPP Pew Qualtrics Quinnipiac Rasmussen Selzer Siena Suffolk "
    "SurveyMonkey SurveyUSA Survation TNS YouGov Zogby".split()
)
_FOUND_WORDS = ("found", "finds", "reported", "reports", "asked", "polled", "surveyed", "estimates", "estimated")
_POLLSTER_FOUND = re.compile(
    r"\b(?P<name>Gallup|Pew(?: Research(?: Center)?)?|Quinnipiac|YouGov|Ipsos(?: MORI)?|Rasmussen|Monmouth|Marist|"
    r"SurveyUSA|Survation|Opinium|Zogby|MORI)(?: (?:has|have|had|also|recently))* (?:found|finds|reported|reports|"
    r"asked|"
    r"polled|surveyed|estimates|estimated)\b"
)
_HOUSES = re.compile(r"\b(?:University|College|Institute|Foundation|Research|Consult|Polling|Center|Centre)\b")
_JOINT = re.compile(r"[/–-]| and | & ")
_SHARE = re.compile(
    r"\d ?%|\bper ?cent\b|\bpoints?\b|\b(?:leads?|leading|led|ahead|behind|trail[a-z]*|margin|majorit(?:y|ies)|half|"
    r"third|quarter|favou?r[a-z]*|support[a-z]*|approv[a-z]*|rating|edge|tied|lower|higher|found|finds|showed|shows|"
    r"showing|said|say)\b|\bone in [a-z]+\b|\b\d in \d+\b"
)


def find_polls(scene: Scene) -> Iterator[Reservation]:
    """Yield another's poll in a sentence that tells what came of it; never one of the page's own outlet."""
    own, polls = own_keys(scene), read_own_polls(scene)
    for found in scene.find_names(_WORDS, _POLL):
        at = scene.sentence_at(found.start())
        if not _is_pollster(found["name"]) or polls.has(found.group()) or not own.isdisjoint(keys_of(found["name"])):
            continue
        if _SHARE.search(scene.low, at.start, at.end):
            yield reserve_words(scene, *found.span())


def find_pollsters(scene: Scene) -> Iterator[Reservation]:
    """Yield "Gallup found": a house of polls by its name alone."""
    own = own_keys(scene)
    for found in scene.find_names(_FOUND_WORDS, _POLLSTER_FOUND):
        if not is_own_name(found["name"], own):
            yield reserve_words(scene, *found.span())


def find_averages(scene: Scene) -> Iterator[Reservation]:
    """Yield the average of polls that another house keeps: "the RealClearPolitics average"."""
    own = own_keys(scene)
    for found in scene.find_names(_AVERAGE_WORDS, _AVERAGE):
        if not is_own_name(found["name"] or found["by"], own):
            yield reserve_words(scene, *found.span())


def find_reports(scene: Scene) -> Iterator[Reservation]:
    """Yield "a new Acme report", a paper of a body that is named, whatever it does."""
    own = own_keys(scene)
    for found in scene.find_names(_REPORT_WORDS, _REPORT):
        if not any(is_own_name(part, own) for part in _JOINT.split(found["name"])):
            yield reserve_words(scene, *found.span())


def _is_pollster(name: str) -> bool:
    if _HOUSES.search(name):
        return True
    parts = [part.strip().removesuffix("'s").removesuffix("’s") for part in _JOINT.split(name)]
    return any(outlet_in(part) is not None or not _POLLSTERS.isdisjoint(part.split()) for part in parts if part)


RULES = (
    make_words_rule("second_hand", "poll", "The page passes on another's poll.", find_polls),
    make_words_rule(
        "second_hand", "average", "The page passes on an average of polls that others keep.", find_averages
    ),
    make_words_rule("second_hand", "pollster", "The page passes on what a house of polls found.", find_pollsters),
    make_words_rule("second_hand", "report", "The page passes on a report of a body that it names.", find_reports),
)
