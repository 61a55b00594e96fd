"""Denials without a verb of denying: "never happened" as somebody's words, "had not fled, protested his wife"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_NO = (
    r"(?:\b(?:had|was|were|did|has|have|is|are)(?: not|n't| never| been no\b| no\b)|\bnever\b|\bnot (?:one|"
    r"a single)\b|\bfar from having\b|\bnone of\b)"
)
_PROTESTED_WORDS = tuple("protested protests swears swore countered counters retorted".split())
_PROTESTED = re.compile(
    rf"{_NO}[^.;\ufffc]{{2,120}}?,(?! (?:and|but|so|while|who|which|after|then|when|"
    rf"as)\b)(?: [\w'.-]+){{0,4}}? (?P<verb>protest(?:ed|s)|swore|swears|counter(?:ed|s)|retorted)\b(?! (?:in|at|"
    r"on|against|outside|over|by|for|with)\b)"
)
_QUOTED = re.compile(
    r"(?:no, |well, )?(?:(?:that|this|it|(?:none|all) of (?:it|this|that)|they|these|the (?:claims?|allegations?|"
    r"accusations?|reports?|story|rumou?rs?))(?:(?:['’]s|['’]re| is| was| are| were)(?: (?:simply|just|absolutely|"
    r"completely|totally|entirely|all|categorically|patently|utterly|a complete|a total))? (?:not true|untrue|false|"
    r"a lie|lie|lies|a fabrication|fabrication|fabricated|baseless|fake news)| never happened| (?:did not|"
    r"didn['’]t) happen)|"
    r"none of (?:it|this|that) (?:is|was) true|i (?:did not|didn['’]t) (?:do (?:it|this|that|anything wrong)))[.,!]?",
    re.IGNORECASE,
)


def find_protested(scene: Scene) -> Iterator[Reservation]:
    """Yield "had not fled, protested his wife" and the quoted "that is a lie", charged to their sentence."""
    for found in scene.find_words(_PROTESTED_WORDS, _PROTESTED):
        yield reserve_words(scene, *found.span("verb"))
    for paragraph in scene.prose.paragraphs:
        for sentence in paragraph.sentences:
            for quotation in sentence.quotations:
                if _QUOTED.fullmatch(scene.text, quotation.start, quotation.end):
                    yield reserve_words(scene, quotation.start, quotation.end)


RULES = (
    Rule(
        id="words.denied.protested",
        kind="denied",
        basis="words",
        severity="high",
        means="Somebody says that this is not so.",
        find=find_protested,
    ),
)
