"""The answer put together from its case."""

from bot.answer.caveats import compose_caveats
from bot.answer.interested import compose_interested
from bot.answer.origin import compose_origin, page_node
from bot.answer.outlet import compose_outlet
from bot.answer.places import quote_sentence
from bot.answer.published import PASSES_ON
from bot.model.answer import (
    Answer,
    AnswerDates,
    Change,
    ChangeKind,
    KnownDate,
    Match,
    MatchSpan,
    Related,
    Sentence,
    Unknown,
)
from bot.model.case import Case, Gap, Material
from bot.model.finding import Finding
from bot.model.record import Statement
from bot.tracing.continued import put_told_first
from bot.tracing.statements import asked_statements, other_speakers
from bot.tracing.summaries import place_claims
from bot.wording import (
    NEARLY,
    NO_PAGE,
    Headline,
    is_denial_in_front,
    say_copy,
    say_gap,
    say_headline,
    say_host,
    say_reader_gap,
)

_IN_THE_WORDS: frozenset[ChangeKind] = frozenset({"number", "negation", "wording", "hedge_dropped", "date", "place"})
"""Changes of the very words; a speaker swapped or a sentence cut leaves the words that are there as they were."""


def compose_answer(case: Case) -> Answer:
    """Return the answer to a case."""
    material, finding = case.material, case.finding
    if material is None or finding is None:
        return Answer(
            answer_id=case.answer_id,
            status=case.status,
            headline=say_headline(Headline(status=case.status, reason=case.reason, corpus_size=case.corpus_size)),
            asked_at=case.asked_at,
            corpus_size=case.corpus_size,
            alternatives=case.alternatives,
            dates=AnswerDates(event=None, published=None, reposted=None, pasted_now=_asked_on(case)),
            unknown=_list_unknown(case.gaps),
        )
    article, dossier = material.article, material.dossier
    statements = put_told_first(asked_statements(dossier, finding) or _lead_statements(material), article.text)
    others = tuple(one for one in other_speakers(dossier.record, finding) if one not in statements[:1])
    reader = dossier.record.reader
    origin = compose_origin(case, material, statements, others)
    return Answer(
        answer_id=case.answer_id,
        status="found",
        headline=say_headline(_head(case, material, finding, statements)),
        asked_at=case.asked_at,
        corpus_size=case.corpus_size,
        match=_compose_match(material, finding, statements),
        origin=origin,
        outlet=compose_outlet(material.outlets, origin),
        caveats=compose_caveats(
            article,
            dossier,
            statements,
            whole_page=finding.kind == "link",
            is_publisher_known=material.is_publisher_known,
            interested=compose_interested(material),
        ),
        dates=_compose_dates(case, material),
        related=_list_related(case, material, statements),
        alternatives=case.alternatives,
        unknown=(
            *_list_unknown(case.gaps),
            *(
                Unknown(step=step, why=why)
                for step, why in say_reader_gap(reader, has_statement=bool(statements), is_link=finding.kind == "link")
            ),
        ),
    )


def _head(case: Case, material: Material, finding: Finding, statements: tuple[Statement, ...]) -> Headline:
    article, dossier = material.article, material.dossier
    is_summed_up = finding.kind == "paraphrase" and not finding.text_held
    placed = place_claims(dossier.claims, (statement.id for statement in dossier.record.statements))
    told = statements[0].id if statements and is_summed_up else None
    return Headline(
        status="found",
        kind=finding.kind,
        corpus_size=case.corpus_size,
        page=_name_page(material),
        published=article.published,
        published_range=article.published_range,
        is_reprint=dossier.record.reprint.is_reprint,
        reprint_of=dossier.record.reprint.of,
        has_stray=bool(finding.stray),
        has_changes=any(map(_is_in_the_words, finding.changes)),
        text_held=finding.text_held,
        summary=next((claim.summary for name, claim in placed if name == told), None),
        main_claim=dossier.claims[0].summary if dossier.claims else None,
        title=article.title or dossier.record.title,
    )


