"""Who did what to whom in a claim, verb by verb, as far as the order of its words tells.

"Marlowe sued Quennell", "Quennell was sued by Marlowe", "threats by Marlowe against Quennell", "Quennell lost to
Marlowe". Where the order leaves it open, a name is one that perhaps did it: that speaks against nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.matching.claims.opposites import list_forms
from bot.matching.claims.other_names import OFFICES
from bot.matching.claims.subjects import (
    BEING,
    BREAKING,
    HAVING,
    LEADING,
    Named,
    find_subject,
    list_before,
    list_led,
    name_words,
)
from bot.matching.claims.support import is_telling
from bot.matching.claims.tokens import Tokens
from bot.matching.claims.trades import BUY, read_trade
from bot.matching.claims.verbs import BROAD, is_past, is_verb_beside

REACH = 10
"""Words behind a verb in which somebody is named who has not done it."""
CAPITALS_MOST = 0.85
"""Share of words with a capital up to which they name somebody; in a headline's capitals no verb is read anyway."""
BEAT: Final = "beat"
"""The verb that stands for all that tell who won against whom."""
_BEATING: Final = frozenset(
    form for verb in "beat defeat thrash trounce overcome outpoint oust".split() for form in list_forms(verb)
) | {"beaten", "overcame"}
_WINS: Final = frozenset("win wins victory victories triumph triumphs".split())
_LOSING: Final = frozenset("lose loses lost losing loss losses".split())
_MUTUAL: Final = frozenset(
    form
    for verb in "meet marry divorce date play face fight debate clash agree team partner merge draw tie compete work "
    "compare join share match differ believe think hope feel expect fear doubt".split()
    for form in list_forms(verb)
) | frozenset("met fought drew drawn thought felt".split())
"""Verbs that two do to one another, and those behind which another's deed is told."""
_WRITING: Final = frozenset("write writes wrote written writing".split())
_BESIDE_ACTIVE: Final = frozenset("already also later then never twice once".split())
"""Words right before a past that no participle has."""
_POINTING: Final = frozenset("a an the any his her its their our my your this that these those no".split())


_OBJECTS: Final = frozenset(
    "him her them us me you it himself herself themselves itself each one two three four five six seven eight nine ten "
    "some many several dozens hundreds thousands to out off up down away back guilty that".split()
)
"""Words behind a past, beside names, articles and plurals, that show it to be no participle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One place of a verb: its ``stem`` and form, and by words of names who did it.

    ``others`` have not done it there, ``perhaps`` may have; ``behind`` are the stems of what is told behind it. Where
    it ``is_passive``, it was done to the ``others``; otherwise ``objects`` are those of them that stand right behind.
    """

    stem: str = ""
    norm: str = ""
    doers: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    is_passive: bool = False


def list_deeds(tokens: Tokens) -> Iterator[Deed]:
    """Yield the verbs that say something, with who did it and who did not, in order."""
    named = {
        at: name
        for at, name in name_words(tokens, most=CAPITALS_MOST).items()
        if tokens[at].norm not in OFFICES and is_telling(tokens[at])
    }
    stems = {tokens[at].stem for at in named}
    last, controller = 0, frozenset[str]()
    for at, token in enumerate(tokens):
        if at in named or not token.stem or token.norm in _MUTUAL or token.norm in BROAD:
            continue
        trade = read_trade(tokens, at, named)
        if trade is not None:
            yield Deed(stem=BUY, norm=BUY, doers=trade[0], others=trade[1])
        deed = _read_contest(tokens, at, named) or _read_agent(tokens, at, named)
        if deed is None and at and _says_deed(tokens, at) and _is_verb(tokens, at, stems):
            deed = _read_deed(tokens, at, named)
            if not deed.doers and controller and _is_controlled(tokens, last, at, named):
                deed = replace(
                    deed, doers=controller, perhaps=deed.perhaps - controller, others=deed.others - controller
                )
        if deed is not None:
            last, controller = at, deed.others if deed.is_passive else deed.doers
            is_contest = token.norm in _BEATING | _WINS | _LOSING
            yield replace(deed, stem=BEAT if is_contest else token.stem, norm=BEAT if is_contest else token.norm)


def _says_deed(tokens: Tokens, at: int) -> bool:
    """Return whether a word says what was done: to write is to say, and to write the rules is not."""
    if tokens[at].norm in _WRITING:
        return at + 1 < len(tokens) and tokens[at + 1].norm in _POINTING
    return is_telling(tokens[at])


def _is_verb(tokens: Tokens, at: int, names: set[str]) -> bool:
    before, norm = tokens[at - 1], tokens[at].norm
    if before.norm in _POINTING or before.raw.endswith(("'s", "\u2019s")) or tokens[at].has_capital:
        return False
    return is_past(norm) or norm.endswith("ing") or is_verb_beside(tokens, at, names)


