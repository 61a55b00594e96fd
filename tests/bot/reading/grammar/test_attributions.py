"""Who says what, by grammar. Each case is a text of ``trees.json``; what it must give stands beside its name."""

import pytest

from bot.reading.grammar.dialogue import find_line_speaker, find_signature
from bot.text.quotations import find_quotations
from tests.bot.reading.grammar.trees import PARSED, attributions_of, told

CLAUSES = {
    "object clause": ("The harbour ministry", "said", "that the pier had been closed since Monday"),
    "two clauses": ("Roe", "said", "the pier was closed and that the ferries had stopped"),
    "nested": ("Roe", "said", "the ministry had announced that the pier would close"),
    "according": ("the harbour ministry", "according", "The pier was closed for a week"),
    "opening according": ("the harbour ministry", "According", "the pier was closed for a week"),
    "as said": ("Roe", "noted", "The pier is safe"),
    "statement saying": ("The ministry", "saying", "the pier was safe"),
    "infinitive": ("The council", "promised", "to rebuild the pier by spring"),
    "so": ("the ministry", "says", "so"),
    "relative": ("who", "said", "the pier was safe"),
    "strayed": ("The ministry", "announced", "that it had closed the pier"),
    "said a pilot who": ("Jane Roe", "said", "The pier is closed"),
    "survey": ("a new poll", "In", "most captains of the ferries wanted a second pier"),
    "headline": ("Roe", "", "The pier is safe for the ferries."),
}
OBJECTS = {
    "passive": ("Jane Roe", "criticised", "The plan"),
    "called": ("Roe", "called", "the new pier a mistake"),
    "called for": ("Roe", "called", "a new pier"),
    "noun": ("Roe's", "claim", "that the pier was safe"),
    "light verb": ("Roe", "concerns", "the safety of the pier"),
    "adjective": ("Roe", "worried", "the ferries"),
    "made clear": ("Roe", "clear", "that the pier was closed"),
    "made the case": ("Roe", "case", "that the pier was safe"),
    "of the view": ("Roe", "view", "that the pier is safe"),
    "took aim": ("Roe", "aim", "the council"),
    "occasion": ("Roe", "praised", "the pilots"),
    "study": ("A survey of ferry captains", "found", "broad support for the plan"),
    "fragment": ("Roe", "called", "the plan “a gift to the ferry companies”"),
    "leads in": ("Roe", "said", "that if the storm came back, “the pier would not last the night.”"),
    "goes on behind": ("Roe", "said", "“We are glad and relieved” about the new pier"),
}
QUOTED = {
    "inverted": ("Jane Roe", "said", "“The pier has been closed for a week,”"),
    "asked": ("Doe", "asked", "“Why did nobody tell the ferries?”"),
    "name colon": ("ROE", "", "I never saw the pier."),
    "signed": ("Jane Roe", "", "“The pier was never safe for anybody.”"),
}


@pytest.mark.parametrize("name", CLAUSES)
def test_a_reported_clause_has_its_source(name: str) -> None:
    mention, cue, content = CLAUSES[name]
    assert told(name) == [(mention, cue, [content])]


@pytest.mark.parametrize("name", OBJECTS)
def test_what_is_judged_or_asked_for_has_its_source(name: str) -> None:
    mention, cue, content = OBJECTS[name]
    assert told(name) == [(mention, cue, [content])]


@pytest.mark.parametrize("name", QUOTED)
def test_a_quotation_has_its_source(name: str) -> None:
    mention, cue, content = QUOTED[name]
    assert told(name) == [(mention, cue, [content])]


@pytest.mark.parametrize("name", ["captain found", "scare", "nobody", "sure", "label headline", "asking headline"])
def test_a_sentence_that_reports_nothing_of_anybody_has_no_attribution(name: str) -> None:
    assert told(name) == []


@pytest.mark.parametrize("name", ["supposed", "possible", "anybody"])
def test_what_is_only_supposed_is_said_by_nobody(name: str) -> None:
    assert told(name) == []


def test_behind_a_semicolon_an_insertion_has_only_its_own_clause() -> None:
    assert told("semicolon") == [("Roe", "said", ["the pier", "was closed"])]


def test_a_quotation_goes_on_behind_its_attribution() -> None:
    assert told("run") == [("Roe", "said", ["“The pier is closed,”", "“Nobody told the ferries about it.”"])]


def test_a_paragraph_of_nothing_but_quotation_goes_on_from_the_one_before() -> None:
    contents = [("Roe", "said", ["“The pier is closed,”", "“It will stay so for the whole of the year.”"])]
    assert told("new paragraph") == contents


def test_a_quotation_goes_on_from_a_reported_clause() -> None:
    contents = ["Yet the pier is also “a danger,”", "“That is exactly what we told the council.”"]
    assert told("goes on") == [("Roe", "said", contents)]


def test_two_speakers_of_one_paragraph_keep_their_own_words() -> None:
    assert told("two speakers") == [("Roe", "said", ["“The pier is closed,”"]), ("Doe", "said", ["“It is open,”"])]


def test_an_attribution_set_into_a_sentence_has_the_rest_of_it() -> None:
    assert told("inserted") == [("Roe", "said", ["The tide", "had risen twice that day"])]


def test_a_second_verb_behind_and_is_no_part_of_what_the_first_reports() -> None:
    contents = [("Roe", "said", ["the pier was closed"]), ("Roe", "added", ["that the ferries would stop"])]
    assert told("shared verb") == contents


def test_adding_behind_a_reported_clause_is_the_same_speaker_s() -> None:
    contents = [("Roe", "said", ["the pier was closed"]), ("Roe", "adding", ["that the ferries had stopped"])]
    assert told("participle") == contents


def test_the_name_of_a_programme_is_nobody_s_statement() -> None:
    assert told("title") == [("Roe", "praised", ["the plan"])]


def test_a_line_that_ends_in_a_colon_introduces_the_quotation_below() -> None:
    assert told("colon before") == [("Roe", "", ["“The pier was never safe for anybody.”"])]


@pytest.mark.parametrize("name", PARSED)
def test_all_places_are_in_the_text_and_in_order(name: str) -> None:
    length = len(PARSED[name]["text"])
    for one in attributions_of(name):
        places = [place for span in one.content for place in (span.start, span.end)]
        assert places == sorted(set(places))
        assert places[0] >= 0
        assert places[-1] <= length
        assert 0 <= one.mention.start < one.mention.end <= length


@pytest.mark.parametrize(
    "line", ["Photo: “The pier at dawn in June”", "In short: the pier fell.", "Roe: the pier fell"]
)
def test_a_label_or_a_plain_colon_names_no_speaker(line: str) -> None:
    assert find_line_speaker(line, 0, len(line), find_quotations(line)) is None


def test_a_dash_that_goes_on_with_the_sentence_is_no_signature() -> None:
    text = "“The pier was never safe.” — Roe Harbour has said so since the spring."
    assert find_signature(text, find_quotations(text)[0]) is None
