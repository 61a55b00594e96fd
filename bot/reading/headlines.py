"""A page's headline, told from the kickers before it and the name of the site behind it.

A page names itself several times: in its visible heading, in JSON-LD, in the meta elements for sharing, in the title
element. Only together do they show which words are the headline: what the heading and a declared title have in common.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from html import unescape
from itertools import pairwise

TITLE_MOST = 500
"""Code points; what is longer is no title."""
SHOWN_MOST = 12
_ALIKE_LEAST = 0.5
"""Share of words in common from which a heading is another wording of a declared title: at 0.4 to 0.6 the titles of the
sets in ``tests/eval/pages.py`` come out the same but for two pages."""
_ALONE_LEAST = 4
"""Words that a lone heading needs to be trusted over a declared title unlike it; fewer name a section or the site."""
_KICKER_MOST = 3
"""Times as long as the headline that the words before or behind it may be."""
_TAIL_WORDS_MOST = 5
_MARKS = re.compile(r"\s+(?:\||-|–|—|»|«|›|·|•|::|//|/|\+\+\+)+\s+|\s*\|\s*|\s*[|:•]\s+")
_BAR = re.compile(r"\s+[|»]\s+")
_WORD = re.compile(r"\w+")
_DATE_BEFORE = re.compile(r"\A\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\s*[-–—:|]?\s*(?=\S)")
_NAME_PART_LEAST = 6
"""Letters from which a part of a host's label may be the name of the site."""
_LABEL_MOST = 3
"""Letters of a label of a host that is no name by itself: www, com, co."""


def choose_headline(shown: Iterable[str], declared: Iterable[str], *, outlets: Iterable[str]) -> str | None:
    """Return the headline of a page, ``None`` where it names itself nowhere.

    Args:
        shown: The texts of its headings, in the order of the page.
        declared: What it declares as its title, the most trusted first.
        outlets: The names, and the host, of whoever publishes it.
    """
    names = [name for outlet in outlets for name in _names_of(outlet)]
    headings = [heading for heading in tidy_titles(shown) if squeeze_words(heading) not in names][:SHOWN_MOST]
    titles = tidy_titles(declared)
    cut = [_without_outlet(title, names) for title in titles]
    found = _common(headings, titles, cut) or _likest(headings, cut) or next(iter(cut or headings), None)
    return _whole(found, [*headings, *cut]) if found is not None else None


def tidy_titles(texts: Iterable[str]) -> list[str]:
    """Return the texts that may be titles, in order, each in one line, without signs and a date around it."""
    plain = (" ".join(unescape(text).replace("\xad", "").split()).strip(" |:/") for text in texts)
    tidied = (_DATE_BEFORE.sub("", text) for text in plain)
    return [text for text in tidied if text and len(text) <= TITLE_MOST]


def _common(headings: Sequence[str], titles: Sequence[str], cut: Sequence[str]) -> str | None:
    """Return what a heading and a declared title have wholly in common: the shorter one, without kicker and site."""
    for heading in sorted(headings, key=lambda heading: words_of(heading) not in map(words_of, cut[:1])):
        words = words_of(heading)
        within = [title for title in cut if _is_headline_in(heading, title, cut)]
        if within:
            shortest = min(within, key=len)
            return heading if words_of(shortest) == words else shortest
    is_alone = _is_alone(headings)
    for heading in headings:
        words = words_of(heading)
        for title in titles:
            is_first = is_alone and words == words_of(_parts(title)[0])
            is_longest = len(words) >= max(len(words_of(part)) for part in _parts(title))
            if _is_within(words, words_of(title)) and (is_first or is_longest):
                return heading
    return None


def _likest(headings: Sequence[str], cut: Sequence[str]) -> str | None:
    """Return the heading that is most like a declared title; else a lone one, if it is long enough to be no section."""
    best = max(headings, key=lambda heading: _alike_best(heading, cut), default=None)
    if best is not None and _alike_best(best, cut) >= _ALIKE_LEAST:
        return best
    is_trusted = _is_alone(headings) and (not cut or len(words_of(headings[0])) >= _ALONE_LEAST)
    return headings[0] if is_trusted else None


