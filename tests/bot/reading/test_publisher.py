import pytest

from bot.reading.publisher import find_publisher, find_self_name, host_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sign up to the Ellery Gazette’s newsletter", "Ellery Gazette"),
        ("Sign up for Harbour Wire's free daily newsletter", "Harbour Wire"),
        ("Stay up to date with all the latest Ellery Gazette news by signing up to our newsletter", "Ellery Gazette"),
        ("It burnt.\nHarbour Wire has reached out to the owners for comment.", "Harbour Wire"),
        ("It burnt. The Gazette contacted the council for further comment.", "Gazette"),
    ],
)
def test_a_text_calls_itself_by_name(text: str, name: str) -> None:
    span = find_self_name(text)
    assert span is not None
    assert text[span.start : span.end] == name


@pytest.mark.parametrize(
    "text",
    [
        "He reached out to the owners for comment.",
        "She told Harbour Wire that the pier was shut.",
        "Police asked the crews for comment.",
        "Sign up for our newsletter",
        "",
    ],
)
def test_what_could_be_somebody_else_is_no_name(text: str) -> None:
    assert find_self_name(text) is None


def test_a_given_outlet_is_external_even_where_the_text_agrees() -> None:
    text = "Harbour Wire reached out to the owners for comment."
    found = find_publisher(text, outlet="harbour wire", url="https://www.wire.example/a", is_reprint=False)
    assert (found.outlet.name, found.outlet.domain, found.outlet.basis) == ("harbour wire", "wire.example", "external")
    assert found.named_at is not None


def test_a_name_from_the_text_is_stated() -> None:
    found = find_publisher("Harbour Wire asked the owners for comment.", outlet=None, url=None, is_reprint=False)
    assert (found.outlet.name, found.outlet.basis) == ("Harbour Wire", "stated")


def test_what_a_reprint_calls_itself_is_its_originals_name() -> None:
    text = "Harbour Wire asked the owners for comment."
    found = find_publisher(text, outlet=None, url="https://copy.example/a", is_reprint=True)
    assert (found.outlet.name, found.outlet.domain, found.named_at) == (None, "copy.example", None)


def test_hosts_are_read_without_www_and_never_raise() -> None:
    assert host_of("https://WWW.Wire.example:8443/a?b") == "wire.example"
    assert host_of("http://[") is None
    assert host_of("no address") is None
    assert host_of(None) is None
