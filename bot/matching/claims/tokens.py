"""The words of a claim as its verifier reads them: with their stems, their capitals and what stands beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.matching.claims.irregular import IRREGULAR
from bot.matching.claims.terms import STOP_WORDS, split_tags
from bot.model.candidates import Candidate, ClaimQuery
from bot.text.words import read_words

_SENTENCE = re.compile(
    r"(?<=[.!?\u2026])(?<!\b[A-Z]\.)(?<!\b[DSMJ]r\.)(?<!\bM[rs]s\.)(?<!\bM[rs]\.)(?<!\bSt\.)(?<!\bLt\.)"
    r"(?<!\b(?:Rep|Sen|Gov|Gen|Col|Sgt|Rev|Hon)\.)(?<!\bProf\.)\s+|\n+|[:;]\s"
)
"""Where a sentence may end; behind initials and titles it does not."""
_TAG = re.compile(r"[#@]\w+")
FOCUS_SHARE = 0.5
"""Share of the most that one sentence of a paste has in common with a statement, from which another counts too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word. ``stem`` is "" for words of grammar.

    ``before`` and ``after`` are what stands between it and its neighbours ("" at an edge of the text); ``is_first``
    says that it begins a sentence, ``in_tag`` that it stands in a tag or in the name of an account.
    """

    norm: str
    raw: str
    stem: str
    before: str
    after: str
    sentence: int
    is_first: bool
    in_tag: bool = False

    @property
    def has_capital(self) -> bool:
        """Return whether it begins with a capital."""
        return self.raw[:1].isupper()

    @property
    def ends_clause(self) -> bool:
        """Return whether a comma or the like parts it from the next word."""
        return any(mark in ",;:.!?()\u2014\u2013\n" for mark in self.after)


Tokens = tuple[Token, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """A paste and a statement, read for comparison.

    ``focus`` are the sentences of the paste that have most in common with the statement, ``paste`` are all of it.
    ``title`` and ``before`` are the headline and the text right before the statement; ``published`` is an ISO day.
    """

    focus: Tokens
    paste: Tokens
    piece: Tokens
    title: Tokens
    before: Tokens
    published: str | None

    @property
    def context(self) -> Tokens:
        """Return all that is known around the statement, and the statement."""
        return (*self.title, *self.before, *self.piece)


def read_sides(query: ClaimQuery, candidate: Candidate) -> Sides:
    """Read both sides. A candidate that is a headline alone has it as its statement."""
    paste = read_tokens(query.bare, query.terms)
    title = read_tokens(candidate.title, candidate.title_terms)
    piece = read_tokens(candidate.piece, candidate.piece_terms) or title
    return Sides(
        focus=tuple(find_focus(paste, piece)),
        paste=paste,
        piece=piece,
        title=title,
        before=read_tokens(candidate.before, ()),
        published=candidate.published,
    )


def read_tokens(text: str, terms: Sequence[str]) -> Tokens:
    """Return the words of ``text``; ``terms`` are its stems as :func:`~bot.matching.claims.terms.read_terms` has them.

    Where ``terms`` end before the words do, a word is its own stem; an irregular verb has its verb's.
    """
    tagged = frozenset(norm for found in _TAG.finditer(text) for norm in read_words(split_tags(found.group())).norms)
    plain = split_tags(text)
    words = read_words(plain)
    breaks = [found.start() for found in _SENTENCE.finditer(plain)]
    stems = iter(terms)
    tokens: list[Token] = []
    sentence, last = 0, 0
    for at, (norm, start, end) in enumerate(zip(words.norms, words.starts, words.ends, strict=True)):
        while breaks and breaks[0] < start:
            breaks.pop(0)
            sentence += 1
        following = words.starts[at + 1] if at + 1 < len(words) else len(plain)
        tokens.append(
            Token(
                norm=norm,
                raw=plain[start:end],
                stem="" if norm in STOP_WORDS else IRREGULAR.get(norm, next(stems, norm)),
                before=plain[last:start],
                after=plain[end:following],
                sentence=sentence,
                is_first=not tokens or tokens[-1].sentence != sentence,
                in_tag=norm in tagged,
            )
        )
        last = end
    return tuple(tokens)


def find_focus(paste: Tokens, piece: Tokens) -> Iterator[Token]:
    """Yield the words of the sentences of a paste that have most in common with a statement, in order."""
    wanted = {token.stem for token in piece if token.stem}
    sentences = [tuple(group) for _, group in groupby(paste, key=lambda token: token.sentence)]
    shared = [len(wanted.intersection(token.stem for token in sentence)) for sentence in sentences]
    least = FOCUS_SHARE * max(shared, default=0)
    for sentence, count in zip(sentences, shared, strict=True):
        if count >= least:
            yield from sentence


def find_shared(one: Tokens, other: Tokens) -> frozenset[str]:
    """Return the stems that both have."""
    stems = {token.stem for token in one if token.stem}
    return frozenset(stems.intersection(token.stem for token in other))
