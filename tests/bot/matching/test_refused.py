"""What is known of the long runs of a paste that is no quotation of anything."""

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.model.finding import Run
from bot.model.place import Passage

BELLS = "Bell founders in the valley melted nine cracked bells last autumn, the parish book records."
HIVES = "Bee keepers on the moor moved eighty hives by night after the heather burned."
KILN = "A potter from the coast opened her kiln to the children of three villages on the first day of spring."


def find_run(paste: str, *texts: str) -> Run | None:
    passages = [
        Passage(article_id=str(at), field="text", start=0, end=len(text), text=text) for at, text in enumerate(texts)
    ]
    found = match_passages(read_claim(paste), passages, top=5)
    assert found.best is None
    return found.run


def test_a_run_says_how_long_it_is_and_what_is_said_beyond_it() -> None:
    run = find_run("Bell founders in the valley melted lead for the roof of a chapel far away", BELLS)
    assert run is not None
    assert (run.words, run.is_patchwork) == (6, False)
    assert {"lead", "roof", "chapel"} <= run.beyond
    assert not {"founders", "valley", "melted"} & run.beyond


def test_what_has_long_runs_of_two_articles_is_put_together_from_both() -> None:
    run = find_run(f"{BELLS} {HIVES}", BELLS, HIVES)
    assert run is not None
    assert run.is_patchwork


def test_two_articles_with_the_same_run_are_no_patchwork() -> None:
    run = find_run(f"{BELLS} {KILN}", BELLS, f"{BELLS} {HIVES}")
    assert run is not None
    assert not run.is_patchwork


def test_where_nothing_is_shared_there_is_no_run() -> None:
    assert find_run(KILN, BELLS, HIVES) is None
