"""Chat noise: what people write around a quotation, and which is no part of it."""

from collections.abc import Sequence

_CHATTER = frozenset(
    "lol lmao lmaooo rofl omg wtf wow smh imo imho tbh fyi idk btw ok okay hey hi hello guys folks everyone yall mods "
    "mod is this that it true real legit fake verified confirmed source sources link links where from who what when "
    "why how said says saw found seen got just check checked anyone know please pls plz thanks thx thoughts can could "
    "someone you u ur i im me my we they did does do the a an to of on in for about read look heard via today "
    "crazy insane huge big breaking news quote quoted post posted article tweet tweeted telegram facebook twitter "
    "reddit whatsapp instagram tiktok youtube discord slack server channel group chat here there so and or not no yes "
    "yeah yep nope really actually right wrong think believe sure legitimately genuine genuinely authentic bs "
    "at all ever even any one now again been going around hear same old stuff thing something share shared sharing "
    "came come comes seems legit sus cap fr ngl friend mate bro dude sent told til psa rt qt fwd fw re lmk oh well "
    "update reminder apparently supposedly pretty wait remember context help say saying somebody guess tell way "
    "confirm confirms some whether following made up made out page screenshot quoting copied pasted uncle aunt mom "
    "mum dad somewhere last week but cant dont find anymore".split()
)
SHORT_REMARK = 4
"""Words up to which a stretch outside quotation marks is a remark, unless it is closed like a sentence."""
CHATTER_SHARE = 0.7
"""Share of chat's own words from which a longer stretch is a remark too."""
QUESTION_SHARE = 0.5
"""The same for a question: who asks a room writes one."""


def is_chatter(norms: Sequence[str], *, ends_sentence: bool = False, is_question: bool = False) -> bool:
    """Return whether words of a paste are a remark and not part of what is asked about.

    ``ends_sentence`` says that a full stop closes them; then only chat's own words make a short stretch a remark.
    """
    if len(norms) <= SHORT_REMARK // 2 or (len(norms) <= SHORT_REMARK and not ends_sentence):
        return True
    share = QUESTION_SHARE if is_question else CHATTER_SHARE
    return sum(norm in _CHATTER for norm in norms) >= share * len(norms)


def all_chatter(norms: Sequence[str]) -> bool:
    """Return whether every one of some words is chat's own."""
    return all(norm in _CHATTER for norm in norms)