def _is_controlled(tokens: Tokens, last: int, at: int, named: Named) -> bool:
    """Return whether who does what ``last`` says does this too: "pleaded guilty to threatening", "vowed to sue".

    Not where somebody is named between the two: "asked Merrow to leave".
    """
    between = tokens[last + 1 : at]
    is_open = any(token.ends_clause or token.norm in BREAKING or token.norm == "and" for token in tokens[last:at])
    is_led = bool(between) and (between[-1].norm == "to" or between[-1].norm in LEADING)
    return is_led and not is_open and named.keys().isdisjoint(range(last, at))


def _read_contest(tokens: Tokens, at: int, named: Named) -> Deed | None:
    """Return who beat whom where a noun, or "lost to", says so; ``None`` elsewhere."""
    joint = _skip_score(tokens, at + 1)
    following = tokens[joint].norm if joint < len(tokens) else ""
    if tokens[at].norm in _WINS and following in ("over", "against"):
        return Deed(perhaps=list_before(tokens, at, named), others=list_led(tokens, joint, named))
    if tokens[at].norm in _LOSING and following in ("to", "against"):
        doers, perhaps = find_subject(tokens, at, named)
        return Deed(doers=list_led(tokens, joint, named), perhaps=perhaps, others=doers)
    return None


def _skip_score(tokens: Tokens, at: int) -> int:
    """Return the place behind a score, or "narrowly": "lost 1-3 to", where there is one."""
    while at < len(tokens) and (tokens[at].norm[:1].isdigit() or tokens[at].norm.endswith("ly")):
        at += 1
    return at


def _read_agent(tokens: Tokens, at: int, named: Named) -> Deed | None:
    """Return who did it where "by" follows: of a noun, or of a passive."""
    if at + 1 == len(tokens) or tokens[at + 1].norm != "by" or tokens[at].ends_clause:
        return None
    doers = list_led(tokens, at + 1, named)
    subject, perhaps = find_subject(tokens, at, named) if is_past(tokens[at].norm) else (frozenset(), frozenset())
    return Deed(doers=doers, perhaps=perhaps, others=subject - doers, is_passive=True)


def _read_deed(tokens: Tokens, at: int, named: Named) -> Deed:
    token = tokens[at]
    subject, perhaps = find_subject(tokens, at, named)
    reach = list(_list_behind(tokens, at))
    behind = frozenset(tokens[place].stem for place in reach if tokens[place].stem)
    others = frozenset(named[place] for place in reach if place in named) - subject
    helping = [tokens[place].norm for place in range(max(0, at - 3), at)]
    is_had = not HAVING.isdisjoint(helping) and "been" not in helping
    if is_past(token.norm) and not is_had:
        if not BEING.isdisjoint(helping):
            by = next((place for place in reach if tokens[place].norm == "by"), None)
            doers = list_led(tokens, by, named) if by is not None else frozenset[str]()
            return Deed(doers=doers, others=subject - doers, behind=behind, is_passive=True)
        is_open = not reach or not _begins_object(tokens, reach[0], named)
        if is_open and not (helping and helping[-1] in _BESIDE_ACTIVE):
            return Deed(perhaps=subject | perhaps, behind=behind)
    objects = frozenset(_list_objects(tokens, at, named)) - subject
    return Deed(doers=subject, perhaps=perhaps, others=others, objects=objects, behind=behind)


def _list_objects(tokens: Tokens, at: int, named: Named) -> Iterator[str]:
    """Yield the words of the name right behind a verb, past articles and offices."""
    place = at + 1
    while place < len(tokens) and tokens[place].norm in OFFICES | _POINTING and not tokens[place - 1].ends_clause:
        place += 1
    while place in named and not tokens[place - 1].ends_clause:
        yield named[place]
        place += 1


def _begins_object(tokens: Tokens, at: int, named: Named) -> bool:
    """Return whether a word begins what was done, or to whom: so the verb before it tells what its subject did."""
    token = tokens[at]
    if at in named or token.has_capital or token.norm in _OBJECTS | _POINTING or token.norm[:1].isdigit():
        return True
    if token.norm in LEADING | BREAKING or not is_telling(token):
        return False
    is_plural = token.norm.endswith("s") and not token.norm.endswith(("ss", "us", "is"))
    if is_plural or token.ends_clause or at + 1 == len(tokens):
        return is_plural
    return tokens[at + 1].norm not in LEADING | BREAKING and is_telling(tokens[at + 1])


def _list_behind(tokens: Tokens, at: int) -> Iterator[int]:
    """Yield the places behind a word, as far as it reaches."""
    for place in range(at + 1, min(len(tokens), at + 1 + REACH)):
        is_over = tokens[place].sentence != tokens[at].sentence or any(mark in tokens[place].before for mark in ";:(\n")
        if is_over or tokens[place].norm in BREAKING:
            return
        yield place
