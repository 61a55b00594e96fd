"""Rounded and bounded numbers of what matters: people, money, shares; not ages, spans of time, ways and scores."""

import re
from collections.abc import Iterator

from bot.reading.caveats.counted import is_grave, is_trifle, noun_end, trim_end, weigh_count
from bot.reading.caveats.quantities import (
    BOUND,
    BOUND_WORDS,
    COUNT,
    RATIO,
    SUM,
)
from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_BOUND = re.compile(
    rf"\b(?!some quarters\b){BOUND} (?:a )?(?P<count>{RATIO}|{COUNT})(?!-full\b)(?P<what>(?:[- ]?[a-z][\w'-]*){{0,4}})"
)
_ONE = re.compile(
    r"\bat least one (?:other |more |[a-z]+ )?(?:person|man|woman|child|boy|girl|baby|soldier|civilian|officer|"
    r"policeman|passenger|driver|worker|protester|protestor|student|pupil|patient|prisoner|death|fatality)\b"
)
_HARMED = re.compile(
    r"\b(?:dead|died|dies|deaths?|drown(?:ed)?|fatalit(?:y|ies)|hospitali[sz]ed|hurt|injured|kill(?:ed|s|ing)?|missing|"
    r"shot|stabbed|trapped|wounded|arrested|detained|kidnapped|abducted|infected)\b"
)
"""With whom "at least one" counts harm: "homes with at least one child" counts homes."""
_RESPONDED = re.compile(r" (?:have|had|were|are) [a-z]+(?:ed|en)\b")
_EXACT = re.compile(r" ?(?:\((?:or )?[\d.,]+ ?(?:%|percent|per cent)\)|[—–] ?[\d.]+ ?(?:%|percent|per cent) ?[—–])")
"""Behind a rounded share the share itself: "nearly three-quarters (74%)", "nearly a third — 32 percent —"."""
_OF_OTHER = re.compile(r" ?(?:that|those) of\b")
_FOLD = re.compile(r"[- ]?fold\b")
_SCALED = re.compile(
    r"\b(?:million|billion|trillion|hundred|thousand|dozen|half|third|quarter|fifth|tenth)s?\b|\d ?(?:bn|mn|tn|m|"
    r"k)\b|[ -](?:in|out of)[ -]"
)
_OF_THEM = re.compile(r" ?of (?:the|its|their|his|her|those|these|our|all|whom|which|them)\b|(?= ?\))")
"""Behind a number that counts things named before: "more than 330 of the rooms", "the rooms (more than 60)"."""
_BARE_LEAST = 2
"""Digits of the shortest number that counts so."""
_LARGE_LEAST = 3
"""Digits of the shortest number that counts so inside a clause: "in excess of 5,000 filed past"."""
_BEFORE = 24
_FAR = re.compile(
    r"[- ](?:miles|km|kms|kilomet(?:er|re)s)\b(?!(?: \([^)]*\))? (?:away|(?:north|south|east|west)[a-z]*|outside|"
    r"inland|"
    r"offshore|long|wide|"
    r"deep|above|below|up|down|per|an hour|in)\b)"
)
_FAR_COUNT = re.compile(r"[1-9]\d\d|\d{1,3},\d{3}")
"""A way of a hundred and more that something goes: how far a cat walked, a car drives."""
_ENDS = re.compile(r" ?(?:[.,;)]|—|–|- | as of\b| since\b)")
_HARM_NEXT = re.compile(
    r" (?:(?:more|others|had|have|were|was|are|been|reportedly|also) ){0,3}(?:died|dead|killed|injured|hurt|wounded|"
    r"missing|"
    r"drowned|arrested|detained)\b"
)
"""Behind a number that counts people who came to harm: "as many as 40 died"."""
_GOES_ON = re.compile(
    r" (?:were|was|are|is|have|has|had|will|would|could|can|in|on|at|before|after|when|while|that|this|now|and|by|"
    r"from|across|each|every|last|to|strong|[a-z]{2,}ed|came|took|went|died|fled|left|left|lost|still|remain)\b"
)
_CROWD_OF = re.compile(
    r"\b(?:crowd|audience|gathering|turnout|membership|workforce|staff|fleet|toll|congregation|total|herd|flock) of $"
)
"""Before a number that needs no noun: "a crowd of about 500"."""
_ENDS_OR_GOES = re.compile(rf"{_ENDS.pattern}|{_GOES_ON.pattern}| ?$")
_NO_COUNT_BEFORE = re.compile(
    r"\b(?:ages?|aged|at|by|until|from|temperatures?|highs?|lows?|speeds?|scores?|ranked|number|be|was|is|turn\w*|"
    r"be(?:en)?|those|people|anyone|adults|women|men|under|room|it|weeks?|starts?|ends?) $"
)
"""What makes a bare number behind a bound an age, a time, a degree."""
_FEW = re.compile(r"[1-9]|10|two|three|four|five|six|seven|eight|nine|ten")
"""Numbers that matter only of people and what is done to them: "up to five radar sensors" is a trifle."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LOOSE = ("about", "around", "over", "under", "some", "above", "below", "beyond", "close on", "approach", "near")
"""Bounds that are prepositions or verbs as well."""
_TOLD_BEFORE = re.compile(
    r"\b(?:(?:talk|ask|kn[eo]w|learn|speak|spoke|wrote|writ|complain|worr|concern|question|brief|warn|detail|"
    r"doubt)[a-z]*|more|anything|something|all|everything|information|news|books?|films?|story|stories|series|"
    r"documentary|articles?) (?:more )?$"
)
_FOUGHT_BEFORE = re.compile(
    r"\b(?:quarrel|argu|disput|negotiat|row|debat|clash|fight|fought|disagree|resign|sue|jail|charge[ds]|arrest|"
    r"convict|anger|outrage|critici[sz]|preside|watch|war|feud|battle|fury|protest|talks|control|victory|triumph|"
    r"trial|inquiry|investigat|fire[d ]|sack)[a-z]* $"
)
"""Behind these words "about two payments" and "over 12 amendments" tell what it is about."""
_PARTS = frozenset({"half", "a half", "a quarter", "a third", "a fifth", "two thirds", "two-thirds", "three quarters"})
_LIMIT = re.compile(r"(?:more than|less than|fewer than|at least|over|under|above|below|up to)\b")
_WHICH_ONES = re.compile(
    r"\b(?:employers|firms|companies|businesses|households|families|parties|couples|individuals|taxpayers|those|anyone|"
    r"schools|towns|cities) (?:with|earning|making|who (?:earn|make)|worth|employing) $"
)
_WHICH_SUMS = re.compile(r"\b(?:gifts|donations|contributions|purchases|incomes|salaries|homes|estates) $")
"""Before a limit by which a rule tells whom it is for."""
_ADDED_BEFORE = re.compile(r"\badd(?:s|ed|ing)? $")
"""Before "up to": a sum, and no bound."""
_ESTIMATES_WORDS = ("estimates", "estimated", "estimate", "estimating")
_ESTIMATES = re.compile(
    r"\b(?:estimates?|estimated|estimating) (?:that |there |the |it |they |at |to |between |its |their |"
    r"[a-z]+ ){0,6}?"
    rf"{COUNT}(?!aire)"
)
_OF_YEAR = re.compile(r" (?:from|in|since|by) (?:1[5-9]|20)\d\d$")
_FORECAST = re.compile(r"\b(?:will|would)\b")


def find_bounded(scene: Scene) -> Iterator[Reservation]:
    """Yield "almost 100 soldiers", "at least $2 million"; a number of nothing in particular is none."""
    for found in scene.find_words(BOUND_WORDS, _BOUND):
        count, what = found["count"], found["what"]
        is_exact = any(_EXACT.match(scene.low, end) for end in (found.end("count"), found.end()))
        if is_exact or _is_topic(scene, found) or _compares(scene, found) or _tells_which(scene, found):
            continue
        far = _FAR.match(scene.low, found.start("what")) if _FAR_COUNT.fullmatch(count.strip()) else None
        is_told = far is not None or _counts_them(scene, found)
        if _matters(scene, count, what) or _falls_by(scene, found) or (is_told and not scene.is_personal):
            fold = _FOLD.match(what)
            end = found.start("what") + (fold.end() if fold is not None else noun_end(what))
            end = far.end() if far is not None else end
            yield reserve_words(scene, found.start(), _trimmed(scene, found.start(), end), severity=weigh_count(what))
    for found in scene.find_words(("least",), _ONE):
        at = scene.sentence_at(found.start())
        if not scene.is_personal and _HARMED.search(scene.low, at.start, at.end):
            yield reserve_words(scene, *found.span(), severity="medium")


def _is_topic(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether the bound is a preposition: "know more about two payments"."""
    topics = {"about": _TOLD_BEFORE, "over": _FOUGHT_BEFORE, "up": _ADDED_BEFORE}
    topic = topics.get(found.group().partition(" ")[0])
    if topic is None or (topic is not _ADDED_BEFORE and SUM.search(found["count"])):
        return False
    return topic.search(scene.low, max(0, found.start() - _BEFORE), found.start()) is not None


