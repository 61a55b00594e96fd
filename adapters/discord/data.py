"""What stands in the data of an interaction, as it came over the wire. Nothing in it is taken for granted."""

from collections.abc import Iterator, Mapping


def list_options(data: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield the options of a command as name and value."""
    for option in _mappings(data.get("options")):
        yield str(option.get("name")), option.get("value")


def list_inputs(data: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield what was filled into a form, as name and value; of a select its first line."""
    for label in _mappings(data.get("components")):
        component = label.get("component")
        if isinstance(component, Mapping):
            values = component.get("values")
            value = component.get("value", values[0] if isinstance(values, list) and values else "")
            yield str(component.get("custom_id")), str(value or "")


def quote_target(data: Mapping[str, object]) -> str | None:
    """Return the words of the message a command was called on, and of what it forwards; "" where it has none."""
    resolved = data.get("resolved")
    messages = resolved.get("messages") if isinstance(resolved, Mapping) else None
    message = messages.get(str(data.get("target_id"))) if isinstance(messages, Mapping) else None
    if not isinstance(message, Mapping):
        return None
    inner = [shot.get("message") for shot in _mappings(message.get("message_snapshots"))]
    shown = [message, *(one for one in inner if isinstance(one, Mapping))]
    return "\n\n".join(dict.fromkeys(words for one in shown if (words := _words_of(one))))


def _words_of(message: Mapping[str, object]) -> str:
    """Return a message's own words; where it has none, those of its embeds: a forwarded feed has nothing else.

    Beside a text, an embed is Discord's preview of a link that stands in it, and asks nothing.
    """
    content = str(message.get("content") or "").strip()
    if content:
        return content
    parts = [embed.get(key) for embed in _mappings(message.get("embeds")) for key in ("title", "description", "url")]
    return "\n".join(part.strip() for part in parts if isinstance(part, str) and part.strip())


def _mappings(given: object) -> list[Mapping[str, object]]:
    return [one for one in given if isinstance(one, Mapping)] if isinstance(given, list | tuple) else []
