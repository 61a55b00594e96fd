"""What is pasted: sentences of the corpus, whole, edited, shortened or cut, and sentences that stand nowhere."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal, get_args

from bench.corpus import SEED, Draft, Splicer, write_sentence
from bot.text.words import normalise_word

Present = Literal["exact", "edited", "ellipsis", "short"]
Absent = Literal["absent", "absent, of known pieces", "half invented", "absent short", "absent short, of known pieces"]
Kind = Present | Absent
PRESENT: tuple[Present, ...] = get_args(Present)
ABSENT: tuple[Absent, ...] = get_args(Absent)

SHORT_ABSENT: tuple[Absent, ...] = ("absent short", "absent short, of known pieces")

EDITED_SHARE = 0.1
SHORT_LEAST, SHORT_MOST = 6, 8
SEAM_LEAST = 2
"""Words that a short invention has on either side of its seam."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paste:
    """A paste, and the normalised words that what is found for it must have in a row; none where nothing may be."""

    text: str
    wanted: tuple[str, ...] = ()


def choose_sentences(total: int, each: int) -> dict[int, Present]:
    """Return the numbers of the sentences to paste, ``each`` of a kind (fewer in a small corpus), and their kinds."""
    each = min(each, total // len(PRESENT))
    drawn = Random(SEED + 1).sample(range(total), each * len(PRESENT))  # noqa: S311 - a benchmark, not a secret
    return {number: PRESENT[at % len(PRESENT)] for at, number in enumerate(drawn)}


class Collector:
    """Takes the chosen sentences out of the drafts that pass by."""

    def __init__(self, chosen: Mapping[int, Present]) -> None:
        """Take what :func:`choose_sentences` has chosen."""
        self._chosen = chosen
        self._seen = 0
        self.sentences: dict[Present, list[list[str]]] = {kind: [] for kind in PRESENT}

    def watch(self, drafts: Iterator[Draft]) -> Iterator[Draft]:
        """Yield ``drafts`` as they are."""
        for draft in drafts:
            for number, words in enumerate(draft.sentences, self._seen):
                if number in self._chosen:
                    self.sentences[self._chosen[number]].append(words)
            self._seen += len(draft.sentences)
            yield draft


def make_pastes(
    sentences: Mapping[Present, Sequence[list[str]]],
    sources: Sequence[Sequence[str]],
    held_out: Sequence[Sequence[str]],
) -> dict[Kind, list[Paste]]:
    """Return the pastes of every kind, as many of the absent ones as of each of the others."""
    known, unknown = Splicer(sources, SEED + 2), Splicer(held_out, SEED + 3)
    draw = known.random
    makers: dict[Present, Callable[[list[str]], Paste]] = {
        "exact": lambda words: _paste(words, words),
        "edited": lambda words: _paste(_edit(words, draw, known.words), words),
        "ellipsis": _cut_middle,
        "short": lambda words: _paste(part := _shorten(words, draw), part),
    }
    pastes: dict[Kind, list[Paste]] = {
        kind: [make(words) for words in sentences[kind]] for kind, make in makers.items()
    }
    each = len(sentences["exact"])
    pastes["absent"] = [_paste(unknown.draw_words()) for _ in range(each)]
    pastes["absent, of known pieces"] = [_paste(known.draw_words()) for _ in range(each)]
    pastes["half invented"] = [_paste(_invent_half(words, known)) for words in sentences["exact"]]
    pastes["absent short"] = [_paste(_straddle(unknown)) for _ in range(each)]
    pastes["absent short, of known pieces"] = [_paste(_straddle(known)) for _ in range(each)]
    return pastes


def _paste(words: Sequence[str], wanted: Sequence[str] = ()) -> Paste:
    return Paste(text=write_sentence(words), wanted=tuple(normalise_word(word) for word in wanted))


def _edit(words: Sequence[str], draw: Random, others: Sequence[str]) -> list[str]:
    """Return ``words`` with a tenth of them, one at least, replaced, misspelt or dropped, each as often."""
    edited = list(words)
    for at in sorted(draw.sample(range(len(words)), max(1, round(EDITED_SHARE * len(words)))), reverse=True):
        edit = draw.randrange(3)
        if edit == 0:
            edited[at] = draw.choice(others)
        elif edit == 1:
            edited[at] = _misspell(edited[at], draw)
        else:
            del edited[at]
    return edited


def _misspell(word: str, draw: Random) -> str:
    """Return ``word`` with two neighbours swapped, or one letter more where that shows nothing."""
    at = draw.randrange(max(1, len(word) - 1))
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    return swapped if swapped != word else word + draw.choice("aeinorst")


def _cut_middle(words: Sequence[str]) -> Paste:
    third = len(words) // 3
    return _paste([*words[:third], "…", *words[-third:]], words)


def _shorten(words: list[str], draw: Random) -> list[str]:
    size = draw.randint(SHORT_LEAST, SHORT_MOST)
    first = draw.randint(0, len(words) - size)
    return words[first : first + size]


def _straddle(splicer: Splicer) -> list[str]:
    """Return some words on either side of the seam of two pieces."""
    left, right = splicer.draw_words(1), splicer.draw_words(1)
    size = splicer.random.randint(SHORT_LEAST, SHORT_MOST)
    least, most = max(SEAM_LEAST, size - len(right)), min(len(left), size - SEAM_LEAST)
    taken = splicer.random.randint(least, most)
    return [*left[-taken:], *right[: size - taken]]


def _invent_half(words: list[str], known: Splicer) -> list[str]:
    """Return the first half of ``words``, and as many words that were never behind it."""
    half = len(words) // 2
    return [*words[:half], *known.draw_words()[:half]]
