"""What a speaker says on where he spoke: "Roe told the Wire that …. “…,” she added" was told to the Wire."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.record import Node
from bot.reading.chains.closing import NOT_NAMED
from bot.reading.chains.lexicon import DOCUMENTS, PLATFORMS
from bot.reading.chains.naming import resolve
from bot.reading.chains.patterns import speaking_node
from bot.reading.chains.telling import Telling, noun_of
from bot.reading.chains.times import are_apart
from bot.reading.grammar.quoting import Passage
from bot.reading.grammar.tree import Tree

_ELSEWHERE = frozenset(
    "after at before by during from in inside outside on over through upon via when where while with".split()
)
"""In the words beside what is said and its verb they begin what tells of another place, time or listener."""
_AGAIN = frozenset(
    "ago afterwards again before earlier last later next once previously separately since soon subsequently "
    "then".split()
)
_TOLD = frozenset({"VBD", "VBZ"})
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_WRITING = frozenset({"add", "continue", "post", "tweet", "write"})
_POSTS = frozenset({"post", "thread", "tweet"}) | PLATFORMS
_OWN_PLACES = {
    "blog": _POSTS | {"blog"},
    "post": _POSTS,
    "testify": frozenset({"hearing", "session", "testimony"}),
    "tweet": _POSTS,
    "write": _POSTS | DOCUMENTS | {"blog", "newsletter", "page", "site", "statement"},
}
"""Verbs that say themselves where the words were spoken or written, each with the places that can be meant."""
_CITING = frozenset({"citing", "quoting"})


def carry_on(text: str, tellings: Sequence[Telling], passages: Sequence[Passage]) -> list[Telling]:
    """Return ``tellings`` with the means of a statement carried to what its speaker surely says on there.

    That stands in the next sentence, by the same speaker, and its own words say nothing of a place, a time or a
    listener: in the same paragraph what a pronoun reports too, and in a run of such statements whatever he says; in
    the next one only what is quoted.
    """
    found: list[Telling] = []
    for one in tellings:
        last = found[-1] if found else None
        is_run = len(found) > 1 and _are_run(found[-2], found[-1])
        found.append(_carried(text, one, last, passages, is_run=is_run) if last is not None else one)
    return found


def _are_run(one: Telling, other: Telling) -> bool:
    """Say whether two statements of one speaker were made in one place: then what he "warns" next was too."""
    return bool(one.leg.after and other.leg.after) and one.is_of(other) and one.block == other.block


def _carried(text: str, one: Telling, last: Telling, passages: Sequence[Passage], *, is_run: bool) -> Telling:
    if one.leg.after or one.leg.before or one.sentence - last.sentence > 1 or one.block - last.block > 1:
        return one
    if not last.leg.after and not last.leg.before:
        return one
    passage = passages[one.sentence]
    if not _is_bare(one, passage) or are_apart(passages[last.sentence], passage):
        return one
    if last.is_of(one):
        goes_on = _goes_on(text, one, last, passage, is_run=is_run)
        return one.with_after(tuple(map(resolve, last.leg.after))) if goes_on else one
    return _of_source(text, one, last)


def _goes_on(text: str, one: Telling, last: Telling, passage: Passage, *, is_run: bool) -> bool:
    """Say whether a statement of the same speaker is surely part of what he said where the one before was made."""
    if not last.leg.after or any(node.relation == "passing on" for node in last.leg.after):
        return False
    cue = _cue_of(one, passage)
    if cue is not None and not _may_be_there(passage.tree, cue, last.leg.after[0]):
        return False
    if one.draft.form == "direct":
        return True
    attribution = one.draft.attribution
    is_said = attribution is not None and attribution.kind == "speech" and one.block == last.block
    if cue is None or attribution is None or not is_said:
        return False
    tag = passage.tree.words[cue].tag
    is_pronoun = text[attribution.mention.start : attribution.mention.end].lower() in _PRONOUNS
    if tag == "VBG":
        return is_pronoun or one.sentence == last.sentence
    return tag in _TOLD and (is_pronoun or is_run)


def _may_be_there(tree: Tree, cue: int, first: Node) -> bool:
    """Say whether a verb of speech can tell of what was said at ``first``, where its speaker spoke before.

    "Roe told the Wire that …. “…,” Roe tweeted": the Wire did not hear it. "Roe wrote on Telegram that …. “…,” he said"
    may be said elsewhere, and "he has said" at other times too.
    """
    lemma, noun = tree.words[cue].lemma, noun_of(first.name)
    is_written = (first.relation or "").startswith(("wrote ", "posted ")) and lemma != "testify"
    if lemma in _OWN_PLACES and not is_written and noun not in _OWN_PLACES[lemma]:
        return False
    return (lemma in _WRITING or noun not in _POSTS) and not tree.under(cue, "aux")


def _of_source(text: str, one: Telling, last: Telling) -> Telling:
    """Return a statement of the nameless source that the one before it cited, as its teller's too.

    "The Wire, citing a port official, said …. The official said …": the official's second words came on by the Wire.
    """
    teller, before = last.draft.voice, last.leg.before
    is_near = one.block == last.block or one.draft.form == "direct"
    is_on = len(before) == 1 and last.leg.relation in _CITING and is_near
    if teller is None or not is_on or not one.is_nameless or one.draft.attribution is None:
        return one
    mention = one.draft.attribution.mention
    is_definite = text[mention.start : mention.end].lower().startswith("the ")
    if not is_definite or noun_of(before[0].name.removesuffix(NOT_NAMED)) != one.role:
        return one
    passed_on = replace(resolve(speaking_node(text, teller)), relation=last.leg.relation)
    return one.with_after(
        (passed_on, *map(resolve, last.leg.after)), speaker=replace(resolve(before[0]), relation=None)
    )


def _is_bare(one: Telling, passage: Passage) -> bool:
    """Say whether the words of a sentence beside what is said tell of no other place, time or listener."""
    tree, attribution = passage.tree, one.draft.attribution
    if attribution is None and one.draft.form != "direct":
        return False
    cue = _cue_of(one, passage)
    if cue is not None and tree.words[cue].lemma in ("tell", "ask") and not _is_told_by_pronoun(tree, cue):
        return False
    if cue is not None and any(tree.words[at].key == "to" for at in tree.under(cue, "dative", "prep")):
        return False
    content = attribution.content if attribution is not None else ()
    quoted = passage.quoted_words()
    rest = (
        word.key
        for at, word in enumerate(tree.words)
        if at not in quoted and not any(span.start <= word.start < span.end for span in content)
    )
    return not any(key in _ELSEWHERE or key in _AGAIN for key in rest)


def _is_told_by_pronoun(tree: Tree, cue: int) -> bool:
    told = tree.under(cue, "dobj", "dative")
    return bool(told) and all(tree.words[at].pos == "PRON" for at in told)


def _cue_of(one: Telling, passage: Passage) -> int | None:
    """Return the index of the word that gives a statement to its speaker; ``None`` where it stands elsewhere."""
    attribution, cue = one.draft.attribution, one.draft.cue
    start = attribution.cue.start if attribution is not None and attribution.cue is not None else None
    if start is None and cue is not None:
        start = cue.verb_end - len(cue.verb)
    return next((at for at, word in enumerate(passage.tree.words) if word.start == start), None)
