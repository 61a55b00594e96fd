import io
import json
import sys
from pathlib import Path

import pytest

from adapters.__main__ import main
from adapters.commands import import_
from bot.intake import TEXT_LIMIT
from tests.adapters.samples import BRIDGE, BRIDGE_URL, QUOTE, articles, line
from tests.conftest import Firsthand

GOOD = line(id="bridge", url=BRIDGE_URL, text=BRIDGE)


def test_a_file_is_imported_and_the_same_again_changes_nothing(firsthand: Firsthand, tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(articles(30))
    first = firsthand("import", path)
    assert (first.code, first.out, first.err) == (0, "30 added, 0 changed, 0 unchanged\n", "")
    again = firsthand("import", path)
    assert (again.code, again.out) == (0, "0 added, 0 changed, 30 unchanged\n")
    paste = "The inspector of pier 21 counted 24 loose bolts and 158 rusty rivets last night."
    assert firsthand("ask", paste, "--json").body["match"]["article_id"] == "a21"


def test_bad_lines_are_named_and_skipped_and_the_rest_is_kept(firsthand: Firsthand) -> None:
    bad = [
        '{"id": "cut',
        "[]",
        "nothing",
        "\xff\xfe",
        line(id=5, text="A number is no name."),
        line(id="no text"),
        line(id="\x07", text="A bell is no name."),
        line(id="x" * 300, text="Too long a name."),
        line(text="A date that is none.", published="soon"),
        '{"text": "x", "deep": ' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"text": "half a pair \\ud800"}',
        line(html="<html></html>"),
        line(text="x" * (TEXT_LIMIT + 1)),
    ]
    body = GOOD + "".join(one.rstrip("\n") + "\n" for one in bad) + "\n" + articles(2)
    result = firsthand("import", "-", stdin=body.encode("latin-1"))
    assert result.code == 0
    assert result.out == f"3 added, 0 changed, 0 unchanged, {len(bad)} bad lines skipped\n"
    told = result.err.splitlines()
    assert [problem.split(": ")[1] for problem in told] == [f"line {at}" for at in range(2, len(bad) + 2)]
    assert all(problem.endswith("; skipped") and len(problem) < 300 for problem in told)
    assert firsthand("ask", QUOTE, "--json").body["match"]["article_id"] == "bridge"


def test_a_file_of_nothing_but_bad_lines_is_bad_input(firsthand: Firsthand) -> None:
    result = firsthand("import", "-", stdin="{}\n{}\n")
    assert (result.code, result.err.count("\n")) == (2, 2)


def test_an_empty_file_is_done(firsthand: Firsthand) -> None:
    assert firsthand("import", "-").out == "0 added, 0 changed, 0 unchanged\n"


def test_a_byte_order_mark_and_the_line_ends_of_windows_do_no_harm(firsthand: Firsthand) -> None:
    body = b"\xef\xbb\xbf" + (GOOD + articles(1)).replace("\n", "\r\n").encode()
    assert firsthand("import", "-", stdin=body).out == "2 added, 0 changed, 0 unchanged\n"


class Interrupted(io.BytesIO):
    """Lines, and Ctrl-C when 25 of them are read."""

    left = 25

    def __next__(self) -> bytes:
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt
        return super().__next__()


@pytest.mark.usefixtures("firsthand")
def test_what_was_stopped_is_taken_up_by_importing_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(import_, "BATCH_ARTICLES", 10)
    body = articles(40).encode()
    for stream, code, out in (
        (Interrupted(body), 130, ""),
        (io.BytesIO(body), 0, "20 added, 0 changed, 20 unchanged\n"),
    ):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
        assert main(["import", "-"]) == code
        told = capsys.readouterr()
        assert told.out == out
        assert ("what was kept until now stays kept" in told.err) is (code == 130)
    assert main(["ask", "The inspector of pier 3 counted 6 loose bolts and 32 rusty rivets last night."]) == 0


def test_an_id_is_kept_and_an_address_held_already_keeps_its_own(firsthand: Firsthand) -> None:
    assert firsthand("import", "-", stdin=GOOD).code == 0
    other = line(id="other", url=f"{BRIDGE_URL}?utm_source=x", text=BRIDGE)
    assert firsthand("import", "-", stdin=other).out == "0 added, 1 changed, 0 unchanged\n"
    assert firsthand("show", "other", "--json").body["article_id"] == "bridge"


def test_names_and_titles_from_outside_cannot_steer_the_terminal(firsthand: Firsthand) -> None:
    evil = "\x1b]0;owned\x07\x1b[31mred\u202e\u2066drow\x9b1m\u2028ORIGIN forged\r\nOUTLET forged"
    entry = line(id="evil", url=BRIDGE_URL, title=evil, outlet=evil, byline=evil, text=f"{BRIDGE}\n{evil}")
    assert firsthand("import", "-", stdin=entry).code == 0
    replies = [
        firsthand("ask", QUOTE).out,
        firsthand("ask", BRIDGE_URL).out,
        firsthand("chat", stdin=f"{QUOTE}\n1\n2\n").out,
        firsthand("show", "evil").out,
    ]
    for out in replies:
        assert not set(out) & set("\x1b\x07\x9b\r\u202e\u2066\u2028"), out
        assert "\nORIGIN forged" not in out
        assert "\nOUTLET forged" not in out


def test_letters_that_run_from_right_to_left_are_kept(firsthand: Firsthand) -> None:
    text = "قال رئيس البلدية إن الجسر سيغلق لمدة تسعة أسابيع بدءا من يوم الاثنين المقبل بسبب الشقوق"
    assert firsthand("import", "-", stdin=line(id="rtl", title="إغلاق الجسر", text=text)).code == 0
    answer = firsthand("ask", text, "--json").body
    assert (answer["match"]["article_id"], answer["match"]["kind"]) == ("rtl", "verbatim")
    assert "إغلاق الجسر" in firsthand("show", "rtl").out


def test_a_very_long_id_that_is_allowed_serves_everywhere(firsthand: Firsthand) -> None:
    name = "ü" * 200
    assert firsthand("import", "-", stdin=line(id=name, text=BRIDGE)).code == 0
    assert firsthand("show", name, "--json").body["article_id"] == name
    assert firsthand("ask", QUOTE, "--json").body["match"]["article_id"] == name
    assert firsthand("remove", name).code == 0


def test_a_file_that_is_no_json_lines_says_so(firsthand: Firsthand, tmp_path: Path) -> None:
    path = tmp_path / "array.json"
    path.write_text(json.dumps([{"text": BRIDGE}], indent=1))
    result = firsthand("import", path)
    assert result.code == 2
    assert "line 1: no JSON object of an article" in result.err


@pytest.mark.parametrize("name", ["gone.jsonl", "", "x" * 5000])
def test_a_file_that_cannot_be_read_is_named(firsthand: Firsthand, tmp_path: Path, name: str) -> None:
    result = firsthand("import", tmp_path / name)
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert "cannot be read" in result.err
