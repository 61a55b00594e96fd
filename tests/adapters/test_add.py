from pathlib import Path

import pytest

from tests.adapters.samples import BRIDGE, BRIDGE_URL, ORCHARD, QUOTE, TITLE
from tests.conftest import AddText, Firsthand


def page(body: str, *, head: str = "") -> str:
    start = f"<!doctype html><html><head><meta charset='utf-8'><title>{TITLE}</title>{head}</head>"
    return f"{start}<body>{body}</body></html>"


ARTICLE_PAGE = page(
    f"<article><h1>{TITLE}</h1>{''.join(f'<p>{part}</p>' for part in BRIDGE.split(chr(10) * 2)[1:])}</article>",
    head=f'<link rel="canonical" href="{BRIDGE_URL}"><meta property="article:published_time" content="2024-05-07">',
)


def test_a_text_is_added_with_what_is_said_of_it(firsthand: Firsthand, tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE)
    result = firsthand(
        "add", path, "--url", BRIDGE_URL, "--title", TITLE, "--published", "2024-05-07", "--outlet", "Northport Gazette"
    )
    assert (result.code, result.err) == (0, "")
    outcome, name = result.out.split()[:2]
    assert outcome == "added"
    record = firsthand("show", name, "--json").body
    assert (record["article_id"], record["url"], record["published"]) == (name, BRIDGE_URL, "2024-05-07")
    assert record["outlet"]["name"] == "Northport Gazette"


def test_the_same_again_is_unchanged_and_another_text_is_a_change(add_text: AddText, firsthand: Firsthand) -> None:
    first = add_text(BRIDGE, url=BRIDGE_URL)
    again = add_text(BRIDGE, url=f"{BRIDGE_URL}?utm_source=x")
    assert again == first
    assert add_text(BRIDGE.replace("nine", "ten"), url=BRIDGE_URL) == first
    assert firsthand("ask", QUOTE.replace("nine", "ten"), "--json").body["match"]["article_id"] == first


