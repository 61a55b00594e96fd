"""Whatever the text, and whether patterns read it or the grammar: a record keeps what every record promises."""

from hashlib import sha256

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.model.article import Article
from bot.model.record import Record
from bot.reading.parsing import Parser
from bot.reading.read import read_article
from tests.bot.reading.metamorphic.conftest import ARTICLES
from tests.bot.reading.promises import broken_promises, outlet_hedges_in_quotations
from tests.conftest import CheckSchema

PIECES = (
    "Orla Fenn|Tom Orr|Mr. Orr|Dr. Ada Moor|Fenn|he|She|they|a senior official|officials|the ministry|"
    "The Ellery Herald|"
    "the Varn news agency|a pilot|sources|critics|a report|the letter|"
    "said|says|told|told the Ellery Herald|added|"
    "denied that|citing|according to|According to|quoting|posted on Telegram|was intercepted by|in an intercepted call|"
    "obtained by|on condition of anonymity|that|who|which|the pier was closed|nine boats were lost|“|”|\"|‘|’|'|„|«|»|"
    "(|)|,|.|?|!|:|—|…|.\n\n|\n|\n\n|\n\nAdvertisement\n\n|perhaps|allegedly|at least 30|an estimated $3 million|"
    "could not be independently confirmed|did not respond to a request for comment|on Monday|May 4|"
    "7 May 2024|last month|"
    "This article was originally published in the Ellery Herald.|Source: Read Full Article|3 thoughts on|"
    "\u200b|\u200e|\u202e|\u2028|\x85|\u00a0|\ufeff|\ufffc|ﬁ|İ|ß|e\u0301|مرحبا|שלום|日本|🙂|"
    "\U0001f468\u200d\U0001f469|\x00|\x0c|\r"
).split("|")
TEXT = st.lists(st.sampled_from(PIECES), max_size=50).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=30
).map("".join)
CUT = st.tuples(st.sampled_from(sorted(ARTICLES.values())), st.integers(0, 900), st.integers(0, 900), TEXT)


def record_of(text: str, parser: Parser | None) -> Record:
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    page = Article(id="a1", text=text, text_sha256=digest, published="2024-05-07", url="https://news.example.org/1")
    return read_article(page, parser=parser)


def spliced(cut: tuple[str, int, int, str]) -> str:
    """Return an article of which a stretch was taken out, and something else put there."""
    text, start, length, instead = cut
    return text[:start] + instead + text[start + length :]


def check_promises(text: str, parser: Parser | None, check_schema: CheckSchema) -> None:
    record = record_of(text, parser)
    assert list(broken_promises(text, record)) == []
    check_schema(msgspec.json.decode(msgspec.json.encode(record)))


@settings(max_examples=200)
@given(TEXT | st.text(max_size=200))
def test_patterns_keep_their_promises(check_schema: CheckSchema, text: str) -> None:
    check_promises(text, None, check_schema)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(TEXT)
def test_the_grammar_keeps_its_promises(parser: Parser, check_schema: CheckSchema, text: str) -> None:
    check_promises(text, parser, check_schema)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(CUT)
def test_an_article_with_something_torn_out_keeps_them(
    parser: Parser, check_schema: CheckSchema, cut: tuple[str, int, int, str]
) -> None:
    check_promises(spliced(cut), parser, check_schema)
    check_promises(spliced(cut), None, check_schema)


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)
def test_no_hedge_of_a_speaker_is_charged_to_the_page(text: str, parser: Parser) -> None:
    for reader in (parser, None):
        assert list(outlet_hedges_in_quotations(text, record_of(text, reader))) == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(CUT)
def test_a_text_that_is_read_again_gives_the_same_record(parser: Parser, cut: tuple[str, int, int, str]) -> None:
    text = spliced(cut)
    first = record_of(text, parser)
    record_of(text[::-1], parser)
    assert record_of(text, parser) == first
