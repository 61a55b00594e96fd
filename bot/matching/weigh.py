"""Whether an article may be called the source of a paste: how much of the paste it accounts for, and how well."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.matching.align import Segment
from bot.matching.attributed import frames_words
from bot.matching.chatter import SHORT_REMARK, all_chatter, is_chatter
from bot.matching.claim import LEAST_WORDS, Claim
from bot.matching.cues import ATTRIBUTIONS, FUNCTION_WORDS, NEGATIONS
from bot.matching.foreign import is_foreign
from bot.matching.framed import is_denial, is_frame
from bot.matching.polarity import REFUSING
from bot.matching.stock import mark_stock
from bot.matching.units import Unit

LONG_WORDS = 10
LONG_SCORE = 85.0
"""Least rapidfuzz ratio of a segment of ten words and more: absent 0, half-fabricated 0 (docs on matching, table 2)."""
SHORT_SCORE = 90.0
"""The same for shorter ones, where chance is nearer: absent .021."""
LEAST_PIECE = 3
"""Words a further piece of the same source needs, once another has :data:`~bot.matching.claim.LEAST_WORDS`."""
LEAST_EVIDENCE = 8
"""Words that one piece needs where the paste has more that is not the source's: six or seven are met by chance when
something else is said (of 60 sentences with such a phrase in them seven were taken for its article's)."""
LEAST_RUN = 5
"""Words that one piece needs in any case: two pieces of three words are met in any longer article."""
UNIT_SHARE = 0.7
"""Share of an unquoted sentence that has to be the source's: the halves of two sentences run together are neither's."""
QUOTED_SHARE = 0.75
"""Share of a quotation that has to be the source's: its marks say that all of it is meant."""
CLAIM_SHARE = 0.6
"""Share of all sentences but remarks that has to be the source's: a true one carries one shorter invented one."""


_TURNED = (("not",), ("never",))
"""Behind a sentence these turn it round, and are no chat."""
_TURNING = NEGATIONS - {"no", "nor", "neither", "without"}
"""Right before a sentence these do: "we do not …"."""
_IN_NAMES = frozenset(("ban", "stop"))
"""Of the words that refuse those that, with a capital, are more often a part of a name."""
_COUNTING = frozenset(("all", "every"))
"""Right before a sentence these say of how many it holds, and are no chat either."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How an article accounts for a paste.

    ``words`` are pasted words that stand there; ``quality`` their mean likeness, 0..100; ``share`` the share of the
    paste's sentences (remarks left out) that stand there, 0..1; ``stray`` the sentences that do not; ``added`` the
    words (half-open) that a sentence which does has in front or behind, and that are no remark.
    """

    segments: tuple[Segment, ...]
    words: int
    quality: float
    share: float
    stray: tuple[Unit, ...]
    added: tuple[tuple[int, int], ...]

    @property
    def is_source(self) -> bool:
        """Return whether the article may be called the source."""
        longest = max(map(len, self.segments), default=0)
        least = LEAST_EVIDENCE if self.stray or self.added else LEAST_RUN
        return self.words >= LEAST_WORDS and self.share >= CLAIM_SHARE and longest >= least


def weigh_segments(claim: Claim, segments: Sequence[Segment]) -> Weight:
    """Weigh what an article shares with a paste."""
    sound = [segment for segment in segments if _is_sound(segment)]
    if any(len(segment) >= LEAST_WORDS for segment in sound):
        sound = [segment for segment in sound if len(segment) >= LEAST_PIECE]
    if not sound:
        return Weight(segments=(), words=0, quality=0.0, share=0.0, stray=(), added=())
    covered = _cover(claim, sound)
    stock = mark_stock(claim.words)
    # Where only a quotation is the article's, it is what is asked about, and the words around it are the asker's.
    asks_quotation = _asks_quotation(claim, covered)
    if asks_quotation:
        sound = [segment for segment in sound if len(segment) >= LEAST_WORDS or _is_of_quotation(claim, segment)]
        covered = _cover(claim, sound)
    matched = 0
    stray: list[Unit] = []
    added: list[tuple[int, int]] = []
    for unit in claim.units:
        if unit.is_frame:
            continue
        beyond = list(_list_added(claim, unit, covered))
        foreign = [at for at in beyond if not _frames_rest(claim, unit, *at, covered)]
        if _is_accounted(unit, covered, stock, foreign):
            matched += len(unit)
            added += beyond
        elif unit.is_quoted or not (asks_quotation or _is_remark(claim, unit, covered)):
            stray.append(unit)
    lost = sum(len(unit) for unit in stray)
    words = sum(len(segment) for segment in sound)
    return Weight(
        segments=tuple(sound),
        words=words if matched else 0,
        quality=sum(segment.score * len(segment) for segment in sound) / words if words else 0.0,
        share=matched / (matched + lost) if matched else 0.0,
        stray=tuple(stray),
        added=tuple(added),
    )


def _is_sound(segment: Segment) -> bool:
    """Return whether a segment is alike enough, and has words enough that are the same."""
    same = len(segment) if segment.same is None else segment.same
    return segment.score >= least_score(len(segment)) and same >= min(len(segment), LEAST_WORDS)


def least_score(words: int) -> float:
    """Return the likeness that a segment of ``words`` words needs."""
    return LONG_SCORE if words >= LONG_WORDS else SHORT_SCORE


def _asks_quotation(claim: Claim, covered: Sequence[bool]) -> bool:
    """Return whether a quotation is found, and around it little is the source's and less is said than in it."""
    quoted = [unit for unit in claim.units if unit.is_quoted]
    around = [unit for unit in claim.units if not (unit.is_quoted or unit.is_frame)]
    found = sum(sum(covered[unit.first : unit.last]) for unit in quoted)
    told = sum(len(unit) for unit in around if not _is_remark(claim, unit, covered))
    is_long = _longest_quoted(quoted) >= (LEAST_EVIDENCE if told else LEAST_WORDS)
    return is_long and told <= found and sum(sum(covered[unit.first : unit.last]) for unit in around) < LEAST_WORDS


def _is_of_quotation(claim: Claim, segment: Segment) -> bool:
    """Return whether a segment has words of a quotation, or of who is named as saying it."""
    return any(
        (unit.is_quoted or unit.is_frame) and unit.first < segment.last and segment.first < unit.last
        for unit in claim.units
    )


def _longest_quoted(quoted: Sequence[Unit]) -> int:
    """Return the words of the longest run of quoted sentences that follow each other."""
    longest = here = 0
    before: Unit | None = None
    for unit in quoted:
        here = here + len(unit) if before is not None and before.last == unit.first else len(unit)
        longest, before = max(longest, here), unit
    return longest


def _is_accounted(unit: Unit, covered: Sequence[bool], stock: Sequence[bool], beyond: list[tuple[int, int]]) -> bool:
    """Return whether enough of a unit is the source's; stock phrases speak neither for it nor against it."""
    if all(covered[unit.first : unit.last]):
        return True
    told = [at for at in range(unit.first, unit.last) if not stock[at]]
    kept = sum(covered[at] for at in told)
    foreign = sum(not stock[at] for first, last in beyond for at in range(first, last))
    least = QUOTED_SHARE if unit.is_quoted else UNIT_SHARE
    return kept > 0 and kept >= least * (kept + foreign) and any(covered[unit.first : unit.last])


def _list_added(claim: Claim, unit: Unit, covered: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the uncovered runs of a unit that say something: no chat, and no "X said" before the words."""
    at = unit.first
    while at < unit.last:
        first = at
        while at < unit.last and not covered[at]:
            at += 1
        norms = claim.words.norms[first:at]
        is_said = not unit.is_quoted and len(norms) <= SHORT_REMARK and bool(ATTRIBUTIONS & set(norms))
        is_said |= not unit.is_quoted and frames_words(claim, first, at)
        if _frames_rest(claim, unit, first, at, covered):
            is_said = not is_denial(norms)
        else:
            # "He refused to say that …" says that he did not.
            is_said &= not _refuses(claim, first, at)
        is_turned = at == unit.last and first > unit.first and norms in _TURNED
        is_turned |= at < unit.last and not (_TURNING | _COUNTING).isdisjoint(norms[-1:])
        is_slight = is_said or (not unit.is_quoted and all_chatter(norms)) or FUNCTION_WORDS.issuperset(norms)
        if norms and (is_turned or not is_slight):
            yield first, at
        at += 1


def _frames_rest(claim: Claim, unit: Unit, first: int, last: int, covered: Sequence[bool]) -> bool:
    """Return whether words in front only say, or deny, what stands behind them: that is the source's, and is more."""
    if unit.is_quoted or first != unit.first or last == unit.last or not is_frame(claim.words.norms[first:last]):
        return False
    return sum(covered[last : unit.last]) >= max(LEAST_EVIDENCE, last - first)


def _refuses(claim: Claim, first: int, last: int) -> bool:
    norms, starts = claim.words.norms, claim.words.starts
    return any(
        norms[at] in REFUSING | _TURNING and not (norms[at] in _IN_NAMES and claim.text[starts[at]].isupper())
        for at in range(first, last)
    )


def _is_remark(claim: Claim, unit: Unit, covered: Sequence[bool]) -> bool:
    if any(covered[unit.first : unit.last]):
        return False
    if not unit.is_quoted and _is_foreign(claim, unit, covered):
        return True
    return is_chatter(
        claim.words.norms[unit.first : unit.last],
        ends_sentence=unit.ends_sentence and not unit.is_question,
        is_question=unit.is_question,
    )


def _is_foreign(claim: Claim, unit: Unit, covered: Sequence[bool]) -> bool:
    words = claim.words
    found = [at for at in range(len(words)) if covered[at]]
    raws = "".join(claim.text[words.starts[at] : words.ends[at]] for at in found)
    return is_foreign(
        words.norms[unit.first : unit.last],
        claim.text[words.starts[unit.first] : words.ends[unit.last - 1]],
        [words.norms[at] for at in found],
        raws,
    )


def _cover(claim: Claim, segments: Sequence[Segment]) -> list[bool]:
    covered = [False] * len(claim.words)
    for segment in segments:
        covered[segment.first : segment.last] = [True] * len(segment)
    return covered
