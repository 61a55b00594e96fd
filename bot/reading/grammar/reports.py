"""The reports of one sentence: a verb, an "according to" or a noun, who stands under it, and what it reports."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from bot.reading.grammar.asserted import is_anybody, is_possible, is_supposed
from bot.reading.grammar.contents import clause_words, content_of, shared_verbs, trim
from bot.reading.grammar.credits import credited_content, credited_source, is_credit, is_per, said_before
from bot.reading.grammar.crossing import part_crossing
from bot.reading.grammar.insertions import inserted_content
from bot.reading.grammar.nouns import (
    ATTITUDE_PREPOSITIONS,
    ATTITUDES,
    CONTENT_PREPOSITIONS,
    LIGHT_NOUNS,
    LIGHT_VERBS,
    MADE,
    MESSAGES,
    OPINIONS,
    OWNED_PREPOSITIONS,
    REPORTING_NOUNS,
    SURE,
    SURVEYS,
    TIMES,
)
from bot.reading.grammar.report import Report, ReportKind
from bot.reading.grammar.subjects import mention_of, quoted_saying, subject_of
from bot.reading.grammar.tree import Tree
from bot.reading.grammar.turns import introduces_quotation, takes_turn
from bot.reading.grammar.verbs import CLAUSAL, FACTIVE, MENTAL, QUOTING, REPORTING, SPEECH

_VERBS = REPORTING | QUOTING
_NOUNS = REPORTING_NOUNS | LIGHT_NOUNS
_MARKS = frozenset({"'", "’"})
_ADJECTIVES = ATTITUDES | MADE


def find_reports(tree: Tree, quoted: Collection[int]) -> list[Report]:
    """Return the reports of a sentence by the place of their cues. ``quoted`` words are nobody's cues here."""
    shared: dict[int, int] = {}
    found: list[Report] = []
    for at, word in enumerate(tree.words):
        if at in quoted:
            continue
        is_verb = word.pos in ("VERB", "AUX")
        if word.lemma == "accord":
            found += _according(tree, at)
        elif (is_verb and is_credit(tree, at)) or is_per(tree, at):
            found.append(_of_credit(tree, at))
        elif word.lemma in _VERBS and (is_verb or _is_mistaken(tree, at)):
            shared |= shared_verbs(tree, at) if word.lemma in CLAUSAL else {}
            found.append(_of_verb(tree, at, shared, quoted))
        elif word.pos == "VERB" and (introduces_quotation(tree, at, quoted) or takes_turn(tree, at)):
            found.append(replace(_of_verb(tree, at, {}, quoted), kind="speech", content=(), is_leading=True))
        elif word.pos == "NOUN" and word.lemma in _NOUNS:
            found += _of_noun(tree, at)
        elif word.pos == "ADJ" and word.lemma in _ADJECTIVES:
            found += _of_adjective(tree, at)
    found += _of_surveys(tree, quoted)
    return _outermost(tree, part_crossing(tree, found))


def _outermost(tree: Tree, reports: list[Report]) -> list[Report]:
    """Return the reports, with those marked that are part of what another one reports.

    "The ministry said it supports the plan" is the ministry's word, and its support is what it said. In "issued a
    statement saying that …" the second verb reports, and in "nobody believed her claim that …" the claim is hers.
    """
    told = [report for report in reports if report.mention]
    believed = {at for report in told if report.is_asserted for at in report.content}
    issued = {
        (tree.words[tree.words[report.cue].head].head, report.mention)
        for report in told
        if tree.words[report.cue].dep == "acl" and tree.words[tree.words[report.cue].head].lemma in MESSAGES
    }
    issuing = {report.cue for report in told if (report.cue, report.mention) in issued}
    inside = {at for report in told if report.cue not in issuing for at in report.content}
    return [
        replace(
            report,
            is_nested=report.cue in (believed if report.kind == "noun" else inside),
            content=report.content if report.is_asserted and report.cue not in issuing else (),
        )
        for report in reports
    ]


