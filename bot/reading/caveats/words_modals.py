"""Modals of what may be so: may have, could raise, must have been; not those of leave and ability."""

import re
from collections.abc import Iterator

from bot.reading.caveats.on_fact import is_on_fact
from bot.reading.caveats.rule import Reservation, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_hedged import rule_of

_MAY_WORDS = ("may", "might")
_MAY = re.compile(
    r"\b(?:may|might)(?: be)? (?:not |also |well |already |still |even |never |only |soon |actually |in fact |yet |"
    r"simply |just |possibly |potentially |at some point |[a-z]+ly )*(?:(?:have (?:been )?|be )[a-z]+|[a-z]+)"
)
_INSERTED = re.compile(r"\b(?:may|might|could),[^,.;]{3,40}, (?!or\b|and\b)[a-z]+")
_POWER = re.compile(
    r"\b(?:the|their|his|her|its|of|with|military|all|full|and) $(?<!and )|\bthe [a-z]+ $(?<=military )"
)
"""Before the noun: "the might of the north"."""
_ARTICLE = re.compile(r" (?:the|an?|as|in|to|on|of|no|from|at)$")
_NOT_MAY = re.compile(
    r"\b(?:may|might) (?:not |also |only )?(?:be (?:used|submitted|made available|asked|required|subject|reproduced|"
    r"obtained|found|reached|sent|purchased|ordered|directed|left|published|broadcast|rewritten|redistributed|"
    r"contacted|emailed|replaced by|substituted|charged|fined|compelled|obliged)|apply|elect to|contact|want|wish|"
    r"choose|use|submit|and|or|"
    r"come as (?:no|a|little) surprise|i|the|god|you|we|as well|opt|prefer|ask|request|file|remember|recall|earn|"
    r"receive an?|notice|do well to|concern\.|think|say|argue|expect|seem|sound|wonder|be (?:said|argued|forgiven|"
    r"tempted)|"
    r"be (?:one of |among )?(?:the|its) (?:[\w.'-]+ )?(?:best|"
    r"most|worst|greatest|biggest|no|first|last|only)|be (?:[a-z]+ )?enough|otherwise)\b"
)
_FORBIDDEN = re.compile(
    r"may not (?:also |only |even |legally |lawfully )?(?:enter|use|leave|sell|smoke|park|carry|vote|marry|own|"
    r"possess|operate|drive|travel|practi[sc]e|discriminate|deny|refuse|reproduce|copy|distribute|disclose|publish|"
    r"post|bring|take|wear|serve|hold|run|seek|accept|receive|charge|collect|bar|ban|prohibit|require|impose|order|"
    r"exceed|consume|drink|fish|hunt|build|work|hire|employ|strike|apply|submit|file|vote|speak|contact|approach|"
    r"attend|visit|return|transfer|import|export|be (?:used|sold|shared|published|copied|disclosed|brought|worn|"
    r"taken|allowed|held|given|served))\b"
)
_LEAVE = re.compile(
    r"\b(?:visitors|passengers|residents|pupils|students|guests|applicants|voters|members|customers|drivers|readers|"
    r"courts?|judges?|tribunal|shareholders|employees|parties|candidates|citizens|holders|tenants|landlords|"
    r"players) may (?:also |then |only )?(?!be\b|have\b|not\b|well\b|yet\b|soon\b|never\b|still\b|face\b|lose\b|"
    r"need\b|see\b|find\b|suffer\b|feel\b|think\b|want\b|notice\b)[a-z]+"
)
"""What somebody has leave to do: "visitors may bring one bag"."""
_LEAVE_MOST = 14
_SIGHT = 80
_CONCEDED = re.compile(
    r"(?:may|might) (?:not )?(?:have (?:been|seemed|looked)|be|seem|look|sound|lack)\b[^.;]{1,150}?,? (?:but|yet)\b|"
    r"(?:may|might) (?!(?:collaps|sink|fall|fail|burst|break|die|default|flood|erupt|explode|escalat|spread)|"
    r"(?:[^.;]{3,60} )?(?:within|soon|tomorrow|next [a-z]+|by [a-z]+day|in the coming [a-z]+)\b)"
    r"(?:not )?[a-z]+ [^.;]{3,120}?, but (?:the|he|she|it|they|his|her|its|their)\b|"
    r"(?:may|might) [^.;]{3,90}? only to\b"
)
"""What is granted, and no probability: "it may be small, but it is ours"; not what may soon happen."""
_GRANTED = re.compile(
    r"\b(?:while|whilst|although|though) (?:(?!suggest|sa(?:id|ys?)\b|believe|think|warn|fear|"
    r"report|claim|argu|not(?:ed|es)\b|f(?:i|ou)nd|show|insist|predict|expect|estimat|admit|conced|acknowledg|hint|"
    r"indicat|t(?:e|o)ld?\b|alleg|suspect|worr|speculat|caution|evidence)[\w'.-]+ ){1,8}$"
)
"""Before a may or might that grants something: "while it may be small, it is ours"."""
_WHATEVER = re.compile(r"\b(?:whatever|however|whoever|no matter (?:how|what|who))\b[^.;:]*$")
"""Before a may that concedes: "whatever his reasons may be", of any length."""
_FUNDS = re.compile(
    r"\b(?:money|funds?|funding|cash|savings|revenues?|proceeds|time|resources|space|land|site|it|they) $"
)
_SPENT = re.compile(
    r"could (?:also |then |instead |now )?be (?:spent|put to|used|better spent|invested|devoted|directed|"
    r"diverted|converted)\b"
)
"""What could be done with something: a proposal, and no probability."""
_MISSED = re.compile(
    r"could (?:[a-z]+ )?have (?:been [a-z]+|[a-z]+ed|won|nicked|drawn|taken|gone|made|got|lost|cut|"
    r"hit)\b[^.;]{2,90}?,? "
    r"but (?:for\b|(?:[a-z]+ly )?(?:he|she|it|they|the|his|her|their|[a-z]+ed|a|an)\b)"
)
"""What did not come to be: "could have won the game, but the owner said no"."""
_SOFTENED = re.compile(
    r"\bthe (?:single )?(?:best|greatest|biggest|worst|most (?!likely|probable|common)[a-z]+) (?:[\w'-]+ ){1,3}$"
)
"""Before a may or might that softens a verdict: "the best answer might be to wait"."""
_COULD_WORDS = ("could",)
_COULD = re.compile(
    r"\bcould (?:also |well |possibly |potentially |still |soon |eventually |even |yet |in turn |just |"
    r"[a-z]+ly )*(?:have been|have|be)? ?[a-z]+"
)
_ABLE = re.compile(
    r"\bcould (?:also |still |only |just |even )*(?!reach (?:[$€£]?\d|half|as)|come (?:as (?:soon|early)|in for|"
    r"to (?:a|an|trial)|before|under|at a)|take (?:years|months|weeks|days|hours|decades|another|up to|longer|"
    r"as long|the))(?:be (?:seen|heard|used|found|done|told|felt|reached|made|so|trapped|established|viewed|"
    r"interpreted|represented|argued|forgiven|said)|not|see|hear|feel|get|do|tell|go|find|afford|say|remember|barely|"
    r"hardly|never|no|now|only|easily|just|sense|accommodate|come|take|walk|use|read|play|write|think|imagine|"
    r"understand|care|sit|stand|speak|buy|smell|watch|look|ask|work|and|or|the|have imagined|choose|manage|agree|"
    r"recall|identify|handle|carry|reach|rely on|be (?:compelled|required|ordered|obliged|held (?:liable|accountable|"
    r"responsible))|download|upload|browse|click|display|store|log (?:in|on)|always|sleep|eat|move to|be to|breathe|"
    r"run|swim|fly|drive(?! up| down|"
    r" away)|enjoy|share|access|potentially not|we|he|she|they|it|i|maintain)\b"
)
_ABLE_BEFORE = re.compile(
    r"\b(?:(?:who|few|what|all|so|as|whatever|anything|where|how|only one|before|until|once|wish(?:es|ed)?|"
    r"ensur(?:e[sd]?|ing)|nothing|nobody|no one)(?: that)?(?: \w+){0,2}|"
    r"where(?: [\w'-]+){3,5}) $"
)
_SURELY_OPEN = re.compile(r"could (?:potentially|possibly|conceivably|eventually) [a-z]")
"""A could of what may be, whatever stands before it: "what could potentially be cut"."""
_SOME_DAY = re.compile(
    r"\b(?:in (?:the )?future|one day|some day|in (?:the )?(?:coming|next) [a-z]+),? (?:[\w'-]+ ){1,3}$"
)
"""What could come of itself one day, and not what could be done then: "in the future, robots could take"."""
_SOMEBODY = re.compile(r"\b(?:he|she|i|we) (?:also |still )?$")
_OF_FATE = re.compile(
    r"could (?:also |still |yet |even |soon |now |[a-z]+ly )*(?:have|be|become|face|lose|win|end|miss|return|end up|"
    r"sue|join|leave|die|suffer|remain|stay|seek|run for|need|start|appear)\b"
)
"""Behind "she could": what may come to her; the rest is what she was able to do."""
_EMBEDDED = re.compile(
    r"\b(?:about|of|over|on|as to) (?:what|why|how) (?:[a-z]+ ){4,7}$|"
    r"\b(?:what|why|how|who else)(?: (?!is\b|was\b)[a-z]+){0,3} $|\bfor (?:example|instance)\b|^or an? |"
    r"^one (?!(?:(?:[a-z]+ )?(?:explanation|reason|possibility|cause|theory|factor|answer|risk|danger|result|"
    r"effect)) $)(?:[a-z]+ ){1,6}$"
)
"""A modal in a question inside a sentence, or of a case that is only imagined."""
_OWN_PLAN = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|hint(?:ed|s|ing)|promis(?:ed|es)) (?:that )?(?:he|she|they) (?:also )?$"
)
"""Before what somebody says they may do: "he said he might quit"."""
_PLAN = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|hint(?:ed|s|ing)|promis(?:ed|es)|suggest(?:ed|s)|propos(?:ed|es)|argu(?:ed|es)) (?:that )?"
    r"(?:it|(?:the )?(?:government|state|council|company|city|county|country|congress|lawmakers|officials|authorities|"
    r"ministers|parliament|party|board|firm)) (?:also )?$"
)
"""Before what a body may do: a plan only with a verb of ``_PLANNED``."""
_PLANNED = re.compile(
    r"(?:may|might|could) (?:also |still |yet |even |soon |now |not |instead |[a-z]+ly )*(?:buy|sell|build|rebuild|use|"
    r"spend|pay|borrow|lend|tax|fund|offer|issue|add|ask|appeal|sue|seek|vote|veto|pass|adopt|approve|introduce|impose|"
    r"cut|raise|set|open|close|hire|lay|hold|call|change|move|launch|start|stop|ban|withdraw|pull|delay|reconsider|"
    r"review|revise|invest|join|leave|split|merge|send|give|provide|do|try|go|put|work)\b"
)
"""What a body plans or proposes: "said the council could buy it"; "said the firm could poison the river" is none."""
_PROPOSER = re.compile(r"\b(?:suggest(?:ed|s|ing)|propos(?:ed|es|ing)|recommend(?:ed|s|ing)) (?:that )?[^,.;]{2,80} $")
_PROPOSED = re.compile(
    r"(?:may|might|could) (?:also |instead |then |[a-z]+ly )*be (?:\ufffc|abolished|adapted|added|allowed|banned|built|"
    r"changed|charged|divided|extended|funded|given|graded|introduced|merged|modified|moved|offered|paid|raised|"
    r"reformed|replaced|required|scrapped|set up|shared|split|taxed|treated|turned|used)"
)
"""What somebody suggests that others do: "suggested that fines could be graded"."""
_BEFALLS = re.compile(
    r"(?:may|might|could) (?:also |still |yet |even |soon |now |not |well |[a-z]+ly )*(?:have|be|become|face|lose|win|"
    r"end|miss|die|suffer|need|see|find|fall|rise|fail|cost|last|reach|result|cause|lead|make|bring|affect|hurt|harm|"
    r"help|mean|happen|prove|appear|take|come|run out|default|collapse|struggle)\b"
)
"""What befalls somebody, and is no plan: "could lose", "might fall"."""
_MUST_WORDS = ("must",)
_MUST = re.compile(
    r"\bmust (?:surely |also |certainly )?have (?:been|come|known|seen|felt|thought|gone|done|had|taken|left|heard|"
    r"noticed|wondered|reali[sz]ed|seemed|understood|fallen|forgotten|lost|slipped|guessed)\b(?! (?:at least|"
    r"by (?:law|the time)|a licen))"
)

