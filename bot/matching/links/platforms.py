"""What is known of the platforms on which links are shared, in the shape in which outlets' profiles tell it.

They are no outlets and have no profile, yet their links are pasted more than any other. Names of parameters are those
of ClearURLs' rules (ClearURLs/Rules 9317c06, July 2025, LGPL-3.0: facts only) and what the share buttons add.
"""

from typing import Final

from bot.model.link import LinkRules

_X = "x.com"
_YOUTUBE = "youtube.com"

PLATFORM_RULES: Final = LinkRules(
    aliases={
        "twitter.com": _X,
        "fxtwitter.com": _X,  # these four repair previews in Discord and show the same post
        "vxtwitter.com": _X,
        "fixupx.com": _X,
        "fixvx.com": _X,
        "youtube-nocookie.com": _YOUTUBE,
        "telegram.me": "t.me",
        "old.reddit.com": "reddit.com",
        "new.reddit.com": "reddit.com",
    },
    dropped={
        _YOUTUBE: frozenset(
            {"t", "si", "feature", "pp", "ab_channel", "start", "time_continue", "app", "themerefresh"}
        ),
        _X: frozenset({"s", "t", "cn", "cxt", "src", "lang"}),
        "reddit.com": frozenset({"share_id", "rdt", "sort", "utm_name"}),
        "instagram.com": frozenset({"igsh", "hl", "img_index"}),
        "facebook.com": frozenset(
            {"mibextid", "rdid", "share_url", "sfnsn", "__tn__", "_rdr", "locale", "paipv", "eav"}
        ),
        "tiktok.com": frozenset({"_r", "_t", "is_from_webapp", "sender_device", "web_id", "is_copy_url", "lang"}),
        "linkedin.com": frozenset({"trk", "rcm", "lipi"}),
        "medium.com": frozenset({"source", "sk"}),
        "t.me": frozenset({"single", "embed"}),
        "threads.net": frozenset({"xmt", "slof"}),
        "threads.com": frozenset({"xmt", "slof"}),
    },
)
