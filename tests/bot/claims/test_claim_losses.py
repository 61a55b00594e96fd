import pytest

from bot.matching.claims import read_query
from bot.matching.claims.losses import find_lost_attribution, find_lost_hedges
from bot.matching.claims.tokens import read_sides
from bot.model.record import Form, Span, Statement
from store.stems import stem_word
from tests.bot.claims.ranking import make_candidate

START = 40
ACCORDING = "Some 300 soldiers left the camp, according to a senior officer."
SAID = "The harbour office said that the ferries cannot carry lorries."


def lose_hedges(paste: str, statement: str) -> list[tuple[str | None, str | None]]:
    sides = read_sides(read_query(paste, stem_word), make_candidate("", statement, stem=stem_word))
    changes = list(find_lost_hedges(sides, statement, START))
    for change in changes:
        assert change.kind == "hedge_dropped"
        assert change.source_start is not None
        assert change.source_end is not None
        assert statement[change.source_start - START : change.source_end - START] == change.source
    return [(change.pasted, change.source) for change in changes]


@pytest.mark.parametrize(
    ("paste", "statement", "lost"),
    [
        ("fishermen strike in spring", "Fishermen may strike in spring.", (None, "may strike")),
        ("she received a letter", "Tarn allegedly received a letter.", (None, "allegedly received")),
        ("the dam leaks", "The dam is probably leaking, and the hills are wet.", (None, "probably leaking")),
        ("300 men in the camp left", "As many as 300 men in the camp left.", ("300 men", "As many as 300 men")),
        ("the weir leaks", "The weir appears to leak.", (None, "appears to leak")),
        (
            "police stations of the old guild closed",
            "The council asked about alleged secret police stations.",
            (None, "alleged secret police stations"),
        ),
        (
            "the ferries leave the lower quay",
            "It would be hardly surprising if ferries leave in May.",
            (None, "would be hardly surprising if ferries leave"),
        ),
        ("they lost 40 tanks", "They lost nearly 40 tanks.", ("40 tanks", "nearly 40 tanks")),
        ("the repair costs 9 million", "The repair costs almost 9 million crowns.", None),
        ("the repair costs 9m crowns", "It costs about 9 million crowns.", ("9m crowns", "about 9 million crowns")),
    ],
)
def test_a_hedge_on_what_the_paste_repeats_is_lost(
    paste: str, statement: str, lost: tuple[str | None, str] | None
) -> None:
    assert lose_hedges(paste, statement) == ([lost] if lost else [])


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("fishermen might strike in spring", "Fishermen may strike in spring."),
        ("Tarn wants her to apologise to the pilots", "Tarn would not go that far but said she must apologise."),
        ("Tarn expects no sale", "Tarn could see no sale."),
        ("the harbour office shuts in May", "The clerk said the harbour office would shut in May."),
        ("apparently she got a letter", "Tarn allegedly received a letter."),
        ("rumour has it she received a letter", "Tarn allegedly received a letter."),
        ("fishermen said they strike in spring", "Fishermen said they may strike in spring."),
        ("harbour fees rise by 12 per cent", "Harbour fees rise by 12 per cent, reportedly to pay for a quay."),
        ("around 40 tanks were lost", "They lost nearly 40 tanks."),
        ("they lost 38 tanks", "They lost nearly 40 tanks."),
        ("200 workers walked out", "More than 200 workers walked out."),
        ("the dam leaks", "The dam leaks."),
        ("the fever is in West Orrin and cattle have it", "The fever appeared in West Orrin cattle."),
        ("the captain of the ferry was in court", "The ferry's captain appeared before the court."),
        ("the star over the quay was green", "A star appeared, green over the quay."),
    ],
)
def test_a_hedge_in_other_words_or_on_something_else_is_not_lost(paste: str, statement: str) -> None:
    assert lose_hedges(paste, statement) == []


def state(text: str, speaker: str, *, form: Form = "indirect") -> Statement:
    at = text.index(speaker)
    span = Span(start=at, end=at + len(speaker))
    return Statement(id="s1", start=0, end=len(text), form=form, speaker=speaker, speaker_span=span)


@pytest.mark.parametrize(
    ("paste", "text", "speaker", "lost"),
    [
        ("300 soldiers left the camp", ACCORDING, "a senior officer", "according to a senior officer"),
        ("the ferries can't carry lorries", SAID, "The harbour office", SAID[:-1]),
        (
            "the repair takes a year",
            "Ada Merrow, who leads the board and has done so for years, told reporters that the repair takes a year.",
            "Ada Merrow",
            "Ada Merrow",
        ),
    ],
)
def test_what_somebody_says_and_the_paste_tells_as_a_fact_has_lost_its_speaker(
    paste: str, text: str, speaker: str, lost: str
) -> None:
    change = find_lost_attribution(paste, text, state(text, speaker))
    assert change is not None
    assert (change.kind, change.source) == ("attribution_dropped", lost)
    assert text[change.source_start : change.source_end] == lost


@pytest.mark.parametrize(
    "paste",
    [
        "an officer says that 300 soldiers left",
        "a senior military man: 300 soldiers left",
        "apparently 300 soldiers left the camp",
        "300 soldiers left the camp, the paper reported",
        "did 300 soldiers leave the camp? sources?",
    ],
)
def test_a_paste_that_names_any_speaker_or_doubt_has_lost_none(paste: str) -> None:
    assert find_lost_attribution(paste, ACCORDING, state(ACCORDING, "a senior officer")) is None


def test_what_the_outlet_says_itself_has_no_speaker_to_lose() -> None:
    own = state(ACCORDING, "a senior officer", form="narrator")
    assert find_lost_attribution("300 soldiers left the camp", ACCORDING, own) is None


@pytest.mark.parametrize(
    ("paste", "speaker"),
    [
        ("NHB says nothing: 300 soldiers left", "the National Harbour Board"),
        ("NHB: 300 soldiers left the camp", "the National Harbour Board"),
        ("Harbour Republican group slams the camp", "Harbour Republicans"),
        ("the master of the harbour sees no sign of soldiers", "a senior officer"),
    ],
)
def test_a_speaker_named_by_initials_or_by_what_he_is_is_not_lost(paste: str, speaker: str) -> None:
    text = f"Some 300 soldiers left the camp, according to {speaker}."
    assert find_lost_attribution(paste, text, state(text, speaker)) is None
