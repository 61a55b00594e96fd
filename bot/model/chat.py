"""What passes between a platform and the core: an ask comes in, a reply goes out. No platform's types."""

from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from bot.model.answer import Answer

AskKind = Literal["lookup", "message", "mention", "feedback", "share", "details", "settings", "forget", "privacy"]
"""``message`` is about another's message; to a ``mention`` only a reply that all see can be given."""
Verb = Literal["share", "details", "other", "wrong", "open", "delete", "again"]
"""``again`` is a look-up chosen once more from one's own recent ones."""
Visibility = Literal["ephemeral", "public", "thread", "dm"]
Page = Literal["answer", "details", "others"]
Failure = Literal["expired", "not_in_channel", "missing_permission", "rate_limited", "gone", "refused", "unknown"]
"""``refused``: surely, for another reason. ``unknown``: it may have arrived, so it is not to be posted once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an ask was made. ``tenant_id`` is the community that owns what is kept of it; "" for none."""

    platform: str
    tenant_id: str
    channel_id: str
    thread_id: str | None = None
    is_dm: bool = False
    can_post_public: bool = False
    can_embed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who asked; never a display name. The adapter decides from roles who is a moderator.

    ``may_post`` is whether they may write themselves where they ask.
    """

    platform: str
    user_id: str
    locale: str
    is_moderator: bool = False
    may_post: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One request. ``request_id`` is the platform's own, ``reply_handle`` is opaque to the core."""

    request_id: str
    kind: AskKind
    text: str
    place: Place
    actor: Actor
    received_at: datetime
    private: bool = True
    quoted_message: str | None = None
    deadline: datetime | None = None
    reply_handle: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A button: what it does and to which answer; ``arg`` is a small further word."""

    verb: Verb
    answer_id: str
    arg: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A reply that is not an answer: one sentence. ``key`` is its name in the catalogue of :mod:`bot.labels`.

    ``channel`` is the id of a channel that stands in the text, for a platform to show it by its name.
    """

    text: str
    key: str | None = None
    channel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What goes back to a platform.

    ``page`` is the part of an answer that is shown. ``shared_by`` is the user id of whoever had it posted, to be shown
    and never pinged. ``locale`` is the language of its readers, ``None``: of whoever asked. ``channel_id`` is another
    channel than the ask's.
    """

    body: Answer | Notice
    actions: tuple[Action, ...] = ()
    visibility: Visibility = "ephemeral"
    replace: bool = False
    page: Page = "answer"
    shared_by: str | None = None
    locale: str | None = None
    channel_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A small form to be filled in: its title and the labels of its fields. ``action`` is what it comes back with."""

    title: str
    fields: tuple[str, ...]
    action: Action | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """The reply arrived; ``message_id`` where the platform gives one."""

    message_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undeliverable:
    """The reply could not be brought; a value, not an error. ``retry_after`` is in seconds."""

    reason: Failure
    retry_after: float | None = None


class Sink(Protocol):
    """The way back to whoever asked."""

    def ack(self, *, private: bool) -> Awaitable[None]:
        """Tell the platform that work has begun. Where that fails, so will ``deliver``, and says so as a value."""

    def deliver(self, reply: Reply) -> Awaitable[Delivered | Undeliverable]:
        """Bring a reply; not arriving is a value. Without an ``ack`` before, it is the first response itself.

        The first reply of the audience that was acknowledged takes the acknowledgement's place. After a private ``ack``
        one that all see is a message of its own, and so is one for another channel.
        """

    def withdraw(self) -> Awaitable[Delivered | Undeliverable]:
        """Take away the message whose button was pressed."""

    def open_form(self, form: Form) -> Awaitable[Delivered | Undeliverable]:
        """Ask the person for a few words; that the form did not open is a value."""
