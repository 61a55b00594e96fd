import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.matching.naming import name_difference
from bot.model.answer import Change
from bot.model.place import Passage

TEXT = """Salt guild counts its lost barges
The salt guild lost almost 40 barges in March 2019, its harbour clerk told reporters on Tuesday.
Pilots of the guild did not refuse to sail, and nobody was likely to be fined, the clerk added.
About 7,300 crates worth $33 billion may have been swept from Norway to the reef, where two divers are still at work.
The new programme will organise 1.2 million lanterns, or 50% of the fleet, as many as the guild can pay for.
It is legal to sail by night, but the insurers have refused to cover any barge that leaves after dusk.
Quennell Marlowe, who has kept the books for nine years, can't explain the loss of the northern ledger.
The barge was raised on 3 June by four tugs and towed to Lisbon, where it is held until the guild pays £900 in fees."""


def changes(paste: str) -> tuple[Change, ...]:
    passage = Passage(article_id="a", field="text", start=0, end=len(TEXT), text=TEXT)
    found = match_passages(read_claim(paste), [passage], top=5).best
    assert found is not None, paste
    assert (found.kind == "verbatim") == (not found.changes and not found.stray)
    for change in found.changes:
        if change.paste_start is not None:
            assert paste[change.paste_start : change.paste_end] == change.pasted
        if change.source is not None:
            assert TEXT[change.source_start : change.source_end] == change.source
    return found.changes


def kinds(paste: str) -> list[str]:
    return [change.kind for change in changes(paste)]


@pytest.mark.parametrize(
    "paste",
    [
        "The salt guild lost almost forty barges in March 2019, its harbour clerk told reporters on Tuesday.",
        "THE SALT GUILD LOST ALMOST 40 BARGES IN MARCH 2019, ITS HARBOR CLERK TOLD REPORTERS ON TUESDAY",
        "Pilots of the guild didn't refuse to sail, and nobody was likely to be fined, the clerk added.",
        "Pilots of the guild did not refuse to sial, and nobody was likley to be fined, the clerk added",
        "About 7300 crates worth $33bn may have been swept from Norway to the reef, where 2 divers are still at work.",
        "The new program will organize 1.2m lanterns, or 50 percent of the fleet, as many as the guild can pay for.",
        "It's legal to sail by night, but the insurers have refused to cover any barge that leaves after dusk.",
        "Quennell Marlowe, who has kept the books for 9 years, cannot explain the loss of the northern ledger.",
        "Quennell Marlowe … can’t explain the loss of the northern ledger",
        "kept the books for nine years, can't explain the loss of the […] ledger",
        "is held until the guild pays",
        "“Pilots of the guild did not refuse to sail, and nobody was likely to be fined, the clerk added”",
        "it is held until the guild pays £900 in fees https://wharf.example/x",
    ],
)
def test_a_harmless_edit_raises_no_alarm(paste: str) -> None:
    assert kinds(paste) == []


@pytest.mark.parametrize(
    ("paste", "kind", "pasted", "source"),
    [
        (
            "The salt guild lost almost 400 barges in March 2019, its harbour clerk told reporters",
            "number",
            "almost 400",
            "almost 40",
        ),
        ("crates worth $33 million may have been swept from Norway", "number", "million", "billion"),
        ("crates worth €33 billion may have been swept from Norway", "number", "€33", "$33"),
        ("to the reef, where nine divers are still at work", "number", "nine", "two"),
        ("The new programme will organise 1.2 million lanterns, or 60% of the fleet", "number", "60", "50"),
        (
            "The salt guild lost almost 40 barges in March 2021, its harbour clerk told reporters",
            "date",
            "2021",
            "2019",
        ),
        (
            "The salt guild lost almost 40 barges in April 2019, its harbour clerk told reporters",
            "date",
            "April",
            "March",
        ),
        ("its harbour clerk told reporters on Friday", "date", "Friday", "Tuesday"),
        ("The barge was raised on 5 June by four tugs", "date", "5", "3"),
        ("Pilots of the guild did refuse to sail, and nobody was likely to be", "negation", None, "not"),
        ("Pilots of the guild did not refuse to sail, and nobody was unlikely to be", "negation", "unlikely", "likely"),
        ("It is illegal to sail by night, but the insurers have refused", "negation", "illegal", "legal"),
        ("but the insurers have not refused to cover any barge", "negation", "not", None),
        ("Pilots of the guild did … refuse to sail, and nobody was likely to be", "negation", None, "not"),
        ("7,300 crates worth $33 billion have been swept from Norway to the reef", "hedge_dropped", None, "may"),
        (
            "The salt guild lost 40 barges in March 2019, its harbour clerk told reporters",
            "hedge_dropped",
            None,
            "almost",
        ),
        ("or 50% of the fleet, the guild can pay for", "hedge_dropped", None, "as many as"),
        ("may have been swept from Sweden to the reef", "place", "Sweden", "Norway"),
        ("raised on 3 June by four tugs and towed to Lima", "place", "Lima", "Lisbon"),
        ("The barge was burned on 3 June by four tugs", "wording", "burned", "raised"),
        ("Quennell Okonkwo, who has kept the books for nine years", "wording", "Okonkwo", "Marlowe"),
        ("Ottoline Marlowe, who has kept the books for nine years", "wording", "Ottoline", "Quennell"),
    ],
)
def test_what_the_paste_changed_is_named_with_both_sides(
    paste: str, kind: str, pasted: str | None, source: str | None
) -> None:
    (change,) = changes(paste)
    assert (change.kind, change.pasted, change.source) == (kind, pasted, source)


