"""By what way the words came: intercepted, leaked, translated, said on terms."""

import re
from collections.abc import Iterator

from bot.model.record import CaveatKind, Severity
from bot.reading.caveats.rule import Find, Reservation, Rule, by_words, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.tongues import TONGUES

_TALK = (
    r"(?:calls?|conversations?|messages?|communications?|transmissions?|texts?|emails?|e-mails?|chats?|chatter|"
    r"phones?|"
    r"telephones?|lines?|(?:radio|phone|telephone|signal) traffic|frequenc(?:y|ies)|telegrams|cables|letters|"
    r"handsets?|radio)"
)
_INTERCEPTED_WORDS = tuple(
    "intercepted intercepts intercept interception wiretap wiretaps wiretapped wiretapping eavesdropped "
    "eavesdropping overheard tapped tapping tap bugged bug bugs decrypted deciphered decoded listening "
    "listened hacked traffic".split()
)
_INTERCEPTED = re.compile(
    rf"\bintercept(?:ed|s)? (?:[\w'-]+ ){{0,4}}?{_TALK}(?: (?:calls?|messages?|conversations?|traffic))?\b"
    rf"|\b{_TALK}(?: [\w'-]+){{0,5}}? (?:intercepted|wiretapped|decrypted|deciphered)\b"
    r"|\bintercepts? (?:of|from|by|show|shows|showed|published|released|played)\b"
    r"|\bwiretap(?:s|ped|ping)?\b(?! (?:laws?|bill|powers|act))"
    rf"|\b{_TALK} (?:(?:had|have|has|was|were|is|are|being) (?:been )?)(?:secretly |illegally )?(?:tapped|bugged)\b"
    r"|\b(?:tapping of|tapped into|bugged|bugging of|bugging) (?:(?:the|his|her|their|a|an|[\w-]+'s) )*(?:[\w-]+ )?"
    r"(?:phones?|telephones?|lines?|office|flat|room|car|home|house)\b|\btapped (?:(?:the|his|her|their) )?(?:phones|"
    r"lines)\b"
    r"|\b(?:phone|telephone) taps?\b"
    rf"|\b(?:decrypted|deciphered|decoded) (?:[\w'-]+ ){{0,2}}{_TALK}\b"
    rf"|\b(?:eavesdropp(?:ed|ing)|listening in) on (?:[\w'’-]+ ){{1,4}}"
    rf"|\b(?:radio|phone|telephone|signal) traffic (?:(?:that was |which was )?(?:picked up|recorded|captured|"
    rf"monitored|"
    r"overheard)|between|heard)\b"
    rf"|\b{_TALK} (?:that (?:was|were) )?picked up by\b"
    r"|\b(?:a|the|from a|one) (?:bug|hidden microphone|listening device) (?:hidden|planted|placed|installed|"
    r"concealed)\b"
)
_RECORDED = (
    r"(?:audio(?: (?:clips?|files?|tapes?|recordings?))?|recordings?|tapes?|videos?|footage|film|clips?|"
    r"voice (?:notes?|messages?|memos?)|phone calls?|messages?|chats?)"
)
_LEAKED_WORDS = tuple(
    "leaked hacked secretly recorded covertly recording recordings hidden voice audio tape tapes footage clip clips "
    "video hot surfaced obtained".split()
)
_LEAKED = re.compile(
    rf"\bleaked (?:[\w'-]+ ){{0,3}}?{_RECORDED}\b"
    r"|\bhacked (?:audio|recordings?|tapes?|footage|video)\b"
    rf"|\b{_RECORDED}(?: of [^,.;]{{2,50}})?,? (?:that |which )?(?:(?:was|were|has been|have been|had been) "
    rf")?(?:leaked|"
    r"slipped|passed anonymously|sent anonymously) (?:to|online|by|on)\b"
    rf"|\b{_RECORDED} (?:that |which )?(?:(?:was|were|has been|have been|had been) )leaked\b"
    r"|\b(?:secretly|covertly|surreptitiously) (?:recorded|taped|filmed|made)\b"
    r"|\b(?:secret|hidden-camera|clandestine|undercover|covert|hot-mic) (?:recordings?|tapes?|footage|video|audio|"
    r"comments?)\b"
    r"|\b(?:was|were|been) (?:caught|recorded) (?:on (?:tape|a hot mic|audio)|saying|telling|lambasting)\b"
    r"|\b(?:an?|the) (?:audio|voice|sound|tape) (?:clip|recording|file|tape|note|message|recordings) "
    r"(?:that |which )?(?:has |have |had )?(?:surfaced|emerged|appeared|circulated|circulating|attributed to|"
    r"purport(?:edly|ing))\b"
    r"|\b(?:in|on) an? (?:[\w-]+ )?(?:audio clip|recording|tape|voice note|audio recording) (?:that |which "
    r")?(?:surfaced|emerged|"
    r"obtained by|passed to|seen by|heard by|shared with|handed to|posted anonymously)\b"
    rf"|\b{_RECORDED} of (?:unknown|uncertain|unclear|disputed|doubtful) (?:origin|provenance|source)\b"
)
_TOPIC = re.compile(r"(?:leaked|secret)\b")
_ABOUT = re.compile(
    r"\b(?:publishing|publication|making|use|possession|ban|sale|crime|law|bill|debate|question|investigation|"
    r"inquiry|probe|"
    r"source|leaker|victim|spread) (?:of|on|into|about) (?:the |a |such )?$|\bdenied that (?:a|the) $"
)
"""Before a leak they make it what is told of, and not where it comes from."""
_TONGUE = rf"(?:{'|'.join(TONGUES)})"
_TRANSLATED_WORDS = tuple(
    "translated translation translations translator interpreter interpreters rendered subtitles subtitled "
    "dubbed".split()
)
_SPOKE = (
    r"(?:said|says|wrote|writes|speaking|spoke|speaks|posted|tweeted|added|adds|told|asked|shouted|replied|answered|"
    r"sang|"
    r"chanted|reads?|reading|writing|conducted|written|declared|announced|continued|whispered|joked|printed|recorded|"
    r"delivered|addressed|explained|captioned|testified|yelled|exclaimed|saying)"
)
_SPOKEN = re.compile(rf"\b{_SPOKE}\b")
_TRANSLATED = re.compile(
    rf"\b(?:translated (?:from|into|by|for)(?: the)?(?: original)? ?[a-z]*|(?:google|machine|rough|loose|unofficial|"
    rf"official|english"
    rf"|own|our|my|her|his|literal|free|simultaneous) translations?|(?:posted|published|released|provided|supplied) "
    rf"(?:\w+ )?"
    rf"translations?|translations? (?:of|by|"
    rf"from|provided|published|supplied|is ours|are ours)|(?:through|via|with|using|by) (?:an?|his|"
    rf"her|their|the) "
    rf"(?:[\w-]+ )?(?:interpreters?|translators?))\b"
    rf"|\b{_SPOKE}(?: (?:to |on |at |with |for )?(?:[\w'’.-]+ ){{0,5}}?)?,? ?in (?:his |her |their )?(?:native |"
    rf"broken |fluent |"
    rf"halting )?{_TONGUE}\b(?! (?:jail|prison|custody|politics|football|media|parliament|court|hospitals?|cit|town|"
    rf"cuisine))"
    rf"|\b(?:which|that|both|all|the [a-z]+) (?:is|are|was|were) in {_TONGUE}\b"
    rf"|\bswitching (?:to|into) {_TONGUE}\b|\brendered (?:here )?from (?:the )?{_TONGUE}\b|\bfrom the (?:original "
    rf"{_TONGUE}\b|{_TONGUE}(?=[,.;:)]| (?:for|by|original)\b))"
    r"|\b(?:english|the) subtitles (?:have|has|read|give|say|render)\b|\bthe english is (?:ours|mine)\b"
)
_NOT_TRANSLATED = re.compile(
    r"translated (?:into|to)\s+(?!english)|translated (?:by (?:about|nearly)|from paper)|translations? of (?:the |"
    r"his |her )?"
    r"(?:bible|book|novel|poem|poems|work|works)"
)
_TERMS_WORDS = tuple("background record closed doors privately chatham attribution anonymity meeting session".split())
_SAID_SO = (
    r"(?:said|speaking|spoke|speaks|talked|talking|told [\w' ]+?|briefed|briefing|agreed to (?:speak|talk)|discussed|"
    r"(?:described|recounted|confirmed|disclosed|detailed) (?:it|them|this|that|(?:the|their|his|her) [\w' ]{2,40}?))"
)
_TERMS = re.compile(
    rf"\b(?:on (?:what is called |so-called )?(?:deep )?background(?! of)|(?:called|on) deep background|background "
    r"(?:briefings?|conversations?|interviews?)|off the record|"
    r"(?:not|nothing) for attribution|"
    r"closed-door (?!polic)[a-z]+|in (?:a|the) closed (?:meeting|session|briefing|hearing)|"
    rf"{_SAID_SO} (?:on|under) (?:the )?condition of anonymity|on (?:the )?condition of anonymity(?= because)|"
    r"(?:said|speaking|spoke|told [\w' ]+?|say|admit|acknowledged?|concede) privately|privately (?:said|told|"
    r"acknowledged?|"
    r"admit(?:ted)?|conceded?|complained|say)|chatham house)\b"
    r"|\b(?:met|gathered|said|told|spoke|speaking|talks?|meeting|hearing|testified|discussed|agreed|decided|"
    r"negotiated|"
    r"convened|huddled|debate[ds]?)(?: [\w'’-]+){0,6}? behind closed doors\b"
)
_INTERPRETED = re.compile(
    r"(?:through|via|with|using|by) (?:an?|his|her|their|the) (?:[\w-]+ )?(?:interpret|translator)"
)
_CLOSED = re.compile(r"closed-door")
_TOLD = re.compile(
    r"\b(?:said|says|told|tells|testified|testif(?:y|ies)|testimony|briefed|heard|warned|admitted|acknowledged|"
    r"described|"
    r"explained|argued|informed|according to|agreed|decided|discussed)\b"
)
_NOT_TERMS = re.compile(r"background (?:check|noise|color|colour|image|music)|on background of")


