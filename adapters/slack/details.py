"""The second page of an answer: every step with its sentence, every caveat, every date, and what is not known."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC

from adapters.shaping.dates import read_moment, say_known_date
from adapters.shaping.lengths import share_out
from adapters.slack.limits import BLOCKS_TOTAL, HEADER
from adapters.slack.payload import Block, Header, Moment, Part, Piece
from adapters.slack.rich_text import make_link, make_own, make_part, make_plain, make_quote, make_rich_text, make_words
from bot.labels import DateKind, Labels
from bot.model.answer import Answer, AnswerCaveat, KnownDate, Origin, OriginNode, Related

_NAME, _SENTENCE, _WHY = 200, 400, 300
_AROUND = 300
"""Of a block, beside its parts: its own names, its heading, the line that says how much more there is."""
_TAIL = 600
_GAP = "\n"
"""An empty line before a heading inside a chapter."""
_YEARS = range(1, 1 << 32)
"""Moments that every client can show, in seconds since 1970."""

Item = tuple[Part, ...]


def make_details(answer: Answer, labels: Labels) -> list[Block]:
    """Return the blocks of the second page: where it comes from, what to bear in mind, and the rest."""
    chapters = [
        (labels.origin, list(_tell_origin(answer, labels))),
        (labels.caveats, list(_tell_caveats(answer, labels))),
        (labels.details_title, list(_tell_rest(answer, labels))),
    ]
    chapters = [(title, items) for title, items in chapters if items]
    budget = BLOCKS_TOTAL - _TAIL - _AROUND * len(chapters)
    shares = share_out([sum(map(_measure, items)) for _, items in chapters], budget)
    blocks: list[Block] = []
    for (title, items), most in zip(chapters, shares, strict=True):
        blocks.append(Header(type="header", text=make_plain(title, HEADER)))
        blocks.append(make_rich_text(*_fill(items, most, labels)))
    return [*blocks, make_rich_text(_tell_answered(answer, labels))]


def _measure(item: Item) -> int:
    return sum(len(json.dumps(part, ensure_ascii=False)) + 2 for part in item)


def _fill(items: list[Item], most: int, labels: Labels) -> list[Part]:
    """Return the items that fit, whole, and how many do not."""
    kept: list[Part] = []
    items = [_begin(items[0]), *items[1:]]
    for at, item in enumerate(items):
        most -= _measure(item)
        if most < 0:
            return [*kept, make_part(make_words(labels.more.format(count=len(items) - at), _NAME, italic=True))]
        kept += item
    return kept


def _begin(item: Item) -> Item:
    """Return the first item of a chapter, without the empty line that sets its heading off from what stands above."""
    first = item[0]["elements"][0]
    if first["type"] != "text" or not first["text"].startswith(_GAP):
        return item
    return make_part(make_own(first["text"].removeprefix(_GAP), bold=True)), *item[1:]


def _tell_origin(answer: Answer, labels: Labels) -> Iterator[Item]:
    if answer.match is None:
        return
    sentence = answer.match.sentence
    if sentence is not None:
        if sentence.text:
            yield _head(labels.sentence), make_quote(sentence.text, _SENTENCE)
        else:
            yield (make_part(make_words(labels.no_text, _WHY, italic=True)),)
    if answer.origin is None:
        return
    yield from _tell_chains(answer.origin, labels)
    for note in answer.origin.notes:
        said = make_words(f"{labels.bases['external']}: {note.text}", _WHY, italic=True)
        yield (make_part(said, *_cite(note.source.url)),)
    if answer.origin.earliest:
        first = answer.origin.earliest
        when = [make_own(", "), *_tell_date(first.published)] if first.published else []
        yield (make_part(make_own(f"{labels.earliest} "), make_link(first.url or first.article_id), *when),)
    if answer.origin.copies:
        yield (make_part(make_own(labels.copies.format(count=len(answer.origin.copies)))),)
    if answer.origin.independent_origins is not None:
        yield (make_part(make_own(labels.independent.format(count=answer.origin.independent_origins))),)


def _tell_chains(origin: Origin, labels: Labels) -> Iterator[Item]:
    yield from (_tell_node(at, node, labels) for at, node in enumerate(origin.chain, 1))
    for other in origin.others:
        yield (make_part(make_own(labels.another_part)),)
        yield from (_tell_node(at, node, labels) for at, node in enumerate(other.chain, 1))


def _tell_node(at: int, node: OriginNode, labels: Labels) -> Item:
    how = " · ".join(filter(None, (node.relation, labels.bases[node.basis])))
    said = make_part(
        make_own(f"{at}. "), make_words(node.name, _NAME, bold=True), make_own(" "), make_words(f"({how})", _NAME)
    )
    quoted = (make_quote(node.evidence.text, _SENTENCE),) if node.evidence and node.evidence.text else ()
    source = (make_part(make_link(node.source.url)),) if node.source else ()
    return (said, *quoted, *source)


def _tell_caveats(answer: Answer, labels: Labels) -> Iterator[Item]:
    quoted: set[str | None] = set()  # several caveats often stand on one sentence: it is shown at the first
    for severity, name in labels.severities.items():
        for at, caveat in enumerate(one for one in answer.caveats if one.severity == severity):
            head = () if at else (_head(name),)
            yield (*head, *_tell_caveat(caveat, labels, is_quoted=caveat.sentence_text in quoted))
            quoted.add(caveat.sentence_text)


def _tell_caveat(caveat: AnswerCaveat, labels: Labels, *, is_quoted: bool) -> Item:
    rule = make_words(f"({labels.rule.format(rule=caveat.rule)})", _NAME, italic=True)
    cited = _cite(caveat.source.url) if caveat.source else ()
    said = make_part(make_own("• "), make_words(caveat.text, _WHY), make_own(" "), rule, *cited)
    is_shown = caveat.sentence_text and not is_quoted
    return (said, make_quote(caveat.sentence_text or "", _SENTENCE)) if is_shown else (said,)


def _tell_rest(answer: Answer, labels: Labels) -> Iterator[Item]:
    yield from _headed(labels.outlet_facts, _tell_facts(answer, labels))
    yield from _headed(labels.dates, _tell_dates(answer, labels))
    yield from _headed(labels.related, (_tell_related(one, labels) for one in answer.related))
    yield from _headed(labels.unknown, ((_point(f"{gap.step}: {gap.why}"),) for gap in answer.unknown))


def _headed(name: str, items: Iterable[Item]) -> Iterator[Item]:
    """Yield items, the first under a heading of its own."""
    for at, item in enumerate(items):
        yield item if at else (_head(name), *item)


def _tell_facts(answer: Answer, labels: Labels) -> Iterator[Item]:
    for fact in answer.outlet.facts if answer.outlet else ():
        when = f" · {labels.as_of.format(date=say_known_date(fact.as_of))}" if fact.as_of else ""
        yield _point(fact.text), make_part(make_words(f"{fact.source}{when}", _WHY, italic=True))


def _tell_dates(answer: Answer, labels: Labels) -> Iterator[Item]:
    dates = answer.dates
    known: tuple[tuple[DateKind, KnownDate | None], ...] = (
        ("event", dates.event),
        ("published", dates.published),
        ("reposted", dates.reposted),
    )
    for kind, date in known:
        if date is not None:
            named, how = make_own(f"• {labels.date_kinds[kind]}: "), make_own(f" ({labels.bases[date.basis]})")
            yield (make_part(named, *_tell_date(date.value), how),)


def _tell_related(one: Related, labels: Labels) -> Item:
    what: list[Piece] = [make_words(one.title, _NAME)] if one.title else []
    what += [*([make_own(", ")] if what else []), make_link(one.url)] if one.url else []
    what += [make_own(", "), *_tell_date(one.published)] if what and one.published else []
    if not what:
        return (_point(one.why),)
    relation = labels.relations[one.relation]
    said = make_part(make_own(f"• {relation}: "), *what)
    return (said,) if one.why == relation else (said, make_part(make_words(one.why, _WHY, italic=True)))


def _tell_answered(answer: Answer, labels: Labels) -> Part:
    """Return when and against how much it was answered, with the moment in the reader's own time."""
    before, _, after = labels.answered.partition("{when}")
    said = after.format(count=f"{answer.corpus_size:,}", id=answer.answer_id)
    return make_part(make_own(before), *_tell_moment(answer.asked_at), make_own(" "), make_words(said, _NAME))


def _tell_date(value: str) -> list[Piece]:
    """Return a date as the page has it; where its hour is known, also the moment in the reader's own time."""
    day = make_words(say_known_date(value), _NAME)
    if read_moment(value) is None:
        return [day]
    return [day, make_own(" ("), *_tell_moment(value), make_own(")")]


def _tell_moment(value: str) -> list[Piece]:
    moment = read_moment(value)
    try:
        seconds = int(moment.timestamp()) if moment else 0
    except OverflowError:
        seconds = 0
    if moment is None or seconds not in _YEARS:
        return [make_words(value, _NAME)]
    fallback = moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
    return [Moment(type="date", timestamp=seconds, format="{date_long} {time}", fallback=fallback)]


def _cite(source: str | None) -> tuple[Piece, ...]:
    return (make_own(" · "), make_link(source)) if source else ()


def _head(name: str) -> Part:
    return make_part(make_own(f"{_GAP}{name}", bold=True))


def _point(text: str) -> Part:
    return make_part(make_own("• "), make_words(text, _WHY))
