"""Statements with their numbers: drafts in, what the record holds out."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.record import Node, Span, Statement
from bot.reading.chains.build import build_chains, chain_without_voice
from bot.reading.chains.closing import NOT_NAMED, Closing
from bot.reading.chains.unsaid import whose_estimates
from bot.reading.parsed import Parsed
from bot.reading.statements import Draft, statement_id
from bot.reading.voices import Voice

_SPEAKING = frozenset({"person", "group", "organisation", "outlet"})
_LEANING = frozenset({"citing", "cited", "cites", "according"})
"""Words by which a source leans on another for what it says itself; by any other it passes on what that one said."""


def number_statements(drafts: Sequence[Draft], closing: Closing, parsed: Parsed | None) -> tuple[Statement, ...]:
    """Return the drafts as statements of the record, numbered from 1, with their chains."""
    chains = build_chains(drafts, closing, parsed)
    return tuple(
        _statement_of(draft, number, chain, closing.text)
        for number, (draft, chain) in enumerate(zip(drafts, chains, strict=True), 1)
    )


def add_narrators(
    statements: Sequence[Statement], known: Sequence[Draft], drafts: Sequence[Draft], closing: Closing
) -> tuple[Statement, ...]:
    """Return ``drafts`` as statements: those ``known`` as ``statements`` have them, the others made, all numbered anew.

    What was not known has no voice: the page's own, or somebody's who was not read.
    """
    made = {draft.start: statement for draft, statement in zip(known, statements, strict=True)}
    return tuple(
        replace(made[draft.start], id=statement_id(number))
        if draft.start in made
        else _statement_of(draft, number, chain_without_voice(draft, closing), closing.text)
        for number, draft in enumerate(drafts, 1)
    )


def _statement_of(draft: Draft, number: int, chain: tuple[Node, ...], text: str) -> Statement:
    voice = draft.voice if draft.form != "narrator" else None
    passed_on = _passed_on_by(draft, voice, chain, text) if voice is not None else None
    if voice is not None and whose_estimates(voice.words) is not None:
        voice = None  # figures of nobody: the gap opens the chain
    if draft.relay is not None and passed_on is None:
        voice = draft.relay.voice
    speaker = voice.words if voice is not None else None
    place = voice.mention if voice is not None else None
    if passed_on is not None and passed_on.start is not None and passed_on.end is not None:
        speaker = passed_on.name.removesuffix(NOT_NAMED)
        place = Span(start=passed_on.start, end=passed_on.end)
    return Statement(
        id=statement_id(number),
        start=draft.start,
        end=draft.end,
        form=draft.form,
        speaker=speaker,
        speaker_span=place,
        chain=chain,
    )


def _passed_on_by(draft: Draft, voice: Voice, chain: Sequence[Node], text: str) -> Node | None:
    first = _first_speaker(draft, chain, text)
    return first if first is not None or draft.relay is not None else _nearer(draft, voice, chain)


def _nearer(draft: Draft, voice: Voice, chain: Sequence[Node]) -> Node | None:
    """Return the node that names the speaker nearer to a statement than its voice does, which is heard further on.

    A lead's “cowards” is the commander's of the second sentence, whom the third paragraph calls "the loyalist".
    """
    first = chain[0] if chain else None
    if first is None or first.start is None or first.kind not in _SPEAKING or voice.mention.start < draft.end:
        return None
    return first if draft.end <= first.start < voice.mention.start else None


def _first_speaker(draft: Draft, chain: Sequence[Node], text: str) -> Node | None:
    """Return who first said what others pass on: the official of "The Herald wrote that an official said …".

    ``None`` where nobody stands behind the statement's own voice.
    """
    for hop in reversed(draft.attribution.hops if draft.attribution is not None else ()):
        if text[hop.cue.start : hop.cue.end].lower() in _LEANING:
            continue
        stop = max(hop.mention.end, hop.cue.start)  # "the minister, Jo Roe, told": the name stands behind the mention
        for node in chain:
            can_speak = node.kind in _SPEAKING or (node.kind == "unknown" and node.naming == "named")
            if can_speak and node.start is not None and hop.mention.start <= node.start < stop:
                return node
    return None
