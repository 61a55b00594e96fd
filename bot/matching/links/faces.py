"""The faces of one page: AMP, print and mobile editions, told by markers in its path and its query."""

import re
from urllib.parse import unquote

from bot.matching.links.trim import trim_end

_INDEX = re.compile(r"(?:index|default)\.(?:[xs]?html?|php\d?|aspx?|jsp|cfm)", re.IGNORECASE)
_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#;]*", re.IGNORECASE)
_SLASHES = re.compile(r"/{2,}")
_AMP_SEGMENTS = frozenset({"amp", ".amp", "amp.html"})
_PRINT_SEGMENTS = frozenset({"print", "printable", "print.html", "printview"})
# .amp, !amp, ~amp (also before an extension) mark an edition; _amp does where the words of the slug use hyphens.
_MARKED_FILE = re.compile(
    r"(.+?)(?:(?:[.!~](?:amp|print))+|(?<=[a-z0-9])_amp)((?:\.(?:[xs]?html?|php|aspx?|cms))?)", re.IGNORECASE
)
_TIMES_FILE = re.compile(r"/amp_(?=[a-z]+/\d+\.cms\Z)", re.IGNORECASE)
_PAGE_NAME = re.compile(r"[\d._~,!+-]|.{20}")
_STORY_NAME = re.compile(r"(?:[^\W_]+[-_]){2}|\d{5}")
_SWITCHES = frozenset(
    "amp _amp is_amp isamp hs_amp noamp nonamp print printable printview printversion printerfriendly printmode printer"
    " nomobile no_mobile mobile mobi desktop fullsite singlepage single_page showall m".split()
)
_SWITCHED = frozenset(
    ["", "0", "1", "2", "true", "false", "yes", "no", "y", "n", "on", "off", "mobile", "amp", "all", "full"]
)
_FORMS = frozenset(
    "outputtype output layout service format view type mode display template style tpl platform page pagewanted"
    " theme".split()
)
_FORM = re.compile(r"(?:valid_)?amp(?:html|-type)?|print(?:able|er)?|mobile")
_WHOLES = frozenset({"page", "pagewanted", "view"})
_WHOLE = frozenset({"all", "single"})


def names_page(path: str) -> bool:
    """Whether the last part of the path looks like one page's name: digits, joined words, an extension, or length."""
    return _PAGE_NAME.search(unquote(path.rpartition("/")[2])) is not None


def names_story(path: str) -> bool:
    """Whether the last part of the path is an article's own name: three joined words, or a number of five digits."""
    return _STORY_NAME.search(unquote(path.rpartition("/")[2])) is not None


def plain_path(path: str) -> str:
    """The path without the markers of its other faces, of an index file and of a session, and without a last slash.

    A part of the path that is just ``amp`` marks an edition only where what remains names a page: ``/amp``,
    ``/tags/amp`` and ``/amp-explained`` are about something else.
    """
    path = _trim_path(_SESSION.sub("", _SLASHES.sub("/", path)))
    while (plainer := _trim_path(_drop_marker(path))) != path:
        path = plainer
    return path


def is_face(name: str, value: str, *, at_root: bool) -> bool:
    """Whether a parameter only chooses another face of the same page (``amp=1``, ``view=print``, ``page=all``)."""
    name, value = name.lower(), value.lower()
    if name == "m" and at_root:
        return False  # the only name of a page there: WordPress' months, old forums
    return (
        (name in _SWITCHES and value in _SWITCHED)
        or (name in _FORMS and _FORM.fullmatch(value) is not None)
        or (name in _WHOLES and value in _WHOLE)
    )


def _drop_marker(path: str) -> str:
    parent, _, last = path.rpartition("/")
    if _INDEX.fullmatch(last):
        return f"{parent}/"
    marked = _MARKED_FILE.fullmatch(last)
    if marked is not None and not ("_amp" in last.lower() and ("-" not in marked.group(1) or "_" in marked.group(1))):
        return f"{parent}/{marked.group(1)}{marked.group(2)}"
    return _TIMES_FILE.sub("/", _drop_segment(path))


def _drop_segment(path: str) -> str:
    segments = path[1:].split("/")
    marks = [segment.lower() in _AMP_SEGMENTS for segment in segments]
    for edge in (0, -1):
        marks[edge] = marks[edge] or segments[edge].lower() in _PRINT_SEGMENTS
    if segments[0] == "platform" and marks[1:2] == [True]:  # /platform/amp/ of the Verge and its sisters
        marks[0] = True
    rest = f"/{'/'.join(segment for segment, mark in zip(segments, marks, strict=True) if not mark)}"
    return rest if names_page(rest) else path


def _trim_path(path: str) -> str:
    while (trimmed := trim_end(path.rstrip("/")) or "/") != path:
        path = trimmed
    return path
