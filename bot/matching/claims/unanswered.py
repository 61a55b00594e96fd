"""A statement that somebody was asked and said nothing: it is the source of nothing that they are said to have said."""

import re
from collections.abc import Iterator

from bot.matching.claims.tokens import Sides
from bot.matching.cues import ATTRIBUTIONS
from bot.matching.said import SPEAKING
from bot.model.contradiction import Contradiction

_UNANSWERED = re.compile(
    r"for (?:a |further )?(?:comment|reaction|response|statement)\b|no (?:comment|reply|response|answer)\b|"
    r"(?:not|n['\u2019]t) (?:immediately |yet )?(?:respond|repl(?:y|ied)|answer|comment)(?:ed)?\b|"
    r"(?:declined|refused) to (?:comment|answer|say)\b"
)
_GOES_ON = re.compile(
    r"\b(?:but|though|although|however|later|instead|earlier)\b.*"
    r"\b(?:said|says|told|tells|wrote|writes|tweeted|posted|stated|announced|added)\b"
)
"""That something was told all the same: "did not respond, but her office told the Wire"."""
_OF_COMMENT = re.compile(
    r"comment|repl(?:y|ies)|respon|answer|react|silent|silence|refused to (?:talk|speak|say)|declined", re.IGNORECASE
)


def find_unanswered(sides: Sides) -> Iterator[Contradiction]:
    """Yield what the paste has somebody say, where the statement only tells that they were asked."""
    piece = " ".join(token.norm for token in sides.piece)
    found = _UNANSWERED.search(piece)
    if found is None or _GOES_ON.search(piece, found.end()):
        return
    if _OF_COMMENT.search(" ".join(token.norm for token in sides.paste)):
        return
    said = next((token for token in sides.focus if token.norm in ATTRIBUTIONS | SPEAKING), None)
    if said is not None:
        yield Contradiction(kind="unsaid", pasted=said.raw, source="")
