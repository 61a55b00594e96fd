import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.claim import read_claim
from bot.matching.lookup import list_shingles
from bot.matching.match import match_passages
from bot.model.finding import Findings
from bot.model.place import Fingerprint, Passage
from bot.text.shingles import hash_shingles, winnow
from bot.text.words import read_words

BELLS = (
    "Bell founders in the valley melted nine cracked bells last autumn, the parish book records. They sold the bronze "
    "to a shipyard and kept only the clappers. Not one of the bells has rung since; the sexton strikes a rail."
)
BEES = (
    "Bee keepers on the moor moved eighty hives by night after the heather burned. A wagon overturned near the old "
    "mill and four hives were lost. The keepers want the road mended before they go back in August with the rest."
)


def passage(
    text: str, name: str, *, day: int | None = None, reprint: bool = False, title: bool = False, start: int = 0
) -> Passage:
    return Passage(
        article_id=name,
        field="title" if title else "text",
        start=start,
        end=start + len(text),
        text=text,
        day=day,
        is_reprint=reprint,
    )


def unheld(text: str, name: str) -> Passage:
    words = read_words(text)
    kept = tuple(
        Fingerprint(shingle=shingle, word=place, start=words.starts[place])
        for place, shingle in winnow(hash_shingles(words.norms))
    )
    return Passage(article_id=name, field="text", start=0, end=len(text), text=None, fingerprints=kept)


def match(paste: str, *passages: Passage, top: int = 5) -> Findings:
    return match_passages(read_claim(paste), passages, top=top)


def source(paste: str, *passages: Passage) -> str | None:
    best = match(paste, *passages).best
    return None if best is None else best.article_id


BOTH = (passage(BELLS, "bells"), passage(BEES, "bees"))


@pytest.mark.parametrize(
    ("paste", "name"),
    [
        ("melted nine cracked bells last autumn", "bells"),
        ("melted nine craked bells last autumn", "bells"),
        ("> moved eighty hives by night\n> after the heather burned", "bees"),
        ("“Bee keepers on the moor moved eighty hives by night…” is this real?", "bees"),
        ("Bее kеереrs on thе mооr mоvеd еighty hivеs by night", "bees"),  # Cyrillic e and o
        ("They sold the bronze to a shipyard", "bells"),
        ("seven pilots waited for fuel at dawn", None),
        ("Bee keepers on the coast sold forty boats by day before the harbour froze", None),
        ("", None),
    ],
)
def test_the_right_source_or_silence(paste: str, name: str | None) -> None:
    assert source(paste, *BOTH) == name


@given(st.data())
def test_any_eight_words_of_an_article_are_found_verbatim_in_their_place(data: st.DataObject) -> None:
    words = read_words(BEES)
    first = data.draw(st.integers(0, len(words) - 8))
    start, end = words.starts[first], words.ends[first + 7]
    best = match(BEES[start:end].replace("\n", " "), *BOTH).best
    assert best is not None
    assert best.article_id == "bees"
    (piece, *_) = best.pieces
    assert (piece.source_start, piece.source_end) == (start, end)


@settings(max_examples=60)
@given(st.text(st.one_of(st.sampled_from(BELLS + '"“”…\n>'), st.characters()), max_size=200), st.integers(0, 200))
def test_any_paste_can_be_matched_and_its_pieces_stand_in_both_texts(noise: str, at: int) -> None:
    paste = BELLS[:at] + noise + BELLS[at:]
    found = match(paste, *BOTH, passage(paste[:50], "own"), unheld(BELLS, "pack"))
    for finding in (*found.twins, *([found.best] if found.best else [])):
        for piece in finding.pieces:
            assert 0 <= piece.paste_start < piece.paste_end <= len(paste)
            assert 0 <= piece.source_start < piece.source_end
        for start, end in finding.stray:
            assert 0 <= start < end <= len(paste)
        assert 0 < finding.confidence < 1


def test_places_count_in_the_stored_text_and_not_in_the_passage() -> None:
    best = match("moved eighty hives by night after the heather", passage(BEES, "bees", start=500)).best
    assert best is not None
    assert best.pieces[0].source_start == 500 + BEES.index("moved")


def test_of_equals_the_earliest_that_is_no_reprint_is_the_source_and_the_others_its_twins() -> None:
    found = match(
        "moved eighty hives by night after the heather burned",
        passage(BEES, "reprint", day=1, reprint=True),
        passage(BEES, "late", day=9),
        passage(BEES, "early", day=3),
        passage(BEES, "undated"),
    )
    assert found.best is not None
    assert found.best.article_id == "early"
    assert found.copies == ("late", "undated", "reprint")


