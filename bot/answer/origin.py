"""The chain of an answer: from the first known origin to the page, what is known from outside put in and marked."""

from dataclasses import replace

from bot.answer.places import quote_evidence
from bot.answer.published import PASSES_ON
from bot.answer.titled import drop_not_named
from bot.model.answer import Origin, OriginNode, OtherPart, OutsideNote
from bot.model.article import Article, Dossier, Note
from bot.model.case import Case, Material
from bot.model.record import Node, Record, Statement

_SHOWN = ("origin", "date")
"""Notes that say more of where the words come from; the others stand behind a caveat or a relation."""


def compose_origin(
    case: Case, material: Material, statements: tuple[Statement, ...], others: tuple[Statement, ...]
) -> Origin:
    """Return the origin of the statements asked about: the chain of the first, which is touched most.

    ``others`` are statements of further speakers whose words were pasted too.
    """
    chain = list(_page_chain(material, statements))
    notes = [
        note
        for note in material.dossier.notes
        if note.node is not None and not note.earlier_text and _is_about(note, statements)
    ]
    # From the back, so that the places given for the others stay right.
    for note in sorted(notes, key=lambda note: note.before or 0, reverse=True):
        if note.node is not None:
            outside = OriginNode.of(note.node, article_id=None, source=note.source)
            chain.insert(len(chain) if note.before is None else note.before, outside)
    return Origin(
        chain=tuple(chain),
        earliest=case.earliest,
        copies=case.copies,
        # The same words in several articles have one origin, however many print them.
        independent_origins=1 if case.copies else None,
        notes=tuple(
            OutsideNote(text=note.text, source=note.source)
            for note in material.dossier.notes
            if note.node is None and note.kind in _SHOWN and _is_about(note, statements) and note.covers
        ),
        others=tuple(
            OtherPart(statement_id=other.id, chain=tuple(_show_node(material, node) for node in other.chain))
            for other in others
            if other.chain
        ),
    )


def _page_chain(material: Material, statements: tuple[Statement, ...]) -> tuple[OriginNode, ...]:
    article = material.article
    for statement in statements:
        if statement.chain:
            return tuple(_show_node(material, node) for node in statement.chain)
    page = page_node(article, material.dossier)
    original = _original_node(material.dossier.record)
    nodes = (page,) if original is None or original.name == page.name else (original, replace(page, relation="reprint"))
    return tuple(_show_node(material, node) for node in nodes)


def _original_node(record: Record) -> Node | None:
    """Return the outlet whose text a reprint is: words of it that no statement has are the original's too."""
    reprint = record.reprint
    if not reprint.is_reprint or reprint.of is None:
        return None
    place = reprint.evidence
    return Node(
        name=reprint.of,
        kind="outlet",
        naming="named",
        basis="stated" if place else "inferred",
        start=place.start if place else None,
        end=place.end if place else None,
    )


def page_node(article: Article, dossier: Dossier) -> Node:
    """Return the page itself as the last link of a chain."""
    outlet = dossier.record.outlet
    name = outlet.name or article.outlet or outlet.domain
    if name is None:
        return Node(name="outlet not named", kind="unknown", naming="none", basis="inferred")
    return Node(name=name, kind="outlet", naming="named", basis="external")


def _show_node(material: Material, node: Node) -> OriginNode:
    article = material.article
    if node.kind == "outlet" and node.name == _bare_host(material):
        node = replace(node, name=_name_host(material) or node.name)
    if node.name in material.named_roles:
        node = replace(node, name=drop_not_named(node.name))
    return OriginNode.of(node, article_id=article.id, evidence=quote_evidence(article, node.start, node.end))


def _bare_host(material: Material) -> str | None:
    """Return the host by which a page is called that nobody gave an outlet's name for; ``None`` where one is given."""
    outlet = material.dossier.record.outlet
    return outlet.domain if outlet.name is None and material.article.outlet is None else None


def _name_host(material: Material) -> str | None:
    """Return the outlet that the lists have for the page's host; ``None`` for none, or where it is others' texts."""
    own = material.outlets[0]
    return own.name if own.is_listed and own.kind not in PASSES_ON else None


def _is_about(note: Note, statements: tuple[Statement, ...]) -> bool:
    ids = {statement.id for statement in statements[:1]}
    return not note.covers or bool(ids.intersection(note.covers))
