"""Words by which the page keeps its distance from what it tells: allegedly, claimed, what it said were."""

import re
from collections.abc import Iterator

from bot.model.record import Severity, Span
from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_ADVERBS = tuple("allegedly reportedly purportedly supposedly reputedly rumouredly".split())
_ADVERB = re.compile(rf"\b(?:{'|'.join(_ADVERBS)})\b")
_ALLEGED_WORDS = tuple(
    "allege alleges alleging said reported claimed alleged purported supposed unproven unsubstantiated unverified "
    "suspected unfounded putative rumored rumoured accused purports purporting purport believed story rumour word "
    "gossip legend contended charged asserted believe".split()
)
_ALLEGED = re.compile(
    r"\b(?:(?:is|are|was|were|been|being) (?:also |widely |now |still |even |sometimes |often )?(?:alleged|said|"
    r"reported|claimed|rumou?red|reputed) to [a-z]+|(?:would|will) have (?:us|you|everyone|people) believe\b|"
    r"it (?:is|was|has been|had been|has also been) (?:also |widely |now |further )?(?:alleged|claimed|"
    r"said that|said(?=,)|"
    r"reported|rumou?red|(?:contended|charged|asserted)(?= that\b))(?: that)?|(?:the|so the|as the) (?:story|"
    r"legend) (?:goes|has it)|(?:legend|rumou?r|word|gossip) has it|purport(?:s|ed|ing)? to|(?:the|a|his|her|"
    r"their) reported [a-z]+|alleg(?:e|es|ed|ing) (?:that|he|she|they|it)|alleg(?:es|ing)|rumou?red to [a-z]+|"
    r"accused (?:[a-z]+ )?(?:killer|trafficker|murderer|rapist|gunman|shooter|attacker|abuser|spy|hacker|leaker|"
    r"mastermind|thief|kidnapper|arsonist|bomber|predator)|(?:alleged|purported|putative|rumou?red|unproven|"
    r"unsubstantiated|unfounded) (?!that\b|the\b|in\b|to\b|he\b|she\b|they\b|it\b)[a-z]+|supposed (?!to\b)[a-z]+|"
    r"suspected (?:[a-z]+(?: [a-z]+)?))\b"
)
_NOT_SUSPECTED = re.compile(
    r"suspected (?:(?:that|the|it|he|she|they|a|an|in|of|by|this|something|there|and|or|his|her)\b|"
    r"(?:[a-z]+ )?(?:cases?|poisoning|infections?|outbreaks?|overdoses?|cancers?|tumou?rs?|strokes?|concussions?|"
    r"fractures?|injur(?:y|ies)|illness(?:es)?|symptoms?|diseases?|malaria|cholera|measles|covid|flu|heart|leaks?|"
    r"faults?|failures?|causes?)\b)"
)
_CONFIRMED = re.compile(r"\bconfirm(?:ation of|ed|s|ing) (?:[\w']+ ){0,4}(?:[\w']+-)?$")
"""Before a rumoured thing that is sure by now."""
_CLAIM_WORDS = tuple("claim claims claimed claiming".split())
_CLAIM_NOUN_WORDS = tuple(
    "claim claims allegation allegations accusation accusations rumour rumor rumours rumors charge charges finger "
    "true".split()
)
_CLAIM_NOUN = re.compile(
    r"\b(?:claims?|allegations?|accusations?),? (?:that\b(?! (?:is|are|was|were|has|had|can|could|will|would|may|"
    r"might)\b)|of (?!responsibility)[a-z]+|to have\b)|\brumou?rs?,? that\b"
    r"|\b(?:allegations?|accusations?) (?:(?:set out|contained|detailed|outlined|laid out) in|is that|(?:he|she|"
    r"they) (?:faces?|made))\b"
    r"|\b(?:the|so the|as the|or so the) (?:allegation|accusation|claim|charge) (?:goes|went|runs|ran)\b"
    r"|\bpoint(?:s|ed|ing)? (?:the|a|an accusing) finger(?: of blame)? at\b"
    r"|\bif (?:the|these|those|such|his|her|their) (?:[a-z]+ ){0,2}?(?:allegations|accusations|claims|"
    r"charges)(?: [a-z]+){0,3}? "
    r"(?:are|were|prove|proved|turn out to be)(?: found to be| proven)? (?:true|accurate|correct|substantiated)\b"
    r"|, if true\b"
)
_FALSELY_WORDS = tuple(
    "erroneously falsely inaccurately incorrectly misleadingly mistakenly wrongly false misleading baseless unfounded "
    "debunked discredited unsubstantiated unsupported dubious".split()
)
_FALSELY = re.compile(
    r"\b(?:falsely|wrongly|incorrectly|inaccurately|misleadingly|erroneously) (?:stat|assert|suggest|impl|claim|tweet|"
    r"insist|declar|said|told|alleg|argu|accus|insinuat|report)[a-z]*\b"
    r"|(?:^|(?<=[.;] )|(?<=\n))(?:somewhat |rather |very |quite )?(?:misleadingly|falsely|inaccurately|incorrectly|"
    r"erroneously|wrongly),? (?=[^.;]{2,80}? (?:said|says|stated|claimed|told|asserted|suggested|wrote|tweeted|"
    r"argued)\b)"
    r"|\b(?:ma[dk](?:es?|ing)|repeat(?:s|ed|ing)?|spread(?:s|ing)?|push(?:es|ed|ing)?|peddl(?:es?|ed|ing)|promot(?:es?|"
    r"ed|ing)|float(?:s|ed|ing)?|amplif(?:ies|ied|ying)|rais(?:es?|ed|ing)|advanc(?:es?|ed|ing)) (?:an?|the|his|her|"
    r"their|"
    r"several|more|many|other|such)? ?(?:[a-z-]+ )?(?:false|misleading|baseless|unfounded|debunked|discredited|"
    r"unsubstantiated|unsupported|dubious)(?:,? (?:and )?[a-z]+)? (?:claims?|accusations?|assertions?|"
    r"allegations?|theor(?:y|ies)|charges?|suggestions?)\b"
)
"""The outlet disputes what it reports."""
_CLAIM = re.compile(
    r"\b(?:has |have |had |also |further |repeatedly |previously |recently |falsely |wrongly )*(?:claimed|claims|"
    r"claiming|claim)(?: \w+ly)?(?: that\b|[,:]? ?\ufffc|(?= (?:he|she|they|it|his|her|their|its|the|there|"
    r"to (?:have|be))\b))"
)
_NOT_CLAIMED = re.compile(
    r"claim(?:ed|s|ing)? (?:(?:up to|an? (?:refund|rebate|allowance|grant|deduction|discount|place))\b"
    r"|(?:the |some |an estimated )?(?:[\d,]+|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|"
    r"thousands of) (?:[a-z]+ )?(?:lives|victims|people|scalps)\b|(?:no |full |sole )?(?:responsibility|credit|"
    r"victory|asylum|benefits|compensation|damages|ownership)\b"
    r"|(?:[\w’']+ ){0,3}(?:body|remains|inheritance|estate|possession|land|lands|territor(?:y|ies)|islands?|mantle|"
    r"spot)\b"
    r"|(?:the |an? |[a-z]+'s )?(?:[a-z]+'s )?\d[\d,]*(?:m\b|km\b|-?met(?:re|er)|th\b|[ -]?(?:points?|wickets?|wins?|"
    r"hurdles|titles?)\b)"
    r"|the (?:[\w'-]+ ){1,2}(?:awards?|prizes?|troph(?:y|ies)|medals?|titles?|crown|cup)\b(?! (?:is|was|are|were|has|"
    r"had|will|would|should|could|ought)\b)"
    r"|the (?:[a-z]+est|most|last|record|world)\b|the (?:lives|life|title|crown|throne|top|prize|win|victory|first|"
    r"second|third|lead|no|award|gold|silver|bronze|money|seat|right|trophy|ball|benefit|credit)|(?:his|her|their|"
    r"its) (?:first|second|third|\w+th|life|lives|prize|place|own|seat|right|share|rightful|money))\b"
)
_TAKEN = re.compile(
    r"claim(?:ed|s|ing)? (?:(?:it|them|this|one)(?=[.,;]| (?:back|for|as|from|in|on|each|every)\b)|(?:the |an? |its |"
    r"their |his |her )?(?:[a-z]+ ){0,2}?(?:nomination|office|roots|mantle|descent|kinship|exemption|expenses|"
    r"pension|grant|benefit|allowance|refund|reward|presidency|majority|mandate|victory|residency|citizenship|ground|"
    r"bragging|status)\b(?! (?:is|"
    r"was|are|were|has|had|will|would|could|can)\b))"
)
_SUED_FOR = re.compile(r"claim(?:ed|s|ing)? (?:[\w$£€().,-]+ ){1,8}(?:in |of )?(?:damages|compensation)\b")
"""What is claimed as one's own, and not told; and what somebody sues for."""
_WHO_THEY = re.compile(r"\b(?:those|people|anyone|men|women) whom? (?:they|he|she|we) $")
"""Only in passing: "those who they claim assist them"."""
_SIGHT = 48
_NOUN_BEFORE = re.compile(
    r"\b(?:the|a|an|this|that|these|those|his|her|their|its|any|no|such|such a|false|insurance|bankruptcy|asylum|"
    r"compensation|legal|to|other|all|'s) $"
)
_SAID_WERE_WORDS = ("claims", "claimed", "said", "says", "say", "called", "describes", "described")
_SAID_WERE = re.compile(
    r"\bwhat (?:it|he|she|they|[a-z]+|the [a-z]+) (?:said|says|say|claimed|claims|called|described as|"
    r"describes as)(?: (?:was|were|is|are)\b| \ufffc)?"
)
_WRITTEN = re.compile(
    r"what (?:the )?(?:[a-z]+ )?(?:writers?|authors?|reporters?|paper|newspaper|magazine|article|report|study) |"
    r"what (?:are|is) called\b|"
    r"what (?:they|aides|officials|insiders|experts|scientists|doctors|critics|[a-z]+ists) call(?:ed)? \ufffc"
)
"""What a paper calls something is quoted, and what a trade calls its wares is a term."""
_CLAIMING = frozenset("claim claims claimed claiming allege alleges alleged alleging".split())
_NO_EVIDENCE_WORDS = ("evidence", "proof")
_NO_EVIDENCE = re.compile(
    r"\bwithout (?:(?:providing|offering|presenting|citing|giving|showing) (?:any |further |specific )?|"
    r"any )?(?:evidence|proof)\b(?! (?:of|that|to (?:show|prove))\b)"
)
"""What a page that only examines a claim says of it ("offered no evidence") is no distance from what it tells."""
_ACCUSED_WORDS = tuple("accused suspected accuses accusing accuse blamed blames blaming".split())
_ACCUSED = re.compile(
    r"\b(?:is|are|was|were|been|being|stands|stand|those|man|woman|men|people|officers?|who) (?:also )?(?:accused|"
    r"suspected) of\b|\baccused of\b|\baccus(?:ed|es|ing|e) (?:[\w'.,&-]+ ){1,12}?of\b"
    r"|(?<!\bthe )\baccus(?:ed|es|ing)\b(?= (?:him|her|them|it|the|his|their|its|\ufffc))|\bblam(?:ed|es|ing) (?:it "
    r"|this |that |the [\w '-]{3,40} )?on\b"
    r"|\bblam(?:ed|es|ing) (?:[\w'.-]+ ){1,6}?for\b"
)


