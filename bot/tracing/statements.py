"""Which statements of a record a finding is about."""

from bot.model.article import Dossier
from bot.model.finding import Finding, Piece
from bot.model.record import Record, Statement

TOUCHED_LEAST = 20
"""Code points of a statement from which on a paste has its speaker's words; of a shorter one all."""

REFERRING_MOST = 3
"""Words up to which "the …" points back; "the chairman of the party" tells enough to be one of its own."""


def cover_statements(record: Record, finding: Finding) -> tuple[Statement, ...]:
    """Return the statements in whose words the paste's pieces stand, the most touched first.

    Of two that are touched alike the narrower is the first: a quotation before the sentence around it. A finding
    without pieces (a link), or one in the title, is about none of them.
    """
    touched: list[tuple[int, int, int, Statement]] = []
    for at, statement in enumerate(record.statements):
        shared = sum(_shared(piece, statement) for piece in finding.pieces)
        if shared:
            touched.append((-shared, statement.end - statement.start, at, statement))
    return tuple(statement for *_, statement in sorted(touched, key=lambda one: one[:3]))


def other_speakers(record: Record, finding: Finding) -> tuple[Statement, ...]:
    """Return a statement of each further speaker whose words a paste has, in the order of the text.

    Its origin is that of the statement touched most, and holds for nobody else's. A touch of a few letters is no
    speaker's words, nor is what another is already known for: a statement inside another's, or around it. What the
    page says itself has no speaker. "The officials" may be those named before, and are no others. A paraphrase has
    nobody's words, and where no text is held places are rough.
    """
    touched = cover_statements(record, finding)
    if not touched or _refers_back(touched[0]) or finding.kind == "paraphrase" or not finding.text_held:
        return ()
    seen, known = {touched[0].speaker}, _touched_places(finding, touched[0])
    others = []
    for statement in touched[1:]:
        places = _touched_places(finding, statement)
        is_touched = len(places - known) >= min(TOUCHED_LEAST, statement.end - statement.start)
        is_new = statement.speaker not in seen and not _refers_back(statement)
        if statement.form != "narrator" and is_new and is_touched:
            seen.add(statement.speaker)
            others.append(statement)
        known |= places
    return tuple(sorted(others, key=lambda one: one.start))


def _refers_back(statement: Statement) -> bool:
    """Say whether whoever speaks may be somebody named before: "the officials", "the young lawyer"."""
    first = statement.chain[0] if statement.chain else None
    if first is None or first.kind not in ("person", "group") or first.naming == "named":
        return False
    words = first.name.partition(",")[0].split()
    return words[0].lower() in ("the", "both", "these", "those") and len(words) <= REFERRING_MOST


def asked_statements(dossier: Dossier, finding: Finding) -> tuple[Statement, ...]:
    """Return the statements asked about: those in whose words the pieces stand, of a link those of the main claim."""
    return cover_statements(dossier.record, finding) if finding.pieces else main_statements(dossier)


def main_statements(dossier: Dossier) -> tuple[Statement, ...]:
    """Return the statements of a page's main claim; none where its claims were not summed up."""
    if not dossier.claims:
        return ()
    wanted = dossier.claims[0].statements
    by_id = {statement.id: statement for statement in dossier.record.statements}
    return tuple(by_id[id_] for id_ in wanted if id_ in by_id)


def _touched_places(finding: Finding, statement: Statement) -> set[int]:
    """Return the code points of a statement that a finding's pieces cover."""
    return {
        at
        for piece in finding.pieces
        if piece.field == "text"
        for at in range(max(piece.source_start, statement.start), min(piece.source_end, statement.end))
    }


def _shared(piece: Piece, statement: Statement) -> int:
    """Return how many code points of a statement a piece of a paste covers."""
    if piece.field != "text":
        return 0
    return max(0, min(piece.source_end, statement.end) - max(piece.source_start, statement.start))


def known_speakers(statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """Return all names that a source gives for its words: the speakers, and whoever passed them on."""
    names = [statement.speaker for statement in statements if statement.speaker]
    names += [node.name for statement in statements if statement.speaker for node in statement.chain]
    return tuple(dict.fromkeys(names))
