import pytest

from bot.model.link import LinkRules
from tests.bot.matching.links.keying import PAGE, key, same


@pytest.mark.parametrize(
    "variant",
    [
        "http://www.example.com/news/world/troops-refuse-orders-1704887",
        "//www.example.com/news/world/troops-refuse-orders-1704887",
        "www.example.com/news/world/troops-refuse-orders-1704887",
        "HTTPS://WWW.EXAMPLE.COM/news/world/troops-refuse-orders-1704887",
        "https://www.example.com./news/world/troops-refuse-orders-1704887",
        "https://www.example.com:443/news/world/troops-refuse-orders-1704887",
        "http://www.example.com:80/news/world/troops-refuse-orders-1704887",
        "https://example.com/news/world/troops-refuse-orders-1704887",
        "https://m.example.com/news/world/troops-refuse-orders-1704887",
        "https://mobile.example.com/news/world/troops-refuse-orders-1704887",
        "https://amp.example.com/news/world/troops-refuse-orders-1704887",
        "https://www2.example.com/news/world/troops-refuse-orders-1704887",
        "https://www.m.example.com/news/world/troops-refuse-orders-1704887",
        f"{PAGE}/",
        f"{PAGE}//",
        f"{PAGE}/index.html",
        f"{PAGE}?",
        f"{PAGE}#comments",
        f"{PAGE}#:~:text=refused",
        "https://www.example.com//news///world/troops-refuse-orders-1704887",
        "https://www.example.com/news/uk/../world/./troops-refuse-orders-1704887",
        "https://www.example.com/news/uk/%2E%2E/world/troops-refuse-orders-1704887",
        "https://www.example.com/news/world/troops%2Drefuse%2dorders-1704887",
        f"{PAGE};jsessionid=AB12",
        "https:/www.example.com/news/world/troops-refuse-orders-1704887",
        f"https://{PAGE}",
        # editions
        f"{PAGE}/amp",
        f"{PAGE}/amp/",
        f"{PAGE}.amp",
        f"{PAGE}!amp",
        f"{PAGE}~amp",
        "https://www.example.com/amp/news/world/troops-refuse-orders-1704887",
        "https://www.example.com/news/amp/world/troops-refuse-orders-1704887",
        "https://www.example.com/platform/amp/news/world/troops-refuse-orders-1704887",
        f"{PAGE}?amp",
        f"{PAGE}?amp=1",
        f"{PAGE}?outputType=amp",
        f"{PAGE}?layout=amp",
        f"{PAGE}?hs_amp=true",
        f"{PAGE}/print",
        f"{PAGE}/print/",
        "https://www.example.com/print/news/world/troops-refuse-orders-1704887",
        f"{PAGE}?print=1",
        f"{PAGE}?view=print",
        f"{PAGE}?m=1",
        f"{PAGE}?nomobile=1",
        f"{PAGE}?page=all",
        # trackers
        f"{PAGE}?utm_source=x&UTM_Medium=y&utm-campaign=z",
        f"{PAGE}?fbclid=IwAR0abc&gclid=1&msclkid=3&yclid=4&mc_cid=7&_hsenc=9",
        f"{PAGE}?ref=homepage&source=rss&cmpid=z&ocid=q&ito=1490&CMP=share_btn_tw&at_medium=RSS&xtor=AL",
        f"{PAGE}?cid=social_20220509&from=timeline&src=rss",
        f"{PAGE}?emc=rss&_r=0",
        f"{PAGE}?_r=2&hp",
        f"{PAGE}?ec_carp=4109904766417915149&test=latestnews",
        f"{PAGE}&utm_source=x",
        f"{PAGE}%3Futm_source%3Dx",
        f"{PAGE}?utm_source=a?utm_medium=b",
        f"{PAGE}?amp;utm_source=x&amp;utm_medium=y",
        # damage
        f" {PAGE}\n",
        f"<{PAGE}>",
        f"{PAGE}%20",
        f"{PAGE}%E2%80%9D",
        f"{PAGE}%22%3E",
        f"{PAGE}\u201d.",
        f"{PAGE})",
        f"{PAGE}<br>",
        f"{PAGE[:30]}\u200b{PAGE[30:]}",
    ],
)
def test_all_faces_of_a_page_have_one_exact_key(variant: str) -> None:
    assert key(variant).exact == key(PAGE).exact


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PAGE, "https://www.example.com/News/World/Troops-Refuse-Orders-1704887"),
        (PAGE, "https://www.example.com:8443/news/world/troops-refuse-orders-1704887"),
        (PAGE, "https://www.example.com@evil.example/news/world/troops-refuse-orders-1704887"),
        (PAGE, "https://www.example.com/news/world/troops-refuse-orders-1704888"),
        (PAGE, f"{PAGE}?id=1"),
        (PAGE, f"{PAGE}.html"),
        ("https://es.example.com/news/1", "https://fr.example.com/news/1"),
        ("https://www.example.com/#!/story/1", "https://www.example.com/#!/story/2"),
        ("https://www.example.com/#/story/1", "https://www.example.com/#/story/2"),
        ("https://blog.example.net/?p=49773", "https://blog.example.net/?p=49774"),
        ("https://www.example.com/article.php?id=1", "https://www.example.com/article.php?id=2"),
        ("https://www.example.com/news-detail-page?cid=1", "https://www.example.com/news-detail-page?cid=2"),
        ("https://www.example.com/watch?v=abc&t=1", "https://www.example.com/watch?v=abc&t=2"),
        ("https://www.example.com/?m=202205", "https://www.example.com/"),
        ("https://www.example.com/a%2Fb", "https://www.example.com/a/b"),
        ("https://www.example.com/a%3Fid=5", "https://www.example.com/a"),
        ("https://www.example.com/amp-technology-explained", "https://www.example.com/technology-explained"),
        ("https://www.example.com/guitar_amp", "https://www.example.com/guitar"),
        ("https://www.example.com/amp", "https://www.example.com/"),
        ("https://www.example.com/tags/amp", "https://www.example.com/tags"),
        ("https://www.example.com/magazine/print/a-b", "https://www.example.com/magazine/a-b"),
        ("https://www.co.uk/a", "https://co.uk/a"),
        ("https://m.blogspot.com/a", "https://blogspot.com/a"),
        ("https://аррӏе.example/a", "https://apple.example/a"),
    ],
)
def test_different_pages_keep_different_exact_keys(one: str, other: str) -> None:
    assert not same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://bücher.example/artikel/5", "https://xn--bcher-kva.example/artikel/5"),
        ("https://BÜCHER.example/artikel/5", "https://xn--BCHER-KVA.example/artikel/5"),
        ("https://www.example.org/новини", "https://www.example.org/%d0%bd%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8"),
        ("https://www.example.org/\u0439", "https://www.example.org/\u0438\u0306"),
        ("https://www.example.com/?b=2&a=1", "https://www.example.com/?a=1&b=2"),
        ("https://www.example.com/?q=a+b", "https://www.example.com/?q=a%20b"),
        ("https://www.example.com/?p=", "https://www.example.com/?p"),
        ("https://www.example.com/search?ref=12", "https://www.example.com/search"),
        ("https://www.example.com/a-b.amp.html", "https://www.example.com/a-b.html"),
        ("https://www.example.com/a-b.html.amp", "https://www.example.com/a-b.html"),
        ("https://www.example.com/a-b-nt_amp.html", "https://www.example.com/a-b-nt.html"),
        ("https://www.example.com/.amp/a/b-c", "https://www.example.com/a/b-c"),
        ("https://en.m.wikipedia.org/wiki/A_(b)", "https://en.wikipedia.org/wiki/A_(b)"),
        ("https://mobile.twitter.com/a/status/1?s=20", "https://x.com/a/status/1"),
        ("http://[0:0:0:0:0:0:0:1]:8080/a", "http://[::1]:8080/a"),
    ],
)
def test_two_spellings_of_one_page_have_one_exact_key(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PAGE, "https://www.example.com/News/World/Troops-Refuse-Orders-1704887"),
        (PAGE, f"{PAGE}.html"),
        (PAGE, f"{PAGE}?lang=en"),
        (PAGE, "https://www.example.com/news/world/another-slug-1704887"),
        (PAGE, "https://www.example.com/1704887"),
        ("https://www.example.com/news/a-b-c.php", "https://www.example.com/news/article/a-b-c.php"),
        ("https://lite.example.com/a-b", "https://www.example.com/a-b"),
    ],
)
def test_a_likely_twin_shares_the_loose_key_alone(one: str, other: str) -> None:
    assert not same(one, other)
    assert key(one).loose == key(other).loose


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.example.com/news/a-20220509", "https://www.example.com/news/b-20220509"),
        ("https://www.example.com/220509/a-b-c", "https://www.example.com/220509/d-e-f"),
        ("https://www.example.com/news/a-b-c?id=1", "https://www.example.com/news/a-b-c?id=2"),
        (PAGE, "https://www.example.org/news/world/troops-refuse-orders-1704887"),
        (PAGE, "https://www.example.com:8443/news/world/troops-refuse-orders-1704887"),
    ],
)
def test_dates_ids_sites_and_ports_keep_loose_keys_apart(one: str, other: str) -> None:
    assert key(one).loose != key(other).loose


