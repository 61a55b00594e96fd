"""Who is given the words in marks, and who is not."""

from collections.abc import Callable

import pytest

from bot.model.record import Record

Read = Callable[..., Record]


def spoken(record: Record, text: str) -> list[tuple[str, str | None]]:
    return [
        (text[s.start : s.end].strip("“”\"'‘’"), s.speaker)
        for s in record.statements
        if s.form in ("direct", "partial")
    ]


def test_a_quotation_takes_the_cue_it_runs_on_into(read: Read) -> None:
    text = "“We stay out,” Orla Fenn said. “We are not done,” said Tom Orr."
    assert spoken(read(text), text) == [("We stay out,", "Orla Fenn"), ("We are not done,", "Tom Orr")]


def test_a_quotation_takes_the_nearest_cue_before_it(read: Read) -> None:
    text = "Orla Fenn said: “We stay out.” Tom Orr replied, “We are not done.”"
    assert spoken(read(text), text) == [("We stay out.", "Orla Fenn"), ("We are not done.", "Tom Orr")]


def test_a_question_runs_on_into_a_sentence_that_is_only_a_cue(read: Read) -> None:
    text = "“Who goes there?” Orla Fenn asked.\n“Who goes there now?” Orla Fenn said the pier was shut."
    assert [speaker for _, speaker in spoken(read(text), text)] == ["Orla Fenn", None]


def test_words_behind_a_cue_are_still_its_voice(read: Read) -> None:
    text = "“We stay,” Orla Fenn said. “We are not done. We wait.”"
    record = read(text)
    assert spoken(record, text)[1] == ("We are not done. We wait.", "Orla Fenn")
    assert [s.chain[0].basis for s in record.statements] == ["stated", "resolved"]


def test_words_behind_narration_are_nobodys(read: Read) -> None:
    text = "Orla Fenn said the pier was shut. The owners had left for the north. “We are not done at all.”"
    assert spoken(read(text), text) == [("We are not done at all.", None)]


def test_a_paragraph_of_nothing_but_quotation_goes_on_with_the_last_voice(read: Read) -> None:
    text = "“We stay out,” Orla Fenn said.\n\n“We are not done. We wait.”\n\n“It is our pier.”"
    assert [speaker for _, speaker in spoken(read(text), text)] == ["Orla Fenn"] * 3


def test_it_does_not_go_on_over_narration_or_a_change_of_speaker(read: Read) -> None:
    text = "“We stay out,” Orla Fenn said. Tom Orr said no.\n\nThe owners left.\n\n“We are not done. We wait.”"
    assert spoken(read(text), text)[-1] == ("We are not done. We wait.", None)
    text = "“We stay out,” Orla Fenn said as Tom Orr said he would go.\n\n“We are not done. We wait.”"
    assert spoken(read(text), text)[-1] == ("We are not done. We wait.", None)


def test_a_line_that_ends_in_a_colon_leads_on_to_the_next(read: Read) -> None:
    text = "Orla Fenn said:\n\n“We are not done. We wait.”"
    assert spoken(read(text), text) == [("We are not done. We wait.", "Orla Fenn")]


def test_all_paragraphs_of_one_quotation_are_one_voice(read: Read) -> None:
    text = 'Orla Fenn wrote: "One is bad.\n\n"Two is worse.\n\n"Three is worst," the letter ends.'
    assert [speaker for _, speaker in spoken(read(text), text)][:2] == ["Orla Fenn", "Orla Fenn"]


def test_an_advert_does_not_end_a_quotation(read: Read) -> None:
    text = 'Orla Fenn said: "One is bad.\n\nSign up to the Ellery Gazette’s newsletter\n\n"Two is worse."'
    assert spoken(read(text), text) == [("One is bad.", "Orla Fenn"), ("Two is worse.", "Orla Fenn")]


def test_a_lost_mark_that_swallowed_an_attribution_gives_nobody_the_words(read: Read) -> None:
    text = "“We stay out, she said on the pier.\n\n“We are not done,” Tom Orr said."
    assert spoken(read(text), text) == [("We stay out, she said on the pier.", None), ("We are not done,", "Tom Orr")]


@pytest.mark.parametrize(
    "text",
    [
        "The owners were called “thieves and liars” on the pier.",
        "The crews chanted “out, out, out” all night.",
        "Orla Fenn called them “thieves and liars,” Tom Orr said.",
        "A film named “The Long Way Home” is shown, and “the crews love it”.",
    ],
)
def test_what_is_not_sure_is_left_open(read: Read, text: str) -> None:
    assert [speaker for _, speaker in spoken(read(text), text)] == [None]


def test_two_cues_that_agree_are_one(read: Read) -> None:
    text = "Orla Fenn called it “a slow disaster”, Fenn said."
    assert [speaker for _, speaker in spoken(read(text), text)] == ["Orla Fenn"]


def test_a_closing_cue_speaks_for_an_unread_pronoun(read: Read) -> None:
    text = "It attributed the loss to a “lack of nets and rope” on board, the ministry added."
    assert [speaker for _, speaker in spoken(read(text), text)] == ["the ministry"]


def test_a_listener_in_marks_says_nothing(read: Read) -> None:
    text = "Orla Fenn told “The Morning Boat” that she would stay."
    assert spoken(read(text), text) == []


def test_a_word_or_two_and_the_name_of_a_work_are_nobodys_statement(read: Read) -> None:
    text = "The “owners” left. She sang in “The Long Way Home.” The “old pier” burnt."
    assert read(text).statements == ()


def test_fragments_of_one_voice_are_one_statement_the_sentence(read: Read) -> None:
    text = "Orla Fenn said the crews were in “a panic” and wanted it “to end”."
    record = read(text)
    assert [(s.form, s.start, s.end, s.speaker) for s in record.statements] == [("partial", 0, len(text), "Orla Fenn")]


def test_a_whole_clause_is_direct_wherever_it_stands(read: Read) -> None:
    text = "The ministry said “the high rate of losses shows how tired the crews are.”"
    (statement,) = read(text).statements
    assert (statement.form, statement.speaker) == ("direct", "The ministry")


def test_two_of_the_same_surname_or_office_are_not_one(read: Read) -> None:
    text = "“We stay out,” Orla Fenn said as Tom Fenn said he would go.\n\n“We are not done. We wait.”"
    assert spoken(read(text), text)[-1] == ("We are not done. We wait.", None)
    text = "An Ellery official said it was “a very bad idea”, a harbour official said."
    assert [speaker for _, speaker in spoken(read(text), text)] == [None]


def test_a_word_of_somebody_else_keeps_the_sentence_from_being_one_statement(read: Read) -> None:
    text = "The host asked, “isn’t that against the rules of the harbour?” to which she replied, “apparently.”"
    assert spoken(read(text), text) == [("isn’t that against the rules of the harbour?", "The host")]
