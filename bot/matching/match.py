"""The flow of matching by words: passages that share words with a paste in, the finding out, or nothing.

Every candidate is aligned with the paste and weighed; of several that account for it equally well, the earliest that
is no reprint is the one, and the others are its copies.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from bot.matching.align import Segment, align_words
from bot.matching.candidate import Candidate, make_finding
from bot.matching.claim import Claim
from bot.matching.credited import is_credited, list_credited
from bot.matching.elsewhere import mark_elsewhere
from bot.matching.fingerprints import align_fingerprints
from bot.matching.refused import find_run
from bot.matching.restored import is_disguised, restore_words
from bot.matching.runs import find_runs
from bot.matching.units import Breaks
from bot.matching.weigh import weigh_segments
from bot.matching.wholes import set_right
from bot.matching.worth import weigh_worth
from bot.model.answer import Alternative
from bot.model.finding import Finding, Findings
from bot.model.place import Passage
from bot.text.shingles import SHINGLE_WORDS
from bot.text.words import Words, normalise_words, place_words, split_words

CANDIDATES = 12
"""Blocks that are fetched: recall among the first twelve was 1.000 exact, .998 with 10 % of the words edited."""
REACH = 100
"""Code points fetched on either side of a block: about 16 words, more than an edge without any anchor can have."""
EQUAL_CLOSENESS = 0.5
"""Closeness under which an article is not looked at where another has all the words as they stand. All blocks of an
article count together: one that is about the matter throughout has twice as much as one with the sentence alone."""
EQUAL_QUALITY = 0.1
"""Points of likeness within which two articles have the same words: less than one changed letter in 1,000."""

SPEAKER_WORTH = 5.0
"""Points of likeness that an article may lack which has the words from the speaker whom the paste names, where the one
with most has them from another: a verb of saying put in another's place costs two or three."""

NAMED_WORTH = 8.0
"""The same where the paste has the words of neither as they stand, and only the one names that speaker beside them: a
word more put in another's place of ten costs five to eight."""

REPRINT_DAYS = 2
"""Days that the page of an original may be dated later than that of its reprint."""

_Found = tuple[Segment, Passage, Words | None]


def match_passages(
    claim: Claim, passages: Sequence[Passage], *, top: int, strange: Collection[str] = frozenset()
) -> Findings:
    """Return the finding for a paste among ``passages``, and at most ``top`` others.

    ``strange`` are pasted words that are in no stored article unless they were misread.
    """
    by_article: dict[str, list[Passage]] = {}
    for passage in passages:
        by_article.setdefault(passage.article_id, []).append(passage)
    candidates: list[Candidate] = []
    is_plain = not (strange or is_disguised(claim))
    for article_id, own in by_article.items():
        if own[0].closeness >= EQUAL_CLOSENESS or not any(_is_whole(claim, one) for one in candidates):
            candidates.append(_weigh_article(claim, article_id, own, strange=None if is_plain else strange))
    candidates.sort(key=lambda candidate: (-candidate.is_source, -candidate.weight.words, -candidate.merit))
    sources = [candidate for candidate in candidates if candidate.is_source]
    if not sources:
        run = find_run(claim, [candidate.weight for candidate in candidates])
        return Findings(best=None, others=_list_others(claim, candidates, top), run=run)
    worth = weigh_worth(claim, sources)
    leader = max(sources, key=lambda one: _rank(one, worth))
    equals = [candidate for candidate in sources if _is_equal(candidate, leader, worth)]
    made = [make_finding(candidate) for candidate in _order_equals(equals)]
    best = _prefer_speaker(claim, leader, made, sources, worth)
    rest = [candidate for candidate in candidates if candidate.article_id != best.article_id]
    leading = next(one for one in sources if one.article_id == best.article_id)
    return Findings(
        best=mark_elsewhere(best, leading, rest),
        twins=tuple(finding for finding in made if finding is not best) if best in made else (),
        others=_list_others(claim, rest, top),
    )


def _prefer_speaker(
    claim: Claim, leader: Candidate, made: list[Finding], sources: Sequence[Candidate], worth: Mapping[str, float]
) -> Finding:
    """Return the best of the equals, or a near rival that has the words from the speaker whom the paste names.

    A rival comes before equals that have them from another; and, where the paste has the words of none as they stand,
    before equals that do not name the speaker beside them. A later equal that says of nobody that the words are his
    does not come before the first, which says whose they are.
    """
    quiet = [finding for finding in made if not _is_other_speakers(finding)]
    if not quiet and claim.speaker is None:
        return made[0]
    credited = list_credited(claim)
    passages = {one.article_id: [passage for passage, _ in one.sources] for one in sources}
    named = next((one for one in quiet if is_credited(credited, one, passages[one.article_id])), None)
    if quiet and quiet[0] is not made[0] and credited:
        return named or made[0]
    first = quiet[0] if quiet else None
    if first is not None and (first.kind == "verbatim" or not credited or first is named):
        return first
    known = {finding.article_id for finding in made}
    least = worth[leader.article_id] - (SPEAKER_WORTH if first is None else NAMED_WORTH)
    near = [one for one in sources if one.article_id not in known and worth[one.article_id] >= least]
    for one in sorted(near, key=lambda one: -worth[one.article_id]):
        rival = make_finding(one)
        if not _is_other_speakers(rival) and (
            first is None or is_credited(credited, rival, passages[rival.article_id])
        ):
            return rival
    return first or made[0]


def _is_other_speakers(finding: Finding) -> bool:
    """Return whether an article has the words in another mouth than the paste puts them into."""
    return any(change.kind == "speaker" for change in finding.changes)


