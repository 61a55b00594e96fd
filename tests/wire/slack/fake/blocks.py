"""The limits of blocks and their elements, as Slack's reference gives them, in characters as they are sent.

https://docs.slack.dev/reference/block-kit/blocks, …/block-elements, …/composition-objects: section 3,000 or ten fields
of 2,000, never empty; header 150, plain; context 10 elements; actions 25; image alt 2,000, URL 3,000; input label and
hint 2,000; rows, button 75, URL 3,000, value 2,000; select 1 to 100 options, overflow 5, radio buttons and checkboxes
10; option 75, its value 150, description 75; placeholder 150; action_id and block_id 255, an action_id once a block;
text input 3,000; confirm title 100, text 300, buttons 30; any other text object 3,000.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from tests.wire.slack.fake.errors import Json
from tests.wire.slack.fake.journal import Violation
from tests.wire.slack.fake.rich import check_rich_text

_TEXT = 3000
_OPTIONS = {"static_select": 100, "multi_static_select": 100, "overflow": 5, "radio_buttons": 10, "checkboxes": 10}
_STYLES = {None, "primary", "danger"}
_SILENT = {"image", "mrkdwn", "plain_text"}


def walk(part: Any) -> Iterator[Json]:  # noqa: ANN401 - JSON
    """Every object at any depth, the part itself included."""
    if isinstance(part, dict):
        yield part
        for inner in part.values():
            yield from walk(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from walk(inner)


def check_text(text: Any, most: int, where: str) -> Iterator[Violation]:  # noqa: ANN401 - as the bot sent it
    """A text object of 1 to ``most`` characters."""
    if not isinstance(text, dict) or text.get("type") not in {"mrkdwn", "plain_text"}:
        yield Violation(rule="text_object", detail=f"{where}: {text!r}"[:300])
        return
    words = text.get("text")
    if not isinstance(words, str) or not words.strip():
        yield Violation(rule="empty_text", detail=where)
    elif len(words) > most:
        yield Violation(rule="long_text", detail=f"{where}: {len(words)} characters, {most} are allowed")


def check_plain(text: Any, most: int, where: str) -> Iterator[Violation]:  # noqa: ANN401 - as the bot sent it
    """As ``check_text``, and of type plain_text."""
    yield from check_text(text, most, where)
    if isinstance(text, dict) and text.get("type") == "mrkdwn":
        yield Violation(rule="text_object", detail=f"{where} is plain_text")


def _check_length(part: Json, key: str, most: int) -> Iterator[Violation]:
    value = part.get(key)
    if value is not None and (not isinstance(value, str) or not 1 <= len(value) <= most):
        yield Violation(rule="length", detail=f"{part.get('type')}.{key}: 1 to {most} characters, not {value!r}"[:300])


def check_block(block: Json) -> Iterator[Violation]:
    """What is wrong with one block."""
    yield from _check_length(block, "block_id", 255)
    if check := _BLOCKS.get(str(block.get("type"))):
        yield from check(block)
    ids = Counter(part["action_id"] for part in walk(block) if part.get("action_id"))
    if twice := [action_id for action_id, count in ids.items() if count > 1]:
        yield Violation(rule="duplicate_action_id", detail=str(twice))


def _check_section(block: Json) -> Iterator[Violation]:
    text, fields = block.get("text"), block.get("fields")
    if text is None and not fields:
        yield Violation(rule="empty_text", detail="a section has a text or fields")
    if text is not None:
        yield from check_text(text, _TEXT, "section.text")
    if len(fields or []) > 10:
        yield Violation(rule="fields", detail=f"{len(fields or [])} fields, 10 are allowed")
    for field in fields or []:
        yield from check_text(field, 2000, "section.fields")
    if block.get("accessory") is not None:
        yield from check_element(block["accessory"])


def _check_header(block: Json) -> Iterator[Violation]:
    yield from check_plain(block.get("text"), 150, "header.text")


def _check_context(block: Json) -> Iterator[Violation]:
    yield from _check_count(block, "elements", 10)
    for part in block.get("elements") or []:
        if part.get("type") == "image":
            yield from _check_image(part)
        else:
            yield from check_text(part, _TEXT, "context")


def _check_actions(block: Json) -> Iterator[Violation]:
    yield from _check_count(block, "elements", 25)
    for part in block.get("elements") or []:
        yield from check_element(part)


def _check_input(block: Json) -> Iterator[Violation]:
    yield from check_plain(block.get("label"), 2000, "input.label")
    if block.get("hint") is not None:
        yield from check_plain(block["hint"], 2000, "input.hint")
    yield from check_element(block.get("element") or {})


def _check_image(part: Json) -> Iterator[Violation]:
    if not part.get("alt_text"):
        yield Violation(rule="alt_text", detail="an image has one")
    yield from _check_length(part, "alt_text", 2000)
    yield from _check_length(part, "image_url", 3000)


def _check_count(part: Json, key: str, most: int) -> Iterator[Violation]:
    count = len(part.get(key) or [])
    if not 1 <= count <= most:
        yield Violation(rule="count", detail=f"{part.get('type')}: {count} {key}, 1 to {most} are allowed")


def check_element(part: Json) -> Iterator[Violation]:
    """What is wrong with a button, a select or an input."""
    kind = str(part.get("type"))
    yield from _check_length(part, "action_id", 255)
    if not part.get("action_id") and kind not in _SILENT:
        yield Violation(
            rule="action_id", detail=f"{kind} has none: nobody could tell what was pressed", is_refused=False
        )
    if part.get("placeholder") is not None:
        yield from check_plain(part["placeholder"], 150, f"{kind}.placeholder")
    if part.get("confirm") is not None:
        yield from _check_confirm(part["confirm"])
    if kind == "button":
        yield from check_plain(part.get("text"), 75, "button.text")
        yield from _check_length(part, "value", 2000)
        yield from _check_length(part, "accessibility_label", 75)
        yield from _check_url(part)
        if part.get("style") not in _STYLES:
            yield Violation(rule="style", detail=str(part["style"]))
    elif kind in _OPTIONS:
        yield from _check_options(part, kind)
    elif kind == "plain_text_input":
        yield from _check_text_input(part)


def _check_url(part: Json) -> Iterator[Violation]:
    url = part.get("url")
    yield from _check_length(part, "url", 3000)
    if url is not None and not str(url).startswith(("http://", "https://", "slack://")):
        yield Violation(rule="url", detail=f"not a link to the web: {url}"[:300])


def _check_options(part: Json, kind: str) -> Iterator[Violation]:
    groups = part.get("option_groups")
    options = [option for group in groups for option in group.get("options") or []] if groups else part.get("options")
    if groups and len(groups) > 100:
        yield Violation(rule="count", detail=f"{len(groups)} option groups, 100 are allowed")
    for group in groups or []:
        yield from check_plain(group.get("label"), 75, "option_group.label")
    for one in groups or [part]:
        yield from _check_count({"type": kind} | one, "options", _OPTIONS[kind])
    is_plain = kind not in {"radio_buttons", "checkboxes"}
    for option in options or []:
        yield from (check_plain if is_plain else check_text)(option.get("text"), 75, "option.text")
        yield from _check_length({"type": "option"} | option, "value", 150)
        if option.get("description") is not None:
            yield from check_text(option["description"], 75, "option.description")
        yield from _check_url(option)
    values = Counter(str(option.get("value")) for option in options or [])
    if any(count > 1 for count in values.values()):
        yield Violation(rule="duplicate_value", detail=f"{kind}: {values.most_common(1)}")
    initial = [*(part.get("initial_options") or []), *([part["initial_option"]] if part.get("initial_option") else [])]
    if any(one not in (options or []) for one in initial):
        yield Violation(rule="initial_option", detail=f"{kind}: not among its options")


def _check_text_input(part: Json) -> Iterator[Violation]:
    most, least = part.get("max_length", 3000), part.get("min_length", 0)
    if not 1 <= most <= 3000 or not 0 <= least <= most:
        yield Violation(rule="length", detail=f"plain_text_input: {least} to {most}")
    if len(part.get("initial_value") or "") > most:
        yield Violation(rule="length", detail="plain_text_input.initial_value is longer than it allows")


def _check_confirm(part: Json) -> Iterator[Violation]:
    for key, most in (("title", 100), ("confirm", 30), ("deny", 30)):
        yield from check_plain(part.get(key), most, f"confirm.{key}")
    yield from check_text(part.get("text"), 300, "confirm.text")


_BLOCKS: dict[str, Callable[[Json], Iterator[Violation]]] = {
    "section": _check_section,
    "header": _check_header,
    "context": _check_context,
    "actions": _check_actions,
    "input": _check_input,
    "image": _check_image,
    "rich_text": check_rich_text,
}