def test_an_alias_joins_two_hosts_and_nothing_else_does() -> None:
    rules = LinkRules(aliases={"cdn.example.net": "example.com"})

    assert same("https://cdn.example.net/a", "https://www.example.com/a", rules)
    assert not same("https://cdn.example.net/a", "https://www.example.com/a")
    assert not same("https://other.example.net/a", "https://www.example.com/a", rules)


def test_aliases_are_followed_to_their_end_and_may_form_a_circle() -> None:
    chain = LinkRules(aliases={"a.example": "www.b.example", "b.example": "c.example"})
    circle = LinkRules(aliases={"a.example": "b.example", "b.example": "a.example"})

    assert key("https://www.a.example/x", chain).exact == "https://c.example/x"
    assert key("https://a.example/x", circle).exact == key("https://b.example/x", circle).exact


def test_a_story_number_stands_for_the_whole_path_where_the_rules_say_so() -> None:
    rules = LinkRules(story_numbers=frozenset({"example.com"}))

    assert same(
        "https://www.example.com/news/old-slug-26850000", "https://www.example.com/uk/new-slug-26850000.amp", rules
    )
    assert not same("https://www.example.com/news/slug-26850000", "https://www.example.com/news/slug-26850001", rules)
    assert not same("https://www.example.com/news/a-26850000", "https://www.example.org/news/a-26850000", rules)
    assert not same("https://www.example.com/news/a-26850000", "https://www.example.com/news/b-26850000")


def test_rules_keep_and_drop_parameters_of_one_host() -> None:
    rules = LinkRules(
        kept={"example.com": frozenset({"ref"})},
        dropped={"example.com": frozenset({"section"})},
    )

    assert not same("https://www.example.com/a?ref=1", "https://www.example.com/a?ref=2", rules)
    assert same("https://www.example.org/a?ref=1", "https://www.example.org/a?ref=2", rules)
    assert same("https://www.example.com/a?section=1", "https://www.example.com/a", rules)
    assert not same("https://www.example.org/a?section=1", "https://www.example.org/a", rules)
