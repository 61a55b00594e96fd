"""Who else stands where a pronoun is led back: the people named in a stretch, and what they are to its sentences."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from bot.model.record import Span
from bot.reading.given_names import gender_of_given
from bot.reading.grammar.tree import Tree
from bot.reading.lexicon import DETERMINERS, HONORIFICS, NOT_NAMES, ORGANISATIONS
from bot.reading.mentions import is_agent
from bot.reading.nouns import Pronoun
from bot.reading.outlet_names import is_outlet_name
from bot.reading.parsed import Parsed
from bot.reading.people import Mention, People, persons_in
from bot.reading.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MAIN = frozenset({"ROOT", "conj"})
_NAMING = ("appos", "compound", "conj", "flat", "nmod", "poss")
"""How the words of a name hang on a subject, and its owner: not those of a clause that only describes it."""
_DESCRIBING = frozenset({"amod", "compound", "nmod"})
_STIRRING = frozenset(
    "anger annoy appease convince displease dissuade embolden impress infuriate irritate move persuade placate please "
    "reassure rile satisfy sway trouble unnerve upset".split()
)
"""Verbs that say what something does to somebody, who then answers: "That did not satisfy Roe."."""


class Met(NamedTuple):
    """Who is named in the sentence right before a pronoun's. ``moved`` is the one to whom its verb did something."""

    names: Sequence[Mention]
    moved: Mention | None


@dataclass(frozen=True, slots=True)
class Roles:
    """What the words of a text are to its sentences, by where they begin; those of quotations are left aside.

    ``subjects`` are words of subjects, and whether each is its sentence's own; ``moved`` are those to whom a verb
    does something; ``attached`` are names that only describe a noun ("the Roe cabinet"), ``apposed`` those beside one
    ("the pilot, Roe,"). ``sentences`` are where sentences begin and end, in order.
    """

    subjects: Mapping[int, bool] = field(default_factory=dict)
    moved: Collection[int] = ()
    attached: Collection[int] = ()
    apposed: Collection[int] = ()
    sentences: Sequence[Span] = ()


def find_roles(parsed: Parsed) -> Roles:
    """Return the roles of the words of a parsed text."""
    subjects: dict[int, bool] = {}
    moved: set[int] = set()
    attached: set[int] = set()
    apposed: set[int] = set()
    for passage in parsed.passages:
        quoted, tree = passage.quoted_words(), passage.tree
        for at, word in enumerate(tree.words):
            if at in quoted:
                continue
            if word.dep in _SUBJECTS:
                is_main = tree.words[word.head].dep in _MAIN
                subjects.update((tree.words[i].start, is_main) for i in _words_of(tree, at))
            elif word.dep == "dobj" and tree.words[word.head].lemma in _STIRRING:
                moved.update(tree.words[i].start for i in _words_of(tree, at))
            if word.dep == "appos" and tree.words[word.head].pos == "NOUN":
                apposed.update(tree.words[i].start for i in _words_of(tree, at))
            if word.pos == "PROPN" and word.dep in _DESCRIBING and tree.words[word.head].pos == "NOUN":
                attached.add(word.start)
    return Roles(
        subjects, moved, attached, apposed, [Span(start=passage.start, end=passage.end) for passage in parsed.passages]
    )


def _words_of(tree: Tree, head: int) -> list[int]:
    """Return the head of a phrase with what names it: not "local" in "the plan for the local port".

    What says of somebody who he is ("Roe, a clerk") is nobody else.
    """
    found = [head]
    for at in found:
        is_name = tree.words[at].pos == "PROPN"
        below = tree.under(at, *_NAMING)
        found += [i for i in below if not (is_name and tree.words[i].dep == "appos" and tree.words[i].pos != "PROPN")]
    return found