def _is_in_the_words(change: Change) -> bool:
    """Return whether a paste has a word of its source otherwise; what it denies in front is all there."""
    return change.kind in _IN_THE_WORDS and change.hop is None and not is_denial_in_front(change)


def _name_page(material: Material) -> str:
    """Return what the page is called: by its outlet, else by the site it was found on."""
    record, own = material.dossier.record, material.outlets[0]
    named = record.outlet.name or material.article.outlet
    if named is None and own.kind in PASSES_ON and own.name not in (None, own.domain):
        return say_host(own.name or "")
    if named is None and own.is_listed and own.name is not None:
        return own.name
    page = page_node(material.article, material.dossier)
    return NO_PAGE if page.kind == "unknown" else page.name


def _lead_statements(material: Material) -> tuple[Statement, ...]:
    """Return the statement on which the headline of a linked page stands; none where no one surely is."""
    statements = material.dossier.record.statements
    return tuple(one for one in statements if material.lead is not None and one.id == material.lead)


def _compose_match(material: Material, finding: Finding, statements: tuple[Statement, ...]) -> Match:
    article = material.article
    sentence: Sentence | None = None
    spans: list[MatchSpan] = []
    for piece in finding.pieces:
        start, end = piece.source_start, piece.source_end
        if piece.field == "title":
            found = Sentence(start=0, end=len(article.title or ""), text=article.title)
        else:
            found = quote_sentence(article, start, end) or Sentence(start=start, end=end, text=None)
        if article.text is None and piece.field == "text":
            start, end = found.start, found.end
        sentence = sentence or found
        spans.append(MatchSpan(field=piece.field, start=start, end=end))
    return Match(
        kind=finding.kind,
        confidence=finding.confidence,
        article_id=article.id,
        url=article.url,
        title=article.title,
        published=article.published,
        published_range=article.published_range,
        sentence=sentence,
        spans=tuple(spans),
        statement_id=statements[0].id if statements else None,
        changes=finding.changes,
    )


def _compose_dates(case: Case, material: Material) -> AnswerDates:
    article, record = material.article, material.dossier.record
    is_printed = any(mention.basis == "stated" and mention.value == article.published for mention in record.dates)
    on_page = (
        KnownDate(value=article.published, basis="stated" if is_printed else "external", evidence=None)
        if article.published
        else None
    )
    known = article.published_range
    if known is None:
        return AnswerDates(event=None, published=on_page, reposted=None, pasted_now=_asked_on(case))
    return AnswerDates(
        event=None,
        published=KnownDate(value=f"{known.start}/{known.end}", basis=known.basis, evidence=None),
        reposted=on_page if record.reprint.is_reprint else None,
        pasted_now=_asked_on(case),
    )


def _asked_on(case: Case) -> KnownDate:
    return KnownDate(value=case.asked_at[:10], basis="external", evidence=None)


def _list_related(case: Case, material: Material, statements: tuple[Statement, ...]) -> tuple[Related, ...]:
    asked = {statement.id for statement in statements}
    known = [
        Related(
            relation=relation.relation,
            article_id=relation.article_id,
            url=relation.url,
            title=relation.title,
            published=relation.published,
            why=relation.why,
        )
        for relation in material.dossier.relations
        if not relation.covers or not asked or asked.intersection(relation.covers)
    ]
    kind = case.finding.kind if case.finding is not None else "verbatim"
    copies = [
        Related(
            relation=copy.relation,
            article_id=copy.article_id,
            url=copy.url,
            title=copy.title,
            published=copy.published,
            why=say_copy(kind) if copy.relation == "copy" else NEARLY,
        )
        for copy in case.related
    ]
    return (*copies, *known)


def _list_unknown(gaps: tuple[Gap, ...]) -> tuple[Unknown, ...]:
    return tuple(Unknown(step=step, why=why) for step, why in map(say_gap, gaps))