_find_translated = by_words(_TRANSLATED_WORDS + TONGUES, _TRANSLATED, _NOT_TRANSLATED)


def find_translated(scene: Scene) -> Iterator[Reservation]:
    """Yield words that were translated; an interpreter only where somebody speaks through one."""
    for found in _find_translated(scene):
        at, cue = found.sentence, found.cue
        is_through = cue is not None and _INTERPRETED.match(scene.low, cue.start) is not None
        words = scene.low[at.start : at.end] if at is not None else ""
        if not is_through or "\ufffc" in words or _SPOKEN.search(words):
            yield found


def find_terms(scene: Scene) -> Iterator[Reservation]:
    """Yield on what terms something was said; closed doors only where somebody tells something behind them."""
    for found in scene.find_words(_TERMS_WORDS, _TERMS):
        sentence = scene.sentence_at(found.start())
        is_scene = _CLOSED.match(found.group()) and not _TOLD.search(scene.low, sentence.start, sentence.end)
        if not is_scene and _NOT_TERMS.match(scene.low, found.start()) is None:
            yield reserve_words(scene, *found.span())


def find_leaked(scene: Scene) -> Iterator[Reservation]:
    """Yield a leaked recording, or one of which nobody says whence it is; not a law or a quarrel about such."""
    for found in scene.find_words(_LEAKED_WORDS, _LEAKED):
        before = scene.low[max(scene.sentence_at(found.start()).start, found.start() - _SIGHT) : found.start()]
        if not (_TOPIC.match(found.group()) and _ABOUT.search(before)):
            yield reserve_words(scene, *found.span())


_SIGHT = 40


def _rule(kind: CaveatKind, what: str, severity: Severity, means: str, find: Find) -> Rule:
    return Rule(id=f"words.{kind}.{what}", kind=kind, basis="words", severity=severity, means=means, find=find)


RULES = (
    _rule("intercepted", "words", "high", "This was listened in on.", by_words(_INTERCEPTED_WORDS, _INTERCEPTED)),
    _rule("leaked_recording", "words", "high", "This rests on a leaked recording.", find_leaked),
    _rule(
        "translated",
        "words",
        "medium",
        "The page says that these words were translated.",
        find_translated,
    ),
    _rule(
        "background_terms",
        "words",
        "medium",
        "The page tells on what terms this was said.",
        find_terms,
    ),
)
