"""Learns what a confidence is weighed by: ``python bench/claim_fit.py --clef2020 FOLDER --clef2022 FOLDER``.

Asks the training tweets of both corpora and of thin ones (``claim_thin.py``), with their claim and without, and prints
the weights of four logistic regressions, in a crowd and alone, with a model and by words; then what weights learned on
four fifths of the tweets are worth on the other, beside those that are built in, which were learned on all of them.
``--rows FILE`` keeps what came of the asks, or takes it from there: they take most of the time.
"""

import argparse
import pickle
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import numpy as np  # noqa: E402 - run as a script, from anywhere

from adapters.encoding import find_packaged_model, load_encoder  # noqa: E402 - as above
from bench.claim_peers import remember  # noqa: E402 - as above
from bench.claim_score import Outcome, right_at  # noqa: E402 - as above
from bench.claim_sets import read_2020, read_2022  # noqa: E402 - as above
from bench.claim_trials import Trial, list_trials  # noqa: E402 - as above
from bench.claims import find_twins  # noqa: E402 - as above
from bot.matching.claims import weights as built_in  # noqa: E402 - as above
from bot.matching.claims.confidence import list_features  # noqa: E402 - as above

RIDGE, STEPS = 3.0, 20
FOLDS, SEED = 5, 20201120
FALSE_SHARES = tuple(per_cent / 100 for per_cent in range(1, 9))
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What two regressions are made of: the weights in a crowd and alone, and where the one ends.

    ``thin_counts`` is how much an ask of a thin corpus counts in a crowd, ``whole_counts`` one of a whole one alone.
    """

    name: str
    crowd: Weights
    alone: Weights
    crowded: float
    thin_counts: float
    whole_counts: float = 0.25

    def weigh(self, trial: Trial) -> float:
        """Return the confidence in the first candidate; ``-inf`` where there is none."""
        if trial.lead is None:
            return float("-inf")
        features = list_features(trial.lead)
        weights = self.crowd if trial.lead.field >= self.crowded else self.alone
        return 1 / (1 + float(np.exp(-sum(weight * features[name] for name, weight in weights.items()))))


WITH_MODEL = Recipe(
    name="with a model",
    crowd=built_in.CONFIDENCE_WITH_MODEL,
    alone=built_in.LONE_WITH_MODEL,
    crowded=built_in.CROWDED_WITH_MODEL,
    thin_counts=0.25,
)
BY_WORDS = Recipe(
    name="by words",
    crowd=built_in.CONFIDENCE_BY_WORDS,
    alone=built_in.LONE_BY_WORDS,
    crowded=built_in.CROWDED_BY_WORDS,
    thin_counts=0.5,
)


def learn(recipe: Recipe, trials: Sequence[Trial]) -> Recipe:
    """Return ``recipe`` with the weights that the trials give to its features."""
    known = [(trial, trial.lead) for trial in trials if trial.lead is not None]
    within = [trial for trial, lead in known if lead.field >= recipe.crowded]
    beyond = [trial for trial, lead in known if lead.field < recipe.crowded]
    return Recipe(
        name=recipe.name,
        crowd=fit(within, [recipe.thin_counts if one.is_thin else 1.0 for one in within], list(recipe.crowd)),
        alone=fit(beyond, [1.0 if one.is_thin else recipe.whole_counts for one in beyond], list(recipe.alone)),
        crowded=recipe.crowded,
        thin_counts=recipe.thin_counts,
        whole_counts=recipe.whole_counts,
    )


def fit(trials: Sequence[Trial], counts: Sequence[float], names: Sequence[str]) -> dict[str, float]:
    """Return the weights of a logistic regression by Newton's method, with a penalty on their size in deviations."""
    features = [name for name in names if name != "constant"]
    rows = [list_features(trial.lead) for trial in trials if trial.lead is not None]
    table: Any = np.array([[row[name] for name in features] for row in rows])
    right, count = np.array([trial.is_right for trial in trials], float), np.array(counts)
    middle, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    unit = np.column_stack([np.ones(len(table)), (table - middle) / spread])
    penalty = np.array([1e-6] + [RIDGE] * len(features))
    weights = np.zeros(len(penalty))
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-unit @ weights))
        slope = unit.T @ (count * (sure - right)) + penalty * weights
        curve = (unit * (count * sure * (1 - sure))[:, None]).T @ unit + np.diag(penalty)
        weights -= np.linalg.solve(curve, slope)
    raw = weights[1:] / spread
    constant = float(weights[0] - raw @ middle)
    return {"constant": constant, **{name: float(weight) for name, weight in zip(features, raw, strict=True)}}


