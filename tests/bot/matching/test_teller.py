"""Whom a paste names beside words that are its source's, with no marks to go by."""

from dataclasses import replace

import pytest

from bot.matching.claim import read_claim
from bot.matching.mouth import compare_teller, drop_resolved, note_unnamed_speaker
from bot.matching.teller import find_teller
from bot.model.answer import Change
from bot.model.article import Article
from bot.model.finding import Finding, Piece
from bot.model.record import Basis, Naming, Node, Statement

WORDS = "the quay will stay closed until the cranes are mended"
PAGE = f'The harbour had a bad year.\n\n"{WORDS.capitalize()}," Jo Tarn said on Friday.\n\nAda Brask was not there.'
START = PAGE.index("The quay")
TARN = PAGE.index("Jo Tarn")
ARTICLE = Article(id="a", text_sha256="0" * 64, url="https://gazette.example.org/a", text=PAGE)


def find(paste: str, words: str = WORDS) -> Finding:
    at = paste.index(words)
    piece = Piece(
        paste_start=at,
        paste_end=at + len(words),
        field="text",
        source_start=START,
        source_end=START + len(words),
        score=100.0,
    )
    return Finding(article_id="a", kind="verbatim", confidence=0.9, pieces=(piece,))


def spoken(name: str = "Jo Tarn", *, naming: Naming = "named", basis: Basis = "stated") -> Statement:
    node = Node(name=name, kind="person", naming=naming, basis=basis, start=TARN, end=TARN + 7)
    return Statement(id="s1", start=START - 1, end=START + len(WORDS) + 2, form="direct", speaker=name, chain=(node,))


@pytest.mark.parametrize(
    ("paste", "name"),
    [
        (f"Ada Brask said {WORDS}", "Ada Brask"),
        (f"Brask told the Gazette {WORDS}", "Brask"),
        (f"so Ada Brask also said harbour men say {WORDS}", "Ada Brask"),
        (f"{WORDS}, Ada Brask said", "Ada Brask"),
        (f"{WORDS}, said Ada Brask", "Ada Brask"),
        (f"{WORDS}, according to Ada Brask", "Ada Brask"),
        (WORDS, None),
        (f"she said {WORDS}", None),
        (f"The wife of Ada Brask said {WORDS}", None),
        (f"Orrin News said {WORDS}", None),
        (f"NHB said {WORDS}", None),
        (f"The minister said {WORDS}", None),
    ],
)
def test_a_name_with_a_verb_of_saying_beside_the_words_is_whom_the_paste_names(paste: str, name: str | None) -> None:
    found = find_teller(read_claim(paste), find(paste))
    assert (found and found.name) == name


def test_a_paste_in_other_words_names_whoever_says_it_at_its_front() -> None:
    paste = "Ada Brask said cranes must be put right before the quay is opened"
    finding = Finding(article_id="a", kind="paraphrase", confidence=0.9)
    found = find_teller(read_claim(paste), finding)
    assert found is not None
    assert found.name == "Ada Brask"


@pytest.mark.parametrize("paste", [f"Ada Brask said {WORDS}", f"{WORDS}, Ada Brask said"])
def test_somebody_elses_words_are_told_as_that_without_marks_or_a_colon(paste: str) -> None:
    teller = find_teller(read_claim(paste), find(paste))
    assert teller is not None
    settled = compare_teller(read_claim(paste), find(paste), teller, (spoken(),), ARTICLE)
    assert settled.kind == "altered"
    assert [(one.kind, one.pasted, one.source) for one in settled.changes] == [("speaker", "Ada Brask", "Jo Tarn")]


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        (f"Tarn said {WORDS}", spoken()),  # the same
        (f"Ada Brask said {WORDS}", spoken("the minister", naming="role")),  # perhaps the same
        (f"Ada Brask said {WORDS}", spoken("Ada Brask")),
        (f"Harbour Jo Tarn said {WORDS}", spoken("Orla Fenn")),  # named beside the words: who knows
    ],
)
def test_where_the_source_may_mean_the_same_nothing_is_told(paste: str, statement: Statement) -> None:
    teller = find_teller(read_claim(paste), find(paste))
    assert teller is not None
    assert compare_teller(read_claim(paste), find(paste), teller, (statement,), ARTICLE) == find(paste)


