"""Another outlet by what it did, in words around its name: "first reported by", "state television announced"."""

import re
from collections.abc import Iterator
from functools import partial

from bot.reading.caveats.outlets import is_outlet_behind, outlet_in
from bot.reading.caveats.own_names import has_own_name, is_own_name, own_keys
from bot.reading.caveats.rule import Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene

_KIND = (
    r"(?:newspaper|daily|weekly|tabloid|broadsheet|magazine|monthly|quarterly|broadcaster|newswire|wire service|"
    r"news (?:agency|site|outlet|website|portal|channel|programme|program|service|magazine|network|station)|"
    r"(?:tv|television|radio|cable|local|state|public|private) (?:channel|station|network|broadcaster|programme|"
    r"program)|"
    r"trade (?:paper|journal|magazine|publication)|(?:medical|scientific|academic) journal|fanzine|podcast)"
)
_KIND_WORDS = tuple(
    "newspaper daily weekly tabloid broadsheet magazine monthly quarterly broadcaster newswire service agency site "
    "outlet website portal channel programme program network station paper journal publication fanzine podcast "
    "newspapers magazines broadcasters".split()
)
_BY = (
    r"(?:told|tells|telling|interview(?: [a-z]+){0,2} (?:with|to|on|in|for)|speaking (?:to|with|on)|spoke (?:to|with)|"
    r"reported (?:by|in|on)|according to|citing|quoting|quoted (?:by|in)|cited by|published (?:by|in)|printed in|"
    r"aired (?:by|on)|"
    r"broadcast (?:by|on)|carried (?:by|in)|obtained by|seen by|wrote (?:in|for)|writes? (?:in|for)|revealed (?:by|in)|"
    r"disclosed (?:by|in)|comments? to|statement to|shared with|leaked to)"
)
_KIND_BY = re.compile(
    rf"\b{_BY} (?:an?|the|one|another|its|several|two|his|her|their)? ?(?:[\w'’.-]+ ){{0,3}}?{_KIND}s?\b"
    r"(?! (?:editors?|publishers?|owners?|bosses|boss|reports)\b)"
)
_STATE = re.compile(
    r"\b(?:state|official|government-run|state-run|state-owned|state-controlled|pro-government|public|regional|"
    r"opposition|"
    r"foreign|exile|independent) "
    r"(?:television|tv|radio|media|news agency|broadcaster|newspapers?|wire service|press|outlets?)(?: \ufffc| "
    r"[a-z]+)? "
    r"(?:also |has |have |had |later |earlier )*(?:said|says|announced|reported|reports|showed|aired|broadcast|"
    r"quoted|claimed|"
    r"carried|cited|confirmed|published|described)\b"
)
_STATE_WORDS = (
    "television",
    "tv",
    "radio",
    "media",
    "agency",
    "broadcaster",
    "newspaper",
    "newspapers",
    "press",
    "outlets",
)
_STATED = re.compile(
    r"\b(?:state|state-run|official|state-owned|government-run) (?:television|TV|radio|media|news agency|broadcaster|"
    r"newspaper)"
    r"(?: [A-Z][\w’'-]*){1,3} (?:said|says|announced|reported|reports|showed|aired|quoted|claimed|cited)\b"
)
_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w.&'’!-]*(?: (?:of |the |and |& |de |du |del |la |le )?[A-Z0-9][\w.&'’!-]*){0,4})"
_CARRIED_WORDS = tuple(
    "understands reveal aired broadcast carried ran published printed learned revealed disclosed reported obtained "
    "quoted".split()
)
_CARRIED = re.compile(
    rf"\b{_NAME}(?: in [A-Z][\w-]+)?(?: (?:has|have|had|also|first|earlier|previously|later|itself|exclusively))* "
    r"(?:aired|broadcast|carried|published|printed|learned|revealed|disclosed|quoted|obtained|ran (?:an?|the)|"
    r"understands(?= (?:that|the|it|he|she))|(?:can|could) reveal)\b"
)
_EVENT = re.compile(
    r" (?:the |its |an? )?(?:[\w'-]+ ){0,3}(?:debate|game|match|final|ceremony|concert|premiere|series|show|"
    r"season|set|van|"
    r"truck|booth|studio|crew|center|centre|tower)\b"
)
"""An event that an outlet carries, or what it builds for that: no claim is passed on."""
_HOURS = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?) (?:after|before|since) $")
_HOURS_SIGHT = 16
_FIRST = re.compile(
    rf"\b(?:(?:first|originally|initially|previously) (?:reported|revealed|published|disclosed|told|carried)|as "
    rf"reported|"
    rf"(?:an?|the) interview (?:given )?to|interview(?:s)? (?:given )?to|gave an interview to) (?:by |in |to )?{_NAME}"
)
_FIRST_WORDS = ("first", "originally", "initially", "previously", "as", "interview", "interviews")
_CHECKED_WORDS = ("politifact", "factcheck", "snopes", "checker", "fact")
_CHECKED = re.compile(
    r"\b(?:Politi[Ff]act|FactCheck(?:\.org)?|Snopes|Full Fact|(?:[A-Z][\w.]+ ){1,3}Fact Checker)(?: (?:has|have|"
    r"had|also|later|then|"
    r"previously))* (?:called|concluded|debunked|deemed|found|gave|judged|labell?ed|noted|pointed out|rated|"
    r"ruled|said|says)\b"
)
_RADIO = re.compile(
    r"\b(?:told|tells|telling|speaking (?:to|on)|on|interview (?:with|on)) (?:Radio|TV|Channel|Canal|Televisión|"
    r"Télé|Kanal) [A-Z0-9][\w-]*+(?!['’]s (?:[a-z]+ )?station\b)"
)
_RADIO_WORDS = ("radio", "tv", "channel", "canal", "kanal")


