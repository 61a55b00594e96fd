"""The three lines of an answer, and what stands before and after them: words in order, no platform's markup."""

from dataclasses import dataclass

from bot.model.answer import Answer, OriginNode
from bot.wording import (
    ARROW,
    CANDIDATES,
    DOT,
    NEAREST,
    NO_CAVEATS,
    NO_OUTLET,
    OUTSIDE,
    SEE_ALSO,
    STRAY,
    TRY_INSTEAD,
    UNLISTED,
    say_change,
    say_date,
)

CAVEATS_SHOWN = 5
"""Caveats in a reply; the rest stand behind Details."""
WARNINGS_SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """An answer in lines. ``warnings`` come first; ``origin``, ``outlet``, ``caveats`` are "" where nothing was found.

    ``outside`` is what is known of the origin from outside the page; ``after`` are lines below the three.
    """

    warnings: tuple[str, ...]
    headline: str
    origin: str
    outside: tuple[str, ...]
    outlet: str
    caveats: str
    after: tuple[str, ...]


def summarise_answer(answer: Answer) -> Summary:
    """Return the lines of an answer."""
    if answer.match is None or answer.origin is None:
        return Summary(
            warnings=(),
            headline=answer.headline,
            origin="",
            outside=(),
            outlet="",
            caveats="",
            after=_advise(answer),
        )
    warnings = [say_change(change) for change in answer.match.changes]
    if any(gap.step == "words" and answer.match.kind == "altered" for gap in answer.unknown):
        warnings.append(STRAY)
    notes = (f"{OUTSIDE} {note.text}" for note in answer.origin.notes)
    return Summary(
        warnings=tuple(dict.fromkeys(warnings))[:WARNINGS_SHOWN],
        headline=answer.headline,
        origin=ARROW.join(_list_names(answer.origin.chain)),
        outside=tuple(dict.fromkeys(notes)),
        outlet=_describe_outlet(answer),
        caveats=DOT.join(tuple(dict.fromkeys(caveat.text for caveat in answer.caveats))[:CAVEATS_SHOWN]) or NO_CAVEATS,
        after=_point_elsewhere(answer),
    )


def _list_names(chain: tuple[OriginNode, ...]) -> list[str]:
    names: list[str] = []
    for node in chain:
        name = f"{node.name} ({OUTSIDE[:-1]})" if node.basis == "external" and node.source else node.name
        if not names or names[-1] != name:
            names.append(name)
    return names


def _describe_outlet(answer: Answer) -> str:
    outlet = answer.outlet
    if outlet is None or outlet.name is None:
        return NO_OUTLET
    own = UNLISTED if outlet.unlisted or not outlet.facts else outlet.facts[0].text
    others = [fact.text for fact in outlet.facts if fact.text.partition(": ")[1] and fact.text != own]
    return DOT.join([f"{outlet.name}: {own}", *others[:2]])


def _advise(answer: Answer) -> tuple[str, ...]:
    if answer.status == "several":
        return (f"{CANDIDATES} {_name_alternatives(answer)}",) if answer.alternatives else ()
    if answer.status != "none":
        return ()
    nearest = (f"{NEAREST} {_name_alternatives(answer)}",) if answer.alternatives else ()
    return (*nearest, TRY_INSTEAD)


def _name_alternatives(answer: Answer) -> str:
    return DOT.join(one.title or one.url or one.article_id for one in answer.alternatives[:3])


def _point_elsewhere(answer: Answer) -> tuple[str, ...]:
    shown = [
        f"{SEE_ALSO} {related.title or related.url}{f', {say_date(related.published)}' if related.published else ''}: "
        f"{related.why}"
        for related in answer.related
        if related.relation in ("possible_same_origin", "copy", "denies", "denied_by") and related.article_id
    ]
    return tuple(shown[:2])
