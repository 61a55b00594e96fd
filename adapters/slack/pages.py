"""App Home and the settings: pages that are shown, not replies."""

import logging
import time

from adapters.slack.calls import Calls
from adapters.slack.home import make_home
from adapters.slack.settings_view import make_settings_form
from adapters.slack.sink import DELIVERY_SECONDS, OPEN_SECONDS
from bot.community.counter import Counter
from bot.community.notices import make_notice
from bot.labels import choose_language
from bot.model.chat import Ask, Reply, Sink

_log = logging.getLogger(__name__)


async def publish_home(ask: Ask, counter: Counter, calls: Calls, *, token: str) -> None:
    """Publish App Home anew for whoever has asked.

    Raises:
        StoreError: The store cannot be reached.
    """
    view = make_home(
        choose_language(ask.actor.locale),
        command=counter.command,
        settings=await counter.ledger.load_settings(tenant=ask.place.tenant_id),
        recent=await counter.list_recent(ask),
        is_admin=ask.actor.is_moderator,
    )
    body = {"user_id": ask.actor.user_id, "view": view}
    answered = await calls.call("views.publish", token, body, until=time.monotonic() + DELIVERY_SECONDS)
    if not answered.is_good:
        _log.warning("App Home could not be published: %s", answered.error or "Slack did not answer")


async def open_settings(ask: Ask, sink: Sink, counter: Counter, calls: Calls, *, token: str, received: float) -> None:
    """Open the settings for those who may change them. ``received`` is when it was asked, of ``time.monotonic``.

    Raises:
        StoreError: The store cannot be reached.
    """
    labels = choose_language(ask.actor.locale)
    if not ask.actor.is_moderator:
        await sink.deliver(Reply(body=make_notice(labels, "may_not_settle")))
        return
    settings = await counter.ledger.load_settings(tenant=ask.place.tenant_id)
    body = {"trigger_id": ask.request_id, "view": make_settings_form(settings, labels)}
    answered = await calls.call("views.open", token, body, until=received + OPEN_SECONDS, is_quick=True)
    if not answered.is_good:
        _log.warning("the settings could not be opened: %s", answered.error or "Slack did not answer in time")
        await sink.deliver(Reply(body=make_notice(labels, "press_again")))
