"""The commands as they are registered, in every language of the catalogue."""

from typing import Final, Literal

from adapters.discord.events import MANAGE_GUILD
from adapters.discord.payload import Command, CommandChoice, CommandOption
from bot.labels import LANGUAGES, Labels

DEFAULT_COMMAND = "source"
PASTE_MOST = 6000
"""Characters that Discord takes in an option."""
_EVERYWHERE = [0, 1, 2]
"""A guild, a DM with the bot, other private channels."""
_GUILD_AND_USER = [0, 1]
_TEXT: Final = 3
_NUMBER: Final = 4
_YES_NO: Final = 5
_CHANNEL: Final = 7
_TEXT_CHANNELS = [0, 5]
ANY_LANGUAGE: Final = "any"
"""The choice that takes the language back to that of whoever shares."""


def list_commands(command: str = DEFAULT_COMMAND) -> list[Command]:
    """Return all commands, the look-up under the name ``command``.

    A name that the operator chose is the same in every language.
    """
    lookup = _command(command, "command_about")
    if command == DEFAULT_COMMAND:
        lookup["name_localizations"] = _translate("command")
    text = _option(_TEXT, "text")
    text["required"] = text["autocomplete"] = True
    text["min_length"], text["max_length"] = 1, PASTE_MOST
    lookup["options"] = [text, _option(_YES_NO, "public")]
    check = Command(
        type=3,
        name=_say("check"),
        name_localizations=_translate("check"),
        integration_types=_GUILD_AND_USER,
        contexts=_EVERYWHERE,
    )
    return [
        lookup,
        check,
        _command(f"{command}-privacy", "privacy_about"),
        _command(f"{command}-forget-me", "forget_about"),
        _settings(f"{command}-settings"),
    ]


def _settings(name: str) -> Command:
    share, language, days, log, log_off = (
        _option(_TEXT, "share"),
        _option(_TEXT, "language"),
        _option(_NUMBER, "days"),
        _option(_CHANNEL, "log"),
        _option(_YES_NO, "log_off"),
    )
    share["choices"] = [
        CommandChoice(
            name=words,
            value=who,
            name_localizations={code: labels.sharers[who] for code, labels in _others()},
        )
        for who, words in LANGUAGES["en"].sharers.items()
    ]
    language["choices"] = [
        CommandChoice(name=labels.own_name, value=code, name_localizations={}) for code, labels in LANGUAGES.items()
    ]
    any_language = CommandChoice(
        name=_say("any_language"), value=ANY_LANGUAGE, name_localizations=_translate("any_language")
    )
    language["choices"].append(any_language)
    days["min_value"], days["max_value"] = 0, 365
    log["channel_types"] = _TEXT_CHANNELS
    command = _command(name, "settings_about")
    command["integration_types"], command["contexts"] = [0], [0]
    command["default_member_permissions"] = MANAGE_GUILD
    command["options"] = [share, _option(_YES_NO, "mentions"), language, days, log, log_off]
    return command


def _command(name: str, about: str) -> Command:
    return Command(
        type=1,
        name=name,
        name_localizations={},
        description=_say(about),
        description_localizations=_translate(about),
        integration_types=_GUILD_AND_USER,
        contexts=_EVERYWHERE,
    )


def _option(kind: Literal[3, 4, 5, 7], key: str) -> CommandOption:
    """Return an option. On the wire it has its English name, whatever the user sees."""
    return CommandOption(
        type=kind,
        name=_say(f"{key}_name"),
        name_localizations=_translate(f"{key}_name"),
        description=_say(f"{key}_about"),
        description_localizations=_translate(f"{key}_about"),
        required=False,
    )


def _translate(key: str) -> dict[str, str]:
    return {code: _say(key, labels) for code, labels in _others()}


def _others() -> list[tuple[str, Labels]]:
    return [(code, labels) for code, labels in LANGUAGES.items() if code != "en"]


def _say(key: str, labels: Labels = LANGUAGES["en"]) -> str:
    return str(getattr(labels, key))
