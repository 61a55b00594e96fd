"""A role with a name beside it is called by the name, and not where the name is not surely its own."""

import pytest

from bot.reading.parsing import Parser
from tests.bot.reading.test_relays import read

SAID = "said the pier was shut."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The maker, Kestrel Agro, has rejected claims that its feed kills fish.", "Kestrel Agro"),
        ("The maker, Kestrel, has rejected claims that its feed kills fish.", "Kestrel"),
        (f"The company, Kestrel, {SAID}", "Kestrel"),
        (f"The agency that runs the port, the Harbour Board, {SAID}", "Harbour Board"),
        ("The think tank, the Orrin Institute, estimates that 40 boats sank.", "Orrin Institute"),
        (f"Its chief executive, Jo Roe, {SAID}", "Jo Roe"),
        (f"A spokesman for the firm, Jo Roe, {SAID}", "Jo Roe"),
        (f"The ministry’s spokeswoman Jo Roe {SAID}", "Jo Roe"),
        (f"One resident, Jo Roe, 41, {SAID}", "Jo Roe"),
        (f"Jo Roe, the minister, {SAID}", "Jo Roe"),
        (f"Two residents, Jo Roe and Ann Fenn, {SAID}", "Jo Roe and Ann Fenn"),
        (f"The victim’s parents, Ann Fenn and Don Poe, {SAID}", "Ann Fenn and Don Poe"),
    ],
)
def test_the_name_beside_a_role_speaks(text: str, speaker: str, parser: Parser) -> None:
    assert read(text, parser).statements[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"The firm, a maker of boats, {SAID}", "The firm"),
        (f"The airline, part of Orrin Holdings, {SAID}", "The airline"),
        (f"Officials, including Jo Roe and Ann Fenn, {SAID}", "Officials"),
        (f"The operator, Ellery Power, and its owner, Orrin Holdings, {SAID}", "The operator"),
    ],
)
def test_a_name_that_is_not_the_roles_stays_where_it_is(text: str, speaker: str, parser: Parser) -> None:
    found = read(text, parser).statements[0].speaker
    assert found in (speaker, None)
