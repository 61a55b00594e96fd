"""What users post, by what it is and where: "in a Facebook Live", "one reviewer", "a clip doing the rounds"."""

import re
from collections.abc import Iterator
from functools import partial

from bot.reading.caveats.post_words import NETWORKS, PAGE_NOTE, PEOPLE, PLACES, REVIEWERS, SAYING, THINGS
from bot.reading.caveats.rule import Find, Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene

_NET_WORDS = (*(name.split()[-1] for name in NETWORKS.split("|")), "social", "app", "apps", "forum", "board", "page")
_REVIEW_WORDS = ("tripadvisor", "yelp", "goodreads", "glassdoor", "trustpilot", "mumsnet", "google", "amazon", "airbnb")
_MADE = re.compile(
    rf"\b(?:an?|his|her|their|its|the|one|another|several|two|in|on) (?:[\w'-]+ ){{0,2}}?(?!x )(?:{NETWORKS}) "
    rf"{THINGS}\b"
    r"(?! (?:rules|polic|feature|app\b|star|stars|button|account|algorithm|to reach|ads?\b|"
    r"could\b|can\b|may\b|might\b))"
    rf"|\b(?:an?|one|another|several|some|many|two|other|the) (?:[\w'-]+ )?(?:{NETWORKS}|{REVIEWERS}) {PEOPLE}\b"
    r"(?! (?:profiles?|pages?|accounts?|agreements?|interface|data|base)\b)"
    rf"(?=[^.]{{0,300}}?(?:\b{SAYING}\b|\ufffc))"
    rf"|\b(?:in|on) (?:an?|his|her|their|its|the|one) (?:[\w'-]+ ){{0,2}}?(?:{NETWORKS}) (?:channel|page|group|"
    rf"account)\b"
    rf"(?=[^.]{{0,300}}?(?:\b{SAYING}\b|\ufffc))"
    rf"|\b(?:{REVIEWERS}) (?:reviews?|reviewers?)\b"
)
_FRONTED = re.compile(
    rf"(?<!\w)(?<!\w )(?:writing |posting |speaking |taking |)(?:on|over on|to|via) {PLACES},? "
    rf"(?=.{{0,300}}?(?:\b{SAYING}\b|\ufffc))"
    rf"|\bpeople on (?:the )?{PLACES} {SAYING}\b"
)
_CROWD_WORDS = tuple(
    "commenter commenters user users reviewer reviewers poster redditor netizens netizen blogger youtuber "
    "vlogger".split()
)
_CROWD = re.compile(
    r"\b(?:an?|one|another|some|many|several|two|other|angry|furious|a number of|dozens of|hundreds of|thousands of) "
    r"(?:[\w'-]+ ){0,2}?(?:commenters?|reviewers?|redditors?|netizens?|bloggers?|vloggers?|users?|posters?) "
    rf"(?:(?:named|called|going by|known as|under the name) [^,.]{{2,30}} |on [^,.]{{2,30}} |from [^,.]{{2,30}} |who "
    rf"[^,.]{{2,40}} )?(?:also |have |had |even |later )*{SAYING}\b"
)
_VIRAL_WORDS = tuple(
    "viral rounds circulating circulated shared uploaded posted online making trending trended".split()
)
_MEDIA = (
    r"(?:videos?|clips?|posts?|memes?|photos?|photographs?|pictures?|images?|footage|screenshots?|messages?|rumou?rs?|"
    r"tweets?|threads?|recordings?|claims?|stor(?:y|ies)|hashtags?|letters?|voice notes?|audio)"
)
_VIRAL = re.compile(
    rf"\b{_MEDIA}(?: (?!and\b|but\b)[\w'’-]+){{0,5}}? (?:(?:that |which )?(?:has |have |had |was |were |is |are |"
    rf"been |being )*"
    r"(?:gone viral|went viral|going viral|doing the rounds|making the rounds|circulat(?:ed|ing)(?: widely)? (?:on|"
    r"online)|"
    r"(?:shared|viewed|watched|liked|retweeted|seen) (?:(?:more|over|about|nearly|almost|than|some|[\w,.]+|million) "
    r"){0,4}times|shared (?:widely )?(?:online|on social)|trending|(?:uploaded|posted|shared) "
    r"(?:online|(?:by|from) (?:passengers|users|fans|residents|witnesses|passers-by|locals|people|neighbou?rs|"
    r"onlookers|"
    r"activists|bystanders|motorists|tourists|students|a (?:passenger|user|witness|resident|passer-by|motorist))))\b)"
)
_FOLLOWERS_WORDS = tuple(
    "followers subscribers fans stories timeline platform wall feed account blog vlog channel grid socials".split()
)
_FOLLOWERS = re.compile(
    r"\b(?:told|assured|asked|informed|reminded|thanked|urged|warned|begged) (?:his|her|their|its)(?: [\w.,-]+){0,4}? "
    r"(?:followers|subscribers)\b"
    r"|\b(?:shared|posted|wrote|written|uploaded|writing|posting|added|said|shares|writes|posts)(?: [\w'’-]+){0,4}? "
    r"(?:on|to|in) "
    r"(?:his|her|their)(?: own| personal| private| official| verified)* (?:[a-z]+ )?(?:stories|timeline|wall|feed|"
    r"platform|vlog|"
    r"blog|channel|grid|social media|socials|account)\b"
)
_VLOG_WORDS = ("vlog", "livestream", "livestreams", "vlogs", "stream", "reel")
_VLOG = re.compile(
    r"\b(?:in|on|during) (?:an?|his|her|their|its|one|another|the)(?: (?!to\b)[\w'-]+){0,3}? (?:vlog|livestream|"
    r"live stream|reel)\b"
)
_TWEET_WORDS = ("tweet", "tweets", "retweeting", "commenter")
_TWEET = re.compile(
    r"\b(?:(?<![\w.-])[\w.-]++'s?|his|her|their|an?|another|one|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}) (?:[\w-]+ )?"
    r"tweets? (?:calling|saying|claiming|accusing|in which|suggesting|describing|mocking|warning|criticizing|"
    r"criticising|(?:read|reads|said|says)(?=[:,]? ?\ufffc)|attacking|declaring|insisting|alleging|blaming|"
    r"asking whether|comparing)\b"
    r"|\bretweeting (?:an?|one of|another) [^.;]{2,40}\btweets?\b"
    r"|\bone commenter, [^.,;]{3,40}, (?:said|says|wrote|noted|asked|argued|added|complained|pointed)\b"
)
_BELOW_WORDS = ("comments", "blog", "vlog", "reviews")
_BELOW = re.compile(
    rf"\bin the comments?(?: section| below| underneath| thread)?,? (?=[^.]{{0,300}}?(?:\b{SAYING}\b|\ufffc))"
    r"|\b(?:his|her|their|a|one|an anonymous) (?:[\w-]+ )?(?:blog|vlog) (?:claims?|claimed|says?|said|describes?|"
    r"accuses|alleges|carries)\b"
    r"|\b(?:left|leaving|posted|posting|wrote|writing) (?:[\w'-]+ ){0,3}reviews? on\b"
)
_NOT_HAD = re.compile(
    r"\b(?:no|without|any|deleted?|own|join(?:ed|ing)?|quit|left|ban(?:s|ned|ning)?|blocks?|sue[sd]?|oblige[sd]?) $"
)
_HANDLE = re.compile(r"(?:^|(?<=[\s.!?”\"]))[—–-]{1,2} ?[^\n(]{1,60}\(@\w{2,30}\)[^\n]{0,40}", re.MULTILINE)