def _tells_which(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether a bound tells whom a rule is made for: "employers with more than 50 workers"."""
    before = scene.low[max(0, found.start() - _BEFORE) : found.start()]
    is_bound = _LIMIT.match(found.group()) is not None
    return is_bound and (_WHICH_ONES.search(before) is not None or _WHICH_SUMS.search(before) is not None)


def _compares(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether two things are compared: "less than two thirds that of the girls"."""
    return _OF_OTHER.match(scene.low, found.end("count")) is not None and SUM.search(found["count"]) is None


def _counts_them(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether a number without a noun counts things named before: "more than 330 of the rooms"."""
    number, _, of = found["count"].partition(" of ")
    number = number.strip().replace(",", "")
    if not number.isdigit() or len(number) < _BARE_LEAST or _YEAR.fullmatch(found["count"].strip()):
        return False
    if is_trifle(found["count"], found["what"]):
        return False
    is_counting = _HARM_NEXT.match(scene.low, found.start("what")) or _OF_THEM.match(scene.low, found.start("what"))
    if of or is_counting or _is_of_crowd(scene, found):
        return True
    is_age = _NO_COUNT_BEFORE.search(scene.low, max(0, found.start() - _BEFORE), found.start()) is not None
    is_loose = found.group().startswith(_LOOSE)
    if is_age and len(number) <= _LARGE_LEAST:
        return False
    if _ENDS.match(scene.low, found.end("count")):
        return not is_loose or len(number) > _LARGE_LEAST
    is_large = len(number) >= _LARGE_LEAST + is_loose
    return is_large and _GOES_ON.match(scene.low, found.end("count")) is not None


def _is_of_crowd(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether what is counted stands before the number: "a crowd of about 500"."""
    is_led = _CROWD_OF.search(scene.low, max(0, found.start() - _BEFORE), found.start()) is not None
    return is_led and _ENDS_OR_GOES.match(scene.low, found.end("count")) is not None


def find_estimates(scene: Scene) -> Iterator[Reservation]:
    """Yield "estimates that 300", "estimated at 300"."""
    for found in scene.find_words(_ESTIMATES_WORDS, _ESTIMATES):
        behind = scene.low[found.end() : found.end() + 24]
        is_forecast = _FORECAST.search(found.group()) is not None or _OF_YEAR.search(found.group()) is not None
        if not is_forecast and not is_trifle("", behind):
            yield reserve_words(scene, found.start(), _trimmed(scene, *found.span()), severity="medium")


def _falls_by(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether something shrank or grew by a part of it: "has dwindled by more than half"."""
    is_part = found["count"].strip() in _PARTS and found["what"].strip() == ""
    return is_part and scene.low.endswith("by ", 0, found.start()) and not scene.is_personal


def _matters(scene: Scene, count: str, what: str) -> bool:
    """Say whether a number is of people, money, shares or things that are counted, and no time, way or year."""
    if scene.is_personal or is_trifle(count, what):
        return False
    if SUM.search(count) or _SCALED.search(count) or _FOLD.match(what) or _RESPONDED.match(what):
        return True
    is_long = what.lstrip(" -").startswith(("year", "month", "mile"))  # "up to 10 years in prison"
    if _FEW.fullmatch(count.strip()) and not is_long and not is_grave(what[: noun_end(what)]):
        return False
    return not _YEAR.fullmatch(count.strip()) and noun_end(what) > 0


def _trimmed(scene: Scene, start: int, end: int) -> int:
    return start + trim_end(scene.low[start:end])


def rule_of(what: str, means: str, find: Find) -> Rule:
    """Return a rule of estimates."""
    return Rule(id=f"words.estimate.{what}", kind="estimate", basis="words", severity="low", means=means, find=find)


RULES = (
    rule_of("estimates", "The page calls this number an estimate.", find_estimates),
    rule_of("bounded", "The page gives a bound or a round number, and not the number.", find_bounded),
)