def test_whom_the_paste_names_as_the_first_is_not_the_one_whose_place_its_teller_takes() -> None:
    paste = f"Ada Brask said Tarn told them {WORDS}"
    teller = find_teller(read_claim(paste), find(paste))
    assert teller is not None
    first = spoken().chain[0]
    passed_on = (replace(first, name="Orla Fenn"), replace(first, name="Gazette", kind="outlet"))
    statement = replace(spoken(), chain=(first, *passed_on))
    settled = compare_teller(read_claim(paste), find(paste), teller, (statement,), ARTICLE)
    assert [(one.pasted, one.source) for one in settled.changes] == [("Ada Brask", "Orla Fenn")]


def test_a_speaker_led_back_to_from_a_pronoun_is_compared_with_nobody_named_nearby() -> None:
    paste = f"Ada Brask said {WORDS}"
    teller = find_teller(read_claim(paste), find(paste))
    assert teller is not None
    near = Article(id="a", text_sha256="0" * 64, url=None, text=PAGE.replace("had a bad year", "was seen by Ada Brask"))
    resolved = spoken(basis="resolved")
    assert compare_teller(read_claim(paste), find(paste), teller, (resolved,), near) == find(paste)


@pytest.mark.parametrize(("pasted", "kinds"), [("Tarn", []), ("Brask", ["wording"]), ("The clerk", [])])
def test_the_speakers_name_for_a_pronoun_is_no_change(pasted: str, kinds: list[str]) -> None:
    change = Change(kind="wording", pasted=pasted, source="she", paste_start=0, paste_end=len(pasted))
    finding = Finding(article_id="a", kind="altered", confidence=0.9, changes=(change,))
    settled = drop_resolved(finding, ("Jo Tarn", "Gazette"))
    assert [one.kind for one in settled.changes] == kinds
    assert settled.kind == ("altered" if kinds else "verbatim")


RETORT = f'Orla Fenn was early.\n\nTarn was quick to retort: "{WORDS.capitalize()}."'


@pytest.mark.parametrize(
    ("paste", "text", "source"),
    [
        (f'Orla Fenn: "{WORDS}"', RETORT, "Tarn"),
        (f"Orla Fenn said {WORDS}", RETORT, "Tarn"),
        (f'Jo Tarn: "{WORDS}"', RETORT, None),
        (
            f'Orla Fenn: "{WORDS}"',
            RETORT.replace("Tarn was quick to retort", "Tarn and Fenn were quick to retort"),
            None,
        ),
        (f'Orla Fenn: "{WORDS}"', RETORT.replace("was quick to retort", "wore a cap with words on it"), None),
        (f'Orla Fenn: "{WORDS}"', RETORT.replace("Tarn was", "She was"), None),
    ],
)
def test_the_one_name_that_leads_into_a_quotation_is_compared(paste: str, text: str, source: str | None) -> None:
    at, begin = paste.index(WORDS), text.index(WORDS.capitalize())
    piece = Piece(
        paste_start=at,
        paste_end=at + len(WORDS),
        field="text",
        source_start=begin,
        source_end=begin + len(WORDS),
        score=100.0,
    )
    finding = Finding(article_id="a", kind="verbatim", confidence=0.9, pieces=(piece,))
    page = Article(id="a", text_sha256="0" * 64, url=None, text=text)
    claim = read_claim(paste)
    settled = note_unnamed_speaker(claim, finding, page, teller=find_teller(claim, finding))
    assert [change.source for change in settled.changes] == ([source] if source else [])
