"""Who speaks for their own cause: a firm on its trouble, a maker on the goods, a union on its strike, a rival."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from bot.model.record import Span
from bot.reading.caveats.derived_wording import is_on_a_game
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.side_words import (
    DEFENCE,
    DEFENCE_WORDS,
    FIRM,
    HEAD,
    LITIGANT,
    NOT_SAID,
    OWN_PAGE,
    PRAISE,
    PROTESTER,
    PUBLIC,
    RIVAL,
    RIVAL_WORDS,
    SAYING,
    SPOKEN_FOR,
    STRIKE,
    SUIT,
    TROUBLE,
    UNION,
)
from bot.reading.caveats.sources import Source

_LEAD = 900
"""Code points from the head of a text, in which a page says what it is about."""
_BEHIND = 90
_ASIDE = re.compile(r"(?<!accord)ing$")
"""The end of a verb that says what somebody does by the way."""
_NAME = re.compile(r"[A-Z][\w&’'-]+")

Words = Callable[[Scene, Source, str], Span | None]
"""Given a source and the words that name it, apposition and all: the place of its cue, ``None`` where it is no side."""


def find_defence(scene: Scene) -> Iterator[Reservation]:
    """Yield those who deny or reject what is said of them, or defend what they did; each sentence once."""
    last = -1
    for found in scene.find_words(DEFENCE_WORDS, DEFENCE):
        index = scene.index_at(found.start())
        if index != last and not scene.is_personal:
            last = index
            yield reserve_words(scene, *found.span())


def find_praise(scene: Scene) -> Iterator[Reservation]:
    """Yield heads of firms who praise their own in the language of press statements: "we are thrilled to"."""
    yield from _once(scene, _praise_of)


def find_firm(scene: Scene) -> Iterator[Reservation]:
    """Yield a firm, its head or its spokesperson on a page whose headline tells of its trouble."""
    if TROUBLE.search(_title(scene).lower()) is None:
        return
    yield from islice(_once(scene, _firm_of), 1)


def find_union(scene: Scene) -> Iterator[Reservation]:
    """Yield a union on a page about a strike, and protesters on one about their protest; on a game, strikers play."""
    about = _about(scene)
    if is_on_a_game(scene):
        return
    if STRIKE.search(about) is not None:
        unions = _once(scene, lambda _, source, words: _cue_of(source) if UNION.search(words) else None)
        yield from islice(unions, 1)
    yield from _once(
        scene,
        lambda _, source, words: (
            _cue_of(source) if PROTESTER.match(words) and not source.verb.startswith("post") else None
        ),
    )


def find_litigant(scene: Scene) -> Iterator[Reservation]:
    """Yield a party to a lawsuit on a page about it."""
    if SUIT.search(_about(scene)) is not None:
        yield from _once(scene, lambda _, source, words: _cue_of(source) if LITIGANT.search(words) else None)


def find_seller(scene: Scene) -> Iterator[Reservation]:
    """Yield what the seller's own website or listing says of the goods."""
    yield from _once(scene, lambda _, source, words: _cue_of(source) if OWN_PAGE.search(words) else None)


def find_rival(scene: Scene) -> Iterator[Reservation]:
    """Yield what somebody says of a rival or an opponent, who is named so."""
    for found in scene.find_words(RIVAL_WORDS, RIVAL):
        yield reserve_words(scene, *found.span())


def _once(scene: Scene, choose: Words) -> Iterator[Reservation]:
    """Yield the sources that ``choose`` takes for a side, each at its first words."""
    seen: set[str] = set()
    for source in scene.sources:
        between = scene.low[source.mention.end : source.cue.start]
        if between.endswith(" to "):
            continue  # "for a company to declare bankruptcy"
        if SAYING.match(source.verb) is None or _ASIDE.search(source.verb) or NOT_SAID.search(between):
            continue
        mention = scene.text[source.mention.start : source.mention.end]
        behind = re.split(r"[“”\"\n.;:]", scene.text[source.mention.end : source.mention.end + _BEHIND])[0]
        cue = choose(scene, source, f"{mention}{behind if behind.startswith((',', ' of ', ' for ', ' at ')) else ''}")
        key = mention.lower().rsplit(maxsplit=1)[-1]
        if cue is not None and key not in seen:
            seen.add(key)
            yield reserve_words(scene, cue.start, cue.end)


def _firm_of(scene: Scene, source: Source, words: str) -> Span | None:
    if PUBLIC.search(words):
        return None
    if FIRM.match(words):
        return _cue_of(source)
    found = HEAD.search(words)
    if found is None:
        return None
    about = _about(scene) if SPOKEN_FOR.search(words) else _title(scene).lower()
    names = _NAME.findall(found["firm"] or found["house"] or "")
    return (
        _cue_of(source) if any(name.lower().removesuffix("'s").removesuffix("’s") in about for name in names) else None
    )


def _praise_of(scene: Scene, source: Source, words: str) -> Span | None:
    if HEAD.search(words) is None or PUBLIC.search(words):
        return None
    praised = any(PRAISE.search(scene.text, span.start, span.end) for span in source.content)
    return _cue_of(source) if praised else None


def _cue_of(source: Source) -> Span:
    return source.mention


def _about(scene: Scene) -> str:
    """Return the headline and the page's own words at the head of the text, in small letters."""
    return f"{_title(scene).lower()}\n{scene.low[:_LEAD]}"


def _title(scene: Scene) -> str:
    if scene.title is not None:
        return scene.text[scene.title.start : scene.title.end]
    return scene.article.title or scene.text[:_LEAD].lstrip().partition("\n")[0]


_KIND: Final = "interested_party"
RULES = (
    Rule(
        id=f"derived.{_KIND}.defence",
        kind=_KIND,
        basis="derived",
        severity="medium",
        means="Who says this defends what they did, or denies what they are said to have done.",
        find=find_defence,
    ),
    Rule(
        id=f"derived.{_KIND}.praise",
        kind=_KIND,
        basis="derived",
        severity="low",
        means="Who says this speaks of their own firm or work in the words of a press statement.",
        find=find_praise,
    ),
    Rule(
        id=f"derived.{_KIND}.firm",
        kind=_KIND,
        basis="derived",
        severity="medium",
        means="Who says this is the firm whose trouble the page tells of, or speaks for it.",
        find=find_firm,
    ),
    Rule(
        id=f"derived.{_KIND}.union",
        kind=_KIND,
        basis="derived",
        severity="medium",
        means="Who says this is on one side of the strike or the protest.",
        find=find_union,
    ),
    Rule(
        id=f"derived.{_KIND}.litigant",
        kind=_KIND,
        basis="derived",
        severity="medium",
        means="Who says this is a party to the lawsuit.",
        find=find_litigant,
    ),
    Rule(
        id=f"derived.{_KIND}.seller",
        kind=_KIND,
        basis="derived",
        severity="medium",
        means="The seller's own page says this.",
        find=find_seller,
    ),
    Rule(
        id=f"derived.{_KIND}.rival",
        kind=_KIND,
        basis="derived",
        severity="medium",
        means="Somebody says this of a rival.",
        find=find_rival,
    ),
)