_CAUSE = re.compile(
    r"[Bb]lam\w+ (?!him\b|her\b|them\b|us\b|it\b|police\b|officials\b|prosecutors\b)(?:[\w'’-]+ )??[a-z][a-z'’ -]+ "
    r"for$"
)
"""What is blamed is a thing, and nobody: an opinion on causes, and no charge."""
_NOT_SAID = re.compile(r"(?:\b(?:never|not|nor)|n't) (?:[a-z]+ )?$")
"""Before what nobody was accused of: "has never publicly blamed"."""
_SUPPOSED = re.compile(
    r"\b(?:might|could|would|may|can|to) (?:bring|draw|invite|prompt|provoke|spark|raise|avoid|face) (?:[a-z]+ )?$"
)
"""Before accusations that may come, and have not."""
_LOOKED_INTO = re.compile(
    r"\b(?:look(?:s|ed|ing)? into|investigat(?:es?|ed|ing)|examin(?:es?|ed|ing)|review(?:s|ed|ing)?|prob(?:es?|ed|ing)|"
    r"inquiry into|investigation (?:of|into)) the $"
)
"""Before "the accusations of", which lead back to what was told."""
_IS_DENIED = re.compile(
    r" [^.;:\ufffc]{2,120}? (?:was|were|is|are) (?:[a-z]+ly )?(?:false|untrue|baseless|unfounded|groundless|not true|"
    r"without (?:merit|foundation))\b"
)
"""Behind "accusations that": somebody denies them, which another kind says."""
_BY_MANY = re.compile(r"\b(?:many|some|several|most|others|people|critics|opponents)(?: [a-z]+){0,2} $")
"""Who accuses is nobody in particular: that is said by another kind, and no phrase has two."""


