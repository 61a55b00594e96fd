"""Articles that nobody wrote, to stand around the real ones: spliced from the held ones (``bench/corpus.py``)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from bench.corpus import write_drafts
from bench.excerpts.corpus import Held, World
from bot.text.words import WORD

FIRST_DAY = date(2040, 1, 1)
"""After all others: six words of a spliced sentence may be a real one's, and the earliest article comes first."""
SENTENCES_EACH = 54
"""More than an article can have, so that there are sentences enough."""


def write_background(world: World, articles: int) -> Iterator[Held]:
    """Yield so many spliced articles of 33 to 53 sentences, the same each time."""
    sources = [
        [word for word in WORD.findall(one.text) if "." not in word] for one in world.originals if one.is_english
    ]
    for draft in islice(write_drafts(sources, SENTENCES_EACH * articles), articles):
        yield Held(
            id=f"spliced-{draft.number}",
            url=f"https://spliced.example.org/{draft.number}",
            title=draft.title,
            published=(FIRST_DAY + timedelta(days=draft.number % 1000)).isoformat(),
            text=draft.text,
            is_english=True,
        )
