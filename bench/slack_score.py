"""What became of what was asked, by the fake's own journal."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bench.slack_load import Asked
from tests.wire.slack.fake.deliveries import ACK_SECONDS
from tests.wire.slack.fake.errors import Json

NOT_FOUND = "Not found"
_RESPOND, _POST = "response_url", "chat.postMessage"
_ANSWERS = (_RESPOND, _POST)
_OK = 200

Fate = Literal["acknowledged", "unreached", "broken", "lost"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What became of ``asked`` commands and messages.

    ``acks`` are seconds from Slack's telling to the acknowledgement, ``answers`` seconds from then to the answer's
    arrival, of what Slack had to tell but once; ``told_again`` were told more than once. ``lost`` were told on a
    connection that held and were not acknowledged; ``broken`` were on their way when their connection broke;
    ``unreached`` met no connection at all. Of these three, none has an answer but ``late`` ones. ``unanswered`` were
    acknowledged and nothing more, ``withheld`` those whose answer, one for all to see, met a 5xx and so was not tried
    again. ``duplicates`` are second answers that nothing excuses, ``echoes`` those to one
    person alone, in the same words, after Slack had said that the first went wrong. ``named`` of the ``present`` were
    answered with a source.
    """

    asked: int
    acks: tuple[float, ...]
    answers: tuple[float, ...]
    told_again: int
    lost: int
    broken: int
    unreached: int
    late: int
    unanswered: int
    withheld: int
    duplicates: int
    echoes: int
    present: int
    named: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What was said to one ask: the calls for it, and how many messages came of them."""

    calls: Sequence[Json]
    shown: int

    @property
    def good(self) -> list[Json]:
        """Return the calls that were told to have gone well."""
        return [call for call in self.calls if _is_good(call)]

    @property
    def at(self) -> float:
        """Return when it was there: where only a call said to have failed brought it, the last such."""
        return float((self.good or self.calls)[0 if self.good else -1]["at"])

    @property
    def names_source(self) -> bool:
        """Return whether it is an answer, with its buttons, and one with a source."""
        body = self.calls[-1]["body"]
        has_buttons = any(block["type"] == "actions" for block in body.get("blocks", ()))
        return has_buttons and not str(body["text"]).startswith(NOT_FOUND)

    def count_duplicates(self, *, is_open: bool) -> int:
        """Return how many messages too many there are that nothing excuses; ``is_open``: all see them."""
        if is_open or len({_write_words(call["body"]) for call in self.calls}) > 1:
            return max(0, self.shown - 1)
        return max(0, len(self.good) - 1)


def score_asks(
    asked: Sequence[Asked], deliveries: Iterable[Json], calls: Iterable[Json], breaks: Sequence[float]
) -> Score:
    """Return what became of ``asked``.

    Args:
        asked: What was asked.
        deliveries: All that the fake has sent.
        calls: All that the bot has called meanwhile.
        breaks: When connections ended, by the fake's clock.
    """
    sent = {one["id"]: one for one in deliveries}
    by_name: Mapping[object, list[Json]] = defaultdict(list)
    for call in calls:
        if call["operation"] in _ANSWERS:
            by_name[_name_ask(call)].append(call)
    fates: dict[Fate, int] = defaultdict(int)
    acks: list[float] = []
    times: list[float] = []
    told_again = late = unanswered = withheld = duplicates = echoes = named = 0
    for one in asked:
        told = sent[one.delivery]
        fate = _tell_fate(told, breaks)
        fates[fate] += 1
        found = by_name[one.delivery if one.way == "command" else (one.channel, one.thread)]
        answer = _Answer(calls=found, shown=_count_shown(told, found))
        is_repeated = len(told["tries"]) > 1
        told_again += is_repeated
        if fate == "acknowledged":
            acks += [entry["acked_after"] for entry in told["tries"] if "acked_after" in entry]
            is_withheld = one.way == "mention" and any(call["fault"] == "5xx" for call in found)
            withheld += is_withheld and not answer.shown
            unanswered += not is_withheld and not answer.shown
        else:
            late += bool(answer.shown)
        if not answer.shown:
            continue
        if not is_repeated:
            times.append(answer.at - told["at"])
        excess = answer.count_duplicates(is_open=one.way == "mention")
        duplicates += excess
        echoes += answer.shown - 1 - excess
        named += one.is_present and answer.names_source
    return Score(
        asked=len(asked),
        acks=tuple(acks),
        answers=tuple(times),
        told_again=told_again,
        lost=fates["lost"],
        broken=fates["broken"],
        unreached=fates["unreached"],
        late=late,
        unanswered=unanswered,
        withheld=withheld,
        duplicates=duplicates,
        echoes=echoes,
        present=sum(one.is_present for one in asked),
        named=named,
    )


def _name_ask(call: Json) -> object:
    if call["operation"] == _RESPOND:
        return call["delivery"]
    body = call["body"] if isinstance(call["body"], dict) else {}
    return body.get("channel"), body.get("thread_ts")


def _tell_fate(told: Json, breaks: Sequence[float]) -> Fate:
    if told["acked_after"] is not None:
        return "acknowledged"
    last = told["tries"][-1]
    if last.get("failure") == "no_connection":
        return "unreached"
    is_broken = any(last["at"] <= moment <= last["at"] + ACK_SECONDS for moment in breaks)
    return "broken" if is_broken else "lost"


def _count_shown(told: Json, calls: Sequence[Json]) -> int:
    """Return how many messages there are: those that the fake has put to the delivery, and those of posts done."""
    posts = [call["answer"] for call in calls if call["operation"] == _POST and isinstance(call["answer"], dict)]
    return len(told["replies"]) + sum(answer.get("ok") is True for answer in posts)


def _write_words(body: Json) -> str:
    """Return what a body says, without the names that Slack gives the blocks of those it takes."""
    blocks = [{key: value for key, value in block.items() if key != "block_id"} for block in body.get("blocks", ())]
    return repr({**body, "blocks": blocks})


def _is_good(call: Json) -> bool:
    return bool(call["status"] == _OK and call["error"] is None)
