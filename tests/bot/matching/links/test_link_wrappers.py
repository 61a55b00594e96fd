import pytest

from bot.matching.links import key_address

PAGE = "https://www.example.com/news/troops-refuse-orders"
ENCODED = "https%3A%2F%2Fwww.example.com%2Fnews%2Ftroops-refuse-orders"
KEY = "https://example.com/news/troops-refuse-orders"


@pytest.mark.parametrize(
    "wrapped",
    [
        # Wayback Machine
        f"https://web.archive.org/web/20220509201122/{PAGE}",
        f"https://web.archive.org/web/2022id_/{PAGE}",
        f"https://web.archive.org/web/20220509201122if_/{PAGE}",
        f"https://web.archive.org/web/*/{PAGE}",
        f"https://web.archive.org/web/2022*/{PAGE}",
        f"https://web.archive.org/web/{PAGE}",
        f"https://web.archive.org/save/{PAGE}",
        f"http://web.archive.org/web/2022/{PAGE.replace('https://', 'http:/')}",
        f"http://web.archive.org/web/2022/{PAGE.removeprefix('https://')}",
        f"http://web.archive.org/web/{PAGE.removeprefix('https://')}",
        f"https://web.archive.org/web/2022/{ENCODED}",
        f"https://archive.org/web/2022/{PAGE}",
        f"web.archive.org/web/2022/{PAGE}",
        # archive.today and its names
        *(f"https://archive.{name}/2022.05.09-201122/{PAGE}" for name in "today ph is li fo md vn".split()),
        f"https://archive.ph/20220509201122/{PAGE}",
        f"https://archive.ph/newest/{PAGE}",
        f"https://archive.ph/oldest/{PAGE}",
        f"https://archive.ph/o/AbCdE/{PAGE}",
        f"https://archive.ph/o/AbCdE/{PAGE.removeprefix('https://')}",
        f"https://archive.ph/{PAGE}",
        f"https://archive.ph/?run=1&url={ENCODED}",
        f"https://archive.ph/submit/?url={ENCODED}",
        # other archives
        f"https://arquivo.pt/wayback/20220509201122/{PAGE}",
        f"https://webarchive.nationalarchives.gov.uk/ukgwa/20220509201122/{PAGE}",
        f"https://wayback.archive-it.org/1234/20220509201122/{PAGE}",
        f"https://megalodon.jp/2022-0509-2011-22/{PAGE}",
        # caches
        f"https://webcache.googleusercontent.com/search?q=cache:AbC123:{PAGE}+words&hl=en",
        f"https://webcache.googleusercontent.com/search?q=cache:{PAGE.removeprefix('https://')}",
        "https://www-example-com.cdn.ampproject.org/c/s/www.example.com/news/troops-refuse-orders",
        "https://www-example-com.cdn.ampproject.org/v/s/www.example.com/news/troops-refuse-orders/amp?amp_js_v=0.1&usqp=m",
        "https://a1b2c3d4e5f6.cdn.ampproject.org/c/s/www.example.com/news/troops-refuse-orders",
        "https://cdn.ampproject.org/c/www.example.com/news/troops-refuse-orders",
        "https://www-example-com.bing-amp.com/c/s/www.example.com/news/troops-refuse-orders",
        "https://www.google.com/amp/s/www.example.com/news/troops-refuse-orders/amp/",
        "https://www.google.co.uk/amp/s/amp.example.com/news/troops-refuse-orders%3famp=1",
        "https://www.bing.com/amp/s/www.example.com/news/troops-refuse-orders",
        "https://example-com.turbopages.org/turbo/example.com/s/news/troops-refuse-orders",
        "https://yandex.ru/turbo/s/example.com/news/troops-refuse-orders",
        f"https://12ft.io/{PAGE}",
        # search engines and translators
        f"https://www.google.com/url?sa=t&source=web&url={ENCODED}&usg=AOv",
        f"https://www.google.de/url?q={ENCODED}",
        f"https://news.google.com/news/url?sa=t&url={ENCODED}",
        f"https://duckduckgo.com/l/?uddg={ENCODED}&rut=x",
        "https://r.search.yahoo.com/_ylt=A/RV=2/RU=https%3a%2f%2fwww.example.com%2fnews%2ftroops-refuse-orders/RK=2/RS=x-",
        "https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly93d3cuZXhhbXBsZS5jb20vbmV3cy90cm9vcHMtcmVmdXNlLW9yZGVycw&ntb=1",
        "https://news.google.com/rss/articles/CBMiMWh0dHBzOi8vd3d3LmV4YW1wbGUuY29tL25ld3MvdHJvb3BzLXJlZnVzZS1vcmRlcnPSAQA?oc=5",
        "https://www-example-com.translate.goog/news/troops-refuse-orders?_x_tr_sl=ru&_x_tr_tl=en&_x_tr_hl=en",
        f"https://translate.google.com/translate?sl=ru&tl=en&u={ENCODED}",
        "https://translated.turbopages.org/proxy_u/ru-en.en.1a2b/https/www.example.com/news/troops-refuse-orders",
        # networks
        f"https://l.facebook.com/l.php?u={ENCODED}%3Ffbclid%3DIwAR&h=AT0",
        f"https://lm.facebook.com/l.php?u={ENCODED}",
        f"https://www.facebook.com/sharer/sharer.php?u={ENCODED}",
        f"https://l.instagram.com/?u={ENCODED}&e=AT",
        f"https://vk.com/away.php?to={ENCODED}&post=1",
        f"https://t.me/iv?url={ENCODED}&rhash=abc",
        f"https://out.reddit.com/t3_abc?url={ENCODED}&token=x",
        f"https://www.linkedin.com/redir/redirect?url={ENCODED}&urlhash=x",
        f"https://www.youtube.com/redirect?event=x&q={ENCODED}",
        f"https://slack-redir.net/link?url={ENCODED}",
        f"https://disq.us/url?url={ENCODED}%3AAbCdEfGhIjKlMnOpQrStUv&cuid=1",
        f"https://href.li/?{PAGE}",
        # link guards
        f"https://nam02.safelinks.protection.outlook.com/?url={ENCODED}&data=05%7C01&reserved=0",
        f"https://urldefense.proofpoint.com/v1/url?u={ENCODED}&k=x",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.example.com_news_troops-2Drefuse-2Dorders&d=DwMF",
        f"https://urldefense.com/v3/__{PAGE}__;!!abc$",
        f"https://secure-web.cisco.com/1abcDEF/{ENCODED}",
        f"https://linkprotect.cudasvc.com/url?a={ENCODED}&c=E",
        "https://eu-west-1.protection.sophos.com/?d=example.com&u=aHR0cHM6Ly93d3cuZXhhbXBsZS5jb20vbmV3cy90cm9vcHMtcmVmdXNlLW9yZGVycw==",
        "https://abc.r.us-east-1.awstrack.me/L0/https:%2F%2Fwww.example.com%2Fnews%2Ftroops-refuse-orders/1/0100",
        f"https://prod.outgoing.prod.webservices.mozgcp.net/v1/0123abcd/{ENCODED.replace('%2F', '/')}",
    ],
)
def test_the_address_comes_out_of_its_wrapper(wrapped: str) -> None:
    link = key_address(wrapped)

    assert link is not None
    assert link.exact == KEY
    assert len(link.unwrapped_from) == 1


