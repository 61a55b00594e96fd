"""Who denies a claim that the page tells. The object must be a claim: nobody denies entry here."""

import re
from collections.abc import Iterator
from functools import partial

from bot.reading.caveats.denials import BLAMED, CALL, CLAIM, FALSE, INSIST, QUASH, REJECT, SAY, TOLD, WRONG
from bot.reading.caveats.rule import Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene

_BY = r"by\b(?! (?:the |an? )?(?:[a-z]+ ){0,2}?(?:court|judge|insurer|tribunal|jury|panel)s?\b)"
_CLAIM_IS = (  # who decides on a claim by office denies nothing
    r"\b(?:allegations?|accusations?|reports?|rumou?rs?|suggestions?|(?:the|these|those|such|"
    r"both) claims?)(?:,[^,.;]{2,60},| that [^,.;]{2,60}| of [^,.;]{2,40})? (?:was|were|is|are|(?:has|have|"
    r"had) been) (?:[a-z]+ly )?"
)
_DENIED_WORDS = tuple(
    "denied denies denying deny denial denials disavow disavows disavowed disavowing disclaimed disclaims "
    "disclaiming".split()
)
_DENIED = re.compile(
    rf"\b(?:deni(?:ed|es)|denying|deny|disavow(?:s|ed|ing)?|disclaim(?:s|ed|ing)?(?= (?:any|all) )) "
    rf"(?:(?:(?:on|late|early|last|this|earlier) (?:[a-z]+ )?(?:[a-z]+day|week|month|year|night)|again|repeatedly|"
    rf"[a-z]+ly|in (?:court|an interview|a statement|public)|at the time|[a-z]+day) )?"
    rf"(?:that\b|it\b|"
    rf"this\b|(?:all|any|the|these|those|such|both|his|her|their|its|having|being)\b(?: [\w'-]+){{0,3}}? {CLAIM}\b|"
    rf"(?:all |any |both |several |multiple |(?:\d+|two|three|four|five|six|seven|eight|nine|ten) )?{CLAIM}\b|"
    rf"(?P<whose>(?:[\w.-]+ ){{0,2}}?[\w.-]+(?:'s|s')) (?:[a-z-]+ )?(?:claims|allegations?|"
    rf"accusations?|account|version|assertions?|suggestions?)\b|any (?!access|rights?|benefit|help|aid|relief|"
    rf"compensation|opportunit|chance|contact|further|more|of\b|request|appeal|motion|application|bail|visa|"
    rf"such (?:request|motion))[a-z]+|having\b|being\b|ever\b|[a-z]+ing\b"
    rf"|(?:he|she|they|there)\b|\ufffc"
    rf"|(?:the|an|any|such an) (?:[a-z]+ )?(?:affair|relationship|romance|payments?|meeting|plot|bribes?|killings?|"
    rf"leak|rift|"
    rf"encounter|accusation|theft|assault)\b)|{_CLAIM_IS}denied {_BY}"
    rf"|\b(?:issu|g[ai]v|mad?k?|offer|publish|releas|post|repeat)(?:e|es|ed|ing)? (?:an? |the |his |her |"
    rf"their )?(?:[a-z-]+ ){{0,2}}denials?\b"
    rf"|\bdenials? that\b"
)
_NOT_DENIED = re.compile(
    r"den(?:ied|ies|ying|y) (?:parking|funding|building|planning|being able|nothing|housing|boarding)"
)
_NEGATED = re.compile(
    r"(?:\bcan|\bcan(?:not|'t| not)|\bcould(?:n't| not)|\bno one|\bnobody|\bto|\bnot|\bnor|\bthere (?:is|was|"
    r"could be|can be) no|\bno) (?:be )?$"
)
_DECIDES = re.compile(r"\b(?:court|judge|insurer|insurance|tribunal|jury|panel|company|agency|board)s?\b")
"""Who decides on a claim by office denies nothing."""
_BEFORE = 28
_EAGER = re.compile(
    r"\b(?:quick|moved|rushed|forced|hastened|pains|continue[sd]?|radio|television|air|twitter|statement|court|media|"
    r"hurried|compelled|obliged|again|eager|seemed|appeared) to $"
)
"""Who was "quick to deny" has denied."""
_REJECTED_WORDS = tuple(
    "reject rejected rejects rejecting dismiss dismissed dismisses dismissing refute refuted refutes refuting dispute "
    "disputed disputes disputing rebut rebutted rebuts rebutting contest contested contests contesting repudiate "
    "repudiated repudiates repudiating disavow disavowed disavows disavowing scoff scoffed scoffs scoffing back "
    "challenge challenged challenges challenging counter countered counters countering shrug shrugged shrugs "
    "shrugging wave waved waves waving brush brushed brushes brushing laugh laughed laughes laughing bat batted bats "
    "batting swat swatted swats swatting knock knocked knocks knocking shoot shot shots shooting issue doubt cold "
    "scorn paid protest protested protests protesting rubbish rubbished rubbishes rubbishing scotch scotched scotches "
    "scotching quash quashed quashes quashing squash squashed squashes squashing dispel dispelled dispels dispelling "
    "debunk debunked debunks debunking trash trashed trashes trashing pooh insist insisted insists insisting maintain "
    "maintained maintains maintaining assert asserts asserted asserting swear swore swears swearing contend "
    "contended contends contending lie none innocence innocent denial contradicted play played downplayed "
    "downplays".split()
)
_REJECTED = re.compile(
    rf"\b{REJECT}(?:,[^,.;]{{2,40}},)? (?:(?:the|these|those|such|any|all|his|her|their|its|that|this|as|both|"
    rf"[a-z]+'s) )?(?:[\w'-]+ ){{0,2}}?{TOLD}\b"
    rf"|\b{REJECT} (?:(?:this|that|it|them|the [a-z]+) )?as (?:an? )?(?:[a-z]+ )?(?:false|baseless|untrue|propaganda|"
    rf"lies|nonsense|fake|rubbish|fiction|lie|hoax|groundless|unfounded)\b"
    rf"|\b(?:{QUASH}|(?:quick|keen|anxious|eager|moved|rushed|hastened|at pains|sought|tried) to (?:scotch|quash|"
    rf"squash|dispel|debunk|rubbish|refute|rebut|knock down|shoot down|play down))(?:,[^,.;]{{2,40}},)? (?:[\w'-]+ "
    rf"){{0,4}}?{TOLD}\b"
    rf"|\bdisput(?:ed|es|ing) (?:that|this|whether|it)\b|\b(?:disput|contest)(?:ed|es|s|ing) (?:the|those|these|its|"
    rf"his|her|their|[\w'-]+'s) (?:[\w-]+ ){{0,2}}?(?:figures?|findings?|numbers|facts|assessment|conclusions?|"
    rf"estimates?|amount|diagnosis|toll|evidence|charges?|accusations?)\b"
    r"|\b(?:reject|dismiss|challeng|refut)(?:e|ed|es|s|ing) (?:the|those|these|its|his|her|"
    r"their) (?:[\w-]+ )?(?:findings|conclusions)\b"
    rf"|\b{INSIST} (?:that )?(?:his|her|their) innocence\b"
    rf"|\b{INSIST} (?:that )?(?:no|none of|nothing|nobody|no one)\b [^,.;]{{0,40}}?\b(?:had|has|have|was|"
    rf"were) (?:ever |been |ever been )?[a-z]+"
    rf"|\b{INSIST} (?:that )?(?:he|she|they|it)(?:'d| had| has| have)? (?:(?:(?:did|had|has|have)(?: not|n't)|(?:had |"
    rf"has |have |was |were )?never|(?:is |was |were )?innocent)\b|(?:was|is|were|are)(?: not|n't) (?:[a-z]+ly )?"
    rf"(?:aware|involved|responsible|guilty|there|present|to blame|at fault|behind|part of|linked|connected|told|"
    rf"informed|warned|lying|{BLAMED})\b)|\bin (?:an?|his|her|their|its) (?:[a-z]+ )?denial\b|"
    rf"\bwould have none of (?:it|this|that)\b"
    rf"|(?:\bnot|n't|\bnever|\bno),? (?:the |an? |his |her |its )?(?:[\w'-]+ ){{1,3}}{INSIST},"
    rf"|(?:{_CLAIM_IS}|\b(?:suggestion|claim|rumour|rumor|report|story|allegation|accusation|"
    rf"talk)s?[ ,][^.;]{{2,100}}? (?:was|were|is|are|been) (?:[a-z]+ly )?)(?:rejected|dismissed|refuted|disputed|"
    rf"rubbished|shot down|scotched|quashed|knocked down|rebutted|contradicted|brushed (?:off|aside)|laughed off|"
    rf"waved away) (?:out of hand )?{_BY}"
)
_COUNTERS = re.compile(r"\b(?:and|or|of) counter (?:accusation|allegation|charge|claim)s?$")
"""The noun: "rebuttals and counter claims"."""
_WOULD = re.compile(r"\b(?:would|could|should|may|might|can|will|easy to|to just) (?:[a-z]+ly )?$")
"""Who would reject a claim has not."""
_UNDONE = re.compile(
    r"\b(?:rather|instead|short) (?:than|of) (?:[a-z]+ly )?$|\bwithout (?:[a-z]+ly )?$|\b(?:has|have|"
    r"had)? ?(?:not|never|n't) (?:[a-z]+ly )?$"
)
_AS_A_RULE = re.compile(
    r"(?:^|[.:;,] |that )(?:a|any) [a-z]+ (?:is|gets) (?:reject|dismiss|refut|disput)[a-z]+ as [a-z]+$"
)
"""Before and around what is not denied: "rather than rejecting the claim"; and "a fact is dismissed as false"."""
_EVENT = re.compile(
    r"\b(?:agreement|announcement|appearance|appointment|arrival|choice|confirmation|deal|decision|departure|"
    r"election|move|"
    r"news|result|selection|signing|victory|vote|win)s?(?: (?:of|to|by|for|in|on) [\w' -]{1,40}?)? (?:has |have |"
    r"had )?$"
)
"""Before "quashes speculation": something that happened ends it, and nobody denies it."""
_SAID_NOT = re.compile(
    r"\b(?:was|is|were|are|had|has|did|does)(?: not|n't), (?:he|she|they|it|the [a-z]+) (?:said|says),"
)
_CALLED_WORDS = tuple(
    "false untrue baseless unfounded fabricated fabrication fabrications nonsense guilty fake lie lies hoax "
    "ridiculous absurd merit meritless groundless inaccurate misleading true truth fiction slander libel smear "
    "invention concoction falsehood falsehoods foundation basis figment made rubbish preposterous ludicrous "
    "outlandish incorrect wrong garbage bunk propaganda laughable malicious mischievous nonsensical bogus spurious "
    "scurrilous mistaken misunderstanding myth speculation motivated innocent case so".split()
)
_CLAIM_SAID = (
    r"(?:(?:the|these|those|such|his|her|their|its|any|all|both) )(?:[\w'-]+ ){0,3}?(?:claims?|allegations?|"
    r"accusations?|reports?|rumou?rs?|charges|suggestions?|assertions?|stor(?:y|ies)|account|"
    r"version)(?: [\w'-]+){0,8}?|(?:accusations?|allegations?|claims|reports|rumou?rs|suggestions?)(?: [\w'-]+){1,12}?"
)
_CALLED = re.compile(
    rf"\b{CALL} (?:(?!-|and there\b)[\w'’-]+ ){{0,7}}?(?:as )?(?:an? )?(?:[a-z]+ly |total |complete |pure |utter |"
    rf"absolute |outright |"
    rf"blatant ){{0,2}}(?:{FALSE}|(?P<wrong>{WRONG}))\b"
    rf"|\b{SAY} (?:that )?(?:(?:it|this|that|there|they|these|those|none of (?:it|this|that))|{_CLAIM_SAID}) "
    r"(?:is|are|was|were|'s|(?:had|has|have) been|(?:had|has|have)(?= no truth| no basis))(?:n't)? (?:simply |just "
    r"|absolutely |completely |totally |entirely |all |"
    rf"categorically |patently |utterly |wholly |[a-z]+ly )?(?:{FALSE}|not (?:true|so(?= *[.,;])|(?:\w+ )?the case|"
    rf"correct|accurate)|no truth|"
    r"no (?:basis|substance)|the case(?<=n't the case)|politically motivated|nonsense|rubbish|(?:wrong|inaccurate|"
    r"incorrect)(?! (?:to|for|"
    r"that)\b))\b"
    rf"|\b(?:reports?|rumou?rs?|claims?|allegations?|accusations?|suggestions?|stories|talk)(?: (?:of|that|against|"
    rf"about) [^,.;]{{2,80}})? (?:was|were|is|are) (?:[a-z]+ly )?{FALSE}\b(?=,? (?:(?:the|its|his|her|"
    rf"an?) )?(?:[\w.'-]+ ){{1,4}}(?:said|says|told|insisted|added|let it be known|announced|wrote)\b)"
    r"|\b(?:assertions?|insistence|contention) that (?:the|these|those|such|all|his|her|their) (?:[a-z]+ )?"
    rf"(?:claims?|allegations?|accusations?|reports?|rumou?rs?|stor(?:y|ies)) (?:is|are|was|were) {FALSE}\b"
    r"|\b(?:no|not (?:a|an iota|a shred|a grain) of|not a word of|little) truth (?:to|in) (?:the|these|those|that|"
    r"this|any|it)\b"
    r"|\b(?:plead(?:ed|s|ing)?|pled) not guilty\b|\bnot[- ]guilty pleas?\b"
    rf"|\b{SAY} (?:that )?(?:he|she|they|it|(?:his|her|their) clients?|the (?:men|man|woman|two)) "
    rf"(?:is|was|are|were|had|has|have)? ?(?:innocent|did nothing (?:wrong|"
    rf"illegal)|done nothing "
    r"(?:wrong|illegal|improper))\b"
)
_POLLED = re.compile(
    r"\b(?:percent|per cent|%|in ten|voters|respondents|of those (?:polled|surveyed|asked)|(?:a|one|"
    r"two) (?:third|quarter)s?|half)(?: [a-z]+){0,3} $"
)
_POLLED_SIGHT = 60
"""Before what those who were asked answered: a finding, and no denial."""
_OF_CLAIM = re.compile(rf"\b(?:it|them|this|that|{TOLD}|stor(?:y|ies)|article|reporting|coverage|charges?|statement)\b")
"""What is called wrong or ridiculous is a claim, and no law or film."""