def _is_mistaken(tree: Tree, at: int) -> bool:
    """Say whether the parser took a verb for a noun that is its sentence's root: "Papers seen by Roe show that …"."""
    word = tree.words[at]
    if word.dep != "ROOT" or word.pos != "NOUN" or word.lemma != "show" or not tree.under(at, "nsubj"):
        return False
    return any(tree.words[i].key == "that" for clause in tree.under(at, "ccomp") for i in tree.under(clause, "mark"))


def _of_credit(tree: Tree, at: int) -> Report:
    """Return "as first reported by X" or "per X", which are "according to X" in other words."""
    source = credited_source(tree, at)
    mention = mention_of(tree, source) if source is not None else range(0)
    return Report(
        cue=at, kind="according", mention=tuple(mention), content=tuple(trim(tree, credited_content(tree, at)))
    )


def _of_verb(tree: Tree, at: int, shared: dict[int, int], quoted: Collection[int]) -> Report:
    subject = subject_of(tree, shared.get(at, at))
    if subject in quoted:
        subject = None  # the words of a quotation, which the parser joined to the sentence around it
    mention = mention_of(tree, subject) if subject is not None else range(0)
    kind = _kind_of(tree, at)
    content = inserted_content(tree, at, mention, quoted) if kind == "speech" else []
    # Of "the agency quoted Roe as saying that …" the second verb reports, and Roe is the one who says it.
    content = [] if quoted_saying(tree, at) else trim(tree, content) or content_of(tree, at, mention)
    content = content or trim(tree, said_before(tree, at))
    return Report(
        cue=at,
        kind=kind,
        mention=tuple(mention),
        content=tuple(content),
        is_asserted=subject is None or _is_asserted(tree, at, subject, kind),
    )


def _is_asserted(tree: Tree, at: int, subject: int, kind: ReportKind) -> bool:
    """Say whether a report was made, and not only supposed. Who "would say" something mostly does."""
    if is_anybody(tree, subject) or is_supposed(tree, at):
        return False
    return kind == "speech" or not is_possible(tree, at)


def _kind_of(tree: Tree, at: int) -> ReportKind:
    lemma = tree.words[at].lemma
    if lemma in SPEECH and (lemma in CLAUSAL or tree.under(at, "ccomp")):
        return "speech"
    return "mental" if lemma in MENTAL else "factive" if lemma in FACTIVE else "judging"


def _according(tree: Tree, at: int) -> Iterator[Report]:
    """Yield "according to X": what stands before it in the sentence is its content, else what stands behind."""
    if at + 1 >= len(tree) or tree.words[at + 1].key != "to":
        return
    source = next((i for i in tree.subtree(at) if i > at and tree.words[i].dep == "pobj"), None)
    if source is None:
        return
    mention = mention_of(tree, source)
    before, behind = trim(tree, range(at)), trim(tree, range(mention.stop, len(tree)))
    content = before if len(before) > _OPENING_MOST else behind
    if content == before and any(mention.stop <= over < len(tree) for over in tree.ancestors(at)):
        content = [*before, *behind]  # "At its root, according to Roe, is a quarrel": the verb stands behind
    yield Report(cue=at, kind="according", mention=tuple(mention), content=tuple(content))


_OPENING_MOST = 2
"""Words before "according to" that only open a sentence: "And", "But still"."""


def _of_surveys(tree: Tree, quoted: Collection[int]) -> Iterator[Report]:
    """Yield "In a new poll, 40 percent of voters …"."""
    for at, word in enumerate(tree.words[:_SURVEY_MOST]):
        survey = next((i for i in tree.under(at, "pobj") if tree.words[i].lemma in SURVEYS), None)
        if survey is None or at in quoted or word.key != "in":
            continue
        end = tree.subtree(at)[-1] + 1
        if end < len(tree) and tree.words[end].text == ",":
            content = tuple(trim(tree, range(end, len(tree))))
            yield Report(cue=at, kind="according", mention=tuple(mention_of(tree, survey)), content=content)


_SURVEY_MOST = 2
"""Words among which a sentence of a survey must begin with "in"."""


