"""Which hosts wrap other addresses, and how. A host that is not listed here is never taken apart.

Collected from ClearURLs' rules (ClearURLs/Rules 9317c06, July 2025: its ``redirections``), the list of AMP caches
(https://cdn.ampproject.org/caches.json), the public web archives, and what the platforms' own share buttons, search
engines and link guards produce. Facts only, no code.
"""

from collections.abc import Mapping
from typing import Final

from bot.matching.links import viewers
from bot.matching.links.encoders import guarded_v2, guarded_v3, listed_by_google_news
from bot.matching.links.peelers import (
    Peeler,
    after_prefix,
    in_amp_cache,
    in_archive,
    in_encoded_parameter,
    in_parameter,
    in_path,
    whole_query,
)

_ARCHIVE = (in_archive,)
_ARCHIVE_TODAY = (in_archive, in_parameter("/", "url"))
_AMP_CACHE = (in_amp_cache,)
_PATH = (in_path,)
_U = (in_parameter("/", "u"),)
_URL = (in_parameter("/", "url"),)
_QUERY = (whole_query,)
_PROOFPOINT = (guarded_v3, guarded_v2, in_parameter("/v1/", "u"))
_TELEGRAM = (in_parameter("/iv", "url"), in_parameter("/share", "url"), viewers.previewed_message)
_TURBO = (viewers.proxied_by_yandex, viewers.turbo_page, in_parameter("/turbo", "text"))
_VK = (in_parameter("/away", "to"), in_parameter("/share.php", "url"))
_X = (in_parameter("/intent/", "url"), in_parameter("/share", "url"))

