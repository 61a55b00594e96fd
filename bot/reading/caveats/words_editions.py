"""Another outlet by where in it something stands: "in the spring issue of", "in Friday's …", "the …'s obituary"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.outlets import outlet_in
from bot.reading.caveats.own_names import is_own_name, own_keys
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_NAME = r"(?P<name>[A-Z][\w.&'’-]*(?: (?:of |the |de |des |del |du |la |le |and |& )?[A-Z0-9][\w.&'’-]*){0,4})"
_SAID = re.compile(
    r"\b(?:says?|said|writ(?:es?|ing|ten)|wrote|told|tells?|describ(?:es?|ed|ing)|call(?:s|ed)|recall(?:s|ed)|"
    r"claim(?:s|ed)|argu(?:es?|ed|ing)|admit(?:s|ted)|insist(?:s|ed)|explain(?:s|ed)|warn(?:s|ed)|complain(?:s|ed)|"
    r"grumbl(?:es|ed)|reveal(?:s|ed)|report(?:s|ed)|suggest(?:s|ed)|according|accus(?:es|ed)|joked|quoted|joke|"
    r"speaking|spoke|predict(?:s|ed)|went|estimat(?:es|ed)|published)\b"
)
_WHERE_WORDS = ("issue", "edition", "pages", "columns", "number", "programme", "program", "show", "podcast", "episode")
_WHERE = re.compile(
    r"\b(?:[Ii]n|[Oo]n|to|for) (?:the|an?|its|this week's|last week's|yesterday's) (?:[\w'’-]+ ){0,3}?(?:issue|"
    r"edition|pages|"
    rf"columns|episode) of (?:the )?{_NAME}"
    rf"|\b(?:on|to) (?:the )?(?P<house>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){{0,2}})['’]s? (?:[\w-]+ ){{0,4}}?(?:programme|"
    r"program|show|podcast)\b"
)
_DAY_WORDS = tuple(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today week weekend month morning".split()
)
_DAY = re.compile(
    r"\b[Ii]n (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|this morning|(?:this|last) (?:week|"
    rf"weekend|month))['’]s {_NAME}"
)
_HELD_WORDS = ("believed", "right", "correct", "writes", "wrote")
_HELD = re.compile(
    rf"\bif (?:the )?{_NAME} is (?:to be believed|right|correct)\b"
    r"|, (?:the )?(?P<writer>[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4}) (?:writes|wrote)(?=[,.])"
)
_STAFF_WORDS = tuple("editor correspondent reporter columnist critic obituary editorial front version headline".split())
_STAFF = re.compile(
    rf"\b(?:the |The )?{_NAME}['’]s? (?:[a-z-]+ ){{0,3}}(?:editor|correspondent|reporter|columnist|critic|obituary|"
    r"editorial|front page|version|headline)(?: [A-Z][\w'’-]+ [A-Z][\w'’-]+)?,? (?:says?|said|reports?|reported|"
    r"writes?|wrote|records?|recorded|notes?|noted|claims?|claimed|called|put|puts|has it|had it|is different|"
    r"describes?|described|tweeted)\b"
)
_BROKE_WORDS = ("broke", "reported", "published", "obtained", "revealed", "learned", "learnt", "posted", "understands")
_BROKE = re.compile(
    rf"\b(?:the |The )?{_NAME}, which (?:had |has |first |also )*(?:broke the (?:story|news)|(?:first|"
    r"also) (?:reported|"
    r"revealed|published|obtained))\b"
    rf"|, (?:the |The )?(?P<paper>[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){{0,4}}) (?:has learn(?:ed|t)|understands|"
    r"(?:can|could) (?:exclusively )?reveal)(?=[,.])"
    rf"|\ba copy of which (?:the )?(?P<keeper>[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){{0,4}}) (?:has|have|had) "
    r"(?:posted|published|obtained|seen|released)\b"
)
_SORT = (
    r"(?:newspaper|daily|weekly|magazine|tabloid|broadsheet|broadcaster|news (?:site|website|agency|outlet|portal)|"
    r"newswire|paper|journal|website|radio station|TV (?:station|channel)|television (?:station|channel)|trade "
    r"(?:paper|journal|title|magazine))"
)
_APPOSED_WORDS = tuple(
    "newspaper daily weekly magazine tabloid broadsheet broadcaster news newswire paper journal website station "
    "channel trade".split()
)
_APPOSED = re.compile(
    rf"\b(?:the |The )?{_NAME}, (?:an?|the|one of [\w ]{{3,20}}) (?:[\w'’-]+ ){{0,4}}?{_SORT}s?(?: (?:in|of|from|for|"
    r"based in|close to|owned by|run by|critical of) [^,.]{2,40})?, (?:has |had |have |also |first |later )*"
    r"(?:reports?|reported|says?|said|writes|wrote|quotes?|quoted|claims?|claimed|published|put|puts|ran|runs|carried|"
    r"named|names|described|describes|revealed|reveals|estimates?|estimated|called|calls|cites?|cited)\b"
)
_TOLD_BY_WORDS = tuple("runs ran goes went reads".split())
_TOLD_BY = re.compile(
    r", (?:runs|ran|goes|went|reads) (?:the|an?|one) (?:[a-z-]+ )?(?:headline|entry|account|article|caption|report|"
    r"obituary|editorial|listing|blurb|version|verdict|press release|advert)\b"
)


def find_places(scene: Scene) -> Iterator[Reservation]:
    """Yield an issue, a programme or a page of another outlet in which something is said."""
    own = own_keys(scene)
    for found in scene.find_names(_WHERE_WORDS, _WHERE):
        name = found["name"] or found["house"]
        if (found["name"] or outlet_in(name, is_told=True)) and not is_own_name(name, own) and _is_said(scene, found):
            yield reserve_words(scene, *found.span())
    for found in scene.find_names(_DAY_WORDS, _DAY):
        name = outlet_in(found["name"].replace("’", "'"))
        if name is not None and not is_own_name(name, own) and _is_said(scene, found):
            yield reserve_words(scene, found.start(), found.start("name") + len(name))

    for found in scene.find_names(_HELD_WORDS, _HELD):
        name = found["name"] or found["writer"]
        if outlet_in(name) and not is_own_name(name, own):
            yield reserve_words(scene, *_trim(found))


def _is_said(scene: Scene, found: re.Match[str]) -> bool:
    sentence = scene.sentence_at(found.start())
    return bool(
        _SAID.search(scene.low, sentence.start, found.start()) or _SAID.search(scene.low, found.end(), sentence.end)
    )


def find_named_outlets(scene: Scene) -> Iterator[Reservation]:
    """Yield an outlet that its place gives away: it has a correspondent, broke a story, or is called a daily."""
    own = own_keys(scene)
    for words, pattern in ((_STAFF_WORDS, _STAFF), (_BROKE_WORDS, _BROKE), (_APPOSED_WORDS, _APPOSED)):
        for found in scene.find_names(words, pattern):
            name = next(filter(None, found.groups()))
            if not is_own_name(name, own):
                yield reserve_words(scene, *_trim(found))
    for found in scene.find_words(_TOLD_BY_WORDS, _TOLD_BY):
        yield reserve_words(scene, found.start() + len(", "), found.end())


def _trim(found: re.Match[str]) -> tuple[int, int]:
    """Return the place of a match without a comma and a blank at its start."""
    return found.start() + len(found.group()) - len(found.group().lstrip(", ")), found.end()


RULES = (
    Rule(
        id="words.second_hand.edition",
        kind="second_hand",
        basis="words",
        severity="medium",
        means="The page passes on what stood in an issue or a programme of another outlet.",
        find=find_places,
    ),
    Rule(
        id="words.second_hand.called_outlet",
        kind="second_hand",
        basis="words",
        severity="medium",
        means="The page passes on what another outlet has.",
        find=find_named_outlets,
    ),
)
