"""What is said by nobody in particular, in set phrases: "whispers have it", "goes the story", "one hears that"."""

from collections.abc import Iterator
from re import compile as compile_pattern

from bot.reading.caveats.rule import Reservation, Rule, by_words
from bot.reading.caveats.scene import Scene

_TALE = r"(?:story|joke|saying|legend|refrain|theory|thinking|argument|tale|rumou?r|reasoning|logic|myth)"
_TELLING = (
    r"(?:speak|speaks|spoke|say|says|said|suggest(?:s|ed)?|describe[sd]?|put|indicate[sd]?|claim(?:s|ed)?|told|tell|"
    r"point(?:s|ed)?|talk(?:ed)?)"
)
_WORDS = tuple(
    "whispers rumours rumors gossip tongues goes runs evidence science opinion opinions consensus hears whom who "
    "newspapers outlets papers websites broadcasters sites accounts some others sceptics skeptics purists cynics "
    "reviews reaction reactions views people locals residents villagers many put most critics observers analysts "
    "experts body".split()
)
_HEARSAY = compile_pattern(
    r"\b(?:whispers|rumou?rs|gossips?) (?:have|has|had) it\b"
    r"|\btongues (?:[\w-]+ ){0,3}?(?:wag|wagged|are wagging|were wagging|have wagged)\b"
    rf"|(?<=, )(?:goes|runs|went|ran) the (?:[a-z-]+ )?{_TALE}\b|\b(?:so|or so) the (?:[a-z]+ )?{_TALE} (?:goes|went)\b"
    rf"|\bas the (?:[a-z]+ )?{_TALE} goes\b"
    r"|\b(?:an? )?(?:growing|increasing|mounting|large|substantial|considerable|emerging) (?:body|weight|amount|"
    r"number) of "
    r"(?:[a-z]+ )?(?:evidence|research|work|studies|literature) (?:also |now )?(?:points?|suggests?|shows?|"
    r"indicates?|supports?)\b"
    r"|(?<!life )(?<!computer )\bscience (?:tells us|says|suggests|has shown|shows)\b"
    r"|\bopinions? (?:is|are|was|were|remains?) (?:sharply |deeply |still )?(?:divided|split|mixed)\b"
    r"|\b(?:the )?(?:[a-z]+ )?consensus (?:among|amongst|of|in) [^,.;]{3,50}? (?:is|was|holds|remains) that\b"
    r"|\b(?:one|you) hears? (?:it (?:said|argued|claimed)|that\b|people say)"
    r"|\b(?:a (?:number|handful|couple|string) of|several|some|many|various|numerous|most|other|two|"
    r"three) (?:[a-z-]+ )?"
    r"(?:newspapers|news outlets|outlets|papers|news websites|news sites|broadcasters|media outlets) (?:have |had |"
    r"also |"
    r"even )*(?:named|reported|said|say|claim(?:ed)?|suggest(?:ed)?|put|identified|carried|called|described|ran|report|"
    r"quoted|cited|speculated|published)\b"
    r"|(?<!\w)(?<!'s )(?<!own )\b(?:media|press|news|newspaper|"
    rf"eyewitness) accounts (?:of [^,.;]{{3,50}}? )?{_TELLING}\b"
    r"|\b(?:plenty of|many|some|most|lots of|a lot of|any number of|few) (?:people|locals|residents|villagers)"
    r"(?: (?:here|there|around here|in [a-z' ]{2,25}|in [^,.;]{2,25}))? (?:will|would) (?:tell you|swear|say|insist|"
    r"argue)\b"
    r"|\b(?:some|others|many|sceptics|skeptics|purists|cynics|pessimists|optimists) (?:may|might|would|will) (?:well |"
    r"also )?(?:argue|say|claim|object|counter|contend|complain|protest)\b"
    r"|\b(?:reviews|reactions?|views|verdicts) (?:is|are|was|were|has been|have been) (?:mixed|divided|split)\b"
    r"|\b(?:leav(?:es|ing)|left|led|leads|leading|caus(?:ed|es|ing)|prompt(?:ed|s|ing)|forc(?:ed|es|"
    r"ing)) (?:(?:some|many|"
    r"most|others)(?: [a-z-]+){0,2}|critics|observers|analysts|experts|people) to (?:wonder|worry|suspect|"
    r"question|believe|"
    r"fear|ask|doubt|speculate|conclude|think|assume)\b"
    r"|\bit has (?:often |also |even )?been put to (?:me|us)\b"
    r"|\b(?:most|many|some|few) (?:people|locals|residents|voters|fans|observers|analysts|experts) (?:do not|don't|did "
    r"not|didn't|no longer) (?:believe|think|trust|expect|accept|see)\b"
)
_SEEN_WORDS = tuple(
    "experts analysts critics forecasters economists observers scientists campaigners commentators doctors supporters "
    "opponents viewed seen regarded considered hailed described criticised criticized praised dismissed perceived hail "
    "see regard view describe decry decried estimate estimates calculation calculations projection projections".split()
)
_SEEN = compile_pattern(
    r"\bwith (?:some |many |most |several )?(?:[a-z]+ )?(?:experts|analysts|critics|forecasters|economists|observers|"
    r"scientists|campaigners|commentators|doctors|supporters|opponents) (?:[a-z]+ly )?(?:saying|warning|arguing|"
    r"predicting|suggesting|claiming|fearing|questioning|pointing (?:to|out)|estimating|accusing)\b"
    r"|\b(?:viewed|seen|regarded|considered|hailed|described|criticised|criticized|praised|dismissed|perceived) "
    r"(?:[a-z]+ly )?by (?:many|some|most|others|critics|experts|analysts|observers)(?: [a-z]+)? as\b"
    r"|(?<!how )(?<!as )\b(?:many|some|others) (?:[a-z]+ly )?(?:hail|hailed|see|regard|regarded|view|viewed|describe|"
    r"described|decry|decried) [^.,;]{2,60}? as\b"
    r"|\baccording to (?:one|some|several) (?:[a-z]+ )?(?:estimates?|calculations?|projections?)\b(?! (?:by|from)\b)"
)
"""How a matter is seen, and by nobody in particular."""


def find_hearsay(scene: Scene) -> Iterator[Reservation]:
    """Yield "whispers have it", "seen by many as", "with experts warning"."""
    for words, pattern in ((_WORDS, _HEARSAY), (_SEEN_WORDS, _SEEN)):
        yield from by_words(words, pattern)(scene)


RULES = (
    Rule(
        id="words.vague_source.hearsay",
        kind="vague_source",
        basis="words",
        severity="medium",
        means="This is hearsay, or what is said in general: the page does not say by whom.",
        find=find_hearsay,
    ),
)
