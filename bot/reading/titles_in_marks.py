"""Names of things in quotation marks, which nobody says: a slogan on a coat, a campaign, a song, a programme.

Only a word for such a thing right beside the marks tells ("the slogan “Mend the Pier”", "the “I'm back” campaign"), or
"on" before a programme's title.
"""

import re

from bot.text.quotations import Quotation

NAME_WORDS_MOST = 6
_THING = (
    r"(?:advert|advertisement|album|anthem|ballad|book|campaign|catchphrase|comedy|documentary|drama|film|game|hit|hymn|"
    r"logo|magazine|memoir|motto|movie|musical|novel|play|programme|series|single|sitcom|slogan|soap|song|sonnet|tour|"
    r"track|tune)s?"
)
_BEFORE = re.compile(rf"\b{_THING}(?:,? (?:called|dubbed|entitled|named|titled))?,? ?$")
_BEHIND = re.compile(rf" (?:[a-z-]+ ){{0,1}}{_THING}\b")
_AIRED = re.compile(
    r"\b(?:on|told|to|with) (?:the )?(?:[A-Z][\w.]*(?:['’]s)? )*(?:(?:television|radio|TV|talk|news) )*"
    r"(?:program|programme|show)? ?$"
)
_SMALL = frozenset("a an and at by for from in of on or the this to with".split())
_SIGHT = 40
_OPEN = (",", "?", "…", "-", "—", "–", ":")


def names_thing(text: str, quotation: Quotation) -> bool:
    """Say whether a quotation is the name of a thing, by the word for that right before or behind its marks.

    A name begins with a capital and is no more than :data:`NAME_WORDS_MOST` words. What goes on to who said it
    (“Mend it,”) is none.
    """
    words = text[quotation.start : quotation.end]
    before = text[max(0, quotation.outer_start - _SIGHT) : quotation.outer_start]
    if _is_title(words) and _AIRED.search(before) is not None:
        return True
    if not words[:1].isupper() or len(words.split()) > NAME_WORDS_MOST or words.endswith(_OPEN):
        return False
    return _BEFORE.search(before) is not None or _BEHIND.match(text, quotation.outer_end) is not None


def _is_title(words: str) -> bool:
    """Say whether words are written as a title is: two or more, each with a capital that is not a small one."""
    found = words.rstrip(",.").split()
    return 1 < len(found) <= NAME_WORDS_MOST and all(word[0].isupper() or word in _SMALL for word in found)
