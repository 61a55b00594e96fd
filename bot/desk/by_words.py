"""Looked up by its words: where a quotation stands, and which other articles have it."""

from asyncio import to_thread
from dataclasses import replace

from bot.desk.shelf import Shelf
from bot.matching.claim import Claim, read_claim
from bot.matching.lookup import list_found_shingles, list_sentence_shingles, list_shingles, list_source_shingles
from bot.matching.match import CANDIDATES, REACH, match_passages
from bot.matching.misread import SCANNED_LEAST
from bot.model.finding import Finding, Findings
from bot.model.place import Passage

LONG_PASTE = 100
"""Words from which a paste is held against whole articles: it has more blocks than are looked up. Nor is it a claim."""
HOLDERS = 60
"""Blocks looked at for further copies of the same words; those of the earliest articles come first."""


async def find_words(shelf: Shelf, claim: Claim, *, top: int) -> Findings:
    """Return where the words of a paste stand, and at most ``top`` others that share some of them."""
    if not claim.has_words:
        return Findings(best=None)
    passages = await shelf.find_passages(list_shingles(claim), limit=CANDIDATES, reach=REACH)
    # A sentence is matched in less time than a thread takes to start; a page is not.
    if len(claim.words) > LONG_PASTE:
        passages = await _open_whole(shelf, passages)
        found = await to_thread(match_passages, claim, passages, top=top)
        return await _add_holders(shelf, claim, found, passages, top=top)
    found = match_passages(claim, passages, top=top)
    beside = await _find_sentences(shelf, claim, found)
    if beside:
        passages = (*passages, *beside)
        found = match_passages(claim, passages, top=top)
    if (found.best is None or found.best.kind != "verbatim") and not shelf.pace.without_claims:
        return await _look_again(shelf, claim, found, passages, top=top)
    return await _add_holders(shelf, claim, found, passages, top=top)


async def _look_again(
    shelf: Shelf, claim: Claim, found: Findings, passages: tuple[Passage, ...], *, top: int
) -> Findings:
    """Return where a paste stands that was not found as it stands, looked up by its single words too; else ``found``.

    Of a misread paste no three words in a row may be whole; and where one word of a short sentence is another, what is
    left of it may be a set phrase, that many an article has.
    """
    look = await shelf.look_again(claim.words.norms, limit=CANDIDATES, reach=REACH)
    strange = look.strange if len(look.strange) >= SCANNED_LEAST else frozenset[str]()
    wider = (*passages, *look.passages)
    again = await to_thread(match_passages, claim, wider, top=top, strange=strange)
    if again.best is None:
        return found
    return await _add_holders(shelf, claim, again, wider, top=top, strange=strange)


async def _add_holders(
    shelf: Shelf,
    claim: Claim,
    found: Findings,
    passages: tuple[Passage, ...],
    *,
    top: int,
    strange: frozenset[str] = frozenset(),
) -> Findings:
    """Return what was found, with all further articles that have the words: one of them may be the earliest.

    What a paste was misread from has copies: they are looked up by the words of the source, not by the paste's.
    """
    if found.best is None:
        return found
    shingles = list_source_shingles(found.best, passages) if strange else list_found_shingles(claim, found.best)
    holders = await shelf.find_holders(shingles, limit=HOLDERS, reach=REACH)
    known = {passage.article_id for passage in passages}
    further = tuple(passage for passage in holders if passage.article_id not in known)
    if not further:
        return found
    return await to_thread(match_passages, claim, (*passages, *further), top=top, strange=strange)


async def _find_sentences(shelf: Shelf, claim: Claim, found: Findings) -> tuple[Passage, ...]:
    """Return the passages that share most with single sentences of a paste of which not all was found."""
    further: dict[tuple[str, str, int, int], Passage] = {}
    for shingles in list_sentence_shingles(claim, found):
        passages = await shelf.find_passages(shingles, limit=CANDIDATES, reach=REACH)
        further |= {(one.article_id, one.field, one.start, one.end): one for one in passages}
    return tuple(further.values())


async def _open_whole(shelf: Shelf, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the whole texts of the articles that ``passages`` are of, where they are held."""
    ids = dict.fromkeys(passage.article_id for passage in passages)
    texts = {article.id: article.text for article in await shelf.load_articles(tuple(ids))}
    opened: dict[tuple[str, str], Passage] = {}
    for passage in passages:
        text = texts.get(passage.article_id) if passage.field == "text" else None
        whole = passage if text is None else replace(passage, start=0, end=len(text), text=text)
        opened.setdefault((passage.article_id, passage.field), whole)
    return tuple(opened.values())


async def point_into(shelf: Shelf, claim: Claim, article_id: str) -> Finding:
    """Return the finding of a linked page, with the place in it that the link points to (``#:~:text=``)."""
    page = Finding(article_id=article_id, kind="link", confidence=1.0)
    for at in claim.links:
        if at.link.hint is not None:
            pointed = (await find_words(shelf, read_claim(at.link.hint), top=0)).best
            if pointed is not None and pointed.article_id == article_id:
                # The pointed words stand in the link, not in the paste.
                pieces = [replace(piece, paste_start=at.start, paste_end=at.end) for piece in pointed.pieces]
                return replace(page, pieces=tuple(pieces))
    return page


def prefer_linked(found: Findings, linked: tuple[str, ...]) -> Findings:
    """Return ``found`` with the page that the paste links as its best, where that has the words as well as any."""
    twin = next((twin for twin in found.twins if twin.article_id in linked), None)
    if found.best is None or found.best.article_id in linked or twin is None:
        return found
    rest = tuple(other for other in found.twins if other is not twin)
    return replace(found, best=twin, twins=(found.best, *rest))
