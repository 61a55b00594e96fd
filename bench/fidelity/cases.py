"""Every sentence of every article, with each operator and each harmless edit that has something to do in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bench.excerpts.corpus import Held, list_sentences
from bench.excerpts.joins import APART
from bench.fidelity.harmless import HARMLESS
from bench.fidelity.operators import ANY_LANGUAGE, OPERATORS
from bot.model.answer import ChangeKind

SEED = 23
JOINED = "joined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One paste. Each of ``kinds`` names its change rightly; none where it changes nothing."""

    operator: str
    sentence: str
    text: str
    kinds: tuple[ChangeKind, ...] = ()


def make_cases(article: Held, *, most: int | None = None) -> Iterator[Case]:
    """Yield the cases of an article, those of ``most`` of its sentences or (``None``) of all; the same each time."""
    sentences = list(dict.fromkeys(list_sentences(article.text)))
    chosen = sentences
    if most is not None and most < len(sentences):
        chosen = _draw(article.id).sample(sentences, most)
    for sentence in chosen:
        yield from _change(article, sentence)
        if article.is_english:
            yield from _join(sentences, sentence)
            yield from _edit(sentence)


def _change(article: Held, sentence: str) -> Iterator[Case]:
    for name, mutate in OPERATORS.items():
        if not article.is_english and name not in ANY_LANGUAGE:
            continue
        changed = mutate(sentence, _draw(f"{name}{sentence}"))
        if changed is not None and changed.text not in article.text:
            label = name if article.is_english else f"{name}, other languages"
            yield Case(operator=label, sentence=sentence, text=changed.text, kinds=changed.kinds)


def _join(sentences: Sequence[str], first: str) -> Iterator[Case]:
    behind = sentences[sentences.index(first) + APART :]
    if behind:
        text = f"{first} {_draw(first).choice(behind)}"
        yield Case(operator=JOINED, sentence=first, text=text, kinds=("joined",))


def _edit(sentence: str) -> Iterator[Case]:
    for name, edit in HARMLESS.items():
        text = edit(sentence, _draw(f"{name}{sentence}"))
        if text is not None:
            yield Case(operator=name, sentence=sentence, text=text)


def _draw(key: str) -> Random:
    return Random(f"{SEED}{key}")  # noqa: S311 - a benchmark, not a secret
