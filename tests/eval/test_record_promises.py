"""What every record promises, kept on real articles; their texts are in no repository of ours.

Read are the seeds, and twenty of the English articles of the data, none of them sealed, by grammar and by patterns. A
failure names the article's line and the promise, and no words of the text.
"""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from bot.model.article import Article
from bot.reading.parsing import Parser
from bot.reading.read import read_article
from tests.bot.reading.promises import broken_promises, outlet_hedges_in_quotations
from tests.conftest import CheckSchema
from tests.eval.caveat_labels import DataLine, read_labels

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("FIRSTHAND_SHARED") or ROOT.parent / "shared")
DATA = SHARED / "data" / "real_articles_dev.jsonl"
LABELS = Path(__file__).parent / "caveats" / "labels.jsonl"
LINES = frozenset({4, 18, 58, 158, 170, 270, 335, 453, 456, 481, 486, 512, 524, 539, 631, 653, 672, 684, 691, 700})
"""Lines of the data, from 1. All 182 such articles take half a minute of a processor, and kept their promises too."""


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    """Return the articles by the line or the file that they are read from."""
    if not DATA.is_file():
        pytest.skip("the real articles are not here: set FIRSTHAND_SHARED to the folder that holds them")
    return dict(_read_articles())


def _read_articles() -> Iterator[tuple[str, Article]]:
    with DATA.open("rb") as data:
        for number, row in enumerate(data, 1):
            if number in LINES:
                line = msgspec.json.decode(row, type=DataLine)
                yield str(number), _article_of(line)
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        yield (
            path.stem,
            _article_of(DataLine(url=f"https://seeds.example.org/{path.stem}", text=path.read_text("utf-8"))),
        )


def _article_of(line: DataLine) -> Article:
    digest = sha256(line.text.encode()).hexdigest()
    return Article(
        id=digest[:16], text=line.text, text_sha256=digest, url=line.url, title=line.title, published=line.date
    )


def test_no_article_is_read_that_was_set_aside_for_judging() -> None:
    assert not LINES & {one.line for one in read_labels(LABELS) if one.split == "sealed"}


def test_records_of_real_articles_keep_their_promises(
    articles: dict[str, Article], parser: Parser, check_schema: CheckSchema
) -> None:
    for name, article in articles.items():
        for reader in (None, parser):
            record = read_article(article, parser=reader)
            text = article.text or ""
            broken = [*broken_promises(text, record), *outlet_hedges_in_quotations(text, record)]
            assert not broken, f"{name}, {record.reader.version}: {broken}"
        check_schema(msgspec.json.decode(msgspec.json.encode(record)))
