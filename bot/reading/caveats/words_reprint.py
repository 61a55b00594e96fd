"""A text that says it comes from elsewhere. What counts as saying so is decided in ``reprints``."""

from collections.abc import Iterator

from bot.reading.caveats.rule import Find, Reservation, Rule
from bot.reading.caveats.scene import Scene

_FOUND_BY = (
    "reprint.full_article_link",
    "reprint.this_article",
    "reprint.originally",
    "reprint.republished",
    "reprint.comment_count",
    "reprint.dateline",
    "reprint.agency_byline",
    "reprint.agency_signed",
)


def _find_by(rule: str) -> Find:
    def find_reprint(scene: Scene) -> Iterator[Reservation]:
        evidence = scene.reprint.reprint.evidence
        if evidence is not None and scene.reprint.rule == rule:
            yield Reservation(sentence=evidence, cue=evidence, covers=None)

    return find_reprint


RULES = tuple(
    Rule(
        id=f"words.{rule}",
        kind="reprint",
        basis="words",
        severity="medium",
        means="The page says, or shows, that its text comes from elsewhere.",
        find=_find_by(rule),
    )
    for rule in _FOUND_BY
)
