"""The three lines of an answer, and what stands before and after them: words in order, no platform's markup."""

import textwrap
from dataclasses import dataclass
from itertools import takewhile

from bot.answer.asked import is_of_others
from bot.answer.interested import REGISTRY_RULES
from bot.model.answer import Alternative, Answer, AnswerCaveat, Origin, OriginNode, Related
from bot.wording import (
    ANOTHER_PART,
    ARROW,
    CANDIDATES,
    DOT,
    HASTE,
    ITSELF,
    NEAREST,
    NEAREST_UNSURE,
    NEARLY,
    NO_CAVEATS,
    NO_CAVEATS_LINK,
    NO_OUTLET,
    NOT_READ,
    NOT_READ_LINK,
    ORIGIN_GAP,
    OUTSIDE,
    READ_LATER,
    SEE_ALSO,
    STRAY,
    TRY_AGAIN,
    TRY_INSTEAD,
    TRY_WORDS,
    UNLISTED,
    UNSAID,
    UNTOLD,
    say_change,
    say_date,
    say_elsewhere,
    shorten_interest,
)

CAVEATS_SHOWN = 4
"""Caveats in a reply, each of another kind; the rest stand behind Details."""
OUTSIDE_SHOWN = 1
"""Lines from outside the page in a reply, on the origin and again on the caveats."""
OTHERS_SHOWN = 2
"""Further speakers in a reply; the rest stand under Details."""
WARNINGS_SHOWN = 4
TITLE_SHOWN = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """An answer in lines. ``warnings`` come first; ``origin``, ``outlet``, ``caveats`` are "" where nothing was found.

    ``origin_notes`` and ``caveat_notes`` are what is known of either from outside the page; ``after`` are lines below
    the three.
    """

    warnings: tuple[str, ...]
    headline: str
    origin: str
    origin_notes: tuple[str, ...]
    outlet: str
    caveats: str
    caveat_notes: tuple[str, ...]
    after: tuple[str, ...]


def summarise_answer(answer: Answer) -> Summary:
    """Return the lines of an answer."""
    if answer.match is None or answer.origin is None:
        return Summary(
            warnings=(),
            headline=answer.headline,
            origin="",
            origin_notes=(),
            outlet="",
            caveats="",
            caveat_notes=(),
            after=_advise(answer),
        )
    warnings = [say_change(change) for change in answer.match.changes]
    if any(gap.step == "words" and answer.match.kind == "altered" for gap in answer.unknown):
        warnings.append(STRAY)
    notes = [f"{OUTSIDE} {note.text.removesuffix('.')}" for note in answer.origin.notes]
    outlet = _describe_outlet(answer)
    caveats, caveat_notes = _choose_caveats(answer, outlet)
    return Summary(
        warnings=tuple(dict.fromkeys(warnings))[:WARNINGS_SHOWN],
        headline=answer.headline,
        origin=_describe_origin(answer, answer.origin),
        origin_notes=tuple(notes[:OUTSIDE_SHOWN]),
        outlet=outlet,
        caveats=DOT.join(caveats) or _say_no_caveats(answer),
        caveat_notes=caveat_notes,
        after=_point_elsewhere(answer),
    )


def _choose_caveats(answer: Answer, outlet: str) -> tuple[list[str], tuple[str, ...]]:
    """Return the caveats shown, the gravest of each kind, and those that stand on something outside the page.

    What the registry says of a side has names with it and a year, as in the line on outlets: so it stands among the
    page's own, and in place of one that says no more than that somebody is a side.
    """
    page: dict[str, str] = {}
    registry: dict[str, str] = {}
    outside: list[str] = []
    for caveat in answer.caveats:
        if _is_beside(caveat):
            continue
        if caveat.rule.startswith(REGISTRY_RULES):
            said = registry.setdefault(caveat.kind, shorten_interest(caveat.text, outlet))
            page.setdefault(caveat.kind, said)
        elif caveat.basis == "external":
            if not caveat.covers or (answer.match and answer.match.statement_id in caveat.covers):
                outside.append(caveat.text.removesuffix("."))
        elif not is_of_others(answer, caveat):
            page.setdefault(caveat.kind, caveat.text)
    page |= registry
    return list(page.values())[:CAVEATS_SHOWN], tuple(outside[:OUTSIDE_SHOWN])


