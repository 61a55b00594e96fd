"""What something seems to be meant for, and how somebody seems: "seemed aimed at", "seems unwilling"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.on_fact import is_on_fact
from bot.reading.caveats.rule import Reservation, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_hedged import rule_of

_WORDS = ("seemingly", "seem", "seems", "seemed", "appears")
_SEEMED = re.compile(
    r"(?<=[a-z] )seemingly (?:back|on|in|at|out of|without|overnight|headed|bound|unfazed|immune)\b"
    r"|\b(?:seems?|seemed) (?:(?:almost|now|also|increasingly|largely|all|mostly) )?(?:aimed|calculated|designed|"
    r"destined|headed|intended|intent|meant|poised|rattled|reluctant|tailored|unable|unaware|unfazed|unwilling)\b"
    r"|\bit (?:appears|seems), (?:though|however|then), that\b"
)


def find_seemed(scene: Scene) -> Iterator[Reservation]:
    """Yield "seemed aimed at", "it appears, though, that", charged to their sentence."""
    for found in scene.find_words(_WORDS, _SEEMED):
        if is_on_fact(scene, found):
            yield reserve_words(scene, *found.span())


RULES = (rule_of("seemed", find_seemed),)
