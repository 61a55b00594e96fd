"""The console's own loop: a line or a pasted paragraph in, a reply out, a number for an action."""

import sys
from datetime import UTC, datetime
from uuid import uuid4

from adapters.console.read import read_ask
from adapters.console.render import list_actions, plain, render_details, render_others, render_reply
from bot.desk import Desk
from bot.errors import FirsthandError
from bot.model.answer import Answer
from bot.model.chat import Action, Delivered, Form, Reply, Undeliverable

GREETING = "Paste a link, a quotation or a claim; a number chooses an action; an empty line or Ctrl-D ends."
PROMPT = "> "


class ConsoleSink:
    """The way back to whoever sits at the console."""

    async def ack(self, *, private: bool) -> None:
        """Do nothing: a console waits."""

    async def deliver(self, reply: Reply) -> Delivered | Undeliverable:
        """Print the reply."""
        print(render_reply(reply), flush=True)
        return Delivered()

    async def open_form(self, form: Form) -> Delivered | Undeliverable:
        """Print what is asked for."""
        print(plain(f"{form.title}: {', '.join(form.fields)}"), flush=True)
        return Delivered()


async def converse(desk: Desk) -> None:
    """Answer one paste after another until the input ends."""
    sink = ConsoleSink()
    if sys.stdin.isatty():
        print(GREETING)
    answer: Answer | None = None
    numbers: dict[str, Action] = {}
    # Waiting for a line holds the loop, in which nothing else runs; a thread that waited would outlive Ctrl-C.
    while (line := _read_line()) is not None:
        if answer is not None and line in numbers:
            print(_act(numbers[line], answer), flush=True)
            continue
        now = datetime.now(UTC)
        name = uuid4().hex[:16]
        try:
            answer = await desk.answer(read_ask(line, request_id=name, now=now), answer_id=name, now=now)
        except FirsthandError as error:
            print(f"firsthand: {error}", file=sys.stderr)
            continue
        actions = list_actions(answer)
        numbers = {str(at): action for at, action in enumerate(actions, 1)}
        await sink.deliver(Reply(body=answer, actions=actions))


def _act(action: Action, answer: Answer) -> str:
    if action.verb == "details":
        return render_details(answer)
    if action.verb == "other":
        return render_others(answer)
    return plain(answer.match.url or "") if answer.match else ""


def _read_line() -> str | None:
    """Return the next line that has something on it; ``None`` at the end of the input, or at an empty line typed."""
    is_typed = sys.stdin.isatty()
    while True:
        try:
            line = input(PROMPT if is_typed else "").strip()
        except EOFError:
            return None
        if line or is_typed:
            return line or None
