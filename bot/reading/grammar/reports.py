"""The reports of one sentence: a verb, an "according to" or a noun, who stands under it, and what it reports."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from bot.reading.grammar.contents import clause_words, content_of, shared_verbs, trim
from bot.reading.grammar.insertions import inserted_content
from bot.reading.grammar.nouns import ATTITUDES, CONTENT_PREPOSITIONS, LIGHT_VERBS, REPORTING_NOUNS
from bot.reading.grammar.subjects import mention_of, subject_of
from bot.reading.grammar.tree import Tree
from bot.reading.grammar.verbs import CLAUSAL, FACTIVE, MENTAL, QUOTING, REPORTING, SPEECH

ReportKind = Literal["speech", "mental", "factive", "judging", "according", "noun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A word that reports. All numbers are indices of its sentence's words.

    ``mention`` are the words that name the source, ascending; empty where nobody surely stands under ``cue``.
    ``content`` is what is reported, ascending; empty where only a quotation can say it. ``is_nested`` where the cue is
    itself part of what another report says: a hop further back.
    """

    cue: int
    kind: ReportKind
    mention: tuple[int, ...]
    content: tuple[int, ...]
    is_nested: bool = False


def find_reports(tree: Tree, quoted: Collection[int]) -> list[Report]:
    """Return the reports of a sentence by the place of their cues. ``quoted`` words are nobody's cues here."""
    shared: dict[int, int] = {}
    found: list[Report] = []
    for at, word in enumerate(tree.words):
        if at in quoted:
            continue
        if word.lemma == "accord":
            found += _according(tree, at)
        elif word.pos in ("VERB", "AUX") and word.lemma in REPORTING | QUOTING:
            shared |= shared_verbs(tree, at) if word.lemma in CLAUSAL else {}
            found.append(_of_verb(tree, at, shared, quoted))
        elif word.pos == "NOUN" and word.lemma in REPORTING_NOUNS:
            found += _of_noun(tree, at)
        elif word.pos == "ADJ" and word.lemma in ATTITUDES:
            found += _of_adjective(tree, at)
    return _outermost(found)


def _outermost(reports: list[Report]) -> list[Report]:
    """Return the reports, with those marked that are part of what another one reports.

    "The ministry said it supports the plan" is the ministry's word, and its support is what it said.
    """
    inside = {at for report in reports if report.mention for at in report.content}
    return [replace(report, is_nested=report.cue in inside) for report in reports]


def _of_verb(tree: Tree, at: int, shared: dict[int, int], quoted: Collection[int]) -> Report:
    subject = subject_of(tree, shared.get(at, at))
    if subject in quoted:
        subject = None  # the words of a quotation, which the parser joined to the sentence around it
    mention = mention_of(tree, subject) if subject is not None else range(0)
    kind = _kind_of(tree, at)
    content = inserted_content(tree, at, mention, quoted) if kind == "speech" else []
    content = trim(tree, content) or content_of(tree, at, mention)
    return Report(cue=at, kind=kind, mention=tuple(mention), content=tuple(content))


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
    yield Report(cue=at, kind="according", mention=tuple(mention), content=tuple(content))


_OPENING_MOST = 2
"""Words before "according to" that only open a sentence: "And", "But still"."""


def _of_noun(tree: Tree, at: int) -> Iterator[Report]:
    """Yield "X's claim that …", "X's criticism of …", "X raised the question of …"."""
    word = tree.words[at]
    owners = tree.under(at, "poss")
    owner = owners[0] if owners else None
    if owner is None and word.dep == "dobj" and tree.words[word.head].lemma in LIGHT_VERBS:
        owner = subject_of(tree, word.head)
    content = _content_behind(tree, at)
    if owner is not None and content:
        yield Report(cue=at, kind="noun", mention=tuple(mention_of(tree, owner)), content=tuple(content))


def _of_adjective(tree: Tree, at: int) -> Iterator[Report]:
    """Yield "X is sure that …", "X was worried about …"."""
    word = tree.words[at]
    owner = subject_of(tree, word.head) if word.dep == "acomp" else None
    content = _content_behind(tree, at)
    if owner is not None and content:
        yield Report(cue=at, kind="mental", mention=tuple(mention_of(tree, owner)), content=tuple(content))


def _content_behind(tree: Tree, at: int) -> list[int]:
    """Return what a noun or an adjective leads to: a clause with "that" or "to", or what its preposition governs."""
    for child in tree.children[at]:
        word = tree.words[child]
        if child < at:
            continue
        if word.dep == "prep" and word.key in CONTENT_PREPOSITIONS:
            things = tree.under(child, "pobj", "pcomp")
            return trim(tree, [i for thing in things for i in clause_words(tree, thing, ())])
        if word.dep in ("acl", "ccomp", "relcl", "xcomp") and (_is_marked(tree, child) or word.dep == "ccomp"):
            return trim(tree, clause_words(tree, child, ()))
    return []


def _is_marked(tree: Tree, clause: int) -> bool:
    return any(i < clause and tree.words[i].key in ("that", "to") for i in tree.children[clause])
