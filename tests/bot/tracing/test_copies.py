from bot.model.article import Article, PublishedRange
from bot.model.place import Passage
from bot.tracing.copies import find_copies, first_date, list_probes, order_copies


def article(name: str, published: str | None = None, text: str | None = None) -> Article:
    return Article(id=name, text_sha256="0" * 64, published=published, text=text)


def passage(name: str) -> Passage:
    return Passage(article_id=name, field="text", start=0, end=1, text="x")


LONG = "Lamp keepers on the northern shore have been paid in candles since the great frost, the guild's ledger shows."


def test_a_page_is_looked_for_by_its_longest_lines() -> None:
    text = "\n".join(
        ["Short.", LONG, LONG.replace("candles", "rope"), LONG.replace("frost", "flood"), LONG + " Twice."]
    )
    assert len(list_probes(article("a", text=text))) == 3
    assert list_probes(article("a", text="Only a few words here.")) == ()


def test_a_page_without_text_has_no_probes() -> None:
    assert list_probes(article("a")) == ()


def test_an_article_with_most_of_the_probes_is_a_copy() -> None:
    holders = [[passage("a"), passage("b"), passage("b")], [passage("b"), passage("c")], [passage("a")]]
    assert find_copies(article("a"), holders) == ("b",)
    assert find_copies(article("z"), holders) == ("a", "b")
    assert find_copies(article("z"), []) == ()


def test_copies_stand_in_the_order_of_their_dates_the_undated_last() -> None:
    copies = order_copies(
        article("a", "2021-03-02"), [article("b"), article("c", "2021-03-04"), article("d", "2020-01-01")]
    )
    assert copies.ids == ("d", "c", "b")
    assert copies.earliest is not None
    assert copies.earliest.article_id == "d"
    assert [related.relation for related in copies.related] == ["copy"] * 3


def test_the_article_itself_may_be_the_earliest() -> None:
    copies = order_copies(article("a", "2021-03-02"), [article("b", "2021-03-03")])
    assert copies.earliest is not None
    assert copies.earliest.article_id == "a"


def test_where_nothing_is_dated_nothing_is_the_earliest() -> None:
    assert order_copies(article("a"), [article("b")]).earliest is None


def test_a_range_of_days_counts_from_its_first() -> None:
    known = PublishedRange(start="2021-02-27", end="2021-03-01", basis="inferred")
    assert first_date(Article(id="a", text_sha256="", published="2021-05-05", published_range=known)) == "2021-02-27"
