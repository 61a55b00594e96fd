"""Which attributions of the grammar report a claim, so that they make a statement, and where that stands.

“Roe said the pier was shut”, “Roe denied the charge”, “Roe promised to return” claim something; “Roe discussed the
plan”, “Roe declined to comment”, “Roe did not say whether …” and “Roe would argue that …” do not.
"""

from bot.model.record import Span
from bot.reading.grammar.asserted import is_done_to_somebody
from bot.reading.grammar.attributions import Attribution
from bot.reading.grammar.nouns import FEELINGS
from bot.reading.grammar.quoting import Passage
from bot.reading.grammar.subjects import READY
from bot.reading.grammar.tree import Tree
from bot.reading.inward import is_inward

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERBS = frozenset({"VERB", "AUX"})
_UNREAL = frozenset("would could might may should must can 'd ’d".split())
_OPENING = frozenset({"if", "unless", "whether", "lest"})
_GOING_ON = frozenset({"go", "continue", "begin", "appear", "seem", "use"})
_FIRST = "first"
_AS = frozenset({"as", "for", "to", "with", "about", "of"})
_NAMING = frozenset("brand call characterise characterize compare describe dub hail label liken portray".split())
"""Verbs that need what something is called or compared with: "characterised it as unsound", not "characterised it"."""
_VOICING = frozenset({"express", "voice"})
_QUESTION = "question"
_INQUIRING = frozenset("agent detective investigator lawyer officer police prosecutor reporter".split())
_ASK = "ask"
_REFUSING = frozenset("deny dismiss reject".split())
_ASKED = frozenset(
    "access appeal application bail bid case entry lawsuit motion offer permission petition proposal request suit "
    "visa".split()
)
"""What is refused and was no claim: "denied the request"."""
_ASKING = frozenset({"ask", "inquire", "enquire", "wonder"})
_TURNING = frozenset("although but though whereas while".split())
_TIMES = frozenset({"when", "whenever", "once"})
_PRESENT = frozenset({"VBP", "VBZ"})
THOUGHTS = frozenset("anticipate assume believe doubt expect fear feel hop hope reckon suspect think worry".split())
"""Verbs of the mind whose clause is a statement of their subject's; what somebody knew or forgot is the page's word."""
FINDINGS = frozenset("conclude demonstrate determine discover document find indicate learn prove reveal show".split())
"""Verbs that state their clause as found."""
PROMISES = frozenset(
    "advise agree beg call claim demand instruct offer order pledge promise propose recommend request swear threat "
    "threaten urge vow warn warning plea profess".split()
)
"""Words whose infinitive is a statement: what was promised, threatened or asked for."""
JUDGEMENTS = frozenset(
    "accuse acknowledge admit allege announce apologise apologize attribute blame blast brand call castigate "
    "characterise characterize claim complain condemn confirm criticise criticize decry defend demand denounce deny "
    "describe dismiss dispute dub estimate hail hint label lambaste lament liken point praise predict rebut refute "
    "reject report ridicule slam tell threaten warn compare portray predict express question voice".split()
)
"""Verbs whose object is a statement where no clause follows: "denied the charge", "called it a mistake"."""
_STATES = frozenset("alert ceasefire crisis curfew emergency epidemic famine lockdown outbreak pandemic state".split())
"""What is so once it was declared; who declares war, or an income, does something else than to say so."""


def is_claim(passage: Passage, one: Attribution) -> bool:
    """Say whether the words of ``passage`` that ``one`` reports are a claim of its source's."""
    if one.kind == "according":
        return True
    tree = passage.tree
    cue = next((at for at, word in enumerate(tree.words) if one.cue and word.start == one.cue.start), None)
    if cue is None or _is_unreal(tree, cue) or only_asks(tree, cue) or is_inward(tree, cue):
        return False
    lemma = tree.words[cue].lemma
    if tree.words[-1].text == "?" and lemma != _ASK:
        return False
    inside = {at for at, word in enumerate(tree.words) if any(s.start <= word.start < s.end for s in one.content)}
    roots = [at for at in sorted(inside) if tree.words[at].head not in inside or tree.words[at].head == at]
    if any(_is_clause(tree, at) for at in roots):
        is_thought = lemma in THOUGHTS or tree.words[cue].pos == "ADJ"
        return is_thought if one.kind == "mental" else one.kind != "factive" or lemma in FINDINGS
    is_judging = one.kind in ("speech", "judging") or _doubts(tree, cue)
    is_infinitive = any(_is_infinitive(tree, at) for at in roots)
    if one.kind in ("mental", "factive") or not is_infinitive:
        is_judged = lemma in JUDGEMENTS and _is_judged(tree, cue) and not is_done_to_somebody(tree, cue)
        return is_judging and (is_judged or _is_declared(tree, cue))
    return lemma in PROMISES


def _is_declared(tree: Tree, verb: int) -> bool:
    """Say whether a sentence tells that somebody declared something to be: "Roe declared an emergency", no income."""
    word = tree.words[verb]
    is_main = word.lemma == "declare" and word.dep == "ROOT" and word.tag in ("VBD", "VBZ")
    return is_main and any(tree.words[at].lemma in _STATES for at in tree.under(verb, "dobj"))


