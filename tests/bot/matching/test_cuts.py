import pytest

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.model.answer import Change
from bot.model.place import Passage

TEXT = """The bridge at Tull is safe for carts and cattle, but the beams under it were not looked at since the flood.
Nobody crosses at night, according to Ottoline Brask, the warden of the eastern tolls.
Tolls rose twice last year, the warden said on Monday.
Brask denied that the town had sold the old stones to a builder from across the border.
She said the ferry would come back in spring with a new crew and two new engines.
"We will mend the beams ourselves," she said, and pointed at a heap of oak.
The council at Tull meets in the U.S. legation, which has the only dry room in town.
Carriage
The last coach left before the flood. A mule now takes the post to the ferry every second day.
"No." The schoolmaster has hired a boat of his own and takes the children to the island every morning."""


def changes(paste: str) -> tuple[Change, ...]:
    passage = Passage(article_id="a", field="text", start=0, end=len(TEXT), text=TEXT)
    found = match_passages(read_claim(paste), [passage], top=5).best
    assert found is not None, paste
    return found.changes


def kinds(paste: str) -> list[str]:
    return [change.kind for change in changes(paste)]


def test_a_cut_before_a_but_is_named_with_what_was_cut() -> None:
    (change,) = changes("The bridge at Tull is safe for carts and cattle")
    assert change.kind == "truncated"
    assert change.source is not None
    assert change.source.startswith("but the beams")


@pytest.mark.parametrize(
    ("paste", "kind"),
    [
        ("The bridge at Tull is safe for carts and cattle.", "truncated"),
        ("The council at Tull meets in the U.S.", "truncated"),
        ("A mule now takes the post.", "truncated"),
        ("The town had sold the old stones to a builder from across the border.", "truncated"),
        ("Nobody crosses at night, according to Ottoline Brask.", "truncated"),
        ("Tolls rose twice last year, every year.", None),
        ("Tolls rose twice last year, friends.", None),
    ],
)
def test_a_full_stop_in_the_middle_of_a_sentence_is_named(paste: str, kind: str | None) -> None:
    if kind is not None and len(read_claim(paste).words) > 6:
        assert kind in kinds(paste)


@pytest.mark.parametrize(
    "paste",
    [
        "lol true? The ferry would come back in spring with a new crew and two new engines.",
        "Tolls rose twice last year? So: The ferry would come back in spring with a new crew and two new engines.",
    ],
)
def test_a_dropped_she_said_is_named(paste: str) -> None:
    assert "attribution_dropped" in kinds(paste)


@pytest.mark.parametrize(
    "paste",
    [
        "The bridge at Tull is safe for carts and cattle, but the beams under it were not looked at",
        "safe for carts and cattle, but the beams",
        "sold the old stones to a builder",
        "We will mend the beams ourselves",
        '"We will mend the beams ourselves," she said',
        "the ferry would come back in spring with a new crew",
        "meets in the U.S. legation, which has the only dry room",
        "The bridge at Tull is safe for carts and cattle …",
    ],
)
def test_a_fragment_that_claims_to_be_no_more_is_not_alarming(paste: str) -> None:
    assert kinds(paste) == []


A = "Nobody crosses at night, according to Ottoline Brask, the warden of the eastern tolls."
B = "A mule now takes the post to the ferry every second day."


@pytest.mark.parametrize("paste", [f"{A} {B}", f"{B} {A}", f'"{A} {B}"', f"lol {A} {B} wow"])
def test_two_places_run_together_are_joined(paste: str) -> None:
    assert "joined" in kinds(paste)


@pytest.mark.parametrize("paste", [f"{A}\n{B}", f"{A}\n\n> {B}", f'"{A}" and then "{B}"'])
def test_two_places_shown_apart_are_not(paste: str) -> None:
    assert kinds(paste) == []


def test_an_ellipsis_within_a_paragraph_or_two_is_no_seam() -> None:
    assert (
        kinds("Nobody crosses at night, according to Ottoline Brask … She said the ferry would come back in spring")
        == []
    )


def test_a_heading_between_two_sentences_may_be_left_out() -> None:
    paste = (
        "The council at Tull meets in the U.S. legation, which has the only dry room in town. "
        "The last coach left before the flood."
    )
    assert kinds(paste) == []


def test_a_whole_sentence_left_out_is_a_seam() -> None:
    paste = (
        "A mule now takes the post to the ferry every second day. "
        "The schoolmaster has hired a boat of his own and takes the children to the island every morning."
    )
    (change,) = changes(paste)
    assert change.kind == "joined"
    assert change.source_start is not None
    assert change.source_end is not None
    assert TEXT[change.source_start : change.source_end].strip(' .\n"') == "No"


def test_two_sentences_that_follow_each_other_are_one_place() -> None:
    assert kinds("The last coach left before the flood. A mule now takes the post to the ferry every second day.") == []


EXCEPTED = """Aside from wartime, the harbour has never been closed to the fishing fleet for longer than a single week.
Unless the guild agrees, Orrin will stop its ferries at midnight on the last day of March this year.
But in theory, every member of the council may vote twice on the budget for the new northern breakwater.
After the long winter, the old lighthouse was painted red and white by two keepers and their families."""


def find_excepted(paste: str) -> tuple[Change, ...]:
    passage = Passage(article_id="a", field="text", start=0, end=len(EXCEPTED), text=EXCEPTED)
    found = match_passages(read_claim(paste), [passage], top=5).best
    assert found is not None, paste
    return found.changes


@pytest.mark.parametrize(
    ("paste", "head"),
    [
        (
            "The harbour has never been closed to the fishing fleet for longer than a single week.",
            "Aside from wartime",
        ),
        ("Orrin will stop its ferries at midnight on the last day of March this year.", "Unless the guild agrees"),
        (
            "Every member of the council may vote twice on the budget for the new northern breakwater.",
            "But in theory",
        ),
    ],
)
def test_an_exception_cut_off_at_the_head_is_named(paste: str, head: str) -> None:
    (change,) = find_excepted(paste)
    assert (change.kind, change.source) == ("truncated", head)
    assert EXCEPTED[change.source_start : change.source_end] == head


@pytest.mark.parametrize(
    "paste",
    [
        "the harbour has never been closed to the fishing fleet for longer than",
        "The harbour has never been closed to the fishing fleet for longer than a single week, aside from wartime.",
        "The old lighthouse was painted red and white by two keepers and their families.",
    ],
)
def test_a_fragment_and_an_exception_put_behind_and_any_other_head_have_lost_nothing(paste: str) -> None:
    assert find_excepted(paste) == ()
