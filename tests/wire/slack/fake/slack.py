"""What there is in Slack, and what happens in it: people act and write, the app hears of it."""

import secrets
from typing import Any

from tests.wire.slack.fake.clock import Clock
from tests.wire.slack.fake.deliveries import Deliveries, Delivery
from tests.wire.slack.fake.errors import Json, TestError
from tests.wire.slack.fake.events import (
    SCOPES,
    describe_change,
    describe_farewell,
    describe_home,
    describe_message,
    wrap_event,
)
from tests.wire.slack.fake.manifest import Manifest
from tests.wire.slack.fake.messages import Message, Messages
from tests.wire.slack.fake.person import KINDS, VERIFICATION_TOKEN, WHAT, Act, Where, describe_act
from tests.wire.slack.fake.sending import Sender
from tests.wire.slack.fake.views import View, Views
from tests.wire.slack.fake.world import APP, Channel, Installation, Team, User, World


class Slack:
    """The state, and the verbs by which tests let things happen; ``base`` is where response_urls begin."""

    def __init__(self, sender: Sender, *, teams: int) -> None:
        self._sender = sender
        self.base = ""
        self.clock = Clock()
        self.world = World(teams=teams)
        self.messages = Messages(self.clock)
        self.deliveries = Deliveries(self.clock)
        self.views = Views()
        self.manifest = Manifest()

    def interact(self, kind: str, **more: Any) -> Delivery:  # noqa: ANN401 - the fields of Act
        """A person does something; the payload is on its way.

        Raises:
            TestError: Slack's own client would not let a person do this.
        """
        act = Act(kind=kind, **more)
        self._check_offered(act)
        team, user = self._find_team(act.team), self.world.get_user(act.team, act.user)
        message, view, channel = self._find_target(act, team, user)
        is_org = self._find_installation(act.team).team is None
        where = Where(team=team, user=user, is_org=is_org, channel=channel, message=message, view=view)
        payload = describe_act(act, where, app=APP, moment=self.clock.make_ts())
        made = Delivery(
            id=self.clock.make_id("Act"),
            kind=KINDS[kind],
            what=WHAT.get(kind, act.command),
            team=team,
            user=user,
            channel=channel,
            payload=payload,
            at=self.clock.now(),
            signature=act.signature,
            source=message,
            view_id=view.id if view else None,
        )
        if kind != "close":
            made.trigger_id = payload["trigger_id"] = self.deliveries.make_trigger()
        if channel:
            made.url_token = secrets.token_urlsafe(18)
            payload["response_url"] = f"{self.base}/hooks/{made.url_token}"
        self._sender.send(self.deliveries.add(made))
        return made

    def _check_offered(self, act: Act) -> None:
        if act.kind == "slash":
            self.manifest.check_command(act.command)
        else:
            self.manifest.check_interactivity()
        if act.kind == "shortcut":
            self.manifest.check_shortcut(act.callback_id)

    def declare(self, manifest: Json) -> None:
        """The app is what this manifest says, wherever it is installed."""
        self.world.set_scopes(self.manifest.read(manifest))

    def _find_target(self, act: Act, team: Team, user: User) -> tuple[Message | None, View | None, Channel | None]:
        if act.view_id:
            view = self.views.find(act.view_id)
            if view is None or view.user != user.id:
                raise TestError(f"{user.name} has no view {act.view_id!r}")
            return None, view, None
        if not act.ts:
            return None, None, self.world.get_place(act.team, act.place, user)
        found = next((one for one in reversed(self.messages.all.values()) if one.ts == act.ts), None)
        if found is None or found.team is not team:
            raise TestError(f"no message {act.ts!r} in {act.team}")
        return found, None, found.channel

    def say(
        self,
        text: str,
        *,
        team: str = "first",
        user: str = "member",
        place: str = "general",
        mention: bool = False,
        thread_ts: str = "",
        blocks: list[Json] | None = None,
        signature: str = "good",
    ) -> Message:
        """A person writes a message; with ``mention`` it begins by naming the bot.

        The app hears of it in a direct message and where it is in the channel and mentioned; the event's id is the
        message's ``delivery``.
        """
        where, who = self._find_team(team), self.world.get_user(team, user)
        channel = self.world.get_place(team, place, who)
        name = f"<@{where.bot.id}>"
        body = {"text": f"{name} {text}" if mention else text, "blocks": blocks}
        made = self.messages.add(where, channel, who, body, thread_ts=thread_ts)
        if channel.has_bot and (channel.kind == "im" or name in made.body.get("text", "")):
            event = describe_message(made)
            sent = self._send_event(event, where, user=who, channel=channel, signature=signature)
            made.delivery = sent.id if sent else None
        return made

    def announce(self, event: str, *, team: str = "first", user: str = "member", tab: str = "home") -> Delivery:
        """Send ``app_home_opened``, or ``url_verification``; ``uninstall`` tells of the others."""
        where, who = self._find_team(team), self.world.get_user(team, user)
        if event == "url_verification":
            payload = {"token": VERIFICATION_TOKEN, "challenge": secrets.token_hex(16), "type": event}
            return self._send(payload, where, event, id_=self.clock.make_id("Ev"))
        if event != "app_home_opened":
            raise TestError(f"no such event: {event}")
        channel, view = self.world.open_dm(where, who), self.views.homes.get(who.id)
        body = describe_home(who, channel, view, tab=tab, moment=self.clock.make_ts())
        sent = self._send_event(body, where, user=who, channel=channel)
        if sent is None:
            raise TestError("the app does not subscribe to app_home_opened")
        return sent

    def uninstall(self, team: str, event: str = "app_uninstalled") -> Delivery:
        """Take the app's tokens of this team away, and tell it so: ``app_uninstalled`` or ``tokens_revoked``."""
        where = self._find_team(team)
        is_org = self._find_installation(team).team is None
        self.world.uninstall(team)
        id_, moment = self.clock.make_id("Ev"), self.clock.now()
        body = describe_farewell(where, event, moment=self.clock.make_ts())
        payload = wrap_event(body, where, id_=id_, moment=moment, is_org=is_org)
        return self._send(payload, where, event, id_=id_)

    def hear_own(self, message: Message, subtype: str) -> None:
        """Tell the app of its own message in a direct message, as Slack does."""
        if message.channel.kind != "im" or message.seen_by:
            return
        is_new = subtype == "message"
        event = describe_message(message) if is_new else describe_change(message, subtype, moment=self.clock.make_ts())
        self._send_event(event, message.team, user=message.user, channel=message.channel)

    def _send_event(
        self, event: Json, team: Team, *, user: User, channel: Channel, signature: str = "good"
    ) -> Delivery | None:
        """None where the app does not subscribe to it, or lacks the scope to hear of it."""
        installation = self._find_installation(team.name)
        scope = SCOPES.get(event["type"])
        name = "message.im" if event["type"] == "message" else event["type"]
        if not self.manifest.has_event(name) or (scope and scope not in installation.scopes):
            return None
        id_ = self.clock.make_id("Ev")
        is_org = installation.team is None
        payload = wrap_event(event, team, id_=id_, moment=self.clock.now(), is_org=is_org)
        return self._send(payload, team, event["type"], id_=id_, user=user, channel=channel, signature=signature)

    def _send(
        self,
        payload: Json,
        team: Team,
        what: str,
        *,
        id_: str,
        user: User | None = None,
        channel: Channel | None = None,
        signature: str = "good",
    ) -> Delivery:
        made = Delivery(
            id=id_,
            kind="events_api",
            what=what,
            team=team,
            user=user,
            channel=channel,
            payload=payload,
            at=self.clock.now(),
            signature=signature,
        )
        self._sender.send(self.deliveries.add(made))
        return made

    def _find_team(self, name: str) -> Team:
        if name not in self.world.teams:
            raise TestError(f"no team {name!r}: {list(self.world.teams)}")
        return self.world.teams[name]

    def _find_installation(self, team: str) -> Installation:
        found = self.world.find_installation(team)
        if found is None:
            raise TestError(f"the app is not installed in {team}")
        return found

    def redeliver(self, id: str, reason: str = "http_timeout") -> Delivery:  # noqa: A002 - the name on the wire
        """Send it once more, as Slack does where an acknowledgement was lost on its way."""
        found = self.deliveries.all[id]
        self._sender.repeat(found, reason)
        return found
