"""Buttons, selects, forms and autocompleted lines."""

from typing import Final

from adapters.discord.actions import PREFIX, write_action
from adapters.discord.escape import write_address
from adapters.discord.limits import (
    BUTTON_LABEL,
    BUTTONS_A_ROW,
    CHOICE,
    CHOICES,
    LINK,
    MODAL_LABEL,
    MODAL_TEXT,
    MODAL_TITLE,
    OPTION_LABEL,
    OPTIONS,
    PLACEHOLDER,
    ROWS,
)
from adapters.discord.payload import Button, Choice, Choices, Modal, Option, Row, Select
from adapters.shaping.lengths import count_units, cut_text
from adapters.shaping.visible import clean
from bot.labels import Labels
from bot.model.answer import Answer
from bot.model.chat import Action
from bot.model.community import Recent

NAMELESS = "—"
_GREY: Final = 2
_LINK: Final = 5


def link_of(answer: Answer) -> str | None:
    """Return the address of what was found, as it can be linked."""
    return write_address(answer.match.url) if answer.match else None


def fits_button(url: str | None) -> bool:
    """Return whether an address can stand behind a button."""
    return url is not None and count_units(url) <= LINK


def make_rows(answer: Answer, actions: tuple[Action, ...], labels: Labels) -> list[Row]:
    """Return the buttons for ``actions``, in their order, and the candidates to choose from where there are several."""
    buttons: list[Button] = []
    for action in dict.fromkeys(actions):
        button = _make_button(answer, action, labels)
        if button is not None:
            buttons.append(button)
    rows: list[Row] = []
    if answer.status == "several" and any(action.verb == "other" for action in actions):
        rows += make_select(answer, labels)
        buttons = [button for button in buttons if not button.get("custom_id", "").startswith(f"{PREFIX}:other:")]
    rows += [Row(type=1, components=buttons[at : at + BUTTONS_A_ROW]) for at in range(0, len(buttons), BUTTONS_A_ROW)]
    return rows[:ROWS]


def _make_button(answer: Answer, action: Action, labels: Labels) -> Button | None:
    names: dict[str, str] = {
        "share": labels.share,
        "details": labels.details,
        "other": labels.other.format(count=len(answer.alternatives)),
        "wrong": labels.wrong,
        "delete": labels.delete,
    }
    if action.verb == "open":
        url = link_of(answer)
        if url is None or not fits_button(url):
            return None
        return Button(type=2, style=_LINK, label=cut_text(labels.open, BUTTON_LABEL, shape=clean), url=url)
    name = write_action(action)
    if name is None or action.verb not in names:
        return None
    return Button(type=2, style=_GREY, label=cut_text(names[action.verb], BUTTON_LABEL, shape=clean), custom_id=name)


def make_select(answer: Answer, labels: Labels) -> list[Row]:
    """Return the row in which another match is chosen; none where there is none.

    A line's value is its place among the alternatives, from 0: an article's id may be longer than a value.
    """
    name = write_action(Action(verb="other", answer_id=answer.answer_id))
    options: list[Option] = []
    for at, one in enumerate(answer.alternatives[:OPTIONS]):
        label = cut_text(one.title or one.url or one.article_id, OPTION_LABEL, shape=clean)
        option = Option(label=label or NAMELESS, value=str(at))
        below = cut_text(one.url or "", OPTION_LABEL, shape=clean) if one.title else ""
        if below:
            option["description"] = below
        options.append(option)
    if name is None or not options:
        return []
    select = Select(
        type=3,
        # Another name than the button's, which may stand in the same message.
        custom_id=f"{name}:pick",
        options=options,
        placeholder=cut_text(labels.choose, PLACEHOLDER, shape=clean),
    )
    return [Row(type=1, components=[select])]


def make_form(answer_id: str, labels: Labels) -> Modal | None:
    """Return the form in which a match is said to be wrong; ``None`` where the id cannot travel."""
    name = write_action(Action(verb="wrong", answer_id=answer_id))
    if name is None:
        return None
    options = [
        Option(label=cut_text(words, OPTION_LABEL, shape=clean), value=reason)
        for reason, words in labels.reasons.items()
    ]
    return Modal(
        custom_id=name,
        title=cut_text(labels.wrong_title, MODAL_TITLE, shape=clean),
        components=[
            {
                "type": 18,
                "label": cut_text(labels.wrong_reason, MODAL_LABEL, shape=clean),
                "component": Select(type=3, custom_id="reason", options=options, required=True),
            },
            {
                "type": 18,
                "label": cut_text(labels.wrong_words, MODAL_LABEL, shape=clean),
                "description": cut_text(labels.wrong_words_hint, OPTION_LABEL, shape=clean),
                "component": {
                    "type": 4,
                    "custom_id": "words",
                    "style": 2,
                    "required": False,
                    "max_length": MODAL_TEXT,
                },
            },
        ],
    )


def make_choices(recent: tuple[Recent, ...]) -> Choices:
    """Return a user's own recent look-ups, the newest first, as lines of an autocomplete.

    A line shows what was found, as nothing else is kept of a look-up; its value names the answer.
    """
    lines = [
        Choice(name=name, value=f"again:{one.answer_id}")
        for one in recent
        if write_action(Action(verb="details", answer_id=one.answer_id))
        and (name := cut_text(one.headline, CHOICE, shape=clean))
    ]
    return Choices(choices=lines[:CHOICES])
