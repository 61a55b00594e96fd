"""What is wrong with a message or a view that the bot sends.

Each block goes through ``slack_sdk``'s own models first (rule ``sdk``: ``Block.parse`` and ``validate_json``, and a
field that the model does not know, ``unknown_field``), then through the limits it does not hold (``blocks.py``), then
its texts through ``mrkdwn.py``.

Messages: at most 50 blocks, of 13,200 characters in all (``msg_blocks_too_long``); 40,000 characters of text, 4,000 if
updated (chat.update); neither text nor blocks is ``no_text``. A block_id once. Always a plain ``text`` beside blocks:
what notifications and screen readers say (chat.postMessage). ``link_names`` and ``parse`` make pings of plain words:
told, not refused.
Views: 1 to 100 blocks; of a modal a title of 24 and, where it has inputs, a submit of 24; callback_id 255,
private_metadata 3,000; a Home tab has neither title nor submit (docs.slack.dev/reference/views).
"""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View as SdkView

from tests.wire.slack.fake.blocks import check_block, check_plain, walk
from tests.wire.slack.fake.errors import Json
from tests.wire.slack.fake.journal import Violation
from tests.wire.slack.fake.mrkdwn import check_mrkdwn

MESSAGE_BLOCKS, VIEW_BLOCKS, TEXT = 50, 100, 40_000
BLOCKS_TOTAL = 13_200
"""Documented nowhere: met by others, https://github.com/slackapi/bolt-js/issues/2509."""
_MALFORMED = (SlackObjectFormationError, TypeError, ValueError, KeyError, AttributeError)


def check_message(body: Json, *, text_length: int = TEXT) -> Iterator[Violation]:
    """What is wrong with a message, wherever it is posted."""
    text, blocks = body.get("text"), body.get("blocks")
    if text is not None and not isinstance(text, str):
        yield Violation(rule="text", detail=f"no string: {text!r}")
        text = None
    elif not (text or "").strip():
        if blocks:
            yield Violation(rule="plain_text", detail="blocks without a plain text beside them", is_refused=False)
        elif not body.get("attachments"):
            yield Violation(rule="no_text", detail="neither text nor blocks")
    if text and len(text) > text_length:
        yield Violation(rule="msg_too_long", detail=f"{len(text)} characters, {text_length} are allowed")
    if text and body.get("mrkdwn") is not False:
        yield from check_mrkdwn(text)
    for key in ("link_names", "parse"):
        if body.get(key) not in {None, False, "none", "0", "false"}:
            yield Violation(rule="ping", detail=f"{key} makes links of plain words: {body[key]}", is_refused=False)
    if blocks is not None:
        yield from check_blocks(blocks, most=MESSAGE_BLOCKS)
        yield from _check_total(blocks)


def _check_total(blocks: Any) -> Iterator[Violation]:  # noqa: ANN401 - as the bot sent it
    total = len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":")))
    if total > BLOCKS_TOTAL:
        yield Violation(rule="msg_blocks_too_long", detail=f"{total} characters, {BLOCKS_TOTAL} are taken")


def check_blocks(blocks: Any, *, most: int) -> Iterator[Violation]:  # noqa: ANN401 - as the bot sent it
    """What is wrong with blocks, of which ``most`` are allowed."""
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        yield Violation(rule="blocks", detail=f"no list of objects: {blocks!r}"[:300])
        return
    if len(blocks) > most:
        yield Violation(rule="too_many_blocks", detail=f"{len(blocks)} blocks, {most} are allowed")
    for block_id, count in Counter(block["block_id"] for block in blocks if block.get("block_id")).items():
        if count > 1:
            yield Violation(rule="duplicate_block_id", detail=str(block_id))
    for block in blocks:
        yield from _check_with_sdk(block)
        yield from check_block(block)
        for part in walk(block):
            if part.get("type") == "mrkdwn" and isinstance(part.get("text"), str) and not part.get("verbatim"):
                yield from check_mrkdwn(part["text"])


def _check_with_sdk(block: Json) -> Iterator[Violation]:
    try:
        parsed = Block.parse(block)
        if parsed is None:
            yield Violation(rule="sdk", detail=f"no such block: {block.get('type')!r}")
            return
        shown = parsed.to_dict()
    except _MALFORMED as error:
        yield Violation(rule="sdk", detail=f"{block.get('type')}: {error}"[:500])
        return
    yield from _compare(block, shown, "")


def _compare(given: Any, shown: Any, where: str) -> Iterator[Violation]:  # noqa: ANN401 - JSON
    """The fields of what was given that the models have lost: they are not Slack's, or empty."""
    if isinstance(given, dict) and isinstance(shown, dict):
        for key, value in given.items():
            if key not in shown:
                yield Violation(rule="unknown_field", detail=f"{where}.{key}")
            else:
                yield from _compare(value, shown[key], f"{where}.{key}")
    elif isinstance(given, list) and isinstance(shown, list):
        if len(given) != len(shown):
            yield Violation(rule="unknown_field", detail=f"{where}: {len(given)} given, {len(shown)} known")
        for number, (one, other) in enumerate(zip(given, shown, strict=False)):
            yield from _compare(one, other, f"{where}[{number}]")


def _check_view_with_sdk(body: Json) -> Iterator[Violation]:
    """Its own fields; the blocks are checked one by one."""
    try:
        SdkView(**{**body, "blocks": [{"type": "divider"}]}).validate_json()
    except _MALFORMED as error:
        yield Violation(rule="sdk", detail=f"view: {error}"[:500])


def check_view(body: Json, type_: str) -> Iterator[Violation]:
    """What is wrong with a view that has to be of this type: ``modal`` or ``home``."""
    blocks = body.get("blocks")
    if body.get("type") != type_:
        yield Violation(rule="view_type", detail=f"{body.get('type')!r}, not {type_}")
    if not blocks:
        yield Violation(rule="view_blocks", detail="a view has blocks")
    yield from _check_view_with_sdk(body)
    for key in ("title", "submit", "close"):
        if body.get(key) is not None:
            yield from check_plain(body[key], 24, f"view.{key}")
    if len(str(body.get("external_id", ""))) > 255:
        yield Violation(rule="external_id", detail="longer than 255")
    if type_ == "modal":
        if not body.get("title"):
            yield Violation(rule="title", detail="a modal has a title")
        if any(block.get("type") == "input" for block in blocks or []) and not body.get("submit"):
            yield Violation(rule="submit", detail="a modal with inputs has a submit")
    yield from check_blocks(blocks or [], most=VIEW_BLOCKS)
