"""Claims that a page tells in order to refute them are not the page's own words. The texts are invented."""

from hashlib import sha256

from bot.model.article import Article
from bot.model.record import Record, Span
from bot.reading.parsing import Parser
from bot.reading.read import read_article
from bot.reading.refutals import read_refutal


def read(text: str, parser: Parser) -> Record:
    return read_article(Article(id="a1", text=text, text_sha256=sha256(text.encode()).hexdigest()), parser=parser)


RUMOUR = "A viral post claims that the pier in Lowmere collapsed on Monday."


def refuted(text: str, parser: Parser) -> list[str]:
    """Return the statements that bear the page's own word against them."""
    record = read(text, parser)
    ids = {at for caveat in record.caveats if caveat.rule == "words.denied.by_page" for at in caveat.covers}
    return [text[one.start : one.end] for one in record.statements if one.id in ids]


def test_what_spreads_a_refuted_claim_is_its_speaker(parser: Parser) -> None:
    first = read(f"{RUMOUR}\n\nThe claim is false.", parser).statements[0]
    assert (first.form, first.speaker, first.chain[0].basis) == ("indirect", "A viral post", "stated")


def test_a_labelled_claim_is_nobody_s_word_and_not_the_page_s(parser: Parser) -> None:
    text = "Claim: The ferry sank in March.\n\nVerdict: False."
    first = read(text, parser).statements[0]
    assert (first.form, first.speaker, text[first.start : first.end]) == ("indirect", None, "The ferry sank in March.")


def test_a_heading_labels_the_line_below_it(parser: Parser) -> None:
    text = "Claim\nThe ferry sank in March.\nVerdict\nFalse\nThe ferry is in port."
    assert refuted(text, parser) == ["The ferry sank in March."]


def test_a_verdict_is_about_all_that_was_told_before_it(parser: Parser) -> None:
    text = f"{RUMOUR}\n\nThe post also says that the mayor fled.\n\nThe pier was built in 1901.\n\nVerdict: False."
    assert refuted(text, parser) == [RUMOUR, "The post also says that the mayor fled."]


def test_a_verdict_at_the_top_is_about_what_follows(parser: Parser) -> None:
    assert refuted(f"Verdict: False\n\n{RUMOUR}\n\nThe pier stands.", parser) == [RUMOUR]


def test_that_is_not_true_reaches_no_further_than_the_claim_before(parser: Parser) -> None:
    fee = "Facebook posts say the port will charge a fee."
    assert refuted(f"{RUMOUR}\n\nThe pier was built in 1901.\n\n{fee} But that is not true.", parser) == [fee]


def test_the_page_s_no_to_the_same_deed_is_its_word_against_the_claim(parser: Parser) -> None:
    assert refuted(f"{RUMOUR}\n\nThe pier did not collapse.", parser) == [RUMOUR]
    assert refuted(f"{RUMOUR}\n\nThe mayor did not answer.", parser) == []


def test_a_page_that_only_passes_on_a_rumour_refutes_nothing(parser: Parser) -> None:
    text = f"{RUMOUR} The port had no comment.\n\n“This is false,” Jane Roe said of another post."
    assert refuted(text, parser) == []


def test_what_somebody_named_says_is_refuted_only_right_behind_it(parser: Parser) -> None:
    said = "Jane Roe said that the pier was free of rust."
    assert refuted(f"{said} That is not true.", parser) == [said]
    assert refuted(f"{said}\n\nThe crews left. That is not true.", parser) == []


def test_a_sentence_beside_a_refuted_claim_is_not_told_as_the_page_s_own(parser: Parser) -> None:
    text = "Facebook posts say a ferry sank. It had 300 people on board.\n\nThe claim is false."
    record = read(text, parser)
    beside = next(one for one in record.statements if one.start == text.index("It had"))
    kinds = {caveat.rule for caveat in record.caveats if beside.id in caveat.covers}
    assert (beside.form, beside.speaker) == ("indirect", None)
    assert "derived.alleged.beside_refuted" in kinds


def test_a_denial_is_charged_to_the_deed_that_was_told_of_who_denies(parser: Parser) -> None:
    told = "Jane Roe said that Captain Don Fenn had beaten two sailors."
    text = f"{told}\n\nThe pier was built in 1901.\n\nFenn denied the allegations."
    record = read(text, parser)
    denial = next(one for one in record.caveats if one.kind == "denied")
    covered = [text[one.start : one.end] for one in record.statements if one.id in denial.covers]
    assert covered == [told, "Fenn denied the allegations."]


def test_that_somebody_was_not_to_be_reached_is_nothing_to_deny(parser: Parser) -> None:
    text = "Jane Roe said that Don Fenn was not at home.\n\nFenn denied the allegations."
    record = read(text, parser)
    denial = next(one for one in record.caveats if one.kind == "denied")
    assert denial.covers == (record.statements[-1].id,)


def test_a_rating_may_be_weakened_by_many_words_and_no_rating_is_soon_told() -> None:
    weakened = "mostly partly simply " * 20
    line = f"{weakened}false"
    place = Span(start=0, end=len(line))
    assert read_refutal(line, place, is_line=True, is_headed=True) is not None
    line = f"{weakened}true."
    assert read_refutal(line, Span(start=0, end=len(line)), is_line=True, is_headed=True) is None
