"""Who speaks in a quotation that goes on in the next paragraph."""

import pytest

from bot.model.record import Form, Node, Statement
from bot.tracing.continued import put_told_first

FIRST = '"The quay, which I have never seen, was built in a year.'
SECOND = 'It was to close in March but it sank before,"'
TEXT = f"{FIRST} \n\n{SECOND} Tarn said."
TARN = Node(name="Tarn", kind="person", naming="named", basis="stated")


def statement(name: str, words: str, speaker: str | None, text: str, form: Form = "direct") -> Statement:
    start = text.index(words)
    chain = (TARN,) if speaker else ()
    return Statement(id=name, start=start, end=start + len(words), form=form, speaker=speaker, chain=chain)


def test_the_paragraph_that_names_the_speaker_comes_first() -> None:
    both = (statement("s1", FIRST, None, TEXT), statement("s2", SECOND, "Tarn", TEXT))
    assert [one.id for one in put_told_first(both, TEXT)] == ["s2", "s1"]


@pytest.mark.parametrize(
    ("first", "second", "speaker"),
    [
        (f'{FIRST}"', SECOND, None),  # closed
        (FIRST, f'"{SECOND}', None),  # another one
        (FIRST, SECOND, "Brask"),  # known
    ],
)
def test_another_quotation_is_another_speakers_for_all_that_is_known(
    first: str, second: str, speaker: str | None
) -> None:
    text = f"{first} \n\n{second} Tarn said."
    both = (statement("s1", first, speaker, text), statement("s2", second, "Tarn", text))
    assert put_told_first(both, text) == both


def test_without_its_text_nothing_is_known_of_marks() -> None:
    both = (statement("s1", FIRST, None, TEXT), statement("s2", SECOND, "Tarn", TEXT))
    assert put_told_first(both, None) == both