def test_several_files_are_added_at_once(firsthand: Firsthand, tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, text in zip(paths, (BRIDGE, ORCHARD), strict=True):
        path.write_text(text)
    assert firsthand("add", *paths).out.count("added ") == 2
    assert firsthand("add", *paths).out.count("unchanged ") == 2


def test_one_address_for_several_files_is_refused_and_nothing_is_kept(firsthand: Firsthand, tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(BRIDGE)
    result = firsthand("add", *paths, "--url", BRIDGE_URL)
    assert (result.code, result.out) == (2, "")
    assert "one by one" in result.err


def test_of_files_of_which_one_cannot_be_read_none_is_added(firsthand: Firsthand, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BRIDGE)
    assert firsthand("add", tmp_path / "a.txt", tmp_path / "gone.txt").code == 2
    assert firsthand("ask", QUOTE, "--json").body["status"] == "none"


def test_a_page_is_added_under_its_canonical_address(firsthand: Firsthand, tmp_path: Path) -> None:
    path = tmp_path / "bridge.html"
    path.write_text(ARTICLE_PAGE)
    result = firsthand("add", path)
    assert (result.code, result.err) == (0, "")
    answer = firsthand("ask", f"{BRIDGE_URL}?fbclid=1", "--json").body
    assert (answer["match"]["kind"], answer["match"]["title"]) == ("link", TITLE)
    assert answer["match"]["published"] == "2024-05-07"


@pytest.mark.parametrize(
    ("name", "body", "says"),
    [
        ("empty.txt", b"", "no text"),
        ("blank.txt", b" \n\t\n", "no text"),
        ("binary.txt", b"abc\0\1\2def", "no text"),
        ("empty.html", b"", "no article could be read"),
        ("menu.html", page("<nav><a href='/a'>Home</a></nav><script>var a = 1;</script>").encode(), "no article"),
        ("noise.html", bytes(range(256)) * 8, "no article"),
        ("paper.pdf", b"%PDF-1.7", ".html or a .txt"),
        ("list.jsonl", b"{}", ".html or a .txt"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value[1:] else "",
)
@pytest.mark.parametrize("command", ["add", "read"])
def test_a_file_without_an_article_is_one_clear_line(
    firsthand: Firsthand, tmp_path: Path, command: str, name: str, body: bytes, says: str
) -> None:
    path = tmp_path / name
    path.write_bytes(body)
    result = firsthand(command, path)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("firsthand: ")
    assert result.err.count("\n") == 1
    assert says in result.err


@pytest.mark.parametrize("command", ["add", "read"])
def test_a_file_that_is_not_there_and_a_folder_are_named(firsthand: Firsthand, tmp_path: Path, command: str) -> None:
    for source in (tmp_path / "gone.txt", tmp_path, "x" * 5000):
        result = firsthand(command, source)
        assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
        assert "cannot be read" in result.err


@pytest.mark.parametrize("url", ["not an address", "javascript:alert(1)", "file:///etc/passwd", "http://"])
def test_an_address_that_is_none_is_not_dropped_in_silence(firsthand: Firsthand, tmp_path: Path, url: str) -> None:
    (tmp_path / "a.txt").write_text(BRIDGE)
    result = firsthand("add", tmp_path / "a.txt", "--url", url)
    assert result.code == 2
    assert "--url" in result.err


@pytest.mark.parametrize("published", ["yesterday", "2024-13-01", "09.05.2024", "0"])
def test_a_date_that_is_none_is_named(firsthand: Firsthand, tmp_path: Path, published: str) -> None:
    (tmp_path / "a.txt").write_text(BRIDGE)
    result = firsthand("add", tmp_path / "a.txt", "--published", published)
    assert result.code == 2
    assert f'"{published}" is no date' in result.err


def test_broken_letters_in_a_file_are_replaced_and_the_rest_is_kept(firsthand: Firsthand, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + BRIDGE.encode() + b"\n\xff\xfe end\r\nof it\r")
    assert firsthand("add", tmp_path / "a.txt").code == 0
    match = firsthand("ask", QUOTE, "--json").body["match"]
    (span,) = match["spans"]
    assert BRIDGE[span["start"] : span["end"]] == QUOTE


def test_an_argument_that_is_no_utf_8_is_kept_readable(firsthand: Firsthand, add_text: AddText) -> None:
    name = add_text(BRIDGE, title="Bad \udcff title")
    assert firsthand("show", name, "--json").body["title"] == "Bad \ufffd title"


def test_reading_prints_the_record_and_keeps_nothing(firsthand: Firsthand, tmp_path: Path, db: Path) -> None:
    (tmp_path / "a.txt").write_text(BRIDGE)
    record = firsthand("read", tmp_path / "a.txt", "--title", TITLE, "--json").body
    assert record["schema"] == "firsthand.record/1"
    told = firsthand("read", tmp_path / "a.txt", "--title", TITLE, "--outlet", "Northport Gazette")
    assert told.code == 0
    assert told.out.startswith(f"{TITLE}\nNorthport Gazette · undated\n")
    assert not db.exists()


def test_a_record_is_shown_by_id_and_by_any_form_of_its_address(firsthand: Firsthand, add_text: AddText) -> None:
    name = add_text(BRIDGE, url=BRIDGE_URL, title=TITLE)
    wanted = firsthand("show", name, "--json").out
    for reference in (BRIDGE_URL, f"{BRIDGE_URL}/?utm_medium=x", f"https://web.archive.org/web/2024/{BRIDGE_URL}"):
        assert firsthand("show", reference, "--json").out == wanted
    assert TITLE in firsthand("show", name).out


@pytest.mark.parametrize("command", ["show", "remove", "verify"])
@pytest.mark.parametrize("reference", ["nothing-here", "https://news.example.org/none", "", "x" * 100_000, "\udcff"])
def test_what_is_not_held_is_a_failed_check(firsthand: Firsthand, command: str, reference: str) -> None:
    result = firsthand(command, reference)
    assert (result.code, result.out) == (1, "")
    assert result.err.count("\n") == 1
    assert len(result.err) < 400


def test_what_was_removed_is_not_found_again(firsthand: Firsthand, add_text: AddText) -> None:
    add_text(BRIDGE, url=BRIDGE_URL)
    assert firsthand("remove", BRIDGE_URL).code == 0
    assert firsthand("ask", QUOTE).code == 1
    assert firsthand("ask", BRIDGE_URL).code == 1
    assert firsthand("remove", BRIDGE_URL).code == 1
    add_text(BRIDGE, url=BRIDGE_URL)
    assert firsthand("ask", QUOTE).code == 0