def _by_words(words: tuple[str, ...], pattern: re.Pattern[str]) -> Find:
    """Return what yields the matches of ``pattern``, but where somebody has no account, or leaves a network."""

    def find(scene: Scene) -> Iterator[Reservation]:
        if scene.is_personal:
            return
        for found in scene.find_words(words, pattern):
            before = scene.low[max(0, found.start() - 16) : found.start()]
            at = scene.sentence_at(found.start())
            is_head = (found.start(), found.end()) == (at.start, at.end)  # a line of these words alone
            if not (is_head or PAGE_NOTE.match(scene.low, at.start) or _NOT_HAD.search(before)):
                yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip(" ,")))

    return find


def find_signed_posts(scene: Scene) -> Iterator[Reservation]:
    """Yield a signature with a handle, whatever the order of its date."""
    for found in _HANDLE.finditer(scene.text):
        end = found.start() + found.group().index(")") + 1
        yield reserve_words(scene, found.start(), end)


_rule = partial(make_words_rule, "user_generated")


RULES = (
    _rule("made", "This stands in a post on a network of users.", _by_words((*_NET_WORDS, *_REVIEW_WORDS), _MADE)),
    _rule("fronted", "This was said on a network of users.", _by_words(_NET_WORDS, _FRONTED)),
    _rule("crowd", "Users say this.", _by_words(_CROWD_WORDS, _CROWD)),
    _rule("viral", "This goes round among users.", _by_words(_VIRAL_WORDS, _VIRAL)),
    _rule("followers", "This was told to followers.", _by_words(_FOLLOWERS_WORDS, _FOLLOWERS)),
    _rule("vlog", "This was said in a video of a user.", _by_words(_VLOG_WORDS, _VLOG)),
    _rule("tweet", "This stands in a post of somebody's.", _by_words(_TWEET_WORDS, _TWEET)),
    _rule("below", "Users say this in a blog, comments or reviews.", _by_words(_BELOW_WORDS, _BELOW)),
    _rule("signed", "This is an embedded post.", find_signed_posts),
)
