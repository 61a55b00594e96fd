"""How people without a name see a matter: "what many officials view as", "others wonder whether", "some who warned"."""

import re
from collections.abc import Iterator

from bot.model.record import CaveatKind
from bot.reading.caveats.naming import describe_source
from bot.reading.caveats.rule import Find, Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene

_PARTIES = "conservatives democrats liberals moderates progressives republicans tories".split()
_NOUNS = tuple(
    "activists admirers advisers advisors advocates aides allies analysts associates backers campaigners colleagues "
    "commentators critics delegates detractors diplomats donors economists employees executives experts friends "
    "historians insiders investors lawmakers leaders legislators lobbyists observers officials operatives opponents "
    "organizers planners policymakers politicians pollsters prosecutors pundits researchers residents rivals "
    "scholars scientists senators skeptics sceptics staffers strategists supporters surrogates traders veterans "
    "watchers "
    "workers".split()
)
_WORDS = (*_NOUNS, *_PARTIES, "some", "many", "others")
_UP = "|".join(f"[{noun[0].upper()}{noun[0]}]{noun[1:]}" for noun in (*_NOUNS, *_PARTIES))
_SOME = r"(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Oo]ther|[Ff]ew|[Ee]ven some|[Aa] few|[Ee]ven)"
_WHO = (
    rf"(?P<who>(?:{_SOME} )?(?:of (?:his|her|its|their|the) )?(?:(?!(?i:the|those|these|his|her|their|its|our|my|and|"
    r"or|of|to|that|which|who|what|as|if|how|why|whether|when|than|from|by|with|for|in|on|has|have|led|leading|had|"
    r"all|no|two|three|four|five|both|more|fewer|percent|is|are|was|were|but|while|where|because|upset|"
    r"[a-z]+(?<!self-styl)"
    r"ed)\b)"
    rf"[A-Za-z][\w’'.-]* ){{0,3}}?(?:{_UP})|[Mm]any|[Ss]ome|[Oo]thers)"
)
_PLACE = r"(?: (?:in|on|at|from|within|inside|of) (?:[\w’'-]+ ){0,3}?[\w’'-]+)?"
_OFTEN = r"(?: (?:also|now|still|already|have|had|privately|openly|long|are|were|even|then|[a-z]+ly))*"
_SEE = r"(?:see|saw|seen|view|viewed|regard|regarded|perceive|perceived|interpret|interpreted|describe|described|cast)"
_VIEWED = re.compile(
    rf"(?<![\w’'-]){_WHO}{_PLACE}{_OFTEN} (?:{_SEE} (?:[\w’'$%.-]+ ){{1,9}}?as\b|consider(?:ed)? (?:it|him|her|them|"
    rf"this|that|the|"
    r"a|an|his|its|their|[A-Z][\w’'-]*)\b(?! (?:to|whether)\b)|wonder(?:ed|ing)? (?:if|whether|how|why|what|aloud|"
    r"about)\b|doubt(?:ed)? (?:that|if|whether|the|his|her|he|she|it|they|will)\b|question(?:ed|ing)? (?:whether|if|"
    r"why|how|the|his|her|its)\b|fret(?:ted|ting)? (?:that|about|over)\b)"
)
_WHAT = re.compile(
    rf"\bwhat {_WHO}{_PLACE}{_OFTEN} (?:{_SEE}|call|called|consider|considered|say|said|believe|believed|fear|feared|"
    r"think|thought|hope|predict|predicted)\b(?: (?:as|is|was|are|were|to be|could|would|will|may|might|an?|the)\b|"
    r"(?= \ufffc))"
)
_RELATED = re.compile(
    rf"(?<![\w’'-]){_WHO},? who (?:also |have |had |now |still |privately )*(?:say|said|argue|argued|believe|believed|"
    r"complain|complained|contend|contended|fear|feared|insist|insisted|maintain|suspect|suspected|thought|warn|"
    r"warned|worry|worried|question|questioned|allege|alleged|suggest|suggested|call|called|accuse|accused|(?:see|"
    r"saw)(?= "
    r"[^.,;]{2,60} as\b)|described|denounced)\b"
)
_LED = re.compile(
    rf"\b(?:leads?|led|leading|prompt(?:s|ed|ing)?|caus(?:es|ed|ing)) {_WHO} to (?:argue|complain|fear|predict|"
    r"question|say|speculate|suggest|suspect|wonder|worry)\b"
)
_LEFT = re.compile(
    rf"\b(?:left|leaves|leaving|has|have|had|with) {_WHO} (?:worried|wondering|worrying|questioning|fearing|arguing|"
    r"complaining|convinced|fretting|nervous|predicting)\b(?! by\b)"
)
_THEIR_WORDS = ("his", "her", "their")
_THEIR = re.compile(
    r"(?<!and )(?<!of )(?<!who back )(?<!who support )\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:(?:own|former|closest|close|"
    r"top|senior|longtime|core|campaign|most "
    r"[a-z]+|[a-z]+est) ){0,2}(?P<noun>admirers|allies|associates|backers|boosters|confidants|critics|defenders|"
    r"detractors|donors|followers|friends|fundraisers|loyalists|opponents|strategists|supporters|surrogates|workers)"
    r"(?: (?:here|there|in [A-Z]\w+))?(?: (?:also|now|still|privately|have|had|long|[a-z]+ly))* (?:say|said|argued?|"
    r"believed?|complain(?:ed)?|contend(?:ed)?|fear(?:ed)?|insist(?:ed)?|maintain(?:ed)?|predict(?:ed)?|suspect(?:ed)?|"
    r"warn(?:ed)?|worry|worried|wonder(?:ed)?|acknowledged?|concede[d]?|(?:are|were|remain|remained) (?:[a-z]+ )?"
    r"(?:confident|convinced|worried|concerned|alarmed|certain|skeptical|sceptical|hopeful))\b"
)
_AGAINST = frozenset({"critics", "detractors", "opponents"})
_ASKED_BEFORE = re.compile(r"\b(?:why|how|whether|if|when|as|than|that the more) $")
_POLLED = re.compile(
    r"%|\b(?:percent|per cent|polls?|polled|surveys?|in (?:10|ten|four|five)|respondents|voters who)\b"
)
_QUANTIFIED = re.compile(r"(?:some|many|most|several|other|few|even some|a few)\b(?! of\b)")
_VAGUE = frozenset({"some", "many", "others"})


