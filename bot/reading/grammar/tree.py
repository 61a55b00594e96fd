"""A parsed sentence: words with their places, and which word hangs on which."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.model.record import Span

_EDGE_SIGNS = frozenset({",", ";"})


class Word(NamedTuple):
    """A word or a sign of a sentence. ``start`` and ``end`` are code points of the whole text, half-open.

    ``lemma`` is in lower case. ``pos`` is the universal part of speech, ``tag`` the Penn Treebank's, ``dep`` the label
    of ClearNLP, as spaCy's English models give them. ``head`` is the index of the word it hangs on; a root's its own.
    """

    text: str
    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int

    @property
    def key(self) -> str:
        """The word in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The words of one sentence in order, with the indices of each one's children. It may have several roots."""

    words: tuple[Word, ...]
    children: tuple[tuple[int, ...], ...]

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.words)

    def under(self, at: int, *deps: str) -> list[int]:
        """Return the children of the word at index ``at`` with one of the labels ``deps``, in order."""
        return [child for child in self.children[at] if self.words[child].dep in deps]

    def subtree(self, at: int) -> list[int]:
        """Return the indices of a word and all that hangs on it, ascending."""
        found = [at]
        for index in found:
            found += self.children[index]
        return sorted(found)

    def left_edge(self, at: int) -> int:
        """Return the index of the first word of a subtree."""
        return self.subtree(at)[0]

    def ancestors(self, at: int) -> Iterator[int]:
        """Yield the words over the one at index ``at``, the nearest first."""
        while self.words[at].head != at:
            at = self.words[at].head
            yield at


def grow_tree(words: Sequence[Word]) -> Tree:
    """Return the tree of ``words``."""
    children: list[list[int]] = [[] for _ in words]
    for index, word in enumerate(words):
        if word.head != index:
            children[word.head].append(index)
    return Tree(words=tuple(words), children=tuple(map(tuple, children)))


def spans_of(tree: Tree, indices: Iterable[int]) -> tuple[Span, ...]:
    """Return the stretches of the text that the words at ``indices`` fill, neighbours joined, in order.

    A comma does not begin one.

    >>> words = [Word(w, i * 2, i * 2 + 1, w, "X", "FW", "dep", 0) for i, w in enumerate("abcd")]
    >>> [(span.start, span.end) for span in spans_of(grow_tree(words), {3, 0, 1})]
    [(0, 3), (6, 7)]
    """
    spans: list[Span] = []
    last = -2
    for index in sorted(set(indices)):
        word = tree.words[index]
        if index > last + 1 and word.text in _EDGE_SIGNS:
            continue  # the comma behind an insertion
        if index == last + 1 and spans:
            spans[-1] = Span(start=spans[-1].start, end=word.end)
        else:
            spans.append(Span(start=word.start, end=word.end))
        last = index
    return tuple(spans)
