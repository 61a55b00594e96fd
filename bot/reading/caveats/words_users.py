"""What users wrote: posts, threads, comments, and what is told of them."""

import re
from collections.abc import Iterator
from functools import partial

from bot.model.record import Span
from bot.reading.caveats.paper_words import EFFECT
from bot.reading.caveats.post_words import CUSTOMERS, PAGE_NOTE, is_among_posts
from bot.reading.caveats.rule import Reservation, Rule, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene, SceneSentence
from bot.reading.caveats.words_sources import NEXT_ONE, described_sources

_PLACE = (
    r"(?:twitter|x|facebook|instagram|tiktok|youtube|telegram|reddit|weibo|snapchat|whatsapp|truth social|parler|"
    r"linkedin|"
    r"threads|bluesky|mastodon|vk|wechat|discord|twitch|medium|quora|tumblr|social media|social networks?|social "
    r"networking)"
)
_POSTED_WORDS = tuple(
    "tweeted tweet tweets tweeting retweeted twitter facebook instagram tiktok youtube telegram reddit weibo snapchat "
    "whatsapp truth parler linkedin threads bluesky mastodon social online blogger bloggers redditor post posts x vk "
    "wechat viral posted shared uploaded quora tumblr discord twitch hashtag".split()
)
_POSTED = re.compile(
    r"\b(?:re)?tweeted\b(?! (?:in|from|at|outside|above|on) the (?!day|morning|evening|night|official|network|same|"
    r"site|account)[a-z]+\b)|\b(?:in|on) (?:an?|the|his|her|their|another|one|several|two|multiple) (?:[\w'-]+ ){0,3}?"
    r"(?:tweets?|tweet ?storm|facebook post|instagram (?:post|story)|social media posts?|blog ?posts?|tiktok|"
    r"youtube video|"
    r"telegram post|reddit post|status update)\b"
    rf"|\b(?:wrote|said|posted|shared|announced|claimed|published|uploaded|revealed|confirmed|complained|writing|"
    rf"posting|"
    rf"sharing|took|takes|taking|turned|turns|circulat(?:ed|ing)|spread(?:ing)?|appeared|surfaced|going viral|"
    rf"went viral|seen)"
    rf"(?: [\w'-]+){{0,6}}? (?:on|to|via|across|over) (?:his |her |their |the |its )?(?:[\w'-]+ )?{_PLACE}\b"
    rf"|\b(?:an?|one|another|several|some|many|two) (?:[\w'-]+ )?(?:{_PLACE} (?:user|post|video|message|story|"
    rf"channel)s?|redditors?|bloggers?)\b"
    r"|\b(?:circulat(?:ed|ing)|doing the rounds) (?:widely )?online\b|\bviral (?:video|post|clip|tweet)s?\b"
)
_SAYING = (
    r"(?:said|says|say|wrote|writes|announced|confirmed|claimed|assured|explained|revealed|insisted|denied|"
    r"warned|argued|added|shared|joked|asked|urged|praised|criticized|criticised|slammed|thanked|apologi[sz]ed|"
    r"replied|responded|commented|complained|vowed|promised|hinted|teased|accused|mocked|blasted|declared|stated|noted|"
    r"described|called|discussed|posting|writing|saying|sharing|announcing|expressed|questioned|speculated|detailed|"
    r"recounted|alleged|admitted|quipped|captioned|published|fumed|lashed out|hit back|ranted|railed|clarified|"
    r"congratulated|suggested|trumpeted|boasted|touted|bragged|lamented|taunted|reacted|documented|chronicled|vented|"
    r"stating|(?:lashed|hit|lashing|hitting) (?:out|back)(?: at [\w.'’-]+)?)"
)
_OCCASION = re.compile(r"\b(?:when|after|before) (?:[\w'-]+ ){1,3}(?:posted|shared|uploaded|published)\b[^,.;]{0,40}$")
_SAID_IN_IT = re.compile(r"\ufffc|\b(?:that|saying|claiming|showing|suggesting|accusing|calling|describing)\b")
_STATEMENT = re.compile(r"\bin an? (?:[a-z]+ )?statement [^.;]{0,40}\bposted\b")
_HOUSES = frozenset({"organisation", "outlet"})
_ON_PLACE = re.compile(
    rf"\b(?:on|via|through|over|across|to) (?:(?:his|her|their|its|the|an?|my|our|social|networking|media|messaging|"
    rf"sites?|platforms?|"
    rf"apps?|network|official|own|personal|verified|private|public|now-deleted|since-deleted|chinese|russian|"
    rf"popular) )*{_PLACE}"
    r"(?! (?:users|inc|ceo|executives?|spokes|employees|headquarters|shares|stock|ads?|rules|polic|staff|outlets?|"
    r"moderators?|companies|firms))(?!'s\b)(?!\.com)\b"
)
_TO_READERS = re.compile(
    r"\b(?:follow|join|find|like|subscribe|sign up|share this|shared on|click|contact|reach|send|message|email|"
    r"text) (?:us|me|him|her|them|this)?\b"
)
_POST_TELLS = (
    r"(?:said|says?|claim(?:ed|s|ing)?|mention(?:s|ed|ing)?|chronicl(?:es?|ed|ing)|show(?:s|ed|ing)?|suggest(?:s|ed|"
    r"ing)?|"
    r"describ(?:es?|ed|ing)|call(?:s|ed|ing)?|accus(?:es?|ed|ing)|alleg(?:es?|ed|ing)|purport(?:s|ed|ing)?|warn(?:s|"
    r"ed|ing)?|"
    r"urg(?:es?|ed|ing)|mock(?:s|ed|ing)?|reads?|recount(?:s|ed|ing)?|detail(?:s|ed|ing)?|complain(?:s|ed|ing)?|"
    r"critici[sz](?:es?|ed|ing)|prais(?:es?|ed|ing)|wrote|posted|shared|spread|pushed|depict(?:s|ed|ing)?)"
)
"""Posts and accounts are an origin only where they tell something; else they are the topic."""
_REACTS = re.compile(
    r"\b(?:twitter|reddit|the internet|social media|instagram|tiktok|facebook|weibo|black twitter|telegram) "
    r"(?:users? )?"
    r"(?:seem(?:s|ed)|reacted|erupted|exploded|lit up|went (?:wild|crazy|mad|into)|lost (?:it|their|its)|had a "
    r"field day|"
    r"mocked|weighed in|responded|was (?:quick|not|abuzz|divided|flooded|ablaze|awash|having|full|buzzing)|"
    r"is (?:divided|losing|not|abuzz|having|convinced|buzzing|flooded|full)|were (?:quick|not|divided|furious|"
    r"delighted))\b"
    r"|\b(?:twitter|reddit|instagram|tiktok|facebook|weibo|youtube|social media|internet|online|telegram) (?:(?:users|"
    r"commenters|critics|"
    rf"sleuths|fans)\b(?=[^.;]{{0,60}}? {_POST_TELLS}\b|[^.;]{{0,20}}\ufffc| (?:(?:have|had|were|are|also|quickly|"
    r"soon|then|even) )*(?:quick|not|divided|furious|delighted|ask|react|respond|notic|point|spot|believ|speculat|"
    rf"joke|question|offer|rail|weigh|rall|seiz|pounc|erupt))|(?:posts|comments)\b(?=[^.;]{{0,60}}? {_POST_TELLS}\b|"
    rf"[^.;]{{0,20}}\ufffc)|accounts(?=(?: have| had| "
    rf"also)? {_POST_TELLS}\b))"
    r"|(?<![\w,] )\b(?:bloggers|commenters|users) (?:(?:have|had|also|quickly|soon|even|were quick to|online) )*"
    rf"(?:point(?:ed)? out|notic\w+|seiz\w+|pounc\w+|{_SAYING})\b"
    r"|\b(?:the|its|his|her|their) (?:comments? section|replies)\b"
)
_COMPANY = re.compile(
    r"\b(?:no|without|any|has|have|own|remove[ds]?|removing|ban|banned|delete[ds]?|deleting|suspend|suspended|"
    r"moderate|million|billion|allow\w*|"
    r"data|number) (?:[\w'-]+ ){0,3}$"
)
_AIRED_WORDS = ("viral", "online", "internet", "social", "twitter", "facebook", "reddit", "tiktok", "weibo")
_AIRED = re.compile(
    r"\b(?:outrage|backlash|uproar|criticism|reactions?|anger|debate|buzz|rumou?rs|claims?|posts?|"
    r"videos?) (?:[\w'-]+ ){0,2}?on "
    r"(?:social media|social networks|twitter|facebook|reddit|tiktok|weibo)\b"
    r"|\b(?:in|on|to) (?:an?|the|one) (?:online|internet) (?:forum|thread|message board)\b"
    r"|\b(?:gone|going|goes|went) viral (?:online|(?:on|across) (?:social media|twitter|facebook|reddit|tiktok|"
    r"weibo))\b"
)
_SAID_THERE = re.compile(
    rf"\b{_SAYING}(?:,? [\w'’\ufffc-]+){{0,12}},? ?$"
    r"|\b(?:posts?|videos?|messages?|statements?|threads?|criticism|ridicule|respon[sd]\w*|reactions?|backlash|"
    r"rumou?rs?|"
    r"claims?|comments?|controversy|debate|outcry|photos?|images?|clips?|footage|announcement|question|questions)"
    r"(?:,? [\w'’-]+){0,2},? $"
)
_STATEMENTS = re.compile(r"\b(?:posts?|statements?|comments?|claims?|announcements?),? $")
_JUDGED = re.compile(r" (?:(?:has|have|had) been|are|were|is|was) (?!\ufffc)(?!full\b|that\b)")
"""Behind "statements on Twitter" it makes them what is told of: "have been controversial"."""
_IN_PRIVATE = re.compile(
    r"\b(?:exchang|swapp|trad)(?:ed|es|e|ing) (?:[a-z]+ ){0,3}messages $|\b(?:private|direct) messages? $"
)
"""Messages between two are no posts."""
_WATCHED = re.compile(r"\b(?:from|watch(?:ed|ing)?|follow(?:ed|ing)?) (?:[a-z]+ )?videos? $")
"""Videos that somebody learns from are no source."""
_SIGHT = 400
"""Code points of a sentence that are looked at before a network's name: a sentence may be a megabyte of such names."""
_PLACE_WORDS = tuple(
    "twitter facebook instagram tiktok youtube telegram reddit weibo snapchat whatsapp truth parler linkedin threads "
    "bluesky mastodon vk wechat social quora tumblr x".split()
)
_POSTS_WORDS = ("posted", "captioned", "blogged", "reposted", "commented", "tweeting", "posting")
_POSTS = re.compile(
    r"(?P<verb>\b(?:posted|captioned|blogged|reposted|tweeting|posting)\b)(?: (?!on\b)[\w'’-]+){0,6}[,:]? ?(?:\ufffc|"
    r"(?<=tweeting:)$)"
    r"|\ufffc,? (?:(?!and\b|but\b)[\w'’.-]+ ){1,4}(?P<other>posted|captioned|blogged|reposted)\b"
)
_REACTS_WORDS = (
    *_PLACE_WORDS,
    "internet",
    "online",
    "comments",
    "comment",
    "replies",
    "bloggers",
    "users",
    "commenters",
)
_FORUMS = frozenset(
    "reddit.com quora.com stackoverflow.com news.ycombinator.com twitter.com x.com facebook.com tumblr.com 4chan.org "
    "superuser.com serverfault.com askubuntu.com mumsnet.com resetera.com tripadvisor.com yelp.com".split()
)
_USERS = re.compile(
    r"\b(?:users?|commenters?|viewers?|twitter|facebook|instagram|tiktok|reddit|youtube|social media|tweet(?:ed)?|"
    r"comments?)\b"
)
_USERS_BACK = 4
"""Sentences before "another added" in which users are looked for."""
_SIGNED = re.compile(
    r"[—–-]{1,2} ?[^\n(]{1,60}\(@\w{2,20}\),? (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December) \d{1,2}, \d{4}"
)