class Bystanders:
    """The people of a text by place. Without roles all who stand in a stretch count."""

    def __init__(self, text: str, people: People, tokens: Sequence[Token], roles: Roles | None) -> None:
        """Take the tokens of the whole prose, in order."""
        self._text = text
        self._people = people
        self._tokens = tokens
        self._starts = [token.start for token in tokens]
        self._roles = roles
        self._subjects = roles.subjects if roles is not None else {}
        self._subject_starts = sorted(self._subjects)

    def tokens_in(self, start: int, end: int) -> Sequence[Token]:
        """Return the tokens that begin in a stretch."""
        return self._tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def named_in(self, start: int, end: int, pronoun: Pronoun) -> list[Mention]:
        """Return who is named in a stretch whom a pronoun can mean by his given name; with "" for it, whoever it is."""
        found = persons_in(self.tokens_in(start, end), self._people)
        genders = {"", pronoun or "he", pronoun or "she"}
        fitting = [one for one in found if self.gender_of(one) in genders and not self._is_outlet(one)]
        return [one for one in fitting if self._roles is None or one.start not in self._roles.attached]

    def others_in(self, tokens: Sequence[Token], keys: Collection[str]) -> list[Mention]:
        """Return who else stands in a stretch; with roles, who is the subject of something there.

        Somebody without a name who does something in a clause of what was said takes over from nobody.
        """
        mentions = [mention for mention in persons_in(tokens, self._people) if mention.key not in keys]
        if self._roles is None:
            return mentions
        told = [(mention, self.subject_at(mention)) for mention in mentions if self._is_maybe_somebody(mention)]
        return [mention for mention, is_main in told if is_main or (is_main is not None and self._is_name(mention))]

    def met_before(self, since: int, start: int, pronoun: Pronoun, keys: Collection[str]) -> Met | None:
        """Return who is named in the sentence right before the one of ``start``, but ``keys`` ("he" is none of these).

        ``None`` where that sentence begins before ``since``, or goes on about one whom the same pronoun means, or
        names one of ``keys``, or nobody.
        """
        sentence = self._sentence_before(since, start)
        if sentence is None or any(
            token.key == pronoun or token.key in keys for token in self.tokens_in(sentence.start, sentence.end)
        ):
            return None
        found = self.named_in(sentence.start, sentence.end, pronoun)
        names = [one for one in found if self._is_surely_somebody(one)]
        if not names:
            return None
        moved = [one for one in names if self._is_moved(one)]
        is_one = len({one.key for one in names}) == 1 and len(moved) == 1
        return Met(names, moved[0] if is_one else None)

    def subject_before(self, since: int, start: int, pronoun: Pronoun, told: Collection[str]) -> Mention | None:
        """Return the one person named in the sentence right before, who is its subject; ``None`` for any other.

        Somebody by his role is another, but for one of whom the subject only tells: ``told`` are those who told
        something in a sentence, by name ("Roe raised the threat of a prosecutor").
        """
        return self._only_subject(self._sentence_before(since, start), pronoun, told)

    def subject_after(self, start: int) -> Mention | None:
        """Return the one person named in the sentence right behind the one of ``start``, who is its subject."""
        sentences = self._roles.sentences if self._roles is not None else ()
        at = bisect_right(sentences, start, key=attrgetter("start"))
        return self._only_subject(sentences[at], "", ()) if at < len(sentences) else None

    def _only_subject(self, sentence: Span | None, pronoun: Pronoun, told: Collection[str]) -> Mention | None:
        found = self.named_in(sentence.start, sentence.end, pronoun) if sentence is not None else []
        names = [one for one in found if self._is_surely_somebody(one)]
        if not names or len({one.key for one in names}) > 1:
            return None
        subjects = [one for one in names if self.subject_at(one)]
        is_alone = len(found) == len(names) and not self._has_agent(sentence)
        is_alone = is_alone or names[0].key in told
        return subjects[0] if subjects and is_alone else None

    def is_overtaken(self, between: Sequence[Token]) -> bool:
        """Say whether a bare name that may be a person's opens a subject since somebody spoke who has no name."""
        before: Token | None = None
        for token in between:
            is_led = before is not None and (before.start in self._subjects or before.key in DETERMINERS)
            opens = token.start in self._subjects and not is_led
            before = token
            is_name = token.text[0].isupper() and token.key in self._people.alone
            if opens and is_name and token.key not in ORGANISATIONS:
                return True
        return False

    def has_subject(self, start: int, end: int) -> bool:
        """Say whether a word of a subject begins in a stretch."""
        at = bisect_left(self._subject_starts, start)
        return at < len(self._subject_starts) and self._subject_starts[at] < end

    def subject_at(self, mention: Mention) -> bool | None:
        """Say whether a mention is the subject of its sentence; ``None`` where it is no subject at all."""
        at = bisect_left(self._subject_starts, mention.start)
        is_subject = at < len(self._subject_starts) and self._subject_starts[at] < mention.end
        return self._subjects[self._subject_starts[at]] if is_subject else None

    def gender_of(self, mention: Mention) -> Pronoun:
        """Return the pronoun that a mention's title or given name leads to; "" where neither says."""
        words = self._text[mention.start : mention.end]
        title = words.partition(" ")[0].lower().rstrip(".")
        before = self._text[max(0, mention.start - _TITLE_MOST) : mention.start].split()
        titled = before[-1].lower().rstrip(".") if before else ""
        return _HONORED.get(title) or _HONORED.get(titled) or gender_of_given(words)

    def _has_agent(self, sentence: Span | None) -> bool:
        """Say whether somebody is brought in by what he does: "met a shopkeeper"."""
        tokens = self.tokens_in(sentence.start, sentence.end) if sentence is not None else ()
        return any(
            token.text.islower() and is_agent(token.key) and before.key in _NEW for before, token in pairwise(tokens)
        )

    def _sentence_before(self, since: int, start: int) -> Span | None:
        """Return the sentence right before the one of ``start``; ``None`` where it begins before ``since``."""
        sentences = self._roles.sentences if self._roles is not None else ()
        at = bisect_right(sentences, start, key=attrgetter("start")) - 2
        return sentences[at] if at >= 0 and sentences[at].start >= since else None

    def _is_moved(self, mention: Mention) -> bool:
        moved = self._roles.moved if self._roles is not None else ()
        return any(at in moved for at in range(mention.start, mention.end))

    def _is_outlet(self, mention: Mention) -> bool:
        return is_outlet_name(self._text[mention.start : mention.end])

    def _is_name(self, mention: Mention) -> bool:
        return self._text[mention.start].isupper() and mention.key not in NOT_NAMES

    def _is_maybe_somebody(self, mention: Mention) -> bool:
        """Say whether a mention is not a thing's name beside its noun: "the programme, Safe Arrivals,"."""
        apposed = self._roles.apposed if self._roles is not None else ()
        is_beside = any(at in apposed for at in range(mention.start, mention.end))
        return not is_beside or self._is_surely_somebody(mention)

    def _is_surely_somebody(self, mention: Mention) -> bool:
        return self._is_name(mention) and (mention.is_known or self.gender_of(mention) != "")


_NEW = frozenset({"a", "an", "another"})
_TITLE_MOST = 8
"""Code points before a name that hold "Mrs."."""
_HONORED: Mapping[str, Pronoun] = {word: "he" if said == "he" else "she" for word, said in HONORIFICS.items()}