def _of_noun(tree: Tree, at: int) -> Iterator[Report]:
    """Yield "X's claim that …", "X raised the question of …", "X made the case that …", "X is of the view that …"."""
    word = tree.words[at]
    verb = _light_verb_over(tree, at)
    if verb is not None:
        owner = subject_of(tree, verb)
        content = _content_behind(tree, at, CONTENT_PREPOSITIONS)
        if not content and tree.words[verb].lemma in LIGHT_VERBS:
            content = _content_behind(tree, verb, CONTENT_PREPOSITIONS, at)
        is_asserted = owner is not None and _is_asserted(tree, verb, owner, "noun")
    else:
        owner = _owner_of(tree, at) if word.lemma in REPORTING_NOUNS else None
        content = _content_behind(tree, at, OWNED_PREPOSITIONS) or _said_to_be(tree, at)
        is_asserted = bool(content) and tree.words[content[0]].key != _TO
    if owner is not None and content and is_asserted:
        yield Report(cue=at, kind="noun", mention=tuple(mention_of(tree, owner)), content=tuple(content))


def _owner_of(tree: Tree, at: int) -> int | None:
    """Return whose a noun is; a plural's mark alone may be lost on the parser ("the crews’ theory")."""
    owners = tree.under(at, "poss") or [
        i for i in tree.under(at, "nmod") if i < at and tree.words[i + 1].text in _MARKS
    ]
    return next(iter(owners), None)


def _said_to_be(tree: Tree, at: int) -> list[int]:
    """Return the clause of "X's theory is that …"; none for any other."""
    word = tree.words[at]
    if word.dep != "nsubj" or tree.words[word.head].lemma != "be":
        return []
    clauses = (clause for clause in tree.under(word.head, "ccomp") if clause > word.head)
    marked = (clause for clause in clauses if any(tree.words[i].key == "that" for i in tree.under(clause, "mark")))
    return [i for clause in marked for i in trim(tree, clause_words(tree, clause, ()))]


def _light_verb_over(tree: Tree, at: int) -> int | None:
    """Return the verb whose subject a noun's content is: of "raised the question", of "is of the opinion"."""
    word = tree.words[at]
    over = tree.words[word.head]
    if word.dep == "dobj" and over.lemma in LIGHT_VERBS:
        return word.head
    is_held = word.dep == "pobj" and word.lemma in OPINIONS and over.key in ("of", "under")
    return over.head if is_held and tree.words[over.head].lemma in ("be", "remain") else None


def _of_adjective(tree: Tree, at: int) -> Iterator[Report]:
    """Yield "X is sure that …", "X was worried about …", "X made clear that …"."""
    word = tree.words[at]
    is_made = word.lemma in MADE and tree.words[word.head].lemma == "make"
    owner = subject_of(tree, word.head) if is_made or (word.dep == "acomp" and word.lemma in ATTITUDES) else None
    content = _content_behind(tree, at, ATTITUDE_PREPOSITIONS)
    if is_made and not content:
        content = _content_behind(tree, word.head, (), at)
    if owner is not None and content and not (word.lemma in SURE and tree.words[content[0]].key == _TO):
        yield Report(cue=at, kind="mental", mention=tuple(mention_of(tree, owner)), content=tuple(content))


def _content_behind(tree: Tree, over: int, prepositions: Collection[str], behind: int | None = None) -> list[int]:
    """Return what a noun or an adjective leads to: a clause with "that" or "to", or what its preposition governs.

    ``over`` is the word it hangs on, ``behind`` where the noun stands if that is its verb.
    """
    behind = over if behind is None else behind
    children = [child for child in tree.children[over] if child > behind]
    for child in children:
        dep = tree.words[child].dep
        if dep == "ccomp" or (dep in _CLAUSES and _is_marked(tree, child)):
            return trim(tree, clause_words(tree, child, ()))
    for child in children:
        things = tree.under(child, "pobj", "pcomp")
        is_time = any(tree.words[thing].lemma in TIMES for thing in things)
        if tree.words[child].dep == "prep" and tree.words[child].key in prepositions and not is_time:
            return trim(tree, [i for thing in things for i in clause_words(tree, thing, ())])
    return []


_CLAUSES = frozenset({"acl", "xcomp", "advcl"})
_TO = "to"


def _is_marked(tree: Tree, clause: int) -> bool:
    return any(i < clause and tree.words[i].key in ("that", "to", "how", "why") for i in tree.children[clause])