def test_wrappers_are_named_from_the_outermost_inwards() -> None:
    link = key_address(f"https://l.facebook.com/l.php?u=https%3A%2F%2Fweb.archive.org%2Fweb%2F2022%2F{PAGE}&h=AT")

    assert link is not None
    assert link.exact == KEY
    assert [wrapper.split("/")[2] for wrapper in link.unwrapped_from] == ["l.facebook.com", "web.archive.org"]


def test_three_wrappers_are_taken_off_and_four_are_left_on() -> None:
    three = f"https://archive.ph/newest/https://archive.ph/newest/https://archive.ph/newest/{PAGE}"
    four = f"https://archive.ph/newest/{three}"

    assert (link := key_address(three)) is not None
    assert link.exact == KEY
    assert (left := key_address(four)) is not None
    assert left.exact.startswith("https://archive.ph/")
    assert left.unwrapped_from == ()


@pytest.mark.parametrize(
    "address",
    [
        "https://www.google.com/url?q=javascript%3Aalert(1)",
        "https://www.google.com/url?q=file%3A%2F%2F%2Fetc%2Fpasswd",
        "https://www.google.com/url?q=%2Fsearch%3Fq%3Dx",
        "https://www.google.com/url",
        "https://l.facebook.com/l.php?u=",
        "https://archive.ph/AbCdE",
        "https://web.archive.org/about.html",
        "https://news.google.com/rss/articles/CBMiAU_yqLxyz?oc=5",
        "https://www.bing.com/ck/a?u=a1!!!",
        "https://urldefense.com/v3/__javascript:alert(1)__;!!abc$",
    ],
)
def test_a_wrapper_that_carries_no_web_address_stays_as_it_is(address: str) -> None:
    link = key_address(address)

    assert link is not None
    assert link.unwrapped_from == ()


