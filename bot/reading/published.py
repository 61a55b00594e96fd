"""The day or moment at which a page says that it was published."""

from datetime import date, datetime
from email.utils import parsedate_to_datetime

FIRST_YEAR = 1900
"""Earlier ones are the zero of some machine."""
META_NAMES = (
    "article:published_time datepublished og:article:published_time og:published_time article:published "
    "parsely-pub-date sailthru.date article.published dc.date.issued dcterms.issued dc.date.created dcterms.created "
    "dcterms.date dc.date citation_publication_date pubdate publish-date publishdate publish_date publication_date "
    "article_date_original cxenseparse:recs:publishtime date"
).split()
"""Meta elements that tell it, the most trusted first. None is of a change (``modified``, ``updated``)."""


def read_date(written: str) -> str | None:
    """Return a declared date in ISO form: a day, or a moment with its offset; ``None`` where it is neither.

    A time without an offset says only the day: nobody knows whose midnight is meant. A moment keeps its offset, and so
    the day that the page shows.
    """
    plain = written.strip()
    try:
        if len(plain) == len("2022-05-09"):
            day = date.fromisoformat(plain.replace("/", "-"))
            return day.isoformat() if day.year >= FIRST_YEAR else None
        moment = datetime.fromisoformat(plain)
    except ValueError:
        try:
            moment = parsedate_to_datetime(plain)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    if moment.year < FIRST_YEAR:
        return None
    return moment.replace(microsecond=0).isoformat() if moment.tzinfo else moment.date().isoformat()