def find_press(scene: Scene) -> Iterator[Reservation]:
    """Yield another outlet by what is told to it or by it: "told the daily …", "state television announced"."""
    own = own_keys(scene)
    for words, pattern in ((_KIND_WORDS, _KIND_BY), (_STATE_WORDS, _STATE)):
        for found in scene.find_words(words, pattern):
            is_own = has_own_name(scene.own[found.start() : found.end()], own)
            if not is_own and "this" not in found.group().split():
                yield reserve_words(scene, *found.span())
    for words, pattern in ((_STATE_WORDS, _STATED), (_RADIO_WORDS, _RADIO), (_CHECKED_WORDS, _CHECKED)):
        for found in scene.find_names(words, pattern):
            yield reserve_words(scene, *found.span())


def find_carried(scene: Scene) -> Iterator[Reservation]:
    """Yield an outlet that aired, printed or learned something, and the one that had it first."""
    own = own_keys(scene)
    for found in scene.find_names(_CARRIED_WORDS, _CARRIED):
        name = outlet_in(found["name"].replace("’", "'"))
        if _HOURS.search(scene.low, max(0, found.start() - _HOURS_SIGHT), found.start()):
            continue  # "an hour after the Post published it": only when something was
        is_first = found.start() == scene.sentence_at(found.start()).start
        if name is not None and name.startswith("The ") and is_first and not is_outlet_behind(name, is_told=False):
            continue  # "The" is no part of a title at the head of a sentence
        if name is not None and not is_own_name(name, own) and not _EVENT.match(scene.low, found.end()):
            yield reserve_words(scene, *found.span())
    for found in scene.find_names(_FIRST_WORDS, _FIRST):
        if not is_own_name(found["name"], own):
            yield reserve_words(scene, *found.span())


_rule = partial(make_words_rule, "second_hand")

RULES = (
    _rule("press", "The page passes on what a paper, a station or an agency has.", find_press),
    _rule("carried", "The page passes on what another outlet carried.", find_carried),
)
