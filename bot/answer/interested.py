"""Caveats on who is a side in what was asked about, by the registry: from outside the page."""

from bot.model.answer import AnswerCaveat
from bot.model.case import Material
from bot.model.interest import Stake
from bot.wording import say_interest

REGISTRY_RULES = "registry.interested_party."
"""How the ids of these rules begin; what follows is the kind of interest."""


def compose_interested(material: Material) -> tuple[AnswerCaveat, ...]:
    """Return a caveat on each outlet or body that was found to be a side."""
    return tuple(_show(material, stake) for stake in material.stakes)


def _show(material: Material, stake: Stake) -> AnswerCaveat:
    return AnswerCaveat(
        kind="interested_party",
        basis="external",
        severity="high" if stake.is_origin else "medium",
        rule=f"{REGISTRY_RULES}{stake.interest.kind}",
        covers=stake.covers,
        source=stake.interest.source,
        text=say_interest(stake.interest),
        article_id=material.article.id,
        sentence_text=None,
    )
