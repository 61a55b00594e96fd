"""What Discord's API description does not say of a body, from its documentation, and the one manner of our own.

Messages: embeds of 6,000 code points over all, no empty or blank embed, field, label or message; 2,000 of content; five
rows, five buttons in a row or one select; a custom_id once; links with http(s); no content beside components v2.
Manners: ``allowed_mentions`` on every message made or changed, with ``parse: []`` and nobody named. Told, not refused.
Commands: names as Discord takes them, a description where it belongs, required options first, 8,000 over all.
https://discord.com/developers/docs/resources/message, …/components/reference, …/interactions/application-commands
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.wire.discord.fake.errors import Json
from tests.wire.discord.fake.journal import Violation
from tests.wire.discord.fake.messages import COMPONENTS_V2

ROW, BUTTON, SELECT, LINK = 1, 2, 3, 5
_SELECTS = {3, 5, 6, 7, 8}
_COMMAND_NAME = re.compile(r"[-_'\w]{1,32}")


def check_message(body: Json, *, is_new: bool) -> Iterator[Violation]:
    """What is wrong with a message made (``is_new``) or changed."""
    embeds, rows, content = body.get("embeds") or [], body.get("components") or [], body.get("content") or ""
    if (total := sum(measure_embed(embed) for embed in embeds)) > 6000:
        yield Violation(rule="embed_sum", detail=f"{total} code points in all embeds, 6000 are allowed")
    for embed in embeds:
        yield from _check_embed(embed)
    if len(content) > 2000:
        yield Violation(rule="content", detail=f"{len(content)} code points, 2000 are allowed")
    if is_new and not (content.strip() or embeds or rows or body.get("attachments") or body.get("poll")):
        yield Violation(rule="empty_message", detail="neither content nor anything else")
    if (body.get("flags") or 0) & COMPONENTS_V2:
        if content or embeds:
            yield Violation(rule="components_v2", detail="content or embeds beside components v2")
    else:
        yield from _check_rows(rows)
    yield from check_ids(rows)
    allowed = body.get("allowed_mentions")
    if not allowed or allowed.get("parse") != [] or any(allowed.get(key) for key in ("users", "roles", "replied_user")):
        yield Violation(rule="allowed_mentions", detail=f"pings are not switched off: {allowed}", is_refused=False)


def measure_embed(embed: Json) -> int:
    """The code points that count towards 6,000."""
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    texts += [part for field in embed.get("fields") or [] for part in (field.get("name"), field.get("value"))]
    return sum(len(text) for text in texts if text)


def _check_embed(embed: Json) -> Iterator[Violation]:
    if not any(embed.get(key) for key in ("title", "description", "fields", "footer", "author", "image", "thumbnail")):
        yield Violation(rule="empty_embed", detail=str(embed))
    for field in embed.get("fields") or []:
        if not (field.get("name") or "").strip() or not (field.get("value") or "").strip():
            yield Violation(rule="empty_field", detail=str(field))
    for url in (embed.get("url"), (embed.get("author") or {}).get("url")):
        yield from _check_url(url)


def _check_url(url: str | None) -> Iterator[Violation]:
    if url is not None and not url.startswith(("http://", "https://", "discord://")):
        yield Violation(rule="url", detail=f"not a link to the web: {url}")


def _check_rows(rows: list[Json]) -> Iterator[Violation]:
    if len(rows) > 5:
        yield Violation(rule="rows", detail=f"{len(rows)} rows, 5 are allowed")
    for row in rows:
        inside = row.get("components") or []
        kinds = [part.get("type") for part in inside]
        if row.get("type") != ROW or not inside or len(inside) > 5 or (len(inside) > 1 and set(kinds) & _SELECTS):
            yield Violation(rule="row", detail=f"not 1 to 5 buttons or one select: {kinds}")
        for part in inside:
            yield from _check_button(part) if part.get("type") == BUTTON else _check_select(part)


def _check_button(button: Json) -> Iterator[Violation]:
    is_link = button.get("style") == LINK
    if is_link != bool(button.get("url")) or is_link == bool(button.get("custom_id")):
        yield Violation(rule="button", detail=f"a link has a url, any other button a custom_id: {button}")
    if not ((button.get("label") or "").strip() or button.get("emoji")):
        yield Violation(rule="empty_label", detail=str(button))
    yield from _check_url(button.get("url"))


def _check_select(select: Json) -> Iterator[Violation]:
    options = select.get("options") or []
    if select.get("type") == SELECT and not 1 <= len(options) <= 25:
        yield Violation(rule="select", detail=f"{len(options)} options, 1 to 25 are allowed")
    values = Counter(option.get("value") for option in options)
    if len(values) < len(options):
        yield Violation(rule="select", detail=f"a value twice: {values.most_common(1)}")
    if any(not (option.get("label") or "").strip() for option in options):
        yield Violation(rule="empty_label", detail=str(options))


def walk(parts: Any) -> Iterator[Json]:  # noqa: ANN401 - a component, or a list of them, or nothing
    """Every component at any depth."""
    for part in parts if isinstance(parts, list) else [parts]:
        if isinstance(part, dict):
            yield part
            for key in ("components", "component", "accessory"):
                yield from walk(part.get(key))


def check_ids(parts: list[Json]) -> Iterator[Violation]:
    """A custom_id that stands twice."""
    ids = Counter(part["custom_id"] for part in walk(parts) if part.get("custom_id"))
    twice = [custom_id for custom_id, count in ids.items() if count > 1]
    if twice:
        yield Violation(rule="duplicate_custom_id", detail=str(twice))


def check_modal(data: Json) -> Iterator[Violation]:
    parts = data.get("components") or []
    if not 1 <= len(parts) <= 5:
        yield Violation(rule="modal", detail=f"{len(parts)} parts, 1 to 5 are allowed")
    yield from check_ids(parts)


def check_choices(data: Json) -> Iterator[Violation]:
    choices = data.get("choices") or []
    if len(choices) > 25 or any(not str(choice.get("name") or "").strip() for choice in choices):
        yield Violation(rule="choices", detail=f"at most 25, each with a name: {choices}")


def check_commands(commands: list[Json]) -> Iterator[Violation]:
    seen = Counter((command.get("type") or 1, command.get("name")) for command in commands)
    if any(count > 1 for count in seen.values()):
        yield Violation(rule="command", detail=f"a name twice: {seen.most_common(1)}")
    for command in commands:
        name, description = command.get("name", ""), command.get("description") or ""
        if (command.get("type") or 1) != 1:
            if description:
                yield Violation(rule="command", detail=f"a context menu has no description: {name}")
            continue
        names = [name, *(command.get("name_localizations") or {}).values()]
        yield from _check_names([*names, *(option.get("name", "") for option in command.get("options") or [])])
        if not description:
            yield Violation(rule="command", detail=f"no description: {name}")
        needs = [bool(option.get("required")) for option in command.get("options") or []]
        if needs != sorted(needs, reverse=True):
            yield Violation(rule="command", detail=f"required options come first: {name}")
        if _measure(command) > 8000:
            yield Violation(rule="command", detail=f"over 8000 code points: {name}")


def _check_names(names: list[str]) -> Iterator[Violation]:
    for name in names:
        if not _COMMAND_NAME.fullmatch(name) or name != name.lower():
            yield Violation(rule="command", detail=f"not a name Discord takes: {name!r}")


def _measure(part: Json) -> int:
    """The code points of all names, descriptions and values, the longest translation of each."""
    total = 0
    for key in ("name", "description"):
        total += max(map(len, [part.get(key) or "", *(part.get(f"{key}_localizations") or {}).values()]))
    total += len(str(part.get("value", "")))
    return total + sum(_measure(inner) for key in ("options", "choices") for inner in part.get(key) or [])
