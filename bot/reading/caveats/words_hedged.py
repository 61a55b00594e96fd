"""Words of probability on a fact, in the page's own words: likely, perhaps, appears to. Modals stand apart."""

import re
from collections.abc import Iterator

from bot.reading.caveats.on_fact import is_on_fact
from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_ADVERBS = tuple(
    "probably possibly perhaps maybe apparently presumably seemingly conceivably plausibly potentially "
    "likelihood probability appearances likely face knows certainly tell".split()
)
_ADVERB = re.compile(
    r"\b(?:probably|(?<!can )(?<!could )(?<!not )(?<!n't )possibly|perhaps|maybe|almost certainly|apparently|"
    r"presumably|conceivably|plausibly|"
    r"(?:(?<=, )|(?<=[-–—] )|(?<=[.!?”] )|(?<=  ))potentially(?= (?:[a-z]+ing|all|the|an?|as|up to|more|for|to|by|in|"
    r"hundreds|thousands|millions|\d[\d,.]*) )|seemingly(?= [a-z]+ed (?:by|to|that|off|at)\b)|seemingly(?= (?:caught|"
    r"unaware|unconcerned|undeterred|unable|unwilling|oblivious)\b)|(?<!more than )as likely as not|"
    r"on the face of it|for all anyone knows|as far as (?:anyone|one|anybody) can tell|in all likelihood|"
    r"(?:(?<=has )|(?<=had )|(?<=have )|(?<=is )|(?<=was )|(?<=were )|(?<=who )|(?<=there )|(?<=it ))seemingly|"
    r"seemingly(?= (?:will|would|has|had|have|is|was|no|every|all|back|at|on|out)\b)|(?<=will )potentially|"
    r"seemingly(?= (?:[a-z]+ing (?:to|the|a|an|in|on|away)|because|in an?|to)\b)|in all (?:likelihood|probability)|"
    r"(?:by|from|to) all appearances)\b"
)
_RHETORIC = re.compile(
    r"(?:perhaps|maybe|possibly|probably) (?:(?:even )?more (?:so|than|[a-z]+ (?:is|than any|than all))\b|"
    r"the (?:ideal|perfect|real|"
    r"question|answer|"
    r"lesson|point)\b|(?:the [\w' -]{3,60}? )?should(?:n't| not)?\b|don't\b|(?:un|not )?surprisingly|inevitably|"
    r"understandably|"
    r"(?:[\w'-]+ ){0,3}?(?:most|best|worst|least|greatest|biggest|only|[a-z]{3,}est)\b|(?:a |an |the )?(?:good|"
    r"better|bad|great|fair|fitting|appropriate|ironic|telling|cruel|helpful)\b)"
)
_LIKELY_WORDS = ("likely", "unlikely")
_LIKELY = re.compile(
    r"\b(?:(?:is|are|was|were|be|being|been|will|would|it's|seems?|appears?|looks?|and|but|,) )?(?:(?:most|very|"
    r"highly|quite|also|still|not|now|extremely|increasingly) )*(?:un)?likely\b(?: to\b)?"
)
_COMPARED = re.compile(
    r"\b(?:more|less|as|how|least|equally|so|times|twice|just as|any) (?:(?!than )\w+ )?(?:un)?likely\b(?! than not)|"
    r"\blikely (?:(?:(?!to\b)[a-z]+ )?(?:(?:democrat(?:ic)?|republican|gop|primary|general|election) ){0,3}(?:voters?|"
    r"caucus-?goers?|"
    r"electorate|participants)|than(?! not))\b|"
    r"(?<!more )\bthan likely\b|\b(?:an?|the|his|her|its|their|this|that|one|most) unlikely (?!scenario|event|outcome|"
    r"prospect|possibility|that\b|to\b|he\b|she\b|they\b|it\b|as\b|given\b|because\b|in\b|at\b|unless\b|and\b|but\b)"
    r"[a-z]|\blikely (?:democratic |republican |gop |future |presidential )?(?:nominees?|delegates?|beneficiar|"
    r"candidates?|"
    r"opponents?|contenders?|rivals?|successors?|challengers?|customers?|buyers?|targets?|winners?|losers?)\b|"
    r"\b(?:an?|the|his|her|its|their|this|that|one) (?:[a-z'-]+(?: (?:and|but|if|yet)|,) )?(?:[a-z]+ly|somewhat|"
    r"rather|very|most|quite|even more) unlikely (?!scenario|event|outcome|prospect|possibility|that\b|to\b|he\b|she\b|"
    r"they\b|it\b|as\b|given\b|because\b|in\b|at\b|unless\b|and\b|but\b)[a-z]|"
    r"\b(?:those|ones?|people|the [a-z]+|are|were) most (?:un)?likely to\b"
)
_APPEAR_WORDS = tuple("appear appears appeared appearing seem seems seemed look looks looked sounds".split())
_APPEAR = re.compile(
    r"(?<!can't )(?<!cannot )(?<!couldn't )(?<!may )(?<!might )(?<!\bto )\b(?:appears?|appeared|appearing|seems?|"
    r"seemed) (?:(?:also|only|now|still|not|instead|even|at first|"
    r"at least) )?to (?!me\b|us\b|him\b|her\b|them\b|you\b|many\b|"
    r"have (?:no|little) (?:sense|idea|clue|interest|intention|appetite|desire|qualms)\b|be (?:the|an?) (?:classic|"
    r"perfect|ideal|very|kind|sort)\b)(?:\w+ly )?\w+\b(?: (?:no|little|few|nothing|any)(?: [\w'-]+){1,2})?"
    r"|\b(?:it|there) (?:now |also |still )?(?:appears|seems|appeared|seemed|looks) (?:that|as if|as though|"
    r"like(?= (?!a\b|an\b)[a-z]))\b"
    r"|(?<!that )(?<!which )(?<!makes )\blooks (?:as if|as though|like (?:he|she|it|they|there))\b|"
    r"\b(?:would|does|did|do) (?:seem|appear) (?:to|that)\b"
    r"|\b(?:appear(?:s|ed)?|seem(?:s|ed)?|looks?) (?:certain|sure|destined|poised|set|doomed|ready|unlikely|"
    r"likely|willing|"
    r"unwilling|unable|reluctant|bound) to\b|\b(?:seems?|appears?|looks?|"
    r"seemed|appeared|looked) (?:now |all but |almost )?(?:inevitable|improbable|doomed|unavoidable|imminent|"
    r"certain(?! (?:to|that|of|about)\b))\b|"
    r"\blooks? like [a-z]{3,}ing\b|, it (?:would |now |also |then )?(?:seems?|appears?)\b"
    r"|\bit (?:seems|appears) (?!to\b|me\b)(?=(?:[\w'’-]+ ){1,5}?(?:is|are|will|was|were|has|have|had|would|did|does|"
    r"do|can|may)\b)"
    r"|\bwhat (?:looks|seems) (?:to be|like)\b"
)
_APPARENT_WORDS = tuple(
    "apparent possible probable likelier suspicion possibly possibilities plausible presumed likeliest "
    "conceivable ruled liable apt impossible inconceivable unthinkable unlikely".split()
)
_APPARENT = re.compile(
    r"\b(?:an|the|his|her|their|its|of|in|[a-z]+'s) apparent [a-z]+"
    r"|\bit(?: is| was|'s) (?:also |quite |entirely |still |very |at least )?(?:possible|probable|conceivable|"
    r"plausible)(?:[,.;]| (?!to\b)(?:that\b|(?=[a-z]+ |\$)))"
    r"|(?<![-])\b(?:(?<!out of )a|another|over|about|amid|any|into|for) (?:possible|probable) (?!to\b|that\b|"
    r"for\b|way\b|ways\b|"
    r"and\b|exception\b|(?:[a-z]+ )?(?:running|candidates?|candidac(?:y|ies)|nominees?|successors?|picks?|"
    r"replacements?|contenders?|opponents?|match-?ups?|general|scenarios?|options?|members?|solutions?|"
    r"venues?)\b)[a-z]+(?:-[a-z]+)*"
    r"|(?<!as )(?<!it )(?<!that )(?<!this )(?<!which )(?<!what )\b(?:is|are|was|were|remains?) (?:also |still |even |"
    r"now |always )?possible\b(?= (?:in|on|at|across|over|throughout|near|along|through|during|later|again|this|next|"
    r"all|any[a-z]+|by|into|with[a-z]*|as (?:well|early|late|soon|the)|[a-z]+day)\b|[.,;])(?! (?:by [a-z]+ing|"
    r"with the)\b)"
    r"|\bthe likeliest [a-z]+|\b(?:the|a|its|one|another|most|more) (?:most |more |only |very |highly |"
    r"entirely )?(?:probable|plausible|presumed|possible(?= (?:[a-z]+ )?(?:cause|explanation|motive|reason|link|"
    r"source|culprit|target))|conceivable) (?:[a-z]+ )?(?:causes?|explanations?|reasons?|sources?|motives?|culprits?|"
    r"outcomes?|origins?|scenarios?|effects?|consequences?|successor|targets?|toll|links?)\b(?! of action)|\b(?:is|"
    r"are|seems|looks|remains|appears) (?:highly |quite |now |very |entirely |at least |still )?(?:probable|"
    r"conceivable|plausible)\b"
    r"|\b(?:cannot|can't|can not|could not|couldn't|not been|not yet been|never been|not) (?:yet )?(?:be |"
    r"been )?(?:completely |entirely |fully )?ruled out\b|\bit (?:is|was|would be|seems|remains|'s) (?:by no means |"
    r"not )?(?:possible|probable|conceivable|plausible|(?<=not )(?:impossible|inconceivable|unlikely|"
    r"unthinkable)) that\b"
    r"|\b(?:is|are|was|were|been) (?:now |all |widely )?presumed (?!innocent|guilty|that|by|not)[a-z]+"
    r"|\b(?:is|are|was|were|be) (?:liable|apt) to (?!pay|prosecut|tax|a |an |the |fine|be (?:fined|prosecuted|taxed|"
    r"charged)|forfeit|arrest|penalt|legal|criminal|customs|duty|for )[a-z]+"
    r"|\b(?:other|another) possibilit(?:y|ies) (?:is|are|include[sd]?)\b"
)
_SIGHT = 40
_DOUBT_WORDS = tuple("doubtful questionable debatable guarantee guarantees guaranteed certainty certain".split())
_DOUBT = re.compile(
    r"\b(?:is|was|are|were|remains?|seems?|it's|that's) (?:very |highly |extremely |still |also )?(?:doubtful|"
    r"questionable|debatable)\b(?! [a-z]+s\b)"
    r"|\b(?:is|was|are|were|remains?|seems?|looks?) (?:by no means|far from|anything but|all but|virtually|almost|"
    r"nearly) (?:a )?certain\b"
    r"|\b(?:there (?:is|are|was|were)|there's) no (?:guarantees?|certainty)\b(?! ?[.;!])|\b(?:is|was|are|were|"
    r"'s)(?: not|"
    r"n't) (?:yet |by any means )?(?:a (?:guarantee|certainty)|guaranteed)\b|\b(?:by|is|"
    r"are) no (?:means )?guarantee[ds]?\b(?! ?[.;!])"
)
_GIVEN = re.compile(
    r"\b(?:see|sees|saw|put|puts|rate|rates) (?:[\w'-]+ ){0,6}(?:chances?|odds|probability|likelihood)\b|"
    r"\b(?:think|worr(?:y|ied)|"
    r"talk|speak) (?:[a-z]+ )?(?:about|of) the possibility|"
    r"\b(?:look|explor|examin|investigat|study|studi)[a-z]*(?: (?:at|into))? (?:the|any|every) possibilit|"
    r"(?<!not )(?<!n't )(?<!never )\b(?:den(?:y|ied|ies|ying)|dismiss(?:ed|es|ing)?|reject(?:ed|s|ing)?|"
    r"rul(?:ed?|es|ing) out|rubbish(?:ed|es)|play(?:ed|s|ing)? down) (?:the|any|all|every)(?: [a-z]+)? possibilit|"
    r"\b(?:giv|gave|offer|hav|had|has|los|allow|entertain|consider|discuss|includ|weigh|hold|held|"
    r"(?<!leaves )(?<!left )(?<!leave )(?<!leaving )(?<!keeps )(?<!remains "
    r")open)\w*(?: [\w'-]+){0,4} (?:the|a|any|no) possibility"
)
_LOOKED_FOR = re.compile(
    r"\b(?:look|search|watch|check|screen|alert|monitor|scan|hunt)[a-z]* (?:out )?(?:for|to) (?:any |more |further |"
    r"early )?(?:signs|indications)|\b(?:normally|usually|often|generally|typically|traditionally|always|sometimes) "
    r"(?:seen as |taken as |read as )?an? (?:[a-z]+ )?(?:sign|indication)"
    r"|\bpossibility (?=(?:is|was|remains) open for\b)|\bsigns that (?=[^.;]{3,80} (?:emerged|surfaced)\b)"
    r"|\b(?:warn|negotiat|talk|discuss|advi[cs]e|alert)[a-z]*(?: [a-z]+){0,4} (?:about|over) (?:possible|probable)"
    r"|\ba (?:possible|probable) (?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve)"
)
"""What is looked for, or is a sign as a rule; what is talked of and only may come; the most there can be."""
_SIGNS_WORDS = ("signs", "indications", "hints", "sign", "indication", "suggestion", "hint")
_SIGNS = re.compile(
    r"\b(?:there (?:is|are|was|were|have been|has been) (?:also |some |growing |increasing |early |clear |"
    r"strong )?)?(?:signs|indications|(?<![a-z] )hints|(?<=are )hints|(?<=were )hints|"
    r"(?<=some )hints|(?<=few )hints) (?:are )?that\b(?! (?:read|say|said|literally)\b)"
    r"|(?<!\bas )(?<!\bin )(?<!\balso )\b(?:an|a|another|"
    r"every) (?<!from a )(?<!rejected a )(?<!to a )(?<!at a )(?<!with a )(?:[a-z]+ )?(?<!good "
    r")(?<!great )(?<!bad )(?:sign|indication|suggestion|hint) that\b(?! (?:read|say|said)\b)"
)
_CHANCE_WORDS = tuple(
    "chance chances possibility possibilities likelihood probability prospect odds potential risk danger spectre "
    "specter".split()
)
_CHANCE = re.compile(
    r"(?:(?<=there is )|(?<=there was )|(?<=there remains ))(?:still |also |now )?(?:an?|every|some|the|no small|"
    r"little) (?:[a-z]+ )?(?:risk|danger|chance|possibility|prospect|likelihood) (?:that|of|(?:it|he|she|they|"
    r"this) (?:will|would|may|might|"
    r"could|is|was))\b|\b(?:rais|increas|"
    r"heighten)(?:es|ed|ing|s|e) the (?:[a-z]+ )?(?:prospect|spectre|specter|possibility|chances?) (?:of|that)\b|"
    r"(?<!er the )\b(?:chances?|likelihood|probability|odds) (?:that|are(?! (?:just |so |very |as |now |still )*"
    r"(?:as|slim|good|high|low|better|worse|even|slight|small|great)\b))\b"
    r"|\b(?:(?:a|an|the|any|some|every|real|strong|distinct|remote|small|very|good|even|raises?|raised|raising) ){1,4}"
    r"(?<!by the )(?<!and the )(?<!about the )possibility\b(?: (?:of|that))?"
    r"|\b(?:an?|real|strong|high|little|rais(?:e|es|ed|ing) the|increas(?:e|es|ed|ing) the) (?:likelihood|"
    r"probability) of\b|\b(?:with|has|have|is|are|was|were|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)) (?:the|a|"
    r"some) potential for\b"
    r"|(?:%|percent|\bper cent|\bslim|\bsmall|\bhigh|\bgood|\blow|\bdecent|\bfair|\bstrong|\bslight|"
    r"\bgreat) chances? of\b"
)
_GUESS_WORDS = tuple(
    "hunch guess guessing suspect reckon imagine bet suspicion assume assuming presume presumes "
    "suspects imagines assumes would".split()
)
_GUESS = re.compile(
    r"\b(?:i have a (?:hunch|suspicion|feeling)|(?:i'm|i am) (?:just |only )?(?:guessing|assuming|betting)|(?:i|i'd|"
    r"we|we'd|one|i would|one might|i can only) (?:guess|suspect|reckon|imagine|assume|presume|"
    r"bet)(?=,? [a-z'-]+ [a-z])(?! (?:you|if|to|the most|that (?:settles|makes|means)|so\b|we (?:can|could|"
    r"should|all))\b)|one (?:suspects|imagines|"
    r"assumes|presumes)|(?:my|"
    r"our) (?:best )?(?:guess|hunch|suspicion) is|(?:educated|best) guess)\b"
)


