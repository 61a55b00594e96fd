"""What can be done with an answer, as buttons in their order."""

from bot.model.answer import Answer
from bot.model.chat import Action, Verb

_ANSWERED = ("found", "several", "none")


def list_actions(answer: Answer, *, may_share: bool, is_posted: bool = False) -> tuple[Action, ...]:
    """Return the buttons of a reply; one that others see as well can be deleted, and is not shared again."""
    offered: dict[Verb, bool] = {
        "share": may_share and not is_posted and answer.match is not None,
        "details": answer.match is not None,
        "other": bool(answer.alternatives),
        "wrong": answer.match is not None,
        "open": answer.match is not None and answer.match.url is not None,
        "delete": is_posted,
    }
    if answer.status not in _ANSWERED:
        offered = {"delete": is_posted}
    return tuple(Action(verb=verb, answer_id=answer.answer_id) for verb, shown in offered.items() if shown)
