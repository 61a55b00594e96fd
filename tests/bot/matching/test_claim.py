import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.claim import PASTE_LIMIT, Claim, read_claim

NOISE = st.text(
    st.one_of(st.sampled_from("ab.!? \n\"'“”‘’«»—–-…:;,>#*_`~|[](){}<>@&0123456789"), st.characters()), max_size=200
)


def said(claim: Claim) -> str:
    return " ".join(claim.words.norms)


def units(text: str) -> list[str]:
    claim = read_claim(text)
    return [" ".join(claim.words.norms[unit.first : unit.last]) for unit in claim.units]


@given(NOISE)
def test_any_paste_is_taken_apart_and_its_words_slice_back(text: str) -> None:
    claim = read_claim(text)
    words = claim.words
    assert all(0 <= start < end <= len(text) for start, end in zip(words.starts, words.ends, strict=True))
    assert list(words.starts) == sorted(words.starts)
    assert len(claim.limits.first) == len(words)


@given(NOISE)
def test_the_units_cover_every_word_once_and_in_order(text: str) -> None:
    claim = read_claim(text)
    assert [at for unit in claim.units for at in range(unit.first, unit.last)] == list(range(len(claim.words)))
    for unit in claim.units:
        assert {claim.limits.first[at] for at in range(unit.first, unit.last)} == {unit.first}


@pytest.mark.parametrize(
    "text",
    [
        "the old pier was closed at noon",
        "> the old pier\n> was closed at noon",
        "```\nthe old pier was closed at noon\n```",
        "||the old pier|| **was closed** ~~at~~ _noon_",
        "<@123456789012345678> the old pier was closed at noon :thinking: <:sad:123456789012345678>",
        "the old pier was closed at noon #harbour #news",
        "&gt; the old pier was closed at noon",
        "the old pier was closed at noon https://wharf.example/pier?id=7",
        "<https://wharf.example/pier|> the old pier was closed at noon",
        "1. the old pier was closed at noon",
        "Quennell — Today at 10:45 PM\nthe old pier was closed at noon",
        "@newsfan the old pier was closed at noon",
    ],
)
def test_the_chats_own_marks_are_no_words(text: str) -> None:
    assert said(read_claim(text)) == "the old pier was closed at noon"


def test_a_hashtag_inside_a_sentence_is_a_word() -> None:
    assert "savethepier" in read_claim("people of #SaveThePier marched again").words.norms


def test_sentences_lines_and_quotations_are_units() -> None:
    text = 'The pier is shut. The ferry runs!\nMore soon\n"No boats at all today," she called it a "great loss"'
    assert units(text) == [
        "the pier is shut",
        "the ferry runs",
        "more soon",
        "no boats at all today",
        "she called it a great loss",
    ]


@pytest.mark.parametrize(
    "text",
    ["The U.S. Navy left at 9 a.m. Friday", "Mr. Quennell met Dr. Okonkwo of the St. Elmo guild", "J. R. Tanaka"],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert len(units(text)) == 1


def test_a_label_is_a_unit_of_its_own() -> None:
    assert units("BREAKING: the pier is shut")[0] == "breaking"
    assert units("[10:45 PM] Bob: the pier is shut")[-1] == "the pier is shut"


def test_a_dash_sets_only_a_remark_apart() -> None:
    assert units("the pier is shut for good — is that right?") == ["the pier is shut for good", "is that right"]
    assert len(units("the pier — shut since the great storm of spring — will open again")) == 1


def test_an_ellipsis_is_kept_as_a_gap() -> None:
    claim = read_claim("The pier […] will open again … soon")
    assert sorted(claim.gaps) == [2, 5]
    assert [unit.after_ellipsis for unit in claim.units] == [False, True, True]


def test_what_was_blanked_is_kept_as_a_hole() -> None:
    assert read_claim("see https://wharf.example/x for more").holes == {1}


def test_a_full_stop_a_question_and_a_quotation_are_told_apart() -> None:
    stop, question, quoted = read_claim('The pier is shut. Is it so? "It is shut for good"').units
    assert (stop.ends_sentence, stop.is_question) == (True, False)
    assert question.is_question
    assert quoted.is_quoted
    assert not quoted.ends_sentence


def test_six_words_can_be_looked_up_and_five_cannot() -> None:
    assert read_claim("the old pier was closed today").has_words
    assert not read_claim("the old pier was closed").has_words
    assert not read_claim("https://wharf.example/a-very-long-slug-of-many-words").has_words


def test_the_words_that_name_the_speaker_are_a_frame() -> None:
    claim = read_claim('Ada Marlowe said: "the old pier was closed"')
    assert claim.speaker is not None
    assert [unit.is_frame for unit in claim.units] == [True, False]


@pytest.mark.parametrize(
    "piece",
    ["a ", '"', '"a" ', "'a'", "[", "]", ".", ". ", "… a ", " ", "\n", "A b: c\n", "a", ":", " — a", "> a\n", "<",
     "@a ", "&amp;", "U.S. ", "“‘a’” ", "1,", "_a_ ", "(", "— A\n", "said ", "\u200b", "\u0301", "http://"],
)  # fmt: skip
def test_a_hostile_paste_does_not_hang_the_reading(piece: str) -> None:
    text = (piece * PASTE_LIMIT)[:PASTE_LIMIT]
    read_claim(text)
