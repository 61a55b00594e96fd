"""By what way the words came: intercepted, leaked, translated, said on terms."""

import re
from collections.abc import Iterator

from bot.model.record import CaveatKind, Severity
from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_TALK = r"(?:calls?|conversations?|messages?|communications?|transmissions?|texts?|emails?|e-mails?|chats?|radio|phone)"
_INTERCEPTED_WORDS = tuple("intercepted intercepts intercept wiretap wiretaps wiretapped wiretapping eavesdropped "
                           "overheard".split())  # fmt: skip
_INTERCEPTED = re.compile(
    rf"\bintercept(?:ed|s)? (?:[\w'-]+ ){{0,4}}?{_TALK}(?: (?:calls?|messages?|conversations?|traffic))?\b|"
    rf"\b{_TALK}(?: [\w'-]+){{0,5}}? intercepted\b|"
    rf"\bwiretap(?:s|ped|ping)?\b"
    r"|\beavesdropped on\b"
)
_RECORDED = (
    r"(?:audio|recordings?|tapes?|video|videos|footage|voice (?:note|message|memo)s?|phone calls?|messages?|chats?)"
)
_LEAKED_WORDS = tuple("leaked secretly recorded covertly recording hidden voice".split())
_LEAKED = re.compile(
    rf"\bleaked (?:[\w'-]+ ){{0,3}}?{_RECORDED}\b|\b{_RECORDED} (?:that was |that were |was |were )?leaked\b"
    rf"|\b(?:secretly|covertly) (?:recorded|taped|filmed)\b|\b(?:secret|hidden-camera) (?:recordings?|tapes?|"
    rf"footage)\b"
    r"|\b(?:was|were|been) (?:caught|recorded) (?:on (?:tape|a hot mic|audio)|saying|telling|lambasting)\b|\bhot "
    r"mic\b"
)
_TRANSLATED_WORDS = tuple("translated translation translations translator interpreter".split())
_TONGUES = tuple(
    "arabic chinese mandarin cantonese french german hebrew hindi italian japanese korean persian farsi polish "
    "portuguese russian spanish turkish ukrainian urdu english creole dutch greek".split()
)
_TONGUE = rf"(?:{'|'.join(_TONGUES)})"
_TRANSLATED = re.compile(
    rf"\b(?:translated (?:from|into|by)(?: the)?(?: original)? ?[a-z]*|(?:google|machine|rough|loose|unofficial|"
    rf"official|english"
    rf"|own) translations?|(?:posted|published|released|provided) (?:\w+ )?translations?|translations? (?:of|by|"
    rf"from|provided|published)|(?:through|via|with|using) (?:an?|his|"
    rf"her|their|the) "
    rf"(?:[\w-]+ )?(?:interpreter|translator))\b|\b(?:said|wrote|speaking|posted|tweeted|added|told \w+) in "
    rf"{_TONGUE}\b"
)
_NOT_TRANSLATED = re.compile(r"translated (?:into|to)\s+(?!english)|translated by (?:about|nearly)")
_TERMS_WORDS = tuple("background record closed doors privately chatham".split())
_TERMS = re.compile(
    r"\b(?:on (?:deep )?background|background briefing|off the record|closed-door [a-z]+|behind "
    r"closed doors|"
    r"(?:said|speaking|spoke|told [\w' ]+?|say|admit|acknowledged?|concede) privately|privately (?:said|told|"
    r"acknowledged?|"
    r"admit(?:ted)?|conceded?|complained|say)|chatham house)\b"
)
_NOT_TERMS = re.compile(r"background (?:check|noise|color|colour|image|music)|on background of")
_ANECDOTAL_WORDS = ("anecdotal", "anecdotally", "anecdotes")
_ANECDOTAL = re.compile(r"\banecdotal(?:ly)?(?: [a-z]+)?\b")


def by_words(words: tuple[str, ...], pattern: re.Pattern[str], but: re.Pattern[str] | None = None) -> Find:
    """Return what yields the matches of ``pattern`` in sentences with one of ``words``, those of ``but`` left out."""

    def find(scene: Scene) -> Iterator[Reservation]:
        for found in scene.find_words(words, pattern):
            if but is None or not but.match(scene.low, found.start()):
                yield reserve_words(scene, *found.span())

    return find


def _rule(kind: CaveatKind, what: str, severity: Severity, means: str, find: Find) -> Rule:
    return Rule(id=f"words.{kind}.{what}", kind=kind, basis="words", severity=severity, means=means, find=find)


RULES = (
    _rule("intercepted", "words", "high", "This was listened in on.", by_words(_INTERCEPTED_WORDS, _INTERCEPTED)),
    _rule("leaked_recording", "words", "high", "This rests on a leaked recording.", by_words(_LEAKED_WORDS, _LEAKED)),
    _rule(
        "translated",
        "words",
        "medium",
        "The page says that these words were translated.",
        by_words(_TRANSLATED_WORDS + _TONGUES, _TRANSLATED, _NOT_TRANSLATED),
    ),
    _rule(
        "background_terms",
        "words",
        "medium",
        "The page tells on what terms this was said.",
        by_words(_TERMS_WORDS, _TERMS, _NOT_TERMS),
    ),
    _rule("anecdotal", "words", "high", "The page calls this anecdotal.", by_words(_ANECDOTAL_WORDS, _ANECDOTAL)),
)
