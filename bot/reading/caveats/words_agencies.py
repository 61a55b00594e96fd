"""An agency that wrote a part of the page: "The Associated Press contributed to this report". Which, nobody says."""

from collections.abc import Iterator

from bot.reading.agencies import find_parts
from bot.reading.caveats.rule import Reservation, Rule
from bot.reading.caveats.scene import Scene


def find_contributed(scene: Scene) -> Iterator[Reservation]:
    """Yield the words by which an agency contributed, charged to the page; none where all of it is an agency's."""
    if scene.reprint.reprint.is_reprint:
        return
    outlet = scene.closing.publisher.outlet
    own = tuple(filter(None, (outlet.name, outlet.domain)))
    for place in find_parts(scene.text, own):
        yield Reservation(sentence=place, cue=place, covers=None)
        return


RULES = (
    Rule(
        id="words.reprint.agency_part",
        kind="reprint",
        basis="words",
        severity="low",
        means="An agency contributed to the page; which part is its own is not said.",
        find=find_contributed,
    ),
)