def find_told_posts(scene: Scene) -> Iterator[Reservation]:
    """Yield "tweeted", "shared on Telegram"; not a firm's own blog, nor a post that only tells when something was."""
    for found in scene.find_words(_POSTED_WORDS, _POSTED):
        sentence = scene.sentence_at(found.start())
        is_blog = "blog" in found.group() and _is_house(scene, sentence)
        is_statement = (
            _STATEMENT.search(scene.low, max(sentence.start, found.start() - _SIGHT), found.end()) is not None
        )
        if not (is_blog or is_statement or _is_occasion(scene, found)):
            yield reserve_words(scene, *found.span())


def find_aired(scene: Scene) -> Iterator[Reservation]:
    """Yield "outrage on Weibo", "a video on Twitter"."""
    for found in scene.find_words(_AIRED_WORDS, _AIRED):
        if not _is_occasion(scene, found):
            yield reserve_words(scene, *found.span())


def _is_house(scene: Scene, sentence: SceneSentence) -> bool:
    """Say whether a body alone speaks in a sentence: its own blog is its statement."""
    voices = scene.voices_in(sentence.start, sentence.end)
    return bool(voices) and all(
        voice.kind in _HOUSES or (voice.kind == "unknown" and " " not in voice.words) for voice in voices
    )


