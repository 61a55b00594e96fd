"""The floor of names in another script: one name as English, Russian and Ukrainian write it; all texts are made up.

Every article has sentences of one language, with names that no other article has together. A paste is one of its
sentences with the names written as another of the languages does.
"""

from collections.abc import Iterator
from itertools import product

import pytest

from bench.excerpts.corpus import Held
from bench.excerpts.score import SERIOUS
from bench.fidelity.shelf import Shelf
from bot.matching.claim import read_claim

LANGUAGES = ("en", "ru", "uk")
# Surnames and towns, as English, Russian and Ukrainian have them.
PEOPLE = (
    ("Putin", "Путин", "Путін"),
    ("Kovalchuk", "Ковальчук", "Ковальчук"),
    ("Yermolenko", "Ермоленко", "Єрмоленко"),
    ("Zhdanova", "Жданова", "Жданова"),
    ("Shcherbakov", "Щербаков", "Щербаков"),
    ("Hrytsenko", "Гриценко", "Гриценко"),
    ("Tsybulko", "Цыбулько", "Цибулько"),
    ("Khomenko", "Хоменко", "Хоменко"),
    ("Yushchuk", "Ющук", "Ющук"),
    ("Melnychenko", "Мельниченко", "Мельниченко"),
    ("Vasilyev", "Васильев", "Васильєв"),
    ("Lysenko", "Лысенко", "Лисенко"),
)
TOWNS = (
    ("Chernihiv", "Чернигов", "Чернігів"),
    ("Zhytomyr", "Житомир", "Житомир"),
    ("Mykolaiv", "Николаев", "Миколаїв"),
    ("Yekaterinburg", "Екатеринбург", "Єкатеринбург"),
    ("Mariupol", "Мариуполь", "Маріуполь"),
    ("Uzhhorod", "Ужгород", "Ужгород"),
    ("Khmelnytskyi", "Хмельницкий", "Хмельницький"),
    ("Voronezh", "Воронеж", "Воронеж"),
    ("Kryvyi", "Кривой", "Кривий"),
    ("Saratov", "Саратов", "Саратов"),
    ("Poltava", "Полтава", "Полтава"),
    ("Tarnopol", "Тернополь", "Тернопіль"),
)
SENTENCES = {
    "en": (
        "Engineer {0} told the council that the dam above {1} needs new sluices before the thaw sets in.",
        "The night train from {1} was late again because {0} had ordered a search of every carriage.",
        "A letter from {0} that the museum of {1} bought last year turned out to be a copy by a pupil.",
    ),
    "ru": (
        "Инженер {0} рассказал совету, что плотине под городом {1} до оттепели нужны новые затворы.",
        "Ночной поезд из города {1} снова опоздал, потому что {0} приказал обыскать каждый вагон.",
        "Письмо, которое {0} передал музею города {1} в прошлом году, оказалось копией ученика.",
    ),
    "uk": (
        "Інженер {0} розповів раді, що греблі під містом {1} до відлиги потрібні нові затвори.",
        "Нічний потяг із міста {1} знову запізнився, бо {0} наказав обшукати кожен вагон.",
        "Лист, який {0} передав музею міста {1} торік, виявився копією учня.",
    ),
}
FLOOR = 0.9


def make_articles(language: str) -> list[Held]:
    at = LANGUAGES.index(language)
    return [
        Held(
            id=f"{language}-{number}",
            url=f"https://{language}.example.org/{number}",
            title="",
            published="2040-01-01",
            text="\n".join(line.format(person[at], town[at]) for line in SENTENCES[language]),
            is_english=language == "en",
        )
        for number, (person, town) in enumerate(zip(PEOPLE, TOWNS, strict=True))
    ]


def make_pastes(language: str, other: str) -> Iterator[tuple[str, str]]:
    at = LANGUAGES.index(other)
    for (number, names), line in product(enumerate(zip(PEOPLE, TOWNS, strict=True)), SENTENCES[language]):
        yield f"{language}-{number}", line.format(*(name[at] for name in names))


@pytest.mark.parametrize(
    ("language", "other"), [(one, other) for one, other in product(LANGUAGES, LANGUAGES) if one != other]
)
def test_a_name_in_another_script_finds_its_own_article(language: str, other: str) -> None:
    shelf = Shelf([article for each in LANGUAGES for article in make_articles(each)])
    found, alarms, asked = 0, 0, 0
    for article_id, paste in make_pastes(language, other):
        finding = shelf.find(read_claim(paste))
        asked += 1
        found += finding is not None and finding.article_id == article_id
        alarms += finding is not None and bool({change.kind for change in finding.changes} & SERIOUS)
    assert asked >= 36
    assert found / asked >= FLOOR
    assert alarms == 0


def test_another_name_in_the_same_sentence_is_not_taken_for_it() -> None:
    shelf = Shelf(make_articles("en"))
    finding = shelf.find(read_claim(SENTENCES["en"][0].format("Щербаков", "Chernihiv")))
    assert finding is not None
    assert [change.kind for change in finding.changes]