def _kind_of(who: str) -> CaveatKind | None:
    """Return the kind of source that ``who`` are; ``None`` for whoever is led back to."""
    words = who.removeprefix("even ").removeprefix("Even ")
    noun = words.rpartition(" ")[2].lower()
    if noun in _VAGUE:
        return "vague_source"
    if noun in _PARTIES:
        return "vague_source" if _QUANTIFIED.match(words.lower()) else "collective_source"
    described = describe_source(words)
    if described is None or described.is_definite:
        return None
    if described.sort == "collective":
        return "collective_source"
    return "vague_source" if described.sort == "vague" else None


def _find_kind(kind: CaveatKind) -> Find:
    def find(scene: Scene) -> Iterator[Reservation]:
        if scene.is_personal:
            return
        for found in scene.find_names(_THEIR_WORDS, _THEIR):
            at = scene.sentence_at(found.start())
            is_open = _ASKED_BEFORE.search(scene.low, max(at.start, found.start() - 14), found.start()) is not None
            if not is_open and (found["noun"] in _AGAINST) == (kind == "vague_source"):
                yield reserve_words(scene, *found.span())
        for pattern in (_VIEWED, _WHAT, _RELATED, _LED, _LEFT):
            for found in scene.find_names(_WORDS, pattern):
                start = found.start("who")
                at = scene.sentence_at(start)
                before = scene.low[max(at.start, found.start() - 14) : found.start()]
                is_open = _ASKED_BEFORE.search(before) is not None and pattern is _VIEWED
                is_asked = scene.low[at.end - 1] == "?"
                if is_open or is_asked or _POLLED.search(scene.low, at.start, at.end):
                    continue
                if _kind_of(found["who"]) == kind:
                    yield reserve_words(scene, start, min(found.end(), found.end("who")))

    return find


RULES = (
    make_words_rule(
        "collective_source", "views", "People of whom none is named see it so.", _find_kind("collective_source")
    ),
    make_words_rule("vague_source", "views", "Nobody in particular sees it so.", _find_kind("vague_source")),
)
