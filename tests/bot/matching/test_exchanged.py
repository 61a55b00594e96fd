"""Two parts of a sentence that a paste has the other way round, with all words the source's."""

import pytest

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.model.finding import Finding
from bot.model.place import Passage
from bot.wording import say_change

TEXT = """Gov. Jonas Roe attacked Sen. Petra Poe over the price of the new harbour quay in Orrin on Monday.
The Velmark Dredging Company of Orrin has sued the Harbour Board of Northport for the loss of barges.
Ada Merrow, the mayor of Northport, accused Jon Habe, the head of the pilots, of hiding a report on it.
Lise Arrow was beaten by Tam Rudd in the election for the harbour board by nine votes, the clerk said.
The old tug rammed the new ferry near the mouth of the Ell, and nobody on either of them was hurt in the crash.
Anna Quist and Ove Brask met the governor in the old customs house on Monday to talk about amber.
The clerk lists possession of amber, possession of salt, possession of a lantern without a permit and of a boat."""


def find(paste: str) -> Finding:
    passage = Passage(article_id="a", field="text", start=0, end=len(TEXT), text=TEXT)
    found = match_passages(read_claim(paste), [passage], top=5).best
    assert found is not None, paste
    return found


@pytest.mark.parametrize(
    ("paste", "pasted", "source"),
    [
        (
            "Sen. Petra Poe attacked Gov. Jonas Roe over the price of the new harbour quay in Orrin on Monday.",
            "Sen. Petra Poe attacked Gov. Jonas Roe",
            "Gov. Jonas Roe attacked Sen. Petra Poe",
        ),
        (
            "Poe attacked Roe over the price of the new harbour quay in Orrin on Monday.",
            "Poe attacked Roe",
            "Roe attacked Sen. Petra Poe",
        ),
        (
            "The Harbour Board of Northport has sued the Velmark Dredging Company of Orrin for the loss of barges.",
            "Harbour Board of Northport has sued the Velmark Dredging Company of Orrin",
            "Velmark Dredging Company of Orrin has sued the Harbour Board of Northport",
        ),
        (
            "Jon Habe, the head of the pilots, accused Ada Merrow, the mayor of Northport, of hiding a report on it.",
            "Jon Habe, the head of the pilots, accused Ada Merrow, the mayor of Northport",
            "Ada Merrow, the mayor of Northport, accused Jon Habe, the head of the pilots",
        ),
        (
            "Tam Rudd was beaten by Lise Arrow in the election for the harbour board by nine votes, the clerk said.",
            "Tam Rudd was beaten by Lise Arrow",
            "Lise Arrow was beaten by Tam Rudd",
        ),
        (
            "The new ferry rammed the old tug near the mouth of the Ell, and nobody on either of them was hurt.",
            "new ferry rammed the old tug",
            "old tug rammed the new ferry",
        ),
    ],
)
def test_two_that_changed_places_are_told_as_that_and_as_nothing_else(paste: str, pasted: str, source: str) -> None:
    finding = find(paste)
    (change,) = finding.changes
    assert finding.kind == "altered"
    assert (change.kind, change.pasted, change.source) == ("wording", pasted, source)
    assert paste[change.paste_start : change.paste_end] == pasted
    assert TEXT[change.source_start : change.source_end] == source
    assert say_change(change).startswith("The paste has this the other way round: the source says ")


@pytest.mark.parametrize(
    "paste",
    [
        "Ove Brask and Anna Quist met the governor in the old customs house on Monday to talk about amber.",
        "The governor met Anna Quist and Ove Brask in the old customs house on Monday to talk about amber.",
    ],
)
def test_two_of_whom_the_same_is_said_may_stand_in_any_order(paste: str) -> None:
    assert find(paste).kind == "verbatim"


def test_who_beat_whom_told_from_the_other_side_is_no_exchange() -> None:
    paste = "Tam Rudd beat Lise Arrow in the election for the harbour board by nine votes, the clerk said."
    assert not any("other way round" in say_change(change) for change in find(paste).changes)


def test_items_of_a_list_in_another_order_are_nobodys_deed() -> None:
    paste = "The clerk lists possession of salt, possession of amber, possession of a lantern without a permit"
    assert not any("other way round" in say_change(change) for change in find(paste).changes)


def test_two_who_say_things_of_each_other_are_two_speakers() -> None:
    text = "Ada Merrow said that Jon Habe had warned the council about the rotten beams in the autumn."
    paste = "Jon Habe said that Ada Merrow had warned the council about the rotten beams in the autumn."
    passage = Passage(article_id="a", field="text", start=0, end=len(text), text=text)
    found = match_passages(read_claim(paste), [passage], top=5).best
    assert found is not None
    assert [change.kind for change in found.changes] == ["speaker"]
