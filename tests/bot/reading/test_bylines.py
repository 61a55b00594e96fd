"""Who a page says has written it. Everything in the pages is invented."""

import pytest

from bot.reading.extract import extract_page

PROSE = "<p>The crews of Port Ellery voted on Monday to stay out for another week of talks with the owners.</p>" * 3


def read_byline(head: str, body: str) -> str | None:
    page = (
        f"<html><head><title>Crews vote to stay out</title>{head}</head><body><main>{body}{PROSE}</main></body></html>"
    )
    return extract_page(page, url="https://harbourwire.example.org/a").byline


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        ('<header><h1>Crews vote to stay out</h1><span class="post-author">Von Ada Moor</span></header>', "Ada Moor"),
        ('<div><h1>Crews vote to stay out</h1><p><cite class="Writer">By Ada Moor, 9 May</cite></p></div>', "Ada Moor"),
        (
            '<header><h1>Crews vote</h1><b id="authors">Ada Moor</b></header><div class="author">Tom Orr</div>',
            "Ada Moor",
        ),
        ('<header><h1>Crews vote</h1></header><div class="comment-author">Tom Orr</div>', None),
        ('<header><h1>Crews vote</h1></header><div class="photo-author">Tom Orr</div>', None),
        ('<header><h1>Crews vote</h1></header><aside><b class="author">Tom Orr</b></aside>', None),
        ('<header><h1>Crews vote</h1></header><ul><li><b class="author">Tom Orr</b></li></ul>', None),
        ("<header><h1>Crews vote</h1><b>Ada Moor</b></header>", None),
    ],
)
def test_what_stands_nearest_to_the_heading_and_is_called_the_author_is_the_byline(
    body: str, byline: str | None
) -> None:
    assert read_byline("", body) == byline


def test_the_author_of_the_article_goes_before_the_holder_of_the_rights() -> None:
    rights, author = (f'<meta name="{name}" content="{who}">' for name, who in
                      (("author", "Port Media Group"), ("article:author", "Ada Moor")))  # fmt: skip
    assert read_byline(rights + author, "") == "Ada Moor"
    assert read_byline(rights, "") == "Port Media Group"


def test_authors_of_whom_each_has_a_meta_element_are_all_read() -> None:
    metas = "".join(f'<meta name="citation_author" content="{who}">' for who in ("Ada Moor", "Tom Orr"))
    assert read_byline(metas, "") == "Ada Moor, Tom Orr"


def test_the_outlet_is_the_byline_where_it_declares_itself_and_nobody_else_is_named() -> None:
    site = '<meta property="og:site_name" content="Harbour Wire">'
    script = (
        site + '<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Harbour Wire"}}</script>'
    )
    named = '<header><h1>Crews vote</h1><span class="author">Ada Moor</span></header>'
    assert read_byline(script, "<h1>Crews vote</h1>") == "Harbour Wire"
    assert read_byline(script, named) == "Ada Moor"
