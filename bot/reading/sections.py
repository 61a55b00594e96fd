"""What kind of piece a page says it is: opinion, sponsored, satire, a press release; whether it was corrected.

The page has to say so of itself: in its type, its section, the folder of its address, the kicker at its headline, or a
notice that begins a line. A word in the text is none of these.
"""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

_SIGNS = {
    "opinion": "opinion|opinions|opinion columns|comment|commentary|editorial|editorials|op-ed|op-eds|op ed|column|"
    "columns|columnist|columnists|guest column|guest essay|letters to the editor|opinionnewsarticle",
    "sponsored": "sponsored|sponsored content|sponsored post|sponsor content|advertorial|paid content|paid post|"
    "paid partnership|partner content|branded content|brand studio|promoted|promoted content|advertiser content|"
    "advertisement feature|advertisercontentarticle",
    "satire": "satire|satirical|satiricalarticle|humor|humour",
    "press_release": "press release|press releases|news release|press statement",
    "correction": "correction|corrections|clarification|clarifications|corrections and clarifications|"
    "corrections & clarifications",
}
"""Our labels, and the sections, kickers and types of schema.org that mean them."""
_FOLDERS = {
    "opinion": "opinion|opinions|op-ed|op-eds|opeds|oped|editorials|commentisfree|commentary|columnists",
    "sponsored": "sponsored|sponsored-content|sponsor-content|paid-content|paidcontent|paid-post|paid-posts|paidpost|"
    "partner-content|advertorial|advertorials|branded-content|brandedcontent|brand-studio|brandstudio",
    "satire": "satire",
    "press_release": "press-release|press-releases|pressrelease|pressreleases|news-releases",
    "correction": "corrections|corrections-and-clarifications|corrections-clarifications",
}
"""The same in addresses. Words that some sites use for all they publish (``editorial``, ``comment``) are left out."""
LABELS = (*_SIGNS, "updated")
"""Every label, in the order in which a page has them."""

_PIECE = r"(?:article|story|piece|report|post|column|page|headline|essay|interview|blog post|news item|item|text)"
_LEAD = r"[\W_]*(?:(?:editor|publisher)['’]?s?['’]? note|note|update|footnote)?[\W_]*"
_CHANGED = r"(?:correct|amend|edit|chang|revis|incorrect|wrong|inaccurat|misleading|mis)"
_DAY = r",? (?:[a-z]{3,9}\.?|\d{1,2}),? \d{1,4}(?:, \d{4})?"
_THIS = rf"(?:this|the) (?:\w+ )?{_PIECE}"
_HAS_BEEN = r"(?:was|has been|has since been|was later)"
_AN_EARLIER = rf"(?:an?|the) (?:earlier|previous|prior|original|initial) versions? of {_THIS}"
_APPEARED = r"(?:was|were|has been|had been|first|originally|appeared|ran|is)"
_ERROR = r"(?:error|mistake|incorrect|inaccura)"
_NOTICES = {
    "correction": (
        rf"(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?)"
        rf"(?: ?\([^()\n]{{1,40}}\)|{_DAY})? ?[:—–|]"
        rf"|{_AN_EARLIER}\b(?! {_APPEARED}\b(?! {_CHANGED}))"
        rf"|{_THIS} {_HAS_BEEN} (?:corrected|amended|clarified)\b"
        rf"|{_THIS} {_HAS_BEEN} (?:updated|edited|revised|changed|modified) "
        rf"[^.\n]{{0,60}}?\bto (?:correct|clarify|fix|remove an? {_ERROR})"
    ),
    "updated": rf"{_THIS} {_HAS_BEEN} updated\b",
}
"""How a notice begins. "Updated" alone is no correction: most updates add, and do not mend."""
_READ_NOTICES = {label: re.compile(f"{_LEAD}(?:{pattern})", re.IGNORECASE) for label, pattern in _NOTICES.items()}
_SIGHT = 300
"""Code points of a line in which a notice begins."""
_PARTS = re.compile(r"\s+[|–—-]\s+|\s*[|:]\s+")


def find_labels(
    said: Iterable[str], *, titles: Iterable[str], addresses: Iterable[str | None], lines: Iterable[str]
) -> tuple[str, ...]:
    """Return the labels of a page, each once, in the order of :data:`LABELS`.

    Args:
        said: Its types, sections, genres and kickers.
        titles: Its declared titles; a label may stand before or behind the headline ("Opinion | …").
        addresses: Its own addresses.
        lines: The lines of its text and its notices.
    """
    words = {" ".join(text.casefold().split()).strip(" :|") for text in said}
    for title in titles:
        parts = _PARTS.split(" ".join(title.casefold().split()))
        if len(parts) in (2, 3):  # label, headline; headline, label, site: the site is last
            words |= {parts[0], parts[1]}
    folders = {folder for address in addresses for folder in _folders_of(address)}
    found = {label for label, signs in _SIGNS.items() if words.intersection(signs.split("|"))}
    found |= {label for label, names in _FOLDERS.items() if folders.intersection(names.split("|"))}
    for line in lines:
        found |= {label for label, pattern in _READ_NOTICES.items() if pattern.match(line, 0, _SIGHT)}
    if "correction" in found:
        found.discard("updated")
    return tuple(label for label in LABELS if label in found)


def _folders_of(address: str | None) -> list[str]:
    try:
        path = urlsplit(address or "").path
    except ValueError:
        return []
    return [folder.casefold() for folder in path.split("/")[:-1] if folder]
