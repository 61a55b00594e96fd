"""What the registry says of whose an outlet is, as reasons for which it may be a side in a matter.

Only what was checked counts. Of the State Media Monitor's types only SC does, where the state has the money, the
boards and the editorial line; that of a "captured" outlet is the Monitor's judgement, and stands with its name alone.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from bot.model.interest import Interest
from bot.model.outlet import Country, Fact, OutletProfile, Side
from bot.model.record import Citation
from bot.outlets.describe import cite_fact
from bot.text.indefinite import add_indefinite

_WAR = re.compile(r"\b(?:war|invasion)\b", re.IGNORECASE)
_FORMS = re.compile(
    r"(?:, | )(?:plc|PLC|SE|AG|GmbH|Ltd\.?|Limited|Inc\.?|LLC|Corp\.?|Corporation|Company|Co\.)$|^The | \([^()]*\)$"
)
"""What a company's full name has, and a text about it mostly has not."""


def list_interests(profile: OutletProfile, countries: Mapping[str, Country]) -> tuple[Interest, ...]:
    """Return the reasons on ``profile``, the most telling first: a side in one matter before a state, then an owner."""
    return (*_of_sides(profile, countries), *_of_state(profile, countries), *_of_owner(profile))


def _of_sides(profile: OutletProfile, countries: Mapping[str, Country]) -> Iterator[Interest]:
    for side in profile.sides:
        parties = tuple(country for country in countries.values() if _names(side, country))
        if parties:
            yield Interest(
                who=_who(profile),
                kind="side",
                reason=side.reason,
                cited=cite_fact(side),
                source=Citation(url=side.source, as_of=side.as_of),
                countries=parties,
                is_war=_WAR.search(side.matter) is not None,
            )


def _names(side: Side, country: Country) -> bool:
    words = "|".join(re.escape(name) for name in (country.name, country.adjective, *country.also))
    return re.search(rf"(?<!\w)(?:{words})(?!\w)", side.matter) is not None


def _of_state(profile: OutletProfile, countries: Mapping[str, Country]) -> Iterator[Interest]:
    control, kind, country = profile.state_control, profile.kind, profile.country
    if country is None or not country.checked or country.value not in countries:
        return
    state = countries[country.value]
    if kind is not None and kind.checked and kind.value == "government":
        yield _of_country("government", profile, state, kind)
    elif control is not None and control.checked and control.value == "SC":
        yield _of_country("state", profile, state, control)


def _of_country(kind: Literal["state", "government"], profile: OutletProfile, state: Country, fact: Fact) -> Interest:
    body, hold = add_indefinite(f"{state.adjective} government body"), f"controlled by the {state.adjective} state"
    return Interest(
        who=_who(profile),
        kind=kind,
        reason=body if kind == "government" else hold,
        cited=cite_fact(fact),
        source=Citation(url=fact.source, as_of=fact.as_of),
        countries=(state,),
    )


def _of_owner(profile: OutletProfile) -> Iterator[Interest]:
    owner = profile.owner
    if owner is None or not owner.checked or profile.state_control is not None:
        return
    name = _FORMS.sub("", owner.value).strip()
    if " " not in name:
        # "Reach" begins many a sentence; "Reach plc" is the company.
        name = owner.value
    own = {fact.value.casefold() for fact in (profile.name, *profile.also_called) if fact is not None}
    # A paper that names "The New York Times" speaks of itself as a rule, not of its owner.
    if len(name) > 1 and not any(name.casefold() in one or one in name.casefold() for one in own):
        yield Interest(
            who=_who(profile),
            kind="owner",
            reason=f"owned by {owner.value}",
            cited=cite_fact(owner),
            source=Citation(url=owner.source, as_of=owner.as_of),
            owner=name,
        )


def _who(profile: OutletProfile) -> str:
    return profile.name.value if profile.name is not None and profile.name.checked else profile.domain