def find_adverbs(scene: Scene) -> Iterator[Reservation]:
    """Yield probably, perhaps, apparently, charged to their sentence; "Probably." alone is a wink."""
    for found in scene.find_words(_ADVERBS, _ADVERB):
        sentence = scene.sentence_at(found.start())
        if found.start() == sentence.start and found.end() + 1 >= sentence.end:
            continue
        is_foretold = scene.low.endswith(" will ", 0, found.start())
        if is_on_fact(scene, found) and (is_foretold or not _RHETORIC.match(scene.low, found.start())):
            yield reserve_words(scene, *found.span())


def find_likely(scene: Scene) -> Iterator[Reservation]:
    """Yield likely and unlikely; a comparison ("more likely than") says no probability of a fact."""
    for found in scene.find_words(_LIKELY_WORDS, _LIKELY):
        around = (max(scene.sentence_at(found.start()).start, found.start() - 24), found.end() + _SIGHT)
        if is_on_fact(scene, found) and not _COMPARED.search(scene.low, *around):
            yield reserve_words(scene, found.end() - len(found.group().lstrip(", ")), found.end())


def find_guesses(scene: Scene) -> Iterator[Reservation]:
    """Yield "my guess is", "I have a hunch": the writer's own guess, also where the page tells of its writer."""
    for found in scene.find_words(_GUESS_WORDS, _GUESS):
        yield reserve_words(scene, *found.span())


