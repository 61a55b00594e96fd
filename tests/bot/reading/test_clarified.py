"""What the grammar adds to the patterns' cues. The attributions are made by hand: no parser is needed."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Record, Span
from bot.reading.clarified import clarify_cues
from bot.reading.cues import Cue
from bot.reading.grammar.attributions import Attribution
from bot.reading.parsing import Parser
from bot.reading.prose import Prose, read_prose
from bot.reading.read import GRAMMAR_VERSION, READER_VERSION, read_article

QUOTED = "The pilot whose boat sank off the northern pier said: “The harbour was closed for a week.”"
UNREAD = "The pilot whose boat sank off the northern pier said on Monday that the harbour was closed."
READ = "Jane Roe said that the harbour was closed."


def attribution(text: str, mention: str, cue: str, content: str) -> Attribution:
    spans = [Span(start=text.index(words), end=text.index(words) + len(words)) for words in (mention, cue, content)]
    return Attribution(cue=spans[1], mention=spans[0], content=(spans[2],), kind="speech", is_quoted=False)


def prose_of(text: str) -> Prose:
    return read_prose(text, title=None, noise=())


def cues_of(prose: Prose) -> list[Cue]:
    return [cue for paragraph in prose.paragraphs for sentence in paragraph.sentences for cue in sentence.cues]


def test_a_subject_that_patterns_did_not_read_is_the_parser_s() -> None:
    prose = prose_of(UNREAD)
    one = attribution(UNREAD, "The pilot", "said", "that the harbour was closed")
    assert cues_of(prose)[0].subject is None
    subject = cues_of(clarify_cues(prose, [one]))[0].subject
    assert subject is not None
    assert UNREAD[subject.start : subject.end] == "The pilot"


def test_a_subject_that_patterns_read_stays() -> None:
    prose = prose_of(READ)
    one = attribution(READ, "the harbour", "said", "that the harbour was closed")
    assert clarify_cues(prose, [one]) == prose


@pytest.mark.parametrize("mention", ["whose", "on Monday"])
def test_words_that_cannot_speak_become_no_subject(mention: str) -> None:
    prose = prose_of(UNREAD)
    one = attribution(UNREAD, mention, "said", "that the harbour was closed")
    assert cues_of(clarify_cues(prose, [one]))[0].subject is None


def record_of(text: str, parser: Parser | None) -> Record:
    digest = sha256(text.encode()).hexdigest()
    return read_article(Article(id="a1", text=text, text_sha256=digest), parser=parser)


def test_without_a_parser_the_record_says_that_patterns_read() -> None:
    reader = record_of(READ, None).reader
    assert (reader.version, reader.parser) == (READER_VERSION, None)


def test_with_a_parser_the_record_names_it(parser: Parser) -> None:
    reader = record_of(READ, parser).reader
    assert (reader.version, reader.parser) == (GRAMMAR_VERSION, parser.name)


def test_with_a_parser_the_speaker_s_words_stand_where_the_record_says(parser: Parser) -> None:
    assert record_of(QUOTED, None).statements[0].speaker is None
    statement = record_of(QUOTED, parser).statements[0]
    assert statement.speaker == "The pilot"
    assert statement.speaker_span == Span(start=0, end=len("The pilot"))


def test_a_parser_gives_an_empty_tree_for_what_is_no_sentence(parser: Parser) -> None:
    text = "word " * 5000
    assert [len(tree) for tree in parser.parse(text, [Span(start=0, end=len(text)), Span(start=0, end=9)])] == [0, 2]
