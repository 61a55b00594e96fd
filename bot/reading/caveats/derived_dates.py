"""What the dates of a page leave open, or what about them cannot hold together."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bot.model.record import DateMention, Span
from bot.reading.calendar import weekday_in
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_DAY = len("2022-05-09")
_STALE = 90
"""Days from the state of a figure to the page's date; the figures of a quarter are new until the next."""
_AS_OF = re.compile(r"\b[Aa]s (?:of|at) (?:the end of )?$")
_LATER = 2
"""Days by which the text may be ahead of the page's date: time zones, and a page that is set the evening before."""
_WAS_SAID = re.compile(
    r"\b(?:said|told|wrote|announced|reported|posted|tweeted|died|killed|arrested)\b[^.;]{0,40}\bon $"
)


def find_undated(scene: Scene) -> Iterator[Reservation]:
    """Yield a reservation on a page without any date, of its own or in its text."""
    is_told = any(mention.value is not None and len(mention.value) == _DAY for mention in scene.dates)
    if scene.article.published is None and not is_told:
        yield Reservation(sentence=None, cue=None, covers=None)


def find_unanchored(scene: Scene) -> Iterator[Reservation]:
    """Yield "on Monday", "last month" of the page's own, where neither the page nor a line of it has a date."""
    has_date_line = any(_day_of(one.value) is not None and not _is_own(scene, one) for one in scene.dates)
    if scene.article.published is not None or has_date_line:
        return
    open_dates = (one for one in scene.dates if one.value is None and one.basis == "stated")
    yield from _one_a_sentence(scene, open_dates)


def find_original(scene: Scene) -> Iterator[Reservation]:
    """Yield the weekdays and the like of a reprint: they are the original's, and the page's date misleads."""
    if scene.article.published is None:
        return
    yield from _one_a_sentence(scene, (one for one in scene.dates if one.basis == "external"))


def find_stale(scene: Scene) -> Iterator[Reservation]:
    """Yield figures "as of" a day long before the page's date."""
    published = _day_of(scene.article.published)
    for mention in scene.dates:
        day = _day_of(mention.value)
        if published is None or day is None or not _is_own(scene, mention):
            continue
        before = scene.own[max(0, mention.start - 24) : mention.start]
        found = _AS_OF.search(before)
        if found is not None and (published - day).days > _STALE:
            start = mention.start - len(before) + found.start()
            yield reserve_words(scene, start, mention.end, covers=_sentence(scene, mention))


def find_later(scene: Scene) -> Iterator[Reservation]:
    """Yield what the text tells as said or done on a day that comes after the page's date."""
    published = _day_of(scene.article.published)
    for mention in scene.dates:
        day = _day_of(mention.value)
        if published is None or day is None or mention.basis != "stated" or not _is_own(scene, mention):
            continue
        before = scene.own[max(0, mention.start - 60) : mention.start]
        if (day - published).days > _LATER and _WAS_SAID.search(before):
            yield reserve_words(scene, mention.start, mention.end, covers=None)


def find_weekday(scene: Scene) -> Iterator[Reservation]:
    """Yield a full date whose weekday is another one in the calendar."""
    for mention in scene.dates:
        day, weekday = _day_of(mention.value), weekday_in(mention.text)
        is_full = mention.basis == "stated" and day is not None
        if is_full and day is not None and weekday is not None and day.weekday() != weekday and _is_own(scene, mention):
            yield reserve_words(scene, mention.start, mention.end)


def _one_a_sentence(scene: Scene, mentions: Iterable[DateMention]) -> Iterator[Reservation]:
    last = -1
    for mention in mentions:
        if _is_own(scene, mention) and scene.index_at(mention.start) != last:
            last = scene.index_at(mention.start)
            yield reserve_words(scene, mention.start, mention.end)


def _is_own(scene: Scene, mention: DateMention) -> bool:
    """Say whether a date stands in the page's own words: not in its title, its noise, or a quotation."""
    return scene.own.startswith(mention.text, mention.start)


def _sentence(scene: Scene, mention: DateMention) -> tuple[Span, ...]:
    sentence = scene.sentence_at(mention.start)
    return (Span(start=sentence.start, end=sentence.end),)


def _day_of(value: str | None) -> date | None:
    """Return the day of an ISO date or date-time; ``None`` for a month, a year, and nothing."""
    if value is None or len(value) < _DAY:
        return None
    try:
        return date.fromisoformat(value[:_DAY])
    except ValueError:
        return None


RULES = (
    Rule(
        id="derived.undated.page",
        kind="undated",
        basis="absence",
        severity="medium",
        means="Neither the page nor its text has a date.",
        find=find_undated,
    ),
    Rule(
        id="derived.undated.unanchored",
        kind="undated",
        basis="derived",
        severity="low",
        means="A time is told by the day of writing, and the page has no date.",
        find=find_unanchored,
    ),
    Rule(
        id="derived.date_mismatch.original",
        kind="date_mismatch",
        basis="derived",
        severity="medium",
        means="The text is another page's, and so its weekdays do not go with this page's date.",
        find=find_original,
    ),
    Rule(
        id="derived.date_mismatch.stale",
        kind="date_mismatch",
        basis="derived",
        severity="medium",
        means="A figure is as of a day more than three months before the page's date.",
        find=find_stale,
    ),
    Rule(
        id="derived.date_mismatch.later",
        kind="date_mismatch",
        basis="derived",
        severity="high",
        means="The text tells as past what lies after the page's date.",
        find=find_later,
    ),
    Rule(
        id="derived.inconsistent.weekday",
        kind="inconsistent",
        basis="derived",
        severity="medium",
        means="A date has a weekday that it does not fall on.",
        find=find_weekday,
    ),
)
