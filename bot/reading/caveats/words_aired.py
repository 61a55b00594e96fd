"""What was said on another outlet's air or in its pages: "said Sunday on ABC's …", "during a Fox News interview"."""

import re
from collections.abc import Iterator
from functools import partial

from bot.model.record import Span
from bot.reading.caveats.outlets import outlet_in
from bot.reading.caveats.own_names import is_own_name, own_keys
from bot.reading.caveats.rule import Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.outlet_names import is_outlet_name

_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w.&'’!-]*(?: (?:of |the |and |& )?[A-Z][\w.&'’!-]*){0,3})"
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|January|February|March|"
    r"April|May|June|July|August|September|October|November|December)"
)
_SAID = (
    r"(?:said|says|asked|acknowledged|added|admitted|argued|asserted|boasted|claimed|complained|conceded|confirmed|"
    r"declared|defended|denied|described|dismissed|explained|insisted|joked|maintained|noted|predicted|pressed|"
    r"questioned|recalled|repeated|replied|responded|suggested|told|vowed|warned)"
)
_SAID_WORDS = (*_SAID[3:-1].split("|"), "challenged", "contacted", "reached", "approached", "interviewed", "interview")
_WHEN = (
    rf"(?:{_DAY}|\d{{1,2}}|[a-z]+ly|early|late|last|this|earlier|again|live|later|back|in|during|on|an?|the|his|her|"
    r"interview|appearance|segment|exclusive|recent|phone|telephone|television|TV|morning|afternoon|evening|night|"
    r"week|weekend|month|year|spring|summer|fall|winter|as returns came in)"
)
_SAID_ON = re.compile(
    rf"\b(?:{_SAID} (?:{_WHEN},? ){{0,7}}on|(?:asked|questioned|pressed|challenged) about (?:[\w’'-]+ ){{1,5}}on|"
    rf"(?:contacted|reached|approached|pressed|interviewed) by|interview (?:(?:[a-z]+|{_DAY}) ){{0,4}}(?:on|for)) "
    rf"{_NAME}"
)
_MET = ("approached", "contacted", "reached")
_ANSWERED = re.compile(
    r"\ufffc|\b(?:said|says|told|den(?:y|ied)|declin|refus|confirm|insist|respon|repl|comment|add(?:ed|s)\b|admit|hung)"
)
"""What makes an outlet that found somebody one that heard them."""
_OPENING = re.compile(
    rf"(?:(?:On )?{_DAY}(?: \d{{1,2}},?)?(?: (?:morning|afternoon|evening|night))?|In (?:an?|the|his|her) (?:[a-z]+ )*"
    r"(?:interview|appearance)(?: [A-Za-z]+){0,3}|(?:Asked|Questioned|Challenged|Pressed|Interviewed|Speaking|"
    rf"Appearing)(?: (?!and\b|but\b)[\w’'-]+){{0,6}}?),? on {_NAME}"
)
"""At the head of a sentence: "Wednesday on Radio Ellery, the mayor said"."""
_PIECE = (
    r"(?:interview|article|story|piece|op-ed|column|editorial|profile|report|essay|podcast|investigation|exposé|"
    r"dispatch|obituary|questionnaire)"
)
_PIECE_WORDS = tuple(
    "interview article story piece op column editorial profile report essay podcast investigation dispatch "
    "questionnaire".split()
)
_IN_PIECE = re.compile(
    rf"\b(?:[Ii]n|[Dd]uring|[Ff]rom|[Vv]ia) (?:an?|the|his|her|their|one|another|that) "
    rf"(?:[a-z-]+ ){{0,2}}{_NAME} (?:(?!and\b|or\b)[a-z-]+ ){{0,2}}{_PIECE}\b"
)
_TOLD_IN_WORDS = tuple("profiled featured chronicled detailed recounted documented outlined".split())
_TOLD_IN = re.compile(rf"\b(?:{'|'.join(_TOLD_IN_WORDS)}) (?:[a-z]+ly )?(?:in|by) {_NAME}")
_WROTE_WORDS = tuple("wrote writes reported reports notes noted said observed observes pointed points tweeted".split())
_OF_HOUSE = re.compile(
    rf"(?<![\w.&’'-]){_NAME}(?:’s|'s|(?<=s)[’']) (?P<who>[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][\w’'-]+) (?:first |also |has "
    rf"|had )*(?:wrote|writes|reported|reports|notes|noted|said)\b"
    rf"|\b(?:wrote|writes|reported) (?:[A-Z][\w.’'-]* ){{1,3}}?[A-Z][\w’'-]+, (?:an? |the )?(?:[A-Za-z-]+ ){{0,4}}?"
    rf"(?:publisher|editor|columnist|founder|reporter|blogger|writer|correspondent|critic) (?:at large )?(?:of|at|"
    rf"for|with) (?P<house>{_NAME.removeprefix('(?P<name>')}"
    rf"|\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?P<paper>{_NAME.removeprefix('(?P<name>')} (?:political |senior |chief |"
    rf"media |legal )?"
    r"(?:analyst|anchor|columnist|contributor|correspondent|critic|editor|host|journalist|reporter|writer) (?:also |"
    r"later )?(?:wrote|writes|reported|reports|notes|noted|said|observed|observes|pointed out|points out|tweeted)\b"
)
"""Whose words an outlet had first: "the Post's Orla Fenn wrote", "wrote Orla Fenn, editor of the Post"."""
_CREDIT = re.compile(
    r"(?P<mark>[.”\"?!’]) ?\[(?P<names>[A-Z\d][^\]\n]{1,48})\](?=[ \t]*(?:\n|$))|\((?:[Vv]ia|[Hh]/[Tt]) "
    r"(?P<via>[A-Z][^)\n]{1,30})\)"
)
_PARTS = re.compile(r"[,/;]| and ")
_POLLSTERS = frozenset(
    {"ARG", "Gallup", "Ipsos", "Marist", "Monmouth", "Pew", "PPP", "Quinnipiac", "Rasmussen", "YouGov"}
)


