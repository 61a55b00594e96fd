"""The second page of an answer: every step with its sentence, every caveat, every date, and what is not known."""

from collections.abc import Iterable, Iterator

from adapters.discord.escape import escape, write_address
from adapters.discord.limits import EMBED_DESCRIPTION, EMBED_TITLE, EMBEDS_TOTAL
from adapters.discord.payload import Embed
from adapters.shaping.addresses import host_of
from adapters.shaping.dates import read_moment, say_known_date
from adapters.shaping.lengths import ELLIPSIS, count_units, cut_text, share_out
from adapters.shaping.visible import clean
from bot.labels import DateKind, Labels
from bot.model.answer import Answer, AnswerCaveat, KnownDate, OriginNode, Related

_NAME, _SENTENCE, _WHY, _ADDRESS = 200, 400, 300, 500
_GAP = "\n"
"""An empty line before a new part, but for the first."""
_TAIL = 300
_MORE = 80
"""Kept for the line that says how much more there is."""


def make_details(answer: Answer, labels: Labels, *, color: int) -> list[Embed]:
    """Return the cards of the second page: where it comes from, what to bear in mind, and the rest."""
    parts = [
        (labels.origin, list(_tell_origin(answer, labels))),
        (labels.caveats, list(_tell_caveats(answer, labels))),
        (labels.details_title, list(_tell_rest(answer, labels))),
    ]
    parts = [(title, items) for title, items in parts if items]
    tail = _tell_answered(answer, labels)
    budget = EMBEDS_TOTAL - _TAIL - sum(count_units(title) for title, _ in parts)
    needs = [min(sum(count_units(item) + 1 for item in items), EMBED_DESCRIPTION - _TAIL) for _, items in parts]
    cards = [
        Embed(color=color, title=cut_text(title, EMBED_TITLE, shape=clean), description=_fill(items, most, labels))
        for (title, items), most in zip(parts, share_out(needs, budget), strict=True)
    ]
    if not cards:
        return [Embed(color=color, description=tail)]
    cards[-1]["description"] = f"{cards[-1].get('description', '')}\n{_GAP}{tail}"
    return cards


def _fill(items: list[str], most: int, labels: Labels) -> str:
    """Return the items that fit, whole, and how many do not."""
    items = [items[0].removeprefix(_GAP), *items[1:]]
    whole = "\n".join(items)
    if count_units(whole) <= most:
        return whole
    kept: list[str] = []
    room = most - _MORE
    for item in items:
        room -= count_units(item) + 1
        if room < 0:
            break
        kept.append(item)
    return "\n".join((*kept, "-# " + labels.more.format(count=len(items) - len(kept))))


def _tell_origin(answer: Answer, labels: Labels) -> Iterator[str]:
    if answer.match is None:
        return
    sentence = answer.match.sentence
    if sentence is not None:
        quoted = _quote(sentence.text)
        yield f"**{labels.sentence}**\n{quoted}" if quoted else f"-# {labels.no_text}"
    if answer.origin is None:
        return
    for at, node in enumerate(answer.origin.chain, 1):
        yield ("" if at > 1 else _GAP) + _tell_node(at, node, labels)
    for other in answer.origin.others:
        yield f"-# {labels.another_part}"
        yield from (_tell_node(at, node, labels) for at, node in enumerate(other.chain, 1))
    for note in answer.origin.notes:
        yield f"-# {labels.bases['external']}: {_shape(note.text, _WHY)}{_cite(note.source.url)}"
    if answer.origin.earliest:
        first = answer.origin.earliest
        when = f", {_tell_date(first.published)}" if first.published else ""
        yield f"-# {labels.earliest} {_point(first.url or first.article_id)}{when}"
    if answer.origin.copies:
        yield "-# " + labels.copies.format(count=len(answer.origin.copies))
    if answer.origin.independent_origins is not None:
        yield "-# " + labels.independent.format(count=answer.origin.independent_origins)


def _tell_node(at: int, node: OriginNode, labels: Labels) -> str:
    how = " · ".join(filter(None, (_shape(node.relation or "", _NAME), labels.bases[node.basis])))
    lines = [f"{at}\\. **{_shape(node.name, _NAME) or ELLIPSIS}** ({how})"]
    lines.append(_quote(node.evidence.text if node.evidence else None))
    lines.append(f"-# {_point(node.source.url)}" if node.source else "")
    return "\n".join(filter(None, lines))


