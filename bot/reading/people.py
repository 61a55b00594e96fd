"""The people of a text: which full name a bare surname leads to, and who else stands in a stretch of prose."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.model.record import Span
from bot.reading.given_names import gender_of_given
from bot.reading.lexicon import DETERMINERS, GROUPS, NOT_NAMES, OFFICES, ORGANISATIONS, PARTISANS, PERSONS, TITLES
from bot.reading.nouns import POSSESSIVES
from bot.reading.tokens import Token

_NAME_TOKENS_MOST = 4
_NAME_LEAST = 2
_HEADLINES_MOST = 2
"""Paragraphs at the start of a text that may be its headline and its second line."""
_HEADLINE_TOKENS_MOST = 25
_HOLDER_TOKENS_MOST = 3
"""Words of a name behind a title; a longer run of capitals is a headline's."""
_LESSER = frozenset("former acting assistant associate late retired then".split())
_CAUSES = frozenset({"campaign", "coalition", "movement", "protest", "protests", "rally", "slogan"})
_REACH = 4
"""Tokens between an article and the role that it belongs to: "a tired northern harbour pilot"."""
_PLACE_SIGNS = frozenset({"in", "at", "near", "across", "around", "outside"})


@dataclass(slots=True)
class People:
    """The full names of a text by surname, and where each surname first stood alone.

    ``full`` maps a surname in lower case to the spans of the names that end in it, one a name, each at its first
    place; ``alone`` maps it to the first place where it stood without a first name, headlines left aside. ``holders``
    maps a title in small letters ("prime minister") to the surnames of those before whose names it stands, and each of
    them to the full names among these.
    """

    full: dict[str, dict[str, Span]] = field(default_factory=dict)
    alone: dict[str, int] = field(default_factory=dict)
    holders: dict[str, dict[str, set[str]]] = field(default_factory=dict)

    def full_name(self, surname: str, at: int) -> Span | None:
        """Return the one full name that a bare ``surname`` at offset ``at`` leads back to; ``None`` if not surely one.

        The full name must stand first, and no other may end in the same word.
        """
        names = self.full.get(surname.lower(), {})
        shortest = min(names, key=len, default="")
        if not shortest or any(name != shortest and not name.endswith(f" {shortest}") for name in names):
            return None
        span = min(names.values(), key=lambda span: span.start)
        first = Span(start=span.end - len(shortest), end=span.end)
        if first.start >= at or self.alone.get(surname.lower(), at) < first.start:
            return None
        return first

    def is_titled(self, surname: str) -> bool:
        """Say whether a single name stands behind a title somewhere: "Prince Ludo", and "Ludo" is a person."""
        return any(surname in holders for holders in self.holders.values())

    def is_holder(self, title: str, name: str) -> bool:
        """Say whether a name is a title's holder's: "Jo Roe" is not "Mayor Max Roe", nor is "Roe" beside both."""
        words = [word for word in name.split() if word.lower().rstrip(".") not in TITLES]
        surname = words[-1].lower() if words else ""
        full = self.holders.get(title, {}).get(surname)
        if full is None:
            return False
        if full and len(words) > 1:
            return any(words[0] == one.split()[0] or one.endswith(f" {' '.join(words)}") for one in full)
        names = self.full.get(surname, {})
        return all(one.endswith(min(names, key=len)) for one in names)

    def is_person(self, name: str) -> bool:
        """Say whether a name of several words is a person's: its last word stands alone somewhere behind it."""
        surname = name.rpartition(" ")[2].lower()
        names = self.full.get(surname, {})
        return surname in self.alone and any(span.end <= self.alone[surname] for span in names.values())


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody in a stretch of prose: the last word of the name, or the role, in lower case, and where it stands.

    ``is_known`` is true for a name with a title, or with a surname that the text knows.
    """

    key: str
    start: int
    end: int
    is_known: bool


def find_people(paragraphs: Iterable[Sequence[Token]]) -> People:
    """Return the people of a text, from the tokens of its paragraphs in order."""
    people = People()
    for number, tokens in enumerate(paragraphs):
        is_headline = number < _HEADLINES_MOST and _is_headline(tokens)
        for first, stop in _runs(tokens):
            office = _office_words(tokens, first, stop)
            is_office = office > 0
            run = tokens[first + office : stop]
            name = _bare(run)
            surname = _surname(name)
            if not surname or any(token.key in ORGANISATIONS for token in run):
                continue
            if len(name) > 1 and stop < len(tokens) and tokens[stop].text in _CAUSES:
                continue  # "the Resist Roe movement" is nobody's name
            is_titled = not is_office and len(name) <= _HOLDER_TOKENS_MOST
            if is_titled and (title := _title_before(tokens, stop - len(name))):
                held = people.holders.setdefault(title, {}).setdefault(surname, set())
                held |= {_unpossessed(" ".join(token.text for token in name))} if len(name) > 1 else set()
            if len(name) == 1:
                if is_headline or is_office:
                    continue
                people.alone.setdefault(surname, name[0].start)
            elif len(name) <= _NAME_TOKENS_MOST:
                written = _unpossessed(" ".join(token.text for token in name))
                if name[-1].end - name[0].start == len(" ".join(token.text for token in name)):
                    span = Span(start=name[0].start, end=name[0].start + len(written))
                    people.full.setdefault(surname, {}).setdefault(written, span)
    return people


def _office_words(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Return how many words of a run of capitals are an office's: "Secretary of the Interior Jane Roe" has one."""
    before = [token.key for token in tokens[max(0, first - 3) : first]]
    before = before[:-1] if before[-1:] == ["the"] else before
    if len(before) < 2 or before[-1] not in ("of", "for"):  # noqa: PLR2004 - a title, and its "of"
        return 0
    if tokens[first].key in OFFICES:
        return 1
    is_titled = before[-2] in TITLES and stop - first > _NAME_LEAST
    names = range(first + 1, stop - 1) if is_titled else ()
    return next((i - first for i in names if gender_of_given(f"{tokens[i].text} {tokens[i + 1].text}")), 0)


