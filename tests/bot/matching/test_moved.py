"""Parts of one sentence in another order, and parts that are left out."""

import pytest

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.model.answer import Change
from bot.model.place import Passage

TEXT = """The ferry to Orsk will sail again in May, harbour master Odile Brandt said on Friday.
According to the river guild, the old lock (built by monks in the ninth century) leaks at both gates.
When the flood came in April, the villagers moved their cattle to the hills above Tarn.
"See the grey mill over there?" says Corin Hale. The mill was bought last year by a baker from the coast.
The baker, who trained in a monastery kitchen, plans to grind rye for the whole valley.
A quarter of the flour goes to the school, according to Mira Tolland, and the rest is sold at the gate.
The mayor told reporters that the bridge would be closed for most of the winter because of rotten beams.
The bridge — a gift of the last count — will be rebuilt in stone, the council decided.
Officials said the water had reached the second step of the church by noon.
The levy, the guild argues, falls hardest on those who own a single boat.
"We were told nothing until the morning," said Petra Voss, who runs the inn at the lock.
The toll (reportedly set by the queen herself) has not been raised since the war."""


def changes(paste: str) -> tuple[Change, ...]:
    passage = Passage(article_id="a", field="text", start=0, end=len(TEXT), text=TEXT)
    found = match_passages(read_claim(paste), [passage], top=5).best
    assert found is not None, paste
    assert found.stray == ()
    return found.changes


def named(paste: str) -> list[tuple[str, str | None]]:
    return [(change.kind, change.source) for change in changes(paste)]


@pytest.mark.parametrize(
    "paste",
    [
        "The villagers moved their cattle to the hills above Tarn when the flood came in April.",
        "The rest is sold at the gate and a quarter of the flour goes to the school, according to Mira Tolland.",
        "According to Mira Tolland, a quarter of the flour goes to the school, and the rest is sold at the gate.",
        "The bridge would be closed for most of the winter because of rotten beams, the mayor told reporters.",
        "The council decided the bridge — a gift of the last count — will be rebuilt in stone.",
        "The water had reached the second step of the church by noon, officials said.",
        "By noon the water had reached the second step of the church, officials said.",
        "The levy falls hardest on those who own a single boat, the guild argues.",
        'Petra Voss, who runs the inn at the lock, said: "We were told nothing until the morning."',
        "Odile Brandt said on Friday the ferry to Orsk will sail again in May.",
        "Harbour master Odile Brandt said that the ferry to Orsk will sail again in May.",
        "The ferry to Orsk will sail again in May, said Odile Brandt, the harbour master.",
        "The old lock, built by monks in the ninth century, leaks at both gates, according to the river guild.",
    ],
)
def test_a_sentence_turned_round_is_not_joined_cut_or_stripped_of_its_speaker(paste: str) -> None:
    assert named(paste) == []


@pytest.mark.parametrize(
    ("paste", "left_out"),
    [
        ("According to the river guild, the old lock leaks at both gates.", "built by monks in the ninth century"),
        ("The baker plans to grind rye for the whole valley.", "who trained in a monastery kitchen"),
        ("The bridge will be rebuilt in stone, the council decided.", "a gift of the last count"),
    ],
)
def test_an_aside_left_out_is_named_as_that_and_as_nothing_worse(paste: str, left_out: str) -> None:
    assert named(paste) == [("wording", left_out)]


@pytest.mark.parametrize(
    ("paste", "dropped"),
    [
        (
            "A quarter of the flour goes to the school, and the rest is sold at the gate.",
            "according to Mira Tolland",
        ),
        (
            "The bridge would be closed for most of the winter because of rotten beams.",
            "The mayor told reporters that",
        ),
        ("The water had reached the second step of the church by noon.", "Officials said"),
        ("The levy falls hardest on those who own a single boat.", "the guild argues"),
        ("The ferry to Orsk will sail again in May.", "harbour master Odile Brandt said on Friday"),
    ],
)
def test_an_attribution_left_out_is_named_wherever_it_stood(paste: str, dropped: str) -> None:
    assert named(paste) == [("attribution_dropped", dropped)]


@pytest.mark.parametrize(
    ("paste", "pasted", "source"),
    [
        ("The ferry to Orsk will sail again in May, Tobias Okafor said.", "Tobias Okafor", "Odile Brandt"),
        (
            "The ferry to Orsk will sail again in May, Tobias Okafor said on Friday.",
            "Tobias Okafor",
            "harbour master Odile Brandt",
        ),
        ('"See the grey mill over there?" says Priya Raman.', "Priya Raman", "Corin Hale"),
    ],
)
def test_another_speaker_behind_the_words_is_named(paste: str, pasted: str, source: str) -> None:
    (change,) = changes(paste)
    assert (change.kind, change.pasted, change.source) == ("speaker", pasted, source)


@pytest.mark.parametrize(
    "paste",
    [
        '"See the grey mill over there?" says Corin Hale. The baker, who trained in a monastery kitchen, plans',
        'The mill was bought last year by a baker from the coast. "See the grey mill over there?" says Corin Hale.',
        "Officials said the water had reached the church by noon. The villagers moved their cattle to the hills.",
    ],
)
def test_two_sentences_that_do_not_follow_each_other_are_joined_still(paste: str) -> None:
    assert "joined" in [change.kind for change in changes(paste)]


def test_a_hedge_set_apart_is_dropped_only_where_it_is_about_the_sentence() -> None:
    assert named("The toll has not been raised since the war.") == [("wording", "reportedly set by the queen herself")]


def test_words_that_only_frame_a_speaker_are_no_more_than_a_name() -> None:
    passage = Passage(article_id="a", field="text", start=0, end=len(TEXT), text=TEXT)
    paste = "The ferry to Orsk will sail again in May, said the council of the northern ferry guild before noon"
    found = match_passages(read_claim(paste), [passage], top=5).best
    assert found is None or found.changes
