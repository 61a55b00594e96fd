"""The shapes of what is sent to Slack's Web API, as far as they are used here."""

from typing import Literal, NotRequired, TypeAlias, TypedDict


class PlainText(TypedDict):
    """Words in which nothing is markup. Without ``emoji``, ``:smile:`` stays as it is."""

    type: Literal["plain_text"]
    text: str
    emoji: Literal[False]


class Style(TypedDict, total=False):
    """How words of a rich text look."""

    bold: bool
    italic: bool


class Words(TypedDict):
    """Words of a rich text: shown letter by letter, whatever they are."""

    type: Literal["text"]
    text: str
    style: NotRequired[Style]


class Link(TypedDict):
    """A link of a rich text."""

    type: Literal["link"]
    url: str
    text: str
    style: NotRequired[Style]


class Moment(TypedDict):
    """A moment, shown in the reader's own time zone; ``fallback`` where a client cannot."""

    type: Literal["date"]
    timestamp: int
    format: str
    fallback: str


class Channel(TypedDict):
    """A channel of a rich text, by its id."""

    type: Literal["channel"]
    channel_id: str


Piece: TypeAlias = Words | Link | Moment | Channel


class Part(TypedDict):
    """A paragraph of a rich text, or a quotation."""

    type: Literal["rich_text_section", "rich_text_quote"]
    elements: list[Piece]


class RichText(TypedDict):
    """Paragraphs whose markup is structure, so that no word can become markup."""

    type: Literal["rich_text"]
    elements: list[Part]


class Context(TypedDict):
    """Small lines."""

    type: Literal["context"]
    elements: list[PlainText]


class Header(TypedDict):
    """A heading."""

    type: Literal["header"]
    text: PlainText


class Confirm(TypedDict):
    """A question before a button does what it says."""

    title: PlainText
    text: PlainText
    confirm: PlainText
    deny: PlainText


class Button(TypedDict):
    """A button. One with a ``url`` opens it, and Slack tells us all the same."""

    type: Literal["button"]
    text: PlainText
    action_id: str
    url: NotRequired[str]
    confirm: NotRequired[Confirm]


class Option(TypedDict):
    """A line of a select."""

    text: PlainText
    value: str
    description: NotRequired[PlainText]


class Select(TypedDict):
    """A select of texts."""

    type: Literal["static_select"]
    action_id: str
    options: list[Option]
    placeholder: NotRequired[PlainText]
    initial_option: NotRequired[Option]


class ChannelSelect(TypedDict):
    """A select of channels, public and private."""

    type: Literal["conversations_select"]
    action_id: str
    filter: dict[str, list[str] | bool]
    initial_conversation: NotRequired[str]


class TextInput(TypedDict):
    """A field for words."""

    type: Literal["plain_text_input"]
    action_id: str
    multiline: bool
    max_length: int
    initial_value: NotRequired[str]


class NumberInput(TypedDict):
    """A field for a number, with its bounds as texts."""

    type: Literal["number_input"]
    action_id: str
    is_decimal_allowed: Literal[False]
    min_value: str
    max_value: str
    initial_value: NotRequired[str]


class Input(TypedDict):
    """A field of a form, with its label."""

    type: Literal["input"]
    block_id: str
    label: PlainText
    element: Select | ChannelSelect | TextInput | NumberInput
    optional: bool
    hint: NotRequired[PlainText]


class Section(TypedDict):
    """A line with a button beside it."""

    type: Literal["section"]
    text: PlainText
    accessory: NotRequired[Button]


class Actions(TypedDict):
    """A row of buttons and selects."""

    type: Literal["actions"]
    elements: list[Button | Select]


Block: TypeAlias = RichText | Context | Header | Input | Section | Actions


class Message(TypedDict):
    """What is said in a message, wherever it goes: ``response_url``, a channel, one user.

    ``text`` is what notifications and screen readers say. All of it is always there, so that a change leaves nothing
    over of what was. Where it goes, and to whom, is put in by the sink.
    """

    text: str
    blocks: list[Block]
    unfurl_links: Literal[False]
    unfurl_media: Literal[False]


class View(TypedDict):
    """A form, a page in front of the chat, or App Home."""

    type: Literal["modal", "home"]
    blocks: list[Block]
    callback_id: NotRequired[str]
    private_metadata: NotRequired[str]
    title: NotRequired[PlainText]
    submit: NotRequired[PlainText]
    close: NotRequired[PlainText]
