"""The settings of a workspace as a form, and what is handed in with it."""

from collections.abc import Mapping
from typing import Literal

from adapters.slack.actions import SETTINGS
from adapters.slack.data import take_mapping, take_text
from adapters.slack.limits import MODAL_LABEL, MODAL_TITLE, OPTION_LABEL
from adapters.slack.payload import ChannelSelect, Input, NumberInput, Option, Select, View
from adapters.slack.rich_text import make_plain
from bot.labels import LANGUAGES, Labels
from bot.model.community import DAYS_MOST, CommunitySettings, Problem, SettingsChange

Field = Literal["share", "mentions", "language", "days", "log_channel"]
"""Blocks of the form, and the elements in them."""
_YES, _NO = "yes", "no"
_WHOEVER = "-"
"""The language of whoever shares."""


def make_settings_form(settings: CommunitySettings, labels: Labels) -> View:
    """Return the form with the settings as they are. It comes back as a ``SettingsAsk``."""
    languages = {_WHOEVER: labels.any_language, **{code: one.own_name for code, one in LANGUAGES.items()}}
    sharers = {str(who): words for who, words in labels.workspace_sharers.items()}
    answered = {_YES: labels.yes, _NO: labels.no}
    days = NumberInput(
        type="number_input",
        action_id="days",
        is_decimal_allowed=False,
        min_value="0",
        max_value=str(DAYS_MOST),
        initial_value=str(settings.days),
    )
    log = ChannelSelect(
        type="conversations_select",
        action_id="log_channel",
        filter={"include": ["public", "private"], "exclude_bot_users": True, "exclude_external_shared_channels": True},
    )
    if settings.log_channel:
        log["initial_conversation"] = settings.log_channel
    return View(
        type="modal",
        callback_id=SETTINGS,
        title=make_plain(labels.settings_title, MODAL_TITLE),
        submit=make_plain(labels.save, MODAL_TITLE),
        close=make_plain(labels.cancel, MODAL_TITLE),
        blocks=[
            _field("share", labels.share_about, _choose("share", sharers, settings.share)),
            _field(
                "mentions", labels.mentions_about, _choose("mentions", answered, _YES if settings.mentions else _NO)
            ),
            _field("language", labels.language_about, _choose("language", languages, settings.language or _WHOEVER)),
            _field("days", labels.days_about, days),
            {**_field("log_channel", labels.log_about, log), "optional": True},
        ],
    )


def _field(name: Field, label: str, element: Select | NumberInput | ChannelSelect) -> Input:
    return Input(type="input", block_id=name, label=make_plain(label, MODAL_LABEL), element=element, optional=False)


def _choose(name: Field, choices: Mapping[str, str], chosen: str) -> Select:
    options = {key: Option(text=make_plain(words, OPTION_LABEL), value=key) for key, words in choices.items()}
    select = Select(type="static_select", action_id=name, options=list(options.values()))
    if chosen in options:
        select["initial_option"] = options[chosen]
    return select


def read_settings(state: Mapping[str, object]) -> SettingsChange:
    """Return what was handed in; ``state`` is the view's. A channel or a language that was taken out is ""."""
    values = take_mapping(state, "values")
    answered, language = _chosen(values, "mentions"), _chosen(values, "language")
    log = take_mapping(values, "log_channel", "log_channel")
    return SettingsChange(
        share=_chosen(values, "share") or None,
        mentions=answered == _YES if answered in (_YES, _NO) else None,
        language="" if language == _WHOEVER else language or None,
        days=take_text(values, "days", "days", "value") or None,
        log_channel=take_text(log, "selected_conversation") if log else None,
    )


def _chosen(values: Mapping[str, object], name: Field) -> str:
    return take_text(values, name, name, "selected_option", "value")


def name_problems(problems: tuple[Problem, ...], labels: Labels) -> dict[str, str]:
    """Return what is wrong with a form by block, as ``response_action: errors`` takes it."""
    known = {
        "share": labels.share_about,
        "language": labels.language_about,
        "days": labels.days_about,
        "log_channel": labels.log_about,
    }
    return {one.field: known[one.field] for one in problems}
