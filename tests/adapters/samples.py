"""Invented articles on example.org, and pastes out of them."""

import json
from typing import Any

BRIDGE = """Harbour bridge to close for nine weeks

The harbour bridge in Northport will be closed for nine weeks from Monday, the city said.

"We have found cracks in 14 of the 62 steel beams, and we will not take the risk of keeping it open," said \
Ada Merrow, the mayor of Northport, on Tuesday.

Ferry crossings will run every twenty minutes until midnight, according to the harbour office.
"""
BRIDGE_URL = "https://news.example.org/2024/05/harbour-bridge-closes"
QUOTE = "We have found cracks in 14 of the 62 steel beams, and we will not take the risk of keeping it open"
ALTERED = QUOTE.replace("14", "40")
SEEDS = 112
"""Headlines and summaries of the seed pack."""
ABSENT = "The northern lighthouse was sold last winter to a family of retired accordion builders"
TITLE = "Harbour bridge to close for nine weeks"

ORCHARD = """Orchard growers expect a late harvest

Growers in the Ell valley expect to pick their apples three weeks late this year after a frost in April.

"Nobody alive here remembers blossoms under snow on the last day of April," said Tomas Quill, who runs a nursery.
"""
ORCHARD_URL = "https://news.example.org/2024/06/late-harvest"


def line(**entry: Any) -> str:  # noqa: ANN401 - any JSON
    """Return a line of a JSON lines file."""
    return json.dumps(entry, ensure_ascii=False) + "\n"


def articles(count: int) -> str:
    """Return ``count`` different articles, one a line."""
    return "".join(
        line(
            id=f"a{at}",
            url=f"https://news.example.org/story-{at}",
            title=f"Report number {at} on the harbour",
            published="2024-05-07",
            text=f"The inspector of pier {at} counted {at + 3} loose bolts and {at * 7 + 11} rusty rivets last night.",
        )
        for at in range(count)
    )
