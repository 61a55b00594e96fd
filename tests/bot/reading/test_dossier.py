"""What is known of an article before it is read, after, and after it was read anew; and which records are."""

from dataclasses import replace
from hashlib import sha256

import pytest

from bot.model.article import Article, Dossier, Note, Relation
from bot.model.record import Citation
from bot.reading.dossier import UNREAD, is_unread, leave_unread, read_dossier, renew_dossier
from bot.reading.read import GRAMMAR_VERSION, READER_VERSION
from bot.reading.renewal import is_outdated, is_renewable, name_reader

QUOTED = '"The bridge stays closed until the last bolt is changed," said Ada Merrow, the mayor of Northport.'
NOTE = Note(
    id="n1",
    kind="context",
    text="known from elsewhere",
    confidence="confirmed",
    source=Citation(url="https://note.example.org/", as_of=None),
    covers=("s1",),
    before=0,
)
RELATION = Relation(relation="reprint_of", why="the page says so", basis="stated", covers=("s1",))


def make(text: str | None = QUOTED) -> Article:
    return Article(
        id="a", url="https://x.example.org/a", text=text, text_sha256=sha256((text or "").encode()).hexdigest()
    )


def with_notes(dossier: Dossier) -> Dossier:
    return replace(dossier, notes=(NOTE,), relations=(RELATION,))


def test_a_page_is_left_unread_with_what_it_says_of_itself() -> None:
    dossier = leave_unread(make(), labels=("opinion",), relations=(RELATION,))
    assert is_unread(make(), dossier)
    assert (dossier.record.reader.version, dossier.record.statements) == (UNREAD, ())
    assert (dossier.record.labels, dossier.relations) == (("opinion",), (RELATION,))


def test_what_has_no_text_is_as_read_as_it_can_be() -> None:
    dossier = read_dossier(make(None))
    assert not is_unread(make(None), dossier)
    assert renew_dossier(make(None), dossier) == dossier


def test_reading_a_page_keeps_what_it_says_of_itself_as_it_is() -> None:
    page = replace(leave_unread(make(), labels=("opinion",)), notes=(NOTE,), relations=(RELATION,))
    dossier = renew_dossier(make(), page)
    assert not is_unread(make(), dossier)
    assert (dossier.record.labels, dossier.notes, dossier.relations) == (("opinion",), (NOTE,), (RELATION,))
    assert [statement.speaker for statement in dossier.record.statements] == ["Ada Merrow"]


def test_reading_the_same_text_anew_keeps_notes_which_are_about_the_page_now() -> None:
    earlier = with_notes(renew_dossier(make(), leave_unread(make(), labels=("opinion",))))
    dossier = renew_dossier(make(), earlier)
    assert dossier.record == earlier.record
    assert dossier.notes == (replace(NOTE, covers=(), before=None),)
    assert dossier.relations == (replace(RELATION, covers=()),)
    assert renew_dossier(make(), dossier) == dossier


def test_notes_on_an_earlier_text_are_marked_and_its_labels_are_gone() -> None:
    earlier = with_notes(renew_dossier(make("Another text."), leave_unread(make("Another text."), labels=("opinion",))))
    dossier = renew_dossier(make(), earlier)
    assert ([note.earlier_text for note in dossier.notes], dossier.record.labels) == ([True], ())


def test_of_nothing_known_before_only_the_text_is_left() -> None:
    assert renew_dossier(make(), None) == read_dossier(make())


def test_the_present_reader_is_renewable_and_not_outdated() -> None:
    assert (name_reader(with_parser=True), name_reader(with_parser=False)) == (GRAMMAR_VERSION, READER_VERSION)
    for with_parser in (True, False):
        version = name_reader(with_parser=with_parser)
        assert is_renewable(version, with_parser=with_parser)
        assert not is_outdated(version, with_parser=with_parser)


@pytest.mark.parametrize(
    ("version", "by_grammar", "by_patterns"),
    [
        (UNREAD, True, True),
        ("patterns-0", True, True),
        (READER_VERSION, True, False),
        ("grammar-0", True, False),
        ("grammar-999", False, False),
        ("patterns-999", True, False),
        ("hand/1", False, False),
        ("patterns-x", False, False),
        ("", False, False),
    ],
)
def test_a_record_is_outdated_where_a_new_one_is_worth_more(
    version: str, *, by_grammar: bool, by_patterns: bool
) -> None:
    assert is_outdated(version, with_parser=True) == by_grammar
    assert is_outdated(version, with_parser=False) == by_patterns