def find_denied(scene: Scene) -> Iterator[Reservation]:
    """Yield "denied that", "denies any wrongdoing", charged to their sentence."""
    for found in scene.find_words(_DENIED_WORDS, _DENIED):
        before = scene.low[max(0, found.start() - _BEFORE) : found.start()]
        is_negated = _NEGATED.search(before) and not _EAGER.search(before)
        if found["whose"] and _DECIDES.search(before):
            continue
        if not _NOT_DENIED.match(found.group()) and not is_negated:
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip(" \ufffc")))


def find_rejected(scene: Scene) -> Iterator[Reservation]:
    """Yield "dismissed the reports", "disputes that claim", charged to their sentence."""
    for found in scene.find_words(_REJECTED_WORDS, _REJECTED):
        is_heading = scene.own[found.start() : found.end()].istitle()
        is_heading = is_heading or _COUNTERS.search(scene.low, max(0, found.start() - 5), found.end()) is not None
        is_undone = _UNDONE.search(scene.low, max(0, found.start() - _BEFORE), found.start()) is not None
        is_passed = _AS_A_RULE.search(scene.low, max(0, found.start() - _BEFORE), found.end()) is not None
        if (
            not is_heading
            and not is_undone
            and not is_passed
            and not _EVENT.search(scene.low, max(0, found.start() - _POLLED_SIGHT), found.start())
            and not _WOULD.search(scene.low, max(0, found.start() - _BEFORE), found.start())
        ):
            yield reserve_words(scene, *found.span())
    for found in scene.find_words(("said", "says"), _SAID_NOT):
        yield reserve_words(scene, *found.span())


def find_called_false(scene: Scene) -> Iterator[Reservation]:
    """Yield "called the claims false", "pleaded not guilty", charged to their sentence."""
    for found in scene.find_words(_CALLED_WORDS, _CALLED):
        if found["wrong"] and not _OF_CLAIM.search(found.group()):
            continue
        if _AS_A_RULE.search(scene.low, max(0, found.start() - _BEFORE), found.end()):
            continue
        start = scene.sentence_at(found.start()).start
        if _POLLED.search(scene.low, max(start, found.start() - _POLLED_SIGHT), found.start()):
            continue
        yield reserve_words(scene, *found.span())


_rule = partial(make_words_rule, "denied", severity="high")

RULES = (
    _rule("denied", "Somebody denies this.", find_denied),
    _rule("rejected", "Somebody rejects this as not so.", find_rejected),
    _rule("called_false", "Somebody calls this false.", find_called_false),
)
