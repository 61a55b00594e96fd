"""People who are known only by where they stand: "those close to her say", "residents of the hill villages claim"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene

_SAY = (
    r"(?:say|said|believed?|describe[ds]?|admit(?:ted)?|insist(?:ed)?|tell|told|recall(?:ed)?|acknowledged?|claim(?:ed)?|"
    r"argued?|warn(?:ed)?|suggest(?:ed)?|maintain(?:ed)?|contend(?:ed)?|suspect(?:ed)?|fear(?:ed)?|worr(?:y|ied)|"
    r"complain(?:ed)?|alleged?|think|thought|(?:are|were) not surprised|(?:are|were)n't surprised)\b"
)
_KNOWING = (
    r"(?:who (?:know|knew|have known|(?:have |had )?(?:worked|served|met|spoken|spoke|dealt|trained|studied) "
    r"(?:with|for|to|under)|attended|were (?:there|present|at|in)|saw)\b[^.,;\ufffc]{0,50}?|"
    r"(?:close to|around|familiar with|with (?:direct )?knowledge of|briefed on|involved (?:in|with)|inside|near) "
    r"[^.,;\ufffc]{2,50}?|in the room|at the meeting)"
)
_THOSE = re.compile(
    rf"\b(?:those|people|individuals|persons) {_KNOWING},? (?:also |now |privately |often |still )*{_SAY}"
)
_THOSE_WORDS = ("those", "people", "individuals", "persons")
_NOUNS = tuple(
    "residents villagers villages communities officials workers employees aides advisers advisors lawmakers diplomats "
    "parents families farmers traders fishermen neighbors neighbours teachers students staff staffers doctors nurses "
    "soldiers investigators prosecutors members activists protesters refugees migrants survivors witnesses relatives "
    "insiders executives".split()
)
_WHO = rf"(?:{'|'.join(_NOUNS)})"
_WHO_UP = rf"(?:{'|'.join(f'[{noun[0].upper()}{noun[0]}]{noun[1:]}' for noun in _NOUNS)})"
_LIVING = re.compile(
    rf"(?:(?:[Ll]ocal|[Ss]ome|[Mm]any|[Ss]everal|[Oo]ther|[Mm]ost|[Aa]ngry|[Ww]orried) )?(?P<who>{_WHO_UP}) "
    r"(?:of|in|from|at|near|living|working|around) (?!(?:which|whom)\b)"
    r"(?:(?!\b(?:where|which|whose|that|when|after|who|and then)\b)(?:[^.,;\ufffc]|, (?=[A-Z]|and |or ))){2,90}? "
    r"(?:also |now |have |had )*(?:say|said|claim(?:ed)?|complain(?:ed)?|fear(?:ed)?|report(?:ed)?(?! to\b)|"
    r"argued?|insist(?:ed)?|believed?|alleged?)\b(?! (?:to|for|by|in)\b)"
)
"""At the head of a sentence: the parser loses so long a subject."""
_RELATED = re.compile(
    rf"\b(?:from|by|of|among|to) (?:[\w'-]+ ){{0,4}}?{_WHO},? who (?:say|said|claim(?:ed)?|alleged?|complain(?:ed)?|"
    rf"fear)\b|(?<![\w'-])(?P<aside>(?:[\w'-]++ ){{2}}{_WHO}), who (?:also |have |had )?(?:say|said|saw|believed?|"
    rf"fear(?:ed)?|"
    r"complain(?:ed)?|argued?|claim(?:ed)?|worr(?:y|ied))\b"
    rf"|\b(?:echoed|shared|voiced|expressed|confirmed|corroborated) by (?:(?:several|some|many|other|two|three|local|a "
    rf"number of) )+(?:[\w-]+ )?{_WHO}\b"
)
_LED_BACK = re.compile(r"\b(?:the|these|those|both|two|three|four|his|her|their|its)\b")


def find_insiders(scene: Scene) -> Iterator[Reservation]:
    """Yield "those around him admit", "echoed by several community members", "some aides, who saw it as"."""
    if scene.is_personal:
        return
    for found in scene.find_words(_THOSE_WORDS, _THOSE):
        yield reserve_words(scene, *found.span())
    for found in scene.find_words(_NOUNS, _RELATED):
        if found["aside"] is None or _LED_BACK.search(found["aside"]) is None:
            yield reserve_words(scene, *found.span())
    for index in sorted({index for noun in _NOUNS for index in scene.words.get(noun, ())}):
        sentence = scene.sentences[index]
        living = _LIVING.match(scene.own, sentence.start, sentence.end)
        if living is not None:
            yield reserve_words(scene, *living.span("who"))


RULES = (
    make_words_rule(
        "collective_source",
        "insiders",
        "People who are known only by where they stand say this, none of them named.",
        find_insiders,
    ),
)
