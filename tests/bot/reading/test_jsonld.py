import json

import pytest

from bot.reading.jsonld import find_article, texts_of, types_of

ARTICLE = {"@type": "NewsArticle", "headline": "Ferry crews vote"}


@pytest.mark.parametrize(
    "body",
    [
        ARTICLE,
        [{"@type": "WebSite"}, ARTICLE],
        {"@context": "https://schema.org", "@graph": [{"@type": "Person"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {"@type": "WebPage", "mainEntityOfPage": [ARTICLE]},
        {"@type": ["Thing", "https://schema.org/OpinionNewsArticle"], "headline": "Ferry crews vote"},
    ],
)
def test_the_article_is_found_in_every_shape(body: object) -> None:
    assert find_article([json.dumps(body)]).get("headline") == "Ferry crews vote"


@pytest.mark.parametrize(
    "script",
    [
        "<!-- {} -->",
        "//<![CDATA[\n{}\n//]]>",
        "<![CDATA[{}]]>",
        "/* <![CDATA[ */{}/* ]]> */",
        "  {} ;",
    ],
)
def test_wrappings_are_taken_off(script: str) -> None:
    assert find_article([script.replace("{}", json.dumps(ARTICLE))]).get("headline") == "Ferry crews vote"


def test_a_broken_script_does_not_hide_the_next() -> None:
    scripts = ["{", "[" * 100_000, "null", '"text"', "3", json.dumps({"@type": 5}), json.dumps(ARTICLE)]
    assert find_article(scripts).get("headline") == "Ferry crews vote"
    assert find_article(['{"@type": "NewsArticle", "headline": "a\nb"}']).get("headline") == "a\nb"


def test_no_article_is_an_empty_one() -> None:
    assert find_article([]) == {}
    assert find_article([json.dumps({"@type": "WebSite"})]) == {}
    deep: object = ARTICLE
    for _ in range(9):
        deep = {"mainEntity": deep}
    assert find_article([json.dumps(deep)]) == {}


def test_texts_are_names_addresses_or_the_words_themselves() -> None:
    assert texts_of({"name": " Orla  Fenn "}) == ["Orla Fenn"]
    assert texts_of([{"@id": "https://a.example/"}, "b", 3, None, {}, ""]) == ["https://a.example/", "b"]
    assert texts_of(None) == []


def test_types_lose_the_address_of_the_vocabulary() -> None:
    assert types_of({"@type": ["http://schema.org/NewsArticle", "Report", 3]}) == ["NewsArticle", "Report"]
    assert types_of({}) == []