@pytest.mark.parametrize(
    "address",
    [
        f"https://evil.example/url?q={ENCODED}",
        f"https://google.evil.example/url?q={ENCODED}",
        f"https://notgoogle.com/url?q={ENCODED}",
        f"https://safelinks.protection.outlook.com.evil.example/?url={ENCODED}",
        f"https://www.example.org/web/2022/{PAGE}",
    ],
)
def test_hosts_that_are_not_listed_are_never_taken_apart(address: str) -> None:
    link = key_address(address)

    assert link is not None
    assert link.exact != KEY
    assert link.unwrapped_from == ()


def test_proofpoint_puts_back_the_characters_it_left_out() -> None:
    link = key_address("https://urldefense.com/v3/__https://www.example.com/a*b**Cc__;4oCcw6TDpMOkw6Q!!abc$")

    assert link is not None
    assert link.exact == "https://example.com/a%E2%80%9Cb%C3%A4%C3%A4%C3%A4%C3%A4c"


def test_the_translator_spells_a_hyphen_twice_and_keeps_other_parameters() -> None:
    link = key_address("https://my--site-example-com.translate.goog/a?id=1&_x_tr_sl=ru&_x_tr_tl=en&_x_tr_sch=http")

    assert link is not None
    assert link.exact == "https://my-site.example.com/a?id=1"


def test_the_translator_spells_punycode_after_a_nought() -> None:
    link = key_address("https://0-bcher--kva-example.translate.goog/a?_x_tr_enc=0&_x_tr_sl=de")

    assert link is not None
    assert link.exact == "https://xn--bcher-kva.example/a"


@pytest.mark.parametrize(
    "address",
    [
        "https://youtu.be/abcDEF12345?t=42&si=x",
        "https://www.youtube.com/shorts/abcDEF12345",
        "https://www.youtube.com/embed/abcDEF12345?start=4",
        "https://m.youtube.com/watch?v=abcDEF12345&t=42s&feature=share",
    ],
)
def test_a_video_is_one_page_however_it_is_shared(address: str) -> None:
    link = key_address(address)

    assert link is not None
    assert link.exact == "https://youtube.com/watch?v=abcDEF12345"


def test_a_telegram_preview_is_the_message() -> None:
    preview, message = key_address("https://t.me/s/example_channel/123"), key_address("t.me/example_channel/123?single")

    assert preview is not None
    assert message is not None
    assert preview.exact == message.exact