def span_of_claim(passage: Passage, one: Attribution) -> Span:
    """Return the part of the sentence that ``one`` carries: its verb's clause with its source and its content.

    What the page adds in a clause of its own is left out: "Roe said the pier was shut, and the crews went home." A
    participle stands without the source of the verb before it: "“We stay,” Roe said, adding that the pier was shut."
    """
    tree = passage.tree
    places = [*one.content]
    cue = None
    if one.cue is not None:
        cue = next((at for at, word in enumerate(tree.words) if word.start == one.cue.start), None)
        places.append(one.cue)
    is_shared = cue is not None and passage.quotations and tree.words[cue].tag == "VBG"
    if passage.start <= one.mention.start < passage.end and not is_shared:
        places.append(one.mention)
    if cue is not None and one.kind != "noun":
        own = _clause_of(tree, cue, one.content)
        places.append(Span(start=tree.words[own[0]].start, end=tree.words[own[-1]].end))
    start = max(passage.start, min(place.start for place in places))
    return Span(start=start, end=min(passage.end, max(place.end for place in places)))


def _clause_of(tree: Tree, cue: int, content: tuple[Span, ...]) -> list[int]:
    """Return the words under a verb without the clauses with subjects of their own that are joined to it."""
    out: set[int] = set()
    for child in tree.under(cue, "conj", "advcl"):
        first = tree.words[tree.left_edge(child)].start
        is_reported = any(span.start <= first < span.end for span in content)
        is_joined = _is_own_conjunct(tree, child) or any(
            tree.words[at].key in _TURNING for at in tree.under(child, "mark", "advmod")
        )
        if child > cue and is_joined and not is_reported and tree.under(child, "nsubj", "nsubjpass"):
            out.update(tree.subtree(child))
            out.update(joint for joint in tree.under(cue, "cc", "punct") if joint < child and joint > cue)
    return [at for at in tree.subtree(cue) if at not in out and tree.words[at].dep != "punct"] or [cue]


def only_asks(tree: Tree, verb: int) -> bool:
    """Say whether a verb asks in a clause of its own: of "When Roe asked why, he said …" the answer is what is told.

    The parser may take such a clause for the sentence's own.
    """
    word = tree.words[verb]
    is_when = any(tree.words[at].key in _TIMES for at in tree.under(verb, "advmod", "mark"))
    return word.lemma in _ASKING and (word.dep == "advcl" or is_when)


def _is_own_conjunct(tree: Tree, clause: int) -> bool:
    """Say whether a joined clause is the page's; with a "that" of its own it goes on with what is reported."""
    return tree.words[clause].dep == "conj" and not any(
        tree.words[at].key == "that" for at in tree.under(clause, "mark")
    )


def _doubts(tree: Tree, cue: int) -> bool:
    """Say whether a verb is the "question" of "questioned the plan", not of "the police questioned a thief"."""
    asks = any(tree.words[at].lemma in _INQUIRING for at in tree.under(cue, "nsubj"))
    return tree.words[cue].lemma == _QUESTION and bool(tree.under(cue, "dobj")) and not asks


def _is_judged(tree: Tree, cue: int) -> bool:
    """Say whether a verb with an object says something of it that is a claim."""
    lemma = tree.words[cue].lemma
    if lemma in _NAMING:
        completing = [at for at in tree.subtree(cue) if tree.words[at].dep == "prep" and tree.words[at].key in _AS]
        return bool(completing) or bool(tree.under(cue, "oprd", "xcomp", "ccomp"))
    if lemma in _VOICING:
        return any(tree.words[at].lemma in FEELINGS for at in tree.under(cue, "dobj"))
    if lemma in _REFUSING:
        return not any(tree.words[at].lemma in _ASKED for at in tree.under(cue, "dobj", "nsubjpass"))
    return True


def _is_unreal(tree: Tree, cue: int) -> bool:
    """Say whether a verb tells of no statement that was made: denied, conditional, wished for."""
    if tree.under(cue, "neg") or any(tree.words[at].key in _OPENING for at in tree.under(cue, "mark")):
        return True
    if any(tree.words[at].key in _UNREAL for at in tree.under(cue, "aux")):
        return True
    word = tree.words[cue]
    times = [at for at in tree.under(cue, "advmod") if tree.words[at].key in _TIMES]
    if times and word.tag in _PRESENT:
        return True  # "when people claim that …"
    if word.dep == "xcomp" and word.tag == "VB":
        over = tree.words[word.head].head if tree.words[word.head].lemma in READY else word.head
        is_going_on = over != word.head or tree.words[over].lemma in _GOING_ON or _is_first(tree, over)
        return not is_going_on or _is_unreal(tree, over)
    if word.dep == "conj" and word.pos in _VERBS and tree.words[word.head].pos in _VERBS and word.tag == "VB":
        return _is_unreal(tree, word.head)
    return False


def _is_first(tree: Tree, verb: int) -> bool:
    """Say whether a verb is the "was" of "The Wire was first to report that …"."""
    is_first = any(tree.words[at].key == _FIRST for at in tree.under(verb, "acomp", "attr"))
    return tree.words[verb].lemma == "be" and is_first


def _is_clause(tree: Tree, at: int) -> bool:
    word = tree.words[at]
    if word.pos not in _VERBS:
        return False
    return word.tag in _FINITE or any(tree.words[child].tag in _FINITE for child in tree.under(at, "aux", "auxpass"))


def _is_infinitive(tree: Tree, at: int) -> bool:
    return any(tree.words[child].key == "to" for child in tree.under(at, "aux"))
