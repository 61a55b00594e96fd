"""How the gateway's connection stands, told as it changes."""

import json
import logging
from typing import Any, Final

import discord

from adapters.serving.reports import Reports
from adapters.serving.standing import Standing

BEATS: Final = 2.2
"""Heartbeats after which a silent gateway counts as deaf: two have then gone unanswered."""
USUAL_BEAT: Final = 41.25
_HELLO: Final = 10
_log = logging.getLogger(__name__)


class WatchedClient(discord.Client):
    """discord.py's client, which keeps the standing of its connection."""

    def __init__(self, *, standing: Standing, reports: Reports, intents: discord.Intents, **options: Any) -> None:  # noqa: ANN401 - the library's
        """Keep where to tell; the rest is the library's."""
        # Only so does the library tell of each word that comes, a heartbeat's answer among them.
        super().__init__(intents=intents, enable_debug_events=True, **options)
        self._standing = standing
        self._reports = reports
        self._beat = USUAL_BEAT

    def dispatch(self, event: str, /, *arguments: Any, **more: Any) -> None:  # noqa: ANN401 - the library's
        """Take each word from the gateway as a sign of life; all else goes the library's way.

        As a listener it would cost a task for each.
        """
        if event == "socket_raw_receive":
            self._standing.hear()
            self._read_beat(arguments[0])
        elif event != "socket_raw_send":
            super().dispatch(event, *arguments, **more)

    async def on_connect(self) -> None:
        """Note a new session: asks come from now on."""
        self._standing.connect(deaf_after=BEATS * self._beat)
        self._reports.link("connected")

    async def on_resumed(self) -> None:
        """Note that the old session goes on."""
        self._standing.connect(deaf_after=BEATS * self._beat)
        self._reports.link("resumed")
        _log.info("connected to Discord again; nothing was missed")

    async def on_disconnect(self) -> None:
        """Note that it broke. The library makes it anew, and tells it once more at each try that fails."""
        if self.is_closed():
            return
        if self._standing.state in ("connected", "deaf"):
            self._reports.link("lost")
            _log.warning("the connection to Discord broke; connecting anew")
        self._standing.lose("the connection to Discord broke, and is being made anew")

    def _read_beat(self, said: Any) -> None:  # noqa: ANN401 - the library's
        if not isinstance(said, str) or "heartbeat_interval" not in said[:200]:
            return
        told = json.loads(said)
        if told.get("op") == _HELLO:
            self._beat = told["d"]["heartbeat_interval"] / 1000
