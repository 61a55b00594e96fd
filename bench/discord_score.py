"""What became of some commands, by the fake's own journal."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles

from bench.discord_load import Asked
from bot.wording import READ_LATER, TRY_AGAIN
from tests.wire.discord.fake.interactions import ACK_SECONDS
from tests.wire.discord.fake.journal import Call

ACK, EDIT = "create_interaction_response", "update_original_webhook_message"
NOT_FOUND = "Not found"
_TRIED_UNTIL = ACK_SECONDS - 1.3
"""Seconds after which a last try may lie: Cloudflare asks to wait for a whole one, and an answer takes its way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What became of ``asked`` commands.

    ``acks`` and ``retried`` are seconds from the command to its acknowledgement, where that met no fault and where it
    did; ``answers`` seconds from the command to the answer as its reader sees it. ``lost`` were neither acknowledged
    nor unlucky: ``unlucky`` are those whose every acknowledgement met a fault for 3 s. ``unanswered`` were acknowledged
    and nothing more. ``duplicates`` counts second answers of other words, second messages, and acknowledgements taken
    twice. ``named`` of the ``present`` were answered with a source. ``without_claims`` were told that other words
    were not looked for, ``without_reading`` that the article was not read, as many ask.
    """

    asked: int
    acks: tuple[float, ...]
    retried: tuple[float, ...]
    answers: tuple[float, ...]
    lost: int
    unlucky: int
    unanswered: int
    duplicates: int
    present: int
    named: int
    without_claims: int
    without_reading: int


def score_commands(asked: Sequence[Asked], calls: Iterable[Call]) -> Score:
    """Return what became of ``asked``, of all ``calls`` that were made."""
    by_id: Mapping[str | None, list[Call]] = defaultdict(list)
    for call in calls:
        by_id[call.interaction].append(call)
    acks: list[float] = []
    retried: list[float] = []
    answers: list[float] = []
    lost = unlucky = unanswered = duplicates = named = without_claims = without_reading = 0
    for one in asked:
        made, mine = one.made, by_id.get(one.made.id, [])
        tries = [call for call in mine if call.operation == ACK]
        edits = [call for call in mine if call.operation == EDIT and _has_effect(call)]
        if made.acked_after is None:
            if _is_unlucky(tries, made.issued):
                unlucky += 1
            else:
                lost += 1
            continue
        (retried if any(call.fault for call in tries) else acks).append(made.acked_after)
        duplicates += sum(_has_effect(call) for call in tries) - 1
        duplicates += made.follow_ups + len({repr(call.body) for call in edits[1:] if call.body != edits[0].body})
        if not edits:
            unanswered += 1
            continue
        answers.append(edits[0].at - made.issued)
        named += one.is_present and _names_source(edits[-1])
        without_claims += TRY_AGAIN in repr(edits[-1].body)
        without_reading += READ_LATER in repr(edits[-1].body)
    return Score(
        asked=len(asked),
        acks=tuple(acks),
        retried=tuple(retried),
        answers=tuple(answers),
        lost=lost,
        unlucky=unlucky,
        unanswered=unanswered,
        duplicates=duplicates,
        present=sum(one.is_present for one in asked),
        named=named,
        without_claims=without_claims,
        without_reading=without_reading,
    )


def tail(times: Sequence[float]) -> tuple[float, float, float]:
    """Return the median, the 99th percentile and the highest of ``times``; none of them is no time."""
    if len(times) < 2:  # noqa: PLR2004 - quantiles need two
        return (times[0],) * 3 if times else (0.0,) * 3
    cuts = quantiles(times, n=100, method="inclusive")
    return cuts[49], cuts[98], max(times)


def _has_effect(call: Call) -> bool:
    """Return whether the fake did what was asked: ``answer`` is what it would have said, whatever it did say."""
    return call.answer is not None and "code" not in call.answer


def _is_unlucky(tries: Sequence[Call], issued: float) -> bool:
    return bool(tries) and all(call.fault for call in tries) and tries[-1].at - issued > _TRIED_UNTIL


def _names_source(edit: Call) -> bool:
    embeds = edit.body.get("embeds") or []
    return bool(embeds) and not str(embeds[0].get("description")).startswith(NOT_FOUND)
