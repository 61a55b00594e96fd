"""The characters of a page from its bytes.

Decoded here and not by a library, which would unpack compressed bytes without limit and guess where nothing needs a
guess. The order: a byte-order mark; UTF-8, if all of it is or all but a few bytes; what the page declares;
windows-1252, as browsers do.
"""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_SIGHT = 4096
"""Bytes in which a page may declare its encoding; browsers look at 1024, and pages put it later."""
_WEB_NAMES = re.compile(
    r"windows-\d{3,4}|cp125\d|iso-8859-\d{1,2}|koi8-[ru]|gbk|gb2312|gb18030|big5|euc-jp|euc-kr|shift[_-]jis|"
    r"iso-2022-jp|ibm866|tis-620|utf-8|utf8"
)
"""The names of the Encoding Standard that Python knows too. Others (punycode, unicode_escape) are traps."""
_DEFAULT = "cp1252"
SOUND_LEAST = 4
"""Sound characters beyond ASCII to each broken one, from which a page is damaged UTF-8: by chance bytes of another
encoding are one now and then, and hardly ever most of them."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\ufffd]")


def decode_html(raw: bytes) -> str:
    """Return the text of ``raw``; what cannot be decoded becomes U+FFFD. Never fails."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        plain = raw.decode("utf-8", "replace")
        is_damaged = len(_BEYOND_ASCII.findall(plain)) > SOUND_LEAST * plain.count("\ufffd")
        return plain if is_damaged else raw.decode(_declared_name(raw), "replace")


def _declared_name(raw: bytes) -> str:
    found = _DECLARED.search(raw, 0, _SIGHT)
    name = found[1].decode("ascii", "replace").lower() if found else ""
    if not _WEB_NAMES.fullmatch(name) or name in ("iso-8859-1", "utf-8", "utf8"):
        return _DEFAULT  # Latin-1 on the web means windows-1252; UTF-8 it is not, that was tried
    try:
        codecs.lookup(name)
    except LookupError:
        return _DEFAULT
    return name