_RULED = re.compile(
    r"\b(?:eligib|qualif|to be (?:considered|nominated|entered)\b|applicants\b|entrants\b|entries\b)[^.;]*$"
)
"""Before what has to be so by a rule: "to be eligible, a film must have been shown"."""


def find_may(scene: Scene) -> Iterator[Reservation]:
    """Yield may and might of a fact; not those of leave, not what is granted ("may be small, but"), not the month."""
    for found in scene.find_words(_MAY_WORDS, _INSERTED):
        if not scene.own[found.start()].isupper() and is_on_fact(scene, found):
            yield reserve_words(scene, *found.span())
    for found in scene.find_words(_MAY_WORDS, _MAY):
        is_month = scene.own[found.start()].isupper() or _POWER.search(
            scene.low, max(0, found.start() - 16), found.start()
        )
        end = scene.sentence_at(found.start()).end
        is_other = any(pattern.match(scene.low, found.start(), end) for pattern in (_NOT_MAY, _FORBIDDEN, _CONCEDED))
        before = scene.low[max(scene.sentence_at(found.start()).start, found.start() - _SIGHT) : found.start()]
        is_granted = _GRANTED.search(before) is not None and "," in scene.low[found.end() : end]
        is_granted = is_granted or (found.group().endswith(" be") and _WHATEVER.search(before) is not None)
        is_other = is_other or is_granted or is_own_plan(scene, found) or _SOFTENED.search(before) is not None
        is_leave = _LEAVE.search(scene.low, max(0, found.start() - _LEAVE_MOST), found.end())
        if (
            not is_month
            and not is_leave
            and not is_other
            and not is_embedded(scene, found)
            and is_on_fact(scene, found)
        ):
            yield reserve_words(scene, found.start(), found.start() + len(_ARTICLE.sub("", found.group())))


