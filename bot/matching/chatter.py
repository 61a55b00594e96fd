"""Chat noise: what people write around a quotation, and which is no part of it."""

from collections.abc import Sequence

from bot.text.words import Words

_CHATTER = frozenset(
    "lol lmao rofl omg wtf wow smh imo imho tbh fyi idk btw ok okay hey hi hello guys folks everyone yall mods mod "
    "is this that it true real legit fake verified confirmed source sources link links where from who what when why "
    "how said says saw found seen got just check checked anyone know please pls plz thanks thx thoughts can could "
    "someone you u ur i im me my we they did does do the a an to of on in for about read look heard via today "
    "crazy insane huge big breaking news quote quoted post posted article tweet telegram facebook twitter reddit "
    "discord group chat here there so and or not no yes yeah really actually right wrong think believe sure "
    "at all ever even any one now again been going around hear same old stuff share shared sharing came come comes "
    "seems legit sus cap fr ngl friend mate bro dude sent told".split()
)
SHORT_REMARK = 4
"""Words up to which a stretch outside quotation marks is a remark, whatever it says."""
CHATTER_SHARE = 0.7
"""Share of chat's own words from which a longer stretch is a remark too."""


def is_chatter(words: Words, first: int, last: int) -> bool:
    """Return whether words ``first:last`` of a paste are a remark and not part of what is asked about."""
    norms = words.norms[first:last]
    return len(norms) <= SHORT_REMARK or sum(norm in _CHATTER for norm in norms) >= CHATTER_SHARE * len(norms)


def all_chatter(norms: Sequence[str]) -> bool:
    """Return whether every one of some words is chat's own."""
    return all(norm in _CHATTER for norm in norms)
