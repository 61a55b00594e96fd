"""A clause as a parser reads it: who did what to whom, whether it was done at all, and why.

What is compared between a paste and its source is made of these, so that neither side knows of trees.
"""

from dataclasses import dataclass
from typing import Literal

Mode = Literal["done", "now", "planned", "possible", "open"]
"""Whether it is told as done, as going on or soon to come ("is closing"), as planned or wanted, as possible, or not at
all: asked, charged, supposed."""

Extent = Literal["", "all", "most", "some", "few", "none", "any", "major", "minor"]
"""How many of those that are named; "" where that is not told. ``major`` and ``minor`` are shares in figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody or something in a clause. All words are in lower case.

    ``head`` is the lemma of its main word, ``word`` that as it stands there, ``names`` are the words of it that name
    somebody. ``beside`` are names that hang on it or that a pronoun may mean: "Merrow's office", "an aide to Merrow",
    the "she" of "Merrow said that she". ``words`` are the lemmas of all that is said of it.
    """

    head: str
    word: str = ""
    names: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    extent: Extent = ""
    is_pronoun: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What one verb of a sentence says, or what it says that somebody is.

    ``act`` is the lemma of the verb, of "is guilty" that of the adjective or noun (``is_state``), "" of "is 25";
    ``word`` is the word as written. ``doer`` and ``target`` are ``None`` where the sentence does not tell: of a passive
    the target is its subject. ``goal`` is whom it is done to beside: "paid a fine to Quennell". ``figures`` are the
    numbers said in it, as written, with the lemma behind each ("" for none). ``reason`` are the lemmas of what is given
    as its cause, ``called`` those of what somebody is called; empty where none is. ``is_infinitive``: it is told with
    "to". ``is_noun``: a noun may tell of the act, "the arrest", and no more is known of it.
    """

    act: str
    word: str
    doer: Party | None = None
    target: Party | None = None
    goal: Party | None = None
    mode: Mode = "done"
    is_denied: bool = False
    figures: frozenset[tuple[str, str]] = frozenset()
    reason: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    is_state: bool = False
    is_noun: bool = False
    is_infinitive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """The clauses of a text, in order, and the parties of all of it, those of no clause too."""

    clauses: tuple[Clause, ...]
    parties: tuple[Party, ...]
