"""What is no web address, what of one is never shown, and the words that it points to."""

import pytest

from bot.matching.links import key_address
from tests.bot.matching.links.keying import PAGE, key


@pytest.mark.parametrize(
    "address",
    [
        "",
        "hello",
        "readme.md",
        "and/or",
        "javascript:alert(1)",
        "JavaScript://www.example.com/%0aalert(1)",
        "file:///etc/passwd",
        "data:text/html,https://www.example.com/",
        "mailto:a@example.com",
        "ftp://www.example.com/a",
        "https://",
        "http://:80/a",
        "https://www.example.com:99999/a",
        "https://www.example.com:port/a",
        "https://[::1/a",
        "https://[::g]/a",
        "https://a..b/c",
        "https://exa mple.com/a",
        "https://www.example.com%40evil.example/a",
        f"https://{'a' * 64}.example/a",
        "www.example.com@evil.example/a",
    ],
)
def test_what_is_no_web_address_has_no_key(address: str) -> None:
    assert key_address(address) is None


def test_an_address_is_at_most_4096_code_points_long_once_encoded() -> None:
    start = "https://example.com/"

    assert key_address(start + "a" * (4096 - len(start))) is not None
    assert key_address(start + "a" * (4097 - len(start))) is None
    assert key_address(start + "я" * 700) is None


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://user:secret@www.example.com/a", "https://www.example.com/a"),
        ("<https://user:secret@www.example.com/a>", "https://www.example.com/a"),
        ("hxxps[://]user:secret@www[.]example[.]com/a", "https://www.example.com/a"),
        ("https://archive.ph/newest/https://user:secret@www.example.com/a", "https://archive.ph/newest/https://www.example.com/a"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fuser%3Asecret%40www.example.com%2Fa", "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.example.com%2Fa"),
        ("https://www.example.org/?next=https://user:secret@www.example.com/a", "https://www.example.org/?next=https://www.example.com/a"),
    ],
)  # fmt: skip
def test_credentials_are_never_shown(address: str, shown: str) -> None:
    link = key(address)

    assert link.given == shown
    assert "secret" not in repr(link)


def test_the_host_after_the_at_sign_counts() -> None:
    link = key("https://www.example.com@evil.example/a")

    assert link.exact == "https://evil.example/a"
    assert link.given == "https://evil.example/a"


def test_a_backslash_ends_the_host_as_it_does_in_browsers() -> None:
    assert key(r"https://evil.example\@www.example.com/a").exact.startswith("https://evil.example/")


def test_an_at_sign_in_the_path_is_no_credential() -> None:
    assert key("https://medium.com/@user/a-b-c").given == "https://medium.com/@user/a-b-c"


@pytest.mark.parametrize(
    ("fragment", "hint"),
    [
        ("#:~:text=refused%20to%20obey", "refused to obey"),
        ("#comments:~:text=refused%20to%20obey", "refused to obey"),
        ("#:~:text=before-,refused,-after", "refused"),
        ("#:~:text=refused,obey", "refused … obey"),
        ("#:~:text=refused&text=obey", "refused … obey"),
        ("#:~:text=well%2Dknown%2C%20words", "well-known, words"),
        ("#:~:text=", None),
        ("#text=refused", None),
        ("", None),
    ],
)
def test_the_words_of_a_text_fragment_are_the_hint(fragment: str, hint: str | None) -> None:
    assert key(f"{PAGE}{fragment}").hint == hint


def test_the_hint_is_found_inside_and_outside_a_wrapper() -> None:
    assert key(f"https://archive.ph/newest/{PAGE}#:~:text=refused").hint == "refused"
    assert (
        key("https://www.google.com/url?q=https%3A%2F%2Fwww.example.com%2Fa%23%3A~%3Atext%3Drefused").hint == "refused"
    )
    assert key("https://www.google.com/url?q=https%3A%2F%2Fwww.example.com%2Fa#:~:text=refused").hint == "refused"
