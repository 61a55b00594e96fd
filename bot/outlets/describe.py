"""The plain facts about an outlet as short texts made of data, each with its source and date.

Only what was checked is said. Sentences around these texts are :mod:`bot.wording`'s.
"""

from collections.abc import Iterator, Mapping

from bot.model.outlet import Country, Fact, FactLine, LineKind, Opinion, OutletProfile, Side
from bot.outlets.control import CONTROLS
from bot.outlets.override import OWN

_STATE_KINDS: Mapping[str, str] = {
    "news agency": "state agency",
    "broadcaster": "state broadcaster",
    "public broadcaster": "state broadcaster",
    "newspaper": "state newspaper",
    "tabloid": "state tabloid",
    "news site": "state news site",
    "news magazine": "state news magazine",
    "state media": "state media",
}
"""How a kind reads where the state controls money, boards and editorial line (type SC)."""

_KIND_WORDS: Mapping[str, str] = {
    "aggregator": "news aggregator",
    "government": "government body",
    "satire": "satire site",
}
"""How a kind reads where its bare name would not stand after an adjective."""


def describe_outlet(profile: OutletProfile, countries: Mapping[str, Country]) -> tuple[FactLine, ...]:
    """Return the lines on ``profile``, most telling first; empty where nothing is known for sure."""
    return (*_said(profile, countries), *_opinions(profile), *_sides(profile))


def summarise_outlet(profile: OutletProfile, countries: Mapping[str, Country]) -> FactLine | None:
    """Return the one line that says what ``profile`` is: ``US news magazine``, ``Russian state agency``.

    ``None`` where neither its kind nor its country is known for sure.
    """
    control, kind = _checked(profile.state_control), _checked(profile.kind)
    country = _checked(profile.country)
    adjective = countries[country.value].adjective if country is not None and country.value in countries else None
    if control is not None and control.value == "SC":
        what = _STATE_KINDS.get(kind.value if kind is not None else "", "state-controlled outlet")
        return _line("kind", _after(adjective, what), control, is_cited=True)
    if kind is not None and kind.value != "unknown":
        return _line("kind", _after(adjective, _KIND_WORDS.get(kind.value, kind.value)), kind)
    return _line("kind", _after(adjective, "outlet"), country) if country is not None and adjective else None


def cite_fact(fact: Fact | Side) -> str:
    """Return who says so, short, and the year: what stands before the bracket in ``source``."""
    name = fact.source.partition(" (")[0] if fact.licence != OWN else fact.source
    return f"{name}, {fact.as_of[:4]}" if fact.as_of is not None else name


def _said(profile: OutletProfile, countries: Mapping[str, Country]) -> Iterator[FactLine]:
    first = summarise_outlet(profile, countries)
    if first is not None:
        yield first
    control = _checked(profile.state_control)
    if control is not None and control.value != "SC" and control.value in CONTROLS:
        yield _line("state_control", CONTROLS[control.value].model, control, is_cited=True)
    if (owner := _checked(profile.owner)) is not None:
        yield _line("owner", f"owner: {owner.value}", owner)
    if (founded := _checked(profile.founded)) is not None:
        yield _line("founded", f"founded: {founded.value}", founded)
    if (page := _checked(profile.corrections_page)) is not None:
        yield _line("corrections_page", f"corrections: {page.value}", page)
    for partner in profile.syndication:
        if partner.checked:
            yield _line("syndication", f"shares stories with {partner.value}", partner)


def _opinions(profile: OutletProfile) -> Iterator[FactLine]:
    for opinion in profile.opinions:
        yield FactLine(
            what="opinion", text=_opinion_text(opinion), cited=None, source=opinion.link, as_of=opinion.as_of
        )


def _opinion_text(opinion: Opinion) -> str:
    """Return it with whose it is, of when, and of what part: never to be read as ours, or as of the whole."""
    who = f"{opinion.who}, {opinion.as_of[:4]}" if opinion.as_of is not None else opinion.who
    about = f"{who}, on {opinion.subject}" if opinion.is_narrow else who
    if opinion.status is None:
        return f"{about}: rated by part ({'; '.join(opinion.parts)})"
    return f"{about}: {opinion.status}" + (f" ({opinion.scope} only)" if opinion.scope is not None else "")


def _sides(profile: OutletProfile) -> Iterator[FactLine]:
    for side in profile.sides:
        yield FactLine(
            what="side",
            text=f"{side.matter}: on the side of {side.side}, {side.reason}",
            cited=None,
            source=side.source,
            as_of=side.as_of,
        )


def _checked(fact: Fact | None) -> Fact | None:
    return fact if fact is not None and fact.checked else None


def _after(adjective: str | None, what: str) -> str:
    return f"{adjective} {what}" if adjective is not None else what


def _line(what: LineKind, text: str, fact: Fact, *, is_cited: bool = False) -> FactLine:
    cited = cite_fact(fact) if is_cited or fact.licence == OWN else None
    return FactLine(what=what, text=text, cited=cited, source=fact.source, as_of=fact.as_of)
