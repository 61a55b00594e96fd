"""What opens in front of the chat: the form for a wrong match, and a message where none can be posted."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from adapters.slack.actions import APP_NAME, write_action
from adapters.slack.data import take_mapping, take_text
from adapters.slack.limits import METADATA, MODAL_LABEL, MODAL_TEXT, MODAL_TITLE, OPTION_LABEL, VIEW_BLOCKS
from adapters.slack.payload import Input, Message, Option, Select, TextInput, View
from adapters.slack.rich_text import make_plain
from bot.labels import REASONS, Labels
from bot.model.chat import Action, Ask
from bot.model.community import Complaint

_REASON, _WORDS = "reason", "words"
"""Blocks of the form, and the elements in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a form was opened from, and the way back there (a ``response_url``)."""

    channel_id: str = ""
    thread_id: str | None = None
    is_dm: bool = True
    reply_handle: str | None = None


def make_form(answer_id: str, labels: Labels, *, ask: Ask) -> View | None:
    """Return the form in which a match is said to be wrong; ``None`` where the id cannot travel.

    The place and the way back of ``ask`` travel in it, so that what is handed in can be thanked for where it began.
    """
    name = write_action(Action(verb="wrong", answer_id=answer_id))
    if name is None:
        return None
    options = [Option(text=make_plain(words, OPTION_LABEL), value=reason) for reason, words in labels.reasons.items()]
    reason = Input(
        type="input",
        block_id=_REASON,
        label=make_plain(labels.wrong_reason, MODAL_LABEL),
        element=Select(type="static_select", action_id=_REASON, options=options),
        optional=False,
    )
    words = Input(
        type="input",
        block_id=_WORDS,
        label=make_plain(labels.wrong_words, MODAL_LABEL),
        element=TextInput(type="plain_text_input", action_id=_WORDS, multiline=True, max_length=MODAL_TEXT),
        optional=True,
        hint=make_plain(labels.wrong_words_hint, MODAL_LABEL),
    )
    return View(
        type="modal",
        callback_id=name,
        private_metadata=_write_origin(ask),
        title=make_plain(labels.wrong_title, MODAL_TITLE),
        submit=make_plain(labels.send, MODAL_TITLE),
        close=make_plain(labels.cancel, MODAL_TITLE),
        blocks=[reason, words],
    )


def _write_origin(ask: Ask) -> str:
    place = ask.place
    kept = {"channel": place.channel_id, "thread": place.thread_id, "dm": place.is_dm, "handle": ask.reply_handle}
    written = json.dumps(kept)
    return written if len(written) <= METADATA else ""


def read_origin(written: str) -> Origin:
    """Return where a form was opened from; App Home where that is not told."""
    try:
        kept = json.loads(written)
    except ValueError:
        return Origin()
    channel = take_text(kept, "channel")
    return Origin(
        channel_id=channel,
        thread_id=take_text(kept, "thread") or None,
        is_dm=not channel or kept.get("dm") is True,
        reply_handle=take_text(kept, "handle") or None,
    )


def read_complaint(state: Mapping[str, object]) -> Complaint | None:
    """Return what was filled in; ``None`` without a reason that is known. ``state`` is the view's."""
    values = take_mapping(state, "values")
    given = take_text(values, _REASON, _REASON, "selected_option", "value")
    reason = next((known for known in REASONS if known == given), None)
    words = " ".join(take_text(values, _WORDS, _WORDS, "value").split())[:MODAL_TEXT]
    return Complaint(reason=reason, text=words) if reason else None


def make_page(message: Message, labels: Labels) -> View:
    """Return a message as a page of its own (``views.open``, ``views.push``): for what was asked for in App Home."""
    return View(
        type="modal",
        title=make_plain(APP_NAME, MODAL_TITLE),
        close=make_plain(labels.close, MODAL_TITLE),
        blocks=message["blocks"][:VIEW_BLOCKS],
    )