def persons_in(tokens: Sequence[Token], people: People) -> Iterator[Mention]:
    """Yield who stands in a stretch: names that may be a person's, bare surnames, and single people by their role."""
    for first, stop in _runs(tokens):
        run = tokens[first:stop]
        name = _bare(run)
        surname = _surname(name)
        is_place = first > 0 and tokens[first - 1].key in _PLACE_SIGNS
        if surname and not is_place and not any(token.key in ORGANISATIONS for token in run):
            is_titled = len(name) < len(run)
            if len(name) > 1 or is_titled or surname in people.full or people.is_titled(surname):
                start = run[0].start if len(name) == 1 else name[0].start
                end = name[-1].start + len(_unpossessed(name[-1].text))
                yield Mention(surname, start, end, is_known=is_titled or surname in people.alone)
    for i, token in enumerate(tokens):
        if token.key in PERSONS and token.text.islower() and token.key not in GROUPS:
            words = tokens[max(0, i - _REACH) : i]
            if any(word.key in DETERMINERS for word in words):
                yield Mention(token.key, token.start, token.end, is_known=False)


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield where runs of capitalised words begin and stop, as indices; a possessive ends its run."""
    first: int | None = None
    for i, token in enumerate(tokens):
        is_capital = token.kind == "word" and token.text[0].isupper() and token.key not in NOT_NAMES
        is_apart = i > 0 and token.start - tokens[i - 1].end > 1
        if first is not None and (not is_capital or is_apart):
            yield first, i
            first = None
        if is_capital:
            first = i if first is None else first
            if token.text.endswith(POSSESSIVES):
                yield first, i + 1
                first = None
    if first is not None:
        yield first, len(tokens)


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Say whether a paragraph is short, without any stop inside and without quotations."""
    is_one = all(after.start - before.end <= 1 for before, after in pairwise(tokens))
    return len(tokens) <= _HEADLINE_TOKENS_MOST and is_one and all(token.kind != "quotation" for token in tokens)


def _title_before(tokens: Sequence[Token], first: int) -> str:
    """Return the title right before the name that begins at index ``first``, in lower case; "" where none stands.

    With all that makes it another office: "prime minister", "former mayor", "deputy chief".
    """
    start = first
    while start > 0 and tokens[start - 1].key in (PERSONS if start == first else TITLES | _LESSER):
        start -= 1
    if any(token.key in _LESSER for token in tokens[max(0, start - _REACH) : start]):
        return ""  # "former Ellery mayor Jane Roe"
    return " ".join(token.key for token in tokens[start:first])


def _bare(run: Sequence[Token]) -> Sequence[Token]:
    """Return a run without what stands before its last title, titles included: "Ellery President Jane Roe"."""
    title = max((i for i, token in enumerate(run) if token.key in TITLES), default=-1)
    return run[title + 1 :]


def _surname(name: Sequence[Token]) -> str:
    """Return the last word of a name, without possessive, "Jr." left aside; "" for no name, an acronym, a partisan."""
    words = [token for token in name if token.key not in ("jr", "sr", "ii", "iii")]
    if not words or (len(words) == 1 and words[0].text.isupper()):
        return ""
    surname = _unpossessed(words[-1].text).lower()
    return surname if surname not in PARTISANS and surname.removesuffix("s") not in PARTISANS else ""


def _unpossessed(word: str) -> str:
    ending = next((ending for ending in POSSESSIVES if word.endswith(ending)), "")
    return word.removesuffix(ending)
