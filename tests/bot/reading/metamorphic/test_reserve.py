"""A hedge is the outlet's where the outlet says it, the speaker's where the speaker does; without it, it is gone."""

import re

import pytest

from tests.bot.reading.metamorphic.conftest import Outlined, Parse
from tests.bot.reading.promises import OF_QUOTED_WORDS, outlet_hedges_in_quotations

HEDGES = {
    "hedged": ("perhaps", "probably", "possibly"),
    "alleged": ("allegedly", "reportedly"),
}
QUOTED_HEDGES = (
    "“Perhaps it is alleged by some officials that at least 30 boats were possibly lost, reportedly. ",
    "“Sources said it could not be independently confirmed, and the reports are anecdotal, he claimed. ",
    "“An estimated 40 of them denied the allegations and declined to comment on the leaked recording. ",
)
DENIALS = {
    "unverified": (
        "The reports could not be independently confirmed.",
        "The reports could be independently confirmed.",
        "unverified",
    ),
    "not confirmed": ("The claim has not been confirmed.", "The claim has been confirmed.", "unverified"),
    "denied": ("Tom Orr denied the allegations.", "Tom Orr did not deny the allegations.", "denied"),
    "not guilty": ("Tom Orr pleaded not guilty.", "Tom Orr pleaded guilty.", "denied"),
    "reply": (
        "The owners did not respond to a request for comment.",
        "The owners responded to a request for comment.",
        "comment_not_obtained",
    ),
    "likely": ("The pier will likely close.", "The pier will close.", "hedged"),
    "anonymous": (
        "A pilot, who asked not to be named, said the pier was closed.",
        "Tom Orr, who asked to be named, said the pier was closed.",
        "anonymous_source",
    ),
}
OPENING = "Crews said on Monday that the pier was sold, and that nine boats were lost.\n\n"


def kinds_of(parse: Parse, text: str) -> set[str]:
    return {one.kind for one in parse(text).caveats}


@pytest.mark.parametrize(("kind", "hedge"), [(kind, each) for kind, words in HEDGES.items() for each in words])
def test_a_hedge_is_charged_to_the_page_only_outside_a_quotation(kind: str, hedge: str, parse: Parse) -> None:
    inside = f"“The pier was {hedge} sold to the hotel in the spring,” Orla Fenn said on Monday."
    outside = f"The pier was {hedge} sold to the hotel in the spring, Orla Fenn said on Monday."
    assert kind not in kinds_of(parse, inside)
    assert kind in kinds_of(parse, outside)


@pytest.mark.parametrize("hedges", QUOTED_HEDGES, ids=range(len(QUOTED_HEDGES)))
def test_hedges_put_into_every_quotation_bring_no_caveat(article: str, hedges: str, parse: Parse) -> None:
    text = re.sub(r"“(?=[A-Z])", hedges, article)
    record = parse(text)
    assert list(outlet_hedges_in_quotations(text, record)) == []
    found = sorted((one.rule, one.cue or "") for one in record.caveats if one.kind not in OF_QUOTED_WORDS)
    assert found == sorted((one.rule, one.cue or "") for one in parse(article).caveats)


@pytest.mark.parametrize(("having", "without", "kind"), DENIALS.values(), ids=DENIALS)
def test_a_caveat_goes_with_the_word_that_made_it(having: str, without: str, kind: str, parse: Parse) -> None:
    assert kind in kinds_of(parse, OPENING + having)
    assert kind not in kinds_of(parse, OPENING + without)


def test_a_hedge_of_the_page_s_own_brings_its_caveat_and_no_other(article: str, outlined: Outlined) -> None:
    line = "The harbour wall was allegedly never finished."
    expected = outlined(article)
    found = outlined(f"{article}\n{line}\n")
    new = [one for one in found.caveats if one not in expected.caveats]
    assert [(one.rule, one.covers) for one in new] == [("words.alleged.adverb", (line,))]
    assert [one for one in found.statements if one not in expected.statements] == [found.statements[-1]]


@pytest.mark.parametrize("hedge", ["", "perhaps "])
def test_what_a_survey_found_is_not_the_page_s_own_voice(hedge: str, parse: Parse) -> None:
    record = parse(f"Most islanders {hedge}want a bridge, a survey conducted by Ellery College found.")
    assert [(one.form, one.speaker) for one in record.statements] == [("indirect", None)]


def test_what_an_outlet_says_of_itself_has_one_node(parse: Parse) -> None:
    record = parse("The Northern Post said that it would appeal the ruling.")
    assert [[node.name for node in one.chain] for one in record.statements] == [["Northern Post"]]
