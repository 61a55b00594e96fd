"""The people of a text: which full name a bare surname leads to, and who else stands in a stretch of prose."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.model.record import Span
from bot.reading.lexicon import DETERMINERS, GROUPS, NOT_NAMES, ORGANISATIONS, PERSONS, TITLES
from bot.reading.nouns import POSSESSIVES
from bot.reading.tokens import Token

_NAME_TOKENS_MOST = 4
_REACH = 4
"""Tokens between an article and the role that it belongs to: "a tired northern harbour pilot"."""
_PLACE_SIGNS = frozenset({"in", "at", "near", "across", "around", "outside"})


@dataclass(slots=True)
class People:
    """The full names of a text by surname, and where each surname first stood alone.

    ``full`` maps a surname in lower case to the spans of the names that end in it, one a name, each at its first
    place; ``alone`` maps it to the first place where it stood without a first name.
    """

    full: dict[str, dict[str, Span]] = field(default_factory=dict)
    alone: dict[str, int] = field(default_factory=dict)

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
    for tokens in paragraphs:
        for first, stop in _runs(tokens):
            run = tokens[first:stop]
            name = _bare(run)
            surname = _surname(name)
            if not surname or any(token.key in ORGANISATIONS for token in run):
                continue
            if len(name) == 1:
                people.alone.setdefault(surname, name[0].start)
            elif len(name) <= _NAME_TOKENS_MOST:
                written = _unpossessed(" ".join(token.text for token in name))
                if name[-1].end - name[0].start == len(" ".join(token.text for token in name)):
                    span = Span(start=name[0].start, end=name[0].start + len(written))
                    people.full.setdefault(surname, {}).setdefault(written, span)
    return people


def persons_in(tokens: Sequence[Token], people: People) -> Iterator[Mention]:
    """Yield who stands in a stretch: names that may be a person's, bare surnames, and single people by their role."""
    for first, stop in _runs(tokens):
        run = tokens[first:stop]
        name = _bare(run)
        surname = _surname(name)
        is_place = first > 0 and tokens[first - 1].key in _PLACE_SIGNS
        if surname and not is_place and not any(token.key in ORGANISATIONS for token in run):
            is_titled = len(name) < len(run)
            if len(name) > 1 or is_titled or surname in people.full:
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


def _bare(run: Sequence[Token]) -> Sequence[Token]:
    """Return a run without what stands before its last title, titles included: "Ellery President Jane Roe"."""
    title = max((i for i, token in enumerate(run) if token.key in TITLES), default=-1)
    return run[title + 1 :]


def _surname(name: Sequence[Token]) -> str:
    """Return the last word of a name, without possessive, "Jr." left aside; "" for no name or an acronym."""
    words = [token for token in name if token.key not in ("jr", "sr", "ii", "iii")]
    if not words or (len(words) == 1 and words[0].text.isupper()):
        return ""
    return _unpossessed(words[-1].text).lower()


def _unpossessed(word: str) -> str:
    ending = next((ending for ending in POSSESSIVES if word.endswith(ending)), "")
    return word.removesuffix(ending)
