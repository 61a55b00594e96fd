import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import get_args

import pytest

from adapters.discord.commands import list_commands
from bot.labels import LANGUAGES, REASONS, DateKind, Labels, Sharers, choose_language
from bot.model.article import RelationKind
from bot.model.record import Basis, Severity
from bot.wording import CAVEATS, ORIGIN, OUTLET

COMMAND_NAME = re.compile(r"[-_'\w]{1,32}")
KEYS: dict[str, object] = {
    "bases": Basis,
    "severities": Severity,
    "date_kinds": DateKind,
    "relations": RelationKind,
    "reasons": None,
    "sharers": Sharers,
}


def list_words(labels: Labels) -> Iterator[tuple[str, str]]:
    for field in fields(labels):
        value = getattr(labels, field.name)
        if isinstance(value, Mapping):
            yield from ((f"{field.name}.{key}", words) for key, words in value.items())
        else:
            yield field.name, value


def list_places(words: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(words)} - {None}


@pytest.fixture(params=LANGUAGES)
def labels(request: pytest.FixtureRequest) -> Labels:
    return LANGUAGES[request.param]


def test_every_word_is_there(labels: Labels) -> None:
    assert all(words.strip() == words != "" for _, words in list_words(labels))
    for name, kinds in KEYS.items():
        assert tuple(getattr(labels, name)) == (REASONS if kinds is None else get_args(kinds)), name


def test_what_is_filled_in_is_the_same_in_every_language(labels: Labels) -> None:
    english = dict(list_words(LANGUAGES["en"]))
    assert {name: list_places(words) for name, words in list_words(labels)} == {
        name: list_places(words) for name, words in english.items()
    }


def test_no_label_has_markup(labels: Labels) -> None:
    assert not [name for name, words in list_words(labels) if re.search(r"[*_`~|<>\[\]\\@#]", words)]


def test_every_word_fits_where_it_is_shown(labels: Labels) -> None:
    words = dict(list_words(labels))
    assert all(len(words[name]) <= 45 for name in ("wrong_title", "wrong_reason", "wrong_words"))
    assert all(len(words[name]) <= 100 for name in words if name == "wrong_words_hint" or name.endswith("_about"))
    assert all(len(words[name]) <= 30 for name in ("origin", "outlet", "caveats", "share", "details", "wrong"))
    assert all(len(words[name]) <= 100 for name in words if name.startswith(("reasons.", "sharers.")))


def test_english_has_the_three_labels_of_the_console() -> None:
    assert (LANGUAGES["en"].origin, LANGUAGES["en"].outlet, LANGUAGES["en"].caveats) == (ORIGIN, OUTLET, CAVEATS)


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("en-US", "en"),
        ("uk", "uk"),
        ("uk-UA", "uk"),
        ("de", "de"),
        ("de_AT", "de"),
        ("DE", "de"),
        ("fr", "en"),
        ("", "en"),
    ],
)
def test_a_locale_gets_its_language_and_any_other_english(locale: str, language: str) -> None:
    assert choose_language(locale).language == language


def test_names_of_commands_keep_to_discords_rules_in_every_language() -> None:
    for command in list_commands():
        if command["type"] == 1:
            for name in (command["name"], *command["name_localizations"].values()):
                check_name(name)
        for option in command.get("options", []):
            for name in (option["name"], *option["name_localizations"].values()):
                check_name(name)


def check_name(name: str) -> None:
    assert COMMAND_NAME.fullmatch(name)
    assert name == name.lower()


def test_options_of_a_command_have_different_names_in_every_language() -> None:
    for command in list_commands():
        for code in LANGUAGES:
            names = [option["name_localizations"].get(code, option["name"]) for option in command.get("options", [])]
            assert len(set(names)) == len(names)


def test_a_name_the_operator_chose_is_not_translated() -> None:
    assert list_commands("whence")[0]["name_localizations"] == {}
    assert [command["name"] for command in list_commands("whence")] == [
        "whence",
        "Check source",
        "whence-privacy",
        "whence-forget-me",
        "whence-settings",
    ]
