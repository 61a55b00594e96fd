"""Words that give a claim to nobody: "reports of", "is believed to"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.naming import describe_source
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_BELIEVED_WORDS = tuple(
    "held reputed known renowned attributed chart graph table believed thought understood rumored rumoured "
    "reported".split()
)
_BELIEVED = re.compile(
    r"\bit (?:is|was|has been|had been) (?:also |now |widely |generally |previously |being )?"
    r"(?:believed|thought|understood)(?: that\b|(?= [a-z]+ [a-z]+))"
    r"|\b(?:is|are|was|were|being|been) (?:also |now |still |widely |generally |all )?"
    r"(?:believed|thought|understood|reputed) to [a-z]+"
    r"|\b(?:is|are|was|were) (?:widely|generally|commonly|universally) held to (?:be|have)\b"
    r"|\b(?:is|are|was|were) (?:also |now |still |widely |generally )?known to (?:be|have)\b"
    r"|\brenowned (?:[a-z]+ )?(?:in [^,.;]{3,30} )?as\b"
    r"|\b(?:is|are|was|were|been) (?:also |often |usually |generally |traditionally |widely )?attributed to an?\b"
    r"|\bas (?:the|this) (?:chart|graph|table|map|graphic|diagram|figure)s? (?:above|below) (?:shows?|illustrates?)\b"
)
_REPORTS_WORDS = tuple("reports reporting rumors rumours speculation gossip whispers".split())
_REPORTS = re.compile(
    r"\b(?:there (?:are|were|have been|had been) |amid |following |after |with |despite |according to |citing )?"
    r"(?:(?:unconfirmed|conflicting|multiple|numerous|many|some|several|growing|persistent|early|initial|local|media|"
    r"press|news|recent|widespread|online) )*(?:reports|rumou?rs|speculation|gossip|whispers) (?:of (?!the\b)|that\b|"
    r"(?:say|said|suggest|suggested|claim|claimed|emerged|indicate|indicated|surfaced)\b)"
    r"|\baccording to (?:[a-z]+ )?(?:rumou?rs|gossip|speculation)\b"
    r"|\b(?:according to|in|by) (?:(?:unconfirmed|multiple|some|several|local|media|press|news|recent|various|"
    r"published) "
    r")+(?:reports|media|press)\b"
)
_HOLD = (
    r"(?:accused?|critici[sz]ed?|complain(?:ed)?|said|say|argued?|thought|think|believed?|questioned|pointed out|"
    r"claim(?:ed)?|"
    r"saw|feared?|worry|worried|speculat(?:e|ed)|suspect(?:ed)?|reported(?: seeing| hearing| that)|objected|"
    r"ask(?:ed|ing) (?:for|whether|why|if|that))\b"
    r"(?! (?:in|among|of)\b)"
)
_PEOPLE_WORDS = tuple("people many some most others several locals fans users commenters viewers".split())
_PEOPLE_HOLD = re.compile(
    r"\b(?:(?:many|some|several|other|most|various|countless|numerous|plenty of|lots of|a lot of|a few|a couple of|"
    r"a number of|"
    r"a handful of|a growing number of|dozens of|hundreds of|thousands of|millions of) (?:[\w'-]+ ){0,2}?(?:people|"
    r"[a-z'-]{3,}s)|"
    r"some|many|others|people(?= (?:have|also|online|are now|were quick))(?: online)?|local people|fans|viewers|"
    r"locals|commenters)"
    rf" (?P<held>(?:who |also |have |had |even |now |still |already |online |were quick to ){{0,3}}{_HOLD})"
)
_NOT_HELD = re.compile(
    r"\b(?:if|when|how|why|whether|to|like|help|makes?|made|making|let|for|than|which|and|the|last|these|those|"
    r"her|his|(?:show|find|found|reveal)(?:s|n|ed)? that) $"
)
_GENERIC = re.compile(r"(?:people|fans|viewers|locals|commenters) who\b")
_STOKED = re.compile(
    r"\b(?:stok|fuel|driv|drov|rais|prompt|spark|spur|feed|fed|trigger|heighten|invit|fan|caus|creat|set off|led to|"
    r"leading to|amid|end|quell|dismiss|den[iy])[a-z]*(?: [a-z]+){0,2} $"
)
"""Before speculation and rumours that are told of as such: who holds them is missing, which another kind says."""
_FILED = re.compile(r"\b(?:review|handl|process|investigat|examin|submit|fil|respond to|make|made)[a-z]*(?: [a-z]+)? $")
"""Before reports that somebody is sent: complaints, and no news."""
_MADE_UP = re.compile(
    r"\b(?:false|falsified|fake|faked|bogus|fabricated|inaccurate|erroneous|misleading|debunked) (?:[a-z]+ )?$"
)
"""Before reports that are what is told of, and no source."""
_REQUIRED = re.compile(r"[^.;]{2,120}?\b(?:to file|to submit|must file|must submit|to publish)\b")
"""Behind "reports that": papers that somebody has to hand in."""
_NAME_BEFORE = re.compile(r"\b[A-Z][\w.'’-]* $")
_OF_HOUSE = re.compile(
    r"(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Oo]ther) (?:[a-z-]+ )?(?:[A-Z][\w.'’-]* )+(?:officials|aides|advisers|"
    r"advisors|employees|workers|staffers|executives|lawmakers|diplomats|prosecutors|officers|soldiers|"
    r"ministers|residents)\b"
)
"""\"Some Acme workers": people of a house that is named, and so of another kind."""
_LEARNED_WORDS = tuple(
    "experts analysts critics observers economists historians scientists researchers pundits commentators astronomers "
    "skeptics sceptics hawks doves purists opponents supporters proponents advocates detractors strategists watchers "
    "studies analyses polls surveys research evidence reports estimates rumors rumours wisdom".split()
)


def _learned(who: str) -> re.Pattern[str]:
    """Return the pattern of people or papers of a calling who say something."""
    return re.compile(
        r"\b(?:(?:some|many|most|several|other|legal|political|military|health|medical|industry|security|financial|"
        r"market|"
        r"independent|nonpartisan|non-partisan|bipartisan|outside|foreign|local|leading|previous|recent|past|"
        r"multiple|numerous|various|a number of|early|"
        r"initial|"
        r"scientific|academic|anecdotal|opinion|conventional|environmental|climate|trade|policy|defen[cs]e|energy|tech|"
        r"deficit|budget|fiscal|inflation|china) )*"
        rf"(?P<who>{who}) (?:who )?(?:(?:have|had|has|also|often|now|"
        rf"still|generally|largely|widely|long|"
        rf"already|"
        r"consistently|repeatedly|increasingly) ){0,3}"
        r"(?:sa(?:y|id|ys)|show(?:s|n|ed)?|suggest(?:s|ed)?|argue[ds]?|warn(?:s|ed)?|believe[ds]?|fear(?:ed)?|think|"
        r"note[ds]?|"
        r"agree[ds]?|f[io]u?nds?|found|point(?:ed|s)? (?:to|out)|predict(?:ed|s)?|estimate[ds]?|question(?:ed|s)?|"
        r"contend(?:ed)?|"
        r"link(?:ed)?(?= (?:(?:it|this|that|them|the [a-z]+) )?to\b)|(?:regard|consider|attribute)(?:e?d)?(?= "
        r"[a-z])(?! "
        r"whether\b)|"
        r"claim(?:ed)?|accuse[ds]?|describe[ds]?|call(?:ed)?|worry|worried|speculate[ds]?|indicate[ds]?|cite[ds]?|"
        r"put)\b"
    )


_LEARNED = _learned("|".join(_LEARNED_WORDS))
_OLOGISTS = _learned("[a-z]+ologists")
_HELD_BY = re.compile(
    r"\bthose (?:in favou?r of|opposed to|against|critical of|supporting|opposing) [^.,;]{2,60}? (?:have |"
    r"had )?"
    r"(?:said|say|argued?|warn(?:ed)?|contend(?:ed)?|believed?|claim(?:ed)?|insist(?:ed)?)\b"
)
_NAMED_BEFORE = re.compile(
    r"(?:\b(?:the|these|those|both|this|our|his|her|their|its|two|three|four|and|of|by|to|for|from|with|government|"
    r"ministry|university|company|council|police) |"
    r"\b[A-Z][\w.'’&-]* |['’]s? )$"
)
_THE = re.compile(r"\b[Tt]he (?:[a-z]+ ){1,2}$")
_PLURAL = re.compile(r"(?!reports|estimates)[a-z]+s$")
_SINGULAR = re.compile(r" (?:shows|says|suggests|argues|warns|believes|notes|indicates|describes)$")
_THERE = re.compile(r"\bthere(?:'s|\b)")
"""\"There is speculation that" lacks its speaker: another kind says so, and no phrase has two."""
_OWNED = re.compile(
    r"(?:\b(?:the|his|her|their|its|our|my|annual|audit|\w+'s) (?:[a-z]+ )?|(?<!led )(?<!leads )(?<!rise )\bto )$"
)


_COMMON_WORDS = tuple(
    "wisdom consensus consent accounts account sections parts press newspapers papers media everyone everybody those "
    "complaint refrain criticism legend rumour rumor word gossip belief opinion tradition".split()
)
_COMMON = re.compile(
    r"\b(?:the )?(?:conventional|received|common|popular|perceived|accepted) (?:wisdom|belief|opinion|view) (?:(?:in|"
    r"on|among) [a-z]+ )?"
    r"(?:holds?|held|ha[sd] it|sa(?:ys|id)|goes|is|was|runs|dictate[sd]|suggest(?:s|ed)|tells us|assumes)\b"
    r"|\b(?:the )?(?:general|broad|growing|emerging|prevailing) (?:consensus|view|feeling|mood) (?:is|was|seems|"
    r"holds)\b"
    r"|\b(?:legend|rumou?r|word|gossip|tradition|local lore|hearsay) (?:has|had) it\b"
    r"|\bby (?:most|some|many|all|several|press|newspaper|media|common|popular|various|one) "
    r"(?:accounts?|consent|estimates|reckonings?)\b"
    r"|\b(?:by|in|among|across) (?:some |large |many )?(?:sections|parts|quarters) of the (?:[a-z]+ )?(?:press|media)\b"
    r"|\bfew (?:people |now |still |here )?(?:doubt(?:ed)?|believed?|expect(?:ed)?|disputed?|think|thought|"
    r"question(?:ed)?)\b"
    r"|\b(?:the )?(?:word|talk|rumou?r|gossip|whisper|feeling|joke) (?:(?:in|on|around|among|at) [^.,;]{2,40}? "
    r")?(?:is|was|has it) "
    r"that\b|\bword (?:has |had )?(?:spread|got (?:out|about|around)) that\b|\bword (?:has|had) spread\b"
    r"|\b(?:sections|parts) of the (?:[a-z]+ )?(?:press|media) (?:have|had|has|say|said|called|accused|suggested|"
    r"branded)\b"
    r"|\bit (?:is|was|has been) (?:[a-z]+ )?(?:said|reported|claimed|written|suggested) in (?:(?:the|some|several|"
    r"local|"
    r"many|foreign|certain) )*(?:newspapers|papers|press|media)\b"
    r"|\bthere (?:are|were|remain) (?:those|some|many|people)(?: [a-z]+s)? (?:[a-z ]{2,30} )?who (?:[a-z]+ly |still |"
    r"now )?(?:say|"
    r"said|"
    r"maintain|believe|think|thought|claim|argue|insist|swear|hold|suspect|fear|doubt|see|call|feel|disagree)\b(?!,|"
    r" and\b)"
    r"|\bnot every(?:one|body) (?:is|was|were) (?:convinced|sure|happy|persuaded|impressed)\b"
    r"|\bnot every(?:one|body) (?:agrees|agreed|believes|thinks)\b"
    r"|\b(?:a|the|one) (?:common|frequent|familiar|popular|recurring|constant|usual) (?:complaint|refrain|criticism|"
    r"charge|"
    r"accusation|theory|argument|view|misconception) (?:goes|is|was|runs|has been|among|heard)\b"
)
"""What everybody says and nobody in particular."""


def find_common(scene: Scene) -> Iterator[Reservation]:
    """Yield "conventional wisdom holds", "by most accounts", "there are those who say"."""
    for found in scene.find_words(
        (*_COMMON_WORDS, "view", "feeling", "mood", "few", "talk", "whisper", "joke", "some", "many", "people"), _COMMON
    ):
        is_owned = scene.low[max(0, found.start() - 2) : found.start()] == "s "  # "the party's received wisdom"
        if not (scene.is_personal or is_owned):
            yield reserve_words(scene, *found.span())


def find_believed(scene: Scene) -> Iterator[Reservation]:
    """Yield "it is believed that", "is thought to have", charged to its sentence."""
    for found in scene.find_words(_BELIEVED_WORDS, _BELIEVED):
        sentence = scene.sentence_at(found.start())
        if "according to" not in scene.low[sentence.start : sentence.end]:
            yield reserve_words(scene, *found.span())


def find_reports(scene: Scene) -> Iterator[Reservation]:
    """Yield "reports of", "rumours that", "according to local media"; not "the reports", which leads back."""
    for found in scene.find_words((*_REPORTS_WORDS, "media", "press"), _REPORTS):
        if _is_other_report(scene, found):
            continue
        is_feared = "speculation" in found.group() and _THERE.search(
            scene.low, max(0, found.start() - 30), found.start() + len("there")
        )
        if not is_feared and not _OWNED.search(scene.low, max(0, found.start() - 30), found.start()):
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip()))


def _is_other_report(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether "reports" is a verb or a complaint, or speculation is what was stirred up."""
    words, first = found.group(), max(scene.sentence_at(found.start()).start, found.start() - 40)
    if _MADE_UP.search(scene.low, first, found.start()) or _REQUIRED.match(scene.low, found.end()):
        return True
    named = re.search(r"\breports that$", words)
    if named is not None and scene.own[found.start()].isupper() and not words.startswith("reports"):
        before = scene.own[first : found.start() + named.start()]
        if _NAME_BEFORE.search(before) is not None and found.start() > scene.sentence_at(found.start()).start:
            return True  # "CBS News reports that"
    if words.startswith("reports"):
        is_verb = words.startswith("reports that") and _NAME_BEFORE.search(scene.own, first, found.start())
        return bool(is_verb or _FILED.search(scene.low, first, found.start()))
    is_stirred = words.startswith(("speculation", "rumo")) and not words.rstrip().endswith(_CLAIMED)
    return is_stirred and _STOKED.search(scene.low, first, found.start()) is not None


