"""What may be said of the first of a ranking: that it is the source, may be it, or only comes near."""

from typing import Final

from bot.desk.misses import keep_sure, list_further
from bot.matching.amounts import is_amount
from bot.matching.claims import Ranking, Verdict, decide
from bot.matching.claims.acts import find_untold_acts
from bot.matching.claims.missing_names import find_missing_names
from bot.matching.claims.other_counts import find_missing_counts
from bot.matching.claims.other_doers import find_other_doers
from bot.matching.claims.support import SMALL, Support, is_telling, measure_support
from bot.matching.claims.synonyms import are_synonyms
from bot.matching.claims.tokens import Sides, read_sides
from bot.matching.claims.untold import find_untold
from bot.matching.claims.untold_deeds import NEAR_ENOUGH, NEAR_PARSED, find_untold_deeds
from bot.matching.claims.weights import FOUND, SEVERAL
from bot.matching.weigh import LEAST_EVIDENCE, LEAST_RUN
from bot.model.candidates import Candidates
from bot.model.contradiction import Contradiction
from bot.model.finding import Findings, Run

NEAR_SUPPORTED: Final = 0.65
"""Nearness in meaning from which a statement need not have most of a paste's words to be called its source: of 330
invented paraphrases of news articles seven are found by that, and of 417 false claims in the articles' names none."""
NEAR_OFFERED: Final = (0.6, 0.7)
"""The same, to be offered where words of the paste are missing: with half of them, and with three. Of the 330 that
offers 35, of the 417 it offers 30, and of 1,794 pastes of articles that were not held 22."""


def judge_first(
    looked_up: Candidates, ranking: Ranking, held: tuple[str, ...], words: Findings, *, is_parsed: bool
) -> tuple[Verdict, tuple[Contradiction, ...]]:
    """Return what may be said of a ranking, and what its first has otherwise than the paste.

    What has something otherwise is near, and not the same; what only lacks words of the paste may be the same, and is
    offered where it is near enough.
    """
    if not ranking.ranked or ranking.confidence < SEVERAL:
        return "none", ranking.contradictions
    first = ranking.ranked[0].candidate
    if keep_sure(ranking.contradictions, looked_up.found, first):
        return "none", ranking.contradictions
    sides = read_sides(looked_up.query, first)
    missing = (
        *find_missing_counts(sides, list_further(looked_up.found, first)),
        *find_missing_names(sides, held),
        *find_untold_acts(sides),
    )
    if missing or not _is_beyond_borne_out(sides, words.run):
        return "none", missing
    nearest = first.nearness.most if first.nearness else None
    near_enough = NEAR_PARSED if is_parsed else NEAR_ENOUGH
    is_untold = any(find_untold_deeds(sides, nearest, near_enough=near_enough))
    is_untold = is_untold or bool(find_untold(sides, looked_up.statistics, nearest))
    support = measure_support(sides)
    verdict = decide(ranking, is_open=bool(ranking.contradictions))
    if is_untold or not _is_supported(support, looked_up, ranking, is_parsed=is_parsed):
        verdict = "several" if _is_offered(support, nearest) else "none"
    others = () if verdict == "none" else tuple(find_other_doers(looked_up.query, first, looked_up.found))
    return ("none" if others else verdict), others


def _is_offered(support: Support, nearest: float | None) -> bool:
    """Return whether a statement that lacks words of a paste may be offered: the nearer, the fewer words it needs."""
    if nearest is None:
        return False
    fair, plain = NEAR_OFFERED
    return (nearest >= plain and support.is_any) or (nearest >= fair and support.is_half)


def _is_supported(support: Support, looked_up: Candidates, ranking: Ranking, *, is_parsed: bool) -> bool:
    """Return whether a statement has enough of the paste's words.

    Where it is not sure, or the corpus is small, or words alone were compared, that is most of them; less where it is
    near in meaning and its clauses will be compared.
    """
    if not ranking.has_model:
        return support.is_most
    if ranking.confidence >= FOUND and looked_up.statistics.size >= SMALL:
        return support.is_enough
    near = ranking.ranked[0].candidate.nearness
    is_near = is_parsed and near is not None and near.most >= NEAR_SUPPORTED
    return support.is_most or (is_near and support.is_fair)


def _is_beyond_borne_out(sides: Sides, run: Run | None) -> bool:
    """Return whether a statement has what a paste says beyond the words that were refused as a quotation.

    They are not found by another door: what two articles have long runs of is of neither; where one has, it must bear
    out most of the whole paste, and of a sentence that goes on otherwise also that.
    """
    if run is None or run.words < LEAST_RUN:
        return True
    if run.is_patchwork or not (_is_headline(sides, run) or measure_support(sides, of=run.beyond).is_part):
        return False
    return run.words < LEAST_EVIDENCE or measure_support(sides, is_whole=True).is_most


def _is_headline(sides: Sides, run: Run) -> bool:
    """Return whether all that a paste says otherwise than a headline means the same: "backs" for "endorses"."""
    if any(is_amount(norm) for norm in run.beyond):
        return False
    beyond = [token.norm for token in sides.focus if token.norm in run.beyond and is_telling(token)]
    return bool(beyond) and all(any(are_synonyms(norm, one.norm) for one in sides.title) for norm in beyond)
