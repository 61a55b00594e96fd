"""What a caveat says, and which of equally grave ones comes first."""

from bot.model.interest import Interest
from bot.model.record import Caveat, CaveatKind
from bot.wording.fixed import OUTSIDE

_CAVEATS: dict[CaveatKind, str] = {
    "denied": "denied",
    "unverified": "nothing says it was verified",
    "intercepted": "intercepted",
    "leaked_recording": "leaked recording",
    "anonymous_source": "source not named",
    "second_hand": "second-hand",
    "anecdotal": "single cases",
    "alleged": "the outlet keeps its distance",
    "date_mismatch": "a date misleads",
    "reprint": "reprint",
    "interested_party": "source is a side in the matter",
    "background_terms": "terms of speaking",
    "attribution_gap": "a step of its way is not stated",
    "overgeneralised": "headline or lead is wider than its support",
    "inconsistent": "the text does not agree with itself",
    "hedged": "hedged",
    "estimate": "an estimate",
    "collective_source": "a group or an institution speaks, nobody named",
    "vague_source": "source kept vague",
    "user_generated": "from social media",
    "translated": "translated",
    "comment_not_obtained": "comment asked for, none reported",
    "outlet_unstated": "the text does not say who publishes it",
    "single_source": "rests on one source",
    "unattributed": "no source given",
    "undated": "date not told",
    "partial_or_edited_quote": "quoted in part or edited",
    "loaded_language": "the outlet's own colouring",
    "opinion": "a judgement",
    "text_damage": "text damaged in copying",
}
"""What a caveat says. Of caveats that are equally grave, the one that stands earlier here is shown earlier."""

CAVEAT_ORDER: dict[CaveatKind, int] = {kind: at for at, kind in enumerate(_CAVEATS)}

_NEEDS_NO_CUE: frozenset[CaveatKind] = frozenset(
    {
        "anonymous_source",
        "intercepted",
        "interested_party",
        "collective_source",
        "reprint",
        "outlet_unstated",
        "single_source",
        "undated",
        "unattributed",
        "leaked_recording",
    }
)
"""Kinds whose words on the page add nothing for a reader; they stand under Details."""
_BY_RULE: dict[str, str] = {"words.reprint.agency_part": "a part of it is an agency's"}
"""What a caveat says that its kind would say wrongly: the page itself is no reprint."""
_CUE_ALONE: frozenset[CaveatKind] = frozenset({"unverified"})
"""Kinds that the page's own words say best."""


def say_caveat(caveat: Caveat, outside: str | None, *, with_place: bool = False) -> str:
    """Return the few words for a caveat; ``outside`` is what it stands on, where that is not the page.

    ``with_place`` gives its paragraph also where no words of it are shown.
    """
    if outside is not None:
        return f"{OUTSIDE} {outside}"
    words = _BY_RULE.get(caveat.rule, _CAVEATS[caveat.kind])
    if caveat.cue and (caveat.kind not in _NEEDS_NO_CUE or caveat.rule in _BY_RULE):
        words = f'"{caveat.cue}"' if caveat.kind in _CUE_ALONE else f'{words}: "{caveat.cue}"'
        with_place = True
    if with_place and caveat.paragraph:
        words = f"{words} (¶{caveat.paragraph})"
    return f"{words} ({OUTSIDE[:-1]})" if caveat.basis == "external" else words


def say_elsewhere(count: int) -> str:
    """Return that the caveats of a linked page, ``count`` of them, are all on something else than its main claim."""
    rest = "1 on another part of the page stands" if count == 1 else f"{count} on other parts of the page stand"
    return f"none found on its main claim; {rest} under Details"


_A_SIDE = ", a side in this"


def say_interest(interest: Interest) -> str:
    """Return why somebody is a side in what was asked about, and who says so."""
    return f"{interest.who} is {interest.reason}{_A_SIDE} ({interest.cited})"


def shorten_interest(said: str, outlet: str) -> str:
    """Return what :func:`say_interest` said without who says so, where the line on outlets cites the same."""
    why, _, cited = said.partition(_A_SIDE)
    return f"{why}{_A_SIDE}" if cited and cited in outlet else said
