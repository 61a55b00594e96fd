import pytest

from bot.matching.claim import PASTE_LIMIT
from tests.adapters.samples import (
    ABSENT,
    ALTERED,
    BRIDGE,
    BRIDGE_URL,
    ORCHARD,
    ORCHARD_URL,
    QUOTE,
    TITLE,
    articles,
    line,
)
from tests.conftest import AddText, Firsthand

FOUND, NOT_FOUND, BAD_INPUT = 0, 1, 2


@pytest.fixture
def bridge(add_text: AddText) -> str:
    return add_text(BRIDGE, url=BRIDGE_URL, title=TITLE, published="2024-05-07", outlet="Northport Gazette")


def test_a_quotation_is_found_in_a_text_just_added(firsthand: Firsthand, bridge: str) -> None:
    result = firsthand("ask", QUOTE)
    assert (result.code, result.err) == (FOUND, "")
    assert result.out.startswith("Northport Gazette, 7 May 2024 has these words.\nORIGIN   ")
    answer = firsthand("ask", QUOTE, "--json").body
    assert (answer["status"], answer["match"]["kind"]) == ("found", "verbatim")
    assert answer["match"]["article_id"] == bridge
    (span,) = answer["match"]["spans"]
    assert BRIDGE[span["start"] : span["end"]] == QUOTE


def test_the_answer_is_the_same_from_standard_input(firsthand: Firsthand, bridge: str) -> None:
    told, piped = firsthand("ask", QUOTE, "--json").body, firsthand("ask", "-", "--json", stdin=QUOTE).body
    assert piped["match"] == told["match"]
    assert piped["match"]["article_id"] == bridge


@pytest.mark.usefixtures("bridge")
def test_what_the_paste_changed_comes_before_everything_else(firsthand: Firsthand) -> None:
    result = firsthand("ask", ALTERED)
    assert result.code == FOUND
    assert result.out.startswith("⚠ The source says 14, the paste says 40.\nNorthport Gazette")


@pytest.mark.usefixtures("bridge")
def test_a_link_with_trackers_is_found(firsthand: Firsthand) -> None:
    result = firsthand("ask", f"lol is this real? <{BRIDGE_URL}?utm_source=x&fbclid=y#top>", "--json")
    assert result.code == FOUND
    assert result.body["match"]["kind"] == "link"
    assert result.body["match"]["url"] == BRIDGE_URL


def test_a_fresh_store_knows_the_seeds(firsthand: Firsthand) -> None:
    result = firsthand("ask", ABSENT, "--json")
    assert result.code == NOT_FOUND
    assert result.body["status"] == "none"
    assert result.body["corpus_size"] == 5


def test_what_is_not_found_is_said_so_without_a_verdict(firsthand: Firsthand) -> None:
    result = firsthand("ask", ABSENT)
    assert result.code == NOT_FOUND
    assert result.out.startswith("Not found among 5 articles. That says nothing about whether it is true.\n")


def test_two_linked_pages_are_several(firsthand: Firsthand, add_text: AddText) -> None:
    ids = [add_text(BRIDGE, url=BRIDGE_URL), add_text(ORCHARD, url=ORCHARD_URL)]
    result = firsthand("ask", f"{BRIDGE_URL} {ORCHARD_URL}", "--json")
    assert result.code == FOUND
    assert (result.body["status"], result.body["match"]) == ("several", None)
    assert [one["article_id"] for one in result.body["alternatives"]] == ids
    assert len(firsthand("ask", f"{BRIDGE_URL} {ORCHARD_URL}", "--json", "--top", "1").body["alternatives"]) == 1


@pytest.mark.parametrize(
    "text", ["", " \n\t ", "lol", "😀🎉👍🏽", "<@123> :thumbsup:", "\ufeff\u200b", "five words are too few"]
)
def test_nothing_to_look_up_is_unreadable(firsthand: Firsthand, text: str) -> None:
    result = firsthand("ask", text, "--json")
    assert (result.code, result.body["status"]) == (NOT_FOUND, "unreadable")
    assert result.body["match"] is None
    assert result.body["headline"] == "Paste a link, or at least six words of a quotation or claim."
    assert firsthand("ask", "-", "--json", stdin=text).body["status"] == "unreadable"


def test_a_megabyte_is_refused_and_a_text_at_the_limit_is_not(firsthand: Firsthand) -> None:
    megabyte = firsthand("ask", "-", "--json", stdin="word " * 200_000)
    assert (megabyte.code, megabyte.body["status"]) == (NOT_FOUND, "refused")
    most = ("word " * PASTE_LIMIT)[:PASTE_LIMIT]
    assert firsthand("ask", most, "--json").body["status"] == "none"
    assert firsthand("ask", f"{most}s", "--json").body["status"] == "refused"


def test_what_is_no_text_is_answered_calmly(firsthand: Firsthand) -> None:
    result = firsthand("ask", "-", "--json", stdin=bytes(range(256)) * 40)
    assert result.code == NOT_FOUND
    assert result.body["status"] in ("none", "unreadable")


