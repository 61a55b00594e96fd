import pytest

from bot.reading.cues import find_cues
from bot.reading.tokens import tokens_of, veil_quotations
from bot.text.quotations import find_quotations


def cues(text: str) -> list[tuple[str, str | None]]:
    veiled = veil_quotations(text, find_quotations(text))
    found = find_cues(tokens_of(veiled, 0, len(veiled)))
    return [(cue.verb, text[cue.subject.start : cue.subject.end] if cue.subject else None) for cue in found]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("“We stay,” Orla Fenn said.", "Orla Fenn"),
        ("“We stay,” said Orla Fenn.", "Orla Fenn"),
        ("“We stay”, said a retired colonel, who had come by boat.", "a retired colonel"),
        ("“We stay,” said the spokesman, Tom Orr, on the pier.", "Tom Orr"),
        ("Fenn said: “We stay.”", "Fenn"),
        ("On Monday, Fenn also said that she would stay.", "Fenn"),
        ("Last week Fenn said she would stay.", "Fenn"),
        ("In a letter to the owners, Fenn said she would stay.", "Fenn"),
        ("But Fenn, 42, a pilot from Ellery, said: “We stay.”", "Fenn"),
        ("One of the pilots, Orla Fenn, 42, said: “We stay.”", "Orla Fenn"),
        ("Fenn, who had never met Tom Orr, said: “We stay.”", "Fenn"),
        ("The pier is shut, the ministry said.", "the ministry"),
        ("The pier, Fenn said, is shut.", "Fenn"),
        ("While the owners left, Fenn said she would stay.", "Fenn"),
        ("The council heard that Fenn said no.", "Fenn"),
        ("Fenn and Orr said they would stay.", "Fenn and Orr"),
        ("According to the Harbour Ministry, the pier is shut.", "Harbour Ministry"),
        ("The pier is shut, according to a report by the crews.", "a report"),
        ("Fenn: “We stay.”", "Fenn"),
        ("Officials say the pier is shut.", "Officials"),
    ],
)
def test_a_subject_is_read_where_order_and_commas_show_it(text: str, subject: str) -> None:
    assert [found for _, found in cues(text)] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "Fenn was told “no” by the owners.",
        "Fenn was accused of “wrecking” the pier.",
        "Fenn would have said “no” to that.",
        "Fenn did not say that, she never said “no”.",
        "The man whom Fenn met said “no”.",
        "A sign saying “no” hung there.",
        "Moor, Orr, and Fenn said “no”.",
        "Moor, Orr and Fenn said “no”.",
        "The crews of the north pier and pilots said “no”.",
        "Fenn said Orr left, calling it “a mistake”.",
        "The Ellery Embassy keeps its own tide monitor and reported “rough seas”.",
    ],
)
def test_a_subject_that_is_not_sure_is_not_read(text: str) -> None:
    assert None in [subject for _, subject in cues(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The claims of the owners, and their reports, are old.",
        "The crews called for calm and called off the vote.",
        "They may say so.",
        "Nothing here.",
        "According as the tide turns.",
    ],
)
def test_other_senses_are_no_cues(text: str) -> None:
    assert cues(text) == []


def test_a_second_verb_shares_the_subject_where_nobody_else_could_be_meant() -> None:
    assert cues("Fenn slammed the owners and called them “thieves”.") == [("slammed", "Fenn"), ("called", "Fenn")]
    assert cues("“No,” Fenn said, adding that it was “late”.") == [("said", "Fenn"), ("adding", "Fenn")]
    assert cues("He ended his speech, heard by all, by adding: “No.”") == [("adding", "He")]


def test_whom_somebody_told_is_kept() -> None:
    text = "Fenn told Harbour Wire the pier was shut."
    (cue,) = find_cues(tokens_of(text, 0, len(text)))
    assert cue.told is not None
    assert text[cue.told.start : cue.told.end] == "Harbour Wire"
    assert (cue.is_leading, cue.is_final) == (True, False)


def test_a_closing_attribution_is_known_as_one() -> None:
    text = "The pier is shut, the ministry said in a statement on Monday."
    (cue,) = find_cues(tokens_of(text, 0, len(text)))
    assert (cue.is_final, cue.is_leading) == (True, False)
    text = "Which, he said, scared them off."
    (cue,) = find_cues(tokens_of(text, 0, len(text)))
    assert not cue.is_final


def test_no_attribution_is_read_in_a_sentence_as_long_as_a_table() -> None:
    text = "Fenn said no " * 200
    assert find_cues(tokens_of(text, 0, len(text))) == []
