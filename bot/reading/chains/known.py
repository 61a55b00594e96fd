"""What a transmission says of other sentences' statements: who intercepted the call that somebody spoke in."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.record import Node
from bot.reading.chains.lexicon import are_alike
from bot.reading.chains.naming import resolve
from bot.reading.chains.telling import Telling, noun_of
from bot.reading.chains.transmissions import Transmission

PARAGRAPHS_MOST = 4
"""Line breaks between a letter and the sentence that says who published it. A recording is one for the whole page."""


def apply_transmission(text: str, tellings: Sequence[Telling], known: Transmission) -> list[Telling]:
    """Return ``tellings`` with who made the thing known behind those that were told in it, and no others."""
    if known.is_person or not known.noun or known.doer is None:
        return list(tellings)
    here = text.count("\n", 0, known.start)
    tellings = [_from_source(one, known) for one in tellings]
    return [
        one.with_after(_put_behind(one, known))
        if abs(one.paragraph - here) <= PARAGRAPHS_MOST or any(node.kind == "recording" for node in one.leg.after)
        else one
        for one in tellings
    ]


def _from_source(telling: Telling, known: Transmission) -> Telling:
    """Return what an interceptor tells of intercepted words with those whose words they are behind it."""
    voice, doer, thing = telling.draft.voice, known.doer, known.thing
    is_here = known.start <= telling.draft.start < known.end
    if known.source is None or doer is None or thing is None or voice is None or not is_here or telling.leg.before:
        return telling
    if voice.words != doer.name:
        return telling
    leg = replace(telling.leg, before=(known.source, replace(thing, relation="said in")), relation="intercepted")
    return replace(telling, leg=leg)


def _put_behind(telling: Telling, known: Transmission) -> tuple[Node, ...]:
    """Return what stands behind a speaker with the doer behind the thing, which may be the speaker itself.

    A gap gives way to a doer, and a doer to nobody.
    """
    after, doer, voice = telling.leg.after, known.doer, telling.draft.voice
    if doer is not None and not after and voice is not None and voice.kind == "document":
        is_meant = telling.draft.start < known.start and are_alike(telling.role, known.noun)
        return (resolve(doer),) if is_meant and doer.kind == "outlet" else after
    place = next((at for at, node in enumerate(after) if _is_thing(node, known.noun)), None)
    if place is None or doer is None:
        return after
    rest = after[place + 1 :]
    same = next((node for node in rest if node.relation == doer.relation), None)
    if same is None:
        return (*after[: place + 1], resolve(doer), *rest)
    if same.kind == "unknown" and doer.kind != "unknown":
        return tuple(resolve(doer) if node is same else node for node in after)
    return after


def _is_thing(node: Node, noun: str) -> bool:
    return node.kind in ("recording", "channel", "document") and are_alike(noun_of(node.name), noun)


def apply_recording(tellings: Sequence[Telling], transmissions: Sequence[Transmission]) -> list[Telling]:
    """Return ``tellings`` with the recording behind those whose speaker is said to have been recorded.

    "A pilot was recorded shouting, with the audio published by the Harbour Wire": whatever that pilot says without
    another means comes from the audio, nobody knows who recorded it, and from the Wire.
    """
    found = list(tellings)
    for one in transmissions:
        if not one.is_person and one.noun:
            continue
        role = one.noun if one.is_person else _speaker_in(tellings, one, transmissions)
        nodes = _route_of(one, transmissions)
        for number, telling in enumerate(found):
            is_known = telling.is_definite or one.start <= telling.draft.start < one.end  # not another "a pilot"
            if role and is_known and telling.is_nameless and telling.role == role and not telling.leg.after:
                person = resolve(one.person) if one.person is not None and telling.is_definite else None
                found[number] = telling.with_after(tuple(map(resolve, nodes)), speaker=person)
    return found


def _speaker_in(tellings: Sequence[Telling], one: Transmission, transmissions: Sequence[Transmission]) -> str:
    """Return the role of whoever speaks in the sentence of a recording; "" where a person is said to be recorded."""
    if any(other.is_person for other in transmissions):
        return ""
    speaking = [telling for telling in tellings if one.start <= telling.draft.start < one.end]
    return speaking[0].role if speaking and speaking[0].is_nameless else ""


def _route_of(recorded: Transmission, transmissions: Sequence[Transmission]) -> list[Node]:
    """Return the recording, who recorded it or the gap, and who made it known after that."""
    things = [one.thing for one in transmissions if one.thing is not None and one.thing.kind == "recording"]
    unnamed = [one for one in transmissions if not one.noun and one.thing is not None]
    thing = recorded.thing or (unnamed[0].thing if unnamed else things[0] if things else None)
    nodes = [thing] if thing is not None else []
    nodes += [recorded.doer] if recorded.doer is not None else []
    nodes += [
        one.doer
        for one in transmissions
        if one.start == recorded.start and one is not recorded and one.noun and one.doer is not None
    ]
    return nodes