_CLAIMED = ("say", "said", "suggest", "suggested", "claim", "claimed")


def find_people_hold(scene: Scene) -> Iterator[Reservation]:
    """Yield "many locals accuse", "people have asked for", "some thought": nobody in particular holds this."""
    for found in scene.find_words(_PEOPLE_WORDS, _PEOPLE_HOLD):
        before = scene.low[max(0, found.start() - 24) : found.start()]
        is_of_house = _OF_HOUSE.match(scene.own, found.start()) is not None or _are_of_house(scene, found)
        if not (is_of_house or scene.is_personal or _NOT_HELD.search(before) or _GENERIC.match(found.group())):
            yield reserve_words(scene, *found.span())


def _are_of_house(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether those who hold it are an institution's people: "several senators said"."""
    end = found.start("held")
    described = describe_source(scene.own[found.start() : end].strip())
    return described is not None and described.sort == "collective"


def find_learned(scene: Scene) -> Iterator[Reservation]:
    """Yield "some experts argue", "studies show": a calling, or papers, of nobody named."""
    yield from (reserve_words(scene, *found.span()) for found in scene.find_words(("those",), _HELD_BY))
    yield from _of_calling(scene, _LEARNED_WORDS, _LEARNED)
    if "ologists" in scene.low:
        yield from _of_calling(scene, tuple(word for word in scene.words if word.endswith("ologists")), _OLOGISTS)


def _of_calling(scene: Scene, words: tuple[str, ...], pattern: re.Pattern[str]) -> Iterator[Reservation]:
    for found in scene.find_words(words, pattern):
        start = found.start()
        before = scene.own[max(scene.sentence_at(start).start, start - 24) : start]
        if _PLURAL.match(found["who"]) and _SINGULAR.search(found.group()):
            continue  # "what caught the eyes of analysts shows": not their verb
        if found["who"] == "evidence" and _THE.search(before):
            continue
        is_named = _NAMED_BEFORE.search(before) or (before != "" and scene.own[start].isupper())
        if not is_named:
            yield reserve_words(scene, *found.span())


RULES = (
    Rule(
        id="words.attribution_gap.believed",
        kind="attribution_gap",
        basis="words",
        severity="medium",
        means="The page does not say who believes or says this.",
        find=find_believed,
    ),
    Rule(
        id="words.vague_source.people",
        kind="vague_source",
        basis="words",
        severity="medium",
        means="People of whom none is named hold this.",
        find=find_people_hold,
    ),
    Rule(
        id="words.vague_source.learned",
        kind="vague_source",
        basis="words",
        severity="medium",
        means="Experts, critics or studies of which none is named say this.",
        find=find_learned,
    ),
    Rule(
        id="words.vague_source.common",
        kind="vague_source",
        basis="words",
        severity="medium",
        means="This is what is said in general, and by whom the page does not say.",
        find=find_common,
    ),
    Rule(
        id="words.vague_source.reports",
        kind="vague_source",
        basis="words",
        severity="medium",
        means="This rests on reports or rumours of nobody named.",
        find=find_reports,
    ),
)