def _is_occasion(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether a post only tells when something was: "trouble began when it posted a video", not what it said."""
    sentence = scene.sentence_at(found.start())
    return (
        _OCCASION.search(scene.low, sentence.start, found.end()) is not None
        and _SAID_IN_IT.search(scene.low, found.start(), sentence.end) is None
    )


def find_on_place(scene: Scene) -> Iterator[Reservation]:
    """Yield "assured the public on Weibo": somebody says something there, in this sentence."""
    if scene.is_personal:
        return
    for found in scene.find_words(_PLACE_WORDS, _ON_PLACE):
        sentence = scene.sentence_at(found.start())
        before = scene.low[max(sentence.start, found.start() - _SIGHT) : found.start()]
        is_said = _SAID_THERE.search(before) is not None
        is_x = found.group().endswith(" x") and not scene.own.startswith("X", found.end() - 1)
        is_watched = _WATCHED.search(before) is not None
        is_topic = _STATEMENTS.search(before) is not None and _JUDGED.match(scene.low, found.end()) is not None
        is_topic = is_topic or _is_occasion(scene, found) or _STATEMENT.search(before) is not None
        is_topic = is_topic or _IN_PRIVATE.search(before) is not None
        if is_said and not is_topic and not is_watched and not is_x and not _TO_READERS.search(before):
            yield reserve_words(scene, *found.span())


def find_posted(scene: Scene) -> Iterator[Reservation]:
    """Yield "she posted", "he captioned the photo" beside a quotation: its words stand in a post."""
    for found in scene.find_words(_POSTS_WORDS, _POSTS):
        if not (scene.is_personal or PAGE_NOTE.match(scene.low, scene.sentence_at(found.start()).start)):
            yield reserve_words(scene, *found.span("verb" if found["verb"] else "other"))


def find_reactions(scene: Scene) -> Iterator[Reservation]:
    """Yield "Twitter reacted", "Reddit users": what is told of a network's users."""
    for found in scene.find_words(_REACTS_WORDS, _REACTS):
        before = scene.low[max(0, found.start() - 40) : found.start()]
        if not scene.is_personal and not _COMPANY.search(before):
            yield reserve_words(scene, *found.span())


def find_forum(scene: Scene) -> Iterator[Reservation]:
    """Yield a reservation on a page of a forum: its text is what users wrote."""
    host = scene.closing.publisher.outlet.domain or ""
    if host.removeprefix("www.").removeprefix("old.") in _FORUMS or host.startswith(
        ("forum.", "forums.", "community.")
    ):
        yield Reservation(sentence=None, cue=None, covers=None)


def find_crowd(scene: Scene) -> Iterator[Reservation]:
    """Yield a user, a blogger, a post as the source of an attribution."""
    for source, described in described_sources(scene):
        if described.sort == "crowd" and not (described.is_definite and described.head.startswith("user")):
            at = scene.sentence_at(source.cue.start)
            if EFFECT.match(scene.low, source.mention.end + 1):
                continue  # "her tweet raised fears": it is what is told of
            if described.head in CUSTOMERS and not is_among_posts(scene, source):
                continue
            covers = (Span(start=at.start, end=at.end),)
            yield reserve_words(scene, source.mention.start, source.mention.end, covers=covers)


def find_next_user(scene: Scene) -> Iterator[Reservation]:
    """Yield "another added" shortly behind words of users: the next of them."""
    for index, sentence in enumerate(scene.sentences):
        found = NEXT_ONE.match(scene.low, sentence.start, sentence.end)
        first = scene.sentences[max(0, index - _USERS_BACK)].start
        if found is not None and _USERS.search(scene.low, first, sentence.start):
            yield reserve_words(scene, *found.span())


def find_embedded(scene: Scene) -> Iterator[Reservation]:
    """Yield the signature of an embedded post, charged to its line and the one above it."""
    for found in _SIGNED.finditer(scene.text):
        index = scene.index_at(found.start())
        first = scene.sentences[max(0, index - 1)]
        last = scene.sentences[index]
        yield reserve_words(scene, *found.span(), covers=(Span(start=first.start, end=last.end),))


_rule = partial(make_words_rule, "user_generated")


RULES = (
    _rule("posted", "This comes from posts of users.", find_told_posts),
    _rule("aired", "This is told of what users say.", find_aired),
    _rule("on_place", "This was said on a network of users.", find_on_place),
    _rule("in_post", "These words stand in a post.", find_posted),
    _rule("reaction", "This is told of what users say.", find_reactions),
    _rule("next_user", "The next of several users says this.", find_next_user),
    _rule("embedded", "This is an embedded post.", find_embedded),
    _rule("source", "A user or a post says this.", find_crowd),
    Rule(
        id="derived.user_generated.forum",
        kind="user_generated",
        basis="derived",
        severity="medium",
        means="The page is a forum's: its users wrote what stands there.",
        find=find_forum,
    ),
)
