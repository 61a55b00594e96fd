"""What accounts post that are known by a handle alone, and posts by any name of theirs: "@fenn wrote", "her posts"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.post_words import NETWORKS, SAYING
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_HANDLE = r"(?:@\w{3,30}|u/\w{3,30}|[A-Za-z][a-z_]{2,20}\d{1,6}[a-z_]{0,10})"
_TYPED = (
    r"(?:wrote|written|posted|tweeted|commented|replied|answered|captioned|blogged|reposted|retweeted|shared|claimed|"
    r"said|says|writes|posts|asked|joked|quipped|added|noted|warned|complained)"
)
_HANDLE_WORDS = tuple(
    "wrote written posted tweeted commented replied answered captioned blogged reposted retweeted shared claimed said "
    "says writes posts asked joked quipped added noted warned complained post comments comment tweets thread".split()
)
_BY_HANDLE = re.compile(
    rf"(?<![\w@/.])(?P<who>{_HANDLE})(?:,? who [^,.]{{2,60}},?)? (?:has |had |have |also |later |then )*{_TYPED}\b"
    rf"|(?<![\w@/.])(?P<whose>{_HANDLE})['’]s? (?:[\w-]+ ){{0,4}}?(?:posts?|tweets?|comments?|thread|reply|replies)\b"
    r"(?! (?:were|was|are|have been|has been|started to be|began to be) (?:removed|deleted|hidden|archived|taken))"
    rf"|(?<![\w@/.])(?P<made>{_HANDLE}) made (?:[\w-]+ ){{0,3}}?(?:posts?|comments?)\b"
)
_POST_WORDS = ("post", "posts", "announcement", "announcements", "wag", "wags", "sleuths", "spotters", "profiles")
_IN_POST = re.compile(
    r"(?<!lost )(?<!missing )(?<!stuck )(?<!delayed )(?<!sent )(?<!arrived )(?<!came )(?<!received )(?<!put )"
    r"\bin (?:an?|the|his|her|their|its|another|one) (?:(?:earlier|later|subsequent|recent|since-deleted|now-deleted|"
    r"follow-up|separate|long|lengthy|short|public|deleted|angry|emotional|heartfelt|cryptic|lengthy|viral) )*posts?\b"
    rf"(?! (?:office|of\b|as\b|at\b|on the))(?=[^.;]{{0,160}}?(?:\b(?:written|{SAYING})\b|\ufffc))"
    rf"|\b(?:in|on) (?:his|her|their|its|an?|the) (?:[\w-]+ )?(?:{NETWORKS}) announcements?\b"
    rf"|\b(?:one|an?|another|some|several|many) (?:{NETWORKS}) (?:wags?|wits?|jokers?|sleuths?|spotters|trolls?)\b"
)
_ROUNDS_WORDS = ("rounds", "racked", "trended", "trending", "forwarded", "passed")
_ROUNDS = re.compile(
    rf"\bdoing the rounds (?:on|in|across) (?:social media|{NETWORKS}|the internet)\b"
    rf"|\bracked up [^.;]{{0,30}}?(?:views|likes|shares|retweets)\b"
    r"|\bhashtags?(?: #?\w+)? (?:that |which )?(?:trended|was trending|is trending|trending)\b"
    r"|\b(?:memes?|messages?|videos?|clips?|posts?|voice notes?|rumou?rs?) (?:that (?:was|were) |widely |being )?"
    rf"(?:forwarded|passed) (?:from phone to phone|on (?:social media|{NETWORKS})|(?:around|round) on )"
)
_BELOW_WORDS = ("commenter", "commenters", "substack", "redditors", "forum")
_BELOW = re.compile(
    r"\b[a-z]+ed (?:a|one|another) commenter\b|\bcommenters? below the line\b"
    r"|\b(?:posting|writing|wrote|posted|said|saying) (?:[\w'’-]+ ){0,4}?(?:on|in) (?:his|her|their|its|an?) "
    r"(?:own )?substack\b"
    r"|\bredditors (?:on |in )?(?:[^,.;]{2,40} )?(?:worked out|pointed out|noticed|spotted|were quick|claimed|said|say|"
    r"found)\b"
)
_ON_NET_WORDS = (*(name.split()[-1] for name in NETWORKS.split("|")), "users")
_ON_NET = re.compile(
    rf"\b(?!(?:x|line|medium|signal|rumble|gab)\b)(?:{NETWORKS}) users (?:were quick to|pointed out|complained|mocked|"
    r"joked|accused|wrote|posted|noticed|spotted|claimed|speculated|wondered)\b"
    r"|\b(?:users|spotters|sleuths|enthusiasts|fans|activists|bloggers|critics|supporters|trolls|accounts) on "
    rf"(?!(?:x|line|medium|signal|rumble|gab|threads)\b)(?:{NETWORKS}),? (?:who|have|had|were quick|said|say|pointed|"
    r"noticed|spotted|wrote|accused|claimed|complained|mocked|joked|believe|called)\b"
)
_LISTED = (
    (_ON_NET_WORDS, _ON_NET),
    (_POST_WORDS, _IN_POST),
    (_ROUNDS_WORDS, _ROUNDS),
    (_BELOW_WORDS, _BELOW),
)


def find_handles(scene: Scene) -> Iterator[Reservation]:
    """Yield what an account with a handle writes: "@fenn posted", "salt99's posts"."""
    if not scene.is_personal:
        for found in scene.find_names(_HANDLE_WORDS, _BY_HANDLE):
            yield reserve_words(scene, *found.span())


def find_posts(scene: Scene) -> Iterator[Reservation]:
    """Yield "in an earlier post … wrote", "one Bluesky wag", "doing the rounds on WhatsApp"."""
    if not scene.is_personal:
        for words, pattern in _LISTED:
            for found in scene.find_words(words, pattern):
                yield reserve_words(scene, *found.span())


RULES = (
    Rule(
        id="words.user_generated.handle",
        kind="user_generated",
        basis="words",
        severity="medium",
        means="An account that is known by its handle says this.",
        find=find_handles,
    ),
    Rule(
        id="words.user_generated.post",
        kind="user_generated",
        basis="words",
        severity="medium",
        means="This stands in a post, or goes round among users.",
        find=find_posts,
    ),
)