def find_adverbs(scene: Scene) -> Iterator[Reservation]:
    """Yield allegedly, reportedly, purportedly, supposedly, charged to their sentence."""
    for found in scene.find_words(_ADVERBS, _ADVERB):
        yield reserve_words(scene, *found.span())


def find_alleged(scene: Scene) -> Iterator[Reservation]:
    """Yield an alleged, purported or suspected thing, charged to its sentence."""
    for found in scene.find_words(_ALLEGED_WORDS, _ALLEGED):
        first = max(0, found.start() - _SIGHT)
        if not _NOT_SUSPECTED.match(found.group()) and not _CONFIRMED.search(scene.low, first, found.start()):
            yield reserve_words(scene, *found.span())


def find_claimed(scene: Scene) -> Iterator[Reservation]:
    """Yield what somebody claims, says the page, and not merely says; a claimed prize or life is none."""
    for found in scene.find_words(_CLAIM_WORDS, _CLAIM):
        is_other = _NOT_CLAIMED.search(scene.low, found.start(), found.end() + 24)
        is_noun = _NOUN_BEFORE.search(scene.low, max(0, found.start() - 16), found.start())
        is_other = is_other or _TAKEN.match(
            scene.low, found.end() - len(found.group().split()[-1]), found.end() + _SIGHT
        )
        if not is_other and not (is_noun and not found.group().startswith(("claimed", "claiming"))):
            end = found.start() + len(found.group().rstrip(" ,:\ufffc"))
            yield reserve_words(scene, found.start(), end)


