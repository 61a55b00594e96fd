"""Another outlet by its sort before its name: "the journal Geology", "the weekly …"; and who writes in "the …"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.own_names import has_own_name, is_own_name, own_keys
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_CALLED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Aa]s|[Ii]n|[Oo]n|[Bb]y)(?: (?!who\b|that\b|and\b)[\w'’-]+){0,3}? (?:newspaper|daily|"
    r"weekly|journal|magazine|site|"
    r"website|outlet|broadcaster|station|channel|agency|podcast|blog|programme|paper|tabloid|newsletter|portal|"
    r"think-tank) "
    r"(?P<name>[A-Z][\w.&'’-]*(?: (?:of |the |de |del |du |la |and |& )?[A-Z0-9][\w.&'’-]*){0,4})"
)
_CALLED_WORDS = tuple(
    "newspaper daily weekly journal magazine site website outlet broadcaster station channel agency podcast blog "
    "programme paper tabloid newsletter portal tank".split()
)
_BEFORE_CALLED = re.compile(
    r"\b(?:in|on|by|to|from|with|told|citing|quoting|via|per|as|of|for) $|\b(?:in|on|by|to|from|with|told|citing|"
    r"quoting|via|per|as) "
    r"(?:the|an?|its|his|her) (?:[\w'’-]+ ){0,3}$"
)
_TELLS = re.compile(
    r"(?:,? [\w'’-]+ly)?,? (?:has |had |have |also |later |earlier |first )*(?:says?|said|reports?|reported|notes?|"
    r"noted|quotes?|quoted|published|"
    r"finds?|found|writes?|wrote|claims?|claimed|has it|had it|puts?|revealed|reveals|cites?|cited|describes?|"
    r"described|called|"
    r"calls|adds?|"
    r"added|estimates?|estimated|alleged|alleges|carried|disclosed|confirmed|suggests?|suggested)\b"
)
_SAID_IN = re.compile(
    r"\b(?:says?|said|writ(?:es?|ing|ten)|wrote|told|tell(?:s|ing)?|published|report(?:s|ed)?|speaking|spoke|"
    r"appear(?:s|ed|ing)|argu(?:es|ed|ing)|"
    r"according|cit(?:es|ed|ing)|quot(?:es|ed|ing)|carried|printed|interview|explained|recalled|claim(?:s|ed)|"
    r"described|ran|runs?|ha[sd] it)\b|\ufffc"
)
_IN_THE = re.compile(
    r"\b(?:[Ww]riting|wrote|writes?|column|op-ed|essay|opinion piece|article|letter|interview|editorial|piece) (?:in|"
    r"for|with|to) "
    r"(?:the|The) (?P<name>[A-Z][\w.&'’-]*(?: (?:of |and |& )?[A-Z][\w.&'’-]*){0,3})"
)
_IN_THE_WORDS = tuple("writing wrote write writes column op essay article letter interview editorial piece".split())
_NO_PAPER = re.compile(
    r"(?:[A-Z]{2,5}$|Netherlands|Gambia|Bahamas|Bronx|Hague|US\b|UK\b|UAE|United|White|House|Senate|Oval|Congo|"
    r"Philippines|Bible|"
    r"Quran|Koran|Torah|Talmud|Constitution|New Testament|Old Testament|Supreme|High Court|Prime|Foreign|Home|Ministry|"
    r"Department|President|Queen|King|Duke|Pope|Court|Federal|Middle|Far|North|South|East|West|City|State|National "
    r"(?:Assembly|Park)|First|Second|Third|[A-Z]\w+ (?:Office|Ministry|Council|Committee|Commission|Police|"
    r"Department|Court|"
    r"University|Institute|Bank|Club|Group|Family|Association|Union|Party|Government|Parliament|Islands|Republic|"
    r"Agency|"
    r"Authority|Board|Service|Prize|Museum|Foundation))"
)


_PUBLISHED_IN = re.compile(r"\b(?:publish|appear|print|describ|detail)(?:ed|s|ing) [^.;]{0,20}\bjournal $")
"""Where a finding was published: its researchers tell it, and not the journal."""
_NEAR = 24
"""Code points before an outlet's name in which the word by which it tells is looked for."""


def find_called(scene: Scene) -> Iterator[Reservation]:
    """Yield an outlet whose sort stands before its name, and the paper in which somebody writes."""
    own = own_keys(scene)
    for found in scene.find_names(_CALLED_WORDS, _CALLED):
        is_published = _PUBLISHED_IN.search(scene.low, scene.sentence_at(found.start()).start, found.start("name"))
        is_own = is_own_name(found["name"], own) or has_own_name(found.group(), own)
        if _is_told(scene, found) and is_published is None and not is_own:
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip(".")))
    for found in scene.find_names(_IN_THE_WORDS, _IN_THE):
        if not _NO_PAPER.match(found["name"]) and not is_own_name(found["name"], own):
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip(".")))


def _is_told(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether the outlet tells something, or somebody does in it."""
    if _TELLS.match(scene.own, found.end()):
        return True
    sentence = scene.sentence_at(found.start())
    is_in = found.group()[:2].lower() in _INTO or _BEFORE_CALLED.search(
        scene.low, max(sentence.start, found.start() - _NEAR), found.start()
    )
    before = scene.low[sentence.start : found.start("name")]
    is_said = _SAID_IN.search(before) or _SAID_IN.search(scene.low, found.end(), sentence.end)
    return bool(is_in and is_said)


_INTO = frozenset({"as", "by", "in", "on"})

RULES = (
    Rule(
        id="words.second_hand.called",
        kind="second_hand",
        basis="words",
        severity="medium",
        means="The page passes on what a paper, a station or an agency has.",
        find=find_called,
    ),
)
