"""A record as lines for a person."""

from adapters.console.render import plain
from bot.model.article import Article, Dossier
from bot.model.record import Record, Statement
from bot.wording import ARROW, say_caveat, say_date


def print_record(article: Article, dossier: Dossier) -> None:
    """Print what is known of an article: its head, its statements with their chains, its caveats."""
    record = dossier.record
    print(plain(f"{record.title or '(no headline)'}"))
    facts = [record.outlet.name or "outlet not named", say_date(record.published) if record.published else "undated"]
    facts += [record.byline] if record.byline else []
    facts += [f"reprint of {record.reprint.of or 'a text from elsewhere'}"] if record.reprint.is_reprint else []
    print(plain(" · ".join(facts)))
    name, where = record.article_id or "(not stored)", record.url or "no address"
    print(plain(f"article {name} · {where} · reader {record.reader.version}"))
    for statement in record.statements:
        print()
        print(plain(f"{statement.id} [{statement.form}] {_place(article, statement)}"))
        chain = ARROW.join(f"{node.name} [{node.basis}]" for node in statement.chain)
        if chain:
            print(plain(f"    {chain}"))
        for caveat in record.caveats:
            if statement.id in caveat.covers:
                print(plain(f"    ! {caveat.severity}: {say_caveat(caveat, None)}"))
    for line in _page_caveats(record):
        print(plain(line))


def _place(article: Article, statement: Statement) -> str:
    if article.text is None:
        return f"at {statement.start}-{statement.end}, no text held"
    return " ".join(article.text[statement.start : statement.end].split())


def _page_caveats(record: Record) -> list[str]:
    own = [caveat for caveat in record.caveats if not caveat.covers]
    return ["", *(f"! {caveat.severity}: {say_caveat(caveat, None)}" for caveat in own)] if own else []
