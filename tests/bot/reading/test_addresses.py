import pytest

from bot.reading.addresses import ALIASES_MOST, Addresses, find_addresses

URL = "https://wire.example.org/harbour/strike"


def find(canonical: str, url: str | None = URL) -> str | None:
    return find_addresses({"canonical": [canonical]}, [], [], url=url).canonical


@pytest.mark.parametrize(
    "front", ["/", "https://wire.example.org", "https://wire.example.org/", "https://other.example.org"]
)
def test_a_front_page_is_no_address_of_an_article(front: str) -> None:
    assert find(front) is None
    assert find_addresses({"canonical": [front]}, [URL], [], url=URL).canonical == URL


def test_a_front_page_may_name_itself() -> None:
    assert find("https://wire.example.org/", url="https://wire.example.org/") == "https://wire.example.org/"


def test_an_article_may_live_in_a_query() -> None:
    assert find("https://wire.example.org/?p=7") == "https://wire.example.org/?p=7"


def test_every_address_comes_once_and_not_too_many() -> None:
    others = [f"/a/{i}" for i in range(2 * ALIASES_MOST)]
    found = find_addresses({"canonical": [URL], "amphtml": ["/amp", "/amp"]}, [URL], [URL, *others], url=URL)
    assert found.canonical == URL
    assert found.aliases[:2] == ("https://wire.example.org/amp", "https://wire.example.org/a/0")
    assert len(found.aliases) == ALIASES_MOST


@pytest.mark.parametrize("broken", ["http://[", "javascript:alert(1)", "//", "", "x" * 3000])
def test_what_is_no_web_address_is_none(broken: str) -> None:
    assert find_addresses({"canonical": [broken]}, [broken], [broken], url=None) == Addresses(
        canonical=None, aliases=()
    )
