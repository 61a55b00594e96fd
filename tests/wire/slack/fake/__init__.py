"""A Slack of our own on loopback: Web API, Socket Mode, signed HTTP, response_urls and OAuth.

In its own process, ``python -m tests.wire.slack.fake --port 0`` prints its addresses as one line of JSON and runs until
SIGTERM; in a test, ``async with FakeSlack() as fake``. Tests steer both alike: over HTTP below ``/_test``
(``control.py`` lists the verbs; ``driver.py`` speaks them), in the process also by the methods of ``FakeSlack``. What
happens goes out by Socket Mode until a ``target`` is set, then by signed HTTP.

Rules it enforces, from Slack's documentation at docs.slack.dev; (C) marks CHAT.md's, (M) our own manners.

Acknowledgements
    3 s, by socket or with HTTP 200 (interactivity/handling-user-interaction). Events come again at once, after 1 and
    after 5 minutes, with number and reason, unless ``X-Slack-No-Retry`` (apis/events-api); commands and interactions
    never. Only commands and view submissions take a payload with it.
Socket Mode (apis/events-api/using-socket-mode)
    An app-level token opens it; a URL serves for one connection; ten connections at most, envelopes go round among
    them; ``hello``, pings, ``disconnect`` with its reasons.
Signed HTTP (authentication/verifying-requests-from-slack)
    ``v0=`` HMAC-SHA256 over the time and the body; forgers' and stale ones can be sent, and url_verification.
response_url (interactivity/handling-user-interaction)
    5 uses in 30 minutes, then 404; ephemeral by default; works where the bot is no member; replaces or deletes only the
    message that was interacted with, never a command's own reply (github.com/slackapi/bolt-js/issues/2287).
Triggers and views (reference/methods/views.open, …/surfaces/modals)
    A trigger serves once, for 3 s; ``hash_conflict``; a view's limits; the form of an open modal, its required fields.
Web API (apis/web-api, reference/methods)
    JSON or forms; ``not_authed``, ``invalid_auth``, ``token_revoked``, ``missing_scope``, ``not_allowed_token_type``;
    the channels and people of another workspace are not found; ``not_in_channel``, ``is_archived``, ``no_text``,
    ``msg_too_long``, ``invalid_blocks``, ``cant_update_message``, ``cant_delete_message``; ephemeral messages can be
    neither updated nor deleted. Rates are not enforced: arm 429, which has whole seconds in ``Retry-After``.
OAuth (authentication/installing-with-oauth)
    A code serves once, for ten minutes, with the client's secret; tokens of a team or of a whole organisation.
Manifest (reference/app-manifest)
    Where one is given, its commands, shortcuts, events and scopes are all there are; else everything is offered.
Events (reference/events)
    app_mention where the bot is in the channel, message.im, app_home_opened, app_uninstalled, tokens_revoked; without
    the scope none; the bot's own direct messages come back to it, edits and deletions too.
Bodies
    Each is checked (``checks.py``, ``blocks.py`` list what). What Slack would refuse is refused. Every fault is a
    violation, as are pings and unescaped signs (M, ``mrkdwn.py``), blocks without a plain text (M), a reply to a
    pressed message that does not say whether it stays (M), and calls that the fake does not know.
"""

from tests.wire.slack.fake.server import FakeSlack

__all__ = ["FakeSlack"]
