"""Claims in other words: ``python bench/claims.py --clef2020 FOLDER --clef2022 FOLDER``.

Asks the tweets of three public test sets of every engine in one run, each twice: with the checked claim held, and with
it (and whatever stands under the same headline) taken out. Prints MAP@5 and how much is answered right where 2 % and
5 % are answered falsely, with intervals, the same in small corpora, and how far confidences hold. ``--commands`` asks
the commands of Firsthand instead: ``import``, ``index``, then ``ask --batch --top 5``, with the right claims of every
other tweet taken out at a time. ``--part dev`` is the part to tune on; ``--curves FILE`` draws how much is right at
each share of false answers.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from adapters.encoding import find_packaged_model, load_encoder  # noqa: E402 - run as a script, from anywhere
from bench.claim_commands import Cost, ask_commands, keep_claims  # noqa: E402 - as above
from bench.claim_curves import draw_curves  # noqa: E402 - as above
from bench.claim_peers import (  # noqa: E402 - as above
    Engine,
    Vectors,
    Words,
    compare_pairs,
    fuse_ranks,
    rank_ours,
    remember,
    share_terms,
)
from bench.claim_score import (  # noqa: E402 - as above
    Outcome,
    list_reliability,
    mean_precision,
    measure,
    right_at,
)
from bench.claim_sets import ClaimSet, read_2020, read_2021, read_2022  # noqa: E402 - as above
from bench.claim_thin import ask_thin  # noqa: E402 - as above
from bot.text.words import read_words  # noqa: E402 - as above

EDGES = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1.01)
"""Spans of confidence in the table of reliability."""


def find_twins(claims: ClaimSet) -> Mapping[str, frozenset[str]]:
    """Return, for each tweet, the claims that are right and all others under the headline of one of them."""
    by_title: dict[tuple[str, ...], set[str]] = {}
    for one in claims.claims.values():
        by_title.setdefault(read_words(one.title).norms or (one.id,), set()).add(one.id)
    titles = {at: read_words(one.title).norms or (at,) for at, one in claims.claims.items()}
    return {
        tweet: frozenset(twin for at in gold for twin in by_title[titles[at]]) for tweet, gold in claims.gold.items()
    }


def ask_engine(engine: Engine, claims: ClaimSet) -> tuple[list[Outcome], float]:
    """Return what came of all tweets, and the milliseconds of one look-up."""
    twins = find_twins(claims)
    outcomes = []
    began = time.perf_counter()
    for at, tweet in claims.tweets.items():
        reply, false = engine(tweet, ()), engine(tweet, twins[at])
        outcomes.append(
            Outcome(
                gold=claims.gold[at],
                right=twins[at],
                ranked=tuple(one for one, _ in reply.ranked),
                confidence=reply.ranked[0][1] if reply.ranked else float("-inf"),
                false_confidence=false.ranked[0][1] if false.ranked else float("-inf"),
                is_found=reply.is_found,
                is_found_falsely=false.is_found,
            )
        )
    return outcomes, 500 * (time.perf_counter() - began) / max(1, len(claims.tweets))


Encode = Callable[[Sequence[str]], Any]


def list_engines(claims: ClaimSet, encode: Encode | None) -> Iterator[tuple[str, Engine]]:
    """Yield the engines over the corpus of a set; those with a model only where ``encode`` is given."""
    words = Words(claims.claims)
    yield "Dice of letter pairs, from 0.70", compare_pairs(claims.claims)
    yield "70 % of the claim's terms", share_terms(claims.claims)
    yield "FTS5, Porter, any word (BM25)", words.ask
    if encode is not None:
        vectors = Vectors(claims.claims, encode)
        yield "MiniLM-L6 int8 alone", vectors.ask
        yield "both, reciprocal ranks (RRF)", fuse_ranks(words, vectors)
        yield "ours, without a model", rank_ours(claims.claims, words, None)
        yield "ours", rank_ours(claims.claims, words, vectors)
    else:
        yield "ours, without a model", rank_ours(claims.claims, words, None)


def write_row(name: str, outcomes: Sequence[Outcome], spent: float) -> str:
    """Return a line of the table."""
    found = sum(one.is_found and one.is_right for one in outcomes) / len(outcomes)
    false = sum(one.is_found_falsely for one in outcomes) / len(outcomes)
    cells = [name, *(str(measure(outcomes, worth)) for worth in (mean_precision, right_at(0.02), right_at(0.05)))]
    cells += [f"{100 * found:.1f} / {100 * false:.1f}", f"{spent:.0f}"]
    return f"| {' | '.join(cells)} |"


HEAD = (
    "| engine | MAP@5 | right at 2 % false | right at 5 % false | called found, right / false, % | ms |\n"
    "| --- | --- | --- | --- | --- | --- |"
)


def write_reliability(name: str, outcomes: Sequence[Outcome]) -> str:
    """Return a line that says, for each span of confidence, its mean, the share that was right, and of how many."""
    rows = list_reliability(outcomes, EDGES)
    return f"| {name} | {' | '.join(f'{sure:.2f}: {right:.2f} of {count}' for count, sure, right in rows)} |"


def print_commands(sets: Sequence[ClaimSet]) -> None:
    """Ask the commands of all sets, and print what they answer and take; sets with the same claims share a store."""
    print(HEAD.replace("engine", "set", 1), flush=True)
    costs: list[tuple[str, Cost]] = []
    for _, group in groupby(sets, key=lambda claims: tuple(claims.claims)):
        asked = list(group)
        with keep_claims(asked[0].claims) as stored:
            costs += [(f"import {len(stored.claims):,} claims", stored.imported), ("index them", stored.indexed)]
            for claims in asked:
                outcomes, cost = ask_commands(stored, claims, find_twins(claims))
                costs.append((f"ask {claims.name}, {len(outcomes)} tweets", cost))
                print(write_row(claims.name, outcomes, 1000 * cost.wall / len(outcomes)), flush=True)
    print("\n| command | s by the clock | s of the processor | peak MB |\n| --- | --- | --- | --- |")
    print("\n".join(f"| {name} | {cost.wall:.0f} | {cost.cpu:.0f} | {cost.peak:.0f} |" for name, cost in costs))


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clef2020", type=Path, required=True, metavar="FOLDER", help="both archives unpacked")
    parser.add_argument("--clef2022", type=Path, required=True, metavar="FOLDER", help="its folder `data`")
    parser.add_argument("--part", choices=("train", "dev", "test"), default="test")
    parser.add_argument("--commands", action="store_true", help="ask the commands of Firsthand instead")
    parser.add_argument("--curves", type=Path, metavar="FILE", help="where to write the picture, an SVG")
    options = parser.parse_args()
    sets = [read_2020(options.clef2020, options.part)]
    if options.part == "test":
        sets.append(read_2021(options.clef2022))
    # The part for development of 2022 is the test part of 2020: nothing may be tuned on it.
    if options.part != "dev":
        sets.append(read_2022(options.clef2022, options.part))
    if options.commands:
        print_commands(sets)
        return
    files = find_packaged_model()
    encode = remember(load_encoder(files).encode) if files else None
    panels: dict[str, dict[str, list[Outcome]]] = {}
    for claims in sets:
        print(f"\n{claims.name}: {len(claims.tweets)} tweets, {len(claims.claims):,} claims\n\n{HEAD}", flush=True)
        drawn = panels.setdefault(claims.name, {})
        for name, engine in list_engines(claims, encode):
            drawn[name], spent = ask_engine(engine, claims)
            print(write_row(name, drawn[name], spent), flush=True)
        thin: dict[str, list[Outcome]] = {}
        for name, model in (("ours, without a model, thin corpora", None), ("ours, thin corpora", encode)):
            thin[name], spent = ask_thin(claims, find_twins(claims), model, ask_engine)
            print(write_row(name, thin[name], spent), flush=True)
        for name, outcomes in (drawn | thin).items():
            if name.startswith("ours"):
                print(write_reliability(name, outcomes), flush=True)
    if options.curves:
        options.curves.write_text(draw_curves(panels), encoding="utf-8")


if __name__ == "__main__":
    main()
