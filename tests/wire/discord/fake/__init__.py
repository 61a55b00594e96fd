"""A Discord of our own on loopback: REST v10 and the gateway v10, as strict as the real one where a bot can go wrong.

In its own process, ``python -m tests.wire.discord.fake --port 0`` prints its addresses as one line of JSON and runs
until SIGTERM; in a test, ``async with FakeDiscord() as fake``. Tests steer both alike: over HTTP below ``/_test``
(``control.py`` lists the verbs; ``driver.py`` speaks them), in the process also by the methods of ``FakeDiscord``.

Rules it enforces, from CHAT.md (C) and Discord's documentation (D):

Interactions
    The callback comes within 3 s, else 404 10062; a second one is 400 40060 (C). With ``?with_response=1`` it answers
    ``200 {"interaction", "resource"}``, without it 204 (C, D). Each kind takes only its own callback types (D).
    The token serves 15 minutes, then 401 50027 (C). Follow-ups and ``@original`` want a callback first, else 404 10015
    (D).
    The first follow-up after a defer takes the place of the deferred message and its visibility (D).
    Ephemeral messages exist for the token alone, never in the channel (D). User install: 5 follow-ups, then 40094 (C).
    A command is offered only where it was registered for, with its options' types and lengths (D).
Messages
    403 50001 where the bot does not see the channel (or is no member), 50013 where it may not write (D). It edits only
    its own, 50005; deletes those of others with ``MANAGE_MESSAGES``, else 50013 (D). Embeds vanish without
    ``EMBED_LINKS`` (D). With ``enforce_nonce`` a nonce of the last minutes brings back the message it was sent with
    (D).
Gateway
    HELLO, heartbeats acknowledged, 4009 where they stop; IDENTIFY once per ``max_concurrency`` bucket and window, else
    op 9; ``session_start_limit`` counts, at 0 the token is reset; 4003, 4004, 4005, 4010, 4012, 4013, 4014 as they are
    documented; 120 sends a minute, else 4008; 4096 bytes a payload, else 4002 (D). Closing with 1000 or 1001 ends the
    session; any other loss keeps it: RESUME with its id and seq replays what was missed (C, D). READY names the shard
    (C). Events follow the intents; content is blanked but in DMs, mentions and one's own messages, and below a mention
    that of the message replied to is blanked too (C, D). One's own posts come back (D).
Traffic
    The content type is exactly ``application/json`` (C). Every answer has ``Via``; buckets have ``X-RateLimit-*``: 5
    messages in 5 s a channel, 50 calls a second in all but for interactions, else 429 with ``Retry-After`` (D).
Bodies
    Each is checked against Discord's own description (``schema.py``), then for what that misses (``checks.py``, which
    lists it). What Discord would refuse is refused with 400 50035. Every one is a violation, as are pings that are not
    switched off, and calls that the fake does not know.
    Where the description is not there, ``/_test/violations`` says ``"schema": null``.
"""

from tests.wire.discord.fake.server import FakeDiscord

__all__ = ["FakeDiscord"]