def _by_words(words: tuple[str, ...], pattern: re.Pattern[str]) -> Find:
    def find(scene: Scene) -> Iterator[Reservation]:
        for found in scene.find_words(words, pattern):
            given = _GIVEN.search(scene.low, max(0, found.start() - _SIGHT), found.end())
            around = _LOOKED_FOR.finditer(scene.low, max(0, found.start() - _SIGHT), found.end() + _SIGHT)
            is_topic = any(other.start() < found.end() and found.start() < other.end() for other in around)
            if is_on_fact(scene, found) and given is None and not is_topic:
                start = found.end() - len(found.group().lstrip(", "))
                yield reserve_words(scene, start, start + len(found.group().strip(", ")))

    return find


def rule_of(what: str, find: Find) -> Rule:
    """Return a rule of hedges."""
    return Rule(
        id=f"words.hedged.{what}",
        kind="hedged",
        basis="words",
        severity="medium",
        means="The page says that this is probable or possible, and not that it is so.",
        find=find,
    )


RULES = (
    rule_of("adverb", find_adverbs),
    rule_of("likely", find_likely),
    rule_of("appears", _by_words(_APPEAR_WORDS, _APPEAR)),
    rule_of("apparent", _by_words(_APPARENT_WORDS, _APPARENT)),
    rule_of("signs", _by_words(_SIGNS_WORDS, _SIGNS)),
    rule_of("chance", _by_words(_CHANCE_WORDS, _CHANCE)),
    rule_of("doubt", _by_words(_DOUBT_WORDS, _DOUBT)),
    rule_of("guess", find_guesses),
)