def _is_beside(caveat: AnswerCaveat) -> bool:
    """Return whether a caveat of a linked page is on something else than its main claim: it stands under Details."""
    return caveat.about == "elsewhere" or (caveat.about == "lead" and caveat.severity == "low")


def _say_no_caveats(answer: Answer) -> str:
    """Return that none were read, and where on a linked page there are some: those stand under Details."""
    if answer.match is None or answer.match.kind != "link":
        return NO_CAVEATS
    count = sum(map(_is_beside, answer.caveats))
    return say_elsewhere(count) if count else NO_CAVEATS_LINK


def _describe_origin(answer: Answer, origin: Origin) -> str:
    """Return the way of the words, and that the page names no source for them, where nobody else says them.

    A bare name could be taken for who said it first. What was not read is told apart from what is the page's own.
    """
    way = _trace_origin(origin)
    if any(gap.step == ORIGIN_GAP for gap in answer.unknown):
        is_link = answer.match is not None and answer.match.kind == "link"
        return ARROW.join((NOT_READ_LINK if is_link else NOT_READ, way))
    is_own = len(origin.chain) == 1 and origin.chain[0].kind == "outlet" and not origin.others
    return f"{way} {ITSELF}" if is_own else way


def _trace_origin(origin: Origin) -> str:
    """Return the way of the words; behind it, of whom a further part is, up to where its way is the same."""
    chain = _list_names(origin.chain)
    parts = [ARROW.join(chain)]
    for other in origin.others[:OTHERS_SHOWN]:
        names = _list_names(other.chain)
        same = sum(
            1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(reversed(names), reversed(chain), strict=False))
        )
        parts.append(f"{ANOTHER_PART} {ARROW.join(names[: max(1, len(names) - same)])}")
    return DOT.join(dict.fromkeys(parts))


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
    passed = {node.name for node in answer.origin.chain} if answer.origin else set()
    others = [fact.text for fact in outlet.facts if fact.text.partition(": ")[0] in passed]
    own = next((fact.text for fact in outlet.facts if fact.text not in others), None)
    if outlet.kind is None and outlet.country is None and not outlet.unlisted:
        own = UNTOLD  # what is left are opinions of others: all of them, good and bad, or none
    return DOT.join([f"{outlet.name}: {own if own and not outlet.unlisted else UNLISTED}", *others])


def _advise(answer: Answer) -> tuple[str, ...]:
    if answer.status == "several":
        return (f"{CANDIDATES} {_name_alternatives(answer)}",) if answer.alternatives else ()
    if answer.status != "none":
        return ()
    is_other = any(one.why and not one.why.startswith(UNSAID) for one in answer.alternatives[:1])
    label = NEAREST if is_other else NEAREST_UNSURE
    nearest = (f"{label} {_name_alternatives(answer)}",) if answer.alternatives else ()
    if _is_hasty(answer):
        return (*nearest, TRY_AGAIN)
    is_link_only = any(gap.step == "link" for gap in answer.unknown) and not answer.alternatives
    return (*nearest, TRY_WORDS if is_link_only else TRY_INSTEAD)


def _name_alternatives(answer: Answer) -> str:
    return DOT.join(map(_name_alternative, answer.alternatives[:3]))


def _name_alternative(one: Alternative) -> str:
    name = textwrap.shorten(one.title or one.url or one.article_id, TITLE_SHOWN, placeholder="…")
    return f"{name} ({one.why})" if one.why else name


def _point_elsewhere(answer: Answer) -> tuple[str, ...]:
    shown = [
        f"{SEE_ALSO} {_name_related(related)}: {related.why}"
        for related in answer.related
        if (related.relation in _SHOWN or related.why == NEARLY)
        and related.article_id
        and answer.match
        and related.article_id != answer.match.article_id
    ]
    return ((READ_LATER,) if _is_hasty(answer) else ()) + tuple(shown[:2])


def _is_hasty(answer: Answer) -> bool:
    return any(gap.step == HASTE for gap in answer.unknown)


_SHOWN = ("possible_same_origin", "copy", "denies", "denied_by")


def _name_related(related: Related) -> str:
    title = textwrap.shorten(related.title or related.url or "", TITLE_SHOWN, placeholder="…")
    return f"{title}, {say_date(related.published)}" if related.published else title
