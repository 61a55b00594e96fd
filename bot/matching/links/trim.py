"""Where a pasted address ends: sentence marks, strangers' brackets and the next address are not part of it."""

import re

_MARKS = ".,;:!?'\"*~<>`\\^|…‘’‚“”„‹›«»、。，；：！？ \u00a0"
_OPENERS = "([{"
_PAIRS = {")": "(", "]": "[", "}": "{"}
# A bracket, an entity that stands for a mark or a space, or another address pasted right behind.
_STOP = re.compile(
    r"[()\[\]{}]|&(?:lt|gt|quot|nbsp|apos|#0*3[49]|#x0*2[27]|#0*160);|(?<=[A-Za-z0-9,;|)\]}])h(?:tt|xx)ps?://",
    re.IGNORECASE,
)
# A space, quote, angle bracket, backtick, ideographic or general punctuation mark (U+2000 to U+202F) that some
# program has percent-encoded together with the address.
_ENCODED_MARK = re.compile(
    r"%(?:0[9AD]|2[02]|3[CE]|60|C2%A0|C2%AB|C2%BB|E2%80%[89A][0-9A-F]|E3%80%8[0-2])\Z", re.IGNORECASE
)
_LONGEST_ENCODED_MARK = 9


def cut_run(run: str, *, begun: int) -> str:
    """The part of a run of signs that one address can take, its first ``begun`` signs being sure.

    It ends at the first closing bracket that nothing in it opens (``a/b)c`` gives ``a/b``, ``a_(b)`` stays), at an
    entity like ``&gt;``, and where another address follows without a gap.
    """
    opened: list[str] = []
    for match in _STOP.finditer(run, begun):
        sign = match.group()
        if sign in _OPENERS:
            opened.append(sign)
        elif opened and opened[-1] == _PAIRS.get(sign):
            opened.pop()
        else:
            return run[: match.start()]
    return run


def trim_end(address: str) -> str:
    """The address without marks at its end, encoded or not, and without brackets there that have no partner."""
    while True:
        shorter = address.rstrip(_MARKS + _OPENERS)
        head, end = shorter[:-_LONGEST_ENCODED_MARK], shorter[-_LONGEST_ENCODED_MARK:]
        shorter = head + _ENCODED_MARK.sub("", end)
        last = shorter[-1:]
        if last in _PAIRS and shorter.count(last) > shorter.count(_PAIRS[last]):
            shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter
