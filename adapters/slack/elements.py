"""Buttons and selects."""

from adapters.shaping.addresses import write_address
from adapters.shaping.lengths import count_units, cut_text
from adapters.slack.actions import PREFIX, write_action
from adapters.slack.escape import show
from adapters.slack.limits import BUTTON_LABEL, BUTTONS, LINK, OPTION_LABEL, OPTIONS, PLACEHOLDER
from adapters.slack.payload import Actions, Button, Option, Select
from adapters.slack.rich_text import make_plain
from bot.labels import Labels
from bot.model.answer import Answer
from bot.model.chat import Action


def make_rows(answer: Answer, actions: tuple[Action, ...], labels: Labels) -> list[Actions]:
    """Return the buttons for ``actions``, in their order, and the candidates to choose from where there are several."""
    cells: list[Button | Select] = []
    is_choice = answer.status == "several" and any(action.verb == "other" for action in actions)
    if is_choice:
        cells += make_select(answer, labels)
    for action in dict.fromkeys(actions):
        button = None if is_choice and action.verb == "other" else _make_button(answer, action, labels)
        if button is not None:
            cells.append(button)
    return [Actions(type="actions", elements=cells[:BUTTONS])] if cells else []


def make_select(answer: Answer, labels: Labels) -> list[Select]:
    """Return the select in which another match is chosen; none where there is none.

    A line's value is its place among the alternatives, from 0: an article's id may be longer than a value.
    """
    name = write_action(Action(verb="other", answer_id=answer.answer_id))
    options: list[Option] = []
    for at, one in enumerate(answer.alternatives[:OPTIONS]):
        option = Option(text=make_plain(one.title or one.url or one.article_id, OPTION_LABEL), value=str(at))
        below = cut_text(one.url or "", OPTION_LABEL, shape=show) if one.title else ""
        if below:
            option["description"] = make_plain(below, OPTION_LABEL)
        options.append(option)
    if name is None or not options:
        return []
    # Another name than the button's, which may stand in the same message.
    select = Select(type="static_select", action_id=f"{name}:pick", options=options)
    select["placeholder"] = make_plain(labels.choose, PLACEHOLDER)
    return [select]


def has_select(rows: list[Actions]) -> bool:
    """Return whether candidates can be chosen right there."""
    return any(cell["type"] == "static_select" for row in rows for cell in row["elements"])


def _make_button(answer: Answer, action: Action, labels: Labels) -> Button | None:
    names: dict[str, str] = {
        "share": labels.share,
        "details": labels.details,
        "other": labels.other.format(count=len(answer.alternatives)),
        "wrong": labels.wrong,
        "open": labels.open,
        "delete": labels.delete,
    }
    if action.verb not in names:
        return None
    name = write_action(action)
    button = Button(
        type="button",
        text=make_plain(names[action.verb], BUTTON_LABEL),
        action_id=name or f"{PREFIX}:{action.verb}",
    )
    if action.verb == "open":
        url = write_address(answer.match.url) if answer.match else None
        if url is None or count_units(url) > LINK:
            return None
        button["url"] = url
    elif name is None:
        return None
    return button
