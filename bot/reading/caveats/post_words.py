"""Where users write, and what they make there. Small letters; pieces of patterns."""

import re

from bot.reading.caveats.scene import Scene
from bot.reading.caveats.sources import Source

NETWORKS = (
    "twitter|x|facebook|instagram|tiktok|youtube|telegram|reddit|weibo|snapchat|whatsapp|truth social|parler|linkedin|"
    "threads|bluesky|mastodon|vk|vkontakte|wechat|discord|twitch|medium|quora|tumblr|pinterest|substack|nextdoor|"
    "signal|"
    "4chan|8chan|gab|gettr|rumble|viber|line|koo|kakaotalk|odnoklassniki|douyin|xiaohongshu|rednote|clubhouse|patreon|"
    "myspace|periscope|vimeo|bilibili|sharechat|imessage|stack overflow|hacker news"
)
REVIEWERS = (
    "tripadvisor|yelp|goodreads|glassdoor|trustpilot|mumsnet|netmums|imdb|letterboxd|google|amazon|airbnb|booking\\.com"
)
PLACES = (
    rf"(?:{NETWORKS}|social media|social networks?|social networking sites?|(?:the |a |her |his |their "
    rf")?(?:neighbou?rhood|"
    r"community|residents'?|parents'?|local|village|class|family|school|messaging|video-sharing|photo-sharing|"
    r"short-video|"
    r"dating|online) (?:app|apps|forum|forums|group chat|chat group|message board|noticeboard|page|platform|community))"
)
THINGS = (
    r"(?:posts?|videos?|clips?|reels?|threads?|livestreams?|live ?streams?|live|vlogs?|stor(?:y|ies)|status(?: "
    r"update)?|"
    r"updates?|messages?|comments?|photos?|pictures?|images?|memes?|hashtags?|reviews?|notes?|shorts?|rants?|voice "
    r"notes?|"
    r"captions?|bios?|broadcasts?|feeds?|pinned post)"
)
PEOPLE = (
    r"(?:users?|commenters?|reviewers?|posters?|bloggers?|vloggers?|youtubers?|tiktokers?|influencers?|redditors?|"
    r"netizens|"
    r"streamers?|creators?|followers?|moderators?|fan accounts?|members)"
)
SAYING = (
    r"(?:said|says|say|wrote|writes|writing|announced|announces|confirmed|claim(?:ed|s)?|explain(?:ed|s)|reveal(?:ed|"
    r"s)|"
    r"insist(?:ed|s)|denied|denies|warn(?:ed|s)?|argue[ds]?|added|shared|shares|joked|asked|asks|urged|praised|"
    r"criticised|"
    r"criticized|slammed|thanked|apologi[sz]ed|replied|responded|complain(?:ed|s)|vowed|promised|hinted|teased|accused|"
    r"mocked|blasted|declared|stated|noted|described|describes|called|calls|told|tells|posted|captioned|counted|"
    r"recalled|"
    r"reported|begged|quipped|gushed|raged|admitted|alleged|speculated|wondered|rated|gave)"
)
PAGE_NOTE = re.compile(
    r"(?:this|the) (?:story|article|post|piece|report) (?:has been|was) (?:updated|corrected|edited)\b"
)
"""A page's note on itself, at the head of a sentence."""
CUSTOMERS = frozenset({"user", "users"})
_WRITES = re.compile(r"(?:writ|wrote|post|tweet|comment|quip|repl|jok|warn)")
_POSTY = re.compile(
    r"\b(?:twitter|facebook|instagram|tiktok|youtube|telegram|reddit|weibo|quora|tumblr|social (?:media|network)|tweet|"
    r"posted|posts?\b|posting|commented|comments\b|forums?\b|hashtag|message boards?|online|reviews?\b)"
)
"""Near users that write: a network, posts, a forum."""


def is_among_posts(scene: Scene, source: Source) -> bool:
    """Say whether users are those who write somewhere, and not those of a thing: "users complain of its price"."""
    index = scene.index_at(source.cue.start)
    start, end = scene.sentences[max(0, index - 2)].start, scene.sentences[index].end
    return _WRITES.match(source.verb) is not None or _POSTY.search(scene.low, start, end) is not None