def find_could(scene: Scene) -> Iterator[Reservation]:
    """Yield "could raise prices"; not the could of ability ("could see", "could not", "she could run")."""
    for found in scene.find_words(_COULD_WORDS, _COULD):
        before = scene.low[max(0, found.start() - 40) : found.start()]
        is_open = _SURELY_OPEN.match(scene.low, found.start()) is not None
        is_able = (_ABLE.match(scene.low, found.start()) and not _SOME_DAY.search(before)) or (
            not is_open and _ABLE_BEFORE.search(before)
        )
        is_able = is_able or (_FUNDS.search(before) and _SPENT.match(scene.low, found.start()))
        is_somebodys = _SOMEBODY.search(before) is not None and _OF_FATE.match(scene.low, found.start()) is None
        is_able = is_able or _MISSED.match(scene.low, found.start(), scene.sentence_at(found.start()).end)
        is_other = is_able or is_somebodys or (not is_open and is_embedded(scene, found)) or is_own_plan(scene, found)
        if not is_other and is_on_fact(scene, found):
            yield reserve_words(scene, *found.span())


def is_embedded(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether a modal stands in a question inside a sentence, or of a case that is only imagined."""
    start = scene.sentence_at(found.start()).start
    return _EMBEDDED.search(scene.low[start : found.start()]) is not None


def is_own_plan(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether a modal is of what its speaker may choose to do, or proposes that others do."""
    first = max(scene.sentence_at(found.start()).start, found.start() - _SIGHT)
    if _PROPOSED.match(scene.low, found.start()) and _PROPOSER.search(scene.low, first, found.start()):
        return True
    if _BEFALLS.match(scene.low, found.start()):
        return False
    if _OWN_PLAN.search(scene.low, first, found.start()):
        return True
    is_plan = _PLAN.search(scene.low, first, found.start()) is not None
    return is_plan and _PLANNED.match(scene.low, found.start()) is not None


def find_must(scene: Scene) -> Iterator[Reservation]:
    """Yield "must have been": what the page infers; not what a rule asks for, nor "it must have seemed that"."""
    for found in scene.find_words(_MUST_WORDS, _MUST):
        first = scene.sentence_at(found.start()).start
        is_mood = found.group().endswith(" seemed") and scene.low.endswith("it ", first, found.start())
        if is_on_fact(scene, found) and not is_mood and not _RULED.search(scene.low, first, found.start()):
            yield reserve_words(scene, *found.span())


RULES = (
    rule_of("may", find_may),
    rule_of("could", find_could),
    rule_of("must", find_must),
)