def weigh_across(recipe: Recipe, trials: Sequence[Trial]) -> list[float]:
    """Return for each trial the confidence by weights that were learned without its tweet."""
    tweets = sorted({trial.tweet for trial in trials})
    Random(SEED).shuffle(tweets)  # noqa: S311 - a benchmark, not a secret
    folds = {tweet: number % FOLDS for number, tweet in enumerate(tweets)}
    learned = [learn(recipe, [one for one in trials if folds[one.tweet] != fold]) for fold in range(FOLDS)]
    return [learned[folds[trial.tweet]].weigh(trial) for trial in trials]


def write_worth(name: str, trials: Sequence[Trial], sure: Sequence[float]) -> str:
    """Return lines of what confidences are worth, over the asks of whole corpora, and of thin ones."""
    return "\n".join(
        _write_half(name, [(one, at) for one, at in zip(trials, sure, strict=True) if one.is_thin == is_thin])
        for is_thin in (False, True)
    )


def _write_half(name: str, rows: Sequence[tuple[Trial, float]]) -> str:
    loss = fmean(-float(np.log(max(1e-12, at if one.is_right else 1 - at))) for one, at in rows if one.lead is not None)
    corpora: dict[str, list[Outcome]] = defaultdict(list)
    for (one, at), (other, false) in zip(rows[::2], rows[1::2], strict=True):
        if not one.is_held or other.is_held or one.tweet != other.tweet:
            raise ValueError("the two asks of a tweet do not follow one another")
        right = frozenset(one.near[:1]) if one.is_right else frozenset({""})
        outcome = Outcome(gold=right, right=right, ranked=one.near[:1], confidence=at, false_confidence=false)
        corpora[one.corpus[:4]].append(outcome)
    shares = [fmean(right_at(share)(outcomes) for outcomes in corpora.values()) for share in FALSE_SHARES]
    cells = [name, "thin" if rows[0][0].is_thin else "whole", f"{fmean(shares):.3f}"]
    return f"| {' | '.join([*cells, f'{shares[1]:.3f}', f'{shares[4]:.3f}', f'{loss:.3f}'])} |"


def ask_all(clef2020: Path, clef2022: Path) -> dict[str, list[Trial]]:
    """Return the trials of all training tweets, by the name of the recipe."""
    files = find_packaged_model()
    if files is None:
        sys.exit("the extra `claims` is not installed")
    sets = [read_2020(clef2020, "train"), read_2020(clef2020, "dev"), read_2022(clef2022, "train")]
    engines = ((WITH_MODEL.name, remember(load_encoder(files).encode)), (BY_WORDS.name, None))
    return {
        name: [trial for one in sets for trial in list_trials(one, encode, find_twins(one))] for name, encode in engines
    }


def main() -> None:
    """Learn all four."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clef2020", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--clef2022", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--rows", type=Path, metavar="FILE", help="a file of its own making: it is run, not only read")
    options = parser.parse_args()
    if options.rows and options.rows.exists():
        asked = pickle.loads(options.rows.read_bytes())  # noqa: S301 - made here by whoever runs this
    else:
        asked = ask_all(options.clef2020, options.clef2022)
        if options.rows:
            options.rows.write_bytes(pickle.dumps(asked))
    for recipe in (WITH_MODEL, BY_WORDS):
        trials = asked[recipe.name]
        learned = learn(recipe, trials)
        print(f"{recipe.name}, {len(trials)} asks of {len({one.tweet for one in trials})} tweets")
        for name, weights in (("in a crowd", learned.crowd), ("alone", learned.alone)):
            print(f"{name}: {', '.join(f'{feature} {weight:.3f}' for feature, weight in weights.items())}")
        print("\n| weights | corpora | right at 1 to 8 % false | at 2 % | at 5 % | log loss |")
        print("| --- | --- | --- | --- | --- | --- |")
        print(write_worth("learned on the other folds", trials, weigh_across(recipe, trials)))
        print(write_worth("built in", trials, [recipe.weigh(trial) for trial in trials]))
        print(write_worth("learned on all", trials, [learned.weigh(trial) for trial in trials]), flush=True)


if __name__ == "__main__":
    main()