def find_claim_nouns(scene: Scene) -> Iterator[Reservation]:
    """Yield "the claim that", "allegations of", charged to their sentence."""
    for found in scene.find_words(_CLAIM_NOUN_WORDS, _CLAIM_NOUN):
        if _SUPPOSED.search(scene.low, max(0, found.start() - _SIGHT), found.start()):
            continue
        is_settled = _LOOKED_INTO.search(scene.low, max(0, found.start() - _SIGHT), found.start()) is not None
        if is_settled or _IS_DENIED.match(scene.low, found.end()):
            continue
        yield reserve_words(scene, *found.span())


def find_falsely(scene: Scene) -> Iterator[Reservation]:
    """Yield "falsely said", "making a false claim": what the page tells of and disputes, charged to its sentence."""
    for found in scene.find_words(_FALSELY_WORDS, _FALSELY):
        yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip(" ,")))


def find_claiming(scene: Scene) -> Iterator[Reservation]:
    """Yield the sources that claim or allege, as the grammar reads them."""
    for source in scene.sources:
        is_other = _NOT_CLAIMED.search(scene.low, source.cue.start, source.cue.end + 24)
        is_other = is_other or _TAKEN.match(scene.low, source.cue.start, source.cue.end + _SIGHT)
        is_other = is_other or _WHO_THEY.search(scene.low, max(0, source.mention.start - _SIGHT), source.cue.start)
        if source.verb in _CLAIMING and not is_other:
            at = scene.sentence_at(source.cue.start)
            covers = (Span(start=at.start, end=at.end),)
            if _SUED_FOR.match(scene.low, source.cue.start) is None:
                yield reserve_words(scene, source.cue.start, source.cue.end, covers=covers)


def find_what_it_said(scene: Scene) -> Iterator[Reservation]:
    """Yield "what it said were" and the like, charged to its sentence."""
    for found in scene.find_words(_SAID_WERE_WORDS, _SAID_WERE):
        if _WRITTEN.match(found.group()):
            continue
        if found.group().rstrip(" \ufffc") != found.group() or found.group().endswith(("was", "were", "is", "are")):
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip(" \ufffc")))


def find_no_evidence(scene: Scene) -> Iterator[Reservation]:
    """Yield "without evidence", charged to its sentence."""
    for found in scene.find_words(_NO_EVIDENCE_WORDS, _NO_EVIDENCE):
        yield reserve_words(scene, *found.span())


def find_accused(scene: Scene) -> Iterator[Reservation]:
    """Yield who is accused or suspected of something, the passive without the accuser."""
    for found in scene.find_words(_ACCUSED_WORDS, _ACCUSED):
        first = max(scene.sentence_at(found.start()).start, found.start() - _SIGHT)
        is_cause = _CAUSE.match(scene.own, found.start(), found.end()) is not None
        is_cause = is_cause or _NOT_SAID.search(scene.low, first, found.start()) is not None
        if not is_cause and not _BY_MANY.search(scene.low, first, found.start()):
            yield reserve_words(scene, *found.span())


def _rule(what: str, means: str, find: Find, severity: Severity = "medium") -> Rule:
    return Rule(id=f"words.alleged.{what}", kind="alleged", basis="words", severity=severity, means=means, find=find)


RULES = (
    _rule("adverb", "The page says that this is alleged or reported, and not that it is so.", find_adverbs),
    _rule("adjective", "The page calls this alleged, purported or suspected.", find_alleged),
    _rule("claiming", "The page says that somebody claims or alleges this.", find_claiming),
    _rule("claimed", "The page says that somebody claims this.", find_claimed),
    _rule("claim", "The page calls this a claim or an allegation.", find_claim_nouns),
    _rule("falsely", "The page says that what somebody said is false or misleads.", find_falsely),
    _rule("what_it_said", "The page leaves to its source what this is.", find_what_it_said),
    _rule("no_evidence", "No evidence was given for this.", find_no_evidence, "high"),
    _rule("accused", "Somebody is accused or suspected of this.", find_accused),
)