_COPIES: Mapping[str, tuple[Peeler, ...]] = {
    **dict.fromkeys((f"archive.{suffix}" for suffix in ("today", "ph", "is", "li", "fo", "md", "vn")), _ARCHIVE_TODAY),
    "archiveiya74codqgiixo33q62qlrqtkgmcitqx5u2oeqnmn5bpcbiyd.onion": _ARCHIVE_TODAY,
    "archive.org": _ARCHIVE,
    "web.archive.org": (in_archive, in_parameter("/", "url")),
    "web-beta.archive.org": _ARCHIVE,
    "wayback.archive.org": _ARCHIVE,
    "liveweb.archive.org": _ARCHIVE,
    "wayback.archive-it.org": _ARCHIVE,
    "webarchive.nationalarchives.gov.uk": _ARCHIVE,
    "webarchive.org.uk": _ARCHIVE,
    "webarchive.loc.gov": _ARCHIVE,
    "arquivo.pt": _ARCHIVE,
    "vefsafn.is": _ARCHIVE,
    "wayback.vefsafn.is": _ARCHIVE,
    "webarchive.nla.gov.au": _ARCHIVE,
    "swap.stanford.edu": _ARCHIVE,
    "timetravel.mementoweb.org": _ARCHIVE,
    "megalodon.jp": _PATH,
    "webcitation.org": (in_parameter("/query", "url"),),
    "webcache.googleusercontent.com": (viewers.cached_by_google,),
    "yandexwebcache.net": _URL,
    "hghltd.yandex.net": _URL,
    "cdn.ampproject.org": _AMP_CACHE,
    "*.cdn.ampproject.org": _AMP_CACHE,
    "amp.cloudflare.com": _AMP_CACHE,
    "*.amp.cloudflare.com": _AMP_CACHE,
    "bing-amp.com": _AMP_CACHE,
    "*.bing-amp.com": _AMP_CACHE,
    "googleweblight.com": (in_parameter("/", "lite_url", "u"),),
    "turbopages.org": _TURBO,
    "*.turbopages.org": _TURBO,
    "12ft.io": (in_path, in_parameter("/", "q")),
    "r.jina.ai": _PATH,
    "txtify.it": _PATH,
    "smry.ai": _PATH,
    "via.hypothes.is": _PATH,
    "printfriendly.com": _URL,
}
_SEARCH_AND_TRANSLATION: Mapping[str, tuple[Peeler, ...]] = {
    "google.*": (
        in_parameter("/url", "q", "url"),
        in_parameter("/imgres", "imgrefurl"),
        after_prefix("/amp/"),
        viewers.cached_by_google,
    ),
    "news.google.*": (in_parameter("/", "url"), listed_by_google_news),
    "translate.google.*": _U,
    "translate.googleusercontent.com": _U,
    "*.translate.goog": (viewers.translated_by_google,),
    "bing.com": (in_encoded_parameter("u", skip=2), after_prefix("/amp/")),
    "duckduckgo.com": (in_parameter("/l/", "uddg"),),
    "r.search.yahoo.com": (viewers.counted_by_yahoo,),
    "yandex.ru": (viewers.turbo_page, in_parameter("/turbo", "text"), in_parameter("/clck/", "url")),
    "translate.yandex.ru": _URL,
    "translate.yandex.com": _URL,
    "microsofttranslator.com": (in_parameter("/", "a"),),
    "translatetheweb.com": (in_parameter("/", "a"),),
    "papago.naver.net": _URL,
}
_NETWORKS: Mapping[str, tuple[Peeler, ...]] = {
    **dict.fromkeys(("l.facebook.com", "lm.facebook.com", "l.messenger.com", "l.workplace.com"), _U),
    **dict.fromkeys(("l.instagram.com", "l.threads.net", "l.threads.com", "l.wl.co"), _U),
    "facebook.com": (in_parameter("/", "u", "href"),),
    **dict.fromkeys(("twitter.com", "x.com"), _X),
    **dict.fromkeys(("vk.com", "vk.ru", "away.vk.com"), _VK),
    **dict.fromkeys(("t.me", "telegram.me"), _TELEGRAM),
    "ok.ru": (in_parameter("/", "st.link"),),
    "connect.ok.ru": _URL,
    "dzen.ru": (in_parameter("/away", "to"),),
    "out.reddit.com": _URL,
    "click.redditmail.com": _PATH,
    "linkedin.com": _URL,
    "youtube.com": (in_parameter("/redirect", "q"), viewers.embedded_video),
    "youtube-nocookie.com": (viewers.embedded_video,),
    "youtu.be": (viewers.short_video,),
    "tiktok.com": (in_parameter("/link/", "target"),),
    "t.umblr.com": (in_parameter("/redirect", "z"),),
    "steamcommunity.com": (in_parameter("/linkfilter", "url", "u"),),
    "disq.us": (viewers.shared_on_disqus,),
    "getpocket.com": _URL,
    "medium.com": (in_parameter("/r/", "url"),),
    "gate.sc": _URL,
    "exit.sc": _URL,
    "link.zhihu.com": (in_parameter("/", "target"),),
    "weibo.cn": (in_parameter("/sinaurl", "u"),),
    "pixiv.net": (whole_query,),
    "deviantart.com": (whole_query,),
}
_GUARDS_AND_COUNTERS: Mapping[str, tuple[Peeler, ...]] = {
    **dict.fromkeys(("slack-redir.net", "slack-redir.com"), _URL),
    "*.safelinks.protection.outlook.com": _URL,
    "*.safelinks.protection.office365.us": _URL,
    "*.safelinks.protection.partner.outlook.cn": _URL,
    "statics.teams.cdn.office.net": _URL,
    "urldefense.com": _PROOFPOINT,
    "urldefense.us": _PROOFPOINT,
    "urldefense.proofpoint.com": _PROOFPOINT,
    "linkprotect.cudasvc.com": (in_parameter("/", "a"),),
    "secure-web.cisco.com": _PATH,
    "*.protection.sophos.com": (in_encoded_parameter("u"),),
    "*.awstrack.me": _PATH,
    "outgoing.prod.mozaws.net": _PATH,
    "prod.outgoing.prod.webservices.mozgcp.net": _PATH,
    "href.li": _QUERY,
    "anonym.to": _QUERY,
    "nullrefer.com": _QUERY,
    "dereferer.me": _QUERY,
    "go.skimresources.com": _URL,
    "redirect.viglink.com": _U,
}

WRAPPERS: Final[Mapping[str, tuple[Peeler, ...]]] = {
    **_COPIES,
    **_SEARCH_AND_TRANSLATION,
    **_NETWORKS,
    **_GUARDS_AND_COUNTERS,
}
"""Host -> the ways it may carry an address. ``*.`` stands for any labels before, ``.*`` for any country."""