def find_aired(scene: Scene) -> Iterator[Reservation]:
    """Yield what somebody said on another outlet's air."""
    own = own_keys(scene)
    for found in scene.find_names(_SAID_WORDS, _SAID_ON):
        is_met = found.group().startswith(_MET)
        at = scene.sentence_at(found.start())
        if not is_met or _ANSWERED.search(scene.low, at.start, at.end):
            yield from _of_other(scene, found, own)
    for index in scene.words.get("on", ()):
        sentence = scene.sentences[index]
        found_first = _OPENING.match(scene.own, sentence.start, sentence.end)
        if found_first is not None:
            yield from _of_other(scene, found_first, own)


def find_pieces(scene: Scene) -> Iterator[Reservation]:
    """Yield "in a Harbour Wire article", "profiled in the Ellery Post", by another outlet than the page's own."""
    own = own_keys(scene)
    for words, pattern in ((_PIECE_WORDS, _IN_PIECE), (_TOLD_IN_WORDS, _TOLD_IN)):
        for found in scene.find_names(words, pattern):
            yield from _of_other(scene, found, own)


def find_writers(scene: Scene) -> Iterator[Reservation]:
    """Yield somebody of another outlet who wrote or reported something there."""
    own = own_keys(scene)
    for found in scene.find_names(_WROTE_WORDS, _OF_HOUSE):
        name = (found["name"] or found["house"] or found["paper"]).replace("’", "'").removesuffix("'s")
        if name.startswith("The ") and found.start() == scene.sentence_at(found.start()).start:
            name = name.removeprefix("The ")  # no part of a title at the head of a sentence
        house = outlet_in(name) or (name if name in _POLLSTERS else None)
        if house is not None and not is_own_name(house, own):
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip(".")))


def _of_other(scene: Scene, found: re.Match[str], own: frozenset[str]) -> Iterator[Reservation]:
    name = outlet_in(found["name"].replace("’", "'"))
    if name is not None and not is_own_name(name, own):
        end = max(found.start("name") + len(name), found.end() if found.end() > found.end("name") else 0)
        yield reserve_words(scene, found.start(), end)


def find_credits(scene: Scene) -> Iterator[Reservation]:
    """Yield an outlet in brackets at the end of what the page has from it: "… by May.” [Harbour Wire]".

    On a page where one of them is an outlet, what stands so behind a quotation is where it comes from, known or not.
    """
    if "[" not in scene.text and "(via " not in scene.low and "(h/t " not in scene.low:
        return
    own = own_keys(scene)
    marked = list(_CREDIT.finditer(scene.text))
    known = [found for found in marked if any(map(_is_known, _names_in(found)))]
    for found in marked:
        is_credit = found in known or (bool(known) and found["mark"] in ("”", '"'))
        if is_credit and not all(is_own_name(name, own) for name in _names_in(found)):
            start, end = found.span("names" if found["names"] else "via")
            told = Span(start=scene.sentence_at(found.start()).start, end=found.end())
            yield Reservation(sentence=told, cue=Span(start=start, end=end), covers=(told,))


def _names_in(credit: re.Match[str]) -> list[str]:
    names = (part.strip().rstrip(".") for part in _PARTS.split(credit["names"] or credit["via"]))
    return [name for name in names if name]


def _is_known(name: str) -> bool:
    return is_outlet_name(name) or name in _POLLSTERS or outlet_in(name) == name


_rule = partial(make_words_rule, "second_hand")

RULES = (
    _rule("aired", "This was said on another outlet's air.", find_aired),
    _rule("piece", "This stands in another outlet's article or interview.", find_pieces),
    _rule("writer", "The page passes on what somebody wrote for another outlet.", find_writers),
    _rule("credit", "The page has this from whoever stands in brackets behind it.", find_credits),
)
