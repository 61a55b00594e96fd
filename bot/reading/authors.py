"""The names in a page's byline."""

import re
from collections.abc import Iterable

AUTHORS_MOST = 12
SHOWN_MOST = 4
"""Names found on the page itself; where there are more, they are those of other articles and of pictures."""
NAME_MOST = 100
"""Code points of one name, an agency's or a desk's included; what is longer is a sentence about the author."""
BESIDE_MOST = 2
"""Elements with names beside a heading that nothing but their class marks."""
_SHOWN_LETTERS_MOST = 60
_WORDS_MOST = 8
_BY = re.compile(
    r"\A(?:view all (?:posts|articles) )?(?:(?:written|reported|posted|story|words|text|report) )?by\s*:?\s+|"
    r"\A(?:(?:erstellt|veröffentlicht|geschrieben|zeige alle beiträge) )?"
    r"(?:authors?|autor(?:en)?|von|vom|par|por)\s*:?\s+",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?<=\w)\s*\([a-z.]{2,5}\)\Z")
"""The letters with which somebody signs: "Ada Moor (amo)"."""
_DATE_BEHIND = re.compile(
    r"\s*[,|•·–—-]?\s*(?:\b(?:am|um|on|at|le|el|stand|posted|published|updated|vom)\b:?\s*)?"
    r"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?\s*)?"
    r"(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*)?(?<!\w)\d.*\Z",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"://|@|\bwww\.|\.(?:com|org|net)/|\A[\W\d_]*\Z|\A(?:(?:wordpress|web|site)? ?-?(?:admin|master|editor)\w{0,9}|"
    r"user|author|staff|guest|unknown|none|null|n/a|undefined|(?:follow|more|about|all|view|show|see|read)\b.*)\Z",
    re.IGNORECASE,
)
_NO_SHOWN_NAME = re.compile(
    r"[!?:;*|]|\w\w\. \w|\b(?:am|um|on|at|by|von|twitter|facebook|instagram)\Z|\A(?:über|zum|zur|name|posted)\b|"
    r"\A(?:autor(?:en)?|authors?|written|share|print|e-?mail|par|por)\Z|"
    r"\A(?:[\w-]+ ){0,3}(?:writer|editor|reporter|correspondent)\Z",
    re.IGNORECASE,
)
_JOINED = re.compile(r"[\s,/|&]+")
_SMALL_WORDS = frozenset(
    "al and bin da de del della den der di dos du e el et ibn la le og ter the und van von y zu".split()
)
_ACCOUNT_LEAST = 4
"""Letters of a lone word from which it is the name of an account, and no initials."""
_UNCASED_MOST = 12
"""Letters of names in a script without capitals."""


def write_byline(named: Iterable[str], *, outlets: Iterable[str] = (), most: int = AUTHORS_MOST) -> str | None:
    """Return authors' names, each once, joined by commas; ``None`` for none, or for more than ``most``.

    Addresses of profiles and names of accounts are none, and neither is the outlet's own.
    """
    own = {_squeeze(outlet) for outlet in outlets}
    names: dict[str, str] = {}
    for text in named:
        name = _SIGN.sub("", _BY.sub("", " ".join(text.split())).strip(" ,;|·•–—-"))
        if name and len(name) <= NAME_MOST and not _NO_NAME.search(name) and _squeeze(name) not in own:
            names.setdefault(name.casefold(), name)
    return ", ".join(names.values()) if 0 < len(names) <= most else None


def write_shown_byline(shown: Iterable[str], *, outlets: Iterable[str]) -> str | None:
    """Return the names in texts that are only called a byline by the page: without the date behind, no sentences.

    Of two texts of which one holds the other the shorter counts.
    """
    plain = [_DATE_BEHIND.sub("", " ".join(text.split())) for text in shown]
    bare = [_BY.sub("", text).strip(" ,;|·•–—-") for text in plain]
    short = [text for text in dict.fromkeys(bare) if _is_like_names(text)]
    inner = [text for text in short if not any(other != text and other in text for other in short)]
    return write_byline(inner, outlets=outlets, most=BESIDE_MOST)


def _is_like_names(text: str) -> bool:
    """Tell whether a text may be names: a few words, all but the small ones with capitals, or a single longer one."""
    words = [word for word in _JOINED.split(text) if word]
    if not 0 < len(words) <= _WORDS_MOST or len(text) > _SHOWN_LETTERS_MOST or _NO_SHOWN_NAME.search(text):
        return False
    if text.upper() == text.lower():
        return len(text) <= _UNCASED_MOST
    if len(words) == 1:
        return len(text) >= _ACCOUNT_LEAST
    return not any(word[0].islower() and word not in _SMALL_WORDS for word in words)


def _squeeze(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))
