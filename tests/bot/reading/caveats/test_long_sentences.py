"""A text without a full stop is looked through in pieces, and told in pieces. All of it is invented."""

from hashlib import sha256

from bot.model.article import Article
from bot.model.record import Record
from bot.reading.caveats.scene import SENTENCE_MOST
from bot.reading.read import read_article


def read(text: str) -> Record:
    return read_article(Article(id="a1", text=text, text_sha256=sha256(text.encode()).hexdigest()))


def test_a_sentence_without_end_is_told_in_pieces() -> None:
    clause = "the pier at Marlow will probably close and "
    text = "Roe walked in. " + clause * (3 * SENTENCE_MOST // len(clause))
    hedges = [one for one in read(text.rstrip()).caveats if one.rule == "words.hedged.adverb"]
    assert hedges
    assert all(one.end - one.start <= SENTENCE_MOST for one in hedges if one.start is not None and one.end is not None)
    assert all(text[one.cue_start : one.cue_end] == "probably" for one in hedges)


def test_a_word_that_is_longer_than_a_sentence_is_cut_through() -> None:
    text = f"The pier will probably {'x' * 3 * SENTENCE_MOST} close."
    record = read(text)
    hedges = [one for one in record.caveats if one.rule == "words.hedged.adverb"]
    assert [text[one.cue_start : one.cue_end] for one in hedges] == ["probably"]
    assert [(one.start, one.end) for one in hedges] == [(0, SENTENCE_MOST)]