def _is_alone(headings: Sequence[str]) -> bool:
    """Tell whether all headings say the same."""
    return len(set(map(squeeze_words, headings))) == 1


def _is_headline_in(heading: str, title: str, cut: Sequence[str]) -> bool:
    """Tell whether a heading is a declared title, with or without a kicker before it or a line below it.

    A title that stops within the heading is the headline if two places declare it: one alone may be cut to a length.
    """
    words, inner = words_of(heading), words_of(title)
    if not _is_within(inner, words):
        return False
    is_stopped = words[-len(inner) :] != inner
    return not is_stopped or sum(words_of(other) == inner for other in cut) > 1


def _whole(found: str, others: Sequence[str]) -> str:
    """Return a title that was cut short, as some are for sharing, as another place has it."""
    stem = found.rstrip(".… ")
    is_cut = found != stem and found.endswith(("...", "…"))
    if not is_cut:
        return found
    return next((other for other in others if other.startswith(stem) and len(other) > len(found)), found)


def _is_within(inner: Sequence[str], outer: Sequence[str]) -> bool:
    """Tell whether ``outer`` begins or ends with ``inner``, and the rest is not much longer."""
    if not inner or len(outer) > (_KICKER_MOST + 1) * len(inner):
        return False
    return list(outer[-len(inner) :]) == list(inner) or list(outer[: len(inner)]) == list(inner)


def _alike_best(heading: str, titles: Sequence[str]) -> float:
    return max((alike(words_of(heading), words_of(title)) for title in titles), default=0.0)


def alike(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the share of the words of two titles that are in both (Dice's coefficient): 0 to 1."""
    ours, theirs = Counter(one), Counter(other)
    return 2 * (ours & theirs).total() / ((ours.total() + theirs.total()) or 1)


def _without_outlet(title: str, names: Sequence[str]) -> str:
    """Return a title without the name of the site behind or before it, and without the sections beside that name."""
    found = list(_MARKS.finditer(title))
    bounds = [0, *(place for mark in found for place in mark.span()), len(title)]
    pieces = [(start, end) for i, (start, end) in enumerate(pairwise(bounds)) if i % 2 == 0]
    named = [i for i, (start, end) in enumerate(pieces) if _is_name(squeeze_words(title[start:end]), names)]
    if named and len(named) < len(pieces):
        first, last = 0, len(pieces)
        for i in named:
            if i + 1 <= len(pieces) // 2 and i == first:
                first = i + 1
            elif i >= len(pieces) / 2:
                last = min(last, i)
        if first < last:
            parts = _BAR.split(title[pieces[first][0] : pieces[last - 1][1]])
            return max(parts, key=lambda part: len(words_of(part))).strip() or title
    head, bar, tail = title.rpartition(" | ")
    return head if bar and len(words_of(tail)) <= _TAIL_WORDS_MOST < len(title) and len(words_of(head)) > 1 else title


def _is_name(piece: str, names: Sequence[str]) -> bool:
    return piece in names or (len(piece) >= _NAME_PART_LEAST and any(name.startswith(piece) for name in names))


def _parts(title: str) -> list[str]:
    return [part for part in _MARKS.split(title) if part] or [title]


def _names_of(outlet: str) -> list[str]:
    """Return the spellings of an outlet's name, or of a host and each of its longer labels."""
    plain = squeeze_words(outlet)
    names = [plain, plain.removeprefix("the")]
    if "." in outlet and " " not in outlet.strip():
        labels = outlet.casefold().removeprefix("www.").split(".")
        names += [squeeze_words(label) for label in labels if len(label) > _LABEL_MOST]
        names += [
            squeeze_words(".".join(labels)),
            squeeze_words(".".join(labels[-2:])),
            squeeze_words("the" + labels[0]),
        ]
    return [name for name in names if name]


def words_of(text: str) -> list[str]:
    """Return the words of a text, case aside."""
    return _WORD.findall(text.casefold())


def squeeze_words(text: str) -> str:
    """Return the letters and digits of a text, case aside: the same for two that differ in signs and spacing."""
    return "".join(words_of(text))
