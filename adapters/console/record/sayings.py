"""What stands in the head and in the margins, in words."""

from bot.model.record import Caveat, Record, Statement
from bot.wording import ARROW, say_caveat, say_date

_COVERED_MOST = 6


def say_facts(record: Record) -> str:
    """Return who publishes the page, when, and what else its head tells, on one line."""
    facts = [record.outlet.name or "outlet not named", say_date(record.published) if record.published else "undated"]
    facts += [record.byline] if record.byline else []
    facts += record.labels
    facts += [f"reprint of {record.reprint.of or 'a text from elsewhere'}"] if record.reprint.is_reprint else []
    return " · ".join(facts)


def say_source(record: Record) -> str:
    """Return where the record comes from: article, address, reader."""
    reader = f"{record.reader.version}, {record.reader.parser or 'no parser'}"
    return f"article {record.article_id or '(not stored)'} · {record.url or 'no address'} · reader {reader}"


def say_chain(statement: Statement) -> str:
    """Return a chain with what each link rests on; how it was passed on stands before the link that did."""
    return ARROW.join(
        f"({node.relation}) {node.name} [{node.basis}]" if node.relation else f"{node.name} [{node.basis}]"
        for node in statement.chain
    )


def say_reservation(caveat: Caveat) -> str:
    """Return a caveat with its gravity, and the statements that bear it."""
    covers = list(caveat.covers[:_COVERED_MOST])
    covers += [f"{len(caveat.covers) - _COVERED_MOST} more"] if len(caveat.covers) > _COVERED_MOST else []
    return f"{caveat.severity}: {say_caveat(caveat, None)} (on {', '.join(covers) or 'the page'})"