def test_several_changes_stand_in_the_pastes_order() -> None:
    paste = "The salt guild lost 400 barges in April 2019, its harbour clerk told reporters on Tuesday."
    assert kinds(paste) == ["number", "date"]


def test_an_added_clause_is_named() -> None:
    (change,) = changes(
        "Pilots of the guild did not refuse to sail, and nobody was likely to be fined, the clerk added, grinning"
    )
    assert (change.kind, change.pasted, change.source) == ("wording", "grinning", None)


@pytest.mark.parametrize(
    ("pasted", "original", "kind"),
    [
        ("", "the", None),
        ("a", "the", None),
        ("", "said", "attribution_dropped"),
        ("lied", "said", "wording"),
        ("", "reportedly", "hedge_dropped"),
        ("will", "may", "hedge_dropped"),
        ("may", "will", "wording"),
        ("2", "two", None),
        ("dozens", "hundreds", "number"),
        ("possible", "impossible", "negation"),
        ("never", "not", "wording"),
        ("tuesdays", "fridays", "date"),
        ("1990s", "1980s", "date"),
        ("spain", "italy", "place"),
        ("spain", "spaniards", "wording"),
    ],
)
def test_a_difference_is_named_by_what_it_does_to_the_meaning(pasted: str, original: str, kind: str | None) -> None:
    assert name_difference(pasted.split(), original.split()) == kind


def test_who_appeared_somewhere_was_there_and_who_appeared_to_do_something_may_not_have() -> None:
    assert name_difference(["was"], ["appeared"], after="in") == "wording"
    assert name_difference(["was"], ["appeared"], after="to") == "hedge_dropped"
    assert name_difference([], ["appeared", "on", "deck"]) == "wording"


def test_four_digits_are_a_year_where_the_words_around_say_so() -> None:
    assert name_difference(["2019"], ["2018"], before="in") == "date"
    assert name_difference(["2000"], ["1900"], before="killed", after="people") == "number"
    assert name_difference(["4"], ["5"], before="june") == "date"
    assert name_difference(["4"], ["four"], before="june") is None


NORMS = st.lists(
    st.sampled_from("not no may 2 two 33 billion june tuesday spain harbor harbour dont the said x".split())
)


@given(NORMS, NORMS)
def test_any_two_stretches_can_be_compared_and_a_stretch_equals_itself(pasted: list[str], original: list[str]) -> None:
    name_difference(pasted, original)
    assert name_difference(pasted, pasted) is None


@pytest.mark.parametrize(
    ("pasted", "original"),
    [
        (["7.300"], ["7300"]),
        (["24"], ["two", "dozen"]),
        (["six"], ["half", "a", "dozen"]),
        (["culd"], ["could"]),
        (["abot"], ["about"]),
        (["cold"], ["could"]),
        (["qiiarter"], ["quarter"]),
        (["aug"], ["aug"]),
    ],
)
def test_a_number_or_a_hedge_in_another_spelling_is_no_change(pasted: list[str], original: list[str]) -> None:
    assert name_difference(pasted, original) is None


@pytest.mark.parametrize(
    ("pasted", "original", "kind"),
    [
        (["7.300"], ["730"], "number"),
        (["7.3"], ["73"], "number"),
        (["24"], ["three", "dozen"], "number"),
        (["near"], ["nearly"], "hedge_dropped"),
        (["hundreds"], ["dozens"], "number"),
        (["g20"], ["summit"], "number"),
        (["hydr0gen"], ["oxygen"], "wording"),
    ],
)
def test_another_number_or_a_word_of_its_own_is(pasted: list[str], original: list[str], kind: str) -> None:
    assert name_difference(pasted, original) == kind


@pytest.mark.parametrize(
    "paste",
    [
        "The barge was raised on June 3rd by four tugs and towed to Lisbon, where it is held until the guild pays.",
        "The barge was raised on the 3rd of June by four tugs and towed to Lisbon, where it is held until it pays",
    ],
)
def test_a_day_in_another_form_is_no_change(paste: str) -> None:
    assert not {"date", "number"} & set(kinds(paste))


def test_another_day_is_one() -> None:
    paste = "The barge was raised on June 4th by four tugs and towed to Lisbon, where it is held until the guild pays."
    assert {"date", "number"} & set(kinds(paste))