@pytest.mark.usefixtures("bridge")
def test_broken_letters_do_not_hide_the_words_around_them(firsthand: Firsthand) -> None:
    result = firsthand("ask", "-", "--json", stdin=b"\xff\xfe " + QUOTE.encode() + b" \xc3")
    assert (result.code, result.body["status"]) == (FOUND, "found")


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,<b>x</b>", "vbscript:x"])
def test_an_unsafe_link_alone_is_not_looked_up(firsthand: Firsthand, link: str) -> None:
    result = firsthand("ask", link, "--json")
    assert result.code == NOT_FOUND
    assert (result.body["match"], result.body["alternatives"]) == (None, [])
    assert firsthand("link", link, "--json").body == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["ask", "text", "--nonsense"],
        ["ask", "text", "--js"],
        ["ask", "text", "--top", "many"],
        ["ask", "text", "--top", "-1"],
        ["ask", "text", "--batch", "file"],
        ["ask", "one", "two"],
    ],
    ids=" ".join,
)
def test_bad_usage_is_one_line_on_standard_error(firsthand: Firsthand, arguments: list[str]) -> None:
    result = firsthand(*arguments)
    assert (result.code, result.out) == (BAD_INPUT, "")
    assert result.err.count("\n") == 1
    assert result.err.startswith("firsthand ask: ")
    assert "`firsthand ask --help`" in result.err


@pytest.mark.usefixtures("bridge")
def test_a_batch_is_answered_in_order(firsthand: Firsthand) -> None:
    queries = line(id="b", text=QUOTE) + "\n" + line(id=7, text="lol") + line(id="a", text=ABSENT)
    result = firsthand("ask", "--batch", "-", stdin=queries)
    assert (result.code, result.err) == (FOUND, "")
    assert [(one["id"], one["answer"]["status"]) for one in result.lines] == [
        ("b", "found"),
        (7, "unreadable"),
        ("a", "none"),
    ]
    assert len({one["answer"]["answer_id"] for one in result.lines}) == 3


def test_a_broken_line_of_a_batch_is_named_and_the_others_are_answered(firsthand: Firsthand) -> None:
    deep = '{"id": 1, "text": "x", "more": ' + "[" * 100_000 + "]" * 100_000 + "}\n"
    queries = line(id=1, text="lol") + '{"id": 2\n' + line(id=3) + deep + "\xff\n" + line(id=4, text="lol")
    result = firsthand("ask", "--batch", "-", stdin=queries.encode("latin-1"))
    assert result.code == BAD_INPUT
    assert [one["id"] for one in result.lines] == [1, 4]
    assert [problem.split(": ")[:3] for problem in result.err.splitlines()] == [
        ["firsthand", "-", f"line {at}"] for at in (2, 3, 4, 5)
    ]


def test_a_batch_may_begin_with_a_byte_order_mark_and_end_lines_as_windows_does(firsthand: Firsthand) -> None:
    queries = b"\xef\xbb\xbf" + (line(id=1, text="lol") + line(id=2, text="lol")).replace("\n", "\r\n").encode()
    result = firsthand("ask", "--batch", "-", stdin=queries)
    assert result.code == FOUND
    assert [one["id"] for one in result.lines] == [1, 2]


def test_an_empty_batch_is_done(firsthand: Firsthand) -> None:
    result = firsthand("ask", "--batch", "-")
    assert (result.code, result.out, result.err) == (FOUND, "", "")


def test_alternatives_are_the_best_first_and_without_the_match(firsthand: Firsthand) -> None:
    assert firsthand("import", "-", stdin=articles(9)).code == 0
    paste = "The inspector of pier 4 counted 7 loose bolts and 39 rusty rivets last night."
    for top in (0, 3, 5):
        answer = firsthand("ask", paste, "--json", "--top", str(top)).body
        ranked = [one["confidence"] for one in answer["alternatives"]]
        assert answer["match"]["article_id"] == "a4"
        assert len(ranked) <= top
        assert ranked == sorted(ranked, reverse=True)
        assert "a4" not in [one["article_id"] for one in answer["alternatives"]]


@pytest.mark.parametrize(
    ("paste", "match"),
    [
        ("The inspector of the harbour has counted its lighthouses and its gulls", None),
        ("Our new inspector has a prize for rye bread, two bolts and no rivets", None),
        ("The inspector of pier 4 counted 7 loose bolts and 39 rusty rivets last night.", "a4"),
    ],
)
def test_whoever_says_how_many_gets_as_many_however_unlikely(
    firsthand: Firsthand, paste: str, match: str | None
) -> None:
    assert firsthand("import", "-", stdin=articles(9)).code == 0
    answer = firsthand("ask", paste, "--json", "--top", "4").body
    ranked = [one["confidence"] for one in answer["alternatives"]]
    assert (answer["match"] and answer["match"]["article_id"]) == match
    assert len(ranked) == 4
    assert ranked == sorted(ranked, reverse=True)
    assert match not in [one["article_id"] for one in answer["alternatives"]]
    assert all(one["title"] and one["url"] for one in answer["alternatives"])
    assert firsthand("verify", answer["answer_id"]).code == FOUND


def test_without_a_number_what_is_beside_the_point_is_not_listed(firsthand: Firsthand) -> None:
    assert firsthand("import", "-", stdin=articles(9)).code == 0
    answer = firsthand("ask", "Our new inspector has a prize for rye bread, two bolts and no rivets", "--json").body
    assert (answer["status"], answer["alternatives"]) == ("none", [])