def _is_whole(claim: Claim, candidate: Candidate) -> bool:
    """Return whether an article has every word of the paste as it stands, in one run: none can have more."""
    weight = candidate.weight
    return len(weight.segments) == 1 and weight.words == len(claim.words) and weight.quality == 100.0  # noqa: PLR2004


def _rank(candidate: Candidate, worth: Mapping[str, float]) -> tuple[float, int, int]:
    """Return what the best one has most of; words in one run come before the same words from several places."""
    return round(worth[candidate.article_id], 1), candidate.weight.words, -len(candidate.weight.segments)


def _is_equal(candidate: Candidate, leader: Candidate, worth: Mapping[str, float]) -> bool:
    same_words = _rank(candidate, worth)[1:] == _rank(leader, worth)[1:]
    is_near = worth[candidate.article_id] >= worth[leader.article_id] - EQUAL_QUALITY
    return candidate is leader or (same_words and is_near)


def _order_equals(equals: Sequence[Candidate]) -> list[Candidate]:
    """Return articles with the same words, the one that must have had them first first.

    A reprint comes after what it can be a reprint of: an article without a date, or one that appeared no later. Of one
    that was not read yet nobody knows whether it is a reprint itself: it is not put before an earlier one.
    """
    originals = [one.day for one in equals if one.is_reprint is False]

    def rank(one: Candidate) -> tuple[bool, bool, int, bool, bool, str]:
        is_reprint = bool(one.is_reprint)
        comes_after = is_reprint and any(
            day is None or one.day is None or day <= one.day + REPRINT_DAYS for day in originals
        )
        return comes_after, one.day is None, one.day or 0, is_reprint, not one.text_held, one.article_id

    return sorted(equals, key=rank)


def _weigh_article(
    claim: Claim, article_id: str, passages: Sequence[Passage], *, strange: Collection[str] | None
) -> Candidate:
    """Weigh an article; ``strange`` is ``None`` where no word of the paste is another than it looks."""
    found: list[_Found] = []
    raws_of = {at: split_words(passage.text) for at, passage in enumerate(passages) if passage.text is not None}
    norms_of = {at: normalise_words(raws) for at, raws in raws_of.items()}
    if strange is not None:
        source = list(chain(*norms_of.values()))
        claim = restore_words(claim, source, list(chain(*raws_of.values())), strange=strange)
    for at, passage in enumerate(passages):
        if passage.text is None:
            words = None
            segments = align_fingerprints(claim, passage.fingerprints)
        else:
            # Most passages of a common phrase share no run: their words are given places only after that.
            raws, norms = raws_of[at], norms_of[at]
            runs = find_runs(claim.words.norms, norms)
            if not runs:
                continue
            words = place_words(passage.text, raws, norms, offset=passage.start)
            breaks = Breaks(passage.text, words, passage.start)
            aligned = align_words(claim.words, words, claim.limits, runs=runs, breaks=breaks)
            segments = set_right(aligned, claim.words, words, claim.limits, runs=runs, breaks=breaks)
        found += [(segment, passage, words) for segment in segments]
    chosen = _choose_segments(claim, found)
    weight = weigh_segments(claim, [segment for segment, _, _ in chosen])
    sound = set(weight.segments)
    return Candidate(
        article_id=article_id,
        claim=claim,
        weight=weight,
        sources=tuple((passage, words) for segment, passage, words in chosen if segment in sound),
        near=sum(len(segment) for segment, _, _ in chosen),
        day=passages[0].day,
        is_reprint=passages[0].is_reprint,
    )


def _choose_segments(claim: Claim, found: list[_Found]) -> list[_Found]:
    """Return segments that do not overlap in the paste, the longest and likest first served, in the paste's order.

    The title is served after the text: where both have the words, the text is what is shown.
    """
    chosen: list[_Found] = []
    taken = bytearray(len(claim.words))
    for segment, passage, words in sorted(
        found, key=lambda one: (-len(one[0]) * one[0].score, one[1].field == "title")
    ):
        free = _cut_free(claim, segment, words, taken)
        if free is not None:
            taken[free.first : free.last] = b"\x01" * len(free)
            chosen.append((free, passage, words))
    return sorted(chosen, key=lambda one: one[0].first)


def _cut_free(claim: Claim, segment: Segment, words: Words | None, taken: bytearray) -> Segment | None:
    """Return a segment without the words at its ends that another has; ``None`` where that cannot be cut off.

    Two sentences of one article may both go on with the same word, so that their segments overlap by it.
    """
    left = next((at for at in range(len(segment)) if not taken[segment.first + at]), len(segment))
    right = next((at for at in range(len(segment)) if not taken[segment.last - 1 - at]), len(segment))
    if not left and not right and not any(taken[segment.first : segment.last]):
        return segment
    first, last = segment.first + left, segment.last - right
    source_first, source_last = segment.source_first + left, segment.source_last - right
    if last - first < SHINGLE_WORDS or any(taken[first:last]) or words is None:
        return None
    is_same = claim.words.norms[segment.first : first] == words.norms[segment.source_first : source_first]
    is_same &= claim.words.norms[last : segment.last] == words.norms[source_last : segment.source_last]
    return Segment(first, last, source_first, source_last, segment.score) if is_same else None


def _list_others(claim: Claim, candidates: Sequence[Candidate], top: int) -> tuple[Alternative, ...]:
    size = max(1, len(claim.words))
    listed = [
        Alternative(
            article_id=candidate.article_id,
            url=None,
            title=None,
            confidence=round(min(0.99, candidate.merit / 100 if candidate.is_source else candidate.near / size / 2), 3),
        )
        for candidate in candidates
        if candidate.near
    ]
    return tuple(sorted(listed, key=lambda one: -one.confidence)[:top])
