"""The shapes of what is sent to Discord's REST interface, as far as they are used here."""

from typing import Literal, NotRequired, TypeAlias, TypedDict

EPHEMERAL = 1 << 6
SUPPRESS_EMBEDS = 1 << 2


class Field(TypedDict):
    """A labelled part of an embed."""

    name: str
    value: str
    inline: bool


class Footer(TypedDict):
    """The last, small line of an embed; it knows no markdown."""

    text: str


class Embed(TypedDict):
    """A card."""

    color: int
    title: NotRequired[str]
    description: NotRequired[str]
    fields: NotRequired[list[Field]]
    footer: NotRequired[Footer]


class Button(TypedDict):
    """A button: one of ``custom_id`` and ``url``."""

    type: Literal[2]
    style: Literal[2, 5]
    label: str
    custom_id: NotRequired[str]
    url: NotRequired[str]


class Option(TypedDict):
    """A line of a select."""

    label: str
    value: str
    description: NotRequired[str]


class Select(TypedDict):
    """A select of texts."""

    type: Literal[3]
    custom_id: str
    options: list[Option]
    placeholder: NotRequired[str]
    required: NotRequired[bool]


class TextInput(TypedDict):
    """A field of a form; its label is the one around it."""

    type: Literal[4]
    custom_id: str
    style: Literal[1, 2]
    required: bool
    max_length: int


class Row(TypedDict):
    """A row of a message: up to five buttons, or one select."""

    type: Literal[1]
    components: list[Button] | list[Select]


class Labelled(TypedDict):
    """A field of a form with its label."""

    type: Literal[18]
    label: str
    description: NotRequired[str]
    component: Select | TextInput


class Modal(TypedDict):
    """A form."""

    custom_id: str
    title: str
    components: list[Labelled]


class NoMentions(TypedDict):
    """Who may be pinged: no one."""

    parse: list[str]


class Message(TypedDict):
    """A message: of a channel, of a follow-up, of a callback, or one that is changed.

    All of it is always there, so that a change leaves nothing over of what was.
    """

    content: str
    embeds: list[Embed]
    components: list[Row]
    allowed_mentions: NoMentions
    flags: int


class Choice(TypedDict):
    """A line of an autocomplete."""

    name: str
    value: str


class Choices(TypedDict):
    """The lines of an autocomplete."""

    choices: list[Choice]


class CommandOption(TypedDict):
    """An option of a command."""

    type: Literal[3, 4, 5, 7]
    name: str
    name_localizations: dict[str, str]
    description: str
    description_localizations: dict[str, str]
    required: bool
    autocomplete: NotRequired[bool]
    min_length: NotRequired[int]
    max_length: NotRequired[int]
    min_value: NotRequired[int]
    max_value: NotRequired[int]
    channel_types: NotRequired[list[int]]
    choices: NotRequired[list["CommandChoice"]]


class CommandChoice(TypedDict):
    """One of the values an option may have."""

    name: str
    name_localizations: dict[str, str]
    value: str


class Command(TypedDict):
    """A command as it is registered. A message command has no description and no options."""

    type: Literal[1, 3]
    name: str
    name_localizations: dict[str, str]
    integration_types: list[int]
    contexts: list[int]
    description: NotRequired[str]
    description_localizations: NotRequired[dict[str, str]]
    options: NotRequired[list[CommandOption]]
    default_member_permissions: NotRequired[int]


Payload: TypeAlias = Message | Modal | Choices | Command
