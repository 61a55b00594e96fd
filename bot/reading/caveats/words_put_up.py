"""What somebody put up among users, pictures and posts: "posted a photo of it", "used Twitter to mock"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.post_words import NETWORKS
from bot.reading.caveats.rule import Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene

_WORDS = ("posted", "uploaded", "tweeted", "used", "posts", "messages")
_NET = rf"(?!(?:x|line|medium|signal|rumble|gab|threads)\b)(?:{NETWORKS}|social media)"
_PUT_UP = re.compile(
    r"\b(?:posted|uploaded|tweeted(?: out)?) (?:an?|the(?: following)?|his|her|their|this|several|another|some|two) "
    r"(?:[\w'-]+ ){0,3}?(?:photos?|pictures?|videos?|clips?|images?|messages?|memes?|screenshots?|selfies?)\b(?!-)"
    rf"|\bin (?:a series of |several |recent |earlier |his |her |their )?{_NET} (?:posts|messages)\b"
    r"(?=.{0,200}?\b(?:said|wrote|indicated|claimed|called|accused|described|suggested|denied|warned|announced)\b)"
    rf"|\bused (?:the |his |her |their |its )?{_NET}(?: account| feed| page)? to (?:share|say|express|voice|air|vent|"
    r"mock|praise|attack|announce|spread|accuse|complain|criticis?z?e|thank|post)\b"
)
_OCCASION = re.compile(r"\b(?:when|after|before) (?:[\w'-]+ ){1,3}$")
_SIGHT = 40


def find_put_up(scene: Scene) -> Iterator[Reservation]:
    """Yield "posted a photo of it"; not a post that only tells when something was."""
    for found in () if scene.is_personal else scene.find_words(_WORDS, _PUT_UP):
        if not _OCCASION.search(scene.low, max(0, found.start() - _SIGHT), found.start()):
            yield reserve_words(scene, *found.span())


RULES = (make_words_rule("user_generated", "put_up", "This was put up among users.", find_put_up),)
