"""Fit the weights of :mod:`bot.reading.leading` to the half of the pages that may be looked at.

    FIRSTHAND_PAGES=FOLDER python -m tests.eval.page_weights

Prints how many titles are right by the rules alone, by weights fitted to the pages of other hosts (ten parts, four
divisions), and the weights fitted to all. The loss is that of a choice among the candidates of each page, where every
right one is welcome and an exact one more so, with a penalty on the weights' squares.
"""

import os
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np

from bot.errors import UnreadablePageError
from bot.reading.decoding import decode_html
from bot.reading.extract import extract_page
from bot.reading.leading import WEIGHTS, list_candidates
from bot.reading.metadata import read_metadata
from tests.eval.page_scores import is_exact_title, is_own_title, is_title
from tests.eval.page_sets import Sample, read_samples

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
PARTS, DIVISIONS = 10, 4
PENALTY = 3.0
STEPS, PACE = 400, 0.05
OTHER_WORDING = 0.3
"""What a right title weighs that is worded otherwise, where one is exact."""
NAMES = tuple(WEIGHTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A page's candidates, the rules' first: their signs, a row each in the order of ``NAMES``, and which are right.

    ``host`` is the last two labels of its host; of an archived page its own name.
    """

    host: str
    signs: Numbers
    right: Numbers
    exact: Numbers


def read_choices(folder: Path) -> Iterator[Choice]:
    """Yield the pages of the half that is looked at whose set gives a title; a page that two sets have once."""
    seen: set[bytes] = set()
    for sample in read_samples(folder):
        if sample.half == "look" and sample.title and sample.html not in seen:
            seen.add(sample.html)
            yield _read_choice(sample, sample.title)


def _read_choice(sample: Sample, gold: str) -> Choice:
    import trafilatura

    source = decode_html(sample.html)
    tree = trafilatura.load_html(source)
    if tree is None:
        raise UnreadablePageError("it is no HTML")
    metadata = read_metadata(tree, url=sample.url)
    try:
        page = extract_page(sample.html, url=sample.url)
    except UnreadablePageError:
        candidates = []
    else:
        address = sample.url or metadata.canonical
        titles = metadata.titles
        candidates = list_candidates(metadata.title, metadata.outline, text=page.text, declared=titles, url=address)
    host = urlsplit((sample.url or "").rpartition("/http")[2]).hostname or sample.name
    texts = [candidate.text for candidate in candidates]
    right = [is_title(text, gold) or is_own_title(text, gold, source) for text in texts]
    signs = [[candidate.signs.get(name, 0.0) for name in NAMES] for candidate in candidates]
    return Choice(
        host=".".join(host.split(".")[-2:]),
        signs=np.array(signs, dtype=np.float64).reshape(-1, len(NAMES)),
        right=np.array(right, dtype=np.float64),
        exact=np.array([is_exact_title(text, gold) for text in texts], dtype=np.float64),
    )


def fit_weights(choices: Sequence[Choice]) -> Numbers:
    """Return the weights by which the right candidates are likeliest (Adam, with all pages in each step)."""
    used = [choice for choice in choices if 0 < choice.right.sum() < len(choice.right)]
    signs = np.vstack([choice.signs for choice in used])
    welcome = np.concatenate([_welcome_of(choice) for choice in used])
    sizes = [len(choice.right) for choice in used]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    page = np.repeat(np.arange(len(used)), sizes)
    weights = np.zeros(len(NAMES))
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        sums = signs @ weights
        powers = np.exp(sums - np.maximum.reduceat(sums, starts)[page])
        chosen = powers / np.add.reduceat(powers, starts)[page]
        wanted = powers * welcome / np.add.reduceat(powers * welcome, starts)[page]
        slope = signs.T @ (chosen - wanted) + PENALTY * weights
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        weights = weights - PACE * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-9)
    return weights


def _welcome_of(choice: Choice) -> Numbers:
    if not choice.exact.any():
        return choice.right
    return np.where(choice.exact > 0, 1.0, OTHER_WORDING * choice.right)


def count_right(choices: Sequence[Choice], weights: Numbers) -> int:
    """Return on how many pages the greatest sum is a right candidate's."""
    return sum(bool(one.right[int((one.signs @ weights).argmax())]) for one in choices if len(one.right))


def count_crosswise(choices: Sequence[Choice], division: int) -> int:
    """Return how many are right by weights fitted to other hosts' pages."""
    hosts = sorted({choice.host for choice in choices})
    random.Random(division).shuffle(hosts)  # noqa: S311 - a division of pages, no secret
    part_of = {host: i % PARTS for i, host in enumerate(hosts)}
    return sum(
        count_right(
            [choice for choice in choices if part_of[choice.host] == part],
            fit_weights([choice for choice in choices if part_of[choice.host] != part]),
        )
        for part in range(PARTS)
    )


def main() -> None:
    """Print the counts and the weights."""
    folder = os.environ.get("FIRSTHAND_PAGES")
    if not folder:
        sys.exit("set FIRSTHAND_PAGES to the folder with the clones that tests/eval/page_sets.py names")
    choices = list(read_choices(Path(folder)))
    found = np.array([float(name == "found") for name in NAMES])
    weights = fit_weights(choices).round(2)
    lines = [
        f"{len(choices)} pages; right by the rules alone: {count_right(choices, found)}",
        f"crosswise: {[count_crosswise(choices, division) for division in range(DIVISIONS)]}",
        f"fitted to all: {count_right(choices, weights)}",
        *(f'    "{name}": {weight},' for name, weight in zip(NAMES, weights, strict=True)),
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
