"""What stands in a payload, as it came over the wire. Nothing in it is taken for granted."""

from collections.abc import Mapping


def take_text(given: object, *path: str) -> str:
    """Return the text at the end of a path of names; "" where there is none."""
    for name in path:
        given = given.get(name) if isinstance(given, Mapping) else None
    return given if isinstance(given, str) else ""


def take_mapping(given: object, *path: str) -> Mapping[str, object]:
    """Return the mapping at the end of a path of names; an empty one where there is none."""
    for name in path:
        given = given.get(name) if isinstance(given, Mapping) else None
    return given if isinstance(given, Mapping) else {}


def take_list(given: object, name: str) -> list[Mapping[str, object]]:
    """Return the mappings in a list."""
    found = given.get(name) if isinstance(given, Mapping) else None
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []
