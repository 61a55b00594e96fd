"""Who stands further back: the reports inside what a report says, and whom it cites beside it."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from bot.reading.grammar.nouns import EVIDENCE
from bot.reading.grammar.report import Report
from bot.reading.grammar.subjects import agent_of, mention_of
from bot.reading.grammar.tree import Tree
from bot.reading.grammar.verbs import FACTIVE
from bot.reading.lexicon import GROUPS, ORGANISATIONS, PERSONS

HOPS_MOST = 3
"""Hops behind one report. More in one sentence is a misread one."""
_SHARE_LEAST = 0.6
"""Share of a report's content that a report inside it must report: else it stands beside what is said."""
_CITING = frozenset({"cite", "quote"})
_TELLING = frozenset(
    "acknowledge add admit allege announce argue claim confirm deny disclose estimate explain inform insist note "
    "report reveal say state tell testify warn write".split()
)
_CLAUSAL = frozenset({"nsubj", "nsubjpass", "aux", "expl"})
_REMEMBERING = frozenset({"recall", "remember"})
_SHOWING = FACTIVE | {"indicate", "report", "reveal", "say", "suggest"}
_PASSING = _TELLING - {"deny"} | {"accord", "recall", "relay"}
"""Words whose subject passes on what it was told. Who denies a claim, or fears it, is not its bearer."""
_CLAUSES = frozenset({"ccomp", "ROOT", "parataxis", "conj"})
_UNREAL = frozenset("can could may might must shall should will would to if whether".split())
_SIGNS = frozenset({",", "–", "—", "--", "("})
_BETWEEN = frozenset({"ADP", "ADV", "PROPN", "NUM", "NOUN", "DET", "PUNCT", "ADJ"})
"""Words that may stand between a verb and its "citing": when and where it was said."""
_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "ee", "people")
"""Endings of nouns for somebody who does or is something."""
_ACTING = frozenset(
    "brand business chain city country county couple crew crowd family nation pair province region restaurant shop "
    "side state store town trio village".split()
)
"""Nouns for what people do together, without such an ending."""
PERSONAL = frozenset({"he", "she"})
"""Pronouns of one person, who may be another than the source that says what was said; "it" is most likely the same."""


class SourceHop(NamedTuple):
    """A source further back, as indices of the sentence's words: the word that says so, and who it is."""

    cue: int
    mention: tuple[int, ...]


def nested_hops(tree: Tree, report: Report, reports: Sequence[Report]) -> list[SourceHop]:
    """Return the sources of what ``report`` says, the nearest first: those whose words nearly all of it is.

    "The ministry said that the pilot had told it that the pier was closed": the pilot. "The ministry said it had said
    so": nobody, for "it" is most likely the ministry itself. Whether "he" is another than his source is not told here.
    """
    hops: list[SourceHop] = []
    outer = report
    for inner in reports:
        if len(hops) == HOPS_MOST or inner.cue not in outer.content or not inner.mention or not outer.mention:
            continue
        is_led = _is_passed_on(tree, inner, outer) and not _is_same(tree, inner, outer)
        if is_led and _is_source(tree, inner) and _carries(tree, inner, outer):
            hops.append(SourceHop(inner.cue, inner.mention))
            outer = inner
    return hops


def cited_hops(tree: Tree, report: Report, *, is_alone: bool, quoted: Collection[int]) -> list[SourceHop]:
    """Return whom a report says it has its words from: "the Harbour Wire, citing two pilots, reported …".

    Two where the first of them cites another: "citing the Kestrel Post, which cited two pilots".

    ``is_alone`` where no other report of the sentence has a source: then a "citing" further on is its own, too.
    """
    first, last = report.cue, report.cue
    if report.mention:
        first, last = min(first, report.mention[0]), max(last, report.mention[-1])
    hops = []
    for at, word in enumerate(tree.words):
        if word.lemma not in _CITING or word.tag != "VBG" or at in quoted or at == report.cue:
            continue
        is_set_off = at == 0 or tree.words[at - 1].text in _SIGNS
        is_own = is_alone and (_is_beside(tree, at, first, last) or _cannot_cite(tree, word.head))
        if not is_set_off or not (_hangs_on(tree, at, report) or is_own):
            continue
        things = tree.under(at, "dobj")
        if things:
            hops.append(SourceHop(at, tuple(mention_of(tree, things[0]))))
    if not hops and report.mention:
        hops = _cited_by(tree, _head(tree, report.mention), quoted)
    return [*hops[:1], *(_cited_by(tree, _head(tree, hops[0].mention), quoted) if hops else ())]


def _cited_by(tree: Tree, source: int, quoted: Collection[int]) -> list[SourceHop]:
    """Return whom a source cites by a clause that describes it: "the Wire, which cited two pilots"."""
    for clause in tree.under(source, "relcl"):
        word = tree.words[clause]
        is_own = any(tree.words[at].key in ("which", "that", "who") for at in tree.under(clause, "nsubj"))
        is_real = word.tag in ("VBD", "VBZ", "VBP") and not tree.under(clause, "aux", "neg")
        things = tree.under(clause, "dobj")
        if word.lemma in _CITING and is_own and is_real and things and clause not in quoted:
            return [SourceHop(clause, tuple(mention_of(tree, things[0])))]
    return []


def recalled_hops(tree: Tree, report: Report) -> list[SourceHop]:
    """Return whose words a report remembers: of "“…,” Roe recalled the mayor telling her" the mayor.

    The parser hangs "telling" on the verb beside its object, or gives it the subject.
    """
    if tree.words[report.cue].lemma not in _REMEMBERING:
        return []
    for at in tree.under(report.cue, "ccomp", "dobj", "advcl", "xcomp"):
        word = tree.words[at]
        if word.tag != "VBG" or word.lemma not in _TELLING | {"ask", "mention"}:
            continue
        own = tree.under(at, "nsubj")
        beside = [i for i in tree.under(report.cue, "dobj") if tree.words[i].tag != "VBG" and report.cue < i < at]
        for teller in own or beside:
            mention = tuple(mention_of(tree, teller))
            if mention[-1] + 1 == at or own:
                return [SourceHop(at, mention)]
    return []


def told_hops(tree: Tree, report: Report) -> list[SourceHop]:
    """Return whose words those are that a report stands behind: of "“…,” aides said Roe told the crews" Roe's.

    What he told must be the words before, and nothing else.
    """
    for at in tree.under(report.cue, "ccomp"):
        word = tree.words[at]
        is_past = word.tag in ("VBD", "VBZ", "VBN") and not tree.under(at, "neg", "ccomp", "xcomp", "auxpass")
        things = [thing for thing in tree.under(at, "dobj") if word.lemma != "tell"]
        is_real = not any(tree.words[i].key in _UNREAL for i in tree.under(at, "aux", "mark"))
        subjects = [i for i in tree.under(at, "nsubj") if tree.words[i].pos == "PROPN"]
        if at > report.cue and word.lemma in ("say", "tell") and is_past and is_real and subjects and not things:
            return [SourceHop(at, tuple(mention_of(tree, subjects[0])))]
    return []


def _is_passed_on(tree: Tree, inner: Report, outer: Report) -> bool:
    """Say whether ``inner`` is the main clause of what ``outer`` passes on, and no clause beside it ("while …")."""
    first = tree.words[outer.content[0]]
    if tree.words[outer.cue].lemma not in _PASSING or (first.key == "that" and outer.content[0] < outer.cue):
        return False  # "That Roe announced it is a sign, says Doe": what Roe did is the subject of what Doe says
    if inner.kind == "according":
        return inner.cue > outer.cue
    at = inner.cue
    while at != outer.cue and at in outer.content:
        word = tree.words[at]
        if word.dep not in _CLAUSES or at == word.head:
            return word.dep in _CLAUSES
        at = word.head
    return True


