import pytest

from bot.matching.claim import read_claim
from bot.matching.mouth import compare_speaker, note_unnamed_speaker
from bot.model.answer import Change
from bot.model.article import Article
from bot.model.finding import Finding, Piece

WORDS = "we burned our chairs before we let the light go out"


def finding(*changes: Change, pieces: tuple[Piece, ...] = ()) -> Finding:
    return Finding(
        article_id="a", kind="altered" if changes else "verbatim", confidence=0.9, changes=changes, pieces=pieces
    )


def piece(start: int, end: int) -> Piece:
    return Piece(paste_start=start, paste_end=end, field="text", source_start=0, source_end=end - start, score=100.0)


def test_another_mouth_is_named_with_its_place() -> None:
    claim = read_claim(f"lol Halvorsen: {WORDS}")
    (change,) = compare_speaker(claim, finding(), ("Ottoline Brask", "The Wharf Gazette")).changes
    assert (change.kind, change.pasted, change.source) == ("speaker", "Halvorsen", "Ottoline Brask")
    assert claim.text[change.paste_start : change.paste_end] == "Halvorsen"


def test_a_name_that_stands_twice_is_placed_where_it_is_claimed() -> None:
    claim = read_claim(f'"Brask, {WORDS}" — Brask')
    (change,) = compare_speaker(claim, finding(), ("Halvorsen",)).changes
    assert change.paste_start == claim.text.rindex("Brask")


def test_the_same_mouth_or_whoever_passed_it_on_is_no_change() -> None:
    for name in ("Brask", "The Wharf Gazette"):
        claim = read_claim(f"{name}: {WORDS}")
        assert compare_speaker(claim, finding(), ("Ottoline Brask", "The Wharf Gazette")).changes == ()


def test_nothing_claimed_or_nothing_known_is_nothing_compared() -> None:
    assert compare_speaker(read_claim(WORDS), finding(), ("Ottoline Brask",)) == finding()
    assert compare_speaker(read_claim(f"Halvorsen: {WORDS}"), finding(), ()) == finding()


def test_a_page_found_by_its_link_has_no_words_to_compare() -> None:
    page = Finding(article_id="a", kind="link", confidence=1.0)
    assert compare_speaker(read_claim(f"Halvorsen: {WORDS}"), page, ("Ottoline Brask",)) == page


def test_a_name_that_the_source_has_there_too_is_the_sources_own() -> None:
    claim = read_claim(f"Halvorsen said that {WORDS}")
    found = finding(pieces=(piece(0, len(claim.text)),))
    assert compare_speaker(claim, found, ("the clerk",)) == found


def test_a_changed_name_is_said_once() -> None:
    claim = read_claim(f"Halvorsen said that {WORDS}")
    change = Change(kind="wording", pasted="Halvorsen", source="Brask", paste_start=0, paste_end=9)
    found = finding(change, pieces=(piece(0, len(claim.text)),))
    assert [one.kind for one in compare_speaker(claim, found, ("Ottoline Brask",)).changes] == ["speaker"]
    same = compare_speaker(claim, found, ("Halvorsen",))
    assert (same.kind, same.changes) == ("verbatim", ())


PAGE = Article(
    id="a",
    text_sha256="",
    url="https://wharfgazette.example.org/chairs",
    title="The keeper's winter",
    text=f"{WORDS.capitalize()}. Old Marlowe's chairs were of oak.",
    byline="Ines Quennell",
)


@pytest.mark.parametrize(
    "paste",
    [
        f'Halvorsen: "{WORDS}"',
        f'"{WORDS}" — Halvorsen',
        f"Halvorsen said that {WORDS}",
        f"Ottoline Halvorsen: {WORDS}",
        f"{WORDS}, according to Halvorsen",
    ],
)
def test_a_speaker_whom_the_page_never_names_is_noted(paste: str) -> None:
    claim = read_claim(paste)
    found = note_unnamed_speaker(claim, finding(), PAGE)
    (change,) = found.changes
    assert found.kind == "altered"
    assert (change.kind, change.source) == ("speaker", None)
    assert paste[change.paste_start : change.paste_end] == change.pasted
    assert (change.pasted or "").endswith("Halvorsen")


@pytest.mark.parametrize(
    "paste",
    [
        f'Marlowe: "{WORDS}"',
        f'Ada Marlowe: "{WORDS}"',
        f'Quennell: "{WORDS}"',
        f'Wharf: "{WORDS}"',
        f"Halvorsen: {WORDS}",  # whoever posted it
        f'the keeper: "{WORDS}"',
        f'a senior official: "{WORDS}"',
        f'WGZ: "{WORDS}"',
        f'halvorsen: "{WORDS}"',
        WORDS,
    ],
)
def test_a_name_on_the_page_or_none_for_sure_is_not(paste: str) -> None:
    assert note_unnamed_speaker(read_claim(paste), finding(), PAGE) == finding()


def test_a_page_whose_text_is_not_held_names_nobody_for_sure() -> None:
    page = Article(id="a", text_sha256="", text=None)
    assert note_unnamed_speaker(read_claim(f'Halvorsen: "{WORDS}"'), finding(), page) == finding()
