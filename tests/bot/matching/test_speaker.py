import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.speaker import find_claimed_speaker, is_same_speaker


def name_in(text: str) -> str | None:
    found = find_claimed_speaker(text)
    return None if found is None else found.name


@pytest.mark.parametrize(
    "name", ["Ada Marlowe", "Putin", "a NATO official", "Dr. Quennell", "the Harbour Ministry", "UN"]
)
@pytest.mark.parametrize(
    "shape",
    [
        "{}: the pier will be rebuilt",
        '{}: "The pier will be rebuilt"',
        'lol {}: "The pier will be rebuilt"',
        '{} (@handle): "The pier will be rebuilt"',
        '{} on the storm: "The pier will be rebuilt"',
        '{} said: "The pier will be rebuilt"',
        '{} just said "The pier will be rebuilt"',
        '{} told reporters: "The pier will be rebuilt"',
        "{} said that the pier will be rebuilt",
        'did {} really say "The pier will be rebuilt"?',
        "According to {}, the pier will be rebuilt",
        "The pier will be rebuilt, according to {}.",
        '"The pier will be rebuilt" — {}',
        '"The pier will be rebuilt" -{}',
        '"The pier will be rebuilt"\n- {}',
        "The pier will be rebuilt\n— {}",
        '"The pier will be rebuilt" – {}, 2021',
        '"The pier will be rebuilt" - {} is this real?',
        '"The pier will be rebuilt" ({})',
        '"The pier will be rebuilt," {} said',
        '"The pier will be rebuilt," said {}.',
        'BREAKING: {}: "The pier will be rebuilt"',
    ],
)
def test_a_name_before_or_behind_the_words_is_the_claimed_speaker(name: str, shape: str) -> None:
    text = shape.format(name)
    found = find_claimed_speaker(text)
    assert found is not None
    assert found.name == name
    assert text[found.name_start : found.name_end] == name
    assert found.start <= found.name_start
    assert found.name_end <= found.end


@pytest.mark.parametrize(
    "text",
    [
        "the pier will be rebuilt",
        "BREAKING: the pier will be rebuilt",
        "Reminder that: the pier will be rebuilt",
        'Quote: "the pier will be rebuilt"',
        'He said: "the pier will be rebuilt"',
        'my friend sent me this: "the pier will be rebuilt"',
        "Here's the thing: the pier will be rebuilt",
        "The result: the pier will be rebuilt",
        "Update: 10:45 the pier will be rebuilt",
        "10:45: the pier will be rebuilt",
        "The pier will be rebuilt — and soon.",
        "Is it true that the pier will be rebuilt?",
        "https://wharf.example/pier",
        "",
    ],
)
def test_a_label_a_pronoun_or_a_remark_is_no_speaker(text: str) -> None:
    assert name_in(text) is None


def test_a_small_name_counts_before_a_quotation_only() -> None:
    assert name_in('marlowe: "the pier will be rebuilt"') == "marlowe"
    assert name_in("marlowe: the pier will be rebuilt") is None


@given(st.text(st.one_of(st.sampled_from('Ab said:"—-\n(), \u200b'), st.characters()), max_size=300))
def test_any_text_is_read_and_the_name_slices_back(text: str) -> None:
    found = find_claimed_speaker(text)
    if found is not None:
        assert 0 <= found.start <= found.name_start < found.name_end <= found.end <= len(text)
        assert text[found.name_start : found.name_end] == found.name


@pytest.mark.parametrize(
    ("claimed", "known"),
    [
        ("Marlowe", ("Ada Marlowe",)),
        ("President Marlowe", ("Ada Marlowe",)),
        ("Zelnyk", ("Pavlo Zelnykk",)),
        ("the Harbour Ministry", ("a clerk", "Ministry of the Harbour")),
        ("a senior official", ("Ada Marlowe",)),  # can be anybody
        ("Orrin harbour pilot", ("Ada Marlowe",)),  # what she may well be
        ("Orrin governor", ("the mayor", "Ada Marlowe")),
        ("MARLOWE", ("Ada Marlowe’s",)),
        ("GSL", ("Guild for Salt and Lamps",)),
        ("Guild of Salt", ("GS",)),
        ("the HBA", ("US Harbour Building Agency",)),
        ("US Harbour Building Agency", ("the HBA",)),
        ("Ada Marlow", ("Ada Marlowe",)),
        ("Ada Marlowe", ("Ada Marlowe Quennell",)),
        ("Orrin Army", ("Orrin military",)),
    ],
)
def test_a_shared_name_is_the_same_speaker(claimed: str, known: tuple[str, ...]) -> None:
    assert is_same_speaker(claimed, known)


@pytest.mark.parametrize(
    ("claimed", "known"),
    [
        ("Okonkwo", ("Ada Marlowe",)),
        ("Okonkwo", ("A. Marlowe",)),
        ("President Okonkwo", ("President Marlowe",)),
        ("okonkwo", ("Ada Marlowe",)),
        ("tobi okonkwo", ("Ada Marlowe",)),
        ("Rosa Martinez", ("Ada Martin",)),
        ("Peterson", ("Ada Peters",)),
        ("Stephenson", ("Ada Stephens",)),
        ("Ada Okonkwo", ("Ada Marlowe",)),  # the given name alone
        ("GLS", ("Guild for Salt and Lamps",)),
        ("the HB", ("US Harbour Building Agency",)),
        ("a NATO official", ("a senior harbour official",)),
    ],
)
def test_a_shared_title_is_not(claimed: str, known: tuple[str, ...]) -> None:
    assert not is_same_speaker(claimed, known)