def _tell_caveats(answer: Answer, labels: Labels) -> Iterator[str]:
    quoted: set[str | None] = set()  # several caveats often stand on one sentence: it is shown at the first
    for severity, name in labels.severities.items():
        own = [caveat for caveat in answer.caveats if caveat.severity == severity]
        for at, caveat in enumerate(own):
            head = "" if at else f"{_GAP}**{name}**\n"
            yield head + _tell_caveat(caveat, labels, is_quoted=caveat.sentence_text in quoted)
            quoted.add(caveat.sentence_text)


def _tell_caveat(caveat: AnswerCaveat, labels: Labels, *, is_quoted: bool) -> str:
    rule = labels.rule.format(rule=_shape(caveat.rule, _NAME))
    said = f"• {_shape(caveat.text, _WHY) or ELLIPSIS}"
    quoted, cited = _quote(caveat.sentence_text), _cite(caveat.source.url if caveat.source else None)
    if not cited and (is_quoted or not quoted):
        return f"{said} · {rule}"  # two lines for a word and its rule would be a list of rules
    return "\n".join(filter(None, (said, "" if is_quoted else quoted, f"-# {rule}{cited}")))


def _tell_rest(answer: Answer, labels: Labels) -> Iterator[str]:
    yield from _headed(labels.outlet_facts, _tell_facts(answer, labels))
    yield from _headed(labels.dates, _tell_dates(answer, labels))
    yield from _headed(labels.related, (_tell_related(one, labels) for one in answer.related))
    gaps = (f"• {_shape(gap.step, _NAME)}: {_shape(gap.why, _WHY)}" for gap in answer.unknown)
    yield from _headed(labels.unknown, gaps)


def _headed(name: str, items: Iterable[str]) -> Iterator[str]:
    """Yield items, the first under a heading of its own."""
    for at, item in enumerate(items):
        yield item if at else f"{_GAP}**{name}**\n{item}"


def _tell_facts(answer: Answer, labels: Labels) -> Iterator[str]:
    for fact in answer.outlet.facts if answer.outlet else ():
        when = f" · {labels.as_of.format(date=_tell_date(fact.as_of))}" if fact.as_of else ""
        yield f"• {_shape(fact.text, _WHY)}\n-# {_shape(fact.source, _NAME)}{when}"


def _tell_dates(answer: Answer, labels: Labels) -> Iterator[str]:
    dates = answer.dates
    known: tuple[tuple[DateKind, KnownDate | None], ...] = (
        ("event", dates.event),
        ("published", dates.published),
        ("reposted", dates.reposted),
    )
    for kind, date in known:
        if date is not None:
            yield f"• {labels.date_kinds[kind]}: {_tell_date(date.value)} ({labels.bases[date.basis]})"


def _tell_related(one: Related, labels: Labels) -> str:
    name = _shape(one.title or "", _NAME)
    when = f", {_tell_date(one.published)}" if one.published else ""
    what = ", ".join(filter(None, (name, _point(one.url)))) + when
    why, relation = _shape(one.why, _WHY) or ELLIPSIS, labels.relations[one.relation]
    if not what:
        return f"• {why}"
    return f"• {relation}: {what}" + ("" if one.why == relation else f"\n-# {why}")


def _tell_answered(answer: Answer, labels: Labels) -> str:
    moment = read_moment(answer.asked_at)
    when = f"<t:{int(moment.timestamp())}:f>" if moment else _shape(answer.asked_at, 40)
    count = f"{answer.corpus_size:,}"
    return "-# " + labels.answered.format(when=when, count=count, id=_shape(answer.answer_id, 80))


def _tell_date(value: str) -> str:
    """Return a date as the page has it; where its hour is known, also the moment in the reader's own time.

    A calendar date is never a time stamp: Discord would show it in the reader's zone, where it may be the day before,
    and no hour is on the same day in all zones (they span 26 hours).
    """
    day = _shape(say_known_date(value), _NAME)
    moment = read_moment(value)
    return f"{day} (<t:{int(moment.timestamp())}:f>)" if moment else day


def _quote(text: str | None) -> str:
    said = _shape(text or "", _SENTENCE)
    return f"> {said}" if said else ""


def _cite(source: str | None) -> str:
    if not source:
        return ""
    return f" · {_point(source)}"


def _point(source: str | None) -> str:
    """Return an address as a link that shows its host, and leads nowhere else; what is not linked as plain words."""
    written = write_address(source)
    if written is None or count_units(written) > _ADDRESS:
        return _shape(written or source or "", _ADDRESS)
    return f"[{_shape(host_of(written), _NAME)}](<{written}>)"


def _shape(text: str, most: int) -> str:
    return cut_text(text, most, shape=escape)
