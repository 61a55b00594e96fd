"""Where a page's headings stand. All pages are invented."""

import pytest

from bot.reading.headings import HEADINGS_MOST, Outline, find_start, outline_page, strip_kicker

OWN = "https://wire.example.org/2022/crews-vote"
LEAD = "The crews of the harbour ferries voted on Monday to stay out for another week of talks."


def outline(body: str, *own: str) -> Outline:
    import trafilatura  # takes 0.4 s to load

    tree = trafilatura.load_html(f"<html><head><title>Wire</title></head><body>{body}</body></html>")
    assert tree is not None
    return outline_page(tree, own=own or (OWN,))


def test_headings_come_in_the_order_of_the_page_with_the_text_before_them() -> None:
    found = outline(f"<h1>Crews vote</h1><p>{LEAD}</p><h2>What comes next</h2><h3> </h3>")
    assert [(one.text, one.level, one.at) for one in found.headings] == [
        ("Crews vote", 1, 0),
        ("What comes next", 2, len(LEAD)),
    ]


@pytest.mark.parametrize(
    ("body", "is_beside"),
    [
        ("<div class='Sidebar'><div><h2>Ports</h2></div></div>", True),
        ("<footer><h2>Ports</h2></footer>", True),
        ("<div id='related-posts'><h2>Ports</h2></div>", True),
        ("<article class='post'><h2>Ports</h2></article>", False),
    ],
)
def test_what_stands_in_a_menu_or_a_foot_is_beside_the_article(body: str, *, is_beside: bool) -> None:
    assert [one.is_beside for one in outline(body).headings] == [is_beside]


@pytest.mark.parametrize(
    ("body", "is_site", "is_elsewhere"),
    [
        ("<h1><a href='/'>Harbour Wire</a></h1>", True, True),
        ("<h1 class='logo'>Harbour Wire</h1>", True, False),
        ("<a href='https://wire.example.org/2022/crews-vote/'><h1>Crews vote</h1></a>", False, False),
        ("<h2><a href='/2022/other'>Another strike</a></h2>", False, True),
        ("<h2><a href='http://[bad'>Another strike</a></h2>", False, True),
        ("<h1>Crews vote</h1>", False, False),
    ],
)
def test_a_link_tells_the_sites_name_and_other_articles(body: str, *, is_site: bool, is_elsewhere: bool) -> None:
    assert [(one.is_site, one.is_elsewhere) for one in outline(body).headings] == [(is_site, is_elsewhere)]


def test_a_front_page_may_be_headed_by_a_link_to_itself() -> None:
    found = outline("<h1><a href='/'>Harbour Wire</a></h1>", "https://wire.example.org/")
    assert not found.headings[0].is_site
    assert not found.headings[0].is_elsewhere


@pytest.mark.parametrize(
    ("heading", "kicker", "text"),
    [
        ("<span class='kicker'>Ports</span><span>: </span><span>Crews vote</span>", "Ports", "Crews vote"),
        ("<span class='article-overline'>Ports</span> Crews vote", "Ports", "Crews vote"),
        ("Crews vote <span class='subtitle'>and stay out</span>", "", "Crews vote and stay out"),
        ("<span class='big'>Ports</span> Crews vote", "", "Ports Crews vote"),
        ("<span class='kicker'>Crews vote</span>", "", "Crews vote"),
    ],
)
def test_a_kicker_is_what_is_named_so_before_the_headline(heading: str, kicker: str, text: str) -> None:
    found = outline(f"<h1>{heading}</h1>").headings
    assert [(one.kicker, one.text) for one in found] == [(kicker, text)]


def test_a_declared_title_loses_the_kicker_that_the_heading_marks() -> None:
    found = outline("<h1><span class='kicker'>Ports</span> Crews vote</h1>").headings
    assert strip_kicker("Ports: Crews vote", found) == "Crews vote"
    assert strip_kicker("Crews of two ports vote", found) == "Crews of two ports vote"


def test_signs_for_pronouncing_are_no_words_of_a_heading() -> None:
    found = outline("<h1><ruby>港<rt>みなと</rt></ruby>のストライキ</h1>").headings
    assert [one.text.replace(" ", "") for one in found] == ["港のストライキ"]


def test_the_text_starts_where_its_first_long_line_stands() -> None:
    notice = "A word from those who pay for this page and its harbour news."
    found = outline(f"<h1>Crews vote</h1><p>{notice}</p><h2>Ports</h2><p>{LEAD}</p>")
    assert find_start(found, f"Monday\n{LEAD}") == len(notice)
    assert find_start(found, "Monday\nThe crews") is None


def test_of_a_page_of_headings_only_the_first_are_read() -> None:
    assert len(outline("<h2>Ports</h2>" * (HEADINGS_MOST + 5)).headings) == HEADINGS_MOST
