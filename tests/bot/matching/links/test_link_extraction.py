import pytest

from bot.matching.links import find_links


def given(text: str, platform: str | None = None) -> list[str]:
    return [found.link.given for found in find_links(text, platform=platform)]


def stretches(text: str, platform: str | None = None) -> list[str]:
    return [text[found.start : found.end] for found in find_links(text, platform=platform)]


def test_a_text_without_links_has_none() -> None:
    assert find_links('no link here, only "My soldiers don\'t want to fight."') == ()


def test_links_come_in_text_order_and_repeat() -> None:
    text = "https://www.example.com/a\nhttps://www.example.com/a?utm_source=x"

    first, second = find_links(text)

    assert (first.link.given, second.link.given) == (
        "https://www.example.com/a",
        "https://www.example.com/a?utm_source=x",
    )
    assert first.link.exact == second.link.exact


def test_slack_links_lose_label_and_entities_and_span_their_markup() -> None:
    text = "<https://www.example.com/a?x=1&amp;y=2|example.com/a> wow <https://www.example.com/b>"

    assert given(text, "slack") == ["https://www.example.com/a?x=1&y=2", "https://www.example.com/b"]
    assert stretches(text, "slack") == [
        "<https://www.example.com/a?x=1&amp;y=2|example.com/a>",
        "<https://www.example.com/b>",
    ]


def test_a_label_that_looks_like_another_address_does_not_count() -> None:
    assert given("<https://evil.example/a|https://www.example.com/a>", "slack") == ["https://evil.example/a"]
    assert given("[https://www.example.com/a](https://evil.example/a)", "discord") == ["https://evil.example/a"]


def test_slack_mentions_channels_and_mail_addresses_are_no_links() -> None:
    assert given("<@U123> <#C1|general> <!channel> <mailto:a@b.example|a@b.example>", "slack") == []


def test_discord_markup_keeps_a_bar_and_ends_at_a_spoiler() -> None:
    text = 'see [this](https://www.example.com/a "t") and ||https://www.example.org/b|| <https://www.example.com/c?d|e>'

    assert given(text, "discord") == [
        "https://www.example.com/a",
        "https://www.example.org/b",
        "https://www.example.com/c?d|e",
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "[label](https://www.example.com/a_(b))",
        '[label](https://www.example.com/a_(b) "title")',
        "[label](https://www.example.com/a_(b) 'title')",
        "[label](https://www.example.com/a_(b) (title))",
        "[a [nested] label](<https://www.example.com/a_(b)>)",
        "![image](https://www.example.com/a_(b))",
        "[![image](https://www.example.com/i.png)](https://www.example.com/a_(b))",
        "<https://www.example.com/a_(b)>",
    ],
)
def test_markup_is_one_link_and_its_whole_stretch(markup: str) -> None:
    text = f"before {markup}, after"

    assert given(text) == ["https://www.example.com/a_(b)"]
    assert stretches(text) == [markup]


def test_markdown_that_leads_nowhere_on_the_web_is_no_link() -> None:
    assert given("[a](/relative) [b](javascript:alert(1)) [c](mailto:a@b.example) [d](#anchor)") == []


@pytest.mark.parametrize(
    "defanged",
    [
        "hxxps://www[.]example[.]com/a",
        "hXXps://www.example(.)com/a",
        "hxxps[:]//www{.}example[dot]com/a",
        "https[://]www(dot)example(dot)com/a",
        "www[.]example[.]com/a",
        "www.example.com/a",
        r"https:\/\/www.example.com\/a",
    ],
)
def test_an_address_that_was_made_unclickable_counts(defanged: str) -> None:
    (found,) = find_links(f"see {defanged}, please")

    assert found.link.given == defanged
    assert found.link.exact == "https://example.com/a"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "."),
        ("", "?!"),
        ("", "…"),
        ("(see ", ")."),
        ("(see ", "), and"),
        ('"', '"'),
        ("“", "”"),
        ("‘", "’"),
        ("«", "»"),
        ("**", "**"),
        ("*", "*"),
        ("_", "_"),
        ("~~", "~~"),
        ("`", "`"),
        ("```\n", "\n```"),
        ("> ", "\n"),
        ("见", "，然后"),
        ("&lt;", "&gt;"),
        ('<a href="', '">x</a>'),
        ("<a href='", "'>x</a>"),
        ('{"url":"', '"}'),
    ],
)
def test_marks_around_an_address_are_not_part_of_it(before: str, after: str) -> None:
    text = f"{before}https://www.example.com/a_(b){after}"

    assert given(text) == ["https://www.example.com/a_(b)"]


def test_brackets_in_pairs_belong_to_the_address() -> None:
    assert given("(https://en.wikipedia.org/wiki/Dog_(disambiguation))") == [
        "https://en.wikipedia.org/wiki/Dog_(disambiguation)"
    ]


def test_addresses_pasted_without_a_gap_are_told_apart() -> None:
    addresses = [f"https://www.example.com/{page}" for page in "abcd"]

    assert given(addresses[0] + addresses[1] + "," + addresses[2] + ";" + addresses[3]) == addresses


def test_an_address_inside_an_address_is_not_a_second_link() -> None:
    assert given("https://web.archive.org/web/2022/https://www.example.com/a") == [
        "https://web.archive.org/web/2022/https://www.example.com/a"
    ]


def test_a_host_and_path_without_scheme_count_where_they_look_like_a_page() -> None:
    assert given("newsweek.com/russia-military-officers-disobey-1704887, bit.ly/3abcD") == [
        "newsweek.com/russia-military-officers-disobey-1704887",
        "bit.ly/3abcD",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "and/or",
        "Booking.com/Expedia",
        "24/7",
        "U.S./NATO",
        "index.html/a-b",
        "foo@www.example.com",
        "x@example.com/a-1",
        "1.5/2.0",
    ],
)
def test_words_with_dots_and_slashes_are_no_links(text: str) -> None:
    assert given(text) == []


def test_only_http_and_https_count() -> None:
    assert (
        given("javascript:alert(1) file:///etc/passwd ftp://www.example.com/a data:text/html,x mailto:a@b.example")
        == []
    )


def test_offsets_are_code_points() -> None:
    text = "🙂🙂 https://www.example.com/a"

    (found,) = find_links(text)

    assert (found.start, found.end) == (3, 28)
