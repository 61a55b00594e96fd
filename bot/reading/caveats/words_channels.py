"""By what way the words came: intercepted, leaked, translated, posted by users, said on terms."""

import re
from collections.abc import Iterator

from bot.model.record import CaveatKind, Severity, Span
from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_sources import NEXT_ONE, described_sources

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
_PLACE = (
    r"(?:twitter|x|facebook|instagram|tiktok|youtube|telegram|reddit|weibo|snapchat|whatsapp|truth social|parler|"
    r"linkedin|"
    r"threads|bluesky|mastodon|vk|wechat|discord|twitch|medium|quora|tumblr|social media|social networks?|social "
    r"networking)"
)
_POSTED_WORDS = tuple(
    "tweeted tweet tweets tweeting retweeted twitter facebook instagram tiktok youtube telegram reddit weibo "
    "snapchat "
    "whatsapp truth parler linkedin threads bluesky mastodon social online blogger bloggers redditor post posts x "
    "vk wechat viral posted shared uploaded quora tumblr discord twitch".split()
)
_POSTED = re.compile(
    r"\b(?:re)?tweeted\b|\b(?:in|on) (?:an?|the|his|her|their|another|one|several|two|multiple) (?:[\w'-]+ ){0,3}?"
    r"(?:tweets?|tweet ?storm|facebook post|instagram (?:post|story)|social media posts?|blog ?posts?|tiktok|"
    r"youtube video|"
    r"telegram post|reddit post|status update)\b"
    rf"|\b(?:wrote|said|posted|shared|announced|claimed|published|uploaded|revealed|confirmed|complained|writing|"
    rf"posting|"
    rf"sharing|took|takes|taking|turned|turns|circulat(?:ed|ing)|spread(?:ing)?|appeared|surfaced|going viral|"
    rf"went viral|seen)"
    rf"(?: [\w'-]+){{0,6}}? (?:on|to|via|across|over) (?:his |her |their |the |its )?(?:[\w'-]+ )?{_PLACE}\b"
    rf"|\b(?:an?|one|another|several|some|many|two) (?:[\w'-]+ )?(?:{_PLACE} (?:user|post|video|message|story|"
    rf"channel)s?|redditors?|bloggers?)\b"
    r"|\b(?:circulat(?:ed|ing)|doing the rounds) (?:widely )?online\b|\bviral (?:video|post|clip|tweet)s?\b"
)
_AIRED_WORDS = ("viral", "online", "internet", "social", "twitter", "facebook", "reddit", "tiktok", "weibo")
_AIRED = re.compile(
    r"\b(?:outrage|backlash|uproar|criticism|reactions?|anger|debate|buzz|rumou?rs|claims?|posts?|"
    r"videos?) (?:[\w'-]+ ){0,2}?on "
    r"(?:social media|social networks|twitter|facebook|reddit|tiktok|weibo)\b"
    r"|\b(?:in|on|to) (?:an?|the|one) (?:online|internet) (?:forum|thread|message board)\b"
    r"|\b(?:gone|going|goes|went) viral (?:online|on|across)(?: (?:social media|twitter|facebook|reddit|tiktok|"
    r"weibo))?\b"
)
_USERS = re.compile(
    r"\b(?:users?|commenters?|viewers?|twitter|facebook|instagram|tiktok|reddit|youtube|social media|tweet(?:ed)?|"
    r"comments?)\b"
)
_USERS_BACK = 4
"""Sentences before "another added" in which users are looked for."""
_SIGNED = re.compile(
    r"[—–-]{1,2} ?[^\n(]{1,60}\(@\w{2,20}\),? (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December) \d{1,2}, \d{4}"
)
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


def _by_words(words: tuple[str, ...], pattern: re.Pattern[str], but: re.Pattern[str] | None = None) -> Find:
    def find(scene: Scene) -> Iterator[Reservation]:
        for found in scene.find_words(words, pattern):
            if but is None or not but.match(scene.low, found.start()):
                yield reserve_words(scene, *found.span())

    return find


def find_crowd(scene: Scene) -> Iterator[Reservation]:
    """Yield a user, a blogger, a post as the source of an attribution."""
    for source, described in described_sources(scene):
        if described.sort == "crowd" and not (described.is_definite and described.head.startswith("user")):
            at = scene.sentence_at(source.cue.start)
            covers = (Span(start=at.start, end=at.end),)
            yield reserve_words(scene, source.mention.start, source.mention.end, covers=covers)


def find_next_user(scene: Scene) -> Iterator[Reservation]:
    """Yield "another added" shortly behind words of users: the next of them."""
    for index, sentence in enumerate(scene.sentences):
        found = NEXT_ONE.match(scene.low, sentence.start, sentence.end)
        first = scene.sentences[max(0, index - _USERS_BACK)].start
        if found is not None and _USERS.search(scene.low, first, sentence.start):
            yield reserve_words(scene, *found.span())


def find_embedded(scene: Scene) -> Iterator[Reservation]:
    """Yield the signature of an embedded post, charged to its line and the one above it."""
    for found in _SIGNED.finditer(scene.text):
        index = scene.index_at(found.start())
        first = scene.sentences[max(0, index - 1)]
        last = scene.sentences[index]
        yield reserve_words(scene, *found.span(), covers=(Span(start=first.start, end=last.end),))


def _rule(kind: CaveatKind, what: str, severity: Severity, means: str, find: Find) -> Rule:
    return Rule(id=f"words.{kind}.{what}", kind=kind, basis="words", severity=severity, means=means, find=find)


RULES = (
    _rule("intercepted", "words", "high", "This was listened in on.", _by_words(_INTERCEPTED_WORDS, _INTERCEPTED)),
    _rule("leaked_recording", "words", "high", "This rests on a leaked recording.", _by_words(_LEAKED_WORDS, _LEAKED)),
    _rule(
        "translated",
        "words",
        "medium",
        "The page says that these words were translated.",
        _by_words(_TRANSLATED_WORDS + _TONGUES, _TRANSLATED, _NOT_TRANSLATED),
    ),
    _rule("user_generated", "posted", "medium", "This comes from posts of users.", _by_words(_POSTED_WORDS, _POSTED)),
    _rule("user_generated", "aired", "medium", "This is told of what users say.", _by_words(_AIRED_WORDS, _AIRED)),
    _rule("user_generated", "next_user", "medium", "The next of several users says this.", find_next_user),
    _rule("user_generated", "embedded", "medium", "This is an embedded post.", find_embedded),
    _rule("user_generated", "source", "medium", "A user or a post says this.", find_crowd),
    _rule(
        "background_terms",
        "words",
        "medium",
        "The page tells on what terms this was said.",
        _by_words(_TERMS_WORDS, _TERMS, _NOT_TERMS),
    ),
    _rule("anecdotal", "words", "high", "The page calls this anecdotal.", _by_words(_ANECDOTAL_WORDS, _ANECDOTAL)),
)
