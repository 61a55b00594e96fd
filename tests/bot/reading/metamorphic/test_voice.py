"""Active and passive, before and behind: who says it is the same."""

import pytest

from bot.model.record import Record
from tests.bot.reading.metamorphic.conftest import Chain, Parse

WAYS = {
    "a named speaker": (
        "Orla Fenn said that the pier was closed.",
        "Orla Fenn says the pier was closed.",
        "The pier was closed, Orla Fenn said.",
        "The pier was closed, said Orla Fenn.",
        "According to Orla Fenn, the pier was closed.",
        "The pier was closed, according to Orla Fenn.",
        "The pier, Orla Fenn said, was closed.",
        "The pier was closed, Orla Fenn announced on Monday.",
        "“The pier was closed in the spring,” said Orla Fenn.",
        "“The pier was closed in the spring,” Orla Fenn said.",
        "“The pier,” Orla Fenn said, “was closed in the spring.”",
        "Orla Fenn said: “The pier was closed in the spring.”",
        "Orla Fenn, who runs the port, said that the pier was closed.",
        "In a sharp reply on Monday, Orla Fenn said that the pier was closed.",
    ),
    "an official": (
        "A senior port official said that the pier was closed.",
        "The pier was closed, a senior port official said.",
        "The pier was closed, said a senior port official.",
        "According to a senior port official, the pier was closed.",
        "“The pier was closed in the spring,” said a senior port official.",
    ),
}
PASSIVES = {
    "denied": ("The harbour office denied the claim.", "The claim was denied by the harbour office."),
    "rejected": ("The harbour office rejected the claims.", "The claims were rejected by the harbour office."),
    "accused": ("Prosecutors accused Tom Orr of fraud.", "Tom Orr was accused of fraud by prosecutors."),
    "intercepted": ("The navy intercepted the phone call.", "The phone call was intercepted by the navy."),
}
SAID = "“We swept the hangar for a week,” a pilot said in an intercepted call.\n\n"


@pytest.mark.parametrize(
    ("first", "other"),
    [(ways[0], other) for ways in WAYS.values() for other in ways[1:]],
)
def test_the_order_of_words_changes_no_speaker(first: str, other: str, chain: Chain) -> None:
    assert [name.lower() for name in chain(other)] == [name.lower() for name in chain(first)]


@pytest.mark.parametrize(("active", "passive"), PASSIVES.values(), ids=PASSIVES)
def test_a_passive_has_the_caveats_of_its_active(active: str, passive: str, parse: Parse) -> None:
    def kinds(record: Record) -> set[str]:
        return {one.kind for one in record.caveats if one.kind != "collective_source"}

    opening = "“The boats are late again this year,” Ada Moor said.\n\n"
    assert kinds(parse(opening + active)) == kinds(parse(opening + passive))
    assert kinds(parse(opening + active)) != kinds(parse(opening))


@pytest.mark.parametrize(
    "link",
    [
        "The call was intercepted by the harbour service.",
        "The harbour service intercepted the call.",
        "The call had been intercepted by the harbour service.",
    ],
)
def test_who_intercepted_a_call_is_a_node_in_either_voice(link: str, chain: Chain) -> None:
    assert [node.lower() for node in chain(SAID + link)] == [
        "a pilot, not named",
        "said in: intercepted call",
        "intercepted by: the harbour service",
    ]


@pytest.mark.parametrize(
    "decided",
    [
        "The claims were rejected by the high court.",
        "The accusations were dismissed by a judge.",
        "The claim was denied by the insurer.",
        "The claims were never denied by the harbour office.",
    ],
)
def test_who_decides_on_a_claim_by_office_denies_nothing(decided: str, parse: Parse) -> None:
    assert not [one for one in parse(decided).caveats if one.kind == "denied"]
