"""Which statements of a record a finding is about."""

from bot.model.article import Dossier
from bot.model.finding import Finding
from bot.model.record import Record, Statement


def cover_statements(record: Record, finding: Finding) -> tuple[Statement, ...]:
    """Return the statements in whose words the paste's pieces stand, the most touched first.

    Of two that are touched alike the narrower is the first: a quotation before the sentence around it. A finding
    without pieces (a link), or one in the title, is about none of them.
    """
    touched: list[tuple[int, int, int, Statement]] = []
    for at, statement in enumerate(record.statements):
        shared = sum(
            max(0, min(piece.source_end, statement.end) - max(piece.source_start, statement.start))
            for piece in finding.pieces
            if piece.field == "text"
        )
        if shared:
            touched.append((-shared, statement.end - statement.start, at, statement))
    return tuple(statement for *_, statement in sorted(touched, key=lambda one: one[:3]))


def main_statements(dossier: Dossier) -> tuple[Statement, ...]:
    """Return the statements of a page's main claim; none where its claims were not summed up."""
    if not dossier.claims:
        return ()
    wanted = dossier.claims[0].statements
    by_id = {statement.id: statement for statement in dossier.record.statements}
    return tuple(by_id[id_] for id_ in wanted if id_ in by_id)


def known_speakers(statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """Return all names that a source gives for its words: the speakers, and whoever passed them on."""
    names = [statement.speaker for statement in statements if statement.speaker]
    names += [node.name for statement in statements if statement.speaker for node in statement.chain]
    return tuple(dict.fromkeys(names))
