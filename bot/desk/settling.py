"""A finding held against the record of its article: whom the words are from, and what the paste lost of that."""

from dataclasses import replace

from bot.matching.claim import Claim
from bot.matching.claims.losses import find_lost_attribution
from bot.matching.headline_hedge import add_headline_hedge
from bot.matching.mouth import compare_speaker, compare_teller, drop_resolved, note_unnamed_speaker
from bot.matching.speaker import names_by_role
from bot.matching.teller import find_teller
from bot.model.article import Article, Dossier
from bot.model.finding import Finding
from bot.model.record import Span, Statement
from bot.tracing.continued import put_told_first
from bot.tracing.seams import close_seams
from bot.tracing.statements import cover_statements, known_speakers

NAMING_REACH = 60
"""Code points beside a speaker's name in which his office stands: "Jo Tarn, the harbour minister, said"."""


def settle_finding(claim: Claim, best: Finding, article: Article, dossier: Dossier) -> tuple[tuple[str, ...], Finding]:
    """Return who is known to have said what was found, and the finding with all changes that the record tells of."""
    covered = put_told_first(cover_statements(dossier.record, best), article.text)
    statements = covered[:1]
    speakers = known_speakers(statements)
    teller = find_teller(claim, best) if claim.speaker is None else None
    if teller is not None and speakers:
        spoken = compare_teller(claim, best, teller, covered, article)
    elif speakers:
        spoken = compare_speaker(claim, best, speakers)
    else:
        spoken = note_unnamed_speaker(claim, best, article, teller=teller)
    closed = close_seams(drop_resolved(spoken, speakers), article, dossier.record)
    return speakers, add_headline_hedge(_add_lost_attribution(claim, closed, article, statements), article)


def _add_lost_attribution(
    claim: Claim, finding: Finding, article: Article, statements: tuple[Statement, ...]
) -> Finding:
    """Return a paraphrase with the change that it tells as a fact what its source has from somebody."""
    if finding.kind != "paraphrase" or article.text is None or not statements:
        return finding
    lost = find_lost_attribution(claim.text, article.text, statements[0])
    span = statements[0].speaker_span
    if lost is None or span is None or names_by_role(claim.text, _around(article.text, span)):
        return finding
    return replace(finding, changes=(*finding.changes, lost))


def _around(text: str, span: Span) -> str:
    """Return what stands right before and behind a speaker's name in its line, where it is told who that is."""
    start = max(0, span.start - NAMING_REACH, text.rfind("\n", 0, span.start))
    line = text.find("\n", span.end)
    return text[start : min(span.end + NAMING_REACH, line if line >= 0 else len(text))]
