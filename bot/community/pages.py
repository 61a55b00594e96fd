"""Further pages of an answer that was given: its details, and its other matches."""

from bot.community.lookups import look_up_page
from bot.community.visit import Outcome, Visit
from bot.model.chat import Notice, Page, Reply


async def show_details(visit: Visit) -> Outcome:
    """Show the second page, to whoever pressed alone."""
    return await _show_page(visit, "details")


async def show_others(visit: Visit) -> Outcome:
    """Show the other matches; where one was chosen by its place in the list, from 0, what is known of that page."""
    if visit.action is None or visit.action.arg is None:
        return await _show_page(visit, "others")
    await visit.sink.ack(private=True)
    answer = await visit.read_answer()
    if answer is None:
        return await visit.tell("answer_gone")
    chosen = visit.action.arg
    if not chosen.isdecimal() or int(chosen) >= len(answer.alternatives):
        return await visit.tell("nothing_others")
    page = answer.alternatives[int(chosen)]
    if page.url is None:
        return await visit.tell(Notice(text=page.title or page.article_id))
    return await look_up_page(visit, page.url)


async def _show_page(visit: Visit, page: Page) -> Outcome:
    await visit.sink.ack(private=True)
    answer = await visit.read_answer()
    if answer is None:
        return await visit.tell("answer_gone")
    if page == "others" and not answer.alternatives:
        return await visit.tell("nothing_others")
    return await visit.deliver(Reply(body=answer, page=page))