def _is_same(tree: Tree, inner: Report, outer: Report) -> bool:
    """Say whether two mentions may be one source's: they share a name, or the outer is a pronoun behind the inner."""
    names = {tree.words[at].text for at in inner.mention if tree.words[at].text[0].isupper()}
    shares = any(tree.words[at].text in names for at in outer.mention)
    pronouns = {tree.words[report.mention[0]].key for report in (inner, outer)}
    if pronouns == PERSONAL:
        return False
    return shares or (tree.words[outer.mention[0]].pos == "PRON" and outer.mention[0] > inner.mention[0])


def _is_source(tree: Tree, inner: Report) -> bool:
    word, source = tree.words[inner.cue], _head(tree, inner.mention)
    is_nobody = tree.words[source].pos == "PRON" and tree.words[source].key not in PERSONAL
    if is_nobody or tree.under(inner.cue, "neg"):
        return False
    if any(tree.words[at].key in _UNREAL for at in tree.under(inner.cue, "aux", "mark")):
        return False
    if inner.kind == "according":
        return True
    if tree.words[source].lemma in EVIDENCE:
        return word.lemma in _SHOWING
    if word.lemma == "tell" and not any(tree.words[at].dep in _CLAUSAL for at in inner.content):
        return False  # "told crude jokes": nothing that could be passed on
    is_finite = word.tag in ("VBD", "VBZ", "VBP", "VBN")
    is_own = source in tree.under(inner.cue, "nsubj") or source == agent_of(tree, inner.cue)
    return word.lemma in _TELLING and is_finite and is_own


def _carries(tree: Tree, inner: Report, outer: Report) -> bool:
    """Say whether ``inner`` reports nearly all that ``outer`` does, its own attribution aside."""
    own = {inner.cue, *inner.mention, *tree.under(inner.cue, "aux", "mark", "dobj", "dative", "advmod", "npadvmod")}
    for child in tree.under(inner.cue, "prep", "npadvmod", "dobj", "dative"):
        own.update(set(tree.subtree(child)) - set(inner.content))
    for child in tree.under(outer.cue, "advcl"):
        if tree.words[child].lemma in _CITING and tree.words[child].tag == "VBG":
            own.update(tree.subtree(child))  # "…, the Wire wrote, citing two pilots"
    rest = {at for at in outer.content if tree.words[at].pos != "PUNCT"} - own
    return bool(inner.content) and len(rest & set(inner.content)) >= _SHARE_LEAST * len(rest)


def _head(tree: Tree, mention: Sequence[int]) -> int:
    inside = set(mention)
    return next((at for at in mention if tree.words[at].head not in inside), mention[-1])


def _hangs_on(tree: Tree, at: int, report: Report) -> bool:
    return tree.words[at].head == report.cue or tree.words[at].head in report.mention


def _cannot_cite(tree: Tree, verb: int) -> bool:
    """Say whether a verb's subject is a thing: in "Roe said 90 houses had burned, citing …" it is Roe who cites."""
    subjects = tree.under(verb, "nsubj", "nsubjpass")
    nouns = [tree.words[at] for at in subjects]
    return bool(nouns) and all(word.pos == "NOUN" and not _can_speak(word.lemma) for word in nouns)


def _can_speak(noun: str) -> bool:
    is_body = noun in ORGANISATIONS and noun != "house"  # a House that can cite is a name
    return is_body or noun in PERSONS | GROUPS | EVIDENCE | _ACTING or noun.endswith(_AGENTS)


def _is_beside(tree: Tree, at: int, first: int, last: int) -> bool:
    """Say whether "citing" opens the sentence, or stands between a subject and its verb or right behind them.

    Further on, it is more likely what somebody else cites: "Roe said Doe had left, citing her doctors".
    """
    if at == 0 or first < at < last:
        return True
    between = tree.words[last + 1 : at]
    return at > last and all(word.pos in _BETWEEN for word in between)