def test_the_article_with_more_of_the_paste_comes_before_the_earlier_one() -> None:
    short = "Bee keepers on the moor moved eighty hives by night."
    found = match(BEES, passage(short, "short", day=1), passage(BEES, "whole", day=5))
    assert found.best is not None
    assert found.best.article_id == "whole"


def test_an_article_without_the_change_comes_before_one_with_it() -> None:
    changed = BEES.replace("eighty", "ninety")
    found = match(
        "keepers on the moor moved eighty hives by night", passage(changed, "a", day=1), passage(BEES, "b", day=2)
    )
    assert found.best is not None
    assert (found.best.article_id, found.best.kind) == ("b", "verbatim")


def test_the_text_is_shown_where_title_and_text_have_the_words() -> None:
    line = "Bee keepers on the moor moved eighty hives by night"
    found = match(line, passage(line, "bees", title=True), passage(BEES, "bees"))
    assert found.best is not None
    assert [piece.field for piece in found.best.pieces] == ["text"]


def test_a_headline_is_found_in_the_title() -> None:
    found = match(
        "Moor loses four hives to a wagon and the dark",
        passage("Moor loses four hives to a wagon and the dark", "x", title=True),
    )
    assert found.best is not None
    assert [piece.field for piece in found.best.pieces] == ["title"]


def test_two_passages_of_one_article_account_for_one_paste() -> None:
    half = BELLS.index("They sold")
    found = match(
        BELLS[:half] + BELLS[half:], passage(BELLS[:half], "bells"), passage(BELLS[half:], "bells", start=half)
    )
    assert found.best is not None
    assert len(found.best.pieces) == 2
    assert found.best.stray == ()


def test_two_places_that_go_on_with_the_same_word_are_both_found() -> None:
    first, second = "Nine cracked bells were melted at dawn. The vicar wept.", "The sexton strikes a rail every noon."
    paste = "Nine cracked bells were melted at dawn. The sexton strikes a rail every noon."
    best = match(paste, passage(first, "bells"), passage(second, "bells", start=900)).best
    assert best is not None
    assert (len(best.pieces), best.stray) == (2, ())
    assert [change.kind for change in best.changes] == ["joined"]


def test_a_part_that_is_not_there_is_named_as_stray() -> None:
    paste = "They sold the bronze to a shipyard and kept only the clappers. The vicar has fled to Lisbon."
    best = match(paste, *BOTH).best
    assert best is not None
    assert [paste[start:end] for start, end in best.stray] == ["The vicar has fled to Lisbon"]
    assert best.kind == "altered"


def test_what_is_not_the_source_is_at_most_an_alternative() -> None:
    found = match("Bee keepers on the moor say that the bishop has bought a second yacht with the roof money", *BOTH)
    assert found.best is None
    assert [other.article_id for other in found.others] == ["bees"]
    assert found.others[0].confidence < 0.5


def test_no_more_alternatives_than_asked_for() -> None:
    many = [passage(BEES, f"a{number}") for number in range(9)]
    assert len(match("moved eighty hives by night", *many, top=3).others) <= 3


def test_where_no_text_is_held_eight_words_are_needed_and_no_changes_are_told() -> None:
    held_not = unheld(BEES, "bees")
    best = match("A wagon overturned near the old mill and four hives were lost", held_not).best
    assert best is not None
    assert not best.text_held
    assert best.changes == ()
    assert best.kind == "verbatim"
    assert match("overturned near the old mill and", held_not).best is None


def test_a_changed_word_is_not_called_verbatim_where_no_text_is_held() -> None:
    paste = "Bee keepers on the moor moved eighty hives by night after the barracks burned. A wagon overturned near"
    best = match(paste, unheld(BEES, "bees")).best
    assert best is None or best.kind == "altered"


def test_a_held_text_comes_before_an_equal_one_that_is_not() -> None:
    found = match(
        "A wagon overturned near the old mill and four hives were lost", unheld(BEES, "a"), passage(BEES, "b")
    )
    assert found.best is not None
    assert found.best.article_id == "b"


def test_the_shingles_of_a_paste_are_those_of_its_words() -> None:
    assert list_shingles(read_claim("> **moved** eighty hives!")) == hash_shingles(["moved", "eighty", "hives"])


def test_a_long_paste_of_repeated_words_does_not_hang_the_matching() -> None:
    rng = random.Random(7)  # noqa: S311 - words for a measurement
    paste = " ".join(rng.choice(["bell", "the", "of", "rang"]) for _ in range(4_000))[:20_000]
    text = " ".join(rng.choice(["bell", "the", "of", "rang"]) for _ in range(300))
    passages = [passage(text, f"a{number}") for number in range(12)]
    claim = read_claim(paste)
    match_passages(claim, passages, top=5)
