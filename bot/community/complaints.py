"""A match that is said to be wrong: the form, and what was written into it."""

from bot.community.visit import Outcome, Visit
from bot.labels import REASONS
from bot.model.chat import Form, Undeliverable
from bot.model.community import FEEDBACK_MOST, Complaint


async def complain(visit: Visit) -> Outcome:
    """Open the form, or keep what was filled into it. A form has to come before any acknowledgement."""
    if isinstance(visit.given, Complaint):
        return await _keep(visit, visit.given)
    if visit.action is None or await visit.read_answer() is None:
        await visit.sink.ack(private=True)
        return await visit.tell("answer_gone")
    labels = visit.labels
    shown = await visit.sink.open_form(
        Form(title=labels.wrong_title, fields=(labels.wrong_reason, labels.wrong_words), action=visit.action)
    )
    if isinstance(shown, Undeliverable):
        await visit.tell("press_again")
        return Outcome(state="undelivered", reason=shown.reason)
    return Outcome(state="answered", reason="form")


def clean_complaint(complaint: Complaint) -> Complaint:
    """Return a complaint with a reason that is known, and as much of its words as is kept."""
    text = complaint.text.encode("utf-8", "replace").decode()
    return Complaint(
        reason=complaint.reason if complaint.reason in REASONS else "other",
        text=" ".join(text.split())[:FEEDBACK_MOST],
    )


async def _keep(visit: Visit, complaint: Complaint) -> Outcome:
    await visit.sink.ack(private=True)
    is_kept = visit.action is not None and await visit.ledger.add_feedback(
        visit.action.answer_id,
        clean_complaint(complaint),
        tenant=visit.tenant,
        user=visit.user,
        is_moderator=visit.ask.actor.is_moderator,
        now=visit.now,
    )
    return await visit.tell("thanks" if is_kept else "answer_gone")
