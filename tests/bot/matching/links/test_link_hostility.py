import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.links import find_links, key_address
from bot.matching.links.unsafe import names_unsafe_link

PIECES = st.sampled_from(
    [
        *"https:// http:/ hxxps:// www. m. amp. example.com evil.example xn-- xn--bcher-kva archive.ph/newest/".split(),
        *"web.archive.org/web/2022/ l.facebook.com/l.php?u= google.com/url?q= urldefense.com/v3/__ t.me/s/".split(),
        *"translate.goog /amp .amp /print /index.html ?amp=1 ?utm_source=x &id=1 ? & = # #!/ #:~:text= a-b a_b".split(),
        *"%20 %E2%80%9D %zz %2F %3F @ : :8080 / // ../ \\ \\_ ( ) [ ] { } < > | || ]( \" ' ` * _ ~ . , ; !".split(),
        *"[.] (dot) &amp; &lt; javascript: \u200b \u202e \u00ad \u00e9 \u0438\u0306 \u044f \u3002 \U0001f642".split(),
        *(" ", "\n", "1704887"),
    ]
)
MESSY = st.lists(PIECES | st.text(max_size=3), max_size=25).map("".join)
WORDS = st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8}){0,3}(\.html|\.amp|_amp|!)?", fullmatch=True)
ADDRESSES = st.builds(
    lambda scheme, host, path, query, fragment: f"{scheme}{host}/{'/'.join(path)}?{'&'.join(query)}#{fragment}",
    st.sampled_from(["https://", "http://", "//"]),
    st.sampled_from(
        ["www.example.com", "m.amp.example.co.uk", "EXAMPLE.org:8080", "bücher.example", "[::1]", "192.0.2.1"]
    ),
    st.lists(WORDS | PIECES | st.sampled_from(["amp", "print", "index.php", "..", ""]), max_size=5),
    st.lists(st.tuples(WORDS | PIECES, WORDS | PIECES).map("=".join), max_size=4),
    PIECES,
)


@given(MESSY)
@settings(max_examples=500, deadline=None)
def test_nothing_that_is_pasted_raises(text: str) -> None:
    for platform in (None, "slack", "discord"):
        find_links(text, platform=platform)
    key_address(text)


@given(MESSY)
@settings(max_examples=500, deadline=None)
def test_links_stand_in_order_within_the_text_and_lead_where_their_stretch_leads(text: str) -> None:
    end = 0
    for found in find_links(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        (again,) = find_links(text[found.start : found.end])
        assert again.link == found.link


@given(ADDRESSES)
@settings(max_examples=500, deadline=None)
def test_the_key_of_a_key_is_that_key(address: str) -> None:
    link = key_address(address)
    if link is not None:
        again = key_address(link.exact)
        assert again is not None
        assert (again.exact, again.loose) == (link.exact, link.loose)


@given(st.text(alphabet=st.characters(exclude_characters="/?#@\\\n\t\r "), min_size=1, max_size=8), ADDRESSES)
@settings(max_examples=300, deadline=None)
def test_credentials_never_come_out_again(password: str, address: str) -> None:
    marked = f"s3cr3t{password}"
    scheme, rest = address.partition("//")[::2]

    link = key_address(f"{scheme or 'https:'}//user:{marked}@{rest}")

    assert link is None or "s3cr3t" not in repr(link)


HOSTILE = {
    "open square brackets": "[" * 100_000,
    "empty labels": "[](" * 33_000,
    "labels without an end": "[](http://a.example" * 5_000,
    "titles without an end": '[a](http://a.example "' * 4_500,
    "angles without an end": "<http://a.example" * 6_000,
    "closing brackets": "https://a.example)" * 5_500,
    "addresses without a gap": "https://a.example/x" * 5_200,
    "one long address": "https://a.example/" + "a" * 100_000,
    "one long chain of addresses": "https://a.example/" * 5_500,
    "dots": "a." * 50_000,
    "at signs": "https://" + "a@" * 50_000,
    "dots at the end": ("https://a.example/" + "." * 3_900 + " ") * 25,
    "spaces at the end": ("https://a.example/" + "%20" * 1_300 + " ") * 25,
    "nested schemes": ("https://" * 500 + " ") * 25,
    "nested wrappers": ("https://web.archive.org/web/" * 140 + " ") * 25,
    "editions of editions": ("https://a.example/" + "amp/" * 900 + "a-b.amp" + ".amp" * 80 + " ") * 25,
    "indexes of indexes": ("https://a.example/a-b" + "/index.html" * 300 + " ") * 25,
    "marks between slashes": ("https://a.example/a-b" + "/!" * 1_900 + " ") * 25,
    "many parameters": ("https://a.example/?" + "a=1&" * 900 + " ") * 25,
    "many stray queries": ("https://a.example/" + "%3Fa=1" * 600 + " ") * 25,
    "credentials inside": ("https://a.example/" + "://a:" * 600 + " ") * 25,
    "long hosts": ("https://" + "a." * 1_900 + "com/ ") * 25,
    "stand-ins": ("https://urldefense.com/v3/__https://a.example/" + "*" * 3_800 + "__; ") * 25,
    "backslashes": ("https://a.example/" + "\\_" * 1_900 + " ") * 25,
    "direction marks": "https://a.example/\u202e\u200b" * 5_000,
    "ordinary links": "https://www.example.com/news/a-b-c-1704887?utm_source=x " * 1_800,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_does_not_hang_the_search(text: str) -> None:
    find_links(text)


def test_a_megabyte_of_text_is_read() -> None:
    text = ("words of a long text, and then https://www.example.com/news/a-b-c?utm_source=x again, " * 12_000)[
        :1_000_000
    ]
    found = find_links(text)

    assert len(found) > 10_000


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.com/a%zz%",
        "https://www.example.com/%ED%EE",
        "https://www.example.com/?%ff=%fe",
        "https://xn--zz--/a",
        "https://xn--a.example/a",
        "https://www.example.com/\ud800",
        "https://192.0.2.1:8080/a",
        "https://[2001:db8::1]/a",
        "https://www.example.com/\u202egpj.exe",
    ],
)
def test_odd_addresses_have_stable_keys(address: str) -> None:
    link = key_address(address)

    assert link is not None
    assert (again := key_address(link.exact)) is not None
    assert again.exact == link.exact


def test_what_shows_nothing_is_not_shown() -> None:
    (found,) = find_links("https://www.exa\u200bmple.com/\u202ea")

    assert found.link.given == "https://www.example.com/a"


def test_look_alike_letters_in_a_host_make_another_host() -> None:
    look_alike, real = key_address("https://www.еxample.com/a"), key_address("https://www.example.com/a")

    assert look_alike is not None
    assert real is not None
    assert look_alike.exact != real.exact
    assert look_alike.exact.startswith("https://xn--")


@pytest.mark.parametrize(
    ("text", "is_unsafe"),
    [
        ("\n <javascript:alert(1)>", True),
        ("( ( data:text/html,x", True),
        ("javascript is a language", False),
        (" \n" * 10_000, False),
        ("<" * 20_000, False),
    ],
    ids=["marked", "in brackets", "a word", "blank", "marks alone"],
)
def test_an_unsafe_scheme_is_seen_behind_marks_and_blanks_of_any_number(text: str, *, is_unsafe: bool) -> None:
    assert names_unsafe_link(text) is is_unsafe
