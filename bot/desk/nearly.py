"""Other articles that have nearly the words of a paste: another outlet's report of the same remark, mostly."""

from collections.abc import Collection

from bot.desk.shelf import Shelf
from bot.matching.claim import Claim
from bot.matching.weigh import LEAST_EVIDENCE
from bot.model.answer import Related
from bot.model.finding import Findings

NEARLY_LEAST = 0.45
"""Confidence of an alternative that has nine words in ten of a paste, in runs; one that has less may quote a phrase."""
NEARLY_MOST = 2
"""Articles that are named."""


async def name_nearly(shelf: Shelf, claim: Claim, found: Findings, *, known: Collection[str]) -> tuple[Related, ...]:
    """Return the articles with nearly the words that were found, best first; none of ``known``.

    Of a paraphrase and of a short paste, whose words many an article may have, none are.
    """
    is_of_words = found.best is not None and found.best.kind in ("verbatim", "altered")
    if not is_of_words or len(claim.words) < LEAST_EVIDENCE:
        return ()
    near = [one.article_id for one in found.others if one.confidence >= NEARLY_LEAST and one.article_id not in known]
    return tuple(
        Related(
            relation="restates",
            article_id=article.id,
            url=article.url,
            title=article.title,
            published=article.published,
            why="",
        )
        for article in await shelf.load_articles(near[:NEARLY_MOST])
    )
