from hypothesis import given
from hypothesis import strategies as st

from bot.matching.align import Limits, Segment, align_words
from bot.matching.runs import Run, chain_runs, find_runs
from bot.text.words import Words, read_words

SOURCE = (
    "Wardens of the salt marsh counted almost 90 nests in April. Two years before there had been barely thirty. "
    "The reed cutters blame the new sluice, which was opened without a survey, for the loss of the northern beds."
)
FEW_WORDS = st.lists(st.sampled_from("a b c d e".split()), max_size=40)


def align(paste: str, source: str = SOURCE, *, is_quoted: bool = False) -> list[tuple[str, str]]:
    """Return the pasted and the source's words of every segment, the whole paste being one unit."""
    pasted, original = read_words(paste), read_words(source)
    size = len(pasted)
    limits = Limits([0] * size, [size] * size, [is_quoted] * size)
    return [
        (cut(paste, pasted, one.first, one.last), cut(source, original, one.source_first, one.source_last))
        for one in align_words(pasted, original, limits)
    ]


def cut(text: str, words: Words, first: int, last: int) -> str:
    return text[words.starts[first] : words.ends[last - 1]]


def segments(pasted: list[str], source: list[str]) -> tuple[Segment, ...]:
    size = len(pasted)
    limits = Limits([0] * size, [size] * size, [False] * size)
    return align_words(read_words(" ".join(pasted)), read_words(" ".join(source)), limits)


@given(FEW_WORDS, FEW_WORDS)
def test_segments_stand_inside_both_texts_and_do_not_overlap_in_the_paste(pasted: list[str], source: list[str]) -> None:
    at = 0
    for one in segments(pasted, source):
        assert at <= one.first < one.last <= len(pasted)
        assert 0 <= one.source_first < one.source_last <= len(source)
        assert 0 <= one.score <= 100
        at = one.last


@given(FEW_WORDS, FEW_WORDS)
def test_runs_are_of_equal_words(pasted: list[str], source: list[str]) -> None:
    for run in find_runs(pasted, source):
        assert pasted[run.first : run.last] == source[run.source_first : run.source_last]


@given(FEW_WORDS, st.lists(st.text("xyz", min_size=4, max_size=9), min_size=6, max_size=20, unique=True), FEW_WORDS)
def test_what_was_cut_out_of_a_source_is_one_segment_without_a_change(
    before: list[str], taken: list[str], after: list[str]
) -> None:
    (one,) = segments(taken, [*before, *taken, *after])
    assert (one.first, one.last, one.score) == (0, len(taken), 100.0)
    assert one.source_first == len(before)


def test_a_changed_word_inside_stays_in_the_segment() -> None:
    ((pasted, source),) = align("counted almost 900 nests in April")
    assert (pasted, source) == ("counted almost 900 nests in April", "counted almost 90 nests in April")


def test_a_changed_word_at_the_edge_is_taken_along() -> None:
    ((pasted, source),) = align("Keepers of the salt marsh counted almost 90 nests in May")
    assert source == "Wardens of the salt marsh counted almost 90 nests in April"
    assert pasted.endswith("May")


def test_a_word_left_out_near_the_edge_is_taken_along() -> None:
    ((_, source),) = align("before there been barely thirty", "Two years before there had never been barely thirty.")
    assert source == "before there had never been barely thirty"


def test_chat_at_the_edge_is_not_taken_along() -> None:
    ((pasted, _),) = align("omg of the salt marsh counted almost 90 nests in April")
    assert pasted.startswith("of the salt")


def test_another_sentence_run_on_behind_is_not_taken_along() -> None:
    ((pasted, _),) = align("counted almost 90 nests in April while pilots wait for fuel at dawn")
    assert pasted == "counted almost 90 nests in April"


def test_an_edge_does_not_reach_over_the_beginning_of_a_sentence() -> None:
    paste, source = "Surely two years before there had been barely thirty", SOURCE
    pasted, original = read_words(paste), read_words(source)
    size = len(pasted)
    limits = Limits([0] * size, [size] * size, [False] * size)
    start = original.norms.index("two")
    (one,) = align_words(pasted, original, limits, breaks={start})
    assert one.source_first == start


def test_two_places_are_two_segments() -> None:
    found = align("Wardens of the salt marsh counted almost 90 nests for the loss of the northern beds")
    assert [source for _, source in found] == [
        "Wardens of the salt marsh counted almost 90 nests",
        "for the loss of the northern beds",
    ]


def test_of_two_places_with_the_same_words_the_one_that_goes_on_is_taken() -> None:
    source = "a share of the vote went west and later a share of the poll went east to the sea"
    runs = find_runs("a share of the poll went east".split(), source.split())
    assert [run.source_first for chain in chain_runs(runs) for run in chain] == [9]


def test_runs_that_follow_closely_are_one_chain() -> None:
    near = [Run(0, 0, 4), Run(5, 5, 4)]
    far = [Run(0, 0, 4), Run(5, 40, 4)]
    assert len(chain_runs(near)) == 1
    assert len(chain_runs(far)) == 2
    assert chain_runs([]) == []


def test_nothing_in_common_is_no_segment() -> None:
    assert align("seven pilots waited for fuel at dawn") == []


def test_repetition_does_not_hang_the_alignment() -> None:
    pasted, source = read_words("la " * 6_000), read_words("la " * 700)
    size = len(pasted)
    align_words(pasted, source, Limits([0] * size, [size] * size, [False] * size))


def test_another_name_with_said_behind_six_words_leaves_them_alike() -> None:
    paste, source = (
        "This is seldom seen on the quay, Theodora Lindqvist said.",
        "This is seldom seen on the quay, Bo Ek said.",
    )
    one, *_ = align_words(read_words(paste), read_words(source), Limits([0] * 10, [10] * 10, [False] * 10))
    assert (one.last, one.score) == (10, 90.0)


def test_another_end_than_who_said_it_does_not() -> None:
    paste, source = (
        "Seldom seen on the quay, whatever Theodora Lindqvist wanted.",
        "Seldom seen on the quay, Bo Ek said.",
    )
    size = len(read_words(paste))
    one, *_ = align_words(read_words(paste), read_words(source), Limits([0] * size, [size] * size, [False] * size))
    assert one.last < size or one.score < 85
