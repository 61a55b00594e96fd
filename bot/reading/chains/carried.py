"""What other sentences say of a statement's way, and what holds on for the next statements of its speaker."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, islice, takewhile

from bot.reading.chains.closing import Closing
from bot.reading.chains.continued import carry_on
from bot.reading.chains.headline import find_headline
from bot.reading.chains.known import apply_recording, apply_transmission
from bot.reading.chains.legs import Leg
from bot.reading.chains.nameless import carry_means
from bot.reading.chains.naming import resolve
from bot.reading.chains.occasions import find_occasions
from bot.reading.chains.passing import find_passings
from bot.reading.chains.patterns import speaking_node
from bot.reading.chains.retold import apply_passing
from bot.reading.chains.shortened import without_doubtful
from bot.reading.chains.spoken import apply_occasion
from bot.reading.chains.telling import Telling, noun_of
from bot.reading.chains.transmissions import find_transmissions
from bot.reading.grammar.quoting import Passage
from bot.reading.parsed import Parsed
from bot.reading.statements import Draft

LINKS_MOST = 40
"""Sentences of one page that say how others' words travelled; each is looked at with every statement."""
_RUN_MOST = 2
_STORIES = frozenset({"the story", "the article", "the report", "its report", "its story"})
_PAPERS = frozenset({"dataset", "document"})


def carry_legs(parsed: Parsed, drafts: Sequence[Draft], legs: Sequence[Leg], closing: Closing) -> list[Leg]:
    """Return the leg of each draft with what the rest of the text adds to it."""
    text = parsed.prose.text
    tellings: list[Telling] = []
    paragraph, reached = 0, 0
    starts = [passage.start for passage in parsed.passages]
    blocks = _blocks_of(text, parsed.passages)
    for draft, leg in zip(drafts, legs, strict=True):
        paragraph += text.count("\n", reached, draft.start)
        reached = draft.start
        sentence = bisect_right(starts, draft.start) - 1
        tellings.append(Telling(draft=draft, leg=leg, paragraph=paragraph, block=blocks[sentence], sentence=sentence))
    tellings = _carry_outlets(text, _resolve_papers(_carry_papers(tellings)))
    for occasion in islice(find_occasions(text, parsed.passages, blocks), LINKS_MOST):
        nodes = tuple(without_doubtful(occasion.nodes, parsed.passages[occasion.sentence].tree, closing))
        if nodes:
            tellings = apply_occasion(tellings, replace(occasion, nodes=nodes), parsed.passages)
    tellings = carry_on(text, tellings, parsed.passages)
    for passing in list(find_passings(text, parsed.passages))[:LINKS_MOST]:
        tellings = apply_passing(text, tellings, passing)
    transmissions = list(find_transmissions(text, parsed.passages))[:LINKS_MOST]
    for one in transmissions:
        tellings = apply_transmission(text, tellings, one)
    tellings = carry_means(text, apply_recording(tellings, transmissions), find_headline(text, parsed.passages))
    return [telling.leg for telling in tellings]


def _blocks_of(text: str, passages: Sequence[Passage]) -> list[int]:
    """Return the number of each passage's paragraph, blank lines not counted."""
    ends = [0, *(passage.end for passage in passages)]
    breaks = ("\n" in text[end : passage.start] for end, passage in zip(ends, passages, strict=False))
    return list(accumulate(map(int, breaks)))


def _carry_papers(tellings: Sequence[Telling]) -> list[Telling]:
    """Return ``tellings`` with the data that a source cites carried to what it says next, in the same paragraph."""
    found: list[Telling] = []
    for one in tellings:
        last = found[-1] if found else None
        found.append(_with_papers(one, last) if last is not None else one)
    return found


def _with_papers(one: Telling, last: Telling) -> Telling:
    voice = one.draft.voice
    reach = _RUN_MOST if voice is not None and voice.basis == "resolved" else 0  # "the outlet said", a paragraph on
    is_on = one.paragraph - last.paragraph <= reach and last.is_of(one) and not one.leg.before
    is_cited = last.leg.relation == "citing" and all(node.kind in _PAPERS for node in last.leg.before)
    if not (is_on and is_cited):
        return one
    return replace(one, leg=replace(one.leg, before=tuple(map(resolve, last.leg.before)), relation=last.leg.relation))


def _resolve_papers(tellings: Sequence[Telling]) -> list[Telling]:
    """Return ``tellings`` with bare papers led back: "the reports" to "reports the ministry had received"."""
    found: list[Telling] = []
    for one in tellings:
        bare = one.leg.before[0] if one.leg.before else None
        if bare is None or bare.kind not in _PAPERS or " " in bare.name:
            found.append(one)
            continue
        nodes = (other.leg.before[0] for other in _near(found, one.paragraph) if other.leg.before)
        full = next((node for node in nodes if noun_of(node.name) == noun_of(bare.name)), None)
        before = (replace(resolve(full), relation=bare.relation), *one.leg.before[1:]) if full else one.leg.before
        found.append(replace(one, leg=replace(one.leg, before=before)))
    return found


def _near(found: Sequence[Telling], paragraph: int) -> Iterator[Telling]:
    """Yield the last of ``found`` that stand at most two paragraphs before ``paragraph``, the last first."""
    return takewhile(lambda other: paragraph - other.paragraph <= _RUN_MOST, reversed(found))


def _carry_outlets(text: str, tellings: Sequence[Telling]) -> list[Telling]:
    """Return ``tellings`` with the outlet behind "the story": that of the statement before, in the same paragraph."""
    found: list[Telling] = []
    for one in tellings:
        voice, last = one.draft.voice, found[-1] if found else None
        teller = last.draft.voice if last is not None and last.paragraph == one.paragraph else None
        is_story = voice is not None and voice.words.lower() in _STORIES
        if is_story and not one.leg.after and teller is not None and teller.kind == "outlet":
            outlet = replace(resolve(speaking_node(text, teller)), relation="published by")
            found.append(one.with_after((outlet,)))
        else:
            found.append(one)
    return found
