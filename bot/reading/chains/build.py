"""The flow: statements in, their chains out, in the same order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.model.record import Node
from bot.reading.chains.carried import carry_legs
from bot.reading.chains.closing import NOT_NAMED, Closing
from bot.reading.chains.houses import is_same_house
from bot.reading.chains.inside import said_inside
from bot.reading.chains.legs import Leg, find_verb, read_leg
from bot.reading.chains.naming import resolve
from bot.reading.chains.patterns import chain_of, speaking_node, unread_speaker
from bot.reading.chains.shortened import without_doubtful
from bot.reading.chains.unsaid import whose_estimates
from bot.reading.grammar.attributions import Attribution
from bot.reading.outlet_names import OUTLET_LAST_WORDS, is_host_name, is_same_outlet
from bot.reading.parsed import Parsed
from bot.reading.statements import Draft

_PASSING_ON = "passing on"
_TOLD = frozenset("said says told tells".split())
STATED_MOST = 8
"""Nodes of a chain before the page's own, which are two at most. What is longer keeps its first ones."""


def build_chains(drafts: Sequence[Draft], closing: Closing, parsed: Parsed | None) -> list[tuple[Node, ...]]:
    """Return the chain of each statement. Without a parser the patterns make them.

    With one, the chain of "The ministry said the pilot had told it in a letter that the pier was closed" is: the
    pilot, the letter, the ministry, the page. No node stands twice in a chain, and the first has no relation.
    """
    if parsed is None:
        return [_by_patterns(draft, closing) for draft in drafts]
    legs = [_with_inside(parsed.prose.text, draft, _leg_of(draft, parsed, closing)) for draft in drafts]
    legs = carry_legs(parsed, drafts, legs, closing)
    return [_assemble(draft, leg, closing) for draft, leg in zip(drafts, legs, strict=True)]


def _with_inside(text: str, draft: Draft, leg: Leg) -> Leg:
    """Return the leg with whom a quotation's own words name as the one behind its speaker."""
    node = said_inside(text, draft) if not leg.before else None
    return replace(leg, before=(node,), relation=_PASSING_ON) if node is not None else leg


def chain_without_voice(draft: Draft, closing: Closing) -> tuple[Node, ...]:
    """Return the chain of the page's own words, or of somebody's who was not read."""
    return _assemble(replace(draft, voice=None), Leg(), closing)


def _by_patterns(draft: Draft, closing: Closing) -> tuple[Node, ...]:
    if draft.form == "narrator":
        return closing.end((), "reported")
    return chain_of(closing, draft.voice, draft.cue, relation=_closing_relation(draft))


def _closing_relation(draft: Draft) -> str:
    return "quoting" if draft.form == "direct" else "reported"


def _leg_of(draft: Draft, parsed: Parsed, closing: Closing) -> Leg:
    cue = draft.attribution.cue if draft.attribution is not None else None
    start = cue.start if cue is not None else None
    if start is None and draft.cue is not None:
        start = draft.cue.verb_end - len(draft.cue.verb)
    found = find_verb(parsed.passages, start) if start is not None else None
    if found is None:
        return Leg()
    passage, verb = found
    mention = draft.voice.mention if draft.voice is not None else None
    leg = read_leg(parsed.prose.text, passage, verb, draft.attribution, mention, draft.relay)
    before, after = (tuple(without_doubtful(nodes, passage.tree, closing)) for nodes in (leg.before, leg.after))
    leg = replace(leg, before=before, after=after)
    if passage.start <= draft.start < passage.end:
        return leg
    # A quotation that goes on: in the same call, not from the same hop, unless its words were told that way.
    is_told = draft.attribution is not None and _is_told_on(parsed.prose.text, draft.attribution)
    before = tuple(map(resolve, leg.before)) if is_told else ()
    return Leg(before=before, relation=leg.relation if is_told else None, after=tuple(map(resolve, leg.after)))


def _is_told_on(text: str, one: Attribution) -> bool:
    """Say whether all that is quoted is passed on: “…,” aides said Roe told the crews. “…”."""
    return one.is_quoted and any(text[hop.cue.start : hop.cue.end].lower() in _TOLD for hop in one.hops)


def _assemble(draft: Draft, leg: Leg, closing: Closing) -> tuple[Node, ...]:
    """Return the whole chain: what stands behind, the speaker, what stands between, the page."""
    if draft.form == "narrator":
        speaker: tuple[Node, ...] = ()
    elif draft.voice is None:
        speaker = (unread_speaker(),)
    else:
        node = leg.speaker or speaking_node(closing.text, draft.voice)
        gap = whose_estimates(draft.voice.words) if not leg.before else None
        relation_in = "in" if gap is not None else leg.relation if leg.before else None
        speaker = (*filter(None, (gap,)), replace(node, relation=relation_in))
    relation = _closing_relation(draft)
    nodes: list[Node] = []
    for node in _once((*leg.before, *speaker, *leg.after)):
        if nodes and node.kind != "person" and _is_own(node.name, closing):
            relation = node.relation or relation  # whoever told the page's own outlet told the page
        else:
            nodes.append(node)
    nodes = nodes[:STATED_MOST]
    if nodes:
        nodes[0] = replace(nodes[0], relation=None)
    return closing.end(tuple(nodes), relation)


def _is_own(name: str, closing: Closing) -> bool:
    """Say whether a name is that of the page's own outlet, or of a reprint's original."""
    outlet = closing.publisher.outlet
    own = outlet.name or closing.reprint.of or ""
    if is_same_outlet(name, own) or is_same_house(name, own):
        return True
    return not closing.reprint.is_reprint and outlet.domain is not None and is_host_name(name, outlet.domain)


def _once(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield nodes but for those that name again what was named before, an outlet's short name among them."""
    outlets = [node.name for node in nodes if node.kind == "outlet"]
    seen: set[str] = set()
    for node in nodes:
        name = node.name.removesuffix(NOT_NAMED)
        key = name.casefold().removeprefix("the ")
        short = name.removeprefix("the ").removeprefix("The ")
        is_short = short in OUTLET_LAST_WORDS and any(outlet.endswith(f" {short}") for outlet in outlets)
        if key not in seen and not (is_short and len(set(outlets)) > 1):
            seen.add(key)
            yield node
